"""The table of what was done to the store, and when."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.store.columns import Base, one_of


class StoredRun(Base):
    """A run that changed the store or might have: of all rows, only these tell when something was done."""

    __tablename__ = "runs"
    __table_args__ = (
        one_of("kind", "ingest", "reextract", "import"),
        one_of("ended", "done", "interrupted", "error"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    """In the order in which they began."""
    kind: Mapped[str] = mapped_column(String(10))
    version: Mapped[str]
    """Of the program."""
    arguments: Mapped[str]
    """As they were given, as JSON."""
    began_at: Mapped[str]
    """ISO 8601, in UTC."""
    ended_at: Mapped[str | None]
    """Null while it runs, and for ever where it was killed."""
    ended: Mapped[str | None] = mapped_column(String(12))
    stored: Mapped[int | None]
    """Files that were stored or made anew."""
    unchanged: Mapped[int | None]
    partial: Mapped[int | None]
    failed: Mapped[int | None]

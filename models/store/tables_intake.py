"""The table of the intake: every file that was seen, and how far it is."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.store.columns import Base, one_of


class StoredInput(Base):
    """A file on its way; what came of it stands in ``files`` under the same key.

    There is no row of ``files`` before the end, hence no foreign key. But for the time nothing of a way that is over is
    kept: the same files give the same rows, however often somebody pulled the plug.
    """

    __tablename__ = "inputs"
    __table_args__ = (
        one_of("state", "seen", "claimed", "read", "stored", "partial", "quarantined", "skipped"),
        Index("ix_inputs_path", "path", postgresql_using="hash"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    """As that of ``files``."""
    path: Mapped[str]
    state: Mapped[str] = mapped_column(String(12), index=True)
    reason: Mapped[str | None]
    """Why it was skipped."""
    attempts: Mapped[int]
    """Begun and not ended: counted before a worker begins, put back to 0 with the last state."""
    losses: Mapped[int]
    worker: Mapped[str | None]
    token: Mapped[str | None] = mapped_column(String(32), index=True)
    """Of the claim: who comes with another one has been overtaken."""
    lease_until: Mapped[float | None]
    """Until when the worker need not be heard of, in seconds since 1970 by the clock of the database."""
    read_at: Mapped[str | None]
    """When what stands in ``files`` was read, ISO 8601 in UTC: what a way that is over leaves besides its state.

    Null before, and where a program of before revision 0011 read it and nothing tells when.
    """

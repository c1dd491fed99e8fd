"""Tables of what people said about the rows that the machine read."""

from datetime import date as day

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.store.columns import Base, one_of


class StoredCorrection(Base):
    """One thing that a person said; it stays for ever, also when it is undone or said anew.

    It belongs to the document's bytes and not to its rows, which are made anew by better rules.
    """

    __tablename__ = "corrections"
    __table_args__ = (
        one_of(
            "field",
            *("type", "code", "date", "issuer", "title"),
            *("text", "lead", "coordinate", "report_to", "product", "deadline", "due", "rrule"),
            *("rejected", "split", "merge"),
        ),
        CheckConstraint("(undone_at IS NULL) = (undone_by IS NULL)", name="undone"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    """In the order in which they were said: the last one holds."""
    document_id: Mapped[str] = mapped_column(String(24), index=True)
    ref: Mapped[str | None]
    """The task's name in its document, with ``~`` where a person added it; null for the header."""
    anchor: Mapped[str | None]
    """The task's text when it was corrected, folded: by it the task is found when its item has another number."""
    field: Mapped[str] = mapped_column(String(10))
    value: Mapped[str]
    """What the person said; empty for nothing. Several units or wordings have a line each."""
    value_read: Mapped[str]
    """What the machine had read then, in the same form."""
    said_by: Mapped[str]
    said_at: Mapped[str]
    """ISO 8601, in UTC."""
    said_in: Mapped[str]
    """``cli``, or the name of the file that was imported."""
    undone_by: Mapped[str | None]
    undone_at: Mapped[str | None]


class SaidHeader(Base):
    """Fields of a header as people say they are; null as read, empty for none."""

    __tablename__ = "said_headers"

    document_id: Mapped[str] = mapped_column(
        String(24), ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
    )
    type: Mapped[str | None]
    code: Mapped[str | None]
    code_key: Mapped[str | None]
    date: Mapped[str | None]
    issued_day: Mapped[day | None]
    issuer: Mapped[str | None]
    issuer_key: Mapped[str | None]
    title: Mapped[str | None]
    title_key: Mapped[str | None]


class StoredEvent(Base):
    """One thing that was said about what became of a task; it stays for ever, as corrections do."""

    __tablename__ = "progress"
    __table_args__ = (one_of("act", "done", "extended", "withdrawn", "reopened", "received"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    """In the order in which they were said."""
    document_id: Mapped[str] = mapped_column(String(24), index=True)
    ref: Mapped[str]
    """The task's name in its document."""
    anchor: Mapped[str]
    """The task's text then, folded: by it the task is found when its item has another number."""
    act: Mapped[str] = mapped_column(String(10))
    on_day: Mapped[day] = mapped_column(index=True)
    of_day: Mapped[day | None]
    """The due day that is meant, where it isn't the whole task."""
    due_day: Mapped[day | None]
    """Of a receipt: the last day of the term that begins with it."""
    reason: Mapped[str]
    said_by: Mapped[str]
    said_at: Mapped[str]
    """ISO 8601, in UTC."""
    said_in: Mapped[str]


class TaskEvent(Base):
    """Which task an event is about, by the task's number; made anew with the register."""

    __tablename__ = "task_events"

    task_id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"),
        ForeignKey("task_words.id", ondelete="CASCADE"),
        primary_key=True,
    )
    number: Mapped[int] = mapped_column(
        ForeignKey("progress.number", ondelete="CASCADE"), primary_key=True, index=True
    )

"""Tables of the register (sổ theo dõi): made of all others, so that questions to all tasks need no scan.

They hold nothing of their own. `models.store.entering` makes them anew for a document whenever a row of it changes.
"""

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.store.columns import Base, beneath

_NUMBER = BigInteger().with_variant(Integer, "sqlite")


class TaskWords(Base):
    """Everything by which a task may be searched for: folded words of it, its units and its document.

    Its index is of the engine: the table ``task_words_index`` of FTS5 on SQLite, a text index on PostgreSQL.
    """

    __tablename__ = "task_words"
    __table_args__ = (
        beneath("tasks", "task"),
        UniqueConstraint("document_id", "task"),
        Index(
            "ix_task_words_words",
            text("to_tsvector('simple'::regconfig, words)"),
            postgresql_using="gin",
        ).ddl_if(dialect="postgresql"),
    )

    # SQLite's own row numbers are not kept for ever, and what FTS5 refers to must be.
    id: Mapped[int] = mapped_column(_NUMBER, primary_key=True, autoincrement=False)
    """The task's number, as `models.store.numbers` makes it of its document and its place there."""
    document_id: Mapped[str] = mapped_column(String(24))
    task: Mapped[int]
    """Position of the row that holds: a person's where there is one."""
    words: Mapped[str]


class DocumentWords(Base):
    """Everything by which a document may be named in part: folded words of its code and of its file's path.

    Indexed as `TaskWords` is; the table of FTS5 is ``document_words_index``.
    """

    __tablename__ = "document_words"
    __table_args__ = (
        Index(
            "ix_document_words_words",
            text("to_tsvector('simple'::regconfig, words)"),
            postgresql_using="gin",
        ).ddl_if(dialect="postgresql"),
    )

    id: Mapped[int] = mapped_column(_NUMBER, primary_key=True, autoincrement=False)
    """The number of its first task, whether it has one or not."""
    document_id: Mapped[str] = mapped_column(
        String(24), ForeignKey("documents.id", ondelete="CASCADE"), unique=True
    )
    words: Mapped[str]


class TurnedTask(Base):
    """A task that was closed more than once, or in parts and as a whole: it may have stood otherwise in the past.

    Of all others, what closed them then closes them still.
    """

    __tablename__ = "turned_tasks"

    task_id: Mapped[int] = mapped_column(
        _NUMBER,
        ForeignKey("task_words.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


class UnitName(Base):
    """Whose tasks stand together: a unit as `models.store.named` tells them apart, or an issuing body."""

    __tablename__ = "unit_names"

    id: Mapped[int] = mapped_column(_NUMBER, primary_key=True, autoincrement=False)
    issuer: Mapped[bool]
    """Whether it is an issuing body."""
    name: Mapped[str]
    key: Mapped[str]
    """The name, folded."""
    sort: Mapped[str]
    """Order by the Vietnamese alphabet."""


class IssuerWord(Base):
    """The words of an issuing body's name, to find it by any of them."""

    __tablename__ = "issuer_words"

    word: Mapped[str] = mapped_column(String(100), primary_key=True)
    name_id: Mapped[int] = mapped_column(
        _NUMBER, ForeignKey("unit_names.id", ondelete="CASCADE"), primary_key=True
    )


class Rule(Base):
    """A rule by which deadlines come again; each once, so that a window is worked out once for all its tasks."""

    __tablename__ = "rules"

    id: Mapped[int] = mapped_column(_NUMBER, primary_key=True, autoincrement=False)
    rrule: Mapped[str]


class RegisterRow(Base):
    """A task under one name and one of its days, in the order in which lists show it.

    Every task stands under the name 0, which is everybody's; under the names of its units; and under that of its
    document's issuer.
    """

    __tablename__ = "register"
    __table_args__ = (
        Index("ix_register_task_id", "task_id", "name_id"),
        # On SQLite the table is its own index.
        {"sqlite_with_rowid": False},
    )

    name_id: Mapped[int] = mapped_column(_NUMBER, primary_key=True, autoincrement=False)
    standing: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    """Open before done late, done, and withdrawn."""
    urgency: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """A day by its number in the calendar, or beyond all days what stands in the place of one."""
    task_id: Mapped[int] = mapped_column(
        _NUMBER, ForeignKey("task_words.id", ondelete="CASCADE"), primary_key=True
    )
    role: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    later: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    """0 for the row that stands for the task where no window is asked for, 1 for its further days."""

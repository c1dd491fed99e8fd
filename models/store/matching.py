"""Conditions on text: whole words, however they are typed."""

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    column,
    exists,
    false,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.store.folding import fold
from models.store.tables import StoredDocument
from models.store.tables_register import TaskWords
from models.store.tables_said import SaidHeader

_PAGES = 256
"""Pages of 8 kB that are looked at for a sample: about eight thousand tasks."""
_Text = ColumnElement[str | None] | InstrumentedAttribute[str] | InstrumentedAttribute[str | None]


def has_words(column: _Text, key: str) -> ColumnElement[bool]:
    """Whether folded text holds these words: ``tt`` is not in ``viettel``."""
    padded = literal(" ").concat(column).concat(" ")
    return padded.contains(f" {key} ", autoescape=True)


def ends_with_words(column: _Text, key: str) -> ColumnElement[bool]:
    """Whether folded text ends with these words."""
    return literal(" ").concat(column).endswith(f" {key}", autoescape=True)


def said_or_read(field: str) -> ColumnElement[str | None]:
    """A field of the header, or its key, as people say and else as it was read."""
    holding = func.coalesce(getattr(SaidHeader, field), getattr(StoredDocument, field))
    return func.nullif(holding, "")


def with_words(session: Session, wording: str) -> Select[int]:
    """Numbers of the tasks that have all of these words, in any order; answered by the index of the engine."""
    words = fold(wording).split()
    if not words:
        return select(TaskWords.id).where(false())
    if session.get_bind().dialect.name == "sqlite":
        # Asked of the index alone, it stops where enough were found.
        matches = literal_column("task_words_index").op("MATCH")
        phrase = " ".join(f'"{word}"' for word in words)
        return (
            select(column("rowid", Integer))
            .select_from(table("task_words_index"))
            .where(matches(phrase))
        )
    vector = func.to_tsvector(literal_column("'simple'::regconfig"), TaskWords.words)
    query = func.plainto_tsquery(literal_column("'simple'::regconfig"), " ".join(words))
    return select(TaskWords.id).where(vector.op("@@")(query))


def first_with_words(session: Session, wording: str) -> Sequence[int]:
    """Those of the first tasks in the database that have all of these words, as a sample; none on SQLite.

    The index of SQLite gives what it finds one by one. That of PostgreSQL finds all tasks before it gives one, which
    takes the longer the commoner the words are.
    """
    if session.get_bind().dialect.name == "sqlite":
        return ()
    first = literal_column("task_words.ctid") < literal_column(f"'({_PAGES},0)'::tid")
    having = (has_words(TaskWords.words, word) for word in fold(wording).split())
    return session.scalars(select(TaskWords.id).where(first, *having)).all()


def there_is(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether such a row is there, looked up for each row that is gone through.

    Without the offset, PostgreSQL would join the two tables as a whole, and sort what comes out.
    """
    return exists(select(literal_column("1")).where(*conditions).offset(0))

"""Conditions on text: whole words, however they are typed."""

from collections.abc import Collection, Sequence

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    any_,
    bindparam,
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
from models.store.tables_register import DocumentWords, TaskWords
from models.store.tables_said import SaidHeader

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
    return _having(session, TaskWords, fold(wording).split())


def named_with(session: Session, key: str) -> Select[int]:
    """Numbers of the documents whose code and path hold all of these folded words, in any order."""
    return _having(session, DocumentWords, key.split())


def _having(
    session: Session, words_of: type[TaskWords | DocumentWords], words: Sequence[str]
) -> Select[int]:
    """Numbers of rows that have all of these words, by the index of the engine."""
    if not words:
        return select(words_of.id).where(false())
    if session.get_bind().dialect.name == "sqlite":
        # Asked of the index alone, it stops where enough were found.
        index = f"{words_of.__tablename__}_index"
        matches = literal_column(index).op("MATCH")
        phrase = " ".join(f'"{word}"' for word in words)
        return select(column("rowid", Integer)).select_from(table(index)).where(matches(phrase))
    vector = func.to_tsvector(literal_column("'simple'::regconfig"), words_of.words)
    query = func.plainto_tsquery(literal_column("'simple'::regconfig"), " ".join(words))
    return select(words_of.id).where(vector.op("@@")(query))


def among(
    session: Session, column: InstrumentedAttribute[int], numbers: Collection[int]
) -> ColumnElement[bool]:
    """Whether a column holds one of these numbers.

    On PostgreSQL they are one parameter, an array: with one for each number, every length makes another statement,
    which the driver takes apart and the server prepares anew. SQLite knows no arrays.
    """
    if session.get_bind().dialect.name == "sqlite":
        return column.in_(numbers)
    return column == any_(bindparam(None, list(numbers), ARRAY(BigInteger())))


def there_is(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether such a row is there, looked up for each row that is gone through.

    Without the offset, PostgreSQL would join the two tables as a whole, and sort what comes out.
    """
    return exists(select(literal_column("1")).where(*conditions).offset(0))

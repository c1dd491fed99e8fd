"""Conditions on text: whole words, however they are typed."""

from sqlalchemy import (
    ColumnElement,
    Integer,
    column,
    false,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.store.folding import fold
from models.store.tables import StoredDocument, StoredTask, TaskWords
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


def searched(session: Session, wording: str) -> ColumnElement[bool]:
    """All of these words, in any order, in the task, its units or the header of its document."""
    words = fold(wording).split()
    if not words:
        return false()
    if session.get_bind().dialect.name == "sqlite":
        found = select(column("rowid", Integer)).select_from(table("task_words_index"))
        matching = TaskWords.id.in_(
            found.where(
                literal_column("task_words_index").op("MATCH")(" ".join(f'"{w}"' for w in words))
            )
        )
    else:
        vector = func.to_tsvector(literal_column("'simple'::regconfig"), TaskWords.words)
        query = func.plainto_tsquery(literal_column("'simple'::regconfig"), " ".join(words))
        matching = vector.op("@@")(query)
    return StoredTask.words.has(matching)

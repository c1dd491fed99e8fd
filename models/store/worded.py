"""Tasks that have the words of a filter: in the order in which they are asked for, or anywhere."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from models.register import TaskFilter
from models.store.folding import fold
from models.store.matching import first_with_words, has_words, there_is, with_words
from models.store.tables import StoredTask
from models.store.tables_register import RegisterRow, TaskWords

_STEP = 500
_MANY = 1000
"""Tasks among the first of the store that have the words: then it has too many of them to look them up."""


def tasks_with_words(
    session: Session, asked: TaskFilter, few: int
) -> tuple[list[int] | None, list[int]]:
    """The tasks that have all the words, where they are few; else None, and those that were found."""
    wording = f"{asked.text or ''} {asked.search or ''}"
    some = first_with_words(session, wording)
    if len(some) >= _MANY:
        return None, some
    having = with_words(session, wording)
    found = session.scalars(having.limit(few + 1)).all()
    if len(found) > few:
        return None, list(found)
    if asked.text is None:
        return list(found), []
    exact: list[int] = []
    for start in range(0, len(found), _STEP):
        exact += session.scalars(in_order(found[start : start + _STEP], asked.text))
    return exact, []


def in_order(numbers: Sequence[int] | Select[int], text: str) -> Select[int]:
    """Those of these tasks whose text has the words in the order in which they are asked for."""
    return (
        select(TaskWords.id)
        .join(StoredTask, words_of_task())
        .where(TaskWords.id.in_(numbers), has_words(StoredTask.text_key, fold(text)))
    )


def words_of_task() -> ColumnElement[bool]:
    """Whether a row of `TaskWords` is that of the task beside it."""
    return and_(
        StoredTask.document_id == TaskWords.document_id, StoredTask.position == TaskWords.task
    )


def has_words_of(asked: TaskFilter) -> ColumnElement[bool]:
    """Whether the task of a row of the register has them: for one after the other, where many have."""
    conditions = [
        TaskWords.id == RegisterRow.task_id,
        *(has_words(TaskWords.words, word) for word in fold(asked.search or "").split()),
    ]
    if asked.text is not None:
        conditions += [
            words_of_task(),
            has_words(StoredTask.text_key, fold(asked.text)),
        ]
    return there_is(*conditions)

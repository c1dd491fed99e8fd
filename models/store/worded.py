"""Tasks that have the words of a filter: in the order in which they are asked for, or anywhere."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.register import TaskFilter
from models.store.folding import fold
from models.store.matching import has_words, there_is, with_words
from models.store.tables import StoredTask
from models.store.tables_register import RegisterRow, TaskWords

_STEP = 500
_FEW_PAGES, _SOME_PAGES = 128, 512
"""Pages of 8 kB with some thousand tasks, by which it is told whether words are common, and with more, of which some
have them."""
_SURELY, _LEAST = 2, 15
"""Words are common where the first tasks, of which so many have them, promise so many times as many as are few."""


def tasks_with_words(
    session: Session, asked: TaskFilter, few: int
) -> tuple[Sequence[int] | None, Sequence[int] | Select[int]]:
    """The tasks that have all the words, where they are few; else None, and some that have them, in no order."""
    having = with_words(session, f"{asked.text or ''} {asked.search or ''}")
    if session.get_bind().dialect.name == "postgresql":
        if _are_common(session, asked, few):
            return None, _among_the_first(_SOME_PAGES, asked)
    elif _number(session, having.limit(few + 1)) > few:
        return None, having.limit(few)
    found = session.scalars(having.limit(few + 1)).all()
    if len(found) > few:
        return None, found
    if asked.text is None:
        return found, ()
    exact: list[int] = []
    for start in range(0, len(found), _STEP):
        exact += session.scalars(in_order(found[start : start + _STEP], asked.text))
    return exact, ()


def _number(session: Session, selection: Select[int]) -> int:
    return session.scalar(select(func.count()).select_from(selection.subquery())) or 0


# The index of words of SQLite gives what it finds one by one. That of PostgreSQL finds all tasks before it gives one,
# which takes the longer the commoner the words are: of common ones a sample tells enough.


def _are_common(session: Session, asked: TaskFilter, few: int) -> bool:
    """Whether so many of the first tasks in the database have the words that the index is better not asked."""
    has_them = and_(*_have_patterns(asked))
    counted = select(func.count(), func.count().filter(has_them)).where(_of_pages(_FEW_PAGES))
    # As the database has counted all tasks last; less than none where it never did.
    all_tasks = text("SELECT reltuples FROM pg_class WHERE oid = 'task_words'::regclass")
    every, having = session.execute(counted).one()
    if having < _LEAST:
        return False
    return having / every * (session.scalar(all_tasks) or 0) >= _SURELY * few


def _among_the_first(pages: int, asked: TaskFilter) -> Select[int]:
    """Those of the tasks on the first pages of the table that have the words."""
    return select(TaskWords.id).where(_of_pages(pages), *_have_patterns(asked))


def _of_pages(number: int) -> ColumnElement[bool]:
    return literal_column("task_words.ctid") < literal_column(f"'({number},0)'::tid")


def _have_patterns(asked: TaskFilter) -> Iterator[ColumnElement[bool]]:
    if asked.text is not None:
        yield has_words(TaskWords.words, fold(asked.text))
    for word in fold(asked.search or "").split():
        yield has_words(TaskWords.words, word)


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


def all_with_words(session: Session, asked: TaskFilter) -> Select[int]:
    """The tasks that have all the words, by the index of the engine."""
    # Without the offset, PostgreSQL would rather take the words of every task apart than ask their index.
    having = with_words(session, f"{asked.text or ''} {asked.search or ''}").offset(0)
    return having if asked.text is None else in_order(having, asked.text)


def has_words_of(
    asked: TaskFilter, task: ColumnElement[int] | InstrumentedAttribute[int] = RegisterRow.task_id
) -> ColumnElement[bool]:
    """Whether the ``task`` of a row of the register has them: for one after the other, where many have."""
    conditions = [
        TaskWords.id == task,
        *(has_words(TaskWords.words, word) for word in fold(asked.search or "").split()),
    ]
    if asked.text is not None:
        conditions += [
            words_of_task(),
            has_words(StoredTask.text_key, fold(asked.text)),
        ]
    return there_is(*conditions)

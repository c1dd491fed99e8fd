"""What was said since a day: tasks that were closed or opened again then stood otherwise before."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.store.matching import among, there_is
from models.store.tables_register import RegisterRow, TaskWords, TurnedTask
from models.store.tables_said import StoredEvent, TaskEvent

_CLOSING = ("done", "withdrawn", "reopened")
_STEP = 500
_BY_DAY = StoredEvent.on_day.desc()
"""So that PostgreSQL takes the index of days; in no order it would read what was said from its beginning."""


def changed_any(session: Session, as_of: date) -> bool:
    """Whether any task was closed or opened again since."""
    said = select(StoredEvent.number).where(*_since(as_of)).order_by(_BY_DAY).limit(1)
    return session.scalar(said) is not None


def changed(session: Session, as_of: date, most: int) -> list[int] | None:
    """The tasks of documents of which some were closed or opened again since; None where they are more."""
    said = select(StoredEvent.document_id).where(*_since(as_of)).order_by(_BY_DAY)
    documents = session.scalars(said.limit(most + 1)).all()
    if len(documents) > most:
        return None
    ids, found = sorted(set(documents)), list[int]()
    for start in range(0, len(ids), _STEP):
        those = TaskWords.document_id.in_(ids[start : start + _STEP])
        found += session.scalars(select(TaskWords.id).where(those))
    return found if len(found) <= most else None


def changed_of(session: Session, tasks: Sequence[int], as_of: date) -> set[int]:
    """Those of these tasks that were closed or opened again since."""
    said = (
        select(TaskEvent.task_id)
        .join(StoredEvent, StoredEvent.number == TaskEvent.number)
        .where(among(session, TaskEvent.task_id, tasks), *_since(as_of))
    )
    return set(session.scalars(said))


def turned(session: Session, most: int) -> list[int] | None:
    """The tasks of which something else may have closed them than what does now; None where they are more."""
    found = session.scalars(select(TurnedTask.task_id).limit(most + 1)).all()
    return list(found) if len(found) <= most else None


def closed_by(session: Session, as_of: date, most: int) -> list[int] | None:
    """The tasks that were closed on that day or before, for good or not; None where they are more."""
    said = select(StoredEvent.number).where(*_closing_by(as_of)).order_by(StoredEvent.on_day)
    # Counted first: as many numbers take the database a tenth of the time that they take us.
    counted = select(func.count()).select_from(said.limit(most + 1).subquery())
    if (session.scalar(counted) or 0) > most:
        return None
    about = select(TaskEvent.task_id).where(TaskEvent.number.in_(said))
    return sorted(set(session.scalars(about)))


def was_turned() -> ColumnElement[bool]:
    """Whether the task of a row of the register is one of `turned`."""
    return there_is(TurnedTask.task_id == RegisterRow.task_id)


def was_changed(as_of: date) -> ColumnElement[bool]:
    """Whether the task of a row of the register was closed or opened again since."""
    return there_is(
        TaskEvent.task_id == RegisterRow.task_id,
        StoredEvent.number == TaskEvent.number,
        *_since(as_of),
    )


def was_closed(as_of: date) -> ColumnElement[bool]:
    """Whether the task of a row of the register was closed on that day or before, for good or not."""
    return there_is(
        TaskEvent.task_id == RegisterRow.task_id,
        StoredEvent.number == TaskEvent.number,
        *_closing_by(as_of),
    )


def _closing_by(as_of: date) -> tuple[ColumnElement[bool], ...]:
    return (StoredEvent.on_day <= as_of, StoredEvent.act.in_(("done", "withdrawn")))


def _since(as_of: date) -> tuple[ColumnElement[bool], ...]:
    return (StoredEvent.on_day > as_of, StoredEvent.act.in_(_CLOSING))

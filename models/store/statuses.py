"""How tasks stood on a day: worked out from deadlines and what was said, without the rest of their rows."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.deadline import Meaning
from models.progress import UNTOUCHED, Event, Progress
from models.register import TaskFilter
from models.status import Status, due_days, status_of
from models.store.entering import event_of
from models.store.matching import among
from models.store.places import Key, keys
from models.store.ranges import Question
from models.store.restoring import meaning_of
from models.store.since import changed_of
from models.store.tables import StoredDeadline
from models.store.tables_register import TaskWords
from models.store.tables_said import StoredEvent, TaskEvent

_SMALLEST, _STEP = 64, 500


def keys_of_status(session: Session, wanted: Question, after: Key) -> Iterator[Key]:
    """The places of the tasks that are meant; of those that may have had the status then, those that had it."""
    places, status = keys(session, wanted, after), wanted.asked.status
    if status is None or not wanted.past:
        yield from places
        return
    size = _SMALLEST
    while batch := list(islice(places, size)):
        changed = changed_of(session, [key.task for key in batch], wanted.as_of)
        then = stands(session, list(changed), wanted.asked, wanted.as_of) if changed else {}
        for key in batch:
            # Where nothing was said since, it stood as the register has it.
            if (
                then[key.task].status == status
                if key.task in then
                else key.standing == wanted.standing
            ):
                yield key
        size = min(4 * size, _STEP)


class Stand(NamedTuple):
    """How a task stands on a day."""

    status: Status
    due: date | None
    """As `models.register.TaskRow.due`."""


def stands(
    session: Session, tasks: Sequence[int], asked: TaskFilter, as_of: date
) -> dict[int, Stand]:
    """How each of these tasks stands on a day, within the days that are asked for."""
    said, meanings = said_of(session, tasks), _meanings(session, tasks)
    return {
        number: stand(meanings.get(number, ()), said.get(number, UNTOUCHED), asked, as_of)
        for number in tasks
    }


def stand(meanings: Sequence[Meaning], said: Progress, asked: TaskFilter, as_of: date) -> Stand:
    """The status is that of the deadlines that were asked for, so that it fits the day beside it."""
    days = [day for day in due_days(meanings, said) if within(day, asked)]
    left = [day for day in days if said.done_occurrence(day, as_of) is None]
    status = status_of(
        meanings,
        as_of,
        soon=timedelta(asked.soon_days),
        progress=said,
        due_from=asked.due_from,
        due_to=asked.due_to,
    )
    return Stand(status, next(iter(left or days), None))


def within(day: date, asked: TaskFilter) -> bool:
    """Whether a day lies between those that are asked for."""
    return (asked.due_from or day) <= day <= (asked.due_to or day)


def said_of(session: Session, tasks: Sequence[int]) -> dict[int, Progress]:
    """What was said about those of these tasks about which something was."""
    events: dict[int, list[Event]] = {}
    rows = session.execute(
        select(TaskEvent.task_id, *StoredEvent.__table__.c)
        .join(StoredEvent, StoredEvent.number == TaskEvent.number)
        .where(among(session, TaskEvent.task_id, tasks))
        .order_by(StoredEvent.number)
    )
    for row in rows:
        events.setdefault(row.task_id, []).append(event_of(row))
    return {number: Progress(tuple(each)) for number, each in events.items()}


def _meanings(session: Session, tasks: Sequence[int]) -> dict[int, list[Meaning]]:
    row, found = StoredDeadline, dict[int, list[Meaning]]()
    columns = (row.kind, row.due, row.start, row.rrule, row.duration, row.working_days, row.anchor)
    rows = session.execute(
        select(TaskWords.id, *columns)
        .join(row, and_(row.document_id == TaskWords.document_id, row.task == TaskWords.task))
        .where(among(session, TaskWords.id, tasks))
        .order_by(TaskWords.id, row.position)
    )
    for each in rows:
        found.setdefault(each.id, []).append(meaning_of(each))
    return found

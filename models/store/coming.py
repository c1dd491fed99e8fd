"""What comes due in a window: days of tasks, and the days on which recurring ones come again.

A rule stands once in the store, however many tasks follow it: its days are worked out first, and then the tasks of each
day are looked up in the register. So a page costs what it shows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.deadline import Recurring
from models.register import DueRow, Naming, TaskFilter, TaskRow
from models.status import status_of_day
from models.store import numbers
from models.store.occurrences import occurrences
from models.store.places import keys
from models.store.ranges import Question, occurring, question
from models.store.register import rows_of
from models.store.tables_register import Rule

_FEW = 1000
"""Recurring tasks that are all looked up before the first day is shown."""
_SMALLEST, _BATCH = 50, 200


def due(
    session: Session, asked: TaskFilter, as_of: date, naming: Naming | None = None
) -> Iterator[DueRow]:
    """What is open and due from ``asked.due_from`` to ``asked.due_to``, day by day. Raises `UnknownUnit`."""
    first, last = asked.due_from or as_of, asked.due_to or as_of + timedelta(days=30)
    wanted = question(
        session, replace(asked, due_from=first, due_to=last, status=None), as_of, naming
    )
    if wanted is None:
        return
    places = _places(session, wanted, first, last)
    size = _SMALLEST
    while batch := list(islice(places, size)):
        rows = rows_of(session, [place.task for place in batch], wanted)
        for place in batch:
            if place.task in rows:
                row = rows[place.task]
                yield from (_again if place.again else _own)(row, place.day, wanted)
        size = _BATCH


def coming_again(
    session: Session, wanted: Question, first: date, last: date, most: int
) -> tuple[dict[date, list[TaskRow]], bool]:
    """The days from ``first`` to ``last`` on which recurring tasks come again, and whether there are more tasks.

    No more than ``most`` tasks are looked at; what is done or moved on a day doesn't stand there.
    """
    found = list(dict.fromkeys(task for _, task in islice(occurring(session, wanted), most + 1)))
    rows = rows_of(session, found[:most], wanted)
    days: dict[date, list[TaskRow]] = {}
    for row in (rows[task] for task in found if task in rows):
        for day in sorted(_open_days(row, first, last, wanted)):
            days.setdefault(day, []).append(row)
    return days, len(found) > most


class _Place(NamedTuple):
    """A task on one of the days on which it is due."""

    day: date
    task: int
    again: bool
    """Whether its rule may give the day; whether it does depends on its document."""


def _places(session: Session, wanted: Question, first: date, last: date) -> Iterator[_Place]:
    """What is due day by day: days of tasks before those on which others come again."""
    recurring = _rules_by_day(session, first, last)
    following = _following(session, wanted)
    own = keys(session, replace(wanted, every_day=True))
    ahead = next(own, None)
    for count in range((last - first).days + 1):
        day = first + timedelta(days=count)
        while ahead is not None and ahead.urgency == day.toordinal():
            yield _Place(day, ahead.task, again=False)
            ahead = next(own, None)
        if day in recurring:
            tasks = dict.fromkeys(following(recurring[day]))
            yield from (_Place(day, task, again=True) for task in tasks)


def _following(session: Session, wanted: Question) -> Callable[[Sequence[int]], Iterable[int]]:
    """Gives the tasks that follow some rules: all are looked up at once where they are few, else day by day."""
    found = list(islice(occurring(session, wanted), _FEW + 1))
    if len(found) > _FEW:
        return lambda rules: (task for _, task in occurring(session, wanted, rules))
    tasks: dict[int, list[int]] = {}
    for rule, task in found:
        tasks.setdefault(rule, []).append(task)
    return lambda rules: (task for rule in sorted(rules) for task in tasks.get(rule, ()))


def _rules_by_day(session: Session, first: date, last: date) -> dict[date, list[int]]:
    """The rules that may give each day; those of several weeks are tried each week."""
    found: dict[date, list[int]] = {}
    for number, rrule in session.execute(select(Rule.id, Rule.rrule).order_by(Rule.id)):
        parts = (part for part in rrule.split(";") if not _counts_weeks(part, rrule))
        for day in occurrences(";".join(parts), None, first, last):
            found.setdefault(day, []).append(numbers.RECURRING + number)
    return found


def _counts_weeks(part: str, rrule: str) -> bool:
    return part.startswith("INTERVAL=") and not rrule.startswith("FREQ=MONTHLY")


def _own(row: TaskRow, day: date, wanted: Question) -> Iterator[DueRow]:
    if row.progress.done_occurrence(day, wanted.as_of) is None:
        moved = [each.of for each in row.progress.extensions if each.day == day and each.of]
        yield _due_row(row, day, wanted, named=moved[0] if moved else day, recurring=False)


def _again(row: TaskRow, day: date, wanted: Question) -> Iterator[DueRow]:
    if _open_days(row, day, day, wanted):
        yield _due_row(row, day, wanted, named=day, recurring=True)


def _open_days(row: TaskRow, first: date, last: date, wanted: Question) -> set[date]:
    """The days on which a task comes again; one that was moved is a day of the task itself."""
    rules = (d.meaning for d in row.task.deadlines if isinstance(d.meaning, Recurring))
    issued, said = _issued(row.date), row.progress
    valid = (row.valid_from, row.valid_until)
    return {
        day
        for each in rules
        for day in occurrences(each.rrule, issued, first, last, valid)
        if said.done_occurrence(day, wanted.as_of) is None and said.moved(day) == day
    }


def _due_row(row: TaskRow, day: date, wanted: Question, *, named: date, recurring: bool) -> DueRow:
    soon = timedelta(days=wanted.asked.soon_days)
    status = status_of_day(day, wanted.as_of, soon=soon)
    return DueRow(
        task=replace(row, due=day, status=status),
        day=day,
        status=status,
        recurring=recurring,
        named=named,
    )


def _issued(printed: str | None) -> date | None:
    """The day of issue; the first that it can be, where only its month or year is printed."""
    parts: Sequence[str] = (printed or "").split("-")
    try:
        return date.fromisoformat("-".join([*parts, "01", "01"][:3])) if parts[0] else None
    except ValueError:
        return None

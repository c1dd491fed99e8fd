"""Numbers beside a list of tasks: how many in each status, what the days of a month hold, each week by unit.

They are counted in the register itself, without a look at the tasks, so that a million of them can be counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from models.register import Naming, TaskFilter, TaskRow
from models.status import STATUSES, Status
from models.store import extent, numbers, register
from models.store.coming import coming_again
from models.store.ranges import Question, are_few, question, rows_among, rows_meant
from models.store.tables import Assignment, StoredTask
from models.store.tables_register import RegisterRow, TaskWords
from models.store.worded import all_with_words, has_words_of, words_of_task

SHOWN = 3
"""Tasks of a day that stand in a month."""
RECURRING = 200
"""Recurring tasks that are looked at for a month: the days of each have to be worked out."""
_MANY_THEN, _SOME_THEN = 100, 500
"""How far tasks are counted and gone through on an earlier day: how they stood has to be worked out for each."""
_WORDED = 200
"""How many rows of each status are looked at for words that many tasks have."""
_CHANGING: tuple[Status, ...] = ("overdue", "due-soon", "due", "recurring", "waiting", "ongoing")
_CHANGING += ("no-date",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Tasks in each status."""

    numbers: dict[Status, int]
    more: frozenset[Status] = frozenset()
    """Statuses of which there may be more than were counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTask:
    """A task on a day of a month."""

    document: str
    ref: str
    text: str
    lead: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class DayTasks:
    """What is due on a day: how many, and the first of them."""

    number: int
    first: tuple[DayTask, ...]
    again: int = 0
    """Recurring tasks that come again on the day; they are not counted in ``number``."""
    first_again: tuple[DayTask, ...] = ()


class WeekNumber(NamedTuple):
    """Tasks that one unit leads and that are due in one week."""

    monday: date
    unit: str | None
    number: int


@dataclass(frozen=True, slots=True)
class Days:
    """What is due in a window, by day."""

    by_day: dict[date, DayTasks]
    cut: int | None = None
    """How many tasks were looked at; None where it were all."""
    cut_again: int | None = None
    """The same of recurring tasks."""


@dataclass(frozen=True, slots=True)
class Weeks:
    """How much is due in a window, by week and unit."""

    numbers: list[WeekNumber]
    cut: int | None = None
    """How many tasks were looked at; None where it were all."""


def by_status(session: Session, asked: TaskFilter, as_of: date, naming: Naming | None) -> Counts:
    """How many of the tasks are in each status, whichever status is asked for. Raises `UnknownUnit`."""
    wanted = question(session, replace(asked, status=None), as_of, naming)
    if wanted is None:
        return Counts(numbers=dict.fromkeys(STATUSES, 0))
    now = not (wanted.past or wanted.many_words)
    if now and (_narrowing(session, wanted) is not None or are_few(session, wanted)):
        return Counts(numbers=_grouped(session, wanted))
    each = [
        replace(wanted, asked=replace(wanted.asked, status=status), some=()) for status in STATUSES
    ]
    if wanted.many_words and not wanted.past:
        return _among_first(session, each)
    if not wanted.past:
        return Counts(numbers=dict(zip(STATUSES, _numbers(session, each), strict=True)))
    then = [extent.count(session, of_status, _MANY_THEN) for of_status in each]
    counted = dict(zip(STATUSES, then, strict=True))
    more = frozenset(status for status, number in counted.items() if number == _MANY_THEN)
    return Counts(numbers=counted, more=more)


def by_day(session: Session, asked: TaskFilter, as_of: date, naming: Naming | None) -> Days:
    """What is due on each day of a window, and what comes again on it. Raises `UnknownUnit`.

    On an earlier day recurring tasks are left out.
    """
    wanted = question(session, asked, as_of, naming)
    if wanted is None:
        return Days({})
    if wanted.past:
        page = register.page(session, wanted, _SOME_THEN)
        return Days(_days_of(page.rows), _SOME_THEN if page.next else None)
    rows = _meant(session, wanted).distinct().subquery()
    place = (rows.c.standing, rows.c.task_id)
    placed = select(
        *rows.c,
        func.count().over(partition_by=rows.c.urgency).label("number"),
        func.row_number().over(partition_by=rows.c.urgency, order_by=place).label("place"),
    ).subquery()
    first = select(placed).where(placed.c.place <= SHOWN).order_by(placed.c.urgency, placed.c.place)
    found = session.execute(first).all()
    shown = _shown(session, {row.task_id: (row.standing, row.urgency) for row in found}, wanted)
    days: dict[date, DayTasks] = {}
    for row in found:
        day = date.fromordinal(row.urgency)
        before = days[day].first if day in days else ()
        days[day] = DayTasks(row.number, (*before, shown[row.task_id]))
    return _with_recurring(session, wanted, days)


def _with_recurring(session: Session, wanted: Question, days: dict[date, DayTasks]) -> Days:
    asked = wanted.asked
    if asked.status not in (None, "recurring") or asked.due_from is None or asked.due_to is None:
        return Days(days)
    again, more = coming_again(session, wanted, asked.due_from, asked.due_to, RECURRING)
    for day, rows in again.items():
        first = tuple(_day_task(row, "recurring") for row in rows[:SHOWN])
        own = days.get(day, DayTasks(0, ()))
        days[day] = replace(own, again=len(rows), first_again=first)
    return Days(days, cut_again=RECURRING if more else None)


def by_week(session: Session, asked: TaskFilter, as_of: date, naming: Naming | None) -> Weeks:
    """How many tasks of a window are due in each week, by the unit that is named first as leading them.

    Raises `UnknownUnit`.
    """
    wanted = question(session, asked, as_of, naming)
    if wanted is None:
        return Weeks([])
    if wanted.past:
        page = register.page(session, wanted, _SOME_THEN)
        return Weeks(list(_weeks_of(page.rows)), _SOME_THEN if page.next else None)
    rows = _meant(session, wanted).distinct().subquery()
    # The first day of the calendar was a Monday.
    week = cast(func.floor((rows.c.urgency - 1) / 7.0), Integer)
    unit = func.coalesce(Assignment.unit, Assignment.text)
    counted = (
        select(week, unit, func.count())
        .join(TaskWords, TaskWords.id == rows.c.task_id)
        .outerjoin(Assignment, _is_first_lead())
        .group_by(week, unit)
    )
    return Weeks(
        [
            WeekNumber(date.fromordinal(number * 7 + 1), name, count)
            for number, name, count in session.execute(counted)
        ]
    )


# --- rows of the register ------------------------------------------------------


def _meant(session: Session, wanted: Question) -> Select[int, int, int]:
    """The rows of the register that are meant; of a task with several names several."""
    narrowing = _narrowing(session, wanted)
    if narrowing is None:
        return rows_meant(wanted)
    return rows_among(session, wanted, narrowing)


def _narrowing(session: Session, wanted: Question) -> ColumnElement[bool] | None:
    """The condition on the tasks of a document, or those that have words; None where neither is asked for."""
    number, asked = RegisterRow.task_id, wanted.asked
    if wanted.documents is not None:
        of_them = TaskWords.document_id.in_(wanted.documents)
        return number.in_(select(TaskWords.id).where(of_them))
    if wanted.few is not None:
        return number.in_(wanted.few)
    if not (asked.text or asked.search):
        return None
    return number.in_(all_with_words(session, asked))


def _numbers(session: Session, several: Sequence[Question]) -> list[int]:
    """How many tasks each question means."""
    counted = []
    for place, wanted in enumerate(several):
        # In the order in which the rows stand, so that none has to be remembered.
        rows = rows_meant(wanted).with_only_columns(RegisterRow.urgency, RegisterRow.task_id)
        rows = rows if wanted.everybody else rows.distinct()
        counted.append(select(literal(place), func.count()).select_from(rows.subquery()))
    return [number for _, number in sorted(session.execute(union_all(*counted)))]


def _among_first(session: Session, of_statuses: Sequence[Question]) -> Counts:
    """How many of the first rows of each status have the words."""
    counted = []
    for place, wanted in enumerate(of_statuses):
        first = rows_meant(wanted).with_only_columns(RegisterRow.task_id).limit(_WORDED).subquery()
        task = first.c.task_id
        having = func.count(task.distinct()).filter(has_words_of(wanted.asked, task))
        counted.append(select(literal(place), having, func.count()).select_from(first))
    found = sorted(session.execute(union_all(*counted)))
    return Counts(
        numbers={STATUSES[place]: number for place, number, _ in found},
        more=frozenset(STATUSES[place] for place, _, looked_at in found if looked_at == _WORDED),
    )


def _grouped(session: Session, wanted: Question) -> dict[Status, int]:
    rows = _meant(session, wanted).subquery()
    status = _status_in(rows.c.standing, rows.c.urgency, wanted)
    tasks = func.count() if wanted.everybody else func.count(rows.c.task_id.distinct())
    counted = select(status, tasks).group_by(status)
    found = {name: number for name, number in session.execute(counted)}  # noqa: C416  # rows are no pairs to the types
    return {status: found.get(status, 0) for status in STATUSES}


def _status_in(
    standing: ColumnElement[int], urgency: ColumnElement[int], wanted: Question
) -> ColumnElement[str]:
    """The status of a row of the register on the day that is meant."""
    closed = [(standing == number, name) for name, number in numbers.STANDINGS.items()]
    spans = [
        (urgency.between(*numbers.urgencies(name, wanted.as_of, wanted.asked.soon_days)), name)
        for name in _CHANGING
    ]
    return case(*closed, *spans)


def _status_of(standing: int, urgency: int, wanted: Question) -> Status:
    for name, number in numbers.STANDINGS.items():
        if standing == number:
            return name
    for name in _CHANGING:
        low, high = numbers.urgencies(name, wanted.as_of, wanted.asked.soon_days)
        if low <= urgency <= high:
            return name
    return "no-date"


def _shown(
    session: Session, places: dict[int, tuple[int, int]], wanted: Question
) -> dict[int, DayTask]:
    """The tasks of these numbers, each with its standing and urgency."""
    rows = session.execute(
        select(
            TaskWords.id, TaskWords.document_id, StoredTask.ref, StoredTask.text, Assignment.text
        )
        .join(StoredTask, words_of_task())
        .outerjoin(Assignment, _is_first_lead())
        .where(TaskWords.id.in_(places))
    )
    return {
        number: DayTask(
            document=document,
            ref=ref,
            text=text,
            lead=unit,
            status=_status_of(*places[number], wanted),
        )
        for number, document, ref, text, unit in rows
    }


def _is_first_lead() -> ColumnElement[bool]:
    """Whether an assignment is the first to lead the task of a row of `TaskWords`."""
    return and_(
        Assignment.document_id == TaskWords.document_id,
        Assignment.task == TaskWords.task,
        Assignment.role == "lead",
        Assignment.position == 0,
    )


# --- on an earlier day ---------------------------------------------------------


def _days_of(rows: tuple[TaskRow, ...]) -> dict[date, DayTasks]:
    days: dict[date, DayTasks] = {}
    for row in rows:
        if row.due is None:
            continue
        before = days.get(row.due, DayTasks(0, ()))
        shown = before.first
        if len(shown) < SHOWN:
            shown = (*shown, _day_task(row, row.status))
        days[row.due] = DayTasks(before.number + 1, shown)
    return days


def _day_task(row: TaskRow, status: Status) -> DayTask:
    return DayTask(
        document=row.document,
        ref=row.ref,
        text=row.task.text,
        lead=row.task.lead[0].text if row.task.lead else None,
        status=status,
    )


def _weeks_of(rows: tuple[TaskRow, ...]) -> Iterator[WeekNumber]:
    for row in rows:
        if row.due is not None:
            unit = row.task.lead[0].unit or row.task.lead[0].text if row.task.lead else None
            yield WeekNumber(row.due - timedelta(days=row.due.weekday()), unit, 1)

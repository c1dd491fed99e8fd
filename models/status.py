"""Status (tình trạng) of a task on a day: a pure function of its deadlines and of what became of it.

Two vocabularies are in use. Offices that chase up work tell apart what is overdue, due soon, standing, or waits for a
day (`Status`); the national reports count four classes (`NationalClass`: Quyết định 42/2014/QĐ-TTg). The day of the
deadline itself is still in time, as the offices count it.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import Literal, assert_never, get_args

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.progress import UNTOUCHED, Progress

Status = Literal[
    "overdue",
    "due-soon",
    "due",
    "recurring",
    "waiting",
    "ongoing",
    "no-date",
    "done-late",
    "done",
    "withdrawn",
]
"""In the order in which they ask for attention; ``waiting``: the day its period runs from is unknown."""
NationalClass = Literal["open-late", "open-in-time", "done-late", "done-on-time"]

STATUSES: tuple[Status, ...] = get_args(Status)
CLOSED: frozenset[Status] = frozenset({"done-late", "done", "withdrawn"})
NATIONAL_CLASSES: tuple[NationalClass, ...] = get_args(NationalClass)
SOON = timedelta(days=7)

# Vietnam has kept UTC+7 without summer time since 1975: no table of time zones is needed.
_VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """The day it is in Vietnam, wherever the program runs."""
    return datetime.now(_VIETNAM).date()


def in_vietnam(moment: str) -> datetime:
    """A moment of ISO 8601 as the clocks in Vietnam showed it."""
    return datetime.fromisoformat(moment).astimezone(_VIETNAM)


def due_day(meaning: Meaning) -> date | None:
    """The last day on which it is in time; None where no single day is known."""
    match meaning:
        case OnDate(due=due) | WithinPeriod(due=due) | Relative(due=due):
            return _day(due)
        case Recurring() | Ongoing():
            return None
        case _:
            assert_never(meaning)


def due_days(meanings: Iterable[Meaning], progress: Progress = UNTOUCHED) -> tuple[date, ...]:
    """The days in force of a task, in their order: as the text says, extended, or begun by a receipt."""
    return progress.days(day for each in meanings if (day := due_day(each)))


def status_of(
    meanings: Iterable[Meaning],
    as_of: date,
    *,
    soon: timedelta = SOON,
    progress: Progress = UNTOUCHED,
    due_from: date | None = None,
    due_to: date | None = None,
) -> Status:
    """The most pressing status among those of a task's deadlines; ``no-date`` where there are none.

    With bounds, of those alone that are due within them. What was said after ``as_of`` counts for nothing.
    """
    known = tuple(meanings)
    days = due_days(known, progress)
    if progress.withdrawn(as_of):
        return "withdrawn"
    if finished := progress.done(as_of):
        return "done-late" if days and finished > days[-1] else "done"
    asked = [day for day in days if (due_from or day) <= day <= (due_to or day)]
    left = [day for day in asked if progress.done_occurrence(day, as_of) is None]
    if left:
        return status_of_day(left[0], as_of, soon=soon)
    again = any(isinstance(each, Recurring) for each in known) and not (due_from or due_to)
    if asked and not again:
        late = any((progress.done_occurrence(day, as_of) or day) > day for day in asked)
        return "done-late" if late else "done"
    if due_from or due_to:
        return "no-date"
    return min(
        (_without_day(each, progress) for each in known), key=STATUSES.index, default="no-date"
    )


def status_of_day(
    day: date, as_of: date, *, soon: timedelta = SOON, finished: date | None = None
) -> Status:
    """The status of what is due on one day, as an occurrence of a recurring task is."""
    if finished is not None:
        return "done-late" if finished > day else "done"
    if day < as_of:
        return "overdue"
    return "due-soon" if day - as_of <= soon else "due"


def national_class(status: Status) -> NationalClass | None:
    """The class of the national reports; None for what was withdrawn.

    What has no day is in time, as the national system counts it.
    """
    match status:
        case "withdrawn":
            return None
        case "done":
            return "done-on-time"
        case "done-late":
            return "done-late"
        case "overdue":
            return "open-late"
        case "due-soon" | "due" | "recurring" | "waiting" | "ongoing" | "no-date":
            return "open-in-time"
        case _:
            assert_never(status)


def _without_day(meaning: Meaning, progress: Progress) -> Status:
    match meaning:
        case Recurring():
            return "recurring"
        case Relative(anchor="receipt") if any(e.act == "received" for e in progress.events):
            return "no-date"
        case Relative():
            return "waiting"
        case Ongoing():
            return "ongoing"
        case OnDate() | WithinPeriod():
            return "no-date"
        case _:
            assert_never(meaning)


def _day(due: str | None) -> date | None:
    # An hour (`T17:00`) does not move the day; reduced precision (`2022-03`) is no day.
    try:
        return date.fromisoformat(due[:10]) if due else None
    except ValueError:
        return None

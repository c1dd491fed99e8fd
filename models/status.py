"""Status (tình trạng) of a task on a day: a pure function of its deadlines.

Nothing is known yet about what was reported as done, so a deadline that has passed is overdue. The
day of the deadline itself is still in time, as the offices count it.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import Literal, assert_never, get_args

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod

Status = Literal["overdue", "due-soon", "due", "recurring", "waiting", "ongoing", "no-date"]
"""In the order in which they ask for attention; ``waiting``: the day its period runs from is unknown."""

STATUSES: tuple[Status, ...] = get_args(Status)
SOON = timedelta(days=7)

# Vietnam has kept UTC+7 without summer time since 1975: no table of time zones is needed.
_VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """The day it is in Vietnam, wherever the program runs."""
    return datetime.now(_VIETNAM).date()


def due_day(meaning: Meaning) -> date | None:
    """The last day on which it is in time; None where no single day is known."""
    match meaning:
        case OnDate(due=due) | WithinPeriod(due=due) | Relative(due=due):
            return _day(due)
        case Recurring() | Ongoing():
            return None
        case _:
            assert_never(meaning)


def status_of(meanings: Iterable[Meaning], as_of: date, *, soon: timedelta = SOON) -> Status:
    """The most pressing status among those of a task's deadlines; ``no-date`` where there are none."""
    found = {_status_of_one(meaning, as_of, soon) for meaning in meanings}
    return next((status for status in STATUSES if status in found), "no-date")


def _status_of_one(meaning: Meaning, as_of: date, soon: timedelta) -> Status:
    day = due_day(meaning)
    if day is not None:
        if day < as_of:
            return "overdue"
        return "due-soon" if day - as_of <= soon else "due"
    match meaning:
        case Recurring():
            return "recurring"
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

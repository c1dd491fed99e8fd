"""What a deadline means here: the year that the wording leaves open, the last day of a month, the day a term ends.

Pure: the issue date is an argument, so that the same document gives the same rows on every day.
"""

import calendar
import re
from datetime import date, timedelta
from typing import Final, assert_never

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.mention import (
    CalendarReading,
    CalendarUnit,
    DateReading,
    DeadlineReading,
    PartialDate,
    PeriodReading,
    RelativeReading,
)
from pipeline.lexicon.workdays import add_working_days, next_working_day

_DURATION: Final = re.compile(r"P(\d{1,3})([DWMY])")
"""Terms in days or longer; hours run from a moment that no directive prints."""


def resolve_deadline(
    reading: DeadlineReading, issued: date | None, since: date | None = None
) -> Meaning | None:
    """The meaning of ``reading`` in a document of that issue date; open years are counted ``since`` then, or since it.

    None where it has none: a day that does not exist (31/02), or an open year in a document without a date.
    """
    match reading:
        case DateReading(due):
            return _on_date(due, since or issued)
        case PeriodReading(start, due):
            return _within(start, due, since or issued)
        case CalendarReading():
            return _in_calendar(reading, issued)
        case RelativeReading(duration, working_days, anchor, begins):
            from_day = issued if anchor == "issue" else _day(begins) if begins else None
            due_day = term_end(duration, working_days, from_day)
            return Relative(
                duration, working_days, anchor, due_day.isoformat() if due_day else None
            )
        case Recurring() | Ongoing():
            return reading
        case _:
            assert_never(reading)


def precedes_issue(meaning: Meaning, issued: date | None) -> bool:
    """Whether ``meaning`` was over before the document was issued: then the passage tells, it does not order."""
    match meaning:
        case OnDate(due) | WithinPeriod(_, due):
            return issued is not None and due[:10] < issued.isoformat()
        case Relative() | Recurring() | Ongoing():
            return False
        case _:
            assert_never(meaning)


def _on_date(due: PartialDate, issued: date | None) -> OnDate | None:
    day = _day(due) if due.year is not None else _next_such_day(due, issued)
    if day is None:
        return None
    return OnDate(f"{day.isoformat()}T{due.time}" if due.time else day.isoformat())


def _within(start: PartialDate, due: PartialDate, issued: date | None) -> WithinPeriod | None:
    if start.year is None and due.year is None:
        last = _next_such_day(due, issued)
        due = due._replace(year=last.year if last else None)
    if due.year is None and start.year is not None:
        due = due._replace(year=start.year + (_order(due) < _order(start)))
    if start.year is None and due.year is not None:
        start = start._replace(year=due.year - (_order(due) < _order(start)))
    first, last = _day(start), _day(due)
    if first is None or last is None or last < first:
        return None
    return WithinPeriod(first.isoformat(), last.isoformat())


def _in_calendar(reading: CalendarReading, issued: date | None) -> Meaning | None:
    """The unit in which the document is issued or the next, or a day of it."""
    if issued is None:
        return None
    first, last = _unit_of(reading.unit, issued)
    for _ in range(reading.ahead):
        first, last = _unit_of(reading.unit, last + timedelta(days=1))
    if reading.day is None:
        return WithinPeriod(first.isoformat(), last.isoformat())
    day = last if reading.day == -1 else first + timedelta(days=reading.day - 1)
    if not first <= day <= last:
        return None
    return OnDate(f"{day.isoformat()}T{reading.time}" if reading.time else day.isoformat())


def _unit_of(unit: CalendarUnit, day: date) -> tuple[date, date]:
    """First and last day of the unit of the calendar that holds ``day``; weeks begin on Monday."""
    match unit:
        case "day":
            return day, day
        case "week":
            monday = day - timedelta(days=day.weekday())
            return monday, monday + timedelta(days=6)
        case "month":
            months, before = 1, day.month - 1
        case "quarter":
            months, before = 3, (day.month - 1) // 3 * 3
        case "year":
            months, before = 12, 0
        case _:
            assert_never(unit)
    first = date(day.year, before + 1, 1)
    return first, _months_later(first, months) - timedelta(days=1)


def _order(day: PartialDate) -> tuple[int, int]:
    """Place in the year; the last day of a month comes after all others."""
    return day.month or 0, day.day if day.day is not None and day.day > 0 else 32


def _day(partial: PartialDate) -> date | None:
    """The day with its year; a day left open or -1 is its month's last. None where there is no such day."""
    if partial.year is None or partial.month is None or not 1 <= partial.month <= 12:
        return None
    if not date.min.year <= partial.year <= date.max.year:
        return None
    length = calendar.monthrange(partial.year, partial.month)[1]
    day = length if partial.day in (None, -1) else partial.day
    return date(partial.year, partial.month, day) if day and 1 <= day <= length else None


def _next_such_day(partial: PartialDate, issued: date | None) -> date | None:
    """The first such day on or after the issue date: this year's, or the next year's where this year's is over."""
    if issued is None:
        return None
    for year in (issued.year, issued.year + 1):
        day = _day(partial._replace(year=year))
        if day is not None and day >= issued:
            return day
    return None


def term_end(duration: str, working_days: bool, begins: date | None) -> date | None:
    """The last day of a term that begins on a day; a term that ends on a day off ends on the next working day."""
    found = _DURATION.fullmatch(duration)
    if found is None or begins is None:
        return None
    count = int(found[1])
    if working_days:
        return add_working_days(begins, count) if found[2] == "D" else None
    match found[2]:
        case "D":
            end = begins + timedelta(days=count)
        case "W":
            end = begins + timedelta(weeks=count)
        case "M":
            end = _months_later(begins, count)
        case _:
            end = _months_later(begins, 12 * count)
    return next_working_day(end)


def _months_later(day: date, months: int) -> date:
    """The corresponding day, or the month's last where it has none (Civil Code, article 148)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

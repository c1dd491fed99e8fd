"""Deadlines as people read them where no day is known."""

import re
from typing import assert_never

from models.deadline import Anchor, Deadline, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.recurrence import rule_wording

_TERM = re.compile(r"P(?:T(\d+)(H)|(\d+)([DWMY]))")
_UNITS = {"H": "giờ", "D": "ngày", "W": "tuần", "M": "tháng", "Y": "năm"}
_FROM: dict[Anchor, str] = {
    "issue": "ngày ban hành",
    "receipt": "khi nhận",
    "event": "khi có sự kiện",
}


def deadline_wording(deadline: Deadline) -> str:
    """``hằng quý, ngày 03``; ``05 ngày làm việc kể từ khi nhận``; else the wording as printed."""
    meaning = deadline.meaning
    match meaning:
        case Recurring(rrule=None):
            return deadline.text
        case Recurring(rrule=rrule):
            return rule_wording(rrule)
        case Relative():
            return _term_wording(meaning) or deadline.text
        case OnDate() | WithinPeriod() | Ongoing():
            return deadline.text
        case _:
            assert_never(meaning)


def _term_wording(meaning: Relative) -> str | None:
    found = _TERM.fullmatch(meaning.duration)
    if found is None:
        return None
    number, unit = found[1] or found[3], found[2] or found[4]
    working = " làm việc" if meaning.working_days else ""
    return f"{int(number):02} {_UNITS[unit]}{working} kể từ {_FROM[meaning.anchor]}"

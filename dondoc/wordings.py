"""Values as people read them: deadlines where no day is known, fields that were corrected, moments."""

import re
from datetime import date
from typing import assert_never

from models.deadline import Anchor, Deadline, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.names import item_wording
from models.recurrence import rule_of_wording, rule_wording
from models.status import in_vietnam

_TERM = re.compile(r"P(?:T(\d+)(H)|(\d+)([DWMY]))")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_UNITS = {"H": "giờ", "D": "ngày", "W": "tuần", "M": "tháng", "Y": "năm"}
_FROM: dict[Anchor, str] = {
    "issue": "ngày ban hành",
    "receipt": "khi nhận",
    "event": "khi có sự kiện",
}


def deadline_wording(deadline: Deadline, valid_until: date | None = None) -> str:
    """``hằng quý, ngày 03``; ``05 ngày làm việc kể từ khi nhận``; else the wording as printed.

    What comes again says until when, and why, where its document holds to a day.
    """
    meaning = deadline.meaning
    match meaning:
        case Recurring(rrule=rrule):
            wording = deadline.text if rrule is None else rule_wording(rrule)
            return wording if valid_until is None else f"{wording} ({ending_wording(valid_until)})"
        case Relative():
            return _term_wording(meaning) or deadline.text
        case OnDate() | WithinPeriod() | Ongoing():
            return deadline.text
        case _:
            assert_never(meaning)


def ending_wording(valid_until: date) -> str:
    """Until when what a document asks for comes again, and why."""
    return f"đến hết {valid_until:%d/%m/%Y}: văn bản hết hiệu lực"


def field_wording(field: str, value: str) -> str:
    """The value of a field as it stands to be read and changed: days and rules as offices write them."""
    if field in ("due", "date") and _DAY.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    if field == "rrule":
        # A rule that no words say just so stays as it is.
        return "\n".join(
            wording if rule_of_wording(wording := rule_wording(rule)) == rule else rule
            for rule in value.splitlines()
        )
    if field == "merge":
        return item_wording(value)
    return value


def moment_wording(moment: str) -> str:
    """A moment of ISO 8601 as the clocks in Vietnam showed it: ``23/11/2026 06:52``."""
    return f"{in_vietnam(moment):%d/%m/%Y %H:%M}"


def _term_wording(meaning: Relative) -> str | None:
    found = _TERM.fullmatch(meaning.duration)
    if found is None:
        return None
    number, unit = found[1] or found[3], found[2] or found[4]
    working = " làm việc" if meaning.working_days else ""
    return f"{int(number):02} {_UNITS[unit]}{working} kể từ {_FROM[meaning.anchor]}"

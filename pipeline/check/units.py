"""Units in the registry: a name that several units bear, one that no table knows, one that was not there then."""

import datetime
from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding
from models.registry import RegisteredUnit, Unresolved
from models.unit import Unit

_SHOWN = 4


def check_units(directive: Directive) -> Iterator[Finding]:
    """Findings on who is meant by the names of units, each name once."""
    day = _day(directive.header.date)
    told: set[str] = set()
    for task in directive.tasks:
        for unit in (*task.lead, *task.coordinate, *task.report_to):
            name = unit.text.lower()
            if name in told:
                continue
            finding = _open_unit(unit, task.path) or _past_unit(unit, day, task.path)
            if finding is not None:
                told.add(name)
                yield finding


def _open_unit(unit: Unit, path: str) -> Finding | None:
    """A name that several units bear in this place."""
    meant = unit.meant
    if not isinstance(meant, Unresolved) or not meant.candidates:
        return None
    shown = "; ".join(meant.candidates[:_SHOWN])
    more = " …" if len(meant.candidates) > _SHOWN else ""
    return Finding.at(
        unit.evidence,
        "open-unit",
        f"Chưa rõ “{unit.text}” là đơn vị nào; có thể là: {shown}{more}.",
        path=path,
    )


def _past_unit(unit: Unit, day: datetime.date | None, path: str) -> Finding | None:
    """A unit that had ended by the issue date, or did not exist yet."""
    meant = unit.meant
    if not isinstance(meant, RegisteredUnit) or day is None or meant.is_there(day, day):
        return None
    if meant.valid_to is not None and meant.valid_to < day:
        heirs = f"; tiếp nhận: {'; '.join(meant.successors)}" if meant.successors else ""
        message = f"{meant.name} không còn từ sau ngày {meant.valid_to:%d/%m/%Y}{heirs}."
    else:
        message = f"{meant.name} chưa được thành lập vào ngày ban hành văn bản."
    return Finding.at(unit.evidence, "past-unit", message, path=path, severity="note")


def _day(iso: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso) if iso else None
    except ValueError:
        return None

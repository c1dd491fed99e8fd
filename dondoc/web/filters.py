"""Which tasks: the address bar and `TaskFilter` into one another, by the names that the command line has."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from models.register import ROLES, TaskFilter
from models.status import STATUSES, today

_TEXTS = ("unit", "issuer", "document", "text", "search")
_DAYS = ("due_from", "due_to")


class BadQuery(ValueError):
    """A part of the address that makes no sense; the message names it."""


class BadDay(BadQuery):
    """Such a day there is not."""

    def __init__(self, name: str, written: str, expected: str) -> None:
        super().__init__(f"{name}: {expected}")
        self.written = written


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, and for which day."""

    filter: TaskFilter
    as_of: date
    given: Mapping[str, str]
    """Everything that the address says, by name."""

    def query(self, **changed: object) -> str:
        """The address for the same with something else in it; None leaves a part out."""
        parts = {**self.given, **changed}
        return urlencode(
            {name: str(value) for name, value in parts.items() if value not in (None, "")}
        )

    def without_status(self) -> "Asked":
        """The same in every status."""
        return replace(self, filter=replace(self.filter, status=None))


def asked_of(parameters: Mapping[str, str]) -> Asked:
    """What an address asks for; raises `BadQuery`."""
    given = {name: value.strip() for name, value in parameters.items() if value.strip()}
    fields: dict[str, object] = {name: given[name] for name in _TEXTS if name in given}
    fields |= {name: day_of(name, given[name]) for name in _DAYS if name in given}
    for name, known in (("role", ROLES), ("status", STATUSES)):
        if name in given:
            if given[name] not in known:
                raise BadQuery(f"{name}: {', '.join(known)}")
            fields[name] = given[name]
    as_of = day_of("as_of", given["as_of"]) if "as_of" in given else today()
    return Asked(TaskFilter(**fields), as_of, given)  # type: ignore[arg-type]  # field by field above


def asked_in_part(parameters: Mapping[str, str]) -> tuple[Asked, dict[str, str]]:
    """What an address asks for, but for days that there are not, and these by name; raises `BadQuery` for the rest."""
    wrong: dict[str, str] = {}
    for name in (*_DAYS, "as_of"):
        written = parameters.get(name, "").strip()
        try:
            _ = written and day_of(name, written)
        except BadDay:
            wrong[name] = written
    right = {name: value for name, value in parameters.items() if name not in wrong}
    return asked_of(right), wrong


def day_of(name: str, value: str) -> date:
    """A day as programs or as offices write it; raises `BadDay`."""
    try:
        day = date.fromisoformat(iso_of(value))
    except ValueError:
        raise BadDay(name, value, "2023-04-10") from None
    if not 1900 <= day.year <= 2200:
        raise BadDay(name, value, "1900-2200")
    return day


def iso_of(written: str) -> str:
    """A day, or a month, as programs write it: ``10/4/2023`` as ``2023-04-10``; anything else as it is."""
    parts = written.split("/")
    if len(parts) == 1:
        return written
    return "-".join(part.strip().zfill(2) for part in reversed(parts))

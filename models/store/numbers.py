"""Numbers of the register: of tasks, names and rules, made of what they name and never by a counter.

The same documents give the same rows in whatever order they are stored, and processes side by side never wait for a
counter. Two of a kind share a number once in a thousand stores of a hundred thousand documents; then the second is
refused, as other rows that can't be are.
"""

from datetime import date
from hashlib import sha256
from typing import Final

from models.register import Role
from models.status import Status

PLACES: Final = 1 << 15
"""Tasks that one document may have: theirs are numbers side by side."""

EVERYBODY: Final = 0
"""The name under which every task stands."""

OPEN, DONE_LATE, DONE, WITHDRAWN = range(4)
STANDINGS: dict[Status, int] = {"done-late": DONE_LATE, "done": DONE, "withdrawn": WITHDRAWN}

ISSUER: Final = 4
ROLES: dict[Role, int] = {"lead": 1, "coordinate": 2, "report_to": 3}

LAST_DAY: Final = date.max.toordinal()
RECURRING: Final = 4_000_000
"""Urgency of what comes again: this and the number of its rule; nothing more where it has none."""
_RULES: Final = 1 << 40
WAITING: Final = RECURRING + _RULES
ONGOING, NO_DATE = WAITING + 1, WAITING + 2


def task_number(document_id: str, place: int) -> int:
    """The number of a task: those of one document follow each other in their order."""
    return first_number(document_id) + place


def first_number(document_id: str) -> int:
    """The number of a document's first task; all of them are below this and `PLACES`."""
    return _digest(document_id, 6) * PLACES


def name_number(key: str, *, issuer: bool = False) -> int:
    """The number of a unit by its key in the store, or of an issuing body by its name; never that of everybody."""
    return 1 + _digest(f"{'issuer' if issuer else 'unit'}\0{key}", 7)


def rule_number(rrule: str) -> int:
    """The number of a rule, above 0."""
    return 1 + _digest(rrule, 5) % (_RULES - 1)


def urgencies(status: Status, as_of: date, soon_days: int) -> tuple[int, int]:
    """From which to which urgency a task that is open has this status; all of them for what is closed."""
    now = as_of.toordinal()
    spans: dict[Status, tuple[int, int]] = {
        "overdue": (1, now - 1),
        "due-soon": (now, now + soon_days),
        "due": (now + soon_days + 1, LAST_DAY),
        "recurring": (RECURRING, WAITING - 1),
        "waiting": (WAITING, WAITING),
        "ongoing": (ONGOING, ONGOING),
        "no-date": (NO_DATE, NO_DATE),
    }
    return spans.get(status, (1, NO_DATE))


def _digest(text: str, length: int) -> int:
    return int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest()[:length])

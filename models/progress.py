"""What became of a task (tiến độ): done, extended, withdrawn, opened again, received; and what follows from it.

Every act is kept for ever with who said it, when and why. What holds is worked out from all of them, in the order in
which they were said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Act = Literal["done", "extended", "withdrawn", "reopened", "received"]

ACTS: tuple[Act, ...] = get_args(Act)
_CLOSINGS: frozenset[Act] = frozenset({"done", "withdrawn", "reopened"})
REASONED: frozenset[Act] = frozenset({"extended", "withdrawn"})
"""Acts that nobody may do without a reason (gia hạn, thu hồi)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that was said about a task."""

    act: Act
    day: date
    """The day it was finished, withdrawn, opened again or received; of an extension, the new last day."""
    of: date | None = None
    """The due day that is meant, where it isn't the whole task: an occurrence of a recurring task, or what is moved."""
    due: date | None = None
    """Of a receipt: the last day of the term that begins with it."""
    reason: str = ""
    by: str = ""
    at: str = ""
    """ISO 8601, in UTC."""
    number: int = 0
    """Its place among all that was said."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that was said about one task, in its order."""

    events: tuple[Event, ...] = ()

    def done(self, as_of: date) -> date | None:
        """The day on which the whole task was finished, as it was known to be on ``as_of``."""
        return self._closed("done", None, as_of)

    def withdrawn(self, as_of: date) -> date | None:
        """The day on which it was withdrawn, where it still was on ``as_of``."""
        return self._closed("withdrawn", None, as_of)

    def done_occurrence(self, day: date, as_of: date) -> date | None:
        """When what was due on ``day`` was finished: an occurrence, or one of several days."""
        return self._closed("done", day, as_of)

    def moved(self, day: date) -> date:
        """The day in force for what was due on ``day``, after all extensions."""
        for each in self.events:
            if each.act == "extended" and each.of == day:
                day = each.day
        return day

    def days(self, known: Iterable[date]) -> tuple[date, ...]:
        """The due days in force, in their order: those of the text, moved; of a receipt; given where there was none."""
        days = {self.moved(day) for day in known}
        for each in self.events:
            if each.act == "received" and each.due is not None:
                days = days - self._received_before(each) | {self.moved(each.due)}
            elif each.act == "extended":
                # Also of an occurrence, which is a day of its own from then on.
                days.add(self.moved(each.day))
        return tuple(sorted(days))

    @property
    def extensions(self) -> tuple[Event, ...]:
        """All extensions (gia hạn), with the day that each one moved."""
        return tuple(each for each in self.events if each.act == "extended")

    @property
    def turned(self) -> bool:
        """Whether what closes it now, if anything does, may not be what closed it in the past.

        It was closed or opened again more than once, or in parts and as a whole.
        """
        closings = [each.of for each in self.events if each.act in _CLOSINGS]
        return len(set(closings)) < len(closings) or (None in closings and len(closings) > 1)

    def _received_before(self, event: Event) -> set[date]:
        """Days of receipts that a later one replaces."""
        earlier = self.events[: self.events.index(event)]
        return {self.moved(each.due) for each in earlier if each.act == "received" and each.due}

    def _closed(self, act: Act, of: date | None, as_of: date) -> date | None:
        """The day of the act that closed it, where it was closed by this one on ``as_of``."""
        turns: list[Event] = []
        for each in self.events:
            if each.of == of and each.act in _CLOSINGS:
                if turns and turns[-1].act != "reopened" and each.act != "reopened":
                    turns.pop()  # said anew, and otherwise
                turns.append(each)
        last = next((each for each in reversed(turns) if each.day <= as_of), None)
        return last.day if last and last.act == act else None


UNTOUCHED = Progress()
"""Of a task about which nothing was said."""

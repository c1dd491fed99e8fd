"""What comes out of comparing: counts, and what was compared to get them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many answers are right, surplus and missed, and what that makes as a figure."""

    tp: int = 0
    """Expected and found."""
    fp: int = 0
    """Found, not expected."""
    fn: int = 0
    """Expected, not found."""

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing was expected and nothing found."""
        compared = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / compared if compared else 1.0

    @classmethod
    def total(cls, several: Iterable["Counts"]) -> "Counts":
        """The sum, so that a document weighs as much as it has answers."""
        return sum(several, cls())


RIGHT = Counts(tp=1)
SURPLUS = Counts(fp=1)
MISSED = Counts(fn=1)
WRONG = Counts(fp=1, fn=1)
"""An answer that stands where another was expected: the one is surplus, the other missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One answer, or one list of answers, that was compared."""

    place: str
    """Path of the item, or name of the field."""
    expected: str
    found: str
    counts: Counts
    repeats: bool = False
    """Whether another comparison already tells a reader what went wrong here."""

    @property
    def differs(self) -> bool:
        """Whether something is surplus or missed."""
        return self.counts.fp > 0 or self.counts.fn > 0

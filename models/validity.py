"""Validity (hiệu lực): from when until when a directive holds, as far as it says so itself."""

from dataclasses import dataclass

from models.text import Evidence


@dataclass(frozen=True, slots=True)
class Bound:
    """A day on which a directive begins or ends to hold, and the passage that says so."""

    day: str
    """ISO 8601, a whole day that still belongs to the time in which it holds."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Validity:
    """The time in which a directive holds; None where it does not say."""

    since: Bound | None = None
    until: Bound | None = None


UNSAID = Validity()
"""Of a directive that says nothing of it, as most do."""

"""Deadlines (thời hạn): a closed union of what a wording can mean."""

from dataclasses import dataclass
from typing import Literal

from models.text import Evidence

Anchor = Literal["issue", "receipt", "event"]


@dataclass(frozen=True, slots=True)
class OnDate:
    """``trước ngày 10/4/2023``: on or before a day; ``due`` is ISO 8601, with ``T17:00`` where an hour is given."""

    due: str


@dataclass(frozen=True, slots=True)
class WithinPeriod:
    """``trong quý III/2024``, ``giai đoạn 2021-2025``: first and last day, ISO 8601."""

    start: str
    due: str


@dataclass(frozen=True, slots=True)
class Recurring:
    """``trước ngày 15 hằng tháng``: a rule of RFC 5545, section 3.3.10; None for a bare ``định kỳ``."""

    rrule: str | None


@dataclass(frozen=True, slots=True)
class Relative:
    """``trong 05 ngày làm việc kể từ ngày nhận được``: an ISO 8601 duration from an anchor."""

    duration: str
    working_days: bool
    anchor: Anchor
    due: str | None = None
    """Where the anchor's date is known."""


@dataclass(frozen=True, slots=True)
class Ongoing:
    """``thường xuyên`` as the stated time of a task."""


Meaning = OnDate | WithinPeriod | Recurring | Relative | Ongoing


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline as printed and as it is meant."""

    text: str
    meaning: Meaning
    evidence: Evidence
    inherited: bool = False

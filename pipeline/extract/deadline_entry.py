"""What an entry of the deadline table is.

The expected reading of an example is written short: ``date 2023-04-10``, ``date ?-12-20T17:00`` (``?`` for what the
wording leaves open, ``end`` for the last day of a month), ``period 2024-07-01/2024-09-end``,
``relative P5D working receipt``, the rule of a recurrence (``FREQ=WEEKLY``, ``FREQ=?`` for a bare ``định kỳ``),
``ongoing``; ``bare`` in front where the wording needs a time column or label to be a deadline.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import regex

from pipeline.extract.deadline_readers import Reader

Bare = Callable[[str, int, int], bool]
"""Text, start and end of a wording: whether it is a deadline only where a table or a label makes it one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One wording of time: how it is found, what it means, and why it is taken so."""

    id: str
    why: str
    """The reason of the rule: grammar, regulation or habit of the genre."""
    pattern: regex.Pattern[str]
    read: Reader
    bare: Bare
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    """Text, and the readings that this entry finds in it, in order."""
    counterexamples: tuple[str, ...] = ()
    """Texts in which this entry finds nothing."""
    sign: regex.Pattern[str] | None = None
    """What the wording can't be without: a quick look that saves a slow search. None for quick patterns."""


def sign(pattern: str) -> regex.Pattern[str]:
    """A pattern for `Entry.sign`."""
    return regex.compile(pattern, regex.IGNORECASE)


DATE_SIGN: Final = sign(r"[\dOolI]\s?(?:[/.\-]|tháng)\s?[\dOolI]")
"""Day and month."""
LIST_SIGN: Final = sign(
    r"[\dOolI]\s?(?:[-–—,&]|đến|tới|và|hoặc)[^|.;]{0,24}?[\dOolI]\s?(?:[/.\-]|tháng)\s?[\dOolI]"
)
"""A number beside a day and month."""
YEAR_SIGN: Final = sign(r"[12][09Oo][0-9OolI]")
TERM_SIGN: Final = sign(r"(?:từ|sau)\s(?:ngày|khi|lúc|thời|\d)")
WEEK_SIGN: Final = sign(r"tuần")
TIMES_SIGN: Final = sign(r"lần")


def always(_text: str, _start: int, _end: int) -> bool:
    """The wording needs a time column or label."""
    return True


def never(_text: str, _start: int, _end: int) -> bool:
    """The wording sets a deadline wherever it stands."""
    return False


def compiled(pattern: str) -> regex.Pattern[str]:
    """``pattern`` at word boundaries, without regard to case, one space wherever it has one."""
    return regex.compile(rf"(?<![\p{{L}}\d/])(?:{pattern})(?![\p{{L}}\d])", regex.IGNORECASE)

"""What an entry of the deadline table is.

The expected reading of an example is written short: ``date 2023-04-10``, ``date ?-12-20T17:00`` (``?`` for what the
wording leaves open, ``end`` for the last day of a month), ``period 2024-07-01/2024-09-end``,
``relative P5D working receipt``, ``relative P5D calendar 2024-04-01``, the rule of
a recurrence (``FREQ=WEEKLY``, ``FREQ=?`` for a bare ``định kỳ``), ``ongoing``; ``bare`` in front where the wording
needs a time column or label to be a deadline.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from pipeline.extract.deadlines.readers import Reader

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
    needs: tuple[tuple[str, ...], ...] = ()
    """Of each group one word (in small letters) stands in every text that holds the wording; `FIGURE` is any digit."""
    cell: bool = False
    """Whether it is all that a cell says: no longer passage is such a wording."""
    signs: tuple[re.Pattern[str], ...] = ()
    """What the wording can't be without, where that is no word: quick looks at small letters save a slow search."""


def sign(pattern: str) -> re.Pattern[str]:
    """A pattern for `Entry.signs`, in small letters: `re` takes half the time of `regex`, half of it without case."""
    return re.compile(pattern)


DATE_SIGN: Final = sign(
    r"[\doli]\s?(?:(?:/|\.?\s?tháng)\s?[\doli]|[.\-]\s?[\doli]{1,2}\s?[.\-]\s?[12][\doli]{3})|ngày\s?[\doli]{1,2}\s?[.\-]\s?\d"
)
"""Day and month; with dots, the year too or the word for a day."""
DAYS_SIGN: Final = sign(
    r"[\doli]\s?(?:[-–—÷→,&]|(?:đến|tới|và|hoặc)\s)\s?(?:hết\s|cả\s|sáng\s|chiều\s|ngày|[\doli])"
)
"""A number beside another one or a day."""
DAY_SIGN: Final = sign(r"(?:ngày\s?|m[ùồ]ng\s)[\doli]")
YEAR_SIGN: Final = sign(r"[12][09o][0-9oli]")
EACH_YEAR_SIGN: Final = sign(r"(?:h[àằ]ng|mỗi)\snăm|liền\skề")
TERM_SIGN: Final = sign(r"(?:từ|sau)\s(?:ngày|khi|lúc|thời|\d)")

DAY_WORDS: Final = ("ngày", "mùng", "mồng")
EACH_WORDS: Final = ("hàng", "hằng", "mỗi")
BY_WORDS: Final = ("xong", "nhất", "hạn", "trước", "đến", "tới", "hết", "hơn", "quá")
"""One of them stands in every `deadline_patterns.BY` and `BEFORE`."""
ON_WORDS: Final = ("trong", "vào", "lúc")
QUARTER_WORDS: Final = ("quý", "quí")
FIGURE: Final = "#"
LONGEST_CELL: Final = 60

_LONG: Final = 64
"""Letters beyond which what stands between two spaces will not come again."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGIT: Final = re.compile(r"\d")


def stands_in(entry: Entry, folded: str) -> bool:
    """Whether what the wordings of ``entry`` need stands in a text, which is ``folded`` (`str.casefold`)."""
    words = words_in(folded)
    if entry.cell and len(folded) > LONGEST_CELL:
        return False
    return all(not words.isdisjoint(group) for group in entry.needs) and all(
        sign.search(folded) is not None for sign in entry.signs
    )


def words_in(folded: str) -> set[str]:
    """The words of a text in small letters, whatever figures or signs stick to them."""
    words: set[str] = set()
    # No word holds a space, so that each piece between two of them is read for itself, and most of them once.
    for piece in folded.split(" "):
        words |= _words_of(piece) if len(piece) < _LONG else _cut(piece)
    return words


def _cut(piece: str) -> frozenset[str]:
    figure = (FIGURE,) if _DIGIT.search(piece) else ()
    return frozenset((*_WORD.findall(piece), *figure))


_words_of = lru_cache(maxsize=32768)(_cut)


def always(_text: str, _start: int, _end: int) -> bool:
    """The wording needs a time column or label."""
    return True


def never(_text: str, _start: int, _end: int) -> bool:
    """The wording sets a deadline wherever it stands."""
    return False


def compiled(pattern: str) -> regex.Pattern[str]:
    """``pattern`` at word boundaries, without regard to case, one space wherever it has one."""
    return regex.compile(rf"(?<![\p{{L}}\d/])(?:{pattern})(?![\p{{L}}\d])", regex.IGNORECASE)

"""Deadlines (thời hạn): which wordings of time a passage holds, and what each means by itself.

`TABLE` is searched in order; what an entry has matched is not looked at again, so the order says which reading wins:
what is no deadline first, then what repeats, then what is counted, then days, then longer periods.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from models.deadline import Recurring
from models.mention import DateReading, DeadlineMention
from models.text import Span
from pipeline.extract.deadlines.calendar import CALENDAR
from pipeline.extract.deadlines.clauses import is_labelled, sentence_before, set_elsewhere
from pipeline.extract.deadlines.days import DAY_ENTRIES
from pipeline.extract.deadlines.entry import (
    DATE_SIGN,
    DAY_SIGN,
    DAYS_SIGN,
    FIGURE,
    LONGEST_CELL,
    YEAR_SIGN,
    Entry,
    words_in,
)
from pipeline.extract.deadlines.patterns import AT_LEAST
from pipeline.extract.deadlines.periods import PERIODS
from pipeline.extract.deadlines.readers import UNITS, yearly
from pipeline.extract.deadlines.recurring import RECURRING
from pipeline.extract.deadlines.rhythms import RHYTHMS
from pipeline.extract.deadlines.spelling import spelt_right
from pipeline.extract.deadlines.terms import RELATIVE
from pipeline.extract.deadlines.told import NOT_DEADLINES
from pipeline.extract.deadlines.words import in_figures
from pipeline.extract.deadlines.years import YEARS

TABLE: Final[tuple[Entry, ...]] = (
    *CALENDAR,
    *RECURRING,
    *RHYTHMS,
    *RELATIVE,
    *NOT_DEADLINES,
    *DAY_ENTRIES,
    *PERIODS,
    *YEARS,
)
"""Every wording of time, in the order in which they are tried."""

_WORDS: Final = frozenset(word for e in TABLE for group in e.needs for word in group)

_OF_DIGITS: Final = frozenset((DATE_SIGN, DAYS_SIGN, DAY_SIGN, YEAR_SIGN))
"""Of what they find OCR may have misread this or that digit, but not all of them."""

_EACH_YEAR: Final = regex.compile(
    r"định\skỳ|(?:h[àằ]ng|mỗi)\snăm|(?<!(?:từ|quá|trên|đủ|dưới|hơn|trong)\s)(?<!\d)(?:0?6|sáu)\stháng(?!\s(?:đầu|cuối|trở|liên|liền|tuổi))|báo\scáo\snăm(?!\s\d)"
    r"|(?:lần\s?(?:/|một\s|trong\s|mỗi\s)\s?(?:(?:0?1|một)\s)?năm(?!\s\d)|(?:0?1|một|mỗi)\snăm\s(?:\d{1,2}|\p{L}{2,4})\s(?:lần|kỳ)(?!\p{L}))"
    r"\s?[,:(]?\s?(?:(?:(?:vào|trước|trong|chậm\snhất)\s){0,2}(?:ngày\s)?\d{1,2}(?:\s?/\s?|\stháng\s)\d{1,2}(?:,|\svà)\s){0,3}(?:(?:vào|trước|trong|chậm\snhất)\s){0,2}(?:ngày\s)?$"
    r"|(?:^|[:,]\s)(?:cả\s)?năm\s?[(,:]?\s?$",
    regex.IGNORECASE,
)
"""Days come every year right behind how often in a year (``02 lần/năm, trước ngày 10/6 và 10/12``), and nowhere else
behind it."""
_OPENED_EACH_YEAR: Final = regex.compile(
    r"(?:^|[.!?]\s|\n)\W*(?:định\skỳ\s)?(?:h[ằà]ng|mỗi)\snăm\b[^.!?\n]*+$", regex.I
)
"""A rhythm that opens its sentence holds to its end: ``Hằng năm, … trước ngày 30/11; Sở B … trước ngày 15/12``."""
_OF_EACH_YEAR: Final = regex.compile(
    r"\s?\(?(?:đối\svới\s)?báo\scáo\s(?:định\skỳ\s)?(?:(?:0?6|sáu)\stháng(?!\s(?:đầu|cuối))|(?:cả\s)?năm(?!\s\d))"
    r"|\)?(?:,|\svà)\s(?!(?:sở|ubnd|phòng|ban)\s)[^.;:\d]{0,60}?\d{1,2}(?:\s?/\s?|\stháng\s)\d{1,2}\s(?:của\s)?(?:h[àằ]ng|mỗi)\snăm\b",
    regex.I,
)
"""``trước ngày 15/6, báo cáo năm trước 01/12 hằng năm``: the rhythm is of both; ``trước 15/6 (báo cáo 6 tháng)``."""
_EACH_MONTH: Final = regex.compile(
    r"(?:(?:h[àằ]ng|mỗi|định\skỳ|báo\scáo)\s|(?<!\d)(?:0?1|một)\s(?=\p{L}+(?:\s?/\s?|\smột\s)lần))(tháng|quý|quí)(?!\p{L})"
)
_ANY: Final = "FREQ=?"
_CLAUSE_BREAK: Final = regex.compile(r"[.;|]\s|\n")


def find_deadlines(text: str, offset: int = 0) -> tuple[DeadlineMention, ...]:
    """The wordings of time in ``text``, in order and without overlap; spans are shifted by ``offset``."""
    folded = text.casefold()
    words = words_in(folded)
    written = in_figures(text, folded, words)
    if written is None:
        return tuple(_shifted(m, m.span, offset) for m in _find(text, folded, words))
    folded = written.text.casefold()
    found = _find(written.text, folded, words_in(folded))
    return tuple(_shifted(m, written.printed(m.span), offset) for m in found)


def _shifted(mention: DeadlineMention, span: Span, offset: int) -> DeadlineMention:
    if not offset and span is mention.span:
        return mention
    return replace(mention, span=Span(span.start + offset, span.end + offset))


def _find(text: str, folded: str, words: AbstractSet[str]) -> list[DeadlineMention]:
    if (right := spelt_right(text, folded, words)) is not text:
        text, folded = right, right.casefold()
        words = words_in(folded)
    entries = entries_with(_WORDS & words, figures=FIGURE in words)
    free = text
    found: list[DeadlineMention] = []
    lacking: set[re.Pattern[str]] = set()
    present: set[re.Pattern[str]] = set()
    for entry in entries:
        if entry.cell and len(text) > LONGEST_CELL:
            continue
        if entry.signs and _lacks_sign(entry, folded, lacking, present):
            continue
        taken: list[tuple[int, int]] = []
        for match in entry.pattern.finditer(free):
            reads = entry.read(match)
            if not reads and not entry.id.startswith("none."):
                continue
            taken.append(match.span())
            bare = entry.bare(text, *match.span()) and not is_labelled(text, match.start())
            found.extend(
                DeadlineMention(
                    span=_trimmed(text, read.start, read.end),
                    rule=entry.id,
                    reading=read.reading,
                    bare=bare,
                )
                for read in reads
            )
        if taken:
            free = _without(free, taken)
            folded = free.casefold()
            present.clear()
    if not found:
        return []
    said = [_with_rhythm(text, mention) for mention in sorted(found, key=lambda m: m.span)]
    set_here = [m for m in said if m is not None and not _set_elsewhere(text, m)]
    return _without_general(text, set_here)


def _lacks_sign(
    entry: Entry, folded: str, lacking: set[re.Pattern[str]], present: set[re.Pattern[str]]
) -> bool:
    """Whether a sign of ``entry`` is missing from a text, which is ``folded``.

    Entries share signs: ``lacking`` holds those known to be missing, ``present`` those found in what is left of it.
    """
    for sign in entry.signs:
        if sign in lacking:
            return True
        if sign not in present:
            if sign.search(folded) is None:
                lacking.add(sign)
                return True
            present.add(sign)
    return False


@lru_cache(maxsize=4096)
def entries_with(words: frozenset[str], *, figures: bool) -> tuple[Entry, ...]:
    """The entries whose wordings can stand in a text that holds these of the `_WORDS`, and ``figures`` or none."""
    return tuple(
        entry
        for entry in TABLE
        if all(not words.isdisjoint(group) for group in entry.needs)
        and (figures or _OF_DIGITS.isdisjoint(entry.signs))
    )


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """``text`` with the taken characters as bars, at which no wording goes on."""
    parts, last = [], 0
    for start, end in taken:
        parts += [text[last:start], "|" * (end - start)]
        last = end
    return "".join([*parts, text[last:]])


def _trimmed(text: str, start: int, end: int) -> Span:
    wording = text[start:end]
    return Span(
        start + len(wording) - len(wording.lstrip(" ,(")), start + len(wording.rstrip(" ,("))
    )


def _with_rhythm(text: str, mention: DeadlineMention) -> DeadlineMention | None:
    """A day with open parts, read by the rhythm that its sentence has named before.

    ``Định kỳ hằng năm báo cáo … trước ngày 15/12`` comes every year; ``hằng tháng … trước ngày 25`` every month. None
    for a day with no month and no rhythm: it says nothing.
    """
    if not isinstance(mention.reading, DateReading):
        return mention
    due = mention.reading.due
    if due.day is None or due.year is not None or due.day < 1:
        return mention
    sentence = sentence_before(text, mention.span.start)
    if due.month is not None:
        opened = _OPENED_EACH_YEAR.search(
            text[max(0, mention.span.start - 400) : mention.span.start]
        )
        if not (
            opened or _EACH_YEAR.search(sentence) or _OF_EACH_YEAR.match(text, mention.span.end)
        ):
            return mention
        bracketed = text[: mention.span.start].endswith("(")
        return replace(
            mention,
            reading=Recurring(yearly([due.month], [due.day])),
            bare=mention.bare and not bracketed,
        )
    units = _EACH_MONTH.findall(sentence.lower())
    if not units:
        return None
    return replace(mention, reading=Recurring(f"{UNITS[units[-1]]};BYMONTHDAY={due.day}"))


def _set_elsewhere(text: str, mention: DeadlineMention) -> bool:
    """``Thời gian: Theo kế hoạch đào tạo hàng năm``: even under a label the rhythm only names the plan."""
    rhythm = isinstance(mention.reading, Recurring) and mention.bare
    return rhythm and set_elsewhere(text, mention.span.start)


def _without_general(text: str, found: Sequence[DeadlineMention]) -> list[DeadlineMention]:
    """Without rhythms that the same clause says more exactly.

    ``Định kỳ hằng năm … trước ngày 15/12``: the day tells the rhythm too. A bare ``định kỳ`` gives way to any
    rhythm. What sets a deadline by itself gives way only to what does so too.
    """
    breaks = [match.end() for match in _CLAUSE_BREAK.finditer(text)]
    clauses = [bisect_right(breaks, mention.span.start) for mention in found]
    said: set[tuple[int, str, bool]] = set()
    for clause, mention in zip(clauses, found, strict=True):
        rule = _rule(mention)
        if rule is not None:
            said.update((clause, rhythm, mention.bare) for rhythm in (_ANY, *_rhythms_of(rule)))
    return [
        mention
        for clause, mention in zip(clauses, found, strict=True)
        if not _said_again(mention, clause, said) or _counts_times(text, mention)
    ]


def _counts_times(text: str, mention: DeadlineMention) -> bool:
    """``sinh hoạt chi bộ ít nhất mỗi quý một lần, … trước ngày 30 tháng cuối quý``: how often is no day's rhythm."""
    return mention.rule == "deadline.every" and bool(
        AT_LEAST.search(text[max(0, mention.span.start - 12) : mention.span.start])
    )


def _said_again(
    mention: DeadlineMention, clause: int, said: AbstractSet[tuple[int, str, bool]]
) -> bool:
    if not isinstance(mention.reading, Recurring):
        return False
    rhythm = mention.reading.rrule or _ANY
    if "BY" in rhythm:
        return False
    return (clause, rhythm, False) in said or (mention.bare and (clause, rhythm, True) in said)


def _rule(mention: DeadlineMention) -> str | None:
    return mention.reading.rrule if isinstance(mention.reading, Recurring) else None


def _rhythms_of(rule: str) -> tuple[str, ...]:
    """The general rhythms that an exact rule contains."""
    if "BY" not in rule:
        return ()
    if rule.startswith("FREQ=YEARLY"):
        months = rule.partition("BYMONTH=")[2].partition(";")[0].count(",") + 1
        return (
            ("FREQ=MONTHLY;INTERVAL=3",)
            if months == 4
            else ("FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=6")
        )
    return (rule.partition(";BY")[0],)

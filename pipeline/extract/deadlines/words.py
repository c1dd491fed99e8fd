"""Dates written out in words, as contracts and solemn directives do: ``ngày ba mươi tháng sáu``, ``quý hai năm 2026``.

Only the reading of a time sees the figures; what is shown stays as printed. A word is taken for a figure where those
beside it leave no other reading: ``tháng năm`` alone is a heading's ``ngày … tháng … năm``. Words in brackets that only
say a figure again, ``ngày 10 (mười) tháng 6``, are passed over.
"""

import re
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

import regex

from models.text import Span
from pipeline.lexicon.dates import number_of

_UNDER_TEN: Final = r"một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín"
_MONTH: Final = rf"(?:mười\s(?:một|hai)|mười|{_UNDER_TEN})"
_DAY: Final = (
    r"(?:ba\smươi(?:\smốt)?|hai\smươi(?:\s(?:mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?"
    rf"|mười(?:\s(?:lăm|{_UNDER_TEN}))?|{_UNDER_TEN})"
)
_YEAR: Final = (
    r"(?P<y>hai\s(?:nghìn|ngàn)(?:\skhông\străm)?\s"
    rf"(?:(?:hai|ba|bốn|năm)\smươi|mười)(?:\s(?:mốt|lăm|nhăm|{_UNDER_TEN}))?)"
)
_DAY_WORD: Final = r"(?:ngày\s(?:m[ùồ]ng\s)?|m[ùồ]ng\s)"
_OF_SOME_MONTH: Final = (
    r"(?=\s?/\s?\d|\s(?:h[àằ]ng|mỗi)\s(?:tháng|quý)"
    r"|\s(?:của\s)?tháng\s(?:sau|tới|này|cuối|đầu|liền|kế|tiếp))"
)
_OF_A_YEAR: Final = r"(?=\s?/\s?20\d|,?\snăm\s20\d)"
_FORMS: Final = (
    rf"{_DAY_WORD}(?:(?P<d>{_DAY})|\d{{1,2}})\s(?:của\s)?tháng\s(?:(?P<m>{_MONTH})|\d{{1,2}})(?:,?\snăm\s{_YEAR})?",
    rf"{_DAY_WORD}(?P<d>{_DAY}){_OF_SOME_MONTH}",
    rf"m[ùồ]ng\s(?P<d>{_DAY})",
    rf"tháng\s(?P<m>{_MONTH}){_OF_A_YEAR}",
    rf"tháng\s(?P<m>{_MONTH}),?\snăm\s{_YEAR}",
    rf"(?<=\d)(?P<again>\s?\((?:{_DAY}|{_MONTH})\))(?=\s(?:tháng|năm)\s)",
    rf"qu[ýí]\s(?P<q>một|hai|ba|bốn|tư)(?:{_OF_A_YEAR}|(?=\s?(?:[.;,)]|$)))",
)
_DATES: Final = regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(_FORMS)})(?!\p{{L}})", regex.IGNORECASE)
_LOOK: Final = re.compile(
    r"(?:ngày|tháng|quý|quí|m[ùồ]ng)\s(?:m[ùồ]ng\s)?[mhbtnsc](?:ột|ai|a|ốn|ư|ăm|áu|ảy|ẩy|ám|hín|ười)\b"
    r"|\)(?<=[^\W\d]\))\s(?:tháng|năm)\s"
)
"""What stands, in small letters, wherever such a date does: a quick look, which most passages don't pass.

Both begin with letters or signs that are few, not with any letter: so it is quick."""
_NUMBERS: Final = frozenset((*_UNDER_TEN.split("|"), "mười"))
_CENTURY: Final = re.compile(r"hai\s(?:nghìn|ngàn)(?:\skhông\străm)?\s", re.IGNORECASE)


class InFigures(NamedTuple):
    """A passage with its dates in figures, and where each of its characters stands in the one that is printed."""

    text: str
    begins: list[int]
    ends: list[int]

    def printed(self, span: Span) -> Span:
        """The printed characters of ``span``."""
        return Span(self.begins[span.start], self.ends[span.end - 1])


def in_figures(text: str, folded: str, words: AbstractSet[str]) -> InFigures | None:
    """``text`` with written-out dates in figures; None where it holds none. ``folded`` and ``words`` are its own."""
    if _NUMBERS.isdisjoint(words) or _LOOK.search(folded) is None:
        return None
    written = sorted(
        (span, name)
        for found in _DATES.finditer(text)
        for name in ("d", "m", "y", "q", "again")
        for span in found.spans(name)
    )
    if not written:
        return None
    parts: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    last = 0
    for (start, end), name in written:
        figures = "" if name == "again" else _figures(text[start:end], of_year=name == "y")
        parts += [text[last:start], figures]
        begins += [*range(last, start), *[start] * len(figures)]
        ends += [*range(last + 1, start + 1), *[end] * len(figures)]
        last = end
    parts.append(text[last:])
    begins += range(last, len(text))
    ends += range(last + 1, len(text) + 1)
    return InFigures("".join(parts), begins, ends)


def _figures(words: str, *, of_year: bool) -> str:
    number = number_of(_CENTURY.sub("", words)) or 0
    return str(number + 2000 if of_year else number)

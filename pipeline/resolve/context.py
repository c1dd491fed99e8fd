"""One document while it is resolved: its text, tree and mentions, and quick answers about them."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from models.mention import CitationMention, DeadlineMention, Mentions, UnitMention
from models.outline import Item, Outline
from models.text import CleanText, Span
from pipeline.lexicon.roles.finder import Assigned

_LAST = 12
_PLANS = ("KH", "CTr")
_PLANNED_YEAR = re.compile(
    r"^(?!.*\b(?:Tết|Nguyên\s+đán|nhập\s+ngũ|tuyển\s+quân|Xuân|dự\s+toán)\b).*\bnăm\s+(20\d\d)\W*$",
    re.I | re.S,
)
"""The year at the end of a plan's title; what is prepared for (Tết, the call-up) is mostly done before that year."""


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


_M = TypeVar("_M", bound=_Spanned)


@dataclass(frozen=True)
class _Placed(Generic[_M]):
    """Mentions in the order of the text, and where each begins."""

    mentions: Sequence[_M]

    @cached_property
    def starts(self) -> Sequence[int]:
        return [mention.span.start for mention in self.mentions]

    def inside(self, span: Span) -> list[_M]:
        """Those that ``span`` holds."""
        start, end = span
        first = bisect_left(self.starts, start)
        behind = bisect_left(self.starts, end, first)
        return [mention for mention in self.mentions[first:behind] if mention.span.end <= end]


@dataclass(frozen=True)
class Context:
    """A document's text, outline and mentions."""

    text: CleanText
    outline: Outline
    mentions: Mentions

    @cached_property
    def items(self) -> dict[str, Item]:
        """The items by path."""
        return {item.path: item for item in self.outline.items}

    @cached_property
    def children(self) -> dict[str | None, list[Item]]:
        """The items under each path; under None those at the top."""
        found: dict[str | None, list[Item]] = {}
        for item in self.outline.items:
            found.setdefault(item.parent, []).append(item)
        return found

    @cached_property
    def roles(self) -> dict[Span, list[Assigned]]:
        """What `pipeline.resolve.parts.sentence_roles` read so far: several ask for the same sentence."""
        return {}

    @cached_property
    def without_promises(self) -> str:
        """The text with ``sẽ`` left out, each letter in its place."""
        return self.text.text.replace(" sẽ ", "    ")

    @cached_property
    def issued(self) -> datetime.date | None:
        """The issue date; the first of the month where the day was left blank."""
        printed = self.outline.header.date
        if printed is None or not re.fullmatch(r"\d{4}(-\d{2}){0,2}", printed):
            return None
        year, month, day = ([int(part) for part in printed.split("-")] + [1, 1])[:3]
        try:
            return datetime.date(year, month, day)
        except ValueError:
            return None

    @cached_property
    def counted_from(self) -> datetime.date | None:
        """From when the years that wordings leave open are counted: the issue, or the year that a plan is made for.

        Plans for a year are issued in the last month of the one before it: their quý IV is that of their own year.
        """
        header, issued = self.outline.header, self.issued
        year = _PLANNED_YEAR.search(header.title or "") if header.type in _PLANS else None
        if issued is None or issued.month != _LAST or year is None:
            return issued
        begins = datetime.date(int(year[1]), 1, 1)
        return begins if begins.year == issued.year + 1 else issued

    @cached_property
    def _units(self) -> _Placed[UnitMention]:
        return _Placed(self.mentions.units)

    @cached_property
    def _deadlines(self) -> _Placed[DeadlineMention]:
        return _Placed(self.mentions.deadlines)

    @cached_property
    def _citations(self) -> _Placed[CitationMention]:
        return _Placed(self.mentions.citations)

    @cached_property
    def _sentence_starts(self) -> Sequence[int]:
        return [sentence.start for sentence in self.mentions.sentences]

    def printed(self, span: Span) -> str:
        """The words of ``span``, with their line breaks."""
        return self.text.text[span.start : span.end]

    def between(self, start: int, end: int) -> str:
        """The words from ``start`` up to ``end``, with their line breaks."""
        return self.text.text[start:end]

    def units_in(self, span: Span) -> list[UnitMention]:
        """The units named within ``span``, in order."""
        return self._units.inside(span)

    def deadlines_in(self, span: Span) -> list[DeadlineMention]:
        """The wordings of time within ``span``, in order."""
        return self._deadlines.inside(span)

    def citations_in(self, span: Span) -> list[CitationMention]:
        """The documents named within ``span``, in order."""
        return self._citations.inside(span)

    def sentences_in(self, span: Span) -> list[Span]:
        """The sentences of ``span``; the whole of it where none was found."""
        start, end = span
        first = bisect_left(self._sentence_starts, start)
        behind = bisect_left(self._sentence_starts, end, first)
        return list(self.mentions.sentences[first:behind]) or [span]

    def said_beside(self, span: Span, others: Iterable[Span]) -> str:
        """What ``span`` says beside ``others`` within it (names, times), in order; a space where one of them stood."""
        said, at = [], span.start
        for start, end in sorted(others):
            said.append(self.text.text[at : max(at, start)])
            at = max(at, end)
        return " ".join([*said, self.text.text[at : span.end]])

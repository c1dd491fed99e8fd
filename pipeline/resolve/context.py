"""One document while it is resolved: its text, tree and mentions, and quick answers about them."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from models.mention import CitationMention, DeadlineMention, Mentions, UnitMention
from models.outline import Item, Outline
from models.text import CleanText, Span
from pipeline.lexicon.roles import Assigned

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


def _inside(mentions: Sequence[_M], span: Span) -> list[_M]:
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    found = []
    for mention in mentions[first:]:
        if mention.span.start >= span.end:
            break
        if mention.span.end <= span.end:
            found.append(mention)
    return found


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
        """What `pipeline.resolve.sentence_roles` read so far: several ask for the same sentence."""
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

    def units_in(self, span: Span) -> list[UnitMention]:
        """The units named within ``span``, in order."""
        return _inside(self.mentions.units, span)

    def deadlines_in(self, span: Span) -> list[DeadlineMention]:
        """The wordings of time within ``span``, in order."""
        return _inside(self.mentions.deadlines, span)

    def citations_in(self, span: Span) -> list[CitationMention]:
        """The documents named within ``span``, in order."""
        return _inside(self.mentions.citations, span)

    def sentences_in(self, span: Span) -> list[Span]:
        """The sentences of ``span``; the whole of it where none was found."""
        first = bisect_left(self.mentions.sentences, span.start, key=lambda s: s.start)
        found = []
        for sentence in self.mentions.sentences[first:]:
            if sentence.start >= span.end:
                break
            found.append(sentence)
        return found or [span]

    def said_beside(self, span: Span, others: Iterable[Span]) -> str:
        """What ``span`` says beside ``others`` within it (names, times), in order; a space where one of them stood."""
        said, at = [], span.start
        for start, end in sorted(others):
            said.append(self.text.text[at : max(at, start)])
            at = max(at, end)
        return " ".join([*said, self.text.text[at : span.end]])

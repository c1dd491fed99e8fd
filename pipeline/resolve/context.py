"""One document while it is resolved: its text, tree and mentions, and quick answers about them."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from models.mention import CitationMention, DeadlineMention, Mentions, UnitMention
from models.outline import Item, Outline
from models.text import CleanText, Span


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

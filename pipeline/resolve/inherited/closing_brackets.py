"""Brackets that end an item and hold nothing but names: ``Lập quy hoạch chi tiết (Sở Xây dựng).``."""

import re
from itertools import pairwise

from models.mention import UnitMention
from models.outline import Item
from models.text import Span
from pipeline.lexicon.roles.signs import LIST
from pipeline.resolve.context import Context

_LAST_BRACKET = re.compile(r"\((?P<who>[^()\n]{3,200})\)\s{0,3}[.;]?\s{0,3}$")
_LONGEST = 240
"""Letters of the longest bracket that is looked at."""


def names_in_last_bracket(context: Context, item: Item) -> list[UnitMention]:
    """The units that are all of the bracket at the end of an item, behind no name to which it belongs."""
    span, text = item.evidence.span, context.text.text
    found = _LAST_BRACKET.search(text, max(span.start, span.end - _LONGEST), span.end)
    if found is None:
        return []
    named = Span(*found.span("who"))
    units = context.units_in(named)
    gaps = [text[a.span.end : b.span.start] for a, b in pairwise(units)]
    whole = units and (units[0].span.start, units[-1].span.end) == named
    behind_name = any(
        text[unit.span.end : found.start()].strip() == ""
        for unit in context.units_in(Span(span.start, found.start()))
    )
    return units if whole and all(map(LIST.match, gaps)) and not behind_name else []

"""Whom a title lists behind names that we know: ``Giáo viên chủ nhiệm, nhóm trưởng bộ môn`` over its points."""

import re
from collections.abc import Sequence

from models.mention import UnitMention
from models.text import Span, one_line
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.roles import Assigned, Role
from pipeline.lexicon.unit_heads import is_head
from pipeline.resolve.context import Context
from pipeline.resolve.unmarked import DUTIES_OF

RULE = "unit.rest-of-title"
_LISTED = re.compile(r"[,;]\s|\s?\bvà\s")
_PART = re.compile(r"[^,;:]+")
_SEVERAL = ("các", "những", "mỗi", "từng")
_FEWEST = 2
_LONGEST = 8
"""Words of a name without a capital of its own; more are a matter."""


def rest_of_title(context: Context, leads: Sequence[Assigned], span: Span) -> list[Assigned]:
    """Further names behind the last of ``leads``, which open the title at ``span``, where nothing else follows.

    Each must begin with the head of a name; a verb, or one part that names nobody, makes a matter of them all.
    """
    text = context.text.text
    opening = text[span.start : leads[0].mention.span.start]
    rest = Span(leads[-1].mention.span.end, span.end)
    opens = not any(map(str.isalpha, opening)) or DUTIES_OF.match(opening)
    behind = text[rest.start : rest.end]
    if not opens or not _LISTED.match(behind) or context.units_in(rest):
        return []
    further: list[Assigned] = []
    for part in _PART.finditer(behind):
        printed = part.group().strip().removeprefix("và ")
        words = printed.split()
        if not words:
            continue
        keys = [key(word) for word in words]
        core = keys[keys[0] in _SEVERAL :]
        named = is_head(core[:3]) and len(core) >= _FEWEST and len(words) <= _LONGEST
        if not named or opens_with_verb(printed):
            return []
        start = rest.start + behind.index(printed, part.start())
        name = Span(start, start + len(printed))
        mention = UnitMention(span=name, rule=RULE, text=one_line(printed), kind="body")
        further.append(Assigned(mention, Role.LEAD, leads[-1].rule, leads[-1].clause))
    return further

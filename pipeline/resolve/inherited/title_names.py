"""Names in titles that we don't know, by what the title says or lists.

Behind those that we know: ``Giáo viên chủ nhiệm, nhóm trưởng bộ môn`` over its points; or behind ``Nhiệm vụ của``.
"""

import re
from collections.abc import Sequence

from models.mention import UnitMention
from models.text import Span, one_line
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.lexicon.unit_heads import SEVERAL, is_head
from pipeline.lexicon.wording import Wording
from pipeline.resolve.context import Context
from pipeline.resolve.inherited.unmarked import HEADS_DUTIES

RULE = "unit.rest-of-title"
DUTIES_OF_BODY = Wording(
    "unit.duties-of",
    r"^\W{0,3}(?:Trách\s+nhiệm|(?:Chức\s+năng,\s+)?[Nn]hiệm\s+vụ(?:(?:,|\s+và)\s+quyền\s+hạn)?)(?:\s+(?:chung|cụ\s+thể|chủ\s+yếu))?\s+của\s+(?P<name>[^.;:\n]{3,140}?)\s*:?\s*$",
    (
        "Nhiệm vụ của Tổ tiếp nhận, phân loại đơn, kiến nghị của công dân:",
        "Nhiệm vụ, quyền hạn của Hội đồng thẩm định",
    ),
    ("Nhiệm vụ của năm 2025 là rất nặng nề.", "Nhiệm vụ trọng tâm"),
)
"""A title that says whose duties stand under it: the whole rest of the line is his name, whatever verbs are in it."""
_LISTED = re.compile(r"[,;]\s|\s?\bvà\s")
_PART = re.compile(r"[^,;:]+")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    ("trưởng", "phó", "chánh", "đội", "tổ", "chủ nhiệm", "giám đốc", "chủ tịch", "bí thư", "thư ký")
)
"""Offices of people and their teams: other heads in small letters may be what the work is about, like ``hộ nghèo``."""
_HEADED = "trưởng"
"""Behind the first syllable of ``nhóm trưởng``, ``tổ trưởng``, ``hiệu trưởng``."""
_FEWEST = 2
_LONGEST = 8
"""Words of a name without a capital of its own; more are a matter."""


def whose_duties(text: str, start: int) -> Span | None:
    """Where the name stands in the title ``text``, which begins at offset ``start``, if it says whose duties follow."""
    found = DUTIES_OF_BODY.find(text)
    if found is None or not is_head([key(word) for word in _WORD.findall(found["name"])[:3]]):
        return None
    return Span(start + found.start("name"), start + found.end("name"))


def rest_of_title(context: Context, leads: Sequence[Assigned], span: Span) -> list[Assigned]:
    """Further names behind the last of ``leads``, which open the title at ``span``, where nothing else follows.

    Each must begin with the head of a name; a verb, or one part that names nobody, makes a matter of them all.
    """
    text = context.text.text
    opening = text[span.start : leads[0].mention.span.start]
    rest = Span(leads[-1].mention.span.end, span.end)
    opens = not any(map(str.isalpha, opening)) or HEADS_DUTIES.match(opening)
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
        core = keys[keys[0] in SEVERAL :]
        named = (
            _names_somebody(core, capital=printed[0].isupper())
            and len(core) >= _FEWEST
            and len(words) <= _LONGEST
        )
        if not named or opens_with_verb(printed):
            return []
        start = rest.start + behind.index(printed, part.start())
        name = Span(start, start + len(printed))
        mention = UnitMention(span=name, rule=RULE, text=one_line(printed), kind="body")
        further.append(Assigned(mention, Role.LEAD, leads[-1].rule, leads[-1].clause))
    return further


def _names_somebody(keys: Sequence[str], *, capital: bool) -> bool:
    """Whether a name begins with ``keys``; without a ``capital`` only that of an office or a team."""
    office = keys[1:2] == [_HEADED] or not _SMALL.isdisjoint((*keys[:1], " ".join(keys[:2])))
    return is_head(keys[:3]) and (capital or office)

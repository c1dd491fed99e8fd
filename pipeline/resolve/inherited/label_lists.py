"""Labels over lists: ``2. Cơ quan chủ trì, phối hợp`` over ``a) Cơ quan chủ trì`` and bullets that only name.

Plans of a national committee or a ministry give each content its own numbered item of who answers for it; what other
plans put behind a colon stands there in points under the label.
"""

import re
from itertools import pairwise

from models.mention import UnitMention
from models.outline import Item
from models.text import Span, one_line
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.lexicon.roles.labels import BOTH_OVER, COOPERATES_OVER, LEADS_OVER, TAKES_PART_OVER
from pipeline.lexicon.roles.signs import LIST
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.wording import Wording
from pipeline.resolve.context import Context

LABELS_OVER: tuple[tuple[Role, Wording], ...] = (
    (
        Role.NONE,
        Wording(
            "block.both-over",
            rf"^\W*{BOTH_OVER}\W*$",
            ("Cơ quan chủ trì, phối hợp", "Đơn vị chủ trì và phối hợp thực hiện:"),
            ("Chủ trì, phối hợp với Sở Y tế", "Cơ quan chủ trì"),
        ),
    ),
    (
        Role.LEAD,
        Wording(
            "block.lead-over",
            rf"^\W*{LEADS_OVER}\W*$",
            ("Cơ quan chủ trì", "Đơn vị chủ trì thực hiện:", "Cơ quan được giao chủ trì"),
            ("Cơ quan chủ trì rà soát hồ sơ", "Sở Y tế chủ trì:", "Ban thực hiện"),
        ),
    ),
    (
        Role.COORDINATE,
        Wording(
            "block.coordinate-over",
            rf"^\W*{COOPERATES_OVER}\W*$",
            ("Cơ quan phối hợp", "Đơn vị phối hợp thực hiện:"),
            ("Cơ quan phối hợp rà soát", "Công tác phối hợp"),
        ),
    ),
    (
        Role.LEAD,
        Wording(
            "block.takes-part-over",
            rf"^\W*{TAKES_PART_OVER}\W*$",
            ("Đơn vị thực hiện", "Cơ quan, đơn vị thực hiện:"),
            ("Tổ chức thực hiện", "Đơn vị thực hiện nghiêm quy định"),
        ),
    ),
)
"""Labels with nothing behind them, and what those are who stand under them; None where points say it."""

_PLURAL = ("các", "những")
BOTH = "block.both-over"
TAKES_PART = "block.takes-part-over"
_POINT = re.compile(r"^(?:\W|(?:\d{1,2}|[a-zđ])[.)]\s)*")
_LINE = re.compile(r"[^\n]+")
_PART = re.compile(r"[^;\n]+")
_PIECE = re.compile(r"(?:(?!,|\bvà\b).)+")
_LABEL = 60
"""Characters of the longest label."""
_NAME = 120
"""Characters of the longest name that no list holds."""
_LONGEST = 660
"""Characters of a label with the names on the lines under it; more is text."""


def label_over(context: Context, item: Item) -> tuple[Role, str] | None:
    """What those are who stand under the first line of ``item``, and the rule; None where it is no such label."""
    if len(item.text) > _LONGEST:
        return None
    line = _LINE.search(item.evidence.quote)
    if line is None or len(line[0]) > _LABEL or not (_further(item) or _points(context, item)):
        return None
    printed = _POINT.sub("", line[0])
    found = ((role, wording.id) for role, wording in LABELS_OVER if wording.find(printed))
    return next(found, None)


def _points(context: Context, item: Item) -> list[Item]:
    return context.children.get(item.path, [])


def _further(item: Item) -> Span | None:
    """The lines of an item behind its first."""
    span, break_at = item.evidence.span, item.evidence.quote.find("\n")
    return Span(span.start + break_at, span.end) if break_at > 0 else None


def read_list(context: Context, item: Item, role: Role, rule: str) -> list[Assigned]:
    """Those whom lines and points under the label ``item`` name; empty where one says more than names."""
    own = _further(item)
    named: list[Assigned] = []
    for span in [*([own] if own else []), *(p.evidence.span for p in _points(context, item))]:
        members = names_in(context, span)
        if not members:
            return []
        named += [Assigned(unit, role, rule, item.evidence.span.start) for unit in members]
    return named


def names_in(context: Context, span: Span) -> list[UnitMention]:
    """The units that ``span`` lists, also those that we don't know; empty where it says more.

    Paragraphs in brackets behind a name explain it.
    """
    text = context.text.text
    members: list[UnitMention] = []
    for part in _cut(text, span, _PART):
        if text[part.start - 1] == "(":
            continue
        found = _names(context, part)
        if not found:
            return []
        members += found
    return members


def _cut(text: str, span: Span, part: re.Pattern[str]) -> list[Span]:
    """The parts of ``span``, without the signs around them; those that hold no letter are none."""
    cut = []
    for found in part.finditer(text, span.start, span.end):
        start, end = found.span()
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        if start < end:
            cut.append(Span(start, end))
    return cut


def _names(context: Context, span: Span) -> list[UnitMention]:
    """The names of one part: those that we know where they are all of it, else what may be one by its words."""
    text = context.text.text
    known = context.units_in(span)
    if known and _is_all(text, known, span):
        return known
    pieces = _cut(text, span, _PIECE)
    if len(pieces) > 1 and all(_opens_name(text, piece) for piece in pieces):
        return [name for piece in pieces for name in _names(context, piece)]
    if not _may_be_name(text, span):
        return []
    printed = one_line(text[span.start : span.end])
    return [UnitMention(span=span, rule="unit.listed", text=printed, kind="body", unit=None)]


def _is_all(text: str, units: list[UnitMention], span: Span) -> bool:
    """Whether nothing but joints stands beside ``units``."""
    whole = (units[0].span.start, units[-1].span.end) == span
    gaps = [text[a.span.end : b.span.start] for a, b in pairwise(units)]
    return whole and all(map(LIST.match, gaps))


def _opens_name(text: str, span: Span) -> bool:
    """Whether a name begins here, with ``các`` or its capital: a small letter goes on with the name in front."""
    keys = _keys(text, span)
    return keys[0] in _PLURAL or (text[span.start].isupper() and is_head(keys))


def _may_be_name(text: str, span: Span) -> bool:
    """Whether it may name somebody: under such a label whatever is short and begins with no verb does."""
    keys = _keys(text, span)
    opens = text[span.start].isupper() or keys[0] in _PLURAL
    return opens and span.end - span.start <= _NAME and not predicate_end(keys, 0)


def _keys(text: str, span: Span) -> list[str]:
    return [key(word) for word in text[span.start : span.end].split()[:4]]

"""Orders that are part of the work of who stands above: what a heading's body shall ask of others, or of its own."""

import re

from models.outline import Item
from pipeline.lexicon.roles.finder import Role
from pipeline.lexicon.roles.orders import OWN_STAFF
from pipeline.resolve.assignment import Assignment
from pipeline.resolve.context import Context
from pipeline.resolve.inherited.inheritance import OF_OPENING, Inheritance
from pipeline.resolve.parts.part import Part

_SHARES = re.compile(r"\bphân\s+công\s*$", re.I)
_SHARES_HERE = re.compile(r"\W*phân\s+công\s")
"""In small letters, inside a sentence."""
_DELEGATES = re.compile(r"\W*Phân\s+công\s*$")
_ASKS = re.compile(r"\W*(?:Yêu\s+cầu|Đề\s+nghị|Kiến\s+nghị)\b")
_ALL = re.compile(r"(?:các|những|mọi)\s", re.I)
_NAMED = 24
"""Letters in front of the name in a heading: ``Trách nhiệm của``."""
_WORD = 12
"""Letters that hold ``phân công`` and what stands behind it."""


def with_own_staff(
    context: Context, inheritance: Inheritance, item: Item, parts: list[Part]
) -> list[Part]:
    """The parts of an item, without leads who are staff of the body above it: the work stays its own.

    ``Phân công giáo viên chủ nhiệm nhập điểm`` in a list for the schools: that is what each school shall do, and no
    part of its own behind ``Rà soát hồ sơ; …``. Where nobody stands above, the staff lead.
    """
    kept: list[Part] = []
    for part in parts:
        source = inheritance.for_item(item)
        shared = _shares_out(context, part) or (bool(kept) and _shares_on(context, part, source))
        if not shared or not source.lead:
            kept.append(part)
            continue
        part.roles = [entry for entry in part.roles if entry.role is not Role.LEAD]
        part.lead_names = set()
        if kept and not (kept[-1].deadlines and part.deadlines):
            kept[-1].extend(part)
        else:
            kept.append(part)
    return kept


def _shares_out(context: Context, part: Part) -> bool:
    """Whether all whom a part orders are staff: ``phân công viên chức, nhân viên y tế``."""
    leads = part.leads
    if not leads or any(
        lead.rule != "role.order" or not OWN_STAFF.match(lead.mention.text) for lead in leads
    ):
        return False
    first = leads[0].mention.span.start
    return _SHARES.search(context.between(max(part.span.start, first - _WORD), first)) is not None


def _shares_on(context: Context, part: Part, source: Assignment) -> bool:
    """``; phân công Đoàn Thanh niên quản lý …`` in the work of a body over the point: it shares its own work out.

    The issuer, who speaks in an opening, would begin a sentence for it.
    """
    if source.evidence is None or source.evidence.rule in OF_OPENING or not part.is_ordered:
        return False
    printed = context.printed(part.span)
    return _SHARES_HERE.match(printed) is not None


def is_delegated(context: Context, inheritance: Inheritance, item: Item, part: Part) -> bool:
    """``- Phân công các Ủy viên …`` under ``1. Ban Thường vụ``: who stands above shall do so."""
    first = part.leads[0]
    before = context.between(part.span.start, max(part.span.start, first.mention.span.start))
    parent = context.items.get(item.parent) if item.parent else None
    if parent is None or first.rule != "role.order" or not _DELEGATES.match(before):
        return False
    above = inheritance.lead_of(parent)
    return above is not None and bool(above.lead)


def heading_orders(context: Context, inheritance: Inheritance, item: Item, part: Part) -> bool:
    """``2. Ban Quản lý dự án:`` over ``a) Yêu cầu các nhà thầu …``: the one who stands above shall ask them to.

    Under several, and in a later sentence, it is the issuer who asks.
    """
    printed = context.printed(part.span)
    opens = part.span.start == item.evidence.span.start and _ASKS.match(printed)
    if not (opens and part.leads) or any(a.rule != "role.order" for a in part.leads):
        return False
    source = inheritance.for_item(item)
    if len(source.lead) != 1 or source.evidence is None or source.evidence.rule in OF_OPENING:
        return False
    if _ALL.match(source.lead[0].text):
        return False  # "Trách nhiệm của các cơ quan, đơn vị": nobody asks for all of them
    named = source.evidence.quote.find(source.lead[0].text)
    return 0 <= named < _NAMED  # a heading that is a name, and no aim: "Nâng cao trách nhiệm của …"

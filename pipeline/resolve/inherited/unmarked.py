"""Headings without a marker: ``Sở Y tế`` or ``Chế độ báo cáo`` on a line of its own between numbered items or bullets.

The tree has no place for such a line and gives it to the item before it; it speaks for those behind it.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from models.outline import Item
from models.text import Span, one_line
from models.unit import Unit
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.lexicon.roles.order_signs import WHOSE_DUTIES
from pipeline.lexicon.wording import Wording
from pipeline.resolve.assignment import Assignment
from pipeline.resolve.context import Context
from pipeline.resolve.directing.contents import only_names
from pipeline.resolve.inherited.labels import is_label
from pipeline.resolve.inherited.list_words import COMMON_DUTY
from pipeline.resolve.parts.unknown_units import HEADING, name_of_heading

HEADS_DUTIES = re.compile(rf"^\W*(?:{WHOSE_DUTIES}|đối\s+với)\s*$", re.I)
"""``Trách nhiệm của`` + ``Sở Tài chính``, ``Đối với`` + ``các xã``: a title says whose duties stand under it."""
CLOSES = Wording(
    "unmarked.closes",
    r"^\W{0,3}(?:(?:về\s+)?(?:chế\s+độ|công\s+tác)\s+(?:thông\s+tin\s*,?\s*)?báo\s+cáo|(?:thông\s+tin\s*,\s*)?báo\s+cáo\s+(?:kết\s+quả|định\s+kỳ)"
    r"|tổ\s+chức\s+thực\s+hiện|(?:nguồn\s+)?kinh\s+phí|khen\s+thưởng|điều\s+khoản\s+thi\s+hành)\b[^.;\n]{0,60}$",
    ("Chế độ báo cáo", "Chế độ thông tin, báo cáo:", "Tổ chức thực hiện", "Kinh phí thực hiện"),
    ("Công tác tuyên truyền", "Tổ chức hội nghị", "Báo cáo kết quả về Sở Y tế."),
)
"""What a plan has once and for all: it is no part of the last unit's duties, after which it stands."""
_LONGEST = 120
"""Letters of the longest line that is a heading."""
_NAMES = 0.8
"""Share of a line from which names make it a heading that says who acts."""
_SENTENCE = re.compile(r"[.;,!?…][\"”'’)\s]*$")


def headings_over(context: Context, brothers: Sequence[Item]) -> dict[str, Span]:
    """The unmarked heading that each of ``brothers``, which stand under one item, has over it, by path."""
    found: dict[str, Span] = {}
    over: Span | None = None
    for brother in brothers:
        if over is not None:
            found[brother.path] = over
        over = _last_line(context, _last(context, brother)) or over
    return found


def _last(context: Context, item: Item) -> Item:
    """The last of the items under ``item``, or itself."""
    while under := context.children.get(item.path):
        item = under[-1]
    return item


def _last_line(context: Context, item: Item) -> Span | None:
    """The last line of an item's text where it may be a heading: not its first, and no sentence."""
    span = item.evidence.span
    _, parted, line = context.printed(span).rpartition("\n")
    if not parted or not 0 < len(line) <= _LONGEST or _SENTENCE.search(line) or is_label(line):
        return None
    return Span(span.end - len(line), span.end) if line[:1].isupper() else None


def read_heading(context: Context, line: Span, brothers: Sequence[Item]) -> Assignment | None:
    """Who acts under the heading ``line``; nobody where it closes the duties above it, None where it says nothing.

    ``Có trách nhiệm:`` speaks of those whom the ``brothers`` in front of it name.
    """
    printed = context.printed(line)
    if COMMON_DUTY.find(printed):
        return _named_above(context, line, brothers)
    units = context.units_in(line)
    evidence = context.text.evidence(line, "inherit.unmarked-heading")
    assignment = Assignment(evidence=evidence)
    named = sum(unit.span.end - unit.span.start for unit in units)
    if units and (
        named >= _NAMES * len(printed.strip(" :"))
        or HEADS_DUTIES.match(printed[: units[0].span.start - line.start])
    ):
        leads = [Assigned(unit, Role.LEAD, "role.heading", line.start) for unit in units]
        assignment.add(context, leads, inherited=True)
        return assignment
    if name := name_of_heading(printed, line.start):
        found = context.text.evidence(name, HEADING.id)
        text = one_line(context.printed(name))
        assignment.lead.append(Unit(text=text, unit=None, evidence=found, inherited=True))
        return assignment
    return assignment if CLOSES.find(printed) else None


def _named_above(context: Context, line: Span, brothers: Sequence[Item]) -> Assignment | None:
    """Whom the items right above ``line`` name that do nothing else; None where there are none."""
    above = [brother for brother in brothers if brother.evidence.span.start < line.start]
    naming = list(takewhile(lambda brother: only_names(context, brother), reversed(above)))
    units = [u for item in reversed(naming) for u in context.units_in(item.evidence.span)]
    assignment = Assignment(evidence=context.text.evidence(line, "inherit.common-duty"))
    leads = [Assigned(unit, Role.LEAD, "role.common-duty", line.start) for unit in units]
    assignment.add(context, leads, inherited=True)
    return assignment if units else None

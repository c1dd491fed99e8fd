"""Blocks: items that say who answers for the tasks beside them and by when.

``1.3. Trách nhiệm thực hiện`` over ``Đơn vị chủ trì: …`` and ``Đơn vị phối hợp: …`` speaks for its brothers;
``- Đơn vị chủ trì: …`` and ``- Thời gian thực hiện: …`` under an item speak for that item.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.outline import Item
from models.text import Span
from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.roles.finder import Assigned, Role, assign_roles
from pipeline.lexicon.wording import Wording
from pipeline.resolve.assignment import Assignment, find_product
from pipeline.resolve.context import Context
from pipeline.resolve.directing.sections import Section, section_of
from pipeline.resolve.inherited.label_lists import BOTH, TAKES_PART, label_over, read_list
from pipeline.resolve.inherited.labels import TAKES_PART_ONLY, is_label, label_in, opens_with_time
from pipeline.resolve.stated_times import resolve_deadlines

_BULLETS = frozenset(SIGNS)
_LETTER = re.compile(r"[a-zđ]\W?$")
_SEVERAL = 2
"""Points of which the last may speak for the others."""
_BLOCK = 2
"""Labels that make a block: who, and with whom or by when."""

TIME_OF_POINTS = Wording(
    "block.time-of-points",
    r"^\W*(?:thời\s+(?:gian|hạn)|tiến\s+độ)\s[^.;:\n]{0,80}:$",
    ("Thời gian hoàn thành việc rà soát:", "Thời hạn gửi hồ sơ:"),
    ("Thời gian tới, các đơn vị: rà soát", "Thời gian thực hiện: Quý II/2025"),
)
"""A label of time with nothing behind it: the points under it say when."""


def read_block(context: Context, item: Item) -> Assignment | None:
    """What a block says; None where ``item`` is no block."""
    if _acts_behind_time(context, item):
        return None
    descendants = _below(context, item)
    labelled = [i for i in (item, *descendants) if _labels(context, i)]
    listed = _lists(context, (item, *descendants)) if descendants else {}
    if not labelled and not listed:
        assigns = descendants and section_of(item)[0] is Section.ASSIGNS
        return _bare_names(context, item, descendants) if assigns else None
    if not (item.path in listed or is_label(item.text) or section_of(item)[0] is Section.ASSIGNS):
        return None
    assignment = Assignment(evidence=item.evidence)
    for entry in (item, *descendants):
        named = listed.get(entry.path, [])
        if assignment.lead and named and named[0].rule == TAKES_PART:
            named = [replace(a, role=Role.COORDINATE) for a in named]
        assignment.add(context, named, inherited=True)
        if entry in labelled:
            _read_label(context, entry.evidence.span, assignment)
    return assignment


def _acts_behind_time(context: Context, item: Item) -> bool:
    """``Thời gian: trước ngày 20/9. Sở Y tế kiểm tra …``: the time of what follows it, and of no brother."""
    if not opens_with_time(item.text):
        return False
    text = context.text.text
    behind = context.sentences_in(item.evidence.span)[1:]
    return any(
        context.units_in(said) and not is_label(text[said.start : said.end]) for said in behind
    )


def _lists(context: Context, items: Sequence[Item]) -> dict[str, list[Assigned]]:
    """Whom each label among ``items`` names in its points, by the label's path; empty where a point says more."""
    found: dict[str, list[Assigned]] = {}
    for item in items:
        over = label_over(context, item)
        if over is None:
            continue
        found[item.path] = [] if over[1] == BOTH else read_list(context, item, *over)
        if not found[item.path] and over[1] != BOTH:
            return {}
    return found if any(found.values()) else {}


def _below(context: Context, item: Item) -> list[Item]:
    found = []
    for child in context.children.get(item.path, []):
        found += [child, *_below(context, child)]
    return found


def _labels(context: Context, item: Item) -> bool:
    span = item.evidence.span
    return any(is_label(line) for line in context.printed(span).split("\n"))


def read_labels(context: Context, item: Item) -> Assignment:
    """What labels in ``item``'s own sentences and its label children say of its task."""
    assignment = read_own_labels(context, item)
    for child in context.children.get(item.path, []):
        if is_label(child.text):
            _read_label(context, child.evidence.span, assignment)
    if not assignment.deadlines and _asks_for_time(context, item):
        for child in context.children.get(item.path, []):
            assignment.deadlines += resolve_deadlines(context, child.evidence.span, stated=True)[0]
    return assignment


def read_own_labels(context: Context, item: Item) -> Assignment:
    """What labels in ``item``'s own sentences, behind the task, say of it."""
    assignment = Assignment()
    if not is_label(item.text):
        _read_label(context, item.evidence.span, assignment)
    return assignment


def _asks_for_time(context: Context, item: Item) -> bool:
    """Whether an item ends in a label of time that the points under it fill: ``Thời gian hoàn thành:``."""
    last = context.sentences_in(item.evidence.span)[-1]
    line = context.printed(last).rstrip().rpartition("\n")[2]
    return TIME_OF_POINTS.find(line) is not None


def closes_bullets(context: Context, item: Item, brothers: Sequence[Item]) -> bool:
    """Whether labels under the last point speak for all points: no point in front of it has labels of its own."""
    points = [b for b in brothers if b.marker and (b.marker in _BULLETS or _LETTER.match(b.marker))]
    if len(points) < _SEVERAL or item is not points[-1]:
        return False
    told = [_label_lines(context, point) for point in points]
    return told[-1] >= _BLOCK and not any(told[:-1])


def _label_lines(context: Context, item: Item) -> int:
    """Labels on the lines of an item's text behind its first; ``Chủ trì: …; phối hợp: …`` on one line are two."""
    span = item.evidence.span
    lines = context.printed(span).split("\n")[1:]
    return sum(is_label(part) for line in lines if is_label(line) for part in line.split("; "))


def _read_label(context: Context, span: Span, assignment: Assignment) -> None:
    """Read the labelled sentences of ``span``."""
    for sentence in context.sentences_in(span):
        printed = context.printed(sentence)
        found = label_in(printed)
        if found is None:
            continue
        if found[0].id in ("block.lead", "block.coordinate"):
            behind = Span(sentence.start + found[1].end(), sentence.end)
            assigned = assign_roles(context.text.text, sentence, context.units_in(behind))
            named = [a for a in assigned if a.role is not Role.REPORT_TO]
            if found[0].id == "block.coordinate":
                named = [_beside(a) for a in named]
            if assignment.lead and TAKES_PART_ONLY.match(printed):
                named = [replace(a, role=Role.COORDINATE) for a in named]
            assignment.add(context, named, inherited=True)
            # behind the names a label may go on with its time, which has a label of its own
            assignment.deadlines += resolve_deadlines(context, sentence)[0]
            assignment.evidence = assignment.evidence or context.text.evidence(
                sentence, found[0].id
            )
        if found[0].id == "block.time":
            assignment.deadlines += resolve_deadlines(context, sentence, stated=True)[0]
        assignment.product = find_product(printed) or assignment.product


def _beside(entry: Assigned) -> Assigned:
    """Who stands behind ``Phối hợp:`` cooperates, also behind a semicolon or a name that nobody knows."""
    as_subject = entry.role is Role.LEAD and entry.rule == "role.subject"
    return replace(entry, role=Role.COORDINATE) if as_subject else entry


def _bare_names(context: Context, item: Item, descendants: list[Item]) -> Assignment | None:
    """A block whose lines are nothing but units: all of them lead."""
    assignment = Assignment(evidence=item.evidence)
    for entry in descendants:
        span = entry.evidence.span
        units = context.units_in(span)
        named = sum(unit.span.end - unit.span.start for unit in units)
        if not units or named < 0.8 * (span.end - span.start):
            return None
        assigned = assign_roles(context.text.text, span, units)
        assignment.add(context, assigned, inherited=True)
    return assignment

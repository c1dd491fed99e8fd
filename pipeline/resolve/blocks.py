"""Blocks: items that say who answers for the tasks beside them and by when.

``1.3. Trách nhiệm thực hiện`` over ``Đơn vị chủ trì: …`` and ``Đơn vị phối hợp: …`` speaks for its brothers;
``- Đơn vị chủ trì: …`` and ``- Thời gian thực hiện: …`` under an item speak for that item.
"""

from models.outline import Item
from models.text import Span
from pipeline.lexicon.wording import Wording, first_match
from pipeline.resolve.assignment import Assignment, find_deadlines, find_product
from pipeline.resolve.context import Context
from pipeline.resolve.roles import Role, assign_roles
from pipeline.resolve.sections import Section, section_of

LABELS: tuple[Wording, ...] = (
    Wording(
        "block.lead",
        r"^\W*(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|bộ\s+phận)\s+(?:được\s+giao\s+)?(?:chủ\s+trì|thực\s+hiện|đầu\s+mối)[^.;:]{0,40}|chủ\s+trì|phân\s+công\s+thực\s+hiện|trách\s+nhiệm\s+thực\s+hiện)\s*:",
        ("Đơn vị chủ trì: Phòng Nội vụ", "Cơ quan thực hiện: các sở", "Chủ trì: Sở Y tế"),
        ("Chủ trì, phối hợp với Sở Y tế", "Sở Y tế chủ trì:"),
    ),
    Wording(
        "block.coordinate",
        r"^\W*(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan)\s+)?phối\s+hợp(?:\s+thực\s+hiện)?\s*:",
        ("Đơn vị phối hợp: Các phòng, ban", "Phối hợp: Sở Tài chính"),
        ("Phối hợp với Sở Tài chính:",),
    ),
    Wording(
        "block.time",
        r"^\W*(?:thời\s+(?:gian|hạn)|tiến\s+độ)(?:\s+(?:thực\s+hiện|hoàn\s+thành|triển\s+khai|dự\s+kiến))*\s*:",
        ("Thời gian thực hiện: Quý II/2025", "Thời hạn hoàn thành: trước ngày 30/6/2025"),
        ("Thời gian tới, các đơn vị",),
    ),
    Wording(
        "block.product",
        r"^\W*(?:sản\s+phẩm|kết\s+quả\s+đầu\s+ra)(?:\s+dự\s+kiến)?\s*:",
        ("Sản phẩm: Báo cáo của Sở",),
        ("Sản phẩm OCOP được công nhận",),
    ),
)


def is_label(item: Item) -> bool:
    """Whether an item only states who, with whom, by when or what comes out of the task beside it."""
    return first_match(LABELS, item.text) is not None


def read_block(context: Context, item: Item) -> Assignment | None:
    """What a block says; None where ``item`` is no block."""
    descendants = _below(context, item)
    labelled = [i for i in (item, *descendants) if _labels(context, i)]
    if not labelled:
        if section_of(item)[0] is not Section.ASSIGNS or not descendants:
            return None
        return _bare_names(context, item, descendants)
    children = context.children.get(item.path, [])
    says_who = is_label(item) or (
        children and all(is_label(child) for child in children) and item.heading
    )
    if section_of(item)[0] is not Section.ASSIGNS and not says_who:
        return None
    assignment = Assignment(evidence=item.evidence)
    for entry in labelled:
        _read_label(context, entry.evidence.span, assignment)
    return assignment


def _below(context: Context, item: Item) -> list[Item]:
    found = []
    for child in context.children.get(item.path, []):
        found += [child, *_below(context, child)]
    return found


def _labels(context: Context, item: Item) -> bool:
    span = item.evidence.span
    return any(
        first_match(LABELS, line) for line in context.text.text[span.start : span.end].split("\n")
    )


def read_labels(context: Context, item: Item, assignment: Assignment) -> bool:
    """Add to ``assignment`` what labels in ``item``'s own lines and its label children say; False where none do."""
    spans = [
        child.evidence.span for child in context.children.get(item.path, []) if is_label(child)
    ]
    for span in spans:
        _read_label(context, span, assignment)
    return bool(spans)


def _read_label(context: Context, span: Span, assignment: Assignment) -> None:
    """Read the labelled lines of ``span``."""
    start = span.start
    for line in context.text.text[span.start : span.end].split("\n"):
        end = start + len(line)
        found = first_match(LABELS, line)
        if found is not None:
            inside = Span(start, end)
            assigned = assign_roles(context.text.text, inside, context.units_in(inside))
            assignment.add(
                context, [a for a in assigned if a.role is not Role.REPORT_TO], inherited=True
            )
            if found[0].id == "block.time":
                assignment.deadlines += find_deadlines(context, inside, stated=True)[0]
            if found[0].id == "block.product":
                assignment.product = find_product(line) or assignment.product
        start = end + 1


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

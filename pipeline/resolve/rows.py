"""Rows of task tables: the cells of a row say who, with whom, by when and what comes out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from models.deadline import Deadline, Recurring, WithinPeriod
from models.mention import UnitMention
from models.outline import Item
from models.task import Task
from models.text import Span, one_line
from models.unit import Unit
from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.folding import key
from pipeline.lexicon.roles.finder import Assigned, Role, assign_roles
from pipeline.lexicon.unit_heads import is_head
from pipeline.resolve.assignment import unit_of
from pipeline.resolve.context import Context
from pipeline.resolve.directing.contents import joins_names
from pipeline.resolve.stated_times import Doubt, resolve_deadlines

_PARTS = re.compile(r"[;\n]|,\s++|(?<!\s)\s++[-–+]\s++")
_MEMBER = regex.compile(
    rf"(?<![^,;\n])\s*+(?:[{SIGNS}]\s*+|và\s++|\d{{1,2}}[.)]\s*+)*+(?P<name>\p{{Lu}}[^,;\n():]{{1,70}}?)"
    r"[^\S\n]*+\.?[^\S\n]*+(?=[,;\n]|$)"
)
"""Between two marks of a list: a name that is known for no unit, and so stands as printed."""
_NO_MEMBER = re.compile(
    r"^(?:(?:Trung\s+ương|[Cc]ấp|[Tt]rực\s+thuộc|[Cc]ó\s+liên\s+quan|Liên\s+quan|Tỉnh|Thành\s+phố|Huyện|Xã|Phường|Đặc\s+khu"
    r"|Thị\s+(?:xã|trấn)|Quận|Phối\s+hợp|Chủ\s+trì|Tham\s+mưu|Thực\s+hiện|Ghi\s+chú)\b)"
)
"""Levels, qualifiers and labels, which belong to the names beside them."""
_REST_OF_NAME = regex.compile(
    r"^(?!(?:Tổng\s+công\s+ty|Công\s+ty|Tập\s+đoàn|Doanh\s+nghiệp|Hợp\s+tác\s+xã|Ngân\s+hàng|Quỹ|Học\s+viện|Viện|Trường"
    r"|Trung\s+tâm|Bệnh\s+viện|Hiệp\s+hội|Hội|Liên\s+hiệp|Câu\s+lạc\s+bộ|Nhà|Ban|Báo|Đài)\b).{0,80}\svà\s\p{Lu}"
)
"""``Thể thao và Du lịch``: fields of work, whose head stands before the comma."""
_LEADING = {"lead", "lead_or_coordinate"}
_LONGEST_NAMES = 120
_MOSTLY = 0.8
"""Share of a cell from which names are all that it says."""
_MARK = 4
"""Letters that a bullet or number may take in front of the first name."""
_ACTS = regex.compile(
    r"^(?:T[ổô]|Đoàn|Nhóm|Hội\s+đồng|Ban|Bộ\s+phận|Giám\s+đốc|Chủ\s+tịch|Trưởng|Thủ\s+trưởng|Cán\s+bộ|Các\s+cơ\s+sở|Các\s+đơn\s+vị)\s"
    r"(?!.{0,120}?\b(?:được|báo\s+cáo|kế\s+hoạch\s+của)\b)|^S[\p{Lu}&]{2,6}(?=$|[,;])"
)
"""How a cell of names begins that no dictionary holds: ``Tổ thẩm định``, ``SYT``."""
_REST_OF_CLAUSE = regex.compile(
    r"(?:\s+(?!(?:và|hoặc|cùng|chủ|phối|tham|theo|để|thực|báo|trình|gửi)\b)[\p{Ll}\d]+){1,8}(?=\s*(?:[,;.\n]|\Z))"
)
_WITH = re.compile(
    r"(?<!^)\bphối\s++hợp\s++(?:(?:với|cùng)\s|(?!thực\s+hiện|triển\s+khai|tổ\s+chức|tham\s+mưu)\w)",
    re.I,
)
_SMALL_MEMBER = regex.compile(
    r"(?:(?<=x)\s++và\s++|(?<=[,;\n])\s*+(?:và\s++)?)(?P<name>\p{Ll}[^,;\n():]{3,70}?)[^\S\n]*+\.?[^\S\n]*+(?=[,;\n]|$)"
)
"""A member in small letters, which must begin like somebody's name: ``GVCN và phụ huynh trực lớp``."""
_PERSONS = ("cô", "thầy", "ông", "bà", "anh", "chị")
_COLLECTIVE = re.compile(r"^\W*(?:các|những|toàn\s+bộ)\b", re.I)


def row_task(context: Context, item: Item) -> tuple[Task, list[Doubt]]:
    """The task of a table's row, and the wordings of time in it that gave no deadline."""
    cells = dict(item.row)
    lead = _units(context, cells.get("lead"), "row.lead")
    coordinate = _units(context, cells.get("coordinate"), "row.coordinate")
    if not coordinate and "lead" in cells and _WITH.search(_on_one_line(context, cells["lead"])):
        # "Tổ A phối hợp với Tổ B" in a cell for who leads
        lead, coordinate = _lead_and_coordinate(context, cells["lead"])
    assigned = assign_roles(
        context.text.text, item.evidence.span, context.units_in(item.evidence.span)
    )
    if "lead_or_coordinate" in cells:
        both_lead, both_coordinate = _lead_and_coordinate(context, cells["lead_or_coordinate"])
        lead, coordinate = lead + both_lead, coordinate + both_coordinate
    elif "coordinate" not in cells:
        coordinate = coordinate or _with_role(context, assigned, Role.COORDINATE, lead)
    report_to = _units(context, cells.get("report_to"), "row.report-to")
    report_to = report_to or _with_role(context, assigned, Role.REPORT_TO)
    product = cells.get("product")
    if not lead and product is not None and not cells.keys() & _LEADING:
        # "Người thực hiện, kết quả": a column for both, of which a cell that is nothing but names says who
        lead = _names_alone(context, product)
        product = None if lead else product
    if not lead and not any(_on_one_line(context, cells[role]) for role in cells.keys() & _LEADING):
        lead = _of_section(context, item)
    stated = cells.get("deadline", item.evidence.span)
    deadlines, doubts = resolve_deadlines(context, stated, stated="deadline" in cells)
    if not deadlines:
        deadlines, more = resolve_deadlines(context, item.evidence.span)
        doubts += [doubt for doubt in more if doubt not in doubts]
    elif "deadline" in cells:
        deadlines += _again_within(context, item.evidence.span, deadlines)
    task = Task(
        path=item.path,
        text=item.text,
        evidence=item.evidence,
        lead=tuple(lead),
        coordinate=tuple(coordinate),
        report_to=tuple(report_to),
        product=_on_one_line(context, product) or None if product else None,
        deadlines=tuple(deadlines),
    )
    return task, doubts


def _again_within(context: Context, work: Span, stated: list[Deadline]) -> list[Deadline]:
    """The rhythm in the cell of the work, where the cell of the time only gives years.

    ``Hằng năm công bố kết quả đánh giá | 2021 - 2025``.
    """
    if not all(isinstance(deadline.meaning, WithinPeriod) for deadline in stated):
        return []
    own = resolve_deadlines(context, work)[0]
    return [d for d in own if isinstance(d.meaning, Recurring) and d.meaning.rrule is not None]


def _of_section(context: Context, item: Item) -> list[Unit]:
    """Who is named in the rows that part a table whose rows name nobody: ``I | Sở Y tế`` over ``1 | Rà soát …``.

    A name that says more tells what the rows are about: ``Kiến nghị của Sở Y tế``.
    """
    section = context.items.get(item.parent) if item.parent else None
    if section is None or section.evidence.rule != "tree.row-section":
        return []
    span = section.evidence.span
    known = context.units_in(span)
    beside = context.said_beside(span, (mention.span for mention in known))
    return _units(context, span, "row.section") if known and joins_names(beside) else []


def _names_alone(context: Context, cell: Span) -> list[Unit]:
    """The units of a cell that holds nothing else; none where it says more than names."""
    printed = _on_one_line(context, cell)
    units = _units(context, cell, "row.lead")
    named = sum(unit.evidence.span.end - unit.evidence.span.start for unit in units)
    known = context.units_in(cell)
    opens = bool(known and known[0].span.start - cell.start < _MARK) or _ACTS.match(printed)
    return (
        units if opens and len(printed) < _LONGEST_NAMES and named > _MOSTLY * len(printed) else []
    )


def _with_role(
    context: Context, assigned: list[Assigned], role: Role, known: Sequence[Unit] = ()
) -> list[Unit]:
    """The units to which the task's own words give ``role``, each once; without those ``known`` for another."""
    units: list[Unit] = []
    names = {unit.text.lower() for unit in known}
    for entry in assigned:
        unit = unit_of(context, entry.mention, entry.rule)
        if entry.role is role and unit.text.lower() not in names:
            names.add(unit.text.lower())
            units.append(unit)
    return units


def _on_one_line(context: Context, span: Span) -> str:
    return one_line(context.printed(span))


def _units(context: Context, cell: Span | None, rule: str) -> list[Unit]:
    """Every unit that a cell names: those known for one, and as printed what else stands in the list."""
    if cell is None or cell.start == cell.end:
        return []
    known = [_to_its_end(context, cell, mention) for mention in context.units_in(cell)]
    if known:
        units = [unit_of(context, mention, rule) for mention in known]
        units += _unknown_members(context, cell, [mention.span for mention in known], rule)
        return sorted(units, key=lambda unit: unit.evidence.span.start)
    units = []
    position = cell.start
    text = context.text.text
    if _COLLECTIVE.match(text[cell.start : cell.end]):
        whole = context.text.evidence(cell, rule)
        return [Unit(text=one_line(whole.quote).strip(" .;"), evidence=whole)]
    for match in [*_PARTS.finditer(text, cell.start, cell.end), None]:
        end = match.start() if match else cell.end
        printed = text[position:end].strip(f" .{SIGNS}")
        if printed:
            start = text.index(printed, position)
            evidence = context.text.evidence(Span(start, start + len(printed)), rule)
            units.append(Unit(text=one_line(printed), evidence=evidence))
        position = match.end() if match else end
    return units


def _to_its_end(context: Context, cell: Span, mention: UnitMention) -> UnitMention:
    """A name with the words behind it up to the next mark: in a cell no verb of a sentence follows it."""
    behind = _REST_OF_CLAUSE.match(context.text.text, mention.span.end, cell.end)
    if mention.kind == "head" or behind is None or mention.rule == "unit.list":
        return mention
    span = Span(mention.span.start, behind.end())
    text = one_line(context.printed(span))
    return replace(mention, span=span, text=text, unit=None)


def _unknown_members(context: Context, cell: Span, known: list[Span], rule: str) -> list[Unit]:
    """Names in a cell's list that are known for no unit: ``Tập đoàn X`` in ``Sở Y tế, Tập đoàn X``."""
    printed = list(context.printed(cell))
    for start, end in known:
        # a letter keeps the place, so that what stands right beside a unit is part of its name and no member
        printed[start - cell.start : end - cell.start] = "x" * (end - start)
    text = regex.sub(r"\([^()]*\)", lambda aside: " " * len(aside.group()), "".join(printed))
    units = []
    for match in (*_MEMBER.finditer(text), *_small_members(text)):
        if _NO_MEMBER.match(match["name"]) is None and _REST_OF_NAME.match(match["name"]) is None:
            span = Span(cell.start + match.start("name"), cell.start + match.end("name"))
            evidence = context.text.evidence(span, rule)
            units.append(Unit(text=one_line(evidence.quote), evidence=evidence))
    return units


def _small_members(text: str) -> Iterator[regex.Match[str]]:
    for match in _SMALL_MEMBER.finditer(text):
        keys = [key(word) for word in match["name"].split()[:3]]
        if is_head(keys) or keys[0] in _PERSONS:
            yield match


def _lead_and_coordinate(context: Context, cell: Span) -> tuple[list[Unit], list[Unit]]:
    """A cell for both: what stands behind ``phối hợp`` coordinates, the rest leads."""
    assigned = assign_roles(context.text.text, cell, context.units_in(cell))
    lead = [
        unit_of(context, a.mention, "row.lead") for a in assigned if a.role is not Role.COORDINATE
    ]
    coordinate = [
        unit_of(context, a.mention, "row.coordinate") for a in assigned if a.role is Role.COORDINATE
    ]
    return lead, coordinate

"""Rows of task tables: the cells of a row say who, with whom, by when and what comes out."""

import re

from models.outline import Item
from models.task import Task
from models.text import Span, one_line
from models.unit import Unit
from pipeline.resolve.assignment import Doubt, find_deadlines, unit_of
from pipeline.resolve.context import Context
from pipeline.resolve.roles import Role, assign_roles

_PARTS = re.compile(r"[;\n]|,\s+|\s+[-–+]\s+")
_COLLECTIVE = re.compile(r"^\W*(?:các|những|toàn\s+bộ)\b", re.I)


def row_task(context: Context, item: Item) -> tuple[Task, list[Doubt]]:
    """The task of a table's row, and the wordings of time in it that gave no deadline."""
    cells = dict(item.row)
    lead = _units(context, cells.get("lead"), "row.lead")
    coordinate = _units(context, cells.get("coordinate"), "row.coordinate")
    if "lead_or_coordinate" in cells:
        both_lead, both_coordinate = _lead_and_coordinate(context, cells["lead_or_coordinate"])
        lead, coordinate = lead + both_lead, coordinate + both_coordinate
    report_to = _units(context, cells.get("report_to"), "row.report-to")
    if not report_to:
        assigned = assign_roles(
            context.text.text, item.evidence.span, context.units_in(item.evidence.span)
        )
        report_to = [
            unit_of(context, a.mention, a.rule) for a in assigned if a.role is Role.REPORT_TO
        ]
    product = cells.get("product")
    stated = cells.get("deadline", item.evidence.span)
    deadlines, doubts = find_deadlines(context, stated, stated="deadline" in cells)
    if not deadlines:
        deadlines, more = find_deadlines(context, item.evidence.span)
        doubts += [doubt for doubt in more if doubt not in doubts]
    task = Task(
        path=item.path,
        text=item.text,
        evidence=item.evidence,
        lead=tuple(lead),
        coordinate=tuple(coordinate),
        report_to=tuple(report_to),
        product=_printed(context, product) or None if product else None,
        deadlines=tuple(deadlines),
    )
    return task, doubts


def _printed(context: Context, span: Span) -> str:
    return one_line(context.text.text[span.start : span.end])


def _units(context: Context, cell: Span | None, rule: str) -> list[Unit]:
    """Every unit that a cell names; its parts as printed where none of them is known for a unit."""
    if cell is None or cell.start == cell.end:
        return []
    known = context.units_in(cell)
    if known:
        return [unit_of(context, mention, rule) for mention in known]
    units = []
    position = cell.start
    text = context.text.text
    if _COLLECTIVE.match(text[cell.start : cell.end]):
        whole = context.text.evidence(cell, rule)
        return [Unit(text=one_line(whole.quote).strip(" .;"), evidence=whole)]
    for match in [*_PARTS.finditer(text, cell.start, cell.end), None]:
        end = match.start() if match else cell.end
        printed = text[position:end].strip(" .-+•*")
        if printed:
            start = text.index(printed, position)
            evidence = context.text.evidence(Span(start, start + len(printed)), rule)
            units.append(Unit(text=one_line(printed), evidence=evidence))
        position = match.end() if match else end
    return units


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

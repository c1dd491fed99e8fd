"""A report of tasks by unit and week as DOCX, framed by `dondoc.export.decree`."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from docx import Document
from docx.document import Document as Report
from docx.shared import Cm, Pt

from dondoc.export import decree
from dondoc.export.columns import cell_text
from dondoc.export.files import whole_file
from models.names import STATUS_NAMES, item_wording
from models.register import TaskRow

_NO_UNIT = "Chưa rõ đơn vị chủ trì"
_HEADINGS = (
    ("STT", 1.4),
    ("Nội dung", 11.8),
    ("Thời hạn", 4.4),
    ("Nguồn", 4.6),
    ("Tình trạng", 3.0),
)


def write_report(path: Path, rows: Sequence[TaskRow], as_of: date) -> int:
    """Write the report whole or not at all; returns how many tasks are in it. Raises `OutputError`."""
    report = Document()
    decree.set_up(report)
    decree.letterhead(report, as_of)
    about = f"Tình hình thực hiện nhiệm vụ được giao (tính đến ngày {as_of:%d/%m/%Y})"
    decree.title(report, "BÁO CÁO", about)
    units = _by_unit(rows)
    for number, (unit, tasks) in enumerate(units.items(), 1):
        heading = report.add_paragraph()
        heading.paragraph_format.space_before = heading.paragraph_format.space_after = Pt(6)
        heading.paragraph_format.keep_with_next = True
        heading.add_run(f"{number}. {cell_text(unit)} ({len(tasks)} nhiệm vụ)").bold = True
        _table(report, tasks)
    decree.closing(report)
    # In memory first, as for sheets: a ZIP file on a full disk complains twice.
    made = io.BytesIO()
    report.save(made)
    with whole_file(path) as unfinished:
        unfinished.write_bytes(made.getbuffer())
    return len(rows)


def _by_unit(rows: Sequence[TaskRow]) -> dict[str, list[TaskRow]]:
    """Tasks by each unit that leads them, in the order of the rows; those without one last."""
    found: dict[str, list[TaskRow]] = {}
    for row in rows:
        for name in dict.fromkeys(unit.unit or unit.text for unit in row.task.lead):
            found.setdefault(name, []).append(row)
    if nobody := [row for row in rows if not row.task.lead]:
        found[_NO_UNIT] = nobody
    return found


def _table(report: Report, tasks: Sequence[TaskRow]) -> None:
    """A unit's tasks, those of a week under its days."""
    weeks = [_week(row.due) for row in tasks]
    heads = sum(week != before for week, before in zip(weeks, [object(), *weeks], strict=False))
    table = report.add_table(rows=1 + len(tasks) + heads, cols=len(_HEADINGS), style="Table Grid")
    widths = tuple(width for _, width in _HEADINGS)
    decree.set_widths(table, widths)
    decree.keep_rows_whole(table)
    decree.repeat_head(table)
    lines = iter(table.rows)
    for cell, (heading, width) in zip(next(lines).cells, _HEADINGS, strict=True):
        cell.width = Cm(width)
        decree.centre(cell, heading)
    shown: object = object()
    for number, (row, week) in enumerate(zip(tasks, weeks, strict=True), 1):
        if week != shown:
            first, *_, last = next(lines).cells
            head = first.merge(last).paragraphs[0]
            head.add_run(week).italic = True
            head.paragraph_format.keep_with_next = True
            shown = week
        cells = next(lines).cells
        for cell, width, text in zip(cells, widths, _cells(number, row), strict=True):
            cell.width = Cm(width)
            cell.text = cell_text(text)


def _cells(number: int, row: TaskRow) -> tuple[str, ...]:
    due = f"{row.due:%d/%m/%Y}\n" if row.due else ""
    wordings = "; ".join(deadline.text for deadline in row.task.deadlines)
    document, page = row.code or Path(row.file).name, row.task.evidence.page
    source = f"{document}, {item_wording(row.ref)}, trang {page}"
    return str(number), row.task.text, f"{due}{wordings}", source, STATUS_NAMES[row.status]


def _week(due: date | None) -> str:
    if due is None:
        return "Không có ngày cụ thể"
    monday = due - timedelta(days=due.weekday())
    sunday = monday + timedelta(days=6)
    return f"Tuần {due.isocalendar().week} ({monday:%d/%m/%Y} – {sunday:%d/%m/%Y})"

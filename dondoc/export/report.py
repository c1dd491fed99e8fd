"""A report of tasks by unit and week as DOCX, in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I.

What the report can't know (who reports, its number, who signs) is left as dots to fill in.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from docx import Document
from docx.document import Document as Report
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell

from dondoc.export.columns import STATUS_NAMES, cell_text
from dondoc.export.files import whole_file
from models.register import TaskRow

_BLANK = "…………"
_NO_UNIT = "Chưa rõ đơn vị chủ trì"
_HEADINGS = (
    ("STT", 1.2),
    ("Nội dung", 11.0),
    ("Thời hạn", 4.0),
    ("Nguồn", 4.5),
    ("Tình trạng", 3.0),
)


def write_report(path: Path, rows: Sequence[TaskRow], as_of: date) -> int:
    """Write the report whole or not at all; returns how many tasks are in it. Raises `OutputError`."""
    report = Document()
    _set_up(report)
    _letterhead(report, as_of)
    _line(report, "BÁO CÁO", bold=True)
    _line(
        report,
        f"Tình hình thực hiện nhiệm vụ được giao (tính đến ngày {as_of:%d/%m/%Y})",
        bold=True,
    )
    units = _by_unit(rows)
    for number, (unit, tasks) in enumerate(units.items(), 1):
        heading = report.add_paragraph()
        heading.add_run(f"{number}. {cell_text(unit)} ({len(tasks)} nhiệm vụ)").bold = True
        _table(report, tasks)
    _closing(report)
    with whole_file(path) as unfinished:
        report.save(str(unfinished))
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


def _set_up(report: Report) -> None:
    """A4 across, margins and letters of the decree."""
    section = report.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    style = report.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)


def _letterhead(report: Report, as_of: date) -> None:
    issuer, state = report.add_table(rows=1, cols=2).rows[0].cells
    _fill(issuer, (_BLANK, False), (_BLANK, True), (f"Số: {_BLANK}/BC-{_BLANK}", False))
    _fill(
        state,
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Độc lập - Tự do - Hạnh phúc", True),
        (f"{_BLANK}, ngày {as_of:%d} tháng {as_of:%m} năm {as_of.year}", False),
    )


def _fill(cell: _Cell, *lines: tuple[str, bool]) -> None:
    cell.text = ""
    for number, (text, bold) in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = bold


def _line(report: Report, text: str, *, bold: bool) -> None:
    paragraph = report.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).bold = bold


def _table(report: Report, tasks: Sequence[TaskRow]) -> None:
    """A unit's tasks, those of a week under its days."""
    weeks = [_week(row.due) for row in tasks]
    heads = sum(week != before for week, before in zip(weeks, [object(), *weeks], strict=False))
    table = report.add_table(rows=1 + len(tasks) + heads, cols=len(_HEADINGS), style="Table Grid")
    lines = iter(table.rows)
    for cell, (heading, width) in zip(next(lines).cells, _HEADINGS, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0].add_run(heading).bold = True
    shown: object = object()
    for number, (row, week) in enumerate(zip(tasks, weeks, strict=True), 1):
        if week != shown:
            first, *_, last = next(lines).cells
            first.merge(last).paragraphs[0].add_run(week).italic = True
            shown = week
        for cell, text in zip(next(lines).cells, _cells(number, row), strict=True):
            cell.text = cell_text(text)


def _cells(number: int, row: TaskRow) -> tuple[str, ...]:
    due = f"{row.due:%d/%m/%Y}\n" if row.due else ""
    wordings = "; ".join(deadline.text for deadline in row.task.deadlines)
    source = f"{row.code or Path(row.file).name}, mục {row.ref}, trang {row.task.evidence.page}"
    return str(number), row.task.text, f"{due}{wordings}", source, STATUS_NAMES[row.status]


def _week(due: date | None) -> str:
    if due is None:
        return "Không có ngày cụ thể"
    monday = due - timedelta(days=due.weekday())
    sunday = monday + timedelta(days=6)
    return f"Tuần {due.isocalendar().week} ({monday:%d/%m/%Y} – {sunday:%d/%m/%Y})"


def _closing(report: Report) -> None:
    report.add_paragraph()
    recipients, signer = report.add_table(rows=1, cols=2).rows[0].cells
    recipients.text = f"Nơi nhận:\n- {_BLANK}\n- Lưu: VT."
    _fill(signer, (_BLANK, True), ("(Chữ ký, họ tên)", False))

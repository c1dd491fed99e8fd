"""Tasks as a workbook, as clerks keep them: a sheet of tasks, one of units, one of documents.

The sheets of units and documents hold all of them, or those of some tasks where some were asked for.

Rows go to disk as they come, so that of a million of them only the packed file is in memory, and that at the end.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format

from dondoc.export.columns import CHECK, COLUMNS, Cell, cell_text, cells_of
from dondoc.export.files import whole_file
from dondoc.export.rows import Rows
from dondoc.export.tally import Tally
from models.register import DocumentRow, TaskRow, UnitRow
from models.status import Status

SCHEMA = "dondoc-xlsx/1"
TASKS_SHEET, ABOUT_SHEET = "Nhiệm vụ", "dondoc"
_A4, _MAX_ROWS = 9, 1_048_575
_LINE, _HIGHEST = 15, 409
"""Points of a line, and of the highest row that there may be."""
_COLOURS: dict[Status, str] = {
    "overdue": "#F8CBAD",
    "due-soon": "#FFE699",
    "due": "#E2EFDA",
    "recurring": "#DDEBF7",
}


@dataclass(frozen=True, slots=True)
class Register:
    """What a workbook is made of."""

    tasks: Iterable[TaskRow]
    units: Sequence[UnitRow]
    documents: Iterable[DocumentRow]
    grounds: Mapping[str, Sequence[str]]
    """What each document rests on, by its id."""
    as_of: date
    whole: bool = True
    """Whether the tasks are all there are; else only their own units and documents are listed."""


def write_xlsx(path: Path, register: Register, *, on_row: Callable[[int], None]) -> int:
    """Write the workbook whole or not at all; returns how many tasks are in it.

    ``on_row`` is told the number of every row. Raises `OutputError`.
    """
    # A ZIP file that finds the disk full complains once more when it is forgotten: it is made in memory.
    made = io.BytesIO()
    options = {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}
    with whole_file(path) as unfinished:
        with xlsxwriter.Workbook(made, options) as book:
            units, documents = register.units, register.documents
            if register.whole:
                written = _tasks_sheet(book, register, on_row)
            else:
                tally = Tally()
                some = replace(register, tasks=tally.of(register.tasks))
                written = _tasks_sheet(book, some, on_row)
                units = tally.units(units)
                documents = (each for each in documents if each.id in tally.documents)
            _units_sheet(book, units)
            _documents_sheet(book, documents)
            about = book.add_worksheet(ABOUT_SHEET)
            about.hide()
            for line, (name, value) in enumerate(
                (("schema", SCHEMA), ("as_of", register.as_of.isoformat()), ("tasks", str(written)))
            ):
                about.write_string(line, 0, name)
                about.write_string(line, 1, value)
        unfinished.write_bytes(made.getbuffer())
    return written


def _tasks_sheet(
    book: xlsxwriter.Workbook, register: Register, on_row: Callable[[int], None]
) -> int:
    sheet = _sheet(book, TASKS_SHEET, [(each.heading, each.width) for each in COLUMNS])
    for number, column in enumerate(COLUMNS):
        if column.heading == CHECK:
            sheet.set_column(number, number, None, None, {"hidden": True})
    coloured = {named: _body(book, bg_color=colour) for named, colour in _COLOURS.items()}
    plain = _body(book)
    dates = _body(book, num_format="dd/mm/yyyy")
    shares = _body(book, num_format="0%")
    status = [each.heading for each in COLUMNS].index("Tình trạng")
    forms = [shares if each.heading == "Độ tin cậy" else plain for each in COLUMNS]
    days = [n for n, each in enumerate(COLUMNS) if each.field in ("date", "due")]
    widths = [each.width for each in COLUMNS]
    written = 0
    for written, row in enumerate(register.tasks, 1):
        cells = cells_of(written, row, register.grounds.get(row.document, ()))
        forms[status] = coloured.get(row.status, plain)
        for number in days:
            # A day that is known in part stands as text.
            forms[number] = dates if isinstance(cells[number], date) else plain
        sheet.put(written, cells, forms, _height(cells, widths))
        on_row(written)
        if written == _MAX_ROWS:
            break
    sheet.autofilter(0, 0, max(written, 1), len(COLUMNS) - 1)
    # What stands behind the status is for the screen.
    sheet.print_area(0, 0, written, status)
    return written


def _units_sheet(book: xlsxwriter.Workbook, units: Sequence[UnitRow]) -> None:
    headings = ("Đơn vị", "Chủ trì", "Trong đó quá hạn", "Phối hợp", "Nhận báo cáo")
    sheet = _sheet(
        book, "Theo đơn vị", [(each, 45 if each == "Đơn vị" else 14) for each in headings]
    )
    body = _body(book)
    for line, unit in enumerate(units, 1):
        counts: tuple[Cell, ...] = (
            cell_text(unit.name),
            unit.lead,
            unit.overdue,
            unit.coordinate,
            unit.report_to,
        )
        sheet.put(line, counts, [body] * len(counts), _height(counts, [45]))


def _documents_sheet(book: xlsxwriter.Workbook, documents: Iterable[DocumentRow]) -> None:
    headings = {
        "Mã": 24,
        "Số, ký hiệu": 16,
        "Loại": 8,
        "Ngày ban hành": 13,
        "Cơ quan ban hành": 30,
        "Trích yếu": 60,
        "Số nhiệm vụ": 10,
        "Cần xem lại": 10,
        "Số trang": 9,
        "Tệp": 50,
        "Hiệu lực từ": 12,
        "Hiệu lực đến": 12,
    }
    sheet = _sheet(book, "Văn bản", list(headings.items()))
    widths, dates = list(headings.values()), _body(book, num_format="dd/mm/yyyy")
    forms = [_body(book)] * (len(headings) - 2) + [dates] * 2
    for line, each in enumerate(documents, 1):
        cells: tuple[Cell, ...] = (
            *map(cell_text, (each.id, each.code or "", each.type or "", each.date or "")),
            *map(cell_text, (each.issuer or "", each.title or "")),
            *(each.tasks, each.findings, each.pages),
            cell_text(each.file),
            each.valid_from,
            each.valid_until,
        )
        sheet.put(line, cells, forms, _height(cells, widths))


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> float:
    """Points that the longest text of a row takes; LibreOffice shows one line where nothing is said."""
    lines = 1
    for cell, width in zip(cells, widths, strict=False):
        if isinstance(cell, str) and (len(cell) > width or "\n" in cell):
            lines = max(lines, sum(-(-len(part) // width) or 1 for part in cell.split("\n")))
    return min(lines * _LINE, _HIGHEST)


def _sheet(book: xlsxwriter.Workbook, name: str, columns: Sequence[tuple[str, int]]) -> Rows:
    """A sheet with a frozen head, printed on A4 across, the head on every page."""
    sheet: Rows = book.add_worksheet(name, Rows)
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#D9E1F2"}
    )
    body = _body(book)
    for number, (heading, width) in enumerate(columns):
        # The form of cells that are left out because they are empty.
        sheet.set_column(number, number, width, body)
        sheet.write_string(0, number, heading, head)
    sheet.set_row(0, 2 * _LINE)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)  # on paper neither
    sheet.set_footer("&CTrang &P/&N")
    return sheet


def _body(book: xlsxwriter.Workbook, **more: str) -> Format:
    return book.add_format({"text_wrap": True, "valign": "top", **more})

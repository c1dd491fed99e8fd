"""Tasks as a workbook, as clerks keep them: a sheet of tasks, one of units, one of documents.

The sheets of units and documents hold all of them, or those of some tasks where some were asked for.

Rows go to disk as they come, so that of a million of them only the packed file is in memory, and that at the end.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format

from dondoc.export.columns import (
    CHECK,
    COLUMNS,
    STATUS,
    Cell,
    Column,
    Look,
    cell_text,
    cells_of,
    field_cell,
)
from dondoc.export.files import whole_file
from dondoc.export.rows import Rows
from dondoc.export.tally import Tally
from models.register import DocumentRow, TaskRow, UnitRow
from models.status import Status
from pipeline.lexicon.documents import name_of_type

SCHEMA = "dondoc-xlsx/1"
TASKS_SHEET, ABOUT_SHEET = "Nhiệm vụ", "dondoc"
_A4, _MAX_ROWS = 9, 1_048_575
_FONT, _SIZE = "Times New Roman", 11
_LINE, _EDGES, _HIGHEST, _MAX_LINES = 14.25, 2, 409, 28
"""Points of a line, of what a row has beside its lines, and of the highest row that there may be, and its lines."""
_LETTERS, _CAPITALS = 1.15, 1.5
"""Letters of the font in a unit of a column's width, and how much wider capitals are."""
_BROAD = 40
"""From this width on, a column holds sentences."""
_SMALL = (12.0, _LETTERS * _SIZE / 9)
"""The same of a line in small letters."""
_LOOKS: dict[Look, dict[str, str | int]] = {
    "plain": {},
    "small": {"font_size": 9},
    "centred": {"align": "center"},
    "day": {"align": "center", "num_format": "dd/mm/yyyy"},
    "share": {"align": "center", "num_format": "0%"},
}
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
    sheet = _sheet(book, TASKS_SHEET, COLUMNS)
    for number, column in enumerate(COLUMNS):
        if column.heading == CHECK:
            sheet.set_column(number, number, None, None, {"hidden": True})
    about = f"THEO DÕI NHIỆM VỤ ĐƯỢC GIAO (tính đến ngày {register.as_of:%d/%m/%Y})"
    sheet.set_header(f'&C&"{_FONT},Bold"&13{about}')
    centred = _LOOKS["centred"]
    unmarked = _body(book, **centred)
    coloured = {named: _body(book, bg_color=hue, **centred) for named, hue in _COLOURS.items()}
    status = [each.heading for each in COLUMNS].index(STATUS)
    forms, rooms = _forms(book, COLUMNS), _rooms(COLUMNS)
    written = 0
    for written, row in enumerate(register.tasks, 1):
        cells = cells_of(written, row, register.grounds.get(row.document, ()))
        forms[status] = coloured.get(row.status, unmarked)
        sheet.put(written, cells, forms, _height(cells, rooms))
        on_row(written)
        if written == _MAX_ROWS:
            break
    sheet.autofilter(0, 0, max(written, 1), len(COLUMNS) - 1)
    sheet.print_area(0, 0, written, status)
    return written


def _units_sheet(book: xlsxwriter.Workbook, units: Sequence[UnitRow]) -> None:
    counted = ("Chủ trì", "Trong đó quá hạn", "Phối hợp", "Nhận báo cáo")
    columns = [Column("Đơn vị", 60), *(Column(each, 14, look="centred") for each in counted)]
    sheet, forms = _sheet(book, "Theo đơn vị", columns), _forms(book, columns)
    rooms = _rooms(columns)
    for line, unit in enumerate(units, 1):
        counts: tuple[Cell, ...] = (
            cell_text(unit.name),
            unit.lead,
            unit.overdue,
            unit.coordinate,
            unit.report_to,
        )
        sheet.put(line, counts, forms, _height(counts, rooms))


def _documents_sheet(book: xlsxwriter.Workbook, documents: Iterable[DocumentRow]) -> None:
    columns = (
        Column("Mã", 21),
        Column("Số, ký hiệu", 16),
        Column("Loại", 12),
        Column("Ngày ban hành", 12, look="day"),
        Column("Cơ quan ban hành", 26),
        Column("Trích yếu", 60),
        Column("Số nhiệm vụ", 10, look="centred"),
        Column("Cần xem lại", 10, look="centred"),
        Column("Số trang", 9, look="centred"),
        Column("Tệp", 30, look="small"),
        Column("Hiệu lực từ", 12, look="day"),
        Column("Hiệu lực đến", 12, look="day"),
    )
    sheet, forms = _sheet(book, "Văn bản", columns), _forms(book, columns)
    rooms = _rooms(columns)
    for line, each in enumerate(documents, 1):
        kind = each.type and (name_of_type(each.type) or each.type)
        cells: tuple[Cell, ...] = (
            *map(cell_text, (each.id, each.code or "", kind or "")),
            field_cell("date", each.date or ""),
            *map(cell_text, (each.issuer or "", each.title or "")),
            *(each.tasks, each.findings, each.pages),
            cell_text(each.file),
            each.valid_from,
            each.valid_until,
        )
        sheet.put(line, cells, forms, _height(cells, rooms))


@dataclass(frozen=True, slots=True)
class _Room:
    """What a column has for its text: how many letters a line, how many points that takes, how many lines at most."""

    at: int
    line: float
    letters: float
    most: int
    broad: bool


def _rooms(columns: Sequence[Column]) -> list[_Room]:
    rooms = []
    for at, column in enumerate(columns):
        line, letters = _SMALL if column.look == "small" else (_LINE, _LETTERS)
        if column.most != 1 and column.look not in {"day", "share"}:
            broad = column.width >= _BROAD
            rooms.append(_Room(at, line, column.width * letters, column.most or _MAX_LINES, broad))
    return rooms


def _height(cells: Sequence[Cell], rooms: Iterable[_Room]) -> float:
    """Points that the longest text of a row takes; LibreOffice shows one line where nothing is said."""
    most = _LINE
    for room in rooms:
        cell = cells[room.at]
        if not isinstance(cell, str) or not cell:
            continue
        if room.broad:
            lines = sum(_about_lines(part, room.letters) for part in cell.split("\n"))
        else:
            lines = _lines(cell, room.letters)
        most = max(most, room.line * min(lines, room.most))
    return min(most + _EDGES, _HIGHEST)


@lru_cache(maxsize=1 << 12)
def _lines(text: str, room: float) -> int:
    """How many lines a text takes; names of units and titles of documents come again and again."""
    lines = 0
    for part in text.split("\n"):
        lines, used = lines + 1, 0.0
        for word in part.split(" "):
            width = len(word) + sum(map(str.isupper, word)) * (_CAPITALS - 1)
            if used and used + width > room:
                lines, used = lines + 1, 0.0
            lines += int(width // room)  # a word longer than a line
            used += width % room + 1
    return lines


def _about_lines(text: str, room: float) -> int:
    """The same of a line of text at a glance, where each is another one."""
    # A word that doesn't fit leaves the end of its line empty.
    return -int(-len(text) // (room / (_CAPITALS if text.isupper() else 1) - 2)) or 1


def _sheet(book: xlsxwriter.Workbook, name: str, columns: Sequence[Column]) -> Rows:
    """A sheet with a frozen head, printed on A4 across, the head on every page."""
    sheet: Rows = book.add_worksheet(name, Rows)
    head = _body(book, bold=True, align="center", valign="vcenter", border=1, bg_color="#D9E1F2")
    body = _body(book)
    for number, column in enumerate(columns):
        # The form of cells that are left out because they are empty.
        sheet.set_column(number, number, column.width, body)
        sheet.write_string(0, number, column.heading, head)
    sheet.set_row(0, 2 * _LINE + _EDGES)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)  # on paper neither
    sheet.set_footer("&CTrang &P/&N")
    return sheet


def _forms(book: xlsxwriter.Workbook, columns: Sequence[Column]) -> list[Format]:
    """The form of each column's cells."""
    shared = {look: _body(book, **more) for look, more in _LOOKS.items()}
    return [shared[each.look] for each in columns]


def _body(book: xlsxwriter.Workbook, **more: str | int) -> Format:
    form = {"font_name": _FONT, "font_size": _SIZE, "text_wrap": True, "valign": "top"}
    return book.add_format({**form, **more})

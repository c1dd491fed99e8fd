"""A workbook that comes back: the cells that a clerk edited, as corrections.

Rows are known by their `Mã`, columns by their headings: both may have been sorted, filtered or left out. A row that
doesn't fit the store is refused, and with it the workbook: nothing is taken in halves.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from dondoc.export.columns import (
    CHECK,
    CODE,
    EDITABLE,
    ID,
    ITEM,
    Cell,
    cell_text,
    check_of,
    field_cell,
    field_values,
    read_cell,
    typed_value,
)
from dondoc.export.xlsx import ABOUT_SHEET, SCHEMA, TASKS_SHEET
from models.correction import HEADER_FIELDS, BadValue, Change, clean_value, new_ref
from models.register import TaskRow
from pipeline.errors import DondocError


class BadSheet(DondocError):
    """A workbook that can't be taken in; the message says why, row by row."""

    exit_code = 2
    code = "sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A cell that somebody edited."""

    row: int
    """As the spreadsheet counts it."""
    heading: str
    before: str
    change: Change


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet: its number, the task's id, the check and the cells by heading."""

    number: int
    id: str
    check: str
    cells: Mapping[str, Any]


def read_sheet(path: Path) -> Iterator[SheetRow]:
    """The rows of the sheet of tasks; raises `BadSheet` for a file that is none of ours."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise BadSheet(
            f"“{path}” không phải là tệp XLSX đọc được ({type(error).__name__})."
        ) from error
    try:
        about = {
            row[0]: row[1]
            for row in (book[ABOUT_SHEET].values if ABOUT_SHEET in book.sheetnames else ())
            if len(row) > 1
        }
        if about.get("schema") != SCHEMA or TASKS_SHEET not in book.sheetnames:
            raise BadSheet(
                f"“{path}” không do dondoc xuất ra, hoặc do phiên bản khác (cần {SCHEMA}).",
                advice="Xuất lại bằng `dondoc export --format xlsx`, rồi chép các sửa đổi sang.",
            )
        rows = book[TASKS_SHEET].values
        headings = [str(cell or "").strip() for cell in next(rows, ())]
        if missing := {ID, CHECK} - set(headings):
            raise BadSheet(f"“{path}”: thiếu cột {', '.join(sorted(missing))}.")
        for number, row in enumerate(rows, 2):
            # A row may end with its last filled cell.
            cells = dict(zip_longest(headings, row[: len(headings)]))
            if any(cell not in (None, "") for cell in cells.values()):
                yield SheetRow(number, str(cells[ID] or ""), str(cells[CHECK] or ""), cells)
    finally:
        book.close()


def edits(rows: Iterator[SheetRow], stored: Mapping[str, TaskRow]) -> list[Edit]:
    """What was edited, in the order of the rows; ``stored`` are the tasks of the store by their ids.

    Raises `BadSheet` where a row is not of this store, has changed here since, or holds a value that can't be.
    """
    found: list[Edit] = []
    headers: dict[str, list[Edit]] = {}
    wrong: list[str] = []
    known = {cell_text(name): row for name, row in stored.items()}
    by_code = _documents_by_code(stored.values())
    for row in rows:
        task = known.get(row.id)
        if task is None and not row.id and not row.check:
            fresh, fault = _added(row, by_code)
            found += fresh
            wrong += [f"dòng {row.number}: {fault}"] if fault else []
            continue
        if task is None:
            said = f"không có nhiệm vụ {row.id!r} trong cơ sở dữ liệu này" if row.id else "thiếu mã"
            wrong.append(f"dòng {row.number}: {said}")
            continue
        values = field_values(task)
        shown = {field: field_cell(field, value) for field, value in values.items()}
        # A rule that stands as such, as in older workbooks, is what its words say.
        changed = [
            (heading, typed)
            for heading, typed in _changed(row, shown)
            if typed != values[EDITABLE[heading]]
        ]
        if changed and row.check != check_of(values):
            wrong.append(
                f"dòng {row.number}: nhiệm vụ đã thay đổi trong cơ sở dữ liệu từ khi xuất tệp"
            )
            continue
        for heading, typed in changed:
            field = EDITABLE[heading]
            try:
                value = clean_value(field, typed)
            except BadValue as error:
                wrong.append(f"dòng {row.number}, cột {heading}: {error}")
                continue
            target = None if field in HEADER_FIELDS else task.ref
            change = Change(document=task.document, task=target, field=field, value=value)
            # A header stands in every row of its document.
            if all(change != each.change for each in headers.get(task.document, ())):
                edit = Edit(row=row.number, heading=heading, before=values[field], change=change)
                found.append(edit)
                if target is None:
                    headers.setdefault(task.document, []).append(edit)
    wrong += _contradictions(found)
    if wrong:
        more = f"\n… và {len(wrong) - 20} dòng khác" if len(wrong) > 20 else ""
        raise BadSheet(
            "Không nhập tệp, vì:\n" + "\n".join(wrong[:20]) + more,
            advice="\nHãy sửa các dòng này, hoặc xuất lại và chép sửa đổi sang. Chưa có gì thay đổi.",
        )
    return found


def _documents_by_code(tasks: Iterable[TaskRow]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for task in tasks:
        found.setdefault(cell_text(task.code or ""), set()).add(task.document)
    return found


def _added(row: SheetRow, by_code: Mapping[str, set[str]]) -> tuple[list[Edit], str | None]:
    """What is said of a task in a row that somebody wrote, or why it can't be taken."""
    code, item = (str(read_cell(row.cells.get(heading)) or "").strip() for heading in (CODE, ITEM))
    documents = by_code.get(code, set())
    if len(documents) != 1:
        count = "nhiều" if documents else "không có"
        return [], f"nhiệm vụ mới (không có mã): {count} văn bản {code!r} trong tệp này"
    if not item:
        return [], f"nhiệm vụ mới (không có mã): thiếu cột {ITEM}"
    [document] = documents
    found = []
    for heading, field in EDITABLE.items():
        typed = typed_value(read_cell(row.cells.get(heading)))
        if field in HEADER_FIELDS or (not typed.strip() and field != "text"):
            continue
        try:
            value = clean_value(field, typed)
        except BadValue as error:
            return [], f"cột {heading}: {error}"
        task = new_ref(item, row.number)
        change = Change(document=document, task=task, field=field, value=value)
        found.append(Edit(row=row.number, heading=heading, before="", change=change))
    return found, None


def _changed(row: SheetRow, shown: Mapping[str, Cell]) -> Iterator[tuple[str, str]]:
    """Heading and what was typed, of every cell that isn't as it went out."""
    for heading, field in EDITABLE.items():
        if heading not in row.cells:
            continue
        cell = read_cell(row.cells[heading])
        if cell != shown[field]:
            yield heading, typed_value(cell)


def _contradictions(found: list[Edit]) -> Iterator[str]:
    """One thing said in two ways: of a header, which stands in every row, or of a row that is there twice."""
    said: dict[tuple[str, str | None, str], Edit] = {}
    for edit in found:
        change = edit.change
        first = said.setdefault((change.document, change.task, change.field), edit)
        if first.change.value != change.value:
            yield f"dòng {first.row} và {edit.row}: cột {edit.heading} được sửa thành hai giá trị khác nhau"

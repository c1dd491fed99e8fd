"""Lists as CSV for programs: UTF-8 without a byte order mark, RFC 4180 with newlines as they are.

Spreadsheets take a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, and directives are
full of dashes. Such a cell gets an apostrophe in front, which spreadsheets don't show.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from dondoc.export.columns import COLUMNS, cells_of
from models.grouping import TaskGroup
from models.register import DocumentRow, DueRow, TaskRow
from models.status import NATIONAL_CLASSES
from models.unit import Unit

_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")

TASK_COLUMNS = (
    "due",
    "status",
    "lead",
    "coordinate",
    "report_to",
    "text",
    "product",
    "deadlines",
    "code",
    "date",
    "issuer",
    "path",
    "page",
    "document",
    "file",
    "id",
    "corrected",
    "through",
)
DOCUMENT_COLUMNS = (
    "id",
    "type",
    "code",
    "date",
    "issuer",
    "title",
    "tasks",
    "findings",
    "pages",
    "file",
    "part",
    "partial",
    "valid_from",
    "valid_until",
)


def tasks_to_csv(rows: Iterable[TaskRow], _as_of: date) -> str:
    """One line a task; several units or deadlines in a cell are parted by ``; ``."""
    return "".join(task_lines(rows))


def task_lines(rows: Iterable[TaskRow]) -> Iterator[str]:
    """The same line by line, its head first."""
    return lines(
        TASK_COLUMNS,
        (
            (
                row.due,
                row.status,
                _names(row.task.lead),
                _names(row.task.coordinate),
                _names(row.task.report_to),
                row.task.text,
                row.task.product,
                "; ".join(deadline.text for deadline in row.task.deadlines),
                row.code,
                row.date,
                row.issuer,
                row.task.path,
                row.task.evidence.page,
                row.document,
                row.file,
                row.id,
                "true" if row.corrected else "false",
                row.through,
            )
            for row in rows
        ),
    )


def due_to_csv(rows: Iterable[DueRow]) -> str:
    """The same for what comes due: ``due`` is the day, and a recurring task has a line for each."""
    return "".join(task_lines(replace(row.task, due=row.day) for row in rows))


def groups_to_csv(groups: Iterable[TaskGroup]) -> str:
    """One line a group."""
    rows = ((group.name, group.tasks, group.due_soon, *group.classes.values()) for group in groups)
    return "".join(lines(("name", "tasks", "due-soon", *NATIONAL_CLASSES), rows))


def excel_lines(rows: Iterable[TaskRow], grounds: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The columns of the workbook for Excel: with a byte order mark and semicolons, days as people write them."""
    cells = (
        cells_of(number, row, grounds.get(row.document, ())) for number, row in enumerate(rows, 1)
    )
    shown = ((f"{c:%d/%m/%Y}" if isinstance(c, date) else c for c in row[:-1]) for row in cells)
    head, *rest = (column.heading for column in COLUMNS[:-1])
    return lines([f"\ufeff{head}", *rest], shown, delimiter=";")


def documents_to_csv(rows: Sequence[DocumentRow]) -> str:
    """One line a document."""
    return "".join(
        lines(
            DOCUMENT_COLUMNS,
            (
                (
                    row.id,
                    row.type,
                    row.code,
                    row.date,
                    row.issuer,
                    row.title,
                    row.tasks,
                    row.findings,
                    row.pages,
                    row.file,
                    row.part,
                    "true" if row.partial else "false",
                    row.valid_from,
                    row.valid_until,
                )
                for row in rows
            ),
        )
    )


def escaped(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_BEGINNINGS) else text


def _names(units: Iterable[Unit]) -> str:
    return "; ".join(unit.text for unit in units)


def lines(
    columns: Sequence[str], rows: Iterable[Iterable[object]], delimiter: str = ","
) -> Iterator[str]:
    """A head and rows as lines of CSV, cells escaped."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    for row in chain([columns], rows):
        writer.writerow(map(escaped, row))
        yield written.getvalue()
        written.seek(0)
        written.truncate()

"""``dondoc export`` and ``dondoc import``: tasks for other programs, and what people edited in them."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dondoc.cli import options
from dondoc.cli.correct import by_whom, who
from dondoc.cli.output import printable, say, write
from dondoc.cli.stored import stored
from models.status import today

if TYPE_CHECKING:
    from dondoc.export.sheet import Edit
    from models.register import TaskFilter
    from models.store.session import Store

_OK, _NOTHING = 0, 4
_FORMATS = ("xlsx", "csv", "csv-excel", "json", "jsonl", "ics", "docx")
_EVERY = 1000
"""Rows between two messages of progress."""


@click.command
@options.database
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="csv is for programs, csv-excel for Excel. [default: by the name of the file]",
)
@click.option(
    "--out",
    required=True,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; an old one is replaced when the new one is whole.",
)
@options.task_filter
def export(db: str | None, form: str | None, out: Path, as_of: date | None, **asked: Any) -> int:
    """Write tasks to a file for other programs; all of them, or those of the options.

    A workbook (xlsx) may be edited and brought back by `dondoc import`.
    """
    from models.register import TaskFilter

    form = form or out.suffix.removeprefix(".").lower()
    if form not in _FORMATS:
        raise click.UsageError(
            f"{out.name}: say --format {'|'.join(_FORMATS)}.", click.get_current_context()
        )
    day = as_of or today()
    with stored(db) as store:
        written = _written(store, form, out, TaskFilter(**asked), day)
    say(f"{written} nhiệm vụ vào {printable(str(out))}.")
    return _OK


def _written(store: "Store", form: str, out: Path, asked: "TaskFilter", day: date) -> int:
    """Write the file; returns how many tasks are in it."""
    if form == "xlsx":
        from dondoc.export.xlsx import Register, write_xlsx

        register = Register(
            store.each_task(asked, day),
            store.units(day),
            store.each_document(),
            store.grounds(),
            day,
        )
        return write_xlsx(out, register, on_row=_progress)
    if form == "docx":
        from dondoc.export.report import write_report

        return write_report(out, store.tasks(asked, day), day)
    from dondoc.export.files import whole_file

    counted = _Counted(store.each_task(asked, day))
    with whole_file(out) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as file:
        file.writelines(_lines(store, form, counted, asked, day))
    return counted.number


def _lines(
    store: "Store", form: str, rows: Iterable[Any], asked: "TaskFilter", day: date
) -> Iterable[str]:
    from dondoc.export import csv, ics, register

    if form == "csv":
        return csv.task_lines(rows)
    if form == "csv-excel":
        return csv.excel_lines(rows, store.grounds())
    if form == "jsonl":
        return register.task_lines(rows)
    if form == "json":
        return register.tasks_in_pieces(rows, day)
    return ics.calendar_lines(rows, day, name=asked.unit or "Thời hạn nhiệm vụ")


class _Counted:
    """Rows, how many they were, and a message from time to time."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Any]:
        for row in self._rows:
            self.number += 1
            _progress(self.number)
            yield row


def _progress(number: int) -> None:
    if number % _EVERY == 0:
        say(f"{number} nhiệm vụ …")


@click.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.database
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@by_whom
def import_(file: Path, db: str | None, dry_run: bool, by: str | None) -> int:
    """Take the cells that were edited in a workbook of `dondoc export` as corrections.

    Rows may be sorted, filtered or left out, columns too. A row that isn't of this database, or has changed there since
    the export, or holds a value that can't be, stops the import before anything is changed. Ends with 4 if nothing was
    edited.
    """
    from dondoc.export.sheet import edits, read_sheet
    from models.register import TaskFilter

    rows = list(read_sheet(file))
    with stored(db) as store:
        wanted = {row.id.partition(":")[0] for row in rows}
        tasks = {
            row.id: row for row in store.each_task(TaskFilter(), today()) if row.document in wanted
        }
        found = edits(iter(rows), tasks)
        for edit in found:
            write(_described(edit))
        if dry_run:
            say(f"{len(found)} ô sẽ được ghi thành đính chính; chưa có gì thay đổi (--dry-run).")
        elif found:
            changes = [edit.change for edit in found]
            new = store.correct(changes, by=who(by), where=file.name)
            say(f"Đã ghi {new} đính chính từ {printable(file.name)}.")
        else:
            say("Không có ô nào được sửa.")
    return _OK if found else _NOTHING


def _described(edit: "Edit") -> str:
    change = edit.change
    target = change.document if change.task is None else f"{change.document}:{change.task}"
    before, after = (
        repr(printable(value.replace("\n", "; "))) for value in (edit.before, change.value)
    )
    return f"dòng {edit.row}\t{printable(target)}\t{edit.heading}\t{before} → {after}"

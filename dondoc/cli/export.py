"""``dondoc export``: tasks, documents or the whole store for other programs."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dondoc.cli import options
from dondoc.cli.output import printable, say
from dondoc.cli.stored import stored
from models.status import today
from pipeline.extras import need

if TYPE_CHECKING:
    from models.directive import Directive
    from models.register import TaskFilter
    from models.store.session import Store

_OK = 0
_OF_TASKS = ("xlsx", "csv", "csv-excel", "json", "jsonl", "ics", "docx")
_OF_DOCUMENTS = ("akn", "edxml", "jsonld", "archive")
_IN_FOLDERS = ("akn", "edxml")
_FORMATS = (*_OF_TASKS, *_OF_DOCUMENTS, "store")
_EVERY = 1000
"""Rows between two messages of progress."""


@click.command
@options.database
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="csv cho chương trình, csv-excel cho Excel; akn, edxml, jsonld và archive (CSV) xuất "
    "văn bản, store xuất tất cả. [default: theo đuôi tên tệp]",
)
@click.option(
    "--out",
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Tệp cần ghi; tệp cũ chỉ bị thay khi tệp mới đã xong. Với akn và edxml cũng có thể là "
    "thư mục hoặc .zip, mỗi văn bản một tệp.",
)
@options.task_filter
def export(db: str | None, form: str | None, out: Path, as_of: date | None, **asked: Any) -> int:
    """Write tasks, or the documents that give them, for other programs; all of them, or those of the options.

    A workbook (xlsx) may be edited and brought back by `dondoc import`; a whole store (store, lines of JSON) makes the
    same store again.
    """
    from models.register import TaskFilter

    form = form or out.suffix.removeprefix(".").lower()
    if form not in _FORMATS:
        raise click.UsageError(
            f"Không đoán được dạng của {out.name}; hãy thêm --format {'|'.join(_FORMATS)}.",
            click.get_current_context(),
        )
    if out.is_dir() and form not in _IN_FOLDERS:
        raise click.UsageError(f"{out} là thư mục; hãy nêu tên tệp.", click.get_current_context())
    day, chosen = as_of or today(), TaskFilter(**asked)
    if form == "store" and chosen != TaskFilter():
        raise click.UsageError("Dạng store xuất tất cả: hãy bỏ các tùy chọn lọc nhiệm vụ.")
    with _rare_collections(), stored(db) as store:
        if form in _OF_TASKS:
            said = f"{_written(store, form, out, chosen, day)} nhiệm vụ"
        elif form == "store":
            said = f"{_copied(store, out)} tệp"
        else:
            said = f"{_documents(store, form, out, chosen, day)} văn bản"
    say(f"{said} vào {printable(str(out))}.")
    return _OK


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Rows come by the hundred thousand: looking for cycles among every few hundred takes a sixth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _copied(store: "Store", out: Path) -> int:
    """Write the whole store; returns how many files are in it."""
    from dondoc.export.copies import copy_lines

    files = _Counted(store.copies(), "tệp")
    _write_lines(out, copy_lines(files, store.said()))
    return files.number


def _documents(store: "Store", form: str, out: Path, asked: "TaskFilter", day: date) -> int:
    """Write documents; returns how many there are."""
    found = _Counted(store.each_directive(asked, day), "văn bản")
    if form == "jsonld":
        from dondoc.export.jsonld import graph_in_pieces

        _write_lines(out, graph_in_pieces(found))
    elif form == "archive":
        from dondoc.export.archive import archive_lines

        _write_lines(out, archive_lines(found))
    else:
        from dondoc.export.each import write_each

        write_each(out, found, _form_of_document(form))
    return found.number


def _form_of_document(form: str) -> "Callable[[Directive, str], bytes]":
    if form == "edxml":
        from dondoc.export.edxml import directive_to_edxml

        return directive_to_edxml
    need("akn")
    from dondoc.export.akn import directive_to_akn

    return directive_to_akn


def _write_lines(out: Path, lines: Iterable[str]) -> None:
    from dondoc.export.files import whole_file

    with whole_file(out) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)


def _written(store: "Store", form: str, out: Path, asked: "TaskFilter", day: date) -> int:
    """Write the file; returns how many tasks are in it."""
    if form == "xlsx":
        from dondoc.export.xlsx import Register, write_xlsx
        from models.register import TaskFilter

        register = Register(
            store.each_task(asked, day),
            store.units(day),
            store.each_document(),
            store.grounds(),
            day,
            whole=asked == TaskFilter(),
        )
        return write_xlsx(out, register, on_row=_progress)
    if form == "docx":
        from dondoc.export.report import write_report

        return write_report(out, store.tasks(asked, day), day)
    counted = _Counted(store.each_task(asked, day), "nhiệm vụ")
    _write_lines(out, _lines(store, form, counted, asked, day))
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
    """What goes out, how much it was, and a message from time to time."""

    def __init__(self, rows: Iterable[Any], named: str) -> None:
        self._rows = rows
        self._named = named
        self.number = 0

    def __iter__(self) -> Iterator[Any]:
        for row in self._rows:
            self.number += 1
            _progress(self.number, self._named)
            yield row


def _progress(number: int, named: str = "nhiệm vụ") -> None:
    if number % _EVERY == 0:
        say(f"{number} {named} …")

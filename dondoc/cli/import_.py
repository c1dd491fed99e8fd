"""``dondoc import``: what people edited in a workbook, and copies of other stores."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.correct import by_whom, who
from dondoc.cli.output import printable, say, write
from dondoc.cli.stored import stored
from dondoc.wordings import field_wording
from models.status import today

if TYPE_CHECKING:
    from dondoc.export.sheet import Edit

_OK, _NOTHING = 0, 4
_COPIES = (".json", ".jsonl")
_EVERY = 100
"""Files between two messages of progress."""


@click.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.database
@click.option("--dry-run", is_flag=True, help="Chỉ xem điều gì sẽ thay đổi, chưa thay đổi gì.")
@by_whom
def import_(file: Path, db: str | None, dry_run: bool, by: str | None) -> int:
    """Take in a workbook that was edited, or the copy of a store.

    FILE.xlsx is a workbook of `dondoc export`: the cells that were edited become corrections. Rows may be sorted,
    filtered or left out, columns too. A row that isn't of this database, or has changed there since the
    export, or holds a value that can't be, stops the import before anything is changed.

    FILE.jsonl is a store of `dondoc export --format store`, FILE.json also a document of `dondoc extract`: what isn't
    stored yet is stored, and what people said there holds here too. A file that was cut off changes nothing.

    Ends with 4 if there was nothing new.
    """
    if file.suffix.lower() in _COPIES:
        return _take_copy(file, db, dry_run=dry_run)
    return _take_sheet(file, db, by, dry_run=dry_run)


def _take_sheet(file: Path, db: str | None, by: str | None, *, dry_run: bool) -> int:
    from dondoc.export.sheet import edits, read_sheet
    from models.register import TaskFilter

    rows = list(read_sheet(file))
    with stored(db) as store:
        wanted = {row.id.partition(":")[0] for row in rows}
        tasks = {
            row.id: row for row in store.each_task(TaskFilter(), today()) if row.document in wanted
        }
        found = edits(iter(rows), tasks)
        # A trial goes the whole way, so that what would be refused is refused now.
        changes = [edit.change for edit in found]
        new = store.correct(changes, by=who(by), where=file.name, keep=not dry_run) if found else 0
        for edit in found:
            write(_described(edit))
        if not found:
            say("Không có ô nào được sửa.")
        elif dry_run:
            say(f"{new} ô sẽ được ghi thành đính chính; chưa có gì thay đổi (--dry-run).")
        else:
            say(f"Đã ghi {new} đính chính từ {printable(file.name)}.")
    return _OK if found else _NOTHING


def _described(edit: "Edit") -> str:
    change = edit.change
    target = change.document if change.task is None else f"{change.document}:{change.task}"
    before, after = (
        repr(printable(field_wording(change.field, value).replace("\n", "; ")))
        for value in (edit.before, change.value)
    )
    return f"dòng {edit.row}\t{printable(target)}\t{edit.heading}\t{before} → {after}"


def _take_copy(file: Path, db: str | None, *, dry_run: bool) -> int:
    from dondoc.cli.runs import noted
    from dondoc.export.copies import BadCopy, read_copies
    from models.copy import FileCopy, SaidCopy
    from models.store.session import open_store

    # Once through, so that a file that was cut off is not taken in by half.
    said = [each for each in read_copies(file) if isinstance(each, SaidCopy)]
    db = options.settings_with(db=db).db
    with open_store(db, create=not dry_run) as store, ExitStack() as stack:
        files = (each for each in read_copies(file) if isinstance(each, FileCopy))
        if dry_run:
            known = {row.sha256 or row.path for row in store.files()}
            made = (each.outcome for each in files)
            new = [each.path for each in made if (each.sha256 or each.path) not in known]
            for path in new:
                write(printable(path))
            say(
                f"{len(new)} tệp mới, {len(said)} đính chính trong bản sao; chưa có gì thay đổi (--dry-run)."
            )
            return _OK if new or said else _NOTHING
        run = stack.enter_context(noted(store, "import", [str(file)]))
        kept = number = 0
        for number, copy in enumerate(files, 1):
            kept += store.take_file(copy)
            if number % _EVERY == 0:
                say(f"{number} tệp …")
        try:
            words = store.take_said(said)
        except LookupError as error:
            raise BadCopy(
                f"“{file}” có đính chính của một phiên bản dondoc khác ({error}).",
                advice="Cập nhật dondoc ở cả hai nơi, rồi xuất lại.",
            ) from error
        run.counts = {"stored": kept, "unchanged": number - kept}
    say(f"{kept} tệp mới, {words} đính chính mới từ {printable(file.name)}.")
    return _OK if kept or words else _NOTHING

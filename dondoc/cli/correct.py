"""``dondoc correct`` and ``dondoc corrections``: what a person says about what the machine read."""

import getpass
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import printable, say, write
from dondoc.cli.stored import Unclear, one_document, one_task, stored
from models.correction import (
    CONFLICTS,
    HEADER_FIELDS,
    REJECTED,
    SHAPE_FIELDS,
    TASK_FIELDS,
    BadValue,
    Change,
    clean_value,
    new_ref,
)
from models.names import FIELD_NAMES, named

if TYPE_CHECKING:
    from collections.abc import Iterator

_OK, _NOTHING = 0, 4


def who(by: str | None) -> str:
    """Who speaks: as given, else who is logged in."""
    return by or getpass.getuser()


by_whom = click.option(
    "--by", metavar="NAME", help="Người ghi nhận. [default: người đang đăng nhập]"
)


@click.command
@click.argument("target", metavar="DOC[:ITEM]")
@click.argument("said", metavar="FIELD=VALUE...", nargs=-1)
@click.option("--add", is_flag=True, help="Mục ITEM còn một nhiệm vụ nữa, với nội dung này.")
@click.option("--reject", is_flag=True, help="Điều ghi ở mục ITEM không phải là nhiệm vụ.")
@options.database
@by_whom
def correct(
    target: str, said: tuple[str, ...], *, add: bool, reject: bool, db: str | None, by: str | None
) -> int:
    """Say what is right about a task, or about the header of its document.

    DOC is an id, a code or the name of a file, ITEM the task in it as `dondoc tasks` prints it.

    Fields of a task: text, lead, coordinate, report_to, product, deadline (as printed), due (a day), rrule; each
    also by its Vietnamese name (`models.names`), as is ITEM.
    Fields of a header: type, code, date, issuer, title. A task becomes several by `split` (one text a line), and takes
    in another one by `merge` (its ITEM).

    Several units are parted by `;`; nothing behind `=` is nothing. What the machine read is kept beside it, and
    `dondoc corrections undo` takes it back.

    A task that was missed is added by --add (text= has to be said), what is no task is taken out by --reject.
    """
    name, colon, item = target.rpartition(":")
    task = item if colon else None
    if task is None and (add or reject):
        raise Unclear("Hãy nêu cả mục, ví dụ 04/CT-UBND:3.a.")
    if reject:
        said = (*said, f"rejected={REJECTED}")
    if not said:
        raise Unclear("Hãy viết TRƯỜNG=GIÁ TRỊ, hoặc --reject; xem `dondoc correct --help`.")
    with stored(db) as store:
        document = one_document(store, name if colon else target).id
        if task is not None:
            task = new_ref(task) if add else one_task(store, document, task)
        changes = [
            Change(
                document=document,
                task=task,
                field=field,
                value=one_task(store, document, value) if field == "merge" else value,
            )
            for field, value in _parsed(said, task)
        ]
        try:
            new = store.correct(changes, by=who(by))
        except BadValue as error:
            raise Unclear(str(error)) from error
    say(
        f"Đã ghi {new} đính chính." if new else "Không có gì mới: các giá trị này đang có hiệu lực."
    )
    return _OK if new else _NOTHING


@click.group
def corrections() -> None:
    """What people said about what the machine read."""


@corrections.command(name="list")
@options.database
@click.option("--conflicts", is_flag=True, help="Chỉ những đính chính cần xem lại.")
@options.output_format("table", "json")
def list_(db: str | None, conflicts: bool, form: str) -> None:
    """Print everything that was said, with what became of it.

    changed: the machine reads something else now than when it was said; lost: its task is gone.
    """
    with stored(db) as store:
        rows = store.corrections()
    if conflicts:
        rows = [row for row in rows if row.state in CONFLICTS]
    if form == "json":
        listed = {
            "schema": "dondoc-corrections/1",
            "corrections": [asdict(row) for row in rows],
        }
        write(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    from dondoc.cli.tables import corrections_text

    write(corrections_text(rows))
    say(f"{len(rows)} đính chính.")


@corrections.command
@click.argument("number", type=click.IntRange(min=1))
@options.database
@by_whom
def undo(number: int, db: str | None, by: str | None) -> int:
    """Take back correction NUMBER: what was said before holds again, else what was read."""
    with stored(db) as store:
        new = store.undo(number, by=who(by))
    say(f"Đã hủy đính chính số {number}." if new else f"Đính chính số {number} đã hủy từ trước.")
    return _OK if new else _NOTHING


def _parsed(said: tuple[str, ...], task: str | None) -> "Iterator[tuple[str, str]]":
    fields = HEADER_FIELDS if task is None else (*TASK_FIELDS, *SHAPE_FIELDS)
    for pair in said:
        typed, equals, value = pair.partition("=")
        field = named(typed, {field: FIELD_NAMES[field] for field in fields})
        if not equals or field is None:
            where = "văn bản" if task is None else "nhiệm vụ"
            listed = ", ".join(f"{FIELD_NAMES[field]} ({field})" for field in fields)
            raise Unclear(
                f"“{printable(pair)}”: hãy viết TRƯỜNG=GIÁ TRỊ; trường của {where}: {listed}."
            )
        try:
            yield field, clean_value(field, value)
        except BadValue as error:
            raise Unclear(str(error)) from error

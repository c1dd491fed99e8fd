"""``dondoc done``, ``extend``, ``withdraw``, ``reopen``, ``received`` and ``history``: what became of a task."""

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.correct import by_whom, who
from dondoc.cli.output import printable, say, write
from dondoc.cli.stored import one_document, one_task, stored
from models.progress import Event

if TYPE_CHECKING:
    from models.store.session import Store

_OK, _NOTHING = 0, 4

_task = click.argument("task", metavar="DOC:ITEM")
_on = click.option("--on", type=options.Day(), help="Ngày việc đó xảy ra. [default: today]")
_of = click.option("--of", type=options.Day(), help="Hạn của kỳ nào, với nhiệm vụ lặp lại.")
_why = click.option("--reason", default="", help="Lý do.")
_why_surely = click.option("--reason", required=True, help="Lý do.")


@click.command
@_task
@options.database
@_on
@_of
@_why
@by_whom
def done(
    task: str, *, db: str | None, on: date | None, of: date | None, reason: str, by: str | None
) -> int:
    """Say that a task was finished: DOC is an id, a code or a file, ITEM as `dondoc tasks` prints it."""
    with stored(db) as store:
        name = _named(store, task)
        return _said(store.done(name, on, of=of, reason=reason, by=who(by)), "Đã ghi hoàn thành")


@click.command
@_task
@options.database
@click.option("--to", type=options.Day(), required=True, help="Hạn mới.")
@_of
@_why_surely
@by_whom
def extend(
    task: str, *, db: str | None, to: date, of: date | None, reason: str, by: str | None
) -> int:
    """Move the last day of a task; the old one is kept, with the reason."""
    with stored(db) as store:
        event = store.extend(_named(store, task), to, of=of, reason=reason, by=who(by))
        return _said(event, "Đã gia hạn")


@click.command
@_task
@options.database
@_on
@_why_surely
@by_whom
def withdraw(task: str, db: str | None, on: date | None, reason: str, by: str | None) -> int:
    """Say that a task needs not be done any more."""
    with stored(db) as store:
        event = store.withdraw(_named(store, task), on, reason=reason, by=who(by))
        return _said(event, "Đã thu hồi")


@click.command
@_task
@options.database
@_on
@_of
@_why
@by_whom
def reopen(
    task: str, *, db: str | None, on: date | None, of: date | None, reason: str, by: str | None
) -> int:
    """Open a task again that was done or withdrawn."""
    with stored(db) as store:
        event = store.reopen(_named(store, task), on, of=of, reason=reason, by=who(by))
        return _said(event, "Đã mở lại")


@click.command
@_task
@options.database
@click.option("--on", type=options.Day(), required=True, help="Ngày nhận được.")
@by_whom
def received(task: str, db: str | None, on: date, by: str | None) -> int:
    """Say when the directive arrived: a term that runs from the receipt ends on a day from then on."""
    from dondoc.terms import receipt_due

    with stored(db) as store:
        name = _named(store, task)
        due = receipt_due(store.meanings(name), on)
        event = store.received(name, on, due=due, by=who(by))
    if due is not None:
        say(f"Hạn tính từ ngày nhận {on:%d/%m/%Y}: {due:%d/%m/%Y}.")
    else:
        say("Nhiệm vụ không có thời hạn tính từ ngày nhận.")
    return _said(event, "Đã ghi ngày nhận")


@click.command
@_task
@options.database
@options.output_format("table", "json")
def history(task: str, db: str | None, form: str) -> None:
    """Print everything that was said about what became of a task."""
    with stored(db) as store:
        name = _named(store, task)
        events = store.history(name).events
    if form == "json":
        listed = {"schema": "dondoc-history/1", "task": name, "events": list(map(asdict, events))}
        write(json.dumps(listed, ensure_ascii=False, indent=2, default=date.isoformat))
        return
    from dondoc.cli.tables import history_text

    write(history_text(events))
    say(f"{len(events)} lần ghi.")


def _named(store: "Store", target: str) -> str:
    """The id of the task that is meant."""
    name, colon, ref = target.rpartition(":")
    if not colon:
        raise click.BadParameter(
            f"“{printable(target)}” chưa đúng dạng VĂN_BẢN:MỤC, ví dụ 04/CT-UBND:3.a.",
            param_hint="DOC:ITEM",
        )
    document = one_document(store, name).id
    return f"{document}:{one_task(store, document, ref)}"


def _said(event: Event | None, what: str) -> int:
    if event is None:
        say("Không có gì mới: điều này đã được ghi.")
        return _NOTHING
    moved = f", thay cho hạn {event.of:%d/%m/%Y}" if event.of and event.act == "extended" else ""
    say(f"{what}: ngày {event.day:%d/%m/%Y}{moved}.")
    return _OK

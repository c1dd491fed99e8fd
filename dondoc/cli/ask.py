"""``dondoc tasks``, ``documents`` and ``show``: what is stored."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dondoc.cli import options
from dondoc.cli.output import say, write
from dondoc.cli.stored import Unclear, one_document, stored
from models.status import today

if TYPE_CHECKING:
    from models.register import DocumentRow, TaskRow


@click.command
@options.database
@options.task_filter
@options.output_format("table", "json", "csv")
def tasks(db: str | None, as_of: date | None, form: str, **asked: Any) -> None:
    """Print who must do what by when, in the order in which it is due."""
    from dondoc.export import csv, register
    from models.register import TaskFilter

    day = as_of or today()
    with stored(db) as store:
        rows = store.tasks(TaskFilter(**asked), day)
    forms: dict[str, Callable[[list[TaskRow], date], str]] = {
        "table": _tasks_table,
        "json": register.tasks_to_json,
        "csv": csv.tasks_to_csv,
    }
    write(forms[form](rows, day))
    if form == "table":
        say(f"{len(rows)} nhiệm vụ, tình trạng tính đến ngày {day:%d/%m/%Y}.")


@click.command
@options.database
@click.option(
    "--as-of", type=options.Day(), help="The day for which tasks are overdue. [default: today]"
)
@options.output_format("table", "json")
def units(db: str | None, as_of: date | None, form: str) -> None:
    """Print the units and how many tasks they have, in the order of the alphabet."""
    from dondoc.export import register

    day = as_of or today()
    with stored(db) as store:
        rows = store.units(day)
    if form == "json":
        write(register.units_to_json(rows, day))
        return
    from dondoc.cli.tables import units_text

    write(units_text(rows))
    say(f"{len(rows)} đơn vị.")


@click.command
@options.database
@options.output_format("table", "json", "csv")
def documents(db: str | None, form: str) -> None:
    """Print the documents that are stored, newest first."""
    from dondoc.export import csv, register

    with stored(db) as store:
        rows = store.documents()
    forms: dict[str, Callable[[list[DocumentRow]], str]] = {
        "table": _documents_table,
        "json": register.documents_to_json,
        "csv": csv.documents_to_csv,
    }
    write(forms[form](rows))
    if form == "table":
        say(f"{len(rows)} văn bản.")


@click.command
@click.argument("document", metavar="DOC")
@options.database
@click.option("--tree", is_flag=True, help="Print the items with their markers and pages.")
@click.option("--ledger", is_flag=True, help="Print what became of every item.")
@options.output_format("table", "json")
def show(document: str, db: str | None, tree: bool, ledger: bool, form: str) -> None:
    """Print one document: its header, its tasks, and what a person should look at.

    DOC is its code, its id or the name of its file; JSON is that of `dondoc extract`.
    """
    with stored(db) as store:
        directive = store.directive(one_document(store, document).id)
    if directive is None:
        raise Unclear(f"Văn bản {document!r} vừa bị xóa.")
    if form == "json":
        import json

        from dondoc.export.json import directives_to_json

        write(json.dumps(directives_to_json([directive]), ensure_ascii=False, indent=2))
        return
    from dondoc.cli import tables

    parts = [tables.directive_text(directive)]
    if tree:
        parts = [tables.tree_text(directive)]
    if ledger:
        parts = [*(parts if tree else []), tables.ledger_text(directive)]
    write("\n".join(parts))


def _tasks_table(rows: "list[TaskRow]", _as_of: date) -> str:
    from dondoc.cli.tables import tasks_text

    return tasks_text(rows)


def _documents_table(rows: "list[DocumentRow]") -> str:
    from dondoc.cli.tables import documents_text

    return documents_text(rows)

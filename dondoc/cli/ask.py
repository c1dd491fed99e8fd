"""``dondoc tasks``, ``documents`` and ``show``: what is stored."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, cast

import click

from dondoc.cli import options
from dondoc.cli.output import printable, say, write
from dondoc.cli.stored import Unclear, one_document, stored
from dondoc.daysoff import DAYS_OFF, DaysOff
from models.grouping import GROUPINGS, Grouping, TaskGroup
from models.status import today


@click.command
@options.database
@options.task_filter
@click.option("--limit", type=click.IntRange(1), help="Nhiều nhất bao nhiêu nhiệm vụ hoặc nhóm.")
@click.option(
    "--group-by",
    type=click.Choice(GROUPINGS),
    help="Thay vào đó in số nhiệm vụ của mỗi nhóm, theo các loại của báo cáo tổng hợp.",
)
@options.output_format("table", "json", "csv")
def tasks(
    *,
    db: str | None,
    as_of: date | None,
    form: str,
    limit: int | None,
    group_by: Grouping | None,
    **asked: Any,
) -> None:
    """Print who must do what by when, in the order in which it is due."""
    from dondoc.export import csv, register
    from models.register import TaskFilter

    day = as_of or today()
    wanted = TaskFilter(**asked)
    with stored(db) as store:
        if group_by is not None:
            _print_groups(store.groups(wanted, day, group_by, limit=limit), form, day)
            return
        rows = (
            list(store.page(wanted, day, limit=limit).rows) if limit else store.tasks(wanted, day)
        )
    if form == "json":
        write(register.tasks_to_json(rows, day))
    elif form == "csv":
        write(csv.tasks_to_csv(rows, day))
    else:
        from dondoc.cli.tables import tasks_text

        _print(tasks_text, rows)
        say(f"{len(rows)} nhiệm vụ, tình trạng tính đến ngày {day:%d/%m/%Y}.")


@click.command
@options.database
@click.option("--unit", help="Tên đơn vị; không cần gõ dấu hay chữ hoa.")
@click.option("--owed-to", help="Tên đơn vị nhận kết quả.")
@options.whose_and_which
@click.option(
    "--within",
    type=options.Span(),
    default="30d",
    show_default=True,
    help="Trong bao lâu tới: 30d (ngày), 4w (tuần), 3m (tháng).",
)
@click.option("--from", "due_from", type=options.Day(), help="Từ ngày. [default: --as-of]")
@click.option("--to", "due_to", type=options.Day(), help="Đến ngày, thay cho --within.")
@click.option("--as-of", type=options.Day(), help="Coi ngày này là hôm nay. [default: today]")
@click.option(
    "--days-off",
    type=click.Choice(DAYS_OFF),
    help="Hạn rơi vào ngày nghỉ: ghi chú (flag), hoặc dời sang ngày làm việc trước (before), "
    "sau (after). Biến môi trường: DONDOC_DAYS_OFF. [default: flag]",
)
@click.option("--limit", type=click.IntRange(1), help="Nhiều nhất bao nhiêu dòng.")
@options.output_format("table", "json", "csv")
def due(  # the options of a question
    *,
    db: str | None,
    within: int,
    due_from: date | None,
    due_to: date | None,
    as_of: date | None,
    days_off: DaysOff | None,
    limit: int | None,
    form: str,
    **asked: Any,
) -> None:
    """Print what comes due, day by day; recurring tasks on each day on which they come again."""
    from dondoc.daysoff import on_working_days
    from dondoc.export import csv, register
    from models.register import TaskFilter

    day = as_of or today()
    first = due_from or day
    last = due_to or first + timedelta(days=within)
    with stored(db) as store:
        wanted = TaskFilter(**asked, due_from=first, due_to=last)
        chosen = cast("DaysOff", options.settings_with(days_off=days_off).days_off)
        rows = on_working_days(store.due(wanted, day, limit=limit), chosen)
    if form == "json":
        write(register.due_to_json(rows, day))
    elif form == "csv":
        write(csv.due_to_csv(rows))
    else:
        from dondoc.cli.answers import due_text

        _print(due_text, rows)
        number = f"{len(rows)} việc" if rows else "Không có việc nào"
        say(f"{number} đến hạn từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}.")


@click.command
@options.database
@click.option("--code", required=True, help="Số ký hiệu của văn bản được viện dẫn: 107/2021/NĐ-CP.")
@click.option("--basis", is_flag=True, help="Chỉ những văn bản lấy nó làm căn cứ.")
@options.output_format("table", "json")
def citations(db: str | None, code: str, basis: bool, form: str) -> None:
    """Print which documents name the one of this code, and which of them rest on it."""
    from dondoc.export import register

    with stored(db) as store:
        rows = store.citing(code, basis=True if basis else None)
    if form == "json":
        write(register.citing_to_json(rows))
        return
    from dondoc.cli.answers import citing_text

    _print(citing_text, rows)
    say(f"{len({row.document for row in rows})} văn bản viện dẫn {printable(code)}.")


@click.command
@click.argument("document", metavar="DOC")
@options.database
@options.output_format("table", "json")
def chain(document: str, db: str | None, form: str) -> None:
    """Print the directives that carry out DOC, and what of theirs is due later than its last day."""
    from dondoc.export import register

    with stored(db) as store:
        rows = store.chain(one_document(store, document).id)
    if form == "json":
        write(register.chain_to_json(rows))
        return
    from dondoc.cli.answers import chain_text

    write(chain_text(rows))
    late = sum(len(row.late) for row in rows)
    say(f"{len(rows) - 1} văn bản triển khai; {late} nhiệm vụ muộn hơn hạn của văn bản cấp trên.")


@click.command
@options.database
@options.output_format("table", "json", "csv")
def documents(db: str | None, form: str) -> None:
    """Print the documents that are stored, newest first."""
    from dondoc.export import csv, register

    with stored(db) as store:
        rows = store.documents()
    if form == "json":
        write(register.documents_to_json(rows))
    elif form == "csv":
        write(csv.documents_to_csv(rows))
    else:
        from dondoc.cli.tables import documents_text

        _print(documents_text, rows)
        say(f"{len(rows)} văn bản.")


@click.command
@click.argument("document", metavar="DOC")
@options.database
@click.option("--tree", is_flag=True, help="In các mục với số thứ tự và trang.")
@click.option("--ledger", is_flag=True, help="In mỗi mục đã được hiểu là gì.")
@options.output_format("table", "json")
def show(document: str, db: str | None, tree: bool, ledger: bool, form: str) -> None:
    """Print one document: its header, its tasks, and what a person should look at.

    DOC is its code, its id or the name of its file; JSON is that of `dondoc extract`.
    """
    with stored(db) as store:
        name = one_document(store, document).id
        directive = store.in_context(name)
    if directive is None:
        raise Unclear(f"Văn bản “{printable(document)}” vừa bị xóa.")
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


def _print_groups(groups: "list[TaskGroup]", form: str, day: date) -> None:
    from dondoc.export import csv, register

    if form == "json":
        write(register.groups_to_json(groups, day))
    elif form == "csv":
        write(csv.groups_to_csv(groups))
    else:
        from dondoc.cli.answers import groups_text

        _print(groups_text, groups)
        say(f"{len(groups)} nhóm, tình trạng tính đến ngày {day:%d/%m/%Y}.")


def _print(text_of: Callable[[list[Any]], str], rows: list[Any]) -> None:
    """Rows as a table; what is said below it is enough where there are none."""
    if rows:
        write(text_of(rows))

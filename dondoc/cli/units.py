"""``dondoc units``: the units of the store, what a name means, and a user's own units."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import say, write
from dondoc.cli.stored import Unclear, stored
from models.registry import KINDS
from models.status import today

if TYPE_CHECKING:
    from models.registry import RegisteredUnit


@click.group(invoke_without_command=True)
@options.database
@click.option("--as-of", type=options.Day(), help="Ngày để tính việc quá hạn. [default: today]")
@options.output_format("table", "json")
@click.pass_context
def units(context: click.Context, db: str | None, as_of: date | None, form: str) -> None:
    """Print the units and how many tasks they have, in the order of the alphabet.

    `units find`, `units add` and `units import` ask the registry of units and add to it.
    """
    if context.invoked_subcommand is not None:
        return
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


@units.command("find")
@click.argument("name")
def find(name: str) -> None:
    """Print the units of the registry that NAME means, of today and of before the reforms."""
    from pipeline.lexicon.registry.lookup import Registry

    registry = Registry()
    asked = registry.find(name)
    if not asked:
        nearest = registry.nearest(name)
        advice = f" Tên gần nhất: {'; '.join(nearest)}." if nearest else ""
        raise Unclear(f"Danh bạ không có đơn vị nào tên là “{name}”.{advice}")
    write("\n".join(_line(each.unit, anywhere=each.anywhere) for each in asked))


@units.command("add")
@click.argument("name")
@click.option("--in", "upper", default="", help="Thuộc về đâu: huyện Cẩm Giàng, tỉnh Hải Dương.")
@click.option("--alias", "aliases", multiple=True, help="Cách viết khác của tên; có thể lặp lại.")
@click.option("--kind", type=click.Choice(KINDS), help="Loại đơn vị, khi tên không cho biết.")
@click.option("--from", "since", type=options.Day(), help="Từ ngày.")
@click.option("--to", "until", type=options.Day(), help="Đến ngày.")
def add(
    name: str,
    *,
    upper: str,
    aliases: tuple[str, ...],
    kind: str | None,
    since: date | None,
    until: date | None,
) -> None:
    """Add a unit or an alias of one to the file of your own units (DONDOC_UNITS).

    Documents that are stored already take it at the next `dondoc reextract`.
    """
    from pipeline.lexicon.registry.overlay import add_units

    row = {
        "name": name,
        "in": upper,
        "aliases": "|".join(aliases),
        "kind": kind or "",
        "from": since.isoformat() if since else "",
        "to": until.isoformat() if until else "",
    }
    say(f"Đã thêm 1 đơn vị vào {add_units([row])}.")


@units.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_units(file: Path) -> None:
    """Add the units of a CSV file: name, in, aliases, kind, from, to. Nothing is added if a line is wrong."""
    from pipeline.lexicon.registry.overlay import add_units, rows_of

    rows = rows_of(file)
    if not rows:
        raise Unclear(f"{file}: không có đơn vị nào.")
    say(f"Đã thêm {len(rows)} đơn vị vào {add_units(rows)}.")


def _line(unit: "RegisteredUnit", *, anywhere: bool) -> str:
    """``UBND huyện Cẩm Giàng (tỉnh Hải Dương)  [ubnd@h295]  đến 30/06/2025``."""
    parts = [unit.name, "[ở mọi nơi]" if anywhere else f"[{unit.id}]"]
    if unit.valid_from:
        parts.append(f"từ {unit.valid_from:%d/%m/%Y}")
    if unit.valid_to:
        parts.append(f"đến {unit.valid_to:%d/%m/%Y}")
    if unit.successors:
        parts.append(f"tiếp nhận: {'; '.join(unit.successors)}")
    return "  ".join(parts)

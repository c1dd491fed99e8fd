"""A user's own units and aliases: a CSV file beside the tables, no code.

Columns: ``name``, ``in`` (what it belongs to: a place or an upper unit), ``aliases`` (``|`` between them), ``kind``,
``from``, ``to`` (ISO days). Only the first two are needed; the file is named by ``DONDOC_UNITS``.
"""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from models.reasons import reason_of
from models.registry import KINDS, Area, RegisteredUnit
from pipeline.errors import SettingsError
from pipeline.lexicon.registry.areas import NATION
from pipeline.lexicon.registry.bodies import local_unit
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.locating import areas_named
from pipeline.lexicon.registry.places import place_at
from pipeline.lexicon.registry.words import words_of
from pipeline.settings import Settings

COLUMNS = ("name", "in", "aliases", "kind", "from", "to")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """The user's units by the loose words of their names and aliases."""

    by_name: Mapping[Words, tuple[RegisteredUnit, ...]]

    def meant(self, words: Words, where: Jurisdiction) -> RegisteredUnit | None:
        """The one of this name in the place that speaks; None where there is none, or more than one."""
        found = self.by_name.get(words, ())
        if where.area is not None:
            around = {where.area.id, *where.area.within} - {NATION.id}
            near = tuple(u for u in found if where.area.id in u.within or around & set(u.within))
            found = near if where.area is not NATION else found
        return found[0] if len(found) == 1 else None


class BadUnits(SettingsError):
    """A file of units with a line that can't be taken; the message names the line."""


def load_overlay() -> Overlay:
    """The user's units as they are now; none where there is no file. Raises `BadUnits`."""
    path = Path(Settings.from_environment().units)
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return _EMPTY
    return _loaded(path, changed)


_EMPTY = Overlay({})


@lru_cache(maxsize=4)
def _loaded(path: Path, _changed: int) -> Overlay:
    by_name: dict[Words, list[RegisteredUnit]] = {}
    for unit, names in units_in(path):
        for words in dict.fromkeys(words_of(name) for name in names):
            by_name.setdefault(words, []).append(unit)
    return Overlay({words: tuple(found) for words, found in by_name.items()})


def units_in(path: Path) -> Iterator[tuple[RegisteredUnit, list[str]]]:
    """Each unit of a file with its names. Raises `BadUnits` for the first line that can't be taken."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadUnits(f"{path}: không đọc được ({error}); tệp phải là CSV, mã UTF-8.") from error
    delimiter = (
        ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    )
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    missing = [name for name in COLUMNS[:2] if name not in (reader.fieldnames or ())]
    if missing:
        raise BadUnits(
            f"{path}, dòng 1: thiếu cột {', '.join(missing)}; các cột: {', '.join(COLUMNS)}."
        )
    for row in reader:
        fields = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if any(fields.values()):
            yield unit_of(fields, f"{path}, dòng {reader.line_num}")


def unit_of(fields: Mapping[str, str], line: str) -> tuple[RegisteredUnit, list[str]]:
    """The unit that a row says, and its names. Raises `BadUnits`, whose message begins with ``line``."""
    name, upper = fields["name"], fields["in"]
    if not name:
        raise BadUnits(f"{line}: thiếu tên đơn vị (name).")
    kind = fields["kind"] or None
    if kind is not None and kind not in KINDS:
        raise BadUnits(f"{line}: kind = {kind!r}; phải là một trong {', '.join(KINDS)}.")
    since, until = _day(fields["from"], line), _day(fields["to"], line)
    if since and until and until < since:
        raise BadUnits(f"{line}: ngày kết thúc {until} trước ngày bắt đầu {since}.")
    unit = _placed(name, upper, line)
    changed = replace(
        unit,
        basis="user",
        kind=kind or unit.kind,
        valid_from=since or unit.valid_from,
        valid_to=until or unit.valid_to,
    )
    aliases = [alias.strip() for alias in fields["aliases"].split("|") if alias.strip()]
    return changed, [name, *([f"{name} {upper}"] if upper else []), *aliases]


def _placed(name: str, upper: str, line: str) -> RegisteredUnit:
    """The unit in what it belongs to: as the tables know it, else a local one."""
    from pipeline.lexicon.registry.names import read_in_tables  # noqa: PLC0415

    known = read_in_tables(f"{name}, {upper}" if upper else name, Jurisdiction()).meant
    if isinstance(known, RegisteredUnit):
        return known
    if not upper:
        return local_unit(name, "other", NATION)
    words = words_of(upper)
    place = place_at(words)
    if place is not None and place.form == "one" and place.taken == len(words):
        found = areas_named(place.named, Jurisdiction())
        if len(found) == 1:
            return _local(name, found[0], upper=None)
        if found:
            several = "; ".join(f"{area.label} ({', '.join(area.in_words)})" for area in found[:6])
            raise BadUnits(f"{line}: {upper!r} có thể là {several}; hãy ghi cả cấp trên.")
    unit = read_in_tables(upper, Jurisdiction()).meant
    if isinstance(unit, RegisteredUnit):
        return _local(name, NATION, upper=unit)
    raise BadUnits(
        f"{line}: không rõ {upper!r} là địa phương hay cơ quan nào; ví dụ: huyện Cẩm Giàng, tỉnh Hải Dương."
    )


def _local(name: str, area: Area, upper: RegisteredUnit | None) -> RegisteredUnit:
    from pipeline.lexicon.registry.shapes import load_shapes  # noqa: PLC0415

    shape = load_shapes().head_at(words_of(name))
    return local_unit(name, shape[0].kind if shape else "other", area, upper=upper)


def add_units(rows: Sequence[Mapping[str, str]]) -> Path:
    """Write rows behind those of the user's file, which is made where there is none; each is checked first.

    Returns the path of the file. Raises `BadUnits`.
    """
    path = Path(Settings.from_environment().units)
    for number, row in enumerate(rows, 1):
        unit_of({name: row.get(name, "") for name in COLUMNS}, f"dòng {number}")
    fresh = not path.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, COLUMNS, extrasaction="ignore", lineterminator="\n")
            if fresh:
                writer.writeheader()
            writer.writerows({name: row.get(name, "") for name in COLUMNS} for row in rows)
    except OSError as error:
        raise BadUnits(f"{path}: không ghi được ({reason_of(error)}).") from error
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a file of units, each checked. Raises `BadUnits`."""
    list(units_in(path))
    text = path.read_text(encoding="utf-8-sig")
    head = text.partition("\n")[0]
    reader = csv.DictReader(
        io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ","
    )
    return [{name: (row.get(name) or "").strip() for name in COLUMNS} for row in reader]


def own_units() -> Iterable[RegisteredUnit]:
    """The user's units, each once."""
    found = (unit for units in load_overlay().by_name.values() for unit in units)
    return {unit.id: unit for unit in found}.values()


def _day(iso: str, line: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso) if iso else None
    except ValueError:
        raise BadUnits(f"{line}: ngày {iso!r} không đúng dạng 2025-07-01.") from None

"""Administrative units by name: 63 provinces and the 34 since 2025-07-01, former districts, communes in force.

The tables are those of thanglequoc/vietnamese-provinces-database (MIT, see ``data/registry/NOTICE``). Communes before
2025-07-01 are in no table: a name in a known district makes one, by its shape.
"""

import csv
import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from models.registry import COUNTRY, Area, Level
from models.registry_records import day_of
from pipeline.lexicon.folding import key
from pipeline.lexicon.registry.words import slug, words_of

FOLDER = Path(__file__).parents[1] / "data" / "registry"

REFORM = datetime.date(2025, 7, 1)
"""From this day there are 34 provinces and no districts (Nghị quyết 202/2025/QH15)."""

LEVEL_OF_TYPE: Mapping[str, tuple[Level, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}

_TURNS = (
    datetime.date(2025, 2, 1),  # Party bodies and district offices merged
    datetime.date(2025, 3, 1),  # ministries and sở merged
    REFORM,
)

NATION = Area(id=COUNTRY, type="", name="Việt Nam", level="central")


@dataclass(frozen=True, slots=True)
class Areas:
    """All areas by id and by name."""

    by_id: Mapping[str, Area]
    by_name: Mapping[tuple[str, ...], tuple[Area, ...]]
    """Under the loose words of the name without its type."""
    other_types: Mapping[str, frozenset[str]]
    """Types that an area had or has besides its own: Đồng Nai was a tỉnh until 2026-04-29."""
    merged: Mapping[str, tuple[str, ...]]
    """Ids of the provinces that became one, by the id of that one."""
    longest: int
    """Words of the longest name."""

    def named(self, words: tuple[str, ...], type_: str | None = None) -> tuple[Area, ...]:
        """The areas of this name, of that type if one is given."""
        found = self.by_name.get(words, ())
        if type_ is None:
            return found
        return tuple(area for area in found if self.is_type(area, type_))

    def is_type(self, area: Area, type_: str) -> bool:
        """Whether the area is or was of that type."""
        return area.type == type_ or type_ in self.other_types.get(area.id, ())

    def chain(self, area: Area) -> Iterator[Area]:
        """The area and those that it lies in, nearest first, without the country."""
        yield area
        for upper in area.within:
            if upper in self.by_id:
                yield self.by_id[upper]


@dataclass(slots=True)
class _Tables:
    """What the files hold, while they are read; provinces first, since the others lie in them."""

    by_id: dict[str, Area] = field(default_factory=dict)
    names: dict[tuple[str, ...], list[Area]] = field(default_factory=dict)
    other_types: dict[str, frozenset[str]] = field(default_factory=dict)
    merged: dict[str, list[str]] = field(default_factory=dict)

    def add(self, area: Area) -> None:
        self.by_id[area.id] = area
        self.name(area, area.name)

    def name(self, area: Area, name: str) -> None:
        self.names.setdefault(words_of(name), []).append(area)

    def add_provinces(self) -> None:
        for row in _rows("provinces.csv"):
            province = Area(
                id=row["id"],
                type=row["type"],
                name=row["name"],
                level="province",
                within=(COUNTRY,),
                valid_from=day_of(row["from"]),
                valid_to=day_of(row["to"]),
            )
            self.add(province)
            if row["successor"]:
                self.merged.setdefault(row["successor"], []).append(province.id)
            if row["alias"]:
                type_ = "thành phố" if row["alias"].startswith("thành phố ") else "tỉnh"
                self.other_types[province.id] = frozenset((type_,))
                name = row["alias"].removeprefix(type_).strip()
                if name != province.name:
                    self.name(province, name)

    def add_districts(self) -> None:
        ended = REFORM - datetime.timedelta(days=1)
        for row in _rows("districts.csv"):
            self.add(self._inside(row, level="district", valid_to=ended))

    def add_communes(self) -> None:
        for row in _rows("communes.csv"):
            self.add(self._inside(row, level="commune", valid_from=REFORM))

    def _inside(
        self,
        row: Mapping[str, str],
        *,
        level: Level,
        valid_from: datetime.date | None = None,
        valid_to: datetime.date | None = None,
    ) -> Area:
        """The area of ``row``, in its province."""
        province = self.by_id[row["province"]]
        return Area(
            id=row["id"],
            type=row["type"],
            name=row["name"],
            level=level,
            within=(province.id, COUNTRY),
            in_words=(province.label,),
            valid_from=valid_from,
            valid_to=valid_to,
        )


@cache
def load_areas() -> Areas:
    """The tables of areas."""
    tables = _Tables()
    tables.add_provinces()
    tables.add_districts()
    tables.add_communes()
    return Areas(
        by_id=tables.by_id,
        by_name={name: tuple(found) for name, found in tables.names.items()},
        other_types=tables.other_types,
        merged={province: tuple(before) for province, before in tables.merged.items()},
        longest=max(map(len, tables.names)),
    )


@cache
def province_names() -> frozenset[tuple[str, ...]]:
    """The names of all provinces that there were since 2004, as keys of their syllables, without their type."""
    return frozenset(tuple(key(row["name"]).split()) for row in _rows("provinces.csv"))


@cache
def only_one(within: str, type_: str, *, reformed: bool) -> Area | None:
    """The area of this type there if there is no other: a province's one ``thành phố``."""
    areas = load_areas()
    found = [
        area
        for area in areas.by_id.values()
        if within in area.within
        and area.type == type_
        and (area.valid_from is not None) is reformed
    ]
    return found[0] if len(found) == 1 else None


def area_by_shape(type_: str, name: str, upper: Area) -> Area:
    """A commune that no table holds, in the area where it must lie: ``xã Cẩm Hoàng`` in huyện Cẩm Giàng."""
    return Area(
        id=f"~{slug(f'{type_} {name}')}@{upper.id}",
        type=type_,
        name=name,
        level=LEVEL_OF_TYPE[type_][-1],
        within=(upper.id, *upper.within),
        in_words=(upper.label, *upper.in_words),
        valid_to=upper.valid_to,
        basis="shape",
    )


def in_force(areas: Iterable[Area], day: datetime.date | None) -> tuple[Area, ...]:
    """Those that were there on ``day``; all of them where none was, or the day is unknown."""
    found = tuple(areas)
    if day is None:
        return found
    there = tuple(
        area
        for area in found
        if (area.valid_from is None or area.valid_from <= day)
        and (area.valid_to is None or day <= area.valid_to)
    )
    return there or found


def time_around(day: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day of the time between two reforms in which ``day`` lies; None is open."""
    if day is None:
        return None, None
    since = max((turn for turn in _TURNS if turn <= day), default=None)
    until = min((turn for turn in _TURNS if turn > day), default=None)
    return since, until - datetime.timedelta(days=1) if until else None


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)

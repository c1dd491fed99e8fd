"""What bodies there are at each level: ``data/registry/bodies.csv``, one row a body and not one a place.

`UBND` is one row and stands for eleven thousand of them: which one is meant is said by its place.
"""

import csv
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from models.registry import COUNTRY, Area, Basis, Kind, Level, RegisteredUnit
from models.registry_records import day_of
from pipeline.lexicon.registry.areas import FOLDER
from pipeline.lexicon.registry.words import initials_of, slug, words_of

_LETTERS: Mapping[str, Level] = {
    "c": "central",
    "p": "province",
    "d": "district",
    "x": "commune",
}
_COMMITTEES: Mapping[str, str] = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
    "quận": "Quận ủy",
}
# Whose field of work may be written by its initials: "Sở TT&TT".
_FIELDED = ("Bộ", "Sở", "Phòng")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body at some levels."""

    name: str
    kind: Kind
    levels: tuple[Level, ...]
    types: tuple[str, ...] = ()
    """Only areas of these types have it: a Tỉnh ủy is in a tỉnh."""
    style: str = "place"
    """How its place stands behind it: ``place`` (huyện Cẩm Giàng), ``bare`` (Tỉnh ủy Cao Bằng), ``party``."""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies by the loose words of all their names."""

    by_name: Mapping[tuple[str, ...], tuple[Body, ...]]
    longest: int

    def at_start(self, words: tuple[str, ...]) -> tuple[tuple[Body, ...], int]:
        """The bodies with whose name ``words`` begin, the longest name first found, and how many words it takes."""
        for count in range(min(self.longest, len(words)), 0, -1):
            if found := self.by_name.get(words[:count]):
                return found, count
        return (), 0


@cache
def load_bodies() -> Bodies:
    """The table of bodies."""
    by_name: dict[tuple[str, ...], list[Body]] = {}
    with (FOLDER / "bodies.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            body = Body(
                name=row["name"],
                kind=row["kind"],  # type: ignore[arg-type]  # checked by a test of the table
                levels=tuple(_LETTERS[letter] for letter in row["levels"]),
                types=tuple(filter(None, row["types"].split("|"))),
                style=row["style"] or "place",
                valid_from=day_of(row["from"]),
                valid_to=day_of(row["to"]),
                successors=tuple(filter(None, row["successors"].split("|"))),
            )
            for name in {words_of(name) for name in _names(body.name, row["aliases"])}:
                by_name.setdefault(name, []).append(body)
    return Bodies(
        by_name={name: tuple(found) for name, found in by_name.items()},
        longest=max(map(len, by_name)),
    )


def _names(name: str, aliases: str) -> list[str]:
    names = [name, *filter(None, aliases.split("|"))]
    head, _, field = name.partition(" ")
    if head in _FIELDED and len(words_of(field)) > 1:
        names.append(f"{head} {initials_of(field)}")
    return names


def unit_at(body: Body, area: Area) -> RegisteredUnit:
    """The body in its place."""
    central = area.id == COUNTRY
    start, end = body.valid_from, body.valid_to
    return RegisteredUnit(
        id=f"{slug(body.name)}@{area.id}",
        kind=body.kind,
        name=body.name if central else _placed_name(body, area),
        level=area.level,
        within=(area.id,) if central else (area.id, *area.within),
        area_type=area.type,
        valid_from=max(filter(None, (start, area.valid_from)), default=None),
        valid_to=min(filter(None, (end, area.valid_to)), default=None),
        successors=body.successors,
        basis=area.basis,
    )


def placeless_unit(body: Body, level: Level, type_: str) -> RegisteredUnit:
    """The body in whatever place of this level and type."""
    return RegisteredUnit(
        id=f"{slug(body.name)}@",
        kind=body.kind,
        name=body.name,
        level=level,
        within=(),
        area_type=type_,
        valid_from=body.valid_from,
        valid_to=body.valid_to,
        successors=body.successors,
    )


def local_unit(
    name: str, kind: Kind, area: Area, *, upper: RegisteredUnit | None = None
) -> RegisteredUnit:
    """A unit that no table holds, where it must be: ``Trung tâm Y tế huyện Cẩm Giàng``, known by its shape.

    Its id is that of its loose words: ``Phòng CNTT`` is ``Phòng Công nghệ thông tin``.
    """
    beginning = slug(" ".join(words_of(name)))
    basis: Basis = "shape"
    if upper is not None:
        return RegisteredUnit(
            id=f"~{beginning}@{upper.id}",
            kind=kind,
            name=f"{name} – {upper.name}",
            level=upper.level,
            within=(upper.id, *upper.within),
            area_type=upper.area_type,
            basis=basis,
        )
    central = area.id == COUNTRY
    return RegisteredUnit(
        id=f"~{beginning}@{area.id}",
        kind=kind,
        name=name if central else f"{name} {_with_upper(area, area.label)}",
        level=area.level,
        within=(area.id,) if central else (area.id, *area.within),
        area_type=area.type,
        valid_from=area.valid_from,
        valid_to=area.valid_to,
        basis=basis,
    )


def regional_unit(body: Body, region: tuple[str, ...], upper: Area) -> RegisteredUnit:
    """``Kho bạc Nhà nước khu vực XI``: of several provinces, so it lies in the country; a named one in its province."""
    numbered = len(region) == 1
    number = region[0].upper() if numbered else " ".join(word.capitalize() for word in region)
    name = f"{body.name} khu vực {number}"
    return RegisteredUnit(
        id=f"{slug(name)}@{upper.id}",
        kind=body.kind,
        name=name,
        level="province",
        within=(upper.id,) if upper.id == COUNTRY else (upper.id, *upper.within),
        basis="shape",
    )


def _placed_name(body: Body, area: Area) -> str:
    match body.style:
        case "bare":
            return f"{body.name} {_with_upper(area, area.name)}"
        case "party":
            committee = _COMMITTEES.get(area.type, f"Đảng ủy {area.type}")
            return f"{body.name} {committee} {_with_upper(area, area.name)}"
        case _:
            return f"{body.name} {_with_upper(area, area.label)}"


def _with_upper(area: Area, place: str) -> str:
    return f"{place} ({', '.join(area.in_words)})" if area.in_words else place

"""Where a document speaks from: its issuer's place and the day, so that `UBND huyện` is one unit."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache

from models.registry import COUNTRY, Area, RegisteredUnit
from pipeline.lexicon.registry.areas import NATION, Areas, load_areas
from pipeline.lexicon.registry.bodies import local_unit
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.locating import areas_named
from pipeline.lexicon.registry.names import read_name
from pipeline.lexicon.registry.places import place_at
from pipeline.lexicon.registry.words import words_of

_OF_PROVINCE = re.compile(r"\b(?:tỉnh(?:\s+(?:ủy|uỷ))?|thành\s+phố|tp)\b", re.I)
"""Behind it the name of a province may stand."""
_OF_DISTRICTS = frozenset(("huyện", "quận"))
_PROVINCE = 40
"""Characters that hold the name of any province, and what may stand in front of it."""


def jurisdiction_of(
    issuer: str | None,
    place: str | None,
    day: datetime.date | None,
    text: str,
) -> Jurisdiction:
    """The context of a document's names.

    Args:
        issuer: The issuing body in full, with its place.
        place: Địa danh, where the issuer names none.
        day: The issue date; it chooses the tables.
        text: The document, for the provinces that it names.
    """
    areas = load_areas()
    nearby = _provinces_in(text)
    bare = Jurisdiction(day=day, nearby=nearby)
    for name in _ways_to_say(issuer, place):
        meant = read_name(name, bare).meant
        if isinstance(meant, RegisteredUnit):
            area = _area_of(meant, areas)
            if area is not None:
                return replace(bare, area=area, issuer=meant)
    area = _place_in(issuer or "", bare) or _place_in(place or "", bare)
    speaker = words_of(issuer or "")
    if area is not None and area.level != "province" and not {"tỉnh", "sở"}.isdisjoint(speaker):
        area = None  # a commune that bears the name of a province that we could not read
    if area is not None and area.level == "commune" and not _OF_DISTRICTS.isdisjoint(speaker):
        area = None  # or that of a district that is in no table
    if area is not None and speaker[:1] == ("sở",):
        # Of a sở whose name is misread the name says nothing, but that a sở speaks does.
        return replace(bare, area=area, issuer=local_unit("Sở", "department", area))
    return replace(bare, area=area)


def _ways_to_say(issuer: str | None, place: str | None) -> list[str]:
    if not issuer:
        return []
    joint = [part.strip() for part in issuer.replace(" - ", ",").split(",")]
    ways = [issuer, f"{issuer} {place}" if place else issuer, *reversed(joint)]
    return list(dict.fromkeys(way for way in ways if way))


def _area_of(unit: RegisteredUnit, areas: Areas) -> Area | None:
    if unit.within[:1] == (COUNTRY,) or not unit.within:
        return NATION
    if unit.basis == "shape" and unit.within[0].startswith("~"):
        return _by_shape(unit)
    return next((areas.by_id[place] for place in unit.within if place in areas.by_id), NATION)


def _by_shape(unit: RegisteredUnit) -> Area | None:
    """The commune that no table holds, out of the unit that was found in it."""
    name = unit.name.partition(" (")[0]
    type_ = unit.area_type
    _, found, rest = name.partition(f" {type_} ")
    if not found:
        return None
    return Area(
        id=unit.within[0],
        type=type_,
        name=rest,
        level="commune",
        within=unit.within[1:],
        in_words=tuple(unit.name.partition(" (")[2].rstrip(")").split(", ")),
        valid_to=unit.valid_to,
        basis="shape",
    )


def _place_in(text: str, where: Jurisdiction) -> Area | None:
    """The one place with which ``text`` ends."""
    words = words_of(text)
    for at in range(len(words)):
        place = place_at(words[at:])
        if place is None or place.form != "one" or place.taken < len(words) - at:
            continue
        if place.named[0].words:
            found = areas_named(place.named, where)
            provinces = [area for area in found if area.level == "province"]
            found = tuple(provinces) or found
            if len(found) == 1:
                return found[0]
    return None


@lru_cache(maxsize=2)  # each document of a file asks
def _provinces_in(text: str) -> frozenset[str]:
    """Ids of the provinces that the text names with their type."""
    provinces = _provinces()
    longest = max(map(len, provinces))
    named = {text[found.end() : found.end() + _PROVINCE] for found in _OF_PROVINCE.finditer(text)}
    return frozenset(
        province
        for words in map(words_of, named)
        for count in range(1, longest + 1)
        for province in provinces.get(words[:count], ())
    )


@cache
def _provinces() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Ids of the provinces, of today and of before, by the loose words of their names."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for area in load_areas().by_id.values():
        if area.level == "province":
            words = words_of(area.name)
            found[words] = (*found.get(words, ()), area.id)
    return found

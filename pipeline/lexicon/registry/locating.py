"""Which place a name means in its context."""

from models.registry import COUNTRY, Area
from pipeline.lexicon.registry.areas import (
    LEVEL_OF_TYPE,
    REFORM,
    area_by_shape,
    load_areas,
    only_one,
)
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.places import Named

Words = tuple[str, ...]


def areas_named(named: tuple[Named, ...], where: Jurisdiction) -> tuple[Area, ...]:
    """The places that ``huyện Hà Quảng, tỉnh Cao Bằng`` may mean there; one where it is certain."""
    areas = load_areas()
    first, further = named[0], named[1:]
    uppers: tuple[Area, ...] = ()
    if further:
        upper = areas_named(further, where) if further[0].words else ()
        if not further[0].words:
            own = where.above(areas, type_=further[0].type)
            upper = (own,) if own else ()
        uppers = upper if len(upper) == 1 else ()
    found = where.choose(areas, areas.named(first.words, first.type), uppers)
    if first.type is not None and LEVEL_OF_TYPE[first.type] == ("commune",):
        before = where.day is not None and where.day < REFORM
        district = next((a for a in (*uppers, *chain_of(where)) if a.level == "district"), None)
        if district is not None and (before or not found or uppers):
            # Communes of before the reform are in no table; their district says which one is meant.
            return (area_by_shape(first.type, title_case(first.words), district),)
        if before and (upper_area := province_of(where)) is not None:
            return (area_by_shape(first.type, title_case(first.words), upper_area),)
    return found


def own_area(where: Jurisdiction, type_: str | None) -> Area | None:
    """The place around the one who speaks, or the only one of its type in it."""
    area = where.above(load_areas(), type_=type_)
    if area is None and where.area is not None and where.level == "province" and type_:
        reformed = where.day is not None and where.day >= REFORM
        area = only_one(where.area.id, type_, reformed=reformed)
    return area


def chain_of(where: Jurisdiction) -> list[Area]:
    """The issuer's place and those that it lies in, nearest first; none where it is not known."""
    if where.area is None:
        return []
    return [where.area] if where.area.id == COUNTRY else list(_upwards(where.area))


def _upwards(area: Area) -> list[Area]:
    return list(load_areas().chain(area))


def province_of(where: Jurisdiction) -> Area | None:
    """The issuer's province."""
    return where.above(load_areas(), level="province")


def title_case(words: Words) -> str:
    """A name of a place out of its loose words."""
    return " ".join(word.capitalize() for word in words)

"""Whose work a unit took over, as far as the tables tell: nothing is concluded from names or maps.

Of the reforms of 2025 they know the ministries and departments that were merged, and the provinces. The districts had
no successor: their work went to their communes and their province, in parts that no table tells.
"""

from collections.abc import Iterator
from functools import cache

from models.register import AskedUnit, Predecessor
from models.registry import Area, RegisteredUnit
from pipeline.lexicon.registry.areas import NATION, load_areas
from pipeline.lexicon.registry.bodies import Body, load_bodies, placeless_unit, unit_at
from pipeline.lexicon.registry.words import slug


def find_predecessors(asked: AskedUnit) -> tuple[Predecessor, ...]:
    """The units whose work this one took over: its body's, its place's, and those of both."""
    return tuple(
        each for each in _predecessors(asked.unit, anywhere=asked.anywhere) if each.unit != asked
    )


def _predecessors(unit: RegisteredUnit, *, anywhere: bool) -> Iterator[Predecessor]:
    name, _, place = unit.id.partition("@")
    bodies = [
        (body, wholly)
        for body, wholly in _bodies_before(name)
        if unit.level in body.levels and (not body.types or unit.area_type in body.types)
    ]
    if anywhere:
        for body, wholly in bodies:
            of_no_place = placeless_unit(body, unit.level, unit.area_type)
            yield Predecessor(AskedUnit(of_no_place, anywhere=True), wholly)
        return
    for area in _areas_before(place):
        for body, wholly in bodies:
            found = unit_at(body, area)
            if found.id != unit.id and found.is_there(found.valid_from, found.valid_to):
                yield Predecessor(AskedUnit(found), wholly)


def _bodies_before(name: str) -> Iterator[tuple[Body, bool]]:
    """The body of this name, and those that went into it: wholly, or in part where others took over too."""
    for body in _all_bodies():
        if slug(body.name) == name:
            yield body, True
        elif name in map(slug, body.successors):
            yield body, len(body.successors) == 1


def _areas_before(place: str) -> Iterator[Area]:
    areas = load_areas()
    if place == NATION.id:
        yield NATION
    elif place in areas.by_id:
        yield areas.by_id[place]
        for before in areas.merged.get(place, ()):
            yield areas.by_id[before]


@cache
def _all_bodies() -> tuple[Body, ...]:
    return tuple(dict.fromkeys(body for found in load_bodies().by_name.values() for body in found))

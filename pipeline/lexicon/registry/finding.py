"""A unit that a person asks for by name, outside of any document."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz, process

from models.register import AskedUnit
from models.registry import RegisteredUnit, Unresolved
from pipeline.lexicon.folding import bare
from pipeline.lexicon.registry.areas import LEVEL_OF_TYPE, REFORM, load_areas
from pipeline.lexicon.registry.bodies import load_bodies, placeless_unit
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.names import read_name
from pipeline.lexicon.registry.overlay import own_units
from pipeline.lexicon.registry.places import place_at
from pipeline.lexicon.registry.words import words_of

_DAYS = (REFORM - datetime.timedelta(days=1), REFORM)
"""A name may mean units of both tables: before and after the reform."""
_LIKE_ENOUGH = 70


def find_units(wording: str) -> tuple[AskedUnit, ...]:
    """The units that a name means: all that bear it, of today and of before; none where no table knows it."""
    found: dict[str, AskedUnit] = {}
    for day in _DAYS:
        for unit in _units_named(wording, day):
            found[unit.id] = AskedUnit(unit)
    if not found:
        found = {each.unit.id: each for each in _anywhere(wording)}
    return tuple(found.values())


def nearest_names(wording: str, further: Sequence[str] = ()) -> list[str]:
    """Names that are written alike: to propose, never to decide.

    Who writes without marks is compared without them.
    """
    own = (unit.name for unit in own_units())
    names = dict.fromkeys((*further, *own, *_body_names(), *_area_names()))
    shape = bare if bare(wording) == " ".join(wording.upper().split()) else str
    folded = {name: shape(" ".join(words_of(name.partition(" (")[0]))) for name in names}
    hits = process.extract(
        shape(" ".join(words_of(wording))),
        folded,
        scorer=_likeness,
        limit=8,
        score_cutoff=_LIKE_ENOUGH,
    )
    return [str(name) for _, _, name in hits]


def _likeness(one: str, other: str, *, score_cutoff: float | None = None) -> float:
    """How alike two names are, whatever the order of their words, or where a space is missing."""
    return max(
        fuzz.token_sort_ratio(one, other, score_cutoff=score_cutoff),
        fuzz.ratio(one, other, score_cutoff=score_cutoff),
    )


def _units_named(wording: str, day: datetime.date) -> Iterator[RegisteredUnit]:
    meant = read_name(wording, Jurisdiction(day=day)).meant
    if isinstance(meant, RegisteredUnit):
        yield meant
    elif isinstance(meant, Unresolved) and meant.reason == "ambiguous":
        for name in meant.candidates:
            one = read_name(name, Jurisdiction(day=day)).meant
            if isinstance(one, RegisteredUnit):
                yield one


def _anywhere(wording: str) -> Iterator[AskedUnit]:
    """``Sở Tài chính``, ``UBND huyện``: a body whose place is not told."""
    words = words_of(wording)
    bodies, length = load_bodies().at_start(words)
    place = place_at(words[length:]) if words[length:] else None
    if place is not None and (
        place.form != "one" or place.named[0].words or place.taken < len(words) - length
    ):
        return
    if not bodies or (place is None and words[length:]):
        return
    type_ = place.named[0].type if place else None
    levels = LEVEL_OF_TYPE[type_] if type_ else None
    for body in bodies:
        for level in body.levels:
            if (levels is None or level in levels) and not (
                levels is None and len(body.levels) > 1
            ):
                yield AskedUnit(placeless_unit(body, level, type_ or ""), anywhere=True)


@cache
def _body_names() -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(body.name for found in load_bodies().by_name.values() for body in found)
    )


@cache
def _area_names() -> tuple[str, ...]:
    return tuple(f"UBND {area.label}" for area in load_areas().by_id.values())

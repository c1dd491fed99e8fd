"""Collectives as rules: whom ``các sở, ban, ngành`` or ``UBND các xã, thị trấn`` ranges over in its context."""

from hashlib import sha256

from models.registry import COUNTRY, LEVELS, Area, Level, Range, RegisteredUnit, UnitGroup
from pipeline.lexicon.registry.areas import LEVEL_OF_TYPE, load_areas, time_around
from pipeline.lexicon.registry.bodies import Body, load_bodies, unit_at
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.places import Named, Place, place_at
from pipeline.lexicon.registry.shapes import Collective, load_shapes
from pipeline.lexicon.registry.words import slug

Words = tuple[str, ...]
# What stands behind a collective without making it smaller.
_PLAIN = (
    ("chuyên", "môn"),
    ("nghiệp", "vụ"),
    ("chức", "năng"),
    ("trực", "thuộc"),
    ("thuộc",),
    ("công", "lập"),
    ("nhà", "nước"),
    ("đảng",),
    ("của",),
    ("đóng", "trên", "địa", "bàn"),
    ("trên", "địa", "bàn"),
    ("trực", "thuộc", "trung", "ương"),
)  # fmt: skip


def group_of_bodies(
    body: Body, place: Place, where: Jurisdiction, narrowed: str | None = None
) -> UnitGroup:
    """``UBND các xã, thị trấn``, ``Công an cấp xã``: one body in many places."""
    levels = _levels(place, where) or tuple(
        level for level in body.levels if level in _below(where.level)
    )
    levels = tuple(level for level in levels if level in body.levels) or levels
    if where.level is not None:
        reached = (where.level, *_below(where.level))
        levels = tuple(level for level in levels if level in reached) or levels
    within = _within(levels, place.named, where)
    each = Range(
        kinds=(body.kind,),
        levels=levels,
        area_types=place.types,
        words=slug(body.name).replace("-", " "),
    )
    return _group(_named(body.name, place), (each,), within, where, narrowed)


def group_of_shape(
    core: Words,
    kind: str,
    place: Place,
    where: Jurisdiction,
    *,
    name: str,
    narrowed: str | None = None,
) -> UnitGroup:
    """``Trung tâm Y tế các huyện``: units of one name that no table holds, in many places."""
    levels = _levels(place, where)
    each = Range(
        kinds=(kind,),  # type: ignore[arg-type]  # a kind of shapes.csv
        levels=levels,
        area_types=place.types,
        words=slug(" ".join(core)).replace("-", " "),
    )
    return _group(name, (each,), _within(levels, place.named, where), where, narrowed)


def group_of_nouns(
    words: Words, where: Jurisdiction, narrowed: str | None = None
) -> UnitGroup | None:
    """``sở, ban, ngành, đoàn thể cấp tỉnh``: None where the words begin with no noun of collectives."""
    shapes = load_shapes()
    nouns: list[Collective] = []
    at = 0
    while (hit := shapes.noun_at(words[at:])) is not None:
        if nouns and hit[0].area and not nouns[-1].area:
            break
        nouns.append(hit[0])
        at += hit[1]
        at += words[at : at + 1] == ("các",)
    if not nouns:
        return None
    if all(noun.area for noun in nouns):
        return _of_areas(words, nouns, at, where, narrowed)
    bound = _bound(words[at:], where)
    rest = _without_plain(bound.rest)
    clause = " ".join(rest) or narrowed
    within = bound.within or _own_within(nouns, bound.level, where)
    ranges = tuple(
        each for noun in nouns if noun.where != "none" for each in [_range(noun, bound, where)]
    )
    if not ranges:
        return None
    name = " ".join([", ".join(noun.noun for noun in nouns), *words[at:]])
    return _group(name, tuple(dict.fromkeys(ranges)), within, where, clause)


class _Bound:
    """What stands behind the nouns: whose they are, at which level, and what is left of the words."""

    def __init__(self, rest: Words) -> None:
        self.rest = rest
        self.within: Area | RegisteredUnit | None = None
        self.level: Level | None = None
        self.levels: tuple[Level, ...] | None = None


def _bound(words: Words, where: Jurisdiction) -> _Bound:
    found = _Bound(words)
    for at in range(len(words)):
        owner = _owner(words[at:], where)
        if owner is not None:
            found.within, found.rest = owner, words[:at]
            if isinstance(owner, Area):
                found.level = owner.level
            else:
                found.levels = ()
            break
        place = place_at(words[at:])
        if place is None or (
            place.form == "one" and place.named[0].type is None and at + place.taken < len(words)
        ):
            continue
        found.rest = words[:at] + words[at + place.taken :]
        _take(found, place, where)
        break
    return found


def _take(found: _Bound, place: Place, where: Jurisdiction) -> None:
    areas = load_areas()
    if place.form == "nation":
        found.level = "central"
    elif place.form == "levels":
        found.levels = place.levels
        found.level = place.levels[0] if len(place.levels) == 1 else None
    elif place.form == "many":
        found.levels = _levels_of(place.types)
    elif place.form == "one":
        first = place.named[0]
        if first.words:
            chosen = where.choose(areas, areas.named(first.words, first.type))
            found.within = chosen[0] if len(chosen) == 1 else None
            found.level = chosen[0].level if len(chosen) == 1 else None
        else:
            area = where.above(areas, type_=first.type)
            found.within = area
            found.level = area.level if area else LEVEL_OF_TYPE[first.type or ""][-1]


def _owner(words: Words, where: Jurisdiction) -> Area | RegisteredUnit | None:
    """The body to which those belong who are ``thuộc UBND huyện``, ``trực thuộc Sở Y tế``, ``thuộc Sở``."""
    skipped = next((n for n in (2, 1) if words[:n] in (("trực", "thuộc"), ("thuộc",), ("của",))), 0)
    rest = words[skipped:]
    if skipped and where.office is not None and rest in (("sở",), ("ban",), ("cục",), ("bộ",)):
        return where.office
    bodies, length = load_bodies().at_start(rest)
    if not bodies or not skipped:
        return None
    place = place_at(rest[length:]) if rest[length:] else None
    if rest[length:] and (place is None or place.form != "one" or place.taken < len(rest) - length):
        return None
    area = _area_of(bodies[0], place, where)
    if area is None:
        return None
    return area if bodies[0].kind in ("government", "party") else unit_at(bodies[0], area)


def _area_of(body: Body, place: Place | None, where: Jurisdiction) -> Area | None:
    areas = load_areas()
    if place is not None and place.named[0].words:
        found = where.choose(areas, areas.named(place.named[0].words, place.named[0].type))
        return found[0] if len(found) == 1 else None
    if place is not None:
        return where.above(areas, type_=place.named[0].type)
    for level in body.levels:
        if (area := where.above(areas, level=level)) is not None:
            return area
    return None


def _range(noun: Collective, bound: _Bound, where: Jurisdiction) -> Range:
    levels = _noun_levels(noun, bound, where)
    return Range(
        kinds=noun.kinds,
        levels=levels,
        area_types=(noun.noun,) if noun.area else (),
        words=noun.words,
    )


def _noun_levels(noun: Collective, bound: _Bound, where: Jurisdiction) -> tuple[Level, ...]:
    own = bound.level or where.level
    match noun.where:
        case "province" | "central" | "district" | "commune":
            return (noun.where,)
        case "any":
            return bound.levels or ()
        case "below":
            return _below(own) if own else ()
        case "both":
            return (own, *_below(own)) if own and not bound.levels else bound.levels or ()
        case _:
            if bound.levels is not None:
                return bound.levels
            if (
                noun.where in ("offices", "units")
                and bound.level is None
                and where.office is not None
            ):
                return ()
            if noun.where == "offices" and own == "province":
                return ("province", "district")
            return (own,) if own else ()


def _own_within(
    nouns: list[Collective], level: Level | None, where: Jurisdiction
) -> Area | RegisteredUnit | None:
    """Where members lie if nothing is said: with the one who speaks."""
    office = where.office
    if (
        office is not None
        and level is None
        and all(n.where in ("offices", "units", "any") for n in nouns)
    ):
        return office
    if where.area is None:
        return None
    areas = load_areas()
    if any(noun.where == "central" for noun in nouns):
        return where.above(areas, level="central")
    if any(noun.where == "province" for noun in nouns):
        return where.above(areas, level="province") or where.area
    if level is not None and (upper := where.above(areas, level=level)) is not None:
        return upper
    return where.area


def _of_areas(
    words: Words, nouns: list[Collective], at: int, where: Jurisdiction, narrowed: str | None
) -> UnitGroup:
    """``các xã, thị trấn``: their governments."""
    types = tuple(noun.noun for noun in nouns)
    levels = _levels_of(types)
    rest = words[at:]
    place = place_at(rest) if rest else None
    named = place.named if place is not None and place.form == "one" else ()
    rest = rest[place.taken :] if place is not None and named else rest
    each = Range(kinds=("government",), levels=levels, area_types=types)
    clause = " ".join(_without_plain(rest)) or narrowed
    return _group(f"các {', '.join(types)}", (each,), _within(levels, named, where), where, clause)


def _within(
    levels: tuple[Level, ...], named: tuple[Named, ...], where: Jurisdiction
) -> Area | None:
    """The place above those who are meant: the one that is named, else the issuer's or the one around it."""
    areas = load_areas()
    if named and named[0].words:
        found = where.choose(areas, areas.named(named[0].words, named[0].type))
        return found[0] if len(found) == 1 else None
    if where.area is None:
        return None
    if named and (area := where.above(areas, type_=named[0].type)) is not None:
        return area
    if len(levels) > 1 and where.level in levels:
        return where.area  # "UBND các cấp" of a province are its own and those beneath
    highest = min((LEVELS.index(level) for level in levels), default=len(LEVELS))
    for area in (where.area, *list(areas.chain(where.area))[1:]):
        if LEVELS.index(area.level) < highest:
            return area
    return None


def _levels(place: Place, where: Jurisdiction) -> tuple[Level, ...]:
    if place.levels or not place.types:
        return place.levels
    # The government's "thành phố" are those directly under it.
    return (
        ("province",)
        if where.level == "central" and place.types == ("thành phố",)
        else _levels_of(place.types)
    )


def _levels_of(types: tuple[str, ...]) -> tuple[Level, ...]:
    """``thành phố`` beside ``huyện`` is one of a district's level."""
    sure = {LEVEL_OF_TYPE[type_][0] for type_ in types if len(LEVEL_OF_TYPE[type_]) == 1}
    if not sure:
        return ("district",)
    return tuple(level for level in LEVELS if level in sure)


def _below(level: Level | None) -> tuple[Level, ...]:
    return LEVELS[LEVELS.index(level) + 1 :] if level else ()


def _without_plain(words: Words) -> Words:
    for _ in range(4):
        for plain in _PLAIN:
            if words[: len(plain)] == plain:
                words = words[len(plain) :]
    return words


def _named(name: str, place: Place) -> str:
    if place.types:
        return f"{name} các {', '.join(place.types)}"
    words = {"central": "Trung ương", "province": "tỉnh", "district": "huyện", "commune": "xã"}
    return (
        f"{name} cấp {', '.join(words[level] for level in place.levels)}" if place.levels else name
    )


def _group(
    name: str,
    ranges: tuple[Range, ...],
    within: Area | RegisteredUnit | None,
    where: Jurisdiction,
    narrowed: str | None,
) -> UnitGroup:
    label = None
    around: tuple[str, ...] = ()
    if isinstance(within, Area):
        label = within.label if within.id != COUNTRY else "cả nước"
        around = within.within
    elif within is not None:
        label, around = within.name, within.within
    since, until = time_around(where.day)
    rule = (ranges, within.id if within else None, narrowed, since)
    return UnitGroup(
        id=f"g{sha256(repr(rule).encode()).hexdigest()[:15]}",
        name=f"{name} ({label})" if label else name,
        ranges=ranges,
        within=within.id if within else None,
        around=around,
        narrowed=narrowed,
        since=since,
        until=until,
    )

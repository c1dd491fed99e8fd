"""A name in its context: the unit that it means, the group, or what is open about it.

Nothing is guessed: a name is in a table, or its head and its place are known (a unit *by shape*), or it stays open.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from models.registry import COUNTRY, Area, RegisteredUnit, Resolution, UnitGroup, Unresolved
from pipeline.lexicon.registry import heads
from pipeline.lexicon.registry.areas import (
    LEVEL_OF_TYPE,
    NATION,
)
from pipeline.lexicon.registry.bodies import Body, load_bodies, local_unit, regional_unit, unit_at
from pipeline.lexicon.registry.groups import group_of_bodies, group_of_nouns, group_of_shape
from pipeline.lexicon.registry.jurisdiction import Jurisdiction
from pipeline.lexicon.registry.locating import (
    areas_named,
    chain_of,
    own_area,
    province_of,
)
from pipeline.lexicon.registry.overlay import Overlay, load_overlay
from pipeline.lexicon.registry.places import Named, Place, begins_with_type, place_at
from pipeline.lexicon.registry.shapes import load_shapes
from pipeline.lexicon.registry.words import words_of

Words = tuple[str, ...]


class Reading(NamedTuple):
    """What a name means, and the head of the unit where it names one (``Giám đốc``)."""

    meant: Resolution
    head: str | None = None


_UNKNOWN = Unresolved(reason="unknown")
_TABLED = ("bộ", "sở")
_GLUING = (("sở",), ("phòng",), ("cơ", "quan"), ("bộ",), ("ban",), ("hội",))
_GLUED = ("ban", "ngành", "đơn vị", "địa phương", "đoàn thể")
_UNPLACED = Unresolved(reason="unknown", candidates=())


def read_name(text: str, where: Jurisdiction) -> Reading:
    """What the unit, its head or the collective ``text`` means there: the user's own units before the tables."""
    return read_name_with(load_overlay(), text, where)


def read_in_tables(text: str, where: Jurisdiction) -> Reading:
    """The same by the tables alone."""
    return read_name_with(None, text, where)


def read_name_with(own: Overlay | None, text: str, where: Jurisdiction) -> Reading:
    """The same by the units of ``own``, read once by who asks for many names, before the tables."""
    words, head, plural = words_of(text), None, False
    spoken = text.split()
    if own is not None and (unit := own.meant(words, where)) is not None:
        return Reading(unit)
    for _ in range(3):
        if count := heads.quantifier_at(words):
            plural = plural or words[count - 1] not in ("chí", "đ/c")
            words, spoken = words[count:], spoken[count:]
        if head is not None or not words:
            break
        if (body := heads.ALONE.get(words)) is not None:
            return Reading(_of_table(words_of(body), where) or _UNKNOWN, " ".join(spoken))
        if (collective := heads.OF_ALL.get(words)) is not None:
            group = group_of_nouns(words_of(collective), where, narrowed="không nêu tên")
            return Reading(group or _UNKNOWN, " ".join(spoken))
        title = _title(words)
        if title is None:
            break
        head, words, spoken = title[0], words[title[1] :], spoken[title[1] :]
    if not words:
        return Reading(_UNKNOWN, head)
    if own is not None and head and (unit := own.meant(words, where)) is not None:
        return Reading(unit, head)
    return Reading(_read(words, " ".join(spoken), where, plural=plural), head)


def _title(words: Words) -> tuple[str, int] | None:
    """The title in front; of several the one behind which a unit's name begins."""
    fitting = []
    for title, count in heads.titles_at(words):
        rest = words[count:]
        rest = rest[heads.quantifier_at(rest) :]
        if _begins(rest) or next(heads.titles_at(rest), None):
            fitting.append((title, count))
    # "Chánh" + "Văn phòng UBND", "Trưởng" + "ban Xây dựng Đảng": the last word is the unit's.
    shorter = [
        (title, count) for title, count in fitting[1:] if _begins(words[count : fitting[0][1]])
    ]
    chosen = shorter or fitting
    return chosen[0] if chosen else None


def _begins(words: Words) -> bool:
    shapes = load_shapes()
    return bool(load_bodies().at_start(words)[1] or shapes.noun_at(words) or shapes.head_at(words))


def _read(words: Words, spoken: str, where: Jurisdiction, *, plural: bool) -> Resolution:
    shapes = load_shapes()
    noun, head = shapes.noun_at(words), shapes.head_at(words)
    _, length = load_bodies().at_start(words)
    taken = noun[1] if noun else 0
    listed = taken > 0 and _is_listed(words, taken, spoken)
    if noun is not None and (taken > length or ((plural or listed) and taken >= length)):
        shaped = head is not None and head[1] >= taken and not (plural or listed or noun[0].area)
        named = _by_shape(words, spoken, where, plural=False) if shaped else None
        if isinstance(named, RegisteredUnit | UnitGroup):
            return named
        if words[0] in _TABLED and not (plural or listed):
            if len(words) == 1:
                return _speaking(words[0], where) or Unresolved(reason="no-place")
            # Every ministry and sở is in a table: another one is misread or misspelled.
            group = group_of_nouns(words, where)
            return _UNKNOWN if group is None or group.narrowed else group
        return named or group_of_nouns(words, where) or _UNKNOWN
    known = _of_table(words, where, plural=plural) if length else None
    if known is _UNPLACED:
        return known
    if known is not None and not (isinstance(known, Unresolved) and known.reason == "unknown"):
        return known
    if length and load_bodies().at_start(words)[0][0].kind in ("government", "council"):
        return _UNKNOWN  # what stands behind "UBND" is a place, and this one is none
    return _by_shape(words, spoken, where, plural=plural) or known or _UNKNOWN


def _is_listed(words: Words, taken: int, spoken: str) -> bool:
    """Whether further nouns follow the first one in a list (``sở, ban, ngành``, ``sở ngành``)."""
    following = load_shapes().noun_at(words[taken:])
    if following is None:
        return False
    joined = bool(re.match(rf"(?:[\w-]+\s+){{{taken - 1}}}[\w-]+\s*(?:[,/&–-]|\s+và\s)", spoken))
    return joined or (words[:taken] in _GLUING and following[0].noun in _GLUED)


# --- by the tables ---------------------------------------------------------------------------------------


def _of_table(words: Words, where: Jurisdiction, *, plural: bool = False) -> Resolution | None:
    """What a body of the tables means in its place; None where more stands behind it than a place."""
    bodies, length = load_bodies().at_start(words)
    if not bodies:
        return None
    rest = words[length:]
    if not rest:
        return _without_place(bodies, where, plural=plural)
    place = place_at(rest)
    if place is None or place.taken < len(rest):
        # "UBND huyện Cẩm Giang": a place that no table knows is no part of another name.
        return _UNPLACED if begins_with_type(rest) else None
    return _placed(bodies, place, where)


def _without_place(bodies: Sequence[Body], where: Jurisdiction, *, plural: bool) -> Resolution:
    body = bodies[0]
    if plural:
        return group_of_bodies(body, Place(form="levels", levels=body.levels), where)
    if body.levels == ("central",) or (where.level == "central" and "central" in body.levels):
        return unit_at(body, NATION)
    for each in bodies:
        for area in chain_of(where):
            if area.level in each.levels and (not each.types or area.type in each.types):
                return unit_at(each, area)
    if "central" in body.levels:
        return unit_at(body, NATION)
    if where.area is not None and _beneath(where.area, body):
        # "Trung tâm Y tế huyện" in a directive of the province: any of them, and it does not say which.
        levels = tuple(level for level in body.levels if level != "central")
        place = Place(form="levels", levels=levels)
        return group_of_bodies(body, place, where, narrowed="không nêu tên")
    return Unresolved(reason="no-place")


def _beneath(area: Area, body: Body) -> bool:
    order = ("central", "province", "district", "commune")
    return any(order.index(level) > order.index(area.level) for level in body.levels)


def _placed(bodies: Sequence[Body], place: Place, where: Jurisdiction) -> Resolution:
    body = bodies[0]
    match place.form:
        case "nation":
            central = next((each for each in bodies if "central" in each.levels), None)
            return unit_at(central, NATION) if central else _UNKNOWN
        case "region":
            numbered = len(place.region) == 1
            upper = NATION if numbered else province_of(where) or NATION
            return regional_unit(body, place.region, upper)
        case "many" | "levels":
            return group_of_bodies(body, place, where)
        case "one":
            return _in_one(bodies, place.named, where)


def _in_one(bodies: Sequence[Body], named: tuple[Named, ...], where: Jurisdiction) -> Resolution:
    body = bodies[0]
    first = named[0]
    if not first.words:
        area = own_area(where, first.type)
        if area is None:
            return _lower(body, first, where)
        candidates: tuple[Area, ...] = (area,)
    else:
        candidates = areas_named(named, where)
    fitting = tuple(a for a in candidates if any(a.level in each.levels for each in bodies))
    if first.type is None and len(fitting) > 1:
        # "Sở Y tế Hà Nội": of a name without its type the largest is meant where the body can be there.
        order = ("province", "district", "commune")
        highest = min(order.index(a.level) for a in fitting)
        fitting = tuple(a for a in fitting if order.index(a.level) == highest)
    units = [unit_at(_body_for(bodies, area), area) for area in fitting]
    if len(units) == 1:
        return units[0]
    if units:
        return Unresolved(reason="ambiguous", candidates=tuple(unit.name for unit in units[:12]))
    return _UNKNOWN if where.area or first.words else Unresolved(reason="no-place")


def _body_for(bodies: Sequence[Body], area: Area) -> Body:
    fitting = [each for each in bodies if area.level in each.levels]
    return next((each for each in fitting if not each.types or area.type in each.types), fitting[0])


def _lower(body: Body, first: Named, where: Jurisdiction) -> Resolution:
    """``UBND huyện`` said by the province: one of them, and the text does not say which."""
    levels = LEVEL_OF_TYPE[first.type or ""]
    lower = tuple(level for level in levels if level in body.levels)
    if where.area is None or not lower or not _is_above(where.area, lower[-1]):
        return Unresolved(reason="no-place")
    place = Place(form="many", types=(first.type or "",))
    return group_of_bodies(body, place, where, narrowed="không nêu tên")


def _is_above(area: Area, level: str) -> bool:
    order = ("central", "province", "district", "commune")
    return order.index(area.level) < order.index(level)


# --- by shape --------------------------------------------------------------------------------------------


def _by_shape(words: Words, spoken: str, where: Jurisdiction, *, plural: bool) -> Resolution | None:
    """A unit that no table holds, by its head and its place or the unit that it belongs to."""
    hit = load_shapes().head_at(words)
    if hit is None or (len(words) == hit[1] and hit[0].where != "own" and plural):
        return None
    shape, length = hit
    core, place, upper = _split(words, max(length, 1), where)
    if place is not None and place.form in ("many", "levels"):
        return group_of_shape(core, shape.kind, place, where, name=spoken)
    if plural:
        return None
    if upper is not None:
        return local_unit(_first_words(spoken, core), shape.kind, NATION, upper=upper)
    if len(core) == length and place is None:
        return _bare(words, own=shape.where == "own", where=where)
    if place is not None and place.form == "one":
        return _local_in(core, shape.kind, place.named, where, spoken)
    if shape.where == "own" and where.office is not None:
        return local_unit(spoken, shape.kind, NATION, upper=where.office)
    if place is not None and place.form in ("nation", "region"):
        return local_unit(spoken, shape.kind, NATION)
    if shape.where == "nation" or words[-2:] == ("việt", "nam"):
        return local_unit(spoken, shape.kind, NATION)
    if where.area is None:
        return Unresolved(reason="no-place")
    return _local(spoken, core, shape.kind, where.area)


def _bare(words: Words, *, own: bool, where: Jurisdiction) -> Resolution:
    """``Sở``, ``Văn phòng``: the one who speaks, where it is one."""
    issuer = where.office
    if issuer is not None and words == words_of(issuer.name)[: len(words)]:
        return issuer
    if issuer is not None and own:
        return local_unit(" ".join(words).capitalize(), "office", NATION, upper=issuer)
    return Unresolved(reason="no-place")


def _local_in(
    core: Words, kind: str, named: tuple[Named, ...], where: Jurisdiction, spoken: str
) -> Resolution:
    first = named[0]
    if not first.words:
        area = own_area(where, first.type)
        if area is None:
            lower = LEVEL_OF_TYPE[first.type or ""][-1]
            if where.area is None or not _is_above(where.area, lower):
                return Unresolved(reason="no-place")
            place = Place(form="many", types=(first.type or "",))
            return group_of_shape(core, kind, place, where, name=spoken, narrowed="không nêu tên")
        return _local(spoken, core, kind, area, first.type)
    found = areas_named(named, where)
    if first.type is None:
        # A name without a type is a place only where it is a province's or the issuer's own: "Khu kinh tế Phú Yên".
        own = {area.id for area in chain_of(where)}
        near = tuple(a for a in found if a.id in own or where.area is None)
        found = near or tuple(a for a in found if a.level == "province")
        if not found and where.area is not None:
            return _local(spoken, (*core, *first.words), kind, where.area)
    if len(found) == 1:
        return _local(spoken, core, kind, found[0], first.type)
    if found:
        return Unresolved(reason="ambiguous", candidates=tuple(a.label for a in found[:12]))
    return _UNKNOWN


def _local(
    spoken: str, core: Words, kind: str, area: Area, type_: str | None = None
) -> RegisteredUnit:
    """The local unit with its place written out; its id is that of its core, however it was spelled."""
    unit = local_unit(" ".join(core), kind, area)  # type: ignore[arg-type]  # a kind of shapes.csv
    name = spoken
    if type_:
        name = re.sub(rf"[\s,]+(?:{type_}|tp\.?)\s*$", f" {area.label}", spoken, flags=re.I)
    placed = words_of(area.name)
    if not _holds(words_of(name), placed):
        name = f"{name} {area.label}" if area.id != COUNTRY else name
    if area.in_words and not _holds(words_of(name), words_of(area.in_words[-1])):
        name = f"{name} ({', '.join(area.in_words)})"
    return RegisteredUnit(
        id=unit.id,
        kind=unit.kind,
        name=name,
        level=unit.level,
        within=unit.within,
        area_type=unit.area_type,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
        basis="shape",
    )


def _split(
    words: Words, head: int, where: Jurisdiction
) -> tuple[Words, Place | None, RegisteredUnit | None]:
    """(core, place, upper unit) of a name by shape; the place or the unit is what the name ends with."""
    for at in range(head, len(words)):
        rest = words[at:]
        if words[at - 1] in ("tác", "thị", "khu") and rest[0] == "xã":
            continue
        if begins_with_type(words[at - 1 :]) or begins_with_type(words[at - 2 :]):
            continue
        place = place_at(rest)
        if place is not None and place.taken == len(rest):
            return words[:at], place, None
        skipped = 1 if rest[0] == "thuộc" else 2 if rest[:2] == ("trực", "thuộc") else 0
        owner = rest[skipped:]
        _, length = load_bodies().at_start(owner)
        if owner in (("sở",), ("bộ",)) and (speaker := _speaking(owner[0], where)) is not None:
            return words[:at], None, speaker
        if length >= 2 or (length and skipped):
            meant = _read(owner, " ".join(owner), where, plural=False)
            if isinstance(meant, RegisteredUnit):
                return words[:at], None, meant
    return words, None, None


def _speaking(head: str, where: Jurisdiction) -> RegisteredUnit | None:
    """The sở or bộ that speaks, or whose part does: ``Thanh tra Sở Y tế`` says ``Chánh Thanh tra Sở``."""
    issuer = where.office
    if issuer is None:
        return None
    if words_of(issuer.name)[:1] == (head,):
        return issuer
    upper = read_name(issuer.name.rpartition(" – ")[2], where).meant
    same = isinstance(upper, RegisteredUnit) and words_of(upper.name)[:1] == (head,)
    return upper if same and isinstance(upper, RegisteredUnit) else None


def _holds(words: Words, part: Words) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _first_words(spoken: str, core: Words) -> str:
    """The beginning of a name as it is spelled: the part whose words are ``core``."""
    parts = spoken.split()
    for count in range(1, len(parts) + 1):
        if words_of(" ".join(parts[:count])) == core:
            return " ".join(parts[:count]).rstrip(" -–,")
    return " ".join(core).capitalize()

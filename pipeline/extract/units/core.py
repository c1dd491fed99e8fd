"""What a mention names behind the office in front of it: a list with a shared head, a body, or a collective."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.units.collectives import parse_collective, qualified
from pipeline.extract.units.departments import field_at
from pipeline.extract.units.kinds import each_kind, listed, named_kinds, named_schools
from pipeline.extract.units.mentions import Reading
from pipeline.extract.units.names import parse_name
from pipeline.extract.units.shapes import shape_end
from pipeline.extract.units.tails import Name
from pipeline.extract.units.words import ROMAN, Sub, Words
from pipeline.lexicon.units import Body, Department, Noun, Shape

_PLACING = ("tại", "ở", "trong")
"""In front of rooms that are places: ``tại Phòng 305, 306``."""


def read_core(
    w: Words, start: int, at: int, *, quantified: bool, headed: bool = False
) -> Reading | None:
    """A list with a shared head, a body or a collective at token ``at``."""
    person = quantified and w.key(at - 1) in ("chí", "đ/c", "c", "vị")
    numbers = w.capital(at) and w.word(at + 1).isdigit() and w.key(at - 1) not in _PLACING
    if (
        (quantified or numbers)
        and not person
        and (shared := _shared_head(w, start, at, headed=headed)) is not None
    ):
        return shared
    name = parse_name(w, at)
    if name is not None and quantified and (each := each_kind(w, start, name, headed=headed)):
        return each
    if name is not None and not quantified and w.reach(at, Noun) > name.end:
        name = None  # "Công đoàn cấp trên trực tiếp cơ sở"
    if (
        name is not None
        and quantified
        and not name.plural
        and w.key(at - 1) == "các"
        and not headed
    ):
        # "các Ban Xây dựng Đảng" is a collective; "các UBND" none.
        collective = parse_collective(w, at, quantified=True)
        if collective is not None and collective.end >= name.end:
            return Reading(start, collective, headed)
        name = replace(name, plural=True)
        return Reading(start, qualified(w, name) if name.known else name, headed)
    if name is not None:
        several = quantified and name.rule == "unit.shape" and w.key(at - 1) in ("các", "những")
        if several or (name.plural and name.rule in ("unit.body", "unit.department")):
            name = replace(qualified(w, name), known=name.known)
        if several_of := _numbers(w, name):
            listing = replace(name, rule="unit.list")
            return Reading(start, listing, headed, several_of, (name.start, name.end - 1))
        at_level = name.level is not None and bool(name.level.names)
        return listed(w, start, name, headed=headed) if at_level else Reading(start, name, headed)
    collective = parse_collective(w, at, quantified=quantified or headed)
    if (
        collective is not None
        and (quantified or headed)
        and (kinds := named_kinds(w, start, collective, headed=headed))
    ):
        return kinds
    level = collective.level if collective and collective.rule == "unit.area" else None
    if collective is not None and level is not None and level.names:
        return Reading(start, collective, headed, level.names, (at, at), level.noun, level.nouns)
    return Reading(start, collective, headed) if collective else None


def _numbers(w: Words, name: Name) -> tuple[tuple[int, int], ...]:
    """``Khu Quản lý đường bộ I`` + ``, II và III``: houses that share all but their Roman number."""
    numbers, j = [(name.end - 1, name.end)], name.end
    while w.key(j) in (",", "và") and ROMAN.match(w.word(j + 1)):
        numbers.append((j + 1, j + 2))
        j += 2
    shared = len(numbers) > 1 and name.level is None and ROMAN.match(w.word(name.end - 1))
    return tuple(numbers) if shared else ()


def _shared_head(w: Words, start: int, at: int, *, headed: bool) -> Reading | None:
    """``các Sở: Y tế, Nội vụ``: members that share the head of their name."""
    if schools := named_schools(w, start, at, headed=headed):
        return schools
    if w.pair(at + 1) == ("ủy", ":"):
        return _committees(w, start, at, headed=headed)
    shapes = w.hits(at, Shape) if _opens_members(w, at) else ()
    for head_end, head, _ in (*w.hits(at, Department), *shapes):
        colon = w.key(head_end) == ":"
        j, members = head_end + colon, []
        while (end := _field_end(w, at, j, head.canonical, colon=colon)) > j:
            members.append((j, end))
            if w.key(end) not in (",", "và", ";"):
                break
            j = end + 1
        if len(members) > 1 or (members and colon):
            return _of_members(start, Sub(at, head_end, head.canonical), members, headed=headed)
    return None


def _committees(w: Words, start: int, at: int, *, headed: bool) -> Reading | None:
    """``các huyện ủy: Châu Thành, Bình Đại``: committees of the places behind the colon."""
    head_end, j, members = at + 2, at + 3, []
    while (end := w.place(j)) > j:
        members.append((j, end))
        if w.key(end) not in (",", "và") or w.reach(end + 1, Body) > end + 1:
            break
        j = end + 1
    head = Sub(at, head_end, f"{w.word(at).capitalize()} ủy")
    return _of_members(start, head, members, headed=headed) if members else None


def _of_members(
    start: int, head: Sub, members: Sequence[tuple[int, int]], *, headed: bool
) -> Reading:
    """The mention of ``members``, each from its first token to its end, who share ``head``."""
    first = members[0][1]
    name = Name(head.start, first, "unit.list", (head,), core=first)
    return Reading(start, name, headed, tuple(members), (head.start, head.end))


def _opens_members(w: Words, at: int) -> bool:
    """Whether numbers or a colon behind a head that any field may have open a list: ``Phòng 1, 2``, ``Viện: …``."""
    behind = w.reach(at, Shape)
    return w.word(behind).isdigit() or (w.key(behind) == ":" and w.capital(at))


def _field_end(w: Words, at: int, j: int, head: str, *, colon: bool) -> int:
    """Where a member of ``các Cục: Trồng trọt, Thú y`` at ``j`` ends; behind a colon also one of unknown field."""
    if w.word(j).isdigit() and w.capital(at) and (not w.is_word(j + 1) or w.stops(j + 1)):
        return j + 1  # "Các Phòng 1, 2, 3"
    field = field_at(w, j, head)
    if field is not None and (w.capital(j) or colon):
        return field[0]
    if not colon or not w.capital(j) or not w.capital(at) or w.reach(j, Department) > j:
        return j
    return shape_end(w, at, j, loose=False)

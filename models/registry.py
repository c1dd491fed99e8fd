"""The registry of units (danh bạ cơ quan, đơn vị): identities that last, groups as rules, and who is meant by them.

A directive says `UBND huyện` or `các xã, thị trấn`; an office asks what *it* owes. Between the two stand the identity
of a unit (kind, name, place, time) and the rule of a group, with one pure question: `means`.
"""

import datetime
from dataclasses import dataclass
from typing import Literal, get_args

Level = Literal["central", "province", "district", "commune"]
"""Cấp: Trung ương, tỉnh, huyện (until 2025-06-30), xã."""
LEVELS: tuple[Level, ...] = get_args(Level)

Kind = Literal[
    "government",
    "council",
    "office",
    "department",
    "agency",
    "vertical",
    "front",
    "union",
    "party",
    "party_organ",
    "service",
    "health",
    "school",
    "press",
    "enterprise",
    "committee",
    "hamlet",
    "other",
]
"""What a unit is, as collectives tell units apart; `docs/glossary.md` says each in Vietnamese."""
KINDS: tuple[Kind, ...] = get_args(Kind)

Basis = Literal["table", "shape", "user"]
"""Who vouches for an identity: the tables, the shape of a name in a known place, or a user's own list."""

Meant = Literal["yes", "perhaps", "no"]
"""Whether a group means a unit; perhaps: only some of its kind, and the text does not say which."""

COUNTRY = "vn"
"""The place of central bodies, and the one in which all others lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An administrative unit (đơn vị hành chính) as a place: what bodies belong to."""

    id: str
    """``t30`` a province, ``t30-2025`` one of those formed on 2025-07-01, ``h291`` a district, ``x00004`` a commune."""
    type: str
    """``tỉnh``, ``huyện``, ``thị xã``, ``phường`` …"""
    name: str
    """Without its type: ``Cẩm Giàng``."""
    level: Level
    within: tuple[str, ...] = ()
    """Ids of the areas that it lies in, nearest first."""
    in_words: tuple[str, ...] = ()
    """The same in words: ``tỉnh Hải Dương``."""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    """Last day."""
    basis: Basis = "table"

    @property
    def label(self) -> str:
        """``huyện Cẩm Giàng``."""
        return f"{self.type} {self.name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUnit:
    """One unit that lasts: (kind, name, place or upper unit, from, to)."""

    id: str
    """Its name, and behind ``@`` what it belongs to: ``phong-noi-vu@h291``."""
    kind: Kind
    name: str
    """In full, with its place: ``Phòng Nội vụ huyện Cẩm Giàng (tỉnh Hải Dương)``."""
    level: Level
    within: tuple[str, ...]
    """Ids of the units and areas that it belongs to, nearest first."""
    area_type: str = ""
    """Type of its place: ``xã``."""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    """Last day; None while it lasts."""
    successors: tuple[str, ...] = ()
    """Names of those who took over."""
    basis: Basis = "table"

    def is_there(self, since: datetime.date | None, until: datetime.date | None) -> bool:
        """Whether it is there on some day from ``since`` to ``until``; None is open."""
        begun = self.valid_from is None or until is None or self.valid_from <= until
        return begun and (self.valid_to is None or since is None or since <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Units of these kinds at these levels; what is empty sets no bound."""

    kinds: tuple[Kind, ...] = ()
    levels: tuple[Level, ...] = ()
    area_types: tuple[str, ...] = ()
    """``các xã, thị trấn``: only these types of places."""
    words: str = ""
    """What the names begin with, folded: ``ban chi dao``; behind ``*``, what they hold: ``*thue``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitGroup:
    """A collective (``các sở, ban, ngành``) as a rule: which units it means, without a list of them."""

    id: str
    name: str
    """As it is called, in one spelling, with its place: ``các xã, thị trấn (huyện Cẩm Giàng)``."""
    ranges: tuple[Range, ...]
    """It means what one of them holds."""
    within: str | None = None
    """Id of the area or unit in which its members lie; None where the document leaves it open."""
    around: tuple[str, ...] = ()
    """What ``within`` itself lies in: a member of a unit may be known by its place alone."""
    exceptions: tuple[str, ...] = ()
    """Ids of those who are left out (trừ …)."""
    narrowed: str | None = None
    """A clause by which only some are meant: ``có liên quan``, ``được đánh giá loại xuất sắc``."""
    since: datetime.date | None = None
    until: datetime.date | None = None
    """The time between two reforms in which the document was issued: who was there at no day of it is not meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A name whose unit stays open; nothing is guessed."""

    reason: Literal["unknown", "ambiguous", "no-place"]
    """No table holds it; several units bear it; its place is not known."""
    candidates: tuple[str, ...] = ()
    """Names of those it may be."""


Resolution = RegisteredUnit | UnitGroup | Unresolved


def means(group: UnitGroup, unit: RegisteredUnit) -> Meant:
    """Whether ``group`` means ``unit``.

    A unit that is excepted, of another kind, level or place, or not there in the group's time is not meant. Where a
    clause narrows the group, or its place is open, those who fit are perhaps meant.
    """
    if unit.id in group.exceptions or not unit.is_there(group.since, group.until):
        return "no"
    if not any(_holds(each, unit) for each in group.ranges):
        return "no"
    placed = _placed(group, unit)
    if placed == "yes" and (group.narrowed or unit.kind == "other"):
        return "perhaps"
    return placed


def _holds(each: Range, unit: RegisteredUnit) -> bool:
    if each.kinds and unit.kind not in each.kinds and unit.kind != "other":
        return False
    if each.levels and unit.level not in each.levels:
        return False
    if each.area_types and unit.area_type and unit.area_type not in each.area_types:
        return False
    name, slug = unit.id.lstrip("~").partition("@")[0], each.words.replace(" ", "-")
    if slug.startswith("*"):
        return f"-{slug[1:]}-" in f"-{name}-"
    return not slug or name == slug or name.startswith(f"{slug}-")


def _placed(group: UnitGroup, unit: RegisteredUnit) -> Meant:
    if group.within is None:
        return "perhaps"
    if not unit.within:
        return "yes"  # asked for in whatever place
    if group.within in unit.within:
        return "yes"
    # "các đơn vị trực thuộc Sở Y tế": whose a health centre is, its name does not tell.
    own = "@" in group.within and unit.kind in ("service", "health", "school", "other")
    near = own and any(place in group.around for place in unit.within if place != COUNTRY)
    return "perhaps" if near else "no"

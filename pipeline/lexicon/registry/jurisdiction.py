"""Where a name is read: the body that speaks, its place, the day, and the places that the document names."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from models.registry import Area, Level, RegisteredUnit
from pipeline.lexicon.registry.areas import NATION, Areas, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurisdiction:
    """The context in which `UBND huyện` is one unit."""

    area: Area | None = None
    """The issuer's place; None where it is not known."""
    issuer: RegisteredUnit | None = None
    day: datetime.date | None = None
    nearby: frozenset[str] = frozenset()
    """Ids of provinces that the document names."""

    @property
    def level(self) -> Level | None:
        """The issuer's level."""
        return self.area.level if self.area else None

    @property
    def office(self) -> RegisteredUnit | None:
        """The issuer where it is no government or committee: what then belongs to it (`Văn phòng Sở`)."""
        if self.issuer is None or self.issuer.kind in ("government", "council", "party", "office"):
            return None
        # An office writes down what its government or committee says.
        return None if self.issuer.id.startswith("van-phong-") else self.issuer

    def above(
        self, areas: Areas, *, level: Level | None = None, type_: str | None = None
    ) -> Area | None:
        """The issuer's own place or the one around it that has this level or type."""
        if self.area is None:
            return None
        if level == "central":
            return NATION
        for area in areas.chain(self.area):
            if (level is None or area.level == level) and (
                type_ is None or areas.is_type(area, type_)
            ):
                return area
        return None

    def choose(
        self, areas: Areas, candidates: Iterable[Area], uppers: Iterable[Area] = ()
    ) -> tuple[Area, ...]:
        """Which of several places is meant: there on the day, in the places named with it, else near the issuer.

        One is left where that decides; several where it does not.
        """
        left = in_force(candidates, self.day)
        for upper in uppers:
            left = (
                tuple(a for a in left if upper.id in a.within or _same_land(areas, upper, a))
                or left
            )
        if len(left) > 1 and self.area is not None:
            around = {area.id for area in areas.chain(self.area)}
            near = tuple(a for a in left if a.id in around or around & set(a.within) - {NATION.id})
            own = tuple(a for a in near if a.id in around or self.area.id in a.within)
            left = own or near or left
        if len(left) > 1 and self.nearby:
            left = tuple(a for a in left if {a.id, *a.within} & self.nearby) or left
        return left


def _same_land(areas: Areas, upper: Area, area: Area) -> bool:
    """Whether ``area`` lies in a province of the name of ``upper``, of before or after the reform."""
    return any(areas.by_id[a].name == upper.name for a in area.within if a in areas.by_id)

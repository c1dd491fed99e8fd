"""Which of the named units a question means: the unit itself, by its head, or the groups that hold it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.register import AskedUnit, Naming, Through
from models.registry import UnitGroup, means
from models.store.errors import UnknownUnit
from models.store.folding import fold
from models.store.matching import has_words
from models.store.named import key_of, resolution_of, shortened
from models.store.tables_named import NamedUnit, UnitAlias

_NEAREST = 8


def named_by(
    session: Session, wording: str, naming: Naming | None, *, predecessors: bool = False
) -> dict[str, Through]:
    """Keys of all named units by whom ``wording`` is meant, and how: itself, through a group, or perhaps.

    Args:
        session: The store.
        wording: The name of a unit, else some words of it.
        naming: Who knows the registry; None where only the names of the store count.
        predecessors: Whether those are meant too whose work the unit took over.

    Raises:
        UnknownUnit: Neither the registry nor any document knows such a unit.
    """
    asked = naming.find(wording) if naming else ()
    found: dict[str, Through] = {}
    if naming and asked:
        for each in asked:
            _add(found, _through_groups(session, each))
        if predecessors:
            _add_predecessors(session, found, asked, naming)
        for key in _themselves(session, asked):
            found[key] = "direct"
        for key in _worded(session, wording, "open"):
            found[key] = "direct"
        # That such a unit may be is told by the shape of its name alone: then some document must know it.
        by_shape = all(each.unit.id.startswith("~") for each in asked)
        if not by_shape or "direct" in found.values():
            return found
        raise UnknownUnit(wording, _nearest(session, wording, naming))
    for key in _worded(session, wording, None):
        found[key] = "direct"
    if not found:
        raise UnknownUnit(wording, _nearest(session, wording, naming))
    return found


def _add(found: dict[str, Through], more: Iterable[tuple[str, Through]]) -> None:
    for key, through in more:
        if found.get(key) != "group":
            found[key] = through


def _add_predecessors(
    session: Session, found: dict[str, Through], asked: Sequence[AskedUnit], naming: Naming
) -> None:
    for each in asked:
        for unit, wholly in naming.predecessors(each):
            through = dict(_through_groups(session, unit))
            through |= dict.fromkeys(_themselves(session, (unit,)), "direct")
            for key, way in through.items():
                sure = wholly and way != "perhaps"
                if found.get(key, "perhaps") == "perhaps":
                    found[key] = "predecessor" if sure else "perhaps"


def _themselves(session: Session, asked: Sequence[AskedUnit]) -> Iterator[str]:
    for each in asked:
        if each.anywhere:
            beginning = each.unit.id.partition("@")[0]
            names = {beginning, shortened(beginning)}
            same = or_(*(NamedUnit.id.startswith(f"{name}@", autoescape=True) for name in names))
        else:
            same = NamedUnit.id == key_of(each.unit.id)
        yield from session.scalars(select(NamedUnit.id).where(same, NamedUnit.form == "unit"))


def _through_groups(session: Session, asked: AskedUnit) -> Iterator[tuple[str, Through]]:
    wanted = select(NamedUnit).where(NamedUnit.form == "group")
    if not asked.anywhere:
        places = [place for place in asked.unit.within if "@" not in place]
        wanted = wanted.where(or_(NamedUnit.place.in_(places), NamedUnit.place.is_(None)))
    for row in session.scalars(wanted):
        group = resolution_of(row)
        if isinstance(group, UnitGroup):
            match means(group, asked.unit):
                case "yes":
                    yield row.id, "group"
                case "perhaps":
                    yield row.id, "perhaps"
                case "no":
                    pass


def _worded(session: Session, wording: str, form: Literal["open"] | None) -> Iterator[str]:
    wanted = select(UnitAlias.unit_id).where(has_words(UnitAlias.wording, fold(wording))).distinct()
    if form is not None:
        wanted = wanted.join(NamedUnit, NamedUnit.id == UnitAlias.unit_id).where(
            NamedUnit.form == form
        )
    yield from session.scalars(wanted)


def _nearest(session: Session, wording: str, naming: Naming | None) -> list[str]:
    if naming is None:
        return []
    names = session.scalars(select(NamedUnit.name).where(NamedUnit.form == "unit").distinct())
    return naming.nearest(wording, list(names))[:_NEAREST]

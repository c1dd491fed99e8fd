"""Whom documents name, each kept once: units of the registry, groups, open names, and their wordings."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from models.outcome import Outcome
from models.registry import RegisteredUnit, Resolution, UnitGroup, Unresolved
from models.registry_records import resolution_from
from models.store.adding import Rows, add_new
from models.store.folding import fold
from models.store.tables import Assignment, StoredDocument
from models.store.tables_named import NamedUnit, UnitAlias
from models.unit import Unit

_LONGEST_KEY = 80
# Made once: to make a statement takes longer than to run it.
_KEPT = select(NamedUnit.id).where(NamedUnit.id.in_(bindparam("ids", expanding=True)))


def named_id(unit: Unit) -> str:
    """The key of whom ``unit`` names."""
    meant = unit.meant
    if isinstance(meant, RegisteredUnit | UnitGroup):
        return key_of(meant.id)
    return open_id(unit.unit or unit.text, meant)


def key_of(unit_id: str) -> str:
    """The key of the unit of this id: the id itself, where it is long its parts shortened, each by itself."""
    if len(unit_id) <= _LONGEST_KEY:
        return unit_id
    beginning, at, place = unit_id.partition("@")
    return f"{shortened(beginning)}{at}{shortened(place)}"


def shortened(part: str) -> str:
    """A part of an id in at most half of a key."""
    if len(part) < _LONGEST_KEY // 2:
        return part
    return f"{part[:26]}.{sha256(part.encode()).hexdigest()[:12]}"


def open_id(name: str, meant: Unresolved | None = None) -> str:
    """The key of a name that stays open, the same for the same doubt."""
    doubt = f"{fold(name)}|{meant.reason}|{meant.candidates}" if meant else fold(name)
    return f"?{sha256(doubt.encode()).hexdigest()[:23]}"


def units_of(outcome: Outcome) -> Iterator[Unit]:
    """All units that the tasks of a file name."""
    for directive in outcome.directives if outcome.status != "failed" else ():
        for task in directive.tasks:
            yield from (*task.lead, *task.coordinate, *task.report_to)


def keep_named(session: Session, units: Iterable[Unit]) -> None:
    """Add the units that are not kept yet, and their wordings; others may do the same at the same time."""
    rows = named_rows(units)
    kept = session.scalars(_KEPT, {"ids": [row["id"] for row in rows[NamedUnit.__tablename__]]})
    add_named(session, rows, frozenset(kept))


def named_rows(units: Iterable[Unit]) -> Rows:
    """The rows of units and their wordings."""
    rows: dict[str, dict[str, Any]] = {}
    pairs: set[tuple[str, str]] = set()
    for unit in units:
        key = named_id(unit)
        if key not in rows:
            rows[key] = _row(key, unit)
        pairs |= {(key, fold(wording)) for wording in (unit.text, unit.unit) if wording is not None}
    return {
        NamedUnit.__tablename__: list(rows.values()),
        UnitAlias.__tablename__: [{"unit_id": key, "wording": wording} for key, wording in pairs],
    }


def add_named(session: Session, rows: Rows, kept: Collection[str]) -> None:
    """Insert rows of `named_rows` with what stands beside them; those that are not ``kept`` yet under their names too.

    Of a group that bears several names, the first that came is its own.
    """
    named = rows[NamedUnit.__tablename__]
    aliases = rows[UnitAlias.__tablename__] + [
        {"unit_id": row["id"], "wording": fold(row["name"])}
        for row in named
        if row["id"] not in kept
    ]
    add_new(session, rows | {UnitAlias.__tablename__: aliases})


def named_in(session: Session, file_id: str) -> set[str]:
    """Keys of the units that the documents of a file name."""
    documents = select(StoredDocument.id).where(StoredDocument.file_id == file_id)
    named = select(Assignment.named_id).where(Assignment.document_id.in_(documents)).distinct()
    return set(session.scalars(named))


def drop_unnamed(session: Session, keys: Iterable[str]) -> None:
    """Delete those of ``keys`` that no assignment names any more."""
    for key in sorted(keys):
        still = select(Assignment.task).where(Assignment.named_id == key).exists()
        session.execute(delete(NamedUnit).where(NamedUnit.id == key, ~still))


def _row(key: str, unit: Unit) -> dict[str, Any]:
    meant = unit.meant
    place: str | None = None
    match meant:
        case RegisteredUnit():
            form, name = "unit", meant.name
            place = next((each for each in meant.within if "@" not in each), None)
        case UnitGroup():
            form, name = "group", meant.name
            place = next(
                (each for each in (meant.within, *meant.around) if each and "@" not in each), None
            )
        case _:
            form, name = "open", unit.unit or unit.text
    return {"id": key, "form": form, "name": name, "place": place, "record": record_of(meant)}


def record_of(meant: Resolution | None) -> str | None:
    """A unit, group or open name as JSON; None for None."""
    if meant is None:
        return None
    return json.dumps(asdict(meant), ensure_ascii=False, default=str)


def resolution_of(row: NamedUnit | None) -> Resolution | None:
    """What a row was made from."""
    if row is None or row.record is None:
        return None
    return _recorded(row.form, row.record)


@lru_cache(maxsize=4096)
def _recorded(form: str, record: str) -> Resolution:
    # A list of tasks names the same few units over and over.
    return resolution_from(form, json.loads(record))

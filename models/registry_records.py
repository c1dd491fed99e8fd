"""What a name means, from the fields of its JSON: a unit of the registry, a group, or a name that stays open."""

import datetime
from typing import Any

from models.registry import Range, RegisteredUnit, Resolution, UnitGroup, Unresolved


def resolution_from(form: str, fields: dict[str, Any]) -> Resolution:
    """What has these fields; ``form`` is ``unit``, ``group`` or ``open``."""
    match form:
        case "unit":
            return _unit_from(fields)
        case "group":
            return _group_from(fields)
        case _:
            return Unresolved(reason=fields["reason"], candidates=tuple(fields["candidates"]))


def _unit_from(fields: dict[str, Any]) -> RegisteredUnit:
    return RegisteredUnit(
        **{
            **fields,
            "within": tuple(fields["within"]),
            "successors": tuple(fields["successors"]),
            "valid_from": _day(fields["valid_from"]),
            "valid_to": _day(fields["valid_to"]),
        }
    )


def _group_from(fields: dict[str, Any]) -> UnitGroup:
    ranges = tuple(
        Range(
            kinds=tuple(each["kinds"]),
            levels=tuple(each["levels"]),
            area_types=tuple(each["area_types"]),
            words=each["words"],
        )
        for each in fields["ranges"]
    )
    return UnitGroup(
        **{
            **fields,
            "ranges": ranges,
            "around": tuple(fields["around"]),
            "exceptions": tuple(fields["exceptions"]),
            "since": _day(fields["since"]),
            "until": _day(fields["until"]),
        }
    )


def _day(iso: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(iso) if iso else None

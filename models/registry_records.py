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
            "valid_from": day_of(fields["valid_from"]),
            "valid_to": day_of(fields["valid_to"]),
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
            "since": day_of(fields["since"]),
            "until": day_of(fields["until"]),
        }
    )


def day_of(iso: str | None) -> datetime.date | None:
    """The day that is written so; None where there is none: the registry knows no beginning, or no end."""
    return datetime.date.fromisoformat(iso) if iso else None

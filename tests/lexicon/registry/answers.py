"""What a name means, on one line, so that answers can be written by hand and read."""

from typing import assert_never

from models.registry import Range, RegisteredUnit, Resolution, UnitGroup, Unresolved


def shown(meant: Resolution) -> str:
    """The id of a unit; ``all`` or ``perhaps`` with the ranges and the place of a group; ``open`` with the reason."""
    match meant:
        case RegisteredUnit():
            return meant.id
        case UnitGroup():
            sure = "perhaps" if meant.narrowed or meant.within is None else "all"
            return f"{sure} {'; '.join(map(_range, meant.ranges))} in {meant.within or '?'}"
        case Unresolved():
            return f"open {meant.reason}"
        case _:
            assert_never(meant)


def _range(each: Range) -> str:
    parts = [
        " ".join(each.kinds),
        " ".join(each.levels) or "*",
        ", ".join(each.area_types),
        each.words,
    ]
    return "/".join(filter(None, parts))

"""Lists whose first points are missing: a page of the scan was lost, or somebody kept a part of the document only.

A number that opens no list is mostly text (``… theo`` / ``2. Thông tư …``), so several points that
count on have to tell that it is none.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from pipeline.segment.markers import Level, Marker

_COUNTED = (Level.NUMBER, Level.DECIMAL, Level.LETTER)
_AHEAD = 60
"""Markers in which the next points must stand."""
_FURTHER = 2
"""Points behind the first that must count on from it."""


def headless(markers: Sequence[Marker | None]) -> set[int]:
    """The places where a list begins that doesn't begin with its first point.

    Args:
        markers: Of the paragraphs of one body, in order; None where one has none.
    """
    found: set[int] = set()
    known = {index: marker for index, marker in enumerate(markers) if marker and marker.value}
    places = list(known)
    opened: dict[str, int] = {}
    for nth, index in enumerate(places):
        marker = known[index]
        begins = marker.kind not in opened and marker.value > 1 and marker.level in _COUNTED
        if begins and not _counts_on(
            marker, (known[at] for at in islice(places, nth + 1, nth + 1 + _AHEAD))
        ):
            continue
        if begins:
            found.add(index)
        opened = {kind: level for kind, level in opened.items() if level <= marker.level}
        opened[marker.kind] = marker.level
    return found


def _counts_on(first: Marker, following: Iterator[Marker]) -> bool:
    """Whether points of the same kind count on from ``first``, or its own decimals stand below it."""
    value = first.value
    for marker in following:
        if marker.kind == first.kind:
            if marker.value != value + 1:
                return False
            value += 1
            if value == first.value + _FURTHER:
                return True
        elif marker.level < first.level:
            return False
        elif value == first.value and marker.label.startswith(f"{first.label}."):
            return True
    return False

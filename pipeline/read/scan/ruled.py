"""Finds ruled tables in scanned pages: the white fields between drawn lines are the cells."""

from collections.abc import Sequence

import cv2
import numpy as np

from models.text import Box
from pipeline.read.preprocess import Picture, ink

_WORK_DPI = 150
_LONG, _TALL = 0.35, 0.22
"""Inches of the shortest level and upright line: a row may be one line of text high, no letter is."""
_GAP = 0.12
_SHORT = 0.02
"""Inches by which a line may end before the one that it meets, halved."""
_MIN_CELL = 0.12
_MIN_TABLE = 1.0
_FAINT = 25
"""How much darker than paper a rule is at least, in steps of 255; letters need more."""
_WHOLE, _BETTER = 0.9, 0.03
"""Share of a table that its fields cover where all are closed, and by how much another reading must beat it."""


def ruled_tables(grey: Picture, dpi: int) -> list[list[Box]]:
    """The cells of every ruled table of a level page, in pixels of ``grey``, tables from top to bottom.

    Lines are found with a morphological opening, so they may be a few pixels thick, faint or broken;
    merged cells need no care, because a field without a line through it is one field. Where the ink of
    letters draws no table or leaves fields open, whatever is darker than paper is taken for ink.
    """
    scale = min(_WORK_DPI / dpi, 1.0)
    small = np.asarray(
        cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
    unit = dpi * scale
    tables = _tables(ink(small), unit)
    if not tables or not all(map(is_whole, tables)):
        faint = np.where(small < np.median(small[::4, ::4]) - _FAINT, 255, 0).astype(np.uint8)
        tables = _better(tables, _tables(faint, unit))
    return [
        [
            Box(box.left / scale, box.top / scale, box.right / scale, box.bottom / scale)
            for box in fields
        ]
        for fields in tables
    ]


def is_whole(fields: Sequence[Box]) -> bool:
    """Whether the fields of a table fill it; else one is open to the outside, and its text stands in none."""
    return _covered(fields) >= _WHOLE


def _tables(mask: Picture, unit: float) -> list[list[Box]]:
    """The fields of every table that the lines of ``mask`` draw, in its pixels, from top to bottom."""
    rules = _rules(mask, unit)
    if not rules.any():
        return []
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rules, connectivity=8)
    tables = []
    for index in range(1, count):
        left, top, width, height = (int(value) for value in stats[index, :4])
        if width < _MIN_TABLE * unit or height < 2 * _MIN_CELL * unit:
            continue
        # The edge of a photographed sheet goes around all other rules: they aren't its own.
        own = labels[top : top + height, left : left + width] == index
        fields = _fields(np.where(own, 255, 0).astype(np.uint8), unit)
        if len(fields) >= 2:
            tables.append(
                [
                    Box(left + box.left, top + box.top, left + box.right, top + box.bottom)
                    for box in fields
                ]
            )
    return sorted(tables, key=lambda fields: min(box.top for box in fields))


def _better(tables: list[list[Box]], faint: list[list[Box]]) -> list[list[Box]]:
    """``faint`` where it closes fields that were open, or where nothing else draws a table; else ``tables``."""
    if not tables:
        return [fields for fields in faint if len(fields) >= 4]  # two rows, two columns
    if len(faint) != len(tables):
        return tables
    return [
        other if _covered(other) >= _covered(fields) + _BETTER else fields
        for fields, other in zip(tables, faint, strict=True)
    ]


def _covered(fields: Sequence[Box]) -> float:
    """The share of a table's outline that its fields cover, 0 to 1; an open field leaves a hole."""
    outline = Box.around(fields)
    if outline is None:
        return 0.0
    area = (outline.right - outline.left) * (outline.bottom - outline.top)
    return sum((box.right - box.left) * (box.bottom - box.top) for box in fields) / area


def _rules(mask: Picture, unit: float) -> Picture:
    """255 on long level and upright lines; small breaks in them are closed. ``unit`` is pixels an inch."""
    long, tall, gap = (round(length * unit) for length in (_LONG, _TALL, _GAP))
    # A level rule that leans by half a degree climbs a pixel now and then: made three pixels thick it is still one.
    # Upright ones are left thin, or the edge of a seal would pass for one.
    level = cv2.morphologyEx(
        cv2.dilate(mask, np.ones((3, 1), np.uint8)), cv2.MORPH_OPEN, np.ones((1, long), np.uint8)
    )
    upright = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((tall, 1), np.uint8))
    if not (level.any() and upright.any()):
        return np.zeros_like(mask)  # an underline draws no table
    level = cv2.morphologyEx(level, cv2.MORPH_CLOSE, np.ones((1, 2 * gap + 1), np.uint8))
    upright = cv2.morphologyEx(upright, cv2.MORPH_CLOSE, np.ones((2 * gap + 1, 1), np.uint8))
    # Lines that end just short of each other must meet, or fields would run together.
    short = 2 * round(_SHORT * unit) + 1
    both = cv2.bitwise_or(
        cv2.dilate(level, np.ones((1, 3), np.uint8)), cv2.dilate(upright, np.ones((3, 3), np.uint8))
    )
    across = cv2.morphologyEx(both, cv2.MORPH_CLOSE, np.ones((1, short), np.uint8))
    down = cv2.morphologyEx(both, cv2.MORPH_CLOSE, np.ones((short, 1), np.uint8))
    both = cv2.bitwise_or(across, down)
    return np.asarray(both, dtype=np.uint8)


def _fields(rules: Picture, unit: float) -> list[Box]:
    """White fields inside the outline of a table."""
    framed = cv2.copyMakeBorder(rules, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(0.0,))
    count, _, stats, _ = cv2.connectedComponentsWithStats(cv2.bitwise_not(framed), connectivity=4)
    height, width = framed.shape
    fields = []
    for index in range(1, count):
        x, y, wide, tall = (int(value) for value in stats[index, :4])
        is_outside = x == 0 or y == 0 or x + wide >= width or y + tall >= height
        if is_outside or min(wide, tall) < _MIN_CELL * unit:
            continue
        fields.append(Box(x - 1, y - 1, x - 1 + wide, y - 1 + tall))
    return fields

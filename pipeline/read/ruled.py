"""Finds ruled tables in scanned pages: the white fields between drawn lines are the cells."""

import cv2
import numpy as np

from models.text import Box
from pipeline.read.preprocess import Picture, ink

_WORK_DPI = 150
_LONG, _TALL = 0.35, 0.22
"""Inches of the shortest level and upright line: a row may be one line of text high, no letter is."""
_GAP = 0.12
_MIN_CELL = 0.12
_MIN_TABLE = 1.0


def ruled_tables(grey: Picture, dpi: int) -> list[list[Box]]:
    """The cells of every ruled table of a level page, in pixels of ``grey``, tables from top to bottom.

    Lines are found with a morphological opening, so they may be a few pixels thick, faint or broken;
    merged cells need no care, because a field without a line through it is one field.
    """
    scale = min(_WORK_DPI / dpi, 1.0)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    unit = dpi * scale
    rules = _rules(np.asarray(small, dtype=np.uint8), unit)
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
                    Box(
                        (left + box.left) / scale,
                        (top + box.top) / scale,
                        (left + box.right) / scale,
                        (top + box.bottom) / scale,
                    )
                    for box in fields
                ]
            )
    return sorted(tables, key=lambda cells: min(box.top for box in cells))


def _rules(grey: Picture, unit: float) -> Picture:
    """255 on long level and upright lines; small breaks in them are closed. ``unit`` is pixels an inch."""
    mask = ink(grey)
    long, tall, gap = (round(length * unit) for length in (_LONG, _TALL, _GAP))
    level = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    upright = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((tall, 1), np.uint8))
    level = cv2.morphologyEx(level, cv2.MORPH_CLOSE, np.ones((1, 2 * gap + 1), np.uint8))
    upright = cv2.morphologyEx(upright, cv2.MORPH_CLOSE, np.ones((2 * gap + 1, 1), np.uint8))
    # Lines that end just short of each other must meet, or fields would run together.
    both = cv2.dilate(cv2.bitwise_or(level, upright), np.ones((3, 3), np.uint8))
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

"""Ink that looks like print: letters by their size, and rows of letters that no word was read from.

The confidence of words can't tell what is missing: where Tesseract takes text for a picture it says nothing.
Letters that stand in a row and in no word's box can.
"""

from collections.abc import Iterable

import cv2
import numpy as np
import numpy.typing as npt

from models.text import Box
from pipeline.read.preprocess import Picture, ink

_WORK_DPI = 150
_LOWEST, _TALLEST = 0.045, 0.28
"""Inches: the lower case of the smallest notes, capitals with marks of the largest headings."""
_NARROWEST, _WIDEST = 0.013, 0.5
_FILLED = (0.12, 0.9)
"""Share of a letter's box that is ink."""
_COARSE = 4
"""Pixels of the page to one of the map of what words cover."""
_BESIDE = 1.2
"""Room between the letters of a row, in heights of a letter."""
_ROW_HEIGHT = 12
"""Pixels of a usual letter where rows are looked for."""
_LEAST, _LONG = 4, 3.0
"""Letters of a row, and its length in heights of a letter, at least."""
_UNEVEN, _CROOKED = 0.35, 0.2
"""How much the heights of a row's letters and the places of their feet may differ, in heights of a letter."""

Letters = npt.NDArray[np.float64]
"""Left, top, right and bottom of each letter, a row for each."""


def letters_of(grey: Picture, dpi: int) -> Letters:
    """What is of the size of a letter in the level page ``grey``, in its pixels; marks and dots are not."""
    scale = min(_WORK_DPI / dpi, 1.0)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR)
    _, _, stats, _ = cv2.connectedComponentsWithStats(
        ink(np.asarray(small, dtype=np.uint8)), connectivity=8
    )
    left, top, wide, tall, area = (stats[1:, column].astype(np.float64) for column in range(5))
    unit, filled = dpi * scale, area / (wide * tall)
    fits = (
        (tall >= _LOWEST * unit)
        & (tall <= _TALLEST * unit)
        & (wide >= _NARROWEST * unit)
        & (wide <= _WIDEST * unit)
        & (filled >= _FILLED[0])
        & (filled <= _FILLED[1])
    )
    boxes = np.stack([left, top, left + wide, top + tall], axis=1)
    return np.asarray(boxes[fits] / scale, dtype=np.float64)


def outside(letters: Letters, boxes: Iterable[Box], shape: tuple[int, ...]) -> Letters:
    """The ``letters`` whose middle lies in none of ``boxes``, on a page of ``shape`` (height, width)."""
    height, width = (length // _COARSE + 1 for length in shape[:2])
    taken = np.zeros((height, width), dtype=np.uint8)
    for box in boxes:
        left, top, right, bottom = (max(round(edge / _COARSE), 0) for edge in box)
        taken[top : bottom + 1, left : right + 1] = 1
    x = ((letters[:, 0] + letters[:, 2]) / 2 / _COARSE).astype(int)
    y = ((letters[:, 1] + letters[:, 3]) / 2 / _COARSE).astype(int)
    return np.asarray(letters[taken[y, x] == 0], dtype=np.float64)


def count_in(letters: Letters, box: Box) -> int:
    """How many of ``letters`` have their middle inside ``box``."""
    x, y = (letters[:, 0] + letters[:, 2]) / 2, (letters[:, 1] + letters[:, 3]) / 2
    level = (x >= box.left) & (x <= box.right)
    return int((level & (y >= box.top) & (y <= box.bottom)).sum())


def rows_in(letters: Letters) -> list[Letters]:
    """The ``letters`` that stand in rows as print does: side by side, of one height, on one line."""
    return [row for row in _neighbours(letters) if _is_print(row)]


def _neighbours(letters: Letters) -> list[Letters]:
    """Groups of ``letters`` that follow each other from left to right, each in that order."""
    if not len(letters):
        return []
    scale = _ROW_HEIGHT / float(np.median(letters[:, 3] - letters[:, 1]))
    left, top, right, bottom = (letters * scale).T
    height, middle = bottom - top, (top + bottom) / 2
    # A beam through the middle of each letter, long enough to meet that of the next one.
    beams = np.zeros((int(bottom.max()) + 2, int(right.max()) + _ROW_HEIGHT * 4), dtype=np.uint8)
    for start, end, at, tall in zip(left, right, middle, height, strict=True):
        first = max(round(start - _BESIDE / 2 * tall), 0)
        beams[
            round(at - 0.2 * tall) : round(at + 0.2 * tall) + 1,
            first : round(end + _BESIDE / 2 * tall) + 1,
        ] = 1
    _, labels = cv2.connectedComponents(beams, connectivity=4)
    group = labels[np.rint(middle).astype(int), np.rint((left + right) / 2).astype(int)]
    order = np.lexsort((left, group))
    cuts = np.flatnonzero(np.diff(group[order])) + 1
    return [letters[part] for part in np.split(order, cuts)]


def _is_print(row: Letters) -> bool:
    height = row[:, 3] - row[:, 1]
    usual = float(np.median(height))
    if len(row) < _LEAST or row[-1, 2] - row[0, 0] < _LONG * usual:
        return False
    feet = row[:, 3]
    line = np.polyfit(row[:, 0], feet, 1)
    off = np.abs(feet - np.polyval(line, row[:, 0]))
    return bool(
        np.median(np.abs(height - usual)) <= _UNEVEN * usual
        and np.median(off) <= _CROOKED * usual
        and abs(line[0]) < 0.1
    )

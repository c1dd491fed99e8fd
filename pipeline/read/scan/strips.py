"""Rows of print in a signature, each cut out by itself: where a seal and a hand cover it, Tesseract sees no line.

A row is what is left of letters side by side once seals and strokes larger than letters are gone. It is shown
level, as far as its letters reach and a surname farther, with and without the strokes that run through it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np

from models.text import Box
from pipeline.read.preprocess import Picture, ink

_LOWEST, _TALLEST = 0.05, 0.26
"""Inches of a letter, or of several that hang together."""
_NARROWEST, _WIDEST = 0.015, 1.3
_BESIDE = 0.16
"""Inches between the letters of a row at most."""
_SHORT, _LONG = 0.4, 2.8
"""Inches of a row."""
_FLAT, _HIGH = 0.08, 0.32
_WIDER = 1.3
"""Of two outlines of a row the first counts, unless the other is wider by so much."""
_FAINT = 170
"""Level of grey below which a stamp's ink counts, where the black of print beside it says that it is paper."""
_MOST = 5
"""Rows that are looked at."""
_LEVEL = 0.7
"""Degrees that need no turning."""
_REACHES = (0.05, 0.15, 0.3)
"""Inches beside a row that are shown; a stroke may have taken its first word."""
_SIZES = (1.0, 1.5)
_ABOVE, _BORDER = 0.06, 0.08
"""Inches above and below a row for its marks, and of white around."""
_FLOURISH, _BROKEN = 0.7, 0.05
"""Inches of a straight stroke that is no letter's, and of a gap in it."""
_PEN = 0.018
_VOTES = 60
"""Points of a straight stroke at least."""


class Strip(NamedTuple):
    """A row of print in a picture of a signature."""

    box: Box
    slope: float
    """Degrees by which it falls to the right."""


class View(NamedTuple):
    """A picture of a strip."""

    picture: Picture
    left: float
    """Where it begins on the signature."""
    size: float
    """How much larger it is than the signature."""


def strips_in(pictures: Sequence[Picture], dpi: int) -> list[Strip]:
    """The rows of print in a signature, in ``pictures`` of it that are bare of seals and strokes, from the top."""
    rows: list[Strip] = []
    for picture in pictures:
        rows += _rows(ink(picture), dpi)
        rows += _rows(np.where(picture < _FAINT, 255, 0).astype(np.uint8), dpi)
    found: list[Strip] = []
    for strip in rows:
        same = [other for other in found if _same(strip.box, other.box)]
        if all(_width(strip.box) > _WIDER * _width(other.box) for other in same):
            found = [other for other in found if other not in same] + [strip]
    return sorted(found, key=lambda strip: strip.box.top)[:_MOST]


def views_of_strip(pictures: Sequence[Picture], strip: Strip, dpi: int) -> list[View]:
    """``strip`` out of each of the ``pictures`` of its signature; none twice, so that each counts by itself."""
    views: list[View] = []
    for picture in pictures:
        level = _level(picture, strip)
        for reach in _REACHES:
            for size in _SIZES:
                view = _view(level, strip.box, reach, size, dpi)
                if not any(np.array_equal(view.picture, other.picture) for other in views):
                    views.append(view)
    return views


def without_flourishes(picture: Picture, dpi: int) -> Picture:
    """``picture`` without the long straight strokes of whoever signs; what they cross stays."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink(picture), connectivity=8)
    large = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > _FLOURISH * dpi
    large[0] = False  # the paper
    strokes = np.where(large[labels], 255, 0).astype(np.uint8)
    lines = cv2.HoughLinesP(
        strokes,
        1,
        np.pi / 360,
        _VOTES,
        minLineLength=round(_FLOURISH * dpi),
        maxLineGap=round(_BROKEN * dpi),
    )
    cleared = picture.copy()
    for line in [] if lines is None else lines.reshape(-1, 4):
        left, top, right, bottom = map(int, line)
        cv2.line(cleared, (left, top), (right, bottom), 255, max(round(_PEN * dpi), 3))
    return cleared


def _apart(mask: Picture, dpi: int) -> Picture:
    """``mask`` with lines that hang together parted where least ink does: a stamp is often set into the line above."""
    parted = mask.copy()
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    tall = stats[:, cv2.CC_STAT_HEIGHT]
    double = (tall > _TALLEST * dpi) & (tall <= 2 * _TALLEST * dpi)
    double &= stats[:, cv2.CC_STAT_WIDTH] <= _WIDEST * dpi
    for index in np.flatnonzero(double[1:]) + 1:
        left, top, wide, high = (int(measure) for measure in stats[index][:4])
        inked = labels[top : top + high, left : left + wide] == index
        third = high // 3
        row = top + third + int(np.argmin(inked[third : high - third].sum(axis=1)))
        parted[row : row + 2, left : left + wide] = 0
    return parted


def _rows(mask: Picture, dpi: int) -> list[Strip]:
    mask = _apart(mask, dpi)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    wide, tall = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    letter = (tall >= _LOWEST * dpi) & (tall <= _TALLEST * dpi)
    letter &= (wide >= _NARROWEST * dpi) & (wide <= _WIDEST * dpi)
    letter[0] = False  # the paper
    letters = np.where(letter[labels], 255, 0).astype(np.uint8)
    beams = cv2.morphologyEx(letters, cv2.MORPH_CLOSE, np.ones((1, round(_BESIDE * dpi)), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(beams, connectivity=8)
    strips = []
    for index, (left, top, wide_, tall_, _) in enumerate(stats.tolist()):
        fits = _SHORT * dpi <= wide_ <= _LONG * dpi and _FLAT * dpi <= tall_ <= _HIGH * dpi
        if index and fits:
            row = (slice(top, top + tall_), slice(left, left + wide_))
            inked = (letters[row] > 0) & (labels[row] == index)
            box = Box(left, top, left + wide_, top + tall_)
            strips.append(Strip(box, _slope(inked)))
    return strips


def _slope(inked: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> float:
    """Degrees by which the middle of the ink falls from column to column."""
    count = inked.sum(axis=0)
    columns = np.flatnonzero(count)
    middle = (inked * np.arange(len(inked))[:, None]).sum(axis=0)[columns] / count[columns]
    return float(np.rad2deg(np.arctan(np.polyfit(columns, middle, 1)[0])))


def _width(box: Box) -> float:
    return box.right - box.left


def _same(one: Box, other: Box) -> bool:
    """Whether two boxes are the same row: the middle of one lies in the other."""
    middle = (one.top + one.bottom) / 2
    beside = one.right < other.left or other.right < one.left
    return other.top <= middle <= other.bottom and not beside


def _level(picture: Picture, strip: Strip) -> Picture:
    if abs(strip.slope) < _LEVEL:
        return picture
    box = strip.box
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    turn = cv2.getRotationMatrix2D(middle, strip.slope, 1.0)
    height, width = picture.shape
    return np.asarray(
        cv2.warpAffine(picture, turn, (width, height), borderValue=(255,)), dtype=np.uint8
    )


def _view(picture: Picture, box: Box, reach: float, size: float, dpi: int) -> View:
    above, border = round(_ABOVE * dpi), round(_BORDER * dpi)
    left = max(round(box.left - reach * dpi), 0)
    cut = picture[
        max(round(box.top) - above, 0) : round(box.bottom) + above,
        left : round(box.right + reach * dpi),
    ]
    if size != 1:
        cut = np.asarray(
            cv2.resize(cut, None, fx=size, fy=size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8
        )
    framed = np.pad(cut, border, constant_values=255)
    return View(framed, left - border / size, size)

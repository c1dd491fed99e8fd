"""A number written by hand, digit by digit: every way to part its ink is tried, and the likeliest reading wins."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.preprocess import Picture
from pipeline.read.written.shapes import NO_DIGIT, Ink, Numbers, features, opinion

Mask = npt.NDArray[np.bool_]

_INKED = 0.35
_CONTRAST = 30.0
"""Levels of grey that ink must be darker than the paper at least."""
_SPECK, _FLAT, _RULE = 0.13, 0.16, 0.55
"""Sizes of type: what is smaller is a speck, what is as flat and as wide a rule."""
_NEIGHBOUR, _REST = 0.16, 0.3
"""What touches a side of the picture and reaches in no farther is a letter beside the number; above, below."""
_STEP = 0.12
"""From one place where the ink may be parted to the next."""
_NARROW, _BROAD, _LOW = 0.06, 1.0, 0.4
"""Widths and heights of a digit."""
_WHOLE = 0.85
"""Share of a stroke inside a piece from which all of it belongs there; from the rest on, nothing."""
_READINGS, _DIGITS = 12, 3
"""Readings kept at each place, and digits tried for each piece."""
_NEVER = 1e-6
_DIGIT = -1.0
"""What a digit costs: ink can always be parted into more digits."""
_SURE, _AHEAD = 0.3, 0.7
"""What the least sure network must believe of each digit, and how far, in logarithms, the next reading is behind."""


_SUREST, _RIVALS = 0.6, 0.5
"""What the least sure network must believe of each digit of a reading that is not ahead, and the share of that which
it may believe of the others' at most: ``1`` for ``01`` is as likely, because a digit costs, and much less sure."""


class Written(NamedTuple):
    """A number as it was read."""

    digits: str
    sure: float
    """0 to 1: how sure the least sure digit is."""


class _Piece(NamedTuple):
    """Ink between two of the places where it may be parted."""

    start: int
    end: int
    ink: Ink


class _Strokes(NamedTuple):
    """What may be digits: left end, right end and pixels of each stroke, and the pixels of all."""

    kept: list[tuple[int, int, Mask]]
    mask: Mask


class _Reading(NamedTuple):
    """The digits up to a place."""

    likely: float
    """Sum of logarithms."""
    digits: str
    sure: float


def read_number(cut: Picture, size: float, fits: Callable[[str], bool]) -> Written | None:
    """The number in ``cut``, a grey picture of nothing else, beside print of ``size`` pixels; None where unsure.

    ``fits`` says which readings can be: a day has one or two digits and is 31 at most.
    """
    readings = [one for one in _readings(_ink_of(cut), size) if fits(one.digits)]
    if not readings:
        return None
    likely = readings[0].likely
    near = [one for one in readings if likely - one.likely < _AHEAD]
    best, *others = sorted(near, key=lambda one: -one.sure)
    if not others:
        return Written(best.digits, best.sure) if best.sure >= _SURE else None
    surest = best.sure >= _SUREST and others[0].sure <= _RIVALS * best.sure
    return Written(best.digits, best.sure) if surest else None


def _readings(ink: Ink, size: float) -> list[_Reading]:
    """What the ``ink`` may say, the likeliest first."""
    strokes = _strokes(ink, size)
    if not strokes.kept:
        return []
    places = _places(strokes, size)
    described = ((piece, features(piece.ink)) for piece in _pieces(ink, strokes, places, size))
    known = [(piece, row) for piece, row in described if row is not None]
    if not known:
        return []
    said = opinion(np.stack([row for _, row in known]))
    ending: list[list[tuple[int, int]]] = [[] for _ in places]
    for index, (piece, _) in enumerate(known):
        ending[piece.end].append((piece.start, index))
    reached: list[list[_Reading]] = [[_Reading(0.0, "", 1.0)]]
    for place, (before, here) in enumerate(pairwise(places), start=1):
        is_empty = not strokes.mask[:, before:here].any()
        found = list(reached[-1]) if is_empty else []
        for start, index in ending[place]:
            for more in _digits(said.mean[index], said.least[index]):
                found += [
                    _Reading(
                        one.likely + more.likely,
                        one.digits + more.digits,
                        min(one.sure, more.sure),
                    )
                    for one in reached[start]
                ]
        reached.append(_likeliest(found))
    return reached[-1]


def _digits(mean: Numbers, least: Numbers) -> Iterator[_Reading]:
    """The likeliest digits of a piece."""
    for digit in np.argsort(-mean[:NO_DIGIT])[:_DIGITS]:
        likely = float(np.log(mean[digit] + _NEVER)) + _DIGIT
        yield _Reading(likely, str(digit), float(least[digit]))


def _likeliest(readings: list[_Reading]) -> list[_Reading]:
    """The best reading of each number, the likeliest first; no more than are worth going on with."""
    best: dict[str, _Reading] = {}
    for one in sorted(readings, key=lambda one: -one.likely):
        best.setdefault(one.digits, one)
    return list(best.values())[:_READINGS]


def _ink_of(cut: Picture) -> Ink:
    """``cut`` with paper as 0 and the ink that is most of the number as 1, however faint the pen."""
    grey = cut.astype(np.float32)
    paper, low = (float(level) for level in np.percentile(grey, (90, 1)))
    inked = grey[grey < paper - 0.4 * max(paper - low, _CONTRAST)]
    dark = float(np.percentile(inked, 40)) if inked.size else low
    spread = max(paper - dark, _CONTRAST)
    return np.asarray(np.clip((paper - grey) / spread, 0, 1), dtype=np.float32)


def _strokes(ink: Ink, size: float) -> _Strokes:
    """What hangs together in ``ink`` and may be a digit or a part of one."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        (ink > _INKED).astype(np.uint8), connectivity=8
    )
    height, width = ink.shape
    kept = []
    for index in range(1, count):
        left, top, wide, tall = (int(measure) for measure in stats[index][:4])
        speck = tall < _SPECK * size and wide < _SPECK * size
        rule = tall < _FLAT * size and wide > _RULE * size
        beside = (left <= 1 or left + wide >= width - 1) and wide < _NEIGHBOUR * size
        over = (top <= 0 or top + tall >= height) and tall < _REST * size
        if not (speck or rule or beside or over):
            kept.append((left, left + wide, labels == index))
    none = np.zeros(ink.shape, dtype=np.bool_)
    return _Strokes(kept, np.logical_or.reduce([none, *(stroke for _, _, stroke in kept)]))


def _places(strokes: _Strokes, size: float) -> list[int]:
    """Columns where the ink may be parted: ends of strokes, and where least of it is cut through."""
    columns = strokes.mask.sum(axis=0)
    found = {end for left, right, _ in strokes.kept for end in (left, right)}
    first, last = min(found), max(found)
    step = max(int(_STEP * size), 2)
    for middle in range(first + step, last - step + 1, step):
        start = max(middle - step // 2, first)
        found.add(start + int(np.argmin(columns[start : middle + step // 2 + 1])))
    places: list[int] = []
    for place in sorted(found):
        if not places or place - places[-1] >= 2:
            places.append(place)
        elif place == last:
            places[-1] = place
    return places


def _pieces(ink: Ink, strokes: _Strokes, places: list[int], size: float) -> Iterator[_Piece]:
    """The ink between any two places that may be a digit, by the place where it ends."""
    near = np.ones((3, 3), np.uint8)
    areas = [int(stroke.sum()) for _, _, stroke in strokes.kept]
    for start, left in enumerate(places):
        for end in range(start + 1, len(places)):
            right = places[end]
            if not _NARROW * size <= right - left <= _BROAD * size:
                continue
            inside = np.zeros_like(strokes.mask)
            inside[:, left:right] = strokes.mask[:, left:right]
            for (_, _, stroke), area in zip(strokes.kept, areas, strict=True):
                share = int(stroke[:, left:right].sum()) / area
                if 0 < share < 1 - _WHOLE:
                    inside &= ~stroke
                elif share > _WHOLE:
                    inside |= stroke
            rows = np.flatnonzero(inside.any(axis=1))
            if rows.size and rows[-1] - rows[0] + 1 >= _LOW * size:
                around = cv2.dilate(inside.astype(np.uint8), near)
                yield _Piece(start, end, np.asarray(ink * around, dtype=np.float32))

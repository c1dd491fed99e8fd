"""The numerals I, II and III counted by their strokes: OCR drops one, or takes two for an H.

``Quý III`` read as ``Quý II`` is a wrong deadline that looks right, and no neighbour tells. But the numeral is
nothing but upright strokes side by side, and these can be counted in the picture.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from pipeline.read.layout import Placed
from pipeline.read.preprocess import Picture, Prepared, ink

_NUMERAL = re.compile(r"(?:[IH]{1,4}|l{2,4})(?=[-./,;:)]|$)")
_UPRIGHT = 0.75
"""Share of the line's height that a stroke fills; an accent or a comma fills less, a slash leans."""
_WIDE = 0.3
"""Width of a stroke at most, in heights."""
_STEP = 0.62
"""Distance from one stroke to the next at most, in heights; the digit behind a slash stands farther."""

_FAINT = 0.75
"""Of the way from black to white: what is darker all along is a bar."""


def with_counted_numerals(page: Prepared, words: Sequence[Placed]) -> list[Placed]:
    """``words`` with I, II and III as many strokes long as the picture shows."""
    return [_counted(page, word) for word in words]


def _counted(page: Prepared, word: Placed) -> Placed:
    found = _NUMERAL.match(word.text)
    if found is None:
        return word
    strokes = _strokes(_crop(page, word))
    # Fewer strokes than were read are the digits of an 11.
    if not max(found[0].count("I"), 1) <= strokes <= 3:
        return word
    return replace(word, text="I" * strokes + word.text[found.end() :])


def _crop(page: Prepared, word: Placed) -> Picture:
    box = word.box
    return page.image[
        max(round(box.top), 0) : round(box.bottom), max(round(box.left), 0) : round(box.right)
    ]


def _strokes(crop: Picture) -> int:
    """The upright strokes that ``crop`` begins with; 0 where something joins or leans on them."""
    if min(crop.shape) < 4:
        return 0
    mask = ink(crop)
    rows = np.flatnonzero(mask.any(axis=1))
    if rows.size < 4:
        return 0
    crop, mask = crop[rows[0] : rows[-1] + 1], mask[rows[0] : rows[-1] + 1]
    height = mask.shape[0]
    tall = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((round(_UPRIGHT * height), 1), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(tall, connectivity=8)
    uprights = sorted((int(left), int(wide)) for left, _, wide, _, _ in stats[1:count])
    strokes = 0
    end = 0.0
    for left, wide in uprights:
        if wide > _WIDE * height:
            return 0
        if strokes and left - end > _STEP * height:
            break
        if strokes and _is_joined(crop, round(end), left):
            return 0
        strokes, end = strokes + 1, left + wide
    return strokes


def _is_joined(crop: Picture, left: int, right: int) -> bool:
    """Whether a bar runs from stroke to stroke at half height, as in an H; it is thin, and may be faint."""
    height = crop.shape[0]
    between = crop[round(0.35 * height) : round(0.65 * height), left:right]
    if between.size == 0:
        return False
    black, white = np.percentile(crop, (5, 95))
    return bool(between.max(axis=1).min() < black + _FAINT * (white - black))

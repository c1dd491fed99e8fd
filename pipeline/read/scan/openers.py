"""What stands in front of a line: a dash, a speck, or nothing at all.

A dash is the smallest thing that numbers an item, and beside specks Tesseract takes it for anything: ``xi”``,
``„``, ``_``. Without it two items are one; and of a speck it makes a sign that was never written. The picture knows:
a dash is one flat stroke at half the height of the letters, a speck is none, and lies low.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import cv2
import numpy as np

from pipeline.lexicon.syllables import is_syllable
from pipeline.read.layout import Placed, Row, rows_of
from pipeline.read.preprocess import Prepared

_SIGN = "_~¬=:;.,„‚'`´ˆ°¡"
_SIGNS = re.compile(rf"[{_SIGN}\-–—]+")
"""Words that may be a dash, or a speck beside one."""
_DASHES = ("-", "–", "—")
_GLUED = re.compile(rf"(?P<sign>[{_SIGN}])(?P<word>[^\W\d_].+)")
"""A sign in front of a word without a space."""
_UNREAD = 0.3
"""Confidence below which what opens a line may be a dash, if it is no syllable."""
_LETTERS = 3
_TALL = 0.45
"""Share of the height of the type from which ink is a letter or a part of one."""
_FLAT = 1.5
"""How much wider than high a dash is at least."""
_LENGTH = (0.15, 0.75)
"""How long it is, in heights of the type."""
_LEVEL = 0.35
"""How far its middle lies from that of the line at most, in heights of the type."""
_DARK = 150
"""What is darker is ink; what opens a line has too little for a threshold of its own."""
_DIRT = 4
"""Pixels that are no ink yet."""
_LEAST_ROW = 3
"""Words of a line of text."""


class _Stroke(NamedTuple):
    """A connected piece of ink, in pixels; ``level`` is its middle's distance from that of the line."""

    left: int
    width: int
    height: int
    level: float


def with_seen_dashes(page: Prepared, words: Sequence[Placed]) -> list[Placed]:
    """``words`` with the signs that open lines as the picture shows them: dashes are dashes, specks are left out."""
    changed: dict[int, Placed | None] = {}
    for row in rows_of(words):
        if len(row) >= _LEAST_ROW:
            changed[id(row[0])] = _seen(page, row)
    seen = [changed.get(id(word), word) for word in words]
    return [word for word in seen if word is not None]


def _seen(page: Prepared, row: Row) -> Placed | None:
    """The first word of ``row`` as the picture shows it; None for a speck."""
    word, behind = row[0], row[1]
    glued = _GLUED.fullmatch(word.text)
    if glued is not None and is_syllable(glued["word"].strip(".,:;")):
        strokes = _strokes(page, word, word.box.right)
        letter = next((at for at, stroke in enumerate(strokes) if _is_tall(stroke, word)), 0)
        shown = any(_is_dash(stroke, word) for stroke in strokes[:letter])
        return word if shown else replace(word, text=glued["word"])
    alone = _SIGNS.fullmatch(word.text) is not None
    if word.text in _DASHES or not (alone or _is_unread(word)):
        return word
    strokes = _strokes(page, word, behind.box.left)
    if any(_is_tall(stroke, word) for stroke in strokes):
        return word
    if any(_is_dash(stroke, word) for stroke in strokes):
        return replace(word, text="-")
    return None if alone else word


def _is_unread(word: Placed) -> bool:
    """Whether a short word is none, and was read with much doubt."""
    sure = 1.0 if word.confidence is None else word.confidence
    letters = word.text.strip(".,:;()“”\"'")
    return sure < _UNREAD and len(letters) <= _LETTERS and letters != word.text


def _strokes(page: Prepared, word: Placed, end: float) -> list[_Stroke]:
    """The ink at the height of ``word``'s line from where it begins to ``end``, from left to right."""
    top, left = max(round(word.level - word.size), 0), max(round(word.box.left) - 2, 0)
    crop = page.image[top : round(word.level + word.size), left : max(round(end) - 1, left)]
    if crop.size == 0:
        return []
    mask = np.where(crop < _DARK, 255, 0).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    found = [
        _Stroke(int(x), int(wide), int(high), float(top + y + high / 2 - word.level))
        for x, y, wide, high, area in stats[1:count]
        if area > _DIRT
    ]
    return sorted(found)


def _is_tall(stroke: _Stroke, word: Placed) -> bool:
    return stroke.height > _TALL * word.size


def _is_dash(stroke: _Stroke, word: Placed) -> bool:
    shortest, longest = _LENGTH
    return (
        stroke.width >= _FLAT * stroke.height
        and shortest * word.size <= stroke.width <= longest * word.size
        and abs(stroke.level) <= _LEVEL * word.size
    )

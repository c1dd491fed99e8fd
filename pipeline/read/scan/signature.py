"""A second look at the signature, where a seal and the hand that signs cover office and name.

Over a whole page Tesseract takes them for a picture and says nothing. Cut out, and once more without the
strokes that are too large for letters, much of it can be read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from models.text import Box
from pipeline.lexicon.syllables import is_syllable
from pipeline.read.layout import Placed, lies_in, names_recipients, overlap, rows_of
from pipeline.read.preprocess import Picture, Prepared, ink

_ABOVE, _BELOW = 0.2, 3.2
"""Inches of the page above and below the line `Nơi nhận` where a signature may stand."""
_LEFT = 0.42
"""Share of the page's width that the recipients take."""
_TALLEST, _WIDEST = 0.35, 0.9
"""Inches; what is larger is no letter."""
_ABBREVIATION = re.compile(r"(?:KT|TM|TL|TUQ|Q)\.?")


def signature_place(page: Prepared, words: Sequence[Placed]) -> Box | None:
    """Where the signature must be: to the right of the words `Nơi nhận`; None if the page has none."""
    height, width = page.image.shape
    for row in rows_of(words):
        left = [word for word in row if word.box.left < _LEFT * width]
        if left and names_recipients(" ".join(word.text for word in left)):
            top = left[0].box.top
            return Box(
                _LEFT * width,
                max(top - _ABOVE * page.dpi, 0.0),
                float(width),
                min(top + _BELOW * page.dpi, float(height)),
            )
    return None


def views_of(page: Prepared, place: Box, words: Sequence[Placed]) -> list[Picture]:
    """The signature as it is and without large strokes; recipients that reach into it are left out."""
    image = page.image.copy()
    for word in words:
        if word.box.left < place.left:
            image[_rows(word.box), _columns(word.box)] = 255
    cut = np.ascontiguousarray(image[_rows(place), _columns(place)])
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink(cut), connectivity=8)
    large = (stats[:, cv2.CC_STAT_HEIGHT] > _TALLEST * page.dpi) | (
        stats[:, cv2.CC_STAT_WIDTH] > _WIDEST * page.dpi
    )
    large[0] = False
    bare = cut.copy()
    if count > 1:
        bare[large[labels]] = 255
    return [cut, bare]


def completed(words: Sequence[Placed], found: Sequence[Placed], place: Box) -> list[Placed]:
    """``words`` with what a second look ``found`` at ``place``: of two readings of a spot the surer one."""
    outside = [word for word in words if not lies_in(word, place)]
    first = [word for word in words if lies_in(word, place)]
    second = [word for word in found if _is_name_or_office(word.text)]
    chosen: list[Placed] = []
    for word in sorted([*first, *second], key=_certainty, reverse=True):
        if not any(overlap(word.box, other.box) for other in [*outside, *chosen]):
            chosen.append(word)
    return outside + _levelled(chosen)


def _levelled(words: Sequence[Placed]) -> list[Placed]:
    """``words`` of several readings with one level for those that stand side by side."""
    lines: list[list[Placed]] = []
    for word in sorted(words, key=_middle):
        if lines and _middle(word) - _middle(lines[-1][-1]) < 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [
        replace(word, level=median(map(_middle, line)), size=median(w.size for w in line))
        for line in lines
        for word in line
    ]


def _is_name_or_office(text: str) -> bool:
    """Whether a word can be part of a name or an office, as far as spelling tells."""
    return is_syllable(text.strip(".,;:'")) or _ABBREVIATION.fullmatch(text) is not None


def _middle(word: Placed) -> float:
    return (word.box.top + word.box.bottom) / 2


def _certainty(word: Placed) -> float:
    return word.confidence or 0.0


def _rows(box: Box) -> slice:
    return slice(max(round(box.top), 0), round(box.bottom))


def _columns(box: Box) -> slice:
    return slice(max(round(box.left), 0), round(box.right))

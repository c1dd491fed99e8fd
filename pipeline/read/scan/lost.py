"""Text that recognising the page left out: where it stands, and what a second look at it gives.

Over a whole page Tesseract takes a line for a picture now and then: beside a seal, a stroke of the pen or
many specks, and for no reason that can be seen. Cut out, most of it can be read. Seals, signatures and
handwriting must not come back as text: they stand in no row of print, or are spelt like nothing.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from models.text import Box
from pipeline.lexicon.syllables import is_syllable
from pipeline.read.layout import Placed
from pipeline.read.ocr.engine import Recognised
from pipeline.read.preprocess import Picture, Prepared, ink
from pipeline.read.scan.junk import is_word
from pipeline.read.scan.letters import Letters, count_in, outside, rows_in
from pipeline.read.scan.seals import seals_on

_SURE, _CERTAIN = 0.7, 0.9
"""Confidences from which a syllable and from which any other word is believed."""
_MANY = 3
"""Words that make a row text."""
_MARGIN, _BORDER = 0.05, 0.05
"""Inches of the page around a row that are looked at for its marks, and of white around that."""
_REACH = 0.7
"""How far a word reaches above and below the middle of its line, in heights of its type."""
_SPECK = 0.02
"""Inches of the largest speck; it may be a mark below a letter as well."""


class Lost(NamedTuple):
    """A row of print that nothing was read from."""

    box: Box
    letters: Letters


class Views(NamedTuple):
    """Pictures of a row, as it is and without specks, and where they begin on the page."""

    pictures: tuple[Picture, Picture]
    left: int
    top: int


def lost_rows(page: Prepared, letters: Letters, words: Iterable[Placed]) -> list[Lost]:
    """Rows of the ``letters`` on ``page`` that none of ``words`` covers, but for those in seals."""
    read = map(_body, words)
    rows = [
        Lost(Box(*row[:, :2].min(axis=0).tolist(), *row[:, 2:].max(axis=0).tolist()), row)
        for row in rows_in(outside(letters, read, page.image.shape))
    ]
    if not rows:
        return []
    seals = seals_on(page.image, page.dpi)
    return [row for row in rows if not any(seal.holds(row.box) for seal in seals)]


def views_of_row(page: Prepared, row: Box) -> Views:
    """A row to be looked at again."""
    margin, border = round(_MARGIN * page.dpi), round(_BORDER * page.dpi)
    left, top = max(round(row.left) - margin, 0), max(round(row.top) - margin, 0)
    cut = page.image[top : round(row.bottom) + margin, left : round(row.right) + margin]
    framed = np.pad(cut, border, constant_values=255)
    return Views((framed, _without_specks(framed, page.dpi)), left - border, top - border)


def surest(readings: Sequence[Sequence[Recognised]]) -> list[Recognised]:
    """Of several ``readings`` of a row the one that holds most; of it, the words to be believed."""
    return max(
        map(_believed, readings),
        key=lambda words: sum(len(word.text) for word in words),
        default=[],
    )


def of_row(row: Lost, letters: Letters, found: Iterable[Placed]) -> list[Placed]:
    """The words ``found`` that stand on letters of ``row`` and not on others of the page's ``letters``."""
    return [
        word for word in found if 2 * count_in(row.letters, word.box) > count_in(letters, word.box)
    ]


def _body(word: Placed) -> Box:
    """The box of ``word`` no higher than its line: beside specks boxes reach into the next one."""
    reach = _REACH * word.size
    top, bottom = max(word.box.top, word.level - reach), min(word.box.bottom, word.level + reach)
    return word.box if bottom <= top else Box(word.box.left, top, word.box.right, bottom)


def _believed(reading: Sequence[Recognised]) -> list[Recognised]:
    """The words that are text; where most are, also their numbers and signs: ``2.`` alone may be dirt."""
    sure = [word for word in reading if _is_sure(word)]
    if len(sure) < _MANY or 2 * len(sure) < len(reading):
        return sure
    return [word for word in reading if word.confidence >= _SURE]


def _is_sure(word: Recognised) -> bool:
    """Whether a word of a second look is believed: a scribble is hardly ever spelt like a syllable."""
    least = _SURE if is_syllable(word.text.strip(".,:;()“”\"'/-")) else _CERTAIN
    return word.confidence >= least and is_word(word.text)


def _without_specks(picture: Picture, dpi: int) -> Picture:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink(picture), connectivity=8)
    sides = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    specks = sides < _SPECK * dpi
    specks[0] = False  # the paper
    blurred = cv2.dilate(np.where(specks[labels], 255, 0).astype(np.uint8), np.ones((3, 3)))
    return np.where(blurred > 0, 255, picture).astype(np.uint8)

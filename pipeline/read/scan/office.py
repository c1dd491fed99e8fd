"""The deputy's office on the line under that of the head, over which a seal lies or which is set into it as a stamp.

Whoever signs himself has nothing printed under his office; where a deputy signs, ``PHÓ GIÁM ĐỐC`` stands there, often
out of a stamp and half in the line above, and the ``KT.`` was written by hand. Tesseract takes both lines together
for a picture. The lower one is cut out at several heights; of the readings the one that is most like the deputy's
office counts, if it is more like that than like the head's. What was read is put in, not what was meant.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import cv2
import numpy as np

from models.text import Box
from pipeline.lexicon.offices import deputy_like, head_of
from pipeline.read.layout import Placed, rows_of
from pipeline.read.ocr.engine import ONE_LINE, OcrEngine, Recognised
from pipeline.read.preprocess import Picture, Prepared
from pipeline.read.scan.uncovered import cut_out, uncovered

_IN_STEAD = re.compile(r"^\W*(?:[KTĐ]\W?[TLM]|T\W?U\W?Q|Q)\b|\bPH[ÓOÒỎÔỐ]\b", re.I)
"""On whose authority somebody signs, or a deputy: such a signature is understood as it is."""
_LETTERS = 5
"""Of an office at least."""
_LOWEST, _DOUBLE = 0.1, 0.22
"""Inches of a line's capitals; what is higher is two lines set into each other."""
_TOPS = (0.9, 1.05, 1.25, 1.4)
"""Where the line below begins, in heights of the line above."""
_HIGH = 1.15
_BEFORE, _BEHIND = 0.75, 0.35
"""Inches beside the head's office that are looked at: the deputy's is longer."""
_SIZES = (1.0, 1.5)
_BORDER = 0.08
_CROSSES = 0.5
"""Share of a word's height by which it must reach into the line to be of it."""


class _Head(NamedTuple):
    """The line that may be the office of a head: its words, its place, and the office where it can be told."""

    words: list[Placed]
    box: Box
    office: str | None


class _View(NamedTuple):
    picture: Picture
    left: float
    top: float
    size: float
    """How much larger it is than the page."""


def with_deputy(
    page: Prepared, place: Box, words: Sequence[Placed], engine: OcrEngine
) -> list[Placed]:
    """``words`` with the deputy's office that stands under the head's at ``place``, where none was read.

    Raises:
        PageUnread: The engine failed.
    """
    inside = [w for w in words if w.box.left >= place.left and place.top <= w.level <= place.bottom]
    head = _head(rows_of(inside), page.dpi)
    if head is None:
        return list(words)
    views = _views(page, place, head)
    found = engine.recognise([view.picture for view in views], page.dpi, mode=ONE_LINE)
    best, likest = None, 0.0
    for picture, group in groupby(found, key=lambda word: word.picture):
        reading = _on_page(list(group), views[picture])
        like = deputy_like(" ".join(word.text for word in reading), head.office)
        if like > likest:
            best, likest = reading, like
    return list(words) if best is None else _put_in(words, head, best)


def _head(rows: Sequence[Sequence[Placed]], dpi: int) -> _Head | None:
    """The first line in capitals, where it may be a head's office and the next line says nothing of a deputy."""
    lines = [[word for word in row if _is_capital(word)] for row in rows]
    at = next((i for i, line in enumerate(lines) if _letters(line) >= _LETTERS), None)
    if at is None:
        return None
    texts = [" ".join(word.text for word in row) for row in rows[at : at + 2]]
    office = head_of(texts[0])
    if any(map(_IN_STEAD.search, texts)) or (office and deputy_like(texts[-1], office)):
        return None
    high = min(word.box.bottom - word.box.top for word in lines[at])
    high = high / 2 if high > _DOUBLE * dpi else max(high, _LOWEST * dpi)
    around = Box.around([word.box for word in lines[at]])
    assert around is not None  # a line has words
    return _Head(lines[at], around._replace(bottom=around.top + high), office)


def _views(page: Prepared, place: Box, head: _Head) -> list[_View]:
    """The line under the ``head``'s, cut out at several heights, with and without a seal."""
    top, left = max(round(place.top), 0), max(round(place.left), 0)
    dark, ringless, _ = uncovered(cut_out(page, place), page.dpi)
    pictures = [dark] if np.array_equal(dark, ringless) else [dark, ringless]
    high, border = head.box.bottom - head.box.top, round(_BORDER * page.dpi)
    first = max(round(head.box.left - left - _BEFORE * page.dpi), 0)
    last = round(head.box.right - left + _BEHIND * page.dpi)
    views = []
    for share in _TOPS:
        start = max(round(head.box.top - top + share * high), 0)
        for picture in pictures:
            cut = picture[start : start + round(_HIGH * high), first:last]
            for size in _SIZES if cut.size else ():
                shown = cv2.resize(cut, None, fx=size, fy=size, interpolation=cv2.INTER_CUBIC)
                framed = np.pad(np.asarray(shown, np.uint8), border, constant_values=255)
                views.append(_View(framed, left + first - border / size, top + start, size))
    return views


def _on_page(words: list[Recognised], view: _View) -> list[Placed]:
    """The words of a ``view`` with letters in them, where they stand on the page, in capitals as offices are."""
    high = view.picture.shape[0] / view.size
    placed = []
    for word in words:
        text = "".join(filter(str.isalpha, word.text)).upper()
        left, right = (view.left + side / view.size for side in (word.box.left, word.box.right))
        box = Box(left, view.top, right, view.top + high)
        if text:
            placed.append(
                Placed(
                    text=text,
                    box=box,
                    level=view.top + high / 2,
                    size=high,
                    confidence=word.confidence,
                )
            )
    return placed


def _put_in(words: Sequence[Placed], head: _Head, office: list[Placed]) -> list[Placed]:
    """``words`` with the ``office`` on the line under the ``head``'s, in place of what was made of it."""
    around = Box.around([word.box for word in office])
    assert around is not None  # an office has words
    known = []
    for word in words:
        if any(word is one for one in head.words):
            box = word.box._replace(bottom=min(word.box.bottom, head.box.bottom))
            middle = (head.box.top + head.box.bottom) / 2
            known.append(replace(word, box=box, level=middle, size=box.bottom - box.top))
        elif not _crosses(word.box, around) or word.level < head.box.bottom:
            known.append(word)
    return known + office


def _crosses(one: Box, line: Box) -> bool:
    wide = min(one.right, line.right) - max(one.left, line.left)
    tall = min(one.bottom, line.bottom) - max(one.top, line.top)
    return wide > 0 and tall > _CROSSES * (one.bottom - one.top)


def _is_capital(word: Placed) -> bool:
    text = "".join(filter(str.isalpha, word.text))
    return len(text) > 1 and text.isupper()


def _letters(words: Sequence[Placed]) -> int:
    return sum(sum(map(str.isalpha, word.text)) for word in words)

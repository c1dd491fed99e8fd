"""Characters of a PDF page to words: by their places, whatever order the page draws them in."""

from __future__ import annotations

import unicodedata
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from models.text import Box
from pipeline.lexicon.bullets import SYMBOL_FONTS
from pipeline.read.flow import SUPERSCRIPTS
from pipeline.read.layout import Placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.read.pdf.characters import Char

_WORD_GAP, _STAMPED_GAP = 0.15, 0.05
"""Shares of the size of the type: a wider gap parts words; a narrower one joins digits over a space."""
_SAME_ROW = 0.5
_RAISED = 0.8, 0.12
"""A footnote mark: size at most this share of the row's, and raised by this share of it."""
_DOUBLED = 0.2
_LEFT = attrgetter("left")


def words_of(chars: Sequence[Char]) -> list[Placed]:
    """The words of a page. Fonts may change inside a word, so only space and distance part words."""
    return [word for row in _rows(chars) for word in _words_of_row(row)]


def _rows(chars: Sequence[Char]) -> list[list[Char]]:
    """Characters on one level, from left to right; small raised ones belong to the row they stand in."""
    rows: list[list[Char]] = []
    last: Char | None = None
    height = 0.0
    for middle, _, char in sorted(
        [((char.top + char.bottom) / 2, index, char) for index, char in enumerate(chars)]
    ):
        if last is not None and middle - height <= _SAME_ROW * min(char.size, last.size):
            rows[-1].append(char)
        else:
            rows.append([char])
        last, height = char, middle
    # The sorts are stable: a combining mark stays behind the letter that it was written after.
    return [sorted(row, key=_LEFT) for row in rows]


def _words_of_row(row: list[Char]) -> Iterator[Placed]:
    printed = [char for char in row if not char.text.isspace()]
    if not printed:
        return
    _, _, _, tops, bottoms, sizes, *_ = zip(*printed, strict=True)
    size, floor = median(sizes), median(bottoms)
    level = median((top + bottom) / 2 for top, bottom in zip(tops, bottoms, strict=True))
    word: list[Char] = []
    spaced = False
    for char in row:
        if char.text.isspace():
            spaced = True
            continue
        if word:
            gap = char.left - word[-1].right
            if gap > _WORD_GAP * size or (spaced and not _goes_on(word[-1], char, gap / size)):
                yield _placed(word, size, floor, level)
                word = []
        spaced = False
        if not word or not _doubles(char, word[-1]):
            word.append(char)
    if word:
        yield _placed(word, size, floor, level)


def _placed(word: list[Char], size: float, floor: float, level: float) -> Placed:
    texts, lefts, rights, tops, bottoms, sizes, bold, italic = zip(*word, strict=True)
    small, rise = _RAISED
    if min(sizes) <= small * size and floor - min(bottoms) >= rise * size:
        texts = tuple(
            char.text.translate(SUPERSCRIPTS)
            if char.size <= small * size and floor - char.bottom >= rise * size
            else char.text
            for char in word
        )
    return Placed(
        text=unicodedata.normalize("NFC", "".join(texts).translate(SYMBOL_FONTS)),
        box=Box(lefts[0], min(tops), max(rights), max(bottoms)),
        level=level,
        size=size,
        bold=2 * sum(bold) > len(word),
        italic=2 * sum(italic) > len(word),
    )


def _goes_on(previous: Char, char: Char, gap: float) -> bool:
    """Whether a space between two characters parts no words.

    A number stamped into the blank of a form lies over the spaces that keep the blank open. ``gap`` is the
    distance of the two as a share of their size.
    """
    stamped = char.text.isdigit() and previous.text.isdigit()
    return gap < _STAMPED_GAP and (stamped or char.text == "/")


def _doubles(char: Char, previous: Char) -> bool:
    """Whether ``char`` is printed over ``previous`` a second time, as some programs make bold type."""
    near = _DOUBLED * char.size
    return (
        char.text == previous.text
        and abs(char.left - previous.left) < near
        and abs(char.top - previous.top) < near
    )

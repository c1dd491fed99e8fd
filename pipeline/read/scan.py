"""A picture of a page to its lines and tables: clean up, find tables, recognise, put in order."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import mean, median

import numpy as np

from models.text import Box, Line, Page, Table
from pipeline.read.cells import interleaved, table_of, unfolded
from pipeline.read.layout import Frame, Placed
from pipeline.read.preprocess import Picture, Prepared, prepared
from pipeline.read.ruled import ruled_tables
from pipeline.read.signature import completed, signature_place, views_of
from pipeline.read.source import PageUnread
from pipeline.read.tesseract import (
    ONE_BLOCK,
    WHOLE_PAGE,
    Recognised,
    installed_languages,
    recognise,
)
from pipeline.settings import Settings

_JUNK, _SPECK, _SCRIBBLE = 0.25, 0.6, 0.9
"""Confidences: of a word, of a number alone, of signs without a word."""
_FAR, _COLUMNS = 1.5, 3.0
"""Heights of a line: how far a stray sign stands off, and one column of words from another."""
_JUNK_LINE, _GOOD_LINE = 0.4, 0.8
"""Confidences of the middle word of a line."""
_SECOND_LOOK = 0.7
_RULES = re.compile(r"[_|¦¬^`´°]+")
"""What rules, folds and edges of paper are taken for."""
_DASHES = {"~", "~-", "-~"}
"""What the dash of a list is taken for; no line begins with these."""
_OUTLINE = 0.03
_MARGIN = 0.03
"""Inches by which rules reach out of a table, and into a cell."""


def read_scan(picture: Picture, number: int, size: tuple[float, float], settings: Settings) -> Page:
    """Page ``number`` from its ``picture``; ``size`` is its width and height in points as displayed.

    A page that can't be recognised comes back as failed, with the reason.
    """
    width, height = size
    try:
        page = prepared(picture, picture.shape[1] / width * 72)
        blocks, words = _recognised(page, number, settings)
    except PageUnread as fault:
        return failed_page(number, size, str(fault))
    note = (
        f"image {picture.shape[1]} x {picture.shape[0]}, read at {page.dpi} dpi"
        f"{f', turned {page.turned:.1f} degrees' if page.turned else ''}: {len(words)} words"
    )
    if words:
        note += f", mean confidence {mean(word.confidence or 0.0 for word in words):.2f}"
    return Page(
        number=number,
        blocks=blocks,
        obtained_by="ocr" if blocks else "blank",
        width=width,
        height=height,
        note=note,
    )


def failed_page(number: int, size: tuple[float, float], why: str) -> Page:
    """A page that is there and can't be read."""
    return Page(
        number=number, blocks=(), obtained_by="failed", width=size[0], height=size[1], note=why
    )


def _recognised(
    page: Prepared, number: int, settings: Settings
) -> tuple[tuple[Line | Table, ...], list[Placed]]:
    """The blocks of a page in reading order, and all its words."""
    height, width = page.image.shape
    frame = Frame(number, float(width), float(height), page.turned)
    grids = ruled_tables(page.image, page.dpi)
    around = page.image.copy() if grids else page.image
    for cells in grids:
        outline = Box.around(cells)
        if outline is not None:
            _pixels(around, outline, round(_OUTLINE * page.dpi))[:] = 255
    found = recognise([around], page.dpi, settings, mode=WHOLE_PAGE)
    words = _placed(found)
    place = signature_place(page, words)
    if place is not None:
        views = views_of(page, place, words)
        again = recognise(views, page.dpi, settings, mode=ONE_BLOCK)
        sure = [word for word in again if word.confidence >= _SECOND_LOOK and _is_word(word.text)]
        words = completed(words, _placed(sure, left=place.left, top=place.top), place)
    tables: list[tuple[float, Table | list[Line]]] = []
    for cells, inside in zip(grids, _words_in_cells(page, grids, settings), strict=True):
        placed = table_of(cells, inside, frame, tolerance=0.08 * page.dpi)
        if placed is None:
            words += inside
        else:
            tables.append((min(box.top for box in cells), unfolded(placed[0], drawn=True)))
            words += placed[1]
    blocks = interleaved(words, tables, frame)
    return blocks, words


def _words_in_cells(
    page: Prepared, grids: Sequence[list[Box]], settings: Settings
) -> list[list[Placed]]:
    """The words of each table: cell by cell, because rules and narrow columns mislead Tesseract."""
    cells = [(index, box) for index, boxes in enumerate(grids) for box in boxes]
    crops = [
        (index, box, crop)
        for index, box in cells
        if _has_ink(crop := _pixels(page.image, box, -round(_MARGIN * page.dpi)))
    ]
    words: list[list[Placed]] = [[] for _ in grids]
    if not crops:
        return words
    border = round(0.05 * page.dpi)
    pictures = [np.pad(crop, border, constant_values=255) for _, _, crop in crops]
    found = recognise(pictures, page.dpi, settings, mode=ONE_BLOCK)
    for picture, group in groupby(found, key=lambda word: word.picture):
        index, box, _ = crops[picture]
        inset = round(_MARGIN * page.dpi) - border
        words[index] += _placed(
            list(group), left=box.left + inset, top=box.top + inset, in_cell=True
        )
    return words


def _placed(
    found: Sequence[Recognised], *, left: float = 0.0, top: float = 0.0, in_cell: bool = False
) -> list[Placed]:
    """Words with the level of their line, moved by ``left`` and ``top`` pixels; junk is left out."""
    placed: list[Placed] = []
    for _, group in groupby(found, key=lambda word: (word.picture, word.line)):
        line = _readable(list(group), in_cell=in_cell)
        if not line:
            continue
        level = median((word.box.top + word.box.bottom) / 2 for word in line) + top
        size = median(word.box.bottom - word.box.top for word in line)
        placed += [
            Placed(
                text=unicodedata.normalize("NFC", word.text),
                box=Box(
                    word.box.left + left,
                    word.box.top + top,
                    word.box.right + left,
                    word.box.bottom + top,
                ),
                level=level,
                size=size,
                confidence=word.confidence,
            )
            for word in line
        ]
    return placed


def _readable(line: list[Recognised], *, in_cell: bool) -> list[Recognised]:
    """The words of a line without what is dirt, a seal, handwriting or a stroke of the pen.

    In a line that is read well, a word that is not belongs to it all the same: to leave it out would
    change what the sentence says, and hide that something is doubtful there. In a cell of a table text is
    expected, if only a digit.
    """
    line = _without_strays(line)
    if len(line) > 1 and line[0].text in _DASHES:
        line = [line[0]._replace(text="-"), *line[1:]]
    if in_cell:
        return _trusted(line, in_cell=True)
    runs = _runs(line)
    if len(runs) > 1 and _certain(line) < _JUNK_LINE:
        return [word for run in runs for word in _trusted(run)]
    written = [run for run in runs if _has_words(run) or _certain(run) >= _SCRIBBLE]
    return _trusted([word for run in written for word in run])


def _trusted(line: list[Recognised], *, in_cell: bool = False) -> list[Recognised]:
    """The words of a line that are believed, by how sure Tesseract is of them and of the line."""
    if not line:
        return []
    certain = _certain(line)
    is_number = len(line) == 1 and line[0].text.isalnum()
    if certain < _JUNK_LINE or (
        not _has_words(line) and certain < (_SPECK if is_number else _SCRIBBLE)
    ):
        return [word for word in line if in_cell and _is_word(word.text)]
    return [
        word
        for word in line
        if not _RULES.fullmatch(word.text)
        and (word.confidence >= _JUNK or (certain >= _GOOD_LINE and _is_word(word.text)))
    ]


def _runs(line: list[Recognised]) -> list[list[Recognised]]:
    """A line parted where columns may be: Tesseract runs recipients on into the hand that signs."""
    runs = [line[:1]]
    for before, word in pairwise(line):
        tall = max(before.box.bottom - before.box.top, word.box.bottom - word.box.top)
        if word.box.left - before.box.right > _COLUMNS * tall:
            runs.append([])
        runs[-1].append(word)
    return runs


def _certain(line: list[Recognised]) -> float:
    return median(word.confidence for word in line)


def _has_words(line: list[Recognised]) -> bool:
    return any(_is_word(word.text) for word in line)


def _without_strays(line: list[Recognised]) -> list[Recognised]:
    """A line without one or two signs far behind its end, which are mostly strokes of a pen."""
    if len(line) < 3 or len(line[-1].text) > 2 or line[-1].text.isdigit():
        return line
    far = line[-1].box.left - line[-2].box.right > _FAR * (line[-2].box.bottom - line[-2].box.top)
    return line[:-1] if far and line[-1].confidence < _SCRIBBLE else line


def _is_word(text: str) -> bool:
    """Whether most of a word's signs are letters or digits, at least two of them."""
    known = sum(sign.isalnum() for sign in text)
    return known >= 2 and 2 * known > len(text)


def _pixels(image: Picture, box: Box, margin: int) -> Picture:
    """The part of ``image`` inside ``box``, grown by ``margin`` pixels; a view, not a copy."""
    return image[
        max(round(box.top) - margin, 0) : round(box.bottom) + margin,
        max(round(box.left) - margin, 0) : round(box.right) + margin,
    ]


def _has_ink(crop: Picture) -> bool:
    return crop.size > 0 and bool((crop < 128).mean() > 0.001)


def require_program(settings: Settings) -> None:
    """Raises `MissingProgram` where Tesseract or its Vietnamese model is not installed."""
    installed_languages(settings.languages)

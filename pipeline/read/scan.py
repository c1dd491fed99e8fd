"""A picture of a page to its lines and tables: clean up, find tables, recognise, put in order."""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from statistics import mean, median

import numpy as np

from models.text import Box, Line, Page, Table
from pipeline.read.cells import interleaved, table_of, unfolded
from pipeline.read.digits import with_second_look
from pipeline.read.doubtful import looked_again
from pipeline.read.engine import ONE_BLOCK, WHOLE_PAGE, OcrEngine, Recognised
from pipeline.read.junk import is_word, readable
from pipeline.read.layout import Frame, Placed
from pipeline.read.preprocess import Picture, Prepared, prepared
from pipeline.read.roman import with_counted_numerals
from pipeline.read.ruled import is_whole, ruled_tables
from pipeline.read.signature import completed, signature_place, views_of
from pipeline.read.source import PageUnread

_SECOND_LOOK = 0.7
_OUTLINE = 0.03
_MARGIN = 0.03
"""Inches by which rules reach out of a table, and into a cell."""


def read_scan(picture: Picture, number: int, size: tuple[float, float], engine: OcrEngine) -> Page:
    """Page ``number`` from its ``picture``; ``size`` is its width and height in points as displayed.

    A page that can't be recognised comes back as failed, with the reason.
    """
    width, height = size
    try:
        page = prepared(picture, picture.shape[1] / width * 72)
        blocks, words = _recognised(page, number, engine)
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
    page: Prepared, number: int, engine: OcrEngine
) -> tuple[tuple[Line | Table, ...], list[Placed]]:
    """The blocks of a page in reading order, and all its words."""
    height, width = page.image.shape
    frame = Frame(number, float(width), float(height), page.turned)
    grids = ruled_tables(page.image, page.dpi)
    around = page.image.copy() if grids else page.image
    for cells in grids:
        # text in an open field is in no cell: it must stay on the page
        covers = [Box.around(cells)] if is_whole(cells) else cells
        for cover in covers:
            if cover is not None:
                _pixels(around, cover, round(_OUTLINE * page.dpi))[:] = 255
    found = engine.recognise([around], page.dpi, mode=WHOLE_PAGE)
    words = _placed(found)
    place = signature_place(page, words)
    if place is not None:
        views = views_of(page, place, words)
        again = engine.recognise(views, page.dpi, mode=ONE_BLOCK)
        sure = [word for word in again if word.confidence >= _SECOND_LOOK and is_word(word.text)]
        words = completed(words, _placed(sure, left=place.left, top=place.top), place)
    words, *in_tables = _certain(page, [words, *_words_in_cells(page, grids, engine)], engine)
    tables: list[tuple[float, Table | list[Line]]] = []
    for cells, known in zip(grids, in_tables, strict=True):
        placed = table_of(cells, known, frame, tolerance=0.08 * page.dpi)
        if placed is None:
            words += known
        else:
            tables.append((min(box.top for box in cells), unfolded(placed[0], drawn=True)))
            words += placed[1]
    blocks = interleaved(words, tables, frame)
    return blocks, words


def _certain(
    page: Prepared, groups: Sequence[Sequence[Placed]], engine: OcrEngine
) -> list[list[Placed]]:
    """The ``groups`` of words with the doubtful ones, numerals and digits looked at again."""
    known = [with_counted_numerals(page, looked_again(page, words, engine)) for words in groups]
    return with_second_look(page, known, engine)


def _words_in_cells(
    page: Prepared, grids: Sequence[list[Box]], engine: OcrEngine
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
    found = engine.recognise(pictures, page.dpi, mode=ONE_BLOCK)
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
        line = readable(list(group), in_cell=in_cell)
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


def _pixels(image: Picture, box: Box, margin: int) -> Picture:
    """The part of ``image`` inside ``box``, grown by ``margin`` pixels; a view, not a copy."""
    return image[
        max(round(box.top) - margin, 0) : round(box.bottom) + margin,
        max(round(box.left) - margin, 0) : round(box.right) + margin,
    ]


def _has_ink(crop: Picture) -> bool:
    return crop.size > 0 and bool((crop < 128).mean() > 0.001)

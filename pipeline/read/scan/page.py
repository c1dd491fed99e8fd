"""A picture of a page to its lines and tables: clean up, find tables, recognise, put in order."""

import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import chain, groupby
from statistics import mean, median
from typing import NamedTuple

import numpy as np

from models.text import Box, Line, Page, Table
from pipeline.read.cells import interleaved, table_of, unfolded, words_by_cell
from pipeline.read.layout import Frame, Placed
from pipeline.read.ocr.engine import ONE_BLOCK, WHOLE_PAGE, OcrEngine, Recognised
from pipeline.read.preprocess import Picture, Prepared, prepared
from pipeline.read.scan.digits import with_second_look
from pipeline.read.scan.doubtful import looked_again
from pipeline.read.scan.junk import is_word, readable
from pipeline.read.scan.letters import Letters, letters_of
from pipeline.read.scan.lost import Lost, lost_rows, of_row, surest, views_of_row
from pipeline.read.scan.openers import with_seen_dashes
from pipeline.read.scan.orientation import is_upright, other_turns, spelt
from pipeline.read.scan.roman import with_counted_numerals
from pipeline.read.scan.ruled import is_whole, ruled_tables
from pipeline.read.scan.signature import completed, signature_place, views_of
from pipeline.read.scan.signer import with_name
from pipeline.read.scan.stamp import without_stamp
from pipeline.read.scan.uncovered import bare_view
from pipeline.read.source import PageUnread
from pipeline.read.written.places import with_written_numbers

_SECOND_LOOK = 0.7
_BETTER = 1.5
"""How much more a page must say once it is turned: a picture says a little any way."""
_OUTLINE = 0.03
_MARGIN = 0.03
"""Inches by which rules reach out of a table, and into a cell."""


class _Reading(NamedTuple):
    """What a picture says, held one way."""

    page: Prepared
    blocks: tuple[Line | Table, ...]
    words: list[Placed]
    """All of the page, also those of tables."""
    letters: Letters
    lost: list[Lost]
    """Rows that stay unread."""
    stamps: tuple[Line, ...] = ()
    """What stood in stamps that were read by themselves."""
    quarters: int = 0
    """Turns clockwise by which the picture was held."""


def read_scan(picture: Picture, number: int, size: tuple[float, float], engine: OcrEngine) -> Page:
    """Page ``number`` from its ``picture``; ``size`` is its width and height in points as displayed.

    A page that lies on its side or upside down is turned before it is read. A page that can't be
    recognised comes back as failed, with the reason.
    """
    width, height = size
    dpi = picture.shape[1] / width * 72
    try:
        reading = _upright(_read(picture, dpi, number, engine), picture, dpi, number, engine)
    except PageUnread as fault:
        return failed_page(number, size, str(fault))
    blocks, frame = reading.blocks, _frame(reading.page, number)
    share = sum(len(row.letters) for row in reading.lost) / max(len(reading.letters), 1)
    return Page(
        number=number,
        blocks=tuple(block.turned(-reading.quarters) for block in blocks),
        obtained_by="ocr" if blocks or reading.lost else "blank",
        width=width,
        height=height,
        note=_note(reading, picture, share),
        quarters=reading.quarters,
        unread=tuple(frame.share(row.box).turned(-reading.quarters) for row in reading.lost),
        unread_share=round(share, 4),
        stamps=tuple(line.turned(-reading.quarters) for line in reading.stamps),
    )


def _upright(
    reading: _Reading, picture: Picture, dpi: float, number: int, engine: OcrEngine
) -> _Reading:
    """``reading`` where it says enough for what stands on the page, else the best with the page turned."""
    if is_upright(reading.words, reading.letters):
        return reading
    best = reading
    for quarters in other_turns(reading.letters):
        turned = np.ascontiguousarray(np.rot90(picture, -quarters))
        with suppress(PageUnread):  # one way at least can be read
            other = _read(turned, dpi, number, engine)._replace(quarters=quarters)
            if spelt(other.words) > _BETTER * spelt(best.words):
                best = other
            if is_upright(other.words, other.letters):
                break
    return best


def _note(reading: _Reading, picture: Picture, share: float) -> str:
    """The evidence for what was made of a picture."""
    page, words = reading.page, reading.words
    note = f"image {picture.shape[1]} x {picture.shape[0]}, read at {page.dpi} dpi"
    if reading.quarters:
        note += f", upright after {90 * reading.quarters} degrees clockwise"
    if page.turned:
        note += f", turned {page.turned:.1f} degrees"
    note += f": {len(words)} words"
    if words:
        note += f", mean confidence {mean(word.confidence or 0.0 for word in words):.2f}"
    if reading.stamps:
        note += ", with a stamp read by itself"
    if reading.lost:
        note += f", {share:.1%} of its letters unread"
    return note


def failed_page(number: int, size: tuple[float, float], why: str) -> Page:
    """A page that is there and can't be read."""
    return Page(
        number=number, blocks=(), obtained_by="failed", width=size[0], height=size[1], note=why
    )


def _frame(page: Prepared, number: int) -> Frame:
    height, width = page.image.shape
    return Frame(number, float(width), float(height), page.turned)


def _read(picture: Picture, dpi: float, number: int, engine: OcrEngine) -> _Reading:
    """The blocks of a page in reading order and all its words, held as it is."""
    picture, stamps = without_stamp(picture, dpi, number, engine)
    page = prepared(picture, dpi)
    frame = _frame(page, number)
    grids = ruled_tables(page.image, page.dpi)
    found = engine.recognise([_around(page, grids)], page.dpi, mode=WHOLE_PAGE)
    words, in_tables = _placed(found), _words_in_cells(page, grids, engine)
    letters = letters_of(page.image, page.dpi)
    lost = lost_rows(page, letters, [*words, *chain.from_iterable(in_tables)])
    again = _read_again(page, lost, letters, engine)
    for cells, inside in zip(grids, in_tables, strict=True):
        written, again = words_by_cell(cells, again)
        inside.extend(chain.from_iterable(written))
    words = _with_signature(page, [*words, *again], engine)
    words, *in_tables = _certain(page, [words, *in_tables], engine)
    words = with_seen_dashes(page, words)
    words = with_written_numbers(page, words)
    every = [*words, *chain.from_iterable(in_tables)]
    return _Reading(
        page=page,
        blocks=_in_order(page, frame, words, zip(grids, in_tables, strict=True)),
        words=every,
        letters=letters,
        lost=lost and lost_rows(page, letters, every),
        stamps=stamps,
    )


def _around(page: Prepared, grids: Sequence[list[Box]]) -> Picture:
    """The page without its tables, whose cells are read one by one."""
    around = page.image.copy() if grids else page.image
    for cells in grids:
        # text in an open field is in no cell: it must stay on the page
        covers = [Box.around(cells)] if is_whole(cells) else cells
        for cover in covers:
            if cover is not None:
                _pixels(around, cover, round(_OUTLINE * page.dpi))[:] = 255
    return around


def _with_signature(page: Prepared, words: list[Placed], engine: OcrEngine) -> list[Placed]:
    """``words`` with what a second look finds where somebody signed, under the seal too."""
    place = signature_place(page, words)
    if place is None:
        return words
    views = [*views_of(page, place, words), bare_view(page, place)]
    again = engine.recognise(views, page.dpi, mode=ONE_BLOCK)
    sure = [word for word in again if word.confidence >= _SECOND_LOOK and is_word(word.text)]
    words = completed(words, _placed(sure, left=place.left, top=place.top), place)
    return with_name(page, place, words, engine)


def _in_order(
    page: Prepared,
    frame: Frame,
    words: Sequence[Placed],
    grids: Iterable[tuple[list[Box], list[Placed]]],
) -> tuple[Line | Table, ...]:
    """The lines and tables of a page in reading order; ``grids`` are the cells of tables and the words in them.

    What turns out to be no table, and what of a table stands in no cell, goes back to the ``words`` around.
    """
    around = [*words]
    tables: list[tuple[float, Table | list[Line]]] = []
    for cells, known in grids:
        placed = table_of(cells, known, frame, tolerance=0.08 * page.dpi)
        if placed is None:
            around += known
        else:
            tables.append((min(box.top for box in cells), unfolded(placed[0], drawn=True)))
            around += placed[1]
    return interleaved(around, tables, frame)


def _read_again(
    page: Prepared, rows: Sequence[Lost], letters: Letters, engine: OcrEngine
) -> list[Placed]:
    """What can be read of ``rows`` of the page's ``letters`` once they are cut out."""
    if not rows:
        return []
    views = [views_of_row(page, row.box) for row in rows]
    pictures = [picture for view in views for picture in view.pictures]
    try:
        found = engine.recognise(pictures, page.dpi, mode=ONE_BLOCK)
    except PageUnread:
        return []  # the rest of the page is read
    again: list[Placed] = []
    for index, (row, view) in enumerate(zip(rows, views, strict=True)):
        count = len(view.pictures)
        readings = [
            [word for word in found if word.picture == picture]
            for picture in range(index * count, (index + 1) * count)
        ]
        again += of_row(row, letters, _placed(surest(readings), left=view.left, top=view.top))
    return again


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

"""Reads the text layer of PDF pages: words, lines, tables, by the places of characters and drawn lines.

The only module that imports pdfplumber, which finds the cells between drawn lines. It takes a while to
load, so only a page with enough lines asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models.text import Box, Line, Table
from pipeline.read.cells import interleaved, table_of, unfolded, words_by_cell
from pipeline.read.layout import Frame, Placed, folded, line_of, rows_of
from pipeline.read.pdf.words import words_of
from pipeline.read.source import PageUnread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.read.pdf.file import Layer, PdfFile

Blocks = tuple[Line | Table, ...]

_EDGES = 2.0
"""Points; edges of cells that are closer are one."""
_MIN_RULES = 4
_NEAR = 3.0
"""Points: lines that are closer are one line, and meet where they come so near."""
_SPECK, _SHORT = 1.0, 3.0
"""Points: a shorter line counts not at all; or not, unless others lengthen it."""
_SEAL = ("ky boi", "nguoi ky", "thoi gian ky", "ngay ky", "signed by", "signature")


def read_layer(
    document: PdfFile, numbers: Sequence[int], stamps: Mapping[int, tuple[Box, ...]]
) -> Iterator[tuple[int, Blocks | None]]:
    """Blocks of the pages ``numbers`` (from 1) in reading order; None for a page that can't be read.

    ``stamps`` are the places of signature fields by page, as fractions.
    """
    for number in numbers:
        try:
            layer = document.layer(number)
        except PageUnread:
            yield number, None
        else:
            yield number, _blocks(layer, number, stamps.get(number, ()))


def _blocks(layer: Layer, number: int, stamps: Iterable[Box]) -> Blocks:
    frame = Frame(number, layer.width, layer.height)
    seals, words = _seals(words_of(layer.chars), stamps, frame)
    tables: list[tuple[float, Table | list[Line]]] = []
    for rectangles in _cells(layer.rules):
        found = table_of(rectangles, words, frame, tolerance=_EDGES)
        if found is not None:
            table, words = found
            tables.append((min(box.top for box in rectangles), unfolded(table, drawn=True)))
    return (*seals, *interleaved(words, tables, frame))


def stamp_texts(layer: Layer, stamps: Iterable[Box]) -> list[str]:
    """What each of ``stamps`` (fractions of the page) says in the text layer of a page, row by row."""
    frame = Frame(0, layer.width, layer.height)
    words = words_of(layer.chars)
    texts = []
    for stamp in stamps:
        (inside,), _ = words_by_cell([_place(stamp, frame)], words)
        texts.append(" ".join(line_of(row, frame).text for row in rows_of(inside)))
    return texts


def _seals(
    words: list[Placed], stamps: Iterable[Box], frame: Frame
) -> tuple[list[Line], list[Placed]]:
    """The lines of electronic seals, which lie over the page without belonging to its text; and the rest."""
    lines: list[Line] = []
    for stamp in stamps:
        (inside,), outside = words_by_cell([_place(stamp, frame)], words)
        text = folded(" ".join(word.text for word in inside))
        if any(sign in text for sign in _SEAL):
            lines += [line_of(row, frame) for row in rows_of(inside)]
            words = outside
    return lines, words


def _place(stamp: Box, frame: Frame) -> Box:
    """``stamp``, in fractions of the page, in points."""
    return Box(
        stamp.left * frame.width,
        stamp.top * frame.height,
        stamp.right * frame.width,
        stamp.bottom * frame.height,
    )


# --- drawn lines to cells --------------------------------------------------------------------------


def _cells(rules: Sequence[Box]) -> list[list[Box]]:
    """The cells of each table that ``rules`` draw, all in points."""
    if len(rules) < _MIN_RULES:
        return []
    from pdfplumber import table  # noqa: PLC0415  # loads pdfminer, which most files don't need

    sides = [side for rule in rules for side in _sides(rule)]
    merged = [
        side
        for side in table.merge_edges(sides, _NEAR, _NEAR, _NEAR, _NEAR)
        if max(side["x1"] - side["x0"], side["bottom"] - side["top"]) >= _SHORT
    ]
    crossings = table.edges_to_intersections(merged, _NEAR, _NEAR)
    cells = table.intersections_to_cells(crossings)
    return [[Box(*cell) for cell in group] for group in table.cells_to_tables(cells)]


def _sides(rule: Box) -> Iterator[dict[str, Any]]:
    """The four sides of a frame, or the two that fall together in a line, as pdfplumber wants them."""
    left, top, right, bottom = rule
    if right - left >= _SPECK:
        for height in sorted({top, bottom}):
            yield _side("h", left, height, right, height)
    if bottom - top >= _SPECK:
        for edge in sorted({left, right}):
            yield _side("v", edge, top, edge, bottom)


def _side(orientation: str, x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    return {
        "orientation": orientation,
        "object_type": "rect_edge",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "doctop": top,
    }

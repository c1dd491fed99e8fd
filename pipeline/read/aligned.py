"""Tables without rules: three columns and more that stand apart, line after line.

Two blocks side by side are a head or a foot (`layout`), and gaps in one line are chance. So a table is
taken for one only where the same two strips of the page stay empty over four lines, most of which have
something in three columns.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from models.text import Box, Cell, Table
from pipeline.read.layout import Frame, Placed, Row, line_of, rows_of

_GAP = 1.5
"""Heights of type between two columns, in the line where they are first seen."""
_STRIP = 0.8
"""What must stay free of it in every other line."""
_NEXT = 2.6
"""Heights of type from one line to the next inside a table."""
_LINES, _COLUMNS = 4, 3
_FULL = 0.6
"""Share of the lines that have something in three columns; the others go on in some of them."""
_EDGE = 0.6
"""Heights of type by which the beginnings of a column may differ in a line that goes on in one column only."""


class _Strip(NamedTuple):
    """A part of the page's width, from top to bottom of a table, that stays empty."""

    left: float
    right: float


class _Run(NamedTuple):
    """Rows ``start`` to ``end`` (excluded), and the strips that are empty in all of them."""

    start: int
    end: int
    strips: tuple[_Strip, ...]


def aligned_tables(
    words: Sequence[Placed], frame: Frame
) -> tuple[list[tuple[float, Table]], list[Placed]]:
    """The tables without rules among ``words``, each with the height of its upper edge, and the words outside."""
    rows = rows_of(words)
    tables: list[tuple[float, Table]] = []
    outside: list[Placed] = []
    index = 0
    while index < len(rows):
        run = _run_from(rows, index)
        if run is None:
            outside += rows[index]
            index += 1
        else:
            inside = rows[run.start : run.end]
            tables.append((inside[0][0].level, _table(inside, run.strips, frame)))
            index = run.end
    return tables, outside


def _run_from(rows: Sequence[Row], start: int) -> _Run | None:
    """The table whose first line is row ``start``."""
    strips = _gaps(rows[start])
    if len(strips) < _COLUMNS - 1:
        return None
    end = start + 1
    while end < len(rows) and _follows(rows[end - 1], rows[end]):
        narrower = _still_free(rows[end], strips)
        if len(narrower) < _COLUMNS - 1:
            break
        strips, end = narrower, end + 1
    while end > start and not _belongs(rows[end - 1], rows[start:end], strips):
        end -= 1
    counts = [len(_by_column(row, strips)) for row in rows[start:end]]
    full = sum(count >= _COLUMNS for count in counts)
    if len(counts) < _LINES or full < max(_FULL * len(counts), _COLUMNS):
        return None
    return _Run(start, end, strips)


def _gaps(row: Row) -> tuple[_Strip, ...]:
    size = median(word.size for word in row)
    gaps = (_Strip(left.box.right, right.box.left) for left, right in pairwise(row))
    return tuple(gap for gap in gaps if gap.right - gap.left > _GAP * size)


def _follows(above: Row, row: Row) -> bool:
    return row[0].level - above[0].level < _NEXT * max(row[0].size, above[0].size)


def _still_free(row: Row, strips: Sequence[_Strip]) -> tuple[_Strip, ...]:
    """What ``row`` leaves of the strips that it leaves enough of."""
    size = median(word.size for word in row)
    left_free = []
    for strip in strips:
        pieces, edge = [], strip.left
        for word in row:
            if word.box.right > strip.left and word.box.left < strip.right:
                pieces.append(_Strip(edge, word.box.left))
                edge = max(edge, word.box.right)
        widest = max([*pieces, _Strip(edge, strip.right)], key=lambda each: each.right - each.left)
        if widest.right - widest.left >= _STRIP * size:
            left_free.append(widest)
    return tuple(left_free)


def _by_column(row: Row, strips: Sequence[_Strip]) -> dict[int, Row]:
    """The words of a row in each column that has any."""
    columns: dict[int, Row] = {}
    for word in row:
        column = sum(word.box.left >= strip.left for strip in strips)
        columns.setdefault(column, []).append(word)
    return columns


def _belongs(row: Row, table: Sequence[Row], strips: Sequence[_Strip]) -> bool:
    """Whether the last ``row`` is one of a table, or goes on in one column; else it is text below it."""
    columns = _by_column(row, strips)
    if len(columns) > 1:
        return True
    ((column, words),) = columns.items()
    starts = [
        found[column][0].box.left
        for other in table
        if other is not row and column in (found := _by_column(other, strips))
    ]
    return bool(starts) and abs(words[0].box.left - median(starts)) < _EDGE * words[0].size


def _table(rows: Sequence[Row], strips: Sequence[_Strip], frame: Frame) -> Table:
    """The rows as a table: a line without anything in the first column goes on with the row above."""
    lines_by_cell: dict[tuple[int, int], list[Row]] = {}
    number = -1
    for row in rows:
        columns = _by_column(row, strips)
        if 0 in columns or number < 0:
            number += 1
        for column, words in columns.items():
            lines_by_cell.setdefault((number, column), []).append(words)
    place = Box.around(word.box for row in rows for word in row)
    return Table(
        page=frame.number,
        cells=tuple(
            Cell(row=row, column=column, lines=tuple(line_of(line, frame) for line in lines))
            for (row, column), lines in sorted(lines_by_cell.items())
        ),
        box=frame.share(place) if place else None,
    )

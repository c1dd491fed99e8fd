"""Rectangles to tables: which row and column a cell stands in, and what is written in it."""

from collections.abc import Iterable, Sequence

from models.text import Box, Cell, Line, Table
from pipeline.read.aligned import aligned_tables
from pipeline.read.layout import (
    Frame,
    Placed,
    folded,
    is_head,
    is_signature,
    line_of,
    lines_of,
    names_recipients,
    rows_of,
)

_LAYOUT_ROWS = 6
_LAYOUT_COLUMNS = 4


def table_of(
    rectangles: Sequence[Box], words: Sequence[Placed], frame: Frame, *, tolerance: float
) -> tuple[Table, list[Placed]] | None:
    """The table that ``rectangles`` draw and the ``words`` that stand outside it; None if it is no table.

    A rectangle that reaches over several rows or columns is a merged cell. Edges closer than ``tolerance``
    (in the unit of the rectangles) are one.
    """
    tops = _edges((box.top for box in rectangles), tolerance)
    lefts = _edges((box.left for box in rectangles), tolerance)
    if len(rectangles) < 2 or len(tops) * len(lefts) < 4:
        return None
    written, outside = words_by_cell(rectangles, words)
    cells = [
        Cell(
            row=_index(tops, box.top),
            column=_index(lefts, box.left),
            row_span=_span(tops, box.top, box.bottom, tolerance),
            column_span=_span(lefts, box.left, box.right, tolerance),
            lines=tuple(line_of(row, frame) for row in rows_of(inside)),
        )
        for box, inside in zip(rectangles, written, strict=True)
    ]
    if sum(bool(cell.lines) for cell in cells) < 2:
        return None
    place = Box.around(rectangles)
    table = Table(
        page=frame.number,
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        box=frame.share(place) if place else None,
    )
    return table, outside


def words_by_cell(
    rectangles: Sequence[Box], words: Sequence[Placed]
) -> tuple[list[list[Placed]], list[Placed]]:
    """The words whose middle lies in each rectangle, and those that lie in none."""
    written: list[list[Placed]] = [[] for _ in rectangles]
    outside: list[Placed] = []
    for word in words:
        x = (word.box.left + word.box.right) / 2
        y = (word.box.top + word.box.bottom) / 2
        for index, box in enumerate(rectangles):
            if box.left <= x < box.right and box.top <= y < box.bottom:
                written[index].append(word)
                break
        else:
            outside.append(word)
    return written, outside


def unfolded(table: Table, *, drawn: bool) -> Table | list[Line]:
    """The lines of a table that only puts blocks side by side (head, signatures), block by block.

    From the row on that begins with `Kính gửi` its rows are read from left to right.
    Any other table is returned as it is. ``drawn`` says whether its borders are visible: a narrow table
    without borders is there for the layout.
    """
    texts = [cell.text for cell in table.cells]
    small = table.rows <= _LAYOUT_ROWS and table.columns <= _LAYOUT_COLUMNS
    is_layout = small and (
        table.columns == 1
        or any(is_head(text) or names_recipients(text) for text in texts)
        or (table.columns <= 3 and not drawn and any(is_signature(text) for text in texts))
        or (table.columns <= 2 and not drawn)
        or (table.rows == 1 and is_signature(texts[-1]))
    )
    if not is_layout:
        return table
    addressed = min(
        (cell.row for cell in table.cells if folded(cell.text).startswith("kinh gui")),
        default=table.rows,
    )
    in_order = sorted(
        table.cells,
        key=lambda cell: (
            (0, cell.column, cell.row) if cell.row < addressed else (1, cell.row, cell.column)
        ),
    )
    return [line for cell in in_order for line in cell.lines]


def interleaved(
    words: Sequence[Placed], tables: Iterable[tuple[float, Table | list[Line]]], frame: Frame
) -> tuple[Line | Table, ...]:
    """The lines above, between and below tables, each given with the height of its upper edge.

    Tables without rules are found among the ``words``.
    """
    blocks: list[Line | Table] = []
    aligned, rest = aligned_tables(words, frame)
    unruled = [(top, unfolded(table, drawn=False)) for top, table in aligned]
    for top, table in sorted([*tables, *unruled], key=lambda placed: placed[0]):
        blocks += lines_of([word for word in rest if word.level < top], frame)
        rest = [word for word in rest if word.level >= top]
        blocks += [table] if isinstance(table, Table) else table
    return (*blocks, *lines_of(rest, frame))


def _edges(values: Iterable[float], tolerance: float) -> list[float]:
    """Distinct positions in order; those closer than ``tolerance`` count as the first of them."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > tolerance:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _span(edges: list[float], start: float, end: float, tolerance: float) -> int:
    """Number of rows or columns that begin between ``start`` and ``end``; at least 1."""
    first = _index(edges, start)
    return 1 + sum(edge < end - tolerance for edge in edges[first + 1 :])

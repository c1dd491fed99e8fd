"""Tables that a converter flattened: one cell after the other, bars alone on their lines.

Web pages of legal text, saved as text, keep of a table only its bars. A row is ``|`` and then each cell with a
``|`` behind it, so two bars in a row part two rows, and more of them are empty cells::

    |  TT  |  Nhiệm vụ  |  |  1  |  Rà soát …  |

Layout tables (the two columns of the header, ``Nơi nhận`` beside the signature) come out as lines again.
"""

import re
from dataclasses import dataclass, field, replace

from models.text import Cell, Line, Table
from pipeline.clean.blocks import Block

_BAR = "|"
_HEADER_LINES = 12
"""The first table of a file may have lost its opening bar; its first cell is no longer than this."""
_LAYOUT = re.compile(
    r"CỘNG\s+H[OÒ][AÀ]\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN|^\W*Nơi\s+nhận|^\W*Số\s*:|Kính\s+gửi|\bđiện\s*:", re.I | re.M
)
_FOOT = re.compile(r"^\W*Nơi\s+nhận", re.I)
_ORDER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-ZĐ])[.)]?$")


@dataclass
class _Grid:
    """A table being rebuilt; ``columns`` is known once its first row has ended."""

    rows: list[list[list[Line]]] = field(default_factory=lambda: [[]])
    columns: int = 0

    @property
    def missing(self) -> int:
        """Cells that the row in hand still lacks; 0 while the first row is open."""
        return max(self.columns - len(self.rows[-1]), 0)

    def add(self, lines: list[Line]) -> None:
        self.rows[-1].append(lines)

    def close_row(self) -> None:
        self.columns = max(self.columns, len(self.rows[-1]))
        self.rows.append([])


def rebuild_flattened_tables(blocks: list[Block]) -> list[Block]:
    """``blocks`` with every flattened table as a `Table`, or as lines where it only served the layout."""
    if not any(isinstance(b, Line) and b.text == _BAR for b in blocks):
        return blocks
    rebuilt: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Line) and block.text == _BAR:
            grid, index = _read_grid(blocks, index + 1)
            rebuilt += _blocks(grid)
        elif index == 0 and _opens_with_cell(blocks):
            grid, index = _read_grid(blocks, 0)
            rebuilt += _blocks(grid)
        else:
            rebuilt.append(block)
            index += 1
    return rebuilt


def _opens_with_cell(blocks: list[Block]) -> bool:
    """Whether a bar near the start of the file closes a first cell whose opening bar is lost."""
    return any(_is_bar(block) for block in blocks[:_HEADER_LINES])


def _read_grid(blocks: list[Block], index: int) -> tuple[_Grid, int]:
    """The table whose first cell begins at ``index``, and the index behind it."""
    grid = _Grid()
    while index < len(blocks):
        start = index
        index = _next_bar(blocks, index)
        if index == len(blocks) or _leaves_table(blocks, start, index, grid):
            return grid, start
        grid.add([b for b in blocks[start:index] if isinstance(b, Line)])
        bars = 0
        while index < len(blocks) and _is_bar(blocks[index]):
            bars, index = bars + 1, index + 1
        following = blocks[index] if index < len(blocks) else None
        if not _spend(grid, bars - 1, following):
            return grid, index
    return grid, index


def _is_bar(block: Block) -> bool:
    return isinstance(block, Line) and block.text == _BAR


def _next_bar(blocks: list[Block], index: int) -> int:
    while index < len(blocks) and not _is_bar(blocks[index]):
        index += 1
    return index


def _leaves_table(blocks: list[Block], start: int, end: int, grid: _Grid) -> bool:
    """Whether the text from ``start`` is no cell: a blank line before it, as cells never have."""
    first = blocks[start]
    begun = bool(grid.rows[0])
    return begun and isinstance(first, Line) and first.starts_paragraph is True and end > start


def _spend(grid: _Grid, bars: int, following: Block | None) -> bool:
    """Take ``bars`` beyond the one that closed a cell as empty cells and a new row; False at the table's end."""
    if bars == 0:
        return not (grid.columns and grid.missing == 0) and not _is_foot(grid)
    missing = grid.missing
    if bars == missing:  # empty cells up to the end, and no new row behind them
        opens_row = isinstance(following, Line) and bool(_ORDER.match(following.text))
        for _ in range(bars - opens_row):
            grid.add([])
        if opens_row:
            grid.close_row()
        return opens_row
    starts_row = bars > missing or (isinstance(following, Line) and bool(_ORDER.match(following.text)))
    for _ in range(min(missing, bars - starts_row)):
        grid.add([])
    if starts_row:
        grid.close_row()
    return True


def _with_order_cell(row: list[list[Line]], above: list[list[Line]], columns: int) -> list[list[Line]]:
    """A row whose order cell is merged with the row above: it gets that number in front."""
    orderless = len(row) == columns - 1 and row[0] and not _ORDER.match(row[0][0].text)
    if orderless and above and above[0] and _ORDER.match(above[0][0].text):
        return [above[0], *row]
    return row


def _is_foot(grid: _Grid) -> bool:
    """Whether the row in hand is the foot of a document: two cells, ``Nơi nhận`` and the signature."""
    row = grid.rows[-1]
    return len(row) == 2 and bool(row[0]) and _FOOT.match(row[0][0].text) is not None


def _blocks(grid: _Grid) -> list[Block]:
    rows = [row for row in grid.rows if any(row)]
    lines = [line for row in rows for cell in row for line in cell]
    if not lines:
        return []
    if len(rows) == 1 or _LAYOUT.search("\n".join(line.text for line in lines)):
        return [
            replace(line, starts_paragraph=True) if position == 0 else line
            for row in rows
            for cell in row
            for position, line in enumerate(cell)
        ]
    columns = max(len(row) for row in rows)
    rows = [_with_order_cell(row, rows[r - 1] if r else [], columns) for r, row in enumerate(rows)]
    cells = [
        Cell(
            row=r,
            column=c,
            lines=tuple(cell),
            # a row that is short of cells is a section row: its last cell reaches to the edge
            column_span=columns - c if c == len(row) - 1 else 1,
        )
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
    ]
    return [Table(page=lines[0].page, cells=tuple(cells))]

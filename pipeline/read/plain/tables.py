"""Tables in plain text: columns parted by tabs, bars or blanks, Markdown or drawn tables, and those with a cell a line.

The last kind is what programs leave of a web page: a ``|`` on a line of its own before the first cell of a
row and behind every cell. ::

    |                A row ends and the next begins where two ``|`` meet. But an empty cell looks the same,
    Sở Nội vụ        and behind the last row one ``|`` is followed by running text just as by a cell. The
    |                number of cells in the other rows tells which it is.
    Quý III
    |
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.read.layout import is_head, is_signature, names_recipients
from pipeline.read.plain.aligned import find_aligned
from pipeline.read.plain.drawn import find_drawn
from pipeline.read.plain.grid import Cells, Grid
from pipeline.read.plain.listed import find_listed
from pipeline.read.plain.markup import BREAK

_RULE = re.compile(r"\s*+\|?\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+")
_ESCAPED_BAR = re.compile(r"(?<!\\)\|")
_LONGEST_CELL = 60
_LEAST_COLUMNS = 3
"""Columns of a table without a row of dashes."""
_SAMPLE = 6
"""Rows that tell how wide a table is."""
_SECTION = re.compile(r"\W*(?:[IVX]{1,5}|[A-HĐ])\W*$")
_GROUP = re.compile(r"\s*+(?:[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2}){0,2})[.)]?\t[^\t]*\w[^\t]*\s*")
_OPENS_PART = re.compile(
    r"\s*(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|\(|(?:Biểu|Bảng|Phụ\s+lục|Mẫu|Điều|Phần|Ghi\s+chú|Nơi\s+nhận)\b)"
)
"""A line that begins so is none of the cell above it."""
_OPENS_ROW = re.compile(r"\s*(?:\d{1,3}|[IVX]{1,5}|TT|STT)[.)]?\s*$", re.I)
"""The first cell of a row, and no rest of the one above."""
_LONGEST_BREAK = 20
"""Lines without a bar in one cell of a row; more are no cell."""
_FIRST = re.compile(r"\W*0?1\W*$")
_OF_SECTION = 2
"""Cells of a row over others: its number, ``III``, and its name; the first of those under it is ``1``."""


def find_grids(lines: Sequence[str]) -> list[Grid]:
    """Every table in the lines of a text, from top to bottom."""
    grids: list[Grid] = []
    index = 0
    while index < len(lines):
        grid = (
            _tabbed(lines, index)
            or _markdown(lines, index)
            or find_drawn(lines, index)
            or _barred(lines, index)
            or find_aligned(lines, index)
            or find_listed(lines, index)
            or _cell_a_line(lines, index)
        )
        if grid is None:
            index += 1
        else:
            grids.append(grid)
            index = grid.end
    return grids


def _tabbed(lines: Sequence[str], start: int) -> Grid | None:
    """Consecutive lines with at least two tabs each, at least two of them; a row over others may have but one."""
    end = start
    while end < len(lines) and (_is_row(lines[end]) or (end > start and _over_rows(lines, end))):
        end += 1
    if end - start < 2:
        return None
    return Grid(start, end, [[[cell] for cell in line.split("\t")] for line in lines[start:end]])


def _is_row(line: str) -> bool:
    return line.rstrip("\r\n").count("\t") >= _LEAST_COLUMNS - 1


def _over_rows(lines: Sequence[str], at: int) -> bool:
    """Whether a line has a number and a name, over a row or over one more such line."""
    below = [line for line in lines[at + 1 : at + 3] if not _GROUP.fullmatch(line)]
    return _GROUP.fullmatch(lines[at]) is not None and bool(below) and _is_row(below[0])


def _markdown(lines: Sequence[str], start: int) -> Grid | None:
    """Consecutive lines with bars between cells, the second a row of dashes."""
    if start + 1 >= len(lines) or "|" not in lines[start] or "|" not in lines[start + 1]:
        return None
    if not _RULE.fullmatch(lines[start + 1]) or _is_bar(lines[start]):
        return None
    end = start
    while end < len(lines) and "|" in lines[end] and not _is_bar(lines[end]):
        end += 1
    rows = [
        [
            BREAK.split(cell.replace("\\|", "|"))
            for cell in _ESCAPED_BAR.split(line.strip().strip("|"))
        ]
        for line in lines[start:end]
        if not _RULE.fullmatch(line)
    ]
    return Grid(start, end, rows)


def _barred(lines: Sequence[str], start: int) -> Grid | None:
    """Lines with bars between cells, all of one width of three columns and more; a blank line may stand between two.

    A table that begins with a bar has one at both ends of each line; in any other every bar parts two cells, an
    empty last cell may be cut off with its bar, and a cell may go on over lines without a bar. Lines of two cells only
    lay out (``Nơi nhận: … | CHỦ TỊCH …``).
    """
    framed = lines[start].lstrip().startswith("|")
    width = len(_barred_cells(lines[start], framed))
    if width < _LEAST_COLUMNS:
        return None
    rows: list[Cells] = []
    end = index = start
    while index < len(lines):
        if not lines[index].strip() and index == end:
            index += 1
            continue
        cells, below = _barred_row(lines, index, width, framed=framed)
        if len(cells) != width and (framed or not 1 < len(cells) < width):
            break
        rows.append([*cells, *([[""]] * (width - len(cells)))])
        end = index = below
    filled = sum(any(map(any, column)) for column in zip(*rows, strict=True))
    if len(rows) < 2 or filled < _LEAST_COLUMNS:
        return None
    return Grid(start, end, [_unmerged(row) for row in rows])


def _barred_row(lines: Sequence[str], at: int, width: int, *, framed: bool) -> tuple[Cells, int]:
    """The cells of the row that begins at line ``at``, and the line below it.

    Lines without a bar go on with a cell where the bars behind them make up the ``width`` of the table.
    """
    cells = _split_at_bars(lines[at], framed)
    below = at + 1
    while not framed and 1 < len(cells) < width:
        bare = list(takewhile(_is_bare, lines[below : below + _LONGEST_BREAK]))
        behind = below + len(bare)
        rest = _split_at_bars(lines[behind], framed) if bare and behind < len(lines) else []
        whole = rest and _OPENS_ROW.match(" ".join(rest[0]))
        if whole or not 1 < len(rest) <= width - len(cells) + 1:
            break
        cells[-1] = [*cells[-1], *(line.strip() for line in bare), *rest[0]]
        cells.extend(rest[1:])
        below = behind + 1
    while len(cells) > width and not framed and not any(cells[-1]):
        cells.pop()  # the bar behind the last cell parts nothing
    return cells, below


def _is_bare(line: str) -> bool:
    """Whether a line holds something and no bar, and opens neither a point nor another table."""
    return bool(line.strip()) and "|" not in line and _OPENS_PART.match(line) is None


def _split_at_bars(line: str, framed: bool) -> Cells:
    return [BREAK.split(cell) for cell in _barred_cells(line, framed)]


def _unmerged(row: Cells) -> Cells:
    """A row over others without the copies of its name that a program wrote into all columns over which it ran."""
    name = row[-1]
    copies = len(row) - row.index(name)
    merged = any(name) and copies >= _LEAST_COLUMNS - 1 and row[-copies:] == [name] * copies
    return row[: len(row) - copies + 1] if merged and len(row) - copies < _OF_SECTION else row


def _barred_cells(line: str, framed: bool) -> list[str]:
    """What stands between the bars of a line; nothing where it holds none, or isn't ``framed`` by two as it should."""
    row = line.strip()
    if "|" not in row or (framed and (len(row) < 2 or row[0] != "|" or row[-1] != "|")):
        return []
    return [cell.strip() for cell in (row[1:-1] if framed else row).split("|")]


# --- a cell a line --------------------------------------------------------------------------------


def _cell_a_line(lines: Sequence[str], start: int) -> Grid | None:
    """A table that begins at line ``start``, with a bar or (at the top of a text) with its first cell."""
    if _is_bar(lines[start]):
        position = start + 1
    elif lines[start].strip() and _opens_head(lines, start):
        position = start
    else:
        return None
    width = _width(lines, position)
    rows: list[Cells] = [[]]
    while position < len(lines):
        cell, bar = _next_cell(lines, position)
        if bar is None:
            if len(rows[-1]) < (width or 2) and _fits(lines[position:]):
                rows[-1].append(cell)  # the bar behind the last cell of a text may be cut off
                position = len(lines)
            break
        if cell or not rows[-1]:
            rows[-1].append(cell)
        bars = _count_bars(lines, bar)
        position = bar + bars
        if bars > 1:
            section = _is_section(rows[-1]) and _opens_first_row(lines, position)
            before, inside, after = (
                (bars - 2, 0, 0)
                if section
                else _share_out(lines, position, bars, len(rows[-1]), width)
            )
            rows[-1] += [[] for _ in range(before + inside)]
            if inside == 0:
                rows.append([[] for _ in range(after)])
            if position < len(lines) and not lines[position].strip():
                break
        elif _ends(lines, position, rows[-1], width):
            break
    rows = [row for row in rows if row]
    return Grid(start, position, rows) if sum(map(len, rows)) > 1 else None


def _width(lines: Sequence[str], position: int) -> int:
    """Number of columns of the table whose first cell begins at ``position``; 0 if it has one row.

    Usually that of most rows. Rows may hold some cells more, where the others end in empty ones; but not
    many more: then the table has ended within the row.
    """
    counts = [0]
    while position < len(lines) and lines[position].strip() and len(counts) <= _SAMPLE:
        cell, bar = _next_cell(lines, position)
        if bar is None:
            break
        text = " ".join(cell)
        if len(counts) == 1 and (is_head(text) or names_recipients(text)):
            return 2
        counts[-1] += 1
        bars = _count_bars(lines, bar)
        position = bar + bars
        if bars > 1:
            counts.append(0)
    rows = [count for count in counts[:-1] if count]
    if not rows:
        return 0
    usual = max(set(rows), key=lambda count: (rows.count(count), count))
    return max(count for count in rows if count <= 1.5 * usual)


def _next_cell(lines: Sequence[str], start: int) -> tuple[list[str], int | None]:
    """The lines of the cell at ``start`` and the place of the bar behind it; None if there is none."""
    for index in range(start, min(start + _LONGEST_CELL, len(lines))):
        if _is_bar(lines[index]):
            return list(lines[start:index]), index
    return list(lines[start:]), None


def _ends(lines: Sequence[str], position: int, row: Cells, width: int) -> bool:
    """Whether a table ends before ``position``, where no other bar stands: else a cell begins there."""
    if position >= len(lines) or (
        not lines[position].strip() and not _is_empty_cell(lines, position, row, width)
    ):
        return True
    if width:
        return len(row) >= width
    texts = [" ".join(cell) for cell in row]
    pair = len(row) == 2 and (
        any(names_recipients(text) or is_head(text) for text in texts) or is_signature(texts[1])
    )
    return pair or not _fits(lines[position:])


def _is_empty_cell(lines: Sequence[str], position: int, row: Cells, width: int) -> bool:
    """Whether the blank line at ``position`` is a cell of a ``row`` that lacks some: a bar stands right behind it."""
    behind = lines[position + 1 : position + 2]
    return len(row) < width and bool(behind) and _is_bar(behind[0])


def _fits(lines: Sequence[str]) -> bool:
    """Whether a bar follows soon enough for ``lines`` to begin with a cell."""
    head = lines[:_LONGEST_CELL]
    bars = [index for index, line in enumerate(head) if _is_bar(line)]
    return bool(bars) or (len(lines) < 8 and all(line.strip() for line in lines))


def _opens_head(lines: Sequence[str], start: int) -> bool:
    """Whether a text begins within its head: the bar before the first cell was cut off."""
    if any(line.strip() for line in lines[:start]):
        return False
    cell, bar = _next_cell(lines, start)
    if bar is None or len(cell) > 8 or not all(line.strip() for line in cell):
        return False
    second, _ = _next_cell(lines, bar + 1)
    return is_head(" ".join(second)) or is_head(" ".join(cell))


def _is_section(row: Cells) -> bool:
    """Whether a row so far is a section's number and its name: its other cells are merged or left out."""
    return len(row) == _OF_SECTION and _SECTION.match(" ".join(row[0])) is not None


def _opens_first_row(lines: Sequence[str], position: int) -> bool:
    """Whether a row begins at ``position``: its number, ``1``, and words; a figure in a column has none behind it."""
    if position >= len(lines) or not _FIRST.match(lines[position]):
        return False
    words = lines[position + 2 : position + 3] if _count_bars(lines, position + 1) == 1 else []
    return any(len(line.split()) > 1 for line in words)


def _share_out(
    lines: Sequence[str], position: int, bars: int, cells: int, width: int
) -> tuple[int, int, int]:
    """What ``bars`` in a row mean behind ``cells`` cells of a table of ``width`` columns.

    Returns the numbers of empty cells that end this row, that stand inside it, and that begin the next.
    """
    ahead = _cells_ahead(lines, position, width)
    choices: list[tuple[int, int, tuple[int, int, int]]] = []
    for before in range(bars - 1):
        after = bars - 2 - before
        excess = max(cells + before - width, 0) + max(after + ahead - width, 0)
        lack = abs(width - cells - before) + (abs(width - after - ahead) if ahead else 0)
        choices.append((lack + 9 * excess, after, (before, 0, after)))
    whole = cells + bars - 1 + ahead
    if ahead and whole <= width:
        choices.append((width - whole, 0, (0, bars - 1, 0)))
    # Where all is equal, cells are missing at the end: rows begin with their number.
    return min(choices)[2]


def _cells_ahead(lines: Sequence[str], position: int, width: int) -> int:
    """Number of cells between ``position`` and the end of their row; at most ``width``."""
    count = 0
    while count < width and position < len(lines) and lines[position].strip():
        _, bar = _next_cell(lines, position)
        if bar is None:
            break
        count += 1
        position = bar + 1
        if _count_bars(lines, bar) > 1:
            break
    return count


def _count_bars(lines: Sequence[str], start: int) -> int:
    end = start
    while end < len(lines) and _is_bar(lines[end]):
        end += 1
    return end - start


def _is_bar(line: str) -> bool:
    return line.strip() == "|"

"""Tables in plain text that are drawn with signs: ``+-----+------+`` between rows, ``|`` between cells.

Pandoc, reStructuredText and what prints tables in a terminal draw them so; a cell runs on over the lines between two
rules. A line whose bars don't stand below those of the rules has merged cells: it is parted by its own.
"""

import re
from collections.abc import Sequence

from pipeline.read.plain.grid import Cells, Grid

_RULE = re.compile(r"\s*+\+(?:[-=:]{2,}+\+)++\s*")
_LEAST_ROWS = 2


def find_drawn(lines: Sequence[str], start: int) -> Grid | None:
    """The table whose upper edge is line ``start``; None where none is."""
    if _RULE.fullmatch(lines[start]) is None:
        return None
    rows: list[Cells] = []
    row: Cells = []
    end = start
    for index in range(start, len(lines)):
        line = lines[index].strip()
        if _RULE.fullmatch(line):
            rows += [row] if row else []
            row, end = [], index + 1
        elif line.startswith("|") and line.endswith("|") and len(line) > 1:
            cells = line[1:-1].split("|")
            row = row or [[] for _ in cells]
            for column, cell in enumerate(cells):
                row[min(column, len(row) - 1)] += [cell.strip()] if cell.strip() else []
        else:
            break
    return Grid(start, end, rows) if len(rows) >= _LEAST_ROWS else None

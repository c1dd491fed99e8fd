"""Tables in plain text whose columns only stand below each other, as ``pdftotext -layout`` leaves them of a page.

Only a table whose first column counts (``TT``, ``STT``) is taken for one: head and foot stand in two columns too, and
gaps in a line are chance. ::

    TT   Nhiệm vụ                 Đơn vị chủ trì     Thời gian
    1    Rà soát hồ sơ của các    Sở Nội vụ          Trước ngày
         xã                                          30/6/2024
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from pipeline.read.plain.grid import COUNT_HEAD, Cells, Grid
from pipeline.read.plain.pages import PAGE_NUMBER

_HEAD = re.compile(rf"\s*{COUNT_HEAD}\s{{2,}}\S")
_PIECE = re.compile(r"\S(?: ?\S)*+")
"""What stands between two gaps of a line."""
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,2}|[IVX]{1,5}|[A-HĐ])[.)]?")
_ITEM = re.compile(r"(?:[IVX]{1,5}|\d{1,2})[.)]\s|Nơi nhận|KT\.|TM\.")
"""What opens an item of the text below a table."""
_SECTION = re.compile(r"\s*+([IVX]{1,5}|[A-HĐ])\s?[.)/:-]\s(?=[^\W\d_])")
"""Number and name of a row over others with no gap between them: ``II. CÔNG TÁC KIỂM TRA``."""
_LEAST_COLUMNS, _LEAST_ROWS = 3, 2
_LEAST_GAP = 2
_LEAST_WORDS = 3
_OF_GROUP = 2
"""Pieces of a row over others: its number and its name, which may run through the other columns."""


class _Gap(NamedTuple):
    """Characters ``start`` to ``end`` (excluded) that are blank in every line of a table."""

    start: int
    end: int


def find_aligned(lines: Sequence[str], start: int) -> Grid | None:
    """The table whose head is line ``start``; None where none is."""
    if _HEAD.match(lines[start]) is None:
        return None
    pieces = list(_PIECE.finditer(lines[start]))
    gaps = [_Gap(left.end(), right.start()) for left, right in pairwise(pieces)]
    table = [lines[start]]
    end = start + 1
    for index in range(start + 1, len(lines)):
        line = lines[index]
        section = _SECTION.match(line)
        if section and _is_over_rows(lines[index:], gaps):
            line = f"{section[1]}  {line[section.end() :]}"
        if not line.strip() or _is_page_number(lines, index):
            table.append("")
            continue
        narrower = gaps if _is_group(line, gaps) else _still_blank(line, gaps)
        if _HEAD.match(line) and len(table) == 1:
            break  # what repeats before its first row is no head
        parted = not table[-1] and not _row_follows(lines[index:], gaps)
        if len(narrower) < len(gaps) or _is_below(line, gaps, parted=parted):
            break
        table.append(line)
        gaps, end = narrower, index + 1
    rows = list(_rows(table, gaps))
    counted = sum(_NUMBER.fullmatch(" ".join(row[0])) is not None for row in rows)
    whole = len(gaps) + 1 >= _LEAST_COLUMNS and counted >= _LEAST_ROWS
    return Grid(start, end, rows) if whole else None


def _still_blank(line: str, gaps: Sequence[_Gap]) -> list[_Gap]:
    """The widest that ``line`` leaves blank of each gap; a gap that it closes is left out."""
    left = []
    for start, end in gaps:
        blanks = [m.span() for m in re.finditer(r" ++", line[start:end].ljust(end - start))]
        first, last = max(blanks, key=lambda blank: blank[1] - blank[0], default=(0, 0))
        if last - first >= _LEAST_GAP:
            left.append(_Gap(start + first, start + last))
    return left


def _cells(line: str, gaps: Sequence[_Gap]) -> list[str]:
    edges = [0, *(gap.end for gap in gaps), len(line)]
    return [line[start:end].strip() for start, end in pairwise(edges)]


def _is_counted(line: str, gaps: Sequence[_Gap]) -> bool:
    """Whether a line opens a row: with its number, or as the head that a new page repeats."""
    first = _PIECE.search(line)
    if first is None or first.end() > gaps[0].end:
        return False
    return _NUMBER.fullmatch(first.group()) is not None or _HEAD.match(line) is not None


def _is_group(line: str, gaps: Sequence[_Gap]) -> bool:
    """Whether a line is a number and a name over the rows below: ``A     Nâng cấp, vận hành hệ thống``."""
    return _is_counted(line, gaps) and len(_PIECE.findall(line)) == _OF_GROUP


def _row_follows(lines: Sequence[str], gaps: Sequence[_Gap]) -> bool:
    """Whether the lines up to the next blank one hold the number of a row, with more beside it."""
    paragraph = takewhile(str.strip, lines)
    return any(_is_counted(line, gaps) and len(_PIECE.findall(line)) > 1 for line in paragraph)


def _is_title(lines: Sequence[str], index: int, gaps: Sequence[_Gap]) -> bool:
    """Whether a line is a name in capitals without a number, over a row: ``CÔNG TÁC KIỂM TRA``."""
    loud = lines[index].isupper() and len(lines[index].split()) >= _LEAST_WORDS
    alone = len(_PIECE.findall(lines[index])) == 1 and not _is_counted(lines[index], gaps)
    below = lines[index + 1 : index + 2]
    return loud and alone and (not below or _is_counted(below[0], gaps))


def _is_over_rows(lines: Sequence[str], gaps: Sequence[_Gap]) -> bool:
    """Whether the first of ``lines`` has no gap and the next one that is not blank opens a row."""
    below = next(filter(str.strip, lines[1:]), "")
    row = _is_counted(below, gaps) and len(_PIECE.findall(below)) > _OF_GROUP
    return row and len(_PIECE.findall(lines[0])) == 1


def _is_below(line: str, gaps: Sequence[_Gap], *, parted: bool) -> bool:
    """Whether a line stands below the table: alone without a number, parted from its rows or with a marker."""
    pieces = list(_PIECE.finditer(line))
    if len(pieces) > 1 or _is_counted(line, gaps):
        return False
    return parted or _ITEM.match(pieces[0].group()) is not None


def _is_page_number(lines: Sequence[str], index: int) -> bool:
    around = (lines[index - 1], *lines[index + 1 : index + 2])
    return PAGE_NUMBER.fullmatch(lines[index]) is not None and not any(map(str.strip, around))


def _rows(table: Sequence[str], gaps: Sequence[_Gap]) -> Iterator[Cells]:
    """The rows: a line without a number goes on with the row above.

    Where blank lines part the rows, a number may stand at half their height: then all lines around it are its row.
    """
    row: Cells = []
    for filled, paragraph in groupby(table, key=bool):
        if not filled:
            continue
        lines = list(paragraph)
        opening = [index for index, line in enumerate(lines) if _is_counted(line, gaps)]
        if len(opening) == 1 and not _is_title(lines, 0, gaps):
            opening = [0]
        for index, line in enumerate(lines):
            if _is_title(lines, index, gaps):
                if row:
                    yield row
                row = [[], [line.strip()]]
                continue
            if index in opening:
                if row:
                    yield row
                row = [[] for _ in range(len(gaps) + 1)]
            if _is_group(line, gaps):
                row[:] = [[piece.group()] for piece in _PIECE.finditer(line)]
                continue
            for column, text in enumerate(_cells(line, gaps)):
                row[min(column, len(row) - 1)] += [text] if text else []
    if row:
        yield row

"""Tables in plain text whose cells are paragraphs: what is left of a DOCX where only its words were taken.

Nothing parts the rows but their numbers. So it must be certain: the head begins with ``TT`` and names who does it or
by when, and every row has its number, the next one, and a paragraph for each column; a row over others has two. ::

    TT          1                 2
                                                    (a blank line between any two, or none at all)
    Nhiệm vụ    Rà soát hồ sơ     Tổng hợp

    Chủ trì     Sở Nội vụ         Văn phòng
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from pipeline.read.plain.grid import COUNT_HEAD, Grid

_NUMBER_HEAD = re.compile(rf"\s*+{COUNT_HEAD}\s*")
_WHO_OR_WHEN = re.compile(
    r"chủ trì|thực hiện|phụ trách|phối hợp|trách nhiệm|thời (?:gian|hạn)|tiến độ", re.I
)
_NUMBER = re.compile(r"\s*+(\d{1,3})[.)]?\s*")
_SECTION = re.compile(r"\s*+(?:[IVX]{1,5}|[A-HĐ])[.)]?\s*")
_BELOW = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|Điều \d{1,2})[.)]\s|Nơi nhận|KT\.|TM\.|PHỤ LỤC")
"""What opens the text below a table: the last row has lost a cell."""
_COLUMNS = range(3, 9)
_LONGEST_HEAD = 60
_LEAST_ROWS = 2
_OF_SECTION = 2
"""Paragraphs of a row over others: its number and its name."""


def find_listed(lines: Sequence[str], start: int) -> Grid | None:
    """The table whose head begins at line ``start``; None where none does, or its rows are not certain."""
    if _NUMBER_HEAD.fullmatch(lines[start]) is None:
        return None
    dense = start + 1 < len(lines) and bool(lines[start + 1].strip())
    paragraphs = _lines(lines, start) if dense else _paragraphs(lines, start)
    first = list(islice(paragraphs, max(_COLUMNS)))
    head = [text for text, _ in first]
    width = next((at for at, text in enumerate(head) if _opens_row(text)), 0)
    head = head[:width]
    named = any(_WHO_OR_WHEN.search(text) for text in head)
    if width not in _COLUMNS or not named or max(map(len, head)) > _LONGEST_HEAD:
        return None
    rows, end = _rows([*first[width:], *paragraphs], width, dense=dense)
    counted = sum(len(row) == width for row in rows)
    return (
        Grid(start, end, [[[text] for text in row] for row in (head, *rows)])
        if counted >= _LEAST_ROWS
        else None
    )


def _paragraphs(lines: Sequence[str], start: int) -> Iterator[tuple[str, int]]:
    """The paragraphs of one line from ``start`` on, each with the index behind it, up to one of several lines."""
    for index in range(start, len(lines)):
        if not lines[index].strip():
            continue
        if index + 1 < len(lines) and lines[index + 1].strip():
            return
        yield lines[index].strip(), index + 1


def _lines(lines: Sequence[str], start: int) -> Iterator[tuple[str, int]]:
    """The lines from ``start`` up to the next blank one, in a text whose paragraphs nothing parts."""
    filled = takewhile(str.strip, lines[start:])
    return ((line.strip(), index) for index, line in enumerate(filled, start + 1))


def _opens_row(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or _SECTION.fullmatch(text) is not None


def _rows(
    cells: Sequence[tuple[str, int]], width: int, *, dense: bool
) -> tuple[list[list[str]], int]:
    """The rows that ``cells`` are for certain, and the index of the line behind the last.

    In a ``dense`` text a cell may have wrapped: then what follows its row opens neither a row nor the text below.
    """
    rows: list[list[str]] = []
    at = end = last = 0
    while at < len(cells):
        number = _NUMBER.fullmatch(cells[at][0])
        if number is None and _SECTION.fullmatch(cells[at][0]) is None:
            break
        size = width if number else _OF_SECTION
        row = [text for text, _ in cells[at : at + size]]
        value = int(number[1]) if number else 0
        again = any(_opens_row(text) or _BELOW.match(text) for text in row[1:])
        behind = [text for text, _ in cells[at + size : at + size + 1]]
        wrapped = dense and any(not (_opens_row(text) or _BELOW.match(text)) for text in behind)
        if len(row) < size or again or wrapped or (number and value not in (last + 1, 1)):
            break
        last = value or last
        rows.append(row)
        at += size
        end = cells[at - 1][1]
    return rows, end

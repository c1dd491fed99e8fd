"""Tables over page breaks: joined where the next page goes on with the same columns; and those that only lay out."""

from dataclasses import replace

import regex
from rapidfuzz import fuzz

from models.text import Cell, Line, Removed, Table, one_line
from pipeline.clean.blocks import Block

_SAME_HEAD = 80
"""Likeness, in per cent, of two heads read by OCR that are one head printed twice."""

_ADDRESS = regex.compile(
    r"^(?:(?:ĐỒNG\s+)?KÍNH\s+GỬI|(?:Đồng\s+)?[Kk]ính\s+gửi)\s*:?$"
    r"|^(?:[^\p{Ll}]{4,80}|(?:Thủ\s+tướng|Chủ\s+tịch|Bộ\s+trưởng|Ủy\s+ban|Giám\s+đốc|Ban)\b.{0,60})\s(?:điện|ĐIỆN)\s*:$"
)
_ADDRESS_COLUMNS = 3
_BARS = regex.compile(r"^\s*\|.*\|\s*$")


def unfold_bars(blocks: list[Block]) -> list[Block]:
    """``blocks`` with each cell of a flattened web page (``| Nơi nhận: … | CHỦ TỊCH … |``) as a line of its own."""
    unfolded: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and not block.words and _BARS.match(block.text):
            cells = (text.strip() for text in block.text.split("|"))
            unfolded += [replace(block, text=text, starts_paragraph=True) for text in cells if text]
        else:
            unfolded.append(block)
    return unfolded


def unfold_addresses(blocks: list[Block]) -> list[Block]:
    """``blocks`` with a table right behind ``Kính gửi:`` or ``… điện:`` as lines: it only places the addressees."""
    unfolded: list[Block] = []
    addressed = False
    for block in blocks:
        if isinstance(block, Table) and addressed and block.columns <= _ADDRESS_COLUMNS:
            for cell in block.cells:
                first = [replace(line, starts_paragraph=True) for line in cell.lines[:1]]
                unfolded += [*first, *cell.lines[1:]]
        else:
            unfolded.append(block)
        addressed = isinstance(block, Line) and _ADDRESS.search(block.text) is not None
    return unfolded


def join_tables(blocks: list[Block], removed: list[Removed]) -> list[Block]:
    """``blocks`` with tables that only a page break parts made one; repeated heads go to ``removed``."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, Table) and isinstance(last, Table) and _continues(last, block):
            joined[-1] = _append(last, block, removed)
        else:
            joined.append(block)
    return joined


def _last_page(table: Table) -> int:
    return max((line.page for cell in table.cells for line in cell.lines), default=table.page)


def _continues(first: Table, second: Table) -> bool:
    return second.page == _last_page(first) + 1 and second.columns == first.columns


def _row_texts(table: Table, row: int) -> list[str]:
    return [one_line(c.text).lower() for c in table.cells if c.row == row]


def _alike(first: list[str], second: list[str]) -> bool:
    """Whether two rows are one head printed twice, but for what OCR made of it; rows of figures never are."""
    words = [text for text in first if any(c.isalpha() for c in text)]
    if not words or len(words) < len([text for text in first if text]) / 2:
        return False
    return fuzz.ratio("|".join(first), "|".join(second)) > _SAME_HEAD


def _head_rows(table: Table) -> int:
    """Rows that the first row's cells reach over: a head may have two lines."""
    return max((c.row_span for c in table.cells if c.row == 0), default=1)


def _append(first: Table, second: Table, removed: list[Removed]) -> Table:
    skipped = 0
    if _alike(_row_texts(first, 0), _row_texts(second, 0)):
        skipped = min(_head_rows(first), second.rows)
        removed += [
            Removed(text=c.text, page=second.page, reason="repeated-head")
            for c in second.cells
            if c.row < skipped and c.text
        ]
    rest = [c for c in second.cells if c.row >= skipped]
    offset = first.rows - skipped
    cells = list(first.cells)
    if not skipped and _goes_on(second):
        # the page break cut a row in two: its order cell stands on the page before
        offset -= 1
        cells, rest = _merge_rows(cells, rest, first.rows - 1)
    cells += [replace(c, row=c.row + offset) for c in rest]
    return replace(first, cells=tuple(sorted(cells, key=lambda c: (c.row, c.column))))


def _goes_on(table: Table) -> bool:
    """Whether the first row has no order number: the rest of a row begun on the page before."""
    first = [c for c in table.cells if c.row == 0]
    return bool(first) and not first[0].text and any(c.text for c in first)


def _merge_rows(cells: list[Cell], rest: list[Cell], row: int) -> tuple[list[Cell], list[Cell]]:
    tails = {c.column: c.lines for c in rest if c.row == 0}
    merged = []
    for cell in cells:
        reaches = cell.row <= row < cell.row + cell.row_span
        tail = tails.pop(cell.column, ()) if reaches else ()
        merged.append(replace(cell, lines=cell.lines + tail) if tail else cell)
    return merged, [c for c in rest if c.row > 0 or c.column in tails]

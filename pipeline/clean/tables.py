"""Tables over page breaks: joined where the next page goes on with the same columns; and those that only lay out."""

from collections.abc import Sequence
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


def unfold_bars(blocks: list[Block]) -> list[Block]:
    """``blocks`` with each cell of a flattened web page (``| Nơi nhận: … | CHỦ TỊCH … |``) as a line of its own."""
    unfolded: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and not block.words and _is_barred(block.text):
            cells = (text.strip() for text in block.text.split("|"))
            unfolded += [replace(block, text=text, starts_paragraph=True) for text in cells if text]
        else:
            unfolded.append(block)
    return unfolded


def _is_barred(text: str) -> bool:
    row = text.strip() if "|" in text else ""
    whole = row[:1] == "|" or row.count("|") > 1 or row[:-1].isupper()
    return len(row) > 1 and row[-1] == "|" and whole and "\n" not in row


def unfold_addresses(blocks: list[Block]) -> list[Block]:
    """``blocks`` with a table behind ``Kính gửi:`` or ``… điện:``, or that opens so, as lines: it only places them."""
    unfolded: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Table) and _places_addressees(before, block):
            for cell in block.cells:
                first = [replace(line, starts_paragraph=True) for line in cell.lines[:1]]
                unfolded += [*first, *cell.lines[1:]]
        else:
            unfolded.append(block)
        before = block
    return unfolded


def _places_addressees(before: Block | None, table: Table) -> bool:
    first = next((line for cell in table.cells[:1] for line in cell.lines), None)
    opens = table.rows == 1 and _addresses(first)
    return table.columns <= _ADDRESS_COLUMNS and (_addresses(before) or opens)


def _addresses(block: Block | None) -> bool:
    return isinstance(block, Line) and _ADDRESS.search(block.text) is not None


def join_tables(blocks: list[Block], removed: list[Removed]) -> list[Block]:
    """``blocks`` with tables that only a page break parts made one; repeated heads go to ``removed``."""
    joined: list[Block | _Growing] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if not isinstance(block, Table):
            joined.append(block)
        elif isinstance(last, _Growing) and last.continues_in(block):
            last.append(block, removed)
        else:
            joined.append(_Growing(block))
    return [block.table() if isinstance(block, _Growing) else block for block in joined]


class _Growing:
    """A table while the pages that it runs over are put together; each page is looked at once."""

    def __init__(self, first: Table) -> None:
        self.first = first
        self.cells = list(first.cells)
        self.rows, self.columns = first.rows, first.columns
        self.head = _first_row(first.cells)
        self.last_page = _last_page(first.cells, first.page)
        self.begun = 0
        """Where the cells of the last page begin."""

    def continues_in(self, table: Table) -> bool:
        """Whether ``table`` is more of this one, on the next page."""
        return table.page == self.last_page + 1 and table.columns == self.columns

    def append(self, table: Table, removed: list[Removed]) -> None:
        """Put the rows of ``table`` under those that there are; its head, if it is a repeated one, goes."""
        top = _first_row(table.cells)
        skipped = 0
        if _alike(_texts(self.head), _texts(top)):
            skipped = min(_head_rows(self.head), table.rows)
            removed += [
                Removed(text=c.text, page=table.page, reason="repeated-head")
                for c in table.cells
                if c.row < skipped and c.text
            ]
        rest = [c for c in table.cells if c.row >= skipped]
        offset = self.rows - skipped
        self.last_page = max(self.last_page, _last_page(rest, self.last_page))
        if not skipped and _goes_on(top):
            # the page break cut a row in two: its order cell stands on the page before
            offset -= 1
            rest = self._merge(rest)
        under_head = not self.begun  # then its cells may have been added to
        rows = max([self.rows, *(c.row + offset + c.row_span for c in rest)])
        if rows > self.rows:
            self.begun = len(self.cells)
        self.cells += [
            Cell(
                row=c.row + offset,
                column=c.column,
                lines=c.lines,
                row_span=c.row_span,
                column_span=c.column_span,
            )
            for c in rest
        ]
        self.rows = rows
        if under_head:
            self.head = _first_row(self.cells)

    def _merge(self, rest: list[Cell]) -> list[Cell]:
        """Put the first row of ``rest`` behind the cells that reach the last row; returns what finds no such cell."""
        tails = {c.column: c.lines for c in rest if c.row == 0}
        for index in range(self.begun, len(self.cells)):
            cell = self.cells[index]
            if cell.row + cell.row_span == self.rows and (tail := tails.pop(cell.column, ())):
                self.cells[index] = replace(cell, lines=cell.lines + tail)
        return [c for c in rest if c.row > 0 or c.column in tails]

    def table(self) -> Table:
        """The whole table."""
        if len(self.cells) == len(self.first.cells):
            cells = self.cells
        else:
            cells = sorted(self.cells, key=lambda c: (c.row, c.column))
        return replace(self.first, cells=tuple(cells))


def _last_page(cells: Sequence[Cell], page: int) -> int:
    return max((line.page for cell in cells for line in cell.lines), default=page)


def _first_row(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.row == 0]


def _texts(row: Sequence[Cell]) -> list[str]:
    return [one_line(cell.text).lower() for cell in row]


def _alike(first: list[str], second: list[str]) -> bool:
    """Whether two rows are one head printed twice, but for what OCR made of it; rows of figures never are."""
    words = [text for text in first if any(c.isalpha() for c in text)]
    if not words or len(words) < len([text for text in first if text]) / 2:
        return False
    return fuzz.ratio("|".join(first), "|".join(second)) > _SAME_HEAD


def _head_rows(head: Sequence[Cell]) -> int:
    """Rows that the first row's cells reach over: a head may have two lines."""
    return max((cell.row_span for cell in head), default=1)


def _goes_on(top: Sequence[Cell]) -> bool:
    """Whether a first row has no order number: the rest of a row begun on the page before."""
    return bool(top) and not top[0].text and any(cell.text for cell in top)

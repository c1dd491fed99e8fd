"""What was read on the pages of a file, packed for keeping; nothing in it is ever executed."""

import json
import zlib
from typing import Any

from models.text import Box, Cell, Line, Page, SourceText, Table, Word

_VERSION = 1
_MAX_BYTES = 1_000_000_000
"""No file says so much: what unpacks to more is damaged."""


def packed(source: SourceText) -> bytes:
    """A reading as compressed JSON: rows in the order of the records' fields."""
    pages = list(map(_packed_page, source.pages))
    content = [_VERSION, source.path, source.sha256, source.media_type, pages]
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(written.encode("utf-8", "surrogatepass"))


def unpacked(content: bytes) -> SourceText:
    """The reading that was packed; raises `ValueError` for what is none."""
    try:
        unpacking = zlib.decompressobj()
        written = unpacking.decompress(content, _MAX_BYTES)
        if not unpacking.eof:
            raise ValueError("not a reading: cut off, or too large")
        version, path, sha256, media_type, pages = json.loads(
            written.decode("utf-8", "surrogatepass")
        )
        if version != _VERSION:
            raise ValueError(f"version {version}")
        return SourceText(
            path=path, sha256=sha256, media_type=media_type, pages=tuple(map(_page, pages))
        )
    except (zlib.error, TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"not a reading: {error}") from error


def _packed_page(page: Page) -> list[Any]:
    size = [page.width, page.height]
    unread = [page.quarters, page.unread, page.unread_share]
    blocks = [_packed_block(block) for block in page.blocks]
    return [page.number, page.obtained_by, *size, page.note, *unread, blocks, *_stamps(page)]


def _stamps(page: Page) -> list[Any]:
    """What is kept of a page only where a stamp was taken off it."""
    return [[_packed_line(line) for line in page.stamps]] if page.stamps else []


def _packed_block(block: Line | Table) -> list[Any]:
    if isinstance(block, Line):
        return _packed_line(block)
    cells = [
        [c.row, c.column, c.row_span, c.column_span, [_packed_line(line) for line in c.lines]]
        for c in block.cells
    ]
    return [block.page, block.box, cells]


def _packed_line(line: Line) -> list[Any]:
    words = [
        [word.start, word.end, word.box, word.confidence, word.other, word.confirmed, *_hand(word)]
        for word in line.words
    ]
    return [line.page, line.box, line.text, words, line.starts_paragraph, line.bold, line.italic]


def _hand(word: Word) -> list[bool]:
    """What is kept of a word only where somebody wrote it by hand, which is rare."""
    return [True] if word.by_hand else []


def _page(row: list[Any]) -> Page:
    number, obtained_by, width, height, note, quarters, unread, unread_share, blocks, *stamps = row
    return Page(
        number=number,
        obtained_by=obtained_by,
        width=width,
        height=height,
        note=note,
        quarters=quarters,
        unread=tuple(Box(*place) for place in unread),
        unread_share=unread_share,
        # A table has three parts, a line seven.
        blocks=tuple(_table(block) if len(block) == 3 else _line(block) for block in blocks),
        stamps=tuple(_line(line) for lines in stamps for line in lines),
    )


def _table(row: list[Any]) -> Table:
    page, box, cells = row
    return Table(page=page, box=_box(box), cells=tuple(map(_cell, cells)))


def _cell(row: list[Any]) -> Cell:
    at, column, row_span, column_span, lines = row
    return Cell(
        row=at,
        column=column,
        row_span=row_span,
        column_span=column_span,
        lines=tuple(map(_line, lines)),
    )


def _line(row: list[Any]) -> Line:
    page, box, text, words, starts_paragraph, bold, italic = row
    return Line(
        text=text,
        page=page,
        box=_box(box),
        words=tuple(
            Word(
                start=at,
                end=end,
                box=Box(*place),
                confidence=sure,
                other=other,
                confirmed=same,
                by_hand=bool(hand),
            )
            for at, end, place, sure, other, same, *hand in words
        ),
        starts_paragraph=starts_paragraph,
        bold=bold,
        italic=italic,
    )


def _box(row: list[float] | None) -> Box | None:
    return None if row is None else Box(*row)

"""The one text: paragraphs, cells and footnotes put behind each other, every character with its place."""

import re
from collections.abc import Sequence
from typing import Literal

from models.places import Places
from models.text import (
    CellSpan,
    CleanTable,
    CleanText,
    Footnote,
    Line,
    Paragraph,
    Removed,
    Span,
    Table,
)
from pipeline.clean.footnotes import FootnoteLines
from pipeline.clean.paragraphs import LinedParagraph

_BROKEN_CODE = re.compile(r"[^\s/\d]*+[/\d]\S*[-/]$|.*[^\W\d_]/$")
"""The first half of a code that a line break cut: ``186/KH-`` + ``UBND``."""


class _Writer:
    """Collects the text and what is known of it, in order."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        """Where each of `lines` begins."""
        self.lines: list[Line] = []
        self.paragraphs: list[Paragraph] = []

    def paragraph(
        self, lines: Sequence[Line], kind: Literal["body", "cell", "footnote"] = "body"
    ) -> Span:
        """Write ``lines`` as one paragraph; an empty one writes nothing and gives an empty span."""
        pieces, length = self.pieces, self.length
        parting = "\n" if length else ""
        start, first = length + len(parting), None
        for line in lines:
            text = line.text
            if not text:
                continue
            length += len(parting)
            pieces += (parting, text)
            self.starts.append(length)
            self.lines.append(line)
            length += len(text)
            first = first or line
            parting = "" if text[-1] in "-/" and _ends_in_a_code(text) else " "
        if first is None:
            return Span(length, length)
        self.length = length
        span = Span(start, length)
        self.paragraphs.append(Paragraph(span, first.page, kind, first.bold))
        return span


def _ends_in_a_code(text: str) -> bool:
    return _BROKEN_CODE.match(text.rsplit(" ", 1)[-1]) is not None


def assemble(
    body: list[LinedParagraph | Table],
    note_paragraphs: list[list[LinedParagraph | Table]],
    notes: list[FootnoteLines],
    removed: list[Removed],
    *,
    recognised: bool,
) -> CleanText:
    """The clean text of ``body`` with its footnotes behind it; ``recognised`` unless OCR read none of it."""
    writer = _Writer()
    tables = []
    for block in body:
        if isinstance(block, LinedParagraph):
            writer.paragraph(block.lines)
        else:
            tables.append(_write_table(writer, block))
    footnotes = [
        _write_note(writer, note.mark, paragraphs)
        for note, paragraphs in zip(notes, note_paragraphs, strict=True)
    ]
    return CleanText(
        text="".join(writer.pieces),
        places=Places(tuple(writer.starts), tuple(writer.lines), recognised=recognised),
        paragraphs=tuple(writer.paragraphs),
        tables=tuple(tables),
        footnotes=tuple(note for note in footnotes if note.span.start < note.span.end),
        removed=tuple(removed),
    )


def _write_table(writer: _Writer, table: Table) -> CleanTable:
    cells = [
        CellSpan(c.row, c.column, writer.paragraph(c.lines, "cell"), c.row_span, c.column_span)
        for c in table.cells
    ]
    filled = [cell.span for cell in cells if cell.span.end > cell.span.start]
    if not filled:
        span = Span(writer.length, writer.length)
    else:
        span = Span(filled[0].start, filled[-1].end)
    return CleanTable(span=span, page=table.page, cells=tuple(cells))


def _write_note(writer: _Writer, mark: str, paragraphs: list[LinedParagraph | Table]) -> Footnote:
    start, page = None, 1
    for block in paragraphs:
        if isinstance(block, LinedParagraph):
            span = writer.paragraph(block.lines, "footnote")
            if start is None and span.end > span.start:
                start, page = span.start, block.lines[0].page
    return Footnote(
        mark=mark, span=Span(writer.length if start is None else start, writer.length), page=page
    )

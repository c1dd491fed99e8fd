"""The one text: paragraphs, cells and footnotes put behind each other, every character with its place."""

import re
from collections.abc import Iterable

from models.text import (
    Box,
    CellSpan,
    CleanTable,
    CleanText,
    Footnote,
    Line,
    Paragraph,
    Place,
    Removed,
    Span,
    Table,
)
from pipeline.clean.footnotes import FootnoteLines
from pipeline.clean.paragraphs import LinedParagraph

_BROKEN_CODE = re.compile(r"\S*[/\d]\S*[-/]$|.*[^\W\d_]/$")
"""The first half of a code that a line break cut: ``186/KH-`` + ``UBND``."""


class _Writer:
    """Collects the text and what is known of it, in order."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.places: list[Place] = []
        self.paragraphs: list[Paragraph] = []

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def paragraph(self, lines: Iterable[Line], kind: str = "body") -> Span:
        """Write ``lines`` as one paragraph; an empty one writes nothing and gives an empty span."""
        written = [line for line in lines if line.text]
        if not written:
            return Span(self.length, self.length)
        if self.length:
            self._put("\n")
        start = self.length
        for index, line in enumerate(written):
            if index and not _ends_in_a_code(written[index - 1].text):
                self._put(" ")
            self._line(line)
        span = Span(start, self.length)
        first = written[0]
        self.paragraphs.append(
            Paragraph(
                span=span,
                page=first.page,
                kind="cell" if kind == "cell" else "footnote" if kind == "footnote" else "body",
                bold=first.bold,
                indent=first.box.left if first.box else None,
                box=Box.around(
                    line.box for line in written if line.box and line.page == first.page
                ),
            )
        )
        return span

    def _line(self, line: Line) -> None:
        if line.words:
            start, page = self.length, line.page
            self.places += [
                Place(
                    start + word.start,
                    start + word.end,
                    page,
                    word.box,
                    word.confidence,
                    word.read,
                    word.other,
                    word.confirmed,
                )
                for word in line.words
            ]
        else:
            end = self.length + len(line.text)
            self.places.append(Place(start=self.length, end=end, page=line.page, box=line.box))
        self._put(line.text)


def _ends_in_a_code(text: str) -> bool:
    return text[-1] in "-/" and _BROKEN_CODE.match(text.rsplit(" ", 1)[-1]) is not None


def assemble(
    body: list[LinedParagraph | Table],
    note_paragraphs: list[list[LinedParagraph | Table]],
    notes: list[FootnoteLines],
    removed: list[Removed],
) -> CleanText:
    """The clean text of ``body`` with its footnotes behind it."""
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
        places=tuple(writer.places),
        paragraphs=tuple(writer.paragraphs),
        tables=tuple(tables),
        footnotes=tuple(note for note in footnotes if note.span.start < note.span.end),
        removed=tuple(removed),
    )


def _write_table(writer: _Writer, table: Table) -> CleanTable:
    cells = []
    for cell in table.cells:
        span = writer.paragraph(cell.lines, "cell")
        cells.append(
            CellSpan(
                row=cell.row,
                column=cell.column,
                span=span,
                row_span=cell.row_span,
                column_span=cell.column_span,
            )
        )
    filled = [c.span for c in cells if c.span.end > c.span.start]
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

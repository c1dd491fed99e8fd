"""Text that knows its place: what ``read`` finds on the pages and what ``clean`` makes of it.

Lengths on a page are fractions of its width and height, with the origin at the top left, so that they
hold at every resolution. Pages count from 1. Characters count from 0 and spans are half-open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from models.places import NOWHERE, Place, Places, Printed

ObtainedBy = Literal["text", "ocr", "file", "blank", "failed"]
"""How a page's text was got: its text layer, OCR, a file format without pages; nothing on it; not readable."""


class Span(NamedTuple):
    """Characters ``start`` (included) to ``end`` (excluded) of a `CleanText`."""

    start: int
    end: int

    def within(self, other: "Span") -> bool:
        """Whether this span lies inside ``other``."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Box(NamedTuple):
    """A rectangle on a page, in fractions of its width and height."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box | None":
        """The smallest box that holds all of ``boxes``; None where there are none."""
        found = [box for box in boxes if box != UNPLACED]
        if not found:
            return None
        lefts, tops, rights, bottoms = zip(*found, strict=True)
        return cls(min(lefts), min(tops), max(rights), max(bottoms))

    def turned(self, quarters: int) -> "Box":
        """Where the box lies when its page is turned clockwise by ``quarters`` of a full turn."""
        box = self
        for _ in range(quarters % 4):
            box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
        return box


UNPLACED = Box(0.0, 0.0, 0.0, 0.0)
"""Where a word stands of a text that another program recognised: it left no places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a line: the characters ``start`` to ``end`` of the line's text, and where they are printed."""

    start: int
    end: int
    box: Box
    confidence: float | None = None
    """0 to 1 as the OCR engine gives it; None where the text was not recognised but read."""
    read: str | None = None
    """What OCR read here, where ``clean`` put something else; None where nothing was changed."""
    other: str | None = None
    """What a second look read where its digits differ; None where there was none or it agreed."""
    confirmed: bool = False
    """Whether a second look at its digits read the same."""
    by_hand: bool = False
    """Whether somebody wrote it by hand; its confidence is then that of reading hands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed line, or a paragraph of a file format that has no lines."""

    text: str
    page: int
    box: Box | None = None
    words: tuple[Word, ...] = ()
    """In the order of the text; empty where the format gives no positions."""
    starts_paragraph: bool | None = None
    """True or False where the file itself says so; None where only the layout can tell."""
    bold: bool = False
    italic: bool = False

    def turned(self, quarters: int) -> "Line":
        """The line on its page turned clockwise by ``quarters`` of a full turn."""
        if not quarters % 4:
            return self
        words = tuple(replace(word, box=word.box.turned(quarters)) for word in self.words)
        return replace(self, box=self.box and self.box.turned(quarters), words=words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell; ``row`` and ``column`` count from 0 at its top left corner."""

    row: int
    column: int
    lines: tuple[Line, ...]
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        """The cell's lines, joined by one space."""
        return " ".join(line.text for line in self.lines).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as it stands on one page; merged cells appear once, with their spans."""

    page: int
    cells: tuple[Cell, ...]
    """In row-major order."""
    box: Box | None = None

    @property
    def rows(self) -> int:
        """Number of rows."""
        return max((c.row + c.row_span for c in self.cells), default=0)

    @property
    def columns(self) -> int:
        """Number of columns."""
        return max((c.column + c.column_span for c in self.cells), default=0)

    def turned(self, quarters: int) -> "Table":
        """The table on its page turned clockwise by ``quarters`` of a full turn; rows stay rows."""
        if not quarters % 4:
            return self
        cells = tuple(
            replace(cell, lines=tuple(line.turned(quarters) for line in cell.lines))
            for cell in self.cells
        )
        return replace(self, box=self.box and self.box.turned(quarters), cells=cells)


def every_line(blocks: Iterable[Line | Table]) -> Iterator[Line]:
    """The lines of ``blocks``, those in the cells of tables included."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
        else:
            for cell in block.cells:
                yield from cell.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is on a page, in reading order."""

    number: int
    blocks: tuple[Line | Table, ...]
    obtained_by: ObtainedBy
    width: float = 0.0
    """In points as displayed; 0 where the format has no pages."""
    height: float = 0.0
    note: str | None = None
    """Why the page failed, or the evidence for taking it as it was taken."""
    quarters: int = 0
    """Quarter turns clockwise after which its lines are level; boxes lie on the page as displayed, unturned."""
    unread: tuple[Box, ...] = ()
    """Rows of print that could not be read."""
    unread_share: float = 0.0
    """Share of the page's letters that stand in those rows, 0 to 1."""
    stamps: tuple[Line, ...] = ()
    """What stood in stamps that were read by themselves: of arrival, taken off the picture; secrecy in red."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A file as read: the value that ``read`` hands on."""

    path: str
    sha256: str
    media_type: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Who says so: the passage that a value rests on and the rule that read it."""

    span: Span
    page: int
    quote: str
    """The passage as printed: ``text[span.start:span.end]``."""
    rule: str
    """Identifier of the pattern or decision, as listed in ``docs/``."""
    box: Box | None = None
    """Around the passage, on its first page."""
    confidence: float | None = None
    """The lowest of its words, 0 to 1; None where nothing was recognised."""
    quote_ocr: str | None = None
    """The passage as OCR read it, where ``clean`` restored marks in it; None where it is the quote."""


class Paragraph(NamedTuple):
    """A paragraph of a `CleanText` without its line breaks."""

    span: Span
    page: int
    kind: Literal["body", "cell", "footnote"] = "body"
    bold: bool = False


class CellSpan(NamedTuple):
    """A cell whose text stands in a `CleanText`."""

    row: int
    column: int
    span: Span
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanTable:
    """A table in a `CleanText`, joined over page breaks; its cells are paragraphs of kind ``cell``."""

    span: Span
    page: int
    cells: tuple[CellSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote, lifted out of the running text to its end, with the mark that called it."""

    mark: str
    span: Span
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What ``clean`` took out and why: nothing is lost silently."""

    text: str
    page: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """One text of the whole file: what ``clean`` hands on.

    Guaranteed: Unicode NFC; paragraphs separated by one newline and holding none; one space between
    words; no markup, page numbers or footnote marks; footnotes behind everything else; ``places`` in order
    and without overlap, so that every character that was printed knows its page.
    """

    text: str
    places: Places = NOWHERE
    paragraphs: tuple[Paragraph, ...] = ()
    tables: tuple[CleanTable, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    removed: tuple[Removed, ...] = ()

    def places_of(self, span: Span) -> tuple[Place, ...]:
        """The places that ``span`` touches, in order."""
        return self.places.of(span)

    def recognised(self, span: Span) -> bool:
        """Whether OCR read any of ``span``, and not a text layer or a file format."""
        return self.places.recognised and any(
            word.confidence is not None
            for _, _, words in self.places.touched(span)
            for word in words
        )

    def evidence(self, span: Span, rule: str) -> Evidence:
        """The passage ``span`` as evidence for a value that ``rule`` read there."""
        touched = self.places.touched(span)
        page = touched[0][1].page if touched else 1
        boxes: list[Box] = []
        for _, line, words in touched:
            if line.page != page:
                continue
            if words:
                boxes += [word.box for word in words]
            elif line.box is not None:
                boxes.append(line.box)
        recognised = self.places.recognised
        confidence, quote_ocr = self._as_read(span, touched) if recognised else (None, None)
        return Evidence(
            span=span,
            page=page,
            quote=self.text[span.start : span.end],
            rule=rule,
            box=Box.around(boxes),
            confidence=confidence,
            quote_ocr=quote_ocr,
        )

    def _as_read(self, span: Span, touched: list[Printed]) -> tuple[float | None, str | None]:
        """How sure OCR was of ``span``, and what it read; None where nothing was recognised, or restored."""
        words = [(start, word) for start, _, words in touched for word in words]
        sure = [word.confidence for _, word in words if word.confidence is not None]
        pieces: list[str] = []
        position = span.start
        for offset, word in words:
            if word.read is None:
                continue
            start, end, read = offset + word.start, offset + word.end, word.read
            if len(read) == end - start:  # else a part of it can't be told from the whole
                read = read[max(span.start - start, 0) : span.end - start]
            pieces += [self.text[position:start], read]
            position = end
        pieces.append(self.text[position : span.end])
        as_read = "".join(pieces)
        quote = self.text[span.start : span.end]
        return min(sure, default=None), None if as_read == quote else as_read


def one_line(text: str) -> str:
    """``text`` with every run of white space as one space: how a passage is shown and compared."""
    return " ".join(text.split())

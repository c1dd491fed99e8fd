"""Reads DOCX files: paragraphs and tables in order, with the numbers and footnotes that Word keeps apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import ParagraphStyle

from models.text import Cell, Line, Page, Table, every_line
from pipeline.read.cells import unfolded
from pipeline.read.flow import Piece, paragraph, superscript
from pipeline.read.source import Source
from pipeline.read.word.numbering import Numbering
from pipeline.read.word.package import damaged, opened, part

_SKIPPED = frozenset(
    (
        *(qn(name) for name in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:txbxContent")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
"""Removed text, properties, and what is read apart or a second time."""
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}
_UNDRAWN = frozenset({"none", "nil", ""})
_MAX_SPAN = 100


def read_pages(source: Source) -> tuple[Page, ...]:
    """The file as one page: where its pages break is only known to the printer."""
    document = opened(source)
    try:
        blocks = tuple(_Walk.of(document).blocks())
    except (LookupError, ValueError, AttributeError, TypeError, RecursionError, AssertionError):
        raise damaged(source) from None
    source.report(1, 1)
    return (Page(number=1, blocks=blocks, obtained_by="file"),)


@dataclass(slots=True)
class _Walk:
    """Goes through a document from top to bottom: numbers and footnote marks are counted on the way."""

    document: Document
    numbering: Numbering
    styles: dict[str, ParagraphStyle]
    """By id; that of paragraphs without a style has the empty id."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes that were called, in order; the place in the list is the mark."""

    @classmethod
    def of(cls, document: Document) -> "_Walk":
        styles = {
            style.style_id: style
            for style in document.styles
            if isinstance(style, ParagraphStyle) and style.style_id
        }
        usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        if isinstance(usual, ParagraphStyle):
            styles[""] = usual
        return cls(document, Numbering.of(document), styles)

    def blocks(self) -> Iterator[Line | Table]:
        """The body, then the notes, each beginning with its mark."""
        yield from self._inside(self.document.element.body)
        kinds = {"footnote": "footnotes", "endnote": "endnotes"}
        roots = {kind: part(self.document, name) for kind, name in kinds.items()}
        for mark, (kind, number) in enumerate(self.notes, 1):
            root = roots[kind]
            for note in () if root is None else root.iterchildren(qn(f"w:{kind}")):
                if note.get(qn("w:id")) == number:
                    yield from self._note(note, superscript(str(mark)))

    def _note(self, note: BaseOxmlElement, mark: str) -> Iterator[Line]:
        prefix = [Piece(f"{mark} ")]
        for item in note.iterchildren(qn("w:p")):
            lines = paragraph([*prefix, *self._pieces(item, bold=False)])
            if lines:
                prefix = []
            yield from lines

    def _inside(self, parent: BaseOxmlElement) -> Iterator[Line | Table]:
        for item in parent.iterchildren():
            if item.tag == qn("w:p"):
                yield from self._paragraph(item)
            elif item.tag == qn("w:tbl"):
                yield from self._table(item)
            elif item.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
                yield from self._inside(item)

    def _paragraph(self, item: BaseOxmlElement) -> Iterator[Line | Table]:
        style = self._style(item)
        pieces = list(self._pieces(item, bold=self._is_bold(style)))
        if any(piece.text.strip() for piece in pieces):
            yield from paragraph([Piece(self._marker(item, style)), *pieces])
        for box in item.iter(qn("w:txbxContent")):
            if not any(parent.tag in _SKIPPED - {box.tag} for parent in box.iterancestors()):
                yield from self._inside(box)

    def _pieces(self, parent: BaseOxmlElement, *, bold: bool) -> Iterator[Piece]:
        """The text of a paragraph as it stands when all changes are accepted."""
        for item in parent.iterchildren():
            if item.tag in _SKIPPED or not isinstance(item.tag, str):
                continue
            if item.tag == qn("w:r"):
                yield from self._run(item, bold=bold)
            else:
                yield from self._pieces(item, bold=bold)

    def _run(self, run: BaseOxmlElement, *, bold: bool) -> Iterator[Piece]:
        look = run.find(qn("w:rPr"))
        own_bold = _toggled(look, "w:b")
        height = None if look is None else look.find(qn("w:vertAlign"))
        raised = height is not None and height.get(qn("w:val")) == "superscript"
        if _toggled(look, "w:vanish"):
            return
        text = ""
        for item in run.iterchildren():
            if item.tag == qn("w:t"):
                text += item.text or ""
            elif item.tag in _BREAKS:
                text += _BREAKS[item.tag]
            elif item.tag in {qn("w:footnoteReference"), qn("w:endnoteReference")}:
                kind = "footnote" if item.tag == qn("w:footnoteReference") else "endnote"
                self.notes.append((kind, item.get(qn("w:id")) or ""))
                text += superscript(str(len(self.notes)))
            elif item.tag == qn("w:sym"):
                text += chr(int(item.get(qn("w:char")) or "2022", 16))
        if raised and text.strip().isdigit():
            text = superscript(text.strip())
        yield Piece(
            text,
            bold=bold if own_bold is None else own_bold,
            italic=_toggled(look, "w:i") or False,
        )

    def _style(self, item: BaseOxmlElement) -> ParagraphStyle | None:
        named = item.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = "" if named is None else named.get(qn("w:val")) or ""
        return self.styles.get(name) or self.styles.get("")

    def _is_bold(self, style: ParagraphStyle | None) -> bool:
        while style is not None:
            if style.font.bold is not None:
                return bool(style.font.bold)
            base = style.base_style
            style = base if isinstance(base, ParagraphStyle) else None
        return False

    def _marker(self, item: BaseOxmlElement, style: ParagraphStyle | None) -> str:
        """The number or bullet that Word computes for a paragraph, from itself or from its style."""
        owners = [item]
        while style is not None:
            owners.append(style.element)
            base = style.base_style
            style = base if isinstance(base, ParagraphStyle) else None
        for owner in owners:
            numbered = owner.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            number = None if numbered is None else numbered.find(qn("w:numId"))
            if numbered is not None and number is not None:
                level = _number(numbered.find(qn("w:ilvl")), 0)
                return self.numbering.marker(number.get(qn("w:val")) or "", level)
        return ""

    def _table(self, item: BaseOxmlElement) -> Iterator[Line | Table]:
        cells = self._cells(item)
        if cells:
            table = unfolded(Table(page=1, cells=tuple(cells)), drawn=self._is_drawn(item))
            yield from [table] if isinstance(table, Table) else table

    def _cells(self, item: BaseOxmlElement) -> list[Cell]:
        """The cells of a table; one that goes on in the row below grows downwards."""
        cells: dict[tuple[int, int], Cell] = {}
        open_cells: dict[int, tuple[int, int]] = {}
        for row, line in enumerate(item.iterchildren(qn("w:tr"))):
            column = _number(line.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
            for cell in line.iter(qn("w:tc")):
                if next(cell.iterancestors(qn("w:tr"))) is not line:
                    continue
                width = _number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
                merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
                if goes_on and column in open_cells:
                    above = cells[open_cells[column]]
                    cells[open_cells[column]] = _grown(above, row)
                else:
                    open_cells.pop(column, None)
                    if merge is not None:
                        open_cells[column] = (row, column)
                    cells[row, column] = Cell(
                        row=row,
                        column=column,
                        column_span=width,
                        lines=tuple(every_line(self._inside(cell))),
                    )
                column += width
        return list(cells.values())

    def _is_drawn(self, item: BaseOxmlElement) -> bool:
        """Whether the borders of a table show, as far as the table and its cells say so."""
        borders = [
            border
            for name in ("w:tblBorders", "w:tcBorders")
            for group in item.iter(qn(name))
            for border in group
        ]
        if borders:
            return any((border.get(qn("w:val")) or "") not in _UNDRAWN for border in borders)
        style = item.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        return style is not None and "grid" in (style.get(qn("w:val")) or "").lower()


def _grown(cell: Cell, row: int) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        lines=cell.lines,
        row_span=row - cell.row + 1,
        column_span=cell.column_span,
    )


def _toggled(look: BaseOxmlElement | None, name: str) -> bool | None:
    """A property that is on, off, or left to the style (None)."""
    item = None if look is None else look.find(qn(name))
    return None if item is None else item.get(qn("w:val")) not in {"0", "false", "none"}


def _number(item: BaseOxmlElement | None, otherwise: int) -> int:
    value = "" if item is None else item.get(qn("w:val")) or ""
    return min(int(value), _MAX_SPAN) if value.isdecimal() else otherwise

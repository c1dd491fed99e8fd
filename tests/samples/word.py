"""A document source written as a DOCX, as a clerk would type it."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.samples.layout import MOTTO, PARTY
from tests.samples.source import Break, Document, SignatureMark, Table, Text

_FONT: Final = "Times New Roman"
_EPOCH: Final = datetime(2025, 1, 1, tzinfo=UTC)
_PIECES: Final = re.compile(r"(\*\*.+?\*\*|\*.+?\*)")


def write_docx(document: Document) -> bytes:
    """The bytes of the DOCX; the same for the same source."""
    file = docx.Document()
    _page(file)
    _head(file, document)
    for block in document.blocks:
        match block:
            case Text():
                _text(file, block)
            case SignatureMark():
                _foot(file, document)
            case Break():
                file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case Table():
                raise ValueError("a sample that is written as DOCX has no tables")
    buffer = BytesIO()
    file.save(buffer)
    return _still(buffer.getvalue())


def _page(file: WordFile) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    normal.paragraph_format.space_after = Pt(0)
    properties = file.core_properties
    properties.author, properties.comments = "dondoc samples", ""
    properties.created = properties.modified = _EPOCH


def _head(file: WordFile, document: Document) -> None:
    table = file.add_table(rows=2, cols=2)
    left, right = table.rows[0].cells
    for line in document.parent:
        _line(left, line, 13)
    for line in document.organ:
        _line(left, line, 13, bold=True)
    _line(left, "*" if document.party else "-------", 13)
    for line in (PARTY,) if document.party else MOTTO:
        _line(right, line, 13, bold=True)
    _line(right, "---------------", 13)
    left, right = table.rows[1].cells
    _line(left, document.number, 13)
    if document.subject:
        _line(left, document.subject, 12)
    _line(right, f"*{document.dateline}*", 13.5)
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Cm(7.1), Cm(9.4)
    for line in (*document.kind, document.title):
        if line:
            _set(file.add_paragraph(), f"**{line}**", ALIGN.CENTER)
    for line in document.addressees:
        _set(file.add_paragraph(), line, ALIGN.LEFT)
    file.add_paragraph()


def _line(cell: _Cell, text: str, size: float, *, bold: bool = False) -> Paragraph:
    """One line of a cell, centred; the first takes the paragraph that each cell has."""
    first = cell.paragraphs[0]
    target = first if not first.text and len(cell.paragraphs) == 1 else cell.add_paragraph()
    return _set(target, f"**{text}**" if bold else text, ALIGN.CENTER, size)


def _set(paragraph: Paragraph, text: str, align: ALIGN, size: float = 14) -> Paragraph:
    paragraph.alignment = align
    for piece in _PIECES.split(text):
        bold, italic = piece.startswith("**"), piece.startswith("*") and len(piece) > 1
        run = paragraph.add_run(piece.strip("*") if italic else piece)
        run.bold, run.italic = bold or None, (italic and not bold) or None
        run.font.size = Pt(size)
    return paragraph


def _text(file: WordFile, block: Text) -> None:
    paragraph = file.add_paragraph()
    if block.style in ("centred", "subtitle"):
        mark = "**" if block.style == "centred" else "*"
        _set(paragraph, f"{mark}{block.text}{mark}", ALIGN.CENTER)
        return
    mark = {"heading": "**", "ground": "*"}.get(block.style, "")
    _set(paragraph, f"{mark}{block.text}{mark}", ALIGN.JUSTIFY)
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.paragraph_format.space_before = Pt(6)


def _foot(file: WordFile, document: Document) -> None:
    file.add_paragraph()
    left, right = file.add_table(rows=1, cols=2).rows[0].cells
    _set(left.paragraphs[0], "*Nơi nhận:*", ALIGN.LEFT, 12)
    for name in document.recipients:
        _set(left.add_paragraph(), name, ALIGN.LEFT, 11)
    for line in document.signature.lines:
        _line(right, line, 14, bold=True)
    for _ in range(4):
        right.add_paragraph()
    _line(right, document.signature.name, 14, bold=True)


def _still(made: bytes) -> bytes:
    """The same package with fixed times in its directory: ZIP notes when it was made."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=(2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return buffer.getvalue()

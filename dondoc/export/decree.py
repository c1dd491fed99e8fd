"""What frames a document by NĐ 30/2020/NĐ-CP, Phụ lục I: page, letterhead, title, recipients and signature.

What the program can't know (who issues it, its number, who signs) is left as dots to fill in.
"""

from datetime import date
from typing import Any

from docx.document import Document as Report
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

BLANK = "…………"
PAGE_WIDTH = 25.2
"""Between the margins, in centimetres."""
_FONT = "Times New Roman"
_BEHIND_BORDERS = (
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:jc",
    "w:rPr",
)
"""What the schema wants behind the borders of a paragraph."""


def set_up(report: Report) -> None:
    """A4 across with the decree's margins and letters; pages are counted at the top, but for the first."""
    section = report.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _element_of(number).append(_made("fldSimple", 'w:instr="PAGE"'))
    style = report.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(13)
    # Word takes the letters with two marks for East Asian ones in some set-ups.
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1


def letterhead(report: Report, day: date) -> None:
    """Issuer and number on the left, the nation's name and motto, place and day on the right."""
    table = report.add_table(rows=1, cols=2)
    set_widths(table, (10.0, PAGE_WIDTH - 10.0))
    issuer, state = table.rows[0].cells
    _centred(issuer.paragraphs[0], BLANK)
    _ruled(_centred(issuer.add_paragraph(), BLANK, bold=True), 3.7)
    _centred(issuer.add_paragraph(), f"Số: {BLANK}/BC-{BLANK}")
    _centred(state.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    motto = _centred(state.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", bold=True, size=14)
    _ruled(motto, 4.0)
    dated = f"{BLANK}, ngày {day:%d} tháng {day:%m} năm {day.year}"
    _centred(state.add_paragraph(), dated, italic=True)


def title(report: Report, kind: str, about: str) -> None:
    """The kind of the document and what it is about, a line beneath."""
    first = _centred(report.add_paragraph(), kind, bold=True, size=14)
    first.paragraph_format.space_before = Pt(18)
    _centred(report.add_paragraph(), about, bold=True, size=14)
    rule = report.add_paragraph()
    rule.paragraph_format.line_spacing = Pt(4)
    _ruled(rule, 10.0)


def closing(report: Report) -> None:
    """Recipients on the left; on the right who signs, with room for the signature."""
    report.add_paragraph()
    table = report.add_table(rows=1, cols=2)
    set_widths(table, (10.0, PAGE_WIDTH - 10.0))
    keep_rows_whole(table)
    recipients, signer = table.rows[0].cells
    head = recipients.paragraphs[0].add_run("Nơi nhận:")
    head.bold = head.italic = True
    head.font.size = Pt(12)
    for text in (f"- {BLANK};", "- Lưu: VT."):
        recipients.add_paragraph().add_run(text).font.size = Pt(11)
    _centred(signer.paragraphs[0], "QUYỀN HẠN, CHỨC VỤ", bold=True)
    name = _centred(signer.add_paragraph(), BLANK, bold=True)
    name.paragraph_format.space_before = Pt(60)


def set_widths(table: Table, widths: tuple[float, ...]) -> None:
    """Columns of so many centimetres: LibreOffice goes by those of the table, Word by those of its cells."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)


def keep_rows_whole(table: Table) -> None:
    """No row is parted by the end of a page."""
    for row in _element_of(table).tr_lst:
        row.get_or_add_trPr().append(_made("cantSplit"))


def repeat_head(table: Table) -> None:
    """The first row stands on every page."""
    _element_of(table).tr_lst[0].get_or_add_trPr().append(_made("tblHeader"))


def centre(cell: _Cell, text: str) -> None:
    """A head of a column."""
    _centred(cell.paragraphs[0], text, bold=True)


def _centred(
    paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, size: int = 13
) -> Paragraph:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def _ruled(paragraph: Paragraph, indent: float) -> None:
    """A line under the paragraph, so many centimetres from either side."""
    border = _made("pBdr")
    border.append(_made("bottom", 'w:val="single" w:sz="6" w:space="1" w:color="auto"'))
    _element_of(paragraph).get_or_add_pPr().insert_element_before(border, *_BEHIND_BORDERS)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Cm(indent)
    paragraph.paragraph_format.space_after = Pt(6)


def _element_of(part: Paragraph | Table) -> Any:
    """The XML of a part: python-docx has no other way to what it doesn't know itself."""
    return part._element  # noqa: SLF001


def _made(name: str, attributes: str = "") -> Any:
    return parse_xml(f"<w:{name} {nsdecls('w')} {attributes}/>")

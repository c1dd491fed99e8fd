"""Files made for the tests of reading: small pages whose text is known."""

import io
from collections.abc import Sequence
from typing import NamedTuple

import img2pdf
import pikepdf
import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from models.text import Line, Page, SourceText, Table
from tests.samples.fonts import register_fonts

WIDTH, HEIGHT = A4
"""Points."""


class Printed(NamedTuple):
    """A piece of text at a place: ``left`` and ``top`` in points from the upper left corner."""

    text: str
    left: float
    top: float
    size: float = 13.0
    face: str = "Regular"


HEAD = (
    Printed("ỦY BAN NHÂN DÂN", 75, 60, face="Bold"),
    Printed("HUYỆN TÂN KHÊ", 82, 76, face="Bold"),
    Printed("Số: 12/CT-UBND", 85, 100),
    Printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 268, 60, 12, "Bold"),
    Printed("Độc lập - Tự do - Hạnh phúc", 320, 76, face="Bold"),
    Printed("Tân Khê, ngày 05 tháng 3 năm 2024", 318, 100, face="Italic"),
)
BODY = (
    Printed("CHỈ THỊ", 270, 150, 14, "Bold"),
    Printed("1. Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo", 110, 200),
    Printed("Ủy ban nhân dân huyện trước ngày 10 tháng 4 năm 2024.", 75, 218),
    Printed("2. Phòng Tài chính bố trí kinh phí thực hiện trong quý II năm 2024.", 110, 246),
)
FOOT = (
    Printed("Nơi nhận:", 75, 320, 12, "BoldItalic"),
    Printed("- Như trên;", 75, 336, 11),
    Printed("- Lưu: VT.", 75, 350, 11),
    Printed("CHỦ TỊCH", 380, 322, 13, "Bold"),
    Printed("Trần Văn Khải", 370, 420, 13, "Bold"),
)


def pdf_of(
    *pages: Sequence[Printed], rules: Sequence[tuple[float, float, float, float]] = ()
) -> bytes:
    """A PDF with a text layer; ``rules`` are lines (left, top, right, bottom) drawn on every page."""
    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for page in pages:
        for text, left, top, size, face in page:
            canvas.setFont(f"Tinos-{face}", size)
            canvas.drawString(left, HEIGHT - top, text)
        for left, top, right, bottom in rules:
            canvas.line(left, HEIGHT - top, right, HEIGHT - bottom)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def width_of(text: str, size: float = 13.0) -> float:
    """Points that a text takes in the regular face."""
    register_fonts()
    return float(stringWidth(text, "Tinos-Regular", size))


def grid(lefts: Sequence[float], tops: Sequence[float]) -> list[tuple[float, float, float, float]]:
    """The rules of a table with all its lines."""
    level = [(lefts[0], top, lefts[-1], top) for top in tops]
    upright = [(left, tops[0], left, tops[-1]) for left in lefts]
    return level + upright


def picture_of(pdf: bytes, dpi: int = 200) -> Image.Image:
    """The first page of a PDF as a grey picture."""
    page = pypdfium2.PdfDocument(pdf)[0]
    drawn: Image.Image = page.render(scale=dpi / 72).to_pil()
    return drawn.convert("L")


def file_of(image: Image.Image, kind: str, dpi: int = 200, **options: object) -> bytes:
    """A picture file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, dpi=(dpi, dpi), **options)
    return buffer.getvalue()


def scan_of(*images: Image.Image, dpi: int = 200) -> bytes:
    """A PDF of pictures only."""
    made: bytes = img2pdf.convert([file_of(image, "PNG", dpi) for image in images])
    return made


def stamped(pdf: bytes, text: str, left: float, top: float) -> bytes:
    """``pdf`` with ``text`` filled in by a signing program: as a signature field of the first page."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name("/Times-Roman"),
        )
        look = file.make_stream(f"BT /F1 13 Tf 0 3 Td ({text}) Tj ET".encode("latin-1"))
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = pikepdf.Array([0, 0, 120, 15])
        look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        bottom = HEIGHT - top - 3
        widget = file.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Sig,
                T=pikepdf.String("so"),
                F=4,
                Rect=pikepdf.Array([left, bottom, left + 120, bottom + 15]),
                AP=pikepdf.Dictionary(N=look),
            )
        )
        file.pages[0].obj.Annots = pikepdf.Array([widget])
        file.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([widget]), SigFlags=3)
        buffer = io.BytesIO()
        file.save(buffer)
        return buffer.getvalue()


def lines(found: SourceText | Page) -> list[Line]:
    """The lines outside tables, in reading order."""
    pages = found.pages if isinstance(found, SourceText) else (found,)
    return [block for page in pages for block in page.blocks if isinstance(block, Line)]


def texts(found: SourceText | Page) -> list[str]:
    """What the lines outside tables say, in reading order."""
    return [line.text for line in lines(found)]


def tables(found: SourceText | Page) -> list[Table]:
    """The tables, in reading order."""
    pages = found.pages if isinstance(found, SourceText) else (found,)
    return [block for page in pages for block in page.blocks if isinstance(block, Table)]


def rows_of(table: Table) -> list[list[str]]:
    """The texts of a table's cells, row by row; merged cells stand where they begin."""
    return [[cell.text for cell in table.cells if cell.row == row] for row in range(table.rows)]

"""PDF files with one thing wrong each, written byte by byte where no library would write them."""

import io
import zlib
from collections.abc import Mapping, Sequence
from typing import Literal

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.read.files import HEIGHT, Printed, pdf_of, picture_of
from tests.samples.fonts import register_fonts

HEAD = b"%PDF-1.4\n"


def pdf_of_objects(objects: Mapping[int, bytes], *, root: int = 1) -> bytes:
    """A PDF of these objects, with a cross-reference table."""
    made = io.BytesIO()
    made.write(HEAD)
    places = {}
    for number, content in objects.items():
        places[number] = made.tell()
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1))
    for number in range(1, max(objects) + 1):
        made.write(b"%010d 00000 n \n" % places.get(number, 0))
    made.write(b"trailer\n<</Size %d/Root %d 0 R>>\n" % (max(objects) + 1, root))
    made.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return made.getvalue()


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def one_page(
    content: bytes, *, box: bytes = b"0 0 595 842", resources: bytes = b"", **more: bytes
) -> bytes:
    """A PDF of one page; ``content`` is its stream object, ``more`` are further objects: ``o5``, ``o6``."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<<%s>>/Contents 4 0 R>>"
        % (box, resources),
        4: content,
        **{int(name[1:]): value for name, value in more.items()},
    }
    return pdf_of_objects(objects)


def locked(
    pdf: bytes, revision: Literal[2, 3, 4, 6], *, user: str = "mo", aes: bool = True
) -> bytes:
    """``pdf`` with a password, in one of the standard's ways."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        encryption = pikepdf.Encryption(
            user=user, owner="chu", R=revision, aes=aes and revision >= 4, metadata=revision >= 4
        )
        file.save(made, encryption=encryption)
    return made.getvalue()


def flate_bomb(megabytes: int, *, nested: bool = False) -> bytes:
    """A page whose content unpacks to so many MiB of spaces."""
    packer = zlib.compressobj(9)
    spaces = b" " * (1 << 20)
    head = packer.compress(spaces) + packer.flush(zlib.Z_FULL_FLUSH)
    # What follows a full flush looks back at nothing: the same bytes may come again and again.
    block = packer.compress(spaces) + packer.flush(zlib.Z_FULL_FLUSH)
    sum_of_all = 1
    for _ in range(megabytes):
        sum_of_all = zlib.adler32(spaces, sum_of_all)
    end = b"\x03\x00" + sum_of_all.to_bytes(4, "big")
    packed = head + block * (megabytes - 1) + end
    if not nested:
        return one_page(stream(packed, b"/Filter/FlateDecode"))
    return one_page(stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]"))


def endless_form() -> bytes:
    """A form that draws itself twice."""
    form = stream(
        b"/F Do /F Do",
        b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
    )
    return one_page(stream(b"/F Do"), resources=b"/XObject<</F 5 0 R>>", o5=form)


def laughing_forms(levels: int) -> bytes:
    """Forms that draw one another ten times on each level."""
    objects = {}
    for level in range(levels):
        inner = 6 + level
        content = b"/F Do " * 10 if level < levels - 1 else b"0 0 1 1 re f"
        objects[f"o{5 + level}"] = stream(
            content,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>" % inner,
        )
    return one_page(stream(b"/F Do"), resources=b"/XObject<</F 5 0 R>>", **objects)


def many_references(count: int) -> bytes:
    """A page tree that names its one page again and again."""
    return pdf_of_objects(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, count),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        }
    )


def looped_pages() -> bytes:
    """A page tree that is its own child."""
    return pdf_of_objects(
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"}
    )


def wide_picture(side: int) -> bytes:
    """A page that is one picture of ``side`` x ``side`` black and white points."""
    packed = zlib.compress(bytes(side * ((side + 7) // 8)), 9)
    image = stream(
        packed,
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1"
        b"/ColorSpace/DeviceGray/Filter/FlateDecode" % (side, side),
    )
    content = stream(b"q 595 0 0 842 0 0 cm /I Do Q")
    return one_page(content, resources=b"/XObject<</I 5 0 R>>", o5=image)


def named_map(name: bytes) -> bytes:
    """Text in a font whose character map is called like a path."""
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/%s/DescendantFonts[<</Type/Font"
        b"/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>]>>"
    ) % name
    content = stream(b"BT /F 12 Tf 50 700 Td (AB) Tj ET")
    return one_page(content, resources=b"/Font<</F 5 0 R>>", o5=font)


def many_glyphs(count: int) -> bytes:
    """A page with so many letters on it."""
    rows = b"".join(
        b"1 0 0 1 20 %d Tm (%s) Tj " % (20 + row * 2, b"ab " * 40) for row in range(count // 120)
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return one_page(stream(b"BT /F 4 Tf " + rows + b"ET"), resources=b"/Font<</F 5 0 R>>", o5=font)


def signed(pdf: bytes) -> bytes:
    """``pdf`` with an electronic signature over all its bytes; the certificate is nobody's."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        value = file.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Sig,
                Filter=pikepdf.Name("/Adobe.PPKLite"),
                SubFilter=pikepdf.Name("/adbe.pkcs7.detached"),
                ByteRange=pikepdf.Array([0, 840, 960, 240]),
                Contents=pikepdf.String(b"\x30\x82\x01\x0a" + bytes(120)),
                M=pikepdf.String("D:20240305101500+07'00'"),
                Name=pikepdf.String("UBND HUYEN TAN KHE"),
            )
        )
        widget = file.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Sig,
                T=pikepdf.String("Signature1"),
                V=value,
                F=132,
                Rect=pikepdf.Array([0, 0, 0, 0]),
            )
        )
        file.pages[0].obj.Annots = pikepdf.Array([widget])
        file.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([widget]), SigFlags=3)
        made = io.BytesIO()
        file.save(made)
    return made.getvalue()


def layered(
    shown: Sequence[Printed], invisible: Sequence[Printed] = (), white: Sequence[Printed] = ()
) -> bytes:
    """A page with a text layer of which a reader of the page doesn't see all."""
    register_fonts()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    kinds: tuple[tuple[Sequence[Printed], Literal[0, 3], int], ...] = (
        (shown, 0, 0),
        (invisible, 3, 0),
        (white, 0, 1),
    )
    for pieces, mode, colour in kinds:
        for text, left, top, size, face in pieces:
            line = canvas.beginText(left, HEIGHT - top)
            line.setFont(f"Tinos-{face}", size)
            line.setTextRenderMode(mode)
            line.setFillGray(colour)
            line.textOut(text)
            canvas.drawText(line)
    canvas.save()
    return made.getvalue()


def tampered_scan(shown: Sequence[Printed], layer: Sequence[Printed]) -> bytes:
    """The picture of a page, and over it an invisible layer that says something else."""
    register_fonts()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture_of(pdf_of(shown))), 0, 0, *A4)
    for text, left, top, size, face in layer:
        line = canvas.beginText(left, HEIGHT - top)
        line.setFont(f"Tinos-{face}", size)
        line.setTextRenderMode(3)
        line.textOut(text)
        canvas.drawText(line)
    canvas.save()
    return made.getvalue()


def wrong_letters(shown: Sequence[Printed], letters: Mapping[int, str]) -> bytes:
    """A picture of a page under a layer whose letters are those of an old font: ``Céng hßa x· héi``."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture_of(pdf_of(shown))), 0, 0, *A4)
    for text, left, top, size, _ in shown:
        line = canvas.beginText(left, HEIGHT - top)
        line.setFont("Times-Roman", size)
        line.setTextRenderMode(3)
        line.textOut(text.translate(letters))
        canvas.drawText(line)
    canvas.save()
    return made.getvalue()

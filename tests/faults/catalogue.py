"""The catalogue: everything that is wrong with files out there, and what has to become of each.

``stored`` means that nothing may go wrong; any other word is the code of the fault.
"""

from functools import cache
from typing import NamedTuple

from tests.batch.directives import text_of
from tests.faults import other_faults as other
from tests.faults import pdf_faults as pdf
from tests.read.files import BODY, HEAD, Printed, pdf_of

PDF = pdf_of((*HEAD, *BODY))


class Fault(NamedTuple):
    """A bad file."""

    name: str
    content: bytes
    becomes: str


def _pdf(number: int) -> bytes:
    """A good PDF that is like no other."""
    return pdf_of((*HEAD, *BODY, Printed(f"{number}. Nội dung thứ {number}.", 110, 280)))


@cache
def faults() -> list[Fault]:
    """All of them; those that take their time are in `heavy_faults`."""
    return [Fault(*each) for each in (*_pdfs(), *_pictures(), *_office(), *_texts())]


@cache
def heavy_faults() -> list[Fault]:
    """Small files that take all memory there is."""
    return [
        Fault("endless form.pdf", pdf.endless_form(), "out-of-memory"),
        Fault("laughing forms.pdf", pdf.laughing_forms(22), "out-of-memory"),
        Fault("flate bomb.pdf", pdf.flate_bomb(1500), "out-of-memory"),
        Fault("nested flate bomb.pdf", pdf.flate_bomb(2000, nested=True), "out-of-memory"),
    ]


SLOW = Fault("slow.txt", b"Thuc hien " * 2_400_000, "timeout")
"""Takes more than five times as long as the test allows, wider limits included."""


def _pdfs() -> list[tuple[str, bytes, str]]:
    count = PDF.replace(b"/Count 1", b"/Count 99999999")
    return [
        ("empty.pdf", b"", "empty-file"),
        ("half.pdf", PDF[: len(PDF) // 2], "damaged-pdf"),
        ("tail lost.pdf", _pdf(11)[:-60], "damaged-pdf"),
        ("head only.pdf", b"%PDF-1.7\n%%EOF\n", "damaged-pdf"),
        ("page of a server.pdf", b"<!DOCTYPE html><html><title>404</title></html>", "no-text"),
        ("junk before.pdf", b"HTTP/1.1 200 OK\r\n\r\n" + _pdf(12), "stored"),
        ("password R2.pdf", pdf.locked(PDF, 2), "password"),
        ("password R3.pdf", pdf.locked(PDF, 3), "password"),
        ("password R4.pdf", pdf.locked(PDF, 4), "password"),
        ("password R6.pdf", pdf.locked(PDF, 6), "password"),
        ("password for changes.pdf", pdf.locked(_pdf(13), 6, user=""), "stored"),
        ("huge picture.pdf", pdf.wide_picture(60_000), "no-text"),
        (
            "huge page.pdf",
            pdf.one_page(pdf.stream(b"0 0 9 9 re f"), box=b"0 0 200000 200000"),
            "no-text",
        ),
        (
            "page of no size.pdf",
            pdf.one_page(pdf.stream(b"0 0 9 9 re f"), box=b"0 0 0 0"),
            "no-text",
        ),
        ("looped pages.pdf", pdf.looped_pages(), "damaged-pdf"),
        ("count lies.pdf", count, "stored"),
        ("count too low.pdf", TWO_PAGES.replace(b"/Count 2", b"/Count 1"), "failed-page"),
        ("100000 pages.pdf", pdf.many_references(100_000), "damaged-pdf"),
        ("nested arrays.pdf", pdf.one_page(pdf.stream(b"[" * 200_000)), "no-text"),
        ("map is a path.pdf", pdf.named_map(b"/#2e#2e#2f#2e#2e#2fetc#2fpasswd"), "not-a-directive"),
        ("many glyphs.pdf", pdf.many_glyphs(50_000), "not-a-directive"),
        ("blank pages.pdf", pdf_of([], []), "no-text"),
        ("blank page between.pdf", pdf_of((*HEAD, *BODY), [], FOOT_PAGE), "stored"),
        ("signed.pdf", pdf.signed(_pdf(14)), "stored"),
        ("secret.pdf", pdf_of((*HEAD, Printed("MẬT", 90, 128), *BODY)), "secret"),
    ]


FOOT_PAGE = (Printed("3. Phòng Y tế báo cáo trước ngày 20/5/2024.", 110, 60),)
TWO_PAGES = pdf_of((*HEAD, *BODY, Printed("9. Trang đầu.", 110, 280)), FOOT_PAGE)


def _pictures() -> list[tuple[str, bytes, str]]:
    jpeg = other.picture(600, 400, "JPEG")
    noise = other.picture(400, 400)
    return [
        ("60000 wide.png", other.png(60_000, 60_000), "damaged-image"),
        ("header lies.png", other.png(2**31 - 1, 2**31 - 1), "damaged-image"),
        ("half.png", noise[: len(noise) // 2], "damaged-image"),
        ("half.jpg", jpeg[: len(jpeg) // 2], "damaged-image"),
        ("white.tif", other.white(60, 60, frames=20), "no-text"),
        ("one point.png", other.picture(1, 1), "no-text"),
        ("a line.png", other.picture(20_000, 12), "no-text"),
        ("head.jpg", b"\xff\xd8\xff", "damaged-image"),
    ]


def _office() -> list[tuple[str, bytes, str]]:
    word = other.word_file(60)
    return [
        ("external entity.docx", other.external_entity(), "unsafe-xml"),
        ("laughing entities.docx", other.laughing_entities(), "unsafe-xml"),
        ("swollen.docx", other.swollen_docx(), "too-large"),
        ("path of a part.docx", other.with_part(word, "../../evil.txt", b"x"), "stored"),
        ("remote template.docx", other.remote_template(), "stored"),
        ("changes tracked.docx", other.revised_docx(62), "stored"),
        ("half.docx", word[: len(word) // 2], "damaged-docx"),
        ("parts missing.docx", other.archive(word__document_xml=b"<a/>"), "damaged-docx"),
        ("password.docx", other.OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("damaged.doc", other.OLE + "WordDocument".encode("utf-16-le") + bytes(64), "damaged-doc"),
        ("old excel.xls", other.OLE + "Workbook".encode("utf-16-le"), "wrong-type"),
        ("excel.xlsx", other.archive(xl__workbook_xml=b"<a/>"), "wrong-type"),
        ("rich text.rtf", b"{\\rtf1 abc}", "wrong-type"),
        ("program.pdf", b"MZ\x90\x00" + bytes(100), "wrong-type"),
        ("no attachment.eml", other.mail(), "no-attachment"),
        ("no mail.eml", b"\x00\x01\x02", "damaged-archive"),
        ("archive.rar", b"Rar!\x1a\x07\x00" + bytes(50), "wrong-type"),
    ]


def _texts() -> list[tuple[str, bytes, str]]:
    return [
        ("spaces.txt", b" \n\t ", "empty-file"),
        ("noise.txt", bytes(range(256)) * 8, "not-a-document"),
        ("cyrillic.txt", "Приказ о плане".encode("cp1251") * 5, "unknown-encoding"),
        ("utf-16.txt", text_of(20).encode("utf-16"), "stored"),
        ("decomposed.txt", other.decomposed(21), "stored"),
        ("controls.txt", (text_of(22) + "\x00\x1b[31m\u202eabc\x07").encode(), "not-a-document"),
        ("one line.txt", b"Thuc hien " * 20_000, "stored"),
        ("numerals.txt", text_of(23).encode() + b"\nI. \n" * 5_000, "stored"),
        ("deep.txt", text_of(24).encode() + b"\n" + b"1." * 1500 + b" a\n", "stored"),
        (
            "markup.txt",
            text_of(25).replace("rà soát", "<script>alert(1)</script>").encode(),
            "stored",
        ),
        ("formula.txt", text_of(26).replace("2. Phòng", "=1+1\n\n2. Phòng").encode(), "stored"),
        ("sql.txt", text_of(27).replace("rà soát", "'); DROP TABLE files;--").encode(), "stored"),
        ("Kế hoạch [red] [bold].txt", b"", "empty-file"),
    ]

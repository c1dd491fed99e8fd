"""Pictures, office files, texts and archives with one thing wrong each."""

import io
import struct
import unicodedata
import zipfile
import zlib
from email.message import EmailMessage

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree
from PIL import Image

from tests.batch.directives import text_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = b"xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A grey PNG whose header says this size, whatever rows it has."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def picture(width: int, height: int, kind: str = "PNG", **options: object) -> bytes:
    """A picture of noise."""
    made = io.BytesIO()
    Image.effect_noise((width, height), 80).save(made, kind, **options)
    return made.getvalue()


def white(width: int, height: int, frames: int = 1) -> bytes:
    """A white TIFF."""
    made = io.BytesIO()
    page = Image.new("L", (width, height), 255)
    page.save(made, "TIFF", save_all=True, append_images=[page] * (frames - 1))
    return made.getvalue()


def word_file(number: int = 4) -> bytes:
    """A directive as DOCX."""
    made = io.BytesIO()
    document = docx.Document()
    for paragraph in text_of(number).split("\n\n"):
        document.add_paragraph(paragraph)
    document.core_properties.title = "x"
    document.save(made)
    return made.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """A DOCX file with one part exchanged or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(zipfile.ZipInfo(name), part, 8)
    return made.getvalue()


def document_xml(doctype: bytes, text: bytes) -> bytes:
    """The main part of a DOCX file behind a document type of its own."""
    return (
        b"<?xml version='1.0'?>" + doctype + b"<w:document " + WORD + b"><w:body><w:p><w:r><w:t>"
        + text + b"</w:t></w:r></w:p></w:body></w:document>"
    )  # fmt: skip


def external_entity() -> bytes:
    """A DOCX that asks for a file of the machine."""
    doctype = b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>"
    return with_part(word_file(), "word/document.xml", document_xml(doctype, b"&b;"))


def laughing_entities() -> bytes:
    """A DOCX whose few entities are thousands of millions of words."""
    levels = b"".join(b"<!ENTITY e%d '%s'>" % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 9))
    doctype = b"<!DOCTYPE a [<!ENTITY e0 'ha'>" + levels + b"]>"
    return with_part(word_file(), "word/document.xml", document_xml(doctype, b"&e8;"))


def swollen_docx() -> bytes:
    """A small DOCX that unpacks to 60 MB of empty paragraphs."""
    paragraphs = b"<w:document " + WORD + b"><w:body>" + b"<w:p/>" * 10_000_000
    return with_part(word_file(), "word/document.xml", paragraphs + b"</w:body></w:document>")


def remote_template() -> bytes:
    """A DOCX that names a template on a server."""
    rels = (
        b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        b"<Relationship Id='rId1' TargetMode='External' Target='http://192.0.2.1/a.dotm' Type="
        b"'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'/>"
        b"</Relationships>"
    )
    return with_part(word_file(61), "word/_rels/settings.xml.rels", rels)


def archive(**members: bytes) -> bytes:
    """A ZIP; ``__`` in a name stands for a slash and ``_xml`` for its ending."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(
                zipfile.ZipInfo(name.replace("__", "/").replace("_xml", ".xml")), content, 8
            )
    return made.getvalue()


def mail(*attached: tuple[str, bytes]) -> bytes:
    """An e-mail with files attached."""
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "a@example.vn", "b@example.vn", "Văn bản"
    letter.set_content("Gửi kèm văn bản.")
    for name, content in attached:
        letter.add_attachment(content, "application", "octet-stream", filename=name)
    return letter.as_bytes()


def revised_docx(number: int) -> bytes:
    """A directive whose deadline was changed with changes tracked, and which has a text box and a footnote mark."""
    made = io.BytesIO()
    document = docx.Document()
    for paragraph in text_of(number).split("\n\n"):
        document.add_paragraph(paragraph)
    changed = document.add_paragraph("3. Phòng Y tế báo cáo trước ngày ")
    for xml in (
        "<w:del {ns}><w:r><w:delText>01/5/2023</w:delText></w:r></w:del>",
        "<w:ins {ns}><w:r><w:t>09/6/2023.</w:t></w:r></w:ins>",
    ):
        etree.ElementBase.append(changed._p, parse_xml(xml.format(ns=nsdecls("w"))))
    document.save(made)
    return made.getvalue()


def decomposed(number: int) -> bytes:
    """A directive whose letters and marks are apart."""
    return unicodedata.normalize("NFD", text_of(number)).encode()

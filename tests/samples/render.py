"""A sample source rendered to the bytes of its file."""

from __future__ import annotations

from io import BytesIO

import img2pdf
import pypdfium2
from PIL import Image

from tests.samples.damage import damage_pages
from tests.samples.layout import lay_out
from tests.samples.source import Document
from tests.samples.word import write_docx


def file_name(document: Document) -> str:
    """The name of the rendered file."""
    return f"{document.id}.{'docx' if document.rendering.form == 'docx' else 'pdf'}"


def render(document: Document) -> bytes:
    """The file as it comes into the house: a scan, a PDF with text, or a DOCX."""
    match document.rendering.form:
        case "docx":
            return write_docx(document)
        case "pdf":
            return lay_out(document).pdf
        case "scan":
            return _scan(document)


def _scan(document: Document) -> bytes:
    sheets = lay_out(document)
    how = document.rendering
    printed = pypdfium2.PdfDocument(sheets.pdf)
    pages = [page.render(scale=how.dpi / 72).to_pil() for page in printed]
    images = damage_pages(pages, document, sheets.anchors)
    return bind([encode(image, document) for image in images])


def bind(encoded: list[bytes]) -> bytes:
    """Encoded pictures as the pages of one PDF."""
    # Without dates and with img2pdf's own writer the same images give the same bytes.
    made: bytes = img2pdf.convert(encoded, nodate=True, engine=img2pdf.Engine.internal)
    return made


def encode(image: Image.Image, document: Document) -> bytes:
    """CCITT G4 for black and white, else JPEG: what office scanners write."""
    how = document.rendering
    buffer = BytesIO()
    if how.mode == "bilevel":
        image.save(buffer, "TIFF", compression="group4", dpi=(how.dpi, how.dpi))
    else:
        image.save(buffer, "JPEG", quality=how.quality, dpi=(how.dpi, how.dpi), optimize=True)
    return buffer.getvalue()

"""Text that a PDF holds and its page does not show: what people read and sign is the page."""

import ctypes
from collections.abc import Iterable, Sequence

import pypdfium2 as pdfium
from pypdfium2 import raw

_WHITE = 250
"""Of 255, in each colour."""


def unseen_letters(page: pdfium.PdfPage, objects: Sequence[pdfium.PdfObject]) -> int:
    """Letters of a page that are drawn invisibly, or white where nothing else is drawn that could be behind them."""
    texts = [each for each in objects if each.type == raw.FPDF_PAGEOBJ_TEXT]
    bare = len(texts) == len(objects)
    hidden = [each for each in texts if _is_invisible(each) or (bare and _is_white(each))]
    return _letters(page, hidden)


def _is_invisible(text: pdfium.PdfObject) -> bool:
    return bool(raw.FPDFTextObj_GetTextRenderMode(text) == raw.FPDF_TEXTRENDERMODE_INVISIBLE)


def _is_white(text: pdfium.PdfObject) -> bool:
    colours = [ctypes.c_uint() for _ in range(4)]
    known = raw.FPDFPageObj_GetFillColor(text, *colours)
    return bool(known) and all(colour.value >= _WHITE for colour in colours[:3])


def _letters(page: pdfium.PdfPage, texts: Iterable[pdfium.PdfObject]) -> int:
    textpage = page.get_textpage()
    found = 0
    for each in texts:
        size = raw.FPDFTextObj_GetText(each, textpage, None, 0)
        buffer = ctypes.create_string_buffer(size)
        written = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        raw.FPDFTextObj_GetText(each, textpage, written, size)
        found += sum(map(str.isalnum, buffer.raw.decode("utf-16-le", "ignore")))
    return found

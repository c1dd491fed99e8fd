"""What is known of a rendered page: its text in the orders that a person may read it, its table cells."""

import ctypes
from collections import Counter
from itertools import chain, product
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from benchmarks.metrics import folded
from tests.samples.layout import MOTTO, PARTY
from tests.samples.source import Document, Table

_RAISED = 8.5
"""Points: the size of footnote marks, and of nothing else."""
_SOFT_HYPHENS = {"\x02": "-", "\ufffe": "-"}


def texts_of(pdf: bytes, document: Document) -> list[list[str]]:
    """For each page of the printed ``pdf`` all texts that count as right, the plainest first.

    Read from the text layer in the order in which it was printed, which is the order of reading. Two
    things may be had either way: the header by columns or by rows of its blocks, footnote marks in or
    out. The page's number is left out.
    """
    pages = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        variants = []
        for marks, columns in product((False, True), (True, False)):
            text = _printed(page, with_marks=marks)
            text = text.partition(" ")[2] if _is_number(text) else text
            variants.append(_by_columns(text, document) if columns and number == 0 else text)
        pages.append(list(dict.fromkeys(variants)))
    return pages


def _is_number(text: str) -> bool:
    first, _, rest = text.partition(" ")
    return first.isdigit() and len(first) <= 2 and bool(rest)


def _printed(page: Any, *, with_marks: bool) -> str:
    layer = page.get_textpage()
    pieces = []
    for index in range(layer.count_chars()):
        if not with_marks and abs(_size(layer, index) - _RAISED) < 0.1:
            continue
        sign = chr(pdfium.FPDFText_GetUnicode(layer, index))
        pieces.append(_SOFT_HYPHENS.get(sign, sign))
    return folded("".join(pieces))


def _size(layer: Any, index: int) -> float:
    return float(ctypes.c_double(pdfium.FPDFText_GetFontSize(layer, index)).value)


def _by_columns(text: str, document: Document) -> str:
    organ = " ".join([*document.parent, *document.organ, *(["*"] if document.party else [])])
    nation = PARTY if document.party else " ".join(MOTTO)
    number = f"{document.number} {document.subject}"
    a, b, c, d = (folded(part) for part in (organ, nation, number, document.dateline))
    head = f"{a} {b} {c} {d} "
    if not text.startswith(head):
        return text
    return f"{a} {c} {b} {d} {text.removeprefix(head)}"


def cells_of(document: Document) -> Counter[tuple[int, str]]:
    """The filled cells of the document's tables, as column and text; heads once."""
    found: Counter[tuple[int, str]] = Counter()
    for table in document.blocks:
        if isinstance(table, Table):
            rows = chain.from_iterable(enumerate(row) for row in table.rows)
            told = [*enumerate(table.head), *((x, cell.text) for x, cell in rows if cell)]
            found.update((x, folded(text.replace("*", ""))) for x, text in told if text)
    return found

"""Opens PDF files with pdfium: what a page holds, its text layer, its picture; stamps pressed into the page.

Errors of pypdfium2 end here.
"""

from __future__ import annotations

import ctypes
import math
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from models.text import Box
from pipeline.read.pdf.characters import characters_of
from pipeline.read.pdf.rules import rules_of
from pipeline.read.pdf.unseen import unseen_letters
from pipeline.read.source import PageUnread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.read.pdf.characters import Char
    from pipeline.read.preprocess import Picture
    from pipeline.read.source import Source

MAX_PAGES = 2000
_MAX_PIXELS = 100_000_000
_FULL_PAGE = 0.9
DAMAGED = "Hãy mở thử tệp bằng trình đọc PDF, tải hoặc quét lại rồi nạp bản lành."


class PageFacts(NamedTuple):
    """What can be learnt about a page without reading it."""

    width: float
    """In points as displayed."""
    height: float
    text: str
    """The text layer, without annotations and without order."""
    text_objects: int
    drawings: int
    """Number of vector paths."""
    image_share: float
    """Share of the page that its pictures cover, 0 to 1."""
    stamps: tuple[Box, ...]
    """Signature fields that show something: number, date or an electronic seal."""
    unseen: int = 0
    """Letters of the text layer that are drawn invisibly, or white on a page with nothing behind them."""


class Layer(NamedTuple):
    """The text layer of a page and the lines drawn on it, in points of the page as displayed."""

    width: float
    height: float
    chars: list[Char]
    rules: list[Box]
    """Lines and frames that are drawn to be seen."""


class PdfFile:
    """An open PDF file. Its pages may be asked for by several threads: pdfium itself knows one only."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lock = Lock()
        try:
            self._document = pdfium.PdfDocument(source.content)
            self._document.init_forms()
            self.pages = len(self._document)
        except pdfium.PdfiumError as error:
            raise self._refused(error) from None
        if not 0 < self.pages <= MAX_PAGES:
            wrong = "PDF không có trang nào." if not self.pages else f"PDF có {self.pages} trang."
            raise source.fault(
                "damaged-pdf", wrong, advice=DAMAGED if not self.pages else "Hãy tách nhỏ tệp."
            )

    def _refused(self, error: pdfium.PdfiumError) -> Exception:
        if (
            getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            or "password" in str(error).lower()
        ):
            return self._source.fault(
                "password", "PDF có mật khẩu mở tệp.", advice="Hãy bỏ mật khẩu rồi nạp lại."
            )
        return self._source.fault("damaged-pdf", "PDF hỏng hoặc không đủ dữ liệu.", advice=DAMAGED)

    @contextmanager
    def _page(self, number: int) -> Iterator[pdfium.PdfPage]:
        """Page ``number`` (from 1), for one thread at a time; a page that can't be opened is unread."""
        with self._lock:
            try:
                page = self._document[number - 1]
                try:
                    yield page
                finally:
                    page.close()
            except (pdfium.PdfiumError, MemoryError, ValueError) as error:
                raise PageUnread(f"pdfium: {error}") from None

    def facts(self, number: int) -> PageFacts:
        """What page ``number`` (from 1) holds."""
        with self._page(number) as page:
            width, height = page.get_size()
            objects = list(page.get_objects(max_depth=4))
            covered = sum(
                _area(item) for item in objects if item.type == raw.FPDF_PAGEOBJ_IMAGE
            ) / max(width * height, 1.0)
            return PageFacts(
                width=width,
                height=height,
                text=page.get_textpage().get_text_bounded(),
                text_objects=sum(item.type == raw.FPDF_PAGEOBJ_TEXT for item in objects),
                drawings=sum(item.type == raw.FPDF_PAGEOBJ_PATH for item in objects),
                image_share=min(covered, 1.0),
                stamps=tuple(_stamps(page, width, height)),
                unseen=unseen_letters(page, objects),
            )

    def picture(self, number: int, dpi: int, *, forms: bool = False) -> Picture:
        """Page ``number`` (from 1) as pixels: the scanner's own where the page is one image, else drawn.

        ``dpi`` is the resolution of drawing; ``forms``: as people see the page, with what stands in its fields.
        """
        with self._page(number) as page:
            objects = list(page.get_objects(max_depth=4))
            images = [item for item in objects if isinstance(item, pdfium.PdfImage)]
            width, height = page.get_size()
            text = any(item.type == raw.FPDF_PAGEOBJ_TEXT for item in objects)
            filled = forms and any(_stamps(page, width, height))
            if len(images) == 1 and not (text or filled) and page.get_rotation() == 0:
                image = images[0]
                if _area(image) >= _FULL_PAGE * width * height and _is_upright(image):
                    return _pixels(image.get_bitmap(render=False))
            if not 0 < width * height * (dpi / 72) ** 2 <= _MAX_PIXELS:
                raise PageUnread(f"page of {width:.0f} x {height:.0f} points is too large to draw")
            return _pixels(page.render(scale=dpi / 72, may_draw_forms=forms))

    def layer(self, number: int) -> Layer:
        """The text layer of page ``number`` (from 1)."""
        with self._page(number) as page:
            width, height = page.get_size()
            return Layer(width, height, characters_of(page), rules_of(page))

    def press(self, numbers: list[int]) -> None:
        """Makes the signature fields of pages ``numbers`` part of the page.

        Number and date of issue are often filled in by the signing program; only then do they belong to
        the text layer.
        """
        for number in numbers:
            with self._page(number) as page:
                raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)

    def close(self) -> None:
        """Frees the memory that pdfium holds."""
        with self._lock:
            self._document.close()


def _area(item: pdfium.PdfObject) -> float:
    """Square points that an object covers."""
    left, bottom, right, top = item.get_bounds()
    return float((right - left) * (top - bottom))


def _pixels(bitmap: pdfium.PdfBitmap) -> Picture:
    """A copy, because pdfium frees the original with the page."""
    pixels: Picture = bitmap.to_numpy().copy()
    return pixels


def _is_upright(image: pdfium.PdfObject) -> bool:
    """Whether the picture is placed without turning or mirroring."""
    matrix = image.get_matrix()
    return (
        matrix.a > 0
        and matrix.d > 0
        and math.isclose(matrix.b, 0, abs_tol=0.01 * matrix.a)
        and math.isclose(matrix.c, 0, abs_tol=0.01 * matrix.d)
    )


def _stamps(page: pdfium.PdfPage, width: float, height: float) -> Iterator[Box]:
    """The places of signature fields that have an appearance."""
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        try:
            drawn = raw.FPDFAnnot_GetAP(annotation, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
            if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET or drawn <= 2:
                continue
            place = raw.FS_RECTF()
            if raw.FPDFAnnot_GetRect(annotation, ctypes.byref(place)):
                sides, ends = (place.left, place.right), (place.top, place.bottom)
                yield Box(
                    min(sides) / width,
                    1 - max(ends) / height,
                    max(sides) / width,
                    1 - min(ends) / height,
                )
        finally:
            raw.FPDFPage_CloseAnnot(annotation)

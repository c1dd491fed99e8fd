"""Pages as pictures with what was read drawn over them, so that anyone can look at it.

Every word is tinted, every line and every table cell framed; the colour tells how sure the engine was.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import cv2
import numpy as np

from models.reasons import reason_of
from models.text import Box, Line, Page, SourceText
from pipeline.errors import BadDocument, OutputError
from pipeline.read.preprocess import Picture, as_picture
from pipeline.read.sniff import sniff
from pipeline.read.source import PageUnread, Source
from pipeline.settings import Settings

SURE, DOUBTFUL = 0.9, 0.7
"""Confidences from which a word is green, and from which it is orange; below it is red."""

_GREEN, _ORANGE, _RED, _BLUE = (80, 160, 0), (0, 140, 255), (40, 40, 220), (200, 110, 0)
"""Blue, green and red parts, as OpenCV has them; blue is for text that was not recognised but read."""
_LONGEST = 2400
"""Pixels of a picture's longer side at most."""
_DPI = 150
_INVERTED = 110
_TINT = 0.3


def draw_pages(path: Path, found: SourceText, settings: Settings) -> Iterator[tuple[int, bytes]]:
    """Number and PNG file of each page of the file at ``path`` that has a picture; ``found`` is what was read.

    Raises `BadDocument` for a format that has no pages.
    """
    source = Source(name=path.name, content=path.read_bytes(), settings=settings)
    pages = {page.number: page for page in found.pages}
    for number, picture in _pictures(source, found.media_type):
        _, packed = cv2.imencode(".png", drawn(picture, pages[number]))
        yield number, packed.tobytes()


def write_pages(
    path: Path, found: SourceText, folder: Path, settings: Settings
) -> Iterator[tuple[int, str]]:
    """The same as files of ``folder``, which is made: number and path of each, when it is written.

    Raises `BadDocument` as above, `OutputError` where it can't be written.
    """
    for number, picture in draw_pages(path, found, settings):
        at = folder / f"{path.stem}-{number:03}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            at.write_bytes(picture)
        except OSError as error:
            raise OutputError(
                f"Không ghi được ảnh “{at}”: {reason_of(error)}.",
                advice="Kiểm tra dung lượng và quyền ghi của thư mục.",
            ) from error
        yield number, str(at)


def plain_page(path: Path, number: int, settings: Settings) -> bytes:
    """Page ``number`` (from 1) of the file at ``path`` as a WebP picture, with nothing drawn on it.

    Raises `BadDocument` for a format that has no pages, or a page that isn't there, `OSError` where the file isn't.
    """
    source = Source(name=path.name, content=path.read_bytes(), settings=settings)
    _, media_type = sniff(source)
    for at, picture in _pictures(source, media_type, only=number):
        if at == number:
            _, packed = cv2.imencode(".webp", _canvas(picture), [cv2.IMWRITE_WEBP_QUALITY, 70])
            return packed.tobytes()
    raise BadDocument("no-page", f"Tệp “{path.name}” không có ảnh của trang {number}.")


def drawn(picture: Picture, page: Page) -> Picture:
    """``picture`` in colours with the words, lines and cells of ``page`` on it."""
    canvas = _canvas(picture)
    size = (canvas.shape[1], canvas.shape[0])
    tint = canvas.copy()
    framed: list[tuple[Box, float | None, int]] = []
    for block in page.blocks:
        cells = [] if isinstance(block, Line) else [list(cell.lines) for cell in block.cells]
        lines = [block] if isinstance(block, Line) else [line for cell in cells for line in cell]
        for line in lines:
            for word in line.words:
                _rectangle(tint, word.box, size, _colour(word.confidence), cv2.FILLED)
        framed += _framed([[line] for line in lines], 1)
        framed += _framed(cells, 3)
    canvas = as_picture(cv2.addWeighted(tint, _TINT, canvas, 1 - _TINT, 0))
    for box, confidence, thickness in framed:
        _rectangle(canvas, box, size, _colour(confidence), thickness)
    return canvas


def confidence_of(lines: list[Line]) -> float | None:
    """The mean confidence of the words of ``lines``; None where none was recognised."""
    known = [w.confidence for line in lines for w in line.words if w.confidence is not None]
    return mean(known) if known else None


def _pictures(
    source: Source, media_type: str, *, only: int | None = None
) -> Iterator[tuple[int, Picture]]:
    """Number and picture of each page that can be drawn, or of one, with what number, date and seals show."""
    if media_type == "application/pdf":
        from pipeline.read.pdf.file import PdfFile  # noqa: PLC0415  # pdfium, for PDF files alone

        document = PdfFile(source)
        try:
            for number in range(1, document.pages + 1):
                if only not in (None, number):
                    continue
                try:
                    yield number, document.picture(number, _DPI, forms=True)
                except PageUnread:
                    continue
        finally:
            document.close()
    elif media_type.startswith("image/"):
        from pipeline.read.image import Opened, pictures_of  # noqa: PLC0415  # Pillow, for pictures alone

        for number, picture in pictures_of(source):
            if isinstance(picture, Opened):
                yield number, picture.pixels
    else:
        raise BadDocument(
            "no-pages",
            f"Tệp “{source.name}”: định dạng này không có trang nên không có ảnh để vẽ.",
            advice="Chỉ PDF và ảnh mới có.",
        )


def _canvas(picture: Picture) -> Picture:
    """A copy in three colours, black on white, of a size to look at."""
    channels = 1 if picture.ndim == 2 else picture.shape[2]
    if channels == 1:
        grey = picture.reshape(picture.shape[:2])
        grey = as_picture(255 - grey) if np.median(grey) < _INVERTED else grey
        colours = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
    else:
        colours = picture[:, :, :3].copy()
    scale = min(_LONGEST / max(colours.shape[:2]), 1.0)
    return as_picture(cv2.resize(colours, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def _framed(groups: list[list[Line]], thickness: int) -> list[tuple[Box, float | None, int]]:
    """Box, confidence and thickness of the frame of each group of lines that has a place."""
    framed = []
    for lines in groups:
        box = Box.around(line.box for line in lines if line.box is not None)
        if box is not None:
            framed.append((box, confidence_of(lines), thickness))
    return framed


def _rectangle(
    canvas: Picture,
    box: Box,
    size: tuple[int, int],
    colour: tuple[int, int, int],
    thickness: int,
) -> None:
    width, height = size
    margin = max(thickness, 0)
    corners = (
        (round(box.left * width) - margin, round(box.top * height) - margin),
        (round(box.right * width) + margin, round(box.bottom * height) + margin),
    )
    cv2.rectangle(canvas, *corners, colour, thickness)


def _colour(confidence: float | None) -> tuple[int, int, int]:
    if confidence is None:
        return _BLUE
    if confidence >= SURE:
        return _GREEN
    return _ORANGE if confidence >= DOUBTFUL else _RED

"""Reads pictures of pages: PNG, JPEG, TIFF with any number of pages, and HEIC where its plug-in is installed.

The only module that opens picture files with Pillow; its errors end here.
"""

import io
import warnings
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from models.text import Page
from pipeline.extras import command_for, missing_of
from pipeline.read.ocr.choice import engine_of
from pipeline.read.preprocess import Picture
from pipeline.read.scan.page import failed_page, read_scan
from pipeline.read.source import Source

_MAX_PIXELS = 100_000_000
_MAX_PAGES = 500
_A4_WIDTH = 8.27
"""Inches."""
_LIKELY_DPI = (70, 1300)


class Opened(NamedTuple):
    """A picture of a file."""

    pixels: Picture
    dpi: float
    """Dots an inch."""
    total: int
    """Number of pictures in the file."""


class Unopened(NamedTuple):
    """A picture of a file that can't be opened."""

    why: str
    total: int


def read_pages(source: Source) -> tuple[Page, ...]:
    """One page a picture; a later picture of a TIFF file that can't be opened is kept as failed."""
    engine = source.engine or engine_of(source.settings)
    pages: list[Page] = []
    for number, picture in pictures_of(source):
        if isinstance(picture, Unopened):
            pages.append(failed_page(number, (0.0, 0.0), f"picture: {picture.why}"))
        else:
            height, width = picture.pixels.shape[:2]
            size = (width / picture.dpi * 72, height / picture.dpi * 72)
            pages.append(read_scan(picture.pixels, number, size, engine))
        source.report(number, picture.total)
    return tuple(pages)


def pictures_of(source: Source) -> Iterator[tuple[int, Opened | Unopened]]:
    """Number (from 1) and picture of each page; raises `BadDocument` where there is none to be opened."""
    if source.content[4:8] == b"ftyp":
        _load_heic(source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns about odd tags of scanners
        try:
            image = Image.open(io.BytesIO(source.content))
            total = min(getattr(image, "n_frames", 1), _MAX_PAGES)
        except (UnidentifiedImageError, Image.DecompressionBombError, *_BROKEN) as error:
            raise _damaged(source, error) from None
        for number, frame in enumerate(ImageSequence.Iterator(image), 1):
            if number > total:
                break
            try:
                pixels, dpi = _pixels(frame)
            except (Image.DecompressionBombError, *_BROKEN) as error:
                if total == 1:
                    raise _damaged(source, error) from None
                yield number, Unopened(str(error), total)
            else:
                yield number, Opened(pixels, dpi, total)


def _load_heic(source: Source) -> None:
    """Teaches Pillow the format of telephones; raises `BadDocument` where its plug-in is not installed."""
    if missing_of("heic"):
        raise source.fault(
            "heic-plugin",
            "ảnh HEIC của điện thoại, máy này chưa có gói Python pillow-heif để đọc.",
            advice=f"Hãy cài bằng lệnh: {command_for('heic')}; hoặc lưu ảnh thành JPEG rồi nạp lại.",
        )
    import pillow_heif  # noqa: PLC0415  # an extra

    pillow_heif.register_heif_opener()


_BROKEN = (OSError, SyntaxError, ValueError, EOFError, MemoryError, OverflowError, ArithmeticError)
"""What Pillow raises on damaged files, depending on the format."""


def _pixels(frame: Image.Image) -> tuple[Picture, float]:
    """A picture as pixels, upright as its camera says, and its resolution in dots an inch."""
    if frame.width * frame.height > _MAX_PIXELS:
        raise ValueError(f"{frame.width} x {frame.height} pixels are too many")
    upright = ImageOps.exif_transpose(frame)
    dpi = float(frame.info.get("dpi", (0.0, 0.0))[0])
    if not _LIKELY_DPI[0] <= dpi <= _LIKELY_DPI[1]:
        # Photographs and screenshots say 72 or nothing: a page is about as wide as A4.
        dpi = max(min(upright.width, upright.height) / _A4_WIDTH, 30.0)
    mode = "L" if upright.mode in {"1", "L", "I;16", "I", "F"} else "RGB"
    pixels = np.asarray(upright.convert(mode), dtype=np.uint8)
    return (pixels if mode == "L" else np.ascontiguousarray(pixels[:, :, ::-1])), dpi


def _damaged(source: Source, error: Exception) -> Exception:
    return source.fault(
        "damaged-image",
        f"ảnh hỏng, không đủ dữ liệu hoặc quá lớn ({error}).",
        advice="Hãy mở thử ảnh, rồi chụp hoặc quét lại trang này.",
    )

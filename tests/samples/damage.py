"""A clean page image made to look printed, signed, stamped and scanned."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Final

import numpy as np
from PIL import Image, ImageFilter

from tests.samples import stamps
from tests.samples.pages import Anchor
from tests.samples.source import Document, Rendering

_MM: Final = 1 / 25.4  # inches
_SEAL: Final = 33.0  # mm across
_BILEVEL: Final = 168  # a scanner in a records office is set rather dark


def generator(document: Document) -> np.random.Generator:
    """The document's own random numbers; the same each time."""
    return np.random.default_rng(zlib.crc32(document.id.encode()))


def damage_pages(
    pages: list[Image.Image], document: Document, anchors: Mapping[str, Anchor]
) -> list[Image.Image]:
    """All pages of a document, from paper to scan."""
    rng = generator(document)
    how = document.rendering
    papers = [page.convert("RGB") for page in pages]
    for page, paper in enumerate(papers):
        _mark(paper, page, document, anchors, rng)
    return [
        _scan(paper, papers[number + 1] if number + 1 < len(papers) else None, how, rng)
        for number, paper in enumerate(papers)
    ]


def _mark(
    paper: Image.Image,
    page: int,
    document: Document,
    anchors: Mapping[str, Anchor],
    rng: np.random.Generator,
) -> None:
    how = document.rendering
    inch = how.dpi
    signed = anchors.get("signature")
    if signed and signed.page == page:
        x, y = _pixels(signed, paper, inch)
        _lay(paper, stamps.signature(int(48 * _MM * inch), rng), x, y)
        if how.seal:
            mark = stamps.seal(how.seal, int(_SEAL * _MM * inch), rng)
            _lay(paper, mark, x - int(21 * _MM * inch), y - int(1 * _MM * inch))
    number = anchors.get("number")
    if how.handwritten and number and number.page == page:
        x, y = _pixels(number, paper, inch)
        written = stamps.handwriting(how.handwritten, int(5.2 * _MM * inch), rng)
        _lay(paper, written, x + written.width // 2, y - int(2.4 * _MM * inch))
    if how.arrival and page == 0:
        mark = stamps.arrival_stamp(how.arrival, int(42 * _MM * inch))
        across, down = how.arrival_at
        _lay(paper, mark, int(across * paper.width), int(down * paper.height))


def _pixels(anchor: Anchor, paper: Image.Image, dpi: int) -> tuple[int, int]:
    return int(anchor.x / 72 * dpi), paper.height - int(anchor.y / 72 * dpi)


def _lay(paper: Image.Image, mark: Image.Image, x: int, y: int) -> None:
    """Lay a transparent mark upon the paper, its middle at a point."""
    paper.paste(mark, (x - mark.width // 2, y - mark.height // 2), mark)


def _scan(
    paper: Image.Image, behind: Image.Image | None, how: Rendering, rng: np.random.Generator
) -> Image.Image:
    levels = np.asarray(paper, dtype=np.float32)
    if behind is not None and how.bleed and behind.size == paper.size:
        back = np.asarray(behind.convert("L").filter(ImageFilter.GaussianBlur(2)), np.float32)
        levels = levels - how.bleed * (255 - back[:, ::-1, None])
    levels = how.ink + levels * ((how.paper - how.ink) / 255)
    image = Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))
    tilt = how.skew * float(rng.choice([-1, 1])) * float(rng.uniform(0.7, 1.2))
    white = (how.paper,) * 3
    image = image.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=white)
    if how.blur:
        image = image.filter(ImageFilter.GaussianBlur(how.blur * how.dpi / 200))
    if how.mode != "colour":
        image = image.convert("L")
    return _grain(image, how, rng)


def _grain(image: Image.Image, how: Rendering, rng: np.random.Generator) -> Image.Image:
    """Noise of the sensor, uneven light, dust; black and white at the end if asked."""
    levels = np.asarray(image, dtype=np.float32)
    height, width = levels.shape[:2]
    grain = rng.normal(0, how.noise, (height, width)).astype(np.float32)
    light = 1 - 0.035 * np.linspace(0, 1, width, dtype=np.float32)[None, :]
    if levels.ndim == 3:
        levels = levels * light[..., None] + grain[..., None]
    else:
        levels = levels * light + grain
    for _ in range(int(rng.poisson(how.specks))):
        y, x = int(rng.integers(0, height - 4)), int(rng.integers(0, width - 4))
        reach = int(rng.integers(1, 2 + how.dpi // 130))
        levels[y : y + reach, x : x + reach] *= float(rng.uniform(0.2, 0.7))
    scanned = Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))
    if how.mode == "bilevel":
        return scanned.point(lambda level: 255 if level > _BILEVEL else 0).convert("1")
    return scanned

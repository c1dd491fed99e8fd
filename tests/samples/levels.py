"""Ladder of damage: the same printed page as a perfect scan, an office scan, a photocopy, a fax, a photograph.

For benchmarks of reading. What is random is drawn from the document's id and the level's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

from tests.samples.damage import damage_pages, generator
from tests.samples.fonts import FAMILY, typeset
from tests.samples.layout import lay_out
from tests.samples.pages import Sheets
from tests.samples.render import bind, encode
from tests.samples.source import Document, Rendering

_ARRIVAL: Final = (
    "UBND XÃ ĐÔNG KHÊ",
    "ĐẾN",
    "Số: 415",
    "Ngày: 21/9/2025",
    "Chuyển: ..............",
)
_DESK: Final = (62, 54, 48)

Picture = npt.NDArray[np.uint8]


class Level(NamedTuple):
    """How a page is damaged: as the samples' scans are, and what only copies and photographs have."""

    how: Rendering
    signed: bool = True
    """Signature and seal stand on it."""
    arrival: bool = False
    """The stamp of the receiving office."""
    extra: Literal["", "copy", "phone"] = ""


def _office(dpi: int, quality: int, **how: float) -> Rendering:
    given = {"skew": 0.8, "noise": 3.0, "specks": 25, "blur": 0.5, "paper": 248, "ink": 45, **how}
    return Rendering(dpi=dpi, quality=quality, mode="colour", **given)  # type: ignore[arg-type]


def _copy(dpi: int, skew: float, noise: float) -> Rendering:
    return Rendering(dpi=dpi, mode="bilevel", skew=skew, noise=noise, specks=200, blur=0.7, ink=20)


_PERFECT: Final = Rendering(
    dpi=300, quality=95, skew=0, noise=0, specks=0, blur=0, paper=255, ink=0
)
LEVELS: Final[Mapping[str, Level]] = {
    "clean300": Level(_PERFECT, signed=False),
    "office300": Level(_office(300, 85), arrival=True),
    "office200": Level(_office(200, 75), arrival=True),
    "office150": Level(replace(_office(150, 65, skew=1.2, noise=4.0), mode="grey")),
    "copy300": Level(_copy(300, 1.6, 24), extra="copy"),
    "copy200": Level(_copy(200, 1.6, 22), extra="copy"),
    "fax150": Level(_copy(150, 2.2, 12)),
    "phone200": Level(_office(200, 60, skew=2.0, noise=5.0, blur=0.7), extra="phone"),
}
PAIR: Final[Mapping[str, Level]] = {
    "plain200": Level(_office(200, 75, skew=0.0), signed=False),
    "stamped200": Level(_office(200, 75, skew=3.0), arrival=True),
}
"""One page without and with seal, stamp and a skew of 2 to 3.6 degrees: what these cost."""


def printed(document: Document, level: Level, family: str = FAMILY) -> Sheets:
    """The document on paper as `damaged` scans it: its PDF with text, set in ``family``."""
    with typeset(family):
        return lay_out(_rendered_as(document, level))


def damaged(document: Document, page: int, name: str, family: str = FAMILY) -> bytes:
    """A page of ``document`` (from 0; -1 is the last) at level ``name``, as a PDF file of one picture."""
    level = {**LEVELS, **PAIR}[name]
    sheets = printed(document, level, family)
    pdf = pypdfium2.PdfDocument(sheets.pdf)
    page %= len(pdf)
    wanted = _rendered_as(document, level)
    wanted = replace(wanted, id=f"{document.id}/{page}/{name}/{family}")
    if page:
        wanted = replace(wanted, rendering=replace(wanted.rendering, arrival=()))
    here = {key: replace(one, page=0) for key, one in sheets.anchors.items() if one.page == page}
    paper = pdf[page].render(scale=level.how.dpi / 72).to_pil()
    (image,) = damage_pages([paper], wanted, here if level.signed else {})
    rng = generator(wanted)
    if level.extra == "copy":
        image = _photocopied(image, level.how.dpi, rng)
    elif level.extra == "phone":
        image = _photographed(image, rng)
    return bind([encode(image, wanted)])


def _rendered_as(document: Document, level: Level) -> Document:
    issuer = (document.parent or document.organ)[0]
    how = replace(
        level.how,
        seal=document.rendering.seal or (issuer, document.organ[-1]),
        arrival=_ARRIVAL if level.arrival else (),
    )
    return replace(document, rendering=how)


def _photocopied(image: Image.Image, dpi: int, rng: np.random.Generator) -> Image.Image:
    """Black edges where the lid did not close, and the two holes of a binder."""
    levels = np.asarray(image.convert("L"), dtype=np.uint8).copy()
    height, width = levels.shape
    for side in range(2):
        depth = rng.uniform(0.01, 0.08) * dpi * (1 + 0.3 * np.sin(np.arange(height) / dpi))
        across = np.arange(width)[None, :] < depth[:, None]
        levels[across if side == 0 else across[:, ::-1]] = 0
    for share in (0.37, 0.63):
        centre = (round(0.45 * dpi), round(share * height))
        cv2.circle(levels, centre, round(0.12 * dpi), (0.0,), -1)
    return Image.fromarray(levels).convert("1")


def _photographed(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Seen at an angle on a dark desk, in the shadow of the hand that holds the telephone."""
    levels = np.asarray(image.convert("RGB"), dtype=np.float32)
    height, width = levels.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    inwards = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], np.float32)
    share = rng.uniform(0.005, 0.035, (4, 2)).astype(np.float32)
    seen = corners + inwards * share * np.array([width, height], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    photo = cv2.warpPerspective(
        levels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=_DESK
    )
    angle = float(rng.uniform(0, 2 * np.pi))
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    edge = np.cos(angle) * x + np.sin(angle) * y - float(rng.uniform(-0.3, 0.3))
    shadow = 1 - float(rng.uniform(0.25, 0.45)) / (1 + np.exp(-6 * edge))
    shaded = np.clip(np.asarray(photo) * shadow[..., None], 0, 255).astype(np.uint8)
    return Image.fromarray(shaded)

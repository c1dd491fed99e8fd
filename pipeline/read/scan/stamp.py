"""The stamp of arrival (dấu đến) on a colour scan: found by its frame, read by itself, taken off the page.

It is a framed rectangle of 35 x 50 mm (NĐ 30/2020, Phụ lục IV, mẫu 1.2), older ones are 30 x 60, set where room is on
the first page, often aslant and partly over the head. Tesseract joins its words with the lines beside it. Its ink is
coloured, so that it can be taken away and black print under it stays. Other coloured ink (numbers written by hand,
signatures, seals, marks of urgency and secrecy) is left alone: a rectangle of that size counts only where the words
in it are those of a stamp of arrival.

Marks of secrecy in red are read in the same way, and stay where they are.
"""

import re
import unicodedata
from itertools import groupby
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from models.text import Box, Line
from pipeline.read.layout import Frame, Placed, line_of
from pipeline.read.ocr.engine import ONE_BLOCK, OcrEngine, Recognised
from pipeline.read.preprocess import Picture, as_picture
from pipeline.read.scan.framed import (
    COLOURED,
    EDGE,
    HUES,
    RED,
    Mask,
    Rectangle,
    Search,
    Size,
    alike,
    coloured,
    framed,
    hues,
    search_of,
)
from pipeline.read.secrecy import says_secret
from pipeline.read.source import PageUnread

_TINGED = 30
"""Difference of a pixel's channels from which it is coloured, beside what surely is."""
_DARK = 110
"""A pixel whose channels are all darker is black print, also under the stamp."""
_MOST = 3
"""So many rectangles are read at most."""
_MARGIN = 0.7
"""Millimetres of coloured ink outside the frame that go with it."""
_BLUR = 0.35
"""Millimetres by which ink reaches farther than its colour, which scanners store more coarsely."""
_PRINT, _SPECKS = 0.75, 0.0004
"""Part of the paper's light from which something is print, and the share of a stamp's pixels that dust may take."""
_INK = 25
"""Of a hundred coloured pixels so many are darker than the stamp's ink is by itself."""
_READ_DPI, _BORDER = 300, 0.1
"""Resolution at which a stamp is read, with so many inches of paper around it."""

_RULE, _LONG, _HIGH = 190, 0.6, 0.75
"""Grey from which ink is looked at, and shares of a cut-out's width and height which no letter has."""

_TITLE = re.compile(r"^\W*(?:CONG VAN )?DEN\W*$", re.M)
_LABELS = tuple(
    re.compile(rf"^\W*(?:{label})", re.M)
    for label in (
        r"SO(?: DEN)? ?[:.…][^/\n]{0,30}$",
        r"(?:NGA[YV]|GIO)(?: DEN)? {0,2}[:.…\d]",
        r"(?:KINH )?CHU[YV]EN ?[:.…]",
        r"LUU HO SO",
    )
)

ARRIVAL = Size((28.0, 85.0), (18.0, 60.0), 0.5)
MARK = Size((12.0, 60.0), (5.0, 16.0), 0.8)
"""Marks of secrecy and urgency."""


class _Sheet(NamedTuple):
    """A page and what reads it."""

    picture: Picture
    dpi: float
    number: int
    engine: OcrEngine


def without_stamp(
    picture: Picture, dpi: float, number: int, engine: OcrEngine
) -> tuple[Picture, tuple[Line, ...]]:
    """The picture of page ``number`` without stamps of arrival, and the lines of what was read by itself.

    These are the lines of the stamps, and of marks of secrecy, which stay on the page. ``picture`` itself comes back
    where there is no colour, no stamp or another page than the first.
    """
    if picture.ndim != 3 or picture.shape[2] < 3:
        return picture, ()
    sheet, search = _Sheet(picture, dpi, number, engine), search_of(picture, dpi)
    lines = _secret(sheet, search)
    stamps = framed(search, ARRIVAL, search.masks)[:_MOST] if number == 1 else []
    for found in stamps:
        inside = _read(sheet, found)
        if is_arrival("\n".join(line.text for line in inside)):
            if sheet.picture is picture:
                sheet = sheet._replace(picture=picture.copy())
            _bleach(_part_of(sheet, found), dpi)
            lines += inside
    return sheet.picture, lines


def _secret(sheet: _Sheet, search: Search) -> tuple[Line, ...]:
    """Lines of marks of secrecy in red frames: in the grey of the page their ink is too light to be read."""
    found = framed(search, MARK, search.masks[1:2])[:_MOST]
    return tuple(line for shape in found for line in _read(sheet, shape) if says_secret(line))


def is_arrival(text: str) -> bool:
    """Whether ``text``, line by line, is that of a stamp of arrival: it says ``ĐẾN``, or has two of its labels."""
    letters = unicodedata.normalize("NFD", text.upper().replace("Đ", "D").replace("Ð", "D"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bool(_TITLE.search(plain)) or sum(bool(each.search(plain)) for each in _LABELS) > 1


def _read(sheet: _Sheet, shape: Rectangle) -> tuple[Line, ...]:
    """The lines inside the frame, turned level; none where they can't be recognised."""
    dpi = max(sheet.dpi, _READ_DPI)
    larger = dpi / sheet.dpi
    level, size = shape.levelling(-EDGE * sheet.dpi / 25.4)
    matrix = np.vstack((level * larger, (0.0, 0.0, 1.0)))
    part = _part_of(sheet, shape)
    there = np.array([[1.0, 0.0, part.left], [0.0, 1.0, part.top], [0.0, 0.0, 1.0]])
    darkest = np.min(part.pixels, axis=2)
    ink = as_picture(darkest if part.is_free else np.where(part.near > 0, darkest, 255))
    view = cv2.warpAffine(
        ink,
        (matrix @ there)[:2],
        (round(size[0] * larger), round(size[1] * larger)),
        flags=cv2.INTER_CUBIC,
        borderValue=(255,),
    )
    border = round(_BORDER * dpi)
    padded = np.pad(_without_rules(as_picture(view)), border, constant_values=255)
    try:
        found = sheet.engine.recognise([padded], round(dpi), mode=ONE_BLOCK)
    except PageUnread:
        return ()
    words = [word for word in found if any(sign.isalnum() for sign in word.text)]
    height, width = sheet.picture.shape[:2]
    frame, back = Frame(sheet.number, float(width), float(height)), np.linalg.inv(matrix)
    return tuple(
        line_of([_placed(word, border, back) for word in row], frame)
        for _, row in groupby(words, key=lambda word: word.line)
    )


def _without_rules(view: Picture) -> Picture:
    """A cut-out without what is left of its frame, or of a second one inside: too wide or tall to be letters."""
    _, ink = cv2.threshold(view, _RULE, 255, cv2.THRESH_BINARY_INV)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    height, width = view.shape
    rules = (stats[:, cv2.CC_STAT_WIDTH] > _LONG * width) | (
        stats[:, cv2.CC_STAT_HEIGHT] > _HIGH * height
    )
    rules[:1] = False  # the paper
    wide = cv2.dilate(as_picture(np.where(rules[labels], 255, 0)), np.ones((5, 5), np.uint8))
    return as_picture(np.where(wide > 0, 255, view))


def _placed(word: Recognised, border: int, back: npt.NDArray[np.float64]) -> Placed:
    """A word of the cut-out where its middle stands on the page, level as it was read; ``back`` leads there."""
    box = Box(*(edge - border for edge in word.box))
    middle = np.array([(box.left + box.right) / 2, (box.top + box.bottom) / 2, 1.0])
    across, down, _ = (float(each) for each in back @ middle)
    scale = float(np.hypot(back[0, 0], back[0, 1]))
    wide, tall = scale * (box.right - box.left) / 2, scale * (box.bottom - box.top) / 2
    return Placed(
        text=unicodedata.normalize("NFC", word.text),
        box=Box(across - wide, down - tall, across + wide, down + tall),
        level=down,
        size=2 * tall,
        confidence=word.confidence,
    )


class _Part(NamedTuple):
    """The part of a page around a stamp."""

    pixels: Picture
    """Of the page itself: what is painted here is painted there."""
    left: int
    top: int
    inside: Mask
    """The rectangle with its frame."""
    coloured: Mask
    near: Mask
    """Coloured ink, and what scanners make of its edges."""
    is_free: bool
    """Whether the stamp stands on paper without print."""


def _part_of(sheet: _Sheet, shape: Rectangle) -> _Part:
    """The part of the page that holds the ``shape`` and a little around it."""
    mm = sheet.dpi / 25.4
    size = shape.width + 2 * _MARGIN * mm, shape.height + 2 * _MARGIN * mm
    corners = cv2.boxPoints(((shape.across, shape.down), size, shape.angle))
    left, top, wide, tall = cv2.boundingRect(corners)
    left, top, right, bottom = max(left, 0), max(top, 0), left + wide, top + tall
    pixels = sheet.picture[top:bottom, left:right, :3]
    inside = np.zeros(pixels.shape[:2], np.uint8)
    cv2.fillConvexPoly(inside, np.rint(corners - (left, top)).astype(np.int32), (255,))
    ink = as_picture(cv2.bitwise_and(coloured(pixels, _TINGED), inside))
    near = as_picture(cv2.dilate(ink, _around(_BLUR * mm)))
    lightest = np.max(pixels, axis=2)
    alone = lightest[(inside > 0) & (near == 0)]
    is_free = alone.size > 0 and bool(
        (alone < _PRINT * np.median(alone)).sum() < _SPECKS * inside.size
    )
    return _Part(pixels, left, top, inside, ink, near, is_free)


def _bleach(part: _Part, dpi: float) -> None:
    """Paints the stamp with the paper around it.

    Where there is print, only ink of the stamp's colour goes: ink of another may be the document's number, written by
    hand. On free paper all goes but red ink in a stamp of another colour, which may be a mark of secrecy.
    """
    lightest = np.max(part.pixels, axis=2)
    own, other = _inks(part)
    allowed = (part.inside > 0) & (cv2.dilate(other, np.ones((3, 3), np.uint8)) == 0)
    free = (part.inside > 0) & (part.near == 0) & (lightest > _DARK)
    if not free.any():
        return
    paper = np.median(part.pixels[free], axis=0)
    if part.is_free:
        part.pixels[allowed & ((lightest > _DARK) | (part.near > 0))] = paper
        return
    gone = allowed & (cv2.dilate(own, _around(_BLUR * dpi / 25.4)) > 0)
    # As much light as makes paper of the ink alone: what is darker yet is the edge of print.
    alone = lightest[(own > 0) & (lightest > _DARK)]
    light = float(np.percentile(alone, _INK)) if alone.size else 255.0
    share = np.clip(lightest[gone].astype(np.float64) / light, 0.0, 1.0)
    part.pixels[gone] = np.rint(share[:, None] * paper)


def _inks(part: _Part) -> tuple[Mask, Mask]:
    """The coloured ink that is the stamp's or was written into it, and the other."""
    hue = hues(part.pixels)
    sure = cv2.bitwise_and(coloured(part.pixels, COLOURED), part.inside) > 0
    counts = np.bincount(hue[sure], minlength=HUES)
    own = alike(max(range(HUES), key=lambda main: int(counts[alike(main)].sum())))
    if part.is_free:
        own = own | ~alike(RED)
    other = np.where(own[hue], 0, part.coloured) if sure.any() else part.coloured
    # What a thin line's edges look like has no colour of its own.
    other = cv2.morphologyEx(as_picture(other), cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    return as_picture(np.where(own[hue], part.coloured, 0)), as_picture(other)


def _around(reach: float) -> Mask:
    """What grows a mask by ``reach`` pixels on all sides."""
    return np.ones((2 * round(reach) + 1, 2 * round(reach) + 1), np.uint8)

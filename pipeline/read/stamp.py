"""The stamp of arrival (dấu đến) on a colour scan: found by its frame, read by itself, taken off the page.

It is a framed rectangle of 35 x 50 mm (NĐ 30/2020, Phụ lục IV, mẫu 1.2), older ones are 30 x 60, set where room is on
the first page, often aslant and partly over the head. Tesseract joins its words with the lines beside it. Its ink is
coloured, so that it can be taken away and black print under it stays. Other coloured ink (numbers written by hand,
signatures, seals, marks of urgency and secrecy) is left alone: a rectangle of that size counts only where the words
in it are those of a stamp of arrival.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from models.text import Box, Line
from pipeline.read.engine import ONE_BLOCK, OcrEngine, Recognised
from pipeline.read.layout import Frame, Placed, line_of
from pipeline.read.preprocess import Picture
from pipeline.read.source import PageUnread

_UPPER = 0.6
"""Share of the page, from its top, in which the stamp stands."""
_WIDE, _TALL = (28.0, 85.0), (18.0, 60.0)
"""Millimetres. Marks of secrecy and urgency are at most 15 tall."""
_SLANT = 15.0
"""Degrees by which it may be aslant."""
_COLOURED = 45
"""Difference of a pixel's channels from which it is coloured."""
_TINGED = 30
"""The same beside coloured ink."""
_DARK = 110
"""A pixel whose channels are all darker is black print, also under the stamp."""
_SEARCH_DPI = 100
_JOINS = (2.0, 0.5)
"""Millimetres over which coloured ink is one shape: a worn frame needs more, one with ink close by less."""
_EDGE = 0.9
"""Millimetres by which a frame may leave the straight line."""
_SIDE, _FRAME = 0.6, 0.75
"""Share of each side that is inked at least, and of all four."""
_FULL = 0.5
"""Share of its inside from which a shape is a coloured field and no stamp."""
_MOST = 3
"""So many rectangles are read at most."""
_MARGIN = 0.7
"""Millimetres of coloured ink outside the frame that go with it."""
_BLUR = 0.35
"""Millimetres by which ink reaches farther than its colour, which scanners store more coarsely."""
_HUES, _ALIKE, _RED = 180, 25, 0
"""Steps of the colour circle, by how many ink of one stamp differs, and which is red."""
_PRINT, _SPECKS = 0.75, 0.002
"""Part of the paper's light from which something is print, and the share of a stamp's pixels that dust may take."""
_READ_DPI, _BORDER = 300, 0.1
"""Resolution at which a stamp is read, with so many inches of paper around it."""

_TITLE = re.compile(r"^\W*(?:CONG VAN )?DEN\W*$", re.M)
_LABELS = tuple(
    re.compile(rf"^\W*(?:{label})[^/\n]{{0,30}}$", re.M)
    for label in (
        r"SO(?: DEN)? ?[:.…]",
        r"(?:NGA[YV]|GIO)(?: DEN)? ?[:.…\d]",
        r"(?:KINH )?CHU[YV]EN ?[:.…]",
        r"LUU HO SO",
    )
)

Mask = npt.NDArray[np.uint8]
"""255 where something is, 0 elsewhere."""


class _Rectangle(NamedTuple):
    """A framed shape, in pixels of the picture that it was found in."""

    across: float
    """Its middle, from the left."""
    down: float
    width: float
    height: float
    angle: float
    """Degrees clockwise by which it is aslant."""

    def scaled(self, factor: float) -> "_Rectangle":
        """The same in a picture larger by ``factor``."""
        return _Rectangle(*(length * factor for length in self[:4]), self.angle)

    def levelling(self, margin: float) -> tuple[npt.NDArray[np.float64], tuple[int, int]]:
        """How pixels of the picture come to the level rectangle with a margin around it, and its size."""
        size = round(self.width + 2 * margin), round(self.height + 2 * margin)
        matrix = cv2.getRotationMatrix2D((self.across, self.down), self.angle, 1.0)
        matrix[:, 2] += size[0] / 2 - self.across, size[1] / 2 - self.down
        return np.asarray(matrix, np.float64), size


def without_stamp(
    picture: Picture, dpi: float, number: int, engine: OcrEngine
) -> tuple[Picture, tuple[Line, ...]]:
    """The picture of page ``number`` without stamps of arrival, and the lines that stood in them.

    ``picture`` itself, and no lines, where there is no colour, no stamp or another page than the first.
    """
    lines: tuple[Line, ...] = ()
    if number != 1 or picture.ndim != 3 or picture.shape[2] < 3:
        return picture, lines
    for found in framed_shapes(picture, dpi):
        inside = _read(picture, found, dpi, engine)
        if is_arrival("\n".join(line.text for line in inside)):
            if not lines:
                picture = picture.copy()
            _bleach(picture, found, dpi)
            lines += inside
    return picture, lines


def is_arrival(text: str) -> bool:
    """Whether ``text``, line by line, is that of a stamp of arrival: it says ``ĐẾN``, or has two of its labels."""
    letters = unicodedata.normalize("NFD", text.upper().replace("Đ", "D").replace("Ð", "D"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bool(_TITLE.search(plain)) or sum(bool(each.search(plain)) for each in _LABELS) > 1


def framed_shapes(picture: Picture, dpi: float) -> list[_Rectangle]:
    """Rectangles drawn in colour that are as large as a stamp of arrival, from the upper part of the page."""
    whole = max(round(dpi / _SEARCH_DPI), 1)
    height, width = round(_UPPER * picture.shape[0]) // whole, picture.shape[1] // whole
    small = _reduced(picture[: height * whole, : width * whole, :3], whole)
    mask = _coloured(small, _COLOURED)
    if not mask.any():
        return []
    mm = dpi / whole / 25.4
    found: list[_Rectangle] = []
    for join in _JOINS:
        for shape in _shapes(mask, join * mm, mm):
            near = any(
                abs(shape.across - other.across) < other.width / 2
                and abs(shape.down - other.down) < other.height / 2
                for other in found
            )
            if not near and _is_framed(mask, shape, mm):
                found.append(shape)
    return [shape.scaled(whole) for shape in found[:_MOST]]


def _reduced(picture: Picture, whole: int) -> Picture:
    """``picture`` smaller by a whole number."""
    if whole == 1:
        return picture
    size = picture.shape[1] // whole, picture.shape[0] // whole
    return _pixels(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))


def _coloured(picture: Picture, least: int) -> Mask:
    """Where the channels differ by more than ``least`` and the pixel is not black."""
    first, second, third = cv2.split(picture[:, :, :3])
    lightest = cv2.max(cv2.max(first, second), third)
    darkest = cv2.min(cv2.min(first, second), third)
    _, mask = cv2.threshold(cv2.subtract(lightest, darkest), least, 255, cv2.THRESH_BINARY)
    return _pixels(mask)


def _shapes(mask: Mask, join: float, mm: float) -> Iterator[_Rectangle]:
    """The rectangles around what is joined in ``mask`` and as large as a stamp."""
    reach = max(round(join), 1)
    joined = cv2.dilate(mask, np.ones((reach + 1, reach + 1), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    # Aslant, a rectangle needs as much room as its diagonal.
    largest = float(np.hypot(_WIDE[1], _TALL[1])) * mm
    for label in range(1, count):
        left, top, wide, tall = (int(each) for each in stats[label, :4])
        if not (_WIDE[0] * mm < wide < largest and _TALL[0] * mm < tall < largest):
            continue
        there = slice(top, top + tall), slice(left, left + wide)
        rows, columns = np.nonzero((labels[there] == label) & (mask[there] > 0))
        points = np.column_stack((columns + left, rows + top)).astype(np.float32)
        shape = _upright(*cv2.minAreaRect(points))
        if (
            _WIDE[0] * mm <= shape.width <= _WIDE[1] * mm
            and _TALL[0] * mm <= shape.height <= _TALL[1] * mm
            and shape.width >= shape.height
            and abs(shape.angle) <= _SLANT
        ):
            yield shape


def _upright(middle: object, size: object, angle: float) -> _Rectangle:
    """What OpenCV says of a rectangle, with its angle between -45 and 45 degrees."""
    (across, down), (width, height) = np.asarray(middle).tolist(), np.asarray(size).tolist()
    while angle > 45:
        angle, width, height = angle - 90, height, width
    return _Rectangle(across, down, width, height, angle)


def _is_framed(mask: Mask, shape: _Rectangle, mm: float) -> bool:
    """Whether ink stands along all four sides, and not all over: no seal, no signature, no coloured field."""
    margin = round(_EDGE * mm)
    matrix, size = shape.levelling(margin)
    level = cv2.warpAffine(mask, matrix, size, flags=cv2.INTER_NEAREST) > 0
    deep = 2 * margin + 1
    sides = [
        float(level[:deep].any(axis=0).mean()),
        float(level[-deep:].any(axis=0).mean()),
        float(level[:, :deep].any(axis=1).mean()),
        float(level[:, -deep:].any(axis=1).mean()),
    ]
    inside = level[deep:-deep, deep:-deep]
    return (
        min(sides) >= _SIDE
        and sum(sides) / 4 >= _FRAME
        and inside.size > 0
        and float(inside.mean()) < _FULL
    )


def _read(picture: Picture, shape: _Rectangle, dpi: float, engine: OcrEngine) -> tuple[Line, ...]:
    """The lines inside the frame, turned level; none where they can't be recognised."""
    larger = max(1.0, _READ_DPI / dpi)
    matrix, size = shape.levelling(-_EDGE * dpi / 25.4)
    matrix, size = matrix * larger, (round(size[0] * larger), round(size[1] * larger))
    part = _part_of(picture, shape, dpi)
    shift = np.array([[1.0, 0.0, part.left], [0.0, 1.0, part.top], [0.0, 0.0, 1.0]])
    darkest = np.min(part.pixels, axis=2)
    ink = darkest if part.is_free else np.where(part.near > 0, darkest, 255)
    level = cv2.warpAffine(
        _pixels(ink), matrix @ shift, size, flags=cv2.INTER_CUBIC, borderValue=(255,)
    )
    border = round(_BORDER * larger * dpi)
    view = np.pad(_pixels(level), border, constant_values=255)
    try:
        found = engine.recognise([view], round(dpi * larger), mode=ONE_BLOCK)
    except PageUnread:
        return ()
    return _lines(found, border, cv2.invertAffineTransform(matrix), picture)


def _lines(
    found: list[Recognised], border: int, back: npt.NDArray[np.generic], picture: Picture
) -> tuple[Line, ...]:
    """What was recognised in a cut-out as lines of the page; ``back`` brings its pixels to the page's."""
    height, width = picture.shape[:2]
    frame = Frame(1, float(width), float(height))
    words = [word for word in found if any(sign.isalnum() for sign in word.text)]
    return tuple(
        line_of([_placed(word, border, back) for word in row], frame)
        for _, row in groupby(words, key=lambda word: word.line)
    )


def _placed(word: Recognised, border: int, back: npt.NDArray[np.generic]) -> Placed:
    """A word of the cut-out where its middle stands on the page, level as it was read."""
    box = Box(*(edge - border for edge in word.box))
    middle = np.array([(box.left + box.right) / 2, (box.top + box.bottom) / 2, 1.0])
    across, down = (float(each) for each in back @ middle)
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


def _part_of(picture: Picture, shape: _Rectangle, dpi: float) -> _Part:
    """The part of the page that holds the ``shape`` and a little around it."""
    mm = dpi / 25.4
    size = shape.width + 2 * _MARGIN * mm, shape.height + 2 * _MARGIN * mm
    corners = cv2.boxPoints(((shape.across, shape.down), size, shape.angle))
    left, top, wide, tall = cv2.boundingRect(corners)
    left, top, right, bottom = max(left, 0), max(top, 0), left + wide, top + tall
    pixels = picture[top:bottom, left:right, :3]
    inside = np.zeros(pixels.shape[:2], np.uint8)
    cv2.fillConvexPoly(inside, np.rint(corners - (left, top)).astype(np.int32), (255,))
    coloured = cv2.bitwise_and(_coloured(pixels, _TINGED), inside)
    reach = 2 * round(_BLUR * mm) + 1
    near = _pixels(cv2.dilate(coloured, np.ones((reach, reach), np.uint8)))
    lightest = np.max(pixels, axis=2)
    alone = lightest[(inside > 0) & (near == 0)]
    is_free = alone.size > 0 and bool(
        (alone < _PRINT * np.median(alone)).sum() < _SPECKS * inside.size
    )
    return _Part(pixels, left, top, inside, _pixels(coloured), near, is_free)


def _bleach(picture: Picture, shape: _Rectangle, dpi: float) -> None:
    """Paints the stamp with the paper around it; ``picture`` is changed.

    Where there is print, only ink of the stamp's colour goes: ink of another may be the document's number, written by
    hand. On free paper all goes but red ink in a stamp of another colour, which may be a mark of secrecy.
    """
    part = _part_of(picture, shape, dpi)
    lightest = np.max(part.pixels, axis=2)
    light = lightest > _DARK
    own, other = _inks(part)
    reach = 2 * round(_BLUR * dpi / 25.4) + 1
    kernel = np.ones((reach, reach), np.uint8)
    gone = light | (part.near > 0) if part.is_free else light & (cv2.dilate(own, kernel) > 0)
    gone &= (part.inside > 0) & (cv2.dilate(other, np.ones((3, 3), np.uint8)) == 0)
    paper = (part.inside > 0) & (part.near == 0) & light
    if paper.any():
        part.pixels[gone] = np.median(part.pixels[paper], axis=0)


def _inks(part: _Part) -> tuple[Mask, Mask]:
    """The coloured ink that is the stamp's or was written into it, and the other."""
    hue = cv2.cvtColor(np.ascontiguousarray(part.pixels), cv2.COLOR_BGR2HSV)[:, :, 0]
    sure = cv2.bitwise_and(_coloured(part.pixels, _COLOURED), part.inside) > 0
    counts = np.bincount(hue[sure], minlength=_HUES)
    away = np.abs(np.subtract.outer(np.arange(_HUES), np.arange(_HUES)))
    alike = np.minimum(away, _HUES - away) <= _ALIKE
    own = alike[int(np.argmax(alike @ counts))]
    if part.is_free:
        own = own | ~alike[_RED]
    other = np.where(own[hue], 0, part.coloured) if sure.any() else part.coloured
    # What a thin line's edges look like has no colour of its own.
    other = cv2.morphologyEx(_pixels(other), cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    return _pixels(np.where(own[hue], part.coloured, 0)), _pixels(other)


def _pixels(array: npt.NDArray[np.generic]) -> Picture:
    """``array`` as the type that OpenCV's functions give back at run time."""
    return np.asarray(array, dtype=np.uint8)

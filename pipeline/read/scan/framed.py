"""Frames drawn in colour on a page: rectangles of a size, level or aslant, by the ink along their sides.

A frame is a connected area of coloured ink in whose smallest rectangle all four sides are inked. Round seals,
signatures and lines of coloured print are none.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.preprocess import Picture, as_picture

_UPPER = 0.6
"""Share of the page, from its top, in which the stamp stands."""
_SLANT = 15.0
"""Degrees by which it may be aslant."""
COLOURED = 45
"""Difference of a pixel's channels from which it is coloured."""
_SEARCH_DPI = 100
_SAMPLE = 8
"""Of so many rows one tells whether a page has colour."""
_JOINS = (2.0, 0.5)
"""Millimetres over which coloured ink is one shape: a worn frame needs more, one with ink close by less."""
EDGE = 0.9
"""Millimetres by which a frame may leave the straight line."""
_SIDE, _FRAME = 0.6, 0.75
"""Share of each side that is inked at least, and of all four."""
HUES, _ALIKE, RED = 180, 25, 0
"""Steps of the colour circle, by how many ink of one stamp differs, and which is red."""

Mask = npt.NDArray[np.uint8]
"""255 where something is, 0 elsewhere."""


class Size(NamedTuple):
    """How large a framed shape is, in millimetres from least to most."""

    wide: tuple[float, float]
    tall: tuple[float, float]
    full: float
    """Share of its inside from which it is a coloured field."""


class Search(NamedTuple):
    """Where coloured ink is."""

    masks: tuple[Mask, ...]
    """Of all colours, of red and, where there are both, of all others; none where there is no colour."""
    whole: int
    """How many pixels of the page one of them is wide."""
    mm: float
    """Pixels of them that make a millimetre."""


class Rectangle(NamedTuple):
    """A framed shape, in pixels of the picture that it was found in."""

    across: float
    """Its middle, from the left."""
    down: float
    width: float
    height: float
    angle: float
    """Degrees clockwise by which it is aslant."""

    def scaled(self, factor: float) -> "Rectangle":
        """The same in a picture larger by ``factor``."""
        across, down, width, height = (length * factor for length in self[:4])
        return Rectangle(across, down, width, height, self.angle)

    def levelling(self, margin: float) -> tuple[npt.NDArray[np.float64], tuple[int, int]]:
        """How pixels of the picture come to the level rectangle with a margin around it, and its size."""
        size = round(self.width + 2 * margin), round(self.height + 2 * margin)
        turn = cv2.getRotationMatrix2D((self.across, self.down), self.angle, 1.0)
        shift = np.array([[size[0] / 2 - self.across], [size[1] / 2 - self.down]])
        return np.hstack((turn[:, :2], turn[:, 2:] + shift)).astype(np.float64), size


def search_of(picture: Picture, dpi: float) -> Search:
    """The coloured ink on the upper part of the page, at a resolution that is enough for frames."""
    whole = max(round(dpi / _SEARCH_DPI), 1)
    height, width = round(_UPPER * picture.shape[0]) // whole, picture.shape[1] // whole
    if not coloured(np.ascontiguousarray(picture[: height * whole : _SAMPLE]), COLOURED).any():
        return Search((), whole, dpi / whole / 25.4)  # sides of frames cross many rows
    small = _reduced(picture[: height * whole, : width * whole, :3], whole)
    mask = coloured(small, COLOURED)
    masks: tuple[Mask, ...] = ()
    if mask.any():
        red = cv2.bitwise_and(mask, as_picture(np.where(alike(RED)[hues(small)], 255, 0)))
        other = as_picture(cv2.subtract(mask, red))
        masks = (
            (mask, as_picture(red), other) if other.any() and red.any() else (mask, as_picture(red))
        )
    return Search(masks, whole, dpi / whole / 25.4)


def framed(search: Search, size: Size, masks: Sequence[Mask]) -> list[Rectangle]:
    """Rectangles of a ``size`` that are drawn in one of the ``masks``, in pixels of the page."""
    found: list[Rectangle] = []
    for mask, join in product(masks, _JOINS):
        for shape in _shapes(mask, join, size, search.mm):
            near = any(
                abs(shape.across - other.across) < other.width / 2
                and abs(shape.down - other.down) < other.height / 2
                for other in found
            )
            if not near and _is_framed(mask, shape, size, search.mm):
                found.append(shape)
    return [shape.scaled(search.whole) for shape in found]


def _reduced(picture: Picture, whole: int) -> Picture:
    """``picture`` smaller by a whole number."""
    if whole == 1:
        return picture
    size = picture.shape[1] // whole, picture.shape[0] // whole
    return as_picture(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))


def coloured(picture: Picture, least: int) -> Mask:
    """Where the channels differ by more than ``least`` and the pixel is not black."""
    first, second, third = cv2.split(picture[:, :, :3])
    lightest = cv2.max(cv2.max(first, second), third)
    darkest = cv2.min(cv2.min(first, second), third)
    _, mask = cv2.threshold(cv2.subtract(lightest, darkest), least, 255, cv2.THRESH_BINARY)
    return as_picture(mask)


def _shapes(mask: Mask, join: float, size: Size, mm: float) -> Iterator[Rectangle]:
    """The rectangles of a ``size`` around what is joined over ``join`` millimetres in ``mask``."""
    aside, above, width, height = cv2.boundingRect(mask)
    least = np.array([size.wide[0], size.tall[0]]) * mm
    if min(width - least[0], height - least[1]) < 0 or cv2.countNonZero(mask) < least.sum():
        return
    mask = mask[above : above + height, aside : aside + width]
    reach = max(round(join * mm), 1)
    joined = cv2.dilate(mask, np.ones((reach + 1, reach + 1), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    # Aslant, a rectangle needs as much room as its diagonal.
    largest = float(np.hypot(size.wide[1], size.tall[1])) * mm + reach
    lengths = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    fitting = np.all((lengths >= least) & (lengths <= largest), axis=1)
    for label in np.flatnonzero(fitting[1:]) + 1:  # the first is the paper
        left, top, wide, tall = (int(each) for each in stats[label, :4])
        there = slice(top, top + tall), slice(left, left + wide)
        rows, columns = np.nonzero((labels[there] == label) & (mask[there] > 0))
        points = np.column_stack((columns + left + aside, rows + top + above))
        shape = _upright(*cv2.minAreaRect(points.astype(np.float32)))
        if (
            size.wide[0] * mm <= shape.width <= size.wide[1] * mm
            and size.tall[0] * mm <= shape.height <= size.tall[1] * mm
            and shape.width >= shape.height
            and abs(shape.angle) <= _SLANT
        ):
            yield shape


def _upright(middle: object, size: object, angle: float) -> Rectangle:
    """What OpenCV says of a rectangle, with its angle between -45 and 45 degrees."""
    (across, down), (width, height) = np.asarray(middle).tolist(), np.asarray(size).tolist()
    if abs(angle) > 45:  # versions say 2 or -88 degrees of the same rectangle
        angle, width, height = angle - float(np.copysign(90, angle)), height, width
    return Rectangle(across, down, width, height, angle)


def _is_framed(mask: Mask, shape: Rectangle, size: Size, mm: float) -> bool:
    """Whether ink stands along all four sides, and not all over: no seal, no signature, no coloured field."""
    margin = round(EDGE * mm)
    matrix, room = shape.levelling(margin)
    level = cv2.warpAffine(mask, matrix, room, flags=cv2.INTER_NEAREST) > 0
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
        and float(inside.mean()) < size.full
    )


def hues(picture: Picture) -> npt.NDArray[np.uint8]:
    """The step of the colour circle of each pixel."""
    return as_picture(cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_BGR2HSV)[:, :, 0])


def alike(main: int) -> npt.NDArray[np.bool_]:
    """Which steps of the colour circle are the colour ``main``."""
    away = np.abs(np.arange(HUES) - main)
    near: npt.NDArray[np.bool_] = np.minimum(away, HUES - away) <= _ALIKE
    return near

"""Makes a scanned page fit for recognition. Never to black and white: that destroys Vietnamese marks.

Steps: one grey channel in which red seals and blue ink fade; no isolated specks on black-and-white scans,
even light on the others where it is uneven; a useful resolution; level lines.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
"""Rows of pixels, grey or with 3 or 4 channels (blue, green, red); 0 is black."""

Places = npt.NDArray[np.float32]
"""Numbers of rows or columns, one for each of many pixels."""

DPI = 200
_ENLARGE = 1.15
_SOFTNESS = 0.7
"""Standard deviation of the blur, in pixels at 200 dpi."""
_SKEW_DPI, _STEP = 100, 4
_SOLID = 20
"""Pixels at `_SKEW_DPI`: ink so wide and tall is no letter."""
_MAX_SKEW = 4.0
_LEAST_SKEW = 0.1
_UNEVEN = 45
_DARK = 110
_SAMPLE = 16
"""Of so many rows one tells what a page is like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A grey page ready for recognition."""

    image: Picture
    dpi: int
    turned: float
    """Degrees by which it was turned counter-clockwise about its middle."""
    is_bilevel: bool


def prepared(picture: Picture, dpi: float) -> Prepared:
    """``picture`` with level lines, in grey, at a resolution that Tesseract likes."""
    dpi = round(dpi)  # scanners know whole numbers only, and even factors keep letters sharp
    grey = _grey(picture)
    is_bilevel = _is_bilevel(grey)
    if np.median(grey[::_SAMPLE, ::_SAMPLE]) < _DARK:
        grey = as_picture(cv2.bitwise_not(grey))  # white on black, as stencils in PDF files come
    grey = _without_specks(grey, dpi) if is_bilevel else _evenly_lit(grey)
    if dpi * _ENLARGE < DPI:
        factor = DPI / dpi
        grey = as_picture(
            cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
        )
        dpi = DPI
    angle = skew(grey, dpi)
    if abs(angle) >= _LEAST_SKEW:
        grey = turned(grey, angle)  # before it is made smaller: turning costs sharpness
    else:
        angle = 0.0
    grey, resolution = _softened(grey, dpi)
    return Prepared(image=grey, dpi=resolution, turned=angle, is_bilevel=is_bilevel)


def ink(grey: Picture) -> Picture:
    """255 where there is ink, 0 elsewhere: for finding shapes, never for recognition."""
    _, mask = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return as_picture(mask)


def skew(grey: Picture, dpi: float) -> float:
    """Degrees to turn ``grey`` counter-clockwise so that its lines are level.

    The turn is best at which rows of pixels differ most from the next ones: at level lines of text.
    """
    whole = max(round(dpi / _SKEW_DPI), 1)  # by a whole number it is made smaller fastest
    height, width = (length // whole for length in grey.shape)
    small = cv2.resize(
        grey[: height * whole, : width * whole], (width, height), interpolation=cv2.INTER_AREA
    )
    mask = ink(as_picture(small))
    # A desk beside the sheet, the black edge of a copy: their outlines have a turn of their own.
    solid = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((_SOLID, _SOLID), np.uint8))
    letters = cv2.subtract(mask, cv2.dilate(solid, np.ones((5, 5), np.uint8)))
    # Lines are long: every fourth column tells as much as all.
    found = np.nonzero(letters[:, ::_STEP])
    rows, columns = found[0].astype(np.float32), _STEP * found[1].astype(np.float32)
    best, sharpest = 0.0, 0.0
    for reach, step in ((_MAX_SKEW, 0.5), (0.5, 0.1)):
        angles = np.arange(best - reach, best + reach + step / 2, step)
        tried = [(_sharpness(rows, columns, float(angle)), float(angle)) for angle in angles]
        sharpest, best = max(tried, key=lambda each: each[0])
    return best if sharpest > 1.02 * _sharpness(rows, columns, 0.0) else 0.0


def turned(image: Picture, angle: float) -> Picture:
    """``image`` turned counter-clockwise about its middle by ``angle`` degrees; new corners are white."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return as_picture(
        cv2.warpAffine(
            image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255)
        )
    )


def _sharpness(rows: Places, columns: Places, angle: float) -> float:
    """How much the numbers of inked pixels differ from row to row, once turned by ``angle`` degrees."""
    turn = np.deg2rad(angle)
    levels = np.rint(rows * np.cos(turn) - columns * np.sin(turn)).astype(np.intp)
    if levels.size == 0:
        return 0.0
    profile = np.bincount(levels - levels.min())
    return float(np.square(np.diff(profile.astype(np.float64))).sum())


def _grey(picture: Picture) -> Picture:
    """The maximum of the colour channels: coloured ink becomes light, black stays black."""
    if picture.ndim == 2:
        return picture
    if picture.shape[2] == 1:
        return as_picture(picture[:, :, 0])
    first, second, third = cv2.split(picture[:, :, :3])
    return as_picture(cv2.max(cv2.max(first, second), third))


def _is_bilevel(grey: Picture) -> bool:
    # Most pages show in a part of their rows that they have shades.
    return all(_levels(part) <= 2 for part in (grey[::_SAMPLE], grey))


def _levels(grey: Picture) -> int:
    return int(np.count_nonzero(cv2.calcHist([grey], [0], None, [256], [0, 256])))


def _softened(grey: Picture, dpi: float) -> tuple[Picture, int]:
    """``grey`` at 200 dpi or less, slightly softened, and its resolution.

    Tesseract scales every line of text to one height of a few dozen pixels. Letters that come to it
    smooth and not much larger keep their marks best: on real scans a few more phrases in a hundred are right.
    """
    factor = DPI / dpi
    if factor >= 1 / _ENLARGE:
        return as_picture(cv2.GaussianBlur(grey, (0, 0), _SOFTNESS)), round(dpi)
    softened = cv2.GaussianBlur(grey, (0, 0), _SOFTNESS / factor / 2)
    smaller = cv2.resize(softened, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return as_picture(smaller), DPI


def _evenly_lit(grey: Picture) -> Picture:
    """``grey`` divided by its background where that varies much (shadow of a fold, photograph)."""
    height, width = grey.shape
    small = cv2.resize(
        grey, (max(width // 16, 1), max(height // 16, 1)), interpolation=cv2.INTER_AREA
    )
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 5)
    low, high = np.percentile(paper, (5, 95))
    if high - low <= _UNEVEN:
        return grey
    background = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return as_picture(cv2.divide(grey, background, scale=255.0))


def _without_specks(grey: Picture, dpi: float) -> Picture:
    """Takes out specks that no letter stands near; near letters they may be dots and marks."""
    mask = ink(grey)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count <= 1:
        return grey
    tall = stats[:, cv2.CC_STAT_HEIGHT]
    wide = stats[:, cv2.CC_STAT_WIDTH]
    letter = (tall >= 0.04 * dpi) & (tall <= 0.4 * dpi) & (wide <= 0.6 * dpi)
    speck = (tall < 0.04 * dpi) & (wide < 0.04 * dpi)
    letter[0] = speck[0] = False
    # Ink is a twentieth of a page: only its pixels are looked at.
    inked = np.flatnonzero(mask)
    label = labels.ravel()[inked]
    letters = np.zeros_like(grey)
    letters.flat[inked[letter[label]]] = 1
    reach = max(round(0.06 * dpi), 1)
    near = cv2.dilate(letters, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    kept = np.zeros(count, dtype=bool)
    kept[label[near.ravel()[inked] > 0]] = True
    cleaned = grey.copy()
    cleaned.flat[inked[(speck & ~kept)[label]]] = 255
    return cleaned


def as_picture(array: npt.NDArray[np.generic]) -> Picture:
    """``array`` as the type that OpenCV's functions give back at run time."""
    return np.asarray(array, dtype=np.uint8)

"""Drawings of digits in the shapes of many hands, pens and scanners, and of what is no digit."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.preprocess import Picture
from pipeline.read.written.forms import FORMS, WIDTHS, Curve, Lines
from pipeline.read.written.shapes import NO_DIGIT, Ink, Numbers, features

Points = npt.NDArray[np.float64]
Rng = np.random.Generator

_PRINT = tuple("SsoNgyhtnATBKHDCUVPXabdeimnpqruvw/:.,-()&%#@")
_FONTS = (
    cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_HERSHEY_COMPLEX,
    cv2.FONT_HERSHEY_TRIPLEX,
    cv2.FONT_HERSHEY_SCRIPT_SIMPLEX,
)
_NEAR = np.ones((3, 3), np.uint8)


class _Digit(NamedTuple):
    digit: int
    ink: Picture
    """Its own strokes alone, 255 where they are."""
    left: int
    right: int


def examples(rng: Rng, count: int) -> tuple[Numbers, npt.NDArray[np.intp]]:
    """Features and classes of at least ``count`` drawings."""
    rows: list[Numbers] = []
    classes: list[int] = []
    while len(rows) < count:
        digits = _number(rng, int(rng.integers(1, 5)))
        page = _scanned(rng, np.max([digit.ink for digit in digits], axis=0))
        drawn = [*_single(rng, page, digits), *_none(rng, page, digits)]
        for kind, cut in drawn:
            row = features(cut)
            if row is not None:
                rows.append(row)
                classes.append(kind)
    return np.stack(rows), np.asarray(classes)


def _single(rng: Rng, page: Ink, digits: list[_Digit]) -> Iterator[tuple[int, Ink]]:
    """Each digit, with what stands close by."""
    for one in digits:
        if rng.random() < 0.45:
            own = cv2.dilate(one.ink, _NEAR) > 60
            yield one.digit, np.asarray(page * own, dtype=np.float32)
            continue
        left = max(one.left - round(abs(rng.normal(0, 1.5))), 0)
        right = one.right + round(abs(rng.normal(0, 1.5)))
        if rng.random() < 0.25:
            left, right = one.left + int(rng.integers(0, 3)), one.right - int(rng.integers(0, 3))
        yield one.digit, page[:, left:right]


def _none(rng: Rng, page: Ink, digits: list[_Digit]) -> Iterator[tuple[int, Ink]]:
    """What is no digit: parts of some, letters, strokes of a pen."""
    choice = rng.random()
    if choice < 0.55:
        cut = _part(rng, page, digits)
    elif choice < 0.85:
        cut = _scanned(rng, _letters(rng))
    else:
        strokes = np.zeros((70, 90), np.uint8)
        points = _smooth(rng.uniform(10, 60, (int(rng.integers(2, 7)), 2)))
        cut = _scanned(rng, _drawn(strokes, [points], int(rng.integers(1, 6))))
    if cut is not None and cut.size and rng.random() < 0.6:
        yield NO_DIGIT, cut


def _part(rng: Rng, page: Ink, digits: list[_Digit]) -> Ink | None:
    """Half a digit, two, or a half of each of two."""
    at = int(rng.integers(len(digits)))
    one, wide = digits[at], digits[at].right - digits[at].left
    following = digits[at + 1] if at + 1 < len(digits) else None
    kind = rng.random()
    if kind < 0.35 and wide > 8:
        if rng.random() < 0.5:
            cut = page[:, one.left : one.left + int(wide * rng.uniform(0.3, 0.62))]
        else:
            cut = page[:, one.left + int(wide * rng.uniform(0.38, 0.7)) : one.right]
        return None if one.digit == 1 else cut  # half of a 1 is one
    if following is None:
        return None
    if kind < 0.75:
        return page[:, one.left : following.right - int(rng.uniform(0, 0.2) * wide)]
    middle = following.left + (following.right - following.left) // 2
    return page[:, one.left + wide // 2 : middle] if wide > 10 else None


def _letters(rng: Rng) -> Picture:
    drawn = np.zeros((70, 90), np.uint8)
    text = "".join(rng.choice(_PRINT, size=int(rng.integers(1, 3))))
    font, size = int(rng.choice(_FONTS)), rng.uniform(0.6, 1.1)
    cv2.putText(drawn, text, (15, 45), font, size, 255, int(rng.integers(1, 4)), cv2.LINE_AA)
    return drawn


def _number(rng: Rng, length: int) -> list[_Digit]:
    """A number, digit behind digit, as one hand writes it."""
    height, gap = rng.uniform(22, 46), rng.normal(0.14, 0.14)
    pen = max(1, round(height * np.exp(rng.normal(-2.45, 0.35))))
    rng.normal(0, 0.12)
    place, digits = 30.0, []
    for _ in range(length):
        digit = int(rng.integers(10))
        tall = height * np.exp(rng.normal(0, 0.12))
        strokes = [points * tall for points in _warped(rng, _skeleton(rng, digit), WIDTHS[digit])]
        across = np.concatenate([points[:, 0] for points in strokes])
        left, right = across.min(), across.max()
        moved = [
            points + np.asarray((place - left, 50 + rng.normal(0, 0.06) * height))
            for points in strokes
        ]
        place += (right - left) + max(gap + rng.normal(0, 0.06), -0.12) * height
        ink = _drawn(np.zeros((100, int(60 + length * height * 1.6)), np.uint8), moved, pen)
        columns = np.flatnonzero((ink > 80).any(axis=0))
        digits.append(_Digit(digit, ink, int(columns[0]), int(columns[-1]) + 1))
    return digits


def _skeleton(rng: Rng, digit: int) -> list[Points]:
    """One of the forms of ``digit``, not quite the same twice."""
    form = FORMS[digit][rng.integers(len(FORMS[digit]))]
    shake = rng.uniform(0.0, 0.075)
    return [_stroke(rng, stroke, shake) for stroke in form]


def _stroke(rng: Rng, stroke: Curve | Lines, shake: float) -> Points:
    points = np.asarray(stroke.points) + rng.normal(0, shake, (len(stroke.points), 2))
    if isinstance(stroke, Curve):
        return _smooth(points)
    bend = np.sin(np.linspace(0, np.pi, 12))[:, None]
    return np.vstack(
        [
            np.linspace(start, end, 12) + bend * rng.normal(0, 0.025, 2)
            for start, end in pairwise(points)
        ]
    )


def _smooth(points: Points, between: int = 14) -> Points:
    """A curve through ``points`` (Catmull and Rom's)."""
    if len(points) < 3:
        return np.linspace(points[0], points[-1], between)
    ends = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, between, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(ends[:-3], ends[1:-2], ends[2:-1], ends[3:], strict=True):
        cubic = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
        pieces.append(0.5 * (2 * b + (c - a) * t + cubic))
    return np.vstack([*pieces, points[-1:]])


def _warped(rng: Rng, strokes: list[Points], width: float) -> list[Points]:
    """``strokes`` slanted, turned, of another width, and bent in slow waves; their middle is 0."""
    slant, turn = rng.normal(0.12, 0.16), rng.normal(0, 0.09)
    wide = width * np.exp(rng.normal(0, 0.2))
    across, down, phase = rng.uniform(0.5, 1.6), rng.uniform(0.5, 1.6), rng.uniform(0, 6.28, 4)
    high = rng.uniform(0, 0.045)
    warped = []
    for points in strokes:
        x, y = points[:, 0].copy(), points[:, 1].copy()
        x, y = (
            x
            + high * np.sin(6.28 * down * y + phase[0])
            + high * np.sin(6.28 * across * x + phase[1]),
            y
            + high * np.sin(6.28 * across * x + phase[2])
            + high * np.sin(6.28 * down * y + phase[3]),
        )
        if rng.random() < 0.3 and (y > 0).all():
            y = y ** np.exp(rng.normal(0, 0.15))
        x, y = (x - 0.5) * wide - slant * (y - 0.5), y - 0.5
        cosine, sine = np.cos(turn), np.sin(turn)
        warped.append(np.stack([cosine * x - sine * y, sine * x + cosine * y], axis=1))
    return warped


def _drawn(picture: Picture, strokes: list[Points], pen: int) -> Picture:
    for points in strokes:
        places = np.rint(points * 16).astype(np.int32).reshape(-1, 1, 2)
        cv2.polylines(picture, [places], False, 255, pen, cv2.LINE_AA, 4)
    return picture


def _scanned(rng: Rng, ink: Picture) -> Ink:
    """What a scanner makes of ``ink``: uneven, soft, noisy; half of the time black and white."""
    black = rng.random() < 0.5
    grey = ink.astype(np.float32) / 255
    if rng.random() < 0.5:
        rng.integers(0, 1 << 31)
        coarse = rng.random((grey.shape[0] // 6 + 1, grey.shape[1] // 6 + 1)).astype(np.float32)
        size = (grey.shape[1], grey.shape[0])
        texture = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
        grey = grey * np.clip(0.6 + 0.7 * texture, 0, 1)
    soft = np.asarray(cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.4, 1.3)), dtype=np.float32)
    noisy = soft + rng.normal(0, rng.uniform(0, 0.07), soft.shape).astype(np.float32)
    if black:
        cut = (noisy > rng.uniform(0.3, 0.55)).astype(np.float32)
        noisy = np.asarray(cv2.GaussianBlur(cut, (0, 0), 0.7), dtype=np.float32)
    else:
        noisy *= np.float32(rng.uniform(0.8, 1.3))
    return np.asarray(np.clip(noisy, 0, 1), dtype=np.float32)

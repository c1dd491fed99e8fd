"""Finds round seals that a black and white scan keeps: the letters in them are none of the text."""

from typing import NamedTuple

import cv2
import numpy as np

from models.text import Box
from pipeline.read.preprocess import Picture, ink

_WORK_DPI = 75
_LEAST, _MOST = 0.5, 0.9
"""Inches of the radius. NĐ 99/2016 and the ministry's circulars on seals know 32 to 42 mm across."""
_STROKE = 0.3
"""Inches of the shorter side from which ink is no letter but a ring, a table or a stroke of a pen."""
_CLOSED = 0.6
"""Share of a ring that is ink; hands and letters cover some of it. Rules and signatures reach 0.4."""
_POINTS = 120


class Seal(NamedTuple):
    """A ring, in pixels of its page."""

    x: float
    y: float
    radius: float

    def holds(self, box: Box) -> bool:
        """Whether ``box`` lies inside the ring."""
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        return all(np.hypot(x - self.x, y - self.y) <= self.radius for x, y in corners)


def seals_on(grey: Picture, dpi: int) -> list[Seal]:
    """The round seals on the page ``grey``."""
    scale = _WORK_DPI / dpi
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(
        ink(np.asarray(small, dtype=np.uint8)), connectivity=8
    )
    wide, tall = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    large = (np.maximum(wide, tall) >= _LEAST * _WORK_DPI) & (
        np.minimum(wide, tall) >= _STROKE * _WORK_DPI
    )
    large[0] = False  # the paper
    strokes = np.where(large[labels], 255, 0).astype(np.uint8)
    found = cv2.HoughCircles(
        cv2.GaussianBlur(strokes, (0, 0), 1.0),
        cv2.HOUGH_GRADIENT,
        dp=1.5,
        minDist=_LEAST * _WORK_DPI,
        param1=200,
        param2=30,
        minRadius=round(_LEAST * _WORK_DPI),
        maxRadius=round(_MOST * _WORK_DPI),
    )
    if found is None:
        return []
    thick = cv2.dilate(strokes, np.ones((3, 3), np.uint8))
    rings = (Seal(*map(float, circle)) for circle in found.reshape(-1, 3))
    return [
        Seal(ring.x / scale, ring.y / scale, ring.radius / scale)
        for ring in rings
        if _closed(np.asarray(thick, dtype=np.uint8), ring) >= _CLOSED
    ]


def _closed(strokes: Picture, ring: Seal) -> float:
    """The share of ``ring`` that is ink, 0 to 1."""
    angle = np.linspace(0, 2 * np.pi, _POINTS, endpoint=False)
    x = np.rint(ring.x + ring.radius * np.cos(angle)).astype(int)
    y = np.rint(ring.y + ring.radius * np.sin(angle)).astype(int)
    on_page = (x >= 0) & (y >= 0) & (x < strokes.shape[1]) & (y < strokes.shape[0])
    return float((strokes[y[on_page], x[on_page]] > 0).sum() / _POINTS)

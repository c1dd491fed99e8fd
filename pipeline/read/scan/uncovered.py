"""The signature on a page, and views of it that show more of what a seal, a stamp and a hand cover."""

import cv2
import numpy as np

from models.text import Box
from pipeline.read.preprocess import Picture, Prepared, ink
from pipeline.read.scan.seals import seals_on

_FAINT = 90
"""Levels of grey below the paper's from which ink is black in a view."""
_RING, _INSIDE = 0.035, 0.97
"""Inches of the line that is painted over a seal's ring; the share of its radius inside which all is painted out."""
_TALLEST, _WIDEST = 0.3, 0.8
"""Inches; what is larger is no letter."""


def bare_view(page: Prepared, place: Box) -> Picture:
    """The signature at ``place`` without rings of seals and large strokes, faint ink made dark."""
    return uncovered(cut_out(page, place), page.dpi)[-1]


def cut_out(page: Prepared, place: Box) -> Picture:
    """A copy of the page at ``place``."""
    top, left = max(round(place.top), 0), max(round(place.left), 0)
    return np.ascontiguousarray(page.image[top : round(place.bottom), left : round(place.right)])


def uncovered(cut: Picture, dpi: int) -> list[Picture]:
    """The signature with faint ink made dark; without rings of seals; without large strokes either."""
    paper = float(np.percentile(cut, 80))
    darker = (cut.astype(np.float32) - (paper - _FAINT)) * (255 / _FAINT)
    dark = np.asarray(np.clip(darker, 0, 255), dtype=np.uint8)
    ringless = dark.copy()
    for seal in seals_on(dark, dpi):
        middle, radius = (round(seal.x), round(seal.y)), round(seal.radius)
        cv2.circle(ringless, middle, radius, 255, max(round(_RING * dpi), 3))
        cv2.circle(ringless, middle, round(radius * _INSIDE), 255, -1)
    return [dark, ringless, without_strokes(ringless, dpi)]


def without_strokes(picture: Picture, dpi: int) -> Picture:
    """``picture`` without what is larger than letters."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink(picture), connectivity=8)
    large = (stats[:, cv2.CC_STAT_HEIGHT] > _TALLEST * dpi) | (
        stats[:, cv2.CC_STAT_WIDTH] > _WIDEST * dpi
    )
    large[0] = False  # the paper
    strokes = cv2.dilate(large[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    return np.where(strokes > 0, 255, picture).astype(np.uint8)

"""Which digit a small picture shows: directions of its edges, and a network of one hidden layer over them."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

Ink = npt.NDArray[np.float32]
"""A picture: 1 where there is ink, 0 where there is none."""
Numbers = npt.NDArray[np.float32]

NO_DIGIT = 10
"""The class of what is no digit: halves, two at once, letters, strokes."""
CLASSES = 11
WEIGHTS = Path(__file__).with_name("digits.npz")

_SIDE, _TALL, _WIDE = 32, 24, 28
"""Pixels of a picture, and of the digit in its middle at most."""
_INKED = 0.35
"""What counts as ink where a digit's outline is looked for."""
_CELL, _DIRECTIONS = 4, 8
FEATURES = (_SIDE // _CELL) ** 2 * (_DIRECTIONS + 1)
_LENGTH = 8.0
"""Of the row of features, so that faint and strong ink are alike."""

Layers = tuple[Numbers, Numbers, Numbers, Numbers]
"""Weights and offsets of the hidden layer, weights and offsets of the outer one."""


class Opinion(NamedTuple):
    """How likely each class is for each of several pictures, a row for a picture."""

    mean: Numbers
    """By all networks together."""
    least: Numbers
    """By the one that believes it least."""


def features(ink: Ink) -> Numbers | None:
    """``FEATURES`` numbers that describe the shape in ``ink``, however large it is; None where there is no ink."""
    shape = _centred(ink)
    return None if shape is None else _described(shape)


def opinion(rows: Numbers) -> Opinion:
    """What the networks say to several rows of features."""
    each = np.stack([_probabilities(rows, layers) for layers in _networks()])
    return Opinion(each.mean(axis=0), each.min(axis=0))


def scores(rows: Numbers, layers: Layers) -> tuple[Numbers, Numbers]:
    """What the hidden layer and the outer one make of ``rows``."""
    hidden = np.maximum(rows @ layers[0] + layers[1], 0)
    return hidden, hidden @ layers[2] + layers[3]


@lru_cache(maxsize=1)
def _networks() -> tuple[Layers, ...]:
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        kept = {name: stored[name].astype(np.float32) for name in stored.files}
    return tuple(
        (kept[f"{at}_0"], kept[f"{at}_1"], kept[f"{at}_2"], kept[f"{at}_3"])
        for at in range(len(kept) // 4)
    )


def _probabilities(rows: Numbers, layers: Layers) -> Numbers:
    outer = scores(rows, layers)[1]
    shares = np.exp(outer - outer.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float32)


def _centred(ink: Ink) -> Ink | None:
    """The shape without what is empty around it, in one size, in the middle of a picture."""
    inked = ink > _INKED
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not rows.size:
        return None
    cut = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = cut.shape
    factor = min(_TALL / height, _WIDE / width)
    tall, wide = max(round(height * factor), 1), max(round(width * factor), 1)
    if factor < 1:
        cut = np.asarray(cv2.GaussianBlur(cut, (0, 0), 0.35 / factor), dtype=np.float32)
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    top, left = (_SIDE - tall) // 2, (_SIDE - wide) // 2
    shape = np.zeros((_SIDE, _SIDE), dtype=np.float32)
    shape[top : top + tall, left : left + wide] = cv2.resize(cut, (wide, tall), interpolation=way)
    return shape


def _described(shape: Ink) -> Numbers:
    """How strong the edges are in each direction, and how much ink there is, cell by cell."""
    smooth = cv2.GaussianBlur(shape, (0, 0), 0.8)
    across = np.asarray(cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3))
    down = np.asarray(cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3))
    strength = np.hypot(across, down)
    direction = (np.arctan2(down, across) / (2 * np.pi) * _DIRECTIONS) % _DIRECTIONS
    below = np.floor(direction).astype(np.intp) % _DIRECTIONS
    rest = direction - np.floor(direction)
    planes = np.zeros((_SIDE, _SIDE, _DIRECTIONS), dtype=np.float32)
    row, column = np.indices((_SIDE, _SIDE))
    planes[row, column, below] += strength * (1 - rest)
    planes[row, column, (below + 1) % _DIRECTIONS] += strength * rest
    cells = slice(_CELL // 2, None, _CELL)
    edges = np.asarray(cv2.GaussianBlur(planes, (0, 0), 1.6))[cells, cells]
    ink = np.asarray(cv2.GaussianBlur(shape, (0, 0), 1.4))[cells, cells]
    row_of_numbers = np.concatenate([np.sqrt(np.maximum(edges, 0)).ravel(), ink.ravel()])
    length = float(np.linalg.norm(row_of_numbers)) + 1e-6
    return np.asarray(row_of_numbers * (_LENGTH / length), dtype=np.float32)

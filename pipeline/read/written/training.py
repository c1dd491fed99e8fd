"""``python -m pipeline.read.written.training``: learns digits from drawings of them and writes ``digits.npz``.

No document is used, so that all of them can measure the result. The same numbers of NumPy's and OpenCV's
generators give the same drawings; an hour on one core does it.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import numpy.typing as npt

from pipeline.read.written.examples import examples
from pipeline.read.written.shapes import CLASSES, FEATURES, WEIGHTS, Layers, Numbers, scores

Classes = npt.NDArray[np.intp]

_PARTS, _PER_PART, _FIRST_SEED = 40, 6000, 100
"""Parts of the examples, each drawn by itself; the last one is kept for measuring."""
_NETWORKS, _HIDDEN = 3, 224
_EPOCHS, _BATCH = 12, 256
_RATE, _DECAY = 2e-3, 1e-4
_DROPPED = 0.2
_CERTAIN = 0.98
"""What the right class is aimed at; the rest is for the others."""
_MOMENTUM, _SPREAD, _TINY = 0.9, 0.999, 1e-8
"""Of the optimiser Adam."""


def part(seed: int) -> tuple[Numbers, Classes]:
    """Features and classes of one part of the examples."""
    rows, classes = examples(np.random.default_rng(seed), _PER_PART)
    return rows, classes


def trained(rows: Numbers, classes: Classes, seed: int) -> Layers:
    """A network that tells the ``classes`` of ``rows``."""
    rng = np.random.default_rng(seed)
    layers = _untrained(rng)
    first = [np.zeros_like(layer) for layer in layers]
    second = [np.zeros_like(layer) for layer in layers]
    aims = np.full((CLASSES, CLASSES), (1 - _CERTAIN) / (CLASSES - 1), np.float32)
    np.fill_diagonal(aims, _CERTAIN)
    steps = _EPOCHS * (len(rows) // _BATCH)
    for step, batch in enumerate(_batches(rng, len(rows)), start=1):
        slopes = _slopes(rows[batch], aims[classes[batch]], layers, rng)
        rate = _RATE * 0.5 * (1 + np.cos(np.pi * step / steps)) + 1e-5
        for at, slope in enumerate(slopes):
            first[at] = _MOMENTUM * first[at] + (1 - _MOMENTUM) * slope
            second[at] = _SPREAD * second[at] + (1 - _SPREAD) * slope * slope
            towards = first[at] / (1 - _MOMENTUM**step)
            size = np.sqrt(second[at] / (1 - _SPREAD**step)) + _TINY
            layers[at][...] -= rate * (towards / size + _DECAY * layers[at])
    return layers


def accuracy(rows: Numbers, classes: Classes, layers: Layers) -> float:
    """Share of ``rows`` whose class a network tells."""
    return float((scores(rows, layers)[1].argmax(axis=1) == classes).mean())


def _untrained(rng: np.random.Generator) -> Layers:
    hidden = rng.normal(0, (2 / FEATURES) ** 0.5, (FEATURES, _HIDDEN)).astype(np.float32)
    outer = rng.normal(0, (1 / _HIDDEN) ** 0.5, (_HIDDEN, CLASSES)).astype(np.float32)
    return hidden, np.zeros(_HIDDEN, np.float32), outer, np.zeros(CLASSES, np.float32)


def _batches(rng: np.random.Generator, count: int) -> Iterator[npt.NDArray[np.intp]]:
    for _ in range(_EPOCHS):
        order = rng.permutation(count)
        for start in range(0, count - _BATCH + 1, _BATCH):
            yield order[start : start + _BATCH]


def _slopes(
    rows: Numbers, aims: Numbers, layers: Layers, rng: np.random.Generator
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """How the mistakes of a batch change with each of the ``layers``' numbers."""
    hidden = scores(rows, layers)[0]
    kept = ((rng.random(hidden.shape) > _DROPPED) / (1 - _DROPPED)).astype(np.float32)
    outer = (hidden * kept) @ layers[2] + layers[3]
    said = np.exp(outer - outer.max(axis=1, keepdims=True))
    off = (said / said.sum(axis=1, keepdims=True) - aims) / len(rows)
    back = (off @ layers[2].T) * kept * (hidden > 0)
    return rows.T @ back, back.sum(axis=0), (hidden * kept).T @ off, off.sum(axis=0)


def main() -> None:
    """Draw, learn, measure, write."""
    with ProcessPoolExecutor() as processes:
        parts = list(processes.map(part, range(_FIRST_SEED, _FIRST_SEED + _PARTS)))
    *learnt, kept = parts
    rows = np.vstack([features for features, _ in learnt])
    classes = np.concatenate([told for _, told in learnt])
    stored: dict[str, Numbers] = {}
    for seed in range(_NETWORKS):
        layers = trained(rows, classes, seed)
        sys.stderr.write(f"network {seed}: {accuracy(*kept, layers):.4f} right\n")
        stored |= {f"{seed}_{at}": layer.astype(np.float16) for at, layer in enumerate(layers)}
    np.savez_compressed(WEIGHTS, **stored)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()

"""Which way up a scanned page lies: what is read of it tells, and the room between its letters."""

from collections.abc import Iterable

import numpy as np

from pipeline.lexicon.syllables import is_syllable
from pipeline.read.layout import Placed
from pipeline.read.scan.letters import Letters

_FEW = 30
"""So few letters say nothing: specks of an empty page, a page's number."""
_SPELT = 0.35
"""Share of a page's letters that stand in well-spelt words where it is read upright, at least."""
_CERTAIN = 0.6
"""Confidence of a word that counts."""
_FLAT = 0.6
"""How wide the shortest word is at least, in its heights."""
_SAMPLE = 300
"""Letters whose neighbours are looked at."""


def spelt(words: Iterable[Placed]) -> int:
    """The letters in words that are spelt like syllables: of a page read upside down hardly any.

    Of a page on its side Tesseract reads some or all, but its words are columns of letters then.
    """
    return sum(
        len(bare)
        for word in words
        if len(bare := word.text.strip(".,:;()")) > 1
        and (word.confidence or 0.0) >= _CERTAIN
        and is_syllable(bare)
        and word.box.right - word.box.left > _FLAT * (word.box.bottom - word.box.top)
    )


def is_upright(words: Iterable[Placed], letters: Letters) -> bool:
    """Whether what was read accounts for the ``letters`` of a page, as far as they say anything."""
    return len(letters) < _FEW or spelt(words) >= _SPELT * len(letters)


def other_turns(letters: Letters) -> tuple[int, ...]:
    """By how many quarters clockwise a page may have to be turned that reads badly, likeliest first."""
    return (1, 3, 2) if _run_down(letters) else (2, 1, 3)


def _run_down(letters: Letters) -> bool:
    """Whether most letters have their nearest neighbour above or below and not beside them."""
    some = letters[:: max(len(letters) // _SAMPLE, 1)]
    beside = np.median(_nearest(some, letters, along=0))
    below = np.median(_nearest(some, letters, along=1))
    return bool(below < beside)


def _nearest(some: Letters, letters: Letters, *, along: int) -> Letters:
    """How far the next letter is to the right (``along`` 0) or below (1) of each of ``some``."""
    across = 1 - along
    gap = letters[None, :, along] - some[:, None, along + 2]
    shared = np.minimum(letters[None, :, across + 2], some[:, None, across + 2]) - np.maximum(
        letters[None, :, across], some[:, None, across]
    )
    beside = (gap >= 0) & (shared > 0.3 * (some[:, across + 2] - some[:, across])[:, None])
    return np.asarray(np.where(beside, gap, np.inf).min(axis=1), dtype=np.float64)

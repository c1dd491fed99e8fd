"""When two texts count as the same: word by word, with a little room for what OCR spoils."""

from collections import Counter
from collections.abc import Sequence

from dondoc.score.folding import words

ALIKE = 0.8
"""Share of common words from which two texts count as the same: one word in five may be misread."""
_ENOUGH_TO_KNOW = 12
"""Words of a beginning that are compared where a text may stand inside a longer one."""


def similarity(one: str, other: str) -> float:
    """Share of words that two texts have in common, order aside: 0 to 1 (Dice)."""
    return _similarity(words(one), words(other))


def _similarity(one: Sequence[str], other: Sequence[str]) -> float:
    common = (Counter(one) & Counter(other)).total()
    return 2 * common / max(1, len(one) + len(other))


def begins_exactly(text: str, beginning: str) -> bool:
    """Whether a text opens with these very words."""
    expected = words(beginning)
    return words(text)[: len(expected)] == expected


def begins(text: str, beginning: str) -> bool:
    """Whether a text opens with these words or nearly so."""
    expected = words(beginning)
    opening = words(text)[: len(expected)]
    return opening == expected or _similarity(opening, expected) >= ALIKE


def ends(text: str, ending: str) -> bool:
    """Whether a text closes with these words or nearly so."""
    expected = words(ending)
    close = words(text)[-len(expected) :]
    return close == expected or _similarity(close, expected) >= ALIKE


def holds(text: str, beginning: str) -> bool:
    """Whether a text opens with these words, or has them somewhere inside."""
    opening = " ".join(words(beginning)[:_ENOUGH_TO_KNOW])
    return begins(text, opening) or opening in " ".join(words(text))


def count_same(expected: Sequence[str], found: Sequence[str]) -> int:
    """How many expected names are among those found; each found name answers one expected name.

    Every expected name in turn takes the found name that is most like it. That is not the best
    matching there could be, but lists of units are short and their names far apart.
    """
    free = list(found)
    same = 0
    for name in expected:
        best = max(free, key=lambda candidate: similarity(name, candidate), default=None)
        if best is not None and similarity(name, best) >= ALIKE:
            same += 1
            free.remove(best)
    return same

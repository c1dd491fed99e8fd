"""A second look at words that were read with doubt: each again, with its neighbours, cut out of the page.

Where it divides a page into lines and words, Tesseract errs by a hair's breadth, and a mark or a letter falls
off. Cut out as one line, the same words are divided anew. Whichever of the two readings is surer stays. Numbers
are left as they are: a wrong digit looks as good as a right one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from models.text import Box
from pipeline.lexicon.syllables import can_be_said, letters
from pipeline.read.layout import Placed
from pipeline.read.ocr.engine import ONE_LINE, OcrEngine, Recognised
from pipeline.read.preprocess import Picture, Prepared
from pipeline.read.scan.junk import is_word

DOUBT = 0.88
"""Confidence below which a word is looked at again: one or two of a hundred on office scans."""
_JUNK = 0.25
"""Confidence below which it is no word."""
_MOST = 40
"""Runs of doubtful words a page; with more of them the page is poor, and a second look no better."""
_MARGIN, _BORDER = 0.03, 0.08
"""Inches around the words: of the page, and of white."""
_NEAR = 1.2
"""Heights of type between a word and its neighbour in the line."""
_DASHES = frozenset("-–—")
_SURER = 0.05
"""What the second reading must be surer by; where only one of the two can be said, `_SPELT` counts for it."""
_SPELT = 0.15


class _Run(NamedTuple):
    """Doubtful words side by side in a line, as a slice of the page's words."""

    start: int
    end: int
    before: Placed | None
    """The neighbour on the left, if one stands near."""
    after: Placed | None

    def extent(self, words: Sequence[Placed]) -> tuple[float, float]:
        """Left and right end of the run, half way to its neighbours, in pixels."""
        left, right = words[self.start].box.left, words[self.end - 1].box.right
        if self.before:
            left = (left + self.before.box.right) / 2
        if self.after:
            right = (right + self.after.box.left) / 2
        return left, right

    def swallows(self, box: Box) -> bool:
        """Whether a word at ``box`` would be a neighbour as well: ``YTẾ`` beside ``Y``."""
        before, after = self.before, self.after
        return (before is not None and box.left < (before.box.left + before.box.right) / 2) or (
            after is not None and box.right > (after.box.left + after.box.right) / 2
        )


def looked_again(page: Prepared, words: Sequence[Placed], engine: OcrEngine) -> list[Placed]:
    """``words``, those of a line side by side, with what a second look makes of the doubtful ones."""
    runs = sorted(_runs(words), key=lambda run: _certainty(words[run.start : run.end]))[:_MOST]
    if not runs:
        return list(words)
    places = [_place(run, words) for run in runs]
    views = [_view(page, place) for place in places]
    readings: list[list[Recognised]] = [[] for _ in runs]
    for word in engine.recognise(views, page.dpi, mode=ONE_LINE):
        readings[word.picture].append(word)
    again = list(words)
    inset = round((_BORDER + _MARGIN) * page.dpi)
    # From the last to the first, so that places in the list stay true.
    for run, place, reading in sorted(
        zip(runs, places, readings, strict=True), key=lambda each: -each[0].start
    ):
        left, right = run.extent(words)
        moved = [_moved(word, place.left - inset, place.top - inset) for word in reading]
        inside = [word for word in moved if left <= (word.box.left + word.box.right) / 2 <= right]
        if not any(run.swallows(word.box) for word in inside):
            again[run.start : run.end] = _surer(words[run.start : run.end], inside, run)
    return again


def _runs(words: Sequence[Placed]) -> Iterator[_Run]:
    start = 0
    while start < len(words):
        if not _is_doubtful(words[start]):
            start += 1
            continue
        end = start + 1
        while end < len(words) and _is_doubtful(words[end]) and _beside(words[end - 1], words[end]):
            end += 1
        before = words[start - 1] if start and _beside(words[start - 1], words[start]) else None
        after = words[end] if end < len(words) and _beside(words[end - 1], words[end]) else None
        yield _Run(start, end, before, after)
        start = end


def _is_doubtful(word: Placed) -> bool:
    return _JUNK <= _sure(word) < DOUBT and not _is_number(word.text)


def _is_number(text: str) -> bool:
    """Whether ``text`` is a number, a date or a code; a digit alone among letters may be one of them."""
    digits = sum(sign.isdigit() for sign in text)
    return digits > 1 or (digits == 1 and ("/" in text or not any(map(str.isalpha, text))))


def _beside(left: Placed, right: Placed) -> bool:
    gap = right.box.left - left.box.right
    return left.level == right.level and -left.size < gap < _NEAR * left.size


def _place(run: _Run, words: Sequence[Placed]) -> Box:
    """The run and its neighbours."""
    context = [each for each in (run.before, run.after) if each]
    place = Box.around(word.box for word in [*words[run.start : run.end], *context])
    assert place is not None  # a run has a word
    return place


def _view(page: Prepared, place: Box) -> Picture:
    margin, border = round(_MARGIN * page.dpi), round(_BORDER * page.dpi)
    crop = page.image[
        max(round(place.top) - margin, 0) : round(place.bottom) + margin,
        max(round(place.left) - margin, 0) : round(place.right) + margin,
    ]
    return np.pad(crop, border, constant_values=255)


def _moved(word: Recognised, left: float, top: float) -> Recognised:
    box = word.box
    return word._replace(
        box=Box(box.left + left, box.top + top, box.right + left, box.bottom + top)
    )


def _surer(first: Sequence[Placed], second: Sequence[Recognised], run: _Run) -> list[Placed]:
    """Of two readings of a place the surer one; word by word where both have the same words."""
    if len(first) > 1 and _pairwise(first, second):
        pairs = zip(first, second, strict=True)
        return [kept for one, other in pairs for kept in _surer([one], [other], run)]
    if not second:
        # A sign without letters that a closer look doesn't find is dirt; at the beginning of a line it may be a
        # bullet, and a dash between two words is theirs.
        signs = "".join(word.text for word in first)
        is_dash = run.after is not None and signs in _DASHES
        is_dirt = run.before is not None and not is_dash and not any(map(str.isalnum, signs))
        return [] if is_dirt else list(first)
    if [word.text for word in first] == [word.text for word in second]:
        return list(first)  # said twice by the same model it is no surer
    sure = min(word.confidence for word in second)
    spelt = _is_spelt([word.text for word in second]) - _is_spelt([word.text for word in first])
    numbers = any(sign.isdigit() for word in second for sign in word.text)
    words = all(is_word(word.text) for word in second)
    if numbers or not words or sure + spelt * _SPELT < _certainty(first) + _SURER:
        return list(first)
    model = first[0]
    if letters(model.text) == letters(second[0].text):
        # Marks in which the two differ stay doubtful: what is around the word may tell.
        return [replace(model, text=second[0].text)]
    return [
        replace(model, text=word.text, box=word.box, confidence=word.confidence) for word in second
    ]


def _pairwise(first: Sequence[Placed], second: Sequence[Recognised]) -> bool:
    """Whether each word of one reading stands where the word of the other does."""
    return len(first) == len(second) and all(
        one.box.left < (other.box.left + other.box.right) / 2 < one.box.right
        for one, other in zip(first, second, strict=True)
    )


def _is_spelt(words: Sequence[str]) -> bool:
    """Whether all ``words`` can be said."""
    return all(can_be_said(word.strip(".,:;()“”\"'/-")) for word in words)


def _certainty(words: Sequence[Placed]) -> float:
    return min(map(_sure, words))


def _sure(word: Placed) -> float:
    return 1.0 if word.confidence is None else word.confidence

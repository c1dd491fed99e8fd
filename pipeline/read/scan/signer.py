"""The name and the office of who signs, under a seal and a hand: looked for in several views, the views vote.

Rings of seals are painted out, so are strokes too large for letters, faint ink of stamps is made darker, and the
picture is turned a little, because a stamp of a name is seldom level. Rows of print are looked at one by one first:
that costs little, and where it tells nothing the whole signature is. No view reads all of it; a name counts where
two of them read the same letters and no other name is read as often. Nothing is put in that no view has read.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

import numpy as np

from models.text import Box
from pipeline.lexicon.people import is_whole_name
from pipeline.lexicon.syllables import letters
from pipeline.read.layout import Placed, is_signature, lies_in, overlap, rows_of
from pipeline.read.ocr.engine import ONE_BLOCK, ONE_LINE, OcrEngine, Recognised
from pipeline.read.preprocess import Prepared, turned
from pipeline.read.scan.doubtful import DOUBT
from pipeline.read.scan.office import with_deputy
from pipeline.read.scan.strips import strips_in, views_of_strip, without_flourishes
from pipeline.read.scan.uncovered import cut_out, uncovered, without_strokes

_TURNS = (0.0, -3.0, 3.0)
"""Degrees."""
_WORD = 0.5
"""Least confidence of a word of a name."""
_VIEWS, _TIMES = 2, 2.0
"""Views that must read a name, and how much oftener than any other."""
_MORE, _COVERED = 0.3, 0.7
"""Confidence of words in capitals by which a view must say more than was read; share of a row that sure words cover."""
_VOTED = DOUBT
"""Confidence of a voted word at least: with less a single view of it would be asked once more."""
_EDGES = ".,:;'\"“”‘’*^~_-–—|"


class _Name(NamedTuple):
    """A name that a view has read."""

    words: tuple[str, ...]
    sure: tuple[float, ...]
    boxes: tuple[Box, ...]
    """On the page."""


class _Row(NamedTuple):
    """A row of print of a signature, and what each view of it says, with its places on the page."""

    box: Box
    readings: list[list[Recognised]]


def with_name(
    page: Prepared, place: Box, words: Sequence[Placed], engine: OcrEngine
) -> list[Placed]:
    """``words`` with the signer's name at ``place``, if they hold none and the views agree on one, and the office.

    Raises:
        PageUnread: The engine failed.
    """
    inside = [word for word in words if lies_in(word, place)]
    named, has_office = _says_who(inside)
    words = with_deputy(page, place, words, engine)
    if named and has_office:
        return list(words)
    inside = [word for word in words if lies_in(word, place)]
    rows = list(_rows_read(page, place, inside, engine))
    known = list(words)
    if not any(is_signature(" ".join(row)) for row in _texts(inside)):
        for row in rows:
            known = _with_office(known, row)
    if named:
        return known
    names = [name for row in rows for reading in row.readings if (name := _of_line(reading))]
    name = _voted(names) or _voted(list(_read(page, place, engine)))
    if name is None:
        return known
    around = Box.around(name.boxes)
    assert around is not None  # a name has words
    kept = [word for word in known if not (lies_in(word, place) and overlap(word.box, around))]
    return kept + _placed(name.words, name.sure, name.boxes, least=_VOTED)


def _says_who(inside: Sequence[Placed]) -> tuple[bool, bool]:
    """Whether the words of a signature hold a whole name, and whether they hold an office."""
    texts = list(_texts(inside))
    return any(map(_names, texts)), any(is_signature(" ".join(row)) for row in texts)


def _with_office(words: list[Placed], row: _Row) -> list[Placed]:
    """``words`` with what the best view of a ``row`` says, where that is an office and more than they hold there."""
    best = max(row.readings, key=_capitals, default=[])
    there = [word for word in words if overlap(word.box, row.box)]
    says_more = _capitals(best) >= _capitals(there) + _MORE
    if not says_more or not is_signature(" ".join(word.text for word in best)):
        return words
    tall = row.box.bottom - row.box.top
    around = Box(row.box.left, row.box.top - tall, row.box.right, row.box.bottom + tall)
    if any(_is_capital(word) and overlap(word.box, around) for word in words if word not in there):
        return words  # lines set into each other: which word is whose is not known
    office = [word for word in best if _is_capital(word)]
    placed = _placed(*zip(*((w.text, w.confidence, w.box) for w in office), strict=True))  # type: ignore[arg-type]
    return [word for word in words if word not in there] + placed


def _placed(
    texts: Sequence[str], sure: Sequence[float], boxes: Sequence[Box], least: float = 0.0
) -> list[Placed]:
    """Words side by side on one line."""
    level = median((box.top + box.bottom) / 2 for box in boxes)
    size = median(box.bottom - box.top for box in boxes)
    return [
        Placed(text=text, box=box, level=level, size=size, confidence=max(each, least))
        for text, each, box in zip(texts, sure, boxes, strict=True)
    ]


def _capitals(words: Sequence[Placed] | Sequence[Recognised]) -> float:
    """How much ``words`` say in capitals."""
    return sum(word.confidence or 0.0 for word in words if _is_capital(word))


def _is_capital(word: Placed | Recognised) -> bool:
    text = word.text.strip(_EDGES)
    return len(text) > 1 and text.isalpha() and text.isupper()


def _texts(words: Sequence[Placed]) -> Iterator[list[str]]:
    for row in rows_of(words):
        yield [word.text.strip(_EDGES) for word in row]


def _names(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where in a line a whole name stands; the longest one that begins at a word."""
    found = []
    for start in range(len(texts)):
        ends = (end for end in range(len(texts), start + 1, -1) if is_whole_name(texts[start:end]))
        end = next(ends, None)
        if end is not None and end - start > 2:
            found.append((start, end))
    return found


def _rows_read(
    page: Prepared, place: Box, inside: Sequence[Placed], engine: OcrEngine
) -> Iterator[_Row]:
    """The rows of print that were not read for sure, and what their views say."""
    _, ringless, bare = uncovered(cut_out(page, place), page.dpi)
    cleared = without_flourishes(ringless, page.dpi)
    strips = strips_in([bare, without_strokes(cleared, page.dpi), ringless], page.dpi)
    top, left = max(round(place.top), 0), max(round(place.left), 0)
    strips = [strip for strip in strips if not _is_read(_moved(strip.box, left, top), inside)]
    views = [
        (index, view)
        for index, strip in enumerate(strips)
        for view in views_of_strip([bare, cleared], strip, page.dpi)
    ]
    if not views:
        return
    found = engine.recognise([view.picture for _, view in views], page.dpi, mode=ONE_LINE)
    said: list[list[list[Recognised]]] = [[] for _ in strips]
    for picture, words in groupby(found, key=lambda word: word.picture):
        index, view = views[picture]
        high = strips[index].box
        said[index].append(
            [
                word._replace(
                    box=Box(
                        left + view.left + word.box.left / view.size,
                        top + high.top,
                        left + view.left + word.box.right / view.size,
                        top + high.bottom,
                    )
                )
                for word in words
            ]
        )
    for strip, readings in zip(strips, said, strict=True):
        yield _Row(_moved(strip.box, left, top), readings)


def _is_read(row: Box, inside: Sequence[Placed]) -> bool:
    """Whether sure words cover most of a row, and are an office or a whole name."""
    sure = [
        word
        for word in inside
        if (word.confidence or 0.0) >= _VOTED and row.top < word.level < row.bottom
    ]
    wide = sum(word.box.right - word.box.left for word in sure)
    return wide > _COVERED * (row.right - row.left) and any(_says_who(sure))


def _moved(box: Box, across: float, down: float) -> Box:
    return Box(box.left + across, box.top + down, box.right + across, box.bottom + down)


def _read(page: Prepared, place: Box, engine: OcrEngine) -> Iterator[_Name]:
    """The names that the views of the whole signature hold, one a view at most."""
    top, left = max(round(place.top), 0), max(round(place.left), 0)
    cut = cut_out(page, place)
    turns = [(view, angle) for view in uncovered(cut, page.dpi) for angle in _TURNS]
    pictures = [turned(view, angle) if angle else view for view, angle in turns]
    found = engine.recognise(pictures, page.dpi, mode=ONE_BLOCK)
    for picture, words in groupby(found, key=lambda word: word.picture):
        for _, line in groupby(words, key=lambda word: word.line):
            name = _of_line(list(line))
            if name is not None:
                boxes = (_back(box, cut.shape, turns[picture][1]) for box in name.boxes)
                yield name._replace(boxes=tuple(_moved(box, left, top) for box in boxes))
                break


def _of_line(line: list[Recognised]) -> _Name | None:
    texts = [word.text.strip(_EDGES) for word in line]
    for start, end in _names(texts):
        words = line[start:end]
        if all(word.confidence >= _WORD for word in words):
            return _Name(
                tuple(texts[start:end]),
                tuple(word.confidence for word in words),
                tuple(word.box for word in words),
            )
    return None


def _voted(names: Sequence[_Name]) -> _Name | None:
    """The name that most views have read, with the marks that most of them gave each word."""
    views: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for name in names:
        views[tuple(map(letters, name.words))].append(name)
    ranked = sorted(views.values(), key=len, reverse=True)
    if not ranked or len(ranked[0]) < _VIEWS:
        return None
    if len(ranked) > 1 and len(ranked[0]) < _TIMES * len(ranked[1]):
        return None
    same = ranked[0]
    words = []
    for at in range(len(same[0].words)):
        votes: dict[str, float] = defaultdict(float)
        for name in same:
            votes[name.words[at]] += name.sure[at]
        words.append(max(votes, key=lambda word: votes[word]))
    surest = max(same, key=lambda name: min(name.sure))
    return surest._replace(words=tuple(words)) if is_whole_name(words) else None


def _back(box: Box, shape: tuple[int, ...], angle: float) -> Box:
    """Where ``box`` was before the picture was turned by ``angle`` degrees: its middle moves, its size stays."""
    x, y = (box.left + box.right) / 2 - shape[1] / 2, (box.top + box.bottom) / 2 - shape[0] / 2
    cosine, sine = np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))
    across, down = float(x * cosine - y * sine - x), float(x * sine + y * cosine - y)
    return _moved(box, across, down)

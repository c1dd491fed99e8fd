"""A text as tokens: lossless, and a syllable, a code and a date are one token each."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

import regex

from pipeline.lexicon.folding import key

_TOKEN = regex.compile(
    r"""
    \s+
    # most tokens: a syllable that nothing can join; the rest is looked at closer
    | [\p{L}\p{M}]+(?=[\s,;)]|\Z)
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?:https?://|www\.)[^\s)>\]]+
    # a date; the month and its year
    | \d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d) | \d{1,2}/\d{1,2}/\d{2}(?!\d) | \d{1,2}/\d{4}(?![\d/])
    # a document code: its first letters hold two capitals, which "1-Sở" does not
    | \d+[a-z]?(?:/\d{4})?[/-]\p{Lu}\p{Ll}{0,2}\p{Lu}[\p{L}\d]*(?:[/-]\p{Lu}[\p{L}\d]*)*
    | (?<![\w/])/\p{Lu}\p{Ll}{0,2}\p{Lu}[\p{L}\d]*(?:[/-]\p{Lu}[\p{L}\d]*)+
    | (?:QĐ|KH|CT|NQ|TB|CV|BC|TTr|HD|CTr|KL|NĐ|CĐ)[/-](?:UBND|HĐND|TTg|CP|TU|TW|HU|ĐU)(?!\w)
    | \d+h\d{0,2}(?!\w) | \d+(?:[.,]\d+)*
    # a syllable or an abbreviation; an apostrophe stands inside names of the highlands
    | [\p{L}\p{M}]+(?:['’‘´ʼ`][\p{L}\p{M}]+)*\d*
    | \.{2,}
    | .
    """,
    regex.VERBOSE | regex.DOTALL,
)


_LONG = 64
"""Letters beyond which what stands between two spaces is no word that will come again."""


def split(text: str) -> tuple[list[str], list[bool], list[str]]:
    """The tokens of ``text``, for each whether one space follows, and its `key`; other white space is a token."""
    words: list[str] = []
    spaces: list[bool] = []
    keys: list[str] = []
    # No token holds a space, so that each piece between two of them is read for itself, and most of them once.
    *chunks, last = text.split(" ")
    for chunk in chunks:
        pieces, follows, known_as = _pieces(chunk) if len(chunk) < _LONG else _cut(chunk)
        words += pieces
        spaces += follows
        keys += known_as
    if last:
        pieces, _, known_as = _pieces(last) if len(last) < _LONG else _cut(last)
        words += pieces
        spaces += (False,) * len(pieces)
        keys += known_as
    return words, spaces, keys


def _cut(chunk: str) -> tuple[tuple[str, ...], tuple[bool, ...], tuple[str, ...]]:
    """The tokens of what stands in front of a space; between two spaces, the first of them is a token."""
    pieces = tuple(found[0] for found in _TOKEN.finditer(chunk)) if chunk else (" ",)
    return pieces, (False,) * (len(pieces) - 1) + (bool(chunk),), tuple(map(key, pieces))


_pieces = lru_cache(maxsize=32768)(_cut)


class Line(NamedTuple):
    """A line of a text and its tokens: what the finders read at a time, since no wording goes on in the next one."""

    text: str
    start: int
    """Where it begins in the text."""
    words: list[str]
    spaces: list[bool]
    keys: list[str]

    @property
    def offsets(self) -> list[int]:
        """Where each token begins in the line."""
        ends = accumulate(map(add, map(len, self.words), self.spaces), initial=0)
        return list(ends)[: len(self.words)]


def line_of(text: str, start: int) -> Line:
    """The line ``text``, which begins at ``start``, with its tokens."""
    return Line(text, start, *split(text))


def as_label(line: Line) -> Line:
    """``line``, a title, as the label that it is: with the colon that its line break stands for."""
    if line.keys[-1:] == [":"]:
        return line
    return Line(
        f"{line.text}:", line.start, [*line.words, ":"], [*line.spaces, False], [*line.keys, ":"]
    )


def split_lines(text: str) -> Iterator[Line]:
    """The lines of ``text`` with their tokens."""
    start = 0
    for line in text.split("\n"):
        yield line_of(line, start)
        start += len(line) + 1

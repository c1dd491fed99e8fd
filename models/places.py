"""Where the characters of a text are printed: kept line by line, told word by word where somebody asks.

A file has a hundred thousand words, of which few are ever asked for; a record for each of them would cost more than
all else that ``clean`` does.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from models.text import Box, Line, Span, Word

_START, _END = attrgetter("start"), attrgetter("end")


class Place(NamedTuple):
    """Where the characters ``start`` to ``end`` of a `CleanText` are printed."""

    start: int
    end: int
    page: int
    box: "Box | None" = None
    confidence: float | None = None
    read: str | None = None
    """What OCR read here, where ``clean`` put something else; None where nothing was changed."""
    other: str | None = None
    """What a second look at its digits read, where it differs; see `Word.other`."""
    confirmed: bool = False
    """Whether a second look at its digits read the same."""
    by_hand: bool = False
    """Whether somebody wrote it by hand."""


Printed = tuple[int, "Line", "tuple[Word, ...]"]
"""Where a line that a passage touches begins in the text, the line, and which of its words the passage touches."""


class Places:
    """The places of a text, in order: one a word, or one a line where the format gives no words."""

    __slots__ = ("_lines", "_starts", "recognised")

    def __init__(
        self, starts: Sequence[int] = (), lines: "Sequence[Line]" = (), *, recognised: bool = True
    ) -> None:
        """``lines`` as they stand in the text, each from its start on; ``recognised`` unless OCR read none of them."""
        self._starts = starts
        self._lines = lines
        self.recognised = recognised

    def touched(self, span: "Span") -> list[Printed]:
        """The lines with words that ``span`` touches, in order."""
        begin, end = span
        starts = self._starts
        first = max(bisect_right(starts, begin) - 1, 0)
        behind = bisect_left(starts, end, lo=first)
        touched: list[Printed] = []
        for start, line in zip(starts[first:behind], self._lines[first:behind], strict=True):
            words, stop = line.words, start + len(line.text)
            if words and (start < begin or stop > end):
                head = bisect_right(words, begin - start, key=_END)
                words = words[head : bisect_left(words, end - start, key=_START)]
                if not words:
                    continue
            if words or stop > begin:
                touched.append((start, line, words))
        return touched

    def of(self, span: "Span") -> tuple[Place, ...]:
        """The places that ``span`` touches."""
        return tuple(place for printed in self.touched(span) for place in _places(printed))

    def __iter__(self) -> Iterator[Place]:
        for start, line in zip(self._starts, self._lines, strict=True):
            yield from _places((start, line, line.words))

    def with_readings(self, read: str, written: str) -> "Places":
        """The places of ``written``, which has been put for ``read``, as long: words that differ say what was read."""
        lines = list(self._lines)
        for index, (start, line) in enumerate(zip(self._starts, lines, strict=True)):
            end = start + len(line.text)
            was, is_now = read[start:end], written[start:end]
            if was != is_now:
                words = tuple(_with_reading(word, was, is_now) for word in line.words)
                lines[index] = replace(line, text=is_now, words=words)
        return Places(self._starts, lines, recognised=self.recognised)

    def with_lines(self, change: "Callable[[Line], Line]") -> "Places":
        """The places of lines that are printed elsewhere."""
        return Places(self._starts, [*map(change, self._lines)], recognised=self.recognised)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Places) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _places(printed: Printed) -> Iterator[Place]:
    start, line, words = printed
    for word in words:
        yield Place(
            start + word.start,
            start + word.end,
            line.page,
            word.box,
            word.confidence,
            word.read,
            word.other,
            word.confirmed,
            word.by_hand,
        )
    if not line.words:
        yield Place(start, start + len(line.text), line.page, line.box)


def _with_reading(word: "Word", read: str, written: str) -> "Word":
    here = slice(word.start, word.end)
    if word.read is not None or read[here] == written[here]:
        return word
    return replace(word, read=read[here])


NOWHERE = Places()
"""The places of a text that was never printed."""

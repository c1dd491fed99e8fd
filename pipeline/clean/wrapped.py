"""Texts that were wrapped by their width: where their paragraphs end, though nothing parts them.

Files without pages come from programs that kept the lines of the printed page: one below the other, or each as a
paragraph of its own, with a blank line between (text taken from PDF) or in a ``<p>`` of HTML.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.text import Line
from pipeline.clean.blocks import Block, ends_open, lines_of, starts_low
from pipeline.clean.line_words import carries_out, hangs, is_lone_marker
from pipeline.lexicon.folding import in_capitals

_ENOUGH = 8
"""Lines from which the longest says how wide a text was set."""
_RARE = 0.02
"""Share of lines that may be longer: a title, or one that a converter has spaced out."""
_UNEVEN = 0.18
"""Letters differ in width: of two full lines one may have so many fewer. An open sentence tells that it is full."""
UNWRAPPED = 110
"""Letters that no printed line of A4 has: longer ones were ended by their author."""
_CUT = 0.18
"""Share of lines in front of which a paragraph begins in mid-sentence; authors end theirs, .1 of them at most."""
_BY_BLANKS = 0.8
"""Share of sentences and points at the head of a line that stand behind a blank one, at least."""
_BY_CHANCE = 0.3
"""Share of them that stand so where blank lines only set off head, titles and foot, at most."""
_EVEN = 0.8
"""Share of the lines inside a sentence that are full, at least; in text from a web page two thirds at most are."""
_PARTED = 0.6
"""Share of lines that begin a paragraph at least; lists of names are often kept together."""


def without_false_starts(blocks: Sequence[Block]) -> Sequence[Block]:
    """``blocks`` where each printed line was made a paragraph: with nothing said of where paragraphs begin.

    So it is where most lines would begin one and a good part of them in the middle of a sentence.
    """
    lines = lines_of(blocks)
    if len(lines) < 2 * _ENOUGH or any(line.box is not None for line in lines):
        return blocks
    starts = sum(line.starts_paragraph is True for line in lines)
    cut = sum(
        line.starts_paragraph is True and ends_open(last.text) and starts_low(line.text)
        for last, line in pairwise(lines)
    )
    if starts < _PARTED * len(lines) or cut < _CUT * len(lines):
        return blocks
    return [
        replace(block, starts_paragraph=None) if isinstance(block, Line) else block
        for block in blocks
    ]


def unparted_width(blocks: Sequence[Block]) -> int | None:
    """Letters of the longest lines of a text in which neither blank lines nor places part paragraphs; else None.

    A blank line here and there, around head, title and foot, parts no paragraphs where one line follows the other.
    """
    lines = lines_of(blocks)
    if len(lines) < _ENOUGH or any(line.box is not None for line in lines):
        return None
    starts = _starts_behind_sentences(lines)
    parted = any(line.starts_paragraph is not None for line in lines[1:])
    if parted and (sum(starts) > _BY_CHANCE * len(starts) or not _is_even(lines)):
        long = [line for line in lines if len(line.text) > UNWRAPPED]
        following = [line for line in long if line.starts_paragraph is None]
        if len(long) < _ENOUGH // 2 or 2 * len(following) <= len(long):
            return None
    return _width(lines)


def parted_width(blocks: Sequence[Block]) -> int | None:
    """The same of a text whose paragraphs blank lines part: where a sentence ends with its line, nearly always one.

    There a sentence that begins at the head of another line goes on with its paragraph, if that line is full.
    """
    lines = lines_of(blocks)
    if len(lines) < _ENOUGH or any(line.box is not None for line in lines):
        return None
    starts = _starts_behind_sentences(lines)
    if len(starts) < _ENOUGH or sum(starts) < _BY_BLANKS * len(starts):
        return None
    return _width(lines)


def _starts_behind_sentences(lines: Sequence[Line]) -> list[bool]:
    """Of each line behind one with which a sentence or a point ends, whether it is known to begin a paragraph."""
    return [
        line.starts_paragraph is True
        for last, line in pairwise(lines)
        if not (ends_open(last.text) or starts_low(line.text))
    ]


def _is_even(lines: Sequence[Line]) -> bool:
    """Whether lines that go on below are full; those of a web page break where its source does."""
    width = _width(lines)
    going_on = [
        len(last.text) + 1 + len(line.text.split(" ", 1)[0]) > width
        for last, line in pairwise(lines)
        if ends_open(last.text) and starts_low(line.text)
    ]
    return len(going_on) >= _ENOUGH and sum(going_on) >= _EVEN * len(going_on)


def _width(lines: Sequence[Line]) -> int:
    return sorted(len(line.text) for line in lines)[-1 - int(_RARE * len(lines))]


def stops_early(last: Line, line: Line, width: int | None) -> bool:
    """Whether a line of such a text had room for the word that opens the next: then its author ended it there."""
    if is_lone_marker(last.text):
        return False
    open_ = ends_open(last.text)
    if width is None or (open_ and starts_low(line.text.lstrip("-–— "))):
        return False
    if hangs(last.text, line.text):
        return False
    if len(last.text) > UNWRAPPED:
        return True
    if last.text.isalpha() and last.text.isupper() and in_capitals(line.text):
        return False  # "NGÂN / HÀNG NHÀ NƯỚC": a cell of the head that its page has wrapped
    needed = len(last.text) + 1 + len(line.text.split(" ", 1)[0])
    inside = open_ and not carries_out(line.text)  # a trích yếu ends without a mark over the ground
    return needed <= (width * (1 - _UNEVEN) if inside else width)

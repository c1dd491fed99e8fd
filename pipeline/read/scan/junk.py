"""Which of the words that Tesseract reports are text, and which are dirt, seals or strokes of a pen."""

import re
from collections.abc import Sequence
from statistics import median

from pipeline.lexicon.syllables import is_syllable
from pipeline.read.ocr.engine import Recognised

_JUNK, _SPECK, _SCRIBBLE = 0.25, 0.6, 0.9
"""Confidences: of a word, of a number alone, of signs without a word."""
_FAR = 1.5
_JUNK_LINE, _GOOD_LINE = 0.4, 0.8
"""Confidences of the middle word of a line."""
_SHORT_LINE = 4
"""Words of a line whose middle says little: there its best word counts."""
_SYLLABLE = 0.9
"""Confidence of a word that is text whatever stands beside it."""
_MARKER = re.compile(r"(?:[^\W_]{1,3}[.)]|\S\)|[-–—][¬~_.]+|[¬~_.]+[-–—])")
"""What may number or mark an item; a dash alone is more often a speck."""
_RULES = re.compile(r"[_|¦¬^`´°]+")
"""What rules, folds and edges of paper are taken for."""


def readable(line: Sequence[Recognised], *, in_cell: bool) -> list[Recognised]:
    """The words of a line without what is dirt, a seal, handwriting or a stroke of the pen.

    In a line that is read well, a word that is not belongs to it all the same: to leave it out would
    change what the sentence says, and hide that something is doubtful there. In a cell of a table text is
    expected, if only a digit.
    """
    line = _without_strays(line)
    certain = median(word.confidence for word in line)
    best = certain if in_cell else max(certain, _best_word(line))
    has_words = any(is_word(word.text) for word in line)
    is_number = len(line) == 1 and line[0].text.isalnum()
    if best < _JUNK_LINE or (not has_words and certain < (_SPECK if is_number else _SCRIBBLE)):
        return [word for word in line if in_cell and is_word(word.text)]
    opener = _marker_at(line) if certain >= _GOOD_LINE else None
    return [
        word
        for word in line
        if not _RULES.fullmatch(word.text)
        and (
            word.confidence >= _JUNK
            or word is opener
            or (certain >= _GOOD_LINE and is_word(word.text))
        )
    ]


def _best_word(line: Sequence[Recognised]) -> float:
    """How sure the best word of a short line is that is spelt well, 0 to 1; 0 where none is sure."""
    if len(line) > _SHORT_LINE:
        return 0.0
    words = [word.confidence for word in line if _is_spelt(word.text)]
    return max((sure for sure in words if sure >= _SYLLABLE), default=0.0)


def _marker_at(line: Sequence[Recognised]) -> Recognised | None:
    """The marker that a line of words begins with, however badly it is read: without it two items are one."""
    for place, word in enumerate(line[:-1]):
        if _MARKER.fullmatch(word.text) and is_word(line[place + 1].text):
            return word
        if is_word(word.text) or not _RULES.fullmatch(word.text):
            return None
    return None


def _is_spelt(text: str) -> bool:
    """Whether a word is a Vietnamese syllable of three letters or more, and no abbreviation."""
    letters = text.strip(".,:;()")
    return len(letters) > 2 and not letters.isupper() and is_syllable(letters)


def _without_strays(line: Sequence[Recognised]) -> Sequence[Recognised]:
    """A line without one or two signs far behind its end, which are mostly strokes of a pen."""
    if len(line) < 3 or len(line[-1].text) > 2 or line[-1].text.isdigit():
        return line
    far = line[-1].box.left - line[-2].box.right > _FAR * (line[-2].box.bottom - line[-2].box.top)
    return line[:-1] if far and line[-1].confidence < _SCRIBBLE else line


def is_word(text: str) -> bool:
    """Whether most of a word's signs are letters or digits, at least two of them."""
    known = sum(sign.isalnum() for sign in text)
    return known >= 2 and 2 * known > len(text)

"""A second look at digits: words that hold some and were not read for sure are cut out, enlarged and read again.

Then only digits, the signs between them and the capitals of codes may be read. A wrong digit makes a wrong
deadline or leads to another document, and nothing in the words beside it tells. What was read first stays; where
the second look says otherwise, the word carries both readings.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import cv2
import numpy as np

from models.text import Box
from pipeline.lexicon.dates import LOOKALIKES
from pipeline.read.layout import Placed
from pipeline.read.ocr.engine import ONE_LINE, OcrEngine, Recognised
from pipeline.read.preprocess import Picture, Prepared

_UNSURE = 0.93
"""Words read with less confidence are looked at again. Above it hardly a digit is wrong, and the second look, which
lacks the line about the word, is wrong more often than the first."""
_SAYS = 0.5
"""Least confidence of a second reading that counts."""
_TIMES = 2
_MARGIN = 0.01
"""Inches around a word that its picture shows."""
_BORDER = 0.05
"""Inches of white around that."""
_NUMERALS = "0123456789/.,-:;()IVX"
"""Figures, the Roman numerals of quarters, and what stands between them in dates."""
_CODES = "0123456789/.,-:;()ABCDĐEGHIKLMNOPQRSTUVXYgr"
"""And the letters of codes: ``186/KH-UBND``, ``942/QĐ-TTg``, ``05/TTr-SNV``."""
_NUMBER = re.compile(r"[\dIVXlLiOoSB|\][]+")
"""Figures and what is taken for them, or Roman numerals."""
_DIGITS = LOOKALIKES | str.maketrans("SB", "58")
_BETWEEN = re.compile(r"[^\w|\][]+")


def with_second_look(
    page: Prepared, groups: Sequence[Sequence[Placed]], engine: OcrEngine
) -> list[list[Placed]]:
    """The ``groups`` of words; those whose digits look otherwise when enlarged carry that reading.

    Args:
        page: Where the words stand, in its pixels.
        groups: Words of the running text, of a table and so on.
        engine: Asked twice at most.

    Returns:
        The same words in the same groups.

    Raises:
        PageUnread: The engine failed.
    """
    looked = [list(words) for words in groups]
    unsure = [
        (words, index) for words in looked for index, word in enumerate(words) if _is_unsure(word)
    ]
    for signs, is_code in ((_NUMERALS, False), (_CODES, True)):
        asked = [(words, at) for words, at in unsure if _is_code(words[at].text) == is_code]
        if not asked:
            continue
        views = [_view(page, words[at].box) for words, at in asked]
        found = engine.recognise(views, _TIMES * page.dpi, mode=ONE_LINE, only=signs)
        for picture, (words, at) in enumerate(asked):
            other = _reading([word for word in found if word.picture == picture])
            if other is not None:
                words[at] = _compared(words[at], other)
    return looked


def _is_unsure(word: Placed) -> bool:
    return (
        word.confidence is not None
        and word.confidence < _UNSURE
        and any(sign.isdigit() for sign in word.text)
    )


def _is_code(text: str) -> bool:
    return any(sign.isalpha() and not _NUMBER.fullmatch(sign) for sign in text)


def _view(page: Prepared, box: Box) -> Picture:
    """A word alone on white, enlarged."""
    margin = round(_MARGIN * page.dpi)
    cut = page.image[
        max(round(box.top) - margin, 0) : round(box.bottom) + margin,
        max(round(box.left) - margin, 0) : round(box.right) + margin,
    ]
    large = cv2.resize(cut, None, fx=_TIMES, fy=_TIMES, interpolation=cv2.INTER_CUBIC)
    border = round(_BORDER * _TIMES * page.dpi)
    return np.pad(np.asarray(large, dtype=np.uint8), border, constant_values=255)


def _reading(found: Sequence[Recognised]) -> str | None:
    """What a second look says; None where it sees nothing or is not sure itself."""
    if not found or min(word.confidence for word in found) < _SAYS:
        return None
    return "".join(word.text for word in found)


def _compared(word: Placed, other: str) -> Placed:
    """``word``, confirmed where both readings have the same numbers; those of a code end where its letters begin."""
    numbers, others = _numbers(word.text), _numbers(other)
    if numbers != (others[: len(numbers)] if _is_code(word.text) else others):
        return replace(word, other=other)
    return replace(word, confirmed=bool(numbers))


def _numbers(text: str) -> list[str]:
    """The numbers that ``text`` begins with, look-alikes and strokes of Roman numerals as digits."""
    words = filter(None, _BETWEEN.split(text))
    return [word.translate(_DIGITS) for word in takewhile(_NUMBER.fullmatch, words)]

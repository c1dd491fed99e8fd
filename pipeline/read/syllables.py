"""Is this Vietnamese? Spelling rules of the syllable, for texts of doubtful origin.

A text layer made by an OCR program for another language, and a file read with the wrong encoding, are
full of characters and still no text. Vietnamese syllables follow a strict pattern, so both show at once.
"""

import re
import unicodedata
from typing import NamedTuple

from pipeline.lexicon.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
_ALPHABET = frozenset(
    "abcdefghijklmnopqrstuvwxyzàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
)


class Spelling(NamedTuple):
    """How Vietnamese a text looks. Of real text 0.93 or more is valid, of which nine in ten are marked."""

    words: int
    valid: float
    """Share of the words that are spelt like a Vietnamese syllable, 0 to 1."""
    marked: float
    """Share of the words that are valid and bear a Vietnamese mark (ấ, đ, ư …), 0 to 1."""
    foreign: float
    """Share of the letters that Vietnamese does not have (ß, ñ, ÷ read as letters …), 0 to 1."""


def spelling_of(text: str) -> Spelling:
    """Counts the words of ``text`` that are valid Vietnamese, in any Unicode form."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    if not words:
        return Spelling(0, 0.0, 0.0, 0.0)
    letters = "".join(words).lower()
    valid = [word for word in words if is_syllable(word)]
    return Spelling(
        words=len(words),
        valid=len(valid) / len(words),
        marked=sum(not word.isascii() for word in valid) / len(words),
        foreign=sum(letter not in _ALPHABET for letter in letters) / len(letters),
    )

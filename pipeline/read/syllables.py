"""Is this Vietnamese? Spelling rules of the syllable, for texts of doubtful origin.

A text layer made by an OCR program for another language, and a file read with the wrong encoding, are
full of characters and still no text. Vietnamese syllables follow a strict pattern, so both show at once.
"""

import re
import unicodedata
from typing import NamedTuple

_ONSET = r"(?:b|ch?|d|đ|gi?|gh|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
_NUCLEUS = r"(?:oa|oă|oe|oo|uâ|uê|uyê|uya|uy|uơ|ươ|ưa|ưu|uô|ua|iê|yê|ia|[aăâeêioôơuưy])"  # spelt, not spoken
_CODA = r"(?:ch|ng|nh|[ckmnptiouy])?"  # k: Đắk Lắk
_SYLLABLE = re.compile(f"{_ONSET}{_NUCLEUS}{_CODA}")
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABET = frozenset(
    "abcdefghijklmnopqrstuvwxyzàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
)
_TONES = {ord(tone): None for tone in "\u0300\u0301\u0303\u0309\u0323"}


class Spelling(NamedTuple):
    """How Vietnamese a text looks. Of real text 0.93 or more is valid, of which nine in ten are marked."""

    words: int
    valid: float
    """Share of the words that are spelt like a Vietnamese syllable, 0 to 1."""
    marked: float
    """Share of the words that are valid and bear a Vietnamese mark (ấ, đ, ư …), 0 to 1."""
    foreign: float
    """Share of the letters that Vietnamese does not have (ß, ñ, ÷ read as letters …), 0 to 1."""


def is_syllable(word: str) -> bool:
    """Whether ``word`` is spelt like a Vietnamese syllable: ``nghiêm`` is, ``CQNG`` is not."""
    bare = unicodedata.normalize("NFD", word.lower()).translate(_TONES)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


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

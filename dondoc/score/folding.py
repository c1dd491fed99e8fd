"""Keys under which two ways of writing the same thing are equal.

A clerk takes `Hoà Bình` and `Hòa Bình`, `UBND` and `Ủy ban nhân dân` for the same; a figure that counted
them as errors would measure spelling.
"""

import re
import unicodedata
from functools import lru_cache

_TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323"
_WRITTEN_TWO_WAYS = (("o", "a"), ("o", "e"), ("u", "y"))
_ABBREVIATIONS = {
    "hđnd": "hội đồng nhân dân",
    "ubnd": "ủy ban nhân dân",
    "cchc": "cải cách hành chính",
    "tthc": "thủ tục hành chính",
}


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _tone_on_first_vowel() -> dict[str, str]:
    """`oà` to `òa` and so on: the newer placement of the tone to the older one."""
    return {
        _composed(first + second + tone): _composed(first + tone + second)
        for first, second in _WRITTEN_TWO_WAYS
        for tone in _TONE_MARKS
    }


_OLDER_TONES = _tone_on_first_vowel()
# Only an open syllable has two spellings (`hoà`, but always `hoàn`), and in `quý` the u is no vowel.
_NEWER_TONE = re.compile(rf"(?<!q)(?:{'|'.join(_OLDER_TONES)})(?!\w)")
_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(_ABBREVIATIONS)})\b")
# The slash parts the halves of a code and is kept.
_BETWEEN_WORDS = re.compile(r"[^\w/]+")
_SPACE = re.compile(r"\s+")
_ABOUT = re.compile(r"^\s*(?:v/v|về việc|về)\s+", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The key of a running text: case, punctuation, tone placement and common abbreviations undone."""
    folded = _composed(text).lower()
    folded = _NEWER_TONE.sub(lambda tone: _OLDER_TONES[tone[0]], folded)
    folded = _ABBREVIATION.sub(lambda short: _ABBREVIATIONS[short[0]], folded)
    folded = folded.replace("hằng", "hàng")
    return _BETWEEN_WORDS.sub(" ", folded).strip()


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The words of a text's key."""
    return tuple(fold(text).split())


def fold_code(code: str) -> str:
    """The key of a code: upper case without spaces; Đ as D, since many a register prints it so."""
    return _SPACE.sub("", _composed(code).upper().replace("Đ", "D"))


def without_about(title: str) -> str:
    """A title without the `Về việc`, `V/v` or `Về` that it may open with."""
    return _ABOUT.sub("", title)

"""The syllable of Vietnamese: how it may be spelt."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_ONSET = r"(?:b|ch?|d|đ|gi?|gh|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
_NUCLEUS = r"(?:oa|oă|oe|oo|uâ|uê|uyê|uya|uy|uơ|ươ|ưa|ưu|uô|ua|iê|yê|ia|[aăâeêioôơuưy])"  # spelt, not spoken
_CODA = r"(?:ch|ng|nh|[ckmnptiouy])?"  # k: Đắk Lắk
_SYLLABLE = re.compile(f"{_ONSET}{_NUCLEUS}{_CODA}")
_STOPPED = re.compile(r".(?:ch|[cpt])$")
_ACUTE, _DOT_BELOW = "\u0301", "\u0323"
_TONES = {ord(tone): None for tone in ("\u0300", _ACUTE, "\u0303", "\u0309", _DOT_BELOW)}


class Letter(NamedTuple):
    """A letter with what Vietnamese puts on it taken apart."""

    base: str
    """``e`` of ``ề``, ``d`` of ``đ``."""
    shape: str
    """``ê`` of ``ề``, ``đ`` of ``đ``."""
    tone: str
    """The combining tone mark; empty for the level tone."""


@lru_cache(maxsize=4096)
def letter(character: str) -> Letter:
    """``character``, one of NFC, in small and taken apart."""
    marks = unicodedata.normalize("NFD", character.lower())
    shape = unicodedata.normalize("NFC", marks.translate(_TONES))
    tone = "".join(mark for mark in marks if ord(mark) in _TONES)
    return Letter("d" if shape == "đ" else marks[0], shape, tone)


def letters(word: str) -> str:
    """``word`` in small letters without its marks: ``Để`` is ``de``; NFC text keeps its length."""
    return "".join(letter(character).base for character in word)


def is_syllable(word: str) -> bool:
    """Whether ``word`` is spelt like a Vietnamese syllable: ``nghiêm`` is, ``CQNG`` is not."""
    bare = unicodedata.normalize("NFD", word.lower()).translate(_TONES)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


@lru_cache(maxsize=1 << 14)
def can_be_said(word: str) -> bool:
    """Whether ``word`` is a syllable with a tone that it can bear: ``kết`` is, ``kêt`` is not."""
    if not is_syllable(word):
        return False
    marks = unicodedata.normalize("NFD", word)
    return _STOPPED.search(word.lower()) is None or _ACUTE in marks or _DOT_BELOW in marks

"""Keys under which Vietnamese words are the same word, however the tone mark was placed.

Both placements stand side by side in one document (``Uỷ ban``, ``Ủy ban``; ``hoà``, ``hòa``), so names
are compared by their key and shown as printed.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

CAPITALS: Final = "A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""The capital letters of Vietnamese, as a class of a pattern names them."""
_TONED = {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ", "o": "òóỏõọ", "u": "ùúủũụ"}


def _placements() -> dict[str, str]:
    """``oà`` → ``òa`` for the three open pairs, in the three ways of writing capitals."""
    table = {}
    for first, second in ("oa", "oe", "uy"):
        for toned_first, toned_second in zip(_TONED[first], _TONED[second], strict=True):
            late, early = first + toned_second, toned_first + second
            for case in (str.lower, str.upper, str.capitalize):
                table[case(late)] = case(early)
    return table


_EARLY = _placements()
# At the end of a syllable only: in "hoàn" the mark has one place. After q the u belongs to the
# consonant: "quý".
_LATE = re.compile("(?<![qQ])(?:" + "|".join(_EARLY) + r")(?!\w)")
_LATIN_ETH = str.maketrans("Ðð", "Đđ")
_DASHES = str.maketrans("–—‑−", "----")


def fold_tone(text: str) -> str:
    """``text`` with the tone marks of ``oà, oè, uỷ`` moved to the first vowel; NFC text keeps its length."""
    return _LATE.sub(lambda found: _EARLY[found[0]], text)


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """What two spellings of one word share: NFC, lower case, early tone marks, ``Đ`` and ``-`` alone.

    ``Ð`` (Latin eth) is what old fonts and OCR give for ``Đ``; dashes come in four lengths.
    """
    lowered = unicodedata.normalize("NFC", text).translate(_LATIN_ETH).lower()
    return fold_tone(lowered.translate(_DASHES))


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """``text`` in small letters without tone and vowel marks, ``đ`` as ``d``: what OCR reads right most of the time."""
    bare = unicodedata.normalize("NFD", key(text)).replace("đ", "d")
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def in_capitals(text: str) -> bool:
    """Whether nine in ten letters of ``text`` are capitals, as in the names of bodies and the titles of parts."""
    # nearly every text is a sentence, and its first sixth says so
    if sum(map(str.islower, text[: len(text) // 6 + 4])) > len(text) / 10:
        return False
    letters = sum(map(str.isalpha, text))
    return letters > 1 and sum(map(str.isupper, text)) >= 0.9 * letters


class _Bare(dict[int, str]):
    """Each character in capitals without its marks, found when it is first seen."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFD", chr(code).upper())
        bare = "".join(c for c in letters if not unicodedata.combining(c))
        self[code] = bare.translate({0x110: "D", 0xD0: "D"})
        return self[code]


_BARE = _Bare()


def bare(text: str) -> str:
    """``text`` in capitals, without tone and vowel marks, with single spaces; ``Đ`` as ``D``."""
    return " ".join(text.translate(_BARE).split())

"""Markers: the signs that number the body (NĐ 30/2020, Phụ lục I, mục II.6; the Party's ``I-``, ``1-``).

What a marker is depends on its neighbours: ``12.`` opens an item behind ``11.``, not in front of a date. Here it is
read; `pipeline.segment.tree` decides.
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from pipeline.lexicon.bullets import DASHES, SIGNS

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The letters that number points (Vietnamese order); ``f`` occurs although it is none of them."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Level(IntEnum):
    """Kinds of markers, from the outermost inwards; gaps leave room for decimals by their depth."""

    PART = 0
    CHAPTER = 10
    SECTION = 20
    ARTICLE = 30
    CAPITAL = 40
    ROMAN = 50
    ORDINAL = 55
    NUMBER = 60
    DECIMAL = 70
    NUMBER_PAREN = 80
    LETTER = 90
    PARENTHESISED = 100
    STEP = 105
    BULLET = 110


class Marker(NamedTuple):
    """A marker at the start of a paragraph."""

    level: int
    """A `Level`; for decimals ``Level.DECIMAL`` plus their depth."""
    kind: str
    """What its brothers share: the level's name, for bullets the sign."""
    label: str
    """As it stands in a path: ``1``, ``II``, ``1.2``, ``đ``, ``(1)``, ``Điều 3``, ``-``."""
    value: int
    """Its place in its list, counted from 1; 0 for bullets."""
    end: int
    """Length of the marker with the white space behind it."""


_BULLETS = dict.fromkeys(DASHES, "-") | dict.fromkeys("●·§", "•")
_SIGNS = f"{SIGNS}§"
_DIGITS, _SMALL, _ROMANS = "0123456789", "abcdefghijklmnopqrstuvwxyzđ", "IVX"
# level, the characters that a marker of it may begin with, pattern
_PATTERNS: tuple[tuple[Level, str, re.Pattern[str]], ...] = tuple(
    (level, first, re.compile(pattern, re.X))
    for level, first, pattern in (
        (Level.PART, "P", r"(?P<word>Phần|PHẦN)\s+(?P<v>(?:thứ|THỨ)\s+[^\W\d_]+|[IVXL]{1,6}|\d{1,2}|[A-HĐ])\b[.:]?\s*"),
        (Level.CHAPTER, "C", r"(?P<word>Chương|CHƯƠNG)\s+(?P<v>[IVXL]{1,6}|\d{1,2})\b[.:]?\s*"),
        (Level.SECTION, "M", r"(?P<word>Mục|MỤC)\s+(?P<v>\d{1,2}|[IVXL]{1,6})\b[.:]?\s*"),
        (Level.ARTICLE, "ĐÐ", r"(?P<word>Điều|ĐIỀU|Ðiều|Điêu)\s+(?P<v>\d{1,3}[a-zđ]?)\s?[.:]?(?:\s+|$)"),
        (Level.STEP, "B",
         r"(?P<word>Bước|BƯỚC)\s+(?P<v>\d{1,2}|[IVX]{1,4}|(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s?(?:[:.]|[–-](?!\s?\d))\s*"),
        (Level.ORDINAL, "T", r"(?P<word>Thứ)\s+(?P<v>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s?[,:]\s*"),
        (Level.ROMAN, _ROMANS,
         r"(?P<v>(?:XL|X{1,3})?(?:IX|IV|V?I{1,3}|V)|X{1,3})\s?(?:[.)]|/(?![vV]\b)|[-–](?=\s?[^\W\d_]))\s*"),
        (Level.ROMAN, _ROMANS, r"(?P<v>I[ivx]{1,2}|V[i]{1,3}|X[ivx]{1,4})\s?\.\s+"),  # "Iv.", set in small letters
        (Level.CAPITAL, "ABCDEFGHĐ", r"(?P<v>[A-HĐ])\s?(?:[./)]|[-–](?=\s))(?!(?<=/)[A-Z]\d)\s*(?=[^\W\d_]|$)"),
        (Level.DECIMAL, _DIGITS,
         r"(?P<v>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)/:]\s*|\s?[-–]\s?(?=[^\W\d_])|\s+)(?=[^\W\d_\s]|[“\"'(]|$)"),
        (Level.NUMBER, _DIGITS, r"(?P<v>1\d\d|\d{1,2})\s?(?:[./](?=\D|$)|[-–](?=\s?[^\W\d_]))\s*(?!\d)"),
        (Level.NUMBER_PAREN, _DIGITS, r"(?P<v>\d{1,2})\)\s*"),
        (Level.LETTER, _SMALL, r"(?P<v>[a-zđ])\s?(?:[)/]|\.(?=\s))\s*"),
        (Level.PARENTHESISED, "(", r"(?P<v>\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\))\s*"),
        (Level.BULLET, _SIGNS, rf"(?P<v>[{_SIGNS}])(?:\s+|(?=[^\W\d_“\"(]))"),
    )
)  # fmt: skip
_BY_FIRST = {
    character: [(level, pattern) for level, first, pattern in _PATTERNS if character in first]
    for character in "".join(first for _, first, _ in _PATTERNS)
}
_ORDINALS = {
    "nhất": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def parse_marker(text: str) -> Marker | None:
    """The marker that ``text`` opens with; None where it opens with none."""
    for level, pattern in _BY_FIRST.get(text[:1], ()):
        match = pattern.match(text)
        if match is not None:
            return _marker(level, match)
    return None


def _marker(level: Level, match: re.Match[str]) -> Marker:
    word = match["word"] if "word" in match.re.groupindex else None
    return _read(level, word, match["v"])._replace(end=match.end())


@lru_cache(maxsize=1 << 10)
def _read(level: Level, word: str | None, printed: str) -> Marker:
    """A marker without the white space behind it: few are printed again and again."""
    if level is Level.BULLET:
        sign = _BULLETS.get(printed, printed)
        return Marker(level, sign, sign, 0, 0)
    depth = printed.count(".") if level is Level.DECIMAL else 0
    if level is Level.ROMAN:
        printed = printed.upper()
    label = (
        f"{word.capitalize().replace('Ð', 'Đ').replace('Điêu', 'Điều')} {printed}"
        if word
        else printed
    )
    kind = level.name + (printed[1].isdigit() * "#" if level is Level.PARENTHESISED else "")
    return Marker(level + depth, f"{kind}{depth or ''}", label, value_of(level, printed), 0)


def value_of(level: Level, printed: str) -> int:
    """The place of a marker in its list, from 1; 0 where its numeral can't be read."""
    digits = printed.strip("()")
    if digits.isdigit():
        return int(digits)
    match level:
        case Level.DECIMAL:
            return int(printed.rsplit(".", 1)[1])
        case Level.ARTICLE:
            return int(re.sub(r"\D", "", printed) or 0)
        case Level.LETTER:
            return letter_value(printed)
        case Level.CAPITAL:
            return letter_value(printed.lower())
        case Level.PARENTHESISED:
            return (
                roman_value(digits.upper()) if set(digits) <= set("ivx") else letter_value(digits)
            )
        case Level.PART | Level.ORDINAL | Level.STEP:
            return _ORDINALS.get(printed.rsplit(maxsplit=1)[-1].lower(), 0) or roman_value(printed)
        case _:
            return roman_value(printed)


def letter_value(letter: str) -> int:
    """The place of ``letter`` among the letters that number points; ``f`` stands where ``g`` would."""
    return ALPHABET.find("g" if letter == "f" else letter) + 1 if letter else 0


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral; 0 where it is none."""
    if not numeral or not set(numeral) <= set(_ROMAN):
        return 0
    total = 0
    for sign, following in zip(numeral, [*numeral[1:], "I"], strict=True):
        total += -_ROMAN[sign] if _ROMAN[sign] < _ROMAN[following] else _ROMAN[sign]
    return total

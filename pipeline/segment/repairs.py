"""Markers that OCR misread, restored from the list that they stand in.

Only where the sign can't be a marker of its own and the list in hand says which one it must be: ``8)`` behind ``g)`` is
``h)``, ``HI.`` behind ``II.`` is ``III.``, and in recognised text a second ``II.`` is a ``III.`` that lost a stroke.
"""

import re
from collections.abc import Mapping

import regex

from pipeline.segment.markers import ALPHABET, Level, Marker, letter_value, roman_value

_LETTER = re.compile(r"^(?P<sign>[^\s\w]|\w)\s?\)\s+(?=[^\W\d_])")
_ROMAN = regex.compile(
    r"^(?=\S*[IVXH])(?P<sign>[IVXLHT1li|!]{1,6})\s?[.\-–/)]\s*(?=[^\W\d_\p{Ll}])"
)
# in recognised text, the point may be lost too
_UNPOINTED = regex.compile(r"^(?P<sign>[IVXH]{1,5})\s+(?=[^\W\d_\p{Ll}][\p{Ll}])")
_JUMP = 3
# what Tesseract makes of the strokes of a numeral
_STROKES = str.maketrans(
    {"H": "II", "T": "I", "L": "I", "1": "I", "l": "I", "i": "I", "|": "I", "!": "I"}
)
NUMERALS = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
)


def repaired_marker(text: str, lists: Mapping[str, int], *, recognised: bool) -> Marker | None:
    """The marker that ``text`` must open with; None where it is printed right or nothing tells.

    Args:
        text: A paragraph.
        lists: The last place of every open list, by kind.
        recognised: Whether the paragraph was read by OCR.
    """
    letter = _LETTER.match(text)
    last = lists.get(Level.LETTER.name)
    if (
        letter is not None
        and last is not None
        and last < len(ALPHABET)
        and not letter_value(letter["sign"])
    ):
        return Marker(Level.LETTER, Level.LETTER.name, ALPHABET[last], last + 1, letter.end())
    if letter is not None and recognised and letter["sign"] == "d" and last == letter_value("d"):
        return Marker(
            Level.LETTER, Level.LETTER.name, "đ", last + 1, letter.end()
        )  # the stroke is lost
    if letter is not None and recognised and letter["sign"] == "đ" and last == letter_value("c"):
        return Marker(Level.LETTER, Level.LETTER.name, "d", last + 1, letter.end())  # one too many
    last = lists.get(Level.ROMAN.name)
    roman = _ROMAN.match(text) or (_UNPOINTED.match(text) if recognised else None)
    if roman is None or last is None:
        return None
    value = _numeral(roman["sign"], last, pointed=roman.re is _ROMAN, recognised=recognised)
    if value is None:
        return None
    return Marker(Level.ROMAN, Level.ROMAN.name, NUMERALS[value - 1], value, roman.end())


def _numeral(printed: str, last: int, *, pointed: bool, recognised: bool) -> int | None:
    """The place of a misread numeral behind the place ``last``; None where it is right or can't be told."""
    strokes = printed.translate(_STROKES)
    value = roman_value(strokes) if strokes in NUMERALS else 0
    if recognised and value == last and last < len(NUMERALS) and NUMERALS[last] == f"{strokes}I":
        return last + 1  # a stroke is lost
    right = pointed and set(printed) <= set("IVX")
    follows = last < value <= last + (_JUMP if pointed else 1)
    return value if follows and not right else None

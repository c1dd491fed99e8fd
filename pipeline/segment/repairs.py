"""Markers that OCR misread, restored from the list that they stand in.

Only where the sign can't be a marker of its own and the list in hand says which one it must be: ``8)`` behind ``g)`` is
``h)``, ``HI.`` behind ``II.`` is ``III.``, and in recognised text a second ``II.`` is a ``III.`` that lost a stroke.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import regex

from pipeline.lexicon.folding import in_capitals
from pipeline.segment.markers import (
    ALPHABET,
    Level,
    Marker,
    letter_value,
    parse_marker,
    roman_value,
)

_LETTERS, _NUMBERS, _ROMANS = Level.LETTER.name, Level.NUMBER.name, Level.ROMAN.name

_LETTER = regex.compile(r"^(?P<sign>[^\s\w]|\w)\s?\)\s+(?=[^\W_])")
# in recognised text: a sign before the letter, a letter that ate its parenthesis
_STAINED = regex.compile(r"^[^\s\da-zđ(]{1,2}(?P<sign>[a-zđ])\)\s+(?=[^\W_])")
_MERGED = regex.compile(r"^(?P<sign>[ÙÚ])\s+(?=\p{Lu})")
_LETTER_SHAPES = {"c": "eo", "l": "ÙÚ"}
_NUMBER = regex.compile(
    r"^[^\w\s(]{0,2}(?P<sign>\d{1,2}|[^\W\d_]|[§$?|!])\s?[.,:;](?:\s*+[,;])?\s++(?=\p{Lu})"
)
_POINT = regex.compile(r"^[.,]\s+(?=\p{Lu})")
"""The point of a number of which nothing else is left: no sentence opens with it."""
_DIGIT_SHAPES = {1: "|!lÌÍÏ", 5: "ŠSŞ§$", 6: "óÓöÖ", 7: "?", 8: "§"}
"""What digits are taken for."""
_BULLET = regex.compile(r"^(?=.{0,3}[-–—~¬_])[-–—~¬_.]{1,4}\s*(?:[-–—]\s*)?(?=[\"“]?\p{Lu})")
_ROMAN = regex.compile(
    r"^(?=\S*[IVXHỊÍÌ])(?P<sign>[IVXLHTMN1li|!ỊÍÌ]{1,6})\s?[.\-–/)]\s*(?=[^\W\d_\p{Ll}])"
)
# in recognised text, the point may be lost too
_UNPOINTED = regex.compile(
    r"^(?P<sign>[IVXHỊÍÌ]{1,5})\s+(?=[^\W\d_\p{Ll}][\p{Ll}]|\p{Lu}{2,}[^\p{Ll}]+$)"
)
_JUMP = 3
_TITLE = 80
"""Letters of a heading at most."""
_SECOND = 2
"""The place of ``II.``."""
# what Tesseract makes of the strokes of a numeral
_STROKES = str.maketrans({"H": "II"} | dict.fromkeys("TLMN1li|!ỊÍÌ", "I"))
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


def repaired_marker(
    text: str, own: Marker | None, lists: Mapping[str, int], *, recognised: bool
) -> Marker | None:
    """The marker that ``text`` must open with; None where it is printed right or nothing tells.

    Args:
        text: A paragraph.
        own: The marker that it opens with as printed.
        lists: The last place of every open list, by kind.
        recognised: Whether the paragraph was read by OCR.
    """
    if own is not None and own.value and lists.get(own.kind) == own.value - 1:
        return None  # the next of an open list: "H." behind "G.", "2)" behind "1)"
    return (
        _letter(text, lists.get(_LETTERS), recognised=recognised)
        or _roman(text, lists.get(_ROMANS), recognised=recognised)
        or (_number(text, own, lists) or _bullet(text, own, lists) if recognised else None)
    )


def _letter(text: str, last: int | None, *, recognised: bool) -> Marker | None:
    """A letter that is read as another sign: which one it is, its place says."""
    if last is None or last >= len(ALPHABET):
        return None
    letter = _LETTER.match(text)
    if letter is None and recognised:
        letter = _STAINED.match(text) or _MERGED.match(text)
    if letter is None:
        return None
    sign, missing = letter["sign"], ALPHABET[last]
    if letter.re is _LETTER and not letter_value(sign):
        return Marker(Level.LETTER, _LETTERS, missing, last + 1, letter.end())
    right = sign == missing and letter.re is _LETTER
    alike = sign == missing or sign in _LETTER_SHAPES.get(missing, "")
    if recognised and alike and not right:
        return Marker(Level.LETTER, _LETTERS, missing, last + 1, letter.end())
    lost = sign == "d" and last == letter_value("d")  # the stroke of đ
    added = sign == "đ" and last == letter_value("c")
    if recognised and (lost or added):
        return Marker(Level.LETTER, _LETTERS, missing, last + 1, letter.end())
    return None


def _number(text: str, own: Marker | None, lists: Mapping[str, int]) -> Marker | None:
    """A number with a wrong point, or read as a letter, that is exactly the next of its list or an article's first.

    Of the next of a list, the point alone may be left.
    """
    point = _POINT.match(text)
    if point is not None and _NUMBERS in lists:
        value = lists[_NUMBERS] + 1
        return Marker(Level.NUMBER, _NUMBERS, str(value), value, point.end())
    match = _NUMBER.match(text)
    if match is None:
        return None
    sign = match["sign"]
    opens = Level.ARTICLE.name in lists or sign in _DIGIT_SHAPES[1]
    last = lists.get(_NUMBERS, 0 if opens else None)
    if last is None:
        return None
    value = last + 1
    if sign.isdigit():
        if int(sign) != value or own is not None:
            return None
    elif sign not in _DIGIT_SHAPES.get(value, ""):
        return None
    return Marker(Level.NUMBER, _NUMBERS, str(value), value, match.end())


def _bullet(text: str, own: Marker | None, lists: Mapping[str, int]) -> Marker | None:
    """A dash that is read as a wave, or as several signs; ``~ 15`` is a quantity.

    In front of the first item it may as well be a speck.
    """
    match = _BULLET.match(text) if own is None and lists else None
    if match is None:
        return None
    return Marker(Level.BULLET, "-", "-", 0, match.end())


def _roman(text: str, last: int | None, *, recognised: bool) -> Marker | None:
    if last is None:
        return None
    roman = _ROMAN.match(text) or (_UNPOINTED.match(text) if recognised else None)
    if roman is None:
        return None
    value = _numeral(roman["sign"], last, pointed=roman.re is _ROMAN, recognised=recognised)
    if value is None:
        return None
    return Marker(Level.ROMAN, _ROMANS, NUMERALS[value - 1], value, roman.end())


def repaired_sequence(texts: Sequence[str]) -> dict[int, Marker]:
    """Headings of which a whole numbering lost strokes: the markers of ``texts`` (recognised), by index.

    ``1.``, ``I.``, ``II.``, ``IV.`` are four Roman numerals; ``I.`` before ``2.`` is ``1.`` under ``II.``, and
    where there is no other; a first ``1.`` in capitals is the ``I.`` of the ``II.`` that follows.
    """
    found = [
        (index, marker)
        for index, text in enumerate(texts)
        if (marker := _heading(text)) is not None
    ]
    romans = [at for at, marker in found if marker.level == Level.ROMAN]
    repaired: dict[int, Marker] = {}
    for (_, before), (index, marker), (_, behind) in zip(found, found[1:], found[2:], strict=False):
        follows = marker.level == Level.ROMAN and marker.value == 1 and behind.value == 2
        inside = before.level == Level.ROMAN or len(romans) == 1
        if follows and inside and behind.level == Level.NUMBER:
            repaired[index] = Marker(Level.NUMBER, _NUMBERS, "1", 1, marker.end)
    by_index = dict(found)
    for index, value in _between(texts, [(at, by_index[at]) for at in romans]).items():
        repaired[index] = by_index[index]._replace(label=NUMERALS[value - 1], value=value)
    values = [by_index[at].value for at in romans]
    gap = next((at for at, (a, b) in enumerate(pairwise(values), start=1) if b != a + 1), 0)
    if (
        gap
        and values[0] == 1
        and values[gap] == values[gap - 1] + 2
        and [at for at, _ in found[:2]] == [found[0][0], romans[0]]
        and found[0][1].level == Level.NUMBER
        and found[0][1].value == 1
    ):
        for value, index in enumerate([found[0][0], *romans[:gap]], start=1):
            end = by_index[index].end
            repaired[index] = Marker(Level.ROMAN, _ROMANS, NUMERALS[value - 1], value, end)
    if _loses_first(texts, found):
        first, marker = found[0]
        repaired[first] = Marker(Level.ROMAN, _ROMANS, "I", 1, marker.end)
    return repaired


def lost_first(texts: Sequence[str]) -> dict[int, Marker]:
    """The first heading of a text that was not recognised here, by its index, where it is an ``I.`` read as ``1.``.

    A text file may come from OCR too. There only capitals tell: ``1. MỤC TIÊU``, ``1.``, ``2.``, ``II. NHIỆM VỤ``.
    """
    found = [(at, marker) for at, text in enumerate(texts) if (marker := _heading(text))]
    if not found or not in_capitals(texts[found[0][0]]) or not _loses_first(texts, found):
        return {}
    at, marker = found[0]
    return {at: Marker(Level.ROMAN, _ROMANS, "I", 1, marker.end)}


def _loses_first(texts: Sequence[str], found: Sequence[tuple[int, Marker]]) -> bool:
    """Whether the first heading is an ``I.`` read as ``1.``: ``1. ĐÁNH GIÁ``, ``1.``, ``2.``, ``II. NHIỆM VỤ``.

    Both are in capitals, or titles in small letters: ``1. Đánh giá chung``, ``II. Nhiệm vụ trong thời gian tới``.
    """
    at = next((n for n, (_, marker) in enumerate(found) if marker.level == Level.ROMAN), 0)
    if not at or found[at][1].value != _SECOND:
        return False
    opening, following = found[0][1], found[1][1]
    titles = [texts[i][m.end :] for i, m in (found[0], found[at])]
    alike = all(map(in_capitals, titles)) or all(map(_is_title, titles))
    return alike and opening.value == 1 and (at == 1 or following.value == 1)


def _is_title(text: str) -> bool:
    """Whether a text in small letters may be a heading: short, and no sentence."""
    return 0 < len(text) <= _TITLE and not text.rstrip().endswith((".", ";", ":", ","))


def _between(texts: Sequence[str], romans: Sequence[tuple[int, Marker]]) -> dict[int, int]:
    """Values of misread numerals that stand in just the number that fits between two read right: ``I, IH, IH, IV``."""
    values: dict[int, int] = {}
    right = [
        place for place, (at, _) in enumerate(romans) if parse_marker(texts[at]) == romans[place][1]
    ]
    for first, second in pairwise(right):
        low, high = romans[first][1].value, romans[second][1].value
        if second - first > 1 and high - low == second - first:
            values |= {
                romans[place][0]: low + place - first
                for place in range(first + 1, second)
                if romans[place][1].value != low + place - first
            }
    return values


def _heading(text: str) -> Marker | None:
    """The Roman numeral or number that ``text`` opens with, read by its strokes."""
    marker = parse_marker(text)
    if marker is not None:
        return marker if marker.level in (Level.ROMAN, Level.NUMBER) else None
    roman = _ROMAN.match(text)
    value = roman_value(roman["sign"].translate(_STROKES)) if roman else 0
    if roman is None or not 0 < value <= len(NUMERALS):
        return None
    return Marker(Level.ROMAN, _ROMANS, NUMERALS[value - 1], value, roman.end())


def _numeral(printed: str, last: int, *, pointed: bool, recognised: bool) -> int | None:
    """The place of a misread numeral behind the place ``last``; None where it is right or can't be told."""
    strokes = printed.translate(_STROKES)
    value = roman_value(strokes) if strokes in NUMERALS else 0
    whole = set(printed) <= set("IVX")
    misread = recognised or not whole  # "Il." behind "II."
    if misread and value == last and last < len(NUMERALS) and NUMERALS[last] == f"{strokes}I":
        return last + 1  # a stroke is lost
    right = pointed and whole
    follows = last < value <= last + (_JUMP if pointed else 1)
    return value if follows and not right else None

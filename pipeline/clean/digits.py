"""Digits that OCR took for letters or tore apart, put right where the wording leaves one reading.

``l5/11``, ``2O24`` and ``tháng 1]`` can only be numbers; ``năm 201 7`` can only be one. Where letters may be meant,
nothing is touched. What was read stays beside a sign that was changed (`Place.read`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.text import CleanText, Line, Span
from pipeline.clean.blocks import Block, each_line, without
from pipeline.lexicon.dates import LOOKALIKES, iso
from pipeline.lexicon.syllables import can_be_said

_SIGN = r"[\dOolLIi|\][SB]"
_DIGITS = LOOKALIKES | str.maketrans("SB", "58")
_DATED = re.compile(
    rf"\bngày\s(?P<day>{_SIGN}{{1,2}})(?=\stháng\s)"
    rf"|\btháng\s(?P<month>{_SIGN}{{1,2}})(?=\snăm\s|/\d)"
    rf"|\bnăm\s(?P<year>{_SIGN}{{4}})(?!\w)"
    rf"|(?<![\w/|\][])(?P<date>{_SIGN}{{1,2}}/{_SIGN}{{1,2}}/{_SIGN}{{4}})(?!\w)"
    rf"|\bngày\s(?P<short>{_SIGN}{{1,2}}/{_SIGN}{{1,2}})(?![\w/])"
)
_NUMBERED = re.compile(r"\bsố\s(?P<number>[\dOolI|\][]{2,5})(?=/)")
"""A code's number; ``S`` and ``B`` may be what it ends with: ``12B/KH-UBND``."""
_TORN = re.compile(
    r"(?:\bnăm |/)(?:19|20)\d(?P<year> )\d(?!\d|/)"
    r"|(?<!\d)\d{1,2}/1(?P<month> )[0-2]/(?:19|20)\d\d(?!\d)"
    r"|\bngày [0-3](?P<day> )\d/\d{1,2}/(?:19|20)\d\d(?!\d)"
)
_IN_WORD = re.compile(r"(?<![\w/.\-])(?:[^\W\d_]+[015][^\W\d_]*|[015][^\W\d_]+)(?![\w/\-])")
_LETTERS = {"0": "o", "1": "li", "5": "s"}
_AS_TALL = "05"
"""At the head of a word they stand for capitals: in the midst of lines, small o and s are lower than a digit."""
_SHORTEST = 3
_LEAP_YEAR = 2000


def join_digits(blocks: list[Block]) -> list[Block]:
    """``blocks`` without the spaces that OCR put into years and days."""
    joined = (each_line(block, _joined) for block in blocks)
    return [block for block in joined if block is not None]


def _joined(line: Line) -> Line:
    if not any(word.confidence is not None for word in line.words):
        return line
    for torn in reversed(list(_TORN.finditer(line.text))):
        start, end = torn.span(str(torn.lastgroup))
        line = without(line, start, end)
    return line


def restore_digits(text: CleanText) -> CleanText:
    """``text`` with digits for look-alikes in dates and codes, and letters for digits in words, that OCR read.

    Every span stays.
    """
    characters = list(text.text)
    for start, written in (*_numbers(text.text), *_words(text.text)):
        if text.recognised(Span(start, start + len(written))):
            characters[start : start + len(written)] = written
    changed = "".join(characters)
    if changed == text.text:
        return text
    return replace(text, text=changed, places=text.places.with_readings(text.text, changed))


def _numbers(text: str) -> Iterator[tuple[int, str]]:
    """Where look-alikes stand in numbers of dates and codes, and the digits that they must be."""
    for found in _DATED.finditer(text):
        part = str(found.lastgroup)
        if _is_mixed(found[part]):
            written = found[part].translate(_DIGITS)
            if _can_be(part, written):
                yield found.start(part), written
    for found in _NUMBERED.finditer(text):
        if _is_mixed(found["number"]):
            yield found.start("number"), found["number"].translate(LOOKALIKES)


def _is_mixed(number: str) -> bool:
    """Whether some signs of a number are digits, and some are not."""
    signs = number.replace("/", "")
    return not signs.isdigit() and any(sign.isdigit() for sign in signs)


def _can_be(part: str, written: str) -> bool:
    """Whether ``written`` can be a day, a month and so on."""
    numbers = [int(number) for number in written.split("/")]
    match part:
        case "day":
            return 1 <= numbers[0] <= 31
        case "month":
            return 1 <= numbers[0] <= 12
        case "year":
            return numbers[0] // 100 in (19, 20)
        case "short":
            return iso(_LEAP_YEAR, numbers[1], numbers[0]) is not None
        case _:
            day, month, year = numbers
            return year // 100 in (19, 20) and iso(year, month, day) is not None


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Words in which a digit must be a letter: only with that letter they can be said."""
    for found in _IN_WORD.finditer(text):
        word = found[0]
        digit = next(sign for sign in word if sign.isdigit())
        rest = word.replace(digit, "")
        if len(word) < _SHORTEST and rest.isascii():
            continue  # 5a, 1m
        letters = _LETTERS[digit]
        if rest.isupper() or (word[0] == digit and digit in _AS_TALL):
            letters = letters.upper()
        spellings = [word.replace(digit, letter) for letter in letters]
        said = [spelling for spelling in spellings if can_be_said(spelling.lower())]
        if len(said) == 1:
            yield found.start(), said[0]

"""Keys: under which a wording is found however it is typed, and by which names are put in order.

Databases fold and order differently (SQLite's ``lower`` leaves ``Đ`` as it is and puts it behind ``z``), so keys are
made here and stored.
"""

import re
import unicodedata
from itertools import filterfalse

_WORD = re.compile(r"\w+")
# Letters that Unicode does not take apart; ``Ð`` (eth) is what some keyboards and OCR give for ``Đ``.
_STROKES = str.maketrans("đĐðÐ", "dddd")


def fold(text: str) -> str:
    """Lower case words without tones or marks, one space between them: ``Sở Y tế`` is ``so y te``."""
    apart = unicodedata.normalize("NFKD", text.translate(_STROKES))
    bare = "".join(filterfalse(unicodedata.combining, apart))
    return " ".join(_WORD.findall(bare.casefold()))


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# In the order of dictionaries: không dấu, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LETTERS = {letter: f"{number:02}" for number, letter in enumerate(_ALPHABET, 30)}
_DIGITS = {str(number): f"{number + 10}" for number in range(10)}
_SPACE, _END, _OTHER = "01", "00", "99"


def sort_key(text: str) -> str:
    """A key by whose order names stand as in a Vietnamese dictionary: a ă â b c d đ …, tones after letters.

    It holds digits alone, which every collation of every database orders alike.
    """
    letters: list[str] = []
    tones: list[str] = []
    words = _WORD.findall(text.casefold().replace("ð", "đ"))
    for letter in unicodedata.normalize("NFD", " ".join(words)):
        if letter in _TONES:
            tones[-1:] = [_TONES[letter]]
        elif unicodedata.combining(letter):
            letters[-1:] = [unicodedata.normalize("NFC", letters[-1] + letter)] if letters else []
        else:
            letters.append(letter)
            tones.append("0")
    coded = "".join(
        _SPACE if letter == " " else _LETTERS.get(letter) or _DIGITS.get(letter, _OTHER)
        for letter in letters
    )
    return f"{coded}{_END}{''.join(tones).rstrip('0')}"

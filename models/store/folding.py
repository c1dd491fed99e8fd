"""Folding: the key under which a wording is found however it is typed.

Databases fold differently (SQLite's ``lower`` leaves ``Đ`` as it is), so keys are made here and stored.
"""

import re
import unicodedata

_WORD = re.compile(r"\w+")
# Letters that Unicode does not take apart; ``Ð`` (eth) is what some keyboards and OCR give for ``Đ``.
_STROKES = str.maketrans("đĐðÐ", "dddd")


def fold(text: str) -> str:
    """Lower case words without tones or marks, one space between them: ``Sở Y tế`` is ``so y te``."""
    apart = unicodedata.normalize("NFKD", text.translate(_STROKES))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare.casefold()))

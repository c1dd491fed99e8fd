"""Where the name of an issuing body ends: ``của Ủy ban nhân dân tỉnh | về việc …``.

Only the first syllable of a Vietnamese word in a name is a capital, so a name's end can't be seen in its letters.
It is seen in what follows: punctuation, or a word that no body's name holds (``document_types.toml``, table
``issuer``).
"""

from functools import cache

import regex

from pipeline.lexicon.documents import issuer_words, type_names

_LONGEST = 110
_CAPITAL = regex.compile(r"\p{Lu}")
_HEADS = r"\b(?:Bộ|Sở|Phòng|Vụ|Cục|Ban|Tài\schính\s[-–])"
"""Heads right behind which the kind of a document is a field of work: ``Bộ Kế hoạch và Đầu tư``."""


@cache
def _end() -> regex.Pattern[str]:
    words = issuer_words()
    ends = "|".join(_phrase(end) for end in words.ends if end != "số")
    kinds = "|".join(_phrase(name) for name in type_names())
    commas = "|".join(_phrase(part) for part in words.comma_parts)
    ands = "|".join(_phrase(part) for part in words.and_parts)
    return regex.compile(
        r"[;:()“”\"\n|/]|\.(?:\s|$)|\s[-–]\s(?!\p{Lu})"
        rf"|,(?!\s(?:{commas})(?!\p{{L}}))"
        rf"|\s(?:và|&)\s(?!(?:{ands})(?!\p{{L}}))"
        rf"|\s(?:{ends})(?!\p{{L}})|\s(?:số|\d)[\s:]?\d|(?<!{_HEADS})\s(?:{kinds})(?!\p{{L}})"
    )


def _phrase(words: str) -> str:
    return words.replace(" ", r"\s")


def issuer_end(text: str, start: int) -> int | None:
    """The end of the body's name that begins at ``start``; None where none begins there."""
    if not _CAPITAL.match(text, start):
        return None
    window = text[start : start + _LONGEST]
    found = _end().search(window)
    end = found.start() if found else len(window)
    if not found and start + _LONGEST < len(text):
        end = window.rfind(" ")
    name = window[:end].rstrip(" ,.-–")
    return start + len(name) if len(name) > 1 else None

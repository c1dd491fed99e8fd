"""Letters without their marks: what OCR keeps of a line in capitals when it loses the tones.

The fixed words of a header (quốc hiệu, kinds of document, ``Nơi nhận``) are compared in this form.
"""

import re

from pipeline.lexicon.folding import bare

__all__ = ["bare", "is_state_line", "state_words", "without_state_words"]

_STATE = ("CONG HOA XA HOI", "HOI CHU NGHIA VIET", "DOC LAP", "DANG CONG SAN", "TU DO - HANH PHUC")


_STATE_WORDS = re.compile(
    r"CONG HOA XA HOI CHU NGHIA VIET NAM|DANG CONG SAN VIET NAM|DOC LAP ?[-–—]? ?TU DO ?[-–—]? ?HANH PHUC"
)


_YOUTH_UNION = re.compile(r"\W*DOAN (?:TNCS|THANH NIEN CONG SAN) HO CHI MINH\W*")
"""Over the right column of the Union's documents, as the Party's name over its own; a body's name goes on."""


def state_words(text: str) -> list[tuple[int, int]]:
    """Start and end of the quốc hiệu, the tiêu ngữ and the Party's name in ``text``."""
    key = bare(text)
    return [match.span() for match in _STATE_WORDS.finditer(key)] if len(key) == len(text) else []


def without_state_words(text: str) -> str:
    """``text`` without the quốc hiệu or the Party's name, where OCR ran both columns of a header together."""
    places = state_words(text)
    if not places:
        return text
    pieces, behind = [], 0
    for start, end in places:
        pieces.append(text[behind:start])
        behind = end
    return " ".join("".join([*pieces, text[behind:]]).split())


def is_state_line(text: str) -> bool:
    """Whether a line holds the quốc hiệu, the tiêu ngữ, the Party's or the Union's name over the right column."""
    key = bare(text)
    return any(words in key for words in _STATE) or _YOUTH_UNION.fullmatch(key) is not None

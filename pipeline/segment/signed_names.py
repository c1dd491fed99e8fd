"""Names of people in the foot of a directive, and what seals and ranks leave around them."""

import re

from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.offices import OFFICE
from pipeline.lexicon.people import SURNAMES, is_name, is_whole_name
from pipeline.segment.bare import bare

_RANK = re.compile(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|[úu]y)|(?:(?:PGS|GS|TS|ThS|BS|DS|KS|CKI{1,2}|BSCKI{1,2})\.?\s?)+)\s(?=\S)",
    re.I,
)
"""A military rank or a degree in front of a name."""
_TWO_NAMES = 6
"""Syllables from which a line holds the names of two who sign beside each other."""
_SCRAP, _FEW = 3, 4
"""Letters of a scrap, and words in front of a name that may be scraps, fewer than."""
_ADDRESSED = frozenset({"ông", "bà", "cô", "đ/c"})
BULLET = re.compile(rf"^[{SIGNS}~]+\s*(?=\S)")


def name_behind(text: str) -> str | None:
    """A name that OCR put on the line of the position, behind what it made of the seal: ``CHỦ TỊCH x , Lê Văn A``."""
    words = text.split()
    first = len(words)
    while first > 1 and words[first - 1].isalpha() and words[first - 1].istitle():
        first -= 1
    name = " ".join(words[first:])
    return name if is_name(name) and OFFICE.search(bare(text)) else None


def name_in(text: str, *, alone: bool) -> str | None:
    """The name that a line is, or, under an office, that it ends with: a seal leaves signs in front of it.

    Where the columns of the foot run into each other, it stands behind a whole entry of `Nơi nhận`.
    """
    text = _RANK.sub("", text.rstrip(" .:;,'*"))
    if is_name(text):
        words = text.split()
        cut = next((i for i, w in enumerate(words) if i > 1 and w in SURNAMES), 0)
        if len(words) >= _TWO_NAMES and cut:
            return f"{' '.join(words[:cut])}; {' '.join(words[cut:])}"
        return text
    if alone:
        return _behind_scraps(text)
    if BULLET.match(text):
        behind = text.rpartition("; ")[2].split()
        return " ".join(behind) if len(behind) > 2 and is_whole_name(behind) else None
    words = text.split()
    first = next((i for i, w in enumerate(words) if w in SURNAMES and i), 0)
    name = " ".join(words[first:])
    return name if first and len(words) - first > 2 and is_name(name) else None


def _behind_scraps(text: str) -> str | None:
    """The whole name that stands behind the few letters that a seal leaves in front of it: ``kì NÓ Lê Văn A``."""
    words = text.split()
    for first in range(1, min(_FEW, len(words) - 2)):
        if len(words[first - 1]) > _SCRAP or words[first - 1].lower() in _ADDRESSED:
            return None
        if words[first] in SURNAMES and is_whole_name(words[first:]):
            return " ".join(words[first:])
    return None

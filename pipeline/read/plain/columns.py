"""Head and foot in two columns, as a browser copies them out of a web page: a tab, or a bar, behind the left one.

Only the layout is parted: ``1.<tab>Sở Y tế`` is a marker and its text, and rows of three cells and more are tables.
"""

import re
from collections.abc import Sequence

from pipeline.lexicon.bullets import SIGNS
from pipeline.lexicon.folding import in_capitals
from pipeline.read.layout import is_head, names_recipients

_RULE = re.compile(r"[-–—_*\s]{3,}")
_NUMBER = re.compile(r"\s*Số\s*:", re.I)
_ENTRY = re.compile(rf"\s*[{SIGNS}]\s.*[;.)]\s*")
_STAR_AND_DAY = re.compile(r"\s*\*(?:\t[ \t]*+| {2,}+)(?=[^\W\d_][^,]{1,40},\s?ngày\s)")
"""The star below the name of a Party body, and beside it place and day (Hướng dẫn 36-HD/VPTW)."""
_BESIDE_DAY = re.compile(
    r"\s*+(?P<left>\S(?: {0,2}[^\s|])*+)(?: {3,}| \| |\t *)"
    r"(?P<day>[^\W\d_][^,|]{1,40}, {0,2}ngày\s.{1,20}tháng\s.{1,12}năm\s{1,3}\d{4})\s*"
)
"""A line of the trích yếu beside place and day: it goes on below, so the day is read first."""
_ADDRESS = re.compile(r"\s*+(?:Đồng\s)?[Kk]ính\s[Gg]ửi\s?+:?+\s*+")
_LETTERS = 4
"""Letters from which words in capitals are a name and no marker (``II.``)."""


def apart(lines: Sequence[str]) -> list[str]:
    """``lines`` with the two columns of head and foot below each other, and a bar behind a cell on its own line."""
    return [piece for line in lines for piece in _pieces(line)]


def _pieces(line: str) -> list[str]:
    if star := _STAR_AND_DAY.match(line):
        return ["*", line[star.end() :]]
    beside = _BESIDE_DAY.fullmatch(line) if "ngày" in line else None
    if beside and not _NUMBER.match(beside["left"]):
        return [beside["day"], beside["left"]]
    if line.count("\t") == 1:
        left, right = line.split("\t")
        if left.strip() and right.strip() and _is_layout(left, right):
            return [left, right]
    cell = line.rstrip()
    if cell.endswith(" |") and cell.count("|") == 1:
        return [cell[:-2], "|"]
    left, bar, right = cell.partition(" | ")
    if bar and cell.count("|") == 1 and _is_head_row(left, right):
        return [left, right]
    return [line]


def _is_head_row(left: str, right: str) -> bool:
    """Whether a bar parts the columns of the head; those of the foot are parted as a whole (`foot`)."""
    if _NUMBER.match(left) or _ADDRESS.fullmatch(left):
        return True
    if _RULE.fullmatch(left):
        # under the name of the body, which stands on the lines above
        return is_head(right)
    named = sum(map(str.isalpha, left)) >= _LETTERS and in_capitals(left)
    return named and is_head(right)


def _is_layout(left: str, right: str) -> bool:
    """Whether ``left`` is of the left column: a name in capitals, a rule, the number, or an entry of ``Nơi nhận``."""
    if _RULE.fullmatch(left) or _NUMBER.match(left) or names_recipients(left):
        return True
    if sum(map(str.isalpha, left)) >= _LETTERS and in_capitals(left) and in_capitals(right):
        return True
    return _ENTRY.fullmatch(left) is not None and right.strip()[:1].isupper()

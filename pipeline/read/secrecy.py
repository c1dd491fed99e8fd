"""Marks of state secrets (dấu chỉ mức độ mật) on a page that opens a document.

The mark is MẬT, TỐI MẬT or TUYỆT MẬT, in capitals and in a frame: under the number (NĐ 30/2020, Phụ lục I, ô số
10a), or stamped somewhere on the upper half. Offices of the Party use the same words. Forms of electronic systems
write ``Độ mật: Mật``. What the words say elsewhere (``bảo mật``, ``bí mật nhà nước``, ``mật độ``) is no mark: a mark
stands apart from every sentence.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from models.text import Line, Page, Table
from pipeline.lexicon.documents import type_names

_HEAD = 0.5
"""Share of a page, from its top, on which the mark may stand."""
_HEAD_LINES = 40
"""So many lines are the head where a format has no pages."""
_SURE = 0.5
"""Confidence from which letters that OCR read otherwise count: ``MẠT`` alone."""
_APART = 2.0
"""A gap as wide as so many heights of a line parts what stands on one level."""
_LONGEST = 60
"""Letters of a line with the number and the mark beside it."""

_LEVELS = {"MAT": "MẬT", "TOIMAT": "TỐI MẬT", "TUYETMAT": "TUYỆT MẬT"}
_MARK = r"(?P<mark>(?:TUYET |TOI )?MAT)"
_LABELLED = re.compile(rf"^(?:MUC )?DO (?:BAO )?MAT ?[:.] ?\W*{_MARK}\W*$")
_BESIDE_NUMBER = re.compile(rf"^(?:SO\b|[\d/]).{{0,40}}/\S+ \W*{_MARK}\W*$")
_BEFORE_NUMBER = re.compile(rf"^\W*{_MARK}\W* SO ?[:.].{{0,40}}/\S+$")
_WRAPPED = re.compile(r"(?:,|\b(?:BI|BAO|CO|CAN|DO|GIAI|GIU|HOAC|LIEU|MUC|VA))$")
"""How a title in capitals ends where its next line begins with ``MẬT``: ``BẢO VỆ BÍ``."""
_COLUMNS = re.compile(r"\t|\|| {3,}")
_STATE = ("CONG HOA XA HOI", "DANG CONG SAN VIET NAM", "DOC LAP - TU DO")
_LOOK_ALIKES = str.maketrans("l0", "IO")


class SecrecyMark(NamedTuple):
    """A mark that was found."""

    level: str
    page: int


def find_secrecy_mark(pages: Sequence[Page]) -> SecrecyMark | None:
    """The first mark on the first page, or on another that opens a document; None where there is none."""
    for page in pages:
        head = list(_head(page))
        if page.number != 1 and not any(_names_state(line.text) for _, line in head):
            continue
        for before, line in (*head, *(("", line) for line in page.stamps)):
            level = _level(line, before)
            if level is not None:
                return SecrecyMark(level, page.number)
    return None


def says_secret(line: Line) -> bool:
    """Whether a line that stands by itself is a mark."""
    return _level(line, "") is not None


def _head(page: Page) -> Iterator[tuple[str, Line]]:
    """The lines of the upper half, each with the text of the line before it."""
    lines: list[tuple[str, Line]] = []
    before = ""
    for block in page.blocks:
        if isinstance(block, Line):
            lines.append((before, block))
            before = block.text
        elif _is_header(block):
            for cell in block.cells:
                lines += [
                    (above.text if above else "", line)
                    for above, line in pairwise((None, *cell.lines))
                    if line is not None
                ]
    if any(line.box is not None for _, line in lines):
        yield from (pair for pair in lines if pair[1].box is None or pair[1].box.top < _HEAD)
    else:
        yield from lines[:_HEAD_LINES]


def _is_header(table: Table) -> bool:
    """Whether a table only places the header's two columns, as in DOCX files."""
    return any(_names_state(line.text) for cell in table.cells for line in cell.lines)


def _names_state(text: str) -> bool:
    key = _plain(text)
    return any(words in key for words in _STATE)


def _level(line: Line, before: str) -> str | None:
    labelled = _LABELLED.match(_plain(line.text))
    if labelled:
        return _LEVELS[labelled["mark"].replace(" ", "")]
    for text, confidence in _pieces(line):
        level = _level_of(text, confidence)
        if level is not None and not _continues(before, text, line):
            return level
    return None


def _level_of(text: str, confidence: float | None) -> str | None:
    """The level that a piece of a line says by itself."""
    written = text.translate(_LOOK_ALIKES)
    if len(text) > _LONGEST:
        return None
    plain = _plain(written)
    if written.isupper():
        level = _LEVELS.get("".join(letter for letter in plain if letter.isalnum()))
        if level is not None and (level != "MẬT" or _is_mat(text, confidence)):
            return level
        first, _, rest = plain.lstrip('[(|“" ').partition("MAT ")
        if "MẬT" in text and first.replace(" ", "") + "MAT" in _LEVELS and rest in _TYPES:
            return _LEVELS[first.replace(" ", "") + "MAT"]
    found = _BESIDE_NUMBER.match(plain) or _BEFORE_NUMBER.match(plain)
    if found is None or "MẬT" not in unicodedata.normalize("NFC", text):
        return None
    return _LEVELS[found["mark"].replace(" ", "")]


def _is_mat(text: str, confidence: float | None) -> bool:
    """Whether ``MẬT`` is what is printed; other marks over its letters are only believed of OCR."""
    letters = "".join(c for c in unicodedata.normalize("NFC", text) if c.isalpha())
    return letters == "MẬT" or (confidence is not None and confidence >= _SURE)


def _continues(before: str, text: str, line: Line) -> bool:
    """Whether a piece that fills its line goes on with a title in capitals."""
    return text == line.text and before.isupper() and bool(_WRAPPED.search(_plain(before)))


def _pieces(line: Line) -> Iterator[tuple[str, float | None]]:
    """What stands apart on a line, each with the lowest confidence of its words."""
    if not line.words:
        yield from ((piece.strip(), None) for piece in _COLUMNS.split(line.text) if piece.strip())
        return
    cuts = [0]
    for left, right in pairwise(line.words):
        if right.box.left - left.box.right > _APART * _height_as_width(line):
            cuts.append(right.start)
    for start, end in pairwise((*cuts, len(line.text))):
        sure = [w.confidence for w in line.words if start <= w.start < end and w.confidence]
        yield line.text[start:end].strip(), min(sure, default=None)


def _height_as_width(line: Line) -> float:
    """The height of a line as a share of the page's width, on a page of A4's shape."""
    heights = sorted(word.box.bottom - word.box.top for word in line.words)
    return heights[len(heights) // 2] * 1.414


def _plain(text: str) -> str:
    """``text`` in capitals without tone and vowel marks, with single spaces."""
    letters = unicodedata.normalize("NFD", text.upper().replace("Đ", "D").replace("Ð", "D"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


_TYPES = frozenset(_plain(name) for name in type_names())

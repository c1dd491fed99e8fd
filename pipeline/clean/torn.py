"""Words whose letters stand apart: ``B ộ``, ``Qu ả ng Ngãi``, ``trung ươ n g``.

Where an office typed in two fonts, web pages hold a word in several pieces, and programs that take out their text put
a space between them. What tells such a piece is a consonant that stands alone. One may be a label (``điểm b``) or a
unit of measure (``5 m``); so a text is mended only where several words are torn, and only into words that are written.
"""

import re
from dataclasses import replace
from functools import lru_cache

from models.text import Line, every_line
from pipeline.clean.blocks import Block, each_line
from pipeline.lexicon.folding import key
from pipeline.lexicon.prose import prose
from pipeline.lexicon.syllables import can_be_said

_CONSONANT = re.compile(r"[bcdđghklmnpqrstvx]|qu|ngh?|[ncptkg]h|tr|gi", re.I)
_ALONE = re.compile(rf"(?<!\S)(?:{_CONSONANT.pattern})(?=[.,;:)]?(?:\s|$))", re.I)
_PIECE = re.compile(r"(?P<opens>[(\"“]?)(?P<letters>[^\W\d_]+)(?P<closes>[.,;:)”\"]*)")
_AROUND = '("“.,;:)”'
"""Marks around a word."""
_PAIR, _PIECES = 2, 4
"""Pieces of a torn word, at least and at most."""
_SEVERAL = 2
"""Different torn words from which a text is torn."""
_LABELLED = frozenset(
    ("điểm", "mục", "khoản", "nhóm", "lớp", "bảng", "biểu", "mẫu", "loại", "hạng", "khối", "tổ", "lục", "gan", "cúm",
     "vitamin", "tiết", "phần", "khu", "đội")
)  # fmt: skip
"""Behind them a letter is a label: ``nhóm B``."""
_LABELLED_LOUD = frozenset(
    ("bên", "án", "hộ", "nút", "tuyến", "cánh", "phía", "hàng", "dãy", "lô", "gói", "đoạn")
)  # fmt: skip
"""Behind them a capital letter is one, in front of a whole word: ``bên C ứng trước``."""
_LABEL = re.compile(r"[BCDĐGHKLMNPQRSTVX]")


def mend_torn(blocks: list[Block]) -> list[Block]:
    """``blocks`` with the letters of torn words together; of lines without places alone, as files of text have."""
    lines = [line.text for line in every_line(blocks) if not line.words]
    torn = [word for line in lines if _ALONE.search(line) for word in _mended(line)[1]]
    if len(set(torn)) < _SEVERAL:
        return blocks
    return [each_line(block, _mend_line) or block for block in blocks]


def _mend_line(line: Line) -> Line:
    if line.words or not _ALONE.search(line.text):
        return line
    text, torn = _mended(line.text)
    return replace(line, text=text) if torn else line


def _mended(text: str) -> tuple[str, list[str]]:
    """``text`` with its torn words whole, and these words."""
    pieces = text.split(" ")
    whole: list[str] = []
    torn: list[str] = []
    at = 0
    while at < len(pieces):
        before = whole[-1] if whole else ""
        count, word = _word_at(tuple(pieces[at : at + _PIECES]), before)
        whole.append(word)
        torn += [word] if count > 1 else []
        at += count
    return " ".join(whole), torn


def _word_at(pieces: tuple[str, ...], before: str) -> tuple[int, str]:
    """How many of ``pieces`` are one word, and the word: the most that are, of those that are often written."""
    labelled = key(before) in _LABELLED or before[-1:].isdigit()
    if labelled and _CONSONANT.fullmatch(pieces[0]):
        return 1, pieces[0]
    least = _PAIR + _is_label(pieces, before)
    words = [
        (count, word)
        for count in range(len(pieces), least - 1, -1)
        if (word := _joined(pieces[:count])) is not None
    ]
    often = ((count, word) for count, word in words if prose().is_common(key(word).strip(_AROUND)))
    return next(often, words[0] if words else (1, pieces[0]))


def _is_label(pieces: tuple[str, ...], before: str) -> bool:
    """Whether a capital in front of a word is a label; a torn word has one where a name or a sentence begins."""
    if len(pieces) < _PAIR:
        return False
    rest = pieces[1].rstrip('.,;:)”"')
    word = rest == "ở" or (len(rest) > 1 and rest.islower() and rest in prose().syllables())
    if not word or not _LABEL.fullmatch(pieces[0]):
        return False
    if before[:1].isupper():
        return len(before.rstrip(",;")) == 1 or key(before) in _LABELLED_LOUD  # ``B, C ông chức``
    return before[-1:].isalnum() or before.endswith((",", ";"))


@lru_cache(maxsize=1 << 12)
def _joined(pieces: tuple[str, ...]) -> str | None:
    """The word whose pieces these are; None where they are none, or no consonant among them stands alone."""
    read = [_PIECE.fullmatch(piece) for piece in pieces]
    found = [piece for piece in read if piece]
    if (
        len(found) < len(read)
        or any(p["closes"] for p in found[:-1])
        or any(p["opens"] for p in found[1:])
    ):
        return None
    word = "".join(piece["letters"] for piece in found)
    alone = any(_CONSONANT.fullmatch(piece["letters"]) for piece in found)
    mixed = not (word.isupper() or word[1:].islower())
    if not alone or mixed or not can_be_said(word) or key(word) not in prose().spellings(word):
        return None
    return f"{found[0]['opens']}{word}{found[-1]['closes']}"

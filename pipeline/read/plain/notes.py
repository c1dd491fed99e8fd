"""Footnotes in plain text: their marks, which a converter set on the line, raised again as they are printed.

Text taken from PDF has a note where its page ended, set apart by a blank line, and the mark as a digit behind the word
that it stood over. Both together make it a note: a number in front of a paragraph alone may count rows. ::

    1. Rà soát các vùng trọng điểm1, phối hợp với
                                                        ¹ is written in both places, and the note ends before
    1 Theo Quyết định số 15/QĐ-UBND của UBND tỉnh.      the page's number
    2
    các địa phương tổ chức diễn tập.
"""

import re
from collections.abc import Sequence

import regex

from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import predicate_end
from pipeline.lexicon.unit_heads import opens_name
from pipeline.read.flow import superscript
from pipeline.read.plain.pages import PAGE_NUMBER, ends_page, pieces_of

_NOTE = re.compile(r"\s*+(?P<mark>\d{1,2}|\(\d{1,2}\))\s++(?=[^\W\d_]|[“\"])(?!\S{1,40}\s*+\|)")
_CALL = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=[)”\"]))(?:\d{1,2}|\(\d{1,2}\))(?=[\s.,;:)]|$)")
"""The mark over a word: ``theo quy định1 của``."""
_COUNTED = re.compile(
    r"\b(?:điều|khoản|mục|phần|chương|số|quý|tháng|ngày|lần|đợt|bước|loại|nhóm|lớp|khối|biểu|mẫu|lục"
    r"|mức|bậc|cấp|hạng|kỳ|vòng|tầng|ca)$",
    re.I,
)
"""What a number counts that was typed without a blank: ``quý1``."""
_MEASURED = regex.compile(
    r"(?<![^\W\d_])[kdcm]m$|(?<!\p{L})\p{Lu}{2,3}$|\p{Ll}\p{Lu}$|\d\p{Lu}{1,3}$"
)
"""Behind what a digit is no mark: a unit of measure (``km2``), a formula or a short name (``CO2``, ``CoV2``)."""
_SAID = frozenset(("đã", "được", "có", "là", "tại", "theo", "ban hành"))
"""What a note tells of somebody, and no order does."""
_NAME = 14
"""Words in which the verb stands of an order to somebody."""
_ABOVE = 70
"""Lines above a note among which its mark stands: those of a page, and of the one before where a point goes on."""
_LONGEST = 12
"""Lines of a note, and of the page's foot."""


def with_raised_marks(lines: Sequence[str]) -> list[str]:
    """``lines`` with the marks of footnotes raised, over the word and in front of the note."""
    lines = [piece for line in lines for piece in pieces_of(line)]
    made: list[str] = []
    foot = False
    """Whether nothing but notes and blank lines stand above, up to the last of the page's text."""
    for at, line in enumerate(lines):
        parted = foot or not made or not made[-1].strip() or ends_page(made[-1])
        note = _NOTE.match(line) if parted and _ends_soon(lines, at) else None
        if note and not _orders(line[note.end() :]) and _raise_call(made, note["mark"]):
            made.append(f"{superscript(note['mark'].strip('()'))} {line[note.end() :]}")
            foot = True
        elif foot and PAGE_NUMBER.fullmatch(line):
            made.append("")
        else:
            foot = foot and not ends_page(line) and (not line.strip() or made[-1].strip() != "")
            made.append(line)
    return made


def _ends_soon(lines: Sequence[str], start: int) -> bool:
    """Whether the paragraph at ``start`` ends within the foot of a page, and not with all of the text behind it."""
    below = lines[start + 1 : start + _LONGEST]
    ended = any(not line.strip() or _ends_page(line) or _NOTE.match(line) for line in below)
    return ended or len(below) < _LONGEST - 1


def _orders(text: str) -> bool:
    """Whether ``text`` begins with somebody and what they are to do: a point whose number has no dot, and no note."""
    words = text.split()[:_NAME]
    keys = [key(word.strip(".,;:")) for word in words]
    if not opens_name(keys):
        return False
    for at in range(1, len(words)):
        if keys[at] in _SAID or " ".join(keys[at : at + 2]) in _SAID:
            return False
        if words[at].islower() and predicate_end(keys, at) > at:
            return True
    return False


def _ends_page(line: str) -> bool:
    return ends_page(line) or PAGE_NUMBER.fullmatch(line) is not None


def _raise_call(above: list[str], mark: str) -> bool:
    """Raise the last ``mark`` behind a word in the lines ``above``; whether there is one."""
    for at in range(len(above) - 1, max(-1, len(above) - 1 - _ABOVE), -1):
        text = above[at]
        for call in reversed(list(_CALL.finditer(text))):
            before = text[max(0, call.start() - _LONGEST) : call.start()]
            if call[0] == mark and not _COUNTED.search(before) and not _MEASURED.search(before):
                raised = superscript(mark.strip("()"))
                above[at] = text[: call.start()] + raised + text[call.end() :]
                return True
    return False

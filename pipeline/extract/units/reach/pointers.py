"""Where a text points to those whom it means: ``các sở, ngành`` + ``nêu tại mục II``, ``nhận Công điện này``."""

from pipeline.extract.units.predicates import acts, duty_follows
from pipeline.extract.units.words import MARKS, ROMAN, Words

_VERBS = (
    ["nêu"], ["được", "nêu"], ["liệt", "kê"], ["được", "liệt", "kê"], ["quy", "định"], ["được", "quy", "định"],
    ["ghi", "tên"], ["được", "phân", "công"], ["được", "giao"], ["được", "giao", "nhiệm", "vụ"],
)  # fmt: skip
_IN = ("tại", "ở", "trong")
_OPENING = frozenset(("nêu", "được", "liệt", "quy", "ghi", "nhận", *_IN))
_PARTS = (
    ["mục"], ["tiểu", "mục"], ["điểm"], ["khoản"], ["điều"], ["phần"], ["chương"], ["tiết"], ["phụ", "lục"],
    ["danh", "sách"], ["biểu"],
)  # fmt: skip
_POINTING = (["này"], ["kèm", "theo"], ["nêu", "trên"], ["nói", "trên"], ["trên"])
_LONGEST = 20
_DOCUMENT = 4
"""Words of a document that a pointer names: ``Chương trình hành động``."""
_ENDS = MARKS | {"và", "có"}
"""With more of those who are meant, or what they have, the pointer is over too."""


def pointed_end(w: Words, at: int) -> int:
    """Where ``nêu tại mục II``, ``được nêu tại điểm b khoản 2 Điều 3 Chỉ thị này`` ends; ``at`` for none.

    A predicate or a mark must follow, since somebody may as well be told to mention something there.
    """
    if w.key(at) not in _OPENING:
        return at
    if w.key(at) == "nhận":  # "Các đơn vị nhận Công điện này tổ chức …"
        end = _document_end(w, at + 1 + (w.key(at + 1) == "được"))
        return end if w.key(end - 1) == "này" and (acts(w, end) or duty_follows(w, end)) else at
    placed = next((at + len(v) for v in _VERBS if w.keys[at : at + len(v)] == v), at)
    given = w.key(at - 1) in ("giao", "công")  # "được giao" + "tại Phụ lục II"
    if (placed == at and not given) or w.key(placed) not in _IN:
        return at
    end = _document_end(w, _parts_end(w, placed + 1))
    ends = w.key(end) in _ENDS or acts(w, end) or duty_follows(w, end)
    return end if end > placed + 1 and ends else at


def _parts_end(w: Words, at: int) -> int:
    """Behind ``điểm b khoản 2 Điều 3``, ``Phụ lục kèm theo``; ``at`` where no part of a document stands."""
    j = at
    while j - at < _LONGEST:
        part = next((j + len(p) for p in _PARTS if w.keys[j : j + len(p)] == p), j)
        if part == j:
            break
        labeled = _label_end(w, part)
        labeled = labeled if labeled > part else _pointing_end(w, part)
        if labeled == part:
            break
        j = labeled + (w.key(labeled) == "," and w.keys[labeled + 1 : labeled + 2] in _PARTS)
    return j


def _label_end(w: Words, at: int) -> int:
    """Behind ``II``, ``3.2``, ``b``, ``1, 2 và 3``; ``at`` for none."""
    j = at
    while w.word(j).isdigit() or ROMAN.match(w.word(j)) or (len(w.word(j)) == 1 and w.is_word(j)):
        at = j + 1
        j = at + (w.key(at) in (".", "/", ",", "và"))
    return at


def _pointing_end(w: Words, at: int) -> int:
    return next((at + len(p) for p in _POINTING if w.keys[at : at + len(p)] == p), at)


def _document_end(w: Words, at: int) -> int:
    """Behind ``Chỉ thị này``, ``của Kế hoạch này``, ``kèm theo``; ``at`` where no document is pointed to."""
    j = at + (w.key(at) == "của")
    end = j
    while w.is_word(end) and end - j <= _DOCUMENT and _pointing_end(w, end) == end:
        end += 1
    pointed = _pointing_end(w, end)
    named = end == j or w.capital(j)
    return pointed if pointed > end and named else at

"""Clauses behind a collective that say which units are meant: ``các cơ quan chủ trì Dự án``."""

from pipeline.extract.unit_words import Words
from pipeline.lexicon.units import Quantifier

_DUTIES = (["có", "trách"], ["chịu", "trách"])
# No clause of a name begins with these or reaches over them.
_BREAKS = (
    "theo", "căn", "trên", "trong", "khi", "nếu", "phải", "cần", "sau", "để", "nhằm", "và", "còn", "cũng", "tham",
    "hoàn",
)  # fmt: skip
_LONGEST = 12


def clause_end(w: Words, at: int) -> int:
    """Where the clause ends that says which units are meant; ``at`` where what follows is what they shall do.

    A clause is sure where a duty follows it (``các cơ quan phối hợp có trách nhiệm …``), or where it is told of an
    object with a capital (``các cơ quan chủ trì Dự án,``).
    """
    if not w.is_word(at) or w.capital(at) or w.key(at) in _BREAKS:
        return at
    for j in range(at, min(at + _LONGEST, len(w))):
        if j > at and w.keys[j : j + 2] in _DUTIES:
            return j
        if w.key(j) == "(" and j > at and w.names_begin(j + 1):
            return j  # "các cơ quan đăng ký đầu tư (Sở Tài chính, …)"
        if not w.is_word(j) and not w.word(j).isdigit():
            break
        if w.key(j) in _BREAKS:
            break
    return _object_end(w, at)


def _object_end(w: Words, at: int) -> int:
    """``chủ trì`` + ``Dự án``, ``quản lý`` + ``02 Chương trình MTQG``; ``đầu mối giao kế hoạch`` before a unit."""
    if w.keys[at - 2 : at] == ["đầu", "mối"]:
        for j in range(at, min(at + 6, len(w))):
            if not w.is_word(j):
                follows = w.key(j) in (",", ";") and w.reach(j + 1, Quantifier) > j + 1
                return j if follows else at
        return at
    j = at
    while w.keys[j : j + 2] in (["chủ", "trì"], ["quản", "lý"]):
        j += 2
    if j == at:
        return at
    j += w.word(j).isdigit()
    if not w.capital(j) or w.names_begin(j):
        return at
    while w.is_word(j) and not w.stops(j):
        j += 1
    return _further_objects(w, j)


def _further_objects(w: Words, at: int) -> int:
    """``Dự án`` + ``, Tiểu dự án, Nội dung thành phần``, where the list of units goes on behind them."""
    j = at
    for _ in range(3):
        if w.key(j) != ",":
            return at
        if w.reach(j + 1, Quantifier) > j + 1:
            return j
        if not w.capital(j + 1) or w.names_begin(j + 1):
            return at
        j += 1
        while w.is_word(j) and not w.stops(j):
            j += 1
    return j if w.key(j) == "," and w.reach(j + 1, Quantifier) > j + 1 else at

"""Clauses that say which units are meant: ``các cơ quan chủ trì Dự án``, ``Chi cục Hải quan nơi lưu giữ hàng hóa``."""

from pipeline.extract.unit_words import Words
from pipeline.lexicon.units import Quantifier, Stop, Topic

_DUTIES = (["có", "trách"], ["chịu", "trách"])
# No clause of a name begins with these or reaches over them.
_BREAKS = (
    "theo", "căn", "trên", "trong", "khi", "nếu", "phải", "cần", "sau", "để", "nhằm", "và", "còn", "cũng", "tham",
    "hoàn",
)  # fmt: skip
# What a clause begins with that tells them by what they have left undone: "các đơn vị chưa hoàn thành phải …".
_STATES = ("chưa", "không")
_APPOINTED = ["được", "phân", "công"]
_JOINTS = ("và", "hoặc", "các", "những")
_LONGEST = 12
_SURE = ("chủ", "phối", "có", "chịu", "phải", "thực", "căn")
_PLACED = 6
"""Words that a clause with ``nơi`` may have where only a mark ends it."""
_TAKING_PART = 7


def clause_end(w: Words, at: int) -> int:
    """Where the clause ends that says which units are meant; ``at`` where what follows is what they shall do.

    A clause is sure where a duty follows it (``các cơ quan phối hợp có trách nhiệm …``), or where it is told of an
    object with a capital (``các cơ quan chủ trì Dự án,``).
    """
    if w.keys[at : at + 2] == ["tham", "gia"]:
        return _whole_line(w, at)
    if (counted := _counted(w, at)) > at:
        return counted
    if w.key(at) == "nơi":
        return where_end(w, at)
    if not w.is_word(at) or w.capital(at) or w.key(at) in _BREAKS:
        return at
    behind = w.key(at) in _STATES
    for j in range(at, min(at + _LONGEST, len(w))):
        if j > at and (w.keys[j : j + 2] in _DUTIES or (behind and w.key(j) == "phải")):
            return j
        if w.key(j) == "(" and j > at and w.names_begin(j + 1):
            return j  # "các cơ quan đăng ký đầu tư (Sở Tài chính, …)"
        if not w.is_word(j) and not w.word(j).isdigit():
            break
        if w.key(j) in _BREAKS and not (behind and w.key(j) == "hoàn"):
            break
    return _object_end(w, at)


def charge_end(w: Words, at: int) -> int:
    """Where ``phụ trách thôn A`` behind an office ends, which says who of its holders is meant.

    So it does where the verb of a duty follows, or the colon of a label; elsewhere it is what he shall do.
    """
    j = at
    if w.keys[j : j + 3] == _APPOINTED:
        j += 3
    if w.keys[j : j + 2] != ["phụ", "trách"] or not w.is_word(j + 2) or w.stops(j + 2):
        return at
    for end in range(j + 2, min(j + _LONGEST, len(w))):
        if w.key(end) == ":" or (w.stops(end) and w.reach(end, Topic) == end):
            return end if w.key(end) not in _JOINTS else at
        if not w.is_word(end) and w.key(end) not in ("-", "–", "/") and not w.word(end).isdigit():
            return at
    return at


def _counted(w: Words, at: int) -> int:
    """``các doanh nghiệp`` + ``có từ 50 đoàn viên trở lên``: how many make them those that are meant."""
    if w.keys[at : at + 2] != ["có", "từ"] or not w.word(at + 2).isdigit():
        return at
    for j in range(at + 3, min(at + _LONGEST, len(w))):
        if w.keys[j : j + 2] == ["trở", "lên"]:
            return j + 2
        if not w.is_word(j):
            break
    return at


def where_end(w: Words, at: int) -> int:
    """Where ``nơi lưu giữ hàng hóa`` ends: at the verb of what they shall do, a colon or a bracket; ``at`` for none."""
    if w.key(at) != "nơi":
        return at
    j = max(w.reach(at + 1, Stop), w.reach(at + 1, Topic), at + 2)
    while j - at < _LONGEST and (w.is_word(j) or w.word(j).isdigit()):
        verb = w.reach(j, Stop)
        if w.key(j) in ("được", "bị"):
            j = max(verb, w.reach(verb, Stop))  # "nơi hàng hóa được vận chuyển đến"
        elif (w.key(j) in _SURE and verb > j) or (
            verb - j > 1 and not w.capital(j) and w.reach(j, Topic) < verb
        ):
            return j
        else:
            j = max(j + 1, w.reach(j, Topic))
    ends = w.key(j) in (":", "(") or (w.key(j) in (",", ";", ".", "") and j - at <= _PLACED)
    return j if ends else at


def _whole_line(w: Words, at: int) -> int:
    """``Các phòng ban`` + ``tham gia đào tạo``, where nothing else stands up to the colon or the end of the line."""
    for j in range(at, min(at + _TAKING_PART, len(w))):
        if not w.is_word(j):
            return j if w.key(j) == ":" else at
    return len(w) if len(w) - at < _TAKING_PART else at


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
    return _further_objects(w, _words_end(w, j))


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
        j = _words_end(w, j + 1)
    return j if w.key(j) == "," and w.reach(j + 1, Quantifier) > j + 1 else at


def _words_end(w: Words, at: int) -> int:
    """Where the words of an object end; of a name like ``Tiểu dự án`` a part is a word of the sentence elsewhere."""
    j = at
    while w.is_word(j):
        topic = w.reach(j, Topic)
        if topic == j and w.stops(j):
            break
        j = max(j + 1, topic)
    return j

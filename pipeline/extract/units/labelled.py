"""Labels that are a name as a whole, up to their colon: ``Các doanh nghiệp kinh doanh xăng dầu trên địa bàn tỉnh:``.

In front of a colon stands no predicate, so that a trade, what somebody holds or is able to, or a clause that tells them
from others is a part of the name. A second verb makes an order of it, and so does ``sau``: ``Các đơn vị kinh doanh các
mặt hàng sau:``.
"""

from pipeline.extract.units.objects import (
    SERVICE,
    TRADES,
    ends_object,
    goes_on,
    is_verb,
    one_of,
    predicates,
)
from pipeline.extract.units.relatives import DUTIES_HAD
from pipeline.extract.units.words import Words
from pipeline.lexicon.units import Quantifier, Topic

_HELD = frozenset(("quản lý", "vận hành", "sử dụng", "sở hữu", "bảo quản", "cung cấp"))
"""What firms and houses hold or run, by which they are called."""
_WORK = TRADES | _HELD | {"thu gom"}
_HOW = frozenset(
    ("tối", "triệt", "hiệu", "tốt", "đúng", "đầy", "hợp", "có", "hết", "chặt", "thống", "kịp", "không", "an", "nghiêm")
)  # fmt: skip
"""Behind the verb of an order, how it is to be done."""
_MADE = frozenset(
    ("hồ sơ", "thông tin", "số liệu", "dữ liệu", "danh sách", "tài liệu", "báo cáo", "kế hoạch", "kinh phí", "nội dung",
     "kết quả", "các", "những", "việc")
)  # fmt: skip
"""Papers, means and lists, which somebody is told to keep or use."""
_POINTING = frozenset(("sau", "đây", "như", "gồm", "là", "này", "cụ", "thể", "dung", "việc", "vụ"))
"""In front of a colon, what points to a list of work."""
_ABLE = frozenset(("điều", "năng", "tiêu", "khả", "thẩm"))
"""Behind ``đủ``, by what some can do it and others can't: ``điều kiện``, ``năng lực``."""
_LONGEST = 18
_CLAUSE = 12
DUTIES = (["có", "trách"], ["chịu", "trách"])
"""Behind these syllables stands what they shall do, and no clause of their name."""
TIMES = frozenset(
    ("quý", "tháng", "năm", "tuần", "ngày", "thời", "giai", "khi", "quá", "việc", "công", "lĩnh", "phạm", "đó")
)  # fmt: skip
"""First syllables of a time or a matter, where a place was looked for: ``trong quý II``, ``tại công văn``."""
_OPENING = frozenset(
    ("có", "được", "dược", "bị", "đã", "đang", "chưa", "còn", "không", "trong", "tại", "ở", "trên", "thuộc")
)  # fmt: skip
"""With what a clause or a place begins in a label; ``dược`` as OCR reads ``được``."""


def traded_end(w: Words, at: int, start: int) -> int:
    """Where the colon stands up to which the name from ``start`` to ``at`` goes on with its trade; ``at`` for none."""
    if start == at:
        return at
    opens = at + (w.key(at) == ",")
    if w.keys[opens - 1 : opens + 2] == ["có", "đủ"] or w.key(opens) == "đủ":
        return _colon(w, opens + 1) or at if w.key(opens + 1) in _ABLE else at
    verb = _verbs_end(w, opens)
    if verb == opens or w.key(verb) in _HOW or not w.is_word(verb) or is_verb(w, verb):
        return at
    held = " ".join(w.keys[opens : opens + 2]) in _HELD and w.keys[verb - 2 : verb] != SERVICE
    if held and not _MADE.isdisjoint((w.key(verb), " ".join(w.keys[verb : verb + 2]))):
        return at
    return _colon(w, verb) or at


def _verbs_end(w: Words, at: int) -> int:
    """Where ``sản xuất, kinh doanh``, ``quản lý khai thác``, ``cung cấp dịch vụ`` end; ``at`` for none."""
    end = one_of(w, at, _WORK)
    while end > at:
        more = one_of(w, end + (w.key(end) in (",", "và", "-")), _WORK)
        if w.keys[end : end + 2] == SERVICE:
            more = end + 2
        if more - end < len(SERVICE):
            break
        end = more
    return end


def _colon(w: Words, at: int) -> int:
    """The colon behind the object that begins at ``at``, if nothing in front of it may be a predicate; else 0."""
    if next(predicates(w, at), None) is not None:
        return 0
    j = at
    while j - at < _LONGEST and not (w.key(j) == ":" or ends_object(w, j)):
        j = max(j + 1, w.reach(j, Topic))
        if w.key(j) in (",", "và") and goes_on(w, j + 1) and w.reach(j + 1, Quantifier) == j + 1:
            j += 1
    return j if w.key(j) == ":" and j > at and w.key(j - 1) not in _POINTING else 0


def told_apart_end(w: Words, at: int, start: int) -> int:
    """Where a label or its value ends, which is a name as a whole: ``Các trạm y tế có giường bệnh: …``.

    The value of a label, between its colon and the mark that ends it, takes ``theo quy định`` too.
    """
    opens = start - (start > 0 and w.reach(start - 1, Quantifier) >= start)
    value = w.key(opens - 1) == ":"
    if w.keys[at : at + 3] == ["theo", "quy", "định"] and value:
        return at + 3 if w.key(at + 3) in ("", ".", ";", ",", "\n") else at
    if w.key(at) not in _OPENING or w.capital(at):
        return at
    if w.key(at) == "có" and not DUTIES_HAD.isdisjoint(
        (w.key(at + 1), " ".join(w.keys[at + 1 : at + 3]))
    ):
        return at
    if w.key(at + 1) in TIMES or w.word(at + 1).isdigit():
        return at
    for j in range(at + 1, min(at + _CLAUSE, len(w))):
        if w.key(j) == ":":
            return j if j - at > 1 else at
        if not w.is_word(j) and not w.word(j).isdigit():
            break
        if w.keys[j : j + 2] in DUTIES or w.names_begin(j):
            break
    return at

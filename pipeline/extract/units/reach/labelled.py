"""Labels that are a name as a whole, up to their colon: ``Các doanh nghiệp kinh doanh xăng dầu trên địa bàn tỉnh:``.

In front of a colon stands no predicate, so that a trade, what somebody holds or is able to, or a clause that tells them
from others is a part of the name. A second verb makes an order of it, and so does ``sau``: ``Các đơn vị kinh doanh các
mặt hàng sau:``.
"""

from pipeline.extract.units.predicates import ANSWERS_FOR, ONLY_ORDERED
from pipeline.extract.units.reach.objects import (
    SERVICE,
    TRADES,
    ends_object,
    goes_on,
    is_sure,
    is_verb,
    one_of,
    predicates,
)
from pipeline.extract.units.reach.relatives import DUTIES_HAD, HELD, HOW, PAPERS
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Quantifier, Topic

_WORK = TRADES | HELD | {"thu gom"}
_HOW = HOW | {"an", "nghiêm", "tiết"}
"""The same in a label, where no second verb shows the order: ``quản lý nghiêm``, ``sử dụng tiết kiệm``."""
_MADE = PAPERS | {"báo cáo", "các", "những", "việc"}
"""With reports, and with several of anything: ``sử dụng các thiết bị`` orders."""
_POINTING = frozenset(("sau", "đây", "như", "gồm", "là", "này", "cụ", "thể", "dung", "việc", "vụ"))
"""In front of a colon, what points to a list of work."""
_ABLE = frozenset(("điều", "năng", "tiêu", "khả", "thẩm"))
"""Behind ``đủ``, by what some can do it and others can't: ``điều kiện``, ``năng lực``."""
_LONGEST = 18
_DONE_BY_SOME = frozenset(
    ("tổ chức", "thực hiện", "triển khai", "bảo đảm", "đảm bảo", "hoàn thành")
)
"""Orders that are as well what some do, or have done: ``được giao chủ trì thực hiện đề án``."""
_AIMS = ("để", "nhằm", "khi", "nếu")
"""Behind them stands what is done with those who are named, and when."""
_CLAUSE = 12
_GIVEN = 4
"""Tokens of ``được giao chủ trì``, with which a name may have gone on already."""
TIMES = frozenset(
    ("quý", "tháng", "năm", "tuần", "ngày", "thời", "giai", "khi", "quá", "việc", "công", "lĩnh", "phạm", "đó")
)  # fmt: skip
"""First syllables of a time or a matter, where a place was looked for: ``trong quý II``, ``tại công văn``."""
_OPENING = frozenset(
    ("có", "được", "dược", "bị", "đã", "đang", "chưa", "còn", "không", "trong", "tại", "ở", "trên", "thuộc", "tự")
)  # fmt: skip
"""With what a clause or a place begins in a label; ``dược`` as OCR reads ``được``."""


def traded_end(w: Words, at: int, start: int) -> int:
    """Where the colon stands up to which the name from ``start`` to ``at`` goes on with its trade; ``at`` for none."""
    if start == at:
        return at
    opens = at + (w.key(at) == ",") + 2 * (w.pair(at) == ("trực", "tiếp"))
    if w.key(opens) == "đủ":
        return _colon(w, opens + 1) or at if w.key(opens + 1) in _ABLE else at
    verb = _verbs_end(w, opens)
    if verb == opens or w.key(verb) in _HOW or not w.is_word(verb) or is_verb(w, verb):
        return at
    held = " ".join(w.pair(opens)) in HELD and w.pair(verb - 2) != SERVICE
    if held and not _MADE.isdisjoint((w.key(verb), " ".join(w.pair(verb)))):
        return at
    return _colon(w, verb) or at


def _verbs_end(w: Words, at: int) -> int:
    """Where ``sản xuất, kinh doanh``, ``quản lý khai thác``, ``cung cấp dịch vụ`` end; ``at`` for none."""
    end = one_of(w, at, _WORK)
    while end > at:
        more = one_of(w, end + (w.key(end) in (",", "và", "-")), _WORK)
        if w.pair(end) == SERVICE:
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
    given = at > start and "được" in w.keys[at - _GIVEN : at]
    if not (given or w.key(at) in _OPENING or _works_at(w, at)) or w.capital(at):
        return at
    if w.key(at) == "có" and not DUTIES_HAD.isdisjoint((w.key(at + 1), " ".join(w.pair(at + 1)))):
        return at
    if w.key(at + 1) in TIMES or w.word(at + 1).isdigit():
        return at
    listed = given or w.key(at) == "được" or one_of(w, at + 1, _WORK) > at + 1
    for j in range(at + 1, min(at + (_LONGEST if listed else _CLAUSE), len(w))):
        if w.key(j) == ":":
            return j if j - at > 1 and w.key(j - 1) not in _POINTING else at
        further = listed and w.key(j) == "," and _is_given_too(w, j + 1)
        if not (w.is_word(j) or w.word(j).isdigit() or further):
            break
        if w.pair(j) in ANSWERS_FOR or w.key(j) in _AIMS or _is_order(w, j):
            break
        if w.names_begin(w.reach(j, Quantifier) if listed else j):
            break
    return at


def _is_order(w: Words, at: int) -> bool:
    """Whether a verb stands at ``at`` that no state goes on with: ``có tài sản thanh lý`` + ``rà soát hồ sơ``."""
    return " ".join(w.pair(at)) in ONLY_ORDERED - _DONE_BY_SOME


def _works_at(w: Words, at: int) -> bool:
    """``Các cơ quan quản lý nhà nước`` + ``về đầu tư``: the field that such houses have, and no matter."""
    return w.key(at) == "về" and w.pair(at - 2) in (("nhà", "nước"), ("chuyên", "môn"))


def _is_given_too(w: Words, at: int) -> bool:
    """``được giao đất`` + ``, giao rừng``, ``được cấp phép khai thác`` + ``, chế biến``: no adverb, and nobody."""
    somebody = is_head(w.keys[at : at + 3]) or w.names_begin(at) or w.reach(at, Quantifier) > at
    return w.is_word(at) and not (w.capital(at) or somebody or _is_order(w, at) or is_sure(w, at))

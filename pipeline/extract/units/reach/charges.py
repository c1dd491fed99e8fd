"""What several are in charge of, or live by, in front of what they shall do.

``các cơ quan chủ trì Dự án``, ``Các sở, ngành chủ trì dự án, tiểu dự án`` + ``và UBND các huyện báo cáo``, ``Các doanh
nghiệp thu gom, vận chuyển chất thải`` + ``đầu tư phương tiện``. The verb reads like an order; that it tells who is
meant is shown by its object, a project or refuse, and by the predicate behind it.
"""

from pipeline.extract.units.predicates import ANSWERS_FOR, is_told
from pipeline.extract.units.reach.objects import is_sure, is_verb, tells_of_noun
from pipeline.extract.units.words import Words
from pipeline.lexicon.units import Quantifier, Topic

_PART = 6
"""Words of a project, or of refuse."""
_REACH = 14
"""Tokens from a second subject to the predicate of both."""
_PROJECTS = (("dự", "án"), ("tiểu", "dự"), ("đề", "án"))
_WORK = (("nội", "dung"), ("nhiệm", "vụ"), ("chương", "trình"))
"""What is done under a chair's lead too: ``chủ trì nội dung`` + ``kiểm tra việc sử dụng`` is an order."""
_PREDICATES = ANSWERS_FOR | {("báo", "cáo"), ("phối", "hợp")}
"""Predicates in front of which it tells who is meant all the same: nobody chairs by reporting or joining in."""
_REFUSE_WORK = frozenset(
    (
        "thu gom",
        "vận chuyển",
        "xử lý",
        "tái chế",
        "phân loại",
        "tiêu hủy",
        "lưu giữ",
        "chôn lấp",
        "thu mua",
    )
)
_REFUSE = frozenset(("rác", "chất thải", "phế liệu", "phế thải", "nước thải", "bùn thải", "bao bì"))
_FIRMS = (("doanh", "nghiệp"), ("công", "ty"), ("hợp", "tác"))
_HOUSES = (("đơn", "vị"), ("tổ", "chức"), ("cơ", "sở"), ("chủ", "cơ"), ("chủ", "thu"))
_SERIAL = frozenset(
    ("bảo đảm", "đảm bảo", "đưa", "tập kết", "chuyển", "giao", "gửi", "trả", "bàn giao", "tập trung", "phục vụ",
     "đáp ứng", "lưu giữ", "đóng", "thực hiện")
) | _REFUSE_WORK  # fmt: skip
"""What is done next with what was collected, or how: ``thu gom rác thải`` + ``tập kết đúng nơi quy định``."""


def charge_of_work_end(w: Words, at: int, start: int) -> int:
    """Where ``chủ trì Dự án``, ``chủ trì dự án, tiểu dự án``, ``thu gom, vận chuyển rác thải`` ends; ``at`` for none.

    ``start`` is where the name begins that stands in front of ``at``.
    """
    if (end := _object_end(w, at)) > at:
        return end
    opens = start - (start > 0 and w.reach(start - 1, Quantifier) >= start)
    if w.capital(at) or not is_told(w, opens):
        return at
    if w.pair(at) == ("chủ", "trì"):
        return _projects_end(w, at)
    return _refuse_end(w, at, start)


def _projects_end(w: Words, at: int) -> int:
    """``chủ trì`` + ``dự án, tiểu dự án`` in front of a predicate, or of others who share theirs."""
    j = at + 2
    if not _is_charge(w, j):
        return at
    projects = False
    while _is_charge(w, j):
        projects = projects or w.pair(j) in _PROJECTS
        j = _words_before_verb(w, j)
        j += w.key(j) in (",", "và") and _is_charge(w, j + 1)
    if _predicate(w, j) and (projects or w.pair(j) in _PREDICATES):
        return j
    others = w.key(j) == "và" and (w.names_begin(j + 1) or w.reach(j + 1, Quantifier) > j + 1)
    return j if others and _predicate_behind(w, j + 1) else at


def _is_charge(w: Words, at: int) -> bool:
    return w.pair(at) in (*_PROJECTS, *_WORK)


def _predicate_behind(w: Words, at: int) -> bool:
    """Whether a verb follows those who stand at ``at`` before their clause ends."""
    for j in range(at + 1, min(at + _REACH, len(w))):
        if not (w.is_word(j) or w.key(j) in (",", "-")):
            return False
        if _predicate(w, j):
            return w.pair(j) != ("phối", "hợp")
    return False


def _refuse_end(w: Words, at: int, start: int) -> int:
    """``thu gom, vận chuyển, xử lý`` + ``chất thải rắn`` in front of the predicate of those who live by it.

    Firms do so by trade; of other houses only several such verbs in a row show it (``Các đơn vị thu gom rác thải tập
    kết đúng nơi quy định`` is an order).
    """
    head = w.pair(start)
    j, verbs = at, 0
    while (end := _refuse_verb(w, j)) > j:
        verbs += 1
        j = end + (w.key(end) in (",", "và"))
    if not verbs or w.key(j - 1) in (",", "và"):
        return at
    if head not in _FIRMS and (head not in _HOUSES or verbs < 2):
        return at
    if _REFUSE.isdisjoint((w.key(j), " ".join(w.pair(j)))):
        return at
    end = _words_before_verb(w, j)
    serial = not _SERIAL.isdisjoint((w.key(end), " ".join(w.pair(end))))
    return end if _predicate(w, end) and not serial else at


def _refuse_verb(w: Words, at: int) -> int:
    return at + 2 if " ".join(w.pair(at)) in _REFUSE_WORK else at


def _words_before_verb(w: Words, at: int) -> int:
    """Where the words end that begin at ``at``: at a mark, ``và``, a capital or a verb."""
    j = max(at + 2, w.reach(at, Topic))
    while w.is_word(j) and not w.capital(j) and w.key(j) != "và" and j - at <= _PART:
        topic = w.reach(j, Topic)
        if topic == j and w.stops(j):
            break
        j = max(j + 1, topic)
    return j


def _predicate(w: Words, at: int) -> bool:
    """Whether the predicate of a sentence opens at ``at``."""
    return not w.capital(at) and (is_sure(w, at) or (is_verb(w, at) and not tells_of_noun(w, at)))


def _object_end(w: Words, at: int) -> int:
    """``chủ trì`` + ``Dự án``, ``quản lý`` + ``02 Chương trình MTQG``; ``đầu mối giao kế hoạch`` before a unit."""
    if w.pair(at - 2) == ("đầu", "mối"):
        for j in range(at, min(at + 6, len(w))):
            if not w.is_word(j):
                follows = w.key(j) in (",", ";") and w.reach(j + 1, Quantifier) > j + 1
                return j if follows else at
        return at
    j = at
    while w.pair(j) in (("chủ", "trì"), ("quản", "lý")):
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

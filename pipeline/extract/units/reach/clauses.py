"""Clauses that say which units are meant: ``các cơ quan chủ trì Dự án``, ``Chi cục Hải quan nơi lưu giữ hàng hóa``."""

from collections.abc import Iterator

from pipeline.extract.units.predicates import ANSWERS_FOR, ONLY_ORDERED, acts
from pipeline.extract.units.reach.charges import charge_of_work_end
from pipeline.extract.units.reach.grants import granted_end
from pipeline.extract.units.reach.labelled import TIMES, told_apart_end, traded_end
from pipeline.extract.units.reach.objects import is_sure, predicates
from pipeline.extract.units.reach.relatives import relative_end
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import LevelNoun, Noun, Quantifier, Shape, Stop, Topic

# No clause of a name begins with these or reaches over them.
BREAKS = (
    "nào", "thì", "theo", "căn", "trên", "trong", "khi", "nếu", "phải", "cần", "sau", "để", "nhằm", "và", "còn", "cũng",
    "tham", "hoàn",
)  # fmt: skip
# What a clause begins with that tells them by what they have left undone: "các đơn vị chưa hoàn thành phải …".
_STATES = ("chưa", "không")
_LONGEST = 12
_SURE = ("chủ", "phối", "có", "chịu", "phải", "thực", "căn")
_PLACED = 6
"""Words that a clause with ``nơi`` may have where only a mark ends it."""
_PAPERS = frozenset(("sổ", "danh", "hồ", "báo", "phiếu", "biên", "đơn", "kế", "lớp", "cán", "đại"))
"""Behind a verb of one syllable, what is opened, drawn up or sent: ``mở sổ``, ``lập danh sách``."""
_TAKING_PART = 7
_LASTING = frozenset(
    (
        "mạng lưới",
        "chương trình",
        "mô hình",
        "dự án",
        "đề án",
        "hợp đồng",
        "chuỗi liên",
        "liên kết",
        "bảo hiểm",
    )
)
"""First words of what somebody takes part in for years."""
_SENDS = ("gửi", "nộp", "lập", "cử")
_LOOSE = frozenset(
    ("tổ chức", "triển khai", "thực hiện", "thông báo", "duy trì", "bảo đảm", "đảm bảo")
)
_FAR = 24
"""Tokens up to the duty of those whose clause holds a list."""
_PLACE = 4
_ENCLOSED = (("kèm", "theo"), ("đính", "kèm"), ("gửi", "kèm"), ("nêu", "trên"))
_POINTED_AT = ("đó", "này", "mình", "ấy")
# Behind them stand those with whom or to whom something is done, so that a verb in the past tells which are meant.
_GOVERNING = ("với", "đến", "tới", "cho", "gửi", "cùng")
_PAST = ("đã", "đang")
# Of whom a body has some, and another none.
_PEOPLE = ("người", "cán", "đảng", "đoàn", "hội", "học", "lao", "thành")
_TIERS_DO = (
    "tổ chức",
    "ban hành",
    "quyết định",
    "quản lý",
    "phê duyệt",
    "thẩm định",
    "thành lập",
    "giới thiệu",
    "triệu tập",
)
# In front of the purpose, the time or the manner of what is done.
_MANNER = (
    "để",
    "nhằm",
    "trước",
    "chậm",
    "theo",
    "ngay",
    "khi",
    "sau",
    "cho",
    "trong",
    "bằng",
    "về",
    "hoặc",
)


def clause_end(w: Words, at: int, start: int | None = None) -> int:
    """Where the clause ends that says which units are meant; ``at`` where what follows is what they shall do.

    A clause is sure where a duty follows it (``các cơ quan phối hợp có trách nhiệm …``), where it is told of an
    object with a capital (``các cơ quan chủ trì Dự án,``), and where no predicate can stand: in a label, behind the
    word that governs the name, which begins at ``start``.
    """
    if w.pair(at) == ("tham", "gia"):
        return _taking_part(w, at)
    if w.key(at) == "nơi":
        return where_end(w, at)
    opens = at if start is None else start
    if (end := next((end for end in _told_ends(w, at, opens) if end > at), at)) > at:
        return end
    if not w.is_word(at) or w.capital(at) or w.key(at) in BREAKS:
        return at
    if (known := _governed_end(w, at, opens)) > at:
        return known
    verb = w.reach(at, Stop)
    if verb - at > 1 and w.key(verb) == "phải":
        return verb  # "cơ quan giới thiệu phải thông báo": in front of it stands no other predicate
    if (far := _far_duty(w, at)) > at:
        return far
    behind = w.key(at) in _STATES
    for j in range(at, min(at + _LONGEST, len(w))):
        if j > at and (w.pair(j) in ANSWERS_FOR or (behind and w.key(j) == "phải")):
            return j
        if w.key(j) == "(" and j > at and w.names_begin(j + 1) and w.key(j + 1) not in TIMES:
            return j  # "các cơ quan đăng ký đầu tư (Sở Tài chính, …)"
        if not w.is_word(j) and not w.word(j).isdigit():
            break
        if w.key(j) in BREAKS and not (behind and w.key(j) == "hoàn"):
            break
    return charge_of_work_end(w, at, opens)


def _told_ends(w: Words, at: int, start: int) -> Iterator[int]:
    """Where the clause ends by each of its kinds: as a label, up to its colon, before any that a predicate closes."""
    yield traded_end(w, at, start)
    yield told_apart_end(w, at, start)
    for read in (_counted, _having_end, _inside_end, granted_end):
        yield read(w, at)
    yield relative_end(w, at, start)


def _inside_end(w: Words, at: int) -> int:
    """``các thành viên`` + ``trong tiểu ban``, ``tại khu vực biên giới``: of which body or place they are a part."""
    if w.key(at) not in ("trong", "tại", "thuộc") or w.capital(at):
        return at
    inner = w.reach(at + 1, Quantifier)
    noun = max(w.reach(inner, Noun), w.reach(inner, Shape), w.reach(inner, LevelNoun))
    if noun == inner or w.capital(inner) or w.key(inner) in TIMES:
        return at
    j = noun
    while w.is_word(j) and j - at < _LONGEST and w.key(j) not in (*_MANNER, "và", "căn"):
        topic = w.reach(j, Topic)
        if w.reach(j, Stop) > max(j, topic):
            break
        j = max(j + 1, topic)
    return _further_places(w, j)


def _further_places(w: Words, at: int) -> int:
    """``tại khu vực biên giới`` + ``, cửa khẩu`` up to a verb or a colon: more of the same place, and nobody."""
    j = at
    while w.key(j) == ",":
        if is_head(w.keys[j + 1 : j + 4]) or w.names_begin(j + 1) or w.reach(j + 1, Noun) > j + 1:
            return at
        j += 1
        start = j
        while w.is_word(j) and not w.capital(j) and j - start < _PLACE and w.reach(j, Stop) - j < 2:
            j += 1
        if j == start:
            return at
    return j if j - at <= _LONGEST and (w.key(j) == ":" or w.reach(j, Stop) - j > 1) else at


def _governed_end(w: Words, at: int, start: int) -> int:
    """``gửi đến cơ quan`` + ``đã xác định độ mật``: behind what governs the name no predicate stands.

    The clause ends at a mark, or at the purpose or the time of what is done with them.
    """
    opens = start - (start > 0 and w.reach(start - 1, Quantifier) >= start)
    if w.key(opens - 1) not in _GOVERNING:
        return at
    if w.pair(at) == ("trực", "tiếp"):
        return _charged_end(w, at)
    if w.pair(at) == ("đồng", "hành"):
        return at + 2 if acts(w, at + 2) else at  # "với các doanh nghiệp đồng hành trao học bổng"
    if w.key(at) not in _PAST:
        return at
    for j in range(at + 1, min(at + _LONGEST + 4, len(w))):
        if w.key(j) in _MANNER or not (w.is_word(j) or w.word(j).isdigit()):
            return j if j - at > 2 else at
    return at


def _charged_end(w: Words, at: int) -> int:
    """``với đơn vị`` + ``trực tiếp quản lý người đó`` + ``hoặc UBND xã …``: it ends in front of another or a verb."""
    verb = w.reach(at + 2, Stop)
    for j in range(verb + 1, min(verb + _PLACED, len(w))):
        if w.key(j) == "hoặc" or w.reach(j, Stop) > max(j + 1, w.reach(j, Topic)):
            return j
        if not w.is_word(j):
            break
    return at


def _far_duty(w: Words, at: int) -> int:
    """A clause with a list or a manner in it, in front of the duty that its last word points to.

    ``cơ quan có thẩm quyền`` + ``ra quyết định, thành lập đơn vị đó`` + ``có trách nhiệm``; ``các sở`` + ``quản lý quy
    hoạch`` + ``theo chức năng được giao có trách nhiệm``: there it ends at the manner.
    """
    manner = 0
    for j in range(at + 1, min(at + _FAR, len(w))):
        if w.pair(j) in ANSWERS_FOR:
            if not w.is_word(j - 1) or w.key(j - 1) in BREAKS:
                return at
            if manner:
                return manner
            return j if w.key(j - 1) in _POINTED_AT else at
        if w.key(j) == "theo" and not manner and "," not in w.keys[at:j]:
            manner = j
        elif not (w.is_word(j) or w.key(j) == ",") or (w.key(j) in BREAKS and w.key(j) != "theo"):
            return at
    return at


def _counted(w: Words, at: int) -> int:
    """``các doanh nghiệp`` + ``có từ 50 đoàn viên trở lên``, ``có tên trong danh sách kèm theo``: which are meant."""
    if w.pair(at) == ("có", "tên") and w.key(at + 2) in ("trong", "tại", "ở"):
        return next((j + 2 for j in range(at, at + _LONGEST) if w.pair(j) in _ENCLOSED), at)
    if w.pair(at) != ("có", "từ") or not w.word(at + 2).isdigit():
        return at
    for j in range(at + 3, min(at + _LONGEST, len(w))):
        if w.pair(j) == ("trở", "lên"):
            return j + 2
        if not w.is_word(j):
            break
    return at


_SPANS = ("quý", "tháng", "năm", "tuần", "ngày", "thời", "khi")
_AREAS = ("vùng", "lưu")
"""Behind ``trong``: ``vùng``, ``lưu vực``."""


def where_end(w: Words, at: int) -> int:
    """Where ``nơi lưu giữ hàng hóa``, ``trong vùng hệ thống thủy lợi …`` ends; ``at`` for none.

    That is at the verb of what they shall do, a colon or a bracket.
    """
    opens = w.key(at) == "nơi" or (w.key(at) == "trong" and w.key(at + 1) in _AREAS)
    return _up_to_verb(w, at) if opens else at


def _having_end(w: Words, at: int) -> int:
    """Where ``có người được giới thiệu ứng cử`` ends, which tells them by their people."""
    return _up_to_verb(w, at) if w.key(at) == "có" and w.key(at + 1) in _PEOPLE else at


def _up_to_verb(w: Words, at: int) -> int:
    """Where the clause ends that opens with the word at ``at``; ``at`` where neither a verb nor a mark shows it."""
    j = max(w.reach(at + 1, Stop), w.reach(at + 1, Topic), at + 2)
    while j - at < _LONGEST and (w.is_word(j) or w.word(j).isdigit() or w.word(j) in ("-", "–")):
        verb = w.reach(j, Stop)
        if w.key(j) in ("để", "nhằm"):
            return j  # "nơi người bệnh cư trú" + "để điều tra"
        if w.key(j) in ("được", "bị"):
            j = max(verb, w.reach(verb, Stop), j + 1)  # "nơi hàng hóa được vận chuyển đến"
        elif (
            (j - at > 2 and (_is_short_order(w, j) or _times(w, j)))
            or (w.key(j) in _SURE and verb > j)
            or (verb - j > 1 and not w.capital(j) and w.reach(j, Topic) < verb)
        ):
            return j
        else:
            j = max(j + 1, w.reach(j, Topic))
    ends = w.key(j) in (":", "(") or (w.key(j) in (",", ";", ".", "") and j - at <= _PLACED)
    return j if ends else at


def _is_short_order(w: Words, at: int) -> bool:
    """Whether a verb of one syllable stands at ``at`` with its object: ``mở sổ theo dõi``, ``cử cán bộ``."""
    return w.key(at) in ("mở", "lập", "cử", "gửi", "nộp") and w.key(at + 1) in _PAPERS


def _times(w: Words, at: int) -> bool:
    """Whether the time of what is done opens at ``at``: ``nơi có mẫu`` + ``ngay sau khi nhận được``, ``trong ngày``."""
    if w.capital(at) or w.reach(at, Topic) > at:
        return False
    timed = w.key(at + 1) in _SPANS or w.word(at + 1)[:1].isdigit()
    return w.key(at) in ("ngay", "khi") or (w.key(at) in ("trước", "sau", "trong") and timed)


def headed_by_end(w: Words, at: int) -> int:
    """Where ``do Phó Chủ tịch UBND tỉnh làm Tổ trưởng`` behind a team ends; ``at`` for none."""
    if w.key(at) != "do":
        return at
    for j in range(at + 2, min(at + _FAR, len(w))):
        if w.key(j) == "làm":
            return j + 3 if _heads(w, j + 1) else at  # "Tổ trưởng", "Trưởng ban", "Chủ tịch"
        if not (w.is_word(j) or w.key(j) in ("-", "–")):
            return at
    return at


def _heads(w: Words, at: int) -> bool:
    return w.key(at) in ("trưởng", "chủ") or w.key(at + 1) == "trưởng"


def tier_end(w: Words, at: int) -> int:
    """Where ``cấp tổ chức hội nghị`` behind a body ends: the tier that does so, and no verb (``cấp giấy phép``)."""
    verb = w.reach(at + 1, Stop)
    if w.key(at) != "cấp" or " ".join(w.keys[at + 1 : verb]) not in _TIERS_DO:
        return at
    j = verb
    while w.is_word(j) and w.key(j) not in _MANNER and j - at < _LONGEST:
        topic = w.reach(j, Topic)
        if w.reach(j, Stop) > max(j, topic):
            break
        j = max(j + 1, topic)
    return j


def _taking_part(w: Words, at: int) -> int:
    """``Các bệnh viện`` + ``tham gia mạng lưới giám sát`` + ``gửi số liệu``: in what some take part and others don't.

    Without a mark in front of it the second verb is the order; what takes place once (``hội nghị``) all are told to
    attend, and with a verb that goes with any noun (``dự án tổ chức tại xã``) nothing is sure.
    """
    if " ".join(w.pair(at + 2)) not in _LASTING:
        return _whole_line(w, at)
    first = next(predicates(w, at + 4), at)
    ordered = " ".join(w.pair(first))
    sure = is_sure(w, first) or w.key(first) in _SENDS or ordered in ONLY_ORDERED - _LOOSE
    return first if first > at + 4 and sure else _whole_line(w, at)


def _whole_line(w: Words, at: int) -> int:
    """``Các phòng ban`` + ``tham gia đào tạo``, where nothing else stands up to the colon or the end of the line."""
    for j in range(at, min(at + _TAKING_PART, len(w))):
        if not w.is_word(j):
            return j if w.key(j) == ":" else at
    return len(w) if len(w) - at < _TAKING_PART else at

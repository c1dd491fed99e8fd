"""Names of those who are told something that go on in more than one way, up to their predicate.

Behind the name that was read may stand its number (``Tổ công tác`` + ``1523``), of which houses it is a part (``Khoa
Dược`` + ``các bệnh viện công lập``), where it lies (``ở vùng trũng thấp``), its state (``còn tồn kho …``) and whose it
is (``của UBND huyện Ba Bể``), one behind the other. Each ends where the next begins, and a verb must close them all;
where none does the name stays short, and `pipeline.check.names` speaks of it.
"""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import ONLY_ORDERED, TEAMS
from pipeline.extract.units.reach.closing import LATE, LIES, SELF, opens_at, predicate_at, words_end
from pipeline.extract.units.reach.objects import is_sure, is_verb, predicates
from pipeline.extract.units.reach.pieces import (
    PLACING,
    TIERS,
    branch_end,
    counted_end,
    houses_end,
    lies_end,
    owner_name_end,
)
from pipeline.extract.units.reach.relatives import DUTIES_HAD, GIVEN
from pipeline.extract.units.words import ROMAN, Words
from pipeline.lexicon.units import NameVerb, Quantifier, Stop, Title

_PIECES = 4
"""Pieces that one name goes on with: its number, its houses, where it lies, whose it is."""
_NUMBERED = frozenset(
    ("tổ", "đội", "đoàn", "ban", "trung", "trạm", "cơ", "chốt", "nhóm", "lữ", "tiểu", "hội", "bệnh", "quầy", "cửa",
     "đồn", "hạt", "kho", "phòng", "trường", "khu", "công", "xí", "viện", "chi")
)  # fmt: skip
"""First syllables of those of whom there are several of a kind, or who go by the number of a decision or a call."""
_MEASURED = frozenset(
    ("người", "giờ", "ngày", "tuần", "tháng", "năm", "lần", "đồng", "triệu", "tỷ", "hộ", "đơn", "xã", "huyện", "km",
     "ha", "mẫu", "đợt", "lớp", "bộ", "buổi", "cuộc", "vụ", "thôn", "trường", "%", "/", ".", "-", "đại", "cán", "bản",
     "thành", "tổ", "đội", "đoàn", "sở", "phút", "tấn", "m", "suất", "nhà", "loại", "phường", "cơ", "nội")
)  # fmt: skip
"""Behind a number, what it counts."""
_STATES = ("chưa", "còn", "chậm", "có", "được", "thuộc", "bị", "tự")
_HAD_AS_DUTY = DUTIES_HAD | {"dự", "hồ", "thông", "số"}
_MAKE_UP = frozenset(
    (
        "gửi",
        "nộp",
        "hoàn",
        "khẩn",
        "rà",
        "lập",
        "kiểm",
        "tổ",
        "bố",
        "xây",
        "giải",
        "ký",
        "lấy",
        "cam",
        "trực",
    )
)
"""First syllables of what those shall do who have or lack something."""
_BARE = frozenset(
    ("đội", "tổ", "trung tâm", "ban chỉ đạo", "nhóm", "trạm", "hội đồng", "ban", "cơ sở", "nhóm chuyên gia",
     "ban quản lý", "đội trưởng đội", "tổ trưởng tổ", "giám đốc trung tâm", "trưởng ban chỉ đạo", "tiểu ban", "chốt",
     "câu lạc bộ", "nhóm cộng đồng", "tổ liên gia", "tổ công tác", "đoàn",
     "đoàn kiểm tra", "đoàn giám sát", "đoàn thanh tra", "đoàn khảo sát")
)  # fmt: skip
"""Heads that say nothing yet of the work for which their team or house is there."""
_ORDERED = ONLY_ORDERED | frozenset(
    ("tổng hợp", "xây dựng", "phân công", "thống kê", "lập danh", "theo dõi", "hướng dẫn",
     "tuyên truyền", "cập nhật", "đề xuất")
)  # fmt: skip
_NO_FIELD = (
    "các",
    "những",
    "việc",
    "cho",
    "với",
    "theo",
    "để",
    "khi",
    "trước",
    "sau",
    "mỗi",
    "từng",
    "đến",
    "đã",
    "phải",
)
_FIELD = 10
"""Words of the work by which a team is called."""
_TEAMS = TEAMS | {"tiểu"}
"""With a ``Tiểu ban``, which is told by the matter behind ``về``, though by no task alone."""
_LYING = frozenset(
    ("người", "lực", "tổ", "đội", "nhóm", "tổng", "nhân", "hộ", "chốt", "trường", "ban")
)
"""First syllables of those whom one alone may be told from others by where he is."""
_LACKED = ("tồn", "nợ", "dùng", "thiếu", "vướng", "dư")
MATTERS = frozenset(("việc", "nội", "phía", "vấn", "mặt", "những", "cơ"))
"""Behind ``về``, what somebody is told something about, and no work that he is there for."""
_MATTERS = MATTERS | {"các", "kết", "tình", "từng", "nơi"}
"""With what a team is sent to look at or to report: ``về các xã``, ``về kết quả``, ``về tình hình``."""
_CODE = 26
"""Tokens of a decision: ``theo Quyết định số 312/QĐ-UBND ngày 05/02/2024 của Chủ tịch UBND huyện``."""
_WORD = 9
"""Characters up to which the first word that follows is read."""
_ONWARD = frozenset(
    (
        "số",
        "các",
        "cấp",
        "địa",
        "của",
        "về",
        "theo",
        "thành",
        "sử",
        "dự",
        "công",
        "gói",
        "liên",
        "chuyên",
        "ngành",
        "quản",
        *TIERS,
        *PLACING,
        *_STATES,
    )
)
"""What a name may go on with, besides numbers."""
_PLAIN = (houses_end, lies_end, owner_name_end, counted_end, branch_end)


def may_go_on(text: str, end: int, name: str) -> bool:
    """Whether behind ``name``, which ends at ``end`` of ``text``, anything stands with which it might go on."""
    if not text.startswith(" ", end):
        return False
    following = text[end + 1 : end + _WORD].split(" ", 1)[0]
    if following[:1].isdigit() or following in _ONWARD:
        return True
    bare = name.lower()
    return bare in _BARE or bare.partition(" ")[2] in _BARE


def onward_end(w: Words, start: int, at: int) -> int:
    """Where the name at ``start`` ends that was read up to ``at``; ``at`` where nothing more of it is sure."""
    j = at
    for _ in range(_PIECES):
        end = _piece_end(w, start, j)
        if end == j:
            break
        j = end
    ordered = any(
        " ".join(w.pair(k)) in _ORDERED and is_verb(w, k) and w.key(k - 1) != "chưa"
        for k in range(at, j)
    )
    return j if j > at and predicate_at(w, j) and not ordered else at


def _piece_end(w: Words, start: int, at: int) -> int:
    """Where the next piece of the name at ``start`` ends that stands at ``at``; ``at`` for none."""
    plain = next((end for read in _PLAIN if (end := read(w, at)) > at), at)
    if w.key(at) in PLACING and not _of_many(w, start, at) and w.key(start) not in _LYING:
        return (
            at  # "Công an xã ở các thôn tổ chức …": it has a place of its own, and acts in others
        )
    return next((end for read in _READERS if (end := read(w, start, at)) > at), plain)


def _number_end(w: Words, start: int, at: int) -> int:
    """``Đoàn kiểm tra liên ngành`` + ``số 2``, ``Trung tâm Cấp cứu`` + ``115``."""
    labeled = w.key(at) == "số"
    number = w.word(at + labeled)
    if not (number.isdigit() or (labeled and ROMAN.match(number))):
        return at
    first = w.reach(start, Quantifier)
    if w.key(first) not in _NUMBERED and not w.reach(first, Title) > first:
        return at
    end = at + labeled + 1
    if w.pair(end) == ("tổ", "chức") and not labeled and len(number) <= 2:
        return at  # "Đoàn kiểm tra 5 tổ chức"
    if labeled or (number[0] != "0" and (predicate_at(w, end) or w.key(end + 1) == "ủy")):
        return end
    counted = len(number) <= 2 or w.key(end) in _MEASURED
    return at if counted else end


def _state_end(w: Words, start: int, at: int) -> int:
    """``còn tồn kho …``, ``chậm tiến độ``, ``tự chủ tài chính``, ``chưa báo cáo``, ``có học sinh bán trú``."""
    if w.keys[at : at + 4] == ["quản", "lý", "trực", "tiếp"]:
        return at + 4
    first = w.key(at)
    if first not in _STATES or w.capital(at) or not _of_many(w, start, at):
        return at
    if (first == "tự" and w.pair(at) not in SELF) or (first == "chậm" and w.pair(at) not in LATE):
        return at
    if first == "còn" and w.key(at + 1) not in _LACKED:
        return at
    if first == "có" and (w.key(at + 1) in _HAD_AS_DUTY or is_verb(w, at + 1)):
        return at
    if first == "được":
        given = " ".join(w.pair(at + 1)) in GIVEN or w.key(at + 1) in GIVEN
        return next(predicates(w, at + 2), at) if given else at
    if first == "thuộc":
        listed = w.keys[at + 1 : at + 2] == ["diện"]
        verb = max(w.reach(at + 2, Stop), w.reach(at + 2, NameVerb), at + 4)
        return verb if listed and predicate_at(w, verb) else at
    if first == "bị":
        return at
    verb = max(at + 1, w.reach(at + 1, Stop)) if first in ("chưa", "còn") else at + 1
    end = verb if verb > at + 1 and opens_at(w, verb) else words_end(w, verb)
    made_up = w.key(end) in _MAKE_UP or w.key(end) == "phải"
    return end if made_up or first not in ("chưa", "còn") else at


def _object_end(w: Words, start: int, at: int) -> int:
    """``các chủ đầu tư`` + ``dự án trạm y tế``; ``UBND các xã được giao quản lý`` + ``quỹ đất công ích``."""
    owner = w.key(w.reach(start, Quantifier)) == "chủ"
    project = owner and w.pair(at) in (("dự", "án"), ("công", "trình"), ("gói", "thầu"))
    given = w.pair(at - 4) == ("được", "giao")
    if project:
        return words_end(w, at + 1)
    return words_end(w, at) if given and w.is_word(at) and not opens_at(w, at) else at


def _of_many(w: Words, start: int, at: int) -> bool:
    """Whether more than one is named, of whom some are in such a state and others not."""
    opens = max(start - 1, 0)
    return any(w.key(j) in ("các", "những", "mọi", "từng", "mỗi") for j in range(opens, at))


def _field_end(w: Words, start: int, at: int) -> int:
    """``các đội`` + ``xung kích phòng chống thiên tai`` in front of ``cấp xã``, ``trên địa bàn``, ``của tỉnh``.

    A head that says nothing yet goes on in its work; that another piece and a verb behind it close the name shows that
    the first verb is none of the sentence.
    """
    first = w.reach(start, Quantifier)
    if " ".join(w.keys[first:at]) not in _BARE or not w.is_word(at) or w.capital(at):
        return at
    if is_sure(w, at) or " ".join(w.pair(at)) in _ORDERED or w.reach(at, Quantifier) > at:
        return at
    for j in range(at + 1, at + _FIELD):
        if w.key(j) in _NO_FIELD or not (w.is_word(j) or w.key(j) == ","):
            return at
        if w.pair(j) in (("danh", "sách"), ("hồ", "sơ")):
            return at
        closed = max(
            *(read(w, j) for read in (houses_end, lies_end, owner_name_end)),
            _work_end(w, start, j),
            _number_end(w, start, j),
        )
        if closed > j and predicate_at(w, closed):
            return j
    return at


def _work_end(w: Words, start: int, at: int) -> int:
    """``Ban Chỉ đạo liên ngành`` + ``về an toàn thực phẩm``: the matter of a team; none is told to go there."""
    team = w.key(w.reach(start, Quantifier)) in _TEAMS or w.reach(start, Title) > start
    if w.key(at) != "về" or not team or w.key(at + 1) in _MATTERS:
        return at
    if (
        is_verb(w, at + 1)
        or w.key(at + 1) in LIES
        or parse_level(w, at + 1) is not None
        or w.capital(at + 1)
    ):
        return at
    return words_end(w, at + 1)


def _founded_end(w: Words, start: int, at: int) -> int:
    """``Tổ công tác`` + ``theo Quyết định số 312/QĐ-UBND ngày 05/02/2024``, ``được thành lập theo …``."""
    j = at + 3 if w.keys[at : at + 3] == ["được", "thành", "lập"] else at
    j += 2 if j == at and w.pair(at) == ("thành", "lập") else 0
    team = w.key(w.reach(start, Quantifier)) in _TEAMS or w.reach(start, Title) > start
    if not team or w.keys[j : j + 3] != ["theo", "quyết", "định"]:
        return at
    for end in range(j + 3, min(j + _CODE, len(w))):
        if w.key(end) in (",", ";", ":", "."):
            return at
        if not w.capital(end) and is_verb(w, end) and w.reach(end, Stop) - end >= 2:
            return end
    return at


_READERS = (_number_end, _state_end, _object_end, _work_end, _founded_end, _field_end)

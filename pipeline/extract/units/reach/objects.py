"""Where the predicate stands behind a name's own verb and its object: ``khai thác cát, sỏi`` + ``lắp đặt trạm cân``."""

from collections.abc import Iterator

from pipeline.extract.units.predicates import SHORT_VERBS, SURE, acts, opens_predicate
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import NameVerb, Quantifier, Stop, Topic

STATES = ("chưa", "còn", "đang", "đã", "bị")
TRADES = frozenset(
    ("khai thác", "sản xuất", "kinh doanh", "thi công", "nuôi trồng", "chăn nuôi", "trồng trọt", "vận tải",
     "vận chuyển", "chế biến", "đánh bắt", "buôn bán", "xuất khẩu", "nhập khẩu", "giết mổ", "thu mua", "lưu trú",
     "tư vấn", "thiết kế", "xây lắp", "hành nghề", "gia công", "phân phối", "bán lẻ", "cho thuê", "cung ứng",
     "khám bệnh", "chữa bệnh", "cho vay")
)  # fmt: skip
"""By what people and firms live. No body is told to do so, but by what trade it has it is called."""
CARES = frozenset(
    ("quản lý", "vận hành", "sử dụng", "cung cấp", "hoạt động", "đầu tư", "tổ chức", "tham gia", "phụ trách",
     "giám sát", "đào tạo", "tiếp nhận", "thực hiện", "sở hữu", "thụ hưởng", "bảo quản", "làm", "thẩm định",
     "nuôi", "trồng")
)  # fmt: skip
"""What somebody does, and may as well be told to do: a name's only in front of a duty or an adverb."""
ALL_WORK = TRADES | CARES
_BREAKS = frozenset(
    ("để", "nhằm", "khi", "nếu", "căn", "sau", "trước", "theo", "việc", "nhất", "cụ", "qua", "gồm", "cho", "mà",
     "vì", "nào", "thì", "phải")
)  # fmt: skip
"""Words that open another part of the sentence, or of what somebody shall do."""
_GROUNDS = (["trên", "nguyên", "tắc"], ["trên", "cơ", "sở"], ["trên", "tinh", "thần"])
"""In front of how something is done, and no part of who does it."""
_NOUNS = frozenset(
    ("trình", "án", "bộ", "sở", "vị", "quan", "tác", "phí", "vốn", "nghề", "tục", "nghiệp", "hàng", "chức", "vực",
     "phép", "giấy")
)  # fmt: skip
"""Last syllables of nouns behind which the verb of a field tells which: ``công trình xây dựng``, ``dự án đầu tư``."""
_FIELDS = ALL_WORK | {"xây dựng", "tuyển dụng", "điều trị", "phê duyệt", "chứng nhận"}
SERVICES = _FIELDS | {
    "thu gom",
    "xử lý",
    "phân loại",
    "bảo trì",
    "sửa chữa",
    "giới thiệu",
    "hỗ trợ",
    "bảo dưỡng",
    "bảo vệ",
}
"""What firms do for others, by which a ``dịch vụ`` is called: ``dịch vụ thu gom, vận chuyển rác thải``."""
_MEASURES = (
    ("tỷ", "lệ"), ("tỉ", "lệ"), ("kết", "quả"), ("số", "lượng"), ("khối", "lượng"), ("nguy", "cơ"),
    ("khả", "năng"), ("chỉ", "tiêu"), ("nhu", "cầu"), ("hoạt", "động"), ("chức", "năng"), ("lĩnh", "vực"),
)  # fmt: skip
"""Nouns that a verb follows which tells what is measured, wanted or done: ``tỷ lệ giải ngân``."""
SERVICE = ("dịch", "vụ")
_FAR = 7
"""Words from a service to the verb that goes on with it."""
_PAID = ("chi", "chữ")
"""In front of ``thường xuyên`` and ``ký`` they make a noun of them."""
_OF = ("của", "được", "bị", "do", "mà", "vào", "ra", "và", "hoặc")
_SHORT = SHORT_VERBS | {"ký", "họp", "phun", "tăng", "giảm", "trả", "lắp", "treo", "cắm"}
"""Behind an object also what is done with things and people: ``treo biển``, ``phun thuốc``, ``họp phụ huynh``."""
_OPENERS = (("chủ", "động"), ("tiếp", "tục"), ("khẩn", "trương"))
_FORBIDDEN = (("có", "trách"), ("không", "được"))
_LONGEST = 18


def one_of(w: Words, at: int, verbs: frozenset[str]) -> int:
    """Where one of ``verbs`` at ``at`` ends; ``at`` for none."""
    if w.capital(at):
        return at
    if " ".join(w.pair(at)) in verbs:
        return at + 2
    return at + 1 if w.key(at) in verbs else at


def predicates(w: Words, at: int) -> Iterator[int]:
    """Where verbs and adverbs stand that may open the predicate, behind the object that begins at ``at``."""
    j = at
    while j - at < _LONGEST and j < len(w):
        if w.key(j) in (",", "và"):
            further = further_service(w, j)
            if further == j and not goes_on(w, j + 1):
                return
            j = max(j + 1, further)
        elif ends_object(w, j):
            return
        elif j > at and is_sure(w, j):
            yield j
            return
        elif j > at and is_verb(w, j):
            if not tells_of_noun(w, j):
                yield j
            j = w.reach(j, Stop)
        else:
            j = max(j + 1, w.reach(j, Topic), w.reach(j, NameVerb))


def further_service(w: Words, at: int) -> int:
    """``dịch vụ thu gom`` + ``, vận chuyển rác thải``: where one more verb of a service ends; ``at`` for none."""
    if "dịch" not in w.keys[max(at - _FAR, 0) : at]:
        return at
    end = one_of(w, at + 1, SERVICES)
    named = end > at + 1 and any(w.pair(j) == SERVICE for j in range(at - _FAR, at - 1))
    return end if named else at


def ends_object(w: Words, at: int) -> bool:
    """Whether a mark stands at ``at``, the name of somebody, or a word that opens another part of the sentence."""
    if not (w.is_word(at) or w.word(at)[:1].isdigit() or w.word(at) in "%-/–"):
        return True
    if w.capital(at):
        return is_head(w.keys[at : at + 3])
    return breaks(w, at) and w.reach(at, Topic) == at and not is_sure(w, at)


def breaks(w: Words, at: int) -> bool:
    """Whether a small word at ``at`` opens another part of the sentence; in ``theo dõi`` it is half of a verb."""
    if w.keys[at : at + 3] in _GROUNDS:
        return True
    if (first := w.key(at)) not in _BREAKS or (first == "qua" and w.key(at - 1) == "đi"):
        return False
    return w.reach(at, Stop) - at < 2


def is_verb(w: Words, at: int) -> bool:
    """Whether a verb of the sentence stands at ``at``, and no longer noun."""
    if w.key(at) == "trực" and w.key(at + 1) == "thuộc":
        return False
    return acts(w, at) and w.reach(at, Topic) <= w.reach(at, Stop)


def tells_of_noun(w: Words, at: int) -> bool:
    """Whether a verb at ``at`` belongs to the noun or the small word in front of it, or has nothing behind it."""
    end = w.reach(at, Stop)
    whole = end - at > 1 or w.key(at) in _SHORT
    with_object = w.key(at) in _SHORT and end - at > 2  # "ký cam kết"
    of_field = w.key(at - 1) in _NOUNS and " ".join(w.keys[at:end]) in _FIELDS
    of_field = of_field or w.pair(at - 2) in _MEASURES
    small = w.reach(at - 1, Stop) == at and acts(w, at - 1) and w.reach(at - 2, Topic) < at
    small = small or w.key(at - 1) in _OF or w.key(at - 1) in _PAID
    return not whole or of_field or small or (not with_object and _closes(w, end))


def _closes(w: Words, at: int) -> bool:
    """Whether nothing follows up to the mark at ``at`` and behind it; in ``duy trì, nâng cao`` another verb does."""
    return w.key(at) in ("", ".") or (w.key(at) == "," and not acts(w, at + 1))


def is_sure(w: Words, at: int) -> bool:
    """Whether a duty stands at ``at``, or an adverb in front of a verb: nothing else can begin there."""
    if w.key(at - 1) in _PAID:
        return False
    if not opens_predicate(w, at) or w.key(at) in (*STATES, "có", "không", "đều", "được"):
        return w.pair(at) in (*_FORBIDDEN, *_OPENERS)
    sure = w.pair(at) in SURE or w.key(at) == "phải"
    return sure or acts(w, w.reach(at, Stop)) or w.pair(at) in _OPENERS


def goes_on(w: Words, at: int) -> bool:
    """Whether more of an object stands at ``at`` behind a comma or ``và``: no unit, nobody, no verb."""
    somebody = is_head(w.keys[at : at + 3]) or w.names_begin(at) or w.reach(at, Quantifier) > at
    return w.is_word(at) and not (w.capital(at) or somebody or is_verb(w, at))

"""Which of several places are meant: ``UBND các xã`` + ``có rừng đặc dụng``, ``các xã`` + ``giáp biên giới``."""

from pipeline.extract.units.predicates import acts
from pipeline.extract.units.reach.clauses import BREAKS
from pipeline.extract.units.reach.relatives import DUTIES_HAD
from pipeline.extract.units.words import Words
from pipeline.lexicon.units import Qualifier, Topic

_TELLS_PLACES = (
    "có",
    "ven",
    "vùng",
    "biên",
    "giáp",
    "miền",
    "nằm",
    "bị",
    "nghèo",
    "khó",
    "thuộc",
    "điểm",
)
"""With what a clause begins that says what places have, where they lie or what has happened to them."""
_GOVERNING = ("của", "được", "bị")
"""Behind them a verb tells of a noun: ``thuộc vùng ảnh hưởng của dự án``."""
_LONGEST = 12
_TIMED = ("vào", "từ", "đến", "trước")
"""In front of a time."""
_LANDSCAPES = (
    ("đồng", "bằng"),
    ("trung", "du"),
    ("duyên", "hải"),
    ("miền", "núi"),
    ("ven", "biển"),
)
"""With what the name of a region begins (Nghị quyết 81/2023/QH15: ``đồng bằng sông Hồng``)."""
_ZONE = 5
"""Words of ``khu vực nội thành`` that a mark may end."""
_REGIONS = (("đông", "nam"), ("đông", "bắc"), ("tây", "bắc"), ("tây", "nguyên"), ("tây", "nam"), ("bắc", "trung"),
            ("nam", "trung"), ("bắc", "bộ"), ("trung", "bộ"), ("nam", "bộ"))  # fmt: skip
_NAMED_BY = 7
"""Words of such a name, the last of which is a proper one: ``trung du và miền núi phía Bắc``."""
_SEATED = (("đặt", "tại"), ("trụ", "sở"), ("đóng", "tại"), ("làm", "việc"))
_BRACKET = 14
"""Tokens of brackets that say where somebody sits."""


def places_end(w: Words, at: int) -> int:
    """Where the clause ends that tells the places in front of it from others; ``at`` for none.

    A predicate or the colon of a label must follow; what they shall have (``có kế hoạch``, ``có trách nhiệm``) tells
    nobody from others.
    """
    if (between := _range_end(w, at)) > at:
        return between
    region = _region_at(w, at)
    zone = w.pair(at) == ("khu", "vực")
    if not (region or zone or w.key(at) in _TELLS_PLACES) or w.capital(at) or not w.is_word(at + 1):
        return at
    if w.key(at + 1) == "nào":
        return at
    if not DUTIES_HAD.isdisjoint((w.key(at + 1), " ".join(w.pair(at + 1)))):
        return at
    # "các xã điểm hoàn thành …": one word tells them there
    j = max(at + 1 + (w.key(at) != "điểm") + zone, w.reach(at, Qualifier))
    while (
        w.is_word(j)
        or w.word(j).isdigit()
        or _again(w, at, j)
        or (region and _further_region(w, j))
    ) and j - at < _LONGEST:
        if acts(w, j) and w.key(j - 1) not in _GOVERNING:
            return j
        topic = w.reach(j, Topic)
        if (between := _range_end(w, j)) > j:
            return between
        if w.key(j) in _TIMED:
            break
        if (
            topic == j
            and w.key(j) in BREAKS
            and not (region and w.key(j) == "và" and (w.capital(j + 1) or _is_landscape(w, j + 1)))
        ):
            break
        j = max(j + 1, topic)
    sure = region or (zone and j - at <= _ZONE)
    return j if w.key(j) == ":" or (sure and not w.is_word(j)) else at


def _again(w: Words, at: int, comma: int) -> bool:
    """``có rừng đặc dụng`` + ``, rừng phòng hộ``: more of what they have, the noun or a number of which comes again."""
    numbers = w.word(comma - 1).isdigit() and w.word(comma + 1).isdigit()  # "có tỉnh lộ 516, 522"
    return w.key(comma) == "," and (numbers or w.key(comma + 1) in w.keys[at + 1 : comma])


def _region_at(w: Words, at: int) -> bool:
    """Whether a part of the country stands at ``at``: ``vùng Nam Trung Bộ``, ``khu vực đồng bằng sông Hồng``."""
    opens = at + 1 + (w.pair(at) == ("khu", "vực"))
    if w.key(opens - 1) not in ("vùng", "vực", "miền"):
        return False
    if _is_landscape(w, opens):
        opens = next((j for j in range(opens + 2, opens + _NAMED_BY) if w.capital(j)), opens)
    return w.capital(opens)


def _is_landscape(w: Words, at: int) -> bool:
    return w.pair(at) in _LANDSCAPES


def _further_region(w: Words, comma: int) -> bool:
    """``vùng Đồng bằng sông Hồng`` + ``, Đông Nam Bộ``: another region, and no body."""
    known = w.pair(comma + 1) in (*_LANDSCAPES, *_REGIONS)
    return w.key(comma) == "," and w.capital(comma + 1) and known


def _range_end(w: Words, at: int) -> int:
    """``các tỉnh, thành phố`` + ``từ Thanh Hóa đến Quảng Ngãi``: between which two places they lie; else ``at``."""
    if w.key(at) != "từ":
        return at
    first = w.place(at + 1)
    if first == at + 1 or w.key(first) not in ("đến", "tới"):
        return at
    last = w.place(first + 1)
    return last if last > first + 1 else at


def seated_end(w: Words, at: int) -> int:
    """Where the bracket ``(đặt tại Sở Nội vụ)`` at ``at`` ends, which says where somebody sits; ``at`` for others."""
    if at == len(w.keys) or w.keys[at] != "(" or w.pair(at + 1) not in _SEATED:
        return at
    return next((j + 1 for j in range(at + 3, at + _BRACKET) if w.key(j) == ")"), at)

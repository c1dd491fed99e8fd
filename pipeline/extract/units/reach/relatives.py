"""Clauses with a verb of their own that tell which units are meant, up to the predicate of the sentence.

Vietnamese needs no ``which`` in front of them: ``Các địa phương chưa hoàn thành chỉ tiêu gửi báo cáo``, ``Đơn vị khai
thác khoáng sản lắp đặt trạm cân``. The first verb is the name's where nobody is told to be in such a state (``chưa``,
``có bể bơi``), or where it says by what trade somebody lives; and then another verb must follow for a predicate.
"""

from pipeline.extract.units.predicates import ONLY_ORDERED, acts, is_told
from pipeline.extract.units.reach.closing import SELF
from pipeline.extract.units.reach.objects import (
    ALL_WORK,
    CARES,
    SERVICE,
    SERVICES,
    STATES,
    TRADES,
    breaks,
    ends_object,
    further_service,
    goes_on,
    is_sure,
    is_verb,
    one_of,
    predicates,
    tells_of_noun,
)
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import NameVerb, Noun, Qualifier, Quantifier, Stop, Title, Topic

_AIMS = (("đăng", "ký"), ("phấn", "đấu"))
_GRANTED = frozenset(("cấp", "cấp phép", "công nhận", "phê duyệt", "giao", "chọn"))
"""Behind ``đã được``: what was granted once and holds; with others it is told of the past."""
GIVEN = _GRANTED | {"hỗ trợ", "hưởng", "thụ hưởng"}
"""Behind ``được``, what is given to some and not to others."""
_GIVEN = GIVEN | {"phân công", "lựa chọn", "đầu tư", "xếp hạng", "cho thuê"}
"""Right behind those who are named also what was done with some; what they may do is no such thing."""
_CHARGES = frozenset(("theo dõi", "phụ trách", "quản lý", "thực hiện", "tham mưu", "làm"))
_MADE_UP = (
    "gửi",
    "nộp",
    "hoàn thành",
    "hoàn tất",
    "đẩy nhanh",
    "tập trung",
    "rà soát",
    "lập",
    "báo cáo tình",
    "báo cáo tiến",
    "báo cáo kết",
    "báo cáo số",
    "báo cáo giải",
)
"""Behind what somebody lacks, what he shall do about it."""
DUTIES_HAD = frozenset(
    ("trách", "nhiệm", "nhiệm vụ", "văn", "kế", "phương", "giải", "biện", "báo", "ý", "hướng", "công", "tờ", "hình",
     "thể", "sự", "cơ", "chính", "chương", "lịch", "mặt", "đủ", "nghĩa", "quyền", "hiệu", "cam", "quy")
)  # fmt: skip
"""Behind ``có`` what somebody shall have or make, which tells nobody from others."""
HELD = frozenset(("quản lý", "vận hành", "sử dụng", "sở hữu", "bảo quản", "cung cấp"))
"""What firms and houses hold or run, by which they are called."""
_HELD = HELD | {"nuôi", "trồng"}
"""The same in front of ``thực hiện`` with its verb; of one syllable they are too little to go by in a label."""
_HOLDERS = frozenset(
    (
        "đơn",
        "doanh",
        "cơ",
        "tổ",
        "hợp",
        "công",
        "nhà",
        "chủ",
        "hộ",
        "đội",
        "cá",
        "thương",
        "trang",
        "cửa",
        "đại",
        "siêu",
        "khách",
        "bến",
    )
)
"""First syllables of those of whom some hold a thing and others none; of a ``trường`` or ``xã`` all do."""
_THINGS = ("trạm", "kho", "quỹ", "nhà", "đài", "bộ", "viện", "cảng", "phòng")
"""Heads of names that are as well what somebody holds: ``vận hành trạm thu phí``."""
_LIGHT = frozenset(("thực hiện", "tổ chức", "tiến hành", "triển khai"))
_CONTENTS = (("các", "nội"), ("các", "nhiệm"), ("một", "số"), ("những", "nội"), ("những", "nhiệm"))
"""With what an order goes on to the points under it: ``thực hiện các nội dung sau``."""
_STRICTLY = ("nghiêm", "đúng", "tốt", "đầy", "chặt", "triệt")
PAPERS = frozenset(
    ("hồ sơ", "thông tin", "số liệu", "dữ liệu", "danh sách", "tài liệu", "kế hoạch", "kinh phí", "nội dung", "kết quả")
)  # fmt: skip
"""Papers, and what is in them: somebody is told to keep or use them."""
_USED = PAPERS | {
    "biện pháp", "giải pháp", "tiến độ", "phần mềm", "nguồn vốn", "nguồn lực", "ngân sách",
}  # fmt: skip
"""With means and money: what somebody uses to do something."""
_SUPPLIED = ("phần mềm",)
"""Those of them that firms live by supplying: ``các doanh nghiệp cung cấp phần mềm`` + ``tổ chức tập huấn``."""
_IN_ORDER_TO = ("bảo", "đảm", "phục", "đáp", "hướng", "góp", "nhằm")
_OWNERS = ("xã", "phường", "huyện", "tỉnh", "trường", "công ty", "thành phố", "quận")
HOW = frozenset(
    ("tối", "triệt", "hiệu", "tốt", "đúng", "đầy", "hợp", "có", "hết", "chặt", "thống", "kịp", "không")
)  # fmt: skip
"""Behind the verb of an order, how it is to be done; a trade has an object: ``khai thác tối đa`` orders."""
_SOLD = frozenset(
    (
        "khai thác",
        "sản xuất",
        "kinh doanh",
        "nuôi trồng",
        "chăn nuôi",
        "chế biến",
        "giết mổ",
        "khám",
        "khám bệnh",
    )
)
"""Trades that belong to the name also where the next in the list follows it, and not the predicate.

``Các hộ nuôi trồng thủy sản, chủ bến bãi chấp hành …``: the first name ends in front of the comma.
"""
_BEFALLEN = (["có"], ["xảy", "ra"], ["xuất", "hiện"], ["phát", "sinh"])
_EVENTS = frozenset(
    ("dịch", "ổ", "ca", "bệnh", "lũ", "bão", "mưa", "sạt", "cháy", "hạn", "ngập", "triều", "rét", "sốt", "nguy",
     "thiên", "xâm", "sâu", "động", "vụ")
)  # fmt: skip
"""What happens in some places and not in others: ``đang có dịch``, ``chưa xảy ra cháy rừng``."""
_SUFFERED = (["bị"], ["chịu", "ảnh"], ["chịu", "tác"], ["gặp", "khó"])
_TOLD_APART = (("thuộc", "diện"), ("thuộc", "đối"), ("thuộc", "danh"), ("thuộc", "nhóm"))
"""States that a verb may follow at once: ``thuộc diện`` + ``sắp xếp``."""
_HEAD = 4
"""Syllables of a head: ``người đứng đầu``."""
_LONGEST = 18


def relative_end(w: Words, at: int, start: int) -> int:
    """Where the clause ends that stands at ``at`` behind a name that begins at ``start``; ``at`` for none.

    The name must stand where somebody is told something, so that a predicate has to follow.
    """
    opens = _opening(w, start)
    if w.capital(at) or breaks(w, at) or w.key(at) == "do" or not is_told(w, opens):
        return at
    if w.is_word(at) and _state_end(w, at) > at:
        return state_end(w, at, start)
    for verbs in (TRADES, CARES):
        verb = _row_end(w, at, verbs) if w.is_word(at) else at
        verb = verb if verb > at else _begun(w, at, opens, verbs)
        object_ = verb > 0 and (w.is_word(verb) or further_service(w, verb) > verb)
        if object_ and not (w.key(verb) in HOW or is_verb(w, verb)):
            found = predicates(w, verb)
            first = next(found, at)
            if first == at and verbs is TRADES:
                first = _others_follow(w, start, at, verb)
            if verbs is TRADES or first == at or is_sure(w, first):
                return first
            carried = _is_carried_out(w, start, verb, first)
            return first if carried else next((j for j in found if is_sure(w, j)), at)
    return _owned_end(w, at, start)


def _others_follow(w: Words, start: int, at: int, verb: int) -> int:
    """Where a trade ends in front of the next name of the same list; ``at`` where no name follows.

    ``Thủ trưởng các đơn vị`` + ``khám, chữa bệnh`` + ``trực thuộc Bộ; Giám đốc …``: the trade at ``at`` ends with its
    verbs at ``verb``, or behind their object. Behind a comma too: ``Các hộ nuôi trồng thủy sản`` + ``, chủ bến bãi``.
    """
    opens = _opening(w, start)
    headed = w.reach(opens, Title) > opens
    if _SOLD.isdisjoint(
        " ".join(w.keys[j : j + length]) for j in range(start, verb) for length in (1, 2)
    ):
        return at
    if headed and w.reach(verb, Qualifier) > verb:
        return verb
    j = verb + (w.key(verb) == ",")
    while j - verb < _LONGEST and not ends_object(w, j):
        if w.reach(j, Qualifier) > j and headed:
            return j
        if acts(w, j) and not tells_of_noun(w, j):
            return at
        j = max(j + 1, w.reach(j, Topic))
        j += w.key(j) in (",", "và") and goes_on(w, j + 1)
    others = w.reach(j + 1, Quantifier)
    if w.key(j) in (",", "và") and w.key(start) in _HOLDERS:
        return j if is_head(w.keys[others : others + 3]) and not acts(w, others) else at
    named = others > j + 1 or (headed and is_head(w.keys[j + 1 : j + 4]))
    return j if w.key(j) == ";" and named else at


def _is_carried_out(w: Words, start: int, verb: int, at: int) -> bool:
    """Whether ``thực hiện kiểm toán``, ``tổ chức kiểm tra`` stands at ``at`` behind what those at ``start`` hold.

    ``verb`` is where their own verb ends. Persons in between would do so themselves (``quản lý học sinh thực hiện``),
    and papers or money are used for it.
    """
    holds = " ".join(w.pair(verb - 2)) in _HELD or w.key(verb - 1) in _HELD
    ordered = " ".join(w.pair(at))
    if not holds or w.key(start) not in _HOLDERS:
        return False
    if at - verb >= 2 and _is_owned(w, at):
        return w.key(at) not in _IN_ORDER_TO
    object_ = " ".join(w.pair(verb))
    supplied = object_ in _SUPPLIED and w.key(verb - 1) == "cấp"
    if (object_ in _USED and not supplied) or any(
        is_head(w.keys[j : j + 3]) and w.key(j) not in _THINGS for j in range(verb, at)
    ):
        return False
    if ordered in ONLY_ORDERED - _LIGHT and w.key(at) not in _IN_ORDER_TO:
        return True
    if ordered not in _LIGHT or at - verb < 2:
        return False
    done = acts(w, at + 2) or w.reach(at + 2, NameVerb) > at + 2
    return done or w.key(at + 2) in _STRICTLY or w.pair(at + 2) in _CONTENTS


def _is_owned(w: Words, at: int) -> bool:
    """Whether ``của phường``, ``của công ty`` stands in front of ``at``, behind which no object goes on."""
    return any(
        w.key(at - words - 1) == "của" and " ".join(w.keys[at - words : at]) in _OWNERS
        for words in (1, 2)
    )


def state_end(w: Words, at: int, start: int) -> int:
    """The same of a clause that says what they have or lack alone: ``Các xã`` + ``chưa hoàn thành chỉ tiêu``."""
    verb = _state_end(w, at)
    if verb == at or w.capital(at) or not is_told(w, _opening(w, start)):
        return at
    if _befallen(w, at) > at:
        end = next(predicates(w, verb), at)
        # what is done for them, or to them, is no part of the name
        return next((j for j in range(verb + 1, end) if w.key(j) in ("được", "bị")), end)
    at_work = w.key(at) == "đang" and one_of(w, at + 1, TRADES) > at + 1
    lacking = w.key(at) in STATES and w.key(at + 1) != "được" and not at_work
    found = (j for j in predicates(w, verb) if not lacking or _is_asked(w, verb, j))
    return next(found, at)


def _opening(w: Words, start: int) -> int:
    """Where the mention begins, its ``các`` and its head included: ``Người đứng đầu`` + ``các`` + ``cơ sở``."""
    start -= start > 0 and w.reach(start - 1, Quantifier) >= start
    heads = (at for at in range(max(start - _HEAD, 0), start) if w.reach(at, Title) == start)
    return next(heads, start)


def _owned_end(w: Words, at: int, start: int) -> int:
    """``Các chủ công trình`` + ``hồ chứa nước thủy lợi, thủy điện``: what is theirs, or of what kind they are.

    With a comma more of it follows only where it was begun. Of others than owners a duty or an adverb must show it.
    """
    begun = w.key(at) == "," and w.reach(start, Noun) < at
    if begun and (further := further_service(w, at)) > at:
        return next(predicates(w, further), at)
    begun = begun and goes_on(w, at + 1)
    verb = w.stops(at) or w.reach(at, NameVerb) > at
    if not begun and (verb or not w.is_word(at) or w.names_begin(at)):
        return at
    found = predicates(w, at + begun)
    owned = next((j for j in found if w.key(start) == "chủ" or is_sure(w, j)), at)
    return _others_follow(w, start, at, at) if begun and owned == at else owned


def _state_end(w: Words, at: int) -> int:
    """Where what opens a state ends, with its verb: ``chưa hoàn thành``, ``có``, ``tự bảo đảm``; ``at`` for none."""
    if w.key(at) == "có":
        if (verb := one_of(w, at + 1, ALL_WORK)) > at + 1:
            return verb  # "có tổ chức ăn bán trú"
        told = DUTIES_HAD.isdisjoint((w.key(at + 1), " ".join(w.pair(at + 1))))
        return at + 1 if told and w.reach(at, Stop) == at + 1 and not acts(w, at + 1) else at
    if w.pair(at) == ("đã", "được"):
        given = one_of(w, at + 2, _GRANTED)
        return given if given > at + 2 else at
    if w.key(at) == "được":
        given = one_of(w, at + 1, _GIVEN)
        return given if given > at + 1 else at
    if w.key(at - 1) in ("giao", "công") and "được" in w.keys[at - 3 : at]:
        return one_of(w, at, _CHARGES)  # "được giao" + "theo dõi dự án"
    if w.pair(at) in _AIMS and (w.key(at + 2) == "đạt" or w.key(at + 3) == "đích"):
        return at + 3  # "đăng ký về đích nông thôn mới"
    if w.pair(at) in _TOLD_APART:
        return at + 2 + (w.key(at + 1) in ("đối", "danh"))  # "đối tượng", "danh mục"
    if w.pair(at) in SELF:
        return at + 2 + (w.key(at + 2) == "đảm")
    if w.key(at) not in STATES:
        return at
    if (befallen := _befallen(w, at)) > at:
        return befallen
    return max(at + 1, w.reach(at + 1, Stop), w.reach(at + 1, NameVerb))


def _befallen(w: Words, at: int) -> int:
    """Where ``đang có``, ``đã xảy ra``, ``đang bị`` end in front of what befell them; ``at`` for none."""
    if w.key(at) not in STATES:
        return at
    for verb in _BEFALLEN:
        end = at + 1 + len(verb)
        if w.keys[at + 1 : end] == verb and w.key(end) in _EVENTS:
            return end
    suffered = any(w.keys[at + 1 : at + 1 + len(verb)] == verb for verb in _SUFFERED)
    return at + 2 if suffered and w.key(at) == "đang" else at


def _is_asked(w: Words, verb: int, at: int) -> bool:
    """Whether the verb at ``at`` is what those who lack something shall do, and no part of what they lack.

    ``chưa hoàn thành chỉ tiêu`` + ``gửi báo cáo`` is an order; ``chưa tích cực phối hợp`` only tells of them.
    """
    j = verb
    while (end := max(w.reach(j, Stop), w.reach(j, NameVerb))) > j:
        j = end
    runs = {" ".join(w.keys[at : at + length]) for length in (1, 2, 3)}
    made_up = not runs.isdisjoint(_MADE_UP)
    return j < at and (made_up or is_sure(w, at))


def _begun(w: Words, at: int, opens: int, verbs: frozenset[str]) -> int:
    """Where the verb ends that closes the name in front of ``at``: ``Các doanh nghiệp sản xuất`` + ``, kinh doanh``.

    What was given is a state, and no order: ``được giao quản lý`` + ``rừng đặc dụng``. 0 for none.
    """
    verb = at - 2
    if verbs is TRADES and w.pair(verb) == SERVICE:
        service = one_of(w, at, SERVICES)
        return service if service > at else 0
    if verbs is TRADES and "được" in w.keys[opens:verb] and w.reach(verb, Stop) == at:
        return at
    return _row_end(w, verb, verbs) if " ".join(w.keys[verb:at]) in verbs else 0


def _row_end(w: Words, at: int, verbs: frozenset[str]) -> int:
    """Where a verb of ``verbs`` ends, and others in a row with it: ``sản xuất, kinh doanh``; ``at`` for none."""
    if verbs is TRADES and w.keys[at : at + 4] == ["khám", ",", "chữa", "bệnh"]:
        return at + 4
    if verbs is TRADES and w.keys[at : at + 4] == ["cung", "cấp", *SERVICE]:
        return one_of(w, at + 4, SERVICES)
    end = one_of(w, at, verbs)
    while end > at and w.key(end) in (",", "và", "-"):
        more = one_of(w, end + 1, ALL_WORK)
        if more == end + 1:
            break
        end = more
    return one_of(w, end, ALL_WORK) if end > at else at  # "quản lý vận hành"

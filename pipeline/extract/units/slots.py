"""Who stands where a directive puts a unit, though no list holds the name.

Every document brings names of its own (``Tổ Hậu cần khu cách ly``, ``Ban Vận hành chợ đêm``), and the genre tells where
they stand: in front of the verb of a duty, behind ``giao`` and ``phối hợp với``, as a label, beside a known unit.
There the name is read with its whole length, from one mark of the list to the next; what is known of it doesn't cut it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from models.mention import UnitMention
from pipeline.extract.units.openings import Slot, pair, slots
from pipeline.extract.units.places import seated_end
from pipeline.extract.units.predicates import acts, duty_follows, ends_name
from pipeline.extract.units.subjects import kind_end, told_by, whole_names, whole_subjects
from pipeline.extract.units.words import Words, is_shouted, is_trade_name
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Field, NameVerb, Noun, Office, Quantifier, Stop, Topic

RULE = "unit.slot"
_LONGEST, _KIND = 14, 4  # words of a member, and of a kind without its noun
_MEMBERS = 8
_LEVELS = ("xã", "phường", "huyện", "tỉnh", "trường", "quận")
_HEAD = 2
"""Syllables of a head alone: ``Cán bộ phụ trách …`` has not ended yet."""
_SHORT = 4
"""Syllables up to which a name behind ``phối hợp với`` can't have swallowed the verb behind it."""
_JOINTS = (",", ";", "và", "cùng", "&")
_SURE = (("chủ", "trì"), ("có", "trách"), ("chịu", "trách"), ("phối", "hợp"), ("tham", "mưu"))
"""Verbs that only somebody has for a subject."""
_LEADS = _SURE[:3]
_OFFICE = ("văn", "phòng")
"""It has no name in its own house: ``Văn phòng bố trí hội trường``."""
_AGENTS = ("nhà", "người", "bên")
_AGENT = 3
"""Syllables of an agent with his verb."""
_NO_NAME = frozenset(
    ("về", "đối", "trong", "khi", "để", "việc", "công tác", "chế độ", "kinh phí", "nguồn", "thời gian",
     "thời hạn", "thời điểm", "tiến độ", "lộ trình", "nội dung", "nhiệm vụ", "mục tiêu", "mục đích", "yêu cầu",
     "giải pháp", "biện pháp", "kết quả", "tình hình", "phương án", "phương thức", "phương hướng", "kế hoạch",
     "chương trình", "đề án", "dự án", "chỉ tiêu", "cơ chế", "cơ cấu", "hình thức", "địa điểm", "thành phần",
     "phạm vi", "đối tượng", "điều kiện", "trách nhiệm", "quy trình", "quy định", "quy chế", "tiêu chí",
     "hồ sơ", "thủ tục", "sản phẩm", "số", "hội nghị", "hội thi", "hội thảo", "lễ", "ngày", "tuần", "tháng",
     "quý", "năm", "giai đoạn", "bước", "đợt", "phần", "mục", "lưu ý", "ghi chú", "một", "hoạt động", "văn bản",
     "thông tin", "an ninh", "an toàn", "tài liệu", "tài sản", "hạ tầng", "chỉ thị", "nghị quyết", "nghị định",
     "quyết định", "luật", "bộ luật", "thông tư", "công văn", "công điện", "tờ trình", "báo cáo", "hằng",
     "hàng", "định", "riêng", "ngoài", "hiện", "trước", "sau", "từ", "nay", "căn", "theo", "trên", "nếu",
     "nhằm", "trường hợp", "tuy", "do", "vì", "bên cạnh", "song", "mọi", "tất", "toàn", "đồng thời", "qua",
     "thông qua", "cuối", "đầu", "hết", "chất lượng", "công trình", "gói", "quốc lộ", "tỉnh lộ", "đường", "cầu",
     "bão", "dịch", "vốn", "giá", "thuế", "đất", "đồng chí", "đ/c", "ông", "bà", "tôi", "chúng", "nghiêm",
     "tuyệt", "phụ lục", "điều", "khoản", "điểm", "chi phí", "hệ thống", "nhu cầu", "danh mục", "danh sách",
     "tỷ lệ", "tỉ lệ", "mức"))  # fmt: skip
"""With what no name of somebody begins; but clauses, times, things and documents do."""
_HEADS_ALONE = (("cơ", "quan"), ("đơn", "vị"), ("bộ", "phận"), ("cq",), ("đv",))
"""In front of ``phối hợp:`` they label those who do so."""
_OF_NAMES = ("thanh tra", "quản lý", "kiểm toán", "giám sát")
"""Words of the sentence that are heads of names as well."""
_PEOPLE = frozenset(
    ("cán bộ", "công chức", "viên chức", "đảng viên", "đoàn viên", "hội viên", "chiến sĩ", "sĩ quan", "giáo viên",
     "giảng viên", "nhân viên")
)  # fmt: skip
_LATER = frozenset(
    ("nêu", "trên", "đó", "này", "cụ", "nhất", "đặc", "thường", "gồm", "cấp", "sau", "trước", "là")
)
_PERSON = ("đồng chí ", "đ/c ", "ông ", "bà ", "các đồng chí ")


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of the list in a slot, as tokens; ``held`` are the known mentions within."""

    start: int
    end: int
    held: tuple[UnitMention, ...] = ()


def in_slots(w: Words, known: list[UnitMention]) -> list[UnitMention]:
    """``known`` mentions of a line, and with them who else stands in its slots, in order and without overlap."""
    known = whole_subjects(w, known)
    tokens = _Tokens(w, known)
    found = known
    for at, slot in slots(w):
        if tokens.inside(at):
            continue
        members = _joined(w, list(_members(w, tokens, at)))
        if members:
            for new in _names(w, members, slot):
                start, end = new.span
                kept = (u for u in found if u.span.end <= start or u.span.start >= end)
                found = sorted([*kept, new], key=lambda unit: unit.span.start)
    return found if found is known else whole_names(w, found, known)


class _Tokens:
    """Where the known mentions stand among the tokens."""

    def __init__(self, w: Words, known: list[UnitMention]) -> None:
        self.at: dict[int, tuple[int, UnitMention]] = {}
        self._within: set[int] = set()
        for unit in known:
            first = bisect_left(w.starts, unit.span.start - w.start)
            end = bisect_left(w.starts, unit.span.end - w.start)
            if first < end and w.span(first, end) == unit.span:
                self.at[first] = end, unit
                self._within.update(range(first + 1, end))

    def inside(self, at: int) -> bool:
        """Whether a known mention goes on at ``at``."""
        return at in self._within


def _members(w: Words, tokens: _Tokens, at: int) -> Iterator[_Member]:
    """The members of the list that begins at ``at``."""
    for _ in range(_MEMBERS):
        member = _member(w, tokens, at)
        if member is None:
            return
        if _is_verb(w, at) and w.key(at - 1) in _JOINTS:
            return
        yield member
        at = member.end
        if w.key(at) not in _JOINTS:
            return
        while w.key(at) in _JOINTS:
            at += 1


def _member(w: Words, tokens: _Tokens, at: int) -> _Member | None:
    """What stands from ``at`` to the next mark, verb or other word of the sentence."""
    held, j = list[UnitMention](), at
    quantified = w.reach(at, Quantifier)
    while j < len(w) and j - at < 2 * _LONGEST:
        key = w.keys[j]
        if held and acts(w, j):
            break  # "Đảng ủy các xã lãnh đạo UBND xã": no title of a second one
        if j in tokens.at:
            j, unit = tokens.at[j]
            held.append(unit)
        elif j == at and quantified > at:
            j = quantified
        elif (noun := kind_end(w, at, j)) > j:
            j = noun
        elif key == "thường" and w.key(j - 1) in ("tổ", "phận", "nhóm") and w.reach(j, Office) > j:
            j += 2  # "Tổ Thường trực"
        elif key in _AGENTS and w.reach(j + 1, Stop) == j + _AGENT:
            j += _AGENT  # "nhà cung cấp": who does what the verb says
        elif key == "số" and w.word(j + 1).isdigit() and j > at:
            j += 2
        elif key == "của" and w.key(j + 1) in _LEVELS and j > at:
            j += 2  # "Tổ giúp việc Ban Chỉ đạo … của huyện"
        elif (topic := w.reach(j, Topic)) > j and "," not in w.keys[j:topic]:
            j = topic  # "Thư ký hội nghị": half of it is a word of the sentence
        elif key in _JOINTS:
            break
        elif _stops(w, at, j, named=bool(held)):
            if j == at or (told := told_by(w, at, j, held=bool(held))) == j:
                break
            j = told
        elif w.is_word(j) or (j > at and (w.word(j) in "-–&/" or w.word(j).isdigit())):
            j += 1 + (key == "giúp" and w.key(j + 1) == "việc")
        else:
            break
    return _Member(at, j, tuple(held)) if j > at else None


def _acts(w: Words, at: int) -> bool:
    """Whether somebody in front of ``at`` is told to do something there."""
    office = w.key(at) == "là" and w.key(at + 1) in ("cơ", "đơn", "đầu", "bộ", "thường")
    verb = w.reach(at, NameVerb) > at and not w.capital(at)
    return duty_follows(w, at) or office or verb


def _stops(w: Words, start: int, at: int, *, named: bool) -> bool:
    """Whether a word of the sentence stands at ``at``; behind a known name also with a capital, of a line run in."""
    verb = at > start and ends_name(w, start, at)
    return verb or w.stops(at) or (named and w.reach(at, Stop) > at)


def _joined(w: Words, members: list[_Member]) -> list[_Member]:
    """Members that are one name written with marks: ``Sở Thông tin`` + ``và Truyền thông``.

    A capital without the head of any name goes on with the name before it, and in small letters what stands behind
    ``các`` with its own noun: ``các cấp ủy, tổ chức đảng``.
    """
    joined: list[_Member] = []
    told = bool(members) and duty_follows(w, members[-1].end)
    for member in members:
        last = joined[-1] if joined else None
        if last is not None and not member.held and _belongs(w, last, member, told=told):
            joined[-1] = _Member(last.start, member.end, last.held)
        else:
            joined.append(member)
    return joined


def _belongs(w: Words, last: _Member, member: _Member, *, told: bool) -> bool:
    at = member.start
    if w.key(at - 1) == ";" or any(unit.rule == "unit.list" for unit in last.held):
        return False
    if w.key(at - 1) == "," and _is_people(w, last.start) and _is_people(w, at):
        return True
    open_name = not last.held or (_whole(w, last) and last.held[0].unit is None)
    headed = (
        is_head(w.keys[at : at + 3])
        or w.reach(at, Quantifier) > at
        or _is_short(w.word(member.start))
    )
    if not headed and (_shares_noun(w, last, member) or (told and _is_of_kind(w, last, member))):
        return True
    if not open_name or not _may_name(w, member):
        return False
    if w.key(at - 1) == "," and w.keys[last.start] in ("các", "những") and not last.held:
        return not (w.capital(at) or w.reach(at, Quantifier) > at)
    if headed:
        return False
    words = member.end - at
    goes_on = w.capital(at) or (w.capital(last.start) and words > 1)
    return goes_on and is_head(w.keys[last.start : last.start + 3])


def _is_of_kind(w: Words, last: _Member, member: _Member) -> bool:
    """``các doanh nghiệp viễn thông`` + ``, cấp nước``: of what kind others of them are, with no noun of their own."""
    at = member.start
    core = w.reach(last.start, Quantifier)
    kind = core > last.start and core < w.reach(core, Noun) < last.end and len(last.held) == 1
    several = kind and last.held[0].kind == "collective" and last.held[0].unit is None
    short = member.end - at <= _KIND
    return several and short and not (w.capital(at) or w.reach(at, Noun) > at)


def _is_people(w: Words, at: int) -> bool:
    """``Từng cán bộ`` + ``, công chức, viên chức``: people of a house, who are one collective."""
    core = max(at, w.reach(at, Quantifier))
    return " ".join(w.keys[core : core + 2]) in _PEOPLE


def _shares_noun(w: Words, last: _Member, member: _Member) -> bool:
    """``các chủ dự án`` + ``, tiểu dự án thành phần``: what they own, the noun of which comes again."""
    at = member.start
    noun = w.keys[last.end - 2 : last.end]
    again = any(w.keys[j : j + 2] == noun for j in range(at, member.end - 1))
    several = w.keys[last.start] in ("các", "những") and last.end - last.start > _HEAD
    return several and again and w.key(at - 1) in (",", "và") and not w.capital(at)


def _names(w: Words, members: list[_Member], slot: Slot) -> Iterator[UnitMention]:
    """Those of ``members`` that name somebody and were not read so with their whole length."""
    end = seated_end(w, members[-1].end)
    duty = _acts(w, end) and w.key(end) != ":"
    label = slot is Slot.OPENS and (w.key(end) == ":" or end == len(w))
    if slot is Slot.OPENS and not duty and not label:
        return
    beside = any(_whole(w, member) for member in members)
    partners = slot is Slot.GIVEN and w.key(members[0].start - 1) in ("với", "cùng", "hợp")
    for number, member in enumerate(members):
        given = slot is not Slot.OPENS or number > 0
        if slot is Slot.SENT and not _headed(w, member) and not _is_short_place(w, member):
            continue
        behind_person = number > 0 and any(
            unit.text.lower().startswith(_PERSON) for unit in members[number - 1].held
        )
        if _whole(w, member) or behind_person or not _may_name(w, member):
            continue
        if member.held:
            named = _goes_on(w, member, strong=pair(w, end) in _SURE, duty=duty)
        elif label:
            named = _is_label(w, member, beside=beside)
        elif partners and _headed(w, member) and _HEAD <= member.end - member.start <= _SHORT:
            named = True
        else:
            named = _is_name(
                w, member, beside=beside, given=given, duty=pair(w, end) if duty else ()
            )
        end_of_name = member.end if named else _end_of_noun(w, member) if partners else 0
        if end_of_name:
            yield UnitMention(
                span=w.span(member.start, end_of_name),
                rule=RULE,
                text=w.printed(member.start, end_of_name),
                kind=_kind(w, member),
                unit=None,
            )


def _end_of_noun(w: Words, member: _Member) -> int:
    """Where a kind of body ends that stands alone in front of a verb we don't know: ``trạm y tế`` + ``khám …``."""
    end = 0 if member.held else w.reach(member.start, Noun)
    return end if end - member.start >= _HEAD else 0


def _whole(w: Words, member: _Member) -> bool:
    """Whether one known mention is all of the member."""
    return len(member.held) == 1 and member.held[0].span == w.span(member.start, member.end)


def _kind(w: Words, member: _Member) -> Literal["body", "head", "collective"]:
    first = member.held[0] if member.held else None
    if first is not None and first.span.start == w.span(member.start, member.end).start:
        return first.kind
    return "collective" if w.reach(member.start, Quantifier) > member.start else "body"


def _may_name(w: Words, member: _Member) -> bool:
    """Whether nothing in a member speaks against its being a name."""
    at = member.start
    core = max(at, w.reach(at, Quantifier))
    if not _NO_NAME.isdisjoint((w.key(core), " ".join(w.keys[core : core + 2]))):
        return False
    if "giữa" in w.keys[at : member.end]:
        return False
    shared = any(unit.rule == "unit.list" for unit in member.held)
    alone = tuple(w.keys[at : member.end]) in _HEADS_ALONE
    words = sum(w.is_word(j) for j in range(at, member.end))
    return not (shared or alone or words > _LONGEST or _is_verb(w, at))


def _is_verb(w: Words, at: int) -> bool:
    """Whether a word of the sentence opens a member, though with a capital: ``Chỉ đạo Chi cục Thú y``."""
    if w.reach(at, Quantifier) > at:
        return False
    return any(phrase.text not in _OF_NAMES for _, phrase, _ in w.hits(at, Stop))


def _is_short(word: str) -> bool:
    return (word.isupper() and len(word) > 1) or is_trade_name(word)


def _is_short_place(w: Words, member: _Member) -> bool:
    """``gửi kết quả về STC``; right behind a verb capitals are as well what it is about (``báo cáo CCHC``)."""
    return w.key(member.start - 1) == "về" and _is_short(w.word(member.start))


def _headed(w: Words, member: _Member) -> bool:
    core = max(member.start, w.reach(member.start, Quantifier))
    return is_head(w.keys[core : core + 3])


def _named(w: Words, member: _Member) -> bool:
    """Whether a capital stands within, not only at the beginning."""
    return any(w.capital(j) for j in range(member.start + 1, member.end))


def _is_label(w: Words, member: _Member, *, beside: bool) -> bool:
    """A label, or a line of its own: with the head of a name and a capital behind it, or beside one that is known."""
    shouted = is_shouted(w.printed(member.start, member.end))
    opens = _headed(w, member) and w.capital(member.start) and not shouted
    return opens and (beside or _named(w, member))


def _is_name(
    w: Words, member: _Member, *, beside: bool, given: bool, duty: tuple[str, ...]
) -> bool:
    """Whether a member that holds no known name is one; the first of a sentence has its capital from its place."""
    words = sum(w.is_word(j) for j in range(member.start, member.end))
    capital, headed = w.capital(member.start), _headed(w, member)
    if _is_short(w.word(member.start)):
        return True
    if words == 1 and headed and w.word(member.end - 1).isdigit():
        return bool(duty)  # "Tổ 2 kiểm tra"
    if words == 1 or (not headed and w.place(member.start) == member.end):
        return False  # "xã Bắc Hùng, Hoàng Việt": a place that shares the name before it
    if given and capital:
        return headed or beside or _named(w, member) or duty in _SURE
    if given:
        return bool(duty) and (headed or beside)
    alone = capital and tuple(w.keys[member.start : member.end]) == _OFFICE and bool(duty)
    sure = duty in _SURE or duty[:1] == ("phải",)
    return alone or (headed and (words > _HEAD or sure)) or duty in _LEADS


def _is_of_several(w: Words, member: _Member, houses: UnitMention) -> bool:
    """``Y tế`` + ``các Bộ, ngành``: a field of work with its capital, and the houses that have a part for it."""
    field = w.reach(member.start, Field)
    several = w.key(field) == "các" and w.capital(member.start) and field > member.start
    return several and houses.kind == "collective" and houses.span == w.span(field, member.end)


def _goes_on(w: Words, member: _Member, *, strong: bool, duty: bool) -> bool:
    """Whether a known mention is only a part of the name."""
    first = member.held[0]
    start = w.span(member.start, member.end).start
    if first.span.start > start:
        alone = len(member.held) == 1 and _headed(w, member)
        return strong or alone or _is_of_several(w, member, first)
    rest = next(
        j for j in range(member.start, member.end + 1) if w.start + w.starts[j] >= first.span.end
    )
    if len(member.held) > 1 and first.unit is not None and not duty:
        return False  # "Sở Nội vụ Sở Y tế": two lines that run together
    if w.key(rest) in _LATER or w.key(rest) in (w.key(member.start), "các"):
        return False
    if w.word(rest) in "-–" and w.keys[rest + 1 : rest + 3] in (["cơ", "quan"], ["đơn", "vị"]):
        return False  # "Sở Nội vụ - cơ quan thường trực"
    if w.key(rest) == ",":
        return True  # joined on, with what they share
    of_level = w.key(rest) == "của" and first.unit is None
    return w.capital(rest) or w.word(rest) in "-–&" or strong or of_level

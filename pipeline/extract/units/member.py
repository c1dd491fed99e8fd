"""What stands in one place of a list: a name, or words of the sentence that only look like one."""

from dataclasses import dataclass
from typing import Literal

from models.mention import UnitMention
from pipeline.extract.units.words import ROMAN, Words, is_trade_name
from pipeline.lexicon.unit_heads import MEMBERS, NO_NAMES, is_head
from pipeline.lexicon.units import Quantifier, Stop

LONGEST = 14
"""Words of a member."""
_FURTHER = 6
"""Words more where people of a house are listed: ``Cán bộ, công chức, viên chức và người lao động các cơ quan``."""
HEAD = 2
"""Syllables of a head alone: ``Cán bộ phụ trách …`` has not ended yet."""
_PEOPLE = MEMBERS | {"cán bộ", "giảng viên"}
"""With those whom such a list begins with: ``cán bộ, công chức``, ``giảng viên, sinh viên``."""
_NO_NAME = NO_NAMES | frozenset(
    ("đối", "số", "một", "chỉ thị", "nghị quyết", "nghị định", "quyết định", "luật", "bộ luật", "thông tư",
     "công văn", "công điện", "tờ trình", "báo cáo", "hằng", "hàng", "định", "riêng", "hiện", "trước", "sau", "từ",
     "nay", "căn", "theo", "nếu", "nhằm", "trường hợp", "tuy", "do", "vì", "bên cạnh", "song", "mọi", "tất", "toàn",
     "đồng thời", "qua", "thông qua", "cuối", "đầu", "hết", "chất lượng", "công trình", "gói", "quốc lộ", "tỉnh lộ",
     "đường", "cầu", "bão", "dịch", "vốn", "giá", "thuế", "đất", "đồng chí", "đ/c", "ông", "bà", "tôi", "chúng",
     "nghiêm", "tuyệt", "phụ lục", "điều", "khoản", "điểm", "chi phí", "hệ thống", "nhu cầu", "danh mục",
     "danh sách", "tỷ lệ", "tỉ lệ", "mức")
)  # fmt: skip
"""In a list stand as well clauses (``nếu``), documents by their kind, what is built or paid, and single persons."""
_HEADS_ALONE = (("cơ", "quan"), ("đơn", "vị"), ("bộ", "phận"), ("cq",), ("đv",))
"""In front of ``phối hợp:`` they label those who do so."""
_OF_NAMES = ("thanh tra", "quản lý", "kiểm toán", "giám sát")
"""Words of the sentence that are heads of names as well."""
_INSPECTING = (("thanh", "tra"), ("kiểm", "toán"), ("giám", "sát"))
_INSPECTORATES = frozenset(
    ("bộ", "sở", "ban", "ngành", "đơn", "tổng", "cục", "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "địa",
     "cấp")
)  # fmt: skip
"""First syllables of those who have inspectors; ``Thanh tra`` + ``các sàn thương mại`` is what shall be done."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the list in a slot, as tokens; ``held`` are the known mentions within."""

    start: int
    end: int
    held: tuple[UnitMention, ...] = ()


def whole(w: Words, member: Member) -> bool:
    """Whether one known mention is all of the member."""
    return len(member.held) == 1 and member.held[0].span == w.span(member.start, member.end)


def has_head(w: Words, member: Member) -> bool:
    """Whether it begins with the head of a name: ``các Trung tâm …``."""
    core = max(member.start, w.reach(member.start, Quantifier))
    return is_head(w.keys[core : core + 3])


def named_within(w: Words, member: Member) -> bool:
    """Whether a capital stands within, not only at the beginning."""
    return any(w.capital(j) for j in range(member.start + 1, member.end))


def is_short(word: str) -> bool:
    """Whether a word is a name by itself: ``STC``, ``EVN``, ``VinaPhone``."""
    letters = word.isupper() and len(word) > 1 and not ROMAN.match(word)
    return letters or is_trade_name(word)


def opens_with_word(w: Words, at: int) -> bool:
    """Whether a word of the sentence opens a member, though with a capital: ``Chỉ đạo Chi cục Thú y``."""
    if w.reach(at, Quantifier) > at:
        return False
    return any(phrase.text not in _OF_NAMES for _, phrase, _ in w.hits(at, Stop))


def is_people(w: Words, at: int) -> bool:
    """``Từng cán bộ`` + ``, công chức, viên chức``: people of a house, who are one collective."""
    core = max(at, w.reach(at, Quantifier))
    return " ".join(w.pair(core)) in _PEOPLE


def may_name(w: Words, member: Member) -> bool:
    """Whether nothing in a member speaks against its being a name."""
    at = member.start
    core = max(at, w.reach(at, Quantifier))
    if not _NO_NAME.isdisjoint((w.key(core), " ".join(w.pair(core)))):
        return False
    if "giữa" in w.keys[at : member.end] or _inspects(w, at):
        return False
    shared = any(unit.rule == "unit.list" for unit in member.held)
    alone = tuple(w.keys[at : member.end]) in _HEADS_ALONE
    words = sum(w.is_word(j) for j in range(at, member.end))
    longest = LONGEST + _FURTHER * is_people(w, at)
    return not (shared or alone or words > longest or opens_with_word(w, at))


def _inspects(w: Words, at: int) -> bool:
    """Whether ``Thanh tra các khu du lịch`` stands at ``at``: an order, for those have no inspectors."""
    several = w.pair(at) in _INSPECTING and w.key(at + 2) == "các"
    offices = w.pair(at + 3) == ("cơ", "quan")
    return several and not offices and w.key(at + 3) not in _INSPECTORATES


def kind_of(w: Words, member: Member) -> Literal["body", "head", "collective"]:
    """What a member is: what it begins with is, or a collective behind ``các``, or a body."""
    first = member.held[0] if member.held else None
    if first is not None and first.span.start == w.span(member.start, member.end).start:
        return first.kind
    return "collective" if w.reach(member.start, Quantifier) > member.start else "body"

"""Who stands where a directive puts a unit, though no list holds the name.

Every document brings names of its own (``Tổ Hậu cần khu cách ly``, ``Ban Vận hành chợ đêm``), and the genre tells where
they stand: in front of the verb of a duty, behind ``giao`` and ``phối hợp với``, beside a unit that is known. There the
name is read with its whole length, from one mark of the list to the next; what it says in between is its own affair.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.mention import UnitMention
from models.text import Span
from pipeline.extract.tokens import Line
from pipeline.extract.unit_fields import duty_follows
from pipeline.extract.unit_words import Words
from pipeline.lexicon.units import Quantifier, Stop

RULE = "unit.slot"
_LONGEST = 14
_MEMBERS = 8
_JOINTS = (",", ";", "và", "cùng", "&")
_ORDERS = (("giao",), ("yêu", "cầu"), ("đề", "nghị"), ("phân", "công"))
_WITH = ("với", "cùng")
_SURE = (("chủ", "trì"), ("có", "trách"), ("chịu", "trách"), ("phối", "hợp"), ("tham", "mưu"))
"""Verbs that only somebody has for a subject."""
_NO_NAME = frozenset(
    ("về", "đối", "trong", "khi", "để", "việc", "công tác", "chế độ", "kinh phí", "nguồn", "thời gian", "thời hạn", "thời điểm",
     "tiến độ", "lộ trình", "nội dung", "nhiệm vụ", "mục tiêu", "mục đích", "yêu cầu", "giải pháp", "biện pháp", "kết quả",
     "tình hình", "phương án", "phương thức", "phương hướng", "kế hoạch", "chương trình", "đề án", "dự án", "chỉ tiêu",
     "cơ chế", "cơ cấu", "hình thức", "địa điểm", "thành phần", "phạm vi", "đối tượng", "điều kiện", "trách nhiệm",
     "quy trình", "quy định", "quy chế", "tiêu chí", "hồ sơ", "thủ tục", "sản phẩm", "số", "hội nghị", "hội thi",
     "hội thảo", "lễ", "ngày", "tuần", "tháng", "quý", "năm", "giai đoạn", "bước", "đợt", "phần", "mục", "lưu ý", "ghi chú",
     "một", "hoạt động", "văn bản", "thông tin", "an ninh", "an toàn", "tài liệu", "tài sản", "hạ tầng", "chỉ thị",
     "nghị quyết", "nghị định", "quyết định", "luật", "bộ luật", "thông tư", "công văn", "công điện", "tờ trình", "báo cáo",
     "hằng", "hàng", "định", "riêng", "ngoài", "hiện", "trước", "sau", "từ", "nay", "căn", "theo", "trên", "nếu", "nhằm",
     "trường hợp", "tuy", "do", "vì", "bên cạnh", "song", "mọi", "tất", "toàn", "đồng thời", "qua", "thông qua", "cuối", "đầu", "hết",
     "chất lượng", "công trình", "gói", "quốc lộ", "tỉnh lộ", "đường", "cầu", "bão", "dịch", "vốn", "giá", "thuế", "đất",
     "đồng chí", "đ/c", "ông", "bà", "tôi", "chúng", "nghiêm", "tuyệt", "phụ lục", "điều", "khoản", "điểm", "chi phí", "hệ thống", "nhu cầu", "danh mục", "danh sách"))  # fmt: skip
"""With what no name of somebody begins; but clauses, times, things and documents do."""
_HEADS_ALONE = (("cơ", "quan"), ("đơn", "vị"), ("bộ", "phận"))
"""In front of ``phối hợp:`` they label those who do so."""
_OF_NAMES = ("thanh tra", "quản lý", "kiểm toán", "giám sát")
_LATER = frozenset(("nêu", "trên", "đó", "này", "cụ", "nhất", "đặc", "thường", "gồm", "cấp", "sau", "trước", "là"))


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of the list in a slot, as tokens; ``held`` are the known mentions within."""

    start: int
    end: int
    held: tuple[UnitMention, ...]


def in_slots(line: Line, known: list[UnitMention]) -> list[UnitMention]:
    """``known`` mentions of ``line``, and with them who else stands in its slots, in order and without overlap."""
    w = Words.of(line)
    tokens = _Tokens(w, known)
    found = known
    for at, order in _slots(w):
        if tokens.inside(at):
            continue
        members = list(_members(w, tokens, at))
        if members and (order or _acts(w, members)):
            found = _filled(w, found, members, sure=order)
    return found


class _Tokens:
    """Where the known mentions stand among the tokens."""

    def __init__(self, w: Words, known: list[UnitMention]) -> None:
        starts = {w.start + start: number for number, start in enumerate(w.starts)}
        ends = {w.start + w.end(number + 1): number + 1 for number in range(len(w))}
        self.at: dict[int, tuple[int, UnitMention]] = {}
        self._within = {
            number
            for number, start in enumerate(w.starts)
            for unit in known
            if unit.span.start < w.start + start < unit.span.end
        }
        for unit in known:
            if unit.span.start in starts and unit.span.end in ends:
                self.at[starts[unit.span.start]] = ends[unit.span.end], unit


    def inside(self, at: int) -> bool:
        """Whether a known mention goes on at ``at``."""
        return at in self._within


def _slots(w: Words) -> Iterator[tuple[int, bool]]:
    """(token, whether the words in front of it give somebody a role) of every slot."""
    yield _past_marker(w), False
    for at in range(1, len(w)):
        before = w.key(at - 1)
        if before in (".", ";", ":") and w.capital(at) and not (before == "." and w.capital(at - 2)):
            yield at, False
        elif before in _WITH and "hợp" in w.keys[max(0, at - 6) : at - 1]:
            yield at, True
        elif any(tuple(w.keys[at - len(o) : at]) == o for o in _ORDERS) and w.capital(at):
            opens = at - len([o for o in _ORDERS if tuple(w.keys[at - len(o) : at]) == o][0])
            if w.capital(opens) or w.key(opens - 1) in (",", ";", ":", "-"):
                yield at, True


def _past_marker(w: Words) -> int:
    """The first token behind the number or bullet of a line."""
    at = 0
    while at < len(w) and at < 8 and (not w.is_word(at) or (w.key(at + 1) == ")" and len(w.word(at)) < 3)):
        at += 1
    return at


def _members(w: Words, tokens: _Tokens, at: int) -> Iterator[_Member]:
    """The members of the list that begins at ``at``."""
    for _ in range(_MEMBERS):
        member = _member(w, tokens, at)
        if member is None:
            return
        yield member
        at = member.end
        if w.key(at) not in _JOINTS:
            return
        while w.key(at) in _JOINTS:
            at += 1


def _member(w: Words, tokens: _Tokens, at: int) -> _Member | None:
    """What stands from ``at`` to the next mark, verb or other word of the sentence."""
    held, j = [], at
    while j < len(w) and j - at < _LONGEST + 10:
        if j in tokens.at:
            j, unit = tokens.at[j]
            held.append(unit)
            continue
        if w.key(j) in _JOINTS or (_stops(w, j, named=bool(held)) and not (j == at and w.reach(j, Quantifier) > j)):
            break
        if not w.is_word(j) and not (w.word(j) in "-–&/" and j > at) and not (w.word(j).isdigit() and j > at):
            break
        j = max(j + 1, w.reach(j, Quantifier) if j == at else 0)
    return _Member(at, j, tuple(held)) if j > at else None


def _stops(w: Words, at: int, *, named: bool) -> bool:
    """Whether a word of the sentence stands at ``at``; behind a known name also one with a capital, of a line run in."""
    return w.stops(at) or (named and w.reach(at, Stop) > at)


def _acts(w: Words, members: list[_Member]) -> bool:
    """Whether the verb of a duty stands behind the list."""
    return duty_follows(w, members[-1].end) and w.key(members[-1].end) != ":"


def _filled(w: Words, found: list[UnitMention], members: list[_Member], *, sure: bool) -> list[UnitMention]:
    """``found`` with those of ``members`` that were not read with their whole length."""
    beside = any(_whole(w, m) for m in members)
    end = members[-1].end
    strong = tuple(w.keys[end : end + 2]) in _SURE
    for member in members:
        if _whole(w, member) or not _is_name(w, member, beside=beside, sure=sure, strong=strong):
            continue
        span = w.span(member.start, member.end)
        mention = UnitMention(span=span, rule=RULE, text=w.printed(member.start, member.end), kind=_kind(w, member), unit=None)
        found = sorted(
            [*(u for u in found if u.span.end <= span.start or u.span.start >= span.end), mention],
            key=lambda u: u.span.start,
        )
    return found


def _whole(w: Words, member: _Member) -> bool:
    """Whether one known mention is all of the member."""
    return len(member.held) == 1 and member.held[0].span == w.span(member.start, member.end)


def _kind(w: Words, member: _Member) -> str:
    if member.held and member.held[0].span.start == w.span(member.start, member.end).start:
        return member.held[0].kind
    return "collective" if w.reach(member.start, Quantifier) > member.start else "body"


def _is_name(w: Words, member: _Member, *, beside: bool, sure: bool, strong: bool) -> bool:
    """Whether a member names somebody."""
    at, end = member.start, member.end
    if any(unit.rule == "unit.list" for unit in member.held) or tuple(w.keys[at:end]) in _HEADS_ALONE:
        return False
    words = sum(w.is_word(j) for j in range(at, end))
    if words > _LONGEST or w.key(at) in _NO_NAME or " ".join(w.keys[at : at + 2]) in _NO_NAME:
        return False
    if _is_verb(w, at):
        return False
    if member.held:
        return _goes_on(w, member, strong=strong)
    named = w.capital(at) and any(w.capital(j) for j in range(at + 1, end))
    short = w.word(at).isupper() and len(w.word(at)) > 1
    if w.capital(at) and words > 1 or short:
        return named or short or strong or beside or sure
    return words > 1 and (beside or strong) and not w.capital(at)


def _is_verb(w: Words, at: int) -> bool:
    """Whether a word of the sentence opens a member, though with a capital: ``Chỉ đạo Chi cục Thú y``."""
    if w.reach(at, Quantifier) > at:
        return False
    return any(phrase.text not in _OF_NAMES for _, phrase, _ in w.hits(at, Stop))


def _goes_on(w: Words, member: _Member, *, strong: bool) -> bool:
    """Whether a known mention is only a part of the name."""
    first = member.held[0]
    start = w.span(member.start, member.end).start
    if first.span.start > start:
        return len(member.held) == 1 or strong
    rest = next(j for j in range(member.start, member.end + 1) if w.start + w.starts[j] >= first.span.end)
    if len(member.held) > 1 and first.unit is not None:
        return False
    if w.key(rest) in _LATER:
        return False
    return w.capital(rest) or w.word(rest) in "-–&" or strong

"""Names that the document itself shows whole: what it ends surely in one place is the name in every other.

``Văn phòng tổng hợp`` is an office in one house, and in others ``Văn phòng tổng hợp số liệu`` is a sentence. Which it
is here, is said by the places where the verb can be no predicate: ``Văn phòng tổng hợp chủ trì``, ``của Văn phòng tổng
hợp.``, ``Chánh Văn phòng tổng hợp, Chánh Thanh tra``. Likewise a name that was read up to a sure end may stand, word by
word, behind a mention that was cut. Bodies whose names are known have no part in it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from models.mention import UnitMention
from models.text import Span
from pipeline.extract.units.fields import FIELDS
from pipeline.extract.units.predicates import DUTIES, acts
from pipeline.extract.units.words import CLOSING_MARKS, Words
from pipeline.lexicon.units import Department, Office, Shape, Stop, TeamTask, Title

RULE = "unit.recurring"
_SURE = 2
"""Places that must show a verb to be half of a name; one may be a slip."""
_HEADS = ("văn", "phòng", "ban", "tổ", "đội", "khoa", "bộ phận", "trung", "nhóm")
"""First syllables of parts of a house, which it names as it likes; those of a ``Sở`` or ``Cục`` are known."""
_OFFICES = (Office, Department, Shape)
_OWNERS = ("của", "thuộc")
_TELLING = DUTIES | {("làm", "đầu"), ("là", "đầu"), ("là", "cơ"), ("là", "đơn")}
"""With what a sentence goes on behind its subject, and behind no verb without a comma: a duty, or what it is."""
_PASSING_ON = frozenset(
    ("báo cáo", "trình", "gửi", "tham mưu", "đề xuất", "xem xét", "theo dõi", "xử lý", "chỉ đạo", "công bố")
)  # fmt: skip
"""What somebody does with what he has put together, perhaps without a comma: ``Phòng Nội vụ tổng hợp trình …``."""

_BY_SHAPE = ("unit.shape", "unit.slot")
_WHEN = frozenset(
    (
        "trước",
        "sau",
        "trong",
        "theo",
        "bằng",
        "tại",
        "từ",
        "là",
        "được",
        "khi",
        "vào",
        "ở",
        "với",
        "cùng",
        "hàng",
        "mỗi",
    )
)
"""Small words that open no object."""
Keys = tuple[str, ...]


class _Place(NamedTuple):
    """Where a head with a verb stands in a line: the tokens of both."""

    w: Words
    at: int
    verb: int
    end: int

    @property
    def keys(self) -> Keys:
        return tuple(self.w.keys[self.at : self.end])


def with_verbs(lines: Sequence[Words], units: Sequence[UnitMention]) -> list[UnitMention]:
    """``units`` of ``lines`` and with them, in order, the names that the document shows to end with a verb."""
    places = [place for w in lines for place in _places(w)]
    shown = Counter(place.keys for place in places if _is_shown(place))
    found = {unit.span.start: unit for unit in units}
    starts = [unit.span.start for unit in units]
    for place in places:
        if shown[place.keys] < _SURE or not _may_be_name(place):
            continue
        head, whole = place.w.span(place.at, place.verb), place.w.span(place.at, place.end)
        before = bisect_right(starts, head.start) - 1
        covering = units[before] if before >= 0 and units[before].span.end > head.start else None
        text = place.w.printed(place.at, place.end)
        if covering is None:
            found[head.start] = UnitMention(
                span=whole, rule=RULE, text=text, kind="body", unit=None
            )
        elif covering.span.end == head.end:
            span = Span(covering.span.start, whole.end)
            text = f"{covering.text} {place.w.printed(place.verb, place.end)}"
            found[span.start] = replace(covering, span=span, rule=RULE, text=text, unit=None)
    return sorted(found.values(), key=lambda unit: unit.span.start)


def _places(w: Words) -> Iterator[_Place]:
    """Where a head with its capital stands in front of a verb by which an office may be called."""
    for at, kinds in w.found.items():
        if w.keys[at] not in _HEADS or not w.capital(at):
            continue
        head = max((w.reach(at, kind) for kind in _OFFICES if kind in kinds), default=at)
        verb = max(w.reach(head, Stop), w.reach(head, TeamTask)) if head > at else at
        if verb > head and not w.capital(head) and _names_office(w, head, verb):
            yield _Place(w, at, head, verb)


def _names_office(w: Words, at: int, end: int) -> bool:
    return " ".join(w.keys[at:end]) in FIELDS or w.reach(at, TeamTask) == end


def _is_shown(place: _Place) -> bool:
    """Whether the verb can be no predicate here: another follows as one, or the name is an owner's or in a list."""
    w, at, _, end = place
    if w.pair(end) in _TELLING:
        return True
    if w.key(at - 1) in _OWNERS and w.key(end) in CLOSING_MARKS:
        return True
    headed = any(w.reach(start, Title) in (at, place.verb) for start in range(max(at - 2, 0), at))
    return headed and w.key(end) in (",", ";", "và") and w.reach(end + 1, Title) > end + 1


def _may_be_name(place: _Place) -> bool:
    """Whether no object and no further verb in a row shows that the verb is the predicate here."""
    w, end = place.w, place.end
    if w.key(end) in (",", "và"):
        return not (acts(w, end + 1) or w.reach(end + 1, Stop) - end > 2)
    if not w.is_word(end) or w.pair(end) in _TELLING:
        return True
    passed_on = any(" ".join(w.keys[end:stop]) in _PASSING_ON for stop, _, _ in w.hits(end, Stop))
    return (acts(w, end) or w.key(end) in _WHEN) and not passed_on


def as_elsewhere(lines: Sequence[Words], units: Sequence[UnitMention]) -> list[UnitMention]:
    """``units``, those made longer that are, word by word, the beginning of a name read up to a sure end elsewhere."""
    placed = list(_placed(lines, units))
    whole: dict[str, set[Keys]] = {}
    for w, at, end, unit in placed:
        closed = w.key(end) in CLOSING_MARKS or w.pair(end) in _TELLING
        if closed and unit.rule in _BY_SHAPE and w.key(at) in _HEADS:
            whole.setdefault(w.key(at), set()).add(tuple(w.keys[at:end]))
    if not whole:
        return list(units)
    found: list[UnitMention] = []
    for w, at, end, unit in placed:
        names = whole.get(w.key(at), ()) if unit.kind == "body" else ()
        ends = (at + len(name) for name in names if tuple(w.keys[at : at + len(name)]) == name)
        longest = max(ends, default=end)
        if longest > end:
            span, text = w.span(at, longest), w.printed(at, longest)
            found.append(replace(unit, span=span, rule=RULE, text=text, unit=None))
        elif not found or found[-1].span.end <= unit.span.start:
            found.append(unit)
    return found


def _placed(
    lines: Sequence[Words], units: Sequence[UnitMention]
) -> Iterator[tuple[Words, int, int, UnitMention]]:
    """Each of ``units`` with the line and the tokens where it stands."""
    starts = [w.start for w in lines]
    for unit in units:
        w = lines[bisect_right(starts, unit.span.start) - 1]
        at = bisect_left(w.starts, unit.span.start - w.start)
        yield w, at, bisect_left(w.starts, unit.span.end - w.start, at), unit

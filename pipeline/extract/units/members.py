"""The members of a list in a slot, each read from one mark to the next with what is known of it.

A name may hold marks of its own (``Sở Thông tin và Truyền thông``); `joined` puts such pieces together again.
"""

from bisect import bisect_left
from collections.abc import Iterator

from models.mention import UnitMention
from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.member import (
    HEAD,
    LONGEST,
    Member,
    is_people,
    is_short,
    may_name,
    opens_with_word,
    whole,
)
from pipeline.extract.units.predicates import acts, duty_follows, ends_name
from pipeline.extract.units.reach.subjects import kind_end, told_by
from pipeline.extract.units.words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Noun, Office, Quantifier, Stop, Topic

_KIND = 4
"""Words of a kind without its noun."""
_MEMBERS = 8
"""Names in one list; a longer one is no list of those who do something."""
_LEVELS = ("xã", "phường", "huyện", "tỉnh", "trường", "quận")
_JOINTS = (",", ";", "và", "cùng", "&")
_AGENTS = ("nhà", "người", "bên")
_AGENT = 3
"""Syllables of an agent with his verb."""


class Tokens:
    """Where the known mentions stand among the tokens."""

    def __init__(self, w: Words, known: list[UnitMention]) -> None:
        self.at: dict[int, tuple[int, UnitMention]] = {}
        self._within: set[int] = set()
        for unit in known:
            first = bisect_left(w.starts, unit.span.start - w.start)
            end = bisect_left(w.starts, unit.span.end - w.start)
            if first < end and w.holds(first, end, unit.span):
                self.at[first] = end, unit
                self._within.update(range(first + 1, end))

    def inside(self, at: int) -> bool:
        """Whether a known mention goes on at ``at``."""
        return at in self._within


def members_from(w: Words, tokens: Tokens, at: int) -> Iterator[Member]:
    """The members of the list that begins at ``at``."""
    for _ in range(_MEMBERS):
        member = _member(w, tokens, at)
        if member is None:
            return
        if opens_with_word(w, at) and w.key(at - 1) in _JOINTS:
            return
        yield member
        at = member.end
        if w.key(at) not in _JOINTS:
            return
        while w.key(at) in _JOINTS:
            at += 1


def _member(w: Words, tokens: Tokens, at: int) -> Member | None:
    """What stands from ``at`` to the next mark, verb or other word of the sentence."""
    held, j = list[UnitMention](), at
    quantified = w.reach(at, Quantifier)
    while j < len(w) and j - at < 2 * LONGEST:
        key = w.keys[j]
        if held and acts(w, j):
            break  # "Đảng ủy các xã lãnh đạo UBND xã": no title of a second one
        if j in tokens.at:
            j, unit = tokens.at[j]
            held.append(unit)
        elif j == at and quantified > at:
            j = quantified
        elif (noun := max(kind_end(w, at, j), _tiers_end(w, at, j))) > j:
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
    return Member(at, j, tuple(held)) if j > at else None


def _tiers_end(w: Words, start: int, at: int) -> int:
    """``trạm y tế`` + ``xã, phường, thị trấn``: where the tiers end in each of which there is one; else ``at``."""
    level = parse_level(w, at) if at > start and not w.capital(at) else None
    return level.end if level is not None and level.plural and not level.named else at


def _stops(w: Words, start: int, at: int, *, named: bool) -> bool:
    """Whether a word of the sentence stands at ``at``; behind a known name also with a capital, of a line run in."""
    verb = at > start and ends_name(w, start, at)
    return verb or w.stops(at) or (named and w.reach(at, Stop) > at)


def joined(w: Words, members: list[Member]) -> list[Member]:
    """Members that are one name written with marks: ``Sở Thông tin`` + ``và Truyền thông``.

    A capital without the head of any name goes on with the name before it, and in small letters what stands behind
    ``các`` with its own noun: ``các cấp ủy, tổ chức đảng``.
    """
    joined: list[Member] = []
    told = len(members) > 1 and duty_follows(w, members[-1].end)
    for member in members:
        last = joined[-1] if joined else None
        people = last is not None and not last.held and _are_people(w, last, member)
        if last is not None and people:
            joined[-1] = Member(last.start, member.end, member.held)
        elif last is not None and not member.held and _belongs(w, last, member, told=told):
            joined[-1] = Member(last.start, member.end, last.held)
        else:
            joined.append(member)
    return joined


def _belongs(w: Words, last: Member, member: Member, *, told: bool) -> bool:
    at = member.start
    if w.key(at - 1) == ";" or any(unit.rule == "unit.list" for unit in last.held):
        return False
    open_name = not last.held or (whole(w, last) and last.held[0].unit is None)
    headed = (
        is_head(w.keys[at : at + 3])
        or w.reach(at, Quantifier) > at
        or is_short(w.word(member.start))
    )
    if not headed and (_shares_noun(w, last, member) or (told and _is_of_kind(w, last, member))):
        return True
    if not open_name or not may_name(w, member):
        return False
    if w.key(at - 1) == "," and w.keys[last.start] in ("các", "những") and not last.held:
        return not (w.capital(at) or w.reach(at, Quantifier) > at)
    if headed:
        return False
    words = member.end - at
    goes_on = w.capital(at) or (w.capital(last.start) and words > 1)
    return goes_on and is_head(w.keys[last.start : last.start + 3])


def _is_of_kind(w: Words, last: Member, member: Member) -> bool:
    """``các doanh nghiệp viễn thông`` + ``, cấp nước``: of what kind others of them are, with no noun of their own."""
    at = member.start
    core = w.reach(last.start, Quantifier)
    kind = core > last.start and core < w.reach(core, Noun) < last.end and len(last.held) == 1
    several = kind and last.held[0].kind == "collective" and last.held[0].unit is None
    short = member.end - at <= _KIND
    return several and short and not (w.capital(at) or w.reach(at, Noun) > at)


def _are_people(w: Words, last: Member, member: Member) -> bool:
    """``Cán bộ, công chức`` + ``, viên chức các cơ quan``, ``và người lao động``: people of the same houses."""
    workers = w.keys[member.start : member.start + 3] == ["người", "lao", "động"]
    joint = w.key(member.start - 1) == "," or (workers and w.key(member.start - 1) == "và")
    people = workers or is_people(w, member.start)
    return joint and people and is_people(w, last.start)


def _shares_noun(w: Words, last: Member, member: Member) -> bool:
    """``các chủ dự án`` + ``, tiểu dự án thành phần``: what they own, the noun of which comes again."""
    at = member.start
    noun = w.pair(last.end - 2)
    again = any(w.pair(j) == noun for j in range(at, member.end - 1))
    several = w.keys[last.start] in ("các", "những") and last.end - last.start > HEAD
    return several and again and w.key(at - 1) in (",", "và") and not w.capital(at)

"""Several of one kind by their names: ``các công ty thủy điện Sông Bua 2, Sông Bua 4 và Đắk Lin``."""

from dataclasses import replace

from pipeline.extract.units.mentions import Reading
from pipeline.extract.units.schools import one_kind_end
from pipeline.extract.units.tails import Name
from pipeline.extract.units.words import ROMAN, Sub, Words, is_syllable
from pipeline.lexicon.units import Department, Shape, Topic

_FEWEST = 2
_LISTS = (",", "và")
_KIND = 4
"""Words that say of which kind they are."""


def named_kinds(w: Words, start: int, name: Name, *, headed: bool) -> Reading | None:
    """``các công ty thủy điện`` + ``Sông Bua 2, Sông Bua 4 và Đắk Lin``: several of a kind by their names."""
    if placed := placed_kinds(w, start, name, headed=headed):
        return placed
    several = w.key(name.start - 1) == "các"
    if name.level is not None or not (several or headed) or not name.subs:
        return None
    first = _past_small(w, name.core)
    j, members = first, list[tuple[int, int]]()
    while (end := w.place(j)) > j and w.reach(j, Department) == w.reach(j, Shape) == j:
        end += w.word(end).isdigit()
        members.append((j, end))
        if w.key(end) not in (",", "và"):
            break
        j = end + 1
    if not several:
        del members[1:]
    if len(members) == 1 and first > name.core and members[0][1] - first >= _FEWEST:
        return Reading(
            start, replace(name, end=members[0][1], known=False), headed
        )  # "các hợp tác xã chè Tân Cương"
    if len(members) < _FEWEST or not several:
        return None
    of_all = Name(name.start, members[0][1], "unit.list", (), known=False, core=members[0][1])
    return Reading(start, of_all, headed, tuple(members), (name.start, first))


def named_schools(w: Words, start: int, at: int, *, headed: bool) -> Reading | None:
    """``các trường`` + ``: Mầm non Hoa Sen, Tiểu học Kim Đồng``: schools of several kinds, each by its name."""
    if w.key(at) != "trường" or w.key(at - 1) != "các":
        return None
    members = list[tuple[int, int]]()
    j = at + 1 + (w.key(at + 1) == ":")
    while (kind := one_kind_end(w, j)) > j and w.capital(j) and (end := w.place(kind)) > kind:
        members.append((j, end))
        if w.key(end) not in (*_LISTS, ";"):
            break
        j = end + 1
    if len(members) < _FEWEST:
        return None
    end = members[0][1]
    name = Name(at, end, "unit.list", (Sub(at, at + 1, "trường"),), known=False, core=end)
    return Reading(start, name, headed, tuple(members), (at, at + 1))


def each_kind(w: Words, start: int, name: Name, *, headed: bool) -> Reading | None:
    """Several of a name by their numbers or their places."""
    numbered = numbered_kinds(w, start, name, headed=headed)
    return numbered or placed_kinds(w, start, name, headed=headed)


def numbered_kinds(w: Words, start: int, name: Name, *, headed: bool) -> Reading | None:
    """``Các Khu Quản lý đường bộ I`` + ``, II và III``: several of a name by their numbers."""
    first = name.end - 1
    if not _is_number(w, first) or w.key(name.start - 1) != "các":
        return None
    while w.key(first - 1) in _LISTS and _is_number(w, first - 2):
        first -= 2  # the name took "I và II"
    members = [(first, first + 1)]
    while w.key(members[-1][1]) in _LISTS and _is_number(w, members[-1][1] + 1):
        members.append((members[-1][1] + 1, members[-1][1] + 2))
    if len(members) < _FEWEST:
        return None
    of_all = Name(name.start, first + 1, "unit.list", (), known=False, core=first + 1)
    return Reading(start, of_all, headed, tuple(members), (name.start, first))


def placed_kinds(w: Words, start: int, name: Name, *, headed: bool) -> Reading | None:
    """``Các huyện ủy Krông Nô`` + ``, Cư Jút, Đắk R’lấp``, ``các Hạt Kiểm lâm A`` + ``và B``: one in each place."""
    level = name.level
    if w.key(name.start - 1) != "các" or (level is not None and level.plural):
        return None
    first = shared = _place_of(w, name)
    noun = ""
    if level is not None and level.named and not level.names:
        _, first, noun = level.subs[-1]
        shared = level.subs[-1].start
    if first == name.end or w.place(first) != name.end:
        return None
    members = [(first, name.end)]
    fewest = 1 if name.rule == "unit.body" else _FEWEST
    while w.key(members[-1][1]) in _LISTS:
        at = members[-1][1] + 1
        end = w.place(at)
        if end - at < fewest or w.reach(at, Department) > at or w.reach(at, Shape) > at:
            break
        members.append((at, end))
    if len(members) < _FEWEST:
        return None
    of_all = replace(name, rule="unit.list")
    return Reading(start, of_all, headed, tuple(members), (name.start, shared), noun)


def _place_of(w: Words, name: Name) -> int:
    """Where the place begins with which the name ends; its end for none.

    Of a name that no dictionary holds, that are its last words with capitals, behind a small one or an abbreviation:
    ``Hạt Kiểm lâm`` + ``Krông Nô``, ``Trường THPT`` + ``Lê Lợi``.
    """
    if name.rule == "unit.body" or (
        name.rule == "unit.department" and w.place(name.core) == name.end
    ):
        return name.core  # "Chi cục Thuế" + "Cẩm Giàng"
    for first in range(name.start + 1, name.end - 1):
        if w.place(first) == name.end and (
            not w.capital(first - 1) or not is_syllable(w.word(first - 1))
        ):
            return first
    return name.end


def _is_number(w: Words, at: int) -> bool:
    return w.word(at).isdigit() or ROMAN.match(w.word(at)) is not None


def _past_small(w: Words, at: int) -> int:
    """``công ty`` + ``thủy điện``: behind the small words that say of which kind they are, in front of a capital."""
    j = at
    while (
        w.is_word(j)
        and not w.capital(j)
        and j - at < _KIND
        and not (w.stops(j) or w.names_begin(j))
    ):
        j = max(j + 1, w.reach(j, Topic))
    return j if w.capital(j) else at


def listed(w: Words, start: int, name: Name, *, headed: bool) -> Reading:
    """``UBND các huyện: A, B``: members that share all but their place."""
    level = name.level
    assert level is not None
    head_end = next((sub.start for sub in level.subs), name.core)
    if w.word(head_end - 1).isdigit() and head_end == name.core + 1:
        head_end = name.core  # "UBND 3 xã: A, B, C"
    return Reading(
        start,
        replace(name, rule="unit.list"),
        headed,
        level.names,
        (name.start, head_end),
        level.noun,
        level.nouns,
    )

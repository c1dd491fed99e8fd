"""Units named in a text (cơ quan, đơn vị): bodies, their heads, collectives.

The dictionary decides first; what it does not hold is read by its shape. Members of a list are mentions
of their own and get the head that they share written out.
"""

from collections.abc import Iterator
from dataclasses import replace

from models.mention import UnitMention
from pipeline.extract.tokens import Line
from pipeline.extract.units.collectives import further_force, further_kind, parse_collective
from pipeline.extract.units.core import read_core
from pipeline.extract.units.levels import beside, parse_level
from pipeline.extract.units.mentions import Reading, named_behind, shared_levels, with_both_offices
from pipeline.extract.units.predicates import duty_follows, is_told
from pipeline.extract.units.tails import Name
from pipeline.extract.units.titled import read_person, read_titled
from pipeline.extract.units.words import Words, is_trade_name
from pipeline.lexicon.units import (
    Body,
    Department,
    LevelNoun,
    Noun,
    Office,
    Quantifier,
    Shape,
    Title,
    Trap,
)

_EXCEPTION = 60
"""Tokens that an exception may have; more are a sentence."""
# What a mention, or a wording that hides one, begins with; most words that are looked up only end a name.
_OPENING = frozenset({Body, Department, Noun, Office, Quantifier, Shape, Title, Trap})
# In front of "quý" they make it a quarter of the year.
_OF_QUARTERS = ("hàng", "hằng", "mỗi", "từng", "trong", "cuối", "đầu", "cáo", "theo", "và", ",")
_INITIALS = 3
"""Letters that the initials of a bank have at least."""


def find_units(line: Line) -> list[UnitMention]:
    """All units that ``line`` names, in order and without overlap; spans are of the text that it is a line of."""
    return units_in(Words.of(line))


def units_in(w: Words) -> list[UnitMention]:
    """The same of a line whose words were looked up already."""
    readings = list(_readings(w))
    named = list(with_both_offices(w, shared_levels(w, readings))) if readings else []
    return named_behind(w, named)


def _readings(w: Words) -> Iterator[Reading]:
    at = 0
    starts = sorted(
        start
        for start, kinds in w.found.items()
        if not _OPENING.isdisjoint(kinds) or (LevelNoun in kinds and _is_level_told(w, start))
    )
    for start in starts:
        if start < at:
            continue
        if w.key(start - 1) == "trừ":
            at = _past_exception(w, start)
            continue
        if w.key(start - 1) == "/" and w.word(start).isupper() and w.word(start - 2).isupper():
            # "QĐ/BCĐ" is the end of a code.
            continue
        reading = _with_bank(w, _reading(w, start), at)
        trap = w.reach(start, Trap)
        if reading is not None and reading.name.end > trap:
            yield reading
            at = reading.end
            while (reading := _beside(w, reading)) is not None:
                yield reading
                at = reading.end
        elif reading is None and (places := list(_places_told(w, start))):
            yield from places
            at = places[-1].name.end
        else:
            at = max(start, trap)


def _is_level_told(w: Words, at: int) -> bool:
    """Whether a level by itself stands at ``at``: ``Cấp huyện tổ chức …``; ``Cấp tỉnh: …`` only says where."""
    return w.words[at] == "Cấp" and w.key(w.reach(at, LevelNoun)) != ":"


def _with_bank(w: Words, reading: Reading | None, at: int) -> Reading | None:
    """``Agribank`` + ``Chi nhánh Nam Đông Hà``: the trade name of a bank, behind ``at``, is the head of its branch."""
    if reading is None or reading.start <= at or w.pair(reading.start) != ("chi", "nhánh"):
        return reading
    bank, first = w.word(reading.start - 1), reading.start - 1
    initials = bank.isascii() and bank.isupper() and len(bank) >= _INITIALS
    if not (initials or is_trade_name(bank)) or w.names_begin(first):
        return reading
    return replace(reading, start=first, name=replace(reading.name, start=first))


def _beside(w: Words, reading: Reading) -> Reading | None:
    """Further places behind a body and its place that share the body: ``UBND huyện A`` + ``và thành phố B``."""
    name = reading.name
    if (other := further_force(w, name) or further_kind(w, name)) is not None:
        return Reading(other.start, other, reading.headed)
    noun = w.longest(name.core, LevelNoun)
    shared = reading.noun or (noun[1].canonical if noun and name.level and name.level.named else "")
    if name.rule not in ("unit.body", "unit.list", "unit.area") or not shared:
        return None
    level = beside(w, reading.end, shared)
    if level is None:
        return None
    prefix = reading.prefix if reading.members else (name.start, name.core)
    subs = tuple(sub for sub in name.subs if sub.end <= prefix[1])
    start = reading.end + 1
    further = Name(start, level.names[0][1], "unit.list", subs, name.known, level.names[0][1])
    return Reading(start, further, reading.headed, level.names, prefix, level.noun)


def _places_told(w: Words, at: int) -> Iterator[Reading]:
    """``Thành phố Hà Nội, tỉnh Hưng Yên phê duyệt``, ``Tỉnh kiểm tra``: places that have a duty, or get an order."""
    if not is_told(w, at):
        return
    found, j = [], at
    while (level := parse_level(w, j)) is not None and not level.plural:
        if not level.named and not (
            w.capital(j) and level.end == j + len(level.subs[0].text.split())
        ):
            break
        name = Name(j, level.end, "unit.place", level.subs, core=level.end, level=level)
        found.append(Reading(j, name, headed=False))
        j = level.end + 1
        if w.key(level.end) not in (",", "và"):
            break
    members = parse_collective(w, j, quantified=False) if found and j > found[-1].name.end else None
    if found and duty_follows(w, members.end if members else found[-1].name.end):
        yield from found


def _past_exception(w: Words, at: int) -> int:
    """Where ``(trừ …)`` ends: its units are not meant."""
    inside = any(w.key(j) == "(" for j in range(max(at - 4, 0), at))
    ends = (")", "\n") if inside else (")", ",", ";", ".", "\n")
    for j in range(at, min(at + _EXCEPTION, len(w))):
        if w.key(j) in ends:
            return j
    return at + 1


def _reading(w: Words, at: int) -> Reading | None:
    """The mention that begins at token ``at``."""
    hit = w.longest(at, Quantifier)
    if hit is not None and w.key(at) == "quý" and w.key(at - 1) in _OF_QUARTERS:
        return None
    if hit is not None and (person := read_person(w, at, hit[0])) is not None:
        return person
    if hit is not None:
        return read_titled(w, at, hit[0]) or read_core(w, at, hit[0], quantified=True)
    return read_titled(w, at, at) or read_core(w, at, at, quantified=False)

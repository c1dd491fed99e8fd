"""Units named in a text (cơ quan, đơn vị): bodies, their heads, collectives.

The dictionary decides first; what it does not hold is read by its shape. Members of a list are mentions
of their own and get the head that they share written out.
"""

from collections.abc import Iterator
from dataclasses import replace

from models.mention import UnitMention
from pipeline.extract.tokens import Line
from pipeline.extract.units.collectives import (
    further_force,
    further_kind,
    parse_collective,
    qualified,
)
from pipeline.extract.units.departments import field_at
from pipeline.extract.units.holders import charge_end, classes_end, opens_next
from pipeline.extract.units.kinds import each_kind, listed, named_kinds, named_schools
from pipeline.extract.units.levels import beside, hamlet_end, parse_level
from pipeline.extract.units.mentions import Reading, named_behind, shared_levels, with_both_offices
from pipeline.extract.units.names import parse_name
from pipeline.extract.units.predicates import acts, duty_follows, is_told
from pipeline.extract.units.shapes import shape_end
from pipeline.extract.units.tails import Name
from pipeline.extract.units.words import Sub, Words, is_trade_name
from pipeline.lexicon.people import is_whole_name
from pipeline.lexicon.units import (
    Body,
    Department,
    LevelNoun,
    Noun,
    Office,
    Phrase,
    Quantifier,
    Shape,
    Title,
    Trap,
)

# More heads in front of one unit, or tokens in an exception, are no sentence.
_TITLES = 4
_EXCEPTION = 60
# What a mention, or a wording that hides one, begins with; most words that are looked up only end a name.
_OPENING = frozenset({Body, Department, Noun, Office, Quantifier, Shape, Title, Trap})
# In front of "quý" they make it a quarter of the year.
_OF_QUARTERS = ("hàng", "hằng", "mỗi", "từng", "trong", "cuối", "đầu", "cáo", "theo", "và", ",")
# Offices that several persons hold, so that the name says who.
_MANY = ("Phó Thủ tướng", "Thứ trưởng", "Phó Hiệu trưởng")
_PERSONS = ("chí", "đ/c", "c", "ông", "bà", "thầy", "cô")
_PLACING = ("tại", "ở", "trong")
"""In front of rooms that are places: ``tại Phòng 305, 306``."""
_APPOSED = (",", "-", "–")
_TWO = 2
"""Syllables of a noun that may open a name or be said of anybody: ``cơ quan``."""
_REPORTED_TO = ("cáo", "trình")
_TWO_OF_THEM = ("hai", "ba")
"""Bodies that were named before: ``báo cáo lãnh đạo hai ngành``."""
_TITLE_JOINTS = (",", "và", "hoặc", "/")


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
    if (
        reading is None
        or reading.start <= at
        or w.keys[reading.start : reading.start + 2] != ["chi", "nhánh"]
    ):
        return reading
    bank, first = w.word(reading.start - 1), reading.start - 1
    initials = bank.isascii() and bank.isupper() and len(bank) > _TWO
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
    if hit is not None and (person := _person(w, at, hit[0])) is not None:
        return person
    if hit is not None:
        return _titled(w, at, hit[0]) or _core(w, at, hit[0], quantified=True)
    return _titled(w, at, at) or _core(w, at, at, quantified=False)


def _person(w: Words, start: int, at: int) -> Reading | None:
    """``đồng chí`` + a name + ``, Phó Chủ tịch UBND huyện``: who holds the office belongs to the mention.

    An office in the Party stands in front of another of the same person: ``Ủy viên Ban Thường vụ, Trưởng Ban Dân vận``.
    """
    if w.key(at - 1) not in _PERSONS:
        return None
    past = _past_person(w, at)
    if past == at or w.key(past) not in _APPOSED:
        return None
    at = past + 1
    office = _titled(w, start, at)
    for _ in range(_TITLES):
        end = office.end if office else w.reach(at, Title)
        if not _of_party(w, at) or w.key(end) not in _APPOSED or not w.capital(end + 1):
            break
        further = _titled(w, start, end + 1)
        if further is None:
            break
        at, office = end + 1, further
    return office


def _of_party(w: Words, at: int) -> bool:
    """Whether an office in the Party stands at ``at``: ``Phó Bí thư``, ``Ủy viên Ban Thường vụ``, ``Huyện ủy viên``."""
    keys = w.keys[at + (w.key(at) == "phó") :]
    return keys[:2] in (["bí", "thư"], ["ủy", "viên"]) or keys[1:3] == ["ủy", "viên"]


def _core(
    w: Words, start: int, at: int, *, quantified: bool, headed: bool = False
) -> Reading | None:
    """A list with a shared head, a body or a collective at token ``at``."""
    person = quantified and w.key(at - 1) in ("chí", "đ/c", "c", "vị")
    numbers = w.capital(at) and w.word(at + 1).isdigit() and w.key(at - 1) not in _PLACING
    if (
        (quantified or numbers)
        and not person
        and (shared := _shared_head(w, start, at, headed=headed)) is not None
    ):
        return shared
    name = parse_name(w, at)
    if name is not None and quantified and (each := each_kind(w, start, name, headed=headed)):
        return each
    if name is not None and not quantified and w.reach(at, Noun) > name.end:
        name = None  # "Công đoàn cấp trên trực tiếp cơ sở"
    if (
        name is not None
        and quantified
        and not name.plural
        and w.key(at - 1) == "các"
        and not headed
    ):
        # "các Ban Xây dựng Đảng" is a collective; "các UBND" none.
        collective = parse_collective(w, at, quantified=True)
        if collective is not None and collective.end >= name.end:
            return Reading(start, collective, headed)
        name = replace(name, plural=True)
        return Reading(start, qualified(w, name) if name.known else name, headed)
    if name is not None:
        several = quantified and name.rule == "unit.shape" and w.key(at - 1) in ("các", "những")
        if several or (name.plural and name.rule in ("unit.body", "unit.department")):
            name = replace(qualified(w, name), known=name.known)
        at_level = name.level is not None and bool(name.level.names)
        return listed(w, start, name, headed=headed) if at_level else Reading(start, name, headed)
    collective = parse_collective(w, at, quantified=quantified or headed)
    if (
        collective is not None
        and (quantified or headed)
        and (kinds := named_kinds(w, start, collective, headed=headed))
    ):
        return kinds
    level = collective.level if collective and collective.rule == "unit.area" else None
    if collective is not None and level is not None and level.names:
        return Reading(start, collective, headed, level.names, (at, at), level.noun)
    return Reading(start, collective, headed) if collective else None


def _titled(w: Words, start: int, at: int) -> Reading | None:
    """A head with its unit, or alone where that says who.

    Of two wordings the one with which the mention gets longer: ``Chánh`` + ``Văn phòng HĐND và UBND huyện``.
    """
    readings = (_titled_by(w, start, at, hit) for hit in w.hits(at, Title))
    reading = max(filter(None, readings), key=lambda reading: reading.name.end, default=None)
    if reading is None or reading.members:
        return reading
    charge = charge_end(w, classes_end(w, _past_places(w, reading.name)), start)
    name = replace(reading.name, end=charge, known=False)
    return replace(reading, name=name) if charge > reading.name.end else reading


def _past_places(w: Words, name: Name) -> int:
    """``Thủ trưởng các sở, ngành`` + ``, các địa phương``: the head is that of them all, since places have none."""
    if w.key(name.end) == "số" and w.key(name.end - 1) in ("phố", "ấp", "khóm", "thôn"):
        return name.end + 2 * w.word(name.end + 1).isdigit()  # "Tổ trưởng Tổ dân phố số 5"
    if name.rule != "unit.collective" or w.key(name.end) not in (",", "và", "các"):
        return name.end
    if w.key(name.end) == "các":  # "Giám đốc bệnh viện" + "các trường đại học"
        houses = parse_collective(w, name.end + 1, quantified=True)
        return houses.end if houses else name.end
    places = w.keys[name.end + 1 : name.end + 4] == ["các", "địa", "phương"]
    return name.end + 4 if places else name.end


def _titled_by(w: Words, start: int, at: int, head: tuple[int, Phrase, Title]) -> Reading | None:
    """The head in this wording with its unit, or alone."""
    end, phrase, title = head
    of_two = w.key(at - 1) in _REPORTED_TO and w.key(end) in _TWO_OF_THEM
    if title.capital and not w.capital(at) and not of_two and parse_name(w, end) is None:
        return None
    if (title.small and w.capital(at) and w.capital(end)) or opens_next(w, end):
        return None
    sub = Sub(at, end, phrase.canonical)
    unit_at = end if title.alone else _past_titles(w, end)
    hit = w.longest(unit_at, Quantifier)
    core_at = hit[0] if hit else unit_at
    reading = _core(w, start, core_at, quantified=hit is not None, headed=True)
    if reading is not None and not (title.alone and _apart(w, reading)):
        name = replace(reading.name, subs=(sub, *reading.name.subs))
        return replace(reading, name=name, headed=True)
    addressed = w.key(at - 1) in _PERSONS
    if title.alone and (placed := hamlet_end(w, end)) > end:
        return Reading(
            start, Name(at, placed, "unit.title", (sub,), known=False, core=end), headed=True
        )
    if title.alone or addressed:
        past = _past_person(w, end) if addressed or phrase.canonical.startswith(_MANY) else end
        if past == end and not title.alone:
            return None
        subs = (sub, Sub(end, past, "")) if past > end else (sub,)
        return Reading(start, Name(at, past, "unit.title", subs, core=end), headed=True)
    return None


def _past_person(w: Words, at: int) -> int:
    """Behind the name of the person who holds an office: ``Phó Thủ tướng``, ``đồng chí Phó Chủ tịch`` + a name."""
    end = at
    while w.is_word(end) and w.capital(end):
        end += 1
    return end if is_whole_name(w.words[at:end]) else at


def _apart(w: Words, reading: Reading) -> bool:
    """Whether the unit behind a head that stands alone is not its own; ``tổ chức`` is a verb behind a board."""
    name = reading.name
    if w.key(name.start - 1) == "các" and is_told(w, reading.start):
        return False  # "Hiệu trưởng các trường có điểm bỏ phiếu"
    if acts(w, name.end) and w.reach(name.start, Noun) - name.start > _TWO:
        return False  # "Người đứng đầu cơ sở kinh doanh karaoke phải …"
    organises = w.keys[name.start : name.end] == ["tổ", "chức"] and w.key(name.start - 1) != "đầu"
    return organises or (not name.known and name.rule == "unit.collective")


def _past_titles(w: Words, at: int) -> int:
    """Behind further heads of the same unit: ``Chủ tịch, các Phó Chủ tịch UBND``."""
    for _ in range(_TITLES):
        if w.key(at) not in _TITLE_JOINTS:
            break
        following = w.reach(at + 1, Quantifier)
        hit = w.longest(following, Title)
        if hit is None or hit[2].alone:
            break
        after = w.reach(hit[0], Quantifier)
        if w.key(hit[0]) not in _TITLE_JOINTS and hit[1].canonical not in (
            "Phó",
            "Phó Chủ tịch",
            "Phó Giám đốc",
            "Phó Trưởng",
        ):
            # "Chủ tịch, Giám đốc Sở Y tế" names two units.
            break
        at = hit[0]
        if after > at:
            break
    return at


def _shared_head(w: Words, start: int, at: int, *, headed: bool) -> Reading | None:
    """``các Sở: Y tế, Nội vụ``: members that share the head of their name."""
    if schools := named_schools(w, start, at, headed=headed):
        return schools
    numbered = w.hits(at, Shape) if w.word(w.reach(at, Shape)).isdigit() else ()
    for head_end, head, _ in (*w.hits(at, Department), *numbered):
        colon = w.key(head_end) == ":"
        j, members = head_end + colon, []
        while (end := _field_end(w, at, j, head.canonical, colon=colon)) > j:
            members.append((j, end))
            if w.key(end) not in (",", "và", ";"):
                break
            j = end + 1
        if len(members) > 1 or (members and colon):
            name = Name(
                at,
                members[0][1],
                "unit.list",
                (Sub(at, head_end, head.canonical),),
                core=members[0][1],
            )
            return Reading(start, name, headed, tuple(members), (at, head_end))
    return None


def _field_end(w: Words, at: int, j: int, head: str, *, colon: bool) -> int:
    """Where a member of ``các Cục: Trồng trọt, Thú y`` at ``j`` ends; behind a colon also one of unknown field."""
    if w.word(j).isdigit() and w.capital(at) and (not w.is_word(j + 1) or w.stops(j + 1)):
        return j + 1  # "Các Phòng 1, 2, 3"
    field = field_at(w, j, head)
    if field is not None and (w.capital(j) or colon):
        return field[0]
    if not colon or not w.capital(j) or not w.capital(at) or w.reach(j, Department) > j:
        return j
    return shape_end(w, at, j, loose=False)

"""Collectives: ``các sở, ban, ngành``, ``các cơ quan, đơn vị có liên quan``, ``các xã, thị trấn``."""

from dataclasses import dataclass, replace

from pipeline.extract.units.holders import opens_next
from pipeline.extract.units.levels import Level, parse_level
from pipeline.extract.units.names import head_alone, house_alone, parse_name
from pipeline.extract.units.own_offices import office_end
from pipeline.extract.units.predicates import ANSWERS_FOR, ends_name
from pipeline.extract.units.reach.clauses import clause_end
from pipeline.extract.units.reach.places import places_end
from pipeline.extract.units.reach.pointers import pointed_end
from pipeline.extract.units.reach.relatives import DUTIES_HAD, state_end
from pipeline.extract.units.schools import kinds_end, tells_levels
from pipeline.extract.units.tails import Name
from pipeline.extract.units.words import Sub, Words
from pipeline.lexicon.units import Noun, Qualifier, Quantifier, Title, Topic, Trap

_JOINTS = (",", "và", "hoặc", "/", "-")
_REGIONS = ("miền", "biên", "hải", "vùng", "ven", "nội", "ngoại", "bãi", "tuyến")
"""First syllables of parts of the country: ``miền núi``, ``biên giới``, ``bãi ngang ven biển``."""
_REGION = 7
# Members that follow without a mark: "ban ngành", "cơ quan đơn vị".
_GLUED = ("ban", "ngành", "đơn vị", "địa phương", "ban ngành", "đoàn thể", "phòng ban")
_SMALL = 5
_WHOLE = 3
"""Syllables of a kind that needs nothing to tell it from others."""
_HEAD = 4
"""Syllables of a head: ``người đứng đầu``."""
_HAD = 6
"""Tokens of what some have: ``có giường bệnh``."""
_INCLUDED = 14
"""Tokens of brackets that say who is meant too."""
# In front of a collective of places these make it a place: "trên địa bàn các xã".
_PLACING = ("bàn", "tại", "ở", "về", "đến", "vùng", "khắp")
# Behind "tổ chức" they show that it is an organisation and not the verb.
_OF_NOUNS = ("phải", "được", "thuộc", "nêu", "khác", "đóng", "liên")
_BEHIND_SUBJECTS = (
    ("tổ", "chức"),
    ("tiếp", "tục"),
    ("chủ", "động"),
    ("tăng", "cường"),
    ("căn", "cứ"),
)
"""With what no verb ``tổ chức`` goes on, so that in a list it is an organisation that does so."""
_OF_SUBJECTS = ANSWERS_FOR | {("có", "liên"), ("có", "thẩm"), ("có", "chức")}
"""With them what a house has: ``có liên quan``, ``có thẩm quyền``, ``có chức năng``."""


@dataclass(frozen=True, slots=True)
class _Member:
    end: int
    noun: Noun
    sub: Sub
    opened: bool = False
    """It goes on in words that no dictionary holds: ``doanh nghiệp viễn thông``."""


def parse_collective(w: Words, at: int, *, quantified: bool) -> Name | None:
    """The collective whose first member stands at token ``at``."""
    hit = w.longest(at, Noun)
    if hit is None or hit[2].follows or not (quantified or _bare(w, at, hit[2])):
        return None
    first = _member(w, at)
    if first is None or first.noun.area:
        return _areas(w, at) if quantified and first else None
    members = [first] if _is_one_force(first, quantified=quantified) else _members(w, first)
    subs = tuple(member.sub for member in members)
    known = not any(member.opened for member in members)
    end = members[-1].end
    name = qualified(w, Name(at, end, "unit.collective", subs, known=known, core=end, plural=True))
    if quantified or len(members) > 1 or first.noun.strong:
        return name
    # One syllable is a whole word too seldom: "nhiệm vụ được giao".
    return name if (name.end > end or first.opened) and first.sub.end - at > 1 else None


def _bare(w: Words, at: int, noun: Noun) -> bool:
    """Whether a collective can begin with ``noun``, without a quantifier."""
    if w.key(at - 1) in noun.not_after and not (w.capital(at) and not w.capital(at - 1)):
        return False
    return noun.bare or (noun.open and w.capital(at) and not w.is_word(at - 1))


def _members(w: Words, first: _Member) -> list[_Member]:
    members = [first]
    while True:
        last = members[-1]
        at = last.end + (w.key(last.end) in _JOINTS)
        if at > last.end and (office := office_end(w, first.sub, at)) > at:
            members.append(
                _Member(office, first.noun, Sub(at, office, w.canonical(at, office, ())))
            )
            continue
        following = _member(w, at)
        if following is None or following.noun.area or following.noun.single:
            break
        if last.noun.single and not (following.noun.follows and _is_force(first)):
            break
        glued = at == last.end
        if glued and w.keys[at] not in _GLUED and following.sub.text not in _GLUED:
            break
        if opens_next(w, following.sub.end):
            break
        if _is_verb(w, at, following) or (w.capital(at) and _opens(w, at, following)):
            break
        if _is_single_school(w, first.sub.start, at) or _is_kind_again(w, first, following):
            break
        members.append(following)
    return members


def _is_single_school(w: Words, start: int, at: int) -> bool:
    """``Các trường THCS`` + ``, Trường PTDTNT huyện``: with a capital of its own, and a name or one place behind it."""
    if w.word(at) != "Trường" or w.word(start) != "trường":
        return False
    kind = kinds_end(w, at + 1)
    level = parse_level(w, kind)
    return (level is not None and not level.plural) or (w.is_word(kind) and w.capital(kind))


def _is_kind_again(w: Words, first: _Member, following: _Member) -> bool:
    """``Các phòng khám đa khoa`` + ``, phòng khám chuyên khoa``: the noun comes again with what tells its kind.

    A head is that of them all: ``Hiệu trưởng các trường THPT, trường phổ thông có nhiều cấp học``.
    """
    if tells_levels(following.sub.text):
        return not _is_headed(w, first.sub.start)
    return (
        first.opened
        and following.opened
        and first.noun is following.noun
        and (first.sub.text == following.sub.text)
    )


def _is_headed(w: Words, at: int) -> bool:
    """Whether the collective at ``at`` has a head in front of it: ``Hiệu trưởng`` + ``các`` + ``trường THPT``."""
    opens = at - (w.reach(at - 1, Quantifier) == at)
    return any(w.reach(j, Title) == opens for j in range(max(opens - _HEAD, 0), opens))


def further_kind(w: Words, name: Name) -> Name | None:
    """``phòng khám chuyên khoa nhi`` behind ``Các phòng khám đa khoa tư nhân,``: the same noun of another kind."""
    at = name.end + 1
    if name.rule != "unit.collective" or w.key(name.end) not in (",", "và") or w.capital(at):
        return None
    first, again = _member(w, name.start), _member(w, at)
    if (
        first is None
        or again is None
        or first.end != name.end
        or not _is_kind_again(w, first, again)
    ):
        return None
    subs = (again.sub,)
    return qualified(
        w, Name(at, again.end, name.rule, subs, known=False, core=again.end, plural=True)
    )


def _is_one_force(first: _Member, *, quantified: bool) -> bool:
    """``lực lượng công an``, which stands for itself in a list; ``các lực lượng công an, biên phòng`` are one."""
    return not quantified and _is_force(first)


def _is_force(member: _Member) -> bool:
    """Whether ``lực lượng`` opens it; behind ``chính quyền địa phương`` the forester is somebody else."""
    return member.sub.text.startswith("lực lượng ")


def further_force(w: Words, name: Name) -> Name | None:
    """``công an`` behind ``lực lượng quân đội,``: one more force, each by itself."""
    alone = w.pair(name.start) == ("lực", "lượng") or name.rule == "unit.force"
    if not alone or w.key(name.end) not in (",", "và") or w.key(name.start - 1) in ("các", "những"):
        return None
    member = _member(w, name.end + 1)
    if member is None or not member.noun.follows:
        return None
    level = parse_level(w, member.end)
    subs = (member.sub, *level.subs) if level else (member.sub,)
    end = level.end if level else member.end
    return Name(name.end + 1, end, "unit.force", subs, core=member.end, plural=True, level=level)


def _opens(w: Words, at: int, member: _Member) -> bool:
    """Whether another unit begins with this member: ``các đơn vị, Tổ trưởng các tổ dân phố``.

    ``Các huyện ủy, Thành ủy, đảng ủy trực thuộc`` goes on: of a committee without a name the capital is only respect.
    """
    if w.key(at + 1) == w.key(at - 2) == "ủy" and w.key(member.end) in (",", "và"):
        return False
    if w.key(member.end) in ("thuộc", "trực") and member.end == member.sub.end:
        return False  # "các Khoa, Trung tâm thuộc Trường"
    return parse_name(w, at) is not None or w.reach(at, Title) > member.sub.end


def _is_verb(w: Words, at: int, member: _Member) -> bool:
    """``…, tổ chức thực hiện``: to organise, but in ``cơ quan, tổ chức tổ chức bồi dưỡng`` it does so."""
    if w.pair(member.end) in _BEHIND_SUBJECTS and not w.capital(at):
        return False
    if w.key(member.end) in _OF_NOUNS or w.pair(member.end) in _OF_SUBJECTS:
        return False
    return member.sub.text == "tổ chức" and (
        w.stops(member.end) or w.reach(at, Trap) > member.end or w.key(at - 1) == "hoặc"
    )


def _member(w: Words, at: int) -> _Member | None:
    hit = w.longest(at, Noun)
    if hit is None:
        return None
    end, phrase, noun = hit
    if w.reach(at, Trap) > end or (w.reach(at, Trap) == end and not noun.strong):
        return None
    if w.key(end) == "trưởng" and w.reach(at, Title) > end:
        return None  # "Các Vụ trưởng": who heads them
    text = phrase.canonical
    if w.key(at) == "trường" and (kinds := kinds_end(w, end)) > end:
        text, end = f"{text}{w.canonical(end, kinds, ())}", kinds
    opens = at - (at > 0 and w.reach(at - 1, Quantifier) == at)
    whole = end - at >= _WHOLE and w.pair(end - 2) != ("dịch", "vụ")
    over = whole and ends_name(w, opens, end)  # "Các hộ chăn nuôi" + "vệ sinh chuồng trại"
    longer = _continued(w, end) if noun.open and not over else end
    return _Member(longer, noun, Sub(at, end, text), opened=longer > end)


def _areas(w: Words, at: int) -> Name | None:
    """``các xã, thị trấn``, where it does not say where something happens."""
    level = parse_level(w, at - 1) if w.key(at - 1) in ("các", "mỗi", "những") else None
    if level is None or w.key(at - 2) in _PLACING or level.end <= at:
        return None
    subs = tuple(sub for sub in level.subs if sub.start >= at)
    return qualified(
        w, Name(at, level.end, "unit.area", subs, core=level.end, plural=True, level=level)
    )


def _continued(w: Words, at: int) -> int:
    """``doanh nghiệp`` + ``viễn thông``: small words up to a word of the sentence."""
    j = at
    while j < len(w) and j - at < _SMALL:
        if (
            not w.is_word(j)
            or w.capital(j)
            or w.stops(j)
            or w.names_begin(j)
            or w.reach(j, Qualifier) > j
            or w.key(j) == "đủ"
        ):
            break
        if parse_level(w, j) is not None or (w.key(j) == "dược" and w.stops(j + 1)):
            break  # "được thẩm định", misread
        j = max(j + 1, w.reach(j, Topic))
    # Words that run on to a capital or to the limit were no name.
    return j if j - at < _SMALL and not (j < len(w) and w.capital(j)) else at


def qualified(w: Words, name: Name) -> Name:
    """The name with what follows a collective and belongs to it."""
    name = _qualified(w, name)
    while (further := _further_region(w, name)) is not None:
        name = further
    return name


def _further_region(w: Words, name: Name) -> Name | None:
    """``các xã miền núi`` + ``, biên giới``, ``và hải đảo``: in what parts of the country others of them lie."""
    at = name.end + 1
    if w.key(name.end) not in (",", "và") or w.key(at) not in _REGIONS or w.capital(at):
        return None
    first = range(max(name.start, name.end - _REGION), name.end)
    if not any(w.key(j) in _REGIONS and w.reach(j, Qualifier) == name.end for j in first):
        return None
    end = w.reach(at, Qualifier)
    return replace(name, end=end, known=False) if end > at else None


def _qualified(w: Words, name: Name) -> Name:
    places = places_end(w, name.end) if name.level is not None else name.end
    for _ in range(3):
        longer = _qualifier(w, name) or _level(w, name)
        if longer is None:
            break
        name = longer
    if (owned := _owned_with(w, name)) is not None:
        return owned
    clause = clause_end if name.rule == "unit.collective" else state_end
    end = max(clause(w, name.end, name.start), pointed_end(w, name.end), places)
    end = _included_end(w, end) if name.rule == "unit.collective" else end
    if end == name.end:
        return name
    name = replace(name, end=end, known=False)
    return _qualifier(w, name) or name


def _owned_with(w: Words, name: Name) -> Name | None:
    """``Các viện`` + ``có giường bệnh`` + ``trực thuộc Bộ Y tế``: what they have, and to which house they belong."""
    at = name.end
    if name.rule != "unit.collective" or w.key(at) != "có" or w.key(at + 1) in DUTIES_HAD:
        return None
    for j in range(at + 2, min(at + _HAD, len(w))):
        if w.pair(j) == ("trực", "thuộc"):
            return _qualifier(w, replace(name, end=j, known=False))
        if not w.is_word(j) or w.capital(j) or w.stops(j):
            break
    return None


def _included_end(w: Words, at: int) -> int:
    """``Các cơ sở khám bệnh`` + ``(kể cả ngoài công lập)``: of what kind they are too; ``at`` if others are."""
    if w.key(at) != "(" or w.key(at + 1) not in ("kể", "gồm", "bao"):
        return at
    opens = at + 2 + (w.key(at + 1) == "bao")
    if w.key(opens - 1) not in ("kể", "gồm") or w.key(opens) != "cả":
        return at
    for j in range(opens + 1, min(opens + _INCLUDED, len(w))):
        if w.key(j) == ")":
            return j + 1 if j > opens + 1 else at
        if not (w.is_word(j) or w.key(j) in (",", "-")) or w.names_begin(j) or w.capital(j):
            return at
    return at


def _qualifier(w: Words, name: Name) -> Name | None:
    best: Name | None = None
    for end, phrase, qualifier in w.hits(name.end, Qualifier):
        sub = Sub(name.end, end, phrase.canonical)
        found: Name | None
        match qualifier.then:
            case "nothing":
                found = _grown(name, end, (sub,), level=name.level)
            case "level":
                level = parse_level(w, end)
                found = _grown(name, level.end, (sub, *level.subs), level=level) if level else None
            case "unit":
                found = _owned(w, name, end, sub)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def _owned(w: Words, name: Name, at: int, sub: Sub) -> Name | None:
    """``trực thuộc`` + ``Sở Y tế`` or a bare ``Sở``."""
    owner = parse_name(w, at) if w.capital(at) or w.key(at) == "ngành" else None
    owner = owner or (head_alone(w, at) if w.capital(at) else None)
    if owner is not None:
        return _grown(name, owner.end, (sub, *owner.subs), level=owner.level, known=owner.known)
    if (house := house_alone(w, at)) is not None:
        return _grown(name, house.end, (sub,), level=name.level)
    hit = w.longest(at, Quantifier)
    if hit is not None and (members := parse_collective(w, hit[0], quantified=True)) is not None:
        return _grown(
            name, members.end, (sub, *members.subs), level=members.level, known=members.known
        )
    return None


def _level(w: Words, name: Name) -> Name | None:
    """``các sở, ban, ngành`` + ``cấp tỉnh``."""
    if name.level is not None:
        return None
    level = parse_level(w, name.end)
    if level is None:
        return None
    several = sum(w.is_word(sub.start) for sub in level.subs) > 1
    if level.plural and not level.named and not several and w.key(name.end) != "các":
        return None
    return _grown(name, level.end, level.subs, level=level)


def _grown(
    name: Name, end: int, subs: tuple[Sub, ...], *, level: Level | None, known: bool = True
) -> Name:
    return Name(
        name.start,
        end,
        name.rule,
        name.subs + subs,
        known=name.known and known,
        core=name.core,
        plural=True,
        level=level,
    )

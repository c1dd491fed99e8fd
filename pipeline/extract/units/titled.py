"""Offices in front of a unit or alone, and who holds them: ``Giám đốc Sở Y tế``, ``đồng chí …, Trưởng Ban Dân vận``."""

from dataclasses import replace

from pipeline.extract.units.collectives import parse_collective
from pipeline.extract.units.core import read_core
from pipeline.extract.units.holders import charge_end, classes_end, opens_next
from pipeline.extract.units.levels import hamlet_end
from pipeline.extract.units.mentions import Reading
from pipeline.extract.units.names import parse_name
from pipeline.extract.units.predicates import acts, is_told
from pipeline.extract.units.tails import Name
from pipeline.extract.units.words import Sub, Words
from pipeline.lexicon.people import is_whole_name
from pipeline.lexicon.units import Noun, Phrase, Quantifier, Title

_TITLES = 4
"""Heads that may stand in front of one unit; more are no name."""
# Offices that several persons hold, so that the name says who.
_MANY = ("Phó Thủ tướng", "Thứ trưởng", "Phó Hiệu trưởng")
_PERSONS = ("chí", "đ/c", "c", "ông", "bà", "thầy", "cô")
_APPOSED = (",", "-", "–")
"""Syllables of a noun that may open a name or be said of anybody: ``cơ quan``."""
_REPORTED_TO = ("cáo", "trình")
_TWO_OF_THEM = ("hai", "ba")
"""Bodies that were named before: ``báo cáo lãnh đạo hai ngành``."""
_TITLE_JOINTS = (",", "và", "hoặc", "/")


def read_person(w: Words, start: int, at: int) -> Reading | None:
    """``đồng chí`` + a name + ``, Phó Chủ tịch UBND huyện``: who holds the office belongs to the mention.

    An office in the Party stands in front of another of the same person: ``Ủy viên Ban Thường vụ, Trưởng Ban Dân vận``.
    """
    if w.key(at - 1) not in _PERSONS:
        return None
    past = _past_person(w, at)
    if past == at or w.key(past) not in _APPOSED:
        return None
    at = past + 1
    office = read_titled(w, start, at)
    for _ in range(_TITLES):
        end = office.end if office else w.reach(at, Title)
        if not _of_party(w, at) or w.key(end) not in _APPOSED or not w.capital(end + 1):
            break
        further = read_titled(w, start, end + 1)
        if further is None:
            break
        at, office = end + 1, further
    return office


def read_titled(w: Words, start: int, at: int) -> Reading | None:
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
    reading = read_core(w, start, core_at, quantified=hit is not None, headed=True)
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


def _past_person(w: Words, at: int) -> int:
    """Behind the name of the person who holds an office: ``Phó Thủ tướng``, ``đồng chí Phó Chủ tịch`` + a name."""
    end = at
    while w.is_word(end) and w.capital(end):
        end += 1
    return end if is_whole_name(w.words[at:end]) else at


def _of_party(w: Words, at: int) -> bool:
    """Whether an office in the Party stands at ``at``: ``Phó Bí thư``, ``Ủy viên Ban Thường vụ``, ``Huyện ủy viên``."""
    keys = w.keys[at + (w.key(at) == "phó") :]
    return keys[:2] in (["bí", "thư"], ["ủy", "viên"]) or keys[1:3] == ["ủy", "viên"]


def _apart(w: Words, reading: Reading) -> bool:
    """Whether the unit behind a head that stands alone is not its own; ``tổ chức`` is a verb behind a board."""
    name = reading.name
    if w.key(name.start - 1) == "các" and is_told(w, reading.start):
        return False  # "Hiệu trưởng các trường có điểm bỏ phiếu"
    ends = acts(w, name.end) or w.key(name.end) == ":"
    if ends and w.reach(name.start, Noun) - name.start > 2:
        return False  # "Người đứng đầu cơ sở kinh doanh karaoke phải …"
    organises = w.keys[name.start : name.end] == ["tổ", "chức"] and w.key(name.start - 1) != "đầu"
    return organises or (not name.known and name.rule == "unit.collective")

"""Several fields of work in one name: ``Phòng Nông nghiệp, Môi trường và Chuyển đổi số``.

``Phòng Nội vụ, Tài chính và Y tế`` are three that share their head, since each is a department by itself; where one
of the fields is none, all of them are one name. Of a ``Sở`` or ``Bộ`` the names are known: what follows is another.
"""

from pipeline.extract.units.fields import FIELDS
from pipeline.extract.units.further_words import ROOMS
from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import acts, duty_follows
from pipeline.extract.units.words import CLOSING_MARKS, Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import (
    Department,
    Field,
    NameVerb,
    Noun,
    Quantifier,
    Shape,
    Stop,
    Title,
    Topic,
)

_HEADS = ROOMS | {"trung", "viện", "tiểu"}
"""With those that are called by several fields too, but by no words behind one that is known."""
_PARTS = 5
_PART = 8
_FEWEST = 3
_OF_STATE = ("cục", "chi", "vụ", "trung")
_OF_HOUSE = ("phòng", "vụ", "cục", "chi", "ban", "khoa")


def series_end(w: Words, start: int, end: int) -> int:
    """Where the fields of the name that begins at ``start`` end, ``end`` where they are no series in one name.

    ``end`` is where the name ends by its dictionary or its shape.
    """
    if w.key(end) not in (",", "và") or not w.capital(end + 1) or w.key(start) not in _HEADS:
        return end
    head = max(w.reach(start, Department), w.reach(start, Shape))
    if head == start or not w.capital(start):
        return end
    parts, j, joint = [head], end, ""
    while w.key(j) in (",", "và") and joint != "và" and len(parts) < _PARTS:
        part = _part_end(w, j + 1)
        if part == j + 1:
            break
        joint = w.key(j)
        parts.append(j + 1)
        j = part
    if joint == "và":
        j = _more_of_last(w, j)
    # "Kinh tế, Hạ tầng" was known already
    fewest = _fewest(w, start, joint) - (w.key(end) == "và" and "," in w.keys[head:end])
    enough = len(parts) >= fewest or _is_no_other(w, start, parts, joint)
    return j if enough and _closes(w, j, joint) and not _are_known(w, start, parts, joint) else end


def _fewest(w: Words, start: int, joint: str) -> int:
    """How many fields make a series: two joined by ``và`` in an office of the state, by a comma in parts of a house."""
    return 2 if w.key(start) in (_OF_STATE if joint == "và" else _OF_HOUSE) else _FEWEST


def _is_no_other(w: Words, start: int, parts: list[int], joint: str) -> bool:
    """``Phòng Kinh tế`` + ``và Vật liệu xây dựng``: what no room is called by itself is more of the name before it."""
    single = w.word(parts[-1]).isupper() or not w.is_word(parts[-1] + 1) or w.capital(parts[-1] + 1)
    two = len(parts) == 2 and joint == "và" and w.key(start) in _OF_HOUSE
    return two and not single and not _is_known(w, start, parts[-1])


def _closes(w: Words, at: int, joint: str) -> bool:
    """Whether the series is over at ``at``: a duty, a mark, a level or another name follows."""
    if not joint:
        return False
    if joint == ",":
        return duty_follows(w, at) and w.key(at) != ":"
    another = w.key(at) in (",", "và") and (
        w.names_begin(at + 1) or w.reach(at + 1, Quantifier) > at + 1
    )
    return (
        another
        or duty_follows(w, at)
        or w.key(at) in CLOSING_MARKS
        or parse_level(w, at) is not None
    )


def _are_known(w: Words, start: int, parts: list[int], joint: str) -> bool:
    """Whether each of ``parts`` is a department by itself; of two joined by ``và`` the second would repeat the head."""
    if len(parts) == 2 and _is_force(w, parts[1]):
        return True  # "Chi cục Kiểm lâm và Hải quan"
    repeats = len(parts) == 2 and joint == "và" and w.key(start) in _OF_STATE
    return not repeats and all(_is_known(w, start, part) for part in parts)


def _is_force(w: Words, at: int) -> bool:
    """Whether a service that is named without a head stands at ``at``: ``Hải quan``."""
    noun = w.longest(at, Noun)
    return noun is not None and noun[2].follows and noun[0] >= w.reach(at, Field)


def _part_end(w: Words, at: int) -> int:
    """Where the field with a capital at ``at`` ends; ``at`` where somebody, a place or a verb stands."""
    field = max(w.reach(at, Field), w.reach(at, Topic))
    headed = w.reach(at, NameVerb) == at and is_head(w.keys[at : at + 3])
    somebody = headed or w.names_begin(at) or max(w.reach(at, Title), w.reach(at, Shape)) > field
    prevents = w.keys[at : at + 3] == ["phòng", ",", "chống"]
    if not (w.is_word(at) and w.capital(at)) or (somebody and not prevents) or w.stops(at):
        return at
    j = at + 3 if prevents else max(at + 1, field)
    if w.is_word(j) and w.capital(j):
        return at  # of a place or a person
    while w.is_word(j) and not w.capital(j) and w.key(j) != "và" and j - at < _PART:
        topic = w.reach(j, Topic)
        field = _verb_of_field(w, j)
        if (w.stops(j) and max(topic, field) == j) or parse_level(w, j) is not None:
            break
        j = max(j + 1, topic, field)
        if w.key(j) in ("-", "–") and w.capital(j + 1):
            j += 2  # "Văn thư - Lưu trữ"
    return j


def _verb_of_field(w: Words, at: int) -> int:
    """Where ``xây dựng`` of ``Vật liệu xây dựng`` ends, right behind which the predicate follows; ``at`` for none."""
    end = w.reach(at, Stop)
    return end if " ".join(w.keys[at:end]) in FIELDS and acts(w, end) else at


def _more_of_last(w: Words, at: int) -> int:
    """``nông lâm sản`` + ``và thủy sản``: where the last field goes on in small letters up to a duty; else ``at``."""
    if w.key(at) != "và" or w.capital(at + 1) or w.names_begin(at + 1):
        return at
    j = at + 1
    while w.is_word(j) and not w.capital(j) and not w.stops(j) and j - at < _PART:
        j = max(j + 1, w.reach(j, Topic))
    return j if j > at + 1 and duty_follows(w, j) else at


def _is_known(w: Words, start: int, at: int) -> bool:
    """Whether a department with the head at ``start`` has for its field what stands at ``at``."""
    heads = {phrase.canonical for _, phrase, _ in w.hits(start, Department)}
    return any(not heads.isdisjoint(field.of) for _, _, field in w.hits(at, Field))

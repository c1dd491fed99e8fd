"""Several fields of work in one name: ``Phòng Nông nghiệp, Môi trường và Chuyển đổi số``.

``Phòng Nội vụ, Tài chính và Y tế`` are three that share their head, since each is a department by itself; where one
of the fields is none, all of them are one name. Of a ``Sở`` or ``Bộ`` the names are known: what follows is another.
"""

from pipeline.extract.unit_levels import parse_level
from pipeline.extract.unit_predicates import duty_follows
from pipeline.extract.unit_words import Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Department, Field, NameVerb, Shape, Title, Topic

_HEADS = ("phòng", "ban", "vụ", "cục", "chi", "trung", "khoa", "tổ", "đội", "viện", "tiểu")
"""First syllables of heads whose names are fields of work, as their house likes."""
_PARTS = 5
_PART = 8
_FEWEST = 3
_MARKS = (".", ";", ":", ")", "", "\n")


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
        joint = w.key(j)
        parts.append(j + 1)
        if (j := _part_end(w, j + 1)) == parts[-1]:
            return end
    few = _FEWEST - (w.key(end) == "và")  # "Kinh tế, Hạ tầng" was known already
    j = _more_of_last(w, j) if joint == "và" else j
    whole = duty_follows(w, j) or w.key(j) in _MARKS or parse_level(w, j) is not None
    known = all(_is_known(w, start, part) for part in parts)
    return j if joint == "và" and len(parts) >= few and whole and not known else end


def _part_end(w: Words, at: int) -> int:
    """Where the field with a capital at ``at`` ends; ``at`` where somebody, a place or a verb stands."""
    field = max(w.reach(at, Field), w.reach(at, Topic))
    headed = w.reach(at, NameVerb) == at and is_head(w.keys[at : at + 3])
    somebody = headed or w.names_begin(at) or max(w.reach(at, Title), w.reach(at, Shape)) > field
    if not (w.is_word(at) and w.capital(at)) or somebody or w.stops(at):
        return at
    j = max(at + 1, field)
    if w.is_word(j) and w.capital(j):
        return at  # of a place or a person
    while w.is_word(j) and not w.capital(j) and w.key(j) != "và" and j - at < _PART:
        topic = w.reach(j, Topic)
        if (w.stops(j) and topic == j) or parse_level(w, j) is not None:
            break
        j = max(j + 1, topic)
    return j


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

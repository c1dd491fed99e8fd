"""Names of bodies: the dictionary first, then the shape that a name has."""

from dataclasses import replace

from pipeline.extract.units.departments import (
    OF_SEVERAL,
    compound,
    field_at,
    is_built,
    is_long,
    series,
)
from pipeline.extract.units.fields import fields_end, tasks_end
from pipeline.extract.units.further_words import further_words_end
from pipeline.extract.units.series import series_end
from pipeline.extract.units.shapes import shape_end
from pipeline.extract.units.tails import (
    TEAMS,
    Name,
    by_area,
    by_branch,
    by_form,
    by_head,
    by_level,
    by_more,
    by_number,
    by_place,
    by_seat,
    by_tier,
    by_whereabouts,
)
from pipeline.extract.units.teams import is_sent_team, team_end
from pipeline.extract.units.words import Sub, Words, is_shouted
from pipeline.lexicon.units import (
    Body,
    Department,
    Office,
    Phrase,
    Shape,
    Stop,
    Title,
    Topic,
    Trap,
)

_PARENT_JOINTS = ("và", "&", "-", ",")
_DEPTH = 4
"""Syllables of ``Thành ủy``."""
_LISTED = 4
# Heads that say who without more: "Ban Chỉ đạo", "Tổ công tác", "Hội đồng".
_NEVER_PLACED = (
    "ban", "phòng", "sở", "cục", "tổng", "vụ", "đội", "hội", "tổ", "đoàn", "khoa", "trường", "viện", "ủy",
)  # fmt: skip
_ROOMS = [[head.lower()] for head in OF_SEVERAL]
_GROUPS = ("ban", "tổ", "hội", "bộ", "tiểu", "bcđ", "ủy")


def parse_name(w: Words, at: int, depth: int = 0) -> Name | None:
    """The name of one body (or of ``UBND các huyện``) that begins at token ``at``."""
    if at not in w.found or depth > _DEPTH:
        return None
    known = [
        name
        for name in (_body(w, at, depth), _office(w, at, depth), _department(w, at, depth))
        if name
    ]
    # "Ban Tổ chức Cuộc thi": the longer head decides; no other shape outdoes the dictionary.
    outdone = any(name.core > w.reach(at, Shape) for name in known)
    shape = None if outdone else _shape(w, at, depth)
    name = max([*known, shape] if shape else known, key=lambda name: name.end, default=None)
    if name is None or name.rule not in ("unit.department", "unit.shape") or name.level:
        return name
    end = max(series_end(w, at, name.end), further_words_end(w, at, name.end))
    longer = Name(at, end, "unit.shape", (), known=False, core=end) if end > name.end else None
    return _tail(w, longer, depth) if longer else name


def _body(w: Words, at: int, depth: int) -> Name | None:
    """The body that the dictionary knows; of two wordings the one with which the name gets longer."""
    known = [name for hit in w.hits(at, Body) if (name := _known_body(w, at, hit, depth))]
    return max(known, key=lambda name: name.end, default=None)


def _known_body(w: Words, at: int, hit: tuple[int, Phrase, Body], depth: int) -> Name | None:
    end, phrase, body = hit
    if end - at > _LISTED and _ends_in_one(w, at, end):
        return None
    if body.only_after:
        alone = _alone_behind(w, at, end, body.only_after)
        subs = (Sub(at, end, phrase.canonical),)
        return Name(at, end, "unit.body", subs, core=end) if alone else None
    subs = (Sub(at, end, phrase.canonical),)
    name = Name(at, end, "unit.body", subs, core=end, open=body.takes_level and not body.leveled)
    if body.takes_level:
        name = _tail(w, name, depth)
    small = not w.capital(at)
    if (body.needs_level or small) and name.end == end:
        return None
    if small and (body.needs_level or end - at < 2 or name.level is None):
        return None
    return name


def _ends_in_one(w: Words, at: int, end: int) -> bool:
    """``Các huyện ủy, Thành ủy`` + ``Lâm Sa``: the last of a list has a capital of its own, and its place behind it."""
    last = end - 2
    return (
        not w.capital(at)
        and w.capital(last)
        and w.key(last - 1) in (",", "và")
        and w.place(end) > end
    )


def _alone_behind(w: Words, at: int, end: int, words: tuple[str, ...]) -> bool:
    """``báo cáo Sở``, ``trình lãnh đạo Viện``: a head alone with its capital, behind one of ``words``."""
    named = w.capital(at) or (end - at > 2 and w.capital(end - 1))
    return named and w.key(at - 1) in words and not w.capital(end) and w.reach(at, Trap) == at


def _department(w: Words, at: int, depth: int) -> Name | None:
    for head_end, head, department in w.hits(at, Department):
        if w.key(at - 1) in department.not_after and not w.capital(at):
            continue
        field = field_at(w, head_end, head.canonical)
        worked_with = department.sector and w.key(at - 1) in ("với", "cùng", "giao")
        if field is None or not (
            w.capital(at) or w.capital(head_end) or is_long(w, head_end, field[0]) or worked_with
        ):
            continue
        end, phrase = field
        if is_built(w, head_end, end):
            continue
        canonical = head.canonical.lower() if department.sector else head.canonical
        subs = (Sub(at, head_end, canonical), Sub(head_end, end, phrase.canonical))
        rule = "unit.sector" if department.sector else "unit.department"
        longer = compound(w, end) if head.canonical in OF_SEVERAL else end
        if longer == end and head.canonical in OF_SEVERAL:
            longer = series(w, at, end)
        if longer > end:
            name = Name(at, longer, "unit.shape", (), known=False, core=longer)
            return _tail(w, name, depth)
        return _tail(w, Name(at, end, rule, subs, core=end), depth)
    return None


def _office(w: Words, at: int, depth: int) -> Name | None:
    for end, phrase, office in w.hits(at, Office):
        if not w.capital(at):
            continue
        name = Name(
            at, end, "unit.office", (Sub(at, end, phrase.canonical),), core=end, open=office.whole
        )
        if office.whole:
            return _tail(w, name, depth)
        parent = parse_name(w, end, depth + 1) if w.capital(end) else None
        if parent is not None:
            return _parents(w, name, parent, depth)
        short = w.key(end) in ("sở", "bộ", "cục", "ban") and w.capital(end)
        if short and phrase.text != "TT":
            return replace(name, end=end + 1, core=end + 1, open=False)
        if w.pair(end) == ("cơ", "quan") and w.capital(end):
            return replace(name, end=end + 2, core=end + 2, open=False)  # of the house that speaks
        if end - at > 2:
            return _tail(w, replace(name, open=True), depth)
    return None


_UNSERVED = ("công", "quân")
"""First syllables of bodies that share no office with others: ``Văn phòng UBND xã, Công an xã`` are two units."""


def _parents(w: Words, name: Name, parent: Name, depth: int) -> Name:
    """``Văn phòng`` + ``HĐND và UBND huyện``: parents that share a level are one name."""
    name = _joined(name, parent)
    while parent.open and parent.level is None and w.key(name.end) in _PARENT_JOINTS:
        other = _body(w, name.end + 1, depth + 1)
        if other is None or not w.capital(name.end + 1) or _is_unserved(w, name.end + 1):
            break
        if w.key(name.start) not in ("văn", "vp"):
            # "Thường trực HĐND và UBMTTQ huyện": two units, other than "Văn phòng HĐND và UBND huyện"
            return replace(name, open=True)
        name, parent = _joined(name, other), other
    return name


def _is_unserved(w: Words, at: int) -> bool:
    """Whether the body at ``at`` has no part in the office of the one in front of it."""
    return w.key(at) in _UNSERVED or w.keys[at : at + 4] == ["ủy", "ban", "kiểm", "tra"]


def _joined(name: Name, parent: Name) -> Name:
    known = name.known and parent.known
    leveled = parent.open or parent.rule != "unit.body"  # "Đảng ủy Chính phủ" lacks none
    return replace(
        name,
        end=parent.end,
        subs=name.subs + parent.subs,
        known=known,
        open=name.open and parent.level is None and leveled,
        level=parent.level,
        plural=parent.plural,
    )


def _shape(w: Words, at: int, depth: int) -> Name | None:
    if not (w.capital(at) or _through_room(w, at) or _headed_board(w, at) or is_sent_team(w, at)):
        return None
    for head_end, _, shape in w.hits(at, Shape):
        if _is_line_run_in(w, at, head_end):
            continue
        end = shape_end(w, at, head_end, loose=shape.loose)
        if end == head_end and w.key(at) in TEAMS:
            end = team_end(w, at, head_end)
        if end > head_end:
            end = fields_end(w, at, head_end, end)
            end = tasks_end(w, end) if w.key(at) in _GROUPS else end
            end = series(w, at, end) if w.keys[at:head_end] in _ROOMS else end
        if shape.numbered and w.word(end).isdigit():
            end += 1  # "Trung đoàn 764", "Đại đội Công binh 17"
        name = _tail(w, Name(at, end, "unit.shape", (), known=False, core=end), depth)
        if end > head_end or (shape.loose and w.key(at) in _GROUPS):
            return name
        # "Báo Quảng Ngãi", "Bưu điện tỉnh", but not "BAN HÀNH KẾ HOẠCH".
        placed = w.key(at) not in _NEVER_PLACED or head_end - at > 2
        if name.end > end and placed and not is_shouted(w.word(at)):
            return name
    return None


def _is_line_run_in(w: Words, at: int, head_end: int) -> bool:
    """``Thanh tra Sở`` + ``Duy trì 02 Tổ``: the fields of a ``Sở`` are known, and a verb opens none but those."""
    verb = w.reach(head_end, Stop)
    return w.key(at) == "sở" and verb > max(head_end, w.reach(head_end, Topic))


def _through_room(w: Words, at: int) -> bool:
    """``(qua phòng Chính trị tư tưởng)``: within a house its rooms are written small."""
    return w.key(at - 1) == "qua" and w.key(at) == "phòng" and w.capital(at + 1)


def _headed_board(w: Words, at: int) -> bool:
    """``Trưởng ban chỉ đạo Đại hội``: with the capital in front of its head."""
    named = w.capital(at - 1) and w.key(at - 1) == "trưởng" and w.key(at) in _GROUPS
    return named and w.capital(max(w.reach(at, Shape), at + 1))


def _tail(w: Words, name: Name, depth: int) -> Name:
    """What follows the name and belongs to it: level, place, parent, branch."""
    for _ in range(3):
        longer = (
            by_number(w, name)
            or by_seat(w, name)
            or by_form(w, name)
            or by_more(w, name)
            or by_branch(w, name)
            or by_level(w, name)
            or by_place(w, name)
            or _parented(w, name, depth)
            or by_whereabouts(w, name)
            or by_tier(w, name)
            or by_head(w, name)
            or by_area(w, name)
        )
        if longer is None:
            break
        name = longer
    return name


def _parented(w: Words, name: Name, depth: int) -> Name | None:
    """``Phòng Nghiệp vụ Y`` + ``- Sở Y tế``; ``Trung tâm …`` + ``thuộc Sở …``."""
    at = name.end
    if name.level is not None and (name.level.names or name.plural):
        return None
    if w.key(at) in ("thuộc", "trực") and name.rule != "unit.body":
        at += 1 if w.key(at) == "thuộc" else 2
        if w.key(at - 1) != "thuộc":
            return None
    elif _of_its_house(w, name) or _of_its_board(w, name):
        at += 1
    elif name.level is not None and name.rule == "unit.body":
        return None
    if not (w.capital(at) or w.key(at) == "ngành"):
        return None
    parent = parse_name(w, at, depth + 1)
    if parent is None and at > name.end:
        parent = head_alone(w, at) or (house_alone(w, at) if w.key(at - 1) == "thuộc" else None)
    if parent is not None and at == name.end and w.key(at) == w.key(name.start):
        return None  # "Sở Nội vụ Sở Y tế": two cells or lines, run together
    return _joined(name, parent) if parent else None


def _of_its_house(w: Words, name: Name) -> bool:
    """``Phòng Nghiệp vụ Y`` in front of ``- Sở Y tế``."""
    return (
        w.key(name.end) == "-"
        and name.rule in ("unit.department", "unit.shape")
        and w.key(name.start) in ("phòng", "khoa")
    )


def _of_its_board(w: Words, name: Name) -> bool:
    """``Ban Chỉ đạo`` in front of ``của Chính phủ``."""
    return w.key(name.end) == "của" and name.rule == "unit.shape" and w.key(name.start) in _GROUPS


def house_alone(w: Words, at: int) -> Name | None:
    """``thuộc`` + ``Tổng cục``, ``Bệnh viện``: the house in which it is said, with its capital and without its name."""
    end = max(w.reach(at, Department), w.reach(at, Shape))
    if end == at:
        end = at + (w.key(at) in ("trường", "viện", "khối", "đảng"))
    if not w.capital(at) or end == at or w.capital(end) or w.reach(at, Trap) > at:
        return None
    return Name(at, end, "unit.body", (), core=end)


def head_alone(w: Words, at: int) -> Name | None:
    """A head that is a unit without its body's name: ``Thủ tướng Chính phủ``."""
    for end, phrase, title in w.hits(at, Title):
        if title.alone:
            return Name(at, end, "unit.title", (Sub(at, end, phrase.canonical),), core=end)
    return None

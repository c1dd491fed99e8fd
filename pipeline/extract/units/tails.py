"""What follows the name of a body and belongs to it: its level, place, number, branch, or what says which is meant."""

from dataclasses import dataclass, replace

from pipeline.extract.units.levels import Level, parse_level
from pipeline.extract.units.predicates import acts
from pipeline.extract.units.reach.clauses import headed_by_end, tier_end, where_end
from pipeline.extract.units.words import ROMAN, Sub, Words, is_number_of_title, is_trade_name
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Stop, Topic

_NUMBERED_ROOMS = ("phòng", "đội", "tổ")
_ROADS = (("quốc", "lộ"), ("tỉnh", "lộ"), ("đường", "tỉnh"), ("đường", "huyện"), ("cao", "tốc"))
TEAMS = ("ban", "tổ", "hội", "tiểu", "đội", "đoàn")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a body from token ``start`` to ``end``."""

    start: int
    end: int
    rule: str
    subs: tuple[Sub, ...]
    known: bool = True
    """Whether the dictionary holds every part, so that it has a canonical name."""
    core: int = 0
    """Where the name without its level ends."""
    open: bool = False
    """A level is missing, which a list may share: ``HĐND, UBND huyện``."""
    plural: bool = False
    level: Level | None = None


def by_whereabouts(w: Words, name: Name) -> Name | None:
    """``Chi cục Hải quan`` + ``nơi đăng ký tờ khai``, which says which one is meant and is in no dictionary."""
    end = where_end(w, name.end)
    if end == name.end or (name.level is not None and name.level.names):
        return None
    return replace(name, end=end, known=False, open=False)


def by_tier(w: Words, name: Name) -> Name | None:
    """``Ban Thường trực UBMTTQ`` + ``cấp tổ chức hội nghị``: by what its tier does."""
    end = tier_end(w, name.end) if name.level is None else name.end
    return replace(name, end=end, known=False, open=False) if end > name.end else None


def by_head(w: Words, name: Name) -> Name | None:
    """``Tổ công tác`` + ``do Phó Chủ tịch UBND huyện làm Tổ trưởng``: by who is its head."""
    end = headed_by_end(w, name.end) if w.key(name.start) in TEAMS else name.end
    return replace(name, end=end, known=False, open=False) if end > name.end else None


def by_area(w: Words, name: Name) -> Name | None:
    """``Chi cục Hải quan khu vực IV`` + ``địa bàn tỉnh Hưng Yên``: the part of a region that is meant."""
    level = parse_level(w, name.end + 2) if w.pair(name.end) == ("địa", "bàn") else None
    region = name.level is not None and w.pair(name.core) == ("khu", "vực")
    if level is None or not region:
        return None
    return replace(name, end=level.end, subs=name.subs + level.subs)


_OF_DECISIONS = (3, 4)
"""Digits of a number by which a board is called; fewer count something."""


def by_number(w: Words, name: Name) -> Name | None:
    """``Đội Quản lý thị trường`` + ``số 5``, ``Phòng Nghiệp vụ`` + ``1``."""
    room = name.rule in ("unit.department", "unit.shape") and w.key(name.start) in _NUMBERED_ROOMS
    if name.rule != "unit.shape" and not (room and w.key(name.end + 2) != "ngày"):
        return None
    if room and w.word(name.end).isdigit() and _ends_number(w, name.end + 1):
        return replace(name, end=name.end + 1, known=False)
    if ROMAN.match(w.word(name.end - 1)) and _pointed(w, name.end):
        return replace(name, end=name.end + 2, known=False)  # "Chi cục Quản lý đường bộ III.1"
    if is_number_of_title(w, name.end):
        return replace(name, end=name.end + 1, known=False)
    if (road := _road_end(w, name.end)) > name.end:
        return replace(name, end=road, known=False)
    if _is_decision(w, name):
        return replace(name, end=name.end + 1, known=False)
    numbered = w.key(name.end) == "số" and w.word(name.end + 1).isdigit()
    return replace(name, end=name.end + 2, known=False) if numbered else None


def _is_decision(w: Words, name: Name) -> bool:
    """Whether a board goes on with the number of the decision that set it up: ``Ban Chỉ đạo quốc gia`` + ``1237``."""
    number = w.word(name.end)
    board = w.keys[name.start : name.start + 3] == ["ban", "chỉ", "đạo"]
    return (
        board
        and number.isdigit()
        and len(number) in _OF_DECISIONS
        and _ends_number(w, name.end + 1)
    )


def _pointed(w: Words, at: int) -> bool:
    """Whether a point stands at ``at`` with a digit right behind it, and ends no sentence."""
    point = w.key(at) == "." and w.word(at + 1).isdigit()
    return point and w.starts[at + 1] == w.starts[at] + 1


def _road_end(w: Words, at: int) -> int:
    """Where the number at ``at`` ends by which a road is called: ``Hạt Quản lý Quốc lộ`` + ``14C``; else ``at``."""
    if not w.word(at).isdigit() or w.pair(at - 2) not in _ROADS:
        return at
    letter = len(w.word(at + 1)) == 1 and w.capital(at + 1) and w.starts[at + 1] == w.end(at + 1)
    return at + 1 + letter


def _ends_number(w: Words, at: int) -> bool:
    """Whether nothing is counted at ``at``: ``Phòng Nghiệp vụ 1, Phòng …``, but ``gửi Phòng Nội vụ 02 bản``."""
    return not w.is_word(at) or w.key(at) == "và" or acts(w, at)


def by_more(w: Words, name: Name) -> Name | None:
    """``Ban Quản lý Khu kinh tế Dung Quất`` + ``và các khu công nghiệp``: more of the same name behind its place."""
    at = name.end + 1
    if name.rule != "unit.shape" or w.key(name.end) != "và" or w.word(at) != "các":
        return None
    end = w.reach(at, Topic)
    return replace(name, end=end, level=None) if end > at else None


def by_level(w: Words, name: Name) -> Name | None:
    """``Phòng Nội vụ`` + ``các huyện, thị xã``: the tier of the state that it serves."""
    level = parse_level(w, name.end) if name.level is None else None
    if level is None:
        return None
    # "Sở Y tế các tỉnh" is plural; "Sở Y tế xã, phường" is none.
    opens = w.key(name.end) in ("các", "những", "cấp")
    single = w.key(name.start) in ("sở", "bộ", "cục", "ty")
    if level.plural and name.rule == "unit.department" and single and not opens:
        return None
    return replace(
        name,
        end=level.end,
        subs=name.subs + level.subs,
        open=False,
        level=level,
        plural=name.plural or level.plural,
    )


def by_place(w: Words, name: Name) -> Name | None:
    """``Báo`` + ``Quảng Ngãi``: a place without its tier."""
    if name.level is not None:
        return None
    if w.word(name.end).isupper() and w.reach(name.end, Stop) > name.end:
        return None
    end = w.place(name.end)
    single = w.key(name.end) in ("huế", "vinh")
    if end - name.end < 2 and not single:
        return None
    return replace(name, end=end, open=False, level=Level(end, ()))


_FIRMS = ("công", "tổng", "tập", "ngân")
_FORMS = (["ctcp"], ["tnhh"], ["công", "ty", "cổ", "phần"], ["công", "ty", "tnhh"])


def by_form(w: Words, name: Name) -> Name | None:
    """``Tổng công ty Cảng hàng không Việt Nam`` + ``- CTCP``: the legal form, where it stands behind a firm's name."""
    at = name.end + 1
    if w.key(name.end) not in ("-", "–") or w.key(name.start) not in _FIRMS or not w.capital(at):
        return None
    form = next((form for form in _FORMS if w.keys[at : at + len(form)] == form), None)
    return replace(name, end=at + len(form), known=False) if form else None


_SEATED = (("đại", "sứ"), ("tổng", "lãnh"), ("phái", "đoàn"), ("thương", "vụ"))


def by_seat(w: Words, name: Name) -> Name | None:
    """``Đại sứ quán Việt Nam`` + ``tại Nhật Bản``, ``Tòa án nhân dân cấp cao`` + ``tại Hà Nội, Đà Nẵng``.

    Missions and the high courts have their seat in their name; what others do somewhere is no part of it.
    """
    seated = w.pair(name.start) in _SEATED
    seated = seated or w.pair(name.end - 2) == ("cấp", "cao")
    if w.key(name.end) not in ("tại", "ở") or not seated:
        return None
    first, seats = name.end + 1, list[tuple[int, int]]()
    j = first
    while (end := _seat_end(w, j)) > j and (j == first or not is_head(w.keys[j : j + 3])):
        seats.append((j, end))
        j = end + 1
        if w.key(end) not in (",", "và"):
            break
    if not seats:
        return None
    end = seats[-1][1]
    level = Level(end, (), plural=len(seats) > 1, names=tuple(seats) if len(seats) > 1 else ())
    return replace(name, end=end, core=first, known=False, open=False, level=level)


def _seat_end(w: Words, at: int) -> int:
    """Where the place's name at ``at`` ends, perhaps behind its tier, or ``nước ngoài``; ``at`` for none."""
    if w.pair(at) == ("nước", "ngoài"):
        return at + 2
    if is_trade_name(w.word(at)):
        return at + 1  # "Campuchia"
    level = parse_level(w, at)
    return level.end if level is not None and level.named else w.place(at)


def by_branch(w: Words, name: Name) -> Name | None:
    """``- Chi nhánh Quảng Ngãi``, ``chi nhánh tỉnh Quảng Nam``, ``, Chi nhánh khu vực …``."""
    at = name.end + (w.key(name.end) in ("-", ",", "–"))
    if not (w.key(at) in ("chi", "chỉ", "cn") and (w.key(at + 1) == "nhánh" or w.word(at) == "CN")):
        return None
    end = at + (1 if w.word(at) == "CN" else 2)
    if at > name.end and w.key(name.end) == "," and not w.capital(at):
        return None
    level = parse_level(w, end)
    after = level.end if level else w.place(end)
    if after == end:
        return None
    subs = name.subs + (level.subs if level else ())
    plural = name.plural or (level is not None and level.plural)
    level = level or Level(after, ())
    return replace(name, end=after, subs=subs, level=level, open=False, plural=plural)

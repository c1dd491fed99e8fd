"""Levels and places behind the name of a unit: ``huyện``, ``các xã, thị trấn``, ``tỉnh Sóc Trăng``."""

from dataclasses import dataclass

from pipeline.extract.units.areas import type_of
from pipeline.extract.units.words import ROMAN, Sub, Words
from pipeline.lexicon.units import Department, LevelNoun, NameVerb, Noun, Stop

_PLURAL = ("các", "những", "từng", "mỗi")
_COUNTED = ("hai", "ba", "bốn")
HAMLETS = ("thôn", "bản", "ấp", "xóm", "khóm", "buôn", "làng", "phố")
_JOINTS = (",", "và", "/", "-", "hoặc")
# "tỉnh ủy", "xã hội", "huyện đội", "buôn trưởng" are other words.
_NOT_BEFORE = ("ủy", "đoàn", "hội", "đội", "lỵ", "lộ", "thành", "táo", "viên", "trưởng")
_CENTRAL = ["trực", "thuộc", "trung", "ương"]
_FEWEST = 2
"""Places that make a list."""
_COMMITTEES = ("ủy", "đoàn", "hội")
# Of these the next larger may follow behind a comma: "xã A, huyện B, tỉnh C".
_SIZES = {
    "xã": 0,
    "phường": 0,
    "thị trấn": 0,
    "đặc khu": 0,
    "huyện": 1,
    "quận": 1,
    "thị xã": 1,
    "thành phố": 2,
    "tỉnh": 3,
}
_NUMBERED = (
    "khu vực",
    "cơ sở",
    "quận",
    "phường",
    "thôn",
    "vùng",
    "khu phố",
    "tổ dân phố",
    "ấp",
    "khóm",
)

_REGIONAL = (("hải", "quan"), ("nhà", "nước"), ("xã", "hội"), ("thống", "kê"))
"""Last syllables of those who have had a house in each region since 2025."""

# Cities that lie in no province: what follows them is another place.
_OF_THE_STATE = (("hà", "nội"), ("hải", "phòng"), ("đà", "nẵng"), ("cần", "thơ"), ("chí", "minh"))


@dataclass(frozen=True, slots=True)
class Level:
    """A level or a list of levels, perhaps with places."""

    end: int
    subs: tuple[Sub, ...]
    plural: bool = False
    names: tuple[tuple[int, int], ...] = ()
    """Places that share the level: ``các xã: A, B``."""
    noun: str = ""
    """Their shared level, where there are such ``names``."""
    nouns: tuple[str, ...] = ()
    """The level of each of the ``names``, where they share none; empty for one that no table tells."""
    named: bool = False
    """Whether a place is named."""


def parse_level(w: Words, at: int) -> Level | None:
    """The level that begins at token ``at``; at most one word stands in front of its noun."""
    noun = w.opens(at, LevelNoun) or w.opens(at + 1, LevelNoun)
    return _level(w, at) if noun else None


def _level(w: Words, at: int) -> Level | None:
    j, plural = at, False
    if (
        (whole := w.longest(at, LevelNoun)) is not None
        and not whole[2].takes_name
        and w.key(at) in _PLURAL
    ):
        return Level(whole[0], (Sub(at, whole[0], whole[1].canonical),), plural=True)
    if w.key(j) in _PLURAL or w.word(j).isdigit() or (w.key(j) in _COUNTED and _noun(w, j + 1)):
        j, plural = j + 1, True
    elif w.key(j) == "toàn":
        j += 1
    subs: list[Sub] = [Sub(at, at + 1, w.key(at))] if j > at and w.is_word(at) else []
    nouns = 0
    while (hit := _noun(w, j)) is not None:
        end, name, takes_name = hit
        subs.append(Sub(j, end, name))
        nouns += 1
        j = end
        if plural and takes_name and (placed := w.place(j)) > j and w.key(placed) in _JOINTS:
            # "các huyện, thị xã Đức Phổ, thành phố Quảng Ngãi"
            j = placed if nouns > 1 and _noun(w, placed + 1) is not None else j
        following = j + 1
        if plural and w.key(following) == "các":
            following += 1
        if w.key(j) not in _JOINTS or _named(w, following):
            break
        if _noun(w, following) is None:
            if (short := _shortened(w, following)) is not None:
                subs.append(short)
                nouns, j = nouns + 1, short.end
                if w.key(j) in _JOINTS and _noun(w, j + 1) is not None:
                    j += 1
                    continue
            break
        j = following
    if nouns == 0:
        return None
    plural = plural or nouns > 1
    if not takes_name:
        return Level(j, tuple(subs), plural or name == "các cấp")
    if plural and (listed := _listed(w, j, nouns, tuple(subs), name)):
        return listed
    end = _place(w, j) if name in _NUMBERED else w.place(j)
    if name in ("cơ sở", "khu vực") and end > j and (over := _noun(w, end)) and over[1] in _SIZES:
        end = max(end, w.place(over[0]))  # "Thuế cơ sở 3 tỉnh Nghệ An"
    if plural and end > j and w.key(end) == "và":
        # "các huyện, thành phố Biên Hòa và Long Khánh"
        end = max(end, w.place(end + 1)) if w.place(end + 1) > end + 1 else end
    return Level(_within(w, end, name) if end > j else j, tuple(subs), plural, named=end > j)


def hamlet_end(w: Words, at: int) -> int:
    """``Trưởng bản`` + ``Nà Tấu``, ``Xóm trưởng`` + ``xóm Đồi Cao``: where the hamlet of its head ends; else ``at``."""
    if w.key(at - 1) in HAMLETS:
        return w.place(at)
    named = w.key(at) in HAMLETS and w.key(at - 1) == "trưởng"
    return w.place(at + 1) if named and w.place(at + 1) > at + 1 else at


def _noun(w: Words, at: int) -> tuple[int, str, bool] | None:
    """A level's noun: where it ends, its canonical name, whether a place may follow."""
    hit = w.longest(at, LevelNoun)
    if hit is None:
        return None
    end, phrase, level = hit
    if phrase.canonical == "thôn" and w.key(at - 1) == "nông":
        return None  # "Vệ sinh môi trường nông thôn tỉnh": the countryside, and no hamlet
    if phrase.canonical == "cơ sở" and w.reach(at, Noun) > end:
        return None  # "các xã, phường và các cơ sở đào tạo"
    if w.key(end) in _NOT_BEFORE and not (w.capital(end) or w.stops(end)):
        return None  # "tỉnh thành", but "Thanh tra tỉnh thành lập"
    if w.key(end) in _COMMITTEES and len(w.word(at)) > 1 and not _is_area(w, at, end):
        return None
    if w.key(end) == "." and w.key(at) in ("tp", "tx"):
        end += 1
    bare_region = phrase.canonical == "khu vực" and _place(w, end) == end and w.key(at - 1) != "các"
    if bare_region and not _ends_subject(w, end):
        return None
    if phrase.canonical == "vùng" and not ROMAN.match(w.word(end)) and not w.word(end).isdigit():
        return None
    return end, phrase.canonical, level.takes_name


def _is_area(w: Words, at: int, end: int) -> bool:
    """Whether the area of the level at ``at`` is named at ``end``: ``xã Hội Sơn``, but ``Tỉnh Đoàn Kết nối``."""
    if w.key(at) in ("tỉnh", "huyện"):
        return False
    return w.area(end) > end or (w.capital(end + 1) and not w.names_begin(end))


def _ends_subject(w: Words, at: int) -> bool:
    """Whether behind ``khu vực`` the sentence goes on with its verb: ``các Chi cục Thuế khu vực rà soát``."""
    if w.key(at) == "nơi":
        return True  # "trung tâm y tế khu vực" + "nơi người bệnh cư trú"
    if not w.is_word(at) and w.pair(at - 4) in _REGIONAL:
        return True  # "Hải quan khu vực, Thuế khu vực"
    offices = any(w.pair(at - n) == ("chi", "cục") for n in (5, 6, 7))
    verb = any(stop.kind != "word" for _, _, stop in w.hits(at, Stop))
    verb = verb or w.reach(at, NameVerb) > at
    return verb or (offices and (w.stops(at) or not w.is_word(at)))


def _shortened(w: Words, at: int) -> Sub | None:
    """``huyện, thị, thành phố``: in a list of levels ``thị`` is thị xã, and a last ``thành`` is thành phố."""
    full = {"thị": "thị xã", "thành": "thành phố"}.get(w.key(at))
    if (
        full is None
        or w.capital(at)
        or (w.is_word(at + 1) and w.key(at + 1) not in ("và", "thành") and not w.stops(at + 1))
    ):
        return None
    if w.key(at) == "thị" and w.key(at + 1) == "thành" and w.key(at + 2) != "phố":
        return None
    return Sub(at, at + 1, full)


def _named(w: Words, at: int) -> bool:
    """Whether a level with its place stands at ``at``, so that no list of levels goes on there."""
    hit = _noun(w, at)
    return (
        hit is not None
        and hit[2]
        and w.key(at - 1) == ","
        and w.place(hit[0]) > hit[0]
        and w.key(at) in ("tỉnh", "huyện")
    )


def _place(w: Words, at: int) -> int:
    """Where a place's name or number ends."""
    word = w.word(at)
    if word.isdigit() or ROMAN.match(word):
        return max(at + 1, w.area(at))  # "phường 2 Bảo Lộc"
    return w.place(at)


def _names(w: Words, at: int) -> tuple[tuple[int, int], ...]:
    """Places in a list that shares its level: two of them, or one behind a colon."""
    colon = w.key(at) == ":"
    j, names = at + colon, []
    while (end := _place(w, j)) > j and (w.reach(j, Department) == j or w.area(j) == end):
        names.append((j, end))
        if w.key(end) not in (",", "và", ";"):
            break
        j = end + 1
    return tuple(names) if len(names) > 1 or colon else ()


def _listed(w: Words, at: int, nouns: int, subs: tuple[Sub, ...], last: str) -> Level | None:
    """``các huyện`` + ``A, B và C``; ``các tỉnh, thành phố`` + ``: Cần Thơ, Vĩnh Long``, each of the level that it has.

    Of several levels they are parted only where each is in the tables. Without a colon all may be of the ``last``
    level: ``các huyện, thành phố Biên Hòa và Long Khánh``.
    """
    if nouns == 1:
        names = _names(w, at)
        return Level(names[-1][1], subs, plural=True, names=names, noun=last) if names else None
    past = at + len(_CENTRAL)
    at = past if w.keys[at:past] == _CENTRAL and w.key(past) == ":" else at
    colon = w.key(at) == ":"
    names, types = _of_levels(w, at + colon, [sub.text for sub in subs if sub.text in _SIZES])
    if len(names) < _FEWEST or (not colon and {*types} <= {"", last}):
        return None
    return Level(names[-1][1], subs, plural=True, names=names, nouns=types)


def _of_levels(
    w: Words, at: int, levels: list[str]
) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """The places in the list at ``at`` and the level of each, which may be printed: ``Đà Nẵng, TP. Hồ Chí Minh``.

    None of them where one is in no table: it may be a person, or what they shall do.
    """
    names, types = [], []
    while True:
        noun = _noun(w, at)
        start = noun[0] if noun else at
        if (end := w.place(start)) == start:
            break
        type_ = noun[1] if noun else type_of(w.printed(start, end), levels)
        if type_ is None:
            return (), ()
        names.append((start, end))
        types.append(type_)
        if w.key(end) not in (",", "và", ";"):
            break
        at = end + 1
    return tuple(names), tuple(types)


def _within(w: Words, at: int, name: str) -> int:
    """Where ``, tỉnh C`` behind ``huyện B`` ends."""
    if _of_the_state(w, at):
        return at
    size = _SIZES.get(name, 9)
    while w.key(at) == ",":
        hit = _noun(w, at + 1)
        if hit is None or _SIZES.get(hit[1], -1) <= size or (end := w.place(hit[0])) == hit[0]:
            break
        if size == 1 and hit[1] == "thành phố" and not _of_the_state(w, end):
            break  # "huyện Tam Đường, thành phố Lai Châu" lie beside each other
        at, size = end, _SIZES[hit[1]]
    return at


def _of_the_state(w: Words, at: int) -> bool:
    """Whether the place that ends at ``at`` is a city that lies in no province."""
    return w.pair(at - 2) in _OF_THE_STATE or w.key(at - 1) == "huế"


def beside(w: Words, at: int, noun: str) -> Level | None:
    """Places of the same rank as a ``noun`` that stand behind the joint at ``at`` without the head that they share.

    ``UBND các huyện A, B`` + ``và thành phố C``; ``UBND thành phố D`` + ``, các thị xã E, F``.
    """
    rank = _rank(noun)
    if w.key(at) not in (",", "và") or rank is None:
        return None
    start = at + 1 + (w.key(at + 1) in ("và", "các"))
    hit = _noun(w, start)
    if hit is None or _rank(hit[1]) != rank or not hit[2]:
        return None
    names = _names(w, hit[0]) if w.key(start - 1) == "các" else ()
    end = names[-1][1] if names else w.place(hit[0])
    if end == hit[0] or (hit[1] == "thành phố" and _of_the_state(w, end)):
        return None
    return Level(end, (), names=names or ((hit[0], end),), noun=hit[1])


def _rank(noun: str) -> int | None:
    """The tier of government of a level; a city is taken for one inside a province."""
    size = _SIZES.get(noun)
    return min(size, 1) if size is not None and noun != "tỉnh" else None

"""The place behind a body's name: ``huyện``, ``huyện Hà Quảng, tỉnh Cao Bằng``, ``các xã, thị trấn``, ``cấp xã``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from models.registry import Level
from pipeline.lexicon.registry.areas import LEVEL_OF_TYPE, load_areas

_FILLERS = (
    ("đóng", "trên", "địa", "bàn"),
    ("hoạt", "động", "trên", "địa", "bàn"),
    ("trên", "địa", "bàn"),
    ("trong", "toàn"),
    ("trong",),
    ("đặt", "tại"),
    ("đóng", "tại"),
    ("chi", "nhánh"),
    ("chỉ", "nhánh"),  # as OCR often reads it
    ("trực", "thuộc"),
    ("thuộc",),
    ("của",),
    ("tại",),
    ("ở",),
    ("toàn",),
)  # fmt: skip
_TYPES = tuple(LEVEL_OF_TYPE)
# Words that make "xã" the half of another word.
_NOT_BEHIND: Mapping[str, tuple[str, ...]] = {
    "xã": ("hội", "đội", "viên"),
    "tỉnh": ("đoàn", "đội", "lỵ"),
    "thành phố": ("lớn",),
    "huyện": ("đoàn", "đội"),
}
_COMMITTEES: Mapping[tuple[str, ...], str] = {
    ("tỉnh", "ủy"): "tỉnh",
    ("thành", "ủy"): "thành phố",
    ("huyện", "ủy"): "huyện",
    ("thị", "ủy"): "thị xã",
    ("quận", "ủy"): "quận",
}
LEVEL_WORDS: Mapping[tuple[str, ...], tuple[Level, ...]] = {
    ("tỉnh",): ("province",),
    ("thành", "phố"): ("province",),
    ("huyện",): ("district",),
    ("quận",): ("district",),
    ("thị", "xã"): ("district",),
    ("xã",): ("commune",),
    ("phường",): ("commune",),
    ("thị", "trấn"): ("commune",),
    ("cơ", "sở"): ("commune",),
    ("trung", "ương"): ("central",),
}
_OPEN_LEVELS = (
    ("các", "địa", "phương"),
    ("các", "cấp"),
    ("cùng", "cấp"),
    ("hai", "cấp"),
    ("cấp", "mình"),
    ("cấp", "dưới"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place by its type, its name or both; ``words`` empty: the one that the context gives."""

    type: str | None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What stands behind a name."""

    form: Literal["one", "many", "levels", "nation", "region"]
    named: tuple[Named, ...] = ()
    """``one``: the place and those that it lies in; ``many``: types and, where told, what they lie in."""
    types: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    region: tuple[str, ...] = ()
    taken: int = 0
    """Words that it takes."""


def place_at(words: tuple[str, ...]) -> Place | None:
    """The place with which ``words`` begin."""
    skipped = _skipped(words)
    rest = words[skipped:]
    found = _levels(rest) or _many(rest) or _one(rest) or _region(rest)
    if found is None:
        return None
    return Place(
        form=found.form,
        named=found.named,
        types=found.types,
        levels=found.levels,
        region=found.region,
        taken=found.taken + skipped,
    )


def begins_with_type(words: tuple[str, ...]) -> bool:
    """Whether ``huyện`` or another type of places stands at the start."""
    return _type_at(words) is not None


def _skipped(words: tuple[str, ...]) -> int:
    for filler in _FILLERS:
        if words[: len(filler)] == filler:
            return len(filler)
    return 0


def _levels(words: tuple[str, ...]) -> Place | None:
    for wording in _OPEN_LEVELS:
        if words[: len(wording)] == wording:
            every = wording in (("các", "cấp"), ("hai", "cấp"))
            levels: tuple[Level, ...] = ("province", "district", "commune") if every else ()
            return Place(form="levels", levels=levels, taken=len(wording))
    if words[:2] == ("trung", "ương"):
        return Place(form="nation", taken=2)
    if words[:1] not in (("cấp",), ("tuyến",)):
        return None
    found: list[Level] = []
    at = 1
    while at < len(words):
        at += words[at] == "cấp"
        count = 2 if words[at : at + 2] in LEVEL_WORDS and len(words) > at + 1 else 0
        count = count or int(words[at : at + 1] in LEVEL_WORDS)
        if not count:
            break
        found += LEVEL_WORDS[words[at : at + count]]
        at += count
    if not found:
        return None
    upper = _uppers(words[at:])
    return Place(
        form="levels", levels=tuple(dict.fromkeys(found)), named=upper[0], taken=at + upper[1]
    )


def _many(words: tuple[str, ...]) -> Place | None:
    """``các huyện``, ``xã, phường, đặc khu``, ``06 thành phố``, perhaps with what they lie in."""
    several = words[:1] in (("các",), ("mỗi",), ("từng",), ("những",)) or (
        words[:1] and words[0].isdigit()
    )
    at = int(bool(several))
    types: list[str] = []
    while (found := _type_at(words[at:])) is not None:
        types.append(found[0])
        at += found[1]
        at += words[at : at + 1] == ("các",)
        if words[at : at + 1] == ("thị",) and words[at + 1 : at + 2] in ((), ("thành",)):
            types.append("thị xã")
            at += 1
        named = _name(words[at:], types[-1])
        if named and _type_at(words[at + named :]) is not None and (several or len(types) > 1):
            # "các huyện, thị xã Đức Phổ và thành phố Quảng Ngãi": the one that has a name adds nothing.
            at += named
    if not types or (len(types) == 1 and not several):
        return None
    if words[at : at + 4] == ("trực", "thuộc", "trung", "ương"):
        return Place(form="many", types=tuple(types), levels=("province",), taken=at + 4)
    skipped = _skipped(words[at:])
    upper, taken = _uppers(words[at + skipped :])
    if not taken:
        # "đặc khu Cồn Cỏ": so does the last one's.
        upper, taken, skipped = (), _name(words[at:], types[-1]), 0
    return Place(form="many", types=tuple(types), named=upper, taken=at + skipped + taken)


def _one(words: tuple[str, ...]) -> Place | None:
    if (type_ := _COMMITTEES.get(words[:2])) is not None:
        count = _name(words[2:], type_)
        committee = Named(type=type_, words=words[2 : 2 + count])
        return Place(form="one", named=(committee,), taken=2 + count)
    named, taken = _uppers(words)
    if taken:
        return Place(form="one", named=named, taken=taken)
    if count := _name(words, None):
        uppers, more = _uppers(words[count:])
        bare = Named(type=None, words=words[:count])
        return Place(form="one", named=(bare, *uppers), taken=count + more)
    return None


def _uppers(words: tuple[str, ...]) -> tuple[tuple[Named, ...], int]:
    """``huyện Hà Quảng, tỉnh Cao Bằng``: places one within the other, and how many words they take."""
    found: list[Named] = []
    at = 0
    while (hit := _type_at(words[at:])) is not None:
        type_, count = hit
        name = _name(words[at + count :], type_) or _unknown_name(words[at + count :], type_)
        found.append(Named(type=type_, words=words[at + count : at + count + name]))
        at += count + name
        if not name:
            break
    return tuple(found), at


def _type_at(words: tuple[str, ...]) -> tuple[str, int] | None:
    for type_ in _TYPES:
        parts = tuple(type_.split())
        if words[: len(parts)] == parts:
            following = words[len(parts)] if len(words) > len(parts) else ""
            if following in _NOT_BEHIND.get(type_, ()) or following == "ủy":
                return None
            return type_, len(parts)
    return None


def _name(words: tuple[str, ...], type_: str | None) -> int:
    """Words of the area's name that begins here; 0 where none does."""
    areas = load_areas()
    for count in range(min(areas.longest, len(words)), 0, -1):
        if areas.named(words[:count], type_):
            return count
    return 0


def _unknown_name(words: tuple[str, ...], type_: str) -> int:
    """A commune's name that no table holds goes on to the next type."""
    if LEVEL_OF_TYPE[type_] != ("commune",):
        return 0
    count = 0
    while count < len(words) and _type_at(words[count:]) is None:
        count += 1
    return count if count <= 4 else 0


def _region(words: tuple[str, ...]) -> Place | None:
    """``khu vực XI``, ``khu vực Sơn Hà - Sơn Tây``."""
    if words[:2] != ("khu", "vực") or len(words) < 3:
        return None
    return Place(form="region", region=words[2:], taken=len(words))

"""What stands in front of a unit's name: its head (chức danh), `các`, `đồng chí`."""

from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.lexicon.registry.words import words_of
from pipeline.lexicon.units import Quantifier, Title, load_units

# Those who act for a committee are no unit beside it.
_STANDING = (
    "Ban Thường vụ",
    "Thường trực",
    "Thường vụ",
    "Ban Thường trực",
    "Ban Chấp hành",
    "Đại diện",
)
# Whom a title names by itself.
ALONE: Mapping[tuple[str, ...], str] = {
    words_of(title): body
    for title, body in (
        ("Thủ tướng", "Chính phủ"),
        ("Thủ tướng Chính phủ", "Chính phủ"),
        ("Phó Thủ tướng", "Chính phủ"),
        ("Phó Thủ tướng Chính phủ", "Chính phủ"),
        ("Chủ tịch nước", "Văn phòng Chủ tịch nước"),
        ("Chủ tịch Quốc hội", "Quốc hội"),
        ("Tổng Thanh tra Chính phủ", "Thanh tra Chính phủ"),
        ("Thống đốc Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam"),
        ("Thống đốc Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
        ("Tổng Kiểm toán nhà nước", "Kiểm toán nhà nước"),
    )
}
# Heads of everybody who is addressed: a group of their units.
OF_ALL: Mapping[tuple[str, ...], str] = {
    words_of(title): collective
    for title, collective in (
        ("Người đứng đầu", "cơ quan, đơn vị"),
        ("Thủ trưởng", "cơ quan, đơn vị"),
        ("Lãnh đạo", "cơ quan, đơn vị"),
        ("Bộ trưởng", "bộ"),
        ("Trưởng thôn", "thôn"),
        ("Trưởng bản", "bản"),
        ("Trưởng ấp", "ấp"),
        ("Trưởng khu phố", "khu phố"),
        ("Tổ trưởng tổ dân phố", "tổ dân phố"),
    )
}


@cache
def _titles() -> Mapping[tuple[str, ...], str]:
    titles = {
        words_of(phrase.text): phrase.canonical
        for phrase in load_units().phrases
        if isinstance(phrase.entry, Title) and not phrase.entry.small
    }
    return titles | {words_of(name): name for name in _STANDING} | {("thủ", "trưởng"): "Thủ trưởng"}


@cache
def _quantifiers() -> frozenset[tuple[str, ...]]:
    phrases = (p for p in load_units().phrases if isinstance(p.entry, Quantifier))
    return frozenset(words_of(p.text) for p in phrases) | {("số",), ("tất", "cả"), ("toàn", "thể")}


def quantifier_at(words: tuple[str, ...]) -> int:
    """How many words `các`, `đồng chí` or the like take at the start."""
    return next((n for n in range(min(4, len(words)), 0, -1) if words[:n] in _quantifiers()), 0)


def titles_at(words: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The titles with which ``words`` begin, longest first, and how many words they take."""
    for count in range(min(7, len(words)), 0, -1):
        if (title := _titles().get(words[:count])) is not None:
            yield title, count

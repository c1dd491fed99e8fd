"""Which holder of an office is meant: ``Phó Chủ tịch phụ trách thôn A``, ``giáo viên chủ nhiệm lớp 12A6``."""

from pipeline.extract.units.fields import FIELDS
from pipeline.extract.units.predicates import acts
from pipeline.extract.units.words import Words
from pipeline.lexicon.units import Stop, Title, Topic

_APPOINTED = ["được", "phân", "công"]
_JOINTS = ("và", "hoặc", "các", "những")
_OPENING = ("phụ", "được")
_REPORTED = ("cáo", "trình", "kiến", "gửi")
"""The last word in front of those who get a report, or whose opinion is asked."""
_ASKED = (
    "trong", "trước", "để", "xem", "ký", "phê", "duyệt", "quyết", "cho", "theo", "ngay", "chậm", "sau", "khi", "vào",
    "hằng", "hàng", "định", "từ", "và", "chỉ",
)  # fmt: skip
"""What is said behind them of the report, or of what they shall do with it."""
_LONGEST = 12
_CLASS = 3
"""Letters and digits behind the number of a class."""


def charge_end(w: Words, at: int, start: int) -> int:
    """Where ``phụ trách thôn A``, ``phụ trách tổng hợp`` behind an office ends, which says who of its holders is meant.

    So it does where the verb of a duty follows, or the colon of a label; elsewhere it is what he shall do. Of an office
    at ``start`` that gets a report ``phụ trách`` says so by itself: ``báo cáo Thứ trưởng phụ trách trong tháng 7``.
    """
    if (first := w.key(at)) not in _OPENING:
        return at
    if first == "phụ" and w.key(at + 1) == "trách" and w.key(start - 1) in _REPORTED:
        alone = w.key(at + 2) in _ASKED or not (w.is_word(at + 2) or w.word(at + 2).isdigit())
        return at + 2 if alone and w.key(at + 2) != ":" else _charge_end(w, at)
    return _charge_end(w, at)


def opens_next(w: Words, at: int) -> bool:
    """Whether the last noun in front of ``at`` opens another office: ``Trưởng thôn`` + ``, buôn trưởng``."""
    return w.key(at) == "trưởng" and w.key(at - 2) in (",", "và") and w.reach(at - 1, Title) > at


def _charge_end(w: Words, at: int) -> int:
    j = at
    if w.keys[j : j + 3] == _APPOINTED:
        j += 3
    if w.pair(j) != ("phụ", "trách") or not w.is_word(j + 2):
        return at
    field = w.reach(j + 2, Stop)
    if " ".join(w.keys[j + 2 : field]) in FIELDS and (acts(w, field) or not w.is_word(field)):
        return field  # "phụ trách tổng hợp"
    if w.stops(j + 2):
        return at
    for end in range(j + 2, min(j + _LONGEST, len(w))):
        if w.key(end) == ":" or (w.stops(end) and w.reach(end, Topic) == end):
            return end if w.key(end) not in _JOINTS else at
        if not w.is_word(end) and w.key(end) not in ("-", "–", "/") and not w.word(end).isdigit():
            return at
    return at


def classes_end(w: Words, at: int) -> int:
    """Where ``lớp 12A6, 12A7`` or ``khối 12`` behind a teacher's office ends: whose teacher it is; ``at`` for none."""
    j = at
    if w.key(j - 1) != "lớp":
        j += w.key(j) == "các"
        if w.key(j) not in ("lớp", "khối"):
            return at
        j += 1
    end = at
    while w.word(j).isdigit():
        end = _class_end(w, j)
        j = end + (w.key(end) in (",", "và"))
    return end


def _class_end(w: Words, at: int) -> int:
    """Behind the number of a class and what parts it from its neighbours: ``12A6``, ``6/2``, ``10 C``."""
    letter = w.word(at + 1)
    if letter == "/" and w.word(at + 2).isdigit():
        return at + 3
    return at + 1 + (w.is_word(at + 1) and len(letter) <= _CLASS and letter.isupper())

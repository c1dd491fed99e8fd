"""What names go on with that says of which houses they are, where they lie and whose they are."""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.names import parse_name
from pipeline.extract.units.predicates import acts
from pipeline.extract.units.reach.closing import LIES, words_end
from pipeline.extract.units.words import ROMAN, Words
from pipeline.lexicon.units import Field, Noun, Qualifier, Topic

_FIELD = 10
PLACING = ("ở", "tại", "trên", "ven", "dọc", "vùng", "tuyến")
_HELD_THERE = (
    "cuộc",
    "hội",
    "buổi",
    "kỳ",
    "văn",
    "dự",
    "đợt",
    "kế",
    "mục",
    "điều",
    "phụ",
    "nghị",
    "trụ",
    "nơi",
    "chỗ",
)
_AT_LEAST = ("trở", "lên")
TIERS = ("tỉnh", "huyện", "quận", "xã", "phường", "thị", "thành", "bản", "thôn")


def houses_end(w: Words, at: int) -> int:
    """``Phòng Tài chính - Kế hoạch`` + ``các huyện``, ``Khoa Dược`` + ``các bệnh viện công lập``."""
    if w.key(at) == "cấp" and ROMAN.match(w.word(at + 1)):
        return at + 2  # "đơn vị dự toán cấp I"
    if w.key(at) not in ("các", "cấp", *TIERS):
        return at
    if w.key(at) in TIERS and w.key(at + 1) == "ủy":
        return at + 2
    if w.pair(at) == ("các", "lớp"):
        return at + 2
    if w.key(at) in ("bản", "thôn") and w.capital(at + 1):
        return max(at, w.place(at + 1))
    level = parse_level(w, at)
    if level is not None:
        return level.end
    if w.key(at) != "các":
        return at
    noun = w.reach(at + 1, Noun)
    return max(noun, w.reach(noun, Qualifier)) if noun > at + 1 else at


def lies_end(w: Words, at: int) -> int:
    """``ở vùng trũng thấp``, ``trên địa bàn tỉnh``, ``ven hồ thủy điện``, ``địa bàn`` up to the next piece."""
    area = at + (w.key(at) == "trên")
    if w.pair(area) == ("địa", "bàn"):
        level = parse_level(w, area + 2)
        return level.end if level is not None else area + 2
    first = w.key(at)
    if first not in PLACING or w.capital(at):
        return at
    if first in ("ở", "tại") and not (w.key(at + 1) in LIES or w.place(at + 1) > at + 2):
        return at
    if first == "trên" and w.pair(at + 1) not in (("địa", "bàn"), ("tuyến", "đường")):
        return at
    named = at + 2 if w.key(at + 1) in ("các", "những") else at + 1
    if w.key(named) in _HELD_THERE or w.keys[at + 1 : at + 2] == ["đó"]:
        return at
    return words_end(w, at + 1)


def branch_end(w: Words, at: int) -> int:
    """``Đoàn thanh tra`` + ``liên ngành``, ``chuyên ngành xây dựng``, ``ngành giáo dục``."""
    if w.pair(at) == ("liên", "ngành"):
        return at + 2
    special = w.key(at) == "chuyên"
    field = at + special + 1
    if w.key(field - 1) != "ngành" or not w.is_word(field) or w.capital(field):
        return at
    if acts(w, field) and not special:
        return at
    return max(w.reach(field, Topic), w.reach(field, Field), field + 2)


def counted_end(w: Words, at: int) -> int:
    """``các doanh nghiệp`` + ``sử dụng từ 100 lao động nữ trở lên``: those of whom so many are there."""
    if w.keys[at : at + 3] != ["sử", "dụng", "từ"] or not w.word(at + 3).isdigit():
        return at
    return next((j + 2 for j in range(at + 4, at + _FIELD) if w.pair(j) == _AT_LEAST), at)


def owner_name_end(w: Words, at: int) -> int:
    """``của UBND huyện Ba Bể``, ``của CDC tỉnh``: the body whose team it is."""
    if w.key(at) != "của":
        return at
    name = parse_name(w, at + 1)
    if name is not None:
        return name.end
    level = parse_level(w, at + 1)
    if level is not None and not level.plural:
        return level.end
    return max(words_end(w, at + 1), at) if w.capital(at + 1) else at

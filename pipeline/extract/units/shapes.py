"""How far the name of a body reaches that no dictionary holds.

Only the first syllable of each word of a name has a capital (``Trung tâm Chuyển đổi số``), so small letters
don't end a name; a level, a mark, the name of another unit or a word of the sentence does.
"""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import acts, ends_name, goes_on_in_verbs, is_line_run_in
from pipeline.extract.units.words import ROMAN, Words, is_shouted
from pipeline.lexicon.registry.areas import province_names
from pipeline.lexicon.units import (
    Field,
    NameVerb,
    Noun,
    Quantifier,
    Shape,
    Stop,
    TeamTask,
    Title,
    Topic,
    Trap,
)

_LONGEST = 18
"""Words of a name behind its head."""
_SMALL = 6
"""Single words in small letters, one behind the other: more of them are a sentence."""
_AHEAD = 9
"""Words behind a comma, up to the mark or the level that shows that they are of the name."""
_HEAD = 4
"""Words of the kind of a school: ``Trường Trung học cơ sở`` holds one more, and is found by the rest."""
_PART = 6
"""Words of the last field of work in a name."""
_CALLED = (("phong", "trào"), ("cuộc", "thi"), ("hội", "thi"), ("vận", "động"), ("chương", "trình"))
"""In front of a name in quotation marks that is a part of another: ``Ban Chỉ đạo phong trào "…"``."""
_VERBS = (Stop, NameVerb, TeamTask)
_OF_OBJECTS = (
    "quản lý",
    "giám sát",
    "điều hành",
    "vận hành",
    "khai thác",
    "bảo trì",
    "phát triển",
    "xây dựng",
    "sản xuất",
)
"""Verbs that open the field of a house and need an object."""
_MANAGED = ("khu", "vườn", "cảng", "điểm", "bến")
"""First syllables of places that somebody manages, though they are told what to do as well."""
_QUOTES = {"“": "”", '"': '"', "«": "»"}


def shape_end(w: Words, start: int, at: int, *, loose: bool) -> int:
    """Where the name with the head ``start`` to ``at`` ends; ``at`` where nothing follows the head."""
    shouted = is_shouted(w.word(start))
    if not loose and (shouted or not _opens(w, at)):
        return at
    if shouted and not w.word(at).isupper():
        return at
    place = w.place(at)
    if tuple(w.keys[at:place]) in province_names() and not w.capital(place):
        return place  # "Báo Hà Giang loan tin": the province is the whole of the name
    if w.key(at) == "các" and loose and w.reach(at, Topic) == at:
        if not _managed(w, at):
            return at
        at += 1
    j, small = at, 0
    while j < len(w) and j - at < _LONGEST and small <= _SMALL:
        longer = _step(w, j, at, loose=loose, shouted=shouted)
        only_verb = j > at and j == _verb_end(w, at)
        if longer == j and only_verb and goes_on_in_verbs(w, start, j):
            longer = w.reach(j, Stop)
        over = j > at and (is_line_run_in(w, j) or (not only_verb and ends_name(w, start, j)))
        if longer == j or over:
            return j - (j > at and w.word(j - 1) in ("-", "–"))
        small = 0 if w.capital(j) or longer - j > 1 else small + 1
        j = longer
    return j


def _managed(w: Words, at: int) -> bool:
    """Whether ``các`` at ``at`` opens what a board manages (``Ban Quản lý các khu du lịch``), and no collective."""
    return (
        w.keys[at - 3 : at] == ["ban", "quản", "lý"]
        and not w.capital(at + 1)
        and (w.reach(at + 1, Noun) == at + 1 or w.key(at + 1) in _MANAGED)
        and _step(w, at + 1, at, loose=True, shouted=False) > at + 1
    )


def _opens(w: Words, at: int) -> bool:
    """Whether a word of a name stands at ``at``: with a capital, and no unit's name or place alone."""
    if not (w.capital(at) and w.is_word(at)):
        return False
    if _of_school(w, at, at) > at:
        return True
    if w.stops(at):
        return False
    return not (w.names_begin(at) or w.reach(at, Title) > at)


def _of_school(w: Words, j: int, at: int) -> int:
    """Where a word at ``j`` ends that is of a school's name beginning at ``at``, and of few others; ``j`` for none.

    Schools are called by people, whose names hold any word (``Trường THPT Hai Bà Trưng``, ``Lê Quý Đôn``), and those of
    one place are counted (``Trường Tiểu học Tân Lập 2``, ``số 1 Tân Lập``).
    """
    if "trường" not in w.keys[max(at - _HEAD, 0) : at]:
        return j
    number = j + (w.key(j) == "số")
    alone = not w.is_word(number + 1) or w.stops(number + 1) or w.capital(number + 1)
    if w.word(number).isdigit() and len(w.word(number)) == 1 and alone and (number > j or j > at):
        return number + 1
    return j + w.of_name(j, at)


def _step(w: Words, j: int, at: int, *, loose: bool, shouted: bool) -> int:
    """Where the next part of a name at ``j`` ends; ``j`` where the name has ended."""
    if (loose or j > at or w.capital(j)) and (end := w.reach(j, Topic)) > j:
        return end
    if w.word(j) in _QUOTES and loose and (j == at or w.pair(j - 2) in _CALLED):
        return _quoted(w, j)
    if w.word(j) in ("-", "–", "&"):
        goes_on = w.capital(j + 1) or (w.is_word(j + 1) and not w.stops(j + 1))
        # "Tập đoàn Công nghiệp - Viễn thông Quân đội"
        apart = w.names_begin(j + 1) and w.key(j + 1) not in ("viễn", "điện")
        joined = goes_on and j > at and not apart
        return j + 1 if joined else j
    if w.key(j) == "," and loose and j > at and (_labels(w, j + 1) or _of_three(w, j + 1)):
        return j + 1
    if w.key(j) == "," and j == _verb_end(w, at) and _further_task(w, at, j + 1):
        return max(w.reach(j + 1, kind) for kind in _VERBS)
    if w.key(j) == "." and _initials(w, j):
        return j + 1
    if (end := _of_school(w, j, at)) > j:
        return end
    if not w.is_word(j) and not (
        w.word(j).isdigit() and j > at and w.capital(j - 1) and not w.is_word(j + 1)
    ):
        return j
    if w.key(j) == "và":
        return j + 1 if j > at and _goes_on(w, j + 1, loose=loose) else j
    if shouted and not w.word(j).isupper():
        return j
    if j > at and digital(w, j):
        return j + 1
    if w.names_begin(j) or w.stops(j) or w.reach(j, Quantifier) > j:
        return j
    if parse_level(w, j) is not None and (j > at or loose):
        return j
    if j > at and w.place(j) - j >= 2 and not w.capital(j - 1):
        return j
    return max(_verb_end(w, j), w.reach(j, NameVerb), j + 1)


def _further_task(w: Words, at: int, further: int) -> bool:
    """``Vụ Quản lý`` + ``, bảo trì đường bộ``: no house is called by a verb alone that needs an object."""
    verb = max(w.reach(further, kind) for kind in _VERBS)
    object_ = (
        verb > further
        and w.is_word(verb)
        and w.key(verb) not in ("các", "những", "việc", "toàn", "chặt")
    )
    return " ".join(w.keys[at : further - 1]) in _OF_OBJECTS and object_ and not w.capital(further)


def _initials(w: Words, at: int) -> bool:
    """Whether the full stop at ``at`` stands between or behind the initials of a name: ``Công ty CP A.B. Việt Nam``."""
    behind = w.word(at + 1)
    first = _is_initial(w.word(at - 1))
    between = first and _is_initial(behind)
    return between or (first and w.key(at - 2) == "." and w.capital(at + 1) and w.is_word(at + 1))


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _verb_end(w: Words, at: int) -> int:
    """Where the verb with a capital at ``at`` ends, of which every syllable is the name's: ``Trợ giúp``."""
    verb = max(w.reach(at, Stop), w.reach(at, NameVerb))
    return verb if w.capital(at) and verb - at == 2 else at


def digital(w: Words, at: int) -> bool:
    """``Trung tâm Truyền thông và Công nghệ số thực hiện``: ``số`` of the name, where no number and no noun follows."""
    return (
        w.key(at) == "số"
        and (not w.is_word(at + 1) or w.stops(at + 1))
        and not w.word(at + 1).isdigit()
    )


def _labels(w: Words, at: int) -> bool:
    """Whether a name that is a label, or stands in brackets, goes on behind its comma, up to the mark that ends it.

    ``Trung tâm Truyền thông, Giáo dục sức khỏe: …`` is one unit, ``Trung tâm Y tế, Trạm Y tế: …`` are two.
    """
    if not w.capital(at) or w.names_begin(at) or w.reach(at, Title) > at:
        return False
    for j in range(at, min(at + _AHEAD, len(w))):
        if w.key(j) in (":", ")"):
            return True
        if not w.is_word(j) or w.stops(j) or (j > at and w.names_begin(j)):
            return False
    return False


def _of_three(w: Words, at: int) -> bool:
    """Whether a name goes on behind its comma with further parts that are no units, the last behind ``và``.

    ``Trung tâm Văn hóa, Thông tin và Thể thao`` is one unit, ``Trung tâm Y tế, Hạt Kiểm lâm và Công an xã`` are three.
    """
    if not _part_begins(w, at):
        return False
    for j in range(at + 1, min(at + _PART, len(w))):
        if w.key(j) == "và":
            return _part_begins(w, j + 1)
        if w.key(j) == ",":
            return _of_three(w, j + 1)
        if not w.is_word(j) or w.stops(j) or w.names_begin(j):
            return False
    return False


def _part_begins(w: Words, at: int) -> bool:
    """Whether a part of a name with a capital stands at ``at``, and no unit, its head or a word of the sentence."""
    return (
        w.is_word(at)
        and w.capital(at)
        and not ROMAN.match(w.word(at))
        and not w.stops(at)
        and not w.names_begin(at)
        and w.reach(at, Title) == at
        and w.place(at) - at < 2
    )


def head_again(w: Words, at: int) -> bool:
    """Whether a head with its name stands at ``at``: ``Khoa Ngoại và Khoa Sản``, but not ``Kỹ thuật và Khoa học``."""
    head = w.reach(at, Shape)
    return head > at and w.capital(at) and w.capital(head) and w.reach(at, Trap) == at


def _quoted(w: Words, at: int) -> int:
    close = _QUOTES[w.word(at)]
    for j in range(at + 1, min(at + 40, len(w))):
        if w.word(j) == close:
            return j + 1
    return at


def _is_last_field(w: Words, at: int) -> bool:
    """``Sức khỏe nghề nghiệp và`` + ``môi trường``: a field of work, and nobody, up to a mark or a verb."""
    end = w.reach(at, Field)
    over = w.key(end) in (",", ";", ".", "", ")") or acts(w, end)
    return end > at and over and w.reach(at, Noun) == at


def _goes_on(w: Words, at: int, *, loose: bool) -> bool:
    """Whether ``và`` before ``at`` stands inside the name and not between two units."""
    if w.word(at) == "các" and w.reach(at, Topic) > at:
        # "Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp tỉnh"
        return True
    if w.names_begin(at) or w.reach(at, Quantifier) > at or w.reach(at, Title) > at:
        return False
    if ROMAN.match(w.word(at)):
        return False  # "Khu Quản lý đường bộ II và III"
    if head_again(w, at):
        return False
    if w.capital(at) or w.reach(at, Topic) > at:
        return not w.stops(at)
    if _is_last_field(w, at):
        return True
    if not loose:
        return False
    for j in range(at, min(at + _AHEAD, len(w))):
        if not w.is_word(j) or w.stops(j) or w.names_begin(j):
            return False
        if j > at and parse_level(w, j) is not None:
            return True
    return False

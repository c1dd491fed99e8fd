"""Words of a department's name behind a field of work that is one by itself.

A house calls its rooms as it likes: ``Phòng Thống kê`` is known, ``Phòng Thống kê tội phạm và Công nghệ thông tin``
goes on. So it does where the words behind the field can't be what the sentence says: up to a second field with its
capital, or where a noun that stands in names follows at once (``công trình``, ``giao thông``), up to a predicate or a
mark.
"""

from pipeline.extract.units.departments import compound
from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import DUTIES, acts, duty_follows
from pipeline.extract.units.schools import kinds_end
from pipeline.extract.units.shapes import digital
from pipeline.extract.units.words import MARKS, Words
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Field, NameVerb, Noun, Quantifier, Stop, TeamTask, Title, Topic

ROOMS = frozenset(("phòng", "ban", "vụ", "cục", "chi", "khoa", "tổ", "đội"))
"""First syllables of heads whose fields are as their house likes; those of a ``Sở`` or ``Bộ`` are known."""
_LONGEST = 8
_SENT_TO = ("gửi", "cáo", "trình", "nộp", "cho", "cấp")
"""In front of those who get something, which follows their name: ``gửi Phòng Kinh tế công trình nào …``."""
_PARTS = frozenset(
    ("đối ngoại", "đối nội", "công nghệ", "hành chính", "sự nghiệp", "doanh nghiệp", "ngân sách", "nông thôn", "đô thị",
     "nông nghiệp", "công nghiệp", "trung học", "tiểu học", "mầm non", "đại học", "phổ thông",
     "chuyên nghiệp", "nội bộ", "tổng quát", "lâm sàng", "tim mạch", "tiêu hóa", "hô hấp", "thần kinh", "tiết niệu",
     "chấn thương", "cơ xương", "nội tiết", "huyết học", "sản phụ", "sơ sinh", "tư tưởng", "quốc tế")
)  # fmt: skip
"""What tells one field of work from others of the same kind: ``Phòng Kinh tế đối ngoại``, ``Khoa Nội tim mạch``."""
_PAPERS = ("quy trình", "chương trình", "giáo trình", "lập trình", "dự báo", "văn bằng")


def further_words_end(w: Words, start: int, end: int) -> int:
    """Where the name of a department ends that begins at ``start``, and whose known field ends at ``end``."""
    if (kinds := _schools_end(w, start, end)) > end:
        return kinds
    if w.key(start) not in ROOMS or not w.is_word(end) or w.capital(end) or w.key(end) == "và":
        return end
    if w.key(start - 1) not in _SENT_TO and (parts := _parts_end(w, end)) > end:
        parts = compound(w, parts)
        return parts if _closes(w, parts) else end
    noun = _opens_with_noun(w, end) and w.key(start - 1) not in ("giao", *_SENT_TO)
    if not noun and (_is_of_sentence(w, end) or _names_somebody(w, end)):
        return end
    j = _words_end(w, end)
    if w.key(j) == "và" and j > end and (second := _second_field(w, j + 1)) > j + 1:
        return second if _closes(w, second) else end
    return j if noun and j > end and _closes(w, j) else end


def _schools_end(w: Words, start: int, end: int) -> int:
    """``Bộ phận chuyên môn`` + ``THCS``: for which schools it is there; ``end`` for none."""
    of_house = w.key(start) in ROOMS or w.pair(start) == ("bộ", "phận")
    if not (of_house and w.is_word(end) and w.capital(end)):
        return end
    kinds = kinds_end(w, end)
    return kinds if _closes(w, kinds) or w.key(kinds) in ("của", "và") else end


def _words_end(w: Words, at: int) -> int:
    """Where the words in small letters end that may stand in a name."""
    j = at
    while w.is_word(j) and not w.capital(j) and w.key(j) != "và" and j - at < _LONGEST:
        topic = w.reach(j, Topic)
        if topic == j and not digital(w, j) and (_is_of_sentence(w, j) or w.names_begin(j)):
            break
        j = max(j + 1, topic)
    return j


def _opens_with_noun(w: Words, at: int) -> bool:
    """Whether a noun that stands in names begins at ``at`` (``công trình``), and no verb (``đầu tư xây dựng``)."""
    topic = w.reach(at, Topic)
    verb = max(w.reach(at, Stop), w.reach(at, NameVerb), w.reach(at, TeamTask))
    thing = "," not in w.keys[at:topic] and " ".join(w.keys[at:topic]) not in _PAPERS
    return topic > at and verb - at < 2 and thing


def _parts_end(w: Words, at: int) -> int:
    """Where words end that tell one field from others: ``hành chính sự nghiệp`` behind ``Tài chính``."""
    while " ".join(w.pair(at)) in _PARTS and not w.capital(at):
        at += 2
        at += digital(w, at)
    return at


def _is_of_sentence(w: Words, at: int) -> bool:
    """Whether a word of the sentence stands at ``at``, or a level or a collective."""
    verb = w.stops(at) or w.reach(at, NameVerb) > at or w.reach(at, Quantifier) > at
    return verb or parse_level(w, at) is not None


def _names_somebody(w: Words, at: int) -> bool:
    return is_head(w.keys[at : at + 3]) or max(w.reach(at, Noun), w.reach(at, Title)) > at


def _second_field(w: Words, at: int) -> int:
    """Where the field with a capital behind ``và`` ends; ``at`` where somebody stands there."""
    if not (w.is_word(at) and w.capital(at)) or w.names_begin(at) or w.stops(at):
        return at
    if w.reach(at, Title) > at or parse_level(w, at) is not None or w.place(at) - at >= 2:
        return at
    j = max(w.reach(at, Field), w.reach(at, Topic), at + 1)
    return _words_end(w, j)


def _closes(w: Words, at: int) -> bool:
    """Whether the name is over at ``at``: the predicate, a mark or a level follows."""
    ends = w.pair(at) in DUTIES or acts(w, at) or w.key(at) in MARKS
    return ends or duty_follows(w, at) or parse_level(w, at) is not None

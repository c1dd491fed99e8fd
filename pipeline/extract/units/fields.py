"""Where the name of a body ends whose field of work is a list, by the predicate of its sentence.

``Đội Quản lý trật tự xây dựng, giao thông và đô thị chủ trì …`` is one unit: the name opens its sentence, its head is
that of a body, and behind the last part stands the verb of a duty. ``Hạt Kiểm lâm, các chủ rừng và nhân dân tuần tra``
are three: what follows the comma is somebody, no field.
"""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.predicates import DUTIES, duty_follows, is_told
from pipeline.extract.units.shapes import head_again
from pipeline.extract.units.words import ROMAN, Words, is_shouted
from pipeline.lexicon.units import Department, Field, Noun, Quantifier, Stop, Title, Topic, Trap

_PARTS = 4
"""Fields of one name behind the first."""
_PART = 8
"""Words of one of them."""
_TASK = 14
"""Words of one task of a board, which is told at greater length than a field."""
# Words of the sentence that are fields of work as well.
FIELDS = frozenset(
    ("xây dựng", "quản lý", "đầu tư", "đào tạo", "giám sát", "thanh tra", "vận động", "điều hành", "khai thác",
     "thẩm định", "nghiên cứu", "vận hành", "tiếp nhận", "tuyển dụng", "điều trị", "quảng bá", "phổ biến",
     "tổng hợp")
)  # fmt: skip
# Tokens of the longest number of an item, "2.1.3."
_NUMBER = 7
# What somebody begins with who is told to do something beside the body.
PEOPLE = frozenset(
    ("người", "phụ", "chủ", "gia", "nhân", "cán", "hộ", "cha", "lực", "cá", "đội", "tổ", "nhóm", "bên", "nhà",
     "thầy", "giáo viên", "học sinh", "ông", "bà", "cộng đồng", "chính quyền", "đơn", "cơ quan", "địa phương",
     "doanh", "thành viên", "đại diện", "toàn",
     "bác sĩ", "điều dưỡng")
)  # fmt: skip


def fields_end(w: Words, start: int, head_end: int, end: int) -> int:
    """Where a name ends whose shape ends at ``end``; ``end`` where no further part belongs to it.

    ``start`` to ``head_end`` is its head. A field that is a verb may go on in verbs (``Tổ Thu gom, vận chuyển và xử lý
    rác thải``); behind any other a verb is what the body shall do.
    """
    if not is_told(w, start) or is_shouted(w.word(start)):
        return end
    field = _field_of_work(w, end)
    if field > end and w.key(field) not in (",", "và"):
        return field
    verbal = w.reach(head_end, Stop) == end
    longer = _list_end(w, start, field, verbal=verbal)
    if longer == field:
        return end
    ends = duty_follows(w, longer, sure=field > end) or _fills_line(w, start, longer)
    return longer if ends else end


def tasks_end(w: Words, at: int) -> int:
    """Where the tasks of a board end, the first of which ends at ``at``; ``at`` where they are no such list.

    ``Ban Chỉ đạo phòng, chống tội phạm`` + ``, tệ nạn xã hội và xây dựng phong trào tự quản`` + ``tỉnh``: none of
    them is somebody, and behind the last one stands a level or a mark that ends the name.
    """
    j = at
    for _ in range(_PARTS):
        if w.key(j) != "," or _begins_other(w, j + 1) or w.stops(j + 1):
            break
        j = _small_words(w, j + 1)
    if j == at or w.key(j) != "và" or _begins_other(w, j + 1):
        return at
    j = _small_words(w, j + 1)
    closed = parse_level(w, j) is not None or w.key(j) in ("(", ")", ".", ";", ":", "")
    return j if closed else at


def _begins_other(w: Words, at: int) -> bool:
    """Whether somebody stands at ``at``: a unit, a head, a collective."""
    naming = w.names_begin(at) or w.reach(at, Title) > at or w.reach(at, Quantifier) > at
    return naming or w.capital(at) or w.reach(at, Noun) > max(at, w.reach(at, Trap) - 1)


def _small_words(w: Words, at: int) -> int:
    """Where the words in small letters from ``at`` on end: at a mark, ``và``, a level, or the name of somebody."""
    j = at
    while w.is_word(j) and w.key(j) != "và" and not w.capital(j) and j - at < _TASK:
        if w.names_begin(j) or (j > at and parse_level(w, j) is not None):
            break
        j = max(j + 1, w.reach(j, Topic))
    return j


def _fills_line(w: Words, start: int, at: int) -> bool:
    """Whether nothing stands in a line but its number, the name from ``start`` to ``at`` and its level."""
    level = parse_level(w, at)
    end = level.end if level else at
    end += w.key(end) in (".", ";", ":")
    return end >= len(w) and start < _NUMBER and not any(len(w.word(j)) > 4 for j in range(start))


def _field_of_work(w: Words, at: int) -> int:
    """Where a word of the sentence ends that is a field here: no verb stands before a comma, ``và`` or a verb."""
    for end, phrase, _ in w.hits(at, Stop):
        level = parse_level(w, end)
        goes_on = (
            w.key(end) in (",", "và")
            or w.pair(end) in DUTIES
            or (level is not None and not level.named and duty_follows(w, end))
        )
        if phrase.text in FIELDS and goes_on and not w.capital(at):
            return end
    return at


def _list_end(w: Words, start: int, at: int, *, verbal: bool) -> int:
    """Where the parts behind ``at`` end, the last of them behind ``và``; ``at`` where they are no such list."""
    j, joint, capitals = at, "", True
    for number in range(_PARTS):
        if w.key(j) not in (",", "và") or joint == "và":
            break
        joint = w.key(j)
        end = _part_end(w, start, j + 1, first=number == 0, verbal=verbal)
        if end == j + 1:
            return at
        capitals = capitals and w.capital(j + 1) and end - j > 2
        j = end
    return j if joint == "và" or capitals else at


def _part_end(w: Words, start: int, at: int, *, first: bool, verbal: bool) -> int:
    """Where the part of a field ends that begins at ``at``; ``at`` where a unit, people or a verb begins there."""
    field = max(w.reach(at, Topic), _field_of_work(w, at))
    if verbal and w.pair(at) not in DUTIES:
        field = max(field, w.reach(at, Stop))
    if ROMAN.match(w.word(at)):
        return at  # "Khu Quản lý đường bộ I, II và III"
    verb = w.stops(at) and field < w.reach(at, Stop)
    somebody = w.reach(at, Noun) > max(at, w.reach(at, Trap) - 1)  # "phòng chống" is no room
    if verb or somebody or w.names_begin(at) or w.reach(at, Title) > at or head_again(w, at):
        return at
    if first and not PEOPLE.isdisjoint((w.key(at), " ".join(w.pair(at)))):
        return at
    # "Phòng Nội vụ, Tài chính và Y tế": each may be a unit of its own, or a place that shares the name.
    shared = w.reach(start, Department) > start and w.reach(at, Field) > at
    if w.capital(at) and (shared or w.place(at) - at >= 2):
        return at
    j = field
    while w.is_word(j) and j - at < _PART and w.key(j) != "và":
        if w.names_begin(j) or (j > at and parse_level(w, j) is not None):
            break
        if (topic := w.reach(j, Topic)) == j and w.stops(j) and _field_of_work(w, j) == j:
            break
        j = max(j + 1, topic, _field_of_work(w, j))
    return j

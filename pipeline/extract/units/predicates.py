"""Where the predicate of a sentence begins: the verb or adverb with which somebody is told what to do."""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.scenes import behind_scene
from pipeline.extract.units.words import MARKS, Words
from pipeline.lexicon.units import NameVerb, Noun, Stop, Topic

# In front of the subject of a sentence, or of those to whom an order goes.
_SUBJECT_BEHIND = ("", ".", ";", ":", "-", "–", "+", "*", ")", "giao", "cầu", "nghị")
# In front of those to work with.
_PARTNER_BEHIND = ("với", "cùng")
# Heads that say nothing yet, so that a verb may go on with the name.
_GENERIC = ("cơ", "đơn", "tổ", "bộ", "ban", "đội", "đoàn")
ANSWERS_FOR = frozenset((("có", "trách"), ("chịu", "trách")))
"""``có trách nhiệm``, ``chịu trách nhiệm``: behind them stands what somebody shall do, and nothing else."""
LEADS = ANSWERS_FOR | {("chủ", "trì")}
"""Verbs of those who have the task, and of nobody beside them."""
SURE = LEADS | {("phối", "hợp"), ("tham", "mưu")}
"""Verbs that only somebody has for a subject."""
DUTIES = SURE | {("làm", "việc")}
"""With what a duty begins right behind a name; elsewhere ``làm việc`` is half of a noun too: ``ngày làm việc``."""
SHORT_VERBS = frozenset(("gửi", "lập", "cử", "nộp", "mở"))
"""Verbs of one syllable that are no half of another word."""
SHORT_DUTIES = SHORT_VERBS | {"trình", "phải", "cần"}
"""Right behind a name these are verbs too; elsewhere they are as often half of a word: ``chương trình``."""
_SENTENCE = 24
"""Words from a name to the mark behind its predicate."""
_OBJECT = 3
"""Words behind a verb that make a sentence of a line without a full stop."""
TEAMS = frozenset(("tổ", "đội", "đoàn", "ban", "nhóm", "hội"))
"""First syllables of those who are called by their task alone."""
ONLY_ORDERED = frozenset(
    ("rà soát", "báo cáo", "đôn đốc", "chỉ đạo", "tăng cường", "đẩy mạnh", "bố trí", "niêm yết", "thông báo", "tổ chức",
     "hoàn thành", "hoàn thiện", "triển khai", "thực hiện", "khắc phục", "duy trì", "bảo đảm", "đảm bảo")
)  # fmt: skip
"""Verbs that no name goes on with: only somebody who is told to does so."""
_RUN_IN = (ONLY_ORDERED - {"tổ chức", "bảo đảm", "đảm bảo", "thông báo"}) | {
    "tham mưu", "hướng dẫn", "theo dõi", "phân công",
}  # fmt: skip
"""Those that open the line behind a name also with a capital; others are parts of a house: ``Hành chính Tổ chức``."""
_ENTITLED = (
    ("dự", "án"),
    ("chương", "trình"),
    ("đề", "án"),
    ("phong", "trào"),
    ("vận", "động"),
    ("kế", "hoạch"),
)
"""Behind them a capital opens their title: ``Ban Quản lý dự án`` + ``Tăng cường quản lý đất đai``."""
_JOINTS = (",", "-", "–", "&", "và")
_PERIODS = ("ngày", "tuần", "tháng", "quý", "năm", "kỳ", "vụ")
_MANY = ("việc", "các", "những", "và")


def is_told(w: Words, at: int) -> bool:
    """Whether a subject opens the sentence at ``at``, or somebody stands there to whom an order goes or who joins."""
    before = w.key(at - 1)
    return before in _SUBJECT_BEHIND or before == "với" or (before == "," and behind_scene(w, at))


def duty_follows(w: Words, at: int, *, sure: bool = False) -> bool:
    """Whether the verb of a duty follows the name, perhaps behind its level; ``sure``: one that is nothing else."""
    level = parse_level(w, at)
    at = level.end if level else at
    if w.key(at) in ("mỗi", "từng", "hằng", "hàng") and w.key(at + 1) in _PERIODS:
        at += 2  # "Phòng 9 mỗi quý lựa chọn"
    if w.pair(at) in DUTIES:
        return True
    if sure or w.capital(at):
        return False
    if w.key(at) == ":":
        return True
    return any(
        (end - at > 1 and stop.kind != "word") or phrase.text in SHORT_DUTIES
        for end, phrase, stop in w.hits(at, Stop)
    )


def ends_name(w: Words, start: int, at: int) -> bool:
    """Whether a verb that stands in names as well ends the name of the subject that begins at ``start``.

    ``Vụ Pháp chế kiểm soát hồ sơ.``: no other verb follows up to the mark, and a sentence needs one. In front of a
    colon, or where it ends the line, it is the name's: ``Trung tâm Văn hóa thông tin;``.
    """
    whole = w.reach(at, Stop) - at > 1  # "giao" of "giao thông" is half of a noun
    end = max(w.reach(at, NameVerb), w.reach(at, Topic) if acts(w, at) and whole else at)
    if end == at or w.capital(at):
        return False
    if w.key(start - 1) in _PARTNER_BEHIND and w.key(start) not in _GENERIC:
        return w.reach(start, Noun) == at  # "phối hợp với trạm y tế khám sức khỏe"
    if w.key(start - 1) not in _SUBJECT_BEHIND:
        return False
    if w.keys[at:end] == ["giúp", "việc"] and w.key(start) in TEAMS | {"bộ"} and acts(w, end):
        return False
    if w.key(end) == ",":
        return acts(w, end + 1) or w.reach(end + 1, NameVerb) > end + 1
    mark = _clause_end(w, end)
    if any(_is_predicate(w, j, mark) for j in range(end, mark)) or w.key(mark) == ":":
        return False
    return mark - end >= (_OBJECT if w.key(mark) in (";", "") else 1)


def is_line_run_in(w: Words, at: int) -> bool:
    """Whether the line behind a name begins at ``at``: ``Phòng Kinh tế`` + ``Tham mưu UBND xã bố trí kinh phí``.

    That is with the verb of a duty and its object; what nothing follows is the name's: ``Phòng Chính trị Tham mưu``.
    """
    end = at + 2
    if not w.capital(at) or w.capital(at + 1) or " ".join(w.pair(at)) not in _RUN_IN:
        return False
    if w.key(at - 1) in _JOINTS or w.pair(at - 2) in _ENTITLED:
        return False
    if w.pair(at) in DUTIES and acts(w, end):
        return False
    goes_on = w.is_word(end) and w.pair(end) not in DUTIES
    return goes_on or (w.key(end) == "," and acts(w, end + 1))


def goes_on_in_verbs(w: Words, start: int, at: int) -> bool:
    """Whether the verb at ``at``, right behind the verb of a name that begins at ``start``, is the name's as well.

    ``Trung tâm Quản lý bảo trì đường bộ sửa chữa cầu``: the predicate stands behind it. Those who are called by their
    task alone (``Tổ Giám sát``) have what follows for a predicate, unless an adverb or a duty shows it further on.
    """
    if w.capital(at) or not any(stop.kind == "verb" for _, _, stop in w.hits(at, Stop)):
        return False
    if " ".join(w.pair(at)) in ONLY_ORDERED:
        return False
    end = w.reach(at, Stop)
    others = range(end, _clause_end(w, end))
    if w.key(start) in TEAMS:
        return any(opens_predicate(w, j) for j in others)
    object_ = next((j for j in others if acts(w, j)), end)
    return object_ > end and not any(w.key(j) in _MANY for j in range(end, object_))


def _is_predicate(w: Words, at: int, mark: int) -> bool:
    """Whether the verb of a sentence may stand at ``at``.

    Behind a preposition (``trong dự thảo``) and behind a word in front of the ``mark`` (``camera giám sát.``) it tells
    of a noun; ``chủ trì,`` is a predicate there too.
    """
    if w.key(at) in ("hằng", "hàng") and w.key(at + 1) in _PERIODS:
        return False  # "vệ sinh chuồng trại hằng tuần"
    relates = any(stop.kind == "word" for _, _, stop in w.hits(at - 1, Stop))
    duty = w.pair(at) in DUTIES
    closes = w.reach(at, Stop) == mark and w.is_word(at - 1) and not duty
    return acts(w, at) and not relates and not closes


def acts(w: Words, at: int) -> bool:
    """Whether a word stands at ``at`` that is a verb, or an adverb in front of one, in every sentence."""
    return not w.capital(at) and any(stop.kind != "word" for _, _, stop in w.hits(at, Stop))


def opens_predicate(w: Words, at: int) -> bool:
    """Whether an adverb stands at ``at``, or the verb of a duty, in front of which no object of a verb goes on."""
    adverb = any(stop.kind == "manner" for _, _, stop in w.hits(at, Stop))
    return not w.capital(at) and (adverb or w.pair(at) in DUTIES)


def _clause_end(w: Words, at: int) -> int:
    """The first mark behind ``at``, as far as a predicate may stand from its subject."""
    end = min(at + _SENTENCE, len(w))
    return next((j for j in range(at, end) if w.key(j) in MARKS), end)

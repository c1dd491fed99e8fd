"""Names of teams by what they do, in small letters: ``Tổ giám sát cộng đồng``, ``Hội đồng đăng ký đất đai``.

Committees, teams and delegations are set up for one task and called by it (Nghị định 30/2020/NĐ-CP rules capitals of
names, but a clerk writes the task small). The verb of the task looks like the predicate; that it belongs to the name is
shown by the predicate behind it, since a sentence has one.
"""

from pipeline.extract.units.levels import parse_level
from pipeline.extract.units.openings import is_sent
from pipeline.extract.units.predicates import DUTIES, acts, is_told, opens_predicate
from pipeline.extract.units.words import Words, is_number_of_title
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.units import Quantifier, TeamTask, Title, Topic

_OBJECT = 9
"""Words that the task of a team takes in its name."""
_FURTHER = 4
_OUTCOMES = (("bảo", "đảm"), ("đảm", "bảo"))
"""With what a predicate goes on behind its object: ``kiểm tra hồ sơ bảo đảm đúng hạn``."""
_HOUSES = (
    ["nhà", "trường"],
    ["trường"],
    ["đơn", "vị"],
    ["cơ", "quan"],
    ["công", "ty"],
    ["hợp", "tác", "xã"],
    ["xí", "nghiệp"],
    ["doanh", "nghiệp"],
    ["bệnh", "viện"],
    ["phòng"],
)
_SENT = ("trình", "gửi", "cáo", "nộp", "với", "cho", "qua", "về")
_RECEIVING = ("cho", "về")
_VERBS_OF_SENDING = frozenset(("gửi", "nộp"))
_SETUP = (["hội", "đồng"], ["đoàn"], ["tổ"], ["đội"])
_NO_OBJECT = ("việc", "các", "những", "toàn", "tất", "số")


def team_end(w: Words, start: int, at: int) -> int:
    """Where the name of a team ends whose head is ``start`` to ``at``; ``at`` where its verb is what it shall do."""
    verb = w.reach(at, TeamTask)
    if verb == at or w.capital(at):
        return at
    if not is_told(w, _opening(w, start)):
        return _reported_to_end(w, start, at, verb)
    if w.key(verb) in (",", "và") and (further := w.reach(verb + 1, TeamTask)) > verb + 1:
        return further if _is_predicate(w, further, sure=True) else _past_object(w, at, verb)
    chained = w.reach(verb, TeamTask)
    if chained > verb and opens_predicate(w, chained):
        return chained
    owner = owner_end(w, chained)
    if owner > chained > verb and _is_predicate(w, owner, sure=False):
        return owner  # "Hội đồng xét kỷ luật của trường"
    return _past_object(w, at, verb)


def _opening(w: Words, start: int) -> int:
    """Where the mention begins, with the head of the team: ``Các thành viên`` + ``Tổ thẩm định giá``."""
    heads = (at for at in range(max(start - _FURTHER, 0), start) if w.reach(at, Title) == start)
    first = next(heads, start)
    return first - (first > 0 and w.reach(first - 1, Quantifier) == first)


def _reported_to_end(w: Words, start: int, at: int, verb: int) -> int:
    """``trình`` + ``Hội đồng thẩm định bảng giá đất`` + ``trước ngày 15/6``: nobody is told there to act.

    Of teams with a name of their own (``báo cáo Tổ công tác theo dõi``) the verb says what for they are told.
    """
    if w.key(start - 1) not in _SENT or w.keys[start:at] not in _SETUP:
        return at
    j = verb
    while w.is_word(j) and j - verb < _OBJECT and parse_level(w, j) is None:
        topic = w.reach(j, Topic)
        if topic == j and (w.stops(j) or w.names_begin(j)):
            break
        j = max(j + 1, topic)
    return j


def is_sent_team(w: Words, at: int) -> bool:
    """Whether a team in small letters stands at ``at`` to which something goes: ``gửi`` + ``đoàn khảo sát``."""
    setup = next((n for n in _SETUP if w.keys[at : at + len(n)] == n), None)
    if setup is None or w.capital(at) or w.reach(at + len(setup), TeamTask) == at + len(setup):
        return False
    if (before := w.key(at - 1)) in _RECEIVING:
        return not _VERBS_OF_SENDING.isdisjoint(w.keys[max(0, at - _OBJECT) : at])
    return before in _SENT and is_sent(w, at, before)


def _past_object(w: Words, at: int, verb: int) -> int:
    """Behind the object of the task, if a predicate or a level follows there; else ``at``."""
    if w.key(verb) in _NO_OBJECT or w.reach(verb, Quantifier) > verb:
        return at
    j = verb
    while (w.is_word(j) or is_number_of_title(w, j)) and j - verb < _OBJECT:
        if w.reach(j, Topic) == j and _is_predicate(w, j, sure=False):
            outcome = j > verb and w.pair(j) in _OUTCOMES
            return at if outcome else j
        if (owner := owner_end(w, j)) > j and _is_predicate(w, owner, sure=False):
            return owner
        level = parse_level(w, j + (w.key(j) == "của"))
        if level is not None:
            end = level.end if w.key(j) == "của" else j
            return end if _is_predicate(w, level.end, sure=False) else at
        topic = w.reach(j, Topic)
        if (w.stops(j) and topic == j) or w.names_begin(j):
            return at
        j = max(j + 1, topic)
    if w.key(j) == "," and (further := _further_object(w, j + 1)) > j + 1:
        return further
    return j if w.key(j) == ":" else at


def owner_end(w: Words, at: int) -> int:
    """Where ``của trường``, ``của đơn vị`` ends, the house of a team; ``at`` for none."""
    if w.key(at) != "của":
        return at
    noun = next((n for n in _HOUSES if w.keys[at + 1 : at + 1 + len(n)] == n), None)
    return at + 1 + len(noun) if noun else at


def _further_object(w: Words, at: int) -> int:
    """``đường biên`` + ``, cột mốc`` in front of a predicate; ``at`` where a verb, somebody or no predicate stands."""
    j = at
    while w.is_word(j) and not w.capital(j) and j - at < _FURTHER:
        if _is_predicate(w, j, sure=False):
            return j
        if w.stops(j) or w.names_begin(j) or is_head(w.keys[j : j + 3]):
            return at
        j = max(j + 1, w.reach(j, Topic))
    return at


def _is_predicate(w: Words, at: int, *, sure: bool) -> bool:
    """Whether the team is told what to do at ``at``; ``sure``: by an adverb, a duty or behind a colon."""
    opens = w.key(at) == ":" or w.pair(at) in DUTIES or opens_predicate(w, at)
    return opens or (not sure and acts(w, at))

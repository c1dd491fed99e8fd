"""Clauses of a sentence behind its first: whose they are, or that they only go on with a list; `finder` asks."""

import re
from collections.abc import Sequence

import regex

from models.mention import UnitMention
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import opens_with_verb, predicate_end
from pipeline.lexicon.roles.order_signs import DUTIES_OF, ORDER_AGAIN, ORDERS_TOO, VERB_FOLLOWS
from pipeline.lexicon.roles.reports import (
    COMPETENT,
    HANDED_ON,
    ONLY_CARRIES,
    PUBLIC,
    SENT_THROUGH,
)
from pipeline.lexicon.roles.signs import BEHIND_LABEL, COMPOSITION, TIME_ENDS, last_clause
from pipeline.lexicon.roles.words import Assigned, Role

_EACH = ("quý ", "từng ", "mỗi ")
_NOUN = 2
"""Words that tell what a collective is of: ``doanh nghiệp``."""
_ACTS = regex.compile(
    r"^\s+(?:(?:có|chịu)\s+trách\s+nhiệm|phải|cần|chủ\s+(?:động|trì)|khẩn\s+trương|nghiêm\s+túc|tiếp\s+tục|tăng\s+cường|thực\s+hiện|tổ\s+chức"
    r"|báo\s+cáo|rà\s+soát|gửi|nộp|phối\s+hợp|xây\s+dựng|bố\s+trí|kịp\s+thời|căn\s+cứ|đăng\s+ký|cam\s+kết|chấp\s+hành|niêm\s+yết"
    r"|triển\s+khai|hoàn\s+thành|lập|cử|thông\s+báo|không\s+(?:được|để))\b"
)
"""What somebody does who is told to; ``có``, ``qua``, ``thuộc`` tell which ones are meant."""
SHARE = regex.compile(
    r"^\s+(?:(?:bố\s+trí|tổ\s+chức|thành\s+lập|lựa\s+chọn|chọn|cử|có|phụ\s+trách|đăng\s+ký|xây\s+dựng|huy\s+động|duy\s+trì|đảm\s+nhận|nhận|hỗ\s+trợ|giúp\s+đỡ|thực\s+hiện|gồm|phải|cần)\s+){1,2}"
    r"(?:ít\s+nhất|tối\s+thiểu|tối\s+đa|không\s+quá|từ|khoảng)?\s*\d"
)


def is_each(unit: UnitMention) -> bool:
    """Whether a name speaks of each one: ``mỗi thôn``, ``quý cơ quan``."""
    return unit.text.lower().startswith(_EACH)


def is_between(before: str, gap: str) -> bool:
    """``phối hợp giữa Bộ A với Bộ B``: of both something is told; ``before`` ends in front of the first."""
    return before.rstrip().endswith("giữa") and gap.strip() in ("với", "và", "cùng")


def is_share(unit: UnitMention, behind: str) -> bool:
    """``…; mỗi thôn bố trí 02 điểm``: how much falls on each, and nobody else's work."""
    return is_each(unit) and SHARE.match(behind) is not None


def is_labelled(previous: Assigned, unit: UnitMention, gap: str, behind: str) -> bool:
    """``Sở A, Sở B: Sở A rà soát …; Sở B …``: behind a label of several units one of them, and what it does."""
    label = previous.rule == "role.subject" and gap.strip() == ":"
    return label and VERB_FOLLOWS.match(behind) is not None and not is_each(unit)


_TOLD = re.compile(r"\s+(?:(?:có|chịu)\s+trách\s+nhiệm|chủ\s+trì)\b")
_DOES = re.compile(r"\s+[^\W\d_]")
_OTHERS = re.compile(
    r"\b(?:với|cho|của|gồm|như|đến|về|gửi|báo cáo|trình|phối hợp|chỉ đạo|đôn đốc|yêu cầu|đề nghị|giao|giữa|từ|cùng"
    r"|nhất là|kể cả|(?:hướng dẫn|kiểm tra|giám sát|vận động|tập huấn|hỗ trợ)"
    r"(?! (?:kỹ thuật|nghiệp vụ|chuyên môn|việc|công tác|quy trình|thủ tục|hồ sơ)\b))\b"
)
"""Behind these words somebody is named with whom, to whom or for whom something is done."""
_WORDS = 4
_TIME = 70
"""Letters in front of a unit that hold the time of the work before it, or the words of an order."""


def begins_own(previous: Assigned | None, gap: str, behind: str) -> bool:
    """Whether a unit behind a comma begins a clause of its own, beside the work of who leads before it.

    ``Sở A hoàn thành nhiệm vụ, các cơ quan phối hợp có trách nhiệm …``; ``Giao Sở A bố trí kinh phí, Sở B lập hồ sơ``.

    Args:
        previous: The unit before, with its role.
        gap: What stands between them.
        behind: What follows the unit and those in a list with it.
    """
    if previous is None or previous.role is not Role.LEAD:
        return False
    if not gap.rstrip().endswith(",") or not _DOES.match(gap):
        return False
    if _TOLD.match(behind):
        return True
    words = [key(word.strip(".,;")) for word in behind.split()[:_WORDS]]
    verb = predicate_end(words, 0) > 0 and words[:2] != ["phối", "hợp"] and "\n" not in gap
    return previous.rule == "role.order" and verb and not _OTHERS.search(" ".join(gap.split()))


def clause_of(gap: str, start: int, clause: int, behind: str, *, led: bool) -> int:
    """Where the clause of a unit begins, which begins at ``start`` behind ``gap``; ``clause`` where none begins there.

    Args:
        gap: What stands between the unit and the one before it.
        start: Where the unit begins.
        clause: Where the clause of the unit before it began.
        behind: What follows the unit and those in a list with it.
        led: Whether that clause has named who leads.
    """
    if begins := last_clause(gap):
        clause = start - len(gap) + begins
    if not led:
        return clause
    if TIME_ENDS.search(gap[-_TIME:]) is not None and opens_with_verb(behind.lstrip()):
        return start
    too = ORDERS_TOO.search(gap[-_TIME:])
    return start - len(gap[-_TIME:]) + too.end() if too is not None else clause


def is_listed_again(unit: UnitMention, said: str, before: Sequence[Assigned], behind: str) -> bool:
    """``tập trung vào doanh nghiệp A; các doanh nghiệp có …``: behind a semicolon more of what was only mentioned.

    ``said`` is the sentence before ``unit``, ``behind`` what follows it: who is told to act is no more of a list.
    """
    if unit.kind != "collective" or not unit.text[:1].islower() or _ACTS.match(behind):
        return False
    noun = " ".join(unit.text.removeprefix("các ").removeprefix("những ").split()[:_NOUN])
    named = any(a.role is not Role.NONE and noun in a.mention.text for a in before)
    return noun in said and not named


_SUBMITS = ("role.report", "role.send-result")
_LATER = 40
"""Letters in front of a unit that hold ``trước khi trình``."""
_CASE = 100
"""Letters in front of a unit that hold what is handed on to it."""
_HANDLES = re.compile(r"\s+(?:để\s+)?(?:xử\s+lý|điều\s+tra|giải\s+quyết)\b")
_JUDGES = re.compile(
    r"\b(?:thẩm\s+(?:định|tra)|góp\s+ý|cho\s+ý\s+kiến)\s+(?!trước\s)(?:(?!\bvà\s+(?:hoàn|tiếp|tổng|chỉnh)\s)[^.,;:]){3,100}?\strước\s+khi\s+(?:trình|báo\s+cáo|gửi)\b[^.,;:]{0,20}$",
    re.I,
)
_HAS_JUDGED = re.compile(r"\b(?:gửi|trình|đề\s+nghị|xin|lấy\s+ý\s+kiến)\s", re.I)


def _only_judges(before: str) -> bool:
    """``Sở A thẩm định báo cáo trước khi trình``; who sends it to be judged (``gửi Sở A thẩm định``) submits it.

    So does who makes it ready as well: ``thẩm định hồ sơ và hoàn thiện trước khi trình``.
    """
    judges = _JUDGES.search(before)
    if judges is None:
        return False
    clause = before[: judges.start()].rpartition(";")[2]
    return _HAS_JUDGED.search(clause) is None


def is_way(
    unit: UnitMention, rule: str, before: str, behind: str, previous: Assigned | None
) -> bool:
    """Whether the way a result takes, if ``rule`` speaks of one, is a way of this sentence's result.

    ``(qua X)`` needs somebody reported to, or in brackets what is sent; so does ``và đến X``; ``báo cáo kết quả X``
    and ``trả kết quả cho X`` need a name: ``các đơn vị`` would be those whose results they are; so does what comes
    later, ``trước khi trình UBND tỉnh``. Who judges another's paper before it is submitted doesn't submit it. What the
    people are told too is announced; a case is handed on to whoever is competent and handles it (``chuyển hồ sơ
    cho cơ quan chức năng xử lý``).
    """
    told = previous is not None and previous.role is Role.REPORT_TO
    if _HANDLES.match(behind) and COMPETENT.find(unit.text) and HANDED_ON.find(before[-_CASE:]):
        return False
    if rule in _SUBMITS and " trước khi " in before[-_LATER:] and _only_judges(before):
        return False
    match rule:
        case "role.through":
            return told or _goes_through(unit, before)
        case "role.send-result":
            return PUBLIC.find(unit.text) is None
        case "role.report":
            return unit.text[:1].isupper() or not before.rstrip().endswith("trước khi trình")
        case "role.report-also":
            return told
        case (
            "role.report-result"
            | "role.return-result"
            | "role.let-know"
            | "role.answer"
            | "role.hand-in-at"
        ):
            return unit.text[:1].isupper()
        case "role.hand-over":
            return unit.text[:1].isupper() or unit.text.startswith("cơ quan ")
        case _:
            return True


def _goes_through(unit: UnitMention, before: str) -> bool:
    """``hồ sơ gửi qua Phòng Nội vụ``, ``gửi danh sách (qua Sở A)``; the post and the press only carry it."""
    return SENT_THROUGH.find(before) is not None and ONLY_CARRIES.find(unit.text) is None


def is_label_of_duties(before: str, behind: str) -> bool:
    """``Trách nhiệm của các bộ, ngành: Rà soát …``: whose duties they are stands in front of them."""
    return DUTIES_OF.match(before) is not None and BEHIND_LABEL.match(behind) is not None


_BESIDE = re.compile(r"\b(?:sinh\s+hoạt|dự|họp|sống|chung\s+vui)\s+cùng\s+$")
"""``sinh hoạt cùng chi bộ thôn``: among them, and no work of theirs."""


def works_along(gap: str) -> bool:
    """``Sở A (cơ quan chủ trì) cùng Sở B xây dựng …``, ``Sở A tiếp công dân cùng Sở B``: the second works along.

    Where somebody leads before; ``gap`` stands in front of the unit.
    """
    return gap.rstrip().endswith(" cùng") and _BESIDE.search(gap) is None


def only_composes(before: str) -> bool:
    """Whether a unit behind ``before`` is one of those of whom a body is made up.

    ``Ban Chỉ đạo gồm: …; thành viên là …``.
    """
    if not any(word in before for word in ("gồm", "là", "như")):
        return False
    composed = [match.end() for match in COMPOSITION.finditer(before)]
    return bool(composed) and ORDER_AGAIN.search(before, composed[-1]) is None

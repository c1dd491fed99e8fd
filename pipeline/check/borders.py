"""Borders of the names of those who lead: the words beside them may be a part of the name, or of the list.

`pipeline.check.names` asks what follows a name; here a predicate seems to follow and yet the name may go on, or one
stands in the name, or the list begins further in front.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding
from models.task import Task
from models.text import Span, one_line
from models.unit import Unit
from pipeline.check import said
from pipeline.check.names import goes_on
from pipeline.lexicon.folding import key
from pipeline.lexicon.predicates import name_verb_end, predicate_end, task_end
from pipeline.lexicon.unit_heads import is_head
from pipeline.lexicon.wording import Wording

TRADE = Wording(
    "border.trade",
    r"\b(?:cơ\s+sở|doanh\s+nghiệp|công\s+ty|hộ(?:\s+(?:gia\s+đình|dân))?|(?:các|những)\s+(?:đơn\s+vị|tổ\s+chức|cá\s+nhân|cơ\s+quan))\|\s{1,3}"
    r"(?:đào\s+tạo|bồi\s+dưỡng|sản\s+xuất|kinh\s+doanh|chế\s+biến|khai\s+thác|cung\s+(?:cấp|ứng)|phân\s+phối|vận\s+(?:tải|chuyển)"
    r"|lưu\s+trú|nuôi|trồng|chăn\s+nuôi|giết\s+mổ|thi\s+công|tư\s+vấn|thu\s+gom|kiểm\s+định|xuất\s+khẩu|nhập\s+khẩu|mua\s+bán"
    r"|khám|dạy\s+nghề|in\s+ấn|thờ\s+tự)\b",
    (
        "các cơ sở| đào tạo, bồi dưỡng giáo viên",
        "Các doanh nghiệp| sản xuất phân bón",
        "hộ| kinh doanh ăn uống",
    ),
    ("các cơ sở| báo cáo", "các đơn vị| thực hiện", "Sở Y tế| đào tạo cán bộ", "cơ sở đào tạo"),
)
"""A noun that says nobody, and behind its end (``|``) a trade: a verb that tells who is meant, not what to do."""

BARE_ROOM = Wording(
    "border.bare-room",
    r"(?:^|\s)(?:văn\s+phòng|phòng|ban|tổ|đội|bộ\s+phận|trung\s+tâm|khối|nhóm)$",
    ("Chánh Văn phòng", "Tổ", "Bộ phận"),
    ("Phòng Nội vụ", "các văn bản", "Văn phòng UBND"),
)
"""A name that is a kind of body and no more, so that the verb behind it may be its field: ``Văn phòng tổng hợp``."""

MEMBERS = Wording(
    "border.members",
    r"\b(?:các|những)\s(?:cơ\s+quan|đơn\s+vị|ban|ngành|doanh\s+nghiệp|hội)\|,\s{1,3}tổ\s+chức\s",
    ("các cơ quan|, tổ chức tiếp tục quán triệt", "Các đơn vị|, tổ chức chủ động rà soát"),
    (
        "Sở Y tế|, tổ chức kiểm tra",
        "các cơ quan| tổ chức hội nghị",
        "các xã|, tổ chức lễ phát động",
    ),
)
"""``các cơ quan, tổ chức``: a noun here, though it is the most common of the verbs."""

WITH_PREDICATE = Wording(
    "border.with-predicate",
    r"(?<!cơ\squan)(?<!đơn\svị)\s(?:chủ\s+trì|phối\s+hợp|cùng\s+với|(?:có|chịu)\s+trách\s+nhiệm)\b",
    ("Phòng Kỹ thuật chủ trì, cùng với Đội thanh tra", "Tổ rà soát có trách nhiệm"),
    ("các cơ quan chủ trì Dự án", "Phòng Kỹ thuật", "chủ trì"),
)
"""A predicate inside of a name."""

JOINED = Wording(
    "border.joined",
    r"(?:[,;]|\s(?:và|hoặc|cùng))\s{1,3}$",
    ("Giám đốc Sở Y tế, ", "các ban ngành tỉnh; ", "Chánh Thanh tra và "),
    ("giao ", "theo đề nghị của "),
)
"""What stands in front of a name that isn't the first of its list."""

LIST_BEGINS = Wording(
    "border.list-begins",
    r"[.;:\n()\"“”!?,]|\b(?:giao|yêu\s+cầu|đề\s+nghị|phối\s+hợp|cùng|với|gồm|của)\s",
    ("yêu cầu các phòng", "sau đây: các phòng"),
    ("các phòng ban",),
)
"""Behind what a name begins."""

CLAUSE = Wording(
    "border.clause",
    r"^\W{0,4}(?:Trong|Căn\s+cứ|Trên\s+cơ\s+sở|Sau|Khi|Hằng|Hàng|Để|Theo|Định\s+kỳ|Trước|Từ|Ngoài\s+ra|Qua|Với|Nếu|Do|Tại|Đối)\b",
    ("Trên cơ sở đề nghị của các bộ", "Sau khi rà soát"),
    ("Giám đốc sở", "Các sở"),
)
"""With what a clause in front of the subject begins, in which bodies are named that aren't asked."""

_BEFORE = 160
"""Letters in front of a name in which the one before it begins."""
_SENTENCE_BEFORE = 500
"""Letters in front of a name in which its sentence begins."""
_BEHIND = 70
"""Letters that hold the first words behind a name."""
_LONGEST = 12
"""Words of a name that nobody read."""
_WHOLE = 3
"""Words of a name that is whole without the predicate within."""
_WORDS = re.compile(r"[^\W\d_]+|[,;.:]")
_SENTENCE = re.compile(r"[.:\n]\s{0,3}")


def check_borders(directive: Directive) -> Iterator[Finding]:
    """Findings on names whose borders may lie elsewhere, each passage once."""
    told: set[Span] = set()
    known = _known(directive)
    for task in directive.tasks:
        for unit in task.lead:
            if unit.evidence.span in told:
                continue
            if goes_on(directive, unit):
                continue  # told already
            if span := _field_follows(directive, unit):
                told.add(unit.evidence.span)
                evidence = directive.text.evidence(span, "border.goes-on")
                message = said.name_goes_on(unit.text, one_line(evidence.quote))
                yield Finding.at(evidence, "open-name", message, path=task.path)
            elif unit.unit is None and _holds_predicate(unit.text):
                told.add(unit.evidence.span)
                message = said.nobody_known(unit.text)
                yield Finding.at(unit.evidence, "open-name", message, path=task.path)
        before = _list_before(directive, task, known)
        if before is not None and before not in told:
            told.add(before)
            missed = one_line(directive.text.text[before.start : before.end])
            # of a heading's list all its points have the first name that was read
            last = _first(task).evidence.span.end if task.inherited else before.end
            evidence = directive.text.evidence(Span(before.start, last), "border.before")
            message = said.more_in_front(_first(task).text, missed)
            yield Finding.at(evidence, "open-name", message, path=task.path)


def _field_follows(directive: Directive, unit: Unit) -> Span | None:
    """The name with the words behind it that may be its rest, though a predicate can begin with them."""
    start, end = unit.evidence.span
    behind = directive.text.text[end : end + _BEHIND].split("\n", 1)[0]
    joined = f"{unit.text}|{behind}"
    if found := (TRADE.find(joined) or MEMBERS.find(joined)):
        return Span(start, end + found.end() - len(unit.text) - 1)
    if BARE_ROOM.find(unit.text) and not key(unit.text).startswith("các "):
        words = list(_WORDS.finditer(behind))
        keys = [key(word[0]) for word in words]
        last = _field_end(keys)
        if last and last < len(keys) and (predicate_end(keys, last) > last or _next(words, last)):
            return Span(start, end + words[last - 1].end())
    return None


def _holds_predicate(name: str) -> bool:
    """Whether a predicate stands in a name, behind words enough for one: ``Người chủ trì`` is somebody."""
    found = WITH_PREDICATE.find(name)
    return found is not None and len(name[: found.start()].split()) >= _WHOLE


def _field_end(keys: list[str]) -> int:
    """Where the verb ends that may be a field of work; 0 where none begins, or one that is sure to be a predicate."""
    if not keys or keys[0] in ("có", "chịu", "căn", "chủ", "phối", "thực", "triển"):
        return 0
    return max(predicate_end(keys, 0), name_verb_end(keys, 0), task_end(keys, 0))


def _next(words: list[re.Match[str]], at: int) -> bool:
    """Whether a comma and the name of the next body stand at ``at``."""
    keys = [key(word[0]) for word in words[at + 1 : at + 4]]
    return words[at][0] == "," and bool(keys) and is_head(keys) and words[at + 1][0][:1].isupper()


def _first(task: Task) -> Unit:
    return min(task.lead, key=lambda unit: unit.evidence.span)


def _list_before(directive: Directive, task: Task, known: list[Span]) -> Span | None:
    """The words in front of the first lead that look like one more, whom nobody read."""
    if not task.lead:
        return None
    start = _first(task).evidence.span.start
    text = directive.text.text[max(0, start - _BEFORE) : start]
    joint = JOINED.find(text)
    if joint is None:
        return None
    rest = text[: joint.start()]
    sentence = _SENTENCE.split(directive.text.text[max(0, start - _SENTENCE_BEFORE) : start])[-1]
    begin = max((found.end() for found in LIST_BEGINS.regex.finditer(rest)), default=0)
    begin += len(rest[begin:]) - len(rest[begin:].lstrip())
    keys = [key(word) for word in re.findall(r"[^\W\d_]+", rest[begin:])]
    if not 1 < len(keys) <= _LONGEST or CLAUSE.find(sentence) or not is_head(keys[:3]):
        return None
    span = Span(start - len(text) + begin, start - len(text) + joint.start())
    acts = any(predicate_end(keys, at) > at for at in range(1, len(keys)))
    return None if acts or _is_known(known, span) else span


def _known(directive: Directive) -> list[Span]:
    """Where somebody was read, or a document, in the order of the text."""
    units = (u for t in directive.tasks for u in (*t.lead, *t.coordinate, *t.report_to))
    return sorted(
        {*(u.evidence.span for u in units), *(c.evidence.span for c in directive.citations)}
    )


def _is_known(known: list[Span], span: Span) -> bool:
    """Whether one of ``known`` overlaps ``span``; those that begin far in front of it are too short to."""
    around = known[
        bisect_left(known, Span(span.start - _BEFORE, 0)) : bisect_left(known, Span(span.end, 0))
    ]
    return any(span.overlaps(other) for other in around)

"""Roles: what a sentence gives each unit to do - lead, coordinate, or be reported to.

A unit's role is read from the words between it and the unit before, or right behind it (`role_words`); in a list the
members share the role of the first.
"""

import re
from dataclasses import dataclass

import regex

from models.mention import UnitMention
from models.text import Span
from pipeline.lexicon.role_words import AFTER, BEFORE, SCENE, SENT_THROUGH, Role
from pipeline.lexicon.wording import Wording, first_match

__all__ = ["Assigned", "Role", "assign_roles"]


@dataclass(frozen=True, slots=True)
class Assigned:
    """A unit with the role that its sentence gives it."""

    mention: UnitMention
    role: Role
    rule: str
    clause: int
    """Start of the clause in which the role was given, as an offset in the whole text."""


_IN_BRACKETS = "role.in-brackets"
_LIST = re.compile(
    r"^\s*(?:\([^()\n]{1,80}\)\s*(?=[,;&]|và\b))?(?:[,;:/&]|và|hoặc|cùng|\s-)?\s*(?:,?\s*(?:và|cùng)\s*)?(?:[-–]\s*)?$"
)
_AND_WITH = re.compile(r"^\s*[,;]?\s*(?:(?:và|cùng)\s+)*với\s*$")
_SCENE_OPENS = re.compile(r"^\W*(?:Theo|Trên\s+cơ\s+sở|Căn\s+cứ|Sau\s+khi|Để|Nhằm|Khi)\b")
_NO_SUBJECT = re.compile(r"^\s*(?:đã|còn|chưa|vẫn|đang|nào|nhằm|để|sẽ|trong\s+việc)\b")
"""What tells of the past, promises (``Sở Y tế sẽ tổng hợp``), states a condition (``cơ quan nào chậm trễ …``) or an aim
orders nothing."""
_COMPOSITION = re.compile(
    r"\b(?:bao\s+gồm|gồm(?:\s+có)?|thành\s+viên\s+(?:là|gồm)|chức\s+năng\s+như|cụ\s+thể\s+như)\s*:?\s"
)
"""Behind it stand those of whom a body is made up."""
_PROMISES = re.compile(r"^\s*sẽ\s")
_ORDER_AGAIN = re.compile(
    r"\b(?:[Gg]iao|[Yy]êu\s+cầu|[Đđ]ề\s+nghị|chủ\s+trì|có\s+trách\s+nhiệm|phối\s+hợp|chịu\s+trách\s+nhiệm)\b"
)
_GUIDED = re.compile(r"\btham\s+mưu(?:\s+(?:cho|giúp))?\s*$", re.I)
"""Who is advised to work with a third is no worker of this task, and neither is the third."""
_WITH_THIRD = re.compile(r"^\s*,?\s*phối\s+hợp(?:\s+(?:chặt\s+chẽ|tốt))?(?:\s+(?:với|cùng))?\s*$")
_SENDS = re.compile(
    r"^\s*(?:báo\s+cáo|gửi|nộp)\s+(?:kết\s+quả|báo\s+cáo|hồ\s+sơ|danh\s+sách|về|đến|cho)\b"
)
"""Behind a unit that opens a clause of its own behind a comma: ``…, đơn vị tuyến tỉnh báo cáo về …``."""
_DECIDES = re.compile(
    r"^\W*(?:Thống\s+nhất|Đồng\s+ý|Nhất\s+trí|Quyết\s+định|Chấp\s+thuận)(?:\s+(?:việc|chủ\s+trương))?$"
)
"""In front of ``giao X``: what was decided is that X shall do it."""
_AND_ORDERS = re.compile(r"(?:\bvà|\bđồng\s+thời)$")
_APPOSITION = re.compile(r"^\s*[-–]\s*$")
_NO_PREDICATE = re.compile(r"^\s*(?:\.\s*$|\.\s)")
_ORDERS = regex.compile(
    r"^\W{0,3}(?:(?!\d)[^\W\p{Ll}_]\w*\s){0,5}(?:(?:cũng|có\s+văn\s+bản|tiếp\s+tục|kính|xin|trân\s+trọng)\s+){0,3}"
    r"(?:(?:yêu\s+cầu|đề\s+nghị|khuyến\s+khích|giao|thông\s+báo|kết\s+luận|có\s+ý\s+kiến)\b|chỉ\s+định\s+(?=\p{Lu})"
    r"|phân\s+công\s+(?=\p{Lu}|các\s+(?:sở|ban|ngành|cơ\s+quan|đơn\s+vị|phòng)\b)"
    r"|ban\s+hành\b(?=[^.;]*(?:\snhư\s+sau|\ssau\s+đây|\snày\b)))"
)
"""Right behind a unit, perhaps with its head's name: it gives the order and does not get it."""
_CLAUSE = re.compile(r"[;.!?]\s+|\n")
_NESTED_SUBMISSION = re.compile(r"^\s*(?:để\s+)?trình\s*$")
_DUTY_OF = re.compile(
    r"^\W*(?:Nêu\s+cao|Nâng\s+cao|Tăng\s+cường)(?:(?!kiểm\s+tra|giám\s+sát|đánh\s+giá|thanh\s+tra|xử\s+lý)[^.;]){0,60}?"
    r"(?:trách\s+nhiệm|chủ\s+động)[^.;]{0,40}\scủa\s*$"
)
_ENUMERATOR = re.compile(r"^\W*\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*")
"""A number inside a paragraph: ``(2) Sở Y tế …``."""
_LABEL = regex.compile(r"^\W*\p{Lu}[^:,.;()]{2,30}:\s*$")
_LABEL_OF_ROLE = re.compile(
    r"phối\s+hợp|chủ\s+trì|thực\s+hiện|tham\s+(?:gia|dự|mưu)|thành\s+phần|kính\s+gửi|báo\s+cáo|trách\s+nhiệm|đơn\s+vị|cơ\s+quan",
    re.I,
)
_VERB_FOLLOWS = regex.compile(r"^\s+(?!và\b|hoặc\b|cùng\b|của\b)\p{Ll}")
_CONDITION = re.compile(r"\bthì\s*$")
_DUTY = re.compile(r"^[^.;:]{0,60}?\s(?:có\s+trách\s+nhiệm|chủ\s+trì)\b")
"""A duty under a condition; who ``chịu trách nhiệm`` there is threatened, not told to do something."""
_MEMBER = 30
"""Characters between a lead and a further unit that may name a member of the list that we don't know."""
_REACH = 320
"""Characters in front of a unit that its governing words may take."""
_LOOK_AHEAD = 140
"""Characters behind a unit in which the verb of its sentence stands."""


def assign_roles(text: str, sentence: Span, units: list[UnitMention]) -> list[Assigned]:
    """The role of each of ``units``, which ``sentence`` of ``text`` names in this order."""
    return _Sentence(text, sentence, units).assign()


class _Sentence:
    """A sentence while the roles of its units are read, from left to right."""

    def __init__(self, text: str, sentence: Span, units: list[UnitMention]) -> None:
        self.text = text
        self.start, self.end = sentence
        self.units = units
        self.clause = sentence.start
        self.promised: int | None = None
        """The clause in which the issuer says what he himself will do."""
        self.assigned: list[Assigned] = []

    def assign(self) -> list[Assigned]:
        for index, unit in enumerate(self.units):
            previous = self._previous()
            if previous is not None and self._in_brackets(unit):
                self.assigned.append(Assigned(unit, Role.NONE, _IN_BRACKETS, self.clause))
                continue
            gap = self._gap(unit)
            list_end = self._list_end(index)
            if previous is not None and self._goes_on(previous, unit, gap, list_end):
                self.assigned.append(Assigned(unit, previous.role, previous.rule, previous.clause))
                continue
            for match in _CLAUSE.finditer(gap):
                self.clause = unit.span.start - len(gap) + match.end()
            role, rule = self._role(index, gap, list_end)
            self.assigned.append(Assigned(unit, role, rule, self.clause))
        return self.assigned

    @property
    def _unit(self) -> UnitMention:
        """The unit whose role is being read."""
        return self.units[len(self.assigned)]

    def _previous(self) -> Assigned | None:
        """The unit before, those passed over that only say in brackets to whom a unit belongs."""
        return next((a for a in reversed(self.assigned) if a.rule != _IN_BRACKETS), None)

    def _in_brackets(self, unit: UnitMention) -> bool:
        """Whether a unit stands alone in brackets: ``Trung tâm Lưu trữ (Sở Nội vụ), các đơn vị``."""
        start, end = unit.span
        before = self.text[max(self.start, start - 3) : start]
        after = self.text[end : min(self.end, end + 3)]
        return before.rstrip().endswith("(") and after.lstrip().startswith(")")

    def _gap(self, unit: UnitMention) -> str:
        """The words between ``unit`` and the unit before it, or the sentence's start."""
        previous = self._previous()
        start = max(previous.mention.span.end, self.start) if previous else self.start
        return self.text[start : max(unit.span.start, start)]

    def _list_end(self, index: int) -> int:
        """End of the list of units that begins with the unit at ``index``."""
        last = self.units[index].span.end
        for unit in self.units[index + 1 :]:
            if self._in_brackets(unit):
                continue
            if not _LIST.match(self.text[last : unit.span.start]):
                break
            last = unit.span.end
        return min(last, self.end)

    def _goes_on(self, previous: Assigned, unit: UnitMention, gap: str, list_end: int) -> bool:
        """Whether a unit stands in one list with the unit before it, and so shares its role."""
        if _LIST.match(gap.rstrip("\n")) is None:
            return False
        if not gap.strip() and unit.text[:1].islower():
            return False  # "Đảng đoàn HĐND tỉnh lãnh đạo HĐND …": a verb, no further member
        if self._is_apposition(previous, unit, gap):
            return False
        if previous.role is not Role.NONE:
            return True
        if (
            _CLAUSE.search(gap) is not None
            or first_match(AFTER, self._behind(list_end)) is not None
        ):
            return False
        # "Trên cơ sở đề nghị của các Bộ, Bộ Tài chính rà soát …": the last comma ends the scene
        ends_scene = gap.strip() == "," and list_end == unit.span.end
        return not (ends_scene and _SCENE_OPENS.match(self.text[self.clause : self.clause + 30]))

    def _is_apposition(self, previous: Assigned, unit: UnitMention, gap: str) -> bool:
        """``Đồng chí Trưởng ban Dân vận - Phó Trưởng Tiểu ban``: one person with two offices."""
        one_person = previous.mention.text.lower().startswith(("đồng chí", "đ/c", "ông", "bà"))
        return one_person and unit.kind == "head" and _APPOSITION.match(gap) is not None

    def _in_open_brackets(self, unit: UnitMention) -> bool:
        before = self.text[self.start : unit.span.start]
        return before.count("(") > before.count(")")

    def _only_composes(self, unit: UnitMention) -> bool:
        """Whether a unit is one of those of whom a body is made up: ``Ban Chỉ đạo gồm: …; thành viên là …``."""
        before = self.text[self.start : unit.span.start]
        composed = [match.end() for match in _COMPOSITION.finditer(before)]
        return bool(composed) and _ORDER_AGAIN.search(before, composed[-1]) is None

    def _behind(self, position: int) -> str:
        return self.text[position : min(position + _LOOK_AHEAD, self.end)]

    def _role(self, index: int, gap: str, list_end: int) -> tuple[Role, str]:
        unit = self.units[index]
        previous = self._previous()
        before = _ENUMERATOR.sub("", self.text[self.clause : unit.span.start])
        if (
            previous
            and previous.role in (Role.REPORT_TO, Role.NONE)
            and _NESTED_SUBMISSION.match(gap)
        ):
            return Role.NONE, "role.nested-submission"
        if self.promised == self.clause:
            return Role.NONE, "role.promised"
        if previous and self._is_apposition(previous, unit, gap):
            return Role.NONE, "role.apposition"
        if previous and previous.role is Role.NONE and _WITH_THIRD.match(gap):
            governing = self.text[self.start : previous.mention.span.start]
            if _GUIDED.search(governing):
                return Role.NONE, "role.nested-cooperation"
        governed = self._governed(before, gap, previous, list_end)
        if governed is not None:
            return governed
        if _PROMISES.match(self._behind(list_end)) and self._is_subject(before, gap, self.end):
            self.promised = self.clause
        if self._in_open_brackets(unit) or self._only_composes(unit):
            return Role.NONE, "role.composition"
        if self._is_subject(before, gap, list_end):
            return Role.LEAD, "role.subject"
        if gap.rstrip().endswith(",") and self.assigned and _SENDS.match(self._behind(list_end)):
            self.clause = unit.span.start
            return Role.LEAD, "role.subject-sends"
        following = self.units[index + 1].span.start if index + 1 < len(self.units) else self.end
        duty = first_match(AFTER, self.text[list_end : max(following, list_end)][:_LOOK_AHEAD])
        if duty is not None and before.rstrip().endswith((",", ":")):
            return Role.LEAD, duty[0].id
        if _CONDITION.search(before) and _DUTY.match(self._behind(list_end)):
            return Role.LEAD, "role.on-condition"
        return Role.NONE, "role.mentioned"

    def _governed(
        self, before: str, gap: str, previous: Assigned | None, list_end: int
    ) -> tuple[Role, str] | None:
        """The role that the words right before a unit give it; None where they give none."""
        for role, wording in BEFORE:
            match = self._found(wording, before, gap, previous)
            if match is None:
                continue
            if not self._is_way(wording.id, before, previous):
                continue
            if wording.id == "role.order" and not self._is_order(before[: match.start()], previous):
                continue
            if wording.id == "role.of-another":
                if self._is_subject(before, gap, list_end):
                    return None
                if _DUTY_OF.match(before):
                    return Role.LEAD, "role.duty-of"
            return role, wording.id
        return None

    def _found(
        self, wording: Wording, before: str, gap: str, previous: Assigned | None
    ) -> re.Match[str] | None:
        """Where ``wording`` stands right before a unit.

        Between ``phối hợp`` and its ``với`` stands no unit: ``phối hợp với A, B làm việc với …`` works with the second.
        """
        match = wording.regex.search(before, max(0, len(before) - _REACH))
        if match is None or previous is None or wording.id != "role.together-with":
            return match
        behind = max(0, len(before) - len(gap))
        if match.start() >= behind or _AND_WITH.match(gap):
            return match
        return wording.regex.search(before, behind)

    def _is_way(self, rule: str, before: str, previous: Assigned | None) -> bool:
        """Whether the way a result takes, if ``rule`` speaks of one, is a way of this sentence's result.

        ``(qua X)`` needs somebody reported to, or in brackets what is sent; so does ``và đến X``; ``báo cáo kết quả X``
        needs a name, since ``các đơn vị`` would be those whose results they are.
        """
        told = previous is not None and previous.role is Role.REPORT_TO
        match rule:
            case "role.through":
                return told or SENT_THROUGH.regex.search(before) is not None
            case "role.report-also":
                return told
            case "role.report-result":
                return self._unit.text[:1].isupper()
            case _:
                return True

    def _is_order(self, before: str, previous: Assigned | None) -> bool:
        """Whether ``yêu cầu``, ``giao`` … behind ``before`` is the sentence's own verb.

        It opens the clause, follows the scene, or follows who orders: a unit or a name. Elsewhere it is part of
        what somebody shall do (``có biện pháp yêu cầu chủ đầu tư …``).
        """
        words = before.rstrip()
        if not words or words.endswith((",", ":", "-", "–", ")")) or SCENE.regex.match(before):
            return True
        if _DECIDES.match(words) or (_AND_ORDERS.search(words) and self._ordered()):
            return True
        ordered_by = previous is not None and previous.mention.span.end >= self.clause + len(words)
        return ordered_by or words.split()[-1][:1].isupper()

    def _ordered(self) -> bool:
        """Whether this sentence has given an order already, so that ``và giao Y`` goes on with it."""
        return any(a.rule == "role.order" for a in self.assigned)

    def _is_subject(self, before: str, gap: str, list_end: int) -> bool:
        """Whether a list of units opens its clause and somebody is told something there."""
        after = self._behind(list_end).split("\n", maxsplit=1)[0]
        if _LABEL.match(before):
            return _LABEL_OF_ROLE.search(before) is None and _VERB_FOLLOWS.match(after) is not None
        if SCENE.regex.match(before) is None:
            return False
        led = any(a.role is Role.LEAD and a.clause == self.clause for a in self.assigned)
        if before.strip() and ((led and len(gap) > _MEMBER) or _NO_PREDICATE.match(after)):
            return False
        return _NO_SUBJECT.match(after) is None and _ORDERS.match(after) is None

"""Roles: what a sentence gives each unit to do - lead, coordinate, or be reported to.

A unit's role is read from the words between it and the unit before, or right behind it (`role_words`); in a list the
members share the role of the first.
"""

import re
from bisect import bisect_left
from dataclasses import replace

from models.mention import UnitMention
from models.text import Span
from pipeline.lexicon import role_orders as orders
from pipeline.lexicon import role_signs as signs
from pipeline.lexicon.role_apposition import is_apposition
from pipeline.lexicon.role_brackets import (
    is_address,
    role_by_bracket,
    role_by_label,
    role_in_bracket,
    stands_alone,
)
from pipeline.lexicon.role_clauses import (
    begins_own,
    clause_of,
    is_between,
    is_each,
    is_label_of_duties,
    is_labelled,
    is_listed_again,
    is_share,
    is_way,
    only_composes,
    works_along,
)
from pipeline.lexicon.role_help import role_of_help
from pipeline.lexicon.role_scenes import ends_scene, reports_in_turn, sets_scene
from pipeline.lexicon.role_statements import is_behind_means, is_done_by, whose_work
from pipeline.lexicon.role_words import AFTER, BEFORE, SCENE, Assigned, Role
from pipeline.lexicon.wording import Wording, first_match

__all__ = ["Assigned", "Role", "assign_roles"]

_IN_BRACKETS, _LABELS = "role.in-brackets", ("role.label-lead", "role.label-coordinate")
_RECEIVERS = (Role.REPORT_TO, Role.NONE)
_MEMBER = 30
"""Characters between a lead and a further unit that may name a member of the list nobody knows."""
_LONGEST = 4000
"""Characters in front of a unit that are looked at, more than any sentence of a directive has."""
_REACH = 320
"""Characters in front of a unit that its governing words may take."""
_ENDING = 40
"""Characters in front of a unit that hold the last word before it."""
_LOOK_AHEAD = 140
"""Characters behind a unit in which the verb of its sentence stands."""


def assign_roles(text: str, sentence: Span, units: list[UnitMention]) -> list[Assigned]:
    """The role of each of ``units``, which ``sentence`` of ``text`` names in this order."""
    return _Sentence(text, sentence, units).assign()


class _Sentence:
    """A sentence while the roles of its units are read, from left to right."""

    def __init__(self, text: str, sentence: Span, units: list[UnitMention]) -> None:
        self.text, self.span, self.units = text, sentence, units
        self.start, self.end = sentence
        self.clause = sentence.start
        self.promised: int | None = None
        """The clause in which the issuer says what he himself will do."""
        self.assigned: list[Assigned] = []

    def assign(self) -> list[Assigned]:
        for index, unit in enumerate(self.units):
            previous = self._previous()
            if previous is not None and stands_alone(self.text, self.span, unit):
                sent = previous.role is Role.REPORT_TO and is_address(previous.mention, unit)
                role = Role.REPORT_TO if sent else Role.NONE
                self.assigned.append(Assigned(unit, role, _IN_BRACKETS, self.clause))
                continue
            gap = self._gap(unit)
            list_end = self._list_end(index)
            behind = self._behind(list_end)
            told = role_by_bracket(self._behind(unit.span.end)) or role_by_label(behind)
            if told or (told := whose_work(self._before(unit), behind)):
                self.assigned.append(Assigned(unit, *told, self.clause))
                continue
            means = self._is_means(gap, behind)
            if means or self._acts_on_others(gap, list_end):
                self._only_about(self._means() if means else self._concerned())
                self.assigned.append(Assigned(unit, Role.LEAD, "role.subject", self.clause))
                continue
            if previous is not None and is_labelled(previous, unit, gap, behind):
                self.clause = unit.span.start
                self.assigned.append(Assigned(unit, Role.LEAD, "role.subject", self.clause))
                continue
            if helping := role_of_help(self.assigned, unit, gap, behind):
                self.clause = unit.span.start if helping[0] is Role.COORDINATE else self.clause
                self.assigned.append(Assigned(unit, *helping, self.clause))
                continue
            if previous is not None and self._goes_on(previous, unit, gap, list_end):
                self.assigned.append(Assigned(unit, previous.role, previous.rule, previous.clause))
                continue
            self.clause = clause_of(gap, unit.span.start, self.clause, behind, led=self._led())
            role, rule = self._role(index, gap, list_end)
            if rule == "role.order" and previous is not None and signs.ORDER_ALONE.match(gap):
                self._only_told(previous)
            if rule == "role.order" and signs.ORDER_IN_CASE.search(gap):
                self._only_about(self._concerned())
            self.assigned.append(Assigned(unit, role, rule, self.clause))
        return self.assigned

    def _only_told(self, orderer: Assigned) -> None:
        """``Báo A đăng bài …, Thủ tướng giao Bộ B``: who stands in front of the one that orders, is only told of."""
        for index, entry in enumerate(self.assigned):
            told = entry.rule == "role.subject" and entry.clause == self.clause
            if told and entry is not orderer and orderer.role is Role.NONE:
                self.assigned[index] = replace(entry, role=Role.NONE, rule="role.mentioned")

    @property
    def _unit(self) -> UnitMention:
        """The unit whose role is being read."""
        return self.units[len(self.assigned)]

    def _previous(self) -> Assigned | None:
        """The unit before, those passed over that only say in brackets to whom a unit belongs."""
        return next((a for a in reversed(self.assigned) if a.rule != _IN_BRACKETS), None)

    def _gap(self, unit: UnitMention) -> str:
        """The words between ``unit`` and the unit before it, or the sentence's start."""
        previous = self._previous()
        start = max(previous.mention.span.end, self.start) if previous else self.start
        return self.text[start : max(unit.span.start, start)]

    def _list_end(self, index: int) -> int:
        """End of the list of units that begins with the unit at ``index``."""
        last = self.units[index].span.end
        for following in range(index + 1, len(self.units)):
            unit = self.units[following]
            if stands_alone(self.text, self.span, unit):
                continue
            if not signs.LIST.match(self.text[last : unit.span.start]):
                break
            last = unit.span.end
        return min(last, self.end)

    def _goes_on(self, previous: Assigned, unit: UnitMention, gap: str, list_end: int) -> bool:
        """Whether a unit stands in one list with the unit before it, and so shares its role."""
        if signs.LIST.match(gap.rstrip("\n")) is None:
            return previous.role is not Role.NONE and signs.UNKNOWN_MEMBER.match(gap) is not None
        if not gap.strip() and unit.text[:1].islower():
            return False  # "Đảng đoàn HĐND tỉnh lãnh đạo HĐND …": a verb, no further member
        if gap.split() == ["và", "cùng"] or (gap.strip() == "cùng" and previous.role is Role.LEAD):
            return False  # "Thanh tra Bộ cùng Cục Thú y kiểm tra": beside who leads, no second lead
        if self._is_apposition(previous, unit, gap):
            return False
        if previous.role is Role.REPORT_TO and gap.strip() == ";":
            return signs.ACTS.match(self._behind(list_end)) is None
        if previous.role is not Role.NONE or self._is_directed(previous):
            return True
        behind = self._behind(list_end)
        before_next = behind[: max(0, self._next_start(list_end) - list_end)]
        if signs.CLAUSE.search(gap) is not None or first_match(AFTER, before_next) is not None:
            return False
        # "Trên cơ sở đề nghị của các Bộ, Bộ Tài chính rà soát …": the last comma ends the scene
        last = (
            gap.strip() == ","
            and list_end == unit.span.end
            and signs.PREDICATE.match(behind) is not None
        )
        clause = self.text[self.clause : unit.span.start]
        return not (
            last and (signs.SCENE_OPENS.match(clause) is not None or ends_scene(clause, behind))
        )

    def _is_directed(self, previous: Assigned) -> bool:
        """``chỉ đạo A, B chủ trì``: who directs them leads, and the list is not cut at its last comma."""
        return previous.rule == "role.mentioned" and bool(
            signs.DIRECTED.search(self._before(previous.mention))
        )

    def _next_start(self, position: int) -> int:
        """Where the next unit behind ``position`` begins, or the sentence ends."""
        first = bisect_left(self.units, position, key=lambda unit: unit.span.start)
        return self.units[first].span.start if first < len(self.units) else self.end

    def _is_apposition(self, previous: Assigned, unit: UnitMention, gap: str) -> bool:
        """``Đồng chí Trưởng ban Dân vận - Phó Trưởng Tiểu ban``: one person, or one body, with two offices."""
        return is_apposition(previous.mention, unit, gap.strip(), self._behind(unit.span.end))

    def _before(self, unit: UnitMention) -> str:
        """The sentence up to ``unit``; of a runaway one as much as can matter, so that time grows with the text."""
        return self.text[max(self.start, unit.span.start - _LONGEST) : unit.span.start]

    def _in_open_brackets(self, unit: UnitMention) -> bool:
        before = self._before(unit)
        return before.count("(") > before.count(")")

    def _behind(self, position: int) -> str:
        return self.text[position : min(position + _LOOK_AHEAD, self.end)]

    def _role(self, index: int, gap: str, list_end: int) -> tuple[Role, str]:
        unit = self.units[index]
        previous = self._previous()
        clause = max(self.clause, unit.span.start - _LONGEST)
        before = signs.ENUMERATOR.sub("", self.text[clause : unit.span.start])
        before = signs.FIRST_OF_TITLE.sub("", before) if before.rstrip()[-1:] == ")" else before
        if previous and signs.NESTED_SUBMISSION.match(gap) and previous.role in _RECEIVERS:
            sentence = self.text[self.start : self.end]
            return orders.submitted_further(self._before(previous.mention), sentence)
        if self.promised == self.clause:
            return Role.NONE, "role.promised"
        if previous and self._is_apposition(previous, unit, gap):
            return Role.NONE, "role.apposition"
        if previous and previous.role is Role.NONE and signs.WITH_THIRD.match(gap):
            governing = self.text[self.start : previous.mention.span.start]
            if signs.GUIDED.search(governing):
                return Role.NONE, "role.nested-cooperation"
        governed = self._governed(before, gap, previous, list_end)
        if governed is not None:
            # "xin gửi đến quý cơ quan": those who are asked; "sâu rộng đến từng hộ": those who are reached
            told = governed[0] is Role.REPORT_TO and is_each(self._unit)
            return (Role.NONE, "role.mentioned") if told else governed
        if signs.PROMISES.match(self._behind(list_end)) and self._is_subject(before, self.end):
            self.promised = self.clause
        if self._in_open_brackets(unit):
            return role_in_bracket(gap, self._behind(list_end)) or (Role.NONE, "role.composition")
        if only_composes(self._before(unit)):
            return Role.NONE, "role.composition"
        led = self._led() or (previous is not None and previous.role is Role.LEAD)
        if signs.LED.match(gap) and led and signs.COOPERATES.match(self._behind(list_end)):
            return Role.COORDINATE, "role.subject-cooperates"
        if self._is_subject(before, list_end):
            return Role.LEAD, "role.subject"
        return self._by_what_it_does(index, before, gap, list_end)

    def _by_what_it_does(
        self, index: int, before: str, gap: str, list_end: int
    ) -> tuple[Role, str]:
        """The role of a unit inside a clause, by the verb of a duty behind it."""
        previous = self._previous()
        if previous is not None and begins_own(previous, gap, self._behind(list_end)):
            self.clause = self._unit.span.start
            return Role.LEAD, previous.rule
        if (
            gap.rstrip().endswith(",")
            and self.assigned
            and signs.SENDS.match(self._behind(list_end))
        ):
            self.clause = self._unit.span.start
            return Role.LEAD, "role.subject-sends"
        following = self.units[index + 1].span.start if index + 1 < len(self.units) else self.end
        duty = first_match(AFTER, self.text[list_end : max(following, list_end)][:_LOOK_AHEAD])
        if (
            duty is not None
            and before.rstrip().endswith((",", ":"))
            and not (self._led() and signs.ALSO_DOES.match(self._behind(list_end)))
        ):
            return Role.LEAD, duty[0].id
        if signs.CONDITION.search(before) and signs.DUTY.match(self._behind(list_end)):
            return Role.LEAD, "role.on-condition"
        if previous and previous.rule in _LABELS and signs.JOINED_ON.search(gap):
            return previous.role, previous.rule
        return Role.NONE, "role.mentioned"

    def _governed(
        self, before: str, gap: str, previous: Assigned | None, list_end: int
    ) -> tuple[Role, str] | None:
        """The role that the words right before a unit give it; None where they give none."""
        if works_along(gap) and (self._led() or (previous and previous.role is Role.LEAD)):
            return Role.COORDINATE, "role.together-with"
        last_words = before[-_ENDING:].lower()
        for role, wording in BEFORE:
            if not wording.may_end(last_words):
                continue
            match = self._found(wording, before, gap, previous)
            if match is None or not is_way(self._unit, wording.id, before, previous):
                continue
            if wording.id == "role.order" and not self._is_order(match, before, gap, list_end):
                continue
            if wording.id == "role.of-another":
                if self._is_subject(before, list_end):
                    return None
                if signs.DUTY_OF.match(before) or is_label_of_duties(
                    before, self._behind(list_end)
                ):
                    return Role.LEAD, "role.duty-of"
                if is_done_by(before, self._behind(list_end)):
                    return Role.LEAD, "role.led-by"
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
        if is_between(self._before(previous.mention), gap):
            return None
        behind = max(0, len(before) - len(gap))
        if match.start() >= behind or signs.AND_WITH.match(gap):
            return match
        return wording.regex.search(before, behind)

    def _is_order(self, order: re.Match[str], before: str, gap: str, list_end: int) -> bool:
        """Whether ``order`` at the end of ``before`` is an order to this unit, and no part of another's work."""
        previous = self._previous()
        if (
            orders.leads_itself(previous, gap)
            or orders.shares_out(order, before, self._unit)
            or orders.asks_others(previous, gap, order[0], self._unit)
            or orders.hands_over(order[0], self._before(self._unit), self._behind(list_end))
        ):
            return False
        words = before[: order.start()]
        position = self.clause + len(words.rstrip())
        ordered_by = previous is not None and previous.mention.span.end >= position
        advised = bool(
            previous and ordered_by and signs.ADVISED.search(self._before(previous.mention))
        )
        ordered = any(a.rule == "role.order" for a in self.assigned)
        return orders.is_own_verb(words, ordered_by=ordered_by, advised=advised, ordered=ordered)

    def _acts_on_others(self, gap: str, list_end: int) -> bool:
        """``Đối với các xã có dịch, UBND huyện chỉ đạo``: behind a clause about others stands who acts, and a verb."""
        if not gap.rstrip().endswith((",", ":")) or not (concerned := self._concerned()):
            return False
        apart = concerned[-1].mention.kind == "collective" != self._unit.kind
        if not (gap.strip(" ,") or apart or concerned[-1].mention.rule == "unit.area"):
            return False  # "Đối với Phòng Y tế, Trung tâm Y tế": both
        after = self._behind(list_end)
        ordered = signs.ORDERS.match(after) or signs.NO_SUBJECT.match(after)
        return signs.VERB_FOLLOWS.match(after) is not None and not ordered

    def _is_means(self, gap: str, behind: str) -> bool:
        """``Thông qua Ban Công tác Mặt trận, UBND xã nắm tình hình``: the first is only told of."""
        first = self.assigned[0].mention if self.assigned and gap.strip() == "," else None
        between = self.text[first.span.end : self._unit.span.start] if first else ""
        return first is not None and is_behind_means(self._before(first), between, behind)

    def _means(self) -> list[Assigned]:
        """Those in front of the subject; who works along (``Cùng với Công an tỉnh, Sở A …``) stays."""
        return [entry for entry in self.assigned if entry.role is not Role.COORDINATE]

    def _concerned(self) -> list[Assigned]:
        """The units that this clause is about so far, where nothing else was said of them."""
        clause = [a for a in self.assigned if a.clause == self.clause]
        if not clause or any(a.rule != "role.subject" for a in clause if a.role is not Role.NONE):
            return []
        about = self.text[self.clause : clause[0].mention.span.start]
        return clause if signs.CONCERNS.match(about) else []

    def _only_about(self, concerned: list[Assigned]) -> None:
        """Takes back what was read as a subject and is only what the sentence is about."""
        only = {id(a) for a in concerned if a.role is not Role.NONE}
        self.assigned = [
            replace(a, role=Role.NONE, rule="role.mentioned") if id(a) in only else a
            for a in self.assigned
        ]

    def _led(self, apart: int = 0) -> bool:
        """Whether this clause has named who leads, more than ``apart`` characters ahead."""
        clause = (a for a in self.assigned if a.clause == self.clause and a.role is Role.LEAD)
        last = max((a.mention.span.end for a in clause), default=self.end)
        return last + apart < self._unit.span.start

    def _is_subject(self, before: str, list_end: int) -> bool:
        """Whether a list of units opens its clause and somebody is told something there."""
        after = self._behind(list_end).split("\n", maxsplit=1)[0]
        if reports_in_turn(before, after):
            return True
        topics, acts = signs.LABEL_OF_TOPICS.match(before), signs.VERB_FOLLOWS.match(after)
        if signs.LABEL.match(before) or (topics and acts):
            reports = signs.LABEL_OF_REPORTS.match(before) is not None
            return acts is not None and (reports or not signs.LABEL_OF_ROLE.search(before))
        scene = SCENE.regex.match(signs.RUN_IN_LABEL.sub("", before))
        scene_set = scene is not None or (not self._led() and sets_scene(before, after))
        if not scene_set or signs.EXAMPLES.search(before):
            return False
        if before.strip() and (self._led(_MEMBER) or signs.NO_PREDICATE.match(after)):
            return False
        if self._unit.text.lower().startswith("những ") and signs.CONSEQUENCE.match(after):
            return False
        if signs.OFFICE_HELD.fullmatch(self._unit.text) and signs.MARK.match(after):
            return False
        later = self.clause > self.start
        said = self.text[max(self.start, self.clause - _REACH) : self.clause] if later else ""
        again = later and is_listed_again(self._unit, said, self.assigned, after)
        if again or (later and is_share(self._unit, after)):
            return False
        if signs.WRITES.match(after) and signs.AIMED.match(before):
            return True
        return signs.NO_SUBJECT.match(after) is None and signs.ORDERS.match(after) is None

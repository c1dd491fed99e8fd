"""A part of an item's own text: a run of sentences that makes one task."""

import re
from dataclasses import dataclass, field

from models.deadline import Deadline, Recurring
from models.text import Span, one_line
from pipeline.lexicon.roles.finder import Assigned, Role
from pipeline.resolve.stated_times import Doubt

_SIGN = 2
"""Letters of a bullet in front of a sentence's first word."""
_EACH_TIME = re.compile(r"\W{0,2}(?:Định\s+kỳ\s+)?(?:H[ằà]ng|Mỗi)\s+(?:tuần|tháng|quý|năm)\b")
"""How often, in front of its day: ``Hằng quý, trước ngày 20, …``."""
_FOR_SOME = re.compile(r"\W*(?:Riêng|Đối\s+với)\b")
_RESULT = re.compile(r"\W*(?:Kết\s+quả|Trường\s+hợp)\s")
_BY_ANOTHER = "role.submitted-by"
"""``Tham mưu A trình B quyết định:`` over points: what A will submit, and no order of its own."""
_JOINS = re.compile(r"\W*(?:Chủ\s+trì(?:\s*+,)?\s++)?phối\s+hợp\b", re.I)


@dataclass(slots=True)
class Part:
    """A run of sentences with one lead."""

    span: Span
    roles: list[Assigned] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    lead_names: set[str] = field(default_factory=set)
    """The names of ``leads`` as they are compared; kept, since a part may take up thousands of sentences."""
    opening: str = ""
    """Its first letters."""

    @property
    def leads(self) -> list[Assigned]:
        """The units that this part itself makes responsible."""
        return [a for a in self.roles if a.role is Role.LEAD]

    @property
    def is_ordered(self) -> bool:
        """Whether somebody is told to do it: ``Giao Sở A …``, ``Yêu cầu các xã …``."""
        return any(lead.rule == "role.order" for lead in self.leads)

    @property
    def joins(self) -> bool:
        """Whether it opens with whom to work together: with a day of its own it is a work of its own."""
        first = self.roles[0] if self.roles else None
        if first is None or first.role is not Role.COORDINATE:
            return False
        return _JOINS.match(self.opening) is not None

    @property
    def is_for_some(self) -> bool:
        """Whether it opens with those of whom something else is wanted: ``Riêng 14 mỏ …``, ``Đối với các xã …``."""
        return _FOR_SOME.match(self.opening) is not None

    @property
    def opens_with_rhythm(self) -> bool:
        """Whether it opens with how often it is done: a work that comes again, unlike the one in front of it."""
        first = self.deadlines[0] if self.deadlines else None
        if first is None or not isinstance(first.meaning, Recurring) or not first.meaning.rrule:
            return False
        opens = first.evidence.span.start - self.span.start <= _SIGN
        return opens or _EACH_TIME.match(self.opening) is not None

    @property
    def is_result_by_day(self) -> bool:
        """Whether it asks for the outcome by a time of its own: ``Kết quả thực hiện báo cáo X trước ngày 25``.

        Or for what only some will send (``Trường hợp vượt quá khả năng, … gửi Bộ A trước ngày …``): either has another
        subject than the order in front of it.
        """
        return self.is_answer_by_day and _RESULT.match(self.opening) is not None

    @property
    def is_answer_by_day(self) -> bool:
        """Whether it asks for an answer by a time: ``Văn bản gửi về UBND huyện trước ngày …``."""
        return bool(self.deadlines) and any(a.role is Role.REPORT_TO for a in self.roles)

    @property
    def names_others(self) -> bool:
        """Whether it says with whom, to whom or by when: an order, though it names no lead."""
        return bool(self.deadlines) or any(
            a.role in (Role.COORDINATE, Role.REPORT_TO) and a.rule != _BY_ANOTHER
            for a in self.roles
        )

    def take_in(self, before: "Part") -> None:
        """Begin where ``before`` does: a title or a label is read with the part behind it."""
        self.span = Span(before.span.start, self.span.end)

    def extend(self, further: "Part") -> None:
        """Go on with ``further``; a day that it says again is the same deadline."""
        self.span = Span(self.span.start, further.span.end)
        self.roles += further.roles
        self.lead_names |= further.lead_names
        known = [deadline.meaning for deadline in self.deadlines]
        self.deadlines += [d for d in further.deadlines if d.meaning not in known]
        self.doubts += further.doubts

    def behind(self, at: int) -> "Part":
        """What of it stands behind ``at``."""
        if self.span.start >= at:
            return self
        return Part(
            Span(at, self.span.end),
            [entry for entry in self.roles if entry.mention.span.start >= at],
            [deadline for deadline in self.deadlines if deadline.evidence.span.start >= at],
            [doubt for doubt in self.doubts if doubt.evidence.span.start >= at],
        )


def name_of(entry: Assigned) -> str:
    """A unit's name as names are compared."""
    return one_line(entry.mention.text).lower()

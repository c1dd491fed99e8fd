"""From a part of an item to a task: what it says itself, and what it inherits."""

from collections.abc import Iterable

from models.deadline import Deadline
from models.outline import Item
from models.task import Task
from models.text import Evidence, Span, one_line
from pipeline.lexicon.roles.finder import Role
from pipeline.resolve.assignment import Assignment, find_product
from pipeline.resolve.context import Context
from pipeline.resolve.inherited.blocks import read_labels
from pipeline.resolve.inherited.delegated import heading_orders, is_delegated
from pipeline.resolve.inherited.inheritance import Inheritance
from pipeline.resolve.parts.names import (
    lead_in_bracket,
    rest_of_label,
    unknown_label,
    unknown_subject,
)
from pipeline.resolve.parts.part import Part


class TaskMaker:
    """Makes the tasks of one document, and notes what was doubtful on the way."""

    def __init__(self, context: Context, inheritance: Inheritance) -> None:
        self.context = context
        self.inheritance = inheritance
        self.tasks: list[Task] = []
        self.notes: list[tuple[str, Evidence]] = []

    def add_all(
        self, item: Item, parts: Iterable[Part], previous: Part | None = None
    ) -> Part | None:
        """Make tasks of ``parts``; whoever leads one also leads those behind it that name nobody."""
        for part in parts:
            self._add(item, part, previous)
            previous = part if part.leads else previous
        return previous

    def _led_before(self, previous: Part | None) -> Assignment:
        """Who leads the part in front, as those behind inherit it."""
        before = Assignment()
        if previous is not None:
            before.add(self.context, previous.leads, inherited=True)
            before.evidence = self.context.text.evidence(previous.span, _rule(previous))
        return before

    def _own_roles(self, item: Item, part: Part, *, led: bool) -> Assignment:
        """Whom a part itself names; where the part in front says who leads (``led``), no unknown name is looked for."""
        own = Assignment()
        above = heading_orders(self.context, self.inheritance, item, part)
        own.add(self.context, [a for a in part.roles if not above or a.role is Role.REPORT_TO])
        delegated = own.lead and is_delegated(self.context, self.inheritance, item, part)
        named_below = self.inheritance.named_below(item) is not None
        if delegated or named_below:
            own.lead = []
        if own.lead and (rest := rest_of_label(self.context, part)):
            # "Sở Văn hóa, Thể thao: …" goes on with its name, "Công an xã, đội dân phòng: …" with another
            own.lead[-1 if rest.text.startswith(own.lead[-1].text) else len(own.lead) :] = [rest]
        if own.lead or led or named_below:
            return own
        labelled = unknown_label(self.context, self.inheritance, item, part)
        subject = None if labelled else unknown_subject(self.context, part)
        own.lead += labelled or ([subject] if subject else [])
        if not own.lead:
            own.add(self.context, lead_in_bracket(self.context, self.inheritance, item, part))
        return own

    def _add(self, item: Item, part: Part, previous: Part | None = None) -> None:
        """Make a task of ``part``, with what it says itself and what it inherits.

        A part that names nobody goes on with the lead of the one before it in the same item, ``previous``.
        """
        before = self._led_before(previous)
        own = self._own_roles(item, part, led=bool(before.lead))
        before = Assignment() if own.lead else before
        own.deadlines = list(part.deadlines)
        own.product = find_product(self.context.printed(part.span))
        labelled = read_labels(self.context, item)
        source = labelled if labelled.lead else self.inheritance.for_item(item)
        leads_from = before if before.lead else source
        inherited = not own.lead and bool(leads_from.lead)
        lead = leads_from.lead if inherited else own.lead
        self.notes += [(doubt.code, doubt.evidence) for doubt in part.doubts]
        span = _trimmed(self.context.text.text, part.span)
        coordinate = own.coordinate
        given = labelled if own.lead or before.lead else source
        known = {unit.text.lower() for unit in (*own.lead, *coordinate)}
        coordinate = [u for u in given.coordinate if u.text.lower() not in known] + coordinate
        self.tasks.append(
            Task(
                path=item.path,
                text=one_line(self.context.printed(span)),
                evidence=self.context.text.evidence(span, _rule(part)),
                lead=tuple(lead),
                coordinate=tuple(coordinate),
                report_to=own.receivers(lead),
                inherited=inherited,
                lead_source=leads_from.evidence if inherited else None,
                product=own.product or labelled.product or source.product,
                deadlines=tuple(_together(own.deadlines, labelled.deadlines) or source.deadlines),
            )
        )


def _together(own: list[Deadline], labelled: list[Deadline]) -> list[Deadline]:
    """What a task says of its time in its sentence and under a label, each day once."""
    said = {deadline.meaning for deadline in own}
    return own + [deadline for deadline in labelled if deadline.meaning not in said]


def _rule(part: Part) -> str:
    lead = next((a for a in part.roles if a.role is Role.LEAD), None)
    return lead.rule if lead else "task.leaf"


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

"""Tasks: which parts of which items tell somebody to do something, and the account kept of every leaf."""

import re
from dataclasses import dataclass, field

from models.deadline import Deadline
from models.directive import Account, LedgerEntry
from models.outline import Item
from models.task import Task
from models.text import Evidence, Span, one_line
from models.unit import Unit
from pipeline.lexicon.roles import Role
from pipeline.lexicon.wording import first_match
from pipeline.resolve.account_words import DECIDES, ENACTS, FILLERS, LISTS, PURPOSE, TELLS, THING
from pipeline.resolve.assignment import Assignment, find_product
from pipeline.resolve.blocks import read_labels
from pipeline.resolve.context import Context
from pipeline.resolve.described import SETTING, orders
from pipeline.resolve.inheritance import ADDRESSED, Inheritance
from pipeline.resolve.labels import is_label
from pipeline.resolve.parts import Part, find_parts
from pipeline.resolve.rows import row_task
from pipeline.resolve.sections import Section, section_of
from pipeline.resolve.unknown_units import (
    LABEL_AMONG,
    REST_OF_LABEL,
    SUBJECT,
    is_another,
    label_among,
    name_behind,
    name_of_subject,
)

_TITLE = 120
"""Letters beyond which one sentence over others is no title."""
_POINTS = 2
"""Points from which a long sentence over them is their title, unless it leads over to them with a colon."""
_CONTENT = 4
"""Words beyond names and fillers from which an item over others says what to do itself."""
_ARTICLE = re.compile(r"Điều \d+$")
_ORDERS = re.compile(
    r"\bphải\s+(?:được\s+)?(?:gửi|nộp|báo\s+cáo|hoàn\s+thành|chuyển)\b|^(?:Yêu\s+cầu|Đề\s+nghị)\s",
    re.M,
)
"""What orders behind a label that is read as a whole."""
_ASIDE = re.compile(r"\([^()\n]{0,300}\)")


@dataclass(slots=True)
class Accounts:
    """Tasks, the ledger and what was noticed on the way."""

    tasks: list[Task] = field(default_factory=list)
    ledger: list[LedgerEntry] = field(default_factory=list)
    notes: list[tuple[str, Evidence]] = field(default_factory=list)


class TaskFinder:
    """Reads the items of one document in order."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.inheritance = Inheritance(context)
        self.accounts = Accounts()
        self._sections: dict[str | None, tuple[Section, str]] = {
            None: (Section.DIRECTS, "section.none")
        }

    def find(self) -> Accounts:
        """The tasks of all items, and what became of every leaf."""
        numbered = any(item.marker or item.row for item in self.context.outline.items)
        for item in self.context.outline.items:
            account, rule = self._read(item, numbered)
            if account is not None:
                self.accounts.ledger.append(LedgerEntry(path=item.path, account=account, rule=rule))
        return self.accounts

    def _section(self, item: Item) -> tuple[Section, str]:
        """What the item stands in: its own heading's word, else its parent's."""
        if item.path not in self._sections:
            # a run-in title there is what OCR made of a sentence
            framed = item.path in ("opening", "closing")
            own, rule = self._sections[None] if framed else section_of(item)
            parent = self.context.items.get(item.parent) if item.parent else None
            above = self._section(parent) if parent else self._sections[None]
            if parent is not None and parent.evidence.rule == "tree.appendix":
                above = (Section.AIMS, "section.appendix")
            own_word = own is Section.DESCRIBES or (
                own is not Section.DIRECTS and above[0] is not Section.AIMS
            )
            self._sections[item.path] = (own, rule) if own_word else above
        return self._sections[item.path]

    def _read(self, item: Item, numbered: bool) -> tuple[Account | None, str]:
        if item.row:
            task, doubts = row_task(self.context, item)
            self.accounts.tasks.append(task)
            self.accounts.notes += [(doubt.code, doubt.evidence) for doubt in doubts]
            return "table_row", item.evidence.rule
        if item.evidence.rule == "tree.row-section":
            return "heading", "task.row-section"
        section, rule = self._section(item)
        ordering = self._orders_behind_label(item)
        if ordering:
            for part in ordering:
                self._add(item, part)
            return "task", "task.leaf"
        if section is Section.DESCRIBES:
            return self._read_described(item, rule)
        if is_label(item.text) or (section is Section.ASSIGNS and self.inheritance.block(item)):
            return "context", "task.block"
        if section is Section.ASSIGNS:
            section = Section.DIRECTS  # "Phân công nhiệm vụ" over units with their tasks
        if item.path == "opening" or (item.path.startswith("PL") and "/" not in item.path):
            return self._read_unnumbered(item, numbered)
        children = [c for c in self.context.children.get(item.path, []) if not is_label(c.text)]
        if children:
            return self._read_parent(item, section)
        return self._read_leaf(item, section)

    def _read_unnumbered(self, item: Item, numbered: bool) -> tuple[Account, str]:
        """The opening tells somebody to do something only where the document has no items."""
        if numbered or item.path != "opening":
            return "context", "task.opening"
        operative = self.context.outline.operative
        behind = operative.end if operative and operative.end < item.evidence.span.end else None
        parts = find_parts(self.context, item)
        named = [part for part in parts if part.leads]
        found = [part for part in named if behind is None or part.span.start >= behind] or named
        found = found or [part for part in parts if self._asks(part)]
        for part in found:
            self._add(item, part)
        return ("task", "task.opening") if found else ("context", "task.opening")

    def _read_described(self, item: Item, rule: str) -> tuple[Account, str]:
        """What describes may hold an order: ``3. Thời gian: Hồ sơ gửi về Sở … trước ngày …``."""
        parent = self.context.items.get(item.parent) if item.parent else None
        heading = parent.text if parent else ""
        found = [
            part
            for part in find_parts(self.context, item)
            if (rule == SETTING and self._asks(part)) or orders(self.context, part, rule, heading)
        ]
        found = [] if item.heading else self._ordering(found)
        for part in found:
            self._add(item, part)
        return ("task", "task.leaf") if found else ("shortcoming", rule)

    def _asks(self, part: Part) -> bool:
        """Whether a letter asks those to whom it is sent for an answer on a day: ``xin gửi … để góp ý, gửi về …``."""
        answers = any(role.role is Role.REPORT_TO for role in part.roles)
        return self.context.outline.header.type in ADDRESSED and answers and bool(part.deadlines)

    def _read_parent(self, item: Item, section: Section) -> tuple[Account, str]:
        """An item over others is a task only where it says what to do beyond introducing them."""
        if item.heading and not item.text.endswith(":"):
            return "heading", "task.heading"
        enacts = self._enacts(item)
        if enacts is not None:
            return "heading", enacts
        parts = find_parts(self.context, item)
        found = [part for part in self._ordering(parts) if self._says_what(part)]
        if section is not Section.DIRECTS or not self._leads_over(item, parts):
            found = [
                part
                for part in found
                if part.leads or (part.names_others and section is Section.DIRECTS)
            ]
        for part in found:
            self._add(item, part)
        return ("task", "task.parent") if found else ("heading", "task.introduces")

    def _leads_over(self, item: Item, parts: list[Part]) -> bool:
        """Whether an item over others orders in sentences of its own, and is no mere title."""
        sentences = self.context.sentences_in(item.evidence.span)
        if len(parts) > 1 or len(sentences) > 1:
            return True
        points = [c for c in self.context.children.get(item.path, []) if not is_label(c.text)]
        return len(item.text) > _TITLE and (item.text.endswith(":") or len(points) < _POINTS)

    def _orders_behind_label(self, item: Item) -> list[Part]:
        """Parts that order under ``4. Thời gian thực hiện: …``: ``Biên bản phải gửi về …``, ``Đề nghị X cử …``."""
        _, _, behind = item.evidence.quote.partition("\n") if is_label(item.text) else ("", "", "")
        if not behind or is_label(behind):
            return []
        return [
            part
            for part in find_parts(self.context, item)
            if any(a.rule == "role.order" for a in part.leads)
            or _ORDERS.search(self._text(part.span))
        ]

    def _says_what(self, part: Part) -> bool:
        """Whether a part says what to do, beside names and the words that lead over to the items under it.

        Where it introduces them and names who shall act, only what stands behind the names is an order; in front of
        them stand aims and reasons.
        """
        span = part.span
        if part.leads and all(a.mention.text.lower().startswith("một số ") for a in part.leads):
            return False  # "Một số đơn vị còn có trách nhiệm …:": the points say who
        text = self._text(span)
        begin = 0
        if part.leads and text.rstrip().endswith(":"):
            begin = max(lead.mention.span.start for lead in part.leads) - span.start
        text = self._without_names(Span(span.start + begin, span.end))
        said = FILLERS.regex.sub(" ", _ASIDE.sub(" ", PURPOSE.regex.sub("", text)))
        return len(re.findall(r"[^\W\d_]+", said)) >= _CONTENT

    def _read_leaf(self, item: Item, section: Section) -> tuple[Account, str]:
        if not item.text or self._only_names(item):
            return "context", "task.only-names"
        parts = [p for p in find_parts(self.context, item) if not self._names_alone(p)]
        enacts = self._enacts(item)
        if enacts is not None:
            # "Chỉ thị này có hiệu lực kể từ ngày ký. Giao Sở Y tế theo dõi …"
            parts = [p for p in parts[1:] if any(a.rule == "role.order" for a in p.leads)]
            if not parts:
                return "context", enacts
        closing = item.path == "closing"
        if section is not Section.DIRECTS or closing:
            parts = [part for part in parts if part.leads or (closing and self._asks(part))]
        found = self._ordering(parts)
        if found and not any(part.leads for part in found) and self._is_listed(item):
            return "context", LISTS.id
        previous: Part | None = None
        for part in found:
            self._add(item, part, previous)
            previous = part if part.leads else previous
        if not found:
            return (
                "context",
                "task.nobody-named" if section is not Section.DIRECTS else "task.tells",
            )
        complies = closing and not any(part.names_others for part in found)
        return ("optional" if complies else "task"), "task.leaf"

    def _enacts(self, item: Item) -> str | None:
        """The rule by which ``item`` puts something into force and orders nobody; None where it does not."""
        found = first_match(ENACTS, item.text)
        if found is None and self.context.outline.header.type == "QĐ" and _ARTICLE.match(item.path):
            found = first_match(DECIDES, item.text)
        return found[0].id if found else None

    def _ordering(self, parts: list[Part]) -> list[Part]:
        """Those of ``parts`` that don't only tell how things are."""
        return [p for p in parts if p.leads or not first_match(TELLS, self._text(p.span))]

    def _is_listed(self, item: Item) -> bool:
        """Whether an item is a thing that the one above it lists: ``Hồ sơ gồm:`` over ``Tờ trình …``."""
        parent = self.context.items.get(item.parent) if item.parent else None
        return bool(parent is not None and LISTS.find(parent.text) and THING.find(item.text))

    def _names_alone(self, part: Part) -> bool:
        """Whether a part is nothing but names: the end of a sentence that a speck has cut in two."""
        text = self._without_names(part.span)
        return not any(character.isalnum() for character in text.replace(" và ", " "))

    def _without_names(self, span: Span) -> str:
        """What ``span`` says beside the names of units."""
        pieces, at = [], span.start
        for unit in self.context.units_in(span):
            pieces.append(self._text(Span(at, unit.span.start)))
            at = unit.span.end
        return "".join([*pieces, self._text(Span(at, span.end))])

    def _only_names(self, item: Item) -> bool:
        """Whether an item holds nothing but names of units."""
        span = item.evidence.span
        named = sum(unit.span.end - unit.span.start for unit in self.context.units_in(span))
        return named > 0.85 * (span.end - span.start)

    def _unknown_subject(self, part: Part) -> Unit | None:
        name = name_of_subject(self._text(part.span), part.span.start)
        known = self.context.units_in(part.span)
        if name is None or any(
            unit.span.start == name.start and unit.kind == "body" for unit in known
        ):
            return None  # a body that we know, and that the sentence gives no order
        evidence = self.context.text.evidence(name, SUBJECT.id)
        return Unit(text=one_line(self._text(name)), unit=None, evidence=evidence)

    def _label_among(self, item: Item, part: Part) -> Unit | None:
        """The name in front of the colon where those beside ``item`` have labels that name units we know."""
        if part.span.start != item.evidence.span.start:
            return None
        name = label_among(self._text(part.span), part.span.start)
        if name is None or any(u.span.start == name.start for u in self.context.units_in(name)):
            return None
        if not self.inheritance.is_among_labels(item):
            return None
        evidence = self.context.text.evidence(name, LABEL_AMONG.id)
        return Unit(text=one_line(self._text(name)), unit=None, evidence=evidence)

    def _rest_of_label(self, part: Part) -> Unit | None:
        """The last name of a label that is known for no unit: ``Công an xã, đội dân phòng: tuần tra``.

        What goes on with a capital is more of the name before it.
        """
        last = part.leads[-1].mention.span.end if part.leads else part.span.end
        opens = all(lead.clause == part.span.start for lead in part.leads)
        name = name_behind(self._text(Span(last, part.span.end)), last) if opens else None
        if name is None or any(
            unit.span.start >= last for unit in self.context.units_in(Span(last, name.end))
        ):
            return None
        if self._text(name)[:1].isupper() and not is_another(self._text(name)):
            name = Span(part.leads[-1].mention.span.start, name.end)
        evidence = self.context.text.evidence(name, REST_OF_LABEL.id)
        return Unit(text=one_line(self._text(name)), unit=None, evidence=evidence)

    def _text(self, span: Span) -> str:
        return self.context.text.text[span.start : span.end]

    def _add(self, item: Item, part: Part, previous: Part | None = None) -> None:
        """Make a task of ``part``, with what it says itself and what it inherits.

        A part that names nobody goes on with the lead of the one before it in the same item, ``previous``.
        """
        own = Assignment()
        own.add(self.context, part.roles)
        if own.lead and (rest := self._rest_of_label(part)):
            # "Sở Văn hóa, Thể thao: …" goes on with its name, "Công an xã, đội dân phòng: …" with another
            own.lead[-1 if rest.text.startswith(own.lead[-1].text) else len(own.lead) :] = [rest]
        if not own.lead and previous is not None:
            own.add(self.context, previous.leads)
        if not own.lead and (
            subject := self._label_among(item, part) or self._unknown_subject(part)
        ):
            own.lead.append(subject)
        own.deadlines = list(part.deadlines)
        own.product = find_product(self._text(part.span))
        labelled = read_labels(self.context, item)
        source = labelled if labelled.lead else self.inheritance.for_item(item)
        inherited = not own.lead and bool(source.lead)
        self.accounts.notes += [(doubt.code, doubt.evidence) for doubt in part.doubts]
        span = _trimmed(self.context.text.text, part.span)
        coordinate = own.coordinate
        given = source if inherited or not own.lead else labelled
        known = {unit.text.lower() for unit in (*own.lead, *coordinate)}
        coordinate = [u for u in given.coordinate if u.text.lower() not in known] + coordinate
        self.accounts.tasks.append(
            Task(
                path=item.path,
                text=one_line(self._text(span)),
                evidence=self.context.text.evidence(span, _rule(part)),
                lead=tuple(source.lead if inherited else own.lead),
                coordinate=tuple(coordinate),
                report_to=tuple(own.report_to),
                inherited=inherited,
                lead_source=source.evidence if inherited else None,
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

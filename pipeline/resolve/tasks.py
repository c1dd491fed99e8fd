"""Tasks: which parts of which items tell somebody to do something, and the account kept of every leaf."""

from dataclasses import dataclass

from models.directive import Account, LedgerEntry
from models.outline import Item
from models.task import Task
from models.text import Evidence
from pipeline.lexicon.predicates import opens_with_verb
from pipeline.lexicon.wording import first_match
from pipeline.resolve.context import Context
from pipeline.resolve.directing.contents import (
    enacts,
    listed,
    lists_things,
    names_part,
    only_names,
    orders_behind,
    says_what,
)
from pipeline.resolve.directing.described import (
    SETTING,
    orders,
    orders_behind_label,
    orders_behind_time,
    orders_behind_title,
    parts_that_assess,
    tells_work,
    works_behind_label,
)
from pipeline.resolve.directing.facts import OUTLOOKS
from pipeline.resolve.directing.sections import PROGRAMME, TASKS, Section, section_of
from pipeline.resolve.directing.statements import ALLOWS, JUDGES, MUST_BE, TELLS
from pipeline.resolve.directing.wordings import (
    HAS,
    INCLUDES,
    OVER_ROWS,
    STANDS_BY,
    STATE,
    TARGET,
    TELLS_POINTS,
)
from pipeline.resolve.inherited.delegated import with_own_staff
from pipeline.resolve.inherited.inheritance import ADDRESSED, Inheritance
from pipeline.resolve.inherited.label_lists import label_over
from pipeline.resolve.inherited.labels import is_label
from pipeline.resolve.inherited.titles import with_title, with_work
from pipeline.resolve.parts.cutting import find_parts
from pipeline.resolve.parts.making import TaskMaker
from pipeline.resolve.parts.part import Part
from pipeline.resolve.rows import row_task
from pipeline.resolve.times import time_for_children, time_of_stage, with_terms_in_front

_TITLE = 120
"""Letters beyond which one sentence over others is no title."""
_POINTS = 2
"""Points from which a long sentence over them is their title, unless it leads over to them with a colon."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Tasks, the ledger and what was noticed on the way."""

    tasks: list[Task]
    ledger: list[LedgerEntry]
    notes: list[tuple[str, Evidence]]


class TaskFinder:
    """Reads the items of one document in order."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.inheritance = Inheritance(context)
        self.maker = TaskMaker(context, self.inheritance)
        self.ledger: list[LedgerEntry] = []
        self._asked: Part | None = None
        """In a document without items or addressees: the last part of its opening that names who leads."""
        self._labelled: dict[str, bool] = {}
        self._sections: dict[str | None, tuple[Section, str]] = {
            None: (Section.DIRECTS, "section.none")
        }

    def find(self) -> Accounts:
        """The tasks of all items, and what became of every leaf."""
        numbered = any(item.marker or item.row for item in self.context.outline.items)
        for item in self.context.outline.items:
            account, rule = self._read(item, numbered)
            if account is not None:
                self.ledger.append(LedgerEntry(path=item.path, account=account, rule=rule))
        return Accounts(tasks=self.maker.tasks, ledger=self.ledger, notes=self.maker.notes)

    def _section(self, item: Item) -> tuple[Section, str]:
        """Whether a document directs, describes or aims where an item stands: by its own heading, else its parent's."""
        if item.path not in self._sections:
            # a run-in title there is what OCR made of a sentence
            own, rule = self._sections[None] if item.frames else section_of(item)
            if self._reports(item):
                own, rule = Section.DESCRIBES, "section.reports"
            if rule == PROGRAMME and tells_work(self.context, item):
                own, rule = self._sections[None]
            parent = self.context.items.get(item.parent) if item.parent else None
            above = self._section(parent) if parent else self._sections[None]
            if parent is not None and parent.evidence.rule == "tree.appendix":
                above = (Section.AIMS, "section.appendix")
            own_word = own is Section.DESCRIBES or (
                own is not Section.DIRECTS and above[0] is not Section.AIMS
            )
            resumes = rule == TASKS and above[0] is Section.DESCRIBES
            self._sections[item.path] = (own, rule) if own_word or resumes else above
        return self._sections[item.path]

    def _reports(self, item: Item) -> bool:
        """Whether a point stands in front of ``… yêu cầu các đơn vị:``, where a document reports what went wrong."""
        operative = self.context.outline.operative
        return (
            operative is not None and not item.frames and item.evidence.span.start < operative.start
        )

    def _read(self, item: Item, numbered: bool) -> tuple[Account | None, str]:
        if item.row:
            task, doubts = row_task(self.context, item)
            self.maker.tasks.append(task)
            self.maker.notes += [(doubt.code, doubt.evidence) for doubt in doubts]
            return "table_row", item.evidence.rule
        if item.evidence.rule == "tree.row-section":
            return "heading", "task.row-section"
        section, rule = self._section(item)
        ordering = (
            orders_behind_label(self.context, item)
            or works_behind_label(self.context, item)
            or orders_behind_time(self.context, item)
        )
        if ordering:
            self.maker.add_all(item, ordering)
            return "task", "task.leaf"
        if section is Section.DESCRIBES:
            return self._read_described(item, rule)
        if is_label(item.text) or self._in_block(item, section):
            return "context", "task.block"
        if section is Section.ASSIGNS:
            section = Section.DIRECTS  # "Phân công nhiệm vụ" over units with their tasks
        if item.path == "opening" or (item.path.startswith("PL") and "/" not in item.path):
            return self._read_unnumbered(item, numbered)
        children = [c for c in self.context.children.get(item.path, []) if not is_label(c.text)]
        if children:
            return self._read_parent(item, section)
        return self._read_leaf(item, section)

    def _in_block(self, item: Item, section: Section) -> bool:
        """Whether an item only says who does the tasks beside it: ``Đơn vị chủ trì: …``, or a point under it."""
        if section is Section.ASSIGNS and self.inheritance.block(item):
            return True
        return self._is_labelled(item)

    def _is_labelled(self, item: Item) -> bool:
        """Whether an item is a label over points that only name, or stands under one.

        ``2. Cơ quan phối hợp`` over ``- Sở Y tế`` and ``- Sở Nội vụ``: all three say who, and none is a task.
        """
        if item.path not in self._labelled:
            parent = self.context.items.get(item.parent) if item.parent else None
            self._labelled[item.path] = bool(
                (label_over(self.context, item) and self.inheritance.block(item))
                or (parent and self._is_labelled(parent))
            )
        return self._labelled[item.path]

    def _read_unnumbered(self, item: Item, numbered: bool) -> tuple[Account, str]:
        """Read the opening, or an attachment without items: the opening gives tasks only where no items follow it."""
        if numbered or item.path != "opening":
            return "context", "task.opening"
        operative = self.context.outline.operative
        behind = operative.end if operative and operative.end < item.evidence.span.end else None
        parts = find_parts(self.context, item)
        named = [part for part in parts if part.leads]
        found = [part for part in named if behind is None or part.span.start >= behind] or named
        if behind is not None and self.context.between(behind - 1, behind) == ":":
            # paragraphs behind "… đề nghị các đơn vị:" are what it orders
            ordered = [p.behind(behind) for p in parts if p.span.end > behind]
            found = self._ordering(ordered) or found
        # "Danh sách gửi về Sở trước ngày 25/11." behind the sentence that says whose list it is
        taken = {part.span.end for part in found}
        found += [
            p
            for p in parts
            if p not in named
            and p.span.end not in taken
            and (
                (bool(p.deadlines) or self._asks(p)) and p.span.start > found[0].span.start
                if found
                else self._asks(p)
            )
        ]
        asked = self.maker.add_all(item, sorted(found, key=lambda part: part.span.start))
        if not self.context.outline.addressees:
            self._asked = asked
        return ("task", "task.opening") if found else ("context", "task.opening")

    def _read_described(self, item: Item, rule: str) -> tuple[Account, str]:
        """What describes may hold an order: ``3. Thời gian: Hồ sơ gửi về Sở … trước ngày …``."""
        parent = self.context.items.get(item.parent) if item.parent else None
        heading = parent.text if parent else ""
        found = [
            part
            for part in parts_that_assess(self.context, find_parts(self.context, item), rule)
            if part.span != self.context.outline.operative
            if (rule == SETTING and self._asks(part))
            or orders(self.context, part, rule, heading)
            or orders_behind_title(self.context, item, part)
        ]
        found = [] if item.heading else self._ordering(found)
        self.maker.add_all(item, found)
        return ("task", "task.leaf") if found else ("shortcoming", rule)

    def _names_somebody(self, part: Part, section: Section) -> bool:
        """Whether a part names who leads.

        An aim that speaks of a duty names nobody: ``Nâng cao trách nhiệm của người đứng đầu``.
        """
        return any(
            lead.rule != "role.duty-of" or section is not Section.AIMS for lead in part.leads
        )

    def _tells_target(self, part: Part, section: Section) -> bool:
        """Whether a sentence among aims states the result and orders nothing: ``Mỗi trạm y tế đều có bác sĩ``."""
        if section is not Section.AIMS:
            return False
        subjects = [lead for lead in part.leads if lead.rule == "role.subject"]
        last = subjects[-1].mention.span.end if subjects else part.span.end
        behind = self.context.between(last, part.span.end)
        states = len(subjects) == len(part.leads) and STATE.find(behind) is not None
        one = subjects[0].mention if states and len(subjects) == 1 else None
        if one is not None and one.kind != "collective" and "các" not in one.text.lower().split():
            states = HAS.find(behind) is None
        return states or TARGET.find(self.context.printed(part.span)) is not None

    def _closes_with_duty(self, part: Part) -> bool:
        """Whether a last sentence that names nobody asks for a work of its own: ``Tổ chức trực ban 24/24 giờ./.``."""
        return part.is_answer_by_day or STANDS_BY.find(self.context.printed(part.span)) is not None

    def _asks(self, part: Part) -> bool:
        """Whether a letter asks those to whom it is sent for an answer on a day: ``xin gửi … để góp ý, gửi về …``."""
        return self.context.outline.header.type in ADDRESSED and part.is_answer_by_day

    def _read_parent(self, item: Item, section: Section) -> tuple[Account, str]:
        """An item over others is a task only where it says what to do beyond introducing them."""
        if item.heading and not item.text.endswith(":"):
            return "heading", "task.heading"
        force = enacts(self.context, item)
        if force is not None:
            return "heading", force
        if TELLS_POINTS.find(item.text):
            return "heading", TELLS_POINTS.id
        if any(point.row for point in self.context.children[item.path]) and OVER_ROWS.find(
            item.text
        ):
            return "heading", OVER_ROWS.id
        if item.text.endswith(":") and time_of_stage(self.context, item.evidence.span):
            return "heading", "task.introduces"
        parts = find_parts(self.context, item)
        given = time_for_children(self.context, item)
        found = [part for part in self._ordering(parts) if says_what(self.context, part, given)]
        if section is not Section.DIRECTS or not self._leads_over(item, parts):
            found = [
                part
                for part in found
                if (part.leads and not self._tells_target(part, section))
                or (part.names_others and section is Section.DIRECTS)
            ]
        self.maker.add_all(item, found)
        return ("task", "task.parent") if found else ("heading", "task.introduces")

    def _leads_over(self, item: Item, parts: list[Part]) -> bool:
        """Whether an item over others orders something itself, and is no mere title.

        It has several sentences, says what to do with the things that its points name, or is too long for a title.
        """
        sentences = self.context.sentences_in(item.evidence.span)
        if len(parts) > 1 or len(sentences) > 1:
            return True
        if lists_things(self.context, item):
            return True
        points = [c for c in self.context.children.get(item.path, []) if not is_label(c.text)]
        if INCLUDES.find(item.text) and opens_with_verb(item.text):
            return True
        return len(item.text) > _TITLE and (item.text.endswith(":") or len(points) < _POINTS)

    def _read_leaf(self, item: Item, section: Section) -> tuple[Account, str]:
        if not item.text or only_names(self.context, item):
            return "context", "task.only-names"
        if (named := names_part(self.context, item)) is not None:
            return "context", named
        parts = with_terms_in_front(self.context, find_parts(self.context, item))
        force = enacts(self.context, item)
        if force is None:
            parts = with_title(self.context, self.inheritance, item, with_work(self.context, parts))
        parts = with_own_staff(self.context, self.inheritance, item, parts)
        if force is not None:
            # "Chỉ thị này có hiệu lực kể từ ngày ký. Giao Sở Y tế theo dõi …", "Các sở … báo cáo … trước ngày …"
            parts = [p for p in parts[1:] if p.is_ordered or (p.leads and p.is_answer_by_day)]
            if not parts:
                return "context", force
        closing = item.path == "closing"
        if section is not Section.DIRECTS or closing:
            parts = [
                p
                for p in parts
                if (self._names_somebody(p, section) and not self._tells_target(p, section))
                or (closing and self._closes_with_duty(p))
            ]
        found = self._ordering(parts)
        thing = listed(self.context, item) if not any(part.leads for part in found) else None
        if found and thing is not None:
            return "context", thing
        self.maker.add_all(item, found, self._asked if closing else None)
        if not found:
            return (
                "context",
                "task.nobody-named" if section is not Section.DIRECTS else "task.tells",
            )
        complies = closing and not any(part.names_others for part in found)
        return ("optional" if complies else "task"), "task.leaf"

    def _ordering(self, parts: list[Part]) -> list[Part]:
        """Those of ``parts`` that don't only tell how things are."""
        return [part for part in parts if not self._tells(part)]

    def _tells(self, part: Part) -> bool:
        text = self.context.printed(part.span)
        of_anybody = (JUDGES, ALLOWS, MUST_BE)
        found = first_match(of_anybody if part.leads else (*of_anybody, *TELLS), text)
        return found is not None and not (found[0].id in OUTLOOKS and orders_behind(text))

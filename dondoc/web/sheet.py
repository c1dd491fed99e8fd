"""A document as it lies on the desk: its tree with tasks, and boxes on the pages, each knowing the other side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dondoc.wordings import deadline_wording
from models.correction import TASK_FIELDS, header_values, task_values
from models.deadline import Deadline
from models.desk import Review, Settlement
from models.directive import Directive
from models.finding import Finding
from models.outline import Item
from models.progress import UNTOUCHED, Progress
from models.settling import mark_of
from models.status import CLOSED, Status, due_days, status_of
from models.store.chains import LATER
from models.store.desk_document import Laid, Said
from models.task import Task
from models.text import Box, Evidence
from pipeline.lexicon.documents import name_of_type

SCALE = 1000
"""Boxes are drawn on a sheet of so many units a side."""

FORM_FIELDS: tuple[str, ...] = tuple(field for field in TASK_FIELDS if field != "rejected")
"""Fields of a task that its form has."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on a page; ``entry`` is the id of what it belongs to on the other side."""

    entry: str
    kind: str
    page: int
    x: float
    y: float
    width: float
    height: float
    quote: str
    again: bool
    """Whether such a box is drawn there already, as where many tasks inherit a unit."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A unit or a deadline of a task."""

    id: str
    kind: str
    text: str
    detail: str | None
    page: int
    inherited: bool
    confidence: float | None


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task with what was said about it."""

    id: str
    ref: str
    task: Task
    chips: dict[str, list[Chip]]
    """By field: ``lead``, ``coordinate``, ``report_to``, ``deadline``."""
    said: list[Said]
    status: Status
    due: date | None
    confidence: float | None
    """The lowest of everything in it."""
    progress: Progress
    following: str | None
    """Name of the next task, with which it may be merged."""

    @property
    def closed(self) -> bool:
        """Whether it was done or withdrawn."""
        return self.status in CLOSED

    @property
    def values(self) -> dict[str, str]:
        """The fields that may be corrected in its form."""
        values = task_values(self.task)
        return {field: values[field] for field in FORM_FIELDS}


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of the tree."""

    id: str
    item: Item
    depth: int
    account: str | None
    """What became of it, for a leaf."""
    review: Review | None
    tasks: list[TaskCard]

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.item.evidence.page


@dataclass(frozen=True, slots=True)
class Look:
    """A finding, and which entry it is about."""

    number: int | None
    """In its document; None for what only the other documents of the store tell."""
    finding: Finding
    entry: str | None
    page: int | None
    settlement: Settlement | None
    """Who settled it, where nobody corrected what it is about."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the desk."""

    id: str
    directive: Directive
    entries: list[Entry]
    marks: dict[int, list[Mark]]
    """By page."""
    looks: list[Look]
    """What is open, the most pressing first."""
    settled: list[Look]
    header: dict[str, str]
    header_said: list[Said]
    done: int
    leaves: int

    @property
    def kind(self) -> str:
        """The kind in words, with its abbreviation; that alone where it is of no known kind."""
        short = self.header["type"]
        name = name_of_type(short)
        return f"{name} ({short})" if name and name != short else short

    def entry_of(self, *, path: str | None = None, ref: str | None = None) -> Entry | None:
        """The entry of an item, or the one that holds a task."""
        for entry in self.entries:
            if entry.item.path == path or (
                ref is not None and any(card.ref == ref for card in entry.tasks)
            ):
                return entry
        return None

    def card_of(self, ref: str) -> TaskCard | None:
        """The task of this name."""
        return next((c for entry in self.entries for c in entry.tasks if c.ref == ref), None)


def sheet_of(laid: Laid, *, as_of: date) -> Sheet:
    """Lay a document out as it stands on the day ``as_of``."""
    directive = laid.directive
    by_ref: dict[str | None, list[Said]] = defaultdict(list)
    for each in laid.said:
        by_ref[each.ref].append(each)
    reviewed = {review.path: review for review in laid.reviews}
    accounts = {entry.path: entry.account for entry in directive.ledger}
    tasks = list(zip(laid.refs, directive.tasks, strict=True))
    cards = _cards(tasks, by_ref, laid.progress, as_of)
    depths: dict[str | None, int] = {None: -1}
    entries = []
    for number, item in enumerate(directive.items):
        depths[item.path] = depths.get(item.parent, -1) + 1
        entries.append(
            Entry(
                id=f"e{number}",
                item=item,
                depth=min(depths[item.path], 5),
                account=accounts.get(item.path),
                review=reviewed.get(item.path),
                tasks=cards.get(item.path, []),
            )
        )
    looks = _looks(directive, entries, {each.mark: each for each in laid.settlements})
    leaves = [entry for entry in entries if entry.account is not None]
    return Sheet(
        id=laid.id,
        directive=directive,
        entries=entries,
        marks=_marks(directive, entries),
        looks=[look for look in looks if not look.finding.settled],
        settled=[look for look in looks if look.finding.settled],
        header=header_values(directive.header),
        header_said=by_ref[None],
        done=sum(entry.review is not None for entry in leaves),
        leaves=len(leaves),
    )


def _cards(
    tasks: Sequence[tuple[str, Task]],
    said: Mapping[str | None, list[Said]],
    progress: Mapping[str, Progress],
    as_of: date,
) -> dict[str, list[TaskCard]]:
    cards: dict[str, list[TaskCard]] = defaultdict(list)
    for number, (ref, task) in enumerate(tasks):
        known_of = progress.get(ref, UNTOUCHED)
        days = due_days([each.meaning for each in task.deadlines], known_of)
        left = [day for day in days if known_of.done_occurrence(day, as_of) is None]
        meanings = [deadline.meaning for deadline in task.deadlines]
        chips = dict(_chips(f"t{number}", task))
        known = [task.evidence.confidence, *(c.confidence for many in chips.values() for c in many)]
        cards[task.path].append(
            TaskCard(
                id=f"t{number}",
                ref=ref,
                task=task,
                chips=chips,
                said=said.get(ref, []),
                status=status_of(meanings, as_of, progress=known_of),
                due=next(iter(left or days), None),
                progress=known_of,
                following=tasks[number + 1][0] if number + 1 < len(tasks) else None,
                confidence=min((each for each in known if each is not None), default=None),
            )
        )
    return cards


def _chips(name: str, task: Task) -> Iterator[tuple[str, list[Chip]]]:
    for role in ("lead", "coordinate", "report_to"):
        yield (
            role,
            [
                Chip(
                    id=f"{name}-{role}{number}",
                    kind="unit",
                    text=unit.text,
                    detail=unit.unit if unit.unit != unit.text else None,
                    page=unit.evidence.page,
                    inherited=unit.inherited or (role == "lead" and task.inherited),
                    confidence=unit.evidence.confidence,
                )
                for number, unit in enumerate(getattr(task, role))
            ],
        )
    yield (
        "deadline",
        [
            Chip(
                id=f"{name}-deadline{number}",
                kind="deadline",
                text=deadline.text,
                detail=_detail(deadline),
                page=deadline.evidence.page,
                inherited=deadline.inherited,
                confidence=deadline.evidence.confidence,
            )
            for number, deadline in enumerate(task.deadlines)
        ],
    )


def _detail(deadline: Deadline) -> str | None:
    """What a deadline means, as an office writes it, where its wording doesn't say just that."""
    due = getattr(deadline.meaning, "due", None)
    if due:
        return "/".join(reversed(str(due)[:10].split("-")))
    wording = deadline_wording(deadline)
    return wording if wording != deadline.text else None


def _marks(directive: Directive, entries: Iterable[Entry]) -> dict[int, list[Mark]]:
    marks: dict[int, list[Mark]] = defaultdict(list)
    drawn: set[tuple[str, int, Box]] = set()

    def add(entry: str, kind: str, evidence: Evidence) -> None:
        if evidence.box is None:
            return
        left, top, right, bottom = (round(side * SCALE, 1) for side in evidence.box)
        size = (max(right - left, 1), max(bottom - top, 1))
        place = (kind, evidence.page, evidence.box)
        again = place in drawn
        drawn.add(place)
        marks[evidence.page].append(
            Mark(entry, kind, evidence.page, left, top, *size, evidence.quote, again)
        )

    # What is drawn later lies on top: small boxes over large ones.
    for entry in entries:
        add(entry.id, "item", entry.item.evidence)
    for entry in entries:
        for card in entry.tasks:
            add(card.id, "task", card.task.evidence)
    for number, citation in enumerate(directive.citations):
        add(f"c{number}", "citation", citation.evidence)
    for entry in entries:
        for card in entry.tasks:
            for role in ("lead", "coordinate", "report_to"):
                for number, unit in enumerate(getattr(card.task, role)):
                    add(f"{card.id}-{role}{number}", "unit", unit.evidence)
            for number, deadline in enumerate(card.task.deadlines):
                add(f"{card.id}-deadline{number}", "deadline", deadline.evidence)
    for name, evidence in directive.header.evidence:
        add(f"h-{name}", "header", evidence)
    for bound in (directive.validity.since, directive.validity.until):
        if bound is not None:
            add("h-validity", "header", bound.evidence)
    return marks


def _looks(
    directive: Directive, entries: list[Entry], settlements: Mapping[str, Settlement]
) -> list[Look]:
    """Findings, those about what was read with least confidence and is due soonest first."""
    by_path = {entry.item.path: entry for entry in entries}

    def pressing(finding: Finding) -> tuple[float, date, str]:
        entry = by_path.get(finding.path or "")
        cards = entry.tasks if entry else []
        known = [card.confidence for card in cards if card.confidence is not None]
        if finding.evidence and finding.evidence.confidence is not None:
            known.append(finding.evidence.confidence)
        days = [card.due for card in cards if card.due is not None]
        return min(known, default=1.0), min(days, default=date.max), finding.code

    return [
        Look(
            number if finding.code != LATER else None,
            finding,
            by_path[finding.path].id if finding.path in by_path else None,
            finding.page or (finding.evidence.page if finding.evidence else None),
            settlements.get(mark_of(finding)),
        )
        for number, finding in sorted(
            enumerate(directive.findings), key=lambda each: pressing(each[1])
        )
    ]

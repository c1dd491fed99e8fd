"""The register's rows of a document: made of all that is read and said of it, whenever any of that changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, cast

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session, joinedload

from models.correction import added_at, part_of
from models.deadline import Recurring
from models.header import Header
from models.outcome import Outcome
from models.progress import UNTOUCHED, Act, Event, Progress
from models.registry import RegisteredUnit, UnitGroup
from models.status import due_days, status_of
from models.store import numbers
from models.store.adding import Row, Rows, add, add_new
from models.store.folding import fold, sort_key
from models.store.mapping import document_key, printable_path
from models.store.named import named_id
from models.store.queries import TASKS
from models.store.restoring import brief_header_of, task_of
from models.store.tables import StoredDocument, StoredTask
from models.store.tables_register import (
    DocumentWords,
    IssuerWord,
    RegisterRow,
    Rule,
    TaskWords,
    TurnedTask,
    UnitName,
)
from models.store.tables_said import StoredEvent, TaskEvent
from models.task import Task
from models.unit import Unit

WORD = 100
"""Letters of a word that are kept to find a name by it."""
_EVENTS = (
    select(StoredEvent)
    .where(StoredEvent.document_id.in_(bindparam("ids", expanding=True)))
    .order_by(StoredEvent.number)
)


class Place(NamedTuple):
    """Where a task stands: its place in the document, and the position of the row that holds."""

    document: str
    place: int
    position: int


@dataclass(slots=True)
class Entries:
    """Rows for each table of the register; names and rules may be there already."""

    words: list[Row] = field(default_factory=list)
    register: list[Row] = field(default_factory=list)
    names: dict[int, Row] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    events: list[Row] = field(default_factory=list)
    turned: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)

    def add_document(self, document: str, code: str | None, path_key: str) -> None:
        """Enter the words by which a document is named."""
        words = f"{fold(code or '')} {path_key}".strip()
        number = numbers.first_number(document)
        self.documents.append({"id": number, "document_id": document, "words": words})

    def add(self, at: Place, header: Header, task: Task, said: Progress) -> None:
        """Enter the task of that place."""
        number = numbers.task_number(at.document, at.place)
        self.words.append(
            {
                "id": number,
                "document_id": at.document,
                "task": at.position,
                "words": words_of(header, task),
            }
        )
        names = [(numbers.EVERYBODY, 0)]
        names += [(self._name(unit), numbers.ROLES[role]) for role, unit in _parts(task)]
        if header.issuer:
            names.append((self._issuer(header.issuer), numbers.ISSUER))
        places = sorted(set(self._places(task, said)))
        self.register += [
            {
                "name_id": name,
                "standing": standing,
                "urgency": urgency,
                "task_id": number,
                "role": role,
                "later": int(count > 0),
            }
            for count, (standing, urgency) in enumerate(places)
            for name, role in dict.fromkeys(names)
        ]
        self.events += [{"task_id": number, "number": each.number} for each in said.events]
        if said.turned:
            self.turned.append({"task_id": number})

    def _places(self, task: Task, said: Progress) -> Iterator[tuple[int, int]]:
        """Standing and urgency of each day of a task, and of what comes again or stands in the place of a day."""
        meanings = [each.meaning for each in task.deadlines]
        days = due_days(meanings, said)
        whole = _standing(days, said)
        for day in days:
            finished = said.done_occurrence(day, date.max)
            part = numbers.OPEN
            if finished is not None:
                part = numbers.DONE_LATE if finished > day else numbers.DONE
            yield whole or part, day.toordinal()
        rules = [each.rrule for each in meanings if isinstance(each, Recurring)]
        for rule in rules:
            number = 0
            if rule:
                number = numbers.rule_number(rule)
                self.rules[number] = rule
            yield whole, numbers.RECURRING + number
        if not days and not rules:
            status = status_of(meanings, date.max, progress=_days_only(said))
            yield whole, numbers.urgencies(status, date.max, 0)[0]

    def _name(self, unit: Unit) -> int:
        key = named_id(unit)
        number = numbers.name_number(key)
        if number not in self.names:
            meant = unit.meant
            name = unit.unit or unit.text
            if isinstance(meant, RegisteredUnit | UnitGroup):
                name = meant.name
            self.names[number] = _name_row(number, name, issuer=False)
        return number

    def _issuer(self, name: str) -> int:
        number = numbers.name_number(name, issuer=True)
        if number not in self.names:
            self.names[number] = _name_row(number, name, issuer=True)
        return number

    def shared(self) -> Rows:
        """Rows that may be there already."""
        return {
            UnitName.__tablename__: list(self.names.values()),
            IssuerWord.__tablename__: issuer_words(self.names.values()),
            Rule.__tablename__: [{"id": id_, "rrule": rule} for id_, rule in self.rules.items()],
        }

    def own(self) -> Rows:
        """Rows of these tasks alone."""
        return {
            TaskWords.__tablename__: self.words,
            RegisterRow.__tablename__: self.register,
            TaskEvent.__tablename__: self.events,
            TurnedTask.__tablename__: self.turned,
            DocumentWords.__tablename__: self.documents,
        }


def enter(session: Session, *documents: StoredDocument) -> None:
    """Make the rows of documents anew; their own rows must be in the database."""
    entries = Entries()
    ids = [document.id for document in documents]
    for table in (TaskWords, DocumentWords):
        session.execute(delete(table).where(table.document_id.in_(ids)))
    said = _events(session, ids)
    for document in documents:
        header = brief_header_of(document)
        entries.add_document(document.id, header.code, document.file.path_key)
        of_place = _by_place(document.tasks, said.get(document.id, ()))
        for row in document.tasks:
            if row.superseded:
                continue
            place = place_of(row)
            progress = Progress(tuple(of_place[place])) if place in of_place else UNTOUCHED
            at = Place(document.id, place, row.position)
            entries.add(at, header, task_of(row), progress)
    session.flush()
    add_new(session, entries.shared())
    add(session, entries.own())


def entries_of(outcome: Outcome) -> Entries:
    """The rows of a file's documents as they are where nothing was said of them."""
    entries = Entries()
    for directive in outcome.directives if outcome.status != "failed" else ():
        key = document_key(directive.source)
        entries.add_document(key, directive.header.code, fold(printable_path(outcome.path)))
        for position, task in enumerate(directive.tasks):
            entries.add(Place(key, position, position), directive.header, task, UNTOUCHED)
    return entries


def enter_all(session: Session) -> None:
    """Make the whole register, document by document; what stood in it must be gone."""
    enter_those(
        session, session.scalars(select(StoredDocument.id).order_by(StoredDocument.id)).all()
    )


def enter_those(session: Session, ids: Sequence[str]) -> None:
    """Make the rows of the documents of these ids anew, where they are stored."""
    session.flush()
    for start in range(0, len(ids), 50):
        some = ids[start : start + 50]
        documents = session.scalars(
            select(StoredDocument)
            .where(StoredDocument.id.in_(some))
            .options(joinedload(StoredDocument.said), joinedload(StoredDocument.file), TASKS)
        ).all()
        enter(session, *documents)
        session.expunge_all()


def place_of(task: StoredTask) -> int:
    """The place of a task in its document: that of the row that was read; parts and added tasks have their own."""
    own = task.corrects is None or _is_of_people(task)
    return task.position if own else task.corrects or 0


def meant_task(
    tasks: Iterable[StoredTask], ref: str | None, anchor: str | None
) -> StoredTask | None:
    """The task of the machine that something was said about.

    Better rules may give an item another number or cut its text otherwise: the same name and text are best, then the
    same text alone if only one task has it, then the same name.
    """
    read = [task for task in tasks if task.corrects is None]
    named = next((task for task in read if task.ref == ref), None)
    if named is not None and named.text_key == anchor:
        return named
    worded = [task for task in read if task.text_key == anchor]
    return worded[0] if len(worded) == 1 else named


def words_of(header: Header, task: Task) -> str:
    """Everything by which people search for a task."""
    wordings = (
        task.text,
        task.product,
        *(wording for _, unit in _parts(task) for wording in (unit.text, unit.unit)),
        *(deadline.text for deadline in task.deadlines),
        header.code,
        header.title,
        header.issuer,
    )
    return fold(" ".join(filter(None, wordings)))


def issuer_words(names: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The words of the names of issuing bodies, each once."""
    return [
        {"word": word, "name_id": row["id"]}
        for row in names
        if row["issuer"]
        for word in sorted({each[:WORD] for each in row["key"].split()})
    ]


def event_of(row: Any) -> Event:
    """The event that a row was made from: one of `StoredEvent`, or its columns."""
    return Event(
        act=cast(Act, row.act),
        day=row.on_day,
        of=row.of_day,
        due=row.due_day,
        reason=row.reason,
        by=row.said_by,
        at=row.said_at,
        number=row.number,
    )


def _events(session: Session, ids: Sequence[str]) -> dict[str, list[StoredEvent]]:
    found: dict[str, list[StoredEvent]] = {}
    for row in session.scalars(_EVENTS, {"ids": ids}):
        found.setdefault(row.document_id, []).append(row)
    return found


def _by_place(tasks: Sequence[StoredTask], said: Iterable[StoredEvent]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = {}
    theirs = {task.ref: task for task in tasks if _is_of_people(task)}
    for row in said:
        meant = theirs.get(row.ref) or meant_task(tasks, row.ref, row.anchor)
        if meant is not None:
            found.setdefault(place_of(meant), []).append(event_of(row))
    return found


def _is_of_people(task: StoredTask) -> bool:
    """Whether a person made this task of none that was read: a further part of one, or one that was added."""
    return part_of(task.ref)[1] > 1 or added_at(task.ref) is not None


def _parts(task: Task) -> Iterator[tuple[Any, Unit]]:
    for role, units in (
        ("lead", task.lead),
        ("coordinate", task.coordinate),
        ("report_to", task.report_to),
    ):
        for unit in units:
            yield role, unit


def _standing(days: Sequence[date], said: Progress) -> int:
    """Where the whole task stands by all that was said; what is done of its days is another matter."""
    if said.withdrawn(date.max):
        return numbers.WITHDRAWN
    if finished := said.done(date.max):
        return numbers.DONE_LATE if days and finished > days[-1] else numbers.DONE
    return numbers.OPEN


def _days_only(said: Progress) -> Progress:
    """What gives days; the standing is known otherwise."""
    return Progress(tuple(each for each in said.events if each.act in ("received", "extended")))


def _name_row(number: int, name: str, *, issuer: bool) -> Row:
    return {
        "id": number,
        "issuer": issuer,
        "name": name,
        "key": fold(name),
        "sort": sort_key(name),
    }

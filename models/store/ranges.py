"""Which tasks are meant: a filter as ranges of the register, one behind the other in the order of the list.

Each range is a name, a standing and a span of urgencies, in which rows stand in their order already: the first page
of a long answer costs no more than that of a short one (`models.store.places` goes through them). Where words or a
document leave few tasks, these are looked up instead.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    false,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session, aliased

from models.register import Naming, Role, TaskFilter, Through
from models.status import CLOSED
from models.store import numbers, since
from models.store.asking import named_by
from models.store.folding import fold
from models.store.matching import there_is
from models.store.names import Names, issuers_meant
from models.store.queries import documents_named
from models.store.tables_register import RegisterRow
from models.store.worded import has_words_of, tasks_with_words

FEW = 2_500
"""Tasks that are looked up one by one; more are gone through in the order of the list."""
_LITTLE = 1000
"""Tasks of a unit that are searched for words one by one: asking the index of words first would cost more."""
_STEP = 500


@dataclass(frozen=True, slots=True)
class Part:
    """A name's part in the tasks that are asked for."""

    names: Names | None
    """None for whatever name has this part."""
    roles: Sequence[int]

    def condition(self, row: type[RegisterRow], *, sought: bool = True) -> ColumnElement[bool]:
        """Whether a row of the register is one of them; ``sought`` by its name, or by other means."""
        of_role = row.role.in_(self.roles)
        if self.names is None:
            return of_role
        # A sum is answered by no index: SQLite guesses without having counted, and would rather go through
        # everybody's tasks than look a few of them up.
        name = row.name_id if sought else row.name_id + 0
        return and_(name.in_(self.names), of_role)


_EVERYBODY = Part((numbers.EVERYBODY,), (0,))


@dataclass(frozen=True, slots=True)
class Question:
    """A filter with its names found."""

    asked: TaskFilter
    as_of: date
    parts: Sequence[Part]
    """Never empty; that with the fewest tasks first."""
    documents: Sequence[str] | None
    few: Sequence[int] | None
    """The tasks that have the words, where they are few."""
    some: Sequence[int] | Select[int]
    """Where they are many, some of them; they stand in no order."""
    meant: Mapping[str, Through] | None
    """Keys of all units that the one asked for is meant by, and how."""
    past: bool
    """Whether tasks were closed or opened again since, which must not count."""
    every_day: bool = False
    """Whether each day of what is open counts, and not the first alone."""

    @property
    def everybody(self) -> bool:
        """Whether the rows are those of everybody: one a task."""
        return self.parts[0] is _EVERYBODY

    @property
    def many_words(self) -> bool:
        """Whether more tasks have the words than are looked up one by one."""
        return isinstance(self.some, Select) or bool(self.some)

    @property
    def bounds(self) -> tuple[int, int]:
        """From which to which urgency."""
        first, last = 1, numbers.NO_DATE
        if self.asked.due_from or self.asked.due_to:
            first = (self.asked.due_from or date.min).toordinal()
            last = (self.asked.due_to or date.max).toordinal()
        if self.asked.status and not self.closed_then:
            low, high = numbers.urgencies(self.asked.status, self.as_of, self.asked.soon_days)
            first, last = max(first, low), min(last, high)
        return first, last

    @property
    def standing(self) -> int | None:
        """The standing that tasks of the status have now, if nothing was said since."""
        status = self.asked.status
        return None if status is None else numbers.STANDINGS.get(status, numbers.OPEN)

    @property
    def standings(self) -> Iterable[int]:
        """The standings that are asked for, in their order; in the past every one may have been another."""
        if self.every_day:
            return (numbers.OPEN,)
        if self.standing is None or self.past:
            return range(numbers.WITHDRAWN + 1)
        return (self.standing,)

    @property
    def closed_then(self) -> bool:
        """Whether it asks for what was closed on a day in the past."""
        return self.past and self.asked.status in CLOSED

    def changed_since(self, standing: int) -> bool:
        """Whether a task of this standing can only be meant if it was closed or opened again since."""
        return self.past and self.standing not in (None, standing)


def question(
    session: Session, asked: TaskFilter, as_of: date, naming: Naming | None
) -> Question | None:
    """The filter with its names found; None where nothing can be found. Raises `UnknownUnit`."""
    before = asked.predecessors
    meant = None
    if asked.unit is not None:
        meant = named_by(session, asked.unit, naming, predecessors=before)
    parts = list(_parts(session, asked, meant, naming))
    if any(isinstance(part.names, Sequence) and not part.names for part in parts):
        return None
    if all(part.names is None for part in parts):
        parts.insert(0, _EVERYBODY)
    documents = None
    if asked.document is not None:
        documents = [row.id for row in documents_named(session, asked.document)]
        if not documents:
            return None
    for wording in (asked.text, asked.search):
        if wording is not None and not fold(wording):
            return None
    past = since.changed_any(session, as_of)
    wanted = Question(asked, as_of, parts, documents, None, (), meant, past)
    return wanted if documents else _shortest(session, wanted)


def _shortest(session: Session, wanted: Question) -> Question:
    """The question with that part first that has the fewest tasks in its range, or with the words looked up."""
    worded = bool(wanted.asked.text or wanted.asked.search)
    if wanted.closed_then and not worded:
        # Of what was closed by then, little may be left of a long list, and at its end.
        wanted = replace(wanted, few=since.closed_by(session, wanted.as_of, FEW))
    if not worded and len(wanted.parts) == 1:
        return wanted
    most = FEW if len(wanted.parts) > 1 else _LITTLE
    sizes = [_size(session, wanted, part, most) for part in wanted.parts]
    ordered = sorted(zip(sizes, wanted.parts, strict=True), key=itemgetter(0))
    wanted = replace(wanted, parts=[part for _, part in ordered])
    if worded and min(sizes) >= _LITTLE:
        few, some = tasks_with_words(session, wanted.asked, FEW)
        wanted = replace(wanted, few=few, some=some)
    return wanted


def of_role(wanted: Question, role: Role) -> Question:
    """The same of a unit in one of the roles alone, without looking for its names again."""
    parts = [replace(part, roles=(numbers.ROLES[role],)) for part in wanted.parts]
    return replace(wanted, asked=replace(wanted.asked, role=role), parts=parts)


def selections(wanted: Question) -> Iterator[Select[int, int, int]]:
    """Statements that together give the places of all tasks that are meant, in no order; none has one of another's."""
    row = RegisterRow
    if wanted.documents is None and wanted.few is None:
        yield rows_in_range(wanted).where(row.standing.in_(wanted.standings))
        return
    selection = rows_in_range(wanted, sought=False).where(row.standing.in_(wanted.standings))
    if wanted.documents is not None:
        for document in wanted.documents:
            yield selection.where(_of_document(document))
        return
    for some in in_steps(wanted.few or ()):
        yield selection.where(row.task_id.in_(some))


def are_few(session: Session, wanted: Question) -> bool:
    """Whether the rows that are gone through are so few that going through all of them costs less than asking often."""
    part = wanted.parts[0]
    return part.names is not None and _size(session, wanted, part, FEW) < FEW


def rows_meant(wanted: Question, *, sought: bool = True) -> Select[int, int, int]:
    """The rows of the register that are meant, in no order, whatever words or document they are to have.

    ``sought`` by their names, or by what the caller asks of them besides.
    """
    row = RegisterRow
    selection = rows_in_range(replace(wanted, few=()), sought=sought)
    return selection.where(row.standing.in_(tuple(wanted.standings)))


def rows_among(
    session: Session, wanted: Question, those: ColumnElement[bool]
) -> Select[int, int, int]:
    """As `rows_meant`, of ``those`` tasks alone: PostgreSQL knows how many tasks a name has, SQLite does not."""
    return rows_meant(wanted, sought=session.get_bind().dialect.name != "sqlite").where(those)


def occurring(
    session: Session, wanted: Question, rules: Sequence[int] | None = None
) -> Iterator[tuple[int, int]]:
    """The open tasks that follow one of these rules, or any, behind the urgency of the rule, in that order."""
    row, after = RegisterRow, (numbers.RECURRING, -1)
    place = tuple_(row.urgency, row.task_id)
    selection = (
        select(row.urgency, row.task_id)
        .where(
            wanted.parts[0].condition(row),
            row.standing == numbers.OPEN,
            *_further(wanted),
        )
        .order_by(row.urgency, row.task_id)
        .distinct()
    )
    if wanted.documents is not None:
        selection = selection.where(or_(*map(_of_document, wanted.documents)))
    elif wanted.few is not None:
        selection = selection.where(row.task_id.in_(wanted.few))
    if rules is None:
        selection = selection.where(row.urgency.between(numbers.RECURRING, numbers.WAITING - 1))
    else:
        selection = selection.where(row.urgency.in_(rules))
    while batch := session.execute(selection.where(place > tuple_(*after)).limit(_STEP)).all():
        yield from ((rule, task) for rule, task in batch)
        after = (batch[-1].urgency, batch[-1].task_id)


def _of_document(document: str) -> ColumnElement[bool]:
    first = numbers.first_number(document)
    return RegisterRow.task_id.between(first, first + numbers.PLACES - 1)


def in_steps(tasks: Sequence[int]) -> Iterator[Sequence[int]]:
    """Numbers of tasks, so many at a time as one statement takes."""
    return (tasks[start : start + _STEP] for start in range(0, len(tasks), _STEP))


def rows_in_range(wanted: Question, *, sought: bool = True) -> Select[int, int, int]:
    """The rows of every standing that fit the names, days and words that are asked for."""
    row = RegisterRow
    first, last = wanted.bounds
    return select(row.standing, row.urgency, row.task_id).where(
        wanted.parts[0].condition(row, sought=sought),
        row.urgency.between(first, last),
        *(() if wanted.every_day else (or_(row.later == 0, _first_of_its_window(wanted.asked)),)),
        *_further(wanted),
    )


def _further(wanted: Question) -> Iterator[ColumnElement[bool]]:
    """Conditions on a row that no range of it answers."""
    row, asked = RegisterRow, wanted.asked
    for part in wanted.parts[1:]:
        other = aliased(RegisterRow)
        yield there_is(other.task_id == row.task_id, part.condition(other))
    if wanted.few is None and (asked.text or asked.search):
        yield has_words_of(asked)


def _first_of_its_window(asked: TaskFilter) -> ColumnElement[bool]:
    """Of a task with several days in the window, the first row stands for it."""
    if asked.due_from is None and asked.due_to is None:
        return false()
    row, earlier = RegisterRow, aliased(RegisterRow)
    first = (asked.due_from or date.min).toordinal()
    last = (asked.due_to or date.max).toordinal()
    return ~there_is(
        earlier.task_id == row.task_id,
        earlier.name_id == row.name_id,
        earlier.urgency.between(first, last),
        tuple_(earlier.standing, earlier.urgency) < tuple_(row.standing, row.urgency),
    )


def _parts(
    session: Session,
    asked: TaskFilter,
    meant: Mapping[str, Through] | None,
    naming: Naming | None,
) -> Iterator[Part]:
    roles = tuple(numbers.ROLES.values()) if asked.role is None else (numbers.ROLES[asked.role],)
    if meant is not None:
        yield Part([numbers.name_number(key) for key in meant], roles)
    elif asked.role is not None:
        yield Part(None, roles)
    if asked.owed_to is not None:
        owed = named_by(session, asked.owed_to, naming, predecessors=asked.predecessors)
        yield Part([numbers.name_number(key) for key in owed], (numbers.ROLES["report_to"],))
    if asked.issuer is not None:
        yield Part(issuers_meant(session, asked.issuer), (numbers.ISSUER,))


def _size(session: Session, wanted: Question, part: Part, most: int) -> int:
    """How many rows a part has in the range that is asked for, as far as ``most``."""
    if part.names is None:
        return most + 1
    row = RegisterRow
    rows = select(row.task_id).where(
        part.condition(row),
        row.standing.in_(wanted.standings),
        row.urgency.between(*wanted.bounds),
    )
    return session.scalar(select(func.count()).select_from(rows.limit(most).subquery())) or 0

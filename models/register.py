"""The register (sổ theo dõi): what one asks of all directives together, and the rows that answer."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypedDict, get_args

from models.progress import UNTOUCHED, Progress
from models.registry import RegisteredUnit
from models.status import SOON, Status
from models.task import Task
from models.text import SourceText

Role = Literal["lead", "coordinate", "report_to"]
ROLES: tuple[Role, ...] = get_args(Role)
Through = Literal["direct", "head", "group", "predecessor", "perhaps"]
"""How a task comes to a unit: it is named, its head is, a group that means it, a unit whose work it took over, or one
that perhaps means it."""


class AskedUnit(NamedTuple):
    """A unit of the registry that is asked for."""

    unit: RegisteredUnit
    anywhere: bool = False
    """Its place is not told: ``Sở Tài chính`` alone."""


class Predecessor(NamedTuple):
    """A unit whose work another one took over."""

    unit: AskedUnit
    wholly: bool
    """Whether all of it; a part where several took over."""


class Naming(Protocol):
    """Who knows the registry of units; the store asks, for it knows only the names in its documents."""

    def find(self, wording: str) -> Sequence[AskedUnit]:
        """The units that this name means; none where the registry doesn't know it."""
        ...

    def nearest(self, wording: str, further: Sequence[str] = ()) -> list[str]:
        """Names of the registry and ``further`` ones that are nearest, to propose."""
        ...

    def predecessors(self, asked: AskedUnit) -> Sequence[Predecessor]:
        """Whose work it took over, as far as the registry knows."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFilter:
    """Which tasks; a field that is None lets all through. Wordings match by whole words, folded."""

    unit: str | None = None
    owed_to: str | None = None
    """Who gets the result: tasks that report to it."""
    role: Role | None = None
    """The part that ``unit`` has in the task; without ``unit``, that somebody has this part."""
    due_from: datetime.date | None = None
    due_to: datetime.date | None = None
    status: Status | None = None
    issuer: str | None = None
    document: str | None = None
    """Id, code or file name."""
    text: str | None = None
    """Consecutive words of the task."""
    search: str | None = None
    """Words in any order and anywhere: in the task, its units, its deadlines, the header of its document."""
    soon_days: int = SOON.days
    """How many days ahead a task is ``due-soon``."""
    predecessors: bool = False
    """Whether ``unit`` and ``owed_to`` also mean the units whose work they took over."""


class TaskFields(TypedDict, total=False):
    """The fields of a `TaskFilter` by name, for calls that give them one by one."""

    unit: str | None
    owed_to: str | None
    role: Role | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    status: Status | None
    issuer: str | None
    document: str | None
    text: str | None
    search: str | None
    soon_days: int
    predecessors: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document in a list."""

    id: str
    file: str
    sha256: str
    part: int
    pages: int
    type: str | None
    code: str | None
    date: str | None
    issuer: str | None
    title: str | None
    tasks: int
    findings: int
    """Those that nobody has settled."""
    partial: bool
    """Some page of its file could not be read."""
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    """The first and the last day on which it holds, where it says so."""
    read_at: str | None = None
    """When its file was read, ISO 8601 in UTC, as far as that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPart:
    """What a unit has to do in one role: the first tasks, and how many there are."""

    rows: "tuple[TaskRow, ...]"
    number: int
    """As far as ``most``."""
    most: int

    @property
    def cut(self) -> bool:
        """Whether there are more than were counted."""
        return self.number >= self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with the document that gives it."""

    document: str
    """Id of the document."""
    ref: str
    """Name of the task in it: its item, and ``#2`` for the second task of an item."""
    corrected: bool
    """Whether a person said something about it."""
    file: str
    part: int
    type: str | None
    code: str | None
    date: str | None
    issuer: str | None
    title: str | None
    task: Task
    due: datetime.date | None
    """The first day in force on which it is due and not yet done, within the days that were asked for."""
    status: Status
    progress: Progress = UNTOUCHED
    """What was said about it: done, extended, withdrawn …"""
    through: Through | None = None
    """How it comes to the unit that was asked for; None where none was."""
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    """The first and the last day on which its document holds, where that says so: it comes again on none outside."""

    @property
    def id(self) -> str:
        """The name by which a task is corrected, and marked as done."""
        return f"{self.document}:{self.ref}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPage:
    """Some tasks of a list, and where the next ones begin."""

    rows: tuple[TaskRow, ...]
    next: str | None
    """What to ask for behind these; None at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A day on which a task is due: its own, or one of those on which it comes again."""

    task: TaskRow
    day: datetime.date
    status: Status
    recurring: bool
    named: datetime.date
    """The day that the text names, before any extension or holiday moved it."""
    day_off: bool = False
    """Whether offices are closed on ``day``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingRow:
    """A document that names another one."""

    document: str
    """Id of the document that names it."""
    code: str | None
    date: str | None
    issuer: str | None
    title: str | None
    file: str
    cited: str
    """The code that is named."""
    basis: bool
    provision: str | None
    path: str
    page: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainRow:
    """A directive that carries out another one."""

    document: str
    code: str | None
    date: str | None
    issuer: str | None
    title: str | None
    carries_out: str | None
    """Id of the other one; None for the directive that was asked for."""
    depth: int
    tasks: int
    last_due: datetime.date | None
    """The last day on which one of its tasks is due."""
    late: tuple[str, ...] = ()
    """Names of its tasks that are due later than the other directive's last day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit, and how many tasks it has in each part."""

    name: str
    """Its official name where that is known, else as printed."""
    lead: int
    coordinate: int
    report_to: int
    overdue: int
    """Of the tasks that it leads, those whose first day has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is printed on the pages of a stored file."""

    file_id: str
    path: str
    sha256: str
    source: SourceText | None
    """None where it was not kept, as by versions before 0.2, or is damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """A file that was taken in, or why it was not."""

    path: str
    sha256: str | None
    status: str
    fault_code: str | None
    fault_message: str | None
    documents: int

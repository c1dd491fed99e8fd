"""The register (sổ theo dõi): what one asks of all directives together, and the rows that answer."""

import datetime
from dataclasses import dataclass
from typing import Literal, TypedDict

from models.status import Status
from models.task import Task
from models.text import SourceText

Role = Literal["lead", "coordinate", "report_to"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFilter:
    """Which tasks; a field that is None lets all through. Wordings match by whole words, folded."""

    unit: str | None = None
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


class TaskFields(TypedDict, total=False):
    """The fields of a `TaskFilter` by name, for calls that give them one by one."""

    unit: str | None
    role: Role | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    status: Status | None
    issuer: str | None
    document: str | None
    text: str | None
    search: str | None


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
    partial: bool
    """Some page of its file could not be read."""


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
    """The first day on which it is due, within the days that were asked for."""
    status: Status

    @property
    def id(self) -> str:
        """The name by which a task is corrected."""
        return f"{self.document}:{self.ref}"


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

"""One document as it lies on the desk: what was read of it, and everything that people said of it, in one session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.desk import Review, Settlement
from models.directive import Directive
from models.progress import Event, Progress
from models.store import chains, corrections, desk_rows, queries
from models.store.entering import event_of
from models.store.restoring import tasks_that_hold
from models.store.tables import StoredTask
from models.store.tables_register import TaskWords
from models.store.tables_said import StoredEvent, TaskEvent
from models.store.worded import words_of_task


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A correction that was not undone."""

    number: int
    ref: str | None
    """The task's name; None for the header."""
    field: str
    value: str
    read: str
    """What the machine had read."""
    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """The file that a document was read from."""

    path: str
    sha256: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A document with everything that was said about it."""

    id: str
    directive: Directive
    """Behind its findings those that only the other documents of the store tell."""
    file: FileFacts
    refs: Sequence[str]
    """Names of its tasks, in their order."""
    said: Sequence[Said]
    progress: Mapping[str, Progress]
    """What was said about what became of its tasks, by their names."""
    reviews: Sequence[Review]
    settlements: Sequence[Settlement]


def laid(session: Session, document: str) -> Laid | None:
    """The document of this id; None where there is none."""
    row = queries.document(session, document)
    if row is None:
        return None
    return Laid(
        id=document,
        directive=chains.in_context(session, row),
        file=FileFacts(path=row.file.path, sha256=row.file.sha256 or "", status=row.file.status),
        refs=[task.ref for task in tasks_that_hold(row)],
        said=said_of(session, document),
        progress=_progress_of(session, document),
        reviews=desk_rows.reviews(session, document),
        settlements=desk_rows.settlements(session, document),
    )


def said_of(session: Session, document: str) -> list[Said]:
    """What people said about a document and did not take back, in that order."""
    return [
        Said(
            number=row.number,
            ref=row.ref,
            field=row.field,
            value=row.value,
            read=row.value_read,
            by=row.said_by,
            at=row.said_at,
        )
        for row in corrections.active(session, document)
    ]


def _progress_of(session: Session, document: str) -> dict[str, Progress]:
    found: dict[str, list[Event]] = {}
    wanted = (
        select(StoredTask.ref, StoredEvent)
        .join(TaskWords, words_of_task())
        .join(TaskEvent, TaskEvent.task_id == TaskWords.id)
        .join(StoredEvent, StoredEvent.number == TaskEvent.number)
        .where(StoredTask.document_id == document)
        .order_by(StoredEvent.number)
    )
    for ref, event in session.execute(wanted):
        found.setdefault(ref, []).append(event_of(event))
    return {ref: Progress(tuple(events)) for ref, events in found.items()}

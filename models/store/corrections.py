"""What people said: kept, put over what the machine read, and looked at again when that was read anew.

Rows of the machine are never changed by it. A corrected task gets a second row behind theirs, with everything that
holds; a corrected header a row of its own. Both are made anew from `StoredCorrection` whenever either side changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from models.correction import (
    HEADER_FIELDS,
    TASK_FIELDS,
    BadValue,
    Change,
    Correction,
    State,
    clean_value,
    corrected_task,
    header_values,
    task_values,
)
from models.store.errors import UnknownTarget
from models.store.folding import fold
from models.store.mapping import full_day, stored_task, words_id, words_of
from models.store.restoring import brief_header_of, header_as_read, task_of
from models.store.tables import StoredDocument, StoredTask, TaskWords
from models.store.tables_said import SaidHeader, StoredCorrection


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something, when (ISO 8601, UTC) and in what: ``cli`` or the name of a file."""

    by: str
    at: str
    where: str


def say(session: Session, changes: Iterable[Change], voice: Voice) -> int:
    """Keep what differs from what holds already; returns how much did.

    Raises `UnknownTarget` where a document or task is not stored.
    """
    by_document: dict[str, list[Change]] = {}
    for change in dict.fromkeys(changes):
        by_document.setdefault(change.document, []).append(change)
    said = 0
    for document_id, wanted in by_document.items():
        document = _document(session, document_id, lock=True)
        if document is None:
            raise UnknownTarget(f"Không có văn bản {document_id!r} trong cơ sở dữ liệu.")
        fresh = [_correction(document, change, voice) for change in wanted]
        session.add_all(each for each in fresh if each is not None)
        session.flush()
        said += sum(each is not None for each in fresh)
        apply(session, document)
    return said


def undo(session: Session, number: int, voice: Voice) -> bool:
    """Take a correction back: what was said before holds again, or what was read; False where it is undone already."""
    row = session.get(StoredCorrection, number)
    if row is None:
        raise UnknownTarget(f"Không có đính chính số {number}.")
    if row.undone_at is not None:
        return False
    row.undone_at, row.undone_by = voice.at, voice.by
    session.flush()
    document = _document(session, row.document_id, lock=True)
    if document is not None:
        apply(session, document)
    return True


def apply_to(session: Session, document_ids: Iterable[str]) -> None:
    """Put what was said over documents that were just read, where anything was said of them."""
    said_of = select(StoredCorrection.document_id).where(
        StoredCorrection.document_id.in_(list(document_ids))
    )
    for document_id in session.scalars(said_of.distinct()).all():
        if document := _document(session, document_id):
            apply(session, document)


def apply(session: Session, document: StoredDocument) -> None:
    """Make the rows of people for one document anew."""
    _take_away(session, document)
    header: dict[str, str] = {}
    tasks: dict[int, dict[str, str]] = {}
    for said in _active(session, document.id):
        if said.ref is None:
            header[said.field] = said.value
        elif (meant := _meant(document.tasks, said)) is not None:
            tasks.setdefault(meant.position, {})[said.field] = said.value
    if header:
        document.said = _said_header(header)
    read = {task.position: task for task in document.tasks}
    for number, (position, values) in enumerate(sorted(tasks.items()), len(read)):
        read[position].superseded = True
        row = stored_task(
            number, read[position].ref, corrected_task(task_of(read[position]), values)
        )
        row.corrects = position
        document.tasks.append(row)
    holding = brief_header_of(document)
    for task in document.tasks:
        words = words_of(holding, task_of(task))
        if task.words is None:
            task.words = TaskWords(id=words_id(document.id, task.position), words=words)
        elif task.words.words != words:
            task.words.words = words
    session.flush()


def corrections(session: Session) -> list[Correction]:
    """Everything that was said, in that order, with what became of it."""
    rows = session.scalars(select(StoredCorrection).order_by(StoredCorrection.number)).all()
    documents = {name: _document(session, name) for name in {row.document_id for row in rows}}
    found = [_looked_at(row, documents[row.document_id]) for row in rows]
    latest: dict[tuple[str, object, str], int] = {}
    for row, (target, _) in zip(rows, found, strict=True):
        if row.undone_at is None:
            latest[row.document_id, target, row.field] = row.number
    listed = []
    for row, (target, read_now) in zip(rows, found, strict=True):
        holds = latest.get((row.document_id, target, row.field)) == row.number
        listed.append(
            Correction(
                number=row.number,
                document=row.document_id,
                task=row.ref,
                field=row.field,
                value=row.value,
                read_then=row.value_read,
                read_now=read_now,
                state=_state(row, read_now, holds=holds),
                by=row.said_by,
                at=row.said_at,
                where=row.said_in,
            )
        )
    return listed


def _state(row: StoredCorrection, read_now: str | None, *, holds: bool) -> State:
    if row.undone_at is not None:
        return "undone"
    if not holds:
        return "replaced"
    if read_now is None:
        return "lost"
    if read_now == row.value:
        return "agreed"
    return "holds" if read_now == row.value_read else "changed"


def _looked_at(row: StoredCorrection, document: StoredDocument | None) -> tuple[object, str | None]:
    """What a correction is about, as something to compare, and what the machine reads there now."""
    if document is None:
        return row.ref, None
    if row.ref is None:
        return None, header_values(header_as_read(document))[row.field]
    meant = _meant(document.tasks, row)
    # Two refs may have come to mean one task; a lost one is known by its name.
    return (
        (row.ref, None)
        if meant is None
        else (meant.position, task_values(task_of(meant))[row.field])
    )


def _correction(document: StoredDocument, change: Change, voice: Voice) -> StoredCorrection | None:
    """The row for a change; None where the value holds already. Raises `BadValue` for what can't be said."""
    fields: tuple[str, ...] = HEADER_FIELDS if change.task is None else TASK_FIELDS
    if change.field not in fields:
        raise BadValue(f"{change.field!r}: các trường là {', '.join(fields)}.")
    value = clean_value(change.field, change.value)
    if change.task is None:
        read = header_values(header_as_read(document))
        holding = header_values(brief_header_of(document))
        anchor = None
    else:
        task = next(
            (t for t in document.tasks if t.ref == change.task and t.corrects is None), None
        )
        if task is None:
            raise UnknownTarget(f"Văn bản {document.id} không có nhiệm vụ {change.task!r}.")
        read, anchor = task_values(task_of(task)), task.text_key
        said = next((t for t in document.tasks if t.corrects == task.position), task)
        holding = task_values(task_of(said))
    if holding[change.field] == value:
        return None
    return StoredCorrection(
        document_id=document.id,
        ref=change.task,
        anchor=anchor,
        field=change.field,
        value=value,
        value_read=read[change.field],
        said_by=voice.by,
        said_at=voice.at,
        said_in=voice.where,
    )


def _meant(tasks: Iterable[StoredTask], row: StoredCorrection) -> StoredTask | None:
    """The task of the machine that a correction is about.

    Better rules may give an item another number or cut its text otherwise: the same name and text are best, then the
    same text alone if only one task has it, then the same name.
    """
    read = [task for task in tasks if task.corrects is None]
    named = next((task for task in read if task.ref == row.ref), None)
    if named is not None and named.text_key == row.anchor:
        return named
    worded = [task for task in read if task.text_key == row.anchor]
    return worded[0] if len(worded) == 1 else named


def _said_header(said: Mapping[str, str]) -> SaidHeader:
    keys = {f"{name}_key": fold(said[name]) for name in ("code", "issuer", "title") if name in said}
    return SaidHeader(**said, **keys, issued_day=full_day(said.get("date")))


def _take_away(session: Session, document: StoredDocument) -> None:
    document.said = None
    for row in [task for task in document.tasks if task.corrects is not None]:
        document.tasks.remove(row)
    for row in document.tasks:
        row.superseded = False
    session.flush()


def _active(session: Session, document_id: str) -> Sequence[StoredCorrection]:
    return session.scalars(
        select(StoredCorrection)
        .where(StoredCorrection.document_id == document_id, StoredCorrection.undone_at.is_(None))
        .order_by(StoredCorrection.number)
    ).all()


def _document(session: Session, document_id: str, *, lock: bool = False) -> StoredDocument | None:
    if lock:
        # Who corrects the same document waits: its rows are made anew. On SQLite all writers wait anyway.
        row = select(StoredDocument.id).where(StoredDocument.id == document_id)
        session.execute(row.with_for_update())
    tasks = selectinload(StoredDocument.tasks)
    return session.get(
        StoredDocument,
        document_id,
        options=(
            joinedload(StoredDocument.said),
            tasks.selectinload(StoredTask.assignments),
            tasks.selectinload(StoredTask.deadlines),
            tasks.joinedload(StoredTask.lead_source),
            tasks.joinedload(StoredTask.words),
        ),
    )

"""What people said: kept, put over what the machine read, and looked at again when that was read anew.

Rows of the machine are never changed by it. A corrected task gets a second row behind theirs, with everything that
holds; a corrected header a row of its own. Both are made anew from `StoredCorrection` whenever either side changes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from models.correction import (
    Correction,
    State,
    added_at,
    added_task,
    header_values,
    part_of,
    task_values,
)
from models.settling import is_settled, mark_of
from models.store.entering import enter, meant_task
from models.store.folding import fold
from models.store.mapping import full_day, stored_task
from models.store.named import keep_named
from models.store.queries import TASKS
from models.store.restoring import finding_of, header_as_read, item_of, task_of
from models.store.shaping import Shape
from models.store.tables import StoredDocument, StoredFinding, StoredTask
from models.store.tables_desk import StoredSettlement
from models.store.tables_said import SaidHeader, StoredCorrection
from models.task import Task

# Made once: to make a statement takes longer than to run it.
_SPOKEN_OF = tuple(
    select(table.document_id)
    .where(table.document_id.in_(bindparam("ids", expanding=True)))
    .distinct()
    for table in (StoredCorrection, StoredSettlement)
)


def apply_to(session: Session, document_ids: Iterable[str]) -> None:
    """Put what was said over documents that were just read, where anything was said of them."""
    ids = {"ids": list(document_ids)}
    spoken_of = {each for told in _SPOKEN_OF for each in session.scalars(told, ids)}
    for document_id in sorted(spoken_of):
        if document := document_of(session, document_id):
            apply(session, document)


def apply(session: Session, document: StoredDocument) -> None:
    """Make the rows of people for one document anew."""
    _take_away(session, document)
    said = _Said.of(document, active(session, document.id))
    if said.header:
        document.said = _said_header(said.header)
    keep_units = partial(keep_named, session)
    document.tasks += said.shape.rows(len(document.tasks), keep_units)
    for ref, values in said.added.items():
        if values.get("text") and not values.get("rejected"):
            task = _added(document, ref, values)
            keep_units((*task.lead, *task.coordinate, *task.report_to))
            row = stored_task(len(document.tasks), ref, task)
            row.corrects = row.position
            document.tasks.append(row)
    _settle(document, said, settlements(session, document.id).keys())
    session.flush()
    enter(session, document)


def corrections(session: Session) -> list[Correction]:
    """Everything that was said, in that order, with what became of it."""
    rows = session.scalars(select(StoredCorrection).order_by(StoredCorrection.number)).all()
    documents = {name: document_of(session, name) for name in {row.document_id for row in rows}}
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


@dataclass(frozen=True, slots=True)
class _Said:
    """What holds of what people said about one document."""

    shape: Shape
    """Of tasks that were read."""
    header: dict[str, str] = field(default_factory=dict)
    spoken: dict[str, set[str]] = field(default_factory=dict)
    """Fields of the tasks at an item, by its path."""
    added: dict[str, dict[str, str]] = field(default_factory=dict)
    """Of tasks that were added, by their names."""

    @classmethod
    def of(cls, document: StoredDocument, rows: Iterable[StoredCorrection]) -> "_Said":
        said = cls(Shape(document.tasks))
        fields: dict[tuple[str, str, str], str] = {}
        for row in rows:
            if row.ref is None:
                said.header[row.field] = row.value
            elif (meant := meant_by(document, row)) is not None:
                said.shape.say(meant, part_of(row.ref)[1], row.field, row.value)
                fields[meant.path, row.ref, row.field] = row.value
            elif (item := added_at(row.ref)) is not None:
                said.added.setdefault(row.ref, {})[row.field] = row.value
                said.spoken.setdefault(item, set()).add("added")
        for (path, _, name), value in fields.items():
            if name != "rejected" or value:
                said.spoken.setdefault(path, set()).add(name)
        return said


def _added(document: StoredDocument, ref: str, values: Mapping[str, str]) -> Task:
    path = added_at(ref) or ""
    item = next((item for item in document.items if item.path == path), None)
    return added_task(None if item is None else item_of(item), path, values)


def settlements(session: Session, document_id: str) -> dict[str, StoredSettlement]:
    """What people settled of a document's findings by saying so, by its mark."""
    of_document = StoredSettlement.document_id == document_id
    return {row.mark: row for row in session.scalars(select(StoredSettlement).where(of_document))}


def _settle(document: StoredDocument, said: _Said, marks: Collection[str]) -> None:
    """Mark the findings about what people spoke of, and those that they settled."""
    if not document.findings:
        return
    read, header = header_as_read(document), frozenset(said.header)
    tasks = {path: frozenset(fields) for path, fields in said.spoken.items()}
    for row in document.findings:
        found = finding_of(row)
        row.settled = mark_of(found) in marks or is_settled(found, read, header, tasks)


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
    meant = meant_by(document, row)
    if meant is not None:
        # Two refs may have come to mean one task; a lost one is known by its name.
        part = part_of(row.ref)[1]
        return (meant.position, part), task_values(task_of(meant)).get(row.field, "")
    return row.ref, None if added_at(row.ref) is None else ""


def meant_by(document: StoredDocument, row: StoredCorrection) -> StoredTask | None:
    """The task of the machine that a correction is about, or about a part of it."""
    return meant_task(document.tasks, part_of(row.ref or "")[0], row.anchor)


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


def all_said(session: Session, document_id: str) -> Sequence[StoredCorrection]:
    """Everything that was said of a document, in that order, undone or not."""
    of_document = StoredCorrection.document_id == document_id
    return session.scalars(
        select(StoredCorrection).where(of_document).order_by(StoredCorrection.number)
    ).all()


def active(session: Session, document_id: str) -> Sequence[StoredCorrection]:
    """What was said of a document and not undone, in that order."""
    return session.scalars(
        select(StoredCorrection)
        .where(StoredCorrection.document_id == document_id, StoredCorrection.undone_at.is_(None))
        .order_by(StoredCorrection.number)
    ).all()


def document_of(session: Session, document_id: str, *, lock: bool = False) -> StoredDocument | None:
    """A document with what can be corrected, held against others who correct it if ``lock``."""
    if lock:
        # Who corrects the same document waits: its rows are made anew. On SQLite all writers wait anyway.
        row = select(StoredDocument.id).where(StoredDocument.id == document_id)
        session.execute(row.with_for_update())
    return session.get(
        StoredDocument,
        document_id,
        options=(
            joinedload(StoredDocument.said),
            TASKS,
            selectinload(StoredDocument.findings).joinedload(StoredFinding.passage),
        ),
    )

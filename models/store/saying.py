"""Saying what is right: changes checked against what is stored, and kept as rows.

What they do to the rows of tasks and headers is in `models.store.corrections`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count

from sqlalchemy.orm import Session

from models.correction import (
    HEADER_FIELDS,
    REJECTED,
    SHAPE_FIELDS,
    TASK_FIELDS,
    BadValue,
    Change,
    added_at,
    clean_value,
    header_values,
    new_ref,
    part_of,
    task_values,
)
from models.names import named_item
from models.store.corrections import active, all_said, apply, document_of, meant_by
from models.store.errors import UnknownTarget
from models.store.folding import fold
from models.store.restoring import brief_header_of, header_as_read, task_of
from models.store.tables import StoredDocument, StoredTask
from models.store.tables_said import StoredCorrection


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something, when (ISO 8601, UTC) and in what: ``cli`` or the name of a file."""

    by: str
    at: str
    where: str


@dataclass(frozen=True, slots=True)
class Held:
    """The value that holds, and who said so; None where it is as it was read."""

    value: str
    by: str | None


def held_value(session: Session, change: Change) -> Held:
    """What holds of the field that a change is about; whoever wants to change it too waits.

    Raises `UnknownTarget` where the document or task is not stored.
    """
    document = document_of(session, change.document, lock=True)
    if document is None:
        raise UnknownTarget(f"Không có văn bản {change.document!r} trong cơ sở dữ liệu.")
    values = _holding(session, document, change.task)
    if change.field not in values:
        raise BadValue(f"{change.field!r}: các trường là {', '.join(values)}.")
    latest = [
        each.said_by
        for each in active(session, document.id)
        if (each.ref, each.field) == (change.task, change.field)
    ]
    return Held(values[change.field], latest[-1] if latest else None)


def say(session: Session, changes: Iterable[Change], voice: Voice) -> int:
    """Keep what differs from what holds already; returns how much did.

    Raises `UnknownTarget` where a document or task is not stored.
    """
    by_document: dict[str, list[Change]] = {}
    for change in dict.fromkeys(changes):
        by_document.setdefault(change.document, []).append(change)
    said = 0
    for document_id, wanted in by_document.items():
        document = document_of(session, document_id, lock=True)
        if document is None:
            raise UnknownTarget(f"Không có văn bản {document_id!r} trong cơ sở dữ liệu.")
        fresh = _rows(session, document, wanted, voice)
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
    document = document_of(session, row.document_id, lock=True)
    if document is not None:
        apply(session, document)
    return True


def _rows(
    session: Session, document: StoredDocument, wanted: Iterable[Change], voice: Voice
) -> list[StoredCorrection | None]:
    """The rows for changes of one document; tasks that are to be added get their names and have to have a text."""
    given = {row.ref: None for row in all_said(session, document.id)}
    names: dict[str, str] = {}
    texts = {each.task: each.value for each in wanted if each.field == "text"}
    rows = []
    for change in wanted:
        item = added_at(change.task)
        if change.task is None or item is None:
            rows.append(_correction(session, document, change, voice))
            continue
        named, anchor = change, None
        if change.task not in given:
            if change.task not in names:
                path = _checked_item(document, item, texts.get(change.task))
                names[change.task] = _free_name(path, [*given, *names.values()])
            named, anchor = replace(change, task=names[change.task]), fold(texts[change.task])
        rows.append(_of_added(session, document, named, anchor, voice))
    return rows


def _checked_item(document: StoredDocument, item: str, text: str | None) -> str:
    """The path of the item at which a task is to be added, given by it or as lists print it."""
    path = named_item(item, (each.path for each in document.items))
    if path is None:
        raise UnknownTarget(f"Văn bản {document.id} không có mục {item!r}.")
    clean_value("text", text or "")
    return path


def _free_name(item: str, taken: Iterable[str | None]) -> str:
    names = set(taken)
    return next(name for number in count(1) if (name := new_ref(item, number)) not in names)


def _of_added(
    session: Session,
    document: StoredDocument,
    change: Change,
    anchor: str | None,
    voice: Voice,
) -> StoredCorrection | None:
    """The row for a change of a task that a person added; None where the value holds already."""
    if change.field not in TASK_FIELDS:
        raise BadValue(f"{change.field!r}: các trường là {', '.join(TASK_FIELDS)}.")
    before = [row for row in all_said(session, document.id) if row.ref == change.task]
    holding = {row.field: row.value for row in before if row.undone_at is None}
    value = clean_value(change.field, change.value)
    if holding.get(change.field, "") == value:
        return None
    anchor = before[0].anchor if anchor is None and before else anchor
    return _row(change, voice, value=value, read="", anchor=anchor)


def _row(
    change: Change, voice: Voice, *, value: str, read: str, anchor: str | None
) -> StoredCorrection:
    return StoredCorrection(
        document_id=change.document,
        ref=change.task,
        anchor=anchor,
        field=change.field,
        value=value,
        value_read=read,
        said_by=voice.by,
        said_at=voice.at,
        said_in=voice.where,
    )


def _correction(
    session: Session, document: StoredDocument, change: Change, voice: Voice
) -> StoredCorrection | None:
    """The row for a change; None where the value holds already. Raises `BadValue` for what can't be said."""
    fields: tuple[str, ...] = (
        HEADER_FIELDS if change.task is None else (*TASK_FIELDS, *SHAPE_FIELDS)
    )
    if change.field not in fields:
        raise BadValue(f"{change.field!r}: các trường là {', '.join(fields)}.")
    value = clean_value(change.field, change.value)
    if change.task is None:
        read = header_values(header_as_read(document))
        anchor = None
    else:
        task = _read_task(document, change.task)
        read, anchor = task_values(task_of(task)), task.text_key
        _check_shape(document, change)
    if _holding(session, document, change.task).get(change.field) == value:
        return None
    return _row(change, voice, value=value, read=read.get(change.field, ""), anchor=anchor)


def _read_task(document: StoredDocument, ref: str) -> StoredTask:
    """The task of this name as the machine read it; raises `UnknownTarget`."""
    name, _ = part_of(ref)
    found = next((t for t in document.tasks if t.ref == name and t.corrects is None), None)
    if found is None:
        raise UnknownTarget(f"Văn bản {document.id} không có nhiệm vụ {ref!r}.")
    return found


def _holding(session: Session, document: StoredDocument, ref: str | None) -> dict[str, str]:
    """What holds of a task, or of the header, by field."""
    if ref is None:
        return header_values(brief_header_of(document))
    fields: tuple[str, ...] = TASK_FIELDS
    shapes: tuple[str, ...] = SHAPE_FIELDS
    unshaped = dict.fromkeys(shapes, "")
    found = next((t for t in document.tasks if t.ref == ref and not t.superseded), None)
    if found is not None:
        return task_values(task_of(found)) | unshaped
    if not _is_rejected(session, document, ref):
        raise UnknownTarget(f"Văn bản {document.id} không có nhiệm vụ {ref!r}.")
    read = dict.fromkeys(fields, "")
    if added_at(ref) is None:
        read = task_values(task_of(_read_task(document, ref)))
    return read | unshaped | {"rejected": REJECTED}


def _is_rejected(session: Session, document: StoredDocument, ref: str) -> bool:
    name, part = part_of(ref)
    said = ""
    for row in active(session, document.id):
        if row.field != "rejected" or row.ref is None:
            continue
        meant = meant_by(document, row)
        of_it = meant is not None and (meant.ref, part_of(row.ref)[1]) == (name, part)
        if of_it or row.ref == ref:
            said = row.value
    return bool(said)


def _check_shape(document: StoredDocument, change: Change) -> None:
    """Raise `BadValue` for a split or a merge that can't be."""
    if change.field not in SHAPE_FIELDS or change.task is None:
        return
    if not _is_whole(document, change.task):
        raise BadValue(
            f"{change.task!r}: chỉ tách, gộp được nhiệm vụ như máy đã đọc; hãy hoàn tác trước."
        )
    if change.field == "merge" and (
        change.value == change.task or not _is_whole(document, change.value)
    ):
        raise BadValue(f"{change.field} = {change.value!r}: không có nhiệm vụ này để gộp.")


def _is_whole(document: StoredDocument, ref: str) -> bool:
    """Whether a task that was read holds under this name; neither a further part nor one that was added."""
    holds = any(t.ref == ref and not t.superseded for t in document.tasks)
    return holds and part_of(ref)[1] == 1 and added_at(ref) is None

"""What people say became of a task: kept for ever, and entered into the register.

It belongs to the document's bytes, as corrections do (`models.store.corrections`), and survives that these are read
anew.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.correction import part_of
from models.deadline import Meaning, Recurring
from models.progress import REASONED, UNTOUCHED, Event, Progress
from models.status import due_days, today
from models.store.corrections import document_of
from models.store.entering import enter, event_of, meant_task
from models.store.errors import BadEvent, UnknownTarget
from models.store.restoring import task_of, tasks_that_hold
from models.store.saying import Voice
from models.store.tables import StoredDocument, StoredTask
from models.store.tables_said import StoredEvent


def follow(session: Session, task: str, event: Event, voice: Voice) -> Event | None:
    """Keep what is said about a task (``document:item``); None where that is known already.

    Raises `UnknownTarget` where it is not stored, `BadEvent` for what can't have happened.
    """
    document, row = _task(session, task, lock=True)
    said = _said(session, document, row)
    meanings = [each.meaning for each in task_of(row).deadlines]
    event = _checked(event, meanings, said)
    if _known(event, said):
        return None
    read = _read(document, row)
    kept = StoredEvent(
        document_id=document.id,
        ref=read.ref,
        anchor=read.text_key,
        act=event.act,
        on_day=event.day,
        of_day=event.of,
        due_day=event.due,
        reason=event.reason,
        said_by=voice.by,
        said_at=voice.at,
        said_in=voice.where,
    )
    session.add(kept)
    session.flush()
    enter(session, document)
    return event_of(kept)


def history(session: Session, task: str) -> Progress:
    """Everything that was said about a task, in its order; raises `UnknownTarget`."""
    document, row = _task(session, task)
    return _said(session, document, row)


def meanings_of(session: Session, task: str) -> list[Meaning]:
    """What the deadlines of a task mean; raises `UnknownTarget`."""
    _, row = _task(session, task)
    return [each.meaning for each in task_of(row).deadlines]


def _checked(event: Event, meanings: list[Meaning], said: Progress) -> Event:
    """The event with the day that it is about; raises `BadEvent`."""
    if event.act in REASONED and not event.reason.strip():
        raise BadEvent("Phải nêu lý do (gia hạn, thu hồi).")
    if event.act != "extended" and event.day > today():
        raise BadEvent(f"Ngày {event.day:%d/%m/%Y} chưa đến.")
    closed = said.done(date.max) or said.withdrawn(date.max)
    days = due_days(meanings, said)
    recurring = any(isinstance(each, Recurring) for each in meanings)
    if event.of is not None and event.of not in days and not recurring:
        listed = ", ".join(f"{day:%d/%m/%Y}" for day in days) or "không có ngày nào"
        raise BadEvent(f"Nhiệm vụ không có hạn ngày {event.of:%d/%m/%Y}; các hạn: {listed}.")
    if event.act == "extended":
        if closed:
            raise BadEvent("Nhiệm vụ đã đóng; hãy mở lại trước khi gia hạn (dondoc reopen).")
        of = event.of or _first_open(days, said, event.day)
        if of is not None and event.day <= of:
            raise BadEvent(f"Hạn mới {event.day:%d/%m/%Y} phải sau hạn đang có {of:%d/%m/%Y}.")
        if of is None and recurring:
            raise BadEvent("Nhiệm vụ định kỳ: hãy nêu kỳ được gia hạn (--of NGÀY).")
        return Event(act="extended", day=event.day, of=of, reason=event.reason.strip())
    if event.act == "reopened":
        if event.of is not None:
            closed = said.done_occurrence(event.of, date.max)
        if closed is None:
            raise BadEvent("Nhiệm vụ đang mở: không có gì để mở lại.")
        # Opened again on the day on which it was closed, at the earliest.
        return Event(
            act="reopened", day=max(event.day, closed), of=event.of, reason=event.reason.strip()
        )
    return Event(
        act=event.act, day=event.day, of=event.of, due=event.due, reason=event.reason.strip()
    )


def _first_open(days: tuple[date, ...], said: Progress, new: date) -> date | None:
    """The day that an extension moves: the first that is not done."""
    return next((day for day in days if said.done_occurrence(day, new) is None), None)


def _known(event: Event, said: Progress) -> bool:
    match event.act:
        case "done" if event.of is not None:
            return said.done_occurrence(event.of, date.max) == event.day
        case "done":
            return said.done(date.max) == event.day
        case "withdrawn":
            return said.withdrawn(date.max) is not None
        case "received":
            received = [each for each in said.events if each.act == "received"]
            return bool(received) and (received[-1].day, received[-1].due) == (event.day, event.due)
        case "extended" | "reopened":
            return False


def _task(session: Session, name: str, *, lock: bool = False) -> tuple[StoredDocument, StoredTask]:
    document_id, colon, ref = name.partition(":")
    document = document_of(session, document_id, lock=lock) if colon else None
    if document is None:
        raise UnknownTarget(f"Không có văn bản {document_id!r} trong cơ sở dữ liệu.")
    row = next((each for each in tasks_that_hold(document) if each.ref == ref), None)
    if row is None:
        raise UnknownTarget(f"Văn bản {document_id} không có nhiệm vụ {ref!r}.")
    return document, row


def _read(document: StoredDocument, row: StoredTask) -> StoredTask:
    """The machine's row behind one that a person said; a further part of a task stands for itself."""
    if part_of(row.ref)[1] > 1:
        return row
    return next((each for each in document.tasks if each.position == row.corrects), row)


def _said(session: Session, document: StoredDocument, row: StoredTask) -> Progress:
    read = _read(document, row)
    events = session.scalars(
        select(StoredEvent)
        .where(StoredEvent.document_id == document.id)
        .order_by(StoredEvent.number)
    )
    about = (
        each
        for each in events
        if each.ref == read.ref or meant_task(document.tasks, each.ref, each.anchor) is read
    )
    found = tuple(map(event_of, about))
    return Progress(found) if found else UNTOUCHED

"""Webhooks: messages are written in the transaction that makes them true, and sent from there until they arrive."""

import json
import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.desk import Delivery, Event, Webhook
from models.status import SOON
from models.store.file_rows import FileRows
from models.store.opened import now
from models.store.tables import StoredDeadline, StoredTask
from models.store.tables_desk import StoredDelivery, StoredWebhook

_WAITS = (60, 300, 1800, 7200, 21600, 86400)
"""Seconds until the next try; after the last one a message is given up."""

_OPEN = select(StoredWebhook).where(StoredWebhook.revoked_at.is_(None))


def new_webhook(session: Session, url: str, events: tuple[str, ...], by: str, at: str) -> str:
    """The secret of a new webhook, which is shown once."""
    secret = secrets.token_urlsafe(32)
    session.add(
        StoredWebhook(
            id=secrets_id(),
            url=url,
            secret=secret,
            events=" ".join(events),
            made_by=by,
            made_at=at,
        )
    )
    return secret


def secrets_id() -> str:
    """A short name that nobody can guess."""
    return secrets.token_hex(4)


def webhooks(session: Session) -> list[Webhook]:
    """Those that were not revoked."""
    return [
        Webhook(
            id=row.id,
            url=row.url,
            events=tuple(row.events.split()),
            made_by=row.made_by,
            made_at=row.made_at,
            revoked_at=row.revoked_at,
        )
        for row in _open(session)
    ]


def revoke_webhook(session: Session, webhook_id: str, at: str) -> bool:
    """Tell an address nothing more; False where there is none to tell."""
    row = session.get(StoredWebhook, webhook_id)
    if row is None or row.revoked_at is not None:
        return False
    row.revoked_at = at
    waiting = select(StoredDelivery).where(
        StoredDelivery.webhook == webhook_id, StoredDelivery.next_at.is_not(None)
    )
    for delivery in session.scalars(waiting):
        delivery.next_at = None
    return True


def announce(session: Session, event: Event, key: str, facts: Mapping[str, object]) -> int:
    """Write a message for each webhook that wants to know; the same event of the same key once."""
    told = 0
    for hook in _open(session):
        if event not in hook.events.split() or _was_told(session, hook.id, event, key):
            continue
        at = now()
        body = json.dumps({"event": event, "at": at, **facts}, ensure_ascii=False)
        session.add(
            StoredDelivery(webhook=hook.id, event=event, key=key, body=body, tries=0, next_at=at)
        )
        told += 1
    return told


def announce_stored(session: Session, rows: FileRows) -> None:
    """Messages for the documents of a file that was just stored."""
    for document in rows.documents:
        name = document["id"]
        facts = {"document": name, "code": document["code"], "tasks": rows.tasks_of(name)}
        announce(session, "document.stored", name, facts)


def announce_days(session: Session, as_of: date) -> int:
    """Messages for tasks that have come near their day, or passed it, since a webhook was made."""
    told = 0
    for hook in _open(session):
        since = datetime.fromisoformat(hook.made_at).date() - timedelta(days=1)
        wanted: dict[Event, tuple[date, date]] = {
            "task.due_soon": (max(since + SOON, as_of), as_of + SOON),
            "task.overdue": (since, as_of - timedelta(days=1)),
        }
        for event, (first, last) in wanted.items():
            if event in hook.events.split() and first <= last:
                told += sum(
                    announce(session, event, f"{task}:{due}", {"task": task, "due": str(due)})
                    for task, due in _due_between(session, first, last)
                )
    return told


def due_deliveries(session: Session, at: str, *, most: int = 50) -> list[Delivery]:
    """Messages that are to be sent now, oldest first."""
    rows = session.execute(
        select(StoredDelivery, StoredWebhook)
        .join(StoredWebhook, StoredWebhook.id == StoredDelivery.webhook)
        .where(StoredDelivery.next_at <= at)
        .order_by(StoredDelivery.number)
        .limit(most)
    )
    return [
        Delivery(
            number=row.number,
            url=hook.url,
            secret=hook.secret,
            event=row.event,
            body=row.body,
            tries=row.tries,
        )
        for row, hook in rows
    ]


def delivered(session: Session, number: int, fault: str | None, at: datetime) -> None:
    """Note that a message arrived, or why not and when it is tried again."""
    row = session.get(StoredDelivery, number)
    if row is None:
        return
    row.fault = fault
    if fault is None:
        row.sent_at, row.next_at = at.isoformat(timespec="seconds"), None
        return
    wait = _WAITS[row.tries] if row.tries < len(_WAITS) else None
    row.tries += 1
    again = None if wait is None else at + timedelta(seconds=wait)
    row.next_at = again.isoformat(timespec="seconds") if again else None


def _open(session: Session) -> list[StoredWebhook]:
    return list(session.scalars(_OPEN))


def _was_told(session: Session, hook: str, event: str, key: str) -> bool:
    same = select(StoredDelivery.number).where(
        StoredDelivery.webhook == hook, StoredDelivery.event == event, StoredDelivery.key == key
    )
    return session.scalars(same).first() is not None


def _due_between(session: Session, first: date, last: date) -> list[tuple[str, date]]:
    """Names of tasks and the first of their days, where that lies in between."""
    day = func.min(StoredDeadline.due_day)
    rows = session.execute(
        select(StoredTask.document_id, StoredTask.ref, day)
        .join(
            StoredDeadline,
            (StoredDeadline.document_id == StoredTask.document_id)
            & (StoredDeadline.task == StoredTask.position),
        )
        .where(~StoredTask.superseded, StoredDeadline.due_day.between(first, last))
        .group_by(StoredTask.document_id, StoredTask.position, StoredTask.ref)
    )
    return [(f"{document}:{ref}", due) for document, ref, due in rows if due]

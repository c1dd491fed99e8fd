"""What happens at the desk: reviews, uploads, the audit trail."""

from collections.abc import Collection, Iterable
from hashlib import sha256

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from models.desk import AuditEntry, Review, Settlement, Upload, UploadState
from models.intake import State
from models.settling import mark_of
from models.store import corrections
from models.store.errors import UnknownTarget
from models.store.folding import fold
from models.store.opened import now
from models.store.restoring import finding_of
from models.store.tables import StoredFinding, StoredItem, StoredLedgerEntry
from models.store.tables_desk import (
    StoredAuditEntry,
    StoredReview,
    StoredSettlement,
    StoredUpload,
)
from models.store.tables_intake import StoredInput

RUNNING: tuple[UploadState, ...] = ("waiting", "reading")


# --- audit ---------------------------------------------------------------------


def note(session: Session, by: str, action: str, target: str, detail: str = "") -> None:
    """Write down who did what. Nothing of a document's text belongs here."""
    session.add(StoredAuditEntry(at=now(), said_by=by, action=action, target=target, detail=detail))


def audit(session: Session, *, most: int, before: int | None = None) -> list[AuditEntry]:
    """The trail, newest first, from the entry ``before`` on."""
    wanted = select(StoredAuditEntry).order_by(StoredAuditEntry.number.desc()).limit(most)
    if before is not None:
        wanted = wanted.where(StoredAuditEntry.number < before)
    return [
        AuditEntry(
            number=row.number,
            at=row.at,
            by=row.said_by,
            action=row.action,
            target=row.target,
            detail=row.detail,
        )
        for row in session.scalars(wanted)
    ]


# --- reviews -------------------------------------------------------------------


def review(session: Session, document: str, path: str, by: str, at: str) -> None:
    """Note that an item was held against the scan; raises `UnknownTarget` where there is none."""
    anchor = _anchors(session, document, [path]).get(path)
    if anchor is None:
        raise UnknownTarget(f"Văn bản {document} không có mục {path!r}.")
    withdraw_review(session, document, path)
    session.add(
        StoredReview(document_id=document, path=path, anchor=anchor, said_by=by, said_at=at)
    )


def withdraw_review(session: Session, document: str, path: str) -> bool:
    """Take that back; False where nobody had said so."""
    same = (StoredReview.document_id == document, StoredReview.path == path)
    there = session.scalars(select(StoredReview.path).where(*same)).first() is not None
    session.execute(delete(StoredReview).where(*same))
    return there


def reviews(session: Session, document: str) -> list[Review]:
    """Items of a document that were reviewed and still have the text that they had then."""
    rows = session.scalars(select(StoredReview).where(StoredReview.document_id == document)).all()
    anchors = _anchors(session, document, [row.path for row in rows]) if rows else {}
    return [
        Review(document=document, path=row.path, by=row.said_by, at=row.said_at)
        for row in rows
        if anchors.get(row.path) == row.anchor
    ]


def settle(session: Session, document: str, number: int, by: str, at: str, *, off: bool) -> bool:
    """Settle a finding by its number in its document, or open it again; False where it was so already.

    Raises `UnknownTarget`.
    """
    row = session.get(StoredFinding, (document, number))
    held = corrections.document_of(session, document, lock=True)
    if row is None or held is None:
        raise UnknownTarget(f"Văn bản {document} không có điểm cần xem số {number}.")
    mark = mark_of(finding_of(row))
    there = session.get(StoredSettlement, (document, mark))
    if (there is None) == off:
        return False
    if there is not None:
        session.delete(there)
    else:
        session.add(StoredSettlement(document_id=document, mark=mark, said_by=by, said_at=at))
    session.flush()
    corrections.apply(session, held)
    return True


def settlements(session: Session, document: str) -> list[Settlement]:
    """What people settled of a document's findings by saying so."""
    return [
        Settlement(mark=mark, by=row.said_by, at=row.said_at)
        for mark, row in corrections.settlements(session, document).items()
    ]


def leaf_counts(session: Session) -> tuple[int, int]:
    """Leaves that were reviewed in all documents, and all leaves."""
    return (
        session.scalar(select(func.count()).select_from(StoredReview)) or 0,
        session.scalar(select(func.count()).select_from(StoredLedgerEntry)) or 0,
    )


def _anchors(session: Session, document: str, paths: Iterable[str]) -> dict[str, str]:
    rows = session.execute(
        select(StoredItem.path, StoredItem.text).where(
            StoredItem.document_id == document, StoredItem.path.in_(list(paths))
        )
    )
    return {path: sha256(fold(text).encode()).hexdigest() for path, text in rows}


# --- uploads -------------------------------------------------------------------


def add_upload(session: Session, upload: Upload, digest: str, key: str | None) -> None:
    """Keep that a file came in."""
    session.add(
        StoredUpload(
            id=upload.id,
            name=upload.name,
            path=upload.path,
            size=upload.size,
            said_by=upload.by,
            at=upload.at,
            state=upload.state,
            pages_done=0,
            pages=0,
            idempotency_key=key,
            sha256=digest,
        )
    )


def change_upload(session: Session, upload_id: str, **values: object) -> None:
    """Note how far a file is, or what became of it."""
    session.execute(update(StoredUpload).where(StoredUpload.id == upload_id).values(**values))


def upload_of(session: Session, upload_id: str) -> Upload | None:
    """One of the files that came in."""
    row = session.get(StoredUpload, upload_id)
    return _upload(row) if row else None


def upload_of_key(session: Session, key: str) -> tuple[Upload, str] | None:
    """What was sent under an idempotency key, and the digest of its bytes."""
    row = session.scalars(select(StoredUpload).where(StoredUpload.idempotency_key == key)).first()
    return (_upload(row), row.sha256) if row else None


def uploads(session: Session, *, most: int = 100) -> list[Upload]:
    """The files that came in last, newest first."""
    rows = session.scalars(
        select(StoredUpload).order_by(StoredUpload.at.desc(), StoredUpload.id).limit(most)
    )
    return [_upload(row) for row in rows]


def running_uploads(session: Session) -> list[Upload]:
    """Files that were not read to their end, oldest first."""
    rows = session.scalars(
        select(StoredUpload).where(StoredUpload.state.in_(RUNNING)).order_by(StoredUpload.at)
    )
    return [_upload(row) for row in rows]


def _upload(row: StoredUpload) -> Upload:
    return Upload(
        id=row.id,
        name=row.name,
        path=row.path,
        size=row.size,
        by=row.said_by,
        at=row.at,
        state=row.state,  # type: ignore[arg-type]  # held by a constraint
        pages_done=row.pages_done,
        pages=row.pages,
        fault_code=row.fault_code,
        fault_message=row.fault_message,
        fault_advice=row.fault_advice,
    )


def input_keys(session: Session, states: Collection[State], most: int) -> list[str]:
    """Keys of files of the intake in these states, in the order of their paths."""
    wanted = select(StoredInput.id).where(StoredInput.state.in_(states))
    return list(session.scalars(wanted.order_by(StoredInput.path, StoredInput.id).limit(most)))

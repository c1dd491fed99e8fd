"""The list of documents, page by page in the order of their day of issue."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.store.matching import has_words, said_or_read
from models.store.tables import Assignment, StoredDocument, StoredFile


def document_keys(
    session: Session, after: str | None, most: int, key: str, units: Sequence[str] | None
) -> list[tuple[date | None, str]]:
    """Day and id of documents behind a place: those with a day first, newest first."""
    since, _, name = (after or "").partition("|")
    last = date.fromisoformat(since) if since else None
    day, document = StoredDocument.issued_day, StoredDocument.id
    wanted = select(day, document)
    if key:
        fields = [said_or_read(f"{field}_key") for field in ("code", "title", "issuer")]
        wanted = wanted.outerjoin(StoredDocument.said).where(
            or_(
                *(has_words(field, key) for field in fields),
                StoredDocument.file.has(has_words(StoredFile.path_key, key)),
            )
        )
    if units is not None:
        naming = select(Assignment.document_id).where(Assignment.named_id.in_(units))
        wanted = wanted.where(document.in_(naming))
    found: list[tuple[date | None, str]] = []
    if after is None or last is not None:
        dated = wanted.where(day.is_not(None)).order_by(day.desc(), document)
        if last is not None:
            dated = dated.where(or_(day < last, (day == last) & (document > name)))
        found = [(each, at) for each, at in session.execute(dated.limit(most))]
    if len(found) < most:
        undated = wanted.where(day.is_(None)).order_by(document)
        if after is not None and last is None:
            undated = undated.where(document > name)
        found += [(None, at) for _, at in session.execute(undated.limit(most - len(found)))]
    return found

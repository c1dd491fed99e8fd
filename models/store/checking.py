"""Whether the rows of a database agree with one another; nothing is changed."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Engine, func, inspect, select, text
from sqlalchemy.orm import Session

from models.store.keeping import input_state
from models.store.reading import unpacked
from models.store.tables import (
    Assignment,
    StoredCitation,
    StoredDeadline,
    StoredDocument,
    StoredFile,
    StoredItem,
    StoredReading,
    StoredTask,
)
from models.store.tables_intake import StoredInput

_QUOTING = (StoredItem, StoredTask, Assignment, StoredDeadline, StoredCitation)
"""Tables whose rows quote the text of their document."""


class Problem(NamedTuple):
    """Two things that don't agree."""

    code: str
    subject: str
    """The file, the document or the table."""
    message: str


def problems(engine: Engine) -> Iterator[Problem]:
    """Everything in the database that can't be as a program of ours left it."""
    with Session(engine) as session:
        if engine.dialect.name == "sqlite":
            yield from _broken_file(session)
        yield from _states(session)
        yield from _readings(session)
        yield from _documents(session)


def _broken_file(session: Session) -> Iterator[Problem]:
    """What SQLite itself finds."""
    for (said,) in session.execute(text("PRAGMA quick_check(20)")):
        if said != "ok":
            yield Problem("damaged-database", "SQLite", str(said).strip())
    for table, *_ in session.execute(text("PRAGMA foreign_key_check")):
        yield Problem("orphan", str(table), "có dòng không thuộc về dòng nào.")


def _states(session: Session) -> Iterator[Problem]:
    """Files, and what the intake says of them."""
    both = select(StoredFile.id, StoredFile.path, StoredFile.status, StoredInput.state)
    for row in session.execute(both.outerjoin(StoredInput, StoredInput.id == StoredFile.id)):
        if row.state != input_state(row.status):
            message = f"trạng thái {row.state} không khớp với kết quả {row.status}."
            yield Problem("state", row.path, message)
    ended = StoredInput.state.in_(("stored", "partial", "quarantined"))
    nothing = select(StoredInput.path).where(ended, StoredInput.id.not_in(select(StoredFile.id)))
    for path in session.scalars(nothing):
        yield Problem("lost", path, "đã xong nhưng không có kết quả nào.")


def _readings(session: Session) -> Iterator[Problem]:
    """What was read of each file can be unpacked, and is of that file."""
    keys = session.scalars(select(StoredReading.file_id).order_by(StoredReading.file_id)).all()
    for key in keys:
        content = session.scalar(select(StoredReading.content).where(StoredReading.file_id == key))
        try:
            same = content is not None and unpacked(content).sha256 == key
        except ValueError:
            same = False
        if not same:
            yield Problem("reading", key, "kết quả đọc trang đã lưu bị hỏng.")


def _documents(session: Session) -> Iterator[Problem]:
    """Documents have their pages, and every row quotes what stands where it says."""
    pages = _count_of("pages")
    rows = select(StoredDocument.id, StoredDocument.page_count, pages.label("pages"))
    for row in session.execute(rows.order_by(StoredDocument.id)).all():
        if row.page_count != row.pages:
            message = f"có {row.pages} trang thay vì {row.page_count}."
            yield Problem("pages", row.id, message)
        yield from _quotes(session, row.id)


def _count_of(relationship: str) -> Any:
    below = inspect(StoredDocument).relationships[relationship].mapper.class_
    return select(func.count()).where(below.document_id == StoredDocument.id).scalar_subquery()


def _quotes(session: Session, document_id: str) -> Iterator[Problem]:
    document = session.scalar(select(StoredDocument.text).where(StoredDocument.id == document_id))
    for table in _QUOTING:
        asked = select(table.span_start, table.span_end, table.quote).where(
            table.document_id == document_id, table.rule != "correction"
        )
        for start, end, quote in session.execute(asked):
            if (document or "")[start:end] != quote:
                message = f"{table.__tablename__}: câu trích không có ở chỗ đã ghi ({start}–{end})."
                yield Problem("quote", document_id, message)
                break

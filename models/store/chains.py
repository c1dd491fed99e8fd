"""What rests on what: who names a document, who carries a stored one out, what is due too late or stored twice."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, contains_eager, defer, joinedload

from models.directive import Directive
from models.finding import Finding
from models.header import Header
from models.register import ChainRow, CitingRow
from models.store import numbers
from models.store.folding import fold
from models.store.queries import CODE, has_code
from models.store.restoring import brief_header_of, directive_of
from models.store.tables import StoredCitation, StoredDocument, StoredTask
from models.store.tables_register import RegisterRow, TaskWords

LATER = "later-than-upper"
"""Code of the finding that a task is due later than all of the directive that its document carries out."""
AGAIN = "stored-again"
"""Code of the finding that another stored file holds the same document, as where a paper was scanned twice."""
_WHOLE = len("2023-04-10")
MOST = 500
"""Directives that a chain shows at most."""


def citing(session: Session, code: str, *, basis: bool | None = None) -> list[CitingRow]:
    """Who names the document of this code, however it is typed, newest first."""
    rows = session.execute(
        select(StoredCitation, StoredDocument)
        .join(StoredDocument, StoredDocument.id == StoredCitation.document_id)
        .outerjoin(StoredDocument.said)
        .where(StoredCitation.code_key == fold(code), *_basis(basis))
        .order_by(
            StoredDocument.issued_day.is_(None),
            StoredDocument.issued_day.desc(),
            StoredDocument.id,
            StoredCitation.position,
        )
        .options(
            contains_eager(StoredDocument.said),
            joinedload(StoredDocument.file),
            defer(StoredDocument.text),
        )
    )
    return [_citing_row(citation, document) for citation, document in rows]


def chain(session: Session, document_id: str) -> list[ChainRow]:
    """A stored directive, those that rest on it, and those that rest on these, each once and behind its own."""
    first = session.get(StoredDocument, document_id)
    if first is None:
        return []
    last_due = _last_due(session, document_id)
    found = [_chain_row(session, first, None, 0, last_due)]
    waiting, seen = deque([(first, 0, last_due)]), {document_id}
    while waiting and len(found) < MOST:
        upper, depth, due = waiting.popleft()
        for document in _resting_on(session, upper):
            if document.id in seen:
                continue
            seen.add(document.id)
            own = _last_due(session, document.id)
            found.append(_chain_row(session, document, upper.id, depth + 1, due))
            waiting.append((document, depth + 1, own))
    return found


def compared(session: Session, document_id: str) -> list[Finding]:
    """What is doubtful about a document beside the others of the store."""
    row = session.get(StoredDocument, document_id, options=[defer(StoredDocument.text)])
    return _compared(session, row) if row else []


def in_context(session: Session, document: StoredDocument) -> Directive:
    """What is known of a document; behind its findings those of `compared`."""
    found = directive_of(document)
    return replace(found, findings=(*found.findings, *_compared(session, document)))


def _compared(session: Session, document: StoredDocument) -> list[Finding]:
    """That it is stored again under another file, and tasks that are due later than what it carries out."""
    again = [_again(other) for other in _same_paper(session, document)]
    uppers = _rested_on(session, document)
    bounds = _last_dues(session, uppers)
    late = _later_than(session, document.id, min(bounds.values())) if bounds else []
    return again + [
        _too_late(each, bound, uppers[upper])
        for upper, bound in bounds.items()
        for each in late
        if each.day > bound
    ]


def _too_late(late: "_Late", bound: date, upper: StoredDocument) -> Finding:
    message = (
        f"Hạn {late.day:%d/%m/%Y} muộn hơn hạn cuối {bound:%d/%m/%Y} của "
        f"{brief_header_of(upper).code}, văn bản mà văn bản này triển khai."
    )
    return Finding(code=LATER, severity="doubt", message=message, path=late.path, page=late.page)


def _again(other: StoredDocument) -> Finding:
    message = (
        f"Tệp “{other.file.path}” có văn bản cùng số, ngày và cơ quan ban hành (mã {other.id}): có thể cùng một "
        "văn bản được quét hoặc lưu hai lần, nhiệm vụ sẽ bị tính hai lần."
    )
    return Finding(code=AGAIN, severity="doubt", message=message)


def _same_paper(session: Session, document: StoredDocument) -> list[StoredDocument]:
    """Documents of other files with its number and symbol, its whole date and its issuing body, as far as is known.

    Number and symbol alone are those of a document of every district.
    """
    header = brief_header_of(document)
    code, day, issuer = header.code or "", header.date or "", header.issuer
    if not code[:1].isdecimal() or len(day) != _WHOLE or not issuer:
        return []
    rows = session.scalars(
        select(StoredDocument)
        .outerjoin(StoredDocument.said)
        .where(has_code(fold(code)), StoredDocument.file_id != document.file_id)
        .order_by(StoredDocument.id)
        .options(
            contains_eager(StoredDocument.said),
            joinedload(StoredDocument.file),
            defer(StoredDocument.text),
        )
    )
    others = ((row, brief_header_of(row)) for row in rows)
    return [
        row for row, its in others if its.date == day and fold(its.issuer or "") == fold(issuer)
    ]


def _rested_on(session: Session, document: StoredDocument) -> dict[str, StoredDocument]:
    """The stored documents among its grounds, by their ids: those on which it rests, as `_resting_on` has it."""
    grounds = [
        (each.code_key, each.date)
        for each in document.citations
        if each.basis and each.code_key and each.code_key[:1].isdecimal()
    ]
    if not grounds:
        return {}
    rows = session.execute(
        select(StoredDocument, CODE)
        .outerjoin(StoredDocument.said)
        .where(has_code(*{key for key, _ in grounds}), StoredDocument.id != document.id)
        .order_by(StoredDocument.id)
        .options(contains_eager(StoredDocument.said), defer(StoredDocument.text))
    ).all()
    return {
        upper.id: upper
        for key, printed in grounds
        for upper, its in rows
        if its == key and _may_be_of(brief_header_of(upper).date or "", printed)
    }


def _may_be_of(day: str, printed: str | None) -> bool:
    """Whether a document of this date may be cited with that one; both may be known in part."""
    return printed is None or len(printed) < _WHOLE or len(day) < _WHOLE or printed == day


def _resting_on(session: Session, upper: StoredDocument) -> list[StoredDocument]:
    """Documents that cite it among their grounds: the same code and, where both are known, the same date.

    `04/CT-UBND` is a code of every district; that of another date is another document.
    """
    header = brief_header_of(upper)
    if not header.code or not header.code[:1].isdecimal():
        return []  # a code without its number names many documents
    rows = session.scalars(
        select(StoredDocument)
        .join(StoredCitation, StoredCitation.document_id == StoredDocument.id)
        .where(
            StoredCitation.code_key == fold(header.code),
            StoredCitation.basis,
            StoredDocument.id != upper.id,
            _same_date(header),
        )
        .order_by(StoredDocument.issued_day, StoredDocument.id)
        .options(defer(StoredDocument.text))
        .distinct()
    )
    return list(rows.unique())


def _same_date(header: Header) -> ColumnElement[bool]:
    printed = header.date or ""
    if len(printed) != _WHOLE:
        return StoredCitation.code_key.is_not(None)
    return or_(
        StoredCitation.date.is_(None),
        StoredCitation.date == printed,
        func.length(StoredCitation.date) < len(printed),
    )


def _chain_row(
    session: Session, row: StoredDocument, upper: str | None, depth: int, bound: date | None
) -> ChainRow:
    holding = brief_header_of(row)
    count = select(func.count()).where(TaskWords.document_id == row.id)
    late: tuple[str, ...] = ()
    if upper is not None and bound is not None:
        late = tuple(each.ref for each in _later_than(session, row.id, bound))
    return ChainRow(
        document=row.id,
        code=holding.code,
        date=holding.date,
        issuer=holding.issuer,
        title=holding.title,
        carries_out=upper,
        depth=depth,
        tasks=session.scalar(count) or 0,
        last_due=_last_due(session, row.id),
        late=late,
    )


def _last_dues(session: Session, documents: Iterable[str]) -> dict[str, date]:
    """The last day of each of these documents that has one, in their order."""
    ids = list(documents)
    if not ids:
        return {}
    last = (
        select(TaskWords.document_id, func.max(RegisterRow.urgency))
        .join(RegisterRow, RegisterRow.task_id == TaskWords.id)
        .where(TaskWords.document_id.in_(ids), *_DAYS)
        .group_by(TaskWords.document_id)
    )
    found = {name: date.fromordinal(day) for name, day in session.execute(last)}
    return {name: found[name] for name in ids if name in found}


def _last_due(session: Session, document_id: str) -> date | None:
    last = session.scalar(select(func.max(RegisterRow.urgency)).where(*_days_of(document_id)))
    return date.fromordinal(last) if last else None


class _Late(NamedTuple):
    """A task that is due behind a day."""

    ref: str
    path: str
    page: int
    day: date


def _later_than(session: Session, document_id: str, bound: date) -> list[_Late]:
    last = func.max(RegisterRow.urgency)
    rows = (
        select(StoredTask.ref, StoredTask.path, StoredTask.page, last)
        .join(
            TaskWords,
            and_(
                TaskWords.document_id == StoredTask.document_id,
                TaskWords.task == StoredTask.position,
            ),
        )
        .join(RegisterRow, RegisterRow.task_id == TaskWords.id)
        .where(*_days_of(document_id), RegisterRow.urgency > bound.toordinal())
        .group_by(StoredTask.ref, StoredTask.path, StoredTask.page, StoredTask.position)
        .order_by(StoredTask.position)
    )
    return [
        _Late(ref, path, page, date.fromordinal(day))
        for ref, path, page, day in session.execute(rows)
    ]


def _days_of(document_id: str) -> tuple[ColumnElement[bool], ...]:
    first = numbers.first_number(document_id)
    return (RegisterRow.task_id.between(first, first + numbers.PLACES - 1), *_DAYS)


_DAYS = (
    # A sum, so that SQLite looks the tasks of documents up and does not go through everybody's.
    RegisterRow.name_id + 0 == numbers.EVERYBODY,
    RegisterRow.urgency <= numbers.LAST_DAY,
    RegisterRow.standing != numbers.WITHDRAWN,
)
"""Whether a row of the register is a day on which a task is due."""


def _basis(basis: bool | None) -> tuple[ColumnElement[bool], ...]:
    return () if basis is None else (StoredCitation.basis.is_(basis),)


def _citing_row(citation: StoredCitation, document: StoredDocument) -> CitingRow:
    holding = brief_header_of(document)
    return CitingRow(
        document=document.id,
        code=holding.code,
        date=holding.date,
        issuer=holding.issuer,
        title=holding.title,
        file=document.file.path,
        cited=citation.code or "",
        basis=citation.basis,
        provision=citation.provision,
        path=citation.path,
        page=citation.page,
        quote=citation.quote,
    )

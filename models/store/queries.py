"""Questions to files and documents; those to all tasks together are in `models.store.register`."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    select,
    union,
)
from sqlalchemy.orm import (
    Session,
    contains_eager,
    defer,
    joinedload,
    selectinload,
    subqueryload,
)

from models.directive import Directive
from models.register import DocumentRow, FileRow, Reading
from models.store.folding import fold
from models.store.matching import ends_with_words, has_words, named_with, said_or_read
from models.store.reading import unpacked
from models.store.restoring import brief_header_of, directive_of
from models.store.tables import (
    Assignment,
    StoredDocument,
    StoredFile,
    StoredFinding,
    StoredItem,
    StoredReading,
    StoredTable,
    StoredTask,
)
from models.store.tables_intake import StoredInput
from models.store.tables_register import DocumentWords
from models.store.tables_said import SaidHeader

# --- files ---------------------------------------------------------------------


_STATUS = select(StoredFile.status).where(StoredFile.id == bindparam("file"))


def status_of(session: Session, file_id: str) -> str | None:
    """The status of the file of this key; None where there is none."""
    return session.scalar(_STATUS, {"file": file_id})


def path_of_known(session: Session, sha256: str) -> str | None:
    """Where the file with these bytes was first found, if it is stored; a failed one is not."""
    return session.scalars(
        select(StoredFile.path).where(StoredFile.sha256 == sha256, StoredFile.status != "failed")
    ).first()


def delete_file(session: Session, file_id: str) -> None:
    """Delete a file with all that belongs to it; what people said of it stays."""
    session.execute(delete(StoredFile).where(StoredFile.id == file_id))


def made_of(session: Session, file_id: str) -> str | None:
    """The digest of what was made of a file's reading; None where that is not kept."""
    made = select(StoredReading.made).where(StoredReading.file_id == file_id)
    return session.scalars(made).first()


def reading_after(session: Session, file_id: str) -> Reading | None:
    """The reading of the stored file whose key follows this one."""
    file = session.scalars(
        select(StoredFile)
        .where(StoredFile.id > file_id, StoredFile.status != "failed")
        .order_by(StoredFile.id)
        .limit(1)
        .options(joinedload(StoredFile.reading))
    ).first()
    if file is None:
        return None
    source = None
    if file.reading is not None:
        with suppress(ValueError):
            source = unpacked(file.reading.content)
    return Reading(file_id=file.id, path=file.path, sha256=file.sha256 or "", source=source)


def files(session: Session) -> list[FileRow]:
    """All files in the order of their paths."""
    count = func.count(StoredDocument.id)
    rows = session.execute(
        select(StoredFile, count)
        .outerjoin(StoredFile.documents)
        .group_by(StoredFile.id)
        .order_by(StoredFile.path, StoredFile.id)
    )
    return [
        FileRow(
            path=file.path,
            sha256=file.sha256,
            status=file.status,
            fault_code=file.fault_code,
            fault_message=file.fault_message,
            documents=documents,
        )
        for file, documents in rows
    ]


BATCH = 500
"""Rows that are in memory at once in long lists."""
TASKS = subqueryload(StoredDocument.tasks).options(
    subqueryload(StoredTask.assignments).joinedload(Assignment.named),
    subqueryload(StoredTask.deadlines),
    joinedload(StoredTask.lead_source),
)
"""The tasks of documents with all that belongs to them.

By subqueries all the way: under a `selectinload` SQLAlchemy forgets what one is to bring along, here the units, and
asks for them one by one.
"""
EVERYTHING = (
    joinedload(StoredDocument.file),
    joinedload(StoredDocument.said),
    selectinload(StoredDocument.pages),
    selectinload(StoredDocument.header_entries),
    selectinload(StoredDocument.header_passages),
    selectinload(StoredDocument.items).subqueryload(StoredItem.cells),
    TASKS,
    selectinload(StoredDocument.citations),
    selectinload(StoredDocument.footnotes),
    selectinload(StoredDocument.tables).subqueryload(StoredTable.cells),
    selectinload(StoredDocument.ledger),
    selectinload(StoredDocument.findings).joinedload(StoredFinding.passage),
)
"""All that belongs to a document."""


# --- documents -----------------------------------------------------------------


def documents(session: Session) -> Iterator[DocumentRow]:
    """All documents: newest first, behind them those without a date, the last one read first.

    They come in batches, while the session is open.
    """
    day = said_or_read("date")
    undated = case((day.is_(None), READ_AT), else_="")
    every = _select_documents().order_by(day.is_(None), day.desc(), undated.desc(), _ID)
    return _documents(session, every.execution_options(yield_per=BATCH))


def documents_of(session: Session, names: list[str]) -> list[DocumentRow]:
    """The documents of these ids, in this order."""
    rows = _documents(session, _select_documents().where(_ID.in_(names)))
    found = {row.id: row for row in rows}
    return [found[name] for name in names if name in found]


def documents_named(session: Session, name: str) -> list[DocumentRow]:
    """Documents that ``name`` can mean: by id, else by code, else by path or name of the file.

    Each way is tried exactly first and then in part: the beginning of an id, some words of a path.
    """
    for condition in _ways_to_name(session, name):
        found = list(_documents(session, _select_documents().where(condition).order_by(_ID)))
        if found:
            return found
    return []


CODE = func.coalesce(SaidHeader.code_key, StoredDocument.code_key)
"""The folded code of a document, beside what is said of it: as people say, else as it was read."""


def has_code(*keys: str) -> ColumnElement[bool]:
    """Whether a document, beside what is said of it, has one of these folded codes."""
    # Each answered by its index; together, SQLite would go through all documents.
    said = select(SaidHeader.document_id).where(SaidHeader.code_key.in_(keys))
    read = select(StoredDocument.id).where(StoredDocument.code_key.in_(keys))
    return and_(_ID.in_(union(said, read)), CODE.in_(keys))


def document(session: Session, document_id: str) -> StoredDocument | None:
    """The row of a document with everything that belongs to it."""
    return session.get(StoredDocument, document_id, options=EVERYTHING)


def directive(session: Session, document_id: str) -> Directive | None:
    """A document with everything that is known of it."""
    row = document(session, document_id)
    return directive_of(row) if row else None


_ID = StoredDocument.id
READ = StoredInput.id == StoredDocument.file_id
"""Joins the way of its file to a document."""
READ_AT = func.coalesce(StoredInput.read_at, "")
"""To order by: when it was read, before everything else where it isn't known. Engines differ in where null stands."""
_ID_BEGINS = re.compile(r"[0-9a-f]{4,16}(?:-\d{0,7})?")


def _select_documents() -> Select[StoredDocument]:
    return select(StoredDocument).outerjoin(StoredDocument.said).outerjoin(StoredInput, READ)


def _documents(session: Session, selection: Select[StoredDocument]) -> Iterator[DocumentRow]:
    tasks = (
        select(func.count())
        .where(StoredTask.document_id == StoredDocument.id, ~StoredTask.superseded)
        .scalar_subquery()
    )
    findings = (
        select(func.count())
        .where(StoredFinding.document_id == StoredDocument.id, ~StoredFinding.settled)
        .scalar_subquery()
    )
    rows = session.execute(
        selection.add_columns(tasks, findings, StoredInput.read_at).options(
            joinedload(StoredDocument.file),
            contains_eager(StoredDocument.said),
            defer(StoredDocument.text),
        )
    )
    return (_document_row(*row) for row in rows)


def _document_row(
    row: StoredDocument, tasks: int, findings: int, read_at: str | None
) -> DocumentRow:
    holding = brief_header_of(row)
    return DocumentRow(
        id=row.id,
        file=row.file.path,
        sha256=row.file.sha256 or "",
        part=row.part,
        pages=row.page_count,
        type=holding.type,
        code=holding.code,
        date=holding.date,
        issuer=holding.issuer,
        title=holding.title,
        tasks=tasks,
        findings=findings,
        partial=row.file.status == "partial",
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        read_at=read_at,
    )


def _ways_to_name(session: Session, name: str) -> Iterable[ColumnElement[bool]]:
    key = fold(name)
    beginning = name.lower()
    yield StoredDocument.id == beginning
    yield _of_file(StoredFile.sha256 == beginning)
    yield _of_file(StoredFile.path == name)
    if key:
        yield has_code(key)
        named = select(DocumentWords.document_id).where(
            DocumentWords.id.in_(named_with(session, key))
        )
        for condition in (
            StoredDocument.file.has(ends_with_words(StoredFile.path_key, key)),
            has_words(said_or_read("code_key"), key),
            StoredDocument.file.has(has_words(StoredFile.path_key, key)),
        ):
            yield and_(_ID.in_(named), condition)
    if _ID_BEGINS.fullmatch(beginning):
        # Between this and what follows every hexadecimal digit: by the index, in whatever order the engine sorts.
        yield and_(_ID.between(beginning, f"{beginning}g"), _ID.startswith(beginning))


def _of_file(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return StoredDocument.file_id.in_(select(StoredFile.id).where(condition))

"""Every question that is put to the store."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    column,
    delete,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.orm import (
    InstrumentedAttribute,
    Session,
    contains_eager,
    defer,
    joinedload,
    selectinload,
)

from models.directive import Directive
from models.register import DocumentRow, FileRow, Reading, TaskFilter, TaskRow
from models.status import due_day, status_of
from models.store.folding import fold
from models.store.reading import unpacked
from models.store.restoring import brief_header_of, directive_of, task_of
from models.store.tables import (
    Assignment,
    StoredDeadline,
    StoredDocument,
    StoredFile,
    StoredFinding,
    StoredItem,
    StoredReading,
    StoredTable,
    StoredTask,
    TaskWords,
)
from models.store.tables_said import SaidHeader

# --- files ---------------------------------------------------------------------


def file_named(session: Session, file_id: str) -> StoredFile | None:
    """The file of this key."""
    return session.get(StoredFile, file_id)


def path_of_known(session: Session, sha256: str) -> str | None:
    """Where the file with these bytes was first found, if it is stored; a failed one is not."""
    return session.scalars(
        select(StoredFile.path).where(StoredFile.sha256 == sha256, StoredFile.status != "failed")
    ).first()


def delete_file(session: Session, file_id: str) -> None:
    """Delete a file with all that belongs to it; what people said of it stays."""
    session.execute(delete(StoredFile).where(StoredFile.id == file_id))


def delete_failures(session: Session, path: str, file_id: str) -> None:
    """Delete the file if it failed, and what failed under its path, whatever bytes that had."""
    same = or_(StoredFile.id == file_id, StoredFile.path == path)
    session.execute(delete(StoredFile).where(same, StoredFile.status == "failed"))


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


# --- documents -----------------------------------------------------------------


def documents(session: Session) -> list[DocumentRow]:
    """All documents: newest first, those without a date last."""
    day = said_or_read("date")
    return _documents(session, _select_documents().order_by(day.is_(None), day.desc(), _ID))


def documents_named(session: Session, name: str) -> list[DocumentRow]:
    """Documents that ``name`` can mean: by id, else by code, else by path or name of the file.

    Each way is tried exactly first and then in part: the beginning of an id, some words of a path.
    """
    for condition in _ways_to_name(name):
        found = _documents(session, _select_documents().where(condition).order_by(_ID))
        if found:
            return found
    return []


def directive(session: Session, document_id: str) -> Directive | None:
    """A document with everything that is known of it."""
    everything = (
        joinedload(StoredDocument.file),
        joinedload(StoredDocument.said),
        selectinload(StoredDocument.pages),
        selectinload(StoredDocument.header_entries),
        selectinload(StoredDocument.header_passages),
        selectinload(StoredDocument.items).selectinload(StoredItem.cells),
        selectinload(StoredDocument.tasks).options(*_PARTS_OF_TASK),
        selectinload(StoredDocument.citations),
        selectinload(StoredDocument.footnotes),
        selectinload(StoredDocument.tables).selectinload(StoredTable.cells),
        selectinload(StoredDocument.ledger),
        selectinload(StoredDocument.findings).joinedload(StoredFinding.passage),
    )
    row = session.get(StoredDocument, document_id, options=everything)
    return directive_of(row) if row else None


_ID = StoredDocument.id


def said_or_read(field: str) -> ColumnElement[str | None]:
    """A field of the header, or its key, as people say and else as it was read."""
    holding = func.coalesce(getattr(SaidHeader, field), getattr(StoredDocument, field))
    return func.nullif(holding, "")


def _select_documents() -> Select[StoredDocument]:
    return select(StoredDocument).outerjoin(StoredDocument.said)


def _documents(session: Session, selection: Select[StoredDocument]) -> list[DocumentRow]:
    tasks = (
        select(func.count())
        .where(StoredTask.document_id == StoredDocument.id, ~StoredTask.superseded)
        .scalar_subquery()
    )
    findings = (
        select(func.count()).where(StoredFinding.document_id == StoredDocument.id).scalar_subquery()
    )
    rows = session.execute(
        selection.add_columns(tasks, findings).options(
            joinedload(StoredDocument.file),
            contains_eager(StoredDocument.said),
            defer(StoredDocument.text),
        )
    )
    return [_document_row(row, tasks, findings) for row, tasks, findings in rows]


def _document_row(row: StoredDocument, tasks: int, findings: int) -> DocumentRow:
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
    )


def _ways_to_name(name: str) -> Iterable[ColumnElement[bool]]:
    key = fold(name)
    beginning = name.lower()
    yield StoredDocument.id == beginning
    yield StoredDocument.file.has(StoredFile.sha256 == beginning)
    yield StoredDocument.file.has(StoredFile.path == name)
    if key:
        yield or_(
            SaidHeader.code_key == key,
            and_(SaidHeader.code_key.is_(None), StoredDocument.code_key == key),
        )
        yield StoredDocument.file.has(_ends_with_words(StoredFile.path_key, key))
        yield _has_words(said_or_read("code_key"), key)
        yield StoredDocument.file.has(_has_words(StoredFile.path_key, key))
    if len(name) >= 4:
        yield StoredDocument.id.startswith(beginning, autoescape=True)


# --- tasks ---------------------------------------------------------------------

_PLACE = func.coalesce(StoredTask.corrects, StoredTask.position)
_PARTS_OF_TASK = (
    selectinload(StoredTask.assignments),
    selectinload(StoredTask.deadlines),
    joinedload(StoredTask.lead_source),
)


def tasks(session: Session, asked: TaskFilter, as_of: date) -> list[TaskRow]:
    """Tasks in the order in which they are due, those without a day last, as they stand ``as_of``."""
    first_due = (
        select(func.min(StoredDeadline.due_day)).where(*_due_within(asked)).scalar_subquery()
    )
    rows = session.scalars(
        select(StoredTask)
        .join(StoredTask.document)
        .join(StoredDocument.file)
        .outerjoin(StoredDocument.said)
        .where(~StoredTask.superseded, *_conditions(session, asked))
        .order_by(first_due.is_(None), first_due, StoredFile.path, StoredDocument.id, _PLACE)
        .options(
            *_PARTS_OF_TASK,
            contains_eager(StoredTask.document).options(
                defer(StoredDocument.text),
                contains_eager(StoredDocument.file),
                contains_eager(StoredDocument.said),
            ),
        )
    )
    found = (_task_row(row, asked, as_of) for row in rows)
    return [row for row in found if asked.status in (None, row.status)]


def _conditions(session: Session, asked: TaskFilter) -> Iterable[ColumnElement[bool]]:
    if asked.unit is not None or asked.role is not None:
        yield StoredTask.assignments.any(and_(*_assigned(asked)))
    if asked.due_from is not None or asked.due_to is not None:
        yield select(StoredDeadline.position).where(*_due_within(asked)).exists()
    if asked.issuer is not None:
        yield _has_words(said_or_read("issuer_key"), fold(asked.issuer))
    if asked.text is not None:
        yield _has_words(StoredTask.text_key, fold(asked.text))
    if asked.search is not None:
        yield _searched(session, asked.search)
    if asked.document is not None:
        named = documents_named(session, asked.document)
        yield StoredTask.document_id.in_([document.id for document in named])


def _searched(session: Session, wording: str) -> ColumnElement[bool]:
    """All of these words, in any order, in the task, its units or the header of its document."""
    words = fold(wording).split()
    if not words:
        return false()
    if session.get_bind().dialect.name == "sqlite":
        found = select(column("rowid", Integer)).select_from(table("task_words_index"))
        matching = TaskWords.id.in_(
            found.where(
                literal_column("task_words_index").op("MATCH")(" ".join(f'"{w}"' for w in words))
            )
        )
    else:
        vector = func.to_tsvector(literal_column("'simple'::regconfig"), TaskWords.words)
        query = func.plainto_tsquery(literal_column("'simple'::regconfig"), " ".join(words))
        matching = vector.op("@@")(query)
    return StoredTask.words.has(matching)


def _assigned(asked: TaskFilter) -> Iterable[ColumnElement[bool]]:
    if asked.role is not None:
        yield Assignment.role == asked.role
    if asked.unit is not None:
        key = fold(asked.unit)
        yield or_(_has_words(Assignment.text_key, key), _has_words(Assignment.unit_key, key))


def _due_within(asked: TaskFilter) -> Iterable[ColumnElement[bool]]:
    yield StoredDeadline.document_id == StoredTask.document_id
    yield StoredDeadline.task == StoredTask.position
    if asked.due_from is not None:
        yield StoredDeadline.due_day >= asked.due_from
    if asked.due_to is not None:
        yield StoredDeadline.due_day <= asked.due_to


def _task_row(row: StoredTask, asked: TaskFilter, as_of: date) -> TaskRow:
    document, task = row.document, task_of(row)
    holding = brief_header_of(document)
    # The status is that of the deadlines that were asked for, so that it fits the day beside it.
    in_question = [each.meaning for each in task.deadlines if _within(due_day(each.meaning), asked)]
    return TaskRow(
        document=document.id,
        ref=row.ref,
        corrected=row.corrects is not None,
        code=holding.code,
        type=holding.type,
        issuer=holding.issuer,
        date=holding.date,
        title=holding.title,
        file=document.file.path,
        part=document.part,
        task=task,
        due=min((day for each in in_question if (day := due_day(each))), default=None),
        status=status_of(in_question, as_of),
    )


def _within(day: date | None, asked: TaskFilter) -> bool:
    if asked.due_from is None and asked.due_to is None:
        return True
    return (
        day is not None
        and (asked.due_from is None or day >= asked.due_from)
        and (asked.due_to is None or day <= asked.due_to)
    )


# --- matching ------------------------------------------------------------------

_Text = ColumnElement[str | None] | InstrumentedAttribute[str] | InstrumentedAttribute[str | None]


def _has_words(column: _Text, key: str) -> ColumnElement[bool]:
    """Whether folded text holds these words: ``tt`` is not in ``viettel``."""
    padded = literal(" ").concat(column).concat(" ")
    return padded.contains(f" {key} ", autoescape=True)


def _ends_with_words(column: _Text, key: str) -> ColumnElement[bool]:
    return literal(" ").concat(column).endswith(f" {key}", autoescape=True)

"""Questions to all directives together: tasks, units, grounds."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session, contains_eager, defer

from models.register import TaskFilter, TaskRow, UnitRow
from models.status import due_day, status_of
from models.store.folding import fold
from models.store.matching import has_words, said_or_read, searched
from models.store.queries import BATCH, PARTS_OF_TASK, documents_named
from models.store.restoring import brief_header_of, task_of
from models.store.tables import (
    Assignment,
    StoredCitation,
    StoredDeadline,
    StoredDocument,
    StoredFile,
    StoredTask,
)

_PLACE = func.coalesce(StoredTask.corrects, StoredTask.position)


def tasks(session: Session, asked: TaskFilter, as_of: date) -> Iterator[TaskRow]:
    """Tasks in the order in which they are due, those without a day last, as they stand ``as_of``.

    They come in batches while they are asked for, as long as the session is open.
    """
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
            *PARTS_OF_TASK,
            contains_eager(StoredTask.document).options(
                defer(StoredDocument.text),
                contains_eager(StoredDocument.file),
                contains_eager(StoredDocument.said),
            ),
        )
        .execution_options(yield_per=BATCH)
    )
    found = (_task_row(row, asked, as_of) for row in rows)
    return (row for row in found if asked.status in (None, row.status))


def _conditions(session: Session, asked: TaskFilter) -> Iterable[ColumnElement[bool]]:
    if asked.unit is not None or asked.role is not None:
        yield StoredTask.assignments.any(and_(*_assigned(asked)))
    if asked.due_from is not None or asked.due_to is not None:
        yield select(StoredDeadline.position).where(*_due_within(asked)).exists()
    if asked.issuer is not None:
        yield has_words(said_or_read("issuer_key"), fold(asked.issuer))
    if asked.text is not None:
        yield has_words(StoredTask.text_key, fold(asked.text))
    if asked.search is not None:
        yield searched(session, asked.search)
    if asked.document is not None:
        named = documents_named(session, asked.document)
        yield StoredTask.document_id.in_([document.id for document in named])


def _assigned(asked: TaskFilter) -> Iterable[ColumnElement[bool]]:
    if asked.role is not None:
        yield Assignment.role == asked.role
    if asked.unit is not None:
        key = fold(asked.unit)
        yield or_(has_words(Assignment.text_key, key), has_words(Assignment.unit_key, key))


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


# --- units and grounds ---------------------------------------------------------


def units(session: Session, as_of: date) -> list[UnitRow]:
    """All units in the order of the Vietnamese alphabet."""
    name = func.coalesce(Assignment.unit, Assignment.text)
    first_due = select(func.min(StoredDeadline.due_day)).where(
        StoredDeadline.document_id == Assignment.document_id,
        StoredDeadline.task == Assignment.task,
    )
    is_overdue = and_(Assignment.role == "lead", first_due.scalar_subquery() < as_of)
    order = func.min(Assignment.unit_sort)
    rows = session.execute(
        select(
            name,
            _counted(Assignment.role == "lead"),
            _counted(Assignment.role == "coordinate"),
            _counted(Assignment.role == "report_to"),
            _counted(is_overdue),
        )
        .join(
            StoredTask,
            and_(
                StoredTask.document_id == Assignment.document_id,
                StoredTask.position == Assignment.task,
            ),
        )
        .where(~StoredTask.superseded)
        .group_by(name)
        .order_by(order, name)
    )
    return [
        UnitRow(name=name, lead=lead, coordinate=coordinate, report_to=report_to, overdue=overdue)
        for name, lead, coordinate, report_to, overdue in rows
    ]


def grounds(session: Session) -> dict[str, list[str]]:
    """Codes, else names, of what each document rests on, by the id of the document."""
    found: dict[str, list[str]] = {}
    named = func.coalesce(StoredCitation.code, StoredCitation.name)
    rows = session.execute(
        select(StoredCitation.document_id, named)
        .where(StoredCitation.basis, named.is_not(None))
        .order_by(StoredCitation.document_id, StoredCitation.position)
    )
    for document, name in rows:
        found.setdefault(document, []).append(name)
    return found


def _counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))

"""Questions to all directives together: tasks, units, grounds."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from models.progress import UNTOUCHED, Progress
from models.register import (
    Naming,
    Role,
    TaskFilter,
    TaskPage,
    TaskRow,
    Through,
    UnitPart,
    UnitRow,
)
from models.store import extent, numbers
from models.store.listed import listed
from models.store.places import FIRST, Key
from models.store.queries import BATCH, documents_named
from models.store.ranges import Question, of_role, question
from models.store.restoring import brief_header_of, task_of
from models.store.statuses import keys_of_status, said_of, stand
from models.store.tables import StoredCitation, StoredDocument, StoredTask
from models.store.tables_register import RegisterRow, UnitName

_FIRST_BATCH = 50


def tasks(
    session: Session, asked: TaskFilter, as_of: date, naming: Naming | None = None
) -> Iterator[TaskRow]:
    """Tasks in the order in which they are due, those without a day last, as they stand ``as_of``.

    What is closed by now stands behind all that is open. They come in batches while they are asked for, as long as the
    session is open. Raises `UnknownUnit`.
    """
    wanted = question(session, asked, as_of, naming)
    return (row for _, row in _found(session, wanted, FIRST, _FIRST_BATCH))


def page(
    session: Session, wanted: Question | None, limit: int, after: str | None = None
) -> TaskPage:
    """Some tasks of the list; raises `ValueError` for an ``after`` that no page gave."""
    start = _read_key(after) if after is not None else FIRST
    found = list(islice(_found(session, wanted, start, limit + 1), limit + 1))
    more = len(found) > limit
    rows = found[:limit]
    return TaskPage(
        rows=tuple(row for _, row in rows),
        next=".".join(map(str, rows[-1][0])) if more and rows else None,
    )


def parts_of(
    session: Session, unit: str, as_of: date, naming: Naming | None, limit: int
) -> dict[Role, UnitPart]:
    """The first tasks of a unit in each role, and how many there are. Raises `UnknownUnit`."""
    wanted = question(session, TaskFilter(unit=unit), as_of, naming)
    if wanted is None:
        return {role: UnitPart(rows=(), number=0, most=extent.MANY) for role in numbers.ROLES}
    asked = {role: of_role(wanted, role) for role in numbers.ROLES}
    places = {
        role: [key.task for key in islice(keys_of_status(session, each, FIRST), limit)]
        for role, each in asked.items()
    }
    counts = extent.counts(session, list(asked.values()), extent.MANY)
    every = sorted({task for tasks in places.values() for task in tasks})
    said, rows = said_of(session, every), listed(session, every)

    def row_of(task: int, role: Role) -> TaskRow:
        return _task_row(rows[task], said.get(task, UNTOUCHED), asked[role])

    return {
        role: UnitPart(
            # What another process deletes meanwhile is not there any more.
            rows=tuple(row_of(task, role) for task in tasks if task in rows),
            number=number,
            most=extent.MANY,
        )
        for (role, tasks), number in zip(places.items(), counts, strict=True)
    }


def rows_of(session: Session, found: Sequence[int], wanted: Question) -> dict[int, TaskRow]:
    """The tasks of these numbers."""
    said = said_of(session, found)
    return {
        number: _task_row(row, said.get(number, UNTOUCHED), wanted)
        for number, row in listed(session, found).items()
    }


def documents_of(
    session: Session, asked: TaskFilter, as_of: date, naming: Naming | None = None
) -> list[str]:
    """Ids of the documents that have such tasks, in order; of all where nothing is asked. Raises `UnknownUnit`."""
    if asked == TaskFilter():
        return list(session.scalars(select(StoredDocument.id).order_by(StoredDocument.id)))
    if asked == TaskFilter(document=asked.document):
        # A document without tasks may be named too.
        return sorted(row.id for row in documents_named(session, asked.document or ""))
    return sorted({row.document for row in tasks(session, asked, as_of, naming)})


def _found(
    session: Session, wanted: Question | None, after: Key, size: int
) -> Iterator[tuple[Key, TaskRow]]:
    if wanted is None:
        return
    places = keys_of_status(session, wanted, after)
    while batch := list(islice(places, min(size, BATCH))):
        rows = rows_of(session, [key.task for key in batch], wanted)
        for key in batch:
            row = rows.get(key.task)
            if row is not None and wanted.asked.status in (None, row.status):
                yield key, row
        size = BATCH


def _read_key(after: str) -> Key:
    parts = after.split(".")
    if len(parts) != len(FIRST) or not all(part.isdecimal() and part.isascii() for part in parts):
        raise ValueError(f"no place in a list: {after!r}")
    return Key(*map(int, parts))


def _task_row(row: StoredTask, said: Progress, wanted: Question) -> TaskRow:
    asked, as_of = wanted.asked, wanted.as_of
    document, task = row.document, task_of(row)
    holding = brief_header_of(document)
    meanings = [each.meaning for each in task.deadlines]
    status, due = stand(meanings, said, asked, as_of)
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
        due=due,
        status=status,
        progress=said,
        through=_through(row, wanted),
        valid_from=document.valid_from,
        valid_until=document.valid_until,
    )


def _through(row: StoredTask, wanted: Question) -> Through | None:
    """The nearest way by which a task comes to the unit: named itself before its head, before a group."""
    ways = {
        "head" if through == "direct" and each.head else through
        for each in row.assignments
        if wanted.asked.role in (None, each.role)
        and (through := (wanted.meant or {}).get(each.named_id)) is not None
    }
    order: tuple[Through, ...] = ("direct", "head", "group", "predecessor", "perhaps")
    return next((way for way in order if way in ways), None)


# --- units and grounds ---------------------------------------------------------


def units(session: Session, as_of: date) -> list[UnitRow]:
    """All units in the order of the Vietnamese alphabet."""
    row = RegisterRow
    is_overdue = and_(
        row.role == numbers.ROLES["lead"],
        row.standing == numbers.OPEN,
        row.urgency < as_of.toordinal(),
    )
    # By the number of the name, in whose order the rows stand: millions of rows need not be sorted by the name itself.
    counted = (
        select(
            row.name_id,
            *(_counted(row.role == role) for role in numbers.ROLES.values()),
            _counted(is_overdue),
        )
        .where(row.later == 0, row.name_id.in_(select(UnitName.id).where(~UnitName.issuer)))
        .group_by(row.name_id)
    )
    names = select(UnitName.id, UnitName.sort, UnitName.name).where(~UnitName.issuer)
    of = {number: (sort, name) for number, sort, name in session.execute(names)}
    # Of one name there may be several: a unit of the registry, and one that is called so.
    found: dict[tuple[str, str], list[int]] = {}
    for number, *counts in session.execute(counted):
        if number in of:
            before = found.get(of[number], [0] * len(counts))
            found[of[number]] = [one + other for one, other in zip(before, counts, strict=True)]
    return [
        UnitRow(name=name, lead=lead, coordinate=coordinate, report_to=report_to, overdue=overdue)
        for (_, name), (lead, coordinate, report_to, overdue) in sorted(found.items())
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

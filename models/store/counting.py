"""Tasks counted by the database: a million are counted without looking at one of them.

The register tells how each task stands now. In the past some stood otherwise: those that were closed or opened again
since are left out of that count and looked at.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, assert_never

from sqlalchemy import ColumnElement, Select, and_, case, func, null, select
from sqlalchemy.orm import Session, aliased
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from models.grouping import NONE, Grouping, TaskGroup, groups_of
from models.status import Status
from models.store import numbers
from models.store.extent import unchanged
from models.store.matching import said_or_read
from models.store.ranges import Question, selections
from models.store.since import was_changed
from models.store.statuses import stands
from models.store.tables import StoredDocument, StoredFile
from models.store.tables_register import RegisterRow, TaskWords, UnitName

_STEP = 500


class _Counted(NamedTuple):
    """Tasks of one group that have one status."""

    key: int | None
    """The number of a leading unit, of a task of the document, or of a day; None where there is none."""
    status: Status
    tasks: int


def groups(
    session: Session, wanted: Question | None, by: Grouping, limit: int | None = None
) -> list[TaskGroup]:
    """How many of the tasks there are of each unit, document, week or status; of ``limit`` of these at most.

    A task that several units lead counts for each of them.
    """
    counted = [] if wanted is None else list(_counted(session, wanted, by))
    if by == "document":
        counted = _largest(counted, limit)
    names = _names(session, {each.key for each in counted if each.key is not None}, by)
    named = (
        (each.status if by == "status" else names.get(each.key, NONE), each.status, each.tasks)
        for each in counted
    )
    return groups_of(named, by)[:limit]


def _largest(counted: Iterable[_Counted], most: int | None) -> list[_Counted]:
    """The documents with the most tasks, each under one of its tasks: names of others need not be looked up."""
    first: dict[int, int] = {}
    found, sizes = list[_Counted](), Counter[int]()
    for each in counted:
        task = each.key or 0
        task = first.setdefault(task // numbers.PLACES, task)
        sizes[task] += each.tasks
        found.append(each._replace(key=task))
    largest = dict(sizes.most_common(most))
    return [each for each in found if each.key in largest]


def _counted(session: Session, wanted: Question, by: Grouping) -> Iterator[_Counted]:
    row = RegisterRow
    for selection in selections(wanted):
        rows = unchanged(selection, wanted)
        if wanted.past and wanted.standing is None:
            rows = rows.where(~was_changed(wanted.as_of))
        found = session.execute(_grouped(rows, wanted, by))
        yield from (_Counted(key, status, tasks) for key, status, tasks in found)
        if wanted.past:
            then = selection.with_only_columns(row.task_id).where(was_changed(wanted.as_of))
            tasks = session.scalars(then.distinct()).all()
            for start in range(0, len(tasks), _STEP):
                yield from _looked_at(session, tasks[start : start + _STEP], wanted, by)


def _grouped(
    selection: Select[int, int, int], wanted: Question, by: Grouping
) -> Select[int | None, Status, int]:
    # A unit may have several parts in a task, and then stands in several rows; everybody in one.
    asked = (selection if wanted.everybody else selection.distinct()).subquery()
    lead = aliased(RegisterRow)
    key: ColumnElement[Any]
    match by:
        case "status":
            key = null()
        case "week":
            key = case((asked.c.urgency <= numbers.LAST_DAY, asked.c.urgency))
        case "document":
            key = asked.c.task_id // numbers.PLACES
        case "unit":
            key = lead.name_id.expression
        case _:
            assert_never(by)
    task = asked.c.task_id if by == "document" else key
    inner = select(key.label("key"), task.label("task"), _status(asked.c, wanted).label("status"))
    if by == "unit":
        leads = and_(
            lead.task_id == asked.c.task_id,
            lead.standing == asked.c.standing,
            lead.urgency == asked.c.urgency,
            lead.role == numbers.ROLES["lead"],
        )
        inner = inner.select_from(asked).outerjoin(lead, leads)
    each = inner.subquery().c
    return select(func.min(each.task), each.status, func.count()).group_by(each.key, each.status)


def _status(row: ReadOnlyColumnCollection[str, Any], wanted: Question) -> ColumnElement[str]:
    """The status of a row of the register, as `models.status.status_of` tells it of the task."""
    now, soon = wanted.as_of.toordinal(), wanted.asked.soon_days
    closed = [(row.standing == standing, name) for name, standing in numbers.STANDINGS.items()]
    open_until: dict[Status, int] = {
        "overdue": now - 1,
        "due-soon": now + soon,
        "due": numbers.LAST_DAY,
        "recurring": numbers.WAITING - 1,
        "waiting": numbers.WAITING,
        "ongoing": numbers.ONGOING,
    }
    still = [(row.urgency <= last, name) for name, last in open_until.items()]
    return case(*closed, *still, else_="no-date")


def _looked_at(
    session: Session, tasks: Sequence[int], wanted: Question, by: Grouping
) -> Iterator[_Counted]:
    leads = _leads(session, tasks) if by == "unit" else {}
    for task, (status, due) in stands(session, tasks, wanted.asked, wanted.as_of).items():
        if wanted.asked.status not in (None, status):
            continue
        match by:
            case "status":
                yield _Counted(None, status, 1)
            case "week":
                yield _Counted(due.toordinal() if due else None, status, 1)
            case "document":
                yield _Counted(task, status, 1)
            case "unit":
                for key in leads.get(task) or {None}:
                    yield _Counted(key, status, 1)
            case _:
                assert_never(by)


def _leads(session: Session, tasks: Sequence[int]) -> dict[int, set[int | None]]:
    row, found = RegisterRow, dict[int, set[int | None]]()
    leads = select(row.task_id, row.name_id).where(
        row.task_id.in_(tasks), row.role == numbers.ROLES["lead"]
    )
    for task, name in session.execute(leads):
        found.setdefault(task, set()).add(name)
    return found


def _names(session: Session, keys: Collection[int], by: Grouping) -> dict[int | None, str]:
    match by:
        case "status":
            return {}
        case "week":
            # Monday to Sunday, by the number of the week in its year (ISO 8601).
            return {key: f"{date.fromordinal(key):%G-W%V}" for key in keys}
        case "unit":
            names = select(UnitName.id, UnitName.name)
            rows = (
                row
                for some in _steps(keys)
                for row in session.execute(names.where(UnitName.id.in_(some)))
            )
            return {key: name for key, name in rows}  # noqa: C416  # rows are no pairs to the types
        case "document":
            return _documents(session, keys)
        case _:
            assert_never(by)


def _documents(session: Session, tasks: Collection[int]) -> dict[int | None, str]:
    """The code of each task's document, else its file; with its id where others have the same."""
    name = func.coalesce(said_or_read("code"), StoredFile.path)
    wanted = (
        select(TaskWords.id, StoredDocument.id, name)
        .join(StoredDocument, StoredDocument.id == TaskWords.document_id)
        .join(StoredDocument.file)
        .outerjoin(StoredDocument.said)
    )
    found: dict[int | None, tuple[str, str | None]] = {}
    bearers: dict[str | None, set[str]] = {}
    for some in _steps(tasks):
        for task, document, code in session.execute(wanted.where(TaskWords.id.in_(some))):
            found[task] = document, code
            bearers.setdefault(code, set()).add(document)
    return {
        task: code if code and len(bearers[code]) == 1 else f"{code or NONE} ({document})"
        for task, (document, code) in found.items()
    }


def _steps(keys: Collection[int]) -> Iterator[Sequence[int]]:
    every = sorted(keys)
    return (every[start : start + _STEP] for start in range(0, len(every), _STEP))

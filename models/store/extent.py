"""How many tasks are meant, as far as anybody wants to know: counted by the database without a look at them.

Only what stood otherwise in the past is looked at.
"""

from collections.abc import Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Select, func, literal, select, union_all
from sqlalchemy.orm import Session

from models.store.matching import among
from models.store.places import FIRST
from models.store.ranges import Question, rows_in_range, selections
from models.store.since import was_changed
from models.store.statuses import keys_of_status
from models.store.tables_register import RegisterRow

MANY = 1000
"""Tasks beyond this many are not counted."""
_STEP = 500
_ROWS_OF_A_TASK = 2
"""Rows of the register in which a task stands under the names asked for, as a rule at most."""


def count(session: Session, wanted: Question | None, most: int) -> int:
    """How many tasks there are, as far as ``most``."""
    if wanted is None:
        return 0
    if wanted.some != () and _surely_as_many(session, wanted, most):
        return most
    found, complete = 0, not (wanted.past and wanted.asked.status)
    for selection in selections(wanted):
        more, whole = _among_first(session, wanted, unchanged(selection, wanted), most - found)
        found, complete = found + more, complete and whole
        if found >= most:
            return most
    if complete:
        return found
    return sum(1 for _ in islice(keys_of_status(session, wanted, FIRST), most))


def counts(session: Session, several: Sequence[Question], most: int) -> list[int]:
    """How many tasks each of these questions means now, as far as ``most``: asked together, none by documents."""
    first = [
        select(literal(place), *_of_first(wanted, selection, most))
        for place, wanted in enumerate(several)
        for selection in selections(wanted)
    ]
    found: list[int] = []
    for place, number, tasks in sorted(session.execute(union_all(*first))):
        wanted = several[place]
        whole = number < _enough(wanted, most)
        found.append(min(tasks, most) if whole or tasks >= most else count(session, wanted, most))
    return found


def unchanged(selection: Select[int, int, int], wanted: Question) -> Select[int, int, int]:
    """The rows of tasks that have the status now and had it then; every one where none is asked for."""
    if wanted.standing is None:
        return selection
    selection = selection.where(RegisterRow.standing == wanted.standing)
    return selection.where(~was_changed(wanted.as_of)) if wanted.past else selection


def _surely_as_many(session: Session, wanted: Question, most: int) -> bool:
    """Whether there are ``most`` tasks or more, as far as some of many that have the words tell at little cost.

    Gone through in the order of the list, common words of a unit that has little to do with them are far between.
    """
    if wanted.past and wanted.asked.status:
        return False
    row = RegisterRow
    rows = rows_in_range(wanted, sought=False).where(row.standing.in_(wanted.standings))
    if isinstance(wanted.some, Select):
        some = rows.where(row.task_id.in_(wanted.some))
        return _among_first(session, wanted, some, most)[0] >= most
    found = 0
    for start in range(0, len(wanted.some), _STEP):
        chunk = wanted.some[start : start + _STEP]
        some = rows.where(among(session, row.task_id, chunk))
        found += _among_first(session, wanted, some, most)[0]
        if found >= most:
            return True
        if found * len(wanted.some) < most * (start + len(chunk)):
            return False  # the rest would not make up for it
    return False


def _among_first(
    session: Session, wanted: Question, rows: Select[int, int, int], most: int
) -> tuple[int, bool]:
    """How many tasks the first of these rows are of, as many rows as so many tasks have; and whether it were all."""
    number, tasks = session.execute(select(*_of_first(wanted, rows, most))).one()
    return tasks, number < _enough(wanted, most)


def _of_first(
    wanted: Question, rows: Select[int, int, int], most: int
) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """How many the first of these rows are, and of how many tasks."""
    tasks = rows.with_only_columns(RegisterRow.task_id).limit(_enough(wanted, most))
    first = tasks.subquery()
    return func.count(first.c.task_id), func.count(first.c.task_id.distinct())


def _enough(wanted: Question, most: int) -> int:
    return most if wanted.everybody else _ROWS_OF_A_TASK * most

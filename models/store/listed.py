"""Rows of the tasks of a list, with all that stands beside them in it, in three statements.

The rows are plain: objects of the mapper, which notice every change, take four times as long as the database does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Select,
    Table,
    and_,
    any_,
    bindparam,
    select,
)
from sqlalchemy.orm import Session

from models.correction import HEADER_FIELDS
from models.store.columns import Base, Located, Spanned
from models.store.tables import (
    Assignment,
    LeadSource,
    StoredDeadline,
    StoredDocument,
    StoredFile,
    StoredTask,
)
from models.store.tables_named import NamedUnit
from models.store.tables_register import TaskWords
from models.store.tables_said import SaidHeader

_EVIDENCE = (*Spanned.__annotations__, *Located.__annotations__)
_OF_TASK = ("ref", "corrects", "path", "text", "inherited", "product", *_EVIDENCE)
_OF_DOCUMENT = ("id", "part", "valid_from", "valid_until", *HEADER_FIELDS)
_OF_ASSIGNMENT = ("role", "text", "unit", "inherited", "named_id", "head", *_EVIDENCE)
_OF_MEANING = ("kind", "due", "start", "rrule", "duration", "working_days", "anchor")
_OF_DEADLINE = (*_OF_MEANING, "text", "inherited", *_EVIDENCE)


def listed(session: Session, tasks: Iterable[int]) -> dict[int, StoredTask]:
    """The rows of the tasks of these numbers with their documents, units and deadlines, to be read and not changed."""
    asked = _statements(session.get_bind().dialect.name)
    wanted = {"tasks": list(tasks)}
    found: dict[int, Any] = {}
    for values in session.execute(asked.tasks.select, wanted):
        number, (task, document, file, said, source) = values[0], asked.tasks.rows(values)
        document.file, document.said = file, said
        task.document, task.lead_source = document, source
        task.assignments, task.deadlines = [], []
        found[number] = task
    for values in session.execute(asked.assignments.select, wanted):
        assignment, named = asked.assignments.rows(values)
        assignment.named = named
        found[values[0]].assignments.append(assignment)
    for values in session.execute(asked.deadlines.select, wanted):
        found[values[0]].deadlines += asked.deadlines.rows(values)
    return cast(dict[int, StoredTask], found)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A statement that gives numbers of tasks, and behind each the columns of some tables."""

    select: Select[Any]
    names: Sequence[Sequence[str]]

    def rows(self, values: Sequence[Any]) -> list[Any]:
        """A plain row of each table; None where an outer join found none."""
        found: list[Any] = []
        start = 1
        for names in self.names:
            part = values[start : start + len(names)]
            start += len(names)
            # The first column of each table is never null.
            row = SimpleNamespace(**dict(zip(names, part, strict=True)))
            found.append(None if part[0] is None else row)
        return found


@dataclass(frozen=True, slots=True)
class _Statements:
    tasks: _Asked
    assignments: _Asked
    deadlines: _Asked


@cache
def _statements(dialect: str) -> _Statements:
    """Made once: their making would take longer than what the database does for them."""
    words, tasks, documents = map(_table, (TaskWords, StoredTask, StoredDocument))
    files, said, sources = map(_table, (StoredFile, SaidHeader, LeadSource))
    assignments, units, deadlines = map(_table, (Assignment, NamedUnit, StoredDeadline))
    among = _is_among(dialect, words.c.id)

    def of_task(table: Table) -> ColumnElement[bool]:
        return and_(table.c.document_id == words.c.document_id, table.c.task == words.c.task)

    whole = (
        words.join(
            tasks,
            and_(tasks.c.document_id == words.c.document_id, tasks.c.position == words.c.task),
        )
        .join(documents, documents.c.id == words.c.document_id)
        .join(files, files.c.id == documents.c.file_id)
        .outerjoin(said, said.c.document_id == documents.c.id)
        .outerjoin(sources, of_task(sources))
    )
    named = words.join(assignments, of_task(assignments)).outerjoin(
        units, units.c.id == assignments.c.named_id
    )
    until = words.join(deadlines, of_task(deadlines))
    every = _asked(
        (tasks, _OF_TASK),
        (documents, _OF_DOCUMENT),
        (files, ("path",)),
        (said, ("document_id", *HEADER_FIELDS)),
        (sources, ("document_id", *_EVIDENCE)),
    )
    units_of = _asked((assignments, _OF_ASSIGNMENT), (units, ("form", "record")))
    days_of = _asked((deadlines, _OF_DEADLINE))
    return _Statements(
        tasks=_Asked(every.select.select_from(whole).where(among), every.names),
        assignments=_Asked(
            units_of.select.select_from(named).where(among).order_by(assignments.c.position),
            units_of.names,
        ),
        deadlines=_Asked(
            days_of.select.select_from(until).where(among).order_by(deadlines.c.position),
            days_of.names,
        ),
    )


def _asked(*parts: tuple[Table, Sequence[str]]) -> _Asked:
    columns = [table.c[name] for table, names in parts for name in names]
    return _Asked(select(_table(TaskWords).c.id, *columns), [names for _, names in parts])


def _table(row: type[Base]) -> Table:
    return cast(Table, row.__table__)


def _is_among(dialect: str, column: ColumnElement[int]) -> ColumnElement[bool]:
    """As `models.store.matching.among`, for numbers that are given when the statement is asked."""
    if dialect == "sqlite":
        return column.in_(bindparam("tasks", expanding=True))
    return column == any_(bindparam("tasks", type_=ARRAY(BigInteger())))

"""New rows with all that belongs to them, inserted a table at a time.

The session's unit of work would do the same and works out anew for every file what depends on what: half of the time
that storing takes. Here that is known once: rows of a table refer to rows of the tables before it, and to none behind.
Statements are made once too, and run beneath the session: to make one takes longer than to run it.
"""

from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Executable, Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapper, RelationshipDirection, Session, class_mapper

from models.store.columns import Base

Row = dict[str, Any]
"""Values by the names of columns."""
Rows = dict[str, list[Row]]
"""By the names of tables."""


class _Shape(NamedTuple):
    """What of a row's class has to be written."""

    table: str
    columns: tuple[tuple[str, str], ...]
    """Attribute and column."""
    filled: frozenset[str]
    """Columns that the database fills where nothing is given."""
    children: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Relationship, and the attributes of the parent that go into attributes of the child."""


def gathered(row: Base) -> Rows:
    """A new row and the rows that hang on it; none of them becomes part of a session."""
    found: Rows = {}
    _gather(row, found)
    return found


def add(session: Session, rows: Rows) -> None:
    """Insert rows of any tables."""
    connection = session.connection()
    for table in _in_order(rows):
        # Rows of one statement have the same columns.
        for _, alike in groupby(rows[table.name], key=tuple):
            connection.execute(_inserting(table), list(alike))


def add_new(session: Session, rows: Rows) -> None:
    """Insert those that are not there yet; another process may insert the same at the same time."""
    connection = session.connection()
    for table in _in_order(rows):
        # In one order everywhere: processes that insert the same rows must not wait for each other in a circle.
        ordered = sorted(rows[table.name], key=lambda row: [str(value) for value in row.values()])
        connection.execute(_inserting_new(table, connection.dialect.name), ordered)


def _in_order(rows: Rows) -> list[Table]:
    """The tables of which there are rows, those first to which others refer."""
    tables = [Base.metadata.tables[name] for name in rows if rows[name]]
    return sorted(tables, key=_order().__getitem__)


@cache
def _inserting(table: Table) -> Executable:
    return insert(table)


@cache
def _inserting_new(table: Table, dialect: str) -> Executable:
    make = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return make(table).on_conflict_do_nothing()


@cache
def _order() -> dict[Table, int]:
    return {table: number for number, table in enumerate(Base.metadata.sorted_tables)}


def _gather(row: Base, found: Rows) -> None:
    shape, values = _shape(type(row)), row.__dict__
    found.setdefault(shape.table, []).append(
        {
            column: values.get(attribute)
            for attribute, column in shape.columns
            if attribute in values or column not in shape.filled
        }
    )
    for name, keys in shape.children:
        below = values.get(name)
        for child in below if isinstance(below, list) else [below] if below is not None else []:
            for ours, theirs in keys:
                child.__dict__[theirs] = values[ours]
            _gather(child, found)


@cache
def _shape(kind: type[Base]) -> _Shape:
    mapper: Mapper[Any] = class_mapper(kind)
    table = mapper.local_table
    assert isinstance(table, Table)
    attributes = [(mapper.get_property_by_column(column).key, column) for column in table.columns]
    return _Shape(
        table=table.name,
        columns=tuple((key, column.name) for key, column in attributes),
        filled=frozenset(
            column.name for _, column in attributes if column.server_default is not None
        ),
        children=tuple(
            (
                each.key,
                tuple(
                    (
                        mapper.get_property_by_column(ours).key,
                        each.mapper.get_property_by_column(theirs).key,
                    )
                    for ours, theirs in each.local_remote_pairs or ()
                ),
            )
            for each in mapper.relationships
            if each.direction is RelationshipDirection.ONETOMANY
        ),
    )

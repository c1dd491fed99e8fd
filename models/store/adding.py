"""New rows with all that belongs to them, inserted a table at a time.

The session's unit of work would do the same and works out anew for every file what depends on what: half of the time
that storing takes. Here that is known once: rows of a table refer to rows of the tables before it, and to none behind.
Statements are made once too, and run beneath the session: to make one takes longer than to run it. A server that is
asked over a network gets all tables in one.
"""

import json
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, Executable, Table, insert, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Mapper, RelationshipDirection, Session, class_mapper

from models.store.columns import Base

Row = dict[str, Any]
"""Values by the names of columns."""
Rows = dict[str, list[Row]]
"""By the names of tables."""


_MANY = 2_000
"""Rows of a table in one statement."""


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
    _insert(session.connection(), rows, new=False)


def add_new(session: Session, rows: Rows) -> None:
    """Insert those that are not there yet; another process may insert the same at the same time."""
    # In one order everywhere: processes that insert the same rows must not wait for each other in a circle.
    ordered = {
        name: sorted(some, key=lambda row: [str(value) for value in row.values()])
        for name, some in rows.items()
    }
    _insert(session.connection(), ordered, new=True)


def _insert(connection: Connection, rows: Rows, *, new: bool) -> None:
    if connection.dialect.name == "sqlite":
        for table, alike in _alike(rows):
            connection.execute(_inserting(table, new), alike)
        return
    parts: list[tuple[str, tuple[str, ...]]] = []
    given: dict[str, str] = {}
    for table, alike in _alike(rows):
        for start in range(0, len(alike), _MANY):
            given[f"rows_{len(parts)}"] = json.dumps(alike[start : start + _MANY], default=_as_text)
            parts.append((table.name, tuple(alike[0])))
            if start + _MANY < len(alike):  # a large file: bit by bit
                connection.execute(_at_once(tuple(parts), new), given)
                parts, given = [], {}
    if parts:
        connection.execute(_at_once(tuple(parts), new), given)


def _alike(rows: Rows) -> Iterator[tuple[Table, list[Row]]]:
    """The rows of each table, those first to which others refer; rows of one statement have the same columns."""
    tables = [Base.metadata.tables[name] for name in rows if rows[name]]
    for table in sorted(tables, key=_order().__getitem__):
        for _, alike in groupby(rows[table.name], key=tuple):
            yield table, list(alike)


@cache
def _inserting(table: Table, new: bool) -> Executable:
    return sqlite.insert(table).on_conflict_do_nothing() if new else insert(table)


@cache
def _at_once(parts: tuple[tuple[str, tuple[str, ...]], ...], new: bool) -> Executable:
    """One statement of PostgreSQL for rows of several tables, each a JSON array in its parameter.

    Its parts run in their order, and what refers to what is looked at behind them all.
    """
    each = []
    for number, (table, columns) in enumerate(parts):
        listed = ", ".join(f'"{column}"' for column in columns)
        each.append(
            f'part_{number} AS (INSERT INTO "{table}" ({listed}) SELECT {listed} FROM'
            f' json_populate_recordset(CAST(NULL AS "{table}"), CAST(:rows_{number} AS json))'
            f"{' ON CONFLICT DO NOTHING' if new else ''})"
        )
    return text(f"WITH {', '.join(each)} SELECT 1")


def _as_text(value: object) -> str:
    """What JSON has no word for, as PostgreSQL writes it."""
    return f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)


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

"""A store's content as copies, and copies into another store.

Files and documents go as the machine read them, what people said as its own rows: together they make the same store
again, on whichever engine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, func, insert, select, text
from sqlalchemy.orm import Session, joinedload, subqueryload

from models.copy import FileCopy, SaidCopy
from models.outcome import Fault, Outcome, Status
from models.store.mapping import stored_file
from models.store.queries import EVERYTHING
from models.store.restoring import directive_as_read
from models.store.tables import StoredFile, StoredReading
from models.store.tables_intake import StoredInput
from models.store.tables_said import StoredCorrection, StoredEvent

SAID: tuple[Table, ...] = tuple(
    cast(Table, each.__table__) for each in (StoredCorrection, StoredEvent)
)
"""Tables of what people said. Their first column is a number that the store gives; the others are the row."""


def file_after(session: Session, file_id: str) -> tuple[str, FileCopy] | None:
    """The file whose key follows this one, with its key."""
    following = select(StoredFile.id).where(StoredFile.id > file_id).order_by(StoredFile.id)
    key = session.scalars(following.limit(1)).first()
    if key is None:
        return None
    read_at = session.scalar(select(StoredInput.read_at).where(StoredInput.id == key))
    options = (
        joinedload(StoredFile.reading),
        subqueryload(StoredFile.documents).options(*EVERYTHING),
    )
    return key, _copy_of(session.get_one(StoredFile, key, options=options), read_at)


def _copy_of(row: StoredFile, read_at: str | None) -> FileCopy:
    fault = None
    if row.fault_code is not None:
        fault = Fault(
            code=row.fault_code,
            message=row.fault_message or "",
            advice=row.fault_advice or "",
            stage=row.fault_stage or "",
            page=row.fault_page,
        )
    outcome = Outcome(
        path=row.path,
        sha256=row.sha256,
        status=cast(Status, row.status),
        directives=tuple(map(directive_as_read, row.documents)),
        fault=fault,
    )
    reading = row.reading
    return FileCopy(
        outcome=outcome,
        reading=reading.content if reading else None,
        made=reading.made if reading else None,
        read_at=read_at,
    )


def file_of(copy: FileCopy) -> StoredFile:
    """The rows of a copied file."""
    row = stored_file(copy.outcome)
    if copy.reading is not None:
        row.reading = StoredReading(content=copy.reading, made=copy.made or "")
    return row


def said(session: Session) -> Iterator[SaidCopy]:
    """Everything that people said, table by table, in the order in which they said it."""
    for table in SAID:
        number, *columns = table.columns
        for row in session.execute(select(number, *columns).order_by(number)).mappings():
            yield SaidCopy(table=table.name, row={name: _plain(row[name]) for name in row})


def take_said(session: Session, copies: Iterable[SaidCopy]) -> tuple[int, list[str]]:
    """Keep what isn't kept yet; returns how much that is, and the ids of the documents it is about.

    Numbers stay as they are where nothing was said here before; else new ones follow those that are given.
    Raises `LookupError` for a table or column that isn't known, or a day that is none.
    """
    known = {table.name: table for table in SAID}
    by_table: dict[str, list[dict[str, Any]]] = {}
    for copy in copies:
        if set(copy.row) != set(known[copy.table].columns.keys()):
            raise LookupError(copy.table)
        try:
            row = _typed(known[copy.table], copy.row)
        except (TypeError, ValueError) as error:
            raise LookupError(copy.table) from error
        by_table.setdefault(copy.table, []).append(row)
    new, about = 0, set[str]()
    for name, rows in by_table.items():
        fresh = _take_rows(session, known[name], rows)
        new += len(fresh)
        about.update(str(row["document_id"]) for row in fresh)
    return new, sorted(about)


def _plain(value: Any) -> str | int | None:
    """A value as JSON has it: days are ISO 8601."""
    return value.isoformat() if isinstance(value, date) else cast("str | int | None", value)


def _typed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with its days as the database has them; raises `TypeError` or `ValueError` for what is none."""
    return {
        name: date.fromisoformat(value)
        if value is not None and table.c[name].type.python_type is date
        else value
        for name, value in row.items()
    }


def _take_rows(
    session: Session, table: Table, rows: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    number, *columns = (column.name for column in table.columns)
    kept = session.execute(select(*table.columns)).mappings().all()
    here = {tuple(row[name] for name in columns) for row in kept}
    fresh = [row for row in rows if tuple(row[name] for name in columns) not in here]
    if kept:
        fresh = [{name: row[name] for name in columns} for row in fresh]
    for row in fresh:
        session.execute(insert(table).values(row))
    if not kept and fresh and session.get_bind().dialect.name == "postgresql":
        # Numbers that were given do not move the counter of the column.
        top = session.scalar(select(func.max(table.c[number])))
        session.execute(
            text("SELECT setval(pg_get_serial_sequence(:table, :number), :top)"),
            {"table": table.name, "number": number, "top": top},
        )
    return fresh

"""What a database holds, to compare it with another one."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, Table, select

from models.store.columns import Base
from models.store.session import Store
from models.store.tables_intake import StoredInput

Rows = dict[str, list[tuple[object, ...]]]
TIMES = {StoredInput.__table__.c.read_at}


def rows(store: Store, leave_out: Collection[str] = ()) -> Rows:
    """Everything in the database, by table, but when files were read: the same files give these rows at any time."""
    with store._engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(_lasting(table))), key=str)
            for table in Base.metadata.sorted_tables
            if table.name not in leave_out
        }


def _lasting(table: Table) -> Select[Any]:
    return select(*(column for column in table.columns if column not in TIMES))

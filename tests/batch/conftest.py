"""Batches run on the databases of the store's tests."""

from tests.store.conftest import (
    admin,
    kind,
    new_database,
    new_tables,
    postgres_with_tables,
    sqlite_with_tables,
)

__all__ = [
    "admin",
    "kind",
    "new_database",
    "new_tables",
    "postgres_with_tables",
    "sqlite_with_tables",
]

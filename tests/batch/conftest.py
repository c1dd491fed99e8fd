"""Batches run on the databases of the store's tests."""

from tests.store.conftest import admin, kind, new_database

__all__ = ["admin", "kind", "new_database"]

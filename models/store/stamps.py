"""Whether anything in the database changed: a stamp that is the same as long as nobody wrote."""

from itertools import count
from threading import Lock
from typing import Any, NamedTuple

from sqlalchemy import Engine, event, text

from models.store.engine import reader_of, translated


class Stamp(NamedTuple):
    """The same as long as nobody wrote."""

    database: object
    own: int
    """How often this process wrote."""


class Stamps:
    """Asks for the stamp of an open database.

    SQLite tells each connection whether others wrote since it was asked last, so that one is held for nothing else.
    On PostgreSQL two snapshots of the same transactions see the same rows; those of other databases of the server
    count too, which costs a second look and no wrong answer.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = reader_of(engine)
        self._name = name
        self._lock = Lock()
        self._held: Any = None
        self._own = 0
        writes = count(1)

        def written(_connection: object) -> None:
            self._own = next(writes)

        # Who only reads ends without a commit.
        event.listen(engine, "commit", written)

    def now(self) -> Stamp:
        """The stamp of this moment: ask for it before you look, and keep what you saw under it."""
        own = self._own
        return Stamp(self._of_database(), own)

    def _of_database(self) -> object:
        with translated(self._name):
            if self._engine.dialect.name == "sqlite":
                return self._version()
            with self._engine.connect() as connection:
                return connection.scalar(text("SELECT pg_current_snapshot()::text"))

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._held is not None:
                self._held.close()
                self._held = None

    def _version(self) -> int:
        with self._lock:
            if self._held is None:
                self._held = self._engine.raw_connection()
            cursor = self._held.cursor()
            try:
                found: int = cursor.execute("PRAGMA data_version").fetchone()[0]
            finally:
                cursor.close()
            return found

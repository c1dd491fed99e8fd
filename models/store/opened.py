"""An open database, and what was done to it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.register import Naming
from models.run import Counts, Run, RunEnd, RunKind
from models.store import runs as done
from models.store.engine import reader_of, translated, writer_of
from models.store.patience import AT_ONCE, Patience, patiently


class Opened:
    """Opens and closes, and keeps its runs."""

    def __init__(
        self,
        engine: Engine,
        name: str,
        naming: Naming | None = None,
        patience: Patience = AT_ONCE,
    ) -> None:
        self._engine = engine
        self._reader = reader_of(engine)
        self._naming = naming
        self._writer = writer_of(engine)
        self.patience = patience
        """With which a batch takes its steps."""
        self.name = name
        """The URL without its password."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        with translated(self.name), Session(engine) as session:
            yield session

    @patiently
    def begin_run(self, kind: RunKind, *, version: str, arguments: Iterable[str]) -> int:
        """Keep that a run has begun; returns its number."""
        with self._session(self._writer) as session, session.begin():
            return done.begin(session, kind, version, list(arguments), now())

    @patiently
    def end_run(self, number: int, ended: RunEnd, counts: Counts) -> None:
        """Keep how a run ended."""
        with self._session(self._writer) as session, session.begin():
            done.end(session, number, ended, counts, now())

    def runs(self) -> list[Run]:
        """All runs, the latest first."""
        with self._session(self._reader) as session:
            return done.runs(session)


def now() -> str:
    """This moment: ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")

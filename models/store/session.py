"""The store: opens the database, keeps what is written whole, and answers questions.

Nobody above knows SQLAlchemy.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Self, Unpack

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.correction import Change, Correction
from models.directive import Directive
from models.outcome import Outcome
from models.register import DocumentRow, FileRow, Reading, TaskFields, TaskFilter, TaskRow, UnitRow
from models.status import today
from models.store import corrections as said
from models.store import queries, register, revisions
from models.store.engine import engine_of, translated, writer_of
from models.store.errors import RowsRefused
from models.store.mapping import digest_of, file_id, printable_path, stored_file


class Store:
    """An open database. Records go in, records come out."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._writer = writer_of(engine)
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

    def save(self, outcome: Outcome) -> bool:
        """Keep what became of a file, in one transaction; False where its bytes are stored already.

        A file that failed before is replaced, by the same bytes or under the same path.
        """
        try:
            with self._session(self._writer) as session, session.begin():
                known = queries.file_named(session, file_id(outcome.path, outcome.sha256))
                if known is not None and known.status != "failed":
                    return False
                queries.delete_failures(
                    session, printable_path(outcome.path), file_id(outcome.path, outcome.sha256)
                )
                self._add(session, outcome)
            return True
        except RowsRefused:
            # Another process may have stored the same bytes in the meantime.
            if outcome.sha256 and self.path_of_known(outcome.sha256) is not None:
                return False
            raise

    def renew(self, outcome: Outcome) -> bool:
        """Put what better rules make of a stored file in the place of what was made before, in one transaction.

        What people said stays, and holds. Returns False where nothing else was made, and nothing is written.
        """
        key = file_id(outcome.path, outcome.sha256)
        with self._session(self._writer) as session, session.begin():
            if queries.made_of(session, key) == digest_of(outcome):
                return False
            queries.delete_file(session, key)
            self._add(session, outcome)
        return True

    def _add(self, session: Session, outcome: Outcome) -> None:
        row = stored_file(outcome)
        session.add(row)
        session.flush()
        said.apply_to(session, [document.id for document in row.documents])

    def readings(self) -> Iterator[Reading]:
        """What was read of every stored file, one after the other, in the order of their keys."""
        last = ""
        while True:
            with self._session(self._engine) as session:
                found = queries.reading_after(session, last)
            if found is None:
                return
            yield found
            last = found.file_id

    def correct(self, changes: Iterable[Change], *, by: str, where: str = "cli") -> int:
        """Keep what a person says, in one transaction; returns how much of it is new.

        Raises `UnknownTarget` where a document or task is not stored, `BadValue` for a value that can't be; then
        nothing is kept.
        """
        with self._session(self._writer) as session, session.begin():
            return said.say(session, changes, said.Voice(by, _now(), where))

    def undo(self, number: int, *, by: str) -> bool:
        """Take back a correction; False where it was taken back before."""
        with self._session(self._writer) as session, session.begin():
            return said.undo(session, number, said.Voice(by, _now(), "cli"))

    def corrections(self) -> list[Correction]:
        """Everything that people said, with what became of it."""
        with self._session(self._engine) as session:
            return said.corrections(session)

    def path_of_known(self, sha256: str) -> str | None:
        """Where the file with these bytes was first found, if it is stored."""
        with self._session(self._engine) as session:
            return queries.path_of_known(session, sha256)

    def files(self) -> list[FileRow]:
        """All files, the failed ones too."""
        with self._session(self._engine) as session:
            return queries.files(session)

    def documents(self, named: str | None = None) -> list[DocumentRow]:
        """All documents, or those that a name can mean (id, code, file name)."""
        with self._session(self._engine) as session:
            if named is None:
                return list(queries.documents(session))
            return queries.documents_named(session, named)

    def each_document(self) -> Iterator[DocumentRow]:
        """All documents one after the other, for lists that don't fit into memory."""
        with self._session(self._engine) as session:
            yield from queries.documents(session)

    def directive(self, document_id: str) -> Directive | None:
        """A document with everything that is known of it."""
        with self._session(self._engine) as session:
            return queries.directive(session, document_id)

    def tasks(
        self,
        asked: TaskFilter | None = None,
        as_of: date | None = None,
        **fields: Unpack[TaskFields],
    ) -> list[TaskRow]:
        """Who must do what by when, as it stands on the day ``as_of`` (today).

        Which tasks is said by a filter or by its fields: ``store.tasks(unit="Sở Y tế", due_to=date(2025, 12, 31))``.
        """
        wanted = replace(asked or TaskFilter(), **fields)
        return list(self.each_task(wanted, as_of or today()))

    def each_task(self, asked: TaskFilter, as_of: date) -> Iterator[TaskRow]:
        """The same one after the other, for lists that don't fit into memory."""
        with self._session(self._engine) as session:
            yield from register.tasks(session, asked, as_of)

    def units(self, as_of: date) -> list[UnitRow]:
        """All units with the number of their tasks, in the order of the Vietnamese alphabet."""
        with self._session(self._engine) as session:
            return register.units(session, as_of)

    def grounds(self) -> dict[str, list[str]]:
        """What each document rests on (căn cứ), by its id."""
        with self._session(self._engine) as session:
            return register.grounds(session)

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        with translated(self.name), Session(engine) as session:
            yield session


def open_store(url: str, *, create: bool = True) -> Store:
    """Open the database at an SQLAlchemy URL and bring its tables up to date.

    A plain path is a SQLite file. A file that isn't there is made, with its folder, if ``create``.
    """
    engine, name = engine_of(url, create=create)
    with translated(name):
        revisions.bring_up_to_date(engine, name)
    return Store(engine, name)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

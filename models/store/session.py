"""The store: opens the database, keeps what is written whole, and answers questions.

Errors of the database are translated here; nobody above knows SQLAlchemy.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DataError, IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from models.directive import Directive
from models.outcome import Outcome
from models.register import DocumentRow, FileRow, TaskFilter, TaskRow
from models.store import queries, revisions
from models.store.errors import RowsRefused, StoreError
from models.store.mapping import file_id, printable_path, stored_file

_BUSY_SECONDS = 30
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # readers and the writer don't wait for each other
    "PRAGMA synchronous = FULL",  # what was said to be stored is on the disk
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}",
)


class Store:
    """An open database. Records go in, records come out."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        # Writers on SQLite take turns from their first statement: one that has read first and
        # writes then could be refused halfway.
        self._writer = engine.execution_options(begin="IMMEDIATE")
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
                stale = set(queries.failures_at(session, printable_path(outcome.path)))
                for row in stale | ({known} if known else set()):
                    session.delete(row)
                session.flush()
                session.add(stored_file(outcome))
            return True
        except RowsRefused:
            # Another process may have stored the same bytes in the meantime.
            if outcome.sha256 and self.path_of_known(outcome.sha256) is not None:
                return False
            raise

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
                return queries.documents(session)
            return queries.documents_named(session, named)

    def directive(self, document_id: str) -> Directive | None:
        """A document with everything that is known of it."""
        with self._session(self._engine) as session:
            return queries.directive(session, document_id)

    def tasks(self, asked: TaskFilter, as_of: date) -> list[TaskRow]:
        """Who must do what by when, as it stands on the day ``as_of``."""
        with self._session(self._engine) as session:
            return queries.tasks(session, asked, as_of)

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        with _translated(self.name), Session(engine) as session:
            yield session


def open_store(url: str, *, create: bool = True) -> Store:
    """Open the database at an SQLAlchemy URL and bring its tables up to date.

    A plain path is a SQLite file. A file that isn't there is made, with its folder, if ``create``.
    """
    try:
        parsed = make_url(url if "://" in url else f"sqlite:///{url}")
        name = parsed.render_as_string(hide_password=True)
        engine = create_engine(parsed)
    except (ArgumentError, ImportError, ValueError) as error:
        raise StoreError(
            f"Không hiểu địa chỉ cơ sở dữ liệu: {error}.",
            advice="Ví dụ đúng: sqlite:///data/processed/dondoc.sqlite3",
        ) from error
    if parsed.get_backend_name() == "sqlite":
        _prepare_file(parsed.database, create=create)
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
    with _translated(name), engine.execution_options(begin="IMMEDIATE").connect() as connection:
        revisions.bring_up_to_date(connection, name)
    return Store(engine, name)


def _prepare_file(database: str | None, *, create: bool) -> None:
    if database is None or database in ("", ":memory:"):
        raise StoreError("Cơ sở dữ liệu phải là một tệp.", advice="Ví dụ: sqlite:///dondoc.sqlite3")
    path = Path(database)
    if path.exists():
        return
    if not create:
        raise StoreError(
            f"Chưa có cơ sở dữ liệu {path}.",
            advice="Nạp văn bản trước: dondoc ingest THƯ_MỤC, hoặc chỉ đúng tệp bằng --db.",
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"Không tạo được thư mục {path.parent}: {error.strerror}.") from error


def _set_pragmas(connection: Any, _record: object) -> None:
    # Transactions are begun below and not by the driver, which would leave out those of DDL.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Any) -> None:
    mode = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


@contextmanager
def _translated(name: str) -> Iterator[None]:
    """Errors of the database as ours, without the statement: it holds text of the document."""
    try:
        yield
    except (DataError, IntegrityError) as error:
        raise RowsRefused(
            f"Cơ sở dữ liệu từ chối dữ liệu của tệp: {_first_line(error.orig)}."
        ) from error
    except SQLAlchemyError as error:
        reason = _first_line(getattr(error, "orig", None) or type(error).__name__)
        raise StoreError(
            f"Lỗi cơ sở dữ liệu {name}: {reason}.",
            advice="Kiểm tra tệp, quyền ghi và dung lượng đĩa rồi chạy lại.",
        ) from error
    except UnicodeEncodeError as error:
        raise RowsRefused(f"Cơ sở dữ liệu từ chối dữ liệu của tệp: {error.reason}.") from error


def _first_line(error: object) -> str:
    # What follows it on PostgreSQL is the row itself.
    return (str(error).splitlines() or [""])[0]

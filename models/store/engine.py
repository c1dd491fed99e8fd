"""Connections to the database: how each engine is opened, and its errors as ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.pool import QueuePool

from models.reasons import reason_of
from models.store.errors import RowsRefused, ServerAway, StoreError, is_away

_BUSY_SECONDS = 30
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # readers and the writer don't wait for each other
    "PRAGMA synchronous = FULL",  # what was said to be stored is on the disk
    "PRAGMA mmap_size = 1073741824",  # pages that the system holds are not copied to be looked at
    f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}",
)
_CONNECTIONS = 20
"""That stay open where so many questions come at once: to open one takes longer than most questions."""
_SETTINGS = """
SELECT set_config('jit', 'off', false), set_config('plan_cache_mode', 'force_custom_plan', false),
       set_config('work_mem', greatest(setting::integer, 16384)::text, false)
FROM pg_settings WHERE name = 'work_mem'
"""
"""Of a connection to PostgreSQL: compiling a statement takes longer than running it; a department has a thousand times
the tasks of a commune, so that no plan is good for both; and 16 MB to sort and join in, at least."""
_RESTORE = "Khôi phục từ bản sao lưu, hoặc nạp lại các tệp vào một tệp mới."
_SPACE = "Giải phóng dung lượng rồi chạy lại cùng lệnh; những gì đã lưu vẫn còn."
_SERVER = "Kiểm tra máy chủ và địa chỉ --db rồi chạy lại cùng lệnh; những gì đã lưu vẫn còn."
_EXPLAINED = (
    (("malformed", "not a database"), "tệp bị hỏng", _RESTORE),
    (("is full", "No space left"), "ổ đĩa đã đầy", _SPACE),
    (
        ("is locked",),
        "chương trình khác đang giữ tệp",
        "Đóng chương trình đang mở tệp này, hoặc chờ lệnh khác làm xong, rồi chạy lại cùng lệnh.",
    ),
    (
        ("readonly database", "unable to open database file"),
        "không ghi được tệp",
        "Kiểm tra quyền ghi của tệp và của thư mục chứa nó, hoặc chọn chỗ khác bằng --db.",
    ),
    (
        (
            "onnection failed",
            "closed the connection",
            "connection is",
            "terminating connection",
            "starting up",
            "shutting down",
        ),
        "máy chủ không trả lời",
        _SERVER,
    ),
)
"""What engines say, in the clerk's words, and what to do."""


def engine_of(url: str, *, create: bool = True) -> tuple[Engine, str]:
    """The engine for an SQLAlchemy URL or the path of a SQLite file, and its name without a password.

    A file that isn't there is made, with its folder, if ``create``. Raises `StoreError` for an address that leads
    nowhere; whether the server answers shows when it is asked.
    """
    try:
        parsed = make_url(url if "://" in url else f"sqlite:///{url}")
        name = parsed.render_as_string(hide_password=True)
        engine = create_engine(
            parsed, poolclass=QueuePool, pool_size=_CONNECTIONS, max_overflow=_CONNECTIONS
        )
    except (ArgumentError, ImportError, ValueError) as error:
        raise StoreError(
            f"Không hiểu địa chỉ cơ sở dữ liệu: {error}.",
            advice="Ví dụ đúng: sqlite:///data/processed/dondoc.sqlite3",
        ) from error
    if parsed.get_backend_name() == "sqlite":
        _prepare_file(parsed.database, create=create)
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
    if parsed.get_backend_name() == "postgresql":
        event.listen(engine, "connect", _set_up)
    return engine, name


def reader_of(engine: Engine) -> Engine:
    """The same for questions that don't fetch their answer bit by bit, which takes a transaction.

    Each statement on PostgreSQL sees what was committed before it, in a transaction or not. Without one a question has
    two round trips less, and its statements stay prepared: what is taken back makes the driver forget all of them.
    """
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="AUTOCOMMIT")
    return engine


def writer_of(engine: Engine) -> Engine:
    """The same for transactions that write.

    Writers on SQLite take turns from their first statement: one that has read first and writes then could be
    refused halfway.
    """
    return engine.execution_options(begin="IMMEDIATE")


def migrator_of(engine: Engine) -> Engine:
    """The same for transactions that change tables.

    SQLite alters a table by making it anew, and what refers to the old one must not go with it.
    """
    return engine.execution_options(begin="IMMEDIATE", foreign_keys="OFF")


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Errors of the database as ours, without the statement: it holds text of the document."""
    try:
        yield
    except (DataError, IntegrityError) as error:
        raise RowsRefused(
            f"Cơ sở dữ liệu từ chối dữ liệu của tệp: {_first_line(error.orig)}."
        ) from error
    except SQLAlchemyError as error:
        reason = _first_line(getattr(error, "orig", None) or type(error).__name__)
        message, advice = _explained(reason)
        away = isinstance(error, OperationalError | InterfaceError) and is_away(error.orig)
        kind = ServerAway if away else StoreError
        raise kind(f"Lỗi cơ sở dữ liệu {name}: {message}.", advice=advice) from error
    except UnicodeEncodeError as error:
        raise RowsRefused(f"Cơ sở dữ liệu từ chối dữ liệu của tệp: {error.reason}.") from error


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
        raise StoreError(f"Không tạo được thư mục {path.parent}: {reason_of(error)}.") from error


def _set_pragmas(connection: Any, _record: object) -> None:
    # Transactions are begun below and not by the driver, which would leave out those of DDL.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _set_up(connection: Any, _record: object) -> None:
    connection.execute(_SETTINGS)
    connection.commit()


def _begin(connection: Any) -> None:
    options = connection.get_execution_options()
    # Inside a transaction it could not be set any more.
    connection.exec_driver_sql(f"PRAGMA foreign_keys = {options.get('foreign_keys', 'ON')}")
    connection.exec_driver_sql(f"BEGIN {options.get('begin', 'DEFERRED')}")


def _explained(reason: str) -> tuple[str, str]:
    """What went wrong, and what to do; the engine's own words stay, for who looks after it."""
    for signs, words, advice in _EXPLAINED:
        if any(sign in reason for sign in signs):
            return f"{words} ({reason})", advice
    return reason, "Kiểm tra tệp, quyền ghi và dung lượng đĩa rồi chạy lại."


def _first_line(error: object) -> str:
    # What follows it on PostgreSQL is the row itself.
    return (str(error).splitlines() or [""])[0]

"""Revisions of the tables: an empty or older database is brought up to date, a newer one refused."""

from pathlib import Path

from sqlalchemy import Connection, Engine, and_, delete, inspect, select, text
from sqlalchemy.orm import Session

from models.store.engine import engine_of, migrator_of, translated
from models.store.entering import enter_all
from models.store.errors import StoreError
from models.store.tables import StoredTask
from models.store.tables_register import RegisterRow, TaskWords, TurnedTask
from models.store.tables_said import TaskEvent

REVISIONS = tuple(f"{number:04}" for number in range(1, 12))
"""Those of ``migrations/versions``, in their order."""
HEAD = REVISIONS[-1]
"""The revision that this program works with."""

_FOLDER = Path(__file__).parent / "migrations"
# Any number will do that no other program on the server uses: the letters of dondoc.
_LOCK = 0x646F6E646F63


def bring_up_to_date(engine: Engine, name: str) -> None:
    """Migrate the database if it has to be, in one transaction; raises `StoreError` if it can't be."""
    with engine.connect() as connection:
        up_to_date = _known(connection, name) == HEAD
    if not up_to_date:
        _migrate(engine, name, HEAD)


def revision_of(url: str) -> str | None:
    """The revision of a database, which is left as it is; None where it has no tables yet."""
    engine, name = engine_of(url, create=False)
    with translated(name), engine.connect() as connection:
        return _current(connection, name)


def migrate(url: str, revision: str) -> None:
    """Bring a database to a revision, newer or older than its own.

    Raises `StoreError` for a revision that isn't known. Going back drops what the older tables can't hold.
    """
    if revision not in REVISIONS:
        raise StoreError(
            f"Không có phiên bản {revision!r}.", advice=f"Các phiên bản: {', '.join(REVISIONS)}."
        )
    engine, name = engine_of(url)
    with translated(name):
        _migrate(engine, name, revision)


def _migrate(engine: Engine, name: str, revision: str) -> None:
    # Loaded only now: opening a database that is up to date has no need of it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    with migrator_of(engine).connect() as connection:
        if connection.dialect.name == "postgresql":
            # Two programs may open the same empty database. The lock ends with the transaction.
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        current = _known(connection, name)
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
        if current is None or current <= revision:
            command.upgrade(config, revision)
        else:
            command.downgrade(config, revision)
        if revision == HEAD:
            _fill_register(connection)
        connection.commit()


def _fill_register(connection: Connection) -> None:
    """Enter all tasks where some are not: an older program kept no register, older tables know no rejected tasks."""
    left = (
        select(StoredTask.position)
        .outerjoin(
            TaskWords,
            and_(
                TaskWords.document_id == StoredTask.document_id,
                TaskWords.task == StoredTask.position,
            ),
        )
        .where(~StoredTask.superseded, TaskWords.id.is_(None))
    )
    none = connection.scalar(select(RegisterRow.task_id).limit(1)) is None
    if none or connection.scalar(left.limit(1)) is not None:
        with Session(connection) as session:
            # Foreign keys are not looked at while tables change.
            for table in (TaskEvent, RegisterRow, TurnedTask):
                session.execute(delete(table))
            enter_all(session)
            session.flush()


def _known(connection: Connection, name: str) -> str | None:
    """The database's revision; raises `StoreError` where this program doesn't know it."""
    current = _current(connection, name)
    if current is not None and current not in REVISIONS:
        raise StoreError(
            f"Cơ sở dữ liệu {name} thuộc phiên bản khác ({current}; chương trình dùng {HEAD}).",
            advice="Cập nhật dondoc rồi chạy lại, hoặc chọn tệp khác bằng --db.",
        )
    return current


def _current(connection: Connection, name: str) -> str | None:
    """The database's revision; None for one without tables."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" in tables:
        revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return None if revision is None else str(revision)
    raise StoreError(
        f"Cơ sở dữ liệu {name} không phải của dondoc: có bảng lạ.",
        advice="Chọn tệp khác bằng --db.",
    )

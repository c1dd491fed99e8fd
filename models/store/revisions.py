"""Revisions of the tables: an empty or older database is brought up to date, a newer one refused."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from models.store.errors import StoreError

HEAD = "0002"
"""The revision that this program works with: the last of ``migrations/versions``."""

_FOLDER = Path(__file__).parent / "migrations"
_REVISIONS_BEFORE: frozenset[str] = frozenset({"0001"})


def bring_up_to_date(connection: Connection, name: str) -> None:
    """Migrate the database if it has to be, in one transaction; raises `StoreError` if it can't be."""
    current = _current(connection, name)
    if current == HEAD:
        return
    if current is not None and current not in _REVISIONS_BEFORE:
        raise StoreError(
            f"Cơ sở dữ liệu {name} thuộc phiên bản khác ({current}; chương trình dùng {HEAD}).",
            advice="Cập nhật dondoc rồi chạy lại, hoặc chọn tệp khác bằng --db.",
        )
    # Loaded only now: opening a database that is up to date has no need of it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    command.upgrade(config, "head")
    connection.commit()


def _current(connection: Connection, name: str) -> str | None:
    """The database's revision; None for one without tables."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" in tables:
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    raise StoreError(
        f"Cơ sở dữ liệu {name} không phải của dondoc: có bảng lạ.",
        advice="Chọn tệp khác bằng --db.",
    )

"""Opening a database: new, known, foreign, newer, broken."""

import re
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

from models.store import revisions
from models.store.errors import StoreError
from models.store.session import open_store
from models.store.tables import Base
from tests import builders

MIGRATIONS = Path(revisions.__file__).parent / "migrations"


def schema(url: str) -> dict[str, list[str]]:
    """What makes each table and index, its lines in a fixed order."""
    with create_engine(url).connect() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql > ''"))
        return {
            name: sorted(line.strip().rstrip(",") for line in _listed(sql).splitlines())
            for name, sql in rows
            if name != "alembic_version"
        }


def _listed(sql: str) -> str:
    """SQLite writes a column that is added behind the last one; here it gets a line of its own."""
    return re.sub(r", (?=\w+ [A-Z]+,?\s*$)", ",\n", sql, flags=re.M)


def test_a_new_database_and_its_folder_are_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.sqlite3"
    with open_store(f"sqlite:///{path}") as store:
        assert store.documents() == []
    assert path.exists()


def test_a_plain_path_is_a_sqlite_file(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "a.sqlite3")):
        assert (tmp_path / "a.sqlite3").exists()


def test_migrations_make_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    migrated, made = (f"sqlite:///{tmp_path}/{name}.sqlite3" for name in ("migrated", "made"))
    open_store(migrated).close()
    Base.metadata.create_all(create_engine(made))
    assert schema(migrated) == schema(made)


def test_every_constraint_has_a_name(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(url).close()
    inspector = inspect(create_engine(url))
    for table in Base.metadata.tables:
        assert inspector.get_pk_constraint(table)["name"]
        found = [*inspector.get_foreign_keys(table), *inspector.get_check_constraints(table)]
        assert all(constraint["name"] for constraint in found), table


def test_an_older_database_keeps_its_rows_and_is_brought_up_to_date(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome())
    with create_engine(url).connect() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.downgrade(config, "0001")
        connection.commit()
        columns = {column["name"] for column in inspect(connection).get_columns("tasks")}
        assert "quote_ocr" not in columns
    with open_store(url) as store:
        [row] = store.documents()
        directive = store.directive(row.id)
        assert directive is not None
        assert len(directive.tasks) == len(builders.directive().tasks)


def test_the_first_migration_can_be_taken_back(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(url).close()
    with create_engine(url).connect() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.downgrade(config, "base")
        connection.commit()
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_the_program_knows_its_last_migration() -> None:
    assert max(path.name[:4] for path in MIGRATIONS.glob("versions/*.py")) == revisions.HEAD


def test_a_known_database_keeps_its_rows(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome())
    with open_store(url) as store:
        assert len(store.documents()) == 1


def test_sqlite_is_set_to_keep_what_it_promised(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store, store._engine.connect() as at:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        values = [at.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
        assert values == ["wal", 2, 1, 30000]


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(url).close()
    with sqlite3.connect(tmp_path / "a.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="9999"):
        open_store(url)


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.sqlite3") as connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    with pytest.raises(StoreError, match="không phải của dondoc"):
        open_store(f"sqlite:///{tmp_path}/a.sqlite3")
    assert list(schema(f"sqlite:///{tmp_path}/a.sqlite3")) == ["accounts"]


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite3").write_text("Cộng hòa xã hội chủ nghĩa Việt Nam\n" * 100)
    with pytest.raises(StoreError, match="not a database"):
        open_store(f"sqlite:///{tmp_path}/a.sqlite3")


def test_who_only_asks_makes_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Chưa có cơ sở dữ liệu"):
        open_store(f"sqlite:///{tmp_path}/a.sqlite3", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["sqlite://", "nothing://x", "://"])
def test_an_address_that_leads_nowhere_is_refused(url: str) -> None:
    with pytest.raises(StoreError):
        open_store(url)


def test_no_password_in_messages() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("nothing://user:secret@host/db")
    assert "secret" not in str(caught.value)

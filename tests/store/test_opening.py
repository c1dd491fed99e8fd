"""Opening a database: new, known, foreign, newer, broken."""

import sqlite3
from pathlib import Path

import pytest

from models.store.errors import StoreError
from models.store.session import open_store
from tests import builders


def test_a_new_database_and_its_folder_are_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.sqlite3"
    with open_store(f"sqlite:///{path}") as store:
        assert store.documents() == []
    assert path.exists()


def test_a_plain_path_is_a_sqlite_file(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "a.sqlite3")):
        assert (tmp_path / "a.sqlite3").exists()


def test_a_known_database_keeps_its_rows(database: str) -> None:
    with open_store(database) as store:
        store.save(builders.outcome())
    with open_store(database) as store:
        assert len(store.documents()) == 1


def test_sqlite_is_set_to_keep_what_it_promised(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store, store._engine.connect() as at:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        values = [at.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
        assert values == ["wal", 2, 1, 30000]


def test_a_newer_database_is_refused(blank: str) -> None:
    with open_store(blank) as store, store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="9999"):
        open_store(blank)


def test_a_database_in_use_can_be_opened(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store, store._writer.begin():
        open_store(url).close()


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.sqlite3") as connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    with pytest.raises(StoreError, match="không phải của dondoc"):
        open_store(f"sqlite:///{tmp_path}/a.sqlite3")
    with sqlite3.connect(tmp_path / "a.sqlite3") as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("accounts",)]


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


def test_a_server_that_does_not_answer() -> None:
    with pytest.raises(StoreError, match="Lỗi cơ sở dữ liệu") as caught:
        open_store("postgresql+psycopg://user:secret@127.0.0.1:1/dondoc")
    assert "secret" not in str(caught.value)


def test_no_password_in_messages() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("nothing://user:secret@host/db")
    assert "secret" not in str(caught.value)

"""What is wrong with the machine and not with the files: said clearly, with the exit code of the contract, nothing half done."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from models.intake import Arrival
from models.store import engine
from models.store.session import open_store
from tests.cli.conftest import Run, run
from tests.store.servers import own_server

__all__ = ["run"]

FILES = 12


def ingest(
    folder: Path, database: str, *, file_bytes: int | None = None, **env: str
) -> "subprocess.Popen[str]":
    limit = [] if file_bytes is None else ["prlimit", f"--fsize={file_bytes}"]
    return subprocess.Popen(
        [
            *limit,
            sys.executable,
            "-m",
            "tests.batch.light_cli",
            "ingest",
            str(folder),
            "--db",
            database,
            "--jobs",
            "1",
        ],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **env},
    )


def ended(running: "subprocess.Popen[str]") -> tuple[int, str]:
    said = running.communicate(timeout=100)[1]
    assert "Traceback" not in said
    return running.returncode, said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.txt").write_text(f"{number} slow 0.1")
    return folder


def all_stored(database: str) -> bool:
    with open_store(database) as store:
        counts = store.intake.counts()
        assert len(store.documents()) == counts["stored"]
        return counts == {"stored": FILES}


def test_a_full_disk_stops_the_batch_and_harms_nothing(folder: Path, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(database).close()
    code, said = ended(ingest(folder, database, file_bytes=450_000))
    assert (code, "dung lượng" in said) == (6, True)
    assert re.search(r"\d tệp đã lưu.* Còn \d+ tệp chưa đọc", said)
    with open_store(database) as store:
        assert 0 < len(store.documents()) < FILES
        assert list(store.problems()) == []
    assert ended(ingest(folder, database))[0] == 0
    assert all_stored(database)


def test_a_file_that_is_replaced_before_it_is_read_is_no_longer_that_file(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "1.txt").write_text("slow 3")
    (folder / "2.txt").write_text("as it was found")
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(database).close()
    running = ingest(folder, database)
    with open_store(database) as store:
        while not store.intake.counts()["claimed"]:
            time.sleep(0.02)
    (folder / "2.txt").write_text("as it is now")
    code, said = ended(running)
    assert (code, "(changed)" in said, "1 tệp đã lưu" in said) == (3, True, True)
    assert "2 tệp đã lưu" not in said
    assert ended(ingest(folder, database))[0] == 0


def test_many_batches_of_the_same_files_store_each_once(folder: Path, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(database).close()
    together = [ended(each) for each in [ingest(folder, database) for _ in range(4)]]
    assert all(code in (0, 4) for code, _ in together)
    stored = [re.search(r"(\d+) tệp đã lưu, (\d+) không đổi, 0 lỗi", said) for _, said in together]
    assert sum(int(each[1]) for each in stored if each) == FILES
    assert sum(int(each[2]) for each in stored if each) == 3 * FILES
    assert all_stored(database)


def test_a_database_that_goes_away_stops_the_batch_and_harms_nothing(
    folder: Path, tmp_path: Path
) -> None:
    with own_server() as server:
        if server is None:
            pytest.skip("no PostgreSQL here")
        database = server.url.replace("@/", "@/postgres")
        open_store(database).close()
        running = ingest(folder, database, DONDOC_DATABASE_SECONDS="1")
        with open_store(database) as store:
            while not store.intake.counts()["stored"]:
                time.sleep(0.02)
        server.stop()
        code, said = ended(running)
        assert (code, "Lỗi cơ sở dữ liệu" in said) == (6, True)
        server.start()
        assert ended(ingest(folder, database))[0] == 0
        assert all_stored(database)


def test_a_locked_database_is_waited_for_and_then_named(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "a.sqlite3"
    open_store(str(database)).close()
    monkeypatch.setattr(engine, "_PRAGMAS", ("PRAGMA busy_timeout = 200",))
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = run("ingest", str(folder), "--db", str(database))
    other.close()
    assert ran.code == 6
    assert "locked" in ran.err


def test_a_damaged_database_is_refused_with_advice(folder: Path, tmp_path: Path, run: Run) -> None:
    database = tmp_path / "a.sqlite3"
    open_store(str(database)).close()
    with database.open("r+b") as file:
        file.write(b"no database here")
    ran = run("ingest", str(folder), "--db", str(database))
    assert ran.code == 6
    assert "bản sao lưu" in ran.err


def test_a_database_of_tomorrow_is_refused(folder: Path, tmp_path: Path, run: Run) -> None:
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    open_store(database).close()
    with create_engine(database).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    ran = run("ingest", str(folder), "--db", database)
    assert (ran.code, "9999" in ran.err) == (6, True)


def test_no_place_for_a_database(folder: Path, run: Run) -> None:
    ran = run("ingest", str(folder), "--db", "/proc/none/a.sqlite3")
    assert (ran.code, "/proc/none" in ran.err) == (6, True)


def test_a_terminal_that_knows_no_vietnamese(folder: Path, tmp_path: Path) -> None:
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7")
    code, said = ended(ingest(folder, f"sqlite:///{tmp_path}/a.sqlite3", PYTHONIOENCODING="cp1252"))
    assert (code, "12 tệp đã lưu" in said) == (3, True)


def test_a_clock_that_jumps_ends_no_lease(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store:
        store.intake.see([Arrival(key="1" * 64, path="a.txt")])
        store.intake.claim(["1" * 64], "a", 60)
        monkeypatch.setattr(time, "time", lambda: 4e9)
        assert store.intake.sweep(lambda _: False, lambda _: None) == []

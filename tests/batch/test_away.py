"""The database server is restarted in the middle of a batch: it is waited for, and nothing is lost or stored twice."""

import os
import random
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.store.session import open_store
from pipeline.settings import Settings
from tests.batch.directives import write_damaged
from tests.batch.test_cluster import database, own, send
from tests.batch.test_kill import ended
from tests.store.contents import rows
from tests.store.servers import Server

__all__ = ["database", "own"]

GOOD = 30
WAITING = "Đang chờ máy chủ trở lại"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(GOOD):
        (folder / f"{number}.txt").write_text(f"{number} slow 0.15")
    write_damaged(folder / "damaged.pdf")
    return folder


@pytest.fixture
def mark() -> Iterator[str]:
    mark = uuid.uuid4().hex
    yield mark
    assert ended(mark)


def begun(mark: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.batch.light_cli", *arguments, "--jobs", "2"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "DONDOC_TEST": mark},
    )


def over(running: "subprocess.Popen[str]") -> tuple[int, str]:
    said = running.communicate(timeout=200)[1]
    assert "Traceback" not in said
    return running.returncode, said


def restart_twice(own: Server, database: str) -> None:
    """Once for a moment, once for so long that somebody has to say so."""
    chance = random.Random(3)
    for seconds in (0.0, 4.0):
        with open_store(database) as store:
            before = store.intake.counts()["stored"]
            while store.intake.counts()["stored"] < before + 4:
                time.sleep(0.02)
        time.sleep(chance.random() / 2)
        own.stop()
        time.sleep(seconds)
        own.start()


def assert_all_stored_once(database: str) -> None:
    with open_store(database) as store:
        assert store.intake.counts() == {"stored": GOOD, "quarantined": 1}
        assert len(store.documents()) == GOOD
        assert len(rows(store)["files"]) == GOOD + 1


def test_a_batch_waits_for_a_server_that_is_restarted(
    folder: Path, database: str, own: Server, mark: str
) -> None:
    open_store(database).close()
    running = begun(mark, "ingest", str(folder), "--db", database)
    restart_twice(own, database)
    code, said = over(running)
    assert code == 3  # the damaged file
    assert WAITING in said
    assert f"{GOOD + 1} tệp." in said
    assert_all_stored_once(database)


def test_workers_wait_for_a_server_that_is_restarted(
    folder: Path, database: str, own: Server, mark: str
) -> None:
    assert send(folder, database).queued == GOOD + 1
    running = begun(mark, "worker", "--db", database, "--until-empty", "--lease", "3")
    restart_twice(own, database)
    code, said = over(running)
    assert (code, WAITING in said) == (0, True)
    assert_all_stored_once(database)


def test_a_batch_gives_up_when_its_patience_is_over(
    folder: Path, database: str, own: Server, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_SECONDS", "2")
    assert Settings.from_environment().database_seconds == 2
    open_store(database).close()
    running = begun(mark, "ingest", str(folder), "--db", database)
    with open_store(database) as store:
        while not store.intake.counts()["stored"]:
            time.sleep(0.02)
    own.stop()
    try:
        code, said = over(running)
    finally:
        own.start()
    assert (code, WAITING in said) == (6, True)
    assert "Còn" in said
    assert over(begun(mark, "ingest", str(folder), "--db", database))[0] == 3
    assert_all_stored_once(database)

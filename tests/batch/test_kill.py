"""kill -9 at any moment, the same command again: the rows of an undisturbed run, nothing twice, nothing lost."""

import os
import random
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from models.store.session import open_store
from tests.batch.directives import write_damaged, write_directive
from tests.batch.killable import POINTS
from tests.batch.test_ingest import rows
from tests.batch.test_interrupt import processes
from tests.store.conftest import NewDatabase

ALL = "DONDOC_TEST_KILLS" in os.environ
"""Every point and forty random moments for each engine and number of workers: some minutes."""
STATEMENTS = 60
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("in")
    for number in range(1, 7):
        write_directive(folder / f"{number}.txt", number)
    write_directive(folder / "twin.txt", 3)
    write_damaged(folder / "damaged.pdf")
    (folder / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.fixture(scope="module")
def new_tables(new_database: NewDatabase) -> NewDatabase:
    """Makes databases with tables: to make these is no part of the batch."""

    def make() -> str:
        open_store(url := new_database()).close()
        return url

    return make


def start(folder: Path, database: str, jobs: int, mark: str, point: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.batch.killable", str(folder), database, str(jobs)],
        env={
            **os.environ,
            "DONDOC_TEST": mark,
            "FAULT_AT": point,
            "FAULT_ONCE": str(folder.parent / mark),
        },
    )


def finish(folder: Path, database: str, jobs: int, mark: str) -> Rows:
    """The same command once more, undisturbed; what the database then holds."""
    assert start(folder, database, jobs, mark, "").wait() == 0
    with open_store(database) as store:
        return rows(store)


def ended(mark: str) -> bool:
    end = time.monotonic() + 30  # a worker that is just starting notices when it has started
    while processes(mark) and time.monotonic() < end:
        time.sleep(0.02)
    return not processes(mark)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, new_tables: NewDatabase) -> tuple[Rows, float]:
    begun = time.monotonic()
    found = finish(folder, new_tables(), 1, "undisturbed")
    assert len(found["documents"]) == 6
    assert len(found["files"]) == 8
    assert len(found["inputs"]) == 9
    return found, time.monotonic() - begun


def killed_at(point: str, folder: Path, database: str, jobs: int) -> Rows:
    mark = uuid.uuid4().hex
    with start(folder, database, jobs, mark, point) as running:
        code = running.wait()
    # A worker that dies is no reason for the batch to end.
    assert code == (0 if point.startswith("worker") else -signal.SIGKILL), point
    assert ended(mark), point
    return finish(folder, database, jobs, mark)


CHOSEN = POINTS if ALL else ("after claim", "after settle")


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("jobs", [1, 4] if ALL else [2])
def test_killed_at_a_step(
    jobs: int, folder: Path, undisturbed: tuple[Rows, float], new_tables: NewDatabase
) -> None:
    for point in CHOSEN:
        assert killed_at(point, folder, new_tables(), jobs) == undisturbed[0], point


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("jobs", [1, 4] if ALL else [1])
def test_killed_between_two_statements(
    jobs: int, folder: Path, undisturbed: tuple[Rows, float], new_tables: NewDatabase
) -> None:
    for number in random.Random(7).sample(range(25, 25 + STATEMENTS), 20 if ALL else 1):
        found = killed_at(f"statement {number}", folder, new_tables(), jobs)
        assert found == undisturbed[0], number


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("jobs", [1, 4] if ALL else [4])
def test_killed_at_some_moment(
    jobs: int, folder: Path, undisturbed: tuple[Rows, float], new_tables: NewDatabase
) -> None:
    moments = random.Random(jobs)
    for _ in range(40 if ALL else 1):
        database, mark = new_tables(), uuid.uuid4().hex
        moment = moments.uniform(0, undisturbed[1])
        with start(folder, database, jobs, mark, "") as running:
            time.sleep(moment)
            running.kill()
        assert ended(mark), moment
        assert finish(folder, database, jobs, mark) == undisturbed[0], moment

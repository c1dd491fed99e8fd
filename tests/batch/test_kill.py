"""kill -9 at any moment, the same command again: the rows of an undisturbed run, nothing twice, nothing lost."""

import os
import random
import signal
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from models.intake import Arrival
from models.store.session import open_store
from pipeline.batch.arriving import sha256_of
from pipeline.batch.faults import CHANGED
from pipeline.batch.file import File
from pipeline.batch.worker import failed
from tests.batch import killable
from tests.batch.directives import text_of, write_damaged, write_directive
from tests.batch.killable import POINTS, WORKER_STEPS, Order, Run
from tests.batch.test_interrupt import processes
from tests.store.conftest import NewTables
from tests.store.contents import rows

ALL = "DONDOC_TEST_KILLS" in os.environ
"""Every point, twenty statements and forty random moments for each engine and number of workers: some minutes."""
STATEMENTS = 90
GOOD = 10
Rows = dict[str, list[tuple[object, ...]]]


class Undisturbed(NamedTuple):
    """A run that nobody kills."""

    rows: Rows
    seconds: float


@pytest.fixture(scope="module")
def run() -> Iterator[Callable[[Order], Run]]:
    with killable.program() as program:
        yield program


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kills") / "in"
    for number in range(1, GOOD):
        write_directive(folder / f"{number}.txt", number)
    (folder / "long.txt").write_text(f"{text_of(GOOD)} slow 0.1")
    write_directive(folder / "twin.txt", 3)
    write_damaged(folder / "damaged.pdf")
    (folder / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.fixture(scope="module")
def new_order(folder: Path, new_tables: NewTables) -> Callable[[int], Order]:
    """Orders with a database each, in which one file waits for another try."""
    changed = folder / "2.txt"
    key = sha256_of(changed)

    def make(jobs: int) -> Order:
        url = new_tables()
        with open_store(url) as store:
            store.intake.see([Arrival(key=key, path=str(changed))])
            [claim] = store.intake.claim([key], "somebody", 60)
            file = File(str(changed), key, changed)
            store.intake.settle(claim, replace(failed(file, CHANGED), sha256=key))
        return Order(str(folder), url, jobs, uuid.uuid4().hex)

    return make


@pytest.fixture(scope="module", params=[1, 4] if ALL else [2])
def jobs(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def undisturbed(
    jobs: int, run: Callable[[Order], Run], new_order: Callable[[int], Order]
) -> Undisturbed:
    order = new_order(jobs)
    begun = time.monotonic()
    found = finished(run, order)
    took = time.monotonic() - begun
    assert len(found["documents"]) == GOOD
    assert len(found["files"]) == GOOD + 2
    assert len(found["inputs"]) == GOOD + 3
    return Undisturbed(found, took)


def finished(run: Callable[[Order], Run], order: Order) -> Rows:
    """The same command once more, undisturbed; what the database then holds."""
    assert run(replace(order, point="")).wait() == 0
    assert ended(order.mark)
    with open_store(order.database) as store:
        return rows(store)


def ended(mark: str) -> bool:
    end = time.monotonic() + 30  # a worker that is just starting notices when it has started
    while processes(mark) and time.monotonic() < end:
        time.sleep(0.01)
    return not processes(mark)


def kill_at(run: Callable[[Order], Run], order: Order) -> None:
    code = run(order).wait()
    # A worker that dies is no reason for the batch to end.
    assert code == (0 if order.point in WORKER_STEPS else -signal.SIGKILL), order.point
    assert ended(order.mark), order.point


@pytest.mark.timeout(3600)
def test_killed_at_a_step(
    jobs: int,
    run: Callable[[Order], Run],
    undisturbed: Undisturbed,
    new_order: Callable[[int], Order],
) -> None:
    for point in POINTS if ALL else ("after claim", "before settle"):
        order = new_order(jobs)
        if point.endswith("sweep"):  # which has something to do then
            kill_at(run, replace(order, point="after claim"))
        kill_at(run, replace(order, point=point))
        assert finished(run, order) == undisturbed.rows, point


@pytest.mark.timeout(3600)
def test_killed_between_two_statements(
    jobs: int,
    run: Callable[[Order], Run],
    undisturbed: Undisturbed,
    new_order: Callable[[int], Order],
) -> None:
    for number in random.Random(7).sample(range(STATEMENTS), 20 if ALL else 1):
        order = replace(new_order(jobs), point=f"statement {number}")
        kill_at(run, order)
        assert finished(run, order) == undisturbed.rows, number


@pytest.mark.timeout(3600)
def test_killed_at_some_moment(
    jobs: int,
    run: Callable[[Order], Run],
    undisturbed: Undisturbed,
    new_order: Callable[[int], Order],
) -> None:
    """Also a worker, and also the run that makes good what was left by the one before."""
    chance = random.Random(jobs)
    for number in range(40 if ALL else 1):
        order = new_order(jobs)
        moments = [chance.uniform(0, undisturbed.seconds) for _ in range(number % 2 + 1)]
        for moment in moments:
            running = run(order)
            time.sleep(moment)
            workers = processes(order.mark)
            victim = chance.choice([running.pid, *workers]) if number % 4 > 1 else running.pid
            with suppress(ProcessLookupError):  # it may just have ended
                os.kill(victim, signal.SIGKILL)
            assert running.wait() in (0, -signal.SIGKILL), moments
            assert ended(order.mark), moments
        assert finished(run, order) == undisturbed.rows, moments

"""Three workers on one queue: one is killed, one frozen past its lease, the database restarted; nothing is lost."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url

from models.store.errors import StoreError
from models.store.session import Store, open_store
from pipeline import queue
from pipeline.queue import Sent
from pipeline.settings import Settings
from tests.batch.directives import write_damaged
from tests.batch.test_kill import ended
from tests.store.servers import Server, own_server

GOOD, LEASE = 18, "3"


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    with own_server() as server:
        if server is None:
            pytest.skip("no PostgreSQL here")
        yield server


@pytest.fixture
def database(own: Server) -> str:
    name = f"q{uuid.uuid4().hex}"
    url = make_url(own.url)
    admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        # The plug is pulled here, and what the server said it had kept is counted on.
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET synchronous_commit = on")
    admin.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(GOOD):
        (folder / f"{number}.txt").write_text(f"{number} slow 0.4")
    (folder / "5 poison.txt").write_text("poison")
    write_damaged(folder / "damaged.pdf")
    return folder


def send(folder: Path, database: str) -> Sent:
    with open_store(database) as store:
        return queue.send([str(folder)], Settings(db=database), store, told=lambda _: None)


@contextmanager
def workers(database: str, count: int, mark: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    command = [sys.executable, "-m", "tests.batch.queue_worker", database, LEASE]
    env = {**os.environ, "DONDOC_TEST": mark}
    running = [subprocess.Popen(command, env=env) for _ in range(count)]
    try:
        yield running
    finally:
        for each in running:
            each.send_signal(signal.SIGCONT)
            each.terminate()
        for each in running:
            each.wait(20)


def until(holds: Callable[[Store], object], store: Store, seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            if holds(store):
                return
        except StoreError:
            pass  # it is just being restarted
        assert time.monotonic() < end, store.intake.counts()
        time.sleep(0.05)


def at_work(worker: subprocess.Popen[bytes]) -> Callable[[Store], bool]:
    """Whether a worker holds a file."""
    return lambda store: any(
        f"/{worker.pid}/" in (each.worker or "") for each in store.intake.inputs("claimed")
    )


def finished(store: Store) -> bool:
    counts = store.intake.counts()
    return counts["stored"] + counts["quarantined"] == counts.total()


def test_every_good_document_once_whatever_happens(
    folder: Path, database: str, own: Server
) -> None:
    mark = uuid.uuid4().hex
    assert send(folder, database) == Sent(queued=GOOD + 2, known=0, refused=0)
    assert send(folder, database) == Sent(queued=0, known=GOOD + 2, refused=0)
    with open_store(database) as store, workers(database, 3, mark) as [killed, frozen, _]:
        until(at_work(killed), store)
        killed.kill()
        until(at_work(frozen), store)
        frozen.send_signal(signal.SIGSTOP)
        time.sleep(2 * float(LEASE))
        frozen.send_signal(signal.SIGCONT)
        own.stop()
        own.start()
        until(finished, store)
        found = store.intake.counts()
        assert found == {"stored": GOOD, "quarantined": 2}
        assert len(store.documents()) == GOOD
        assert {
            Path(each.path).name: each.fault and each.fault.code
            for each in store.intake.inputs("quarantined")
        } == {
            "5 poison.txt": "crashed",
            "damaged.pdf": "damaged",
        }
        until(
            lambda _: not any(queue.status(Settings(db=database), store).jobs.values()), store, 20
        )
    assert ended(mark)


def test_a_worker_that_is_stopped_gives_back_what_it_has_begun(
    tmp_path: Path, database: str
) -> None:
    (tmp_path / "long.txt").write_text("slow 60")
    send(tmp_path, database)
    mark = uuid.uuid4().hex
    with open_store(database) as store:
        with workers(database, 1, mark) as [worker]:
            until(at_work(worker), store)
            begun = time.monotonic()
            worker.terminate()
            worker.wait(20)
            assert time.monotonic() - begun < 18
        [known] = store.intake.inputs("seen")
        assert (known.attempts, known.losses) == (0, 0)
    assert ended(mark)


def test_ctrl_c_puts_every_job_back(folder: Path, database: str) -> None:
    """Heard by all processes of a terminal at once."""
    mark = uuid.uuid4().hex
    assert send(folder, database).queued == GOOD + 2
    command = [
        "env",
        "--default-signal=INT",
        sys.executable,
        "-m",
        "tests.batch.light_cli",
        "worker",
        "--db",
        database,
    ]
    with (
        open_store(database) as store,
        subprocess.Popen(
            [*command, "--jobs", "2"],
            env={**os.environ, "DONDOC_TEST": mark},
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as running,
    ):
        until(lambda store: store.intake.counts()["stored"] > 3, store)
        begun = time.monotonic()
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate(timeout=60)[1].decode()
        took = time.monotonic() - begun
        assert (running.returncode, "đã trả lại hàng đợi" in said) == (0, True)
        assert "Traceback" not in said
        assert "App" not in said
        assert took < 12  # half a second where little else runs
        found = store.intake.counts()
        assert found["claimed"] == found["read"] == 0
        jobs = queue.status(Settings(db=database), store).jobs
        assert (jobs.get("todo"), jobs.get("doing", 0)) == (found["seen"], 0)
    assert ended(mark)


def test_workers_end_when_nothing_is_left(folder: Path, database: str) -> None:
    mark = uuid.uuid4().hex
    assert send(folder, database).queued == GOOD + 2
    command = [sys.executable, "-m", "tests.batch.light_cli", "worker", "--until-empty"]
    ran = subprocess.run(
        [*command, "--db", database, "--jobs", "2"],
        env={**os.environ, "DONDOC_TEST": mark},
        stderr=subprocess.PIPE,
        timeout=100,
        check=True,
    )
    assert "Hết việc" in ran.stderr.decode()
    assert ended(mark)
    with open_store(database) as store:
        assert store.intake.counts() == {"stored": GOOD, "quarantined": 2}

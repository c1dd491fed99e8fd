"""Many files into the store, with real workers and real stages."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import active_children
from pathlib import Path
from typing import get_args

import pytest

from models.store.session import open_store
from pipeline.batch import Entry, Report, Result, ingest
from pipeline.settings import Settings
from tests.batch.directives import write_damaged, write_directive
from tests.store.contents import rows

SETTINGS = Settings(jobs=2)


@dataclass
class Watcher:
    """Keeps what it is told."""

    total: int = 0
    entries: list[Entry] = field(default_factory=list)
    pages: list[tuple[str, int, int]] = field(default_factory=list)

    def started(self, total: int) -> None:
        self.total = total

    def page_read(self, path: str, done: int, total: int) -> None:
        self.pages.append((path, done, total))

    def finished(self, entry: Entry) -> None:
        self.entries.append(entry)

    def waited(self) -> None: ...


def results(report: Report, folder: Path) -> dict[str, str]:
    return {
        Path(entry.path).relative_to(folder).as_posix(): entry.result for entry in report.entries
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Good files, bad files, and one under two names."""
    folder = tmp_path_factory.mktemp("in")
    for number in (1, 2, 3):
        write_directive(folder / f"{number}.txt", number)
    write_directive(folder / "sub" / "again.txt", 2)
    write_damaged(folder / "damaged.pdf")
    write_damaged(folder / "sub" / "damaged too.pdf")
    (folder / "empty.pdf").touch()
    os.mkfifo(folder / "pipe.pdf")
    (folder / "gone.pdf").symlink_to("nowhere")
    return folder


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('store')}/a.sqlite3"


@pytest.fixture(scope="module")
def first(folder: Path, database: str) -> tuple[Report, Watcher]:
    """The first time that the files are taken in."""
    watcher = Watcher()
    with open_store(database) as store:
        return ingest([folder], SETTINGS, store, progress=watcher), watcher


def test_every_file_ends_in_one_class(first: tuple[Report, Watcher], folder: Path) -> None:
    report, watcher = first
    assert results(report, folder) == {
        "1.txt": "stored",
        "2.txt": "stored",
        "3.txt": "stored",
        "sub/again.txt": "unchanged",
        "damaged.pdf": "failed",
        "sub/damaged too.pdf": "failed",
        "empty.pdf": "failed",
        "pipe.pdf": "skipped",
        "gone.pdf": "failed",
    }
    assert sum(report.count(each) for each in get_args(Result)) == report.total == watcher.total
    assert sorted(map(str, watcher.entries)) == sorted(map(str, report.entries))


def test_bad_files_say_why(first: tuple[Report, Watcher], folder: Path) -> None:
    report, _ = first
    assert len(report.faults()) == report.count("failed")
    for entry in report.faults():
        assert entry.fault is not None
        assert entry.fault.code
        assert entry.fault.message
        assert entry.fault.advice, entry


def test_the_other_name_of_the_same_bytes_is_said(
    first: tuple[Report, Watcher], folder: Path
) -> None:
    [twin] = [entry for entry in first[0].entries if entry.result == "unchanged"]
    assert twin.same_as == str(folder / "2.txt")


def test_good_files_among_bad_ones_are_stored(first: tuple[Report, Watcher], database: str) -> None:
    with open_store(database) as store:
        codes = sorted(row.code or "" for row in store.documents())
        assert codes == ["01/CT-UBND", "02/CT-UBND", "03/CT-UBND"]
        failed = [row for row in store.files() if row.status == "failed"]
        assert {Path(row.path).name for row in failed} == {
            "damaged.pdf",
            "damaged too.pdf",
            "empty.pdf",
            "gone.pdf",
        }


def test_the_same_folder_twice_changes_nothing(
    first: tuple[Report, Watcher], folder: Path, database: str
) -> None:
    with open_store(database) as store:
        before = rows(store)
        report = ingest([folder], SETTINGS, store, progress=Watcher())
        assert rows(store) == before
    assert report.count("stored") == 0
    assert report.count("unchanged") == 4
    assert report.count("failed") == 4


def test_one_worker_gives_the_rows_of_two(
    first: tuple[Report, Watcher], folder: Path, database: str, tmp_path: Path
) -> None:
    with open_store(database) as store, open_store(f"sqlite:///{tmp_path}/b.sqlite3") as other:
        ingest([folder], Settings(jobs=1), other, progress=Watcher())
        assert rows(other) == rows(store)


def test_files_are_left_as_they_are(first: tuple[Report, Watcher], folder: Path) -> None:
    assert len(list(folder.rglob("*"))) == 10
    assert (folder / "2.txt").read_bytes() == (folder / "sub" / "again.txt").read_bytes()


@contextmanager
def killed_workers(*which: int) -> Iterator[None]:
    """Kills the first worker that shows, the third …, as the system does when memory runs out."""
    done = threading.Event()

    def kill() -> None:
        seen: list[int] = []
        while not done.wait(0.01):
            for child in active_children():
                if child.pid is None or child.pid in seen:
                    continue
                if len(seen) in which:
                    os.kill(child.pid, signal.SIGKILL)
                seen.append(child.pid)

    thread = threading.Thread(target=kill)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def test_a_file_that_kills_its_worker_twice_is_given_up_alone(tmp_path: Path) -> None:
    write_directive(tmp_path / "in" / "a.txt", 1)
    write_directive(tmp_path / "in" / "b.txt", 2)
    # The first worker dies over a, the second reads b, the third dies over a again.
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store, killed_workers(0, 2):
        report = ingest([tmp_path / "in"], Settings(jobs=1), store, progress=Watcher())
    assert [entry.result for entry in report.entries] == ["failed", "stored"]
    assert [entry.fault and entry.fault.code for entry in report.entries] == ["crashed", None]


def test_a_file_whose_worker_died_once_is_stored(tmp_path: Path) -> None:
    write_directive(tmp_path / "in" / "a.txt", 1)
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store, killed_workers(0):
        report = ingest([tmp_path / "in"], SETTINGS, store, progress=Watcher())
    assert [entry.result for entry in report.entries] == ["stored"]


def test_no_worker_is_left(first: tuple[Report, Watcher]) -> None:
    assert active_children() == []

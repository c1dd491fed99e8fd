"""A file is taken when it rests, once, and again when it changes."""

import os
import signal
import subprocess
import time
from itertools import count
from pathlib import Path

import pytest

from models.store.session import open_store
from pipeline.batch.watching import Watch, settled_files
from tests.batch.directives import text_of, write_directive
from tests.cli.conftest import HEEDING


def test_a_file_is_taken_once_it_rests(tmp_path: Path) -> None:
    watch = Watch(tmp_path, 10)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    assert watch.settled(0) == []
    assert watch.settled(9) == []
    path.write_bytes(b"one and two")
    assert watch.settled(11) == []
    assert watch.settled(20) == []
    assert watch.settled(21) == [path]
    assert watch.settled(40) == []


def test_a_file_that_changes_is_taken_again(tmp_path: Path) -> None:
    watch = Watch(tmp_path, 1)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    assert (watch.settled(0), watch.settled(1)) == ([], [path])
    os.utime(path, ns=(0, 0))
    assert (watch.settled(2), watch.settled(3)) == ([], [path])
    path.unlink()
    assert watch.settled(4) == []
    path.write_bytes(b"one")
    assert (watch.settled(5), watch.settled(6)) == ([], [path])


def test_what_is_not_finished_or_no_file_waits(tmp_path: Path) -> None:
    for name in ("a.pdf.part", "b.TMP", ".c.pdf", "~$d.docx"):
        (tmp_path / name).write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "gone.pdf").symlink_to("nowhere")
    watch = Watch(tmp_path, 0)
    assert [watch.settled(now) for now in (0, 1, 2)] == [[], [], []]


def test_looks_go_on(tmp_path: Path) -> None:
    slept: list[float] = []
    ticks = count()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        (tmp_path / f"{len(slept)}.txt").write_text("x")

    arrivals = settled_files(Watch(tmp_path, 2), 5, clock=lambda: float(next(ticks)), sleep=sleep)
    assert next(arrivals) == [tmp_path / "1.txt"]
    assert next(arrivals) == [tmp_path / "2.txt"]
    assert set(slept) == {5}


@pytest.mark.timeout(300)
def test_files_that_arrive_slowly_are_stored_whole(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    options = ["--db", database, "--every", "0.2", "--settle", "1"]
    command = [*HEEDING, "watch", str(folder), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as running:
        assert running.stderr is not None
        assert "Đang theo dõi" in running.stderr.readline().decode()
        write_directive(folder / "a.txt", 1)
        text = text_of(2).encode()
        with (folder / "b.txt").open("wb") as slow:
            for start in range(0, len(text), len(text) // 4):
                slow.write(text[start : start + len(text) // 4])
                slow.flush()
                time.sleep(0.4)
        with open_store(database) as store:
            for _ in range(300):
                if len(store.documents()) == 2:
                    break
                time.sleep(0.2)
            assert [row.tasks for row in store.documents()] == [2, 2]
        (folder / "c.pdf").touch()
        said = ""
        while "empty-file" not in said:
            said += (line := running.stderr.readline().decode())
            assert line, said
        for line in (f"] đã lưu: {folder}/a.txt", f"] đã lưu: {folder}/b.txt"):
            assert line in said
        os.killpg(running.pid, signal.SIGINT)
        running.communicate(timeout=30)
    assert running.returncode == 130

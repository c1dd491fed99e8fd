"""Ctrl-C: everything ends at once, and the clerk hears what is done."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from pathlib import Path

from models.store.session import open_store
from pipeline.batch.guard import memory_of
from tests.batch.directives import write_directive
from tests.cli.conftest import HEEDING, PROGRAM
from tests.read.files import BODY, HEAD, pdf_of, picture_of, scan_of


def processes(mark: str) -> dict[int, str]:
    """The names of the processes that have ``mark`` in their environment."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (folder / "environ").read_bytes():
                found[int(folder.name)] = (folder / "comm").read_text().strip()
        except OSError:
            continue  # it has ended
    return found


def wait_for(mark: str, name: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while name not in processes(mark).values():
        assert time.monotonic() < end, f"{name} never began"
        time.sleep(0.02)


def test_ctrl_c_ends_all_at_once_and_says_how_to_go_on(tmp_path: Path) -> None:
    write_directive(tmp_path / "in" / "a.txt")
    page = picture_of(pdf_of((*HEAD, *BODY)))
    (tmp_path / "in" / "b.pdf").write_bytes(scan_of(*[page] * 6))
    mark = uuid.uuid4().hex
    database = f"sqlite:///{tmp_path}/a.sqlite3"
    command = [*HEEDING, "ingest", str(tmp_path / "in"), "--db", database, "--jobs", "1"]
    env = {**os.environ, "DONDOC_TEST": mark, "DONDOC_OCR": "pytesseract", "DONDOC_CACHE": "off"}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, env=env, start_new_session=True
    ) as running:
        wait_for(mark, "tesseract")
        begun = time.monotonic()
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate(timeout=30)[1].decode()
        took = time.monotonic() - begun
    assert running.returncode == 130
    assert "1 tệp đã lưu" in said
    assert "Còn 1 tệp chưa đọc" in said
    assert "chạy lại cùng lệnh" in said
    assert "Traceback" not in said
    assert took < 8  # two seconds where nothing else runs
    assert processes(mark) == {}


def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    page = picture_of(pdf_of((*HEAD, *BODY)))
    (tmp_path / "b.pdf").write_bytes(scan_of(*[page] * 6))
    mark = uuid.uuid4().hex
    command = [*PROGRAM, "ingest", str(tmp_path), "--db", f"sqlite:///{tmp_path}/a.sqlite3"]
    env = {**os.environ, "DONDOC_TEST": mark, "DONDOC_OCR": "pytesseract", "DONDOC_CACHE": "off"}
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env=env) as running:
        wait_for(mark, "tesseract")
        running.kill()
    end = time.monotonic() + 10
    while processes(mark) and time.monotonic() < end:
        time.sleep(0.05)
    assert processes(mark) == {}


def test_workers_end_with_their_parent_even_while_a_library_holds_the_interpreter() -> None:
    mark = uuid.uuid4().hex
    command = [sys.executable, "-m", "tests.batch.stuck"]
    with subprocess.Popen(command, env={**os.environ, "DONDOC_TEST": mark}) as running:
        wait_for(mark, "sleep")
        time.sleep(1)
        running.kill()
    end = time.monotonic() + 10
    while processes(mark) and time.monotonic() < end:
        time.sleep(0.02)
    left = processes(mark)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert left == {}


def test_ctrl_c_is_heeded_while_somebody_else_holds_the_database(tmp_path: Path) -> None:
    write_directive(tmp_path / "in" / "a.txt")
    database = tmp_path / "a.sqlite3"
    open_store(str(database)).close()
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    command = [*HEEDING, "ingest", str(tmp_path / "in"), "--db", str(database)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as running:
        time.sleep(6)
        begun = time.monotonic()
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate(timeout=60)[1].decode()
        took = time.monotonic() - begun
    other.close()
    assert (running.returncode, "chạy lại cùng lệnh" in said) == (130, True)
    assert took < 15  # as long as the database is waited for: thirty


LOST = """
import signal, sys, time
from dondoc.cli.stopping import stoppable

class Lost:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)  # what is raised here goes nowhere

with stoppable(lambda: "words") as heed:
    Lost()
    end = time.monotonic() + 60
    try:
        while time.monotonic() < end:
            heed()
    except KeyboardInterrupt:
        sys.exit(7)
"""


def test_ctrl_c_that_python_loses_is_heeded_all_the_same() -> None:
    command = ["env", "--default-signal=INT", sys.executable, "-c", LOST]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 7


def test_memory_is_that_of_a_process_and_its_children() -> None:
    child = "x = bytearray(80_000_000); print(len(x), flush=True); input()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with subprocess.Popen(
        ["python3", "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stdin is not None
        assert running.stdout.readline()
        assert 80_000_000 < memory_of(running.pid) < 200_000_000
        running.stdin.write(b"\n")
    assert memory_of(running.pid) == 0

"""Files read by worker processes, each under limits and killed with everything that it started.

A file that is lost (its worker died, took too long or too much) is read once more when all others are done: alone, one
page at a time, with wider limits. What is lost again is a fault of the file.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import assert_never

from models.outcome import Fault, Outcome
from pipeline.batch.file import File
from pipeline.batch.guard import Limits, memory_of
from pipeline.batch.worker import Job, Lost, Message, PageRead, StageBegun, Stopped, failed, work
from pipeline.settings import Settings

OnPage = Callable[[File, int, int], None]
"""Called with (file, pages done, pages in all)."""

_TICK_SECONDS = 0.1
"""How often the limits are looked at."""
_START_SECONDS = 120
"""Time for a worker to load the program."""
_BLOATED = 0.5
"""A worker that keeps so much of its memory after a file is replaced."""

_FAULTS = {
    "crashed": (
        "Tệp làm chương trình đọc dừng đột ngột hai lần.",
        "Mở tệp bằng phần mềm khác, in lại ra PDF rồi nạp bản mới.",
    ),
    "timeout": (
        "Đọc tệp quá lâu, cả khi đọc lại riêng với thời hạn dài hơn.",
        "Tách nhỏ hoặc quét lại ở 300 dpi; nếu tệp thật sự lớn, tăng DONDOC_DOCUMENT_SECONDS và "
        "DONDOC_STALLED_SECONDS.",
    ),
    "out-of-memory": (
        "Đọc tệp cần quá nhiều bộ nhớ, cả khi đọc lại riêng với mức cao hơn.",
        "In lại tệp ra PDF hoặc quét lại ở 300 dpi; nếu tệp thật sự lớn, tăng DONDOC_MEMORY_MB.",
    ),
}


def outcomes(
    files: Iterator[File], workers: int, settings: Settings, on_page: OnPage
) -> Iterator[tuple[File, Outcome]]:
    """What became of each file, as they are finished; raises what stops all files alike."""
    # Each worker reads as many pages at a time as there are cores to a worker: more would only cost memory.
    own = replace(settings, jobs=max(settings.workers // workers, 1))
    lost: list[File] = []
    for file, outcome in _read(files, workers, own, Limits.of(own), on_page):
        if isinstance(outcome, Outcome):
            yield file, outcome
        else:
            lost.append(file)
    alone = replace(settings, jobs=1)
    limits = Limits.of(own).wider()
    for each in lost:  # a fresh worker for each
        for file, outcome in _read(iter([each]), 1, alone, limits, on_page):
            yield file, outcome if isinstance(outcome, Outcome) else failed(file, outcome)


def _read(
    files: Iterator[File], workers: int, settings: Settings, limits: Limits, on_page: OnPage
) -> Iterator[tuple[File, Outcome | Fault]]:
    """Each file with its outcome, or the fault for which its worker was lost."""
    crew: list[_Worker] = []
    try:
        while True:
            busy = [worker for worker in crew if worker.file is not None]
            while len(busy) < workers and (file := next(files, None)) is not None:
                worker = next((each for each in crew if each.file is None), None)
                if worker is None:
                    crew.append(worker := _Worker())
                worker.begin(file, settings)
                busy.append(worker)
            if not busy:
                return
            wait([worker.connection for worker in busy], _TICK_SECONDS)
            for worker in busy:
                file = worker.reading
                end = worker.listen(partial(on_page, file))
                end = end or worker.excess(limits)
                if end is None:
                    continue
                lost = isinstance(end, Lost)
                if lost or memory_of(worker.pid) > _BLOATED * limits.memory:
                    worker.kill()
                    crew.remove(worker)
                worker.file = None
                yield file, worker.fault(end) if isinstance(end, Lost) else end
    finally:
        # Nobody waits for a file whose outcome nobody will take.
        for worker in crew:
            worker.kill()


class _Worker:
    """A worker process as its parent sees it."""

    def __init__(self) -> None:
        # A forked process would share locks and open connections with this one.
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs,), daemon=True)
        with _interrupt_held():
            self._process.start()
        theirs.close()
        self.pid = self._process.pid or 0
        self.file: File | None = None
        """What it is reading."""
        self._stage, self._pages = "", (0, 0)
        self._begun = self._moved = self._looked = 0.0

    @property
    def reading(self) -> File:
        """What it is reading; to be asked of a busy worker only."""
        assert self.file is not None
        return self.file

    def begin(self, file: File, settings: Settings) -> None:
        """Have ``file`` read."""
        self.file = file
        self._stage, self._pages = "batch", (0, 0)
        self._begun = self._moved = self._looked = time.monotonic()
        with suppress(OSError):  # it has died: `listen` will tell
            self.connection.send(Job(file, settings))

    def listen(self, on_page: Callable[[int, int], None]) -> Outcome | Lost | None:
        """What came of the file, if it is finished; raises what stops all files alike."""
        try:
            while self.connection.poll():
                message: Message = self.connection.recv()
                self._moved = time.monotonic()
                match message:
                    case PageRead(done, total):
                        self._pages = done, total
                        on_page(done, total)
                    case StageBegun(name):
                        if name == "read":  # its own loading is no time of the file
                            self._begun = self._moved
                        self._stage = name
                    case Stopped(error):
                        raise error
                    case Outcome() | Lost():
                        return message
                    case _:
                        assert_never(message)
        except (EOFError, OSError):
            return Lost("crashed")
        return None

    def excess(self, limits: Limits) -> Lost | None:
        """Which limit the file is beyond; looked at once a tick."""
        now = time.monotonic()
        if now - self._looked < _TICK_SECONDS:
            return None
        self._looked = now
        if now - self._moved > limits.stalled_seconds or now - self._begun > limits.seconds(
            self._pages[1]
        ):
            return Lost("timeout")
        return Lost("out-of-memory") if memory_of(self.pid) > limits.memory else None

    def fault(self, lost: Lost) -> Fault:
        """Why the file was lost, at which stage, and behind which page where that is known."""
        message, advice = _FAULTS[lost.code]
        done, total = self._pages
        page = done + 1 if self._stage == "read" and done < total else None
        return Fault(code=lost.code, message=message, advice=advice, stage=self._stage, page=page)

    def kill(self) -> None:
        """End it and everything that it started."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self._process.kill()  # it has no session of its own yet
        self._process.join()
        self.connection.close()


@contextmanager
def _interrupt_held() -> Iterator[None]:
    """Ctrl-C waits meanwhile; a process that is started here never hears of it: that is the parent's affair."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

"""Files read by worker processes, each under limits and killed with everything that it started.

A file that is lost (its worker died, took too long or too much) is read once more when all others are done: alone, one
page at a time, with wider limits. What is lost again is a fault of the file.
"""

import os
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import Protocol, assert_never

from models.outcome import Fault
from pipeline.batch.archives import Member
from pipeline.batch.faults import LOSSES
from pipeline.batch.file import File
from pipeline.batch.guard import Limits, memory_of
from pipeline.batch.starting import Start, below
from pipeline.batch.worker import (
    Finished,
    Job,
    Lost,
    Message,
    PageRead,
    Pages,
    StageBegun,
    Stopped,
    failed,
)
from pipeline.settings import Settings

_TICK_SECONDS = 0.1
"""How often the limits are looked at."""
_START_SECONDS = 120.0
"""Time for a worker to load the program, which is no time of the file."""
_BLOATED = 0.5
"""A worker that keeps so much of its memory after a file is replaced."""
_LONG_SECONDS = 1.0
"""A file whose pages take longer is noted as read before its rows are made."""
_FEW = 50
"""Workers that have more files each make the rows too, which is half of what their parent would have to do."""


class Listener(Protocol):
    """Who is told how far the files are."""

    def page_read(self, file: File, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""

    def pages_read(self, file: File) -> None:
        """All pages are read, and it took its time."""

    def beat(self) -> None:
        """Some time has passed."""


class Overseer(Listener, Protocol):
    """Who hands out files, and is told how far they are."""

    def files(self, found: Iterable[Path | Member]) -> Iterator[File]:
        """Files to be read side by side."""

    def alone(self) -> Iterator[File]:
        """Files to be read while no other is; asked when the others are done."""

    def elsewhere(self) -> Iterator[File]:
        """Files that others have left over; asked last."""

    def lost(self, file: File) -> None:
        """The worker was lost for the first time."""


def outcomes(
    overseer: Overseer, found: Sequence[Path | Member], workers: int, settings: Settings
) -> Iterator[tuple[File, Finished]]:
    """What became of each file, as they are finished; raises what stops all files alike."""
    # Each worker reads as many pages at a time as there are cores to a worker: more would only cost memory.
    own = replace(settings, jobs=max(settings.workers // workers, 1))
    with closing(Crew(overseer, workers, rows=len(found) > _FEW * workers)) as crew:
        yield from _first_tries(crew, overseer, overseer.files(found), own)
    yield from _last_tries(overseer, own)
    with closing(Crew(overseer, 1)) as crew:
        yield from _first_tries(crew, overseer, overseer.elsewhere(), own)
    yield from _last_tries(overseer, own)


def _first_tries(
    crew: "Crew", overseer: Overseer, files: Iterator[File], settings: Settings
) -> Iterator[tuple[File, Finished]]:
    for file, end in crew.read(files, settings, Limits.of(settings)):
        if isinstance(end, Finished):
            yield file, end
        else:
            overseer.lost(file)


def _last_tries(overseer: Overseer, settings: Settings) -> Iterator[tuple[File, Finished]]:
    for file in overseer.alone():
        yield file, last_try(overseer, file, settings)


def last_try(listener: Listener, file: File, settings: Settings) -> Finished:
    """What becomes of a file that is read alone, page by page, by a fresh worker with wider limits."""
    with closing(Crew(listener, 1)) as crew:
        return crew.last_try(file, settings)


class Crew:
    """Worker processes, used again while they are healthy."""

    def __init__(
        self,
        listener: Listener,
        workers: int,
        *,
        rows: bool = False,
        pages: Pages | None = None,
        start: Start = below,
    ) -> None:
        self._listener = listener
        self._workers = workers
        self._rows = rows
        self._pages = pages
        self._start = start
        self._crew: list[_Worker] = []

    def read(
        self, files: Iterator[File], settings: Settings, limits: Limits
    ) -> Iterator[tuple[File, Finished | Fault]]:
        """Each file with its outcome, or the fault for which its worker was lost."""
        crew = self._crew
        while True:
            busy = [worker for worker in crew if worker.file is not None]
            while len(busy) < self._workers and (file := next(files, None)) is not None:
                worker = next((each for each in crew if each.file is None), None)
                if worker is None:
                    crew.append(worker := _Worker(self._start))
                worker.begin(Job(file, settings, self._rows, self._pages))
                busy.append(worker)
            if not busy:
                return
            wait([worker.connection for worker in busy], _TICK_SECONDS)
            self._listener.beat()
            for worker in busy:
                file = worker.reading
                end = worker.listen(self._listener) or worker.excess(limits)
                if end is None:
                    continue
                lost = isinstance(end, Lost)
                if lost or memory_of(worker.pid) > _BLOATED * limits.memory:
                    worker.kill()
                    crew.remove(worker)
                worker.file = None
                yield file, worker.fault(end) if isinstance(end, Lost) else end

    def last_try(self, file: File, settings: Settings) -> Finished:
        """The same for one file page by page, with wider limits; the workers have to be fresh."""
        limits = Limits.of(settings).wider()
        [(_, end)] = self.read(iter([file]), replace(settings, jobs=1), limits)
        return end if isinstance(end, Finished) else Finished(failed(file, end))

    def close(self) -> None:
        """End all workers: nobody waits for a file whose outcome nobody will take."""
        for worker in self._crew:
            worker.kill()
        self._crew.clear()


class _Worker:
    """A worker process as its parent sees it."""

    def __init__(self, start: Start) -> None:
        self.connection, self.pid, self._kill, self._join = start()
        self.file: File | None = None
        """What it is reading."""
        self._stage, self._pages = "", (0, 0)
        self._begun = self._moved = self._looked = 0.0

    @property
    def reading(self) -> File:
        """What it is reading; to be asked of a busy worker only."""
        assert self.file is not None
        return self.file

    def begin(self, job: Job) -> None:
        """Have a file read."""
        self.file = job.file
        self._stage, self._pages = "", (0, 0)
        self._begun = self._moved = self._looked = time.monotonic()
        with suppress(OSError):  # it has died: `listen` will tell
            self.connection.send(job)

    def listen(self, listener: Listener) -> Finished | Lost | None:
        """What came of the file, if it is finished; raises what stops all files alike."""
        try:
            while self.connection.poll():
                message: Message = self.connection.recv()
                self._moved = time.monotonic()
                match message:
                    case PageRead(done, total):
                        self._pages = done, total
                        listener.page_read(self.reading, done, total)
                    case StageBegun(name):
                        if name == "read":  # its own loading is no time of the file
                            self._begun = self._moved
                        if name == "clean" and self._moved - self._begun > _LONG_SECONDS:
                            listener.pages_read(self.reading)
                        self._stage = name
                    case Stopped(error):
                        raise error
                    case Finished() | Lost():
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
        if not self._stage:
            return Lost("crashed") if now - self._begun > _START_SECONDS else None
        if now - self._moved > limits.stalled_seconds or now - self._begun > limits.seconds(
            self._pages[1]
        ):
            return Lost("timeout")
        return Lost("out-of-memory") if memory_of(self.pid) > limits.memory else None

    def fault(self, lost: Lost) -> Fault:
        """Why the file was lost, at which stage, and behind which page where that is known."""
        message, advice = LOSSES[lost.code]
        done, total = self._pages
        page = done + 1 if self._stage == "read" and done < total else None
        return Fault(
            code=lost.code, message=message, advice=advice, stage=self._stage or "batch", page=page
        )

    def kill(self) -> None:
        """End it and everything that it started."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self._kill()  # it has no session of its own yet
        self._join()
        self.connection.close()

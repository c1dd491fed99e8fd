"""The inside of a worker process: reads one file after the other, and ends with whoever started it."""

import fcntl
import os
import resource
import signal
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from models.outcome import Fault, Outcome, Status
from pipeline.batch.faults import Loss
from pipeline.batch.file import File
from pipeline.batch.report import fault_of
from pipeline.errors import BadDocument, DondocError, MissingReader
from pipeline.settings import Settings

if TYPE_CHECKING:
    from models.store.file_rows import FileRows


@dataclass(frozen=True, slots=True)
class Pages:
    """What is wanted of pages."""

    folder: Path | None = None
    """Where their pictures go, with what was read drawn on them."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file, and how to read it."""

    file: File
    settings: Settings
    rows: bool = False
    """Whether its rows are wanted in the place of its records."""
    pages: "Pages | None" = None
    """Its pages are wanted as they are read, and nothing that is made of them."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of a file, and its rows where they were wanted."""

    outcome: Outcome
    rows: "FileRows | None" = None
    pictures: dict[int, str] = field(default_factory=dict)
    """Paths of the pictures of pages, by number."""


@dataclass(frozen=True, slots=True)
class PageRead:
    """``done`` of ``total`` pages are read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class StageBegun:
    """A stage has begun."""

    name: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Nothing can be said of a file, except how it was lost."""

    code: Loss


@dataclass(frozen=True, slots=True)
class Stopped:
    """What stops all files alike."""

    error: DondocError


Message = PageRead | StageBegun | Finished | Lost | Stopped


def work(connection: Connection) -> None:
    """Read the file of each `Job` that comes in by ``connection`` and answer with `Message` values."""
    # A session of its own: a kill takes Tesseract along.
    os.setsid()
    end_with_parent()
    # The memory of a document has no business on the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    jobs: SimpleQueue[Job] = SimpleQueue()
    threading.Thread(target=_take, args=(connection, jobs), daemon=True).start()
    while True:
        job = jobs.get()
        answer: Outcome | Message = _answer(job, connection.send)
        connection.send(_finished(job, answer) if isinstance(answer, Outcome) else answer)


def end_with_parent() -> None:
    """Have the system kill this process and all that it starts, once the parent is gone.

    `_take` does the same everywhere; but it has to wait while a library holds the interpreter, for minutes where that
    is lost in a pattern.
    """
    parent = parent_process()
    if parent is None or not hasattr(fcntl, "F_SETSIG"):
        return
    # Nothing is ever sent by it: it becomes readable when its other end is closed.
    life = parent.sentinel
    fcntl.fcntl(life, fcntl.F_SETOWN, -os.getpgrp())
    fcntl.fcntl(life, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(life, fcntl.F_SETFL, fcntl.fcntl(life, fcntl.F_GETFL) | os.O_ASYNC)
    if wait([life], 0):  # too late for a signal
        os.killpg(0, signal.SIGKILL)


def work_at(handle: int) -> None:
    """The same in a program of its own, by the connection of this number."""
    work(Connection(handle))


def _take(connection: Connection, jobs: SimpleQueue[Job]) -> None:
    """Pass on jobs until the parent closes its end, or dies; then end everything that was started here."""
    try:
        while True:
            jobs.put(connection.recv())
    except (EOFError, OSError):
        os.killpg(0, signal.SIGKILL)


def _answer(job: Job, tell: Callable[[Message], None]) -> Outcome | Message:
    try:
        if job.pages is not None:
            return _looked_at(job, job.pages, tell)
        # Loading the language takes seconds, which the parent need not spend.
        from pipeline.run import run  # noqa: PLC0415

        tell(StageBegun("read"))
        return run(
            job.file.at,
            job.settings,
            known_as=job.file.path,
            on_page=lambda done, total: tell(PageRead(done, total)),
            on_stage=lambda stage: tell(StageBegun(stage)),
        )
    except MissingReader as error:
        fault = Fault(code=error.code, message=error.message, advice=error.advice, stage="read")
        return failed(job.file, fault)
    except DondocError as error:
        return Stopped(error)
    except MemoryError:
        return Lost("out-of-memory")
    except Exception as error:  # noqa: BLE001  # our defect in one file must not stop the others
        return failed(job.file, defect(error))


def _looked_at(job: Job, wanted: Pages, tell: Callable[[Message], None]) -> Finished:
    """The pages of a file; a fault of it stands beside what could be read and drawn."""
    # As above.
    from pipeline.read import read  # noqa: PLC0415
    from pipeline.read.drawing import write_pages  # noqa: PLC0415

    outcome, pictures = failed(job.file, None), dict[int, str]()
    tell(StageBegun("read"))
    try:
        found = read(
            job.file.at,
            job.settings,
            on_page=lambda done, total: tell(PageRead(done, total)),
        )
        outcome = replace(outcome, status="ok", reading=replace(found, path=job.file.path))
        if any(page.obtained_by == "failed" for page in found.pages):
            outcome = replace(outcome, status="partial")
        if wanted.folder is not None:
            tell(StageBegun("draw"))
            for number, path in write_pages(job.file.at, found, wanted.folder, job.settings):
                pictures[number] = path
                tell(PageRead(number, len(found.pages)))
    except BadDocument as error:
        fault = Fault(code=error.code, message=error.message, advice=error.advice, stage="read")
        status: Status = "failed" if outcome.reading is None else "partial"
        outcome = replace(outcome, status=status, fault=fault)
    return Finished(outcome, pictures=pictures)


def _finished(job: Job, outcome: Outcome) -> Finished:
    if not job.rows or outcome.status == "failed":
        return Finished(outcome)
    try:
        # Only who makes rows needs to know the tables, which take a while to load.
        from models.store.file_rows import rows_of  # noqa: PLC0415

        rows = rows_of(outcome)
    except Exception as error:  # noqa: BLE001  # as above
        return Finished(failed(job.file, defect(error)))
    return Finished(replace(outcome, directives=(), reading=None), rows)


def defect(error: Exception) -> Fault:
    """A defect of ours as the fault of the file that showed it."""
    # The message of the error may hold text of the document; its place does not.
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"
    return fault_of("defect", f"Lỗi của chương trình ({where}).", "Gửi dòng này cho người bảo trì.")


def failed(file: File, fault: Fault | None) -> Outcome:
    """A file of which nothing is known but why."""
    return Outcome(path=file.path, sha256=file.sha256, status="failed", fault=fault)

"""Many files into the store: found, skipped where known, read by worker processes, kept one by one.

Every file ends in exactly one class of the report. What happens to one file touches no other: it is
read in a process that may die, and kept in a transaction of its own.
"""

import hashlib
import os
import signal
import threading
import traceback
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, Self

from models.outcome import Fault, Outcome
from models.store.errors import RowsRefused
from pipeline.errors import DondocError
from pipeline.settings import Settings

if TYPE_CHECKING:
    # Workers import this module too; they have no use for a database.
    from models.store.session import Store

Result = Literal["stored", "unchanged", "partial", "failed"]

# Hidden files, what Word leaves beside an open document, and what Windows puts into folders.
_SKIPPED_BEGINNINGS = (".", "~$")
_SKIPPED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})
_TICK_SECONDS = 0.2
"""How often pages are reported while no file is finished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What became of one file of the batch."""

    path: str
    result: Result
    fault: Fault | None = None
    same_as: str | None = None
    """The other path under which these bytes are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of all files, in their order."""

    entries: tuple[Entry, ...]

    @property
    def total(self) -> int:
        """Number of files: the sum of all classes."""
        return len(self.entries)

    def count(self, result: Result) -> int:
        """Number of files in one class."""
        return Counter(entry.result for entry in self.entries)[result]

    def faults(self) -> tuple[Entry, ...]:
        """Files that failed or of which some page did."""
        return tuple(each for each in self.entries if each.result in ("failed", "partial"))


class Progress(Protocol):
    """Who is told how far the batch is."""

    def started(self, total: int) -> None:
        """``total`` files were found."""

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""

    def finished(self, entry: Entry) -> None:
        """A file is in its class."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file to be read; ``number`` tells its pages from those of others."""

    number: int
    path: Path
    sha256: str


def ingest(
    paths: Iterable[Path], settings: Settings, store: "Store", *, progress: Progress
) -> Report:
    """Take files and the files of folders into the store.

    Bytes that are stored already change nothing; a file that failed before is tried again. Raises
    what stops all files alike: `MissingProgram`, `StoreError`.
    """
    found, faults = discover(paths)
    progress.started(len(found) + len(faults))
    batch = _Batch(store, progress)
    for path, fault in faults:
        batch.finish(Entry(path=str(path), result="failed", fault=fault))
    workers = min(settings.workers, len(found)) or 1
    for file, outcome in _outcomes(batch.unknown(found), workers, settings, batch):
        batch.keep(file, outcome)
    return batch.report()


def discover(paths: Iterable[Path]) -> tuple[list[Path], list[tuple[Path, Fault]]]:
    """Files given by name, and those in folders and their folders, in the order of their paths.

    Beside them the folders that could not be opened.
    """
    found: dict[str, Path] = {}
    refused: list[OSError] = []
    for given in paths:
        for path in _files_in(given, refused) if given.is_dir() else [given]:
            found.setdefault(os.path.normpath(path.absolute()), path)
    faults = [
        (Path(error.filename), fault_of("unreadable", f"Không mở được thư mục: {error.strerror}."))
        for error in refused
    ]
    return sorted(found.values()), faults


def _files_in(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    for at, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not _skipped(name)]
        yield from (Path(at, name) for name in names if not _skipped(name))


def _skipped(name: str) -> bool:
    return name.startswith(_SKIPPED_BEGINNINGS) or name in _SKIPPED_NAMES


def fault_of(code: str, message: str, advice: str = "") -> Fault:
    """Why the batch gave up a file."""
    return Fault(code=code, message=message, advice=advice, stage="batch")


# --- what is known and what is kept --------------------------------------------


class _Batch:
    """The state of one batch: what became of the files so far."""

    def __init__(self, store: "Store", progress: Progress) -> None:
        self._store = store
        self._progress = progress
        self._entries: dict[str, Entry] = {}
        self._first_path: dict[str, Path] = {}
        self._twins: list[tuple[Path, Path]] = []

    def unknown(self, files: list[Path]) -> Iterator[_File]:
        """The files that have to be read; the others are finished in passing."""
        for number, path in enumerate(files):
            try:
                sha256 = _sha256(path)
            except OSError as error:
                self._fail(path, None, _unreadable(error))
                continue
            known = self._store.path_of_known(sha256)
            if known is not None:
                same_as = known if known != str(path) else None
                self.finish(Entry(path=str(path), result="unchanged", same_as=same_as))
            elif sha256 in self._first_path:
                self._twins.append((path, self._first_path[sha256]))
            else:
                self._first_path[sha256] = path
                yield _File(number, path, sha256)

    def keep(self, file: _File, outcome: Outcome) -> None:
        """Store what became of a file, in one transaction."""
        sha256 = outcome.sha256 or file.sha256
        outcome = replace(outcome, path=str(file.path), sha256=sha256)
        try:
            new = self._store.save(outcome)
        except RowsRefused as error:
            self._fail(file.path, file.sha256, fault_of(error.code, error.message, error.advice))
            return
        result: Result = "unchanged"
        if new:
            result = "stored" if outcome.status == "ok" else outcome.status
        self.finish(Entry(path=outcome.path, result=result, fault=outcome.fault if new else None))

    def page_read(self, file: _File, done: int, total: int) -> None:
        """Pass on how far a file is."""
        self._progress.page_read(str(file.path), done, total)

    def finish(self, entry: Entry) -> None:
        """Put a file into its class."""
        self._entries[entry.path] = entry
        self._progress.finished(entry)

    def report(self) -> Report:
        """Everything, once all files have been read: a twin shares the fate of the first."""
        for path, first in self._twins:
            fate = self._entries[str(first)]
            result: Result = "failed" if fate.result == "failed" else "unchanged"
            fault = fate.fault if result == "failed" else None
            self.finish(Entry(path=str(path), result=result, fault=fault, same_as=str(first)))
        return Report(entries=tuple(entry for _, entry in sorted(self._entries.items())))

    def _fail(self, path: Path, sha256: str | None, fault: Fault) -> None:
        self._store.save(Outcome(path=str(path), sha256=sha256, status="failed", fault=fault))
        self.finish(Entry(path=str(path), result="failed", fault=fault))


def _sha256(path: Path) -> str:
    # Opening a pipe would wait for somebody to write into it.
    if path.exists() and not path.is_file():
        raise OSError(0, "không phải là tệp thường")
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _unreadable(error: OSError) -> Fault:
    return fault_of(
        "unreadable",
        f"Không mở được tệp: {error.strerror}.",
        "Kiểm tra tệp còn đó và quyền đọc, rồi chạy lại.",
    )


# --- worker processes ----------------------------------------------------------


def _outcomes(
    files: Iterator[_File], workers: int, settings: Settings, batch: _Batch
) -> Iterator[tuple[_File, Outcome]]:
    """What became of each file, as they are finished.

    Where a worker dies, all files then in work are suspect. They are read once more, one at a time:
    now a dead worker says for certain which file killed it.
    """
    suspects: list[_File] = []
    broken = True
    while broken:
        in_work = yield from _work(files, workers, settings, batch)
        suspects += in_work
        broken = bool(in_work)
    left = iter(suspects)
    broken = True
    while broken:
        in_work = yield from _work(left, 1, settings, batch)
        yield from ((file, _crash(file)) for file in in_work)
        broken = bool(in_work)


def _work(
    files: Iterator[_File], workers: int, settings: Settings, batch: _Batch
) -> Generator[tuple[_File, Outcome], None, list[_File]]:
    """Outcomes until no file is left, or a worker dies; returns the files then in work."""
    running: dict[Future[Outcome], _File] = {}
    # Each worker reads as many pages at a time as there are cores to a worker: more would only cost memory.
    own = replace(settings, jobs=max(settings.workers // workers, 1))
    with _Workers(workers, own) as pool:
        while True:
            try:
                while len(running) < workers and (file := next(files, None)) is not None:
                    running[pool.submit(file)] = file
            except BrokenProcessPool:
                return [*running.values(), *([file] if file else [])]
            if not running:
                return []
            done, _ = wait(running, timeout=_TICK_SECONDS, return_when=FIRST_COMPLETED)
            numbers = {file.number: file for file in running.values()}
            for number, page, total in pool.pages():
                if number in numbers:
                    batch.page_read(numbers[number], page, total)
            for future in done:
                try:
                    outcome = future.result()
                except BrokenProcessPool:
                    return list(running.values())
                yield running.pop(future), outcome


class _Workers:
    """Worker processes with two pipes: pages come in by one, and while the other is open they live."""

    def __init__(self, count: int, settings: Settings) -> None:
        # A forked process would share locks and open connections with this one.
        context = get_context("spawn")
        self._settings = settings
        self._pages, self._pages_end = context.Pipe(duplex=False)
        self._alive_end, self._alive = context.Pipe(duplex=False)
        self._executor = ProcessPoolExecutor(
            count,
            mp_context=context,
            initializer=_start_worker,
            initargs=(self._pages_end, self._alive_end),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        # Nobody waits for a file whose outcome nobody will take.
        self._alive.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        for end in (self._pages, self._pages_end, self._alive_end):
            end.close()

    def submit(self, file: _File) -> Future[Outcome]:
        """Give a file to a worker; raises `BrokenProcessPool` where one has died."""
        try:
            return self._executor.submit(_read, file, self._settings)
        except OSError as error:
            # A worker that dies while another is started closes what that one is to be given:
            # "handle is closed", an error without a number.
            if error.errno is not None:
                raise
            raise BrokenProcessPool from error

    def pages(self) -> Iterator[tuple[int, int, int]]:
        """(number of the file, pages read, pages in all) since the last call."""
        while self._pages.poll():
            yield self._pages.recv()


class _Worker:
    """What a worker process keeps between files."""

    pages: ClassVar[Connection | None] = None


def _start_worker(pages: Connection, alive: Connection) -> None:
    _Worker.pages = pages
    # A session of its own: Ctrl-C is the parent's to handle, and a kill takes Tesseract along.
    os.setsid()
    # Several Tesseracts with several threads each are slower than with one.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    threading.Thread(target=_die_with_parent, args=(alive,), daemon=True).start()


def _die_with_parent(alive: Connection) -> None:
    with suppress(EOFError, OSError):
        alive.recv_bytes()
    os.killpg(0, signal.SIGKILL)


def _read(file: _File, settings: Settings) -> Outcome:
    # Loading the language takes seconds, which the parent need not spend.
    from pipeline.run import run  # noqa: PLC0415

    def report(done: int, total: int) -> None:
        # A message this small is written at once or not at all: no lock that a death could leave.
        if _Worker.pages is not None:
            with suppress(OSError):
                _Worker.pages.send((file.number, done, total))

    try:
        return run(file.path, settings, on_page=report)
    except DondocError:
        raise
    except Exception as error:  # noqa: BLE001  # our defect in one file must not stop the others
        return _failed(file, defect(error))


def defect(error: Exception) -> Fault:
    """A defect of ours as the fault of the file that showed it."""
    # The message of the error may hold text of the document; its place does not.
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"
    return fault_of(
        "defect",
        f"Lỗi của chương trình ({where}).",
        "Gửi dòng này cho người bảo trì.",
    )


def _crash(file: _File) -> Outcome:
    return _failed(
        file,
        fault_of(
            "crash",
            "Tệp làm chương trình đọc dừng đột ngột hai lần.",
            "Mở tệp bằng phần mềm khác, in lại ra PDF rồi nạp bản mới.",
        ),
    )


def _failed(file: _File, fault: Fault) -> Outcome:
    return Outcome(path=str(file.path), sha256=file.sha256, status="failed", fault=fault)

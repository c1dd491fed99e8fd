"""Better rules over what was read before: no page is looked at again.

Each file is a transaction of its own; a file whose rules fail keeps the rows that it has. Those that were under way
when a worker died are tried once more, each alone.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from hashlib import file_digest
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from models.outcome import Fault, Outcome
from models.register import Reading
from pipeline.batch import Entry, Progress, Report, defect, fault_of
from pipeline.errors import DondocError
from pipeline.settings import Settings

if TYPE_CHECKING:
    from models.store.session import Store

_AHEAD = 2
"""Files that wait for each worker, so that none waits for a file."""
_NO_READING = fault_of(
    "no-reading",
    "Không còn lưu kết quả đọc trang của tệp, và tệp gốc không còn ở chỗ cũ.",
    "Đặt tệp gốc lại chỗ cũ rồi chạy lại; các dòng đang có được giữ nguyên.",
)
_CRASHED = fault_of(
    "crashed",
    "Tiến trình trích xuất tệp này dừng đột ngột, cả khi làm riêng.",
    "Các dòng đang có được giữ nguyên. Kiểm tra bộ nhớ của máy, rồi chạy lại với --jobs 1.",
)


def reextract(settings: Settings, store: "Store", *, progress: Progress) -> Report:
    """Make the rows of every stored file anew; what people said stays.

    A file whose reading was not kept is read again where it still lies under its path with the same bytes, and fails
    otherwise. Raises what stops all files alike: `MissingProgram`, `StoreError`.
    """
    progress.started(sum(file.status != "failed" for file in store.files()))
    entries = []
    for reading, outcome in _outcomes(store.readings(), settings):
        if outcome.status == "failed":
            entry = Entry(path=reading.path, result="failed", fault=outcome.fault)
        else:
            new = store.renew(outcome)
            entry = Entry(path=reading.path, result="stored" if new else "unchanged")
        entries.append(entry)
        progress.finished(entry)
    return Report(entries=tuple(entries))


def _outcomes(readings: Iterable[Reading], settings: Settings) -> Iterator[tuple[Reading, Outcome]]:
    """What becomes of each reading, in their order as long as no worker dies."""
    if settings.workers == 1:
        yield from ((reading, _made_anew(reading, settings)) for reading in readings)
        return
    waiting = iter(readings)
    while True:
        unfinished: list[Reading] = []
        yield from _side_by_side(waiting, settings, unfinished)
        if not unfinished:
            return
        # A worker died, and nobody knows of which file.
        yield from _one_by_one(unfinished, settings)


def _side_by_side(
    waiting: Iterator[Reading], settings: Settings, unfinished: list[Reading]
) -> Iterator[tuple[Reading, Outcome]]:
    """The same until a worker dies; then the readings that were under way are ``unfinished``."""
    with ProcessPoolExecutor(settings.workers, mp_context=get_context("spawn")) as pool:
        running = deque(
            (reading, _begun(pool, reading, settings))
            for reading in islice(waiting, settings.workers * _AHEAD)
        )
        while running:
            reading, future = running.popleft()
            try:
                outcome = future.result()
            except BrokenProcessPool:
                unfinished += [reading, *(other for other, _ in running)]
                return
            yield reading, outcome
            running.extend((each, _begun(pool, each, settings)) for each in islice(waiting, 1))


def _begun(pool: ProcessPoolExecutor, reading: Reading, settings: Settings) -> Future[Outcome]:
    try:
        return pool.submit(_made_anew, reading, settings)
    except BrokenProcessPool as error:
        future: Future[Outcome] = Future()
        future.set_exception(error)
        return future


def _one_by_one(
    readings: Iterable[Reading], settings: Settings
) -> Iterator[tuple[Reading, Outcome]]:
    """Here it is known of which file a worker died."""
    waiting = deque(readings)
    while waiting:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            outcome = None
            while waiting and (outcome is None or outcome.fault is not _CRASHED):
                reading = waiting.popleft()
                try:
                    outcome = _begun(pool, reading, settings).result()
                except BrokenProcessPool:
                    outcome = _failed(reading, _CRASHED)
                yield reading, outcome


def _made_anew(reading: Reading, settings: Settings) -> Outcome:
    # Loading the language takes seconds, which the parent need not spend.
    from pipeline.run import outcome_of, run  # noqa: PLC0415

    try:
        if reading.source is not None:
            outcome = outcome_of(reading.source)
        elif _unchanged(Path(reading.path), reading.sha256):
            outcome = run(Path(reading.path), settings)
        else:
            outcome = _failed(reading, _NO_READING)
    except DondocError:
        raise
    except Exception as error:  # noqa: BLE001  # our defect in one file must not stop the others
        return _failed(reading, defect(error))
    return replace(outcome, path=reading.path, sha256=reading.sha256)


def _unchanged(path: Path, sha256: str) -> bool:
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _failed(reading: Reading, fault: Fault) -> Outcome:
    return Outcome(path=reading.path, sha256=reading.sha256, status="failed", fault=fault)

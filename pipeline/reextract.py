"""Better rules over what was read before: no page is looked at again.

Each file is a transaction of its own; a file whose rules fail keeps the rows that it has.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from hashlib import file_digest
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from models.outcome import Outcome
from models.register import Reading
from pipeline.batch import Entry, Progress, Report, defect, fault_of
from pipeline.errors import DondocError
from pipeline.settings import Settings

if TYPE_CHECKING:
    from models.store.session import Store

_AHEAD = 2
"""Files that wait for each worker, so that none waits for a file."""


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
    if settings.workers == 1:
        yield from ((reading, _made_anew(reading, settings)) for reading in readings)
        return
    waiting = iter(readings)
    with ProcessPoolExecutor(settings.workers, mp_context=get_context("spawn")) as pool:
        running: list[tuple[Reading, Future[Outcome]]] = []

        def submit(count: int) -> None:
            running.extend(
                (reading, pool.submit(_made_anew, reading, settings))
                for reading in islice(waiting, count)
            )

        submit(settings.workers * _AHEAD)
        while running:
            reading, future = running.pop(0)
            yield reading, future.result()
            submit(1)


def _made_anew(reading: Reading, settings: Settings) -> Outcome:
    # Loading the language takes seconds, which the parent need not spend.
    from pipeline.run import outcome_of, run  # noqa: PLC0415

    try:
        if reading.source is not None:
            outcome = outcome_of(reading.source)
        elif _unchanged(Path(reading.path), reading.sha256):
            outcome = run(Path(reading.path), settings)
        else:
            outcome = _failed(reading)
    except DondocError:
        raise
    except Exception as error:  # noqa: BLE001  # our defect in one file must not stop the others
        return Outcome(
            path=reading.path, sha256=reading.sha256, status="failed", fault=defect(error)
        )
    return replace(outcome, path=reading.path, sha256=reading.sha256)


def _unchanged(path: Path, sha256: str) -> bool:
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _failed(reading: Reading) -> Outcome:
    fault = fault_of(
        "no-reading",
        "Không còn lưu kết quả đọc trang của tệp, và tệp gốc không còn ở chỗ cũ.",
        "Đặt tệp gốc lại chỗ cũ rồi chạy lại; các dòng đang có được giữ nguyên.",
    )
    return Outcome(path=reading.path, sha256=reading.sha256, status="failed", fault=fault)

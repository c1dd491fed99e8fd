"""One file by itself, read as a batch reads it: by a guarded process, and once more where that was lost."""

from contextlib import closing
from pathlib import Path

from models.outcome import Outcome
from pipeline.batch.arriving import Refused, Skipped, arrived
from pipeline.batch.file import File
from pipeline.batch.guard import Limits
from pipeline.batch.report import fault_of
from pipeline.batch.starting import apart
from pipeline.batch.worker import Finished, Pages
from pipeline.batch.workers import Crew
from pipeline.settings import Settings


def read_one(path: Path, settings: Settings) -> Outcome:
    """What becomes of a file; raises what is no fault of it: `MissingProgram`."""
    return _one(path, settings, None).outcome


def pages_of_one(path: Path, settings: Settings, folder: Path | None) -> Finished:
    """What is read on the pages of a file, and nothing that is made of it.

    With a ``folder``, the picture of each page is written there too. Raises `MissingProgram`, `OutputError`.
    """
    return _one(path, settings, Pages(folder))


def _one(path: Path, settings: Settings, pages: Pages | None) -> Finished:
    match arrived(path):
        case Refused(_, fault):
            return Finished(Outcome(path=str(path), sha256=None, status="failed", fault=fault))
        case Skipped(_, reason):
            fault = fault_of("unreadable", f"Tệp “{path.name}”: {reason}.", "Chọn một tệp văn bản.")
            return Finished(Outcome(path=str(path), sha256=None, status="failed", fault=fault))
        case file:
            return _read(file, settings, pages)


def _read(file: File, settings: Settings, pages: Pages | None) -> Finished:
    with closing(Crew(_Nobody(), 1, pages=pages, start=apart)) as crew:
        [(_, end)] = crew.read(iter([file]), settings, Limits.of(settings))
        if isinstance(end, Finished):
            return end
        crew.close()
        return crew.last_try(file, settings)


class _Nobody:
    """Listens to nothing."""

    def page_read(self, file: File, done: int, total: int) -> None: ...

    def pages_read(self, file: File) -> None: ...

    def beat(self) -> None: ...

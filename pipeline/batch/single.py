"""One file by itself, read as a batch reads it: by a guarded process, and once more where that was lost."""

from contextlib import closing
from pathlib import Path

from models.outcome import Outcome
from pipeline.batch.arriving import Refused, Skipped, arrived
from pipeline.batch.file import File
from pipeline.batch.guard import Limits
from pipeline.batch.report import fault_of
from pipeline.batch.worker import Finished
from pipeline.batch.workers import Crew, last_try
from pipeline.settings import Settings


def read_one(path: Path, settings: Settings) -> Outcome:
    """What becomes of a file; raises what is no fault of it: `MissingProgram`."""
    match arrived(path):
        case Refused(_, fault):
            return Outcome(path=str(path), sha256=None, status="failed", fault=fault)
        case Skipped(_, reason):
            fault = fault_of("unreadable", f"Tệp “{path.name}”: {reason}.", "Chọn một tệp văn bản.")
            return Outcome(path=str(path), sha256=None, status="failed", fault=fault)
        case file:
            return _read(file, settings)


def _read(file: File, settings: Settings) -> Outcome:
    with closing(Crew(_Nobody(), 1)) as crew:
        [(_, end)] = crew.read(iter([file]), settings, Limits.of(settings))
    return (end if isinstance(end, Finished) else last_try(_Nobody(), file, settings)).outcome


class _Nobody:
    """Listens to nothing."""

    def page_read(self, file: File, done: int, total: int) -> None: ...

    def pages_read(self, file: File) -> None: ...

    def beat(self) -> None: ...

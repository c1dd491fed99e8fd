"""Many files into the store: found, skipped where known, read by guarded processes, kept one by one.

Every file ends in exactly one class of the report. What happens to one file touches no other: it is
read in a process that may die, and kept in a transaction of its own.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from models.outcome import Fault
from pipeline.batch.archives import Member, is_archive, members_of
from pipeline.batch.discovery import discover
from pipeline.batch.guard import Limits
from pipeline.batch.keeping import Batch
from pipeline.batch.report import Entry, Interrupted, Progress, Report, Result, fault_of
from pipeline.batch.worker import defect
from pipeline.batch.workers import outcomes
from pipeline.settings import Settings

if TYPE_CHECKING:
    from models.store.session import Store

__all__ = [
    "Entry",
    "Interrupted",
    "Limits",
    "Progress",
    "Report",
    "Result",
    "defect",
    "discover",
    "fault_of",
    "ingest",
]


def ingest(
    paths: Iterable[Path], settings: Settings, store: "Store", *, progress: Progress
) -> Report:
    """Take files and the files of folders into the store.

    Members of ZIP archives are files too. Bytes that are stored already change nothing; a file that failed before is
    tried again. Raises what stops all files alike: `MissingProgram`, `StoreError`; `Interrupted` where somebody
    stops it.
    """
    found, faults = _with_members(*discover(paths))
    total = len(found) + len(faults)
    progress.started(total)
    with TemporaryDirectory(prefix="dondoc-") as folder:
        batch = Batch(store, progress, Path(folder))
        try:
            for path, fault in faults:
                batch.finish(Entry(path=str(path), result="failed", fault=fault))
            workers = min(settings.workers, len(found)) or 1
            for file, outcome in outcomes(batch.unknown(found), workers, settings, batch.page_read):
                batch.keep(file, outcome)
        except KeyboardInterrupt:
            raise Interrupted(batch.so_far(), total) from None
    return batch.report()


def _with_members(
    files: list[Path], faults: list[tuple[Path, Fault]]
) -> tuple[list[Path | Member], list[tuple[Path, Fault]]]:
    """The files, with the members of archives in the place of these."""
    found: list[Path | Member] = []
    faults = list(faults)
    for path in files:
        members = members_of(path) if is_archive(path) else [path]
        if isinstance(members, Fault):
            faults.append((path, members))
        else:
            found += members
    return found, faults

"""Many files into the store: found, skipped where known, read by guarded processes, kept one by one.

Every file ends in exactly one class of the report. What happens to one file touches no other: it is
read in a process that may die, and kept in a transaction of its own.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from models.outcome import Fault
from pipeline.batch.archives import Member, is_archive, members_of
from pipeline.batch.discovery import discover, lies_in, on_disk
from pipeline.batch.guard import Limits
from pipeline.batch.keeping import Batch
from pipeline.batch.report import RESULTS, Entry, Interrupted, Progress, Report, Result, fault_of
from pipeline.batch.worker import defect
from pipeline.batch.workers import outcomes
from pipeline.batch.workplace import workplace
from pipeline.settings import Settings

if TYPE_CHECKING:
    from models.store.session import Store

__all__ = [
    "RESULTS",
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
    "lies_in",
    "retry",
    "with_members",
]


def ingest(
    paths: Iterable[Path], settings: Settings, store: "Store", *, progress: Progress
) -> Report:
    """Take files and the files of folders into the store.

    Members of ZIP archives are files too. Bytes that are stored already change nothing, nor does what is in quarantine.
    Raises what stops all files alike: `MissingProgram`, `StoreError`; `Interrupted` where somebody stops it.
    """
    with workplace() as folder:
        batch = Batch(store, settings, progress, folder)
        return _read(*with_members(*discover(paths)), batch, settings)


def retry(
    known_as: Iterable[str], settings: Settings, store: "Store", *, progress: Progress
) -> Report:
    """Read files again that are in quarantine under these paths, and none that lie beside them in an archive.

    Raises as `ingest` does.
    """
    there = {path: at for path in known_as if (at := lies_in(path))}
    asked = {on_disk(path) for path in there}
    found, faults = with_members(*discover(there.values()))
    chosen = [each for each in found if not asked.isdisjoint({_path(each), *_path(each).parents})]
    # An archive or a folder that can be opened now is no file of the batch any more.
    store.intake.opened(there)
    with workplace() as folder:
        batch = Batch(store, settings, progress, folder, again=True)
        return _read(chosen, faults, batch, settings)


def _path(found: Path | Member) -> Path:
    return found.path if isinstance(found, Member) else found


def _read(
    found: list[Path | Member], faults: list[tuple[Path, Fault]], batch: Batch, settings: Settings
) -> Report:
    """Everything that was found through the batch."""
    total = len(found) + len(faults)
    batch.begin(found, total)
    try:
        for path, fault in faults:
            batch.refuse(path, fault)
        workers = min(settings.workers, len(found)) or 1
        for file, finished in outcomes(batch, found, workers, settings):
            batch.keep(file, finished)
    except KeyboardInterrupt:
        batch.let_go()
        raise Interrupted(batch.so_far(), total) from None
    report = batch.report()
    if report.total != total:
        raise RuntimeError(f"{total} files were found, and {report.total} are in a class")
    return report


def with_members(
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

"""What is known of the files of a batch, and what is kept of them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from models.outcome import Fault, Outcome
from models.store.errors import RowsRefused
from pipeline.batch.archives import Member, unpack
from pipeline.batch.file import File
from pipeline.batch.report import Entry, Progress, Report, Result, fault_of

if TYPE_CHECKING:
    # Workers import this package too; they have no use for a database.
    from models.store.session import Store


class Batch:
    """The state of one batch: what became of the files so far."""

    def __init__(self, store: "Store", progress: Progress, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._progress = progress
        self._entries: dict[str, Entry] = {}
        self._first_path: dict[str, Path] = {}
        self._twins: list[tuple[Path, Path]] = []

    def unknown(self, files: Iterable[Path | Member]) -> Iterator[File]:
        """The files that have to be read; the others are finished in passing."""
        for number, found in enumerate(files):
            path = found.path if isinstance(found, Member) else found
            try:
                at = self._unpacked(found, number) if isinstance(found, Member) else found
                if isinstance(at, Fault):
                    self._fail(path, None, at)
                    continue
                sha256 = _sha256(at)
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
                yield File(path, sha256, at)
                continue
            if at != path:
                at.unlink()

    def keep(self, file: File, outcome: Outcome) -> None:
        """Store what became of a file, in one transaction."""
        if file.at != file.path:
            file.at.unlink(missing_ok=True)
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

    def _unpacked(self, member: Member, number: int) -> Path | Fault:
        folder = self._folder / str(number)
        folder.mkdir()
        return unpack(member, folder)

    def page_read(self, file: File, done: int, total: int) -> None:
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
        return self.so_far()

    def so_far(self) -> Report:
        """The files that are in their class by now."""
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

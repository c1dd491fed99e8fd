"""What is known of the files of a batch, and what is kept of them.

A file is claimed before it is read, and kept by its claim. To keep one and to claim the next is one transaction, so
that the intake costs no waiting for the disk of its own.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from models.intake import FINAL, Arrival, Claim, Input
from models.outcome import Fault, Outcome
from models.store.errors import RowsRefused, ServerAway, StoreError
from pipeline.batch.archives import Member
from pipeline.batch.arriving import Refused, Skipped, handfuls
from pipeline.batch.discovery import on_disk
from pipeline.batch.faults import CHANGED, given_up, may_pass
from pipeline.batch.file import File
from pipeline.batch.owner import is_gone, own_name
from pipeline.batch.report import Entry, Progress, Report, Result, fault_of
from pipeline.batch.worker import Finished, failed
from pipeline.settings import Settings

if TYPE_CHECKING:
    # Workers import this package too; they have no use for a database.
    from models.store.file_rows import FileRows
    from models.store.intake import Settled
    from models.store.session import Store

LEASE_SECONDS, _BEAT_SECONDS = 120.0, 20.0
"""For how long a claim holds, and how often it is renewed."""
_LOOK_SECONDS = 0.5
"""How often is looked whether another batch has finished a file."""


class Batch:
    """The state of one batch: what became of the files so far."""

    def __init__(
        self,
        store: "Store",
        settings: Settings,
        progress: Progress,
        folder: Path,
        *,
        again: bool = False,
    ) -> None:
        """``again`` also reads what is in quarantine."""
        self._intake = store.intake
        self._settings = settings
        self._folder = folder
        self._again = again
        self._progress = progress
        self._name = own_name()
        self._entries: dict[str, Entry] = {}
        self._met: set[str] = set()
        self._twins: list[File] = []
        """Of the same bytes as an earlier file of the batch."""
        self._claims: dict[str, Claim] = {}
        self._unclaimed: Iterator[File] = iter(())
        self._ready: deque[File] = deque()
        """Claimed, not yet begun."""
        self._alone: list[File] = []
        """To be read when nothing else is: they may be what ended a worker, or a batch."""
        self._elsewhere: list[File] = []
        """Claimed by somebody else."""
        self._pages: dict[str, int] = {}
        self._beaten = time.monotonic()
        self._sweep()

    # --- what is to be read ---------------------------------------------------------

    def begin(self, found: Iterable[Path | Member], total: int) -> None:
        """``total`` files were found; what could not be opened before, or was like another, is looked at anew."""
        paths = {
            str(path)
            for each in found
            for path in ((each.path, each.archive) if isinstance(each, Member) else (each,))
        }
        self._intake.opened(paths)
        self._progress.started(total)

    def files(self, found: Iterable[Path | Member]) -> Iterator[File]:
        """The files that have to be read, each claimed; the others are finished in passing."""
        self._unclaimed = self._unread(found)
        while True:
            if self._ready:
                yield self._ready.popleft()
            elif (file := next(self._unclaimed, None)) is None:
                return
            elif self._claim(file):
                yield file

    def alone(self) -> Iterator[File]:
        """Files that have to be read while no other is."""
        while self._alone:
            file = self._alone.pop(0)
            if file.sha256 in self._claims or self._claim(file):
                yield file

    def elsewhere(self) -> Iterator[File]:
        """Waits for the files that another batch is reading; those that it leaves are to be read here."""
        while self._elsewhere:
            states = self._intake.of([file.sha256 for file in self._elsewhere])
            for file in tuple(self._elsewhere):
                known = states.get(file.sha256)
                if known is None or known.state == "seen":
                    self._elsewhere.remove(file)
                    if self._claim(file):
                        yield file
                elif known.state in FINAL:
                    self._elsewhere.remove(file)
                    self._finish_known(file, known)
            if self._elsewhere:
                self._sweep()
                time.sleep(_LOOK_SECONDS)

    def _unread(self, found: Iterable[Path | Member]) -> Iterator[File]:
        for hand in handfuls(found, self._folder):
            files = [each for each in hand if isinstance(each, File)]
            states = self._seen(files)
            for each in hand:
                match each:
                    case Refused(path, fault):
                        self.refuse(path, fault)
                    case Skipped(path, reason):
                        self._intake.skip(str(path), reason)
                        self.finish(Entry(path=str(path), result="skipped", reason=reason))
                    case File():
                        if self._is_new(each, states[each.sha256]):
                            yield each

    def _seen(self, files: list[File]) -> dict[str, Input]:
        arrivals = [Arrival(key=file.sha256, path=file.path) for file in files]
        states = self._intake.see(arrivals) if arrivals else {}
        again = [key for key, known in states.items() if self._is_again(known)]
        if again:
            self._intake.retry(again)
            states |= self._intake.of(again)
        return states

    def _is_again(self, known: Input) -> bool:
        """Whether a file is read once more; one that this batch has read is what it has become."""
        if known.key in self._met:
            return False
        return may_pass(known, self._settings) or (self._again and known.state == "quarantined")

    def _is_new(self, file: File, known: Input) -> bool:
        """Whether it has to be read now; else it is finished, or waits until it is known what became of another."""
        if file.sha256 in self._met:
            self._twins.append(file)
            file.drop_copy()
            return False
        self._met.add(file.sha256)
        if known.state in FINAL:
            self._finish_known(file, known)
        elif known.state != "seen":
            self._elsewhere.append(file)
        elif known.is_suspect:
            self._alone.append(file)
        else:
            return True
        return False

    def _finish_known(self, file: File, known: Input) -> None:
        file.drop_copy()
        same_as = known.path if str(on_disk(known.path)) != file.path else None
        if known.state != "quarantined":
            self.finish(Entry(path=file.path, result="unchanged", same_as=same_as))
            return
        fault = known.fault
        if same_as and fault:
            # Its own entry: people ask for the name that they know, and the fault is told of another.
            fault = replace(fault, message=f"Giống “{same_as}”: {fault.message}")
            self._intake.refuse(file.path, fault)
        self.finish(Entry(path=file.path, result="failed", fault=fault, same_as=same_as))

    def _claim(self, file: File) -> bool:
        claims = self._intake.claim([file.sha256], self._name, LEASE_SECONDS)
        return self._claimed(file, claims)

    def _claimed(self, file: File, claims: list[Claim]) -> bool:
        if claims:
            self._claims[file.sha256] = claims[0]
        else:
            self._elsewhere.append(file)
        return bool(claims)

    def _sweep(self) -> None:
        self._intake.sweep(is_gone, given_up)

    # --- what became of it ----------------------------------------------------------

    def keep(self, file: File, finished: Finished) -> None:
        """Write what became of a file, in one transaction."""
        file.drop_copy()
        if finished.outcome.sha256 not in (None, file.sha256):
            finished = Finished(failed(file, CHANGED))
        outcome = replace(finished.outcome, path=file.path, sha256=file.sha256)
        following = next(self._unclaimed, None)
        try:
            settled = self._settle(file, outcome, finished.rows, following)
        except RowsRefused as error:
            outcome = failed(file, fault_of(error.code, error.message, error.advice))
            settled = self._settle(file, outcome, None, following)
        pages = self._pages.pop(outcome.path, 0)
        if settled == "new":
            result: Result = "stored" if outcome.status == "ok" else outcome.status
            self.finish(Entry(path=outcome.path, result=result, fault=outcome.fault, pages=pages))
            return
        # By somebody who took it over; or by us, when the server went away before it could say so.
        self._finish_known(file, self._intake.of([file.sha256])[file.sha256])

    def _settle(
        self, file: File, outcome: Outcome, rows: "FileRows | None", following: File | None
    ) -> "Settled":
        """Write what became of a file, and claim the one that follows."""
        wanted = [following.sha256] if following else []
        settled, claims = self._intake.settle(
            self._claims[file.sha256], outcome, wanted, self._name, LEASE_SECONDS, rows=rows
        )
        del self._claims[file.sha256]
        if following and self._claimed(following, claims):
            self._ready.append(following)
        return settled

    def refuse(self, path: Path, fault: Fault) -> None:
        """Note a file that can't be opened."""
        self._intake.refuse(str(path), fault)
        self.finish(Entry(path=str(path), result="failed", fault=fault))

    def finish(self, entry: Entry) -> None:
        """Put a file into its class."""
        self._entries[entry.path] = entry
        self._progress.finished(entry)

    # --- what happens meanwhile -----------------------------------------------------

    def lost(self, file: File) -> None:
        """Its worker was lost: it is read again when nothing else is."""
        self._intake.lost(self._claims[file.sha256])
        self._alone.append(file)

    def pages_read(self, file: File) -> None:
        """Behind it is what takes time."""
        with suppress(ServerAway):  # a note, no step
            self._intake.read(self._claims[file.sha256])

    def page_read(self, file: File, done: int, total: int) -> None:
        """Pass on how far a file is."""
        self._pages[file.path] = done
        self._progress.page_read(file.path, done, total)

    def beat(self) -> None:
        """Called several times a second: say now and then that the claims are still ours."""
        self._progress.waited()
        if time.monotonic() - self._beaten > _BEAT_SECONDS:
            self._beaten = time.monotonic()
            with suppress(ServerAway):  # it may be back for the next time
                self._intake.renew(self._claims.values(), LEASE_SECONDS)

    # --- the end --------------------------------------------------------------------

    def let_go(self) -> None:
        """Give back what was begun: the next batch need not wait, and nobody is to blame."""
        with suppress(StoreError):
            self._intake.release(self._claims.values())

    def report(self) -> Report:
        """Everything, once all files have been read: a twin shares the fate of the first."""
        states = self._intake.of([file.sha256 for file in self._twins])
        for file in self._twins:
            self._finish_known(file, states[file.sha256])
        return self.so_far()

    def so_far(self) -> Report:
        """The files that are in their class by now."""
        return Report(entries=tuple(entry for _, entry in sorted(self._entries.items())))

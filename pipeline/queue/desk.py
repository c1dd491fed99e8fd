"""One worker of the queue at its desk: claims a file, has it read by a guarded process, writes what became of it.

What it does and how it counts is what a batch on one machine does; only who hands out the files is another.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from models.intake import IN_WORK, Arrival, Claim
from models.outcome import Fault, Outcome
from models.store.errors import RowsRefused, ServerAway, StoreError
from models.store.patience import Patience
from pipeline.batch.arriving import sha256_of
from pipeline.batch.discovery import on_disk
from pipeline.batch.faults import CHANGED, given_up
from pipeline.batch.file import File
from pipeline.batch.guard import Limits
from pipeline.batch.owner import is_gone, own_name
from pipeline.batch.report import fault_of
from pipeline.batch.worker import Finished, defect, failed
from pipeline.batch.workers import Crew, last_try
from pipeline.errors import DondocError
from pipeline.queue.jobs import Jobs
from pipeline.queue.places import Place, bytes_at, is_url, place_of
from pipeline.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store.intake import Settled
    from models.store.session import Store

_TURN_SECONDS = 5.0
"""How long a file waits for the one that is being read."""


class Later(Exception):
    """The job has to be taken up again: somebody else is at the file, or this worker stops."""


Told = Callable[[ServerAway, float | None], None]
"""Hears that a server is waited for: what is wrong, and for how many seconds at most."""


class Desk:
    """What a worker knows, and the process that reads for it."""

    def __init__(
        self, store: "Store", settings: Settings, lease_seconds: float, told: Told
    ) -> None:
        store.patience = Patience(settings.database_seconds, self._away)
        self._intake = store.intake
        self._told = told
        self._jobs = Jobs(settings.db)
        self._settings = replace(settings, jobs=1)
        self._lease = lease_seconds
        self._name = own_name()
        self._crew = Crew(self, 1, rows=True)
        self._turn = Lock()
        """Held by whose file is being read."""
        self._claims: dict[str, Claim] = {}
        self._beaten = 0.0
        self.stopping = False
        """Set by whoever wants the worker to end: what it has begun is given back."""
        self.stopped_by: DondocError | None = None
        """What this machine lacks."""

    def close(self) -> None:
        """End the process that reads."""
        self._crew.close()

    def take(self, key: str, place: Place, *, allow_secret: bool) -> None:
        """Bring one file to its end; raises `Later` where that is not for us, or not now.

        May be called while another is at its end: one file is read while the one before is written.
        """
        with self._reading(key) as claim:
            if claim is None:
                return
            settings = replace(self._settings, allow_secret=allow_secret)
            finished = self._finished(claim, place, settings)
        try:
            if self._settle(claim, finished) == "overtaken":
                # By now the job is theirs: it must not end before the file does.
                raise Later
        finally:
            self._claims.pop(key, None)

    @contextmanager
    def _reading(self, key: str) -> Iterator[Claim | None]:
        """The claim to a file, for as long as the process reads for it; None where nothing is to be done."""
        if not self._turn.acquire(timeout=_TURN_SECONDS):
            raise Later  # what is being read takes long, and another worker may have time
        try:
            if self.stopping:
                raise Later
            claims = self._intake.claim([key], self._name, self._lease)
            if not claims:
                known = self._intake.of([key]).get(key)
                if known is not None and known.state in ("seen", *IN_WORK):
                    raise Later
                yield None
                return
            self._claims[key] = claims[0]
            self._beaten = time.monotonic()
            try:
                yield claims[0]
            except BaseException as error:
                del self._claims[key]
                with suppress(StoreError):  # it is gone, and the claim ends with its lease
                    self._intake.release(claims)
                if isinstance(error, DondocError):
                    self.stopped_by = error
                    raise Later from error
                raise
        finally:
            self._turn.release()

    def sweep(self) -> int:
        """Take back the files of workers that are gone, and see to it that each has a job; returns how many."""
        free = self._intake.sweep(is_gone, given_up)
        places = {each.key: place for each in free if (place := place_of(each.path)) is not None}

        def send(session: "Session", seen: list[Arrival]) -> None:
            wanted = {each.key: places[each.key] for each in seen}
            self._jobs.send(session, wanted, allow_secret=self._settings.allow_secret)

        self._intake.see([Arrival(key=key, path=at.path) for key, at in places.items()], send)
        return len(free)

    # --- told by the crew -----------------------------------------------------------

    def page_read(self, file: File, done: int, total: int) -> None:
        """Nobody looks."""

    def pages_read(self, file: File) -> None:
        """Behind it is what takes time."""
        if (claim := self._claims.get(file.sha256)) is not None:
            with suppress(StoreError):  # a note, no step
                self._intake.read(claim)

    def beat(self) -> None:
        """Say now and then that the claim is still ours."""
        if self.stopping:
            raise Later
        if time.monotonic() - self._beaten > self._lease / 4:
            self._beaten = time.monotonic()
            with suppress(StoreError):  # it may be back for the next time
                self._intake.renew(tuple(self._claims.values()), self._lease)

    def _away(self, error: ServerAway, left: float) -> None:
        """Nobody who is to stop waits for a server."""
        if self.stopping:
            raise Later
        self._told(error, left)

    # --- beneath ----------------------------------------------------------------------

    def _finished(self, claim: Claim, place: Place, settings: Settings) -> Finished:
        if place.member is None and not is_url(place.location):
            return self._read(File(place.path, claim.key, on_disk(place.location)), claim, settings)
        with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
            at = bytes_at(place, Path(folder))
            file = File(place.path, claim.key, Path(place.location))
            if isinstance(at, Fault):
                return Finished(failed(file, at))
            if sha256_of(at) != claim.key:
                return Finished(failed(file, CHANGED))
            return self._read(replace(file, at=at), claim, settings)

    def _read(self, file: File, claim: Claim, settings: Settings) -> Finished:
        try:
            if not claim.suspect:
                [(_, end)] = self._read_by_crew(file, settings)
                if isinstance(end, Finished):
                    return end
                self._intake.lost(claim)
            return last_try(self, file, settings)
        except (Later, DondocError):
            raise
        except Exception as error:  # noqa: BLE001  # our defect in one file must not stop the others
            return Finished(failed(file, defect(error)))

    def _read_by_crew(self, file: File, settings: Settings) -> list[tuple[File, Finished | Fault]]:
        try:
            return list(self._crew.read(iter([file]), settings, Limits.of(settings)))
        except BaseException:
            # Whatever it was, the process is still at the file.
            self._crew.close()
            raise

    def _settle(self, claim: Claim, finished: Finished) -> "Settled":
        outcome, rows = finished.outcome, finished.rows
        if outcome.sha256 not in (None, claim.key):
            rows = None
            outcome = Outcome(path=outcome.path, sha256=claim.key, status="failed", fault=CHANGED)
        outcome = replace(outcome, sha256=claim.key)
        try:
            return self._intake.settle(claim, outcome, rows=rows)[0]
        except RowsRefused as error:
            fault = fault_of(error.code, error.message, error.advice)
            refused = replace(outcome, status="failed", directives=(), fault=fault, reading=None)
            return self._intake.settle(claim, refused)[0]

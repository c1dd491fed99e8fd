"""A batch over many machines: files are sent to a queue in the database, workers anywhere take them from it.

The states, the claims and the guarded processes are those of a batch on one machine (`pipeline.batch`).
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.intake import Arrival
from models.outcome import Fault
from pipeline.batch.faults import may_pass
from pipeline.batch.workplace import workplace
from pipeline.queue.jobs import Jobs
from pipeline.queue.places import Place, key_of, places
from pipeline.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store.session import Store

__all__ = ["Sent", "Status", "send", "status"]

_MANY = 100
"""Files that go into the queue in one transaction."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the files that were to be sent."""

    queued: int
    known: int
    """Stored, in quarantine or in the queue already, or a second time among them."""
    refused: int
    """Could not be opened."""

    @property
    def total(self) -> int:
        """Number of files."""
        return self.queued + self.known + self.refused


@dataclass(frozen=True, slots=True)
class Status:
    """How far everything is."""

    inputs: Counter[str]
    """Files in each state of the intake."""
    jobs: dict[str, int]
    """Jobs in each state of the queue."""
    workers: dict[str, float]
    """Seconds since each worker was heard of."""


def send(
    given: Iterable[str], settings: Settings, store: "Store", *, told: Callable[[Sent], None]
) -> Sent:
    """Put files, and those of folders, archives and stores, into the queue; ``told`` hears how far it is.

    A file comes in with its row, in one transaction. Raises `SettingsError`, `StoreError`.
    """
    jobs = Jobs(settings.db)
    store.patience.over(jobs.install)
    sent = Sent(0, 0, 0)
    hand: dict[str, Place] = {}
    with workplace() as folder:
        for found in places(given):
            path, key = _known_as(found, folder)
            if isinstance(key, Fault):
                store.intake.refuse(path, key)
                sent = Sent(sent.queued, sent.known, sent.refused + 1)
            elif key in hand:
                sent = Sent(sent.queued, sent.known + 1, sent.refused)
            elif isinstance(found, Place):
                hand[key] = found
            if len(hand) == _MANY:
                sent = _send(hand, sent, jobs, settings, store)
                told(sent)
                hand = {}
    sent = _send(hand, sent, jobs, settings, store)
    if sent.queued:
        store.patience.over(jobs.weigh)
    return sent


def _known_as(found: Place | tuple[Path, Fault], folder: Path) -> tuple[str, str | Fault]:
    """Path and key of a file, or why it has none."""
    if isinstance(found, Place):
        return found.path, key_of(found, folder)
    return str(found[0]), found[1]


def status(settings: Settings, store: "Store") -> Status:
    """How far everything is; raises `SettingsError`, `StoreError`."""
    jobs = Jobs(settings.db)
    counts = jobs.counts()
    return Status(store.intake.counts(), counts, jobs.ages() if counts else {})


def _send(
    hand: dict[str, Place], sent: Sent, jobs: Jobs, settings: Settings, store: "Store"
) -> Sent:
    """Send a handful; those that passed through quarantine for what may have passed go again."""
    queued = 0

    def send_seen(session: "Session", seen: list[Arrival]) -> None:
        nonlocal queued
        wanted = {each.key: hand[each.key] for each in seen}
        queued = jobs.send(session, wanted, allow_secret=settings.allow_secret)

    if hand:
        again = [
            key for key, known in store.intake.of(list(hand)).items() if may_pass(known, settings)
        ]
        if again:
            store.intake.retry(again)
        store.intake.see([Arrival(key=key, path=at.path) for key, at in hand.items()], send_seen)
    return Sent(sent.queued + queued, sent.known + len(hand) - queued, sent.refused)

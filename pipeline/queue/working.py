"""Workers of the queue: one process a core, each with its desk, and one above them that starts anew what has died."""

import asyncio
import logging
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from threading import Event, Thread
from typing import Any, NamedTuple

import psycopg
from procrastinate import App, RetryStrategy
from procrastinate import exceptions as foreign

from models.store.errors import ServerAway, StoreError
from models.store.patience import Patience
from models.store.session import open_store
from pipeline.batch.starting import interrupt_held
from pipeline.errors import DondocError
from pipeline.queue.desk import Desk, Told
from pipeline.queue.hand import Hand
from pipeline.queue.jobs import QUEUE, TASK, Jobs, translated, worker_app
from pipeline.queue.places import Place
from pipeline.settings import Settings

_DATABASE_AWAY = (psycopg.Error, foreign.ConnectorException, StoreError, OSError)
_LONGEST_WAIT = 10.0
_TICK_SECONDS = 0.2
_END_SECONDS = 1.6
"""In which a worker process gives back what it has begun: whoever pressed Ctrl-C waits."""
_LONG_SECONDS = 1.0
"""A file that takes longer is none of a handful."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often workers speak up, and when they count as gone; in seconds."""

    lease: float = 120.0
    """For how long a claim holds that nobody renews."""
    beat: float = 10.0
    stale: float = 40.0
    """A worker that was not heard of for so long is gone, for the queue."""
    sweep: float = 30.0
    poll: float = 5.0
    """Between two looks for jobs, where no news of them come."""

    @classmethod
    def of(cls, lease: float) -> "Rhythm":
        """The rhythm of workers that are gone after so many seconds."""
        usual = cls()
        share = min(lease / usual.lease, 1.0)
        return cls(
            lease=lease,
            beat=usual.beat * share,
            stale=usual.stale * share,
            sweep=usual.sweep * share,
            poll=max(usual.poll * share, 0.5),
        )


def work(settings: Settings, rhythm: Rhythm, told: Told, *, until_empty: bool = False) -> None:
    """Work on the queue in this process, until a signal, or until nothing is left.

    Raises `MissingProgram` for what this machine lacks, and `StoreError` where the database can't be opened at the
    start; later on, it is waited for, and ``told`` hears of it.
    """
    patience = Patience(settings.database_seconds, told)
    patience.over(Jobs(settings.db).install)
    # What they have to say is either ours to handle or told by the status of the queue.
    for name in ("procrastinate", "psycopg", "psycopg.pool"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with patience.over(lambda: open_store(settings.db)) as store:
        desk = Desk(store, settings, rhythm.lease, told)
        try:
            asyncio.run(_work(desk, settings, rhythm, told, until_empty=until_empty))
        finally:
            desk.close()
    if desk.stopped_by is not None:
        raise desk.stopped_by


async def _work(
    desk: Desk, settings: Settings, rhythm: Rhythm, told: Told, *, until_empty: bool
) -> None:
    """Run Procrastinate's worker, again and again while the database comes and goes."""
    loop, here = asyncio.get_running_loop(), asyncio.current_task()

    def stop() -> None:
        if desk.stopping:  # whoever is cancelled twice gives nothing back
            return
        desk.stopping = True
        if here is not None:
            here.cancel()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    loop.set_exception_handler(_pass_over)
    pause = 0.5
    with suppress(asyncio.CancelledError):
        while True:
            begun = time.monotonic()
            try:
                with translated():
                    await _one_worker(desk, settings, rhythm, stop, until_empty=until_empty)
                left = await asyncio.to_thread(Jobs(settings.db).counts)
                if desk.stopping or (until_empty and not left.get("todo")):
                    return
            except ServerAway as error:
                told(error, None)
            except _DATABASE_AWAY:
                pass
            # A connection that was lost ends the worker without an error of its own.
            pause = (
                0.5 if time.monotonic() - begun > _LONGEST_WAIT else min(2 * pause, _LONGEST_WAIT)
            )
            await asyncio.sleep(pause)


def _pass_over(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A job that was taken over is not ours to end, and Procrastinate says so by an error that nobody waits for."""
    if not isinstance(context.get("exception"), foreign.ConnectorException):
        loop.default_exception_handler(context)


async def _one_worker(
    desk: Desk, settings: Settings, rhythm: Rhythm, stop: Callable[[], None], *, until_empty: bool
) -> None:
    app, hand = worker_app(settings.db, lambda: desk.stopping)
    loop = asyncio.get_running_loop()

    # Faults of a file are no errors here: what is raised has to do with us, or with the database, and passes.
    @app.task(name=TASK, retry=RetryStrategy(wait=max(int(rhythm.poll), 1)))
    def read_file(key: str, location: str, member: str | None, allow_secret: bool) -> None:
        try:
            desk.take(key, Place(location=location, member=member), allow_secret=allow_secret)
        finally:
            if desk.stopped_by is not None:
                loop.call_soon_threadsafe(stop)

    async with app.open_async():
        beside = (
            asyncio.create_task(_sweep(app, desk, rhythm)),
            asyncio.create_task(_give_way(hand)),
        )
        try:
            await app.run_worker_async(
                queues=[QUEUE],
                concurrency=2,  # one is read while the one before is written
                wait=not until_empty,
                fetch_job_polling_interval=rhythm.poll,
                update_heartbeat_interval=rhythm.beat,
                stalled_worker_timeout=rhythm.stale,
                delete_jobs="successful",
                install_signal_handlers=False,
            )
        finally:
            for each in beside:
                each.cancel()
            with suppress(*_DATABASE_AWAY):
                await hand.put_down()


async def _sweep(app: App, desk: Desk, rhythm: Rhythm) -> None:
    """Jobs and files of workers that are gone become free again."""
    while True:
        with suppress(*_DATABASE_AWAY):
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=rhythm.stale):
                await app.job_manager.retry_job(job)
            await asyncio.to_thread(desk.sweep)
        await asyncio.sleep(rhythm.sweep)


async def _give_way(hand: Hand) -> None:
    """Nothing waits behind a file that takes long."""
    while True:
        await asyncio.sleep(_LONG_SECONDS)
        with suppress(*_DATABASE_AWAY):
            await hand.give_way(_LONG_SECONDS)


# --- several in one machine ------------------------------------------------------------


def work_side_by_side(
    settings: Settings, rhythm: Rhythm, told: Told, *, until_empty: bool = False
) -> None:
    """As `work`, by a process for each of the settings' workers; one that dies is started anew.

    Raises what ended one of them, as all of them would end by it.
    """
    # What is wrong for all of them is said once, and here.
    Jobs(settings.db).install()
    open_store(settings.db).close()
    with _asked_to_stop() as asked, _crew() as crew:
        for _ in range(settings.workers):
            crew.append(_Below(settings, rhythm, until_empty))
        while crew and not asked.is_set():
            wait([each.sentinel for each in crew], _TICK_SECONDS)
            for each in tuple(crew):
                each.listen(told)
                if each.exit_code is None:
                    continue
                crew.remove(each)
                if each.error is not None:
                    raise each.error
                if each.exit_code != 0:
                    crew.append(_Below(settings, rhythm, until_empty))


class _Below:
    """A worker process as the one above it sees it."""

    def __init__(self, settings: Settings, rhythm: Rhythm, until_empty: bool) -> None:
        context = get_context("spawn")
        self._life, theirs = context.Pipe()
        self._process = context.Process(
            target=_work_below, args=(theirs, settings, rhythm, until_empty)
        )
        # Ctrl-C is for the one above: who hears both of it and of SIGTERM is stopped twice.
        with interrupt_held():
            self._process.start()
        theirs.close()
        self.error: DondocError | StoreError | None = None
        """What ended it."""

    @property
    def sentinel(self) -> int:
        """Can be waited for: ready once it has ended."""
        return self._process.sentinel

    @property
    def exit_code(self) -> int | None:
        """None while it lives."""
        return self._process.exitcode

    def listen(self, told: Told) -> None:
        """Pass on what it says."""
        with suppress(EOFError, OSError):
            while self._life.poll():
                match self._life.recv():
                    case _Away(error, left):
                        told(error, left)
                    case error:
                        self.error = error

    def stop(self) -> None:
        """Have it give back what it has begun, and end."""
        self._process.terminate()

    def end(self, seconds: float) -> None:
        """Wait for its end; after so many seconds it is ended: what it held is what a crash would leave."""
        self._process.join(max(seconds, 0))
        self._process.kill()
        self._process.join()


@contextmanager
def _crew() -> Iterator[list[_Below]]:
    """Worker processes, of which none is left behind."""
    crew: list[_Below] = []
    try:
        yield crew
    finally:
        for each in crew:
            each.stop()
        end = time.monotonic() + _END_SECONDS
        for each in crew:
            each.end(end - time.monotonic())


@contextmanager
def _asked_to_stop() -> Iterator[Event]:
    """Set by SIGTERM and Ctrl-C."""
    asked = Event()
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(number, lambda *_: asked.set()) for number in numbers]
    try:
        yield asked
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


class _Away(NamedTuple):
    """Said by a worker process that waits for the server."""

    error: ServerAway
    left: float | None


def _work_below(life: Connection, settings: Settings, rhythm: Rhythm, until_empty: bool) -> None:
    """The same in a process that ends with the one above it."""

    def watch() -> None:
        with suppress(EOFError, OSError):
            life.recv_bytes()
        signal.raise_signal(signal.SIGTERM)

    def tell(error: ServerAway, left: float | None) -> None:
        with suppress(OSError):
            life.send(_Away(error, left))

    Thread(target=watch, daemon=True).start()
    try:
        work(settings, rhythm, tell, until_empty=until_empty)
    except (DondocError, StoreError) as error:
        with suppress(OSError):
            life.send(error)
        os._exit(error.exit_code)
    # All is given back; to take the program apart takes longer than that, and somebody waits.
    os._exit(0)

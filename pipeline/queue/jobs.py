"""The queue of Procrastinate, in the database of the store: jobs come in with the rows that they are about.

A job says no more than where a file lies. What became of it is said by the intake, whose claims decide; so a job that
runs twice, or comes too late, does no harm.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from procrastinate import App, PsycopgConnector, SyncPsycopgConnector
from procrastinate import exceptions as foreign
from procrastinate.jobs import Job
from sqlalchemy import make_url
from sqlalchemy.orm import Session

from models.store.errors import ServerAway, StoreError, is_away
from pipeline.errors import SettingsError
from pipeline.queue.hand import Hand
from pipeline.queue.places import Place

QUEUE, TASK = "dondoc", "dondoc.read_file"
# Any number will do that no other program on the server uses.
_LOCK = 0x646F6E71
_MISSING = "SELECT to_regclass('procrastinate_jobs') IS NULL"
_WAITING = (
    "SELECT lock FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND lock = ANY(%s)"
)
# Whether another job has the same lock is asked for every job that is looked at, and the index that Procrastinate makes
# for it begins with the number of the job: to find one lock, all of it is read.
_INDEX = (
    "CREATE INDEX dondoc_jobs_lock ON procrastinate_jobs (lock) WHERE status IN ('todo', 'doing')"
)
_STATES = "SELECT status::text, count(*) FROM procrastinate_jobs GROUP BY status"


def conninfo_of(url: str) -> str:
    """What psycopg takes for the URL of the store; raises `SettingsError` for one that is not of PostgreSQL."""
    parsed = make_url(url) if "://" in url else None
    if parsed is None or parsed.get_backend_name() != "postgresql":
        raise SettingsError(
            "Hàng đợi cần PostgreSQL.", advice="Ví dụ: --db postgresql+psycopg://user@host/dondoc"
        )
    return parsed.set(drivername="postgresql").render_as_string(hide_password=False)


class Jobs:
    """The jobs, as who sends files or asks about them sees them."""

    def __init__(self, url: str) -> None:
        self._conninfo = conninfo_of(url)
        self._app = App(connector=SyncPsycopgConnector(conninfo=self._conninfo))

    def install(self) -> None:
        """Make the tables of the queue, where there are none; raises `StoreError`."""
        with self._connection() as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
            row = connection.execute(_MISSING).fetchone()
            if row is not None and row[0]:
                # One simple query of many statements: no parameters, so nothing to escape.
                connection.execute(self._app.schema_manager.get_schema().encode())
            row = connection.execute("SELECT to_regclass('dondoc_jobs_lock') IS NULL").fetchone()
            if row is not None and row[0]:
                connection.execute(_INDEX)

    def send(self, session: Session, places: dict[str, Place], *, allow_secret: bool) -> int:
        """Put files into the queue, by their keys, within the transaction of ``session``; returns how many were not."""
        connection: Any = session.connection().connection.driver_connection
        with translated():
            waiting = {row[0] for row in connection.execute(_WAITING, [list(places)])}
        jobs = [
            Job(
                id=None,
                queue=QUEUE,
                lock=key,
                queueing_lock=None,
                task_name=TASK,
                task_kwargs={
                    "key": key,
                    "location": place.location,
                    "member": place.member,
                    "allow_secret": allow_secret,
                },
            )
            for key, place in places.items()
            if key not in waiting
        ]
        if jobs:
            with translated():
                self._app.job_manager.batch_defer_jobs(jobs, connection=connection)
        return len(jobs)

    def weigh(self) -> None:
        """Have the database count the jobs, after many have come.

        It does so by itself a minute later; until then it takes them for few, and looks at all to find the first.
        """
        with self._connection() as connection:
            connection.execute("ANALYZE procrastinate_jobs")

    def counts(self) -> dict[str, int]:
        """How many jobs are in each state of the queue; none where there is no queue."""
        with self._connection() as connection:
            row = connection.execute(_MISSING).fetchone()
            if row is None or row[0]:
                return {}
            return dict(connection.execute(_STATES).fetchall())

    def ages(self) -> dict[str, float]:
        """Seconds since each worker was last heard of, by the name of its row."""
        with self._connection() as connection:
            asked = (
                "SELECT id::text, extract(epoch FROM now() - last_heartbeat)::float"
                " FROM procrastinate_workers ORDER BY id"
            )
            return dict(connection.execute(asked).fetchall())

    @contextmanager
    def _connection(self) -> Iterator["psycopg.Connection[Any]"]:
        with translated(), psycopg.connect(self._conninfo) as connection:
            yield connection


@contextmanager
def translated() -> Iterator[None]:
    """Errors of the queue as those of the store: it is one database."""
    try:
        yield
    except (psycopg.Error, foreign.ConnectorException) as error:
        own = error if isinstance(error, psycopg.Error) else error.__cause__ or error
        reason = (str(own).splitlines() or [type(own).__name__])[0]
        away = isinstance(own, psycopg.OperationalError | psycopg.InterfaceError) and is_away(own)
        kind = ServerAway if away else StoreError
        raise kind(
            f"Lỗi hàng đợi: {reason}.", advice="Kiểm tra máy chủ PostgreSQL rồi chạy lại."
        ) from error


def worker_app(url: str, stopping: Callable[[], bool]) -> tuple[App, Hand]:
    """The same for a worker, which asks without waiting for answers, and the jobs that it has in hand.

    Once it is ``stopping``, it is given no more of them.
    """
    app = App(connector=PsycopgConnector(conninfo=conninfo_of(url)))
    app.job_manager = hand = Hand(app.connector, stopping)
    return app, hand

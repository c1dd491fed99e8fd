"""Small files by the handful: several jobs are fetched by one statement and ended by one.

Only where files take a moment. Behind one that takes long no job waits: those that were fetched ahead go back, and
another worker has them. A job that is fetched and not begun is claimed by nobody, and a job that ends late does no
harm: what became of its file is said by the intake.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from procrastinate.connector import BaseConnector
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

_MOST = 16
_AHEAD_SECONDS = 0.5
"""For so long a handful may take."""
# Each call sees what the calls before it took; without the offset it would be called for each column.
_FETCH = """
SELECT (taken).id, (taken).status, (taken).task_name, (taken).priority, (taken).lock, (taken).queueing_lock,
    (taken).args, (taken).scheduled_at, (taken).queue_name, (taken).attempts, (taken).worker_id
FROM (
    SELECT procrastinate_fetch_job_v2(%(queues)s::varchar[], %(worker_id)s) AS taken
    FROM generate_series(1, %(many)s) OFFSET 0
) AS calls
WHERE (taken).id IS NOT NULL
"""
_END = "DELETE FROM procrastinate_jobs WHERE id = ANY(%(ids)s) AND status IN ('todo', 'doing')"
_BACK = "UPDATE procrastinate_jobs SET status = 'todo', worker_id = NULL WHERE id = ANY(%(ids)s) AND status = 'doing'"


class Hand(JobManager):
    """The jobs of one worker, which reads one file after the other and writes one while it reads the next."""

    def __init__(self, connector: BaseConnector, stopping: Callable[[], bool]) -> None:
        super().__init__(connector)
        self._stopping = stopping
        self._ahead: deque[Job] = deque()
        self._ended: list[int] = []
        self._begun: dict[int | None, float] = {}
        """When the jobs were begun that are at work."""
        self._free = asyncio.Event()
        """Set when one of them is over."""
        self._seconds = _AHEAD_SECONDS
        """What a job takes, the latest most of all."""

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> Job | None:
        """The next job, or None; where jobs take long, it waits for the one before."""
        while self._begun and self._wanted() == 1 and not self._stopping():
            self._free.clear()
            await self._free.wait()
        if not self._ahead and not self._stopping():
            rows = await self.connector.execute_query_all_async(
                query=_FETCH, queues=queues, worker_id=worker_id, many=self._wanted()
            )
            self._ahead += map(Job.from_row, rows)
        if not self._ahead or self._stopping():
            return None
        job = self._ahead.popleft()
        self._begun[job.id] = time.monotonic()
        return job

    async def finish_job(self, job: Job, status: Status, delete_job: bool) -> None:
        """Note that a job has ended; those of a handful end together."""
        self._over(job)
        if not delete_job or job.id is None:
            await super().finish_job(job, status, delete_job)
            return
        self._ended.append(job.id)
        if not self._ahead:
            await self._end()

    async def retry_job(self, job: Job, *given: Any, **named: Any) -> None:
        """Put a job back, to be taken up later."""
        self._over(job)
        await super().retry_job(job, *given, **named)

    async def give_way(self, seconds: float) -> None:
        """Give back what waits behind a job that is at work for so long."""
        if any(time.monotonic() - begun > seconds for begun in self._begun.values()):
            self._seconds = max(self._seconds, seconds)
            await self.put_down()

    async def put_down(self) -> None:
        """Give back what was not begun, and end what has ended."""
        ids = [job.id for job in self._ahead]
        self._ahead.clear()
        if ids:
            await self.connector.execute_query_async(query=_BACK, ids=ids)
        await self._end()

    def _wanted(self) -> int:
        return max(1, min(_MOST, int(_AHEAD_SECONDS / self._seconds)))

    def _over(self, job: Job) -> None:
        if (begun := self._begun.pop(job.id, None)) is not None:
            self._seconds = (self._seconds + time.monotonic() - begun) / 2
        self._free.set()

    async def _end(self) -> None:
        ended, self._ended = self._ended, []
        if ended:
            await self.connector.execute_query_async(query=_END, ids=ended)

"""Jobs by the handful: quick ones are fetched and ended together, and none waits behind one that takes long."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest
from procrastinate.jobs import Job, Status
from sqlalchemy.orm import Session

from models.store.session import open_store
from pipeline.queue.hand import Hand
from pipeline.queue.jobs import QUEUE, Jobs, worker_app
from pipeline.queue.places import Place
from tests.batch import test_cluster

own, database = test_cluster.own, test_cluster.database
SENT = 6


@pytest.fixture
def filled(database: str) -> str:
    """A queue with jobs in it."""
    jobs = Jobs(database)
    with open_store(database) as store, Session(store._writer) as session, session.begin():
        jobs.install()
        places = {f"{number}": Place(location=f"/{number}.txt") for number in range(SENT)}
        assert jobs.send(session, places, allow_secret=False) == SENT
    jobs.weigh()
    return database


def played(
    database: str, play: Callable[[Hand, int], Awaitable[None]], *, stopping: bool = False
) -> Counter[str]:
    """What a worker with these jobs leaves in the queue."""

    async def open_hand() -> None:
        app, hand = worker_app(database, lambda: stopping)
        async with app.open_async():
            await play(hand, await hand.register_worker())

    asyncio.run(open_hand())
    return Counter(Jobs(database).counts())


async def fetched(hand: Hand, worker: int) -> Job:
    job = await hand.fetch_job([QUEUE], worker)
    assert job is not None
    return job


async def quick(hand: Hand, worker: int) -> Job:
    """Bring a job to its end at once."""
    job = await fetched(hand, worker)
    await hand.finish_job(job, Status.SUCCEEDED, delete_job=True)
    return job


def test_at_first_one_is_taken(filled: str) -> None:
    async def play(hand: Hand, worker: int) -> None:
        await fetched(hand, worker)

    assert played(filled, play) == {"doing": 1, "todo": SENT - 1}


def test_quick_ones_come_in_their_order_and_end_together(filled: str) -> None:
    async def play(hand: Hand, worker: int) -> None:
        found = [await quick(hand, worker) for _ in range(SENT)]
        assert [job.lock for job in found] == [str(number) for number in range(SENT)]
        assert await hand.fetch_job([QUEUE], worker) is None

    assert played(filled, play) == {}


def test_what_waits_behind_a_long_one_goes_back(filled: str) -> None:
    async def play(hand: Hand, worker: int) -> None:
        await quick(hand, worker)
        hand._seconds = 0.01
        await fetched(hand, worker)
        assert Counter(job.status for job in hand._ahead) == {"doing": SENT - 2}
        await hand.give_way(seconds=0)
        assert not hand._ahead

    assert played(filled, play) == {"doing": 1, "todo": SENT - 2}


def test_behind_a_long_one_none_is_taken_until_it_ends(filled: str) -> None:
    async def play(hand: Hand, worker: int) -> None:
        long = await fetched(hand, worker)
        waiting = asyncio.create_task(fetched(hand, worker))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        hand._begun[long.id] = time.monotonic() - 60
        await hand.finish_job(long, Status.SUCCEEDED, delete_job=True)
        assert (await waiting).lock == "1"

    assert played(filled, play) == {"doing": 1, "todo": SENT - 2}


def test_who_stops_takes_nothing(filled: str) -> None:
    async def play(hand: Hand, worker: int) -> None:
        assert await hand.fetch_job([QUEUE], worker) is None

    assert played(filled, play, stopping=True) == {"todo": SENT}

"""``python -m tests.batch.killable FOLDER DATABASE JOBS``: takes a folder in, and dies where it is told to.

``FAULT_AT`` names a step: a method of the intake, ``before`` or ``after`` it, or a statement of the database by its number;
or a step of a worker process, of which one dies, the first to make the file ``FAULT_ONCE``. The program that people run
knows nothing of it. Files are not really read: nothing of that is in the database before the end.
"""

import itertools
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from models.outcome import Outcome
from models.store.intake import Intake
from models.store.session import open_store
from pipeline.batch import Entry, ingest, worker
from pipeline.batch.worker import Job, Message
from pipeline.settings import Settings
from tests.batch import light
from tests.batch.light import die

STEPS = ("see", "claim", "read", "lost", "settle", "refuse", "skip", "sweep")
POINTS = (
    *(
        f"{when} {step}"
        for step in STEPS
        if step not in ("lost", "read")
        for when in ("before", "after")
    ),
    "worker begins",
    "worker ends",
)
"""Where a batch of good and bad files comes by."""


def arm(point: str) -> None:
    """Have the batch die at a point: at the second file, where a step is taken for each."""
    if point.startswith("statement "):
        countdown = itertools.count(-int(point.split()[1]))
        event.listen(Engine, "before_cursor_execute", lambda *_: None if next(countdown) else die())
        return
    when, _, step = point.partition(" ")
    original: Callable[..., Any] = getattr(Intake, step)
    passed = itertools.count()

    def step_by_step(*given: Any, **named: Any) -> Any:
        now = next(passed) == (step == "settle")
        if now and when == "before":
            die()
        result = original(*given, **named)
        if now:
            die()
        return result

    setattr(Intake, step, step_by_step)


def die_once() -> None:
    """The same for one of the workers."""
    with suppress(FileExistsError):
        Path(os.environ["FAULT_ONCE"]).touch(exist_ok=False)
        die()


def answer(job: Job, tell: Callable[[Message], None]) -> Outcome:
    if POINT == "worker begins":
        die_once()
    outcome = light.answer(job, tell)
    if POINT == "worker ends":
        die_once()
    return outcome


POINT = os.environ.get("FAULT_AT", "")
if __name__ == "__mp_main__":
    # Worker processes import this module too, under another name.
    worker._answer = answer
elif POINT and not POINT.startswith("worker"):
    arm(POINT)


class Silent:
    def started(self, total: int) -> None: ...

    def page_read(self, path: str, done: int, total: int) -> None: ...

    def finished(self, entry: Entry) -> None: ...

    def waited(self) -> None: ...


if __name__ == "__main__":
    folder, database, jobs = sys.argv[1:]
    with open_store(database) as store:
        ingest([Path(folder)], Settings(jobs=int(jobs)), store, progress=Silent())

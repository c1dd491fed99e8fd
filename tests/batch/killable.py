"""A program that takes folders in and dies where it is told to: started once, copied for each round by a fork.

What is loaded once need not be loaded hundreds of times, and no kill is spent on a program that is only starting. Its
worker processes are started as the real ones are. Only reading itself is left out: `tests.batch.light`.
"""

import itertools
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO, TYPE_CHECKING, Any

from models.outcome import Outcome
from pipeline.batch import worker
from pipeline.batch.worker import Job, Message, StageBegun
from pipeline.settings import Settings
from tests.batch import light
from tests.batch.light import die

if TYPE_CHECKING:
    from pipeline.batch import Entry

STEPS = ("see", "retry", "claim", "renew", "read", "settle", "refuse", "skip", "sweep")
"""Methods of the intake by which every batch of good and bad files comes."""
WORKER_STEPS = ("worker begins", "worker ends")
POINTS = (
    *(f"{when} {step}" for step in (*STEPS, "lost", "release") for when in ("before", "after")),
    *WORKER_STEPS,
)
"""One before and one after each change of a file's state; `lost` where a worker dies, `release` at Ctrl-C."""


@dataclass(frozen=True, slots=True)
class Order:
    """A folder to be taken in, and where to die.

    ``point`` is one of `POINTS`, or a statement of the database by its number; ``mark`` is in the environment of all
    processes that come of it, and names the file that the first worker to die makes: only one does.
    """

    folder: str
    database: str
    jobs: int
    mark: str
    point: str = ""


class Run:
    """A program that runs."""

    def __init__(self, program: "Popen[str]", order: Order) -> None:
        assert program.stdin is not None
        assert program.stdout is not None
        self._said: IO[str] = program.stdout
        print(json.dumps(asdict(order)), file=program.stdin, flush=True)
        self.pid = int(self._said.readline())

    def wait(self) -> int:
        """How it ended; a signal is negative."""
        return int(self._said.readline())


@contextmanager
def program() -> Iterator[Callable[[Order], Run]]:
    """The program: carries out one order at a time."""
    command = [sys.executable, "-m", "tests.batch.killable"]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as running:
        yield lambda order: Run(running, order)
        assert running.stdin is not None
        running.stdin.close()


# --- inside ---------------------------------------------------------------------------


def _serve() -> None:
    # Here, as the workers have no use for it.
    from models.store.session import open_store  # noqa: PLC0415
    from pipeline.batch import Interrupted, ingest, keeping, workers  # noqa: PLC0415

    # Else neither step would be taken by files that are read in no time.
    keeping._BEAT_SECONDS = workers._LONG_SECONDS = 0.0
    for line in sys.stdin:
        order = Order(**json.loads(line))
        if (pid := os.fork()) == 0:
            os.dup2(os.open(os.devnull, os.O_RDWR), 0)
            os.dup2(2, 1)
            os.environ["DONDOC_TEST"] = order.mark
            os.environ["FAULT_AT"] = order.point
            os.environ["FAULT_ONCE"] = str(Path(order.folder).parent / order.mark)
            if order.point and order.point not in WORKER_STEPS:
                _arm(order.point)
            with suppress(Interrupted), open_store(order.database) as store:
                folders = [Path(order.folder)]
                ingest(folders, Settings(jobs=order.jobs), store, progress=_Silent())
            os._exit(0)
        _tell(pid)
        _tell(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _arm(point: str) -> None:
    """Have the batch die at a point: at the second file, where a step is taken for each."""
    from sqlalchemy import Engine, event  # noqa: PLC0415

    from models.store.intake import Intake  # noqa: PLC0415

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
    if step == "release":
        _interrupt(Intake)


def _interrupt(intake: Any) -> None:
    """Have somebody press Ctrl-C when the first file is stored."""
    settle = intake.settle

    def interrupted(*given: Any, **named: Any) -> Any:
        settle(*given, **named)
        raise KeyboardInterrupt

    intake.settle = interrupted


class _Silent:
    def started(self, total: int) -> None: ...

    def page_read(self, path: str, done: int, total: int) -> None: ...

    def finished(self, entry: "Entry") -> None: ...

    def waited(self) -> None: ...


# --- inside a worker ------------------------------------------------------------------


def _answer(job: Job, tell: Callable[[Message], None]) -> Outcome:
    point = os.environ["FAULT_AT"]
    if point == "worker begins" or point.endswith(" lost"):
        _die_once()
    outcome = light.answer(job, tell)
    tell(StageBegun("clean"))
    if point == "worker ends":
        _die_once()
    return outcome


def _die_once() -> None:
    with suppress(FileExistsError):
        Path(os.environ["FAULT_ONCE"]).touch(exist_ok=False)
        die()


if __name__ == "__mp_main__":
    # Worker processes import this module too, under another name.
    worker._answer = _answer
if __name__ == "__main__":
    _serve()

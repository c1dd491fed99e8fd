"""How a worker process is begun: by `multiprocessing`, or as a program of its own.

What `multiprocessing` begins imports the caller's program anew, which a script without ``if __name__ == "__main__"``
takes for an order to run again. So where programs of others call, the worker is a program that knows none of them.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import Pipe, get_context, resource_tracker
from multiprocessing.connection import Connection
from typing import NamedTuple

from pipeline.batch.worker import work

_PROGRAM = "import sys; from pipeline.batch.worker import work_at; work_at(int(sys.argv[1]))"


class Begun(NamedTuple):
    """A worker process."""

    connection: Connection
    pid: int
    kill: Callable[[], None]
    """Ends it alone, and nothing that it started."""
    join: Callable[[], object]
    """Waits for its end."""


Start = Callable[[], Begun]


def below() -> Begun:
    """A process of this program."""
    # A forked process would share locks and open connections with this one.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs,), daemon=True)
    with interrupt_held():
        process.start()
    theirs.close()
    return Begun(ours, process.pid or 0, process.kill, process.join)


def apart() -> Begun:
    """A program of its own, with the same modules to import and nothing of the caller's."""
    ours, theirs = Pipe()
    found = os.pathsep.join(filter(None, sys.path))
    with interrupt_held():
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": found},
        )
    theirs.close()
    return Begun(ours, process.pid, process.kill, process.wait)


@contextmanager
def interrupt_held() -> Iterator[None]:
    """Ctrl-C waits meanwhile; a process that is started here never hears of it: that is the parent's affair."""
    # Its first call begins the tracker, and lets Ctrl-C in again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

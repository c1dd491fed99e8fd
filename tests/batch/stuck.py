"""``python -m tests.batch.stuck``: a process with a worker that lets nobody else of its own have the interpreter."""

import ctypes
import os
import subprocess
import time
from multiprocessing import get_context

from pipeline.batch.worker import end_with_parent

_LONG = 300


def _hold() -> None:
    os.setsid()
    end_with_parent()
    subprocess.Popen(["sleep", str(_LONG)])
    # Unlike those of CDLL, calls of PyDLL keep the interpreter to themselves.
    ctypes.PyDLL(None).sleep(_LONG)


if __name__ == "__main__":
    get_context("spawn").Process(target=_hold).start()
    time.sleep(_LONG)

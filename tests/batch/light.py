"""What workers say of a file where reading itself is not what is tried: no time is taken, unless the file asks for it.

``poison`` in a file ends the worker that reads it; ``slow 0.5`` takes half a second; a PDF is damaged.
"""

import os
import re
import signal
import time
from collections.abc import Callable

from models.outcome import Outcome
from pipeline.batch.worker import Job, Message, StageBegun
from tests import builders

_SLOW = re.compile(rb"slow ([\d.]+)")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def answer(job: Job, tell: Callable[[Message], None]) -> Outcome:
    tell(StageBegun("read"))
    content = job.file.at.read_bytes()
    if b"poison" in content:
        die()
    if slow := _SLOW.search(content):
        time.sleep(float(slow[1]))
    made = builders.failed if content.startswith(b"%PDF") else builders.outcome
    return made(content, path=job.file.path)

"""``python -m tests.batch.queue_worker DATABASE LEASE``: a worker of the queue that reads lightly."""

import sys

from pipeline.batch import worker
from pipeline.queue.working import Rhythm, work
from pipeline.settings import Settings
from tests.batch import light

if __name__ == "__mp_main__":
    worker._answer = light.answer

if __name__ == "__main__":
    database, lease = sys.argv[1:]
    work(Settings(db=database, jobs=1), Rhythm.of(float(lease)), lambda *_: None)

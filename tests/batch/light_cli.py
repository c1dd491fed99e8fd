"""``python -m tests.batch.light_cli ingest …``: the program, with workers that read lightly."""

import sys

from dondoc.cli import main
from pipeline.batch import worker
from tests.batch import light

if __name__ == "__mp_main__":
    worker._answer = light.answer

if __name__ == "__main__":
    sys.exit(main())

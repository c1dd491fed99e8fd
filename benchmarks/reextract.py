"""``python -m benchmarks.reextract``: new rules over scans that were read, against reading them for the first time.

The samples that are scans are taken in with nothing kept of earlier runs, then extracted again from their kept readings,
each by one process that has loaded the language before. What is compared is the time of the whole command's work: files,
stages and database, by the processor, so that other work on the machine slows neither. Ends with 1 where extracting again
is not at least 50 times as fast.
"""

import os
import sys
import tempfile
from pathlib import Path

from models.store.session import Store, open_store
from pipeline.batch import Entry
from pipeline.reextract import reextract
from pipeline.run import run
from pipeline.settings import Settings

LIMIT = 50
SAMPLES = Path(__file__).resolve().parents[1] / "data" / "raw" / "samples"
_SETTINGS = Settings(jobs=1)
_WARM_UP = "08-thong-bao-ket-luan.docx"


class Silent:
    """Nobody watches."""

    def started(self, total: int) -> None:
        """So many files."""

    def page_read(self, path: str, done: int, total: int) -> None:
        """A page."""

    def waited(self) -> None: ...

    def finished(self, entry: Entry) -> None:
        """A file."""


def main() -> int:
    """Print both times and their ratio."""
    run(SAMPLES / _WARM_UP, _SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(f"{folder}/a.sqlite3") as store:
            first, pages = _take_in(store)
            started = _processor()
            report = reextract(_SETTINGS, store, progress=Silent())
            again = _processor() - started
        size = Path(folder, "a.sqlite3").stat().st_size
    ratio = first / again
    print(f"{report.total} scans, {pages} pages, database {size / 1e6:.2f} MB")
    print(f"first {first:.2f} s, again {again:.3f} s: {ratio:.0f} times as fast (at least {LIMIT})")
    return 0 if ratio >= LIMIT else 1


def _processor() -> float:
    """Seconds of the processor that this process and the programs that it called have taken."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _take_in(store: Store) -> tuple[float, int]:
    """Seconds for the scans among the samples, and their pages."""
    seconds, pages = 0.0, 0
    for path in sorted(SAMPLES.glob("*.pdf")):
        started = _processor()
        outcome = run(path, _SETTINGS)
        if not any("ocr" in directive.source.obtained_by for directive in outcome.directives):
            continue
        store.save(outcome)
        seconds += _processor() - started
        pages += outcome.directives[0].source.pages
    return seconds, pages


if __name__ == "__main__":
    sys.exit(main())

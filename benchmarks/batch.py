"""What a batch costs beside the reading itself, and what several workers bring.

Four parts, each of which takes a few minutes on two quiet cores; `--only` runs one of them:

  scans   24 scanned pages: by two workers against one; by dondoc ingest against the program
          tesseract with the same models and as many processes at a time
  texts   10,000 small texts in one batch: documents a second, growth of the process above the workers
  queue   2,000 small texts through the queue against one batch, into the same server and into SQLite.
          DONDOC_BENCH_POSTGRES is the URL of a server on which databases may be made; without it, on one
          of its own that does not wait for the disk
  guard   what the guarded process adds to a small text, and to a scanned page

Everything but documents a second and megabytes is a ratio of times in one run, over the median of several rounds;
all but texts are measured while they run, the start of their workers left out (and stated for the guard). On a busy
machine a part that has more processes gets more of it: there only what counts processor time tells anything.
A table of figures with their bounds is printed; ends with 1 where a figure is short of its bound.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from threading import Event, Thread
from typing import NamedTuple

from sqlalchemy import create_engine, make_url

from models.store.session import open_store
from pipeline import queue
from pipeline.batch import Entry, Progress, ingest
from pipeline.queue.working import Rhythm, work_side_by_side
from pipeline.read.ocr.tessdata import chosen, find_models
from pipeline.run import run
from pipeline.settings import Settings
from tests.batch.directives import write_directive
from tests.read.files import BODY, HEAD, Printed, pdf_of, picture_of, scan_of
from tests.store.servers import own_server

DPI = 200


class Wanted(NamedTuple):
    """A figure, and what it has to be."""

    name: str
    found: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def holds(self) -> bool:
        """Whether it is."""
        enough = self.at_least is None or self.found >= self.at_least
        return enough and (self.at_most is None or self.found <= self.at_most)


class Silent:
    """Progress that nobody looks at."""

    def started(self, total: int) -> None: ...

    def page_read(self, path: str, done: int, total: int) -> None: ...

    def finished(self, entry: Entry) -> None: ...

    def waited(self) -> None: ...


class Counting(Silent):
    """Knows when how many files were finished."""

    def __init__(self) -> None:
        self.moments: list[tuple[float, int]] = []

    def finished(self, entry: Entry) -> None:
        self.count()

    def count(self) -> None:
        self.moments.append((time.perf_counter(), len(self.moments) + 1))


def seconds(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def taken_in(
    folder: Path, jobs: int, database: str | None = None, progress: Progress | None = None
) -> None:
    """A batch into an empty database: a new one of SQLite, if none is given."""
    with tempfile.TemporaryDirectory() as place, open_store(database or f"{place}/a") as store:
        settings = Settings(jobs=jobs, cache="off", ocr="tesserocr", dpi=DPI)
        report = ingest([folder], settings, store, progress=progress or Silent())
        assert report.count("stored") == report.total, report.faults()


# --- scans -----------------------------------------------------------------------------


def write_scans(folder: Path, pages: int) -> list[Path]:
    """Scans of one page each, and the same pictures for the bare program."""
    pictures = []
    for number in range(pages):
        number_line = Printed(f"{number}. Nội dung thứ {number}.", 110, 280)
        picture = picture_of(pdf_of((*HEAD, *BODY, number_line)), DPI)
        (folder / f"{number}.pdf").write_bytes(scan_of(picture, dpi=DPI))
        pictures.append(folder.parent / f"{number}.png")
        picture.save(pictures[-1], dpi=(DPI, DPI))
    return pictures


def bare(pictures: list[Path], processes: int, counting: Counting) -> None:
    """The program alone, so many at a time."""
    models = find_models()
    assert models is not None
    languages = "+".join(chosen(Settings().languages, models.languages))

    def recognise(picture: Path) -> None:
        command = ["tesseract", str(picture), "-", "-l", languages, "--oem", "1", "--psm", "3"]
        subprocess.run(
            [*command, "--dpi", str(DPI), "tsv"],
            check=True,
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        counting.count()

    with ThreadPoolExecutor(processes) as pool:
        list(pool.map(recognise, pictures))


def scans(pages: int, rounds: int) -> Iterator[Wanted]:
    with tempfile.TemporaryDirectory() as name:
        folder, first = Path(name, "in"), Path(name, "first")
        folder.mkdir()
        first.mkdir()
        pictures = write_scans(folder, pages)
        shutil.copy(next(folder.iterdir()), first)
        two_to_one, to_bare, work = [], [], []
        for _ in range(rounds):
            one, two, alone = Counting(), Counting(), Counting()
            taken_in(folder, 1, progress=one)
            used = processor(partial(taken_in, folder, 2, progress=two))
            # A second worker starts in vain, so that what is left is what the pages take.
            used -= processor(partial(taken_in, first, 1)) * 2
            bare_used = processor(partial(bare, pictures, 2, alone))
            paces = [60 * steady(each.moments) for each in (one, two, alone)]
            print(
                "pages/min: {:.0f} by one, {:.0f} by two, {:.0f} bare".format(*paces),
                file=sys.stderr,
            )
            two_to_one.append(paces[1] / paces[0])
            to_bare.append(paces[1] / paces[2])
            work.append(bare_used / pages * (pages - 2) / used)
    yield Wanted("2 workers to 1, scans", statistics.median(two_to_one), "×", at_least=1.9)
    yield Wanted("ingest to bare tesseract", statistics.median(to_bare), "×", at_least=0.95)
    yield Wanted("the same by processor time", statistics.median(work), "×", at_least=0.95)


# --- small texts -----------------------------------------------------------------------


@contextmanager
def memory_of_self() -> Iterator[list[int]]:
    """Bytes in use by this process, twenty times a second."""
    seen: list[int] = []
    done = Event()

    def look() -> None:
        while not done.wait(0.05):
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            seen.append(pages * os.sysconf("SC_PAGE_SIZE"))

    thread = Thread(target=look)
    thread.start()
    yield seen
    done.set()
    thread.join()


@contextmanager
def written(documents: int) -> Iterator[Path]:
    """A folder of small texts."""
    with tempfile.TemporaryDirectory() as name:
        for number in range(documents):
            write_directive(Path(name, f"{number // 1000}", f"{number}.txt"), number)
        yield Path(name)


def texts(documents: int) -> Iterator[Wanted]:
    with written(documents) as folder:
        with memory_of_self() as seen:
            alone = documents / seconds(lambda: taken_in(folder, 2))
        # What is loaded at first is there to stay.
        steady = seen[len(seen) // 4 :]
        yield Wanted("small texts by one batch", alone, "documents/s", at_least=60)
        growth = (steady[-1] - steady[0]) / 1e6
        yield Wanted("growth of the process above", growth, "MB", at_most=20)


def queued(documents: int, rounds: int) -> Iterator[Wanted]:
    to_server, to_file = [], []
    with written(documents) as folder, a_server() as server:
        if server is None:
            print("no PostgreSQL: the queue is left out")
            return
        for _ in range(rounds):
            into_file = pace_of_batch(folder)
            with new_database(server) as database:
                into_server = pace_of_batch(folder, database)
            with new_database(server) as database:
                through = pace_of_queue(folder, database)
            paces = f"SQLite {into_file:.1f}, PostgreSQL {into_server:.1f}, queue {through:.1f}"
            print(f"documents/s: {paces}", file=sys.stderr, flush=True)
            to_server.append(through / into_server)
            to_file.append(through / into_file)
    yield Wanted("queue to batch, PostgreSQL", statistics.median(to_server), "×", at_least=0.8)
    yield Wanted("queue to batch into SQLite", statistics.median(to_file), "×", at_least=0.8)


def steady(moments: list[tuple[float, int]]) -> float:
    """Documents a second, out of moments and what was stored by then: without the start of workers, and the end."""
    whole = moments[-1][1]
    middle = [each for each in moments if 0.1 * whole <= each[1] <= 0.9 * whole]
    (begun, first), (ended, last) = middle[0], middle[-1]
    return (last - first) / (ended - begun)


def pace_of_batch(folder: Path, database: str | None = None) -> float:
    counting = Counting()
    taken_in(folder, 2, database, counting)
    return steady(counting.moments)


def pace_of_queue(folder: Path, database: str) -> float:
    moments: list[tuple[float, int]] = []
    done = Event()

    def look() -> None:
        with open_store(database) as store:
            while not done.wait(0.5):
                moments.append((time.perf_counter(), store.intake.counts()["stored"]))

    thread = Thread(target=look)
    thread.start()
    try:
        through_queue(folder, database)
    finally:
        done.set()
        thread.join()
    return steady(moments)


@contextmanager
def a_server() -> Iterator[str | None]:
    """The one that is given, or one of our own."""
    if given := os.environ.get("DONDOC_BENCH_POSTGRES"):
        yield given
        return
    with own_server() as server:
        yield server and server.url


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """An empty database, which is dropped afterwards."""
    name, url = f"dondoc_queue_{uuid.uuid4().hex}", make_url(server)
    admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        try:
            yield url.set(database=name).render_as_string(hide_password=False)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    admin.dispose()


def through_queue(folder: Path, database: str) -> None:
    """Send everything, work until nothing is left."""
    settings = Settings(db=database, jobs=2, cache="off")
    with open_store(database) as store:
        queue.send([str(folder)], settings, store, told=lambda _: None)
        work_side_by_side(settings, Rhythm(), lambda *_: None, until_empty=True)
        counts = store.intake.counts()
        assert set(counts) == {"stored"}, counts


def guard(documents: int, pages: int, rounds: int) -> Iterator[Wanted]:
    """What the guarded process adds: answers through pipes, looks at its memory, claims."""
    with tempfile.TemporaryDirectory() as name:
        texts, scanned = Path(name, "texts"), Path(name, "scans")
        for number in range(documents):
            write_directive(texts / f"{number}.txt", number)
        extra, _, _ = added(texts, rounds)
        yield Wanted("guard for a small text", extra * 1000, "ms", at_most=20)
        scanned.mkdir()
        write_scans(scanned, pages)
        extra, own, start = added(scanned, rounds)
        yield Wanted("guard for a scan", 100 * extra / own, "%", at_most=3)
        yield Wanted("start of a worker", start, "s, once", at_most=5)


def added(folder: Path, rounds: int) -> tuple[float, float, float]:
    """Seconds of the processor that the guard adds to a file, what a file takes without it, and a worker to start.

    What all files take less what the first takes is what the others take of a worker that is there already.
    """
    files = sorted(folder.iterdir())
    settings = Settings(jobs=1, cache="off", ocr="tesserocr", dpi=DPI)
    first = folder.parent / f"first of {folder.name}"
    first.mkdir()
    shutil.copy(files[0], first)
    run(files[0], settings)
    found = []
    for _ in range(rounds):
        guarded = processor(partial(taken_in, folder, 1))
        alone = processor(partial(taken_in, first, 1))
        own = processor(partial(stored_directly, files[1:], settings)) / (len(files) - 1)
        found.append(((guarded - alone) / (len(files) - 1) - own, own, alone - own))
    return tuple(map(statistics.median, zip(*found, strict=True)))


def processor(call: Callable[[], object]) -> float:
    """Seconds of the processor, of this process and those that it started: other work on the machine is none of it."""

    def used() -> float:
        both = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
        return sum(each.ru_utime + each.ru_stime for each in both)

    begun = used()
    call()
    return used() - begun


def stored_directly(files: list[Path], settings: Settings) -> None:
    with tempfile.TemporaryDirectory() as place, open_store(f"{place}/a.sqlite3") as store:
        for file in files:
            store.save(run(file, settings))


def main() -> int:
    """Print every figure; 1 if one is short."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.batch",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--documents", type=int, default=10_000, help="small texts [10000]")
    parser.add_argument("--pages", type=int, default=24, help="scanned pages [24]")
    parser.add_argument("--rounds", type=int, default=3, help="how often ratios are taken [3]")
    parser.add_argument("--only", choices=["scans", "texts", "queue", "guard"], help="one part")
    given = parser.parse_args()
    parts: dict[str, Callable[[], Iterator[Wanted]]] = {
        "scans": partial(scans, given.pages, given.rounds),
        "texts": partial(texts, given.documents),
        "queue": partial(queued, min(given.documents, 2000), given.rounds),
        "guard": partial(guard, min(given.documents, 300), min(given.pages, 8), given.rounds),
    }
    short = False
    print("| | | asked for | |\n|---|--:|--:|---|")
    for name, part in parts.items():
        if given.only in (None, name):
            for figure in part():
                asked = f"≥ {figure.at_least}" if figure.at_least else f"≤ {figure.at_most}"
                holds = "" if figure.holds else "short"
                print(f"| {figure.name} | {figure.found:.2f} {figure.unit} | {asked} | {holds} |")
                sys.stdout.flush()
                short |= not figure.holds
    return int(short)


if __name__ == "__main__":
    sys.exit(main())

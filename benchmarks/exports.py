"""``python -m benchmarks.exports``: a hundred thousand tasks into a workbook and other files, in time and memory.

The database holds one directive of six tasks under 16,667 names. Each export is a process of its own. Ends with 1 where
the workbook takes more than 60 s or 400 MB, or where another export takes more memory for all tasks than for a tenth of them
and half as much again.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import insert, select

from models.register import TaskFilter
from models.status import today
from models.store import numbers
from models.store.columns import Base
from models.store.session import Store, open_store
from tests import builders

SECONDS, MEGABYTES = 60, 400
FORMATS = ("xlsx", "csv", "jsonl", "ics")
TASKS = 100_000
_TABLES = (
    *("files", "documents", "tasks", "lead_sources", "assignments", "deadlines", "citations"),
    *("task_words", "register"),
)


class Cost(NamedTuple):
    """What a process took."""

    seconds: float
    processor: float
    megabytes: float
    """At its peak; never less than this process took when it started the other."""


def fill(store: Store, tasks: int) -> int:
    """Store one directive as often as makes so many tasks; returns how many there are."""
    store.save(builders.outcome())
    copies = -(-tasks // len(builders.tasks()))
    tables = [Base.metadata.tables[name] for name in _TABLES]
    with store._writer.begin() as connection:
        rows = {t.name: [dict(r) for r in connection.execute(select(t)).mappings()] for t in tables}
        for first in range(1, copies, 1000):
            numbers = range(first, min(first + 1000, copies))
            for table in tables:
                fresh = [_renamed(row, n) for n in numbers for row in rows[table.name]]
                connection.execute(insert(table), fresh)
    return copies * len(builders.tasks())


def _renamed(row: dict[str, Any], number: int) -> dict[str, Any]:
    sha256, document = f"{number:064x}", f"{number:016x}-1"
    names: dict[str, Any] = {"id": document, "document_id": document, "file_id": sha256}
    first = numbers.first_number(document)
    if "sha256" in row:
        names |= {"id": sha256, "sha256": sha256, "path": f"{number}.pdf"}
    elif "words" in row:
        names["id"] = first + row["id"] % numbers.PLACES
    elif "task_id" in row:
        names["task_id"] = first + row["task_id"] % numbers.PLACES
    return row | {name: value for name, value in names.items() if name in row}


def cost(database: str, form: str, folder: str) -> Cost:
    """Export everything by a process of its own."""
    program = [str(Path(sys.executable).parent / "dondoc"), "export", "--format", form]
    started = time.perf_counter()
    with subprocess.Popen(
        [*program, "--out", f"{folder}/out.{form}", "--db", database], stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"export ended with {process.returncode}")
    seconds = time.perf_counter() - started
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def main() -> int:
    """Print what each format takes for all tasks and for a tenth of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=TASKS)
    count = parser.parse_args().tasks
    broken = False
    with tempfile.TemporaryDirectory() as folder:
        databases = {}
        for tasks in (count // 10, count):
            databases[tasks] = f"sqlite:///{folder}/{tasks}.sqlite3"
            with open_store(databases[tasks]) as store:
                filled = fill(store, tasks)
                if store.count(TaskFilter(), today(), most=2 * filled) != filled:
                    raise SystemExit("the register doesn't hold all tasks: nothing to measure")
        print("| format | tasks | seconds | of the processor | MB |\n|---|--:|--:|--:|--:|")
        for form in FORMATS:
            few, many = (cost(url, form, folder) for url in databases.values())
            for tasks, took in zip(databases, (few, many), strict=True):
                figures = f"{took.seconds:.1f} | {took.processor:.1f} | {took.megabytes:.0f}"
                print(f"| {form} | {tasks} | {figures} |")
            broken |= many.megabytes > 1.5 * few.megabytes
            if form == "xlsx":
                broken |= many.seconds > SECONDS or many.megabytes > MEGABYTES
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())

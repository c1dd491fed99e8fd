"""``python -m benchmarks.questions URL…``: how long questions to a large store take, and how much memory.

Every URL is an empty database, which is filled with ``--tasks`` (a million) first, or one that was filled before. Each
question is asked as the command and the pages ask: the first page of the answer, and how many there are as far as a
thousand. Ends with 1 where the median of all questions is above 50 ms, the 95th percentile above 150 ms, or the memory of
this process above 300 MB.

Other programs on the machine make figures worse: ``--rounds`` asks everything so often, the best of three runs of a
question counts, and beside the time that passed stands the time of the processor: of this process, and of the process of
the server that answers it, where that runs on this machine. The bounds hold for the smaller of the time that passed and
that of the processor.

``--whole`` asks what goes through every task besides: the groups of all of them. No bound holds for these.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from benchmarks.large_store import RARE, TODAY, fill
from models.grouping import GROUPINGS, Grouping
from models.register import TaskFilter
from models.store.session import Store, open_store

PAGE = 50
MEDIAN, P95, MEMORY = 50, 150, 300
_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)

FILTERS: dict[str, TaskFilter] = {
    "everything": TaskFilter(),
    "a commune": TaskFilter(unit="UBND xã Cẩm Hoàng"),
    "a commune, without marks": TaskFilter(unit="ubnd xa cam hoang"),
    "a department": TaskFilter(unit="Sở Nội vụ"),
    "a department leads": TaskFilter(unit="Sở Nội vụ", role="lead"),
    "a department, overdue": TaskFilter(unit="Sở Nội vụ", status="overdue"),
    "a department, next month": TaskFilter(unit="Sở Nội vụ", due_from=TODAY, due_to=TODAY + _MONTH),
    "a department, done late": TaskFilter(unit="Sở Y tế", status="done-late"),
    "many units by one word": TaskFilter(unit="Hoàng"),
    "owed to a department": TaskFilter(owed_to="Sở Tài chính"),
    "a commune owes a department": TaskFilter(unit="UBND xã Tân Phú", owed_to="Sở Tài chính"),
    "somebody reports": TaskFilter(role="report_to"),
    "overdue": TaskFilter(status="overdue"),
    "due soon": TaskFilter(status="due-soon"),
    "recurring": TaskFilter(status="recurring"),
    "waiting": TaskFilter(status="waiting"),
    "no date": TaskFilter(status="no-date"),
    "done": TaskFilter(status="done"),
    "next week": TaskFilter(due_from=TODAY, due_to=TODAY + _WEEK),
    "from a day on": TaskFilter(due_from=TODAY),
    "up to a day": TaskFilter(due_to=TODAY),
    "an issuer": TaskFilter(issuer="UBND tỉnh Bắc Hà"),
    "an issuer by a word": TaskFilter(issuer="nhân dân tỉnh"),
    "an issuer and a unit": TaskFilter(issuer="Sở Tư pháp", unit="UBND xã Xuân Hòa"),
    "two large ones": TaskFilter(issuer="nhân dân tỉnh Bắc Hà", unit="Sở Nội vụ"),
    "common words": TaskFilter(search="cai cach hanh chinh"),
    "words in their order": TaskFilter(text="an toàn thực phẩm"),
    "rare words": TaskFilter(search=RARE),
    "rare words of a unit": TaskFilter(search=f"{RARE} Sở Y tế"),
    "words of a commune": TaskFilter(unit="UBND xã Cẩm Hoàng", text="chuyển đổi số"),
    "words that nobody wrote": TaskFilter(search="tàu vũ trụ"),
    "everything together": TaskFilter(
        unit="Sở Nội vụ",
        role="lead",
        due_from=TODAY - _MONTH,
        due_to=TODAY + _MONTH,
        status="overdue",
        issuer="nhân dân tỉnh",
        text="cải cách hành chính",
        search="rà soát",
    ),
}
DUE: dict[str, TaskFilter] = {
    "what a commune owes in 30 days": TaskFilter(unit="UBND xã Cẩm Hoàng"),
    "what a department owes in 30 days": TaskFilter(unit="Sở Nội vụ"),
    "what everybody owes in 30 days": TaskFilter(),
}


GROUPED: dict[str, TaskFilter] = {
    "of a commune": TaskFilter(unit="UBND xã Cẩm Hoàng"),
    "that a department leads, overdue": TaskFilter(
        unit="Sở Nội vụ", role="lead", status="overdue", due_from=TODAY - 6 * _MONTH
    ),
}
PAST: dict[str, tuple[TaskFilter, date]] = {
    "overdue a month ago": (TaskFilter(status="overdue"), TODAY - _MONTH),
    "overdue years ago": (TaskFilter(status="overdue"), date(2021, 1, 1)),
    "done years ago": (TaskFilter(status="done"), date(2021, 1, 1)),
    "a department, due soon years ago": (
        TaskFilter(unit="Sở Nội vụ", status="due-soon"),
        date(2021, 1, 1),
    ),
}


def questions(store: Store) -> dict[str, Callable[[], object]]:
    """Every question as something to call."""
    row = store.page(TaskFilter(), TODAY, limit=1).rows[0]
    document = row.document

    def listed(asked: TaskFilter, as_of: date = TODAY) -> Callable[[], object]:
        return lambda: (store.page(asked, as_of, limit=PAGE), store.count(asked, as_of))

    def due(asked: TaskFilter) -> Callable[[], object]:
        return lambda: store.due(asked, TODAY, limit=PAGE)

    def grouped(asked: TaskFilter, by: Grouping) -> Callable[[], object]:
        return lambda: store.groups(asked, TODAY, by, limit=PAGE)

    return {
        **{name: listed(asked) for name, asked in FILTERS.items()},
        **{name: listed(*asked) for name, asked in PAST.items()},
        "a document": listed(TaskFilter(document=document)),
        **{name: due(asked) for name, asked in DUE.items()},
        **{
            f"by {by}, {name}": grouped(asked, by)
            for name, asked in GROUPED.items()
            for by in GROUPINGS
        },
        "who rests on a decree": lambda: store.citing("107/2021/NĐ-CP", basis=True),
        "a chain": lambda: store.chain(document),
        "a document by its code": lambda: store.documents(row.code),
        "a document with all that is in it": lambda: store.directive(document),
        "what was said of a task": lambda: store.history(row.id),
    }


def whole(store: Store) -> dict[str, Callable[[], object]]:
    """The questions that go through all tasks."""

    def grouped(by: Grouping) -> Callable[[], object]:
        return lambda: store.groups(TaskFilter(), TODAY, by, limit=PAGE)

    return {f"by {by}, everything": grouped(by) for by in GROUPINGS}


class Clock:
    """Time that passes, and time of the processor for this process and the server's that answers it."""

    def __init__(self, store: Store) -> None:
        self._stat: Path | None = None
        if store._engine.dialect.name == "postgresql":
            with store._engine.connect() as connection:
                number = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
            stat = Path(f"/proc/{number}/schedstat")
            self._stat = stat if stat.exists() else None

    def milliseconds(self, ask: Callable[[], object]) -> tuple[float, float, float]:
        """Time that passed, of this process, and of the server's."""
        began, worked, served = time.perf_counter(), time.process_time(), self._served()
        ask()
        return (
            1000 * (time.perf_counter() - began),
            1000 * (time.process_time() - worked),
            1000 * (self._served() - served),
        )

    def _served(self) -> float:
        if self._stat is None:
            return 0
        nanoseconds, *_ = self._stat.read_text().split()
        return int(nanoseconds) / 1e9


Times = list[tuple[float, float, float]]


def measured(
    store: Store, asked: Mapping[str, Callable[[], object]], rounds: int
) -> dict[str, Times]:
    """Milliseconds of each question as `Clock` tells them, three values a round: the best of three runs."""
    clock = Clock(store)
    found: dict[str, Times] = {name: [] for name in asked}
    for _ in range(rounds):
        for name, ask in asked.items():
            found[name].append(min(clock.milliseconds(ask) for _ in range(3)))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print a table for each database; see the module."""
    parser = argparse.ArgumentParser(prog="benchmarks.questions")
    parser.add_argument("urls", metavar="URL", nargs="+")
    parser.add_argument("--tasks", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args(arguments)
    good = True
    for url in given.urls:
        with open_store(url) as store:
            empty = not store.page(TaskFilter(), TODAY, limit=1).rows
        if empty:
            print(f"{given.tasks} tasks made in {fill(url, given.tasks):.0f} s")
        with open_store(url) as store:
            good = _report(store, measured(store, questions(store), given.rounds)) and good
            if given.whole:
                _report(store, measured(store, whole(store), 1))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory of this process at most: {memory:.0f} MB")
    return 0 if good and (memory <= MEMORY or empty) else 1


def _report(store: Store, found: dict[str, Times]) -> bool:
    print(f"\n{store.name}\n{'question':<44}{'ms':>8}{'worst':>8}{'own':>8}{'server':>8}")
    for name, times in found.items():
        by_clock, own, served = zip(*times, strict=True)
        shown = statistics.median(by_clock), max(by_clock), statistics.median(own), min(served)
        print(f"{name:<44}" + "".join(f"{each:>8.1f}" for each in shown))
    every = [each for times in found.values() for each in times]
    passed = [each[0] for each in every]
    worked = [min(each[0], each[1] + each[2]) for each in every]
    for what, values in (("that passed", passed), ("of the processor", worked)):
        median, p95 = _median_and_p95(values)
        print(f"all, time {what}: median {median:.1f} ms, 95th percentile {p95:.1f} ms")
    median, p95 = _median_and_p95(worked)
    return median <= MEDIAN and p95 <= P95


def _median_and_p95(values: list[float]) -> tuple[float, float]:
    return statistics.median(values), statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())

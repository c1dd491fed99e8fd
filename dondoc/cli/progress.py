"""How far a batch is: bars on a terminal, a line a minute elsewhere, an object a line for programs."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dondoc.cli.output import printable, say, write

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from pipeline.batch import Entry, Progress, Report

_RESULTS = {
    "stored": "đã lưu",
    "unchanged": "không đổi",
    "partial": "lưu một phần",
    "failed": "lỗi",
    "skipped": "bỏ qua",
}
_LINE_SECONDS = 60.0


@contextmanager
def chosen_progress(*, as_json: bool = False, each: bool = False) -> Iterator["Progress"]:
    """Events if they are wanted; bars if standard error is a terminal, else lines; ``each``: for every file."""
    if as_json:
        yield EventProgress()
        return
    if not sys.stderr.isatty():
        yield LineProgress(each=each)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        # Names of files may hold what rich would take for markup.
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[unit]}"),
        TimeElapsedColumn(),
        TextColumn("còn"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rate]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield BarProgress(bars)


class Pace:
    """How fast files and pages are done, and how long the rest will take."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self.total = self.files = self.failed = self.read = 0
        self._finished_pages = 0
        self._open: dict[str, tuple[int, int]] = {}
        """Pages of the files in work: done, and in all."""

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""
        self._open[path] = done, total

    def finished(self, entry: "Entry") -> None:
        """A file is in its class."""
        self.files += 1
        self.failed += entry.result == "failed"
        # What was known before says nothing of how long the others take.
        self.read += entry.result not in ("unchanged", "skipped")
        self._finished_pages += self._open.pop(entry.path, (0, 0))[0]

    @property
    def pages(self) -> int:
        """Pages that were read."""
        return self._finished_pages + sum(done for done, _ in self._open.values())

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self._begun

    @property
    def pages_a_minute(self) -> float:
        """Over the whole time."""
        return 60 * self.pages / max(self.seconds, 0.001)

    @property
    def seconds_left(self) -> float | None:
        """If the rest takes as long as what was read; None while nothing is."""
        if not self.read:
            return None
        return self.seconds / self.read * (self.total - self.files)

    def words(self) -> str:
        """All of it in one line."""
        left = self.seconds_left
        rest = f", còn khoảng {_clock(left)}" if left is not None else ""
        failed = f", {self.failed} lỗi" if self.failed else ""
        waiting = sum(total - done for done, total in self._open.values())
        return (
            f"[{self.files}/{self.total} tệp] {self.pages} trang đã đọc, {waiting} trang đang chờ, "
            f"{self.pages_a_minute:.0f} trang/phút{failed}{rest}"
        )


class LineProgress:
    """A line for each file with which something is wrong, or ``each`` one, and one a minute on how far it is."""

    def __init__(self, *, each: bool = False) -> None:
        self._each = each
        self._pace = Pace()
        self._said = time.monotonic()

    def started(self, total: int) -> None:
        """``total`` files were found."""
        self._pace.total = total

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""
        self._pace.page_read(path, done, total)
        self.waited()

    def waited(self) -> None:
        """Some time has passed."""
        if time.monotonic() - self._said >= _LINE_SECONDS:
            self._said = time.monotonic()
            say(self._pace.words())

    def finished(self, entry: "Entry") -> None:
        """A file is in its class."""
        self._pace.finished(entry)
        if entry.fault is not None or self._each:
            say(f"[{self._pace.files}/{self._pace.total}] {described(entry)}")
        self.waited()


class EventProgress:
    """One JSON object a line: ``started``, ``page``, ``file``, and ``progress`` once a minute."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._said = time.monotonic()

    def started(self, total: int) -> None:
        """``total`` files were found."""
        self._pace.total = total
        _event("started", files=total)

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""
        self._pace.page_read(path, done, total)
        _event("page", path=path, done=done, total=total)

    def waited(self) -> None:
        """Some time has passed."""
        if time.monotonic() - self._said >= _LINE_SECONDS:
            self._said = time.monotonic()
            pace = self._pace
            left = pace.seconds_left
            _event(
                "progress",
                files=pace.files,
                of=pace.total,
                pages=pace.pages,
                pages_a_minute=round(pace.pages_a_minute, 1),
                seconds_left=None if left is None else round(left),
            )

    def finished(self, entry: "Entry") -> None:
        """A file is in its class."""
        self._pace.finished(entry)
        fault = entry.fault
        _event(
            "file",
            path=entry.path,
            result=entry.result,
            code=fault and fault.code,
            stage=fault and fault.stage,
            page=fault and fault.page,
            message=fault and fault.message,
            advice=fault and fault.advice,
            same_as=entry.same_as,
            reason=entry.reason,
        )


def write_summary(report: "Report") -> None:
    """The last event: how many files are in each class."""
    from pipeline.batch import RESULTS

    _event("summary", files=report.total, **{each: report.count(each) for each in RESULTS})


def _event(name: str, **fields: object) -> None:
    # Bytes of a name that are no UTF-8 would make the line unreadable.
    line = json.dumps({"event": name, **fields}, ensure_ascii=False)
    write(line.encode("utf-8", "backslashreplace").decode())


class BarProgress:
    """A bar for the files, and one for the pages of each file of several pages in work."""

    def __init__(self, bars: "Bars") -> None:
        self._bars = bars
        self._pace = Pace()
        self._files: TaskID | None = None
        self._pages: dict[str, TaskID] = {}

    def started(self, total: int) -> None:
        """``total`` files were found."""
        self._pace.total = total
        self._files = self._bars.add_task("Nạp văn bản", total=total, unit="tệp", rate="")

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""
        self._pace.page_read(path, done, total)
        if path not in self._pages:
            name = printable(path.rpartition("/")[2])
            self._pages[path] = self._bars.add_task(f"  {name}", total=total, unit="trang", rate="")
        self._bars.update(self._pages[path], completed=done)

    def waited(self) -> None:
        """Some time has passed."""
        if self._files is not None and self._pace.pages:
            self._bars.update(self._files, rate=f"{self._pace.pages_a_minute:.0f} trang/phút")

    def finished(self, entry: "Entry") -> None:
        """A file is in its class; what is wrong with it stays to be read."""
        self._pace.finished(entry)
        if entry.path in self._pages:
            self._bars.remove_task(self._pages.pop(entry.path))
        if self._files is not None:
            self._bars.advance(self._files)
        if entry.fault is not None:
            self._bars.console.print(described(entry), markup=False, highlight=False)


def described(entry: "Entry") -> str:
    """What became of a file, in one line."""
    line = f"{_RESULTS[entry.result]}: {printable(entry.path)}"
    if entry.fault is not None:
        fault = f"{entry.fault.message} {entry.fault.advice}".strip()
        return f"{line} – {printable(fault)} ({entry.fault.code})"
    if entry.same_as is not None:
        return f"{line} – trùng nội dung với {printable(entry.same_as)}"
    return f"{line} – {entry.reason}" if entry.reason else line


def _clock(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "1 phút"
    return f"{minutes // 60} giờ {minutes % 60} phút" if minutes >= 60 else f"{minutes} phút"

"""How far a batch is: bars on a terminal, a line a minute elsewhere, an object a line for programs."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dondoc.cli.output import printable, say, write
from dondoc.cli.pace import Pace
from dondoc.cli.stopping import stoppable

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
    """Events if they are wanted; bars if standard error is a terminal, else lines; ``each``: for every file.

    Ctrl-C is heeded meanwhile. Whatever ends the batch before its time, it is said what is done.
    """
    from models.store.errors import StoreError
    from pipeline.errors import DondocError

    pace = Pace()
    try:
        with (
            stoppable(pace.last_words) as pace.heed,
            _shown(pace, as_json=as_json, each=each) as progress,
        ):
            yield progress
    except (KeyboardInterrupt, DondocError, StoreError):
        if words := pace.last_words():
            say(words)
        raise


@contextmanager
def _shown(pace: Pace, *, as_json: bool, each: bool) -> Iterator["Progress"]:
    if as_json:
        yield EventProgress(pace)
        return
    if not sys.stderr.isatty():
        yield LineProgress(pace, each=each)
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
        yield BarProgress(bars, pace)


class LineProgress:
    """A line for each file with which something is wrong, or ``each`` one, and one a minute on how far it is."""

    def __init__(self, pace: Pace, *, each: bool = False) -> None:
        self._each = each
        self._pace = pace
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
        self._pace.heed()
        if time.monotonic() - self._said >= _LINE_SECONDS:
            self._said = time.monotonic()
            say(self._pace.words())

    def finished(self, entry: "Entry") -> None:
        """A file is in its class."""
        self._pace.finished(entry)
        if _is_told(entry) or self._each:
            say(f"[{self._pace.files}/{self._pace.total}] {described(entry)}")
        self.waited()


class EventProgress:
    """One JSON object a line: ``started``, ``page``, ``file``, and ``progress`` once a minute."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
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
        self._pace.heed()
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

    def __init__(self, bars: "Bars", pace: Pace) -> None:
        self._bars = bars
        self._pace = pace
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
        self._pace.heed()
        if self._files is not None and self._pace.pages:
            self._bars.update(self._files, rate=f"{self._pace.pages_a_minute:.0f} trang/phút")

    def finished(self, entry: "Entry") -> None:
        """A file is in its class; what is wrong with it stays to be read."""
        self._pace.finished(entry)
        if entry.path in self._pages:
            self._bars.remove_task(self._pages.pop(entry.path))
        if self._files is not None:
            self._bars.advance(self._files)
        if _is_told(entry):
            self._bars.console.print(described(entry), markup=False, highlight=False)


def _is_told(entry: "Entry") -> bool:
    """Whether somebody has to look."""
    return entry.fault is not None or entry.result == "skipped"


def described(entry: "Entry") -> str:
    """What became of a file, in one line."""
    line = f"{_RESULTS[entry.result]}: {printable(entry.path)}"
    if entry.fault is not None:
        fault = f"{entry.fault.message} {entry.fault.advice}".strip()
        return f"{line} – {printable(fault)} ({entry.fault.code})"
    if entry.same_as is not None:
        return f"{line} – trùng nội dung với {printable(entry.same_as)}"
    return f"{line} – {entry.reason}" if entry.reason else line

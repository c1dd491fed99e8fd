"""How far a batch is: bars on a terminal, one line a file elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dondoc.cli.output import printable, say

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from pipeline.batch import Entry, Progress

_RESULTS = {
    "stored": "đã lưu",
    "unchanged": "không đổi",
    "partial": "lưu một phần",
    "failed": "lỗi",
}


@contextmanager
def chosen_progress() -> Iterator["Progress"]:
    """Bars if standard error is a terminal, else lines."""
    if not sys.stderr.isatty():
        yield LineProgress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        # Names of files may hold what rich would take for markup.
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[unit]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield BarProgress(bars)


class LineProgress:
    """One line for each file that is finished."""

    def __init__(self) -> None:
        self._total = 0
        self._done = 0

    def started(self, total: int) -> None:
        """``total`` files were found."""
        self._total = total

    def page_read(self, path: str, done: int, total: int) -> None:
        """Pages make no lines."""

    def finished(self, entry: "Entry") -> None:
        """A file is in its class."""
        self._done += 1
        say(f"[{self._done}/{self._total}] {described(entry)}")


class BarProgress:
    """A bar for the files, and one for the pages of each file of several pages in work."""

    def __init__(self, bars: "Bars") -> None:
        self._bars = bars
        self._files: TaskID | None = None
        self._pages: dict[str, TaskID] = {}

    def started(self, total: int) -> None:
        """``total`` files were found."""
        self._files = self._bars.add_task("Nạp văn bản", total=total, unit="tệp")

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""
        if path not in self._pages:
            name = printable(path.rpartition("/")[2])
            self._pages[path] = self._bars.add_task(f"  {name}", total=total, unit="trang")
        self._bars.update(self._pages[path], completed=done)

    def finished(self, entry: "Entry") -> None:
        """A file is in its class; what is wrong with it stays to be read."""
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
    return line

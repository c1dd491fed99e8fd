"""What became of the files of a batch, and who is told meanwhile."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from models.outcome import Fault

Result = Literal["stored", "unchanged", "partial", "failed", "skipped"]
RESULTS: tuple[Result, ...] = get_args(Result)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What became of one file of the batch."""

    path: str
    result: Result
    fault: Fault | None = None
    same_as: str | None = None
    """The other path under which these bytes are known."""
    reason: str | None = None
    """Why it was skipped."""
    pages: int = 0
    """That were read for it in this batch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of all files, in their order."""

    entries: tuple[Entry, ...]

    @property
    def total(self) -> int:
        """Number of files: the sum of all classes."""
        return len(self.entries)

    def count(self, result: Result) -> int:
        """Number of files in one class."""
        return Counter(entry.result for entry in self.entries)[result]

    def faults(self) -> tuple[Entry, ...]:
        """Files that failed or of which some page did."""
        return tuple(each for each in self.entries if each.result in ("failed", "partial"))


class Interrupted(KeyboardInterrupt):
    """Somebody stopped the batch: what was done by then, of ``total`` files."""

    def __init__(self, report: Report, total: int) -> None:
        super().__init__()
        self.report = report
        self.total = total


class Progress(Protocol):
    """Who is told how far the batch is."""

    def started(self, total: int) -> None:
        """``total`` files were found."""

    def page_read(self, path: str, done: int, total: int) -> None:
        """``done`` of a file's ``total`` pages are read."""

    def finished(self, entry: Entry) -> None:
        """A file is in its class."""

    def waited(self) -> None:
        """Some time has passed; called several times a second while files are read."""


def fault_of(code: str, message: str, advice: str = "") -> Fault:
    """Why the batch gave up a file."""
    return Fault(code=code, message=message, advice=advice, stage="batch")

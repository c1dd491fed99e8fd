"""How fast a batch is, and how far: in numbers, and in words for the clerk."""

import time
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.batch import Entry


class Pace:
    """How fast files and pages are done, and how long the rest will take."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self.total = self.files = self.failed = self.read = 0
        self.heed: Callable[[], None] = lambda: None
        """Called as time passes; raises `KeyboardInterrupt` where the clerk wants an end."""
        self._results: Counter[str] = Counter()
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
        self._results[entry.result] += 1
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

    def last_words(self) -> str:
        """What is done by now, for a batch that ends before its time; nothing where it has not begun."""
        if not self.total:
            return ""
        return f"{summary(self._results)} Còn {self.total - self.files} tệp chưa đọc."


def summary(results: "Counter[str]") -> str:
    """How many files are in each class, in one line."""
    counts = [
        f"{results['stored']} tệp đã lưu",
        f"{results['unchanged']} không đổi",
        f"{results['failed']} lỗi",
    ]
    if results["partial"]:
        counts.insert(1, f"{results['partial']} lưu một phần")
    if results["skipped"]:
        counts.append(f"{results['skipped']} bỏ qua")
    return f"{', '.join(counts)}; tổng số {results.total()} tệp."


def _clock(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "1 phút"
    return f"{minutes // 60} giờ {minutes % 60} phút" if minutes >= 60 else f"{minutes} phút"

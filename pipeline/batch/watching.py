"""A folder that is looked at again and again: a file is taken once it has not changed for a while.

Scans and copies arrive slowly, and network shares tell nobody of new files (inotify hears only of this machine's), so
sizes and times of change are compared from one look to the next.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.batch.discovery import discover

if TYPE_CHECKING:
    from collections.abc import Callable

_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".filepart")
"""How names end while a program still writes."""


class _Look(NamedTuple):
    """How a file was when it was last seen to change."""

    size: int
    changed: int
    """Nanoseconds of the file system's clock, only compared with itself."""
    since: float
    """When it was first seen so, by a clock that never goes back."""


class Watch:
    """What is known of a folder from looking at it."""

    def __init__(self, folder: Path, settle_seconds: float) -> None:
        self._folder = folder
        self._settle = settle_seconds
        self._seen: dict[Path, _Look] = {}
        self._taken: dict[Path, tuple[int, int]] = {}

    def settled(self, now: float) -> list[Path]:
        """Files that have rested long enough at ``now`` (monotonic seconds), each once for every change of it."""
        looks = {}
        for path, size, changed in self._files():
            before = self._seen.get(path)
            same = before is not None and (before.size, before.changed) == (size, changed)
            looks[path] = before if same and before is not None else _Look(size, changed, now)
        self._seen = looks
        ready = [
            path
            for path, look in looks.items()
            if now - look.since >= self._settle
            and self._taken.get(path) != (look.size, look.changed)
        ]
        self._taken = {path: at for path, at in self._taken.items() if path in looks}
        self._taken |= {path: (looks[path].size, looks[path].changed) for path in ready}
        return ready

    def _files(self) -> Iterator[tuple[Path, int, int]]:
        for path in discover([self._folder])[0]:
            if path.suffix.lower() in _UNFINISHED:
                continue
            try:
                facts = path.stat()
            except OSError:
                continue  # gone again, or a link that leads nowhere
            if path.is_file():
                yield path, facts.st_size, facts.st_mtime_ns


def settled_files(
    watch: Watch,
    every_seconds: float,
    *,
    clock: "Callable[[], float]",
    sleep: "Callable[[float], None]",
) -> Iterator[list[Path]]:
    """What has settled, as it does; ends only with whoever asks."""
    while True:
        ready = watch.settled(clock())
        if ready:
            yield ready
        sleep(every_seconds)

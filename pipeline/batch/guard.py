"""How much a file may take: memory of its worker and of the programs that it started, and time.

Memory is what is in use (resident), added up over the processes, and looked at several times a second.
A limit of the address space (RLIMIT_AS) would not do: threads and language models reserve far more than they use, and
it counts no child.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.settings import Settings

_MB = 1_000_000
_PAGE_MB = 300
"""What each page more that is recognised at the same time may add."""
_WIDER = 2
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take."""

    memory: int
    """Bytes."""
    document_seconds: float
    """Beside the time for its pages."""
    page_seconds: float
    stalled_seconds: float
    """Without a page or stage being finished."""

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """The limits of a worker with these settings."""
        memory = settings.memory_mb + _PAGE_MB * (settings.workers - 1)
        return cls(
            memory=memory * _MB,
            document_seconds=settings.document_seconds,
            page_seconds=settings.page_seconds,
            stalled_seconds=settings.stalled_seconds,
        )

    def wider(self) -> "Limits":
        """Those of a second try."""
        return Limits(
            memory=self.memory * _WIDER,
            document_seconds=self.document_seconds * _WIDER,
            page_seconds=self.page_seconds * _WIDER,
            stalled_seconds=self.stalled_seconds * _WIDER,
        )

    def seconds(self, pages: int) -> float:
        """The time for a file of so many pages."""
        return self.document_seconds + pages * self.page_seconds


def memory_of(pid: int) -> int:
    """Bytes in use by a process and those that it started; 0 where the system does not tell (no ``/proc``)."""
    return sum(_resident(each) for each in _family(pid))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for thread in (_PROC / str(pid) / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _family(int(child))
    except OSError:
        return  # it has ended


def _resident(pid: int) -> int:
    try:
        pages = int((_PROC / str(pid) / "statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")

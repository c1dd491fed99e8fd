"""A file on its way through a batch."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read."""

    path: str
    """Under what it is known: where it lies, in an archive, or in a store that is asked by URL."""
    sha256: str
    """Of its bytes: its key in the intake."""
    at: Path
    """Where its bytes are on this machine: a copy, where ``path`` is elsewhere."""

    def drop_copy(self) -> None:
        """Delete the copy, where it is one."""
        if str(self.at) != self.path:
            self.at.unlink(missing_ok=True)

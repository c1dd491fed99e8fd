"""A file on its way through a batch."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read."""

    path: Path
    """Under what it is known."""
    sha256: str
    at: Path
    """Where it lies: somewhere else for a member of an archive."""

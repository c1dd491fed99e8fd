"""A file on its way through a batch."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read."""

    path: Path
    sha256: str

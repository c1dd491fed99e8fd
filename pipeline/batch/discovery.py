"""Which files a batch is made of."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from models.outcome import Fault
from pipeline.batch.report import fault_of

# Hidden files, what Word leaves beside an open document, and what Windows puts into folders.
_SKIPPED_BEGINNINGS = (".", "~$")
_SKIPPED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})


def discover(paths: Iterable[Path]) -> tuple[list[Path], list[tuple[Path, Fault]]]:
    """Files given by name, and those in folders and their folders, in the order of their paths.

    Beside them the folders that could not be opened.
    """
    found: dict[str, Path] = {}
    refused: list[OSError] = []
    for given in paths:
        for path in _files_in(given, refused) if given.is_dir() else [given]:
            found.setdefault(os.path.normpath(path.absolute()), path)
    faults = [
        (Path(error.filename), fault_of("unreadable", f"Không mở được thư mục: {error.strerror}."))
        for error in refused
    ]
    return sorted(found.values()), faults


def _files_in(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    for at, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not _skipped(name)]
        yield from (Path(at, name) for name in names if not _skipped(name))


def _skipped(name: str) -> bool:
    return name.startswith(_SKIPPED_BEGINNINGS) or name in _SKIPPED_NAMES

"""Which files a batch is made of."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from models.outcome import Fault
from models.reasons import reason_of
from pipeline.batch.report import fault_of

# Hidden files, what Word leaves beside an open document, and what Windows puts into folders.
_SKIPPED_BEGINNINGS = (".", "~$")
_SKIPPED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})
# The database may lie in the very folder that is taken in, with what SQLite keeps beside it while it is open.
_BYTE = re.compile(rb"\\x([89a-f][0-9a-f])")
_DATABASE = re.compile(r"\.(?:sqlite3?|db)(?:-wal|-shm|-journal)?$", re.I)


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
        (
            Path(error.filename),
            fault_of("unreadable", f"Không mở được thư mục: {reason_of(error)}."),
        )
        for error in refused
    ]
    return sorted(found.values()), faults


def lies_in(path: str) -> Path | None:
    """The file on the disk that a path means: itself, or the archive of which it is a member; None where it is gone."""
    given = on_disk(path)
    if os.path.lexists(given):
        return given
    return next((above for above in given.parents if above.is_file()), None)


def on_disk(path: str) -> Path:
    """A path as the disk has it: where it is known, bytes that are no UTF-8 stand as hexadecimal."""
    if os.path.lexists(path):
        return Path(path)
    given = Path(
        os.fsdecode(_BYTE.sub(lambda found: bytes.fromhex(found[1].decode()), os.fsencode(path)))
    )
    return given if os.path.lexists(given) else Path(path)


def _files_in(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    for at, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not is_passed_over(name)]
        yield from (Path(at, name) for name in names if not is_passed_over(name))


def is_passed_over(name: str) -> bool:
    """Whether a file or folder of this name is none of ours."""
    return (
        name.startswith(_SKIPPED_BEGINNINGS)
        or name in _SKIPPED_NAMES
        or _DATABASE.search(name) is not None
    )

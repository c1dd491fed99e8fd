"""Files as they arrive: unpacked, told by their bytes, a handful at a time."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from models.outcome import Fault
from models.reasons import reason_of
from pipeline.batch.archives import Member, unpack
from pipeline.batch.file import File
from pipeline.batch.report import fault_of

_MANY, _LARGE = 64, 50_000_000
"""So many files, or so many bytes, are a handful: workers wait meanwhile."""


class Refused(NamedTuple):
    """A file that can't be opened."""

    path: Path
    fault: Fault


class Skipped(NamedTuple):
    """What looks like a file and is none."""

    path: Path
    reason: str


Found = File | Refused | Skipped


def arrived(path: Path) -> Found:
    """What a file that lies on the disk is."""
    return _arrived(path, path.parent)


def handfuls(found: Iterable[Path | Member], folder: Path) -> Iterator[list[Found]]:
    """What each file is, in its order; members of archives are unpacked into ``folder``."""
    hand: list[Found] = []
    size = 0
    for number, each in enumerate(found):
        file = _arrived(each, folder / str(number))
        hand.append(file)
        size += file.at.stat().st_size if isinstance(file, File) else 0
        if len(hand) >= _MANY or size >= _LARGE:
            yield hand
            hand, size = [], 0
    if hand:
        yield hand


def _arrived(found: Path | Member, folder: Path) -> Found:
    path = found.path if isinstance(found, Member) else found
    at = path
    try:
        # Opening a pipe would wait for somebody to write into it.
        if isinstance(found, Path) and path.exists() and not path.is_file():
            return Skipped(path, "không phải là tệp thường")
        if isinstance(found, Member):
            folder.mkdir()
            unpacked = unpack(found, folder)
            if isinstance(unpacked, Fault):
                return Refused(path, unpacked)
            at = unpacked
        return File(str(path), sha256_of(at), at)
    except OSError as error:
        return Refused(path, unreadable(error))


def sha256_of(path: Path) -> str:
    """By which a file is known; raises `OSError` for one that can't be read."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def unreadable(error: OSError) -> Fault:
    """A file that can't be opened, as a fault."""
    return fault_of(
        "unreadable",
        f"Không mở được tệp: {reason_of(error)}.",
        "Kiểm tra tệp còn đó và quyền đọc, rồi chạy lại.",
    )

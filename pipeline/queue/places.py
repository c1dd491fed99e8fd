"""Where files lie that several machines read: a folder that all of them have, or a store that is asked by URL (S3).

Everything that is no path goes through fsspec, with the credentials that its libraries find in the environment.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fsspec

from models.outcome import Fault
from models.store.mapping import printable_path
from pipeline.batch import with_members
from pipeline.batch.archives import Member, unpack
from pipeline.batch.arriving import sha256_of, unreadable
from pipeline.batch.discovery import discover, is_passed_over, on_disk
from pipeline.errors import SettingsError

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file is found again, by any machine."""

    location: str
    """A path, or a URL."""
    member: str | None = None
    """Its name in the archive that ``location`` is."""

    @property
    def path(self) -> str:
        """Under what it is known."""
        if self.member is None:
            return self.location
        return str(Member(Path(self.location), self.member).path)


def is_url(place: str) -> bool:
    """Whether a place is asked by fsspec: ``s3://bucket/folder``."""
    return "://" in place


def places(given: Iterable[str]) -> Iterator[Place | tuple[Path, Fault]]:
    """All files at what is given, and folders and archives that could not be opened; raises `SettingsError`."""
    given = list(given)
    paths = [Path(each).absolute() for each in given if not is_url(each)]
    files, faults = with_members(*discover(paths))
    yield from faults
    for file in files:
        if isinstance(file, Member):
            yield Place(location=printable_path(str(file.archive)), member=file.name)
        else:
            yield Place(location=printable_path(str(file)))
    for url in filter(is_url, given):
        system, root = _system_of(url)
        with _as_files():
            names = sorted(system.find(root))
        for name in names:
            if not is_passed_over(name.rpartition("/")[2]):
                yield Place(location=system.unstrip_protocol(name))


def bytes_at(place: Place, folder: Path) -> Path | Fault:
    """The bytes of a file on this machine: where they are, or a copy in ``folder``."""
    try:
        if place.member is not None:
            return unpack(Member(on_disk(place.location), place.member), folder)
        if not is_url(place.location):
            return on_disk(place.location)
        system, path = _system_of(place.location)
        at = folder / (path.rpartition("/")[2][-60:] or "tệp")
        with _as_files(), system.open(path, "rb") as source, at.open("wb") as copy:
            shutil.copyfileobj(source, copy, _CHUNK)
        return at
    except OSError as error:
        return unreadable(error)


def key_of(place: Place, folder: Path) -> str | Fault:
    """The SHA-256 of a file's bytes, or why they can't be read."""
    at = bytes_at(place, folder)
    if isinstance(at, Fault):
        return at
    copied = place.member is not None or is_url(place.location)
    try:
        if not copied and not at.is_file():
            at.stat()
            return unreadable(OSError(0, "không phải là tệp thường"))
        return sha256_of(at)
    except OSError as error:
        return unreadable(error)
    finally:
        if copied:
            at.unlink(missing_ok=True)


def _system_of(url: str) -> tuple[Any, str]:
    try:
        system, path = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise SettingsError(f"{url}: {error}") from None
    return system, path


@contextmanager
def _as_files() -> Iterator[None]:
    """Errors of a store as those of a disk: libraries of stores raise their own."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:  # each store has its library, and each library its errors
        raise OSError(0, type(error).__name__) from error


def place_of(path: str) -> Place | None:
    """The place of a file that is known under ``path``; None where there is nothing any more."""
    if is_url(path) or on_disk(path).exists():
        return Place(location=path)
    for above in Path(path).parents:
        if above.is_file():
            return Place(location=str(above), member=str(Path(path).relative_to(above)))
    return None

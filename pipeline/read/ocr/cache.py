"""What recognising a picture gave, kept on disk: reading a page again costs a tenth of it.

An entry is a file of packed JSON, named by what it depends on; nothing in it is ever executed. Several
processes may use one folder: entries come by renaming, and one that is damaged or gone is made anew. No
failure of the cache is a failure of reading.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from models.text import Box
from pipeline.read.ocr.engine import WHOLE_PAGE, OcrEngine, Recognised

if TYPE_CHECKING:
    from pipeline.read.preprocess import Picture

OFF = frozenset({"", "off"})
"""Values of the setting ``cache`` that mean none."""

_SCHEMA = "dondoc-words/1"
_SUFFIX, _UNFINISHED = ".words", ".part"
_MAX_BYTES = 50_000_000
"""No page says so much: an entry that unpacks to more is damaged."""
_BLOCK = 4096
"""Bytes by which disks count."""
_FULL = 0.9
"""Share of the allowed size that pruning leaves."""
_ABANDONED = 3600
"""Seconds after which an unfinished file belongs to a process that died."""


class Entry(NamedTuple):
    """A kept answer."""

    path: Path
    size: int
    """Bytes on the disk."""
    used: float
    """When it was last asked for or written, in seconds of the system's clock."""


class OcrCache:
    """A folder of kept answers, at most ``max_bytes`` large."""

    def __init__(self, folder: Path, max_bytes: int) -> None:
        self.folder = folder
        self.max_bytes = max_bytes
        self._written = max_bytes  # so that the first entry of a process looks at the size
        """Bytes since the folder's size was looked at."""

    def get(self, key: str, pictures: int) -> list[Recognised] | None:
        """The words kept under ``key`` for so many ``pictures``; None where there are none to be trusted."""
        path = self._path(key)
        try:
            unpacking = zlib.decompressobj()
            content = unpacking.decompress(path.read_bytes(), _MAX_BYTES)
            if not unpacking.eof:
                return None
            words = _words(json.loads(content), pictures)
            os.utime(path)
        except (OSError, zlib.error, ValueError, TypeError, LookupError, RecursionError):
            return None
        return words

    def put(self, key: str, words: Sequence[Recognised]) -> None:
        """Keep ``words`` under ``key``, readable for this user alone; where that can't be done, don't."""
        self.put_packed(key, packed(words))

    def put_packed(self, key: str, content: bytes) -> None:
        """Keep an entry that was `packed`."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            # Its parent is there or not wanted: `dondoc extract` leaves nothing where it is called.
            self.folder.mkdir(mode=0o700, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            self._write(path, content)
            self._written += _on_disk(len(content))
            if self._written >= self.max_bytes / 20:
                self._written = 0
                self.prune()

    def entries(self) -> list[Entry]:
        """All that is kept, in no order."""
        return [entry for entry in self._files() if entry.path.suffix == _SUFFIX]

    def damaged(self) -> Iterator[Path]:
        """Entries that can't be unpacked."""
        for entry in self.entries():
            try:
                with contextlib.suppress(FileNotFoundError):  # another process may have dropped it
                    unpacking = zlib.decompressobj()
                    content = unpacking.decompress(entry.path.read_bytes(), _MAX_BYTES)
                    if not unpacking.eof or "words" not in json.loads(content):
                        yield entry.path
            except (OSError, zlib.error, ValueError, RecursionError):
                yield entry.path

    def prune(self, max_bytes: int | None = None) -> tuple[int, int]:
        """Drop what was not used for longest until the folder is well within its size.

        ``max_bytes`` goes over the cache's own. Returns how many entries and how many bytes went.
        """
        allowed = self.max_bytes if max_bytes is None else max_bytes
        now = time.time()
        for file in self._files():
            if file.path.suffix == _UNFINISHED and now - file.used > _ABANDONED:
                _remove(file.path)
        entries = sorted(self.entries(), key=lambda entry: entry.used)
        size = sum(entry.size for entry in entries)
        if size <= allowed:
            return 0, 0
        gone, freed = 0, 0
        for entry in entries:
            if size - freed <= _FULL * allowed:
                break
            _remove(entry.path)
            gone, freed = gone + 1, freed + entry.size
        return gone, freed

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{_SUFFIX}"

    def _write(self, path: Path, packed: bytes) -> None:
        handle, unfinished = tempfile.mkstemp(dir=path.parent, suffix=_UNFINISHED)  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(packed)
            Path(unfinished).replace(path)
        except BaseException:
            _remove(Path(unfinished))
            raise

    def _files(self) -> Iterator[Entry]:
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):  # another process may have dropped it
                facts = path.stat()
                yield Entry(path, _on_disk(facts.st_size), facts.st_mtime)


class CachedEngine:
    """An `OcrEngine` that asks another one only what is not kept yet."""

    def __init__(self, engine: OcrEngine, cache: OcrCache) -> None:
        self._engine = engine
        self._cache = cache

    @property
    def identity(self) -> str:
        """See `OcrEngine`."""
        return self._engine.identity

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        """See `OcrEngine`; what fails is not kept."""
        key = _key(self.identity, pictures, dpi, mode, only)
        words = self._cache.get(key, len(pictures))
        if words is None:
            words = self._engine.recognise(pictures, dpi, mode=mode, only=only)
            self._cache.put(key, words)
        return words


def packed(words: Sequence[Recognised]) -> bytes:
    """``words`` as an entry holds them."""
    content = {"schema": _SCHEMA, "words": [_row(word) for word in words]}
    return zlib.compress(json.dumps(content, ensure_ascii=False).encode(), 6)


def cache_of(folder: str, megabytes: int) -> OcrCache | None:
    """The cache in ``folder`` as the settings give it; None where it is switched off."""
    return None if folder in OFF else OcrCache(Path(folder), megabytes * 1_000_000)


def _key(identity: str, pictures: Sequence[Picture], dpi: int, mode: int, only: str) -> str:
    """A name for everything that the words depend on."""
    asked = f"{mode} {only}" if only else str(mode)
    digest = sha256(f"{_SCHEMA}\n{identity}\n{dpi}\n{asked}\n".encode())
    for picture in pictures:
        digest.update(f"{picture.shape}".encode())
        digest.update(picture.tobytes())
    return digest.hexdigest()


def _row(word: Recognised) -> list[object]:
    return [word.text, *word.box, word.confidence, word.picture, *word.line]


def _words(content: dict[str, object], pictures: int) -> list[Recognised]:
    """The words of an entry; raises `ValueError` and its like for what was not written by `_row`."""
    rows = content["words"]
    if content["schema"] != _SCHEMA or not isinstance(rows, list):
        raise ValueError("not an entry of this version")
    words = []
    for text, left, top, right, bottom, confidence, picture, *line in rows:
        block, paragraph, number = map(int, line)
        if not (isinstance(text, str) and 0 <= confidence <= 1 and picture in range(pictures)):
            raise ValueError("not a word")
        box = Box(float(left), float(top), float(right), float(bottom))
        line_of = (block, paragraph, number)
        words.append(Recognised(text, box, float(confidence), int(picture), line_of))
    return words


def _on_disk(size: int) -> int:
    return -(-size // _BLOCK) * _BLOCK


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)

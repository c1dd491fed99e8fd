"""Pictures of pages for the browser, drawn once and kept while there is room."""

from hashlib import file_digest
from pathlib import Path
from threading import Lock

from models.store.desk_document import FileFacts
from pipeline.errors import BadDocument
from pipeline.read.drawing import plain_page
from pipeline.settings import Settings

_DRAWN = "b"
"""Another letter each time that pages are drawn otherwise: pictures of before are not shown any more."""


class Gone(Exception):
    """The file isn't where it was, or is another one; what was read of it stays."""


class Pictures:
    """A folder of pictures, one a page."""

    def __init__(self, folder: Path, most: int, settings: Settings) -> None:
        self._folder = folder
        self._most = most
        self._settings = settings
        # pdfium knows one thread only; drawing is short, and most pages are kept.
        self._lock = Lock()
        self._known: dict[tuple[str, int, int], str] = {}

    def page(self, file: FileFacts, number: int) -> bytes:
        """The picture of a page as WebP.

        Raises `Gone` where the file is not there any more, `BadDocument` where the page has no picture.
        """
        kept = self._folder / file.sha256[:2] / f"{file.sha256}-{number}{_DRAWN}.webp"
        with self._lock:
            self._check(file)
            if kept.exists():
                kept.touch()
                return kept.read_bytes()
            try:
                picture = plain_page(Path(file.path), number, self._settings)
            except OSError as error:
                raise Gone(file.path) from error
            kept.parent.mkdir(parents=True, exist_ok=True)
            unfinished = kept.with_suffix(".part")
            unfinished.write_bytes(picture)
            unfinished.replace(kept)
            self._make_room()
        return picture

    def is_there(self, file: FileFacts) -> bool:
        """Whether the file is where it was, with the same bytes."""
        try:
            with self._lock:
                self._check(file)
        except Gone:
            return False
        return True

    def _check(self, file: FileFacts) -> None:
        """Raise `Gone` unless the file has the bytes that were read; they are looked at once for each of its states."""
        try:
            path = Path(file.path)
            facts = path.stat()
            key = (file.path, facts.st_mtime_ns, facts.st_size)
            if key not in self._known:
                with path.open("rb") as stream:
                    self._known[key] = file_digest(stream, "sha256").hexdigest()
        except (OSError, ValueError) as error:
            raise Gone(file.path) from error
        if self._known[key] != file.sha256:
            raise Gone(file.path)

    def _make_room(self) -> None:
        found = [(path.stat(), path) for path in self._folder.glob("*/*.webp")]
        size = sum(facts.st_size for facts, _ in found)
        for facts, path in sorted(found, key=lambda each: each[0].st_mtime):
            if size <= self._most:
                return
            path.unlink(missing_ok=True)
            size -= facts.st_size


__all__ = ["BadDocument", "Gone", "Pictures"]

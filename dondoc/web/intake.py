"""Files that people send: kept while they stream in, read one after the other in the background."""

import hashlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from dondoc.web.options import MB, Options
from models.desk import Upload
from models.store.desk import Desk, now
from models.store.errors import StoreError
from pipeline.batch import Entry, ingest, lies_in, retry
from pipeline.errors import DondocError
from pipeline.settings import Settings

_LONGEST_NAME = 120
_STRANGE = frozenset('/\\:*?"<>|')


class TooLarge(Exception):
    """More bytes than one file may have came in; none of them is kept."""


class KeyUsed(Exception):
    """The idempotency key was given before, for other bytes."""


class Intake:
    """Takes files in, and reads those that wait."""

    def __init__(self, desk: Desk, options: Options) -> None:
        self._desk = desk
        self._options = options
        self._folder = options.folder / "files"
        self._waiting: SimpleQueue[Upload | str | None] = SimpleQueue()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to read, with what an earlier run left unread."""
        for upload in self._desk.running_uploads():
            self._waiting.put(upload)
        self._thread = Thread(target=self._read_all, name="intake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Read no more files; the one in hand is read anew by the next run."""
        self._waiting.put(None)

    async def take(
        self, name: str, pieces: AsyncIterator[bytes], *, by: str, key: str | None = None
    ) -> Upload:
        """Keep a file that streams in, and let it wait for its turn.

        ``key``: sending the same again gives the same answer. Raises `TooLarge`, `KeyUsed`.
        """
        upload_id = secrets.token_hex(8)
        folder = self._folder / upload_id
        folder.mkdir(parents=True)
        path = folder / plain_name(name)
        try:
            size, digest = await self._keep(path, pieces)
            own = key and f"{by}:{key}"
            if own and (before := self._desk.upload_of_key(own)):
                _drop(path)
                upload, same = before
                if same != digest:
                    raise KeyUsed(key)
                return upload
        except TooLarge:
            _drop(path)
            raise
        upload = Upload(
            id=upload_id,
            name=path.name,
            path=str(path),
            size=size,
            by=by,
            at=now(),
            state="waiting",
            pages_done=0,
            pages=0,
            fault_code=None,
            fault_message=None,
            fault_advice=None,
        )
        self._desk.add_upload(upload, digest, own or None)
        self._waiting.put(upload)
        return upload

    def retry(self, upload: Upload) -> bool:
        """Read a file again that failed; False where its bytes were not kept."""
        if upload.state != "failed" or not Path(upload.path).exists():
            return False
        with Path(upload.path).open("rb") as kept:
            self._desk.intake.retry([hashlib.file_digest(kept, "sha256").hexdigest()])
        self._desk.change_upload(
            upload.id, state="waiting", fault_code=None, fault_message=None, fault_advice=None
        )
        self._waiting.put(replace(upload, state="waiting"))
        return True

    def read_again(self, key: str) -> bool:
        """Read a file in quarantine again, wherever it came from; False where it is not there any more."""
        known = self._desk.intake.of([key]).get(key)
        if known is None or known.state != "quarantined" or lies_in(known.path) is None:
            return False
        self._desk.intake.retry([key])
        self._waiting.put(known.path)
        return True

    async def _keep(self, path: Path, pieces: AsyncIterator[bytes]) -> tuple[int, str]:
        size, digest = 0, hashlib.sha256()
        with path.open("wb") as kept:
            async for piece in pieces:
                size += len(piece)
                if size > self._options.max_file:
                    raise TooLarge(f"{self._options.max_file // MB} MB")
                digest.update(piece)
                kept.write(piece)
        return size, digest.hexdigest()

    def _read_all(self) -> None:
        while (wanted := self._waiting.get()) is not None:
            try:
                if isinstance(wanted, str):
                    retry([wanted], self._settings(), self._desk, progress=_Unseen())
                else:
                    self._read(wanted)
            except (DondocError, StoreError) as error:
                # What was in quarantine waits for the next who tries; the intake knows it.
                if isinstance(wanted, Upload):
                    self._finish(wanted, Entry(path=wanted.path, result="failed"), error)

    def _read(self, upload: Upload) -> None:
        if not Path(upload.path).exists():
            self._finish(upload, Entry(path=upload.path, result="failed"), _lost())
            return
        self._desk.change_upload(upload.id, state="reading")
        watcher = _Watcher(self._desk, upload.id)
        report = ingest([Path(upload.path)], self._settings(), self._desk, progress=watcher)
        for entry in report.entries:
            self._finish(upload, entry)

    def _settings(self) -> Settings:
        return replace(self._options.settings, jobs=1, allow_secret=False)

    def _finish(
        self, upload: Upload, entry: Entry, error: DondocError | StoreError | None = None
    ) -> None:
        fault = entry.fault
        self._desk.change_upload(
            upload.id,
            state=entry.result,
            fault_code=error.code if error else fault and fault.code,
            fault_message=error.message if error else fault and fault.message,
            fault_advice=error.advice if error else fault and fault.advice,
        )
        # What must not be here, and what is here already, is not kept.
        if entry.result == "unchanged" or (fault and fault.code == "secret"):
            _drop(Path(upload.path))


class _Unseen:
    """Notes nothing: how far a file is stands in the intake."""

    def started(self, total: int) -> None:
        """Nothing to note: files are read one by one."""

    def page_read(self, path: str, done: int, total: int) -> None:
        """Nothing to note: the state of the file says enough."""

    def finished(self, entry: Entry) -> None:
        """Nothing to note: the report says it."""

    def waited(self) -> None:
        """Nothing to note: the page asks by itself."""


class _Watcher(_Unseen):
    """Notes how far a file is that was sent."""

    def __init__(self, desk: Desk, upload_id: str) -> None:
        self._desk = desk
        self._id = upload_id

    def page_read(self, path: str, done: int, total: int) -> None:  # noqa: ARG002  # a protocol's
        """Note the pages."""
        self._desk.change_upload(self._id, pages_done=done, pages=total)


def plain_name(name: str) -> str:
    """A name of a file that is nothing but a name."""
    last = name.replace("\\", "/").rpartition("/")[2]
    clean = "".join("_" if c in _STRANGE or not c.isprintable() else c for c in last).strip(". ")
    stem, dot, ending = clean.rpartition(".")
    if len(clean.encode()) > _LONGEST_NAME:
        clean = f"{(stem or ending).encode()[: _LONGEST_NAME - 12].decode('utf-8', 'ignore')}{dot}{ending[:8]}"
    return clean or "van-ban"


def _drop(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.rmdir()


def _lost() -> DondocError:
    return DondocError("Tệp đã nhận không còn trên máy chủ.", advice="Hãy tải lên lại.")

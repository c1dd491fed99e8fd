"""Files that people send: kept while they stream in, read one after the other in the background."""

import hashlib
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from traceback import format_tb

from dondoc.web.fate import Fate, fate_of, lies_within
from dondoc.web.options import MB, Options
from models.desk import Upload
from models.store.desk import Desk, now
from models.store.errors import StoreError
from pipeline.batch import Entry, defect, ingest, lies_in, retry
from pipeline.errors import DondocError
from pipeline.settings import Settings

_log = logging.getLogger(__name__)

_LONGEST_NAME = 120
_STRANGE = frozenset('/\\:*?"<>|')
_TRY_AGAIN = "Hãy bấm “Thử lại”; nếu vẫn lỗi, hãy gửi dòng này cho người bảo trì."


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
            keys = [hashlib.file_digest(kept, "sha256").hexdigest()]
        # Of an archive, its members are what is in quarantine.
        faulty = self._desk.intake.inputs("quarantined")
        keys += [each.key for each in faulty if lies_within(each.path, upload.path)]
        self._desk.intake.retry(keys)
        self._wait(upload)
        return True

    def read_again(self, key: str) -> bool:
        """Read a file in quarantine again, wherever it came from; False where it is not there any more."""
        known = self._desk.intake.of([key]).get(key)
        lying = lies_in(known.path) if known and known.state == "quarantined" else None
        if known is None or lying is None:
            return False
        self._desk.intake.retry([key])
        upload = self._sent_as(lying)
        if upload is None:
            self._waiting.put(known.path)
        else:
            self._wait(upload)
        return True

    def _sent_as(self, path: Path) -> Upload | None:
        """What somebody sent that lies at this path; None where it is none of ours."""
        upload = self._desk.upload_of(path.parent.name)
        return upload if upload and upload.path == str(path) else None

    def _wait(self, upload: Upload) -> None:
        """Let a file wait for its turn again, with nothing said of it."""
        self._desk.change_upload(
            upload.id, state="waiting", fault_code=None, fault_message=None, fault_advice=None
        )
        self._waiting.put(replace(upload, state="waiting"))

    def name_of(self, path: str) -> str | None:
        """The name with which the file at a path was sent, and that within its archive; None for none of ours."""
        try:
            _, name, *within = Path(path).relative_to(self._folder).parts
        except ValueError:
            return None
        return " › ".join([name, *(["/".join(within)] if within else [])])

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
                self._take_up(wanted)
            except Exception as error:  # noqa: BLE001  # whatever befell this one, the next is read
                self._lost_hold(wanted, error)

    def _take_up(self, wanted: Upload | str) -> None:
        try:
            if isinstance(wanted, str):
                retry([wanted], self._settings(), self._desk, progress=_Unseen())
            else:
                self._finish(wanted, self._read(wanted))
        except (DondocError, StoreError) as error:
            # What was in quarantine waits for the next who tries; the intake knows it.
            if isinstance(wanted, Upload):
                self._finish(wanted, _failed(error.code, error.message, error.advice))

    def _lost_hold(self, wanted: Upload | str, error: Exception) -> None:
        """Note an error that nobody foresaw: in the log, and with the file that somebody waits for."""
        fault = defect(error)
        # Never the error's own words: they may be the document's.
        place = "".join(format_tb(error.__traceback__))
        _log.error("%s\n%s", fault.message, place)
        if isinstance(wanted, Upload):
            # Where not even this can be written, the next start reads it again.
            with suppress(StoreError):
                self._finish(wanted, _failed(fault.code, fault.message, _TRY_AGAIN))

    def _read(self, upload: Upload) -> Fate:
        path = Path(upload.path)
        if not path.exists():
            lost = "Tệp đã nhận không còn trên máy chủ."
            return _failed(DondocError.code, lost, "Hãy tải lên lại.")
        self._desk.change_upload(upload.id, state="reading")
        watcher = _Watcher(self._desk, upload.id)
        report = ingest([path], self._settings(), self._desk, progress=watcher)
        return fate_of(upload.path, report)

    def _settings(self) -> Settings:
        return replace(self._options.settings, jobs=1, allow_secret=False)

    def _finish(self, upload: Upload, fate: Fate) -> None:
        if not fate.stays:
            _drop(Path(upload.path))
        self._desk.change_upload(
            upload.id,
            state=fate.state,
            fault_code=fate.code,
            fault_message=fate.message,
            fault_advice=fate.advice,
        )


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
    # Gone already, or somebody put something beside it.
    with suppress(OSError):
        path.parent.rmdir()


def _failed(code: str, message: str, advice: str) -> Fate:
    return Fate(state="failed", code=code, message=message, advice=advice)

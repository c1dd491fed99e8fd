"""Files of ZIP archives, and what is attached to e-mails, as files of the batch.

Members are unpacked one by one, under limits, into a folder of our own: no name of an archive is ever a path on the
disk. What the directory of an archive promises is not believed, it is counted while unpacking.
"""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from models.outcome import Fault
from pipeline.batch.mails import attachments, is_mail
from pipeline.batch.report import fault_of

_MAX_MEMBERS = 2_000
_MAX_DIRECTORY = 10_000_000
"""Bytes of the list of members."""
_MAX_MEMBER = 200 * 1024 * 1024
_MAX_ALL = 2_000_000_000
_MAX_RATIO = 200
_FREE = 1_000_000
"""Bytes that may unpack from however little."""
_CHUNK = 1 << 20
_END = b"PK\x05\x06"
_END_SIZE, _COMMENT = 22, 65_535
_SPLIT = "Giải nén tệp rồi nạp thư mục đã giải nén."


class Member(NamedTuple):
    """A file of an archive."""

    archive: Path
    name: str
    """As the archive has it."""

    @property
    def path(self) -> Path:
        """Under what it is known: the archive's path and its own, without steps upwards."""
        parts = [part for part in PurePosixPath(self.name).parts if part not in ("/", "..")]
        return Path(self.archive, *parts)


def is_archive(path: Path) -> bool:
    """Whether a file is an archive by its name and its first bytes; office files are ZIP too."""
    if is_mail(path):
        return True
    if path.suffix.lower() != ".zip" or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError:
        return False  # whoever reads it will say so


def members_of(path: Path) -> list[Member] | Fault:
    """The files of an archive in their order, or why it is not opened."""
    if is_mail(path):
        return _attached(path)
    try:
        if _is_too_large(path):
            return _refused(f"tệp nén chứa hơn {_MAX_MEMBERS} tệp.")
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return fault_of("damaged-archive", "Tệp nén bị hỏng.", "Tải lại hoặc nén lại rồi nạp lại.")
    if sum(entry.file_size for entry in entries) > _MAX_ALL:
        return _refused(f"giải nén ra hơn {_MAX_ALL // 10**9} GB.")
    members = [
        Member(path, entry.filename) for entry in entries if not _is_left_out(entry.filename)
    ]
    # What only steps upwards set apart is one path for us: the first has it.
    return list({member.path: member for member in reversed(members)}.values())[::-1]


def member_at(path: Path, archive: Path) -> Member | None:
    """The file of an archive that is known under this path; None where it is none of it any more."""
    members = members_of(archive)
    if isinstance(members, Fault):
        return None
    return next((member for member in members if member.path == path), None)


def unpack(member: Member, folder: Path) -> Path | Fault:
    """Write a member into ``folder`` under its bare name; returns where, or why not."""
    at = folder / (member.path.name[-60:] or "tệp")
    try:
        if is_mail(member.archive):
            at.write_bytes(attachments(member.archive)[member.name])
            return _inside(at)
        with zipfile.ZipFile(member.archive) as archive:
            entry = archive.getinfo(member.name)
            if entry.flag_bits & 1:
                return fault_of("password", "Tệp nén có mật khẩu.", _SPLIT)
            allowed = min(_MAX_MEMBER, max(entry.compress_size * _MAX_RATIO, _FREE))
            with archive.open(entry) as packed, at.open("wb") as file:
                while chunk := packed.read(_CHUNK):
                    allowed -= len(chunk)
                    if allowed < 0:
                        at.unlink()
                        return _refused("một tệp giải nén ra quá lớn.")
                    file.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, ValueError):
        at.unlink(missing_ok=True)
        return fault_of("damaged-archive", "Tệp trong tệp nén bị hỏng.", "Nén lại rồi nạp lại.")
    return _inside(at)


def _inside(at: Path) -> Path | Fault:
    """A file that was unpacked, unless it is an archive again."""
    if is_archive(at):
        at.unlink()
        return _refused("có tệp nén bên trong tệp nén.")
    return at


def _attached(path: Path) -> list[Member] | Fault:
    try:
        names = list(attachments(path))
    except (OSError, ValueError, LookupError):
        return fault_of("damaged-archive", "Thư điện tử bị hỏng.", "Lưu lại thư rồi nạp lại.")
    if not names:
        return fault_of(
            "no-attachment",
            "Thư điện tử không có tệp đính kèm.",
            "Nếu nội dung thư là văn bản chỉ đạo, lưu nó thành tệp PDF hoặc văn bản rồi nạp.",
        )
    return [Member(path, name) for name in names]


def _is_too_large(path: Path) -> bool:
    """Whether the list of members is longer than we read; told by the end of the file."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - _END_SIZE - _COMMENT, 0))
        tail = file.read()
    start = tail.rfind(_END)
    if start < 0 or len(tail) < start + _END_SIZE:
        raise zipfile.BadZipFile
    members = int.from_bytes(tail[start + 10 : start + 12], "little")
    size = int.from_bytes(tail[start + 12 : start + 16], "little")
    return members > _MAX_MEMBERS or size > _MAX_DIRECTORY


def _is_left_out(name: str) -> bool:
    """What macOS adds, and hidden files."""
    return any(part.startswith((".", "~$", "__MACOSX")) for part in _steps(name))


def _steps(name: str) -> Iterator[str]:
    return (part for part in PurePosixPath(name).parts if part != "..")


def _refused(why: str) -> Fault:
    return fault_of("archive-limit", f"Không mở tệp nén: {why}", _SPLIT)

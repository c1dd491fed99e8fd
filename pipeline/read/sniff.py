"""What is in a file, judged by its first bytes: names of files lie, contents hardly ever."""

import io
import re
import shlex
import zipfile
from typing import Literal

from pipeline.read.source import Source

Kind = Literal["pdf", "image", "docx", "doc", "html", "plain"]

MEDIA_TYPES: dict[Kind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "doc": "application/msword",
    "html": "text/html",
    "plain": "text/plain",
}

_IMAGES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)

_HEIC = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"mif1", b"msf1"})
"""Brands of the High Efficiency Image File Format (ISO/IEC 23008-12), in which telephones keep photographs."""

_PACKED: tuple[tuple[int, bytes, str], ...] = (
    (0, b"Rar!", "tệp nén RAR"),
    (0, b"7z\xbc\xaf\x27\x1c", "tệp nén 7z"),
    (0, b"\x1f\x8b", "tệp nén gzip"),
    (257, b"ustar", "tệp nén TAR"),
)
"""Where archives bear their sign. Files in them may stand there as they are, signs of their own and all."""

_KNOWN: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "tệp RTF"),
    (b"MZ", "chương trình Windows"),
    (b"\x7fELF", "chương trình Linux"),
    (b"GIF8", "ảnh GIF"),
    (b"BM", "ảnh BMP"),
    (b"SQLite format 3", "cơ sở dữ liệu SQLite"),
)
"""What people mistake for a document, with the name they know it by."""

_PARTS_OF_ZIP: tuple[tuple[str, str], ...] = (
    ("xl/", "bảng tính Excel (XLSX)"),
    ("ppt/", "tệp trình chiếu (PPTX)"),
    ("content.xml", "tệp OpenDocument (ODT/ODS)"),
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b[^>]*>", re.IGNORECASE)
_TABLE = re.compile(
    rb"(?:<html>\s*+)?(?:<body>\s*+)?<table\b.*?</table\s*+>(?:\s*+</body>)?(?:\s*+</html>)?",
    re.I | re.S,
)
_OF_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta)\b", re.I)
_OF_BLOCK = re.compile(rb"</?(?:div|p|br|span|h[1-6]|[uo]l|li|center)\b[^<>]*+>", re.I)
_FIELDS = re.compile(rb'(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?\{\s*+"')
"""How JSON begins, whatever its fields hold."""
_SAMPLE = 1 << 16
_TAGGED = 0.2
"""Share of lines that hold a tag up to which a text is Markdown with some tags in it."""
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_ADVICE = "Hãy nạp tệp PDF, DOCX, DOC, HTML, văn bản thuần hoặc ảnh PNG, JPEG, TIFF."


def sniff(source: Source) -> tuple[Kind, str]:
    """The kind of a file and its media type; raises `BadDocument` for what no reader reads."""
    content = source.content
    if not content.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise source.fault("empty-file", "tệp rỗng.", advice="Hãy tải hoặc quét lại tệp.")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(source)
    for place, magic, name in _PACKED:
        if content.startswith(magic, place):
            raise _wrong_type(source, name, "Hãy giải nén rồi nạp thư mục đã giải nén.")
    if b"%PDF-" in content[:1024]:
        return "pdf", MEDIA_TYPES["pdf"]
    for magic, media_type in _IMAGES:
        if content.startswith(magic):
            return "image", media_type
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return "image", "image/heic"
    if content.startswith(_OLE):
        return _ole(source)
    for magic, name in _KNOWN:
        if content.startswith(magic) and not (len(magic) == 2 and _is_text(content)):
            raise _wrong_type(source, name)
    if not _is_text(content):
        raise source.fault(
            "not-a-document", "nội dung không phải là văn bản hay ảnh.", advice=_ADVICE
        )
    tagged = _HTML.search(content[:4096]) and not _FIELDS.match(content)
    kind: Kind = "html" if tagged and _is_page(content[:_SAMPLE]) else "plain"
    return kind, MEDIA_TYPES[kind]


def _is_page(content: bytes) -> bool:
    """Whether a text with tags is a web page, and not Markdown whose tables are HTML: there, lines stand outside."""
    rest = _TABLE.sub(b"", content)
    lines = [line for line in rest.split(b"\n") if line.strip()]
    tagged = sum(_OF_BLOCK.search(line) is not None for line in lines)
    few = len(lines) > 1 and tagged <= _TAGGED * len(lines)
    return (
        not few or _OF_PAGE.search(rest) is not None or rest.lstrip().startswith((b"<div", b"<p"))
    )


def _ole(source: Source) -> tuple[Kind, str]:
    """The container of old Office files; also of new ones with a password."""
    if _has_entry(source.content, "EncryptedPackage"):
        raise source.fault(
            "password", "tệp Word có mật khẩu mở tệp.", advice="Hãy bỏ mật khẩu rồi nạp lại."
        )
    if _has_entry(source.content, "WordDocument"):
        return "doc", MEDIA_TYPES["doc"]
    if _has_entry(source.content, "Workbook") or _has_entry(source.content, "Book"):
        raise _wrong_type(source, "bảng tính Excel (XLS)")
    raise _wrong_type(source, "tệp Office đời cũ, không phải Word")


def _has_entry(content: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in content


def _zip(source: Source) -> tuple[Kind, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise source.fault(
            "damaged-docx",
            "tệp nén (DOCX hoặc ZIP) hỏng hoặc không đủ dữ liệu.",
            advice="Hãy tải lại tệp, hoặc mở bằng Word rồi lưu lại.",
        ) from None
    if "word/document.xml" in names:
        return "docx", MEDIA_TYPES["docx"]
    for prefix, name in _PARTS_OF_ZIP:
        if any(entry.startswith(prefix) for entry in names):
            raise _wrong_type(source, name)
    if source.name.lower().endswith(".zip"):
        advice = f"Dùng `dondoc ingest {shlex.quote(source.name)}` để đọc từng tệp bên trong."
    else:
        advice = "Đổi đuôi tên tệp thành .zip rồi dùng `dondoc ingest` để đọc từng tệp bên trong."
    raise _wrong_type(source, "tệp nén ZIP", advice)


def _wrong_type(source: Source, name: str, advice: str = _ADVICE) -> Exception:
    return source.fault("wrong-type", f"đây là {name}, không phải văn bản chỉ đạo.", advice=advice)


def _is_text(content: bytes) -> bool:
    """Whether a file may be text in some encoding: hardly any control characters."""
    if content.startswith(_BOMS):
        return True
    sample = content[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\x00" not in sample and controls <= len(sample) // 200

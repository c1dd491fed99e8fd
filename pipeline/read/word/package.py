"""Opens DOCX files with python-docx: a ZIP archive of XML parts, each of which may be a trap.

Archives that unpack to much more than they weigh, and XML that defines entities, are refused before a
parser sees them.
"""

import io
import zipfile

import docx
import docx.opc.exceptions
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import LxmlError

from pipeline.read.source import Source

_MAX_PARTS = 2000
_MAX_BYTES = 256 * 1024 * 1024
_MAX_RATIO = 200
_SMALL = 1024 * 1024
"""Parts below this size may be packed as tightly as they like."""


def opened(source: Source) -> Document:
    """The document; raises `BadDocument` for a file that Word itself would not open."""
    try:
        _check(source)
        return docx.Document(io.BytesIO(source.content))
    except (
        zipfile.BadZipFile,
        docx.opc.exceptions.OpcError,
        LxmlError,
        LookupError,
        ValueError,
        AttributeError,
        TypeError,
        OSError,
        NotImplementedError,
        AssertionError,
    ):  # what python-docx raises where parts are missing or contradict each other
        raise damaged(source) from None


def damaged(source: Source) -> Exception:
    """The error for a file whose parts don't fit together."""
    return source.fault(
        "damaged-docx",
        "tệp DOCX hỏng hoặc không đủ dữ liệu.",
        advice="Hãy mở tệp bằng Word rồi lưu lại, hoặc xin lại tệp gốc.",
    )


def part(document: Document, kind: str) -> BaseOxmlElement | None:
    """The root of the part related as ``kind`` (footnotes, endnotes); None where there is none."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


def _check(source: Source) -> None:
    """Raises where a file is locked, or would fill the memory."""
    with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
        parts = archive.infolist()
        if any(entry.flag_bits & 1 for entry in parts):
            raise source.fault(
                "password", "tệp DOCX có mật khẩu.", advice="Hãy bỏ mật khẩu rồi nạp lại."
            )
        swollen = any(
            entry.file_size > max(_SMALL, _MAX_RATIO * entry.compress_size) for entry in parts
        )
        if (
            len(parts) > _MAX_PARTS
            or sum(entry.file_size for entry in parts) > _MAX_BYTES
            or swollen
        ):
            raise source.fault(
                "too-large",
                "tệp DOCX giải nén ra quá lớn.",
                advice="Hãy mở bằng Word, bỏ bớt ảnh và lưu lại.",
            )
        for entry in parts:
            if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(entry):
                raise source.fault(
                    "unsafe-xml",
                    "tệp DOCX chứa định nghĩa XML (DOCTYPE) mà Word không bao giờ ghi.",
                    advice="Không nên mở tệp này; hãy xin lại tệp gốc.",
                )

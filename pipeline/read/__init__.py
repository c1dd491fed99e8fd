"""First stage: what is printed, and where. A file becomes lines and tables on pages, in reading order.

The format is decided by what a file holds (`sniff`), never by its name, and each format has a reader: a
module with one function ``read_pages``. Readers are loaded when needed, so a text file never waits for
the libraries of PDF and OCR.
"""

import os
import stat
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from models.reasons import reason_of
from models.text import Line, Page, SourceText
from pipeline.errors import BadDocument
from pipeline.read.secrecy import find_secrecy_mark
from pipeline.read.sniff import Kind, sniff
from pipeline.read.source import OnPage, Source
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.read.ocr.engine import OcrEngine

# Pages are read side by side: threads that Tesseract, OpenCV and numpy start beside them spin for each other's
# cores, a quarter of the time that a scan takes. Each reads its variable when it is loaded.
for _variable in ("OMP_THREAD_LIMIT", "OPENCV_FOR_THREADS_NUM", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

READERS: dict[Kind, str] = {
    "pdf": "pipeline.read.pdf.reader",
    "image": "pipeline.read.image",
    "docx": "pipeline.read.word.docx",
    "doc": "pipeline.read.word.doc",
    "html": "pipeline.read.html",
    "plain": "pipeline.read.plain.reader",
}

_PICTURED = frozenset({"pdf", "image"})
"""Formats that may need OCR."""
_MAX_BYTES = 200 * 1024 * 1024


class _Reader(Protocol):
    """What a module of `READERS` offers."""

    def read_pages(self, source: Source) -> tuple[Page, ...]:
        """All pages of the file, in order; raises `BadDocument` where it can't be read."""


def read(
    path: Path,
    settings: Settings,
    *,
    on_page: OnPage | None = None,
    engine: "OcrEngine | None" = None,
) -> SourceText:
    """The file at ``path`` as lines and tables; ``on_page`` is told (pages done, pages in all).

    ``engine`` recognises pictures in place of the one that the settings ask for.
    Raises `BadDocument` for a file that can't be read and `MissingProgram` where a program is not
    installed that this file needs.
    A document with a mark of secrecy is refused and nothing of it kept, unless the settings allow it; even then OCR's
    results are not kept.
    """
    content = _content(path)
    source = Source(
        name=path.name, content=content, settings=settings, on_page=on_page, engine=engine
    )
    kind, media_type = sniff(source)
    pages = _pages(source, kind)
    if not any(_has_text(page) for page in pages):
        raise _without_text(source, pages)
    return SourceText(
        path=str(path),
        sha256=sha256(content).hexdigest(),
        media_type=media_type,
        pages=pages,
    )


def _pages(source: Source, kind: Kind) -> tuple[Page, ...]:
    """The pages of a file that is not secret; what OCR gave is kept only then."""
    held = None
    if kind in _PICTURED and source.engine is None:
        from pipeline.read.ocr.held import HeldEngine  # noqa: PLC0415  # most formats need no OCR

        held = HeldEngine(source.settings)
        source = replace(source, engine=held)
    reader = cast("_Reader", import_module(READERS[kind]))
    pages = reader.read_pages(source)
    if [page.number for page in pages] != list(range(1, len(pages) + 1)):
        raise RuntimeError(f"pages not accounted for: {[page.number for page in pages]}")
    mark = find_secrecy_mark(pages)
    if mark is None:
        if held is not None:
            held.keep()
    elif not source.settings.allow_secret:
        raise source.fault(
            "secret",
            f"có dấu độ mật “{mark.level}”; văn bản không được nạp, không lưu nội dung nào.",
            page=mark.page,
            advice="Xử lý theo quy định về bảo vệ bí mật nhà nước. Chỉ khi máy này được phép xử lý tài liệu mật, "
            "hoặc dấu bị nhận nhầm, mới chạy lại với --allow-secret.",
        )
    return pages


def _content(path: Path) -> bytes:
    """The bytes of a regular file: a pipe or a device might never end."""
    name = path.name
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise BadDocument(
                "not-a-file",
                f"“{name}” không phải là tệp.",
                advice="Hãy chỉ tới một tệp văn bản (PDF, DOCX, ảnh…).",
            )
        if facts.st_size > _MAX_BYTES:
            raise BadDocument(
                "too-large",
                f"Tệp “{name}” lớn {facts.st_size // 2**20} MB, vượt quá {_MAX_BYTES // 2**20} MB.",
                advice="Hãy tách nhỏ tệp hoặc quét lại với độ phân giải 300 dpi.",
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise BadDocument(
            "unreadable",
            f"Không mở được tệp “{name}”: {reason_of(error) if isinstance(error, OSError) else error}.",
            advice="Hãy kiểm tra đường dẫn và quyền đọc tệp.",
        ) from None


def _has_text(page: Page) -> bool:
    return any(
        block.text.strip() if isinstance(block, Line) else any(cell.lines for cell in block.cells)
        for block in page.blocks
    )


def _without_text(source: Source, pages: tuple[Page, ...]) -> BadDocument:
    failed = [page for page in pages if page.obtained_by == "failed"]
    wrong = "không đọc được chữ nào trên trang nào."
    if failed:
        wrong = f"không nhận dạng được trang nào ({failed[0].note})."
    return source.fault(
        "no-text",
        wrong,
        page=failed[0].number if failed else None,
        advice="Hãy kiểm tra xem tệp có phải trang trắng hoặc bản quét quá mờ, rồi quét lại.",
    )

"""Files, the read cache and the database held against each other."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from models.intake import IN_WORK
from models.reasons import reason_of
from models.store.checking import Problem
from pipeline.batch.archives import member_at, unpack
from pipeline.batch.arriving import sha256_of
from pipeline.batch.discovery import lies_in, on_disk
from pipeline.batch.faults import given_up
from pipeline.batch.owner import is_gone
from pipeline.read.ocr.cache import cache_of
from pipeline.settings import Settings

if TYPE_CHECKING:
    from models.store.session import Store

_ANEW = "`dondoc reextract` lập lại từ kết quả đọc đã lưu; còn lại thì xóa văn bản rồi nạp lại tệp."
_COPY = "khôi phục từ bản sao lưu, hoặc nạp lại các tệp vào một cơ sở dữ liệu mới."
_AGAIN = "chạy lại `dondoc ingest` với tệp này."
MENDING = {
    "damaged-database": _COPY,
    "orphan": _COPY,
    "state": _COPY,
    "lost": _AGAIN,
    "abandoned": f"`dondoc verify --repair`, rồi {_AGAIN}",
    "reading": "nạp lại tệp vào một cơ sở dữ liệu mới; văn bản đang có vẫn dùng được.",
    "pages": _ANEW,
    "quote": _ANEW,
    "cache": "`dondoc verify --repair` xóa mục này; lần đọc sau sẽ ghi lại.",
    "source": "đưa tệp gốc về chỗ cũ, hoặc nạp tệp mới: văn bản đã lưu vẫn giữ nguyên.",
}
"""How each kind of problem is mended."""


def problems(store: "Store", settings: Settings, *, files: bool = True) -> Iterator[Problem]:
    """All that doesn't agree; ``files`` says whether the stored files are looked for where they were read."""
    yield from store.problems()
    for each in store.intake.inputs(*IN_WORK):
        if each.worker is not None and is_gone(each.worker):
            yield Problem("abandoned", each.path, "tiến trình đang đọc tệp này đã chết.")
    cache = cache_of(settings.cache, settings.cache_mb)
    for path in cache.damaged() if cache is not None else ():
        yield Problem("cache", str(path), "mục đệm bị hỏng; sẽ được bỏ qua và ghi lại.")
    if files:
        for file in store.files():
            if file.sha256 is not None and (message := _moved(file.path, file.sha256)):
                yield Problem("source", file.path, message)


def repair(store: "Store", settings: Settings) -> int:
    """Mend what loses nothing: claims of workers that are gone, and damaged entries of the cache; returns how many."""
    mended = len(store.intake.sweep(is_gone, given_up))
    cache = cache_of(settings.cache, settings.cache_mb)
    for path in tuple(cache.damaged()) if cache is not None else ():
        path.unlink(missing_ok=True)
        mended += 1
    return mended


def _moved(path: str, sha256: str) -> str | None:
    """What is wrong with a file that was read; None where its bytes are those that were."""
    at = lies_in(path) if "://" not in path else None
    if "://" in path:
        return None  # whoever keeps it there looks after it
    if at is None:
        return "tệp gốc không còn ở chỗ cũ."
    try:
        if at == on_disk(path):
            same = sha256_of(at) == sha256
        else:
            with TemporaryDirectory(prefix="dondoc-") as folder:
                member = member_at(Path(path), at)
                copy = unpack(member, Path(folder)) if member else None
                same = isinstance(copy, Path) and sha256_of(copy) == sha256
    except OSError as error:
        return f"không mở được tệp gốc: {reason_of(error)}."
    return None if same else "tệp gốc đã bị thay đổi."

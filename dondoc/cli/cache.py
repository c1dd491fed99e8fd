"""``dondoc cache``: what OCR gave and is kept, how large it is, and making it smaller."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import say, write

if TYPE_CHECKING:
    from pipeline.read.ocr.cache import OcrCache

_OK, _NOTHING = 0, 4


@click.group
def cache() -> None:
    """Look after what recognising pages gave, which is kept so that no page is read twice.

    The folder is DONDOC_CACHE (`off` for none) [default: data/processed/cache], its size DONDOC_CACHE_MB.
    """


@cache.command
@options.output_format("table", "json")
def info(form: str) -> int:
    """Where the cache is, how many answers it holds and how large it is."""
    import json

    found = _cache()
    if found is None:
        say(_OFF)
        return _NOTHING
    entries = found.entries()
    used = [entry.used for entry in entries]
    facts = {
        "folder": str(found.folder),
        "entries": len(entries),
        "bytes": sum(entry.size for entry in entries),
        "max_bytes": found.max_bytes,
        "oldest_use": _moment(min(used)) if used else None,
        "latest_use": _moment(max(used)) if used else None,
    }
    if form == "json":
        write(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        write(
            "\n".join(f"{name:<11} {'-' if fact is None else fact}" for name, fact in facts.items())
        )
    return _OK


@cache.command
@click.option("--all", "everything", is_flag=True, help="Xóa tất cả.")
@click.option(
    "--mb",
    metavar="N",
    type=click.IntRange(min=0),
    help="Thu nhỏ còn dưới N triệu byte. [default: DONDOC_CACHE_MB]",
)
def prune(everything: bool, mb: int | None) -> int:
    """Drop the answers that were not used for longest, until the cache has its size."""
    found = _cache()
    if found is None:
        say(_OFF)
        return _NOTHING
    allowed = 0 if everything else None if mb is None else mb * 1_000_000
    gone, freed = found.prune(allowed)
    say(f"Đã xóa {gone} kết quả nhận dạng, {freed / 1e6:.1f} MB.")
    return _OK


_OFF = "Bộ nhớ đệm nhận dạng đang tắt (DONDOC_CACHE)."


def _cache() -> "OcrCache | None":
    from pipeline.read.ocr.cache import cache_of
    from pipeline.settings import Settings

    settings = Settings.from_environment()
    return cache_of(settings.cache, settings.cache_mb)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")

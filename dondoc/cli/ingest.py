"""``dondoc ingest``: files and folders into the database."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import say

if TYPE_CHECKING:
    from pipeline.batch import Report

_OK, _FAULTY, _NOTHING = 0, 3, 4


@click.command
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@options.database
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    help="Files read at the same time; 0 for one a core. Environment: DONDOC_JOBS. [default: 0]",
)
@options.caching
@options.secrecy
def ingest(
    paths: tuple[Path, ...],
    db: str | None,
    jobs: int | None,
    cache: str | None,
    allow_secret: bool,
) -> int:
    """Read files, and the files of folders, into the database.

    What is stored already is skipped, what failed before is tried again: the same command may be
    repeated at any time. Ends with 3 if some file failed or has pages that could not be read, with 4 if
    there was nothing new.
    """
    from dondoc.cli.progress import chosen_progress
    from models.store.session import open_store
    from pipeline import batch

    settings = options.settings_with(db=db, jobs=jobs, cache=cache, allow_secret=allow_secret)
    try:
        with open_store(settings.db) as store, chosen_progress() as progress:
            report = batch.ingest(paths, settings, store, progress=progress)
    except batch.Interrupted as stop:
        left = stop.total - stop.report.total
        say(f"{summary(stop.report)} Còn {left} tệp chưa đọc.")
        raise
    say(summary(report))
    if report.faults():
        return _FAULTY
    return _OK if report.count("stored") else _NOTHING


def summary(report: "Report") -> str:
    """How many files are in each class, in one line."""
    if not report.total:
        return "Không có tệp nào để nạp."
    counts = [
        f"{report.count('stored')} tệp đã lưu",
        f"{report.count('unchanged')} không đổi",
        f"{report.count('failed')} lỗi",
    ]
    if report.count("partial"):
        counts.insert(1, f"{report.count('partial')} lưu một phần")
    return f"{', '.join(counts)}; tổng số {report.total} tệp."

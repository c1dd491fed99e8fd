"""``dondoc ingest``: files and folders into the database."""

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options, pace
from dondoc.cli.output import printable, say
from dondoc.cli.progress import write_summary
from pipeline.extras import need

if TYPE_CHECKING:
    from pipeline.batch import Report
    from pipeline.settings import Settings

_OK, _FAULTY, _NOTHING = 0, 3, 4


@click.command
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@options.database
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    help="Số tệp đọc cùng lúc; 0 là mỗi lõi một tệp. Biến môi trường: DONDOC_JOBS. [default: 0]",
)
@options.caching
@options.secrecy
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="In diễn biến ra đầu ra chuẩn cho chương trình khác, mỗi dòng một đối tượng JSON.",
)
@click.option(
    "--queue",
    is_flag=True,
    help="Đưa các tệp vào hàng đợi cho `dondoc worker`; PATH có thể là URL (s3://...). Cần "
    "PostgreSQL.",
)
def ingest(
    paths: tuple[str, ...],
    *,
    db: str | None,
    jobs: int | None,
    cache: str | None,
    allow_secret: bool,
    as_json: bool,
    queue: bool,
) -> int:
    """Read files, and the files of folders, into the database.

    What is stored already is skipped, what is in quarantine stays there: the same command may be repeated at any time.
    Ends with 3 if some file failed or has pages that could not be read, with 4 if there was nothing new.
    """
    settings = options.settings_with(db=db, jobs=jobs, cache=cache, allow_secret=allow_secret)
    if queue:
        return _send(_existing(paths, urls=True), settings)
    from dondoc.cli.progress import chosen_progress
    from dondoc.cli.runs import noted
    from dondoc.cli.waiting import patience_of
    from models.store.session import open_store
    from pipeline import batch

    files = [Path(path) for path in _existing(paths, urls=False)]
    with (
        chosen_progress(as_json=as_json) as progress,
        open_store(settings.db, patience=patience_of(settings)) as store,
        noted(store, "ingest", list(map(str, paths))) as run,
    ):
        report = batch.ingest(files, settings, store, progress=progress)
        run.count(report)
    if as_json:
        write_summary(report)
    say(closing_words(report))
    return result_code(report)


def result_code(report: "Report") -> int:
    """The exit code for what became of the files."""
    if report.faults():
        return _FAULTY
    return _OK if report.count("stored") else _NOTHING


def closing_words(report: "Report") -> str:
    """The last line of a batch."""
    words = summary(report)
    if report.count("failed"):
        words += " Xem: dondoc quarantine list"
    return words


def summary(report: "Report") -> str:
    """How many files are in each class, in one line."""
    if not report.total:
        return "Không có tệp nào để nạp."
    return pace.summary(Counter(entry.result for entry in report.entries))


def _existing(paths: tuple[str, ...], *, urls: bool) -> list[str]:
    for path in paths:
        if not (urls and "://" in path) and not os.path.lexists(path):
            raise click.BadParameter(
                f"không có tệp hay thư mục “{printable(path)}”.", click.get_current_context()
            )
    return list(paths)


def _send(paths: list[str], settings: "Settings") -> int:
    need("server")
    from dondoc.cli.waiting import patience_of
    from models.store.session import open_store
    from pipeline import queue as jobs

    with open_store(settings.db, patience=patience_of(settings)) as store:
        sent = jobs.send(
            paths, settings, store, told=lambda so_far: say(f"{so_far.queued} tệp vào hàng đợi…")
        )
    say(
        f"{sent.queued} tệp vào hàng đợi, {sent.known} đã biết, {sent.refused} không mở được; "
        f"tổng số {sent.total} tệp."
    )
    if sent.refused:
        return _FAULTY
    return _OK if sent.queued else _NOTHING

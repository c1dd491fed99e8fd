"""``dondoc watch``: what arrives in a folder goes into the database."""

from pathlib import Path

import click

from dondoc.cli import options
from dondoc.cli.ingest import closing_words
from dondoc.cli.output import say


@click.command
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@options.database
@click.option(
    "--every",
    metavar="S",
    type=click.FloatRange(min=0.1),
    default=5.0,
    show_default=True,
    help="Số giây giữa hai lần xem thư mục.",
)
@click.option(
    "--settle",
    metavar="S",
    type=click.FloatRange(min=0.0),
    default=10.0,
    show_default=True,
    help="Tệp phải yên bao nhiêu giây mới được nạp.",
)
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), help="Như ở lệnh ingest.")
@options.caching
@options.secrecy
def watch(
    folder: Path,
    *,
    db: str | None,
    every: float,
    settle: float,
    jobs: int | None,
    cache: str | None,
    allow_secret: bool,
) -> int:
    """Take files into the database as they arrive in FOLDER, until Ctrl-C.

    The folder is looked at again and again, which works on network shares too. A file is taken when neither its
    size nor its time has changed for a while; names that end in .tmp, .part and the like wait for their last name.
    Without a terminal a line is printed for each file.
    """
    import time

    from dondoc.cli.progress import chosen_progress
    from dondoc.cli.waiting import patience_of
    from models.store.session import open_store
    from pipeline import batch
    from pipeline.batch.watching import Watch, settled_files

    settings = options.settings_with(db=db, jobs=jobs, cache=cache, allow_secret=allow_secret)
    with open_store(settings.db, patience=patience_of(settings)) as store:
        say(f"Đang theo dõi {folder}; dừng bằng Ctrl-C.")
        arrivals = settled_files(
            Watch(folder, settle), every, clock=time.monotonic, sleep=time.sleep
        )
        for paths in arrivals:
            with chosen_progress(each=True) as progress:
                report = batch.ingest(paths, settings, store, progress=progress)
            say(closing_words(report))
    return 0

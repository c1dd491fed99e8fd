"""``dondoc reextract``: new rules over what was read before."""

import click

from dondoc.cli import options
from dondoc.cli.output import say

_OK, _FAULTY, _NOTHING = 0, 3, 4


@click.command
@options.database
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    help="Số tệp làm cùng lúc; 0 là mỗi lõi một tệp. Biến môi trường: DONDOC_JOBS. [default: 0]",
)
@options.caching
def reextract(db: str | None, jobs: int | None, cache: str | None) -> int:
    """Make the rows of all stored files anew, by the rules of this version.

    No page is read again. What people said stays; `dondoc corrections list --conflicts` shows where the machine has
    changed its mind. Ends with 3 if some file failed (its rows stay as they are), with 4 if nothing changed.
    """
    from dondoc.cli.progress import chosen_progress
    from dondoc.cli.runs import noted
    from dondoc.cli.stored import stored
    from pipeline import reextract as again

    settings = options.settings_with(db=db, jobs=jobs, cache=cache)
    with (
        chosen_progress() as progress,
        stored(db, patient=True) as store,
        noted(store, "reextract", []) as run,
    ):
        report = again.reextract(settings, store, progress=progress)
        run.count(report)
        conflicts = sum(row.state in ("changed", "lost") for row in store.corrections())
    counts = f"{report.count('stored')} tệp có thay đổi, {report.count('unchanged')} không đổi"
    say(f"{counts}, {report.count('failed')} lỗi; tổng số {report.total} tệp.")
    if conflicts:
        say(f"{conflicts} đính chính cần xem lại: `dondoc corrections list --conflicts`.")
    if report.faults():
        return _FAULTY
    return _OK if report.count("stored") else _NOTHING

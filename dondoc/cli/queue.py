"""``dondoc queue`` and ``dondoc worker``: one batch over many machines."""

import click

from dondoc.cli import options
from dondoc.cli.output import say, write
from pipeline.extras import need

_OK = 0
_INPUTS = {
    "seen": "chờ đọc",
    "claimed": "đang đọc",
    "read": "đã đọc, đang ghi",
    "stored": "đã lưu",
    "partial": "lưu một phần",
    "quarantined": "cách ly",
    "skipped": "bỏ qua",
}
_JOBS = {
    "todo": "đang chờ",
    "doing": "đang làm",
    "succeeded": "xong",
    "failed": "lỗi",
    "cancelled": "đã hủy",
    "aborted": "đã dừng",
}


@click.group
def queue() -> None:
    """Look at the queue that `dondoc ingest --queue` fills and `dondoc worker` empties."""


@queue.command
@options.database
@options.output_format("table", "json")
def status(db: str | None, form: str) -> int:
    """Print how many files are in each state, and when each worker was last heard of."""
    need("server")
    import json

    from dondoc.cli.stored import stored
    from pipeline import queue as jobs

    with stored(db) as store:
        found = jobs.status(options.settings_with(db=db), store)
    if form == "json":
        listed = {"inputs": found.inputs, "jobs": found.jobs, "workers": found.workers}
        write(json.dumps(listed, indent=2))
        return _OK
    for title, counts, states in (("tệp", found.inputs, _INPUTS), ("việc", found.jobs, _JOBS)):
        shown = [f"{states.get(each, each)} {n}" for each, n in sorted(counts.items()) if n]
        write(f"{title}: {', '.join(shown) or 'không có'}")
    for name, age in found.workers.items():
        write(f"tiến trình {name}: báo tin {age:.0f} giây trước")
    if not found.workers and any(found.jobs.get(each) for each in ("todo", "doing")):
        say("Không có tiến trình nào đang làm; hãy chạy: dondoc worker")
    return _OK


@click.command
@options.database
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    help="Số tiến trình; 0 là mỗi lõi một tiến trình. Biến môi trường: DONDOC_JOBS. [default: 0]",
)
@options.caching
@click.option(
    "--until-empty", is_flag=True, help="Kết thúc khi hàng đợi hết việc, không chờ lệnh dừng."
)
@click.option(
    "--lease",
    metavar="S",
    type=click.FloatRange(min=1.0),
    default=120.0,
    show_default=True,
    help="Sau bao nhiêu giây không có tin thì tệp đang đọc được giao cho tiến trình khác.",
)
def worker(
    db: str | None, jobs: int | None, cache: str | None, *, until_empty: bool, lease: float
) -> int:
    """Read the files of the queue, until Ctrl-C or SIGTERM; what was begun is then given back.

    Any number of machines may work on one queue. Ends with 5 where a program is missing here.
    """
    need("server")
    from dondoc.cli.waiting import Told
    from pipeline.queue.working import Rhythm, work_side_by_side

    settings = options.settings_with(db=db, jobs=jobs, cache=cache)
    say("Đang làm việc với hàng đợi; dừng bằng Ctrl-C.")
    work_side_by_side(settings, Rhythm.of(lease), Told(), until_empty=until_empty)
    say("Hết việc trong hàng đợi." if until_empty else "Đã dừng; việc dở dang đã trả lại hàng đợi.")
    return _OK

"""The group of all commands."""

from typing import TYPE_CHECKING

import click

from dondoc.cli.ask import chain, citations, documents, due, show, tasks
from dondoc.cli.cache import cache
from dondoc.cli.correct import correct, corrections
from dondoc.cli.db import db
from dondoc.cli.doctor import doctor
from dondoc.cli.export import export
from dondoc.cli.extract import extract
from dondoc.cli.follow import done, extend, history, received, reopen, withdraw
from dondoc.cli.import_ import import_
from dondoc.cli.ingest import ingest
from dondoc.cli.mcp import mcp
from dondoc.cli.overview import Overview, for_clerks
from dondoc.cli.quarantine import quarantine
from dondoc.cli.queue import queue, worker
from dondoc.cli.reextract import reextract
from dondoc.cli.runs import runs
from dondoc.cli.score import score
from dondoc.cli.serve import serve
from dondoc.cli.units import units
from dondoc.cli.user import user
from dondoc.cli.verify import verify
from dondoc.cli.watch import watch

if TYPE_CHECKING:
    from dondoc.cli.main import Invocation


@click.group(
    cls=Overview, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option(
    "--debug", is_flag=True, help="Hiện chỗ xảy ra lỗi của chương trình, để gửi người bảo trì."
)
@click.version_option(
    package_name="dondoc", message="%(prog)s %(version)s", help="In số phiên bản."
)
@click.pass_obj
def dondoc(invocation: "Invocation", debug: bool) -> None:
    """Read Vietnamese directives and keep who must do what by when.

    Exit codes: 0 ok, 1 defect of dondoc, 2 usage, 3 some files failed or are partial, 4 nothing to do,
    5 a program is missing, 6 database, 7 output, 8 settings, 130 interrupted.
    """
    invocation.debug = debug


for command in (
    extract,
    ingest,
    watch,
    quarantine,
    queue,
    worker,
    verify,
    reextract,
    tasks,
    due,
    show,
    documents,
    units,
    citations,
    chain,
    correct,
    corrections,
    done,
    extend,
    withdraw,
    reopen,
    received,
    history,
    export,
    import_,
    serve,
    user,
    mcp,
    runs,
    score,
    cache,
    db,
    doctor,
):
    dondoc.add_command(command)
for_clerks(dondoc)

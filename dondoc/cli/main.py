"""The group of all commands, and what every kind of failure does to the exit code."""

import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass

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
from dondoc.cli.output import OutputClosed, say, speak_utf8
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
from models.store.errors import StoreError
from pipeline.errors import DondocError

_OK, _BUG, _INTERRUPTED = 0, 1, 130


@dataclass
class Invocation:
    """What the options in front of the command say."""

    debug: bool = False


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--debug", is_flag=True, help="Show where an unexpected error happened.")
@click.version_option(package_name="dondoc", message="%(prog)s %(version)s")
@click.pass_obj
def dondoc(invocation: Invocation, debug: bool) -> None:
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code of the contract."""
    speak_utf8()
    invocation = Invocation()
    try:
        code = dondoc.main(
            args=arguments, prog_name="dondoc", standalone_mode=False, obj=invocation
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (DondocError, StoreError) as error:
        _explain(error, invocation)
        say(str(error))
        return error.exit_code
    except OutputClosed:
        return _OK
    except (click.Abort, KeyboardInterrupt):
        say("Đã dừng theo yêu cầu. Những gì đã lưu vẫn còn; chạy lại cùng lệnh để làm tiếp.")
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001  # a defect of ours: short for the clerk, in full for us
        _explain(error, invocation)
        say(f"Lỗi của chương trình: {type(error).__name__}.")
        if not invocation.debug:
            say("Chạy lại với `dondoc --debug …` để xem chi tiết và gửi cho người bảo trì.")
        return _BUG
    return code if isinstance(code, int) else _OK


def _explain(error: Exception, invocation: Invocation) -> None:
    if invocation.debug:
        sys.stderr.write("".join(traceback.format_exception(error)))

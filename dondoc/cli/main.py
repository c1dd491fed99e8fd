"""Runs a command; what every kind of failure says, and does to the exit code."""

import atexit
import gc
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass

import click

from dondoc.cli.output import OutputClosed, say, speak_utf8
from dondoc.cli.stopping import STOPPED
from dondoc.cli.usage import explained
from models.store.errors import StoreError
from pipeline.errors import DondocError

_OK, _BUG, _INTERRUPTED = 0, 1, 130


@dataclass
class Invocation:
    """What the options in front of the command say."""

    debug: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code of the contract."""
    speak_utf8()
    # To look through a hundred thousand objects for what is no longer used takes longer than many a command.
    atexit.register(gc.freeze)
    invocation = Invocation()
    try:
        # Here, as Ctrl-C may come before it is loaded.
        from dondoc.cli.commands import dondoc

        code = dondoc.main(
            args=arguments, prog_name="dondoc", standalone_mode=False, obj=invocation
        )
    except click.ClickException as error:
        say(explained(error))
        return error.exit_code
    except (DondocError, StoreError) as error:
        _explain(error, invocation)
        say(str(error))
        return error.exit_code
    except OutputClosed:
        return _OK
    except (click.Abort, KeyboardInterrupt):
        say(STOPPED)
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

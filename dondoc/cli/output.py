"""What commands write: results to standard output, messages to standard error."""

import io
import os
import sys

from models.reasons import reason_of
from pipeline.errors import OutputError


class OutputClosed(Exception):
    """Whoever read our output has had enough (``dondoc tasks | head``): no error."""


def speak_utf8() -> None:
    """Write UTF-8 whatever the console is set to; what it can't hold is written as hexadecimal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """Write a result, all of it or with an error; raises `OutputError`, `OutputClosed`."""
    try:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        raise OutputClosed from None
    except OSError as error:
        _drop_output()
        raise OutputError(
            f"Không ghi được kết quả: {reason_of(error)}.",
            advice="Kiểm tra dung lượng và quyền ghi của nơi nhận.",
        ) from error


def say(message: str) -> None:
    """A message to the clerk."""
    # A message that nobody can read any more is no reason to fail.
    try:
        sys.stderr.write(f"{message}\n")
        sys.stderr.flush()
    except OSError:
        pass


def printable(text: str) -> str:
    """Text that does nothing to a terminal: control characters become ``�``."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def _drop_output() -> None:
    # Python would flush what is left once more when it ends, and complain.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())

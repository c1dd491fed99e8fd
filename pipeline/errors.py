"""Errors that stop a document, each with what is wrong, in which file, and what to do now.

Messages go to clerks and are in Vietnamese. Codes are stable: they are stored and tested.
"""

from collections.abc import Callable
from functools import partial


class DondocError(Exception):
    """An error with advice; ``exit_code`` is the contract's (see ``docs/cli.md``)."""

    exit_code = 1
    code = "error"

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class BadDocument(DondocError):
    """A file that can't be read as a directive: bad input, never our defect. ``code`` says which fault."""

    exit_code = 3

    def __init__(self, code: str, message: str, *, advice: str = "") -> None:
        super().__init__(message, advice=advice)
        self.code = code

    def __reduce__(self) -> tuple[Callable[[], "BadDocument"], tuple[()]]:
        """Made anew from all of its fields, so that a worker process can hand it on."""
        return partial(BadDocument, self.code, self.message, advice=self.advice), ()


class MissingProgram(DondocError):
    """A program or language file that must be installed first."""

    exit_code = 5
    code = "missing-program"


class MissingReader(MissingProgram):
    """A program that one format alone needs: of many files, others can be read without it."""


class OutputError(DondocError):
    """The result can't be written where it should go."""

    exit_code = 7
    code = "output"


class SettingsError(DondocError):
    """A setting has a value that makes no sense."""

    exit_code = 8
    code = "settings"

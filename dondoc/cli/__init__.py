"""The command line: ``dondoc --help`` is its reference, ``docs/cli.md`` its contract.

Modules here import click and nothing heavy at their top, so that help and usage errors answer at once.
"""

from dondoc.cli.main import main

__all__ = ["main"]

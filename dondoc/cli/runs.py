"""``dondoc runs``, and the notes that other commands leave for it."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import write
from dondoc.cli.stored import stored

if TYPE_CHECKING:
    from models.run import Counts, RunEnd, RunKind
    from models.store.session import Store
    from pipeline.batch import Report


@click.command
@options.database
@options.output_format("table", "json")
def runs(db: str | None, form: str) -> None:
    """Print what was done to the database: when, by which version, with which files, and how it ended."""
    with stored(db) as store:
        rows = store.runs()
    if form == "json":
        listed = {"schema": "dondoc-runs/1", "runs": [asdict(row) for row in rows]}
        write(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    from dondoc.cli.tables import runs_text

    write(runs_text(rows))


class Noted:
    """A run while it runs: what becomes of its files."""

    def __init__(self) -> None:
        self.counts: Counts = {}

    def count(self, report: "Report") -> None:
        """Take over the classes of a report."""
        self.counts = {
            "stored": report.count("stored"),
            "unchanged": report.count("unchanged"),
            "partial": report.count("partial"),
            "failed": report.count("failed"),
        }


@contextmanager
def noted(store: "Store", kind: "RunKind", arguments: Iterator[str] | list[str]) -> Iterator[Noted]:
    """Note that a run begins, and how it ends."""
    number = store.begin_run(kind, version=version("dondoc"), arguments=arguments)
    run = Noted()
    ended: RunEnd = "error"
    try:
        yield run
        ended = "done"
    except KeyboardInterrupt as stop:
        ended = "interrupted"
        if report := getattr(stop, "report", None):
            run.count(report)
        raise
    finally:
        _end(store, number, ended, run.counts)


def _end(store: "Store", number: int, ended: "RunEnd", counts: "Counts") -> None:
    from models.store.errors import StoreError

    try:
        store.end_run(number, ended, counts)
    except StoreError:
        # What stopped the run is told already, and the database may be what it was.
        if sys.exc_info()[0] is None:
            raise

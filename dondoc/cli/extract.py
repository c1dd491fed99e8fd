"""``dondoc extract``: one file to JSON."""

from pathlib import Path

import click

from dondoc.cli import options
from dondoc.cli.output import say, write

_OK, _FAULTY = 0, 3


@click.command
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.caching
def extract(file: Path, cache: str | None) -> int:
    """Read FILE and print its documents as JSON; no database is touched.

    The form is that of docs/schema/dondoc-1.json. A file that fails prints its fault and ends with 3.
    """
    import json

    from dondoc.export.json import outcome_to_json
    from pipeline.run import run

    outcome = run(file, options.settings_with(cache=cache))
    write(json.dumps(outcome_to_json(outcome), ensure_ascii=False, indent=2))
    if outcome.fault is not None:
        say(f"{outcome.fault.message} {outcome.fault.advice}".strip())
    return _OK if outcome.status == "ok" else _FAULTY

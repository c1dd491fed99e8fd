"""``dondoc extract``: one file to JSON."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import say, write

if TYPE_CHECKING:
    from pipeline.settings import Settings

_OK, _FAULTY = 0, 3


@click.command
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--pages", is_flag=True, help="In những gì đọc được trên từng trang, thay vì các văn bản."
)
@click.option(
    "--image",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Cùng với --pages: ghi ảnh từng trang vào đây, có vẽ những gì đã đọc.",
)
@options.caching
@options.secrecy
def extract(
    file: Path, pages: bool, image: Path | None, cache: str | None, allow_secret: bool
) -> int:
    """Read FILE and print its documents as JSON; no database is touched.

    The form is that of docs/schema/dondoc-1.json. A file that fails prints its fault and ends with 3; so does one that
    would take all memory or time, for it is read by a guarded process, as `dondoc ingest` does.
    """
    settings = options.settings_with(cache=cache, allow_secret=allow_secret)
    if image is not None and not pages:
        raise click.UsageError("--image chỉ dùng cùng với --pages.", click.get_current_context())
    return _pages(file, image, settings) if pages else _documents(file, settings)


def _documents(file: Path, settings: "Settings") -> int:
    import json

    from dondoc.export.json import outcome_to_json
    from pipeline.batch.single import read_one

    outcome = read_one(file, settings)
    write(json.dumps(outcome_to_json(outcome), ensure_ascii=False, indent=2))
    if outcome.fault is not None:
        say(f"{outcome.fault.message} {outcome.fault.advice}".strip())
    return _OK if outcome.status == "ok" else _FAULTY


def _pages(file: Path, folder: Path | None, settings: "Settings") -> int:
    """What was read on each page; with ``folder``, drawn over its picture as well."""
    import json

    from dondoc.export.pages import pages_to_json
    from pipeline.batch.single import pages_of_one

    found = pages_of_one(file, settings, folder)
    outcome = found.outcome
    if outcome.reading is not None:
        write(
            json.dumps(pages_to_json(outcome.reading, found.pictures), ensure_ascii=False, indent=2)
        )
    if outcome.fault is not None:
        say(f"{outcome.fault.message} {outcome.fault.advice}".strip())
    return _OK if outcome.status == "ok" else _FAULTY

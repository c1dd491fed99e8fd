"""``dondoc score``: how good the extraction is, against answers written by hand."""

from pathlib import Path

import click


@click.command
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--export",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of exported JSON to score, one file a document, instead of reading the documents now.",
)
@click.option("--json", "as_json", is_flag=True, help="Figures for programs.")
@click.option("--errors", is_flag=True, help="Show what differs.")
@click.option("--per-document", is_flag=True, help="Show the figures of every document.")
def score(gold: Path, export: Path | None, as_json: bool, errors: bool, per_document: bool) -> int:
    """Compare the extraction with the expected answers in the folder GOLD."""
    from dondoc.score.command import main

    return main(gold, export, as_json, errors, per_document)

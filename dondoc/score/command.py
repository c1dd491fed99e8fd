"""``dondoc score``: the figures of a folder of gold files."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from dondoc.score.answers import Found
from dondoc.score.figures import DocumentScore, score_document, total
from dondoc.score.report import as_json as report_as_json
from dondoc.score.report import differences_list, documents_table, figures_table, trust_table
from dondoc.score.sources import (
    NOTHING_FOUND,
    NotScorable,
    extract,
    find_document,
    find_gold,
    found_in,
    load_found,
    load_gold,
)
from dondoc.score.trust import total_trust

_OK, _USAGE = 0, 2


def main(gold: Path, export: Path | None, as_json: bool, errors: bool, per_document: bool) -> int:
    """Scores what was exported, or what is read now where no export is given; returns the exit code.

    Args:
        gold: folder of gold files, ``*.yaml``.
        export: folder of exported files named like the gold files; None to read the documents that the
            gold files name.
        as_json: figures for programs.
        errors: with what differs in every document.
        per_document: with the figures of every document.
    """
    try:
        documents = list(_scores(gold, export))
    except NotScorable as problem:
        click.echo(str(problem), err=True)
        return _USAGE
    if as_json:
        report = report_as_json(documents, per_document=per_document, errors=errors)
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for line in _lines(documents, errors=errors, per_document=per_document):
            click.echo(line)
    return _OK


def _scores(folder: Path, export: Path | None) -> Iterator[DocumentScore]:
    answers = [load_gold(file) for file in find_gold(folder)]
    if export is None:
        # All before the first is read: that takes minutes, to learn only then that one isn't there.
        documents = [find_document(gold) for gold in answers]
        for gold, document in zip(answers, documents, strict=True):
            click.echo(f"{gold.name} …", err=True)
            yield score_document(gold.name, gold.expected, _read_now(document))
    elif not export.is_dir():
        raise NotScorable(f"{export}: không phải là thư mục.")
    else:
        for gold in answers:
            found = _exported(export / f"{gold.name}.json")
            yield score_document(gold.name, gold.expected, found)


def _read_now(document: Path) -> Found:
    outcome = extract(document)
    if outcome.fault is not None:
        click.echo(f"  {outcome.fault.message}", err=True)
    return found_in(outcome)


def _exported(export_file: Path) -> Found:
    """An exported file; one that isn't there counts, as a document that gave nothing."""
    if not export_file.exists():
        click.echo(f"{export_file}: không có; mọi đáp án bị tính là thiếu.", err=True)
        return NOTHING_FOUND
    return load_found(export_file)


def _lines(documents: list[DocumentScore], *, errors: bool, per_document: bool) -> Iterator[str]:
    if errors:
        for document in documents:
            yield from differences_list(document)
        yield ""
    if per_document:
        yield from documents_table(documents)
        yield ""
    yield from figures_table(total(document.figures for document in documents))
    yield ""
    yield from trust_table(total_trust(document.trust for document in documents))

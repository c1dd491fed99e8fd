"""One document through all stages. Bad input ends in a fault, never in an exception."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from models.directive import Directive, Source
from models.outcome import Fault, Outcome
from models.text import SourceText
from pipeline.check import check
from pipeline.clean import clean
from pipeline.errors import BadDocument
from pipeline.extract import extract
from pipeline.read import read
from pipeline.read.likeness import require_likeness
from pipeline.resolve import resolve
from pipeline.segment import segment
from pipeline.settings import Settings

OnStage = Callable[[str], None]
"""Called with the name of each stage behind ``read`` when it begins."""


def run(
    path: Path,
    settings: Settings,
    *,
    known_as: str | None = None,
    on_page: Callable[[int, int], None] | None = None,
    on_stage: OnStage | None = None,
) -> Outcome:
    """Read ``path`` and everything in it.

    Args:
        path: The file.
        settings: How to read it.
        known_as: Its path in the outcome, where that is another.
        on_page: Called with (pages done, pages in all) while pages are read.
        on_stage: Called with the name of each stage behind ``read`` when it begins.

    Returns:
        The directives of the file, or the fault that stopped it; ``partial`` where some page could not be read.

    Raises:
        MissingProgram: A program that reading needs is not installed: no fault of the file.
    """
    name = known_as or str(path)
    try:
        source = replace(read(path, settings, on_page=on_page), path=name)
        require_likeness(source)
    except BadDocument as error:
        fault = Fault(code=error.code, message=error.message, advice=error.advice, stage="read")
        return Outcome(path=name, sha256=_sha256(path), status="failed", fault=fault)
    return outcome_of(source, on_stage)


def outcome_of(source: SourceText, on_stage: OnStage | None = None) -> Outcome:
    """What becomes of a file whose pages were read; ``on_stage`` as for `run`."""
    failed = _failed_page(source)
    return Outcome(
        path=source.path,
        sha256=source.sha256,
        status="ok" if failed is None else "partial",
        directives=read_through(source, on_stage),
        fault=failed,
        reading=source,
    )


def read_through(source: SourceText, on_stage: OnStage | None = None) -> tuple[Directive, ...]:
    """The stages behind ``read``: the directives of a file that was read."""
    begin = on_stage or (lambda _: None)
    begin("clean")
    text = clean(source)
    begin("segment")
    directives = []
    for outline in segment(text):
        begin("extract")
        mentions = extract(text, outline)
        begin("resolve")
        directive = resolve(_source(source, outline.part), text, outline, mentions)
        begin("check")
        directives.append(replace(directive, findings=check(directive)))
    return tuple(directives)


def _sha256(path: Path) -> str | None:
    """Of the file's bytes, so that a broken file is known again; None where they can't be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _source(source: SourceText, part: int) -> Source:
    return Source(
        path=source.path,
        sha256=source.sha256,
        part=part,
        pages=len(source.pages),
        obtained_by=tuple(page.obtained_by for page in source.pages),
        unread=tuple((page.number, page.unread_share) for page in source.pages if page.unread),
    )


def _failed_page(source: SourceText) -> Fault | None:
    failed = next((page for page in source.pages if page.obtained_by == "failed"), None)
    if failed is None:
        return None
    return Fault(
        code="failed-page",
        message=f"{source.path}: không đọc được trang {failed.number} ({failed.note or 'không rõ lý do'}).",
        advice="Các trang khác đã đọc; hãy quét lại trang này rồi nạp lại tệp.",
        stage="read",
        page=failed.number,
    )

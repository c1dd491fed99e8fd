"""Real documents: whatever is printed, what is extracted is quoted, has a page and a rule, and nothing is left over.

The project's own samples are always read; where a ``shared`` folder lies beside the project, so are its documents.
Scans are left out here: reading one takes longer than all the rest.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from models.directive import Directive
from models.outcome import Outcome
from models.text import Evidence, one_line
from models.unit import Unit
from pipeline.run import run
from pipeline.settings import Settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
OWN = ("07-quyet-dinh-ke-hoach.pdf", "08-thong-bao-ket-luan.docx")
TEXTUAL = {".txt", ".docx", ".doc", ".htm", ".html"}
BORN_DIGITAL = ("qn-tb565-2024", "gl-snnmt8069-2026", "gl-cv9651-2026", "gl-syt5636-2026")
"""PDFs of the corpus whose pages all have a text layer."""


def documents() -> Iterator[Path]:
    """Every file that can be read without OCR."""
    yield from (ROOT / "data" / "raw" / "samples" / name for name in OWN)
    yield from sorted((SHARED / "seeds").glob("*.txt"))
    for path in sorted((SHARED / "corpus").glob("*/*")):
        if path.suffix.lower() in TEXTUAL or path.parent.name in BORN_DIGITAL:
            yield path


PATHS = [
    pytest.param(path, id=path.name if path.name in OWN else f"{path.parent.name}/{path.name}")
    for path in documents()
]
every = pytest.mark.parametrize("path", PATHS)


@cache
def outcome_of(path: Path) -> Outcome:
    """Each document is read once."""
    return run(path, Settings())


def directives(path: Path) -> tuple[Directive, ...]:
    return outcome_of(path).directives


def units(directive: Directive) -> Iterator[Unit]:
    for task in directive.tasks:
        yield from chain(task.lead, task.coordinate, task.report_to)


def passages(directive: Directive) -> Iterator[Evidence]:
    """All that a value of the directive rests on."""
    yield from (evidence for _, evidence in directive.header.evidence)
    yield from (item.evidence for item in directive.items)
    yield from (citation.evidence for citation in directive.citations)
    yield from (unit.evidence for unit in units(directive))
    for task in directive.tasks:
        yield task.evidence
        yield from (deadline.evidence for deadline in task.deadlines)
        if task.lead_source is not None:
            yield task.lead_source
    yield from (finding.evidence for finding in directive.findings if finding.evidence)


@every
def test_it_is_read_to_the_end(path: Path) -> None:
    outcome = outcome_of(path)
    assert (outcome.status, outcome.fault) == ("ok", None)
    assert outcome.directives
    assert any(directive.tasks for directive in outcome.directives)


@every
def test_every_passage_is_quoted(path: Path) -> None:
    for directive in directives(path):
        text = directive.text.text
        for evidence in passages(directive):
            assert evidence.quote == text[evidence.span.start : evidence.span.end]


@every
def test_every_value_says_who_says_so(path: Path) -> None:
    for directive in directives(path):
        for evidence in passages(directive):
            assert 1 <= evidence.page <= directive.source.pages
            assert evidence.rule


def without(quote: str, tables: list[str]) -> str:
    """A passage but for the tables that stand between its words and only inform."""
    for table in tables:
        quote = quote.replace(table, " ", 1)
    return quote


@every
def test_texts_are_their_passages_on_one_line(path: Path) -> None:
    for directive in directives(path):
        for item in directive.items:
            inside = [t.span for t in directive.tables if t.span.within(item.evidence.span)]
            tables = [directive.text.text[start:end] for start, end in inside]
            assert item.text == one_line(without(item.evidence.quote, tables))
        for task in directive.tasks:
            assert task.text == one_line(task.evidence.quote)
            for deadline in task.deadlines:
                assert deadline.text == one_line(deadline.evidence.quote)


@every
def test_units_are_one_line_and_named(path: Path) -> None:
    for directive in directives(path):
        for unit in units(directive):
            assert unit.text == one_line(unit.text)
            assert unit.text
            assert unit.unit is None or unit.unit == one_line(unit.unit)


@every
def test_every_leaf_is_accounted_for_once(path: Path) -> None:
    for directive in directives(path):
        accounts = [entry.path for entry in directive.ledger]
        assert len(accounts) == len(set(accounts))
        parents = {item.parent for item in directive.items}
        leaves = {item.path for item in directive.items if item.path not in parents}
        assert leaves <= set(accounts)


@every
def test_tasks_stand_in_items(path: Path) -> None:
    for directive in directives(path):
        items = {item.path: item for item in directive.items}
        assert len(items) == len(directive.items)
        for task in directive.tasks:
            assert task.evidence.span.within(items[task.path].evidence.span)
            assert task.inherited == (task.lead_source is not None)


@every
def test_items_follow_each_other(path: Path) -> None:
    """Nothing of the text is in two items."""
    for directive in directives(path):
        end = 0
        for item in directive.items:
            assert end <= item.evidence.span.start
            end = item.evidence.span.end


@every
def test_the_header_is_there(path: Path) -> None:
    """What every file of these has: a kind of document, and a code or a date or a title."""
    header = directives(path)[0].header
    assert header.type is not None
    assert header.code or header.date or header.title

"""All figures of a document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from dondoc.score.alignment import align_tasks
from dondoc.score.answers import Expected, Found
from dondoc.score.citations import compare_citations
from dondoc.score.comparison import Comparison, Counts
from dondoc.score.header import compare_fields, compare_lists
from dondoc.score.items import compare_items
from dondoc.score.tasks import compare_deadlines, compare_tasks, compare_units, compare_www
from dondoc.score.trust import Trust, WrongValue, trust, wrong_values

Figure = Literal[
    "header",
    "lists",
    "items",
    "tasks",
    "lead",
    "coordinate",
    "report_to",
    "deadlines",
    "citations",
    "citations_doc",
    "www",
]
FIGURES: tuple[Figure, ...] = get_args(Figure)

Figures = Mapping[Figure, Counts]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something surplus, missed or wrong, for people to read."""

    figure: Figure
    place: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """A document's figures and what kept them from being perfect."""

    name: str
    figures: Figures
    differences: tuple[Difference, ...]
    trust: Trust
    wrong: tuple[WrongValue, ...]
    """Its wrong codes, dates, leads and deadlines, each told by a finding or silent."""


def score_document(name: str, expected: Expected, found: Found) -> DocumentScore:
    """Compares what was found with what is right."""
    compared = _compare(expected, found)
    return DocumentScore(
        name=name,
        figures={
            figure: Counts.total(comparison.counts for comparison in comparisons)
            for figure, comparisons in compared.items()
        },
        differences=tuple(
            Difference(figure, comparison.place, comparison.expected, comparison.found)
            for figure, comparisons in compared.items()
            for comparison in comparisons
            if comparison.differs and not comparison.repeats
        ),
        trust=trust(expected, found),
        wrong=tuple(wrong_values(expected, found)),
    )


def total(documents: Iterable[Figures]) -> Figures:
    """The figures of several documents taken together."""
    several = list(documents)
    return {figure: Counts.total(one[figure] for one in several) for figure in FIGURES}


def _compare(expected: Expected, found: Found) -> dict[Figure, list[Comparison]]:
    tasks = align_tasks(expected.tasks, found.tasks)
    cited, citing = expected.citations, found.citations
    return {
        "header": list(compare_fields(expected.header, found.header)),
        "lists": list(compare_lists(expected.header, found.header)),
        "items": list(compare_items(expected.items, found.items)),
        "tasks": list(compare_tasks(tasks)),
        "lead": list(compare_units(tasks, "lead")),
        "coordinate": list(compare_units(tasks, "coordinate")),
        "report_to": list(compare_units(tasks, "report_to")),
        "deadlines": list(compare_deadlines(tasks)),
        "citations": list(compare_citations(cited, citing, with_path=True)),
        "citations_doc": list(compare_citations(cited, citing, with_path=False)),
        "www": list(compare_www(tasks)),
    }

"""Every figure counts what its description says."""

import pytest

from dondoc.score.answers import read_expected, read_found
from dondoc.score.comparison import Counts
from dondoc.score.figures import FIGURES, DocumentScore, score_document, total
from tests.score.cases import CASES, Case


def scored(case: Case) -> DocumentScore:
    return score_document(case.name, read_expected(case.gold), read_found(case.export))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_small_document_counts_as_written(case: Case) -> None:
    counted = {
        figure: (counts.tp, counts.fp, counts.fn)
        for figure, counts in scored(case).figures.items()
        if counts != Counts()
    }
    assert counted == case.counts


def test_the_cases_move_every_figure() -> None:
    assert {figure for case in CASES for figure in case.counts} == set(FIGURES)


def test_figures_of_several_documents_are_those_of_all_answers_together() -> None:
    one, other = scored(CASES[0]).figures, scored(CASES[1]).figures
    assert total([one, other])["header"] == one["header"] + other["header"]


def test_no_documents_have_figures_too() -> None:
    assert total([]) == dict.fromkeys(FIGURES, Counts())


def test_f1_is_one_where_nothing_was_to_be_found() -> None:
    assert Counts().f1 == 1


def test_f1_weighs_surplus_and_missed_alike() -> None:
    assert Counts(tp=3, fp=2, fn=0).f1 == Counts(tp=3, fp=0, fn=2).f1 == 0.75


def differences(name: str) -> list[tuple[str, str]]:
    case = next(case for case in CASES if case.name == name)
    return [(difference.figure, difference.place) for difference in scored(case).differences]


def test_a_missed_task_is_told_once() -> None:
    told = differences("a missed task misses all that it states, a surplus one has only surplus")
    assert told == [("tasks", "1"), ("tasks", "2")]


def test_a_citation_is_told_at_its_place_alone() -> None:
    told = differences("a citation in the wrong item is right for the document alone")
    assert [figure for figure, _ in told] == ["citations"] * 3


def test_what_is_right_is_not_told() -> None:
    assert differences("the same citation twice counts once") == []

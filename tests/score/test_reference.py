"""Our figures are those of the reference scorer, which may lie in a folder beside the repository."""

import importlib.util
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
import yaml

from dondoc.score.answers import read_expected, read_found
from dondoc.score.figures import FIGURES, score_document
from tests.score.cases import CASES, Case
from tests.score.damage import damaged, perfect_export

GOLD = Path(__file__).parents[3] / "shared" / "gold"
SAMPLES = Path(__file__).parents[1] / "corpus"
REFERENCE = GOLD / "score.py"
VARIANTS = 12

pytestmark = pytest.mark.skipif(not REFERENCE.exists(), reason="no reference scorer here")

Counted = dict[str, tuple[int, int, int]]


@cache
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_scorer", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_reference(gold: Mapping[str, Any], export: Mapping[str, Any]) -> Counted:
    # It marks the tasks that it has paired, so it gets a copy of its own.
    copy = deepcopy(export)
    measured = {name: reference().F() for name in reference().NAMES}
    reference().score_doc(gold, copy, measured, lambda line: None)
    return {name: (count.tp, count.fp, count.fn) for name, count in measured.items()}


def by_us(gold: Mapping[str, Any], export: Mapping[str, Any]) -> Counted:
    figures = score_document("one", read_expected(gold), read_found(export)).figures
    return {name: (count.tp, count.fp, count.fn) for name, count in figures.items()}


@cache
def gold_of(path: Path) -> dict[str, Any]:
    answers: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return answers


GOLD_FILES = [*sorted(GOLD.glob("*.yaml")), *sorted(SAMPLES.glob("*.yaml"))]
gold_files = pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.stem)


def test_the_figures_have_the_same_names() -> None:
    assert list(FIGURES) == reference().NAMES


@gold_files
def test_a_perfect_export_counts_the_same(path: Path) -> None:
    gold = gold_of(path)
    export = perfect_export(gold)
    assert by_us(gold, export) == by_reference(gold, export)


@gold_files
def test_nothing_found_counts_the_same(path: Path) -> None:
    gold = gold_of(path)
    assert by_us(gold, {}) == by_reference(gold, {})


@gold_files
def test_answers_of_another_document_count_the_same(path: Path) -> None:
    gold, other = gold_of(path), GOLD_FILES[GOLD_FILES.index(path) - 1]
    export = perfect_export(gold_of(other))
    assert by_us(gold, export) == by_reference(gold, export)


@gold_files
@pytest.mark.parametrize("variant", range(VARIANTS))
def test_damaged_exports_count_the_same(path: Path, variant: int) -> None:
    gold = gold_of(path)
    export = damaged(perfect_export(gold), Random(f"{path.stem} {variant}"))
    assert by_us(gold, export) == by_reference(gold, export)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_our_own_cases_count_the_same(case: Case) -> None:
    assert by_us(case.gold, case.export) == by_reference(case.gold, case.export)

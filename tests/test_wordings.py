"""Every table of wordings in the pipeline: each entry finds its examples and leaves its counterexamples alone."""

import pkgutil
import time
from collections.abc import Iterator
from importlib import import_module

import pytest

import pipeline
from pipeline.lexicon.wording import Wording, first_match

LENGTHS = (1_000, 10_000, 100_000)
"""Letters of a line that almost fits."""


def wordings_in(value: object) -> Iterator[Wording]:
    """A wording, those of a table, and those of a table of (meaning, wording)."""
    if isinstance(value, Wording):
        yield value
    elif isinstance(value, (tuple, list)):
        for entry in value:
            yield from wordings_in(entry)
    elif isinstance(value, dict):
        yield from wordings_in(list(value.values()))


def tables() -> dict[str, list[Wording]]:
    """The wordings that each module defines, by the name of the table."""
    found: dict[str, list[Wording]] = {}
    known: set[int] = set()
    for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        for name, value in vars(import_module(module.name)).items():
            entries = [entry for entry in wordings_in(value) if id(entry) not in known]
            if entries:
                found[f"{module.name}.{name}"] = entries
                known |= {id(entry) for entry in entries}
    return found


TABLES = tables()
ALL = [entry for table in TABLES.values() for entry in table]
EXAMPLES = [(entry, text) for entry in ALL for text in entry.examples]
COUNTEREXAMPLES = [(entry, text) for entry in ALL for text in entry.counterexamples]


def names(cases: list[tuple[Wording, str]]) -> list[str]:
    return [f"{entry.id}: {text}" for entry, text in cases]


def test_the_known_tables_are_found() -> None:
    """The walk itself works: these tables hold wordings, alone or beside what they mean."""
    found = {name.rpartition(".")[2] for name in TABLES}
    assert {"BEFORE", "AFTER", "SCENE", "HEADINGS", "LABELS"} <= found
    assert {"CLOSING", "GROUNDS", "OPERATIVE", "COLUMN_ROLES"} <= found


def test_ids_are_unique() -> None:
    """An id is the rule that a value rests on, so it names one wording."""
    ids = [entry.id for entry in ALL]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.id)
def test_an_entry_says_what_it_takes_and_what_it_leaves(entry: Wording) -> None:
    assert entry.examples
    assert entry.counterexamples


@pytest.mark.parametrize(("entry", "text"), EXAMPLES, ids=names(EXAMPLES))
def test_example(entry: Wording, text: str) -> None:
    assert entry.regex.search(text)


@pytest.mark.parametrize(("entry", "text"), COUNTEREXAMPLES, ids=names(COUNTEREXAMPLES))
def test_counterexample(entry: Wording, text: str) -> None:
    assert not entry.regex.search(text)


def near_misses(entry: Wording) -> list[str]:
    """What a line may hold again and again that begins to fit: its examples, whole and cut short, and mere filling."""
    pieces = {" ", "a", "a ", "a, ", "( ", "- ", "…", ". ", "1.", ", và "}
    for example in entry.examples:
        words = example.split()
        pieces |= {f"{example} ", f"{words[0] if words else ''} ", f"{' '.join(words[:-1])} "}
    return sorted(pieces)


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.id)
def test_time_grows_no_faster_than_the_text(entry: Wording) -> None:
    """0.5 s for 100 kB is far more than a busy machine needs, and far less than a pattern that backtracks.

    Shorter lines come first, so that a pattern of the worst kind fails before it takes for ever.
    """
    for length in LENGTHS:
        for piece in near_misses(entry):
            line = piece * (length // len(piece)) + "\x00"  # nor does its end fit
            began = time.process_time()
            entry.regex.search(line)
            assert time.process_time() - began < 0.5, f"{length} letters of {piece!r}"


def test_the_first_entry_that_fits_decides() -> None:
    table = (Wording("narrow", r"bước\s+một", ("bước một",)), Wording("wide", "bước", ("bước",)))
    found = first_match(table, "Các bước MỘT và hai; bước một")
    assert found is not None
    assert (found[0].id, found[1].group()) == ("narrow", "bước MỘT")
    assert first_match(table, "không có gì") is None


def test_case_counts_only_where_it_is_asked_for() -> None:
    assert Wording("any", "uỷ", ("UỶ",)).regex.search("UỶ")
    assert not Wording("exact", "uỷ", ("uỷ",), case=True).regex.search("UỶ")

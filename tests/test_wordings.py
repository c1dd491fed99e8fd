"""Every table of wordings in the pipeline: each entry finds its examples and leaves its counterexamples alone."""

import math
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

import pytest

import pipeline
from pipeline.extract.deadline_entry import Entry
from pipeline.extract.deadlines import TABLE as TIMES
from pipeline.lexicon.wording import Wording, first_match

LENGTHS = (1_000, 10_000, 100_000)
"""Letters of a line that almost fits."""
LIMIT = 0.05
"""Seconds that a wording may take for such a line."""
OF_TIME = 5
"""A wording of time is looked for only where its sign stands, and may take so many times as long."""
IDLE = 0.002
"""Seconds that the plain search of `slowness` takes on an idle core of today."""


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


def near_misses_of_time(entry: Entry) -> list[str]:
    """The same for a wording of time, with the numbers and prepositions that begin most of them."""
    pieces = {
        " ",
        "1 ",
        "1, ",
        "1/",
        "1 - ",
        "ngày ",
        "trước ngày ",
        "từ 1 đến ",
        "trong ",
        "năm 2",
    }
    for text in (*(text for text, _ in entry.examples), *entry.counterexamples):
        words = text.split()
        pieces |= {f"{text} ", f"{words[0] if words else ''} ", f"{' '.join(words[:-1])} "}
    return sorted(pieces - {""})


def seconds(search: Callable[[str], object], line: str) -> float:
    """Processor time of one search; of up to three the best, since a busy machine only ever adds to it."""
    best = math.inf
    for _ in range(3):
        began = time.process_time()
        search(line)
        best = min(best, time.process_time() - began)
        if best < LIMIT:
            break
    return best


@cache
def slowness() -> float:
    """How much slower than an idle core of today this machine is now, at least 1."""
    line = "Sở Y tế phối hợp với " * 5_000
    plain = re.compile(r"\b(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\b[^.;]{0,40}?ngày")
    return max(1.0, min(seconds(plain.search, line) for _ in range(3)) / IDLE)


def held_within_limit(
    search: Callable[[str], object], pieces: list[str], limit: float = LIMIT
) -> None:
    for length in LENGTHS:
        for piece in pieces:
            line = piece * (length // len(piece)) + "\x00"  # nor does its end fit
            took = seconds(search, line)
            assert took < limit * slowness(), f"{length} letters of {piece!r}: {took:.3f} s"


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.id)
def test_a_line_of_near_misses_takes_no_time(entry: Wording) -> None:
    """Shorter lines come first, so that a pattern of the worst kind fails before it takes for ever."""
    held_within_limit(entry.regex.search, near_misses(entry))


@pytest.mark.parametrize("entry", TIMES, ids=lambda entry: entry.id)
def test_a_line_that_is_almost_a_time_takes_no_time(entry: Entry) -> None:
    """As it is used: where its sign is missing, a wording isn't looked for."""

    def search(line: str) -> object:
        return (entry.sign is None or entry.sign.search(line)) and entry.pattern.search(line)

    held_within_limit(search, near_misses_of_time(entry), OF_TIME * LIMIT)


@pytest.mark.parametrize("entry", TIMES, ids=lambda entry: entry.id)
def test_a_sign_stands_in_every_example(entry: Entry) -> None:
    for text, _ in entry.examples:
        assert entry.sign is None or entry.sign.search(text)


def test_the_first_entry_that_fits_decides() -> None:
    table = (Wording("narrow", r"bước\s+một", ("bước một",)), Wording("wide", "bước", ("bước",)))
    found = first_match(table, "Các bước MỘT và hai; bước một")
    assert found is not None
    assert (found[0].id, found[1].group()) == ("narrow", "bước MỘT")
    assert first_match(table, "không có gì") is None


def test_case_counts_only_where_it_is_asked_for() -> None:
    assert Wording("any", "uỷ", ("UỶ",)).regex.search("UỶ")
    assert not Wording("exact", "uỷ", ("uỷ",), case=True).regex.search("UỶ")

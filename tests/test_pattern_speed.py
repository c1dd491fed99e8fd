"""No pattern goes back and forth: every one of the pipeline meets lines that nearly fit it, up to 100,000 letters.

`tests.patterns` finds them by walking the package, so a new one is held to it without being named here.
"""

import math
import os
import re
import time
from collections.abc import Iterable
from functools import cache

import pytest

import pipeline
from pipeline.extract.deadlines.entry import Entry, stands_in
from pipeline.extract.deadlines.finder import TABLE as TIMES
from pipeline.lexicon.wording import Wording
from tests.patterns import (
    Asked,
    Search,
    line_of,
    near_misses,
    near_misses_of_time,
    patterns_of,
)
from tests.test_wordings import ALL

LENGTHS = (300, 1_000, 3_000, 10_000, 100_000)
"""Letters of a line; short ones first, so that a pattern of the worst kind fails before it takes for ever."""
LIMIT = 0.05
"""Seconds that a pattern may take for such a line on an idle core of today."""
OF_TIME = 2
"""Four wordings of time (days of every year, month and week, lists of days) take up to 70 ms on an idle core: every word of
their near-misses is one of theirs. The time grows with the line."""
EACH = 2e-6
"""Seconds for every place found, where all are asked for: handing them out takes its time however they are found."""
ROOM = 1 if os.environ.get("DONDOC_TEST_STRICT") else 6
"""How much longer on a slower or busier machine: what grows faster than the line is over by hundreds."""
IDLE = 0.002
"""Seconds that the plain search of `slowness` takes on an idle core of today."""

OF_TIMES = {id(entry.pattern) for entry in TIMES}
PATTERNS = [asked for asked in patterns_of(pipeline) if id(asked.pattern) not in OF_TIMES]


def seconds(search: Search, line: str) -> float:
    """Processor time of one search; of up to three the best, since a busy machine only ever adds to it."""
    best = math.inf
    for _ in range(3):
        began = time.process_time()
        found = search(line)
        best = min(best, time.process_time() - began - found * EACH)
        if best < LIMIT:
            break
    return best


@cache
def slowness() -> float:
    """How much slower than an idle core of today this machine is now, at least 1."""
    line = "Sở Y tế phối hợp với " * 5_000
    plain = re.compile(r"\b(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\b[^.;]{0,40}?ngày")
    return max(1.0, min(seconds(Asked.once(plain.search), line) for _ in range(3)) / IDLE)


def held_within_limit(search: Search, lines: Iterable[str], limit: float = LIMIT) -> None:
    for line in lines:
        took = seconds(search, line)
        assert took < ROOM * limit * slowness(), f"{len(line)} letters, {line[:30]!r}: {took:.3f} s"


def test_the_patterns_are_found_with_what_they_are_asked() -> None:
    """The walk itself works: in modules, in tables, as literals in functions."""
    asked = {one.name: one.methods for one in PATTERNS}
    assert asked["pipeline.extract.citations.patterns.CODE"] >= {"finditer"}
    assert asked["pipeline.clean.assemble._BROKEN_CODE"] == {"match"}
    assert asked["pipeline.lexicon.roles.signs.LIST"]
    assert any(name.startswith("pipeline.segment.zones:") for name in asked)
    assert len({id(one.pattern) for one in PATTERNS}) > 300


def test_lines_that_nearly_fit_hold_the_words_of_a_pattern() -> None:
    asked = Asked("joins", re.compile(r"^\s*phối\s+hợp\b"), frozenset({"match"}))
    assert line_of("phối hợp ", 100) in set(asked.near_misses(100))


@pytest.mark.noisy
@pytest.mark.parametrize("pattern", [r"(?:\s*a)?\s*\(?\s*b", r"\S*[/\d]\S*-$"])
def test_a_pattern_that_goes_back_and_forth_is_caught(pattern: str) -> None:
    asked = Asked("slow", re.compile(pattern), frozenset({"match"}))
    with pytest.raises(AssertionError, match="letters"):
        held_within_limit(next(asked.searches()), asked.near_misses(20_000), LIMIT / ROOM)


@pytest.mark.noisy
@pytest.mark.parametrize("asked", PATTERNS, ids=lambda asked: asked.name)
def test_a_line_of_what_almost_fits_a_pattern_takes_no_time(asked: Asked) -> None:
    for search in asked.searches():
        for length in LENGTHS:
            held_within_limit(search, asked.near_misses(length))


@pytest.mark.noisy
@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.id)
def test_a_line_of_near_misses_takes_no_time(entry: Wording) -> None:
    search = Asked.once(entry.regex.search)
    for length in LENGTHS:
        held_within_limit(search, (line_of(piece, length) for piece in near_misses(entry)))


@pytest.mark.noisy
@pytest.mark.parametrize("entry", TIMES, ids=lambda entry: entry.id)
def test_a_line_that_is_almost_a_time_takes_no_time(entry: Entry) -> None:
    """As it is used: where a word or sign is missing that it needs, a wording isn't looked for."""

    def search(line: str) -> int:
        return int(stands_in(entry, line.casefold()) and bool(entry.pattern.search(line)))

    for length in LENGTHS:
        lines = (line_of(piece, length) for piece in near_misses_of_time(entry))
        held_within_limit(search, lines, OF_TIME * LIMIT)

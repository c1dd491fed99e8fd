"""Every table of wordings in the pipeline: each entry finds its examples and leaves its counterexamples alone."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline
from pipeline.extract.deadlines.entry import Entry, stands_in
from pipeline.extract.deadlines.finder import TABLE as TIMES
from pipeline.lexicon.wording import Wording, first_match, last_word
from tests.patterns import near_misses_of_time


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


ANCHORED = [entry for entry in ALL if entry.pattern.startswith("^")]
PRECEDING = [entry for entry in ALL if entry.ends or entry.reach]


def alternatives(pattern: str) -> list[str]:
    """``pattern`` cut at the bars that stand in no bracket."""
    parts, depth, in_set = [""], 0, False
    for token in re.findall(r"\\.|.", pattern, re.DOTALL):
        in_set = token == "[" or (in_set and token != "]")
        depth += 0 if in_set else {"(": 1, ")": -1}.get(token, 0)
        if token == "|" and not depth and not in_set:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def test_the_bars_of_a_pattern_are_told_apart() -> None:
    assert alternatives(r"^a(?:b|c)[(|]d\||e") == [r"^a(?:b|c)[(|]d\|", "e"]


@pytest.mark.parametrize("entry", ANCHORED, ids=lambda entry: entry.id)
def test_what_opens_at_the_start_does_so_in_every_alternative(entry: Wording) -> None:
    """`Wording.find` looks for it nowhere else."""
    assert all(part.startswith("^") for part in alternatives(entry.pattern))


@pytest.mark.parametrize("entry", PRECEDING, ids=lambda entry: entry.id)
@settings(max_examples=60)
@given(words=st.data())
def test_the_last_word_of_a_wording_is_one_of_its_ends(
    entry: Wording, words: st.DataObject
) -> None:
    """The quick look in front of a unit turns nothing away that the pattern takes, nor is it cut short there."""
    known = sorted(
        {word for other in PRECEDING for text in other.examples for word in text.split()}
    )
    ends = sorted({end for other in PRECEDING for end in other.endings})
    pieces = st.sampled_from([*known, *entry.examples]) | st.sampled_from(ends)
    text = " ".join(words.draw(st.lists(pieces, min_size=1, max_size=6)))
    text += words.draw(st.sampled_from(["", " ", "  ", "\n", ", ", ": "]))
    if found := entry.regex.search(text):
        assert entry.may_end(last_word(text))
        assert not entry.reach or len(text) - found.start() <= entry.reach


PIECES_OF_TIME = sorted(
    {word for entry in TIMES for piece in near_misses_of_time(entry) for word in piece.split()}
)


@pytest.mark.parametrize("entry", TIMES, ids=lambda entry: entry.id)
@settings(max_examples=40)
@given(words=st.data())
def test_what_a_wording_needs_stands_wherever_it_does(entry: Entry, words: st.DataObject) -> None:
    """The quick look turns nothing away that the pattern takes: examples, cut and put together anew."""
    texts = [text for text, _ in entry.examples]
    pieces = st.sampled_from(texts) | st.lists(st.sampled_from(PIECES_OF_TIME), max_size=8).map(
        " ".join
    )
    text = words.draw(st.lists(pieces, min_size=1, max_size=3).map(" ".join))
    text = words.draw(st.sampled_from([text, text.upper(), text.replace(" ", "")]))
    if entry.pattern.search(text):
        assert stands_in(entry, text.casefold())


def test_the_first_entry_that_fits_decides() -> None:
    table = (Wording("narrow", r"bước\s+một", ("bước một",)), Wording("wide", "bước", ("bước",)))
    found = first_match(table, "Các bước MỘT và hai; bước một")
    assert found is not None
    assert (found[0].id, found[1].group()) == ("narrow", "bước MỘT")
    assert first_match(table, "không có gì") is None


def test_case_counts_only_where_it_is_asked_for() -> None:
    assert Wording("any", "uỷ", ("UỶ",)).regex.search("UỶ")
    assert not Wording("exact", "uỷ", ("uỷ",), case=True).regex.search("UỶ")

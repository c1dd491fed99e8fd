"""Words of the sentence: every verb ends a name behind it, and with its capital opens the field of one."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.lexicon.predicates import opening_end, predicate_end, relates
from pipeline.lexicon.units import NameVerb, Stop, load_units

STOPS = [entry for entry in load_units().entries if isinstance(entry, Stop)]
VERBS = [name for entry in STOPS if entry.kind != "word" for name in entry.names]
IN_NAMES = [
    name for entry in load_units().entries if isinstance(entry, NameVerb) for name in entry.names
]
BODY = "Trung tâm Phát triển quỹ đất"


def named(text: str) -> list[str]:
    return [unit.text for unit in find_units(line_of(text, 0))]


def test_every_verb_and_adverb_ends_a_name() -> None:
    """In the middle of a name, where small letters could go on, and before an object."""
    assert [verb for verb in VERBS if named(f"{BODY} {verb} hồ sơ.") != [BODY]] == []


def test_every_verb_of_names_ends_one_where_no_other_follows() -> None:
    longer = [verb for verb in IN_NAMES if named(f"{BODY} {verb} hồ sơ.") != [BODY]]
    assert longer == []


def test_with_a_capital_every_verb_opens_the_field_of_a_name() -> None:
    """Adverbs stand in no names, and neither do the verbs that are marked so."""
    verbs = [
        name
        for entry in STOPS
        if entry.kind == "verb" and not entry.hard
        for name in entry.names
        if name.count(" ") == 1 and name != "lãnh đạo"  # with a capital: those who lead
    ]
    cut = [
        verb
        for verb in (*verbs, *IN_NAMES)
        if not any(
            name.startswith(f"Trung tâm {verb.capitalize()}")
            for name in named(f"Trung tâm {verb.capitalize()} Bình Minh có trách nhiệm báo cáo.")
        )
    ]
    assert cut == []


@pytest.mark.parametrize(
    ("words", "ends"),
    [("khẩn trương lập danh sách", 2), ("cắm biển báo", 2), ("hồ sơ", 0), ("trong tháng", 0)],
)
def test_where_a_predicate_begins(words: str, ends: int) -> None:
    assert predicate_end(words.split(), 0) == ends


def test_an_adverb_opens_a_predicate_and_a_small_word_none() -> None:
    assert opening_end(["khẩn", "trương", "lập"], 0) == 2
    assert opening_end(["lập", "danh", "sách"], 0) == 0
    assert relates(["được", "cử"], 0)
    assert not relates(["cử", "được"], 0)

"""The dictionary of units: its loader refuses what makes no sense, its examples hold."""

import re
from collections import Counter
from pathlib import Path

import pytest

from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units
from pipeline.lexicon.folding import key
from pipeline.lexicon.units import Entry, Field, Qualifier, load_units

ENTRIES = load_units().entries


def label(entry: Entry) -> str:
    return f"{type(entry).__name__}: {entry.names[0]}"


def found(text: str) -> list[str]:
    return [text[m.span.start : m.span.end] for line in split_lines(text) for m in find_units(line)]


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.examples], ids=label)
def test_examples(entry: Entry) -> None:
    for example in entry.examples:
        assert found(re.sub(r"[\[\]]", "", example)) == re.findall(r"\[(.*?)\]", example)


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.counterexamples], ids=label)
def test_counterexamples(entry: Entry) -> None:
    for passage in entry.counterexamples:
        assert found(passage) == []


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('[[bodys]]\nnames = ["A"]', "unknown section 'bodys'"),
        ('[[bodies]]\nnames = ["A"]\ntake_level = true', "unknown keys"),
        ("[[bodies]]\ntakes_level = true", "no names"),
        ('[[bodies]]\nnames = "A"', "names = 'A'"),
        ('[[bodies]]\nnames = ["A"]\ntakes_level = 1.5', "takes_level = 1.5"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, toml: str, complaint: str) -> None:
    path = tmp_path / "units.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(complaint)):
        load_units((path,))


def test_no_name_stands_twice_in_a_section() -> None:
    """Of two entries the first would decide, and what the other says would be lost without a word.

    Fields and qualifiers are each read together with what they belong to: `của` before a level and before a unit.
    """
    stand = Counter(
        (type(entry).__name__, key(name))
        for entry in load_units().entries
        if not isinstance(entry, Field | Qualifier)
        for name in {*entry.names, *entry.forms}
    )
    assert [name for name, number in stand.items() if number > 1] == []


def test_a_field_is_known_by_its_joints_and_initials() -> None:
    lexicon = load_units()
    texts = {p.text for p in lexicon.phrases if p.canonical == "Tài chính - Kế hoạch"}
    assert {"Tài chính - Kế hoạch", "Tài chính và Kế hoạch"} <= texts
    assert "Tài chính, Kế hoạch" not in texts
    assert [p.canonical for p in lexicon.initials["gdđt"]] == ["Giáo dục và Đào tạo"]

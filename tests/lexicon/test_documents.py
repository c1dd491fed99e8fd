"""The table of kinds of document: every example of the data holds, and kinds are told apart as offices do."""

import pytest

from pipeline.lexicon.documents import (
    DOCUMENT_TYPES,
    completed_code,
    issuer_words,
    repaired_code,
    tidy_code,
    type_names,
    type_of_code,
    type_of_name,
    type_of_symbol,
)

EXAMPLES = [example for kind in DOCUMENT_TYPES for example in kind.examples]


@pytest.mark.parametrize(("code", "kind"), EXAMPLES)
def test_example_of_the_data(code: str, kind: str) -> None:
    assert type_of_code(code) == kind


@pytest.mark.parametrize("kind", DOCUMENT_TYPES, ids=lambda kind: kind.abbreviation)
def test_every_name_and_symbol_leads_to_its_kind(kind: object) -> None:
    for name in kind.names:  # type: ignore[attr-defined]
        assert type_of_name(name) == kind.abbreviation  # type: ignore[attr-defined]
        assert type_of_name(name.upper()) == kind.abbreviation  # type: ignore[attr-defined]
    for symbol in kind.symbols:  # type: ignore[attr-defined]
        assert type_of_symbol(symbol) == kind.abbreviation  # type: ignore[attr-defined]


def test_abbreviations_and_names_are_unique() -> None:
    abbreviations = [kind.abbreviation for kind in DOCUMENT_TYPES]
    names = [name.lower() for kind in DOCUMENT_TYPES for name in kind.names]
    symbols = [symbol for kind in DOCUMENT_TYPES for symbol in (*kind.symbols, *kind.misread)]
    for values in (abbreviations, names, symbols):
        assert len(values) == len(set(values))


def test_longer_names_come_first() -> None:
    names = type_names()
    assert names.index("Thông tư liên tịch") < names.index("Thông tư")
    assert names.index("Kế hoạch hành động") < names.index("Kế hoạch")


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("KH-UBND", "KH"),
        ("CT/TU", "CT"),
        ("UBND-NC", "CV"),
        ("UBND", "CV"),
        ("VP-TH", "CV"),
        ("QH15", None),
        ("NQ-UBTVQH15", "NQ"),
        ("", None),
    ],
)
def test_type_of_symbol(symbol: str, kind: str | None) -> None:
    assert type_of_symbol(symbol) == kind


def test_unknown_name_has_no_kind() -> None:
    assert type_of_name("Bài thơ") is None


@pytest.mark.parametrize(
    ("code", "kind", "repaired"),
    [
        ("280/CD-TTg", "CĐ", "280/CĐ-TTg"),
        ("1961/QĐUBND", "QĐ", "1961/QĐ-UBND"),
        ("61/2018/NDCP", "NĐ", "61/2018/NĐ-CP"),
        ("12/KH-UBND", "KH", "12/KH-UBND"),
        ("7/CD-X", "CV", "7/CD-X"),
        ("7/CD-X", None, "7/CD-X"),
    ],
)
def test_repaired_code(code: str, kind: str | None, repaired: str) -> None:
    assert repaired_code(code, kind) == repaired


def test_completed_code_only_where_the_kind_leaves_no_choice() -> None:
    assert completed_code("NĐ", "143/2020") == "143/2020/NĐ-CP"
    assert completed_code("TT", "02/2019") == "02/2019"


def test_tidy_code() -> None:
    assert tidy_code("90/QĐ– UBND") == "90/QĐ-UBND"
    assert tidy_code("31 - HD/BTCTW") == "31-HD/BTCTW"


def test_issuer_words_are_there() -> None:
    words = issuer_words()
    assert "về" in words.ends
    assert words.comma_parts
    assert words.and_parts

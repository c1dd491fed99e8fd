"""How a syllable may be spelt, and what its letters are without marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.syllables import Letter, can_be_said, is_syllable, letter, letters


@pytest.mark.parametrize("word", ["nghiêm", "Ủy", "THUYẾT", "đắk", "quý", "triên"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["CQNG", "UBND", "", "trìên h", "wifi"])
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("kết", True),
        ("kêt", False),
        ("BẮT", True),
        ("chức", True),
        ("xuât", False),
        ("cấp", True),
        ("câp", False),
        ("tô", True),
        ("lạch", True),
        ("lach", False),
        ("c", False),
    ],
)
def test_syllables_that_stop_bear_two_tones_only(word: str, *, said: bool) -> None:
    assert can_be_said(word) is said


def test_a_letter_is_taken_apart() -> None:
    assert letter("Ề") == Letter("e", "ê", "\u0300")
    assert letter("đ") == Letter("d", "đ", "")
    assert letter("ư") == Letter("u", "ư", "")
    assert letters("Để Tổng hợp: 5") == "de tong hop: 5"


@given(st.text())
def test_letters_keep_the_length(text: str) -> None:
    assert len(letters(text)) == len(text)

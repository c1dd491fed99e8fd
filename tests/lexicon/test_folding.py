"""Keys: what two spellings of a word share."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.folding import fold_tone, key

VIETNAMESE = st.text("aeiouyAEIOUYqQhtknHTKN ằẫộứỷỳýỵỹòóỏõọàáảãạèéẻẽẹùúủũụđĐ,.-")


@pytest.mark.parametrize(
    ("late", "early"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("hoà bình", "hòa bình"),
        ("Hoà", "Hòa"),
        ("thuỷ lợi", "thủy lợi"),
        ("sức khoẻ", "sức khỏe"),
        ("văn hoá, xã", "văn hóa, xã"),
        ("thuý", "thúy"),
    ],
)
def test_the_tone_moves_to_the_first_vowel(late: str, early: str) -> None:
    assert fold_tone(late) == early
    assert key(late) == key(early)


@pytest.mark.parametrize(
    "word", ["hoàn", "quý", "Quỳnh", "khoảng", "thuyền", "xoáy", "quỹ", "huỳnh"]
)
def test_a_mark_that_has_one_place_stays(word: str) -> None:
    assert fold_tone(word) == word


def test_keys_forget_case_composition_eth_and_dash() -> None:
    assert key("ÐẢNG") == key("đảng")
    assert key(unicodedata.normalize("NFD", "Uỷ")) == "ủy"
    assert key("–") == key("—") == "-"


@given(VIETNAMESE)
def test_folding_keeps_length_and_is_done_once(text: str) -> None:
    folded = fold_tone(text)
    assert len(folded) == len(text)
    assert fold_tone(folded) == folded
    assert key(key(text)) == key(text)

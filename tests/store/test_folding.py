"""Keys for searching and for putting in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store.folding import fold, sort_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sở Y tế", "so y te"),
        ("SỞ Y TẾ", "so y te"),
        ("Đường Đ. Ðà Nẵng", "duong d da nang"),
        ("Hòa, Hoà", "hoa hoa"),
        ("Ho\u0300a", "hoa"),
        ("04/CT-UBND", "04 ct ubnd"),
        ("Giao thông -\nVận tải", "giao thong van tai"),
        ("ươ ƯƠ", "uo uo"),
        ("", ""),
        ("–", ""),
    ],
)
def test_examples(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "names",
    [
        "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y",
        "ba bà bả bã bá bạ bác",
        "so sô sơ Sở",
        "da dân đa Đà đi",
        "u Ủy uyên ư",
    ],
)
def test_the_alphabet_and_tones_behind_it(names: str) -> None:
    assert sorted(set(names.split()), key=sort_key) == names.split()


def test_a_shorter_name_stands_first() -> None:
    names = ["Sở", "Sở Nội vụ", "Sở Xây dựng", "Sở Y tế", "Sở Y tế và Dân số", "Ủy ban nhân dân"]
    assert sorted(set(names), key=sort_key) == names


@given(st.text())
def test_a_sort_key_is_digits_alone_and_ignores_case(text: str) -> None:
    assert sort_key(text).isdecimal()
    assert sort_key("Đường ấy " + text.casefold()) == sort_key("ĐƯỜNG ẤY " + text.casefold())

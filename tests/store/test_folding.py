"""Keys for searching."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store.folding import fold


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

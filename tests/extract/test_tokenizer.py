"""The tokenizer: nothing is lost, and what is one thing is one token."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.nlp import build_pipeline
from pipeline.extract.tokens import split


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Nghị định số 107/2021/NĐ-CP", ["Nghị", "định", "số", "107/2021/NĐ-CP"]),
        ("Chỉ thị 10-CT/TU; /KH-UBND", ["Chỉ", "thị", "10-CT/TU", ";", "/KH-UBND"]),
        ("ngày 06/12/2021, 6/2024", ["ngày", "06/12/2021", ",", "6/2024"]),
        ("QĐ-UBND của UBND", ["QĐ-UBND", "của", "UBND"]),
        ("HĐND&UBND, TT&TT", ["HĐND", "&", "UBND", ",", "TT", "&", "TT"]),
        ("1-Sở Y tế, Sở KH-ĐT", ["1", "-", "Sở", "Y", "tế", ",", "Sở", "KH", "-", "ĐT"]),
        ("trước 17h00 gửi snv@x.gov.vn.", ["trước", "17h00", "gửi", "snv@x.gov.vn", "."]),
        ("Ea H’leo./.", ["Ea", "H’leo", ".", "/", "."]),
        ("1.200 hồ sơ...", ["1.200", "hồ", "sơ", "..."]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert split(text)[0] == tokens


def test_the_norm_is_the_key() -> None:
    doc = build_pipeline().make_doc("Uỷ ban NHÂN DÂN – hoá")
    assert [token.norm_ for token in doc] == ["ủy", "ban", "nhân", "dân", "-", "hóa"]


@given(st.text() | st.text("aB 12/-.QĐ\n\t ỷUàò,"))
def test_nothing_is_lost(text: str) -> None:
    assert build_pipeline().make_doc(text).text == text

"""The number that a file's name gives, where the page has none: only beside the whole symbol, never a guess."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import ObtainedBy
from pipeline.resolve.file_name import named_number
from pipeline.run import read_through
from tests.texts import FOOT, HEADER, paragraphs, source_of

NAMED = [
    ("342-SYT-NVY", "SYT-NVY", "342"),
    ("4085_UBND-DT_2025", "UBND-ĐT", "4085"),
    ("CV 4085 UBND ĐT ngày 15.3.2025", "UBND-ĐT", "4085"),
    ("04.CT-UBND.signed", "CT-UBND", "04"),
    ("04-CT-UBND(1)", "CT-UBND", "04"),
    ("QD-942-TTg", "QĐ-TTg", "942"),
    ("KH 359 SYT trien khai", "KH-SYT", "359"),
    ("154CTPH-LDLD-SVH,TT,DL", "CTPH-LĐLĐ-SVH,TT,DL", "154"),
    ("07-KH_BTC", "KH/BTC", "07"),
]
NOT_NAMED = [
    ("342", "SYT-NVY"),
    ("342-SYT", "SYT-NVY"),
    ("342-SNV-NVY", "SYT-NVY"),
    ("1. CT-UBND tang cuong", "CT-UBND"),
    ("2024-CT-UBND", "CT-UBND"),
    ("15-3-CT-UBND", "CT-UBND"),
    ("15.3.2024 CT-UBND", "CT-UBND"),
    ("20240315-CT-UBND", "CT-UBND"),
    ("51-2025-QD-UBND", "QĐ-UBND"),
    ("04-CT-UBND thay 07-CT-UBND", "CT-UBND"),
    ("00-CT-UBND", "CT-UBND"),
    ("04-CT-UBNDTP", "CT-UBND"),
    ("342-SYT", "SYT"),
    ("scan0012", "CT-UBND"),
    ("", "CT-UBND"),
]


@pytest.mark.parametrize(("name", "symbol", "number"), NAMED)
def test_number_and_symbol_side_by_side(name: str, symbol: str, number: str) -> None:
    assert named_number(name, symbol) == number


@pytest.mark.parametrize(("name", "symbol"), NOT_NAMED)
def test_no_number_where_anything_else_may_be_meant(name: str, symbol: str) -> None:
    assert named_number(name, symbol) is None


@given(st.text(max_size=30), st.text(max_size=12))
def test_any_name_is_read_and_nothing_is_invented(name: str, symbol: str) -> None:
    number = named_number(name, symbol)
    assert number is None or number in name


def _read(path: str, code: str):  # type: ignore[no-untyped-def]
    content = f"{HEADER}\n1. Sở Y tế rà soát.\n\n{FOOT}".replace("Số: 04/CT-UBND", code)
    (made,) = read_through(replace(source_of(paragraphs(content)), path=path))
    return made


@pytest.mark.parametrize(
    ("path", "obtained_by", "told"),
    [
        ("17-CT-UBND.pdf", "ocr", True),
        ("17-CT-UBND.pdf", "text", False),
        ("04-CT-UBND.pdf", "ocr", False),
        ("4-CT-UBND.pdf", "ocr", False),
        ("17-KH-UBND.pdf", "ocr", False),
        ("scan0012.pdf", "ocr", False),
    ],
)
def test_a_number_on_a_scan_that_the_name_denies(
    path: str, obtained_by: ObtainedBy, told: bool
) -> None:
    content = f"{HEADER}\n1. Sở Y tế rà soát.\n\n{FOOT}"
    source = source_of(paragraphs(content), obtained_by=obtained_by)
    (made,) = read_through(replace(source, path=path))
    assert made.header.number == "04"
    assert ("name-number" in {finding.code for finding in made.findings}) is told


def test_the_source_of_the_number_is_named() -> None:
    made = _read("/hồ sơ/17-CT-UBND.pdf", "Số: /CT-UBND")
    assert (made.header.number, made.header.code) == ("17", "17/CT-UBND")
    assert dict(made.header.evidence)["code"].rule == "header.file-name"
    (finding,) = made.findings
    assert finding.code == "number-from-name"
    assert "17-CT-UBND.pdf" in finding.message


@pytest.mark.parametrize("code", ["Số: 04/CT-UBND", "Số: /KH-UBND"])
def test_what_is_printed_goes_over_the_name(code: str) -> None:
    made = _read("/hồ sơ/17-CT-UBND.pdf", code)
    assert made.header.number == ("04" if "04" in code else None)
    assert "number-from-name" not in {finding.code for finding in made.findings}

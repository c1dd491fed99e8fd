"""Isolated dates as directives print them, and what scanners make of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.dates import number_of, parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 10 tháng 4 năm 2023", "2023-04-10"),
        ("10/4/2023", "2023-04-10"),
        ("31.12.2025", "2025-12-31"),
        ("15-4-2024", "2024-04-15"),
        ("01/9/21", "2021-09-01"),
        ("NGÀY 06 THÁNG 12 NĂM 2021", "2021-12-06"),
        ("tháng 3 năm 2022", "2022-03"),
        ("tháng 06/2024", "2024-06"),
        ("ngày … tháng 3 năm 2022", "2022-03"),
        ("ngày    tháng 12 năm 2011", "2011-12"),
        ("ngày /12/2017", "2017-12"),
        ("năm 2015", "2015"),
        ("2015", "2015"),
        # A weekday in front is read by the library.
        ("thứ Sáu, ngày 15/3/2024", "2024-03-15"),
        # Letters that scanners print for digits, and their spaces.
        ("22/ 12/ 2011", "2011-12-22"),
        ("l5/11/2O25", "2025-11-15"),
        # No such day; not a date; a span of time.
        ("31/02/2024", None),
        ("26/13/2022", None),
        ("3.4", None),
        ("14/16", None),
        ("10 tháng", None),
        ("2040%", None),
        ("", None),
    ],
)
def test_parse_date(text: str, expected: str | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05", 5),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("Ba mươi mốt", 31),
        ("năm", 5),
        ("vài", None),
        ("", None),
    ],
)
def test_number_of(text: str, expected: int | None) -> None:
    assert number_of(text) == expected


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_none(text: str) -> None:
    value = parse_date(text)
    assert value is None or len(value) in (4, 7, 10)

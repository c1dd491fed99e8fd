"""Units by the abbreviation that the document gives them."""

import pytest

from pipeline.extract.tokens import split_lines
from pipeline.extract.units.abbreviations import find_abbreviated
from pipeline.extract.units.finder import find_units
from tests.texts import ordered


def test_an_abbreviation_leads_once_it_is_given() -> None:
    found = ordered(
        "1. Tổng công ty Cảng hàng không Việt Nam (ACV) hoàn thành nhà ga.\n\n2. Sở Y tế rà soát.\n\n3. ACV báo cáo tiến độ."
    )
    last = found.tasks[-1].lead[0]
    assert (last.text, last.unit) == ("ACV", "Tổng công ty Cảng hàng không Việt Nam")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tổng công ty Đường sắt (gọi tắt là VNR) rà soát.\nVNR và Sở Y tế.", ["VNR", "Sở Y tế"]),
        ("Tổng công ty Đường sắt (VNR) rà soát.\nHồ sơ số 12/VNR, VNR-2.", []),
        ("VNR rà soát.\nTổng công ty Đường sắt (VNR) báo cáo.", ["Tổng công ty Đường sắt"]),
        ("Tổng công ty Đường sắt rà soát.\nVNR khắc phục.", []),
    ],
)  # fmt: skip
def test_no_unit_in_a_code_or_before_it_is_given(text: str, names: list[str]) -> None:
    lines = list(split_lines(text))
    units = find_abbreviated(lines, [unit for line in lines for unit in find_units(line)])
    second = text.index("\n")
    assert [unit.text for unit in units if unit.span.start > second] == names

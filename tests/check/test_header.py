"""The header: what is missing, blank or odd in it."""

from dataclasses import replace

import pytest

from models.text import Removed
from pipeline.check.header import check_header
from tests.check.doubted import codes, found, whole
from tests.texts import directive


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"code": ""}, "no-code"),
        ({"date": ""}, "no-date"),
        ({"code": "Số: /CT-UBND"}, "blank-number"),
        ({"date": "Sơn Hà, ngày … tháng 3 năm 2024"}, "blank-day"),
        ({"issuer": ""}, "inferred-issuer"),
        ({"issuer": "UY BAN NHÂN DÂN HUYEN SƠN HÀ"}, "restored-issuer"),
    ],
)
def test_the_header(changed: dict[str, str], code: str) -> None:
    assert code in codes(whole(**changed))


def test_a_text_without_header() -> None:
    """Everything is missing, and each is said once."""
    missing = [f.code for f in found("1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.")]
    for code in ("no-type", "no-code", "no-date", "no-issuer", "no-title"):
        assert missing.count(code) == 1


def test_a_document_older_than_one_that_it_cites() -> None:
    body = "1. Sở Y tế thực hiện Kế hoạch số 12/KH-UBND ngày 20/4/2024.\n\n2. Sở Nội vụ báo cáo."
    assert "odd-date" in codes(whole(body))
    assert "odd-date" not in codes(whole(body.replace("20/4/2024", "20/4/2023")))


@pytest.mark.parametrize(
    ("stamp", "told"),
    [
        ("18.03.2024 09:29:39 +07:00", []),
        ("15/03/2024 08:41:42", []),
        ("18.05.2024 09:29:39", ["odd-date"]),
        ("02.03.2024 09:29:39", ["odd-date"]),
        ("18.13.2024 09:29:39", []),
        ("Số: 12", []),
    ],
)
def test_an_issue_date_far_from_the_electronic_signature(stamp: str, told: list[str]) -> None:
    made = directive(whole())
    removed = (Removed(text=stamp, page=1, reason="stamp"),)
    signed = replace(made, text=replace(made.text, removed=removed))
    assert [f.code for f in check_header(signed)] == told

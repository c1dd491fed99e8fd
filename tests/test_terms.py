"""Deadlines without a day: in words, and once somebody says when the directive arrived."""

from datetime import date

import pytest

from dondoc.terms import receipt_due, term_end
from dondoc.wordings import deadline_wording
from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative
from tests import builders


@pytest.mark.parametrize(
    ("duration", "working_days", "start", "end"),
    [
        # over Giỗ Tổ, 30/4 and 1/5
        ("P5D", True, date(2026, 4, 24), date(2026, 5, 6)),
        ("P2D", True, date(2025, 12, 31), date(2026, 1, 6)),
        # ends on a Sunday before National Day
        ("P10D", False, date(2026, 8, 20), date(2026, 9, 3)),
        ("P6M", False, date(2026, 8, 31), date(2027, 3, 1)),
        ("P1Y", False, date(2024, 2, 29), date(2025, 2, 28)),
        ("PT24H", False, date(2026, 4, 30), None),
        ("nonsense", False, date(2026, 4, 30), None),
    ],
)
def test_terms_end(duration: str, working_days: bool, start: date, end: date | None) -> None:
    assert term_end(duration, start, working_days=working_days) == end


def test_only_terms_from_the_receipt_begin_with_it() -> None:
    arrived = date(2026, 4, 24)
    receipt, issue = Relative("P5D", True, "receipt"), Relative("P3D", True, "issue")
    assert receipt_due([receipt, issue, Ongoing()], arrived) == date(2026, 5, 6)
    assert receipt_due([issue, OnDate("2026-05-01")], arrived) is None


@pytest.mark.parametrize(
    ("meaning", "wording"),
    [
        (Relative("P5D", True, "receipt"), "05 ngày làm việc kể từ khi nhận"),
        (Relative("P10D", False, "event"), "10 ngày kể từ khi có sự kiện"),
        (Relative("PT24H", False, "receipt"), "24 giờ kể từ khi nhận"),
        (Relative("P2M", False, "issue"), "02 tháng kể từ ngày ban hành"),
        (Relative("P1Y2M", False, "issue"), "Thường xuyên"),
        (Recurring("FREQ=MONTHLY;INTERVAL=3"), "hằng quý"),
        (Recurring(None), "Thường xuyên"),
        (Ongoing(), "Thường xuyên"),
    ],
)
def test_deadlines_in_words(meaning: Meaning, wording: str) -> None:
    assert deadline_wording(builders.deadline("Thường xuyên", meaning)) == wording

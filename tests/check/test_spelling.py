"""Names and times whose letters or marks were misread."""

import pytest

from models.text import Span
from pipeline.check.misread import misread_times
from pipeline.check.spelling import is_misspelt


@pytest.mark.parametrize(
    "name", ["Đảng uỷ Quânsự huyện", "Phòng Kinh tệ", "Sở Tai chính", "Trung tâm Phụcvụ hành chính"]
)
def test_what_is_no_name(name: str) -> None:
    assert is_misspelt(name)


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Kinh tế",
        "Ngân hàng Agribank",
        "Ban Quản lý dự án ĐTXD",
        "Sở Y tế",
        "Tỉnh Đắk Lắk",
        "Tổ bay",
    ],
)
def test_what_may_be_one(name: str) -> None:
    assert not is_misspelt(name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hoàn thành trược ngày 20/10", "trược ngày 20/"),
        ("kiểm tra 02 tuận một lần", "02 tuận một lần"),
        ("vào ngay 25 tháng cuối quý", "vào ngay 2"),
        ("báo cáo háng tuần", "háng tuần"),
        ("xong trong thàng 11/2025", "xong trong thàng 1"),
        ("hoàn thành trước ngày 20/10", ""),
        ("báo cáo hằng tuần, định kỳ hàng quý", ""),
        ("trong quý II/2025", ""),
        ("hàng hóa, trong ngày", ""),
        ("trả lời ngay 02 kiến nghị", ""),
    ],
)
def test_times_with_other_marks(text: str, told: str) -> None:
    found = [text[span.start : span.end] for span in misread_times(text, Span(0, len(text)))]
    assert [one[: len(told)] for one in found] == [told] * bool(told)

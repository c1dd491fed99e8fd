"""Names without their marks: what was meant is told only where nothing speaks against it."""

import pytest

from pipeline.lexicon.lost_marks import body_without_marks, has_lost_marks, is_body


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("TONG CỤC THUÊ", "Tổng cục Thuế"),
        ("Van phong Chinh phu", "Văn phòng Chính phủ"),
        ("UY BAN NHAN DAN", "Ủy ban nhân dân"),
        ("SO Y TE", "Sở Y tế"),
        # another mark is another word; nothing is missing; nobody knows it
        ("TÒNG CỤC THUẾ", None),
        ("TỔNG CỤC THUẾ", None),
        ("TONG CUC THUY TINH", None),
    ],
)
def test_the_body_that_is_meant(printed: str, meant: str | None) -> None:
    assert body_without_marks(printed) == meant


@pytest.mark.parametrize(
    ("printed", "meant", "lost"),
    [
        ("THUÊ", "thuế", True),
        ("THUẾ", "thuê", False),
        ("Đao", "Đào", True),
        ("Dao", "Đào", True),
        ("THỦY", "THUỶ", False),
    ],
)
def test_marks_are_lost_and_never_changed(printed: str, meant: str, *, lost: bool) -> None:
    assert has_lost_marks(printed, meant) is lost


@pytest.mark.parametrize(
    ("printed", "known"),
    [("Văn phòng Chính phủ", True), ("Van phong chinh phu", True), ("Văn phòng phẩm", False)],
)
def test_a_line_is_a_body(printed: str, *, known: bool) -> None:
    assert is_body(printed) is known

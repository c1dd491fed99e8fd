"""Markers: every style that the regulation and the offices use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.segment.markers import ALPHABET, Level, parse_marker

NUMERALS = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV"
)
ORDINALS = "nhất hai ba tư năm sáu bảy tám chín mười"
CAPITALS = "A B C D Đ E G H"
SMALL_NUMERALS = "i ii iii iv v vi vii viii ix x"


@pytest.mark.parametrize(
    ("text", "label", "value", "rest"),
    [
        ("Phần thứ hai", "Phần thứ hai", 2, ""),
        ("PHẦN I", "Phần I", 1, ""),
        ("Chương II", "Chương II", 2, ""),
        ("CHƯƠNG 3", "Chương 3", 3, ""),
        ("Mục 1. Quy định chung", "Mục 1", 1, "Quy định chung"),
        ("Điều 1. Giao Sở Y tế", "Điều 1", 1, "Giao Sở Y tế"),
        ("Điều 12a. Sửa đổi", "Điều 12a", 12, "Sửa đổi"),
        ("Ðiều 3. Sở Y tế", "Điều 3", 3, "Sở Y tế"),
        ("Bước 2: Họp thôn", "Bước 2", 2, "Họp thôn"),
        ("BƯỚC IV. HỌP THÔN", "Bước IV", 4, "HỌP THÔN"),
        ("Bước một: Họp thôn", "Bước một", 1, "Họp thôn"),
        ("I. MỤC ĐÍCH", "I", 1, "MỤC ĐÍCH"),
        ("IV- TỔ CHỨC THỰC HIỆN", "IV", 4, "TỔ CHỨC THỰC HIỆN"),
        ("A. QUAN ĐIỂM", "A", 1, "QUAN ĐIỂM"),
        ("Đ. Nội dung", "Đ", 5, "Nội dung"),
        ("1. Sở Y tế", "1", 1, "Sở Y tế"),
        ("1/ Sở Y tế", "1", 1, "Sở Y tế"),
        ("1- Sở Y tế", "1", 1, "Sở Y tế"),
        ("12. Sở Y tế", "12", 12, "Sở Y tế"),
        ("104. Sở Y tế", "104", 104, "Sở Y tế"),
        ("1.1. Sở Y tế", "1.1", 1, "Sở Y tế"),
        ("1.2 Tập trung", "1.2", 2, "Tập trung"),
        ("2.1: Phòng Tư pháp", "2.1", 1, "Phòng Tư pháp"),
        ("1.3- Các chi bộ", "1.3", 3, "Các chi bộ"),
        ("3.1.12. Rà soát", "3.1.12", 12, "Rà soát"),
        ("1) Sở Y tế", "1", 1, "Sở Y tế"),
        ("a) Rà soát", "a", 1, "Rà soát"),
        ("đ) Rà soát", "đ", 5, "Rà soát"),
        ("a. Rà soát", "a", 1, "Rà soát"),
        ("b/ Rà soát", "b", 2, "Rà soát"),
        ("(1) Rà soát", "(1)", 1, "Rà soát"),
        ("(iv) Rà soát", "(iv)", 4, "Rà soát"),
        ("(b) Rà soát", "(b)", 2, "Rà soát"),
        ("- Rà soát", "-", 0, "Rà soát"),
        ("– Rà soát", "-", 0, "Rà soát"),
        ("-Rà soát", "-", 0, "Rà soát"),
        ("+ Rà soát", "+", 0, "Rà soát"),
        ("* Rà soát", "*", 0, "Rà soát"),
        ("• Rà soát", "•", 0, "Rà soát"),
        ("● Rà soát", "•", 0, "Rà soát"),
    ],
)
def test_a_marker(text: str, label: str, value: int, rest: str) -> None:
    marker = parse_marker(text)
    assert marker is not None
    assert (marker.label, marker.value, text[marker.end :]) == (label, value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2021-2025 là giai đoạn",
        "15/11 hàng năm, các đơn vị",
        "10/4/2023",
        "3 đơn vị chậm báo cáo",
        "3.000 người dự",
        "1.000.000 đồng",
        "1,5 tỷ đồng",
        "100% số xã",
        "1/2 số xã",
        "24/24 giờ",
        "5-7 ngày",
        "ngày 15/3/2024",
        "Phần lớn các đơn vị",
        "Bước đầu khắc phục",
        "Bước 2 và bước 3 làm cùng lúc",
        "Bước 1 - 2 làm cùng lúc",
        "Chương trình hành động",
        "Mục tiêu chung",
        "Điều kiện bảo đảm",
        "V/v tăng cường kỷ luật",
        "V/V TĂNG CƯỜNG KỶ LUẬT",
        "Sở Y tế",
        "",
    ],
)
def test_what_opens_a_line_and_is_no_marker(text: str) -> None:
    assert parse_marker(text) is None


def numbering(printed: str, numerals: str) -> list[tuple[str, int]]:
    """(marker, value) for every numeral in a style."""
    return [(printed.format(n), at) for at, n in enumerate(numerals.split(), start=1)]


STYLES = [
    *numbering("{}. ", NUMERALS),
    *numbering("{}- ", NUMERALS),
    *numbering("{}/ ", NUMERALS),
    *numbering("Phần {}. ", NUMERALS),
    *numbering("Phần thứ {}: ", ORDINALS),
    *numbering("Chương {}: ", NUMERALS),
    *numbering("Mục {}. ", NUMERALS),
    *numbering("{}. ", CAPITALS),
    *numbering("{}) ", " ".join(ALPHABET)),
    *numbering("{}. ", " ".join(ALPHABET)),
    *numbering("({}) ", SMALL_NUMERALS),
]
NUMBERS = st.sampled_from(
    ["{}. ", "{}/ ", "{}- ", "{}) ", "({}) ", "Điều {}. ", "Mục {}. ", "7.{}. ", "2.7.{}. "]
)


@pytest.mark.parametrize(("printed", "value"), STYLES, ids=[printed for printed, _ in STYLES])
def test_numerals_and_letters_are_read_back(printed: str, value: int) -> None:
    marker = parse_marker(f"{printed}Rà soát")
    assert marker is not None
    assert (marker.value, marker.end) == (value, len(printed))


@given(NUMBERS, st.integers(1, 99))
def test_numbers_are_read_back(style: str, number: int) -> None:
    """With and without a leading nought."""
    for written in (str(number), f"{number:02d}"):
        printed = style.format(written)
        marker = parse_marker(f"{printed}Rà soát")
        assert marker is not None
        assert (marker.value, marker.end) == (number, len(printed))


@given(st.text(max_size=40))
def test_any_text_can_be_asked(text: str) -> None:
    marker = parse_marker(text)
    assert marker is None or 0 < marker.end <= len(text)


def test_levels_rank_from_the_outermost_inwards() -> None:
    """A part holds chapters, a chapter articles, an article numbers, a number letters, a letter bullets."""
    texts = ["Phần I", "Chương I", "Mục 1", "Điều 1.", "A. X", "I. X", "1. X", "1.1. X", "1.1.1. X", "1) X", "a) X", "(1) X", "- X"]  # fmt: skip
    levels = [marker.level for text in texts if (marker := parse_marker(text))]
    assert levels == sorted(levels)
    assert len(set(levels)) == len(texts)
    assert levels[-1] == Level.BULLET

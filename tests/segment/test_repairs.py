"""Markers that OCR misread: what the list says they are."""

from dataclasses import replace

import pytest

from pipeline.segment.markers import Level, parse_marker
from pipeline.segment.repairs import lost_first, repaired_marker, repaired_sequence
from tests.texts import item_paths, printed

OPENING = "Chủ tịch UBND huyện yêu cầu các đơn vị thực hiện các nội dung sau:"


def recognised_paths(*paragraphs: str) -> list[str]:
    """The paths of the items of a body that OCR read."""
    return item_paths(
        [
            replace(printed(text, top=0.1 + 0.04 * row, confidence=0.9), starts_paragraph=True)
            for row, text in enumerate((OPENING, *paragraphs))
        ]
    )


@pytest.mark.parametrize(
    ("kind", "last", "text", "label"),
    [
        ("NUMBER", 4, "Š. Chi cục Thuế huyện: rà soát.", "5"),
        ("NUMBER", 7, "§. Gửi báo cáo về Sở.", "8"),
        ("NUMBER", 8, ":9, Bảo hiểm xã hội tỉnh", "9"),
        ("NUMBER", 3, "4, Xây dựng kế hoạch.", "4"),
        ("NUMBER", 1, ". Để đẩy nhanh tiến độ, các xã tập trung:", "2"),
        ("NUMBER", 2, "3: Chịu trách nhiệm", "3"),
        ("ARTICLE", 11, "1, Bảo đảm nhân lực.", "1"),
        ("LETTER", 6, "ø) Củng cố đội ngũ.", "g"),
        ("LETTER", 6, "ø) 100% số xã có cán bộ.", "g"),
        ("LETTER", 10, "Ù Phát triển ứng dụng.", "l"),
        ("LETTER", 2, "e) Phát triển thư viện số.", "c"),
        ("LETTER", 1, "Òb) Hỗ trợ các xã.", "b"),
        ("LETTER", 1, "¬) Phối hợp với các sở.", "b"),
        ("ROMAN", 5, "VỊ. Kinh phí", "VI"),
        ("ROMAN", 1, "IM. Đối tượng kiểm tra:", "II"),
        ("ARTICLE", 3, "Ì. Sở Xây dựng rà soát.", "1"),
        ("ROMAN", 1, "II CHỈ TIÊU PHẤN ĐẤU", "II"),
        ("ROMAN", 2, "HI. NHIỆM VỤ", "III"),
        ("BULLET", 0, "~ Rà soát các hồ sơ.", "-"),
        ("BULLET", 0, "-_ Các văn bản khác.", "-"),
        ("BULLET", 0, '._— "Những đơn vị chậm nộp.', "-"),
        ("BULLET", 0, "¬- Để bảo đảm tiến độ.", "-"),
    ],
)
def test_the_list_says_which_marker_it_is(kind: str, last: int, text: str, label: str) -> None:
    marker = repaired_marker(text, parse_marker(text), {kind: last}, recognised=True)
    assert marker is not None
    assert marker.label == label


@pytest.mark.parametrize(
    ("kind", "last", "text"),
    [
        ("BULLET", 0, "~ 15 triệu đồng mỗi năm."),
        ("LETTER", 1, ". Để đẩy nhanh tiến độ, các xã tập trung:"),
        ("NUMBER", 1, ". gỡ khó khăn cho các xã"),
        ("NUMBER", 1, "... Để đẩy nhanh tiến độ"),
        ("BULLET", 0, "- Rà soát các hồ sơ."),
        ("NUMBER", 4, "Š. rà soát"),
        ("NUMBER", 2, "Š. Chi cục Thuế huyện"),
        ("NUMBER", 2, "9, Bảo hiểm xã hội tỉnh"),
        ("NUMBER", 2, "3, 5 và 7 là các khoản cần sửa."),
        ("LETTER", 4, "e) Phát triển thư viện số."),
        ("LETTER", 5, "e) Phát triển thư viện số."),
        ("LETTER", 3, "Ù Phát triển ứng dụng."),
        ("ROMAN", 1, "III CHỈ TIÊU PHẤN ĐẤU"),
        ("ROMAN", 1, "II là số thứ tự."),
        ("ROMAN", 1, "VI. Kinh phí"),
    ],
)
def test_what_is_right_or_does_not_follow_is_let_be(kind: str, last: int, text: str) -> None:
    assert repaired_marker(text, parse_marker(text), {kind: last}, recognised=True) is None


def test_a_dash_in_front_of_all_items_may_be_a_speck() -> None:
    assert repaired_marker("~Để triển khai kế hoạch", None, {}, recognised=True) is None


@pytest.mark.parametrize("text", ["Š. Chi cục Thuế", "5, Chi cục Thuế", "~ Rà soát"])
def test_printed_text_says_what_it_says(text: str) -> None:
    assert (
        repaired_marker(text, parse_marker(text), {Level.NUMBER.name: 4}, recognised=False) is None
    )


@pytest.mark.parametrize(
    ("texts", "paths"),
    [
        (["1. Mục tiêu", "- Đủ thuốc.", "I. Nội dung", "1. Mua thuốc.", "2. Mua vật tư.", "II. Tổ chức", "1V. Phạm vi"], ["I", "I/-1", "II", "II/1", "II/2", "III", "IV"]),
        (["I. Mục đích", "1. Một.", "2. Hai.", "II. Nhiệm vụ", "I. Việc chung", "2. Biện pháp", "III. Kinh phí"], ["I", "I/1", "I/2", "II", "II/1", "II/2", "III"]),
        (["1. Đánh giá chung", "Thời gian qua, tiến độ còn chậm.", "II. Nhiệm vụ trong thời gian tới", "1. Một.", "2. Hai."], ["I", "II", "II/1", "II/2"]),
        (["1. ĐÁNH GIÁ CHUNG", "1. Một.", "2. Hai.", "II. NHIỆM VỤ TRỌNG TÂM", "1. Ba.", "III. TỔ CHỨC THỰC HIỆN"], ["I", "I/1", "I/2", "II", "II/1", "III"]),
        (["1. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. KINH PHÍ"], ["I", "II", "III"]),
    ],
)  # fmt: skip
def test_a_whole_numbering_that_lost_strokes(texts: list[str], paths: list[str]) -> None:
    assert recognised_paths(*texts) == paths


@pytest.mark.parametrize(
    "texts",
    [
        ["I. Mục đích", "1. Một.", "2. Hai.", "II. Nhiệm vụ", "1. Ba.", "2. Bốn."],
        ["1. Một.", "2. Hai.", "I. Phụ lục", "II. Biểu mẫu", "IV. Ghi chú"],
        ["I. Mục đích", "II. Nhiệm vụ", "IV. Kinh phí"],
        ["1. Một.", "I. Nội dung", "II. Tổ chức", "III. Kinh phí"],
        ["1. Một.", "2. Hai.", "II. Tổ chức thực hiện"],
    ],
)
def test_a_numbering_that_may_be_right_is_let_be(texts: list[str]) -> None:
    assert all(parse_marker(text) for text in texts)
    assert repaired_sequence(texts) == {}


def test_a_lone_numeral_between_numbers_is_one() -> None:
    """Under an article ``1.`` loses its foot; where headings have numerals, it is one of them."""
    points = ["4. Sở Y tế rà soát.", "I. Sở Xây dựng kiểm tra.", "2. Sở Tài chính bố trí kinh phí."]
    made = repaired_sequence(points)
    assert {index: marker.label for index, marker in made.items()} == {1: "1"}
    assert repaired_sequence([*points, "II. Tổ chức thực hiện"]) == {}


def test_in_a_text_file_capitals_alone_tell_of_a_lost_first_numeral() -> None:
    loud = ["1. QUAN ĐIỂM", "1. Một.", "2. Hai.", "II. NHIỆM VỤ"]
    assert {at: marker.label for at, marker in lost_first(loud).items()} == {0: "I"}
    assert lost_first(["1. Quan điểm", *loud[1:-1], "II. Nhiệm vụ"]) == {}
    assert lost_first(["1. QUAN ĐIỂM", "2. MỤC TIÊU", "II. NHIỆM VỤ"]) == {}
    assert lost_first(["1. QUAN ĐIỂM", "1. Một.", "III. NHIỆM VỤ"]) == {}
    assert lost_first([]) == {}

"""Texts wrapped by their width in which each printed line became a paragraph, or a marker stands alone."""

from itertools import pairwise
from textwrap import wrap

import pytest

from models.text import Line
from pipeline.clean.wrapped import without_false_starts
from tests.texts import paragraph_texts

PARAGRAPHS = [
    f"{number}. Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan rà soát biên chế của các đơn vị, tham mưu "
    "Ủy ban nhân dân tỉnh phương án sắp xếp và báo cáo kết quả thực hiện trước ngày 15 hằng tháng."
    for number in range(1, 7)
]


def _each_a_paragraph(texts: list[str]) -> list[Line]:
    return [Line(text=text, page=1, starts_paragraph=True) for text in texts]


def test_a_blank_line_behind_each_printed_line_parts_nothing() -> None:
    lines = [line for paragraph in PARAGRAPHS for line in wrap(paragraph, 80)]
    assert paragraph_texts(_each_a_paragraph(lines)) == PARAGRAPHS


def test_paragraphs_that_end_as_their_author_wished_keep_their_ends() -> None:
    lines = _each_a_paragraph([piece for each in PARAGRAPHS for piece in each.split(", ", 1)] * 2)
    ended = [line for line in lines if not line.text[0].islower()]
    assert without_false_starts(ended) is ended


@pytest.mark.parametrize("marker", ["1.", "a)", "II.", "-", "+", "•"])
def test_a_marker_alone_on_its_line_opens_the_next(marker: str) -> None:
    texts = [text for paragraph in PARAGRAPHS for text in (marker, paragraph[3:])]
    joined = [f"{marker} {paragraph[3:]}" for paragraph in PARAGRAPHS]
    assert paragraph_texts(_each_a_paragraph(texts)) == joined
    unparted = [Line(text=text, page=1) for text in texts]
    assert paragraph_texts(unparted) == joined


def test_two_markers_alone_are_two() -> None:
    texts = paragraph_texts(_each_a_paragraph(["II.", "1.", "Sở Nội vụ rà soát biên chế."]))
    assert all(a != b for a, b in pairwise(texts))
    assert texts == ["II.", "1. Sở Nội vụ rà soát biên chế."]


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("- Tuyên truyền Nghị quyết số 09-NQ/TU của Ban", "Thường vụ Tỉnh ủy đến mọi đảng viên."),
        ("Thủ trưởng đơn vị giải trình bằng văn bản với", "Viện trưởng VKSND tỉnh."),
        ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ và", "Sở Tài chính rà soát hồ sơ."),
        ("Tổng hợp kết quả, báo cáo Ủy", "ban nhân dân huyện trước ngày 15/6."),
    ],
)
def test_no_paragraph_ends_where_a_word_waits_for_another(last: str, line: str) -> None:
    assert paragraph_texts(_each_a_paragraph([last, line])) == [f"{last} {line}"]


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("Kế hoạch thực hiện chỉ đạo của Bộ", "Sở Y tế báo cáo."),
        ("Nhiệm vụ của Ban", "Sở Y tế báo cáo."),
        ("Phối hợp giữa các", "1. Sở Y tế báo cáo."),
        ("Công tác phối hợp", "Thường vụ Tỉnh ủy báo cáo."),
        ("CÁC CƠ QUAN CỦA", "Sở Y tế báo cáo."),
    ],
)
def test_a_title_may_end_with_a_noun(last: str, line: str) -> None:
    assert paragraph_texts(_each_a_paragraph([last, line])) == [last, line]


PARTED = [
    "Thời gian qua, công tác phòng cháy rừng còn hạn chế, một số nơi chưa xử lý kịp thời.",
    "1. Sở Nông nghiệp và Môi trường kiểm tra các chủ rừng; báo cáo kết quả.",
    "2. Giao Báo và Đài Phát thanh - Truyền hình tỉnh đưa tin kịp thời về cháy rừng. Văn bản gửi về tỉnh.",
    "3. Sở Tài chính bố trí kinh phí của các đợt 1.",
    "4. Sở Y tế tiêm chủng vắc xin viêm gan B.",
    "5. Sở Nội vụ theo dõi.",
    "6. Các sở, ngành phối hợp.",
    "7. Sở Y tế chuẩn bị thuốc.",
    "8. Các đơn vị trực thuộc",
    "- Công an tỉnh điều tra các vụ cháy.",
    "Yêu cầu Giám đốc các sở; Chủ tịch Ủy ban nhân dân các xã; Thủ trưởng các đơn vị thực hiện.",
]


def test_where_blank_lines_part_paragraphs_a_full_line_goes_on() -> None:
    """Also where a sentence ends with it, or a dash inside a name opens the next."""
    for width in (30, 32, 36, 40, 41, 44, 45, 50):
        lines = [
            Line(text=text, page=1, starts_paragraph=row == 0 or None)
            for paragraph in PARTED
            for row, text in enumerate(wrap(paragraph, width, break_on_hyphens=False))
        ]
        assert paragraph_texts(lines) == PARTED


SET_OFF = [
    "Kế hoạch số 37/KH-UBND",
    "Phổ biến pháp luật, hòa giải ở cơ sở năm 2026 trên địa bàn xã Mỹ Thọ",
    "Thực hiện Kế hoạch số 512/KH-UBND của Ủy ban nhân dân tỉnh về công tác phổ biến, giáo dục pháp luật như sau:",
    "1. Công chức tư pháp rà soát các tủ sách pháp luật ở ấp, khóm, trường học, đề xuất bổ sung sách còn thiếu.",
    "Việc rà soát hoàn thành trước ngày 30/6/2026, kết quả báo cáo Ủy ban nhân dân xã.",
    "2. Công chức văn hóa phát thanh các bài viết về hòa giải ở cơ sở, mỗi bài không quá năm phút, vào buổi chiều.",
    "3. Kế toán bố trí kinh phí phổ biến, giáo dục pháp luật và hòa giải ở cơ sở trong dự toán của năm.",
]


def test_blank_lines_around_head_and_foot_say_nothing_of_paragraphs() -> None:
    for width in (40, 44, 48, 50, 52):
        lines = [
            Line(
                text=text,
                page=1,
                starts_paragraph=number == 0 or (number == 1 and row == 0) or None,
            )
            for number, paragraph in enumerate(SET_OFF)
            for row, text in enumerate(wrap(paragraph, width, break_on_hyphens=False))
        ]
        assert paragraph_texts(lines) == SET_OFF, width


def test_lines_that_break_where_the_source_of_a_web_page_does_tell_nothing() -> None:
    uneven = [
        "1. Các đồng chí Bộ trưởng,", "Thủ trưởng cơ quan ngang Bộ chỉ đạo thực hiện đồng bộ, quyết liệt",
        "các nhiệm vụ,", "giải pháp theo Nghị quyết của", "Chính phủ và báo cáo kết quả thực hiện về Bộ Tư pháp",
        "trước", "ngày 30 tháng 6 để", "tổng hợp, trình Thủ tướng Chính phủ xem xét, quyết định việc kéo dài", "thời hạn",
        "đối với các đơn vị gặp thiên tai,", "dịch bệnh hoặc sự cố.",
    ]  # fmt: skip
    lines = [
        Line(text=text, page=1, starts_paragraph=row == 0 or None)
        for row, text in enumerate(uneven)
    ]
    head = Line(text="THÔNG BÁO", page=1, starts_paragraph=True)
    assert paragraph_texts([head, *lines]) == [head.text, " ".join(uneven)]


def test_a_ground_begins_a_paragraph_under_a_title_that_left_room_for_its_first_word() -> None:
    lines = [
        "Lập lại trật tự hành lang an toàn đường bộ trên địa bàn",  # 55 letters of 60
        "Thực hiện Kế hoạch số 31/KH-UBND của Ủy ban nhân dân tỉnh về",
        "bảo đảm trật tự, an toàn giao thông; phòng ngừa tai nạn xảy",
        "ra trên các tuyến, Ủy ban nhân dân huyện ban hành các nhiệm",
        "vụ sau đây. Các phòng, ban triển khai kịp thời, đúng quy mô",
        "từng tuyến, báo cáo kết quả hằng tháng về Ủy ban nhân dân và",
        "phối hợp với lực lượng chức năng kiểm tra các điểm giao cắt,",
        "các đoạn đường hẹp, các cầu yếu trên toàn bộ tuyến tỉnh lộ.",
    ]
    title, *rest = lines
    one_to_each = [
        Line(text=text, page=1, starts_paragraph=row == 0 or None) for row, text in enumerate(lines)
    ]
    assert paragraph_texts(one_to_each) == [title, " ".join(rest)]
    # a title goes on so where its line was full
    full = [title.replace("bàn", "bàn tỉnh"), *rest]
    one_to_each = [
        Line(text=text, page=1, starts_paragraph=row == 0 or None) for row, text in enumerate(full)
    ]
    assert paragraph_texts(one_to_each) == [" ".join(full)]

"""Furniture: page numbers, running heads and stamps go, each with its reason."""

import pytest

from models.text import Line
from tests.texts import clean_text, lines_down, paragraph_texts, printed

BODY = "Sở Y tế chủ trì, phối hợp với các đơn vị liên quan rà soát."


def reasons(*lines: Line) -> list[tuple[str, str]]:
    return [(removed.text, removed.reason) for removed in clean_text(list(lines)).removed]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/5", "– 2 –", "Trang 2/5"])
@pytest.mark.parametrize("top", [0.03, 0.96])
def test_a_page_number_stands_in_the_margin(number: str, top: float) -> None:
    assert reasons(printed(BODY, page=2), printed(number, page=2, top=top)) == [
        (number, "page-number")
    ]


def test_a_number_inside_the_page_stays() -> None:
    assert paragraph_texts([printed("12", top=0.5)]) == ["12"]


def test_a_text_at_the_edge_of_the_page_stays() -> None:
    assert paragraph_texts([printed("2. Sở Y tế báo cáo.", page=2, top=0.04)]) == [
        "2. Sở Y tế báo cáo."
    ]


def running(pages: int) -> list[Line]:
    lines = []
    for page in range(1, pages + 1):
        lines += [printed("Kế hoạch cải cách hành chính", page=page, top=0.03)]
        lines += [printed(f"Đoạn văn thứ {page} của kế hoạch này.", page=page, top=0.5)]
    return lines


def test_a_running_head_is_left_where_it_stands_first() -> None:
    """On the first page it may be the title."""
    text = clean_text(running(4))
    assert text.text.count("Kế hoạch cải cách hành chính") == 1
    assert [r.page for r in text.removed] == [2, 3, 4]


def test_a_line_on_two_pages_is_no_running_head() -> None:
    assert clean_text(running(2)).removed == ()


@pytest.mark.parametrize(
    "stamp",
    [
        "CÔNG VĂN ĐẾN Số: 123",
        "ĐẾN Số: 12 Ngày: 3/4/2024",
        "Chuyển: ..........",
        "Số: . . . . . .",
        "Người ký: Nguyễn Văn An",
        "Thời gian ký: 15.03.2024 10:22:33 +07:00",
        "Email: ubnd@sonha.gov.vn",
        "ubnd@sonha.gov.vn",
        "15/03/2024 10:22:33",
    ],
)
def test_stamps_and_signature_boxes_go(stamp: str) -> None:
    """Their number and dates are not the document's."""
    text = clean_text([Line(text=BODY, page=1), Line(text=stamp, page=1, starts_paragraph=True)])
    assert text.text == BODY
    assert [(r.text, r.reason) for r in text.removed] == [(stamp, "stamp")]


@pytest.mark.parametrize(
    "line",
    [
        "Đến ngày 15/3, các đơn vị báo cáo.",
        "Số: /KH-UBND",
        "Số: ....../CT-UBND",
        "Ngày 15/3/2024, họp tổng kết.",
        "Chuyển hồ sơ về Sở Y tế.",
        "Người ký văn bản chịu trách nhiệm.",
    ],
)
def test_what_only_looks_like_a_stamp_stays(line: str) -> None:
    assert paragraph_texts(line) == [line]


def test_an_address_in_a_wrapped_sentence_stays() -> None:
    lines = [
        "3. Gửi báo cáo kê khai về Sở Tài chính (gửi bản điện tử qua địa chỉ",
        "qlcs@sonha.gov.vn).",
    ]
    assert paragraph_texts([Line(text=text, page=1) for text in lines]) == [" ".join(lines)]


@pytest.mark.parametrize("line", ["Tổ chức: 02 đoàn kiểm tra tại các huyện.", "Cơ quan: Sở Y tế"])
def test_only_beside_who_signed_a_body_stands_in_a_box(line: str) -> None:
    assert paragraph_texts(line) == [line]
    box = [
        "Người ký: Nguyễn Văn An",
        "Email: an@sonha.gov.vn",
        line,
        "Thời gian ký: 15.03.2024 10:22:33",
    ]
    assert paragraph_texts([Line(text=t, page=1, starts_paragraph=True) for t in box]) == [""]


def test_a_sentence_goes_on_over_the_page_number() -> None:
    lines = [
        *lines_down("Các đơn vị thường xuyên rà soát và báo", page=1, top=0.85),
        printed("2", page=2, top=0.03),
        *lines_down("cáo kết quả về Phòng Nội vụ.", page=2, top=0.1),
    ]
    assert paragraph_texts(lines) == [
        "Các đơn vị thường xuyên rà soát và báo cáo kết quả về Phòng Nội vụ."
    ]


def test_a_number_that_cuts_a_sentence_in_text_without_places_ends_a_page() -> None:
    def placeless(*texts: str) -> list[Line]:
        return [Line(text=text, page=1) for text in texts]

    assert reasons(*placeless("rà soát thủ tục trong hệ thống hành chính", "2", "nhà nước;")) == [
        ("2", "page-number")
    ]
    assert reasons(*placeless("Tổng số thủ tục:", "2", "nhà nước;")) == []
    assert reasons(*placeless("rà soát thủ tục", "2", "Sở Y tế báo cáo.")) == []

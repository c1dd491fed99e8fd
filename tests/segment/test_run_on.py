"""Items that run on inside a paragraph."""

from itertools import pairwise

import pytest

from pipeline.segment.run_on import first_point, items_within


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "1. Sở Y tế: - Rà soát trang thiết bị; - Báo cáo kết quả trước ngày 20/5.",
            ["1. Sở Y tế:", "- Rà soát trang thiết bị;", "- Báo cáo kết quả trước ngày 20/5."],
        ),
        (
            "- Rà soát trang thiết bị; - Báo cáo kết quả.",
            ["- Rà soát trang thiết bị;", "- Báo cáo kết quả."],
        ),
        (
            "2. Các xã, phường: a) Lập danh sách hộ nghèo. b) Niêm yết công khai; c) Gửi về huyện.",
            ["2. Các xã, phường:", "a) Lập danh sách hộ nghèo.", "b) Niêm yết công khai;", "c) Gửi về huyện."],
        ),
        (
            "1. Sở Nội vụ rà soát biên chế. 2. Sở Tài chính bố trí kinh phí.",
            ["1. Sở Nội vụ rà soát biên chế.", "2. Sở Tài chính bố trí kinh phí."],
        ),
    ],
)  # fmt: skip
def test_items_are_found(text: str, items: list[str]) -> None:
    bounds = [0, *items_within(text), len(text)]
    assert [text[a:b].strip() for a, b in pairwise(bounds)] == items


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Tài chính - Kế hoạch thẩm định dự toán; phòng Nội vụ trình duyệt.",
        "Kính gửi: - Sở Y tế các tỉnh, thành phố; - Các bệnh viện trực thuộc.",
        "Các lực lượng tuần tra. - Theo báo cáo của Công an huyện.",
        "Xử lý hồ sơ theo quy định tại điểm b) khoản 2; c) Điều 5 của Luật.",
        "Ban hành kèm theo Quyết định số 12. 5. Sở Nội vụ rà soát biên chế.",
        "Thời gian: - Sáng; - Chiều.",
    ],
)
def test_other_signs_part_nothing(text: str) -> None:
    assert items_within(text) == []


def test_a_first_point_runs_on_behind_its_heading() -> None:
    text = "1. Sở Công Thương a) Chủ trì kiểm tra chợ."
    place = first_point(text, "b) Tổ chức bán hàng.")
    assert place is not None
    assert text[place:] == "a) Chủ trì kiểm tra chợ."


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("1. Sở Công Thương a) Chủ trì kiểm tra chợ.", "2. Sở Y tế"),
        ("1. Sở Công Thương theo điểm a) khoản 2 rà soát.", "b) Tổ chức bán hàng."),
        ("a) Sở Công Thương kiểm tra a) Chủ trì", "b) Tổ chức bán hàng."),
        ("Sở Công Thương a) Chủ trì kiểm tra chợ.", "b) Tổ chức bán hàng."),
    ],
)
def test_what_no_second_point_follows_runs_on_in_nothing(text: str, following: str) -> None:
    assert first_point(text, following) is None

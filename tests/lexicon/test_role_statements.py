"""Who leads where a scene stands in front, and where the work is the subject of the sentence."""

import pytest

from pipeline.lexicon.roles.scenes import sets_scene
from tests.lexicon.test_roles import LEAD, assigned


@pytest.mark.parametrize(
    ("before", "after", "sets"),
    [
        ("Đối với các bếp ăn trong khu công nghiệp, ", " lấy mẫu giám sát", True),
        ("Hai tuần một lần, ", " họp giao ban", True),
        ("Thực hiện Thông báo số 45/TB-VP, ", " rà soát hồ sơ", True),
        ("Tháng 10 hằng năm, ", " tổng hợp kết quả", True),
        ("Rà soát, thống kê các hộ, ", " tổng hợp", False),
        ("Tháng 10 hằng năm, yêu cầu các hộ, ", " tổng hợp", False),
        ("Tháng 10 hằng năm, ", ", Sở Nội vụ rà soát", False),
        ("Xử lý sự cố: Khi có dấu hiệu ngộ độc, ", " tổ chức sơ cứu", True),
        ("Hai tuần một lần: ", " họp giao ban", False),
    ],
)
def test_a_scene_of_any_kind(before: str, after: str, sets: bool) -> None:
    assert sets_scene(before, after) is sets


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Đối với 37 hộ dân thuộc diện di dời, UBND huyện bố trí nơi ở mới.", ["UBND huyện"]),
        ("Mọi sự cố về truyền dẫn phải được Sở Y tế khắc phục trong 02 giờ.", ["Sở Y tế"]),
        ("Biên bản lấy ý kiến cử tri được UBND xã lập thành 03 bản.", ["UBND xã"]),
        ("Bãi bỏ các khoản thu; trách nhiệm thuộc Sở Nội vụ.", ["Sở Nội vụ"]),
        ("Công tác trồng cây phân tán năm 2024 giao Sở Nội vụ chủ trì.", ["Sở Nội vụ"]),
        ("Cắm mốc hành lang bảo vệ nguồn nước: UBND huyện thực hiện.", ["UBND huyện"]),
        ("Tổng hợp nhu cầu đào tạo (Sở Y tế thực hiện trước ngày 10/5).", ["Sở Y tế"]),
        ("Cùng với Công an tỉnh, Sở Y tế xây dựng phương án.", ["Sở Y tế"]),
        ("Báo cáo tuần: UBND các xã, phường báo cáo tiến độ.", ["UBND các xã, phường"]),
        ("Báo cáo tháng: Sở Y tế trước ngày 18 hằng tháng.", []),
        # what was approved before, and what only tells whose something is
        ("Các dự án được UBND tỉnh phê duyệt.", []),
        ("Danh sách kèm theo là đề xuất của Sở Nội vụ.", []),
    ],
)
def test_the_work_is_the_subject(sentence: str, leads: list[str]) -> None:
    assert [name for name, role in assigned(sentence).items() if role == LEAD] == leads

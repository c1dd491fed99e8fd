"""Borders of the names of those who lead: where the words beside them may belong to them."""

from dataclasses import replace

import pytest

from pipeline.check.borders import check_borders
from tests.check.doubted import led_by


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Văn phòng", "Văn phòng tổng hợp theo dõi việc thực hiện", ["open-name"]),
        ("Chánh Văn phòng", "Chánh Văn phòng tổng hợp, Chánh Thanh tra rà soát", ["open-name"]),
        ("Văn phòng", "Văn phòng tổng hợp báo cáo", ["open-name"]),
        ("Văn phòng", "Văn phòng tổng hợp kết quả", []),
        ("Văn phòng", "Văn phòng tổng hợp, đôn đốc các đơn vị", []),
        ("Văn phòng", "Văn phòng chủ trì tham mưu", []),
        ("Các cơ sở", "Các cơ sở đào tạo, bồi dưỡng giáo viên rà soát", ["open-name"]),
        ("Các cơ sở", "Các cơ sở rà soát hồ sơ", []),
        ("Sở Y tế", "Sở Y tế đào tạo cán bộ", []),
        ("các doanh nghiệp", "các doanh nghiệp, tổ chức tiếp tục rà soát", ["open-name"]),
        ("Sở Y tế", "Sở Y tế, tổ chức tập huấn", []),
        ("Đội Cơ giới chủ trì, cùng với Hạt 5", "Đội Cơ giới chủ trì, cùng với Hạt 5 rà soát", ["open-name"]),
        ("Người chủ trì", "Người chủ trì rà soát", []),
        ("Các cơ quan chủ trì Dự án", "Các cơ quan chủ trì Dự án rà soát", []),
    ],
)  # fmt: skip
def test_what_stands_behind_may_be_the_rest_of_the_name(
    name: str, sentence: str, told: list[str]
) -> None:
    assert [f.code for f in check_borders(led_by(name, sentence))] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Giám đốc Xí nghiệp Bay, Sở Y tế rà soát", "Giám đốc Xí nghiệp Bay"),
        ("Đề nghị Trưởng nhóm bay và Sở Y tế rà soát", "Trưởng nhóm bay"),
        ("Theo đề nghị của Trưởng nhóm bay, Sở Y tế rà soát", ""),
        ("Các tổ bay báo cáo, Sở Y tế tổng hợp", ""),
        ("Hồ sơ, biểu mẫu và Sở Y tế rà soát", ""),
        ("Giao Sở Y tế rà soát", ""),
    ],
)
def test_what_stands_in_front_may_be_one_more(sentence: str, told: str) -> None:
    found = [f.evidence.quote for f in check_borders(led_by("Sở Y tế", sentence)) if f.evidence]
    assert found == [told] * bool(told)


def test_a_passage_is_told_once() -> None:
    made = led_by("Các cơ sở", "Giám đốc Xí nghiệp Bay, Các cơ sở đào tạo rà soát")
    assert len(list(check_borders(replace(made, tasks=made.tasks * 2)))) == 2

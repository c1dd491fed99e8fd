"""Items that others complete: partners below, labels behind the group, people called by what they do."""

import pytest

from tests.texts import FOOT, HEADER, directive, ordered


def roles(body: str) -> list[tuple[str, list[str], list[str]]]:
    """(path, who leads, who cooperates) of each task, without the closing."""
    return [
        (task.path, [u.text for u in task.lead], [u.text for u in task.coordinate])
        for task in ordered(body).tasks
        if task.path != "closing"
    ]


@pytest.mark.parametrize(
    ("over", "lead", "partner"),
    [
        ("1. Công an huyện chủ trì, phối hợp với:", ["Công an huyện"], ["Sở Nội vụ"]),
        ("1. Công an huyện chủ trì, phối hợp", ["Công an huyện"], ["Sở Nội vụ"]),
        ("1. Phân công thực hiện như sau:", ["Sở Nội vụ"], []),
    ],
)
def test_partners_in_the_points_below(over: str, lead: list[str], partner: list[str]) -> None:
    body = f"{over}\n\n- Sở Nội vụ tham mưu phương án bố trí biên chế.\n\n2. Công khai kết quả."
    assert roles(body)[0] == ("1/-1", lead, partner)


LABELLED = """1. Nâng cao chất lượng

- Bồi dưỡng kỹ năng cho cán bộ.

- Đổi mới cách đánh giá cán bộ.

Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: Sở Tư pháp.

- {last}

2. Công khai kết quả giải quyết hồ sơ."""


def test_labels_speak_for_the_points_in_front_of_them() -> None:
    """But where the document's opening orders somebody, he leads what bears no label."""
    planned = HEADER.replace(
        "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:",
        "UBND huyện xây dựng kế hoạch với các nội dung sau:",
    )
    body = LABELLED.format(last="Sơ kết việc thực hiện.")
    of_a_plan = directive(f"{planned}\n\n{body}\n\n{FOOT}")
    leads = {task.path: [u.text for u in task.lead] for task in of_a_plan.tasks}
    assert (leads["1/-1"], leads["1/-2"], leads["1/-3"]) == (["Sở Nội vụ"], ["Sở Nội vụ"], [])
    first = roles(body)[0]
    assert first == ("1/-1", ["Thủ trưởng các cơ quan, đơn vị"], [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1. Trình tự\n\n1.1. Tuyên bố lý do. Người chủ trì có trách nhiệm sau đây:\n\n- Giới thiệu mục đích cuộc họp.\n\n2. Báo cáo.",
            ("1.1/-1", ["Người chủ trì"]),
        ),
        (
            "1. Xác định đúng nơi ở. Nếu thay đổi nơi ở, cơ quan giới thiệu phải thông báo cho Phòng Nội vụ.\n\n2. Báo cáo.",
            ("1", ["cơ quan giới thiệu"]),
        ),
        (
            "1. Hằng năm các xã tổ chức sơ kết; hằng quý Phòng Nội vụ tổng hợp.\n\n2. Báo cáo.",
            ("1", ["Phòng Nội vụ"]),
        ),
        ("1. Đoàn tiến hành họp, xây dựng đề cương.\n\n2. Báo cáo.", ("1", ["Đoàn"])),
    ],
)
def test_who_is_called_by_what_he_does(body: str, expected: tuple[str, list[str]]) -> None:
    path, lead = expected
    assert lead in [found for at, found, _ in roles(body) if at.endswith(path)]


def test_some_units_are_nobody_in_particular() -> None:
    body = (
        "1. Ngoài trách nhiệm chung, một số đơn vị còn có trách nhiệm thẩm định các nội dung chuyên ngành sau:\n\n"
        "a) Sở Y tế: thẩm định điều kiện y tế.\n\nb) Sở Tư pháp: thẩm định hồ sơ.\n\n2. Báo cáo."
    )
    assert [path for path, _, _ in roles(body)] == ["1/a", "1/b", "2"]

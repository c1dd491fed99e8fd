"""Orders that are part of the work of who stands above: to their own staff, and to those whom they shall ask."""

import pytest

from tests.texts import HEADER, directive, ordered

STAFF = "Phân công giáo viên chủ nhiệm, giáo viên bộ môn nhập điểm."
ALL = ["Thủ trưởng các cơ quan, đơn vị"]


@pytest.mark.parametrize(
    ("body", "leads"),
    [
        (f"1. {STAFF}", [ALL]),
        (f"1. Công tác nhập điểm: {STAFF}", [ALL]),
        # no part of its own beside the rest of the work
        (f"1. Rà soát hồ sơ. {STAFF}", [ALL]),
        (f"1. Các trường:\n\n- {STAFF}\n\n- Rà soát.", [["Các trường"], ["Các trường"]]),
        (
            "1. Các trường:\n\n- Rà soát hồ sơ; phân công giáo viên chủ nhiệm nhập điểm.\n\n- Rà soát.",
            [["Các trường"], ["Các trường"]],
        ),
        ("1. Phân công người có uy tín, cán bộ y tế tuyên truyền.", [ALL]),
        ("1. Phân công viên chức Trạm Y tế xã nhập số liệu.", [ALL]),
        # others than staff are told by name
        ("1. Phân công Phòng Nội vụ nhập số liệu.", [["Phòng Nội vụ"]]),
        ("1. Giao cán bộ Phòng Nội vụ nhập số liệu.", [["cán bộ Phòng Nội vụ"]]),
        (
            "1. Phân công người đứng đầu cơ quan phụ trách từng xã.",
            [["người đứng đầu cơ quan"]],
        ),
        # what a body above shall ask of others
        ("1. Ban Quản lý dự án\n\na) Yêu cầu các nhà thầu làm thêm ca.\n\nb) Rà soát.", [["Ban Quản lý dự án"]] * 2),
    ],
)  # fmt: skip
def test_who_stands_above_leads(body: str, leads: list[list[str]]) -> None:
    assert [[unit.text for unit in task.lead] for task in ordered(body).tasks] == leads


def test_where_nobody_stands_above_the_staff_lead() -> None:
    header = HEADER.rpartition("Chủ tịch UBND huyện yêu cầu")[0]
    (task,) = directive(f"{header}\n1. {STAFF}").tasks
    assert [unit.text for unit in task.lead] == ["giáo viên chủ nhiệm", "giáo viên bộ môn"]

"""Names that stand alone in the bracket at the end of an item, and what those who met were told they will do."""

import pytest

from tests.texts import FOOT, HEADER, directive, ordered

ALL = ["Thủ trưởng các cơ quan, đơn vị"]


def leads(body: str) -> list[list[str]]:
    """The leads of every task of a directive with these items."""
    return [[unit.text for unit in task.lead] for task in ordered(body).tasks]


def test_brackets_that_end_several_brothers_say_who_does_them() -> None:
    body = (
        "1. Lập quy hoạch khu đô thị (Phòng Kinh tế).\n\n2. Rà soát giá đất (Phòng Tài chính, UBND các xã);\n\n"
        "3. Kiểm tra phòng cháy (Công an huyện)."
    )
    assert leads(body) == [["Phòng Kinh tế"], ["Phòng Tài chính", "UBND các xã"], ["Công an huyện"]]


@pytest.mark.parametrize(
    "body",
    [
        "1. Lập quy hoạch khu đô thị (Phòng Kinh tế).\n\n2. Rà soát giá đất.\n\n3. Kiểm tra phòng cháy.",
        "1. Rà soát kho lưu trữ (theo Kế hoạch số 12/KH-UBND).\n\n2. Rà soát giá đất (nếu có).\n\n3. Kiểm tra kho (02 kho).",
    ],
)
def test_one_bracket_or_one_that_says_more_tells_nothing(body: str) -> None:
    assert leads(body) == [ALL, ALL, ALL]


def test_under_somebody_who_leads_it_tells_of_something_else() -> None:
    body = (
        "1. Phòng Nội vụ:\n\na) Rà soát hồ sơ (Phòng Kinh tế).\n\nb) Rà soát kho (Phòng Tài chính).\n\n"
        "c) Kiểm tra hồ sơ (Công an huyện).\n\n2. Phòng Y tế báo cáo."
    )
    assert leads(body) == [["Phòng Nội vụ"]] * 3 + [["Phòng Y tế"]]


CONCLUDED = HEADER.replace("04/CT-UBND", "04/TB-UBND").replace("CHỈ THỊ", "THÔNG BÁO")


@pytest.mark.parametrize(
    ("head", "sentence", "who"),
    [
        (CONCLUDED, "Phòng Tài chính sẽ bố trí kinh phí trong tháng 4/2024.", ["Phòng Tài chính"]),
        (CONCLUDED, "Về mặt bằng: Phòng Kinh tế sẽ làm việc với các hộ dân.", ["Phòng Kinh tế"]),
        (CONCLUDED, "UBND huyện sẽ xem xét, quyết định.", None),
        (HEADER, "Phòng Tài chính sẽ bố trí kinh phí trong tháng 4/2024.", None),
    ],
)
def test_what_a_meeting_was_told_somebody_will_do_is_his_duty(
    head: str, sentence: str, who: list[str] | None
) -> None:
    found = directive(f"{head}\n1. {sentence}\n\n2. Phòng Y tế báo cáo.\n\n{FOOT}").tasks
    first = next((task for task in found if task.path == "1"), None)
    assert (first and [unit.text for unit in first.lead]) == who

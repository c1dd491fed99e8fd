"""What only introduces, tells or promises is no task; and two who report in one sentence are two."""

import pytest

from models.deadline import OnDate
from tests.resolve.test_tasks import account, short, tasks
from tests.texts import ordered


@pytest.mark.parametrize(
    "introduction",
    [
        "Các sở, ngành (Sở Y tế, Sở Nội vụ):",
        "Để nâng cao hiệu quả quản lý, tăng cường kiểm tra các dự án, các sở, ngành thực hiện các nội dung sau:",
        "Yêu cầu các sở, ngành tổ chức thực hiện các công tác trọng tâm cụ thể như sau:",
    ],
)
def test_what_leads_over_to_points_is_no_task(introduction: str) -> None:
    made = ordered(f"1. {introduction}\n\na) Rà soát thủ tục;\n\nb) Công khai kết quả.")
    assert [short(t)[:2] for t in made.tasks] == [
        ("1/a", ["Các sở, ngành" if introduction.startswith("Các") else "các sở, ngành"]),
        ("1/b", ["Các sở, ngành" if introduction.startswith("Các") else "các sở, ngành"]),
    ]


@pytest.mark.parametrize(
    ("line", "orders"),
    [
        ("Giám đốc các bệnh viện, viện có giường bệnh trực thuộc Bộ Y tế; Giám đốc bệnh viện các trường đại học:", False),
        ("Tập đoàn Bưu chính Viễn thông Việt Nam và các doanh nghiệp công nghệ đủ năng lực kỹ thuật, tài chính:", False),
        ("Các huyện ủy Cư Jút, Đắk Mil, Đắk R’lấp, Krông Nô chỉ đạo:", False),
        ("Sở Y tế rà soát danh mục thuốc, hóa chất, vật tư cần mua sắm:", True),
        ("Các sở, ngành nâng cao chất lượng tham mưu, giải quyết công việc:", True),
    ],
)  # fmt: skip
def test_a_line_of_names_over_points_is_no_task(line: str, *, orders: bool) -> None:
    made = ordered(f"1. {line}\n\na) Rà soát thủ tục;\n\nb) Công khai kết quả.")
    assert ("1" in [task.path for task in made.tasks]) is orders


def test_what_orders_and_leads_over_is_a_task() -> None:
    made = ordered(
        "1. Yêu cầu Sở Y tế lập danh mục thuốc, hóa chất cần mua, trong đó lưu ý:\n\na) Rà soát kho;\n\nb) Công khai giá."
    )
    assert [task.path for task in made.tasks] == ["1", "1/a", "1/b"]


@pytest.mark.parametrize(
    "told",
    [
        "Thời gian tới, tình hình thiên tai tiếp tục diễn biến phức tạp.",
        "Những kiến nghị thuộc thẩm quyền, Văn phòng sẽ chỉ đạo nghiên cứu.",
        "Luật Dược số 105/2016/QH13 ngày 06/4/2016;",
        "Mẫu báo cáo các loại thuốc (đính kèm).",
        "“Chung tay chấm dứt bạo lực đối với phụ nữ và trẻ em gái”",
        "Dự trù kinh phí: Phụ lục đính kèm.",
    ],
)
def test_what_tells_promises_or_only_names_is_no_task(told: str) -> None:
    made = ordered(f"1. Sở Y tế rà soát.\n\n2. {told}")
    assert [task.path for task in made.tasks] == ["1"]
    assert account(made, "2") == "context"


def test_each_of_two_who_report_in_one_sentence_has_his_own_day() -> None:
    made = ordered(
        "1. Trạm Y tế xã báo cáo về Phòng Y tế trước ngày 05/6/2024, Trung tâm Y tế huyện báo cáo về Phòng Y tế trước ngày 07/6/2024.\n\n2. Sở Nội vụ rà soát."
    )
    first, second = made.tasks[:2]
    assert [u.text for u in (*first.lead, *second.lead)] == ["Trạm Y tế xã", "Trung tâm Y tế huyện"]
    assert [d.meaning for d in first.deadlines] == [OnDate("2024-06-05")]
    assert [d.meaning for d in second.deadlines] == [OnDate("2024-06-07")]


def test_a_name_that_no_list_knows_may_hold_a_comma() -> None:
    assert tasks("1. Cán bộ, công chức, viên chức thực hiện nghiêm giờ làm việc.\n\n2. Đoàn kiểm tra báo cáo kết quả.") == [
        ("1", ["Cán bộ, công chức, viên chức"], [], []),
        ("2", ["Đoàn kiểm tra"], [], []),
    ]  # fmt: skip


def test_names_that_a_speck_has_cut_off_are_no_task() -> None:
    made = ordered(
        "1. Sở Y tế rà soát quy định của. Hội đồng nhân dân, Ủy ban nhân dân.\n\n2. Sở Nội vụ báo cáo."
    )
    assert [short(t)[:2] for t in made.tasks] == [("1", ["Sở Y tế"]), ("2", ["Sở Nội vụ"])]

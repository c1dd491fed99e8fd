"""Orders that are part of the work of who stands above: to their own staff, and to those whom they shall ask."""

import pytest

from tests.texts import FOOT, HEADER, LETTER, directive, ordered

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
        # with a time of its own it is one
        (
            "1. Các trường:\n\n- Rà soát hồ sơ trước ngày 10/4/2024; phân công giáo viên chủ nhiệm nhập điểm trước ngày 20/4/2024.\n\n- Rà soát.",
            [["Các trường"]] * 3,
        ),
        (
            "1. Các trường:\n\n- Rà soát hồ sơ; phân công giáo viên chủ nhiệm nhập điểm trước ngày 20/4/2024.\n\n- Rà soát.",
            [["Các trường"]] * 2,
        ),
        ("1. Phân công người có uy tín, cán bộ y tế tuyên truyền.", [ALL]),
        ("1. Phân công viên chức Trạm Y tế xã nhập số liệu.", [ALL]),
        # a body over the point shares its own work out, inside a sentence; nobody else does
        (
            "1. UBND các xã:\n\n- Tổ chức dạy bơi; phân công Đoàn Thanh niên, Hội Phụ nữ quản lý các điểm vui chơi.",
            [["UBND các xã"]],
        ),
        ("1. Rà soát hồ sơ; phân công Phòng Nội vụ tổng hợp.", [["Phòng Nội vụ"]]),
        # what a work shall come to
        (
            "1. Phòng Nội vụ làm việc với Phòng Tư pháp theo hướng: Phòng Tư pháp chủ trì thẩm định; Phòng Y tế kiểm tra hồ sơ.",
            [["Phòng Nội vụ"]],
        ),
        (
            "1. Thống nhất bố trí theo hướng: Phòng Y tế kiểm tra; Phòng Nội vụ tổng hợp.",
            [["Phòng Y tế"], ["Phòng Nội vụ"]],
        ),
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


@pytest.mark.parametrize(
    ("opening", "leads"),
    [
        (
            "Giám đốc Sở Y tế chỉ đạo các bệnh viện công lập và các bệnh viện tư nhân triển khai thực hiện.",
            [["các bệnh viện công lập", "các bệnh viện tư nhân"]],
        ),
        ("Sở Y tế chỉ đạo các bệnh viện báo cáo Sở trước ngày 10/12/2023.", [["các bệnh viện"]]),
        (
            "Thực hiện Công văn số 12/BYT-DP của Bộ Y tế, Sở Y tế chỉ đạo các bệnh viện triển khai thực hiện.",
            [["các bệnh viện"]],
        ),
        # others
        ("Sở Nội vụ chỉ đạo các phòng chuyên môn triển khai thực hiện.", [["Sở Nội vụ"]]),
        # no verb says what those who are directed shall do
        ("Sở Y tế chỉ đạo các bệnh viện nhiều giải pháp.", [["Sở Y tế"]]),
        # what was done, and what is planned
        (
            "Năm 2023, Sở Y tế chỉ đạo các bệnh viện, trung tâm y tế thực hiện tốt công tác phòng dịch, số ca mắc giảm 20%.",
            [],
        ),
        ("Thời gian qua, Sở Y tế chỉ đạo các bệnh viện triển khai nhiều giải pháp.", []),
        (
            "Thời gian qua, Sở Y tế chỉ đạo các bệnh viện triển khai nhiều giải pháp; đề nghị các đơn vị tiếp tục thực hiện.",
            [["các đơn vị"]],
        ),
        ("Năm 2024, Sở Y tế chỉ đạo các bệnh viện triển khai nhiều giải pháp.", [["Sở Y tế"]]),
    ],
)  # fmt: skip
def test_whom_the_issuer_directs_in_the_opening(opening: str, leads: list[list[str]]) -> None:
    assert _leads_in_letter(opening) == leads


def _leads_in_letter(opening: str) -> list[list[str]]:
    head = LETTER.partition("Thực hiện Công văn số")[0]
    tasks = directive(f"{head}{opening}\n\n{FOOT}").tasks
    return [[unit.text for unit in task.lead] for task in tasks]


@pytest.mark.parametrize(
    ("scene", "asked", "work"),
    [
        ("Căn cứ kết quả rà soát", "Sở Nội vụ", "phê duyệt danh sách trước ngày 20/12/2023"),
        ("Bảo đảm tiến độ dự án", "Sở Tài chính", "xem xét, bố trí vốn trước ngày 20/12/2023"),
        ("Phục vụ công tác bầu cử", "Sở Nội vụ", "ban hành văn bản hướng dẫn trước ngày 20/12/2023"),
        ("Tổ chức tốt kỳ thi", "Sở Nội vụ", "ban hành kế hoạch"),
        ("Nhằm có căn cứ để tổng hợp", "Trung tâm Y tế", "gửi số liệu trước ngày 20/12/2023"),
        ("Thực hiện Công văn số 12/BYT-DP để báo cáo Bộ Y tế", "Trung tâm Y tế huyện Sơn Hà", "gửi số liệu"),
        ("Sở Y tế gửi dự thảo Kế hoạch để hoàn thiện", "Trung tâm Y tế", "góp ý trước ngày 20/12/2023"),
    ],
)  # fmt: skip
def test_behind_a_scene_the_writer_asks(scene: str, asked: str, work: str) -> None:
    assert _leads_in_letter(f"{scene}, đề nghị {asked} {work}.")[-1] == [asked]


def test_in_an_item_the_writer_asks_behind_an_aim() -> None:
    body = "1. Tiếp tục thực hiện tốt công tác bầu cử, đề nghị Sở Nội vụ ban hành hướng dẫn trước ngày 20/4/2024."
    (task,) = ordered(body).tasks
    assert [unit.text for unit in task.lead] == ["Sở Nội vụ"]


def test_in_an_item_to_direct_is_a_work() -> None:
    head = LETTER.partition("1. Rà soát.")[0]
    (first, _) = directive(
        f"{head}1. Sở Y tế chỉ đạo các bệnh viện rà soát.\n\n2. Báo cáo.\n\n{FOOT}"
    ).tasks
    assert [unit.text for unit in first.lead] == ["Sở Y tế"]

"""What stands around a task: labels, headings without a number, titles, brackets, section rows and what is no task."""

import pytest

from models.deadline import OnDate, Recurring, WithinPeriod
from tests.resolve.test_tasks import LEAD_OF_ALL, account, short, tasks
from tests.texts import FOOT, HEADER, directive, ordered, paragraphs, table

Told = tuple[str, list[str], list[str], list[str]]
"""Path, lead, coordinate, report to."""


@pytest.mark.parametrize(
    ("label", "lead", "coordinate"),
    [
        ("CQ chủ trì: Sở Y tế; CQ phối hợp: Sở Nội vụ.", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("ĐVCT: Sở Y tế. ĐVPH: Sở Nội vụ, Công an tỉnh.", ["Sở Y tế"], ["Sở Nội vụ", "Công an tỉnh"]),
        ("Phòng chủ trì: Phòng Nội vụ; phòng phối hợp: các phòng chuyên môn.", ["Phòng Nội vụ"], ["các phòng chuyên môn"]),
    ],
)  # fmt: skip
def test_abbreviated_labels_and_those_of_departments(
    label: str, lead: list[str], coordinate: list[str]
) -> None:
    assert tasks(f"1. Số hóa sổ hộ tịch.\n\n- {label}") == [("1", lead, coordinate, [])]


def test_a_label_says_when_and_what_comes_out() -> None:
    labels = "* Chủ trì: Sở Y tế\n\n* Hoàn thành: tháng 10/2030\n\n* Kết quả: Dữ liệu đầy đủ"
    (task,) = [t for t in ordered(f"1. Số hóa sổ hộ tịch.\n\n{labels}").tasks if t.path == "1"]
    assert [d.meaning for d in task.deadlines] == [WithinPeriod("2030-10-01", "2030-10-31")]


# --- labels over lists -----------------------------------------------------------------------------


def _over_lists(*points: str) -> list[Told]:
    body = "I. KIỂM KÊ\n\n1. Nội dung\n\na) Kiểm kê kho vật tư.\n\n" + "\n\n".join(points)
    return tasks(body)


def test_points_under_a_label_say_who_leads_and_who_works_with_them() -> None:
    assert _over_lists(
        "2. Cơ quan chủ trì, phối hợp",
        "a) Cơ quan chủ trì",
        "- Sở Y tế.",
        "- Ban Điều phối lúa nước; các nông trại.",
        "b) Cơ quan phối hợp",
        "Hội Nông dân tỉnh; các cụm bản.",
    ) == [
        (
            "I/1/a",
            ["Sở Y tế", "Ban Điều phối lúa nước", "các nông trại"],
            ["Hội Nông dân tỉnh", "các cụm bản"],
            [],
        )
    ]


def test_those_who_carry_it_out_lead_only_where_nobody_else_does() -> None:
    alone = _over_lists("2. Đơn vị thực hiện", "- Sở Y tế.", "- Sở Nội vụ.")
    beside = _over_lists(
        "2. Cơ quan chủ trì, thực hiện", "a) Cơ quan chủ trì", "- Sở Y tế.", "b) Đơn vị thực hiện: Sở Nội vụ."
    )  # fmt: skip
    assert alone == [("I/1/a", ["Sở Y tế", "Sở Nội vụ"], [], [])]
    assert beside == [("I/1/a", ["Sở Y tế"], ["Sở Nội vụ"], [])]


def test_points_that_say_what_to_do_are_no_list_of_names() -> None:
    found = _over_lists("2. Đơn vị thực hiện", "- Rà soát sổ sách.", "- Sở Nội vụ.")
    assert ("I/2/-1", [LEAD_OF_ALL], [], []) in found


# --- headings without a number ----------------------------------------------------------------------


def test_a_unit_on_a_line_of_its_own_leads_the_bullets_behind_it() -> None:
    body = "- Rà soát thủ tục.\n\nPhòng Y tế\n\n- Tập huấn cho thôn.\n\nCông an xã\n\n- Tuần tra ban đêm."
    assert tasks(body) == [
        ("-1", [LEAD_OF_ALL], [], []),
        ("-2", ["Phòng Y tế"], [], []),
        ("-3", ["Công an xã"], [], []),
    ]


BOTH = "- Sở Tài chính (đối với nhà, đất);\n\n- Sở Y tế (đối với thiết bị y tế)."


def test_those_of_a_list_share_the_duty_that_follows_it() -> None:
    """What each of them is for stands in a bracket and is no order."""
    body = f"1. Cơ quan chủ trì xử lý:\n\n{BOTH}\n\nCó trách nhiệm:\n\na) Kiểm kê tài sản.\n\nb) Lập phương án."
    shared = ["Sở Tài chính", "Sở Y tế"]
    assert tasks(body) == [("1/a", shared, [], []), ("1/b", shared, [], [])]
    for_some = body.replace("(đối với thiết bị y tế)", "(rà soát thiết bị y tế trước ngày 30/6)")
    assert [told[0] for told in tasks(for_some)] == ["1/-2", "1/a", "1/b"]


def test_those_who_are_named_below_lead() -> None:
    body = (
        f"1. Các cơ quan sau đây kiểm kê tài sản, gửi UBND tỉnh:\n\n{BOTH}\n\n2. Sở Nội vụ rà soát."
    )
    assert tasks(body)[0] == ("1", ["Sở Tài chính", "Sở Y tế"], [], ["UBND tỉnh"])
    found = {finding.code for finding in ordered(body).findings}
    assert not found & {"two-leads", "open-name"}


@pytest.mark.parametrize(
    "opening",
    [
        "Các xã nộp sổ sách cho các cơ quan sau đây",
        "Các đơn vị nộp sổ sách về các cơ quan sau đây trước ngày 10/5/2030",
        "Yêu cầu các đơn vị phối hợp với các cơ quan sau kiểm kê tài sản",
        "Giao các cơ quan chuyển sổ sách cho các đơn vị dưới đây",
        "Các cơ quan nộp sổ sách sau mỗi kỳ kiểm kê cho",
    ],
)
def test_those_below_who_receive_or_help_do_not_lead(opening: str) -> None:
    _, leads, _, _ = tasks(f"1. {opening}:\n\n{BOTH}\n\n2. Sở Nội vụ rà soát.")[0]
    assert not {"Sở Tài chính", "Sở Y tế"} & set(leads)


def test_an_unmarked_heading_of_reports_ends_the_duties_of_the_last_unit() -> None:
    body = "1. Sở Y tế\n\n- Rà soát kho.\n\n2. Sở Nội vụ\n\n- Bố trí xe.\n\nChế độ báo cáo\n\n- Tổng hợp kết quả hằng quý."
    assert tasks(body)[-1] == ("2/-2", [LEAD_OF_ALL], [], [])


def test_an_unknown_name_as_the_title_of_its_own_text() -> None:
    body = (
        "1. Trách nhiệm của Phòng Y tế\n\n- Tiêm phòng dại.\n\n2. Trách nhiệm của Công an xã\n\n- Xử lý vi phạm.\n\n"
        "3. Đối với chủ nuôi\n\nĐeo rọ mõm cho chó khi ra đường."
    )
    assert tasks(body)[-1] == ("3", ["chủ nuôi"], [], [])


def test_a_time_as_the_title_of_an_item() -> None:
    made = ordered(
        "1. Trước ngày 01/5/2030\n\nSở Nội vụ tổng hợp phương án.\n\n2. Sở Y tế rà soát."
    )
    assert [d.meaning for d in made.tasks[0].deadlines] == [OnDate("2030-05-01")]


def test_the_time_of_a_plan_is_no_day_for_the_duties_in_its_sections() -> None:
    made = ordered("1. Thời gian: ngày 10 hằng tháng.\n\n2. Phân công\n\n- Sở Y tế tiêm chủng.")
    (task,) = made.tasks
    assert not task.deadlines


def test_the_time_beside_the_tasks_is_theirs() -> None:
    made = ordered("1. Tiêm chủng\n\n- Sở Y tế tiêm chủng.\n\n- Thời gian: ngày 10 hằng tháng.")
    (task,) = made.tasks
    assert [type(d.meaning) for d in task.deadlines] == [Recurring]


# --- who stands in brackets or behind the task ------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nạo vét kênh nội đồng (Sở Xây dựng; quý III/2030).", ("1", ["Sở Xây dựng"], [], [])),
        ("Niêm yết giá (Sở Y tế thực hiện).", ("1", ["Sở Y tế"], [], [])),
        ("Cấp thẻ (Sở Y tế chủ trì thực hiện; Sở Nội vụ phối hợp).", ("1", ["Sở Y tế"], ["Sở Nội vụ"], [])),
        ("Lắp máy quét (giao Sở Y tế tham mưu kinh phí).", ("1", ["Sở Y tế"], [], [])),
        ("Tổ chức hội thi tay nghề. Giao Sở Y tế thực hiện trước ngày 15/9/2030.", ("1", ["Sở Y tế"], [], [])),
        ("Sở Y tế di dời kho thuốc, có sự hỗ trợ của Công an tỉnh.", ("1", ["Sở Y tế"], ["Công an tỉnh"], [])),
        ("Sở Y tế phân luồng; cùng Công an tỉnh bảo vệ kho.", ("1", ["Sở Y tế"], ["Công an tỉnh"], [])),
        (
            "Sở Y tế phối hợp với nhà cung cấp, siêu thị khi cần thiết.",
            ("1", ["Sở Y tế"], ["nhà cung cấp", "siêu thị"], []),
        ),
        (
            "Sở Y tế phối hợp với trạm y tế khám sức khỏe cho học sinh.",
            ("1", ["Sở Y tế"], ["trạm y tế"], []),
        ),
    ],
)  # fmt: skip
def test_who_does_a_task_and_with_whom(text: str, told: Told) -> None:
    assert tasks(f"1. {text}\n\n2. Sở Y tế rà soát.")[0] == told


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        ("gửi Bộ Nội vụ (Vụ Tổ chức cán bộ) trước ngày 25/8/2030", ["Bộ Nội vụ", "Vụ Tổ chức cán bộ"]),
        ("gửi kết quả về Trung tâm Lưu trữ (Sở Nội vụ)", ["Trung tâm Lưu trữ"]),
        ("báo cáo về Bộ (qua Văn phòng) trước ngày 25/8/2030", ["Bộ", "Văn phòng"]),
        ("báo cáo đề xuất Chủ tịch UBND tỉnh", ["Chủ tịch UBND tỉnh"]),
        ("báo cáo Chánh Thanh tra trước ngày 20/8/2030", ["Chánh Thanh tra"]),
        ("lập báo cáo CCHC gửi Sở Nội vụ", ["Sở Nội vụ"]),
        ("kịp thời báo tin cho Công an xã khi có vụ việc", ["Công an xã"]),
    ],
)  # fmt: skip
def test_to_whom_it_is_sent(text: str, receivers: list[str]) -> None:
    (told, _) = tasks(f"1. Sở Y tế {text}.\n\n2. Sở Y tế rà soát.")
    assert told == ("1", ["Sở Y tế"], [], receivers)


def test_who_shall_appoint_others_answers_for_it() -> None:
    body = "1. Sở Y tế\n\n- Phân công Chi cục Dân số theo dõi cơ sở.\n\n2. Phân công Sở Nội vụ rà soát."
    assert tasks(body) == [("1/-1", ["Sở Y tế"], [], []), ("2", ["Sở Nội vụ"], [], [])]


def test_rows_that_part_a_table_name_who_leads_those_under_them() -> None:
    rows = table(
        ("TT", "Nhiệm vụ", "Cơ quan phối hợp", "Thời gian hoàn thành"),
        ("I", "Sở Tài chính", "", ""),
        ("1", "Xây dựng đề án hỗ trợ doanh nghiệp", "Sở Y tế", "Quý I/2030"),
        ("II", "Nhiệm vụ khác", "", ""),
        ("1", "Đào tạo cán bộ hỗ trợ doanh nghiệp", "Sở Y tế", "Hằng năm"),
    )
    made = directive([*paragraphs(HEADER), rows, *paragraphs(FOOT)])
    assert [short(task)[1:3] for task in made.tasks] == [
        (["Sở Tài chính"], ["Sở Y tế"]),
        ([], ["Sở Y tế"]),
    ]


def test_a_cell_keeps_the_partners_that_it_names() -> None:
    rows = table(
        ("TT", "Nhiệm vụ", "Đơn vị thực hiện"),
        ("1", "Tuyên truyền dịch vụ công", "Sở Y tế chủ trì, phối hợp các thôn"),
    )
    (task,) = directive([*paragraphs(HEADER), rows, *paragraphs(FOOT)]).tasks
    assert short(task)[1:3] == (["Sở Y tế"], ["các thôn"])


# --- what is no task --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "1. Nội dung kiểm tra\n\n- Việc chấp hành kỷ luật.\n\n- Tiến độ thu hồi sai phạm.",
        "1. Thành lập Đoàn kiểm tra gồm:\n\na) Ông Lê Văn Tám, Phó Giám đốc Sở Y tế - Trưởng đoàn;\n\nb) Đại diện Sở Nội vụ - Thành viên.",
        "1. Tiêu chuẩn xét tặng\n\n- Gương mẫu chấp hành chủ trương của Đảng.",
        "1. Thống nhất với đề xuất điều chỉnh kế hoạch bàn giao mặt bằng.",
        "1. Ổn định tổ chức, giới thiệu đại biểu (Sở Nội vụ thực hiện).",
        "1. Sản lượng tháng 01 đạt 92% kế hoạch.",
        "1. Nội dung, hình thức\n\n- Hình thức: sân khấu hóa.",
    ],
)
def test_what_frames_assesses_or_makes_up_a_body_orders_nothing(body: str) -> None:
    assert [told[0] for told in tasks(f"{body}\n\n2. Sở Y tế rà soát.")] == ["2"]


def test_a_title_beside_its_list_is_no_task() -> None:
    made = ordered("* Nhiệm vụ tuần tới:\n\n1. Sở Y tế rà soát.")
    assert [task.path for task in made.tasks] == ["1"]
    assert account(made, "*1") == "context"


# --- sections ---------------------------------------------------------------------------------------


def test_what_is_to_be_done_orders_under_a_title_that_assesses() -> None:
    body = "I. ĐÁNH GIÁ TÌNH HÌNH QUÝ III\n\n1. Kết quả\n\n- Lúa tốt.\n\n2. Nhiệm vụ, giải pháp trọng tâm thời gian tới\n\n- Giao Sở Y tế rà soát kho."
    assert [told[:2] for told in tasks(body)] == [("I/2/-1", ["Sở Y tế"])]


def test_a_body_that_agrees_does_nothing() -> None:
    body = "1. Về nhân sự: Thường trực Đảng ủy cơ bản nhất trí với phương án. Giao Văn phòng Đảng ủy hoàn chỉnh hồ sơ."
    assert [told[:2] for told in tasks(body)] == [("1", ["Văn phòng Đảng ủy"])]


def test_aims_with_a_full_stop_behind_their_title_are_aims() -> None:
    body = "I. Mục đích, yêu cầu.\n\n1. Nâng cao nhận thức của nhân dân.\n\nII. Nội dung.\n\n1. Giao Sở Y tế rà soát kho."
    assert [told[:2] for told in tasks(body)] == [("II/1", ["Sở Y tế"])]


def test_a_title_that_tells_whose_chief_duties_follow_names_the_lead() -> None:
    body = "I. NHIỆM VỤ CHỦ YẾU CỦA SỞ Y TẾ\n\n1. Rà soát kho."
    ((path, lead, *_),) = tasks(body)
    assert (path, [name.lower() for name in lead]) == ("I/1", ["sở y tế"])


# --- what went wrong, in front of the orders --------------------------------------------------------

REPORTED = (
    "Qua theo dõi, UBND huyện nhận thấy công tác báo cáo còn một số tồn tại, cụ thể:\n\n"
    "- Nhiều phòng chưa báo cáo đúng hạn.\n\n"
    "- Báo cáo chưa nêu rõ tiến độ thực hiện các biện pháp.\n\n"
)
ORDERED = (
    "Để khắc phục các tồn tại, UBND huyện yêu cầu các phòng:\n\n"
    "- Báo cáo đúng hạn.\n\n- Rà soát hồ sơ.\n\n"
)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (REPORTED, {"1": ["các xã"], "2": ["các xã"]}),
        (ORDERED, {"-1": ["các phòng"], "-2": ["các xã"], "1": ["các phòng"], "2": ["các phòng"]}),
    ],
)
def test_points_in_front_of_the_phrase_that_orders_only_report(
    opening: str, expected: dict[str, list[str]]
) -> None:
    order = "Do đó, UBND huyện đề nghị các xã thực hiện các yêu cầu sau:\n\n"
    made = ordered(f"{opening}{order}1. Rà soát hồ sơ.\n\n2. Chấn chỉnh chế độ báo cáo.")
    assert {task.path: [unit.text for unit in task.lead] for task in made.tasks} == expected

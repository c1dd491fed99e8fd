"""Times from outside a task's own text: a stage's, an introduction's, and an event's, which is no task's."""

import pytest

from models.deadline import OnDate, Recurring, WithinPeriod
from tests.texts import HEADER, directive, ordered


def times(body: str) -> dict[str, list[object]]:
    """What each task's deadlines mean, by path."""
    return {t.path: [d.meaning for d in t.deadlines] for t in ordered(body).tasks}


NOVEMBER = WithinPeriod("2024-11-01", "2024-11-30")


def test_an_introduction_with_a_day_sets_it_for_those_under_it() -> None:
    body = """\
1. Các phòng: Nội vụ, Tư pháp khắc phục lỗi của hệ thống, hoàn thành trong tháng 11 năm 2024, cụ thể:

a) Phòng Nội vụ nâng cấp phần mềm quản lý cán bộ.

b) Phòng Tư pháp sửa lỗi phần mềm hộ tịch trước ngày 30/9/2024."""
    found = times(body)
    assert found["1/a"] == [NOVEMBER]
    assert found["1/b"] == [OnDate("2024-09-30")]


def test_a_period_that_an_introduction_tells_of_is_none_of_theirs() -> None:
    body = """\
1. Hội nghị được tiến hành từ ngày 04/4/2024 đến ngày 08/4/2024 theo trình tự sau:

a) Phòng Nội vụ lập danh sách.

b) Phòng Tư pháp rà soát danh sách."""
    found = times(body)
    assert found["1/a"] == found["1/b"] == []


def test_a_stage_sets_its_time_for_those_under_it() -> None:
    body = """\
I. Các đợt tuyên truyền

1. Đợt 1: Trong tháng 11/2024

- Tuyên truyền ngày truyền thống.

2. Nhiệm vụ trọng tâm trong tháng 12/2024

- Tuyên truyền ngày pháp luật."""
    found = times(body)
    assert found["I/1/-1"] == [NOVEMBER]
    assert found["I/2/-1"] == []


def test_a_heading_ends_in_the_time_of_those_under_it() -> None:
    body = """\
I. Các bước thực hiện

1. Công tác chuẩn bị (hoàn thành trước ngày 30/11/2024)

- Phòng Nội vụ ban hành văn bản hướng dẫn.

2. Công tác triển khai (tháng 11/2024)

- Phòng Tư pháp tổ chức hội nghị quán triệt.

3. Lễ phát động (ngày 30/11/2024)

- Phòng Văn hóa trang trí khánh tiết.

4. Phát triển hạ tầng số (2024 - 2026)

- Phòng Nội vụ thuê dịch vụ công nghệ thông tin."""
    found = times(body)
    assert found["I/1/-1"] == [OnDate("2024-11-30")]
    assert found["I/2/-1"] == [NOVEMBER]
    assert found["I/3/-1"] == found["I/4/-1"] == []


def test_an_introduction_that_only_sets_the_time_is_no_task() -> None:
    body = """\
1. Phòng Văn hóa thực hiện các nhiệm vụ sau, thời gian hoàn thành trước ngày 30/11/2024:

a) Xây dựng kịch bản.

b) Trang trí khánh tiết.

2. Phòng Nội vụ báo cáo trước ngày 30/11/2024 các nội dung sau:

a) Số biên chế được giao.

b) Số biên chế có mặt."""
    found = times(body)
    assert "1" not in found
    assert found["1/a"] == found["1/b"] == found["2"] == [OnDate("2024-11-30")]


def test_a_time_in_the_title_of_a_cited_document_is_none_of_the_task() -> None:
    body = """\
1. Theo Công văn số 123/SNV-CCHC ngày 01/3/2024 của Sở Nội vụ về việc báo cáo trước ngày 30/6/2024, Phòng Nội vụ \
rà soát, gửi kết quả trước ngày 20/5/2024.

2. Thực hiện Công văn số 123/SNV-CCHC ngày 01/3/2024 của Sở Nội vụ về việc rà soát đề nghị các phòng báo cáo trước ngày 20/5/2024."""
    found = times(body)
    assert found["1"] == found["2"] == [OnDate("2024-05-20")]


def test_how_long_a_document_holds_is_no_deadline() -> None:
    body = """\
1. Phòng Nội vụ rà soát biên chế.

2. Chỉ thị này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2025. Giao Phòng Nội vụ báo cáo trước ngày 20/5/2024."""
    assert times(body)["2"] == [OnDate("2024-05-20")]


def test_brackets_behind_a_named_month_say_when_it_is() -> None:
    body = """\
1. Liên đoàn Lao động huyện tổ chức hội thi trong Tháng Công nhân (tháng 11/2024).

2. Phòng Nội vụ rà soát hồ sơ (tháng 11/2024 có biến động) để xử lý."""
    found = times(body)
    assert found["1"] == [NOVEMBER]
    assert found["2"] == []


def test_labels_behind_the_last_point_speak_for_those_before_it() -> None:
    body = """\
1. Nâng cao chất lượng dịch vụ

a) Tái cấu trúc quy trình.

b) Kết nối hệ thống thông tin.

- Đơn vị chủ trì: Phòng Nội vụ.

- Thời gian thực hiện: Tháng 11/2024."""
    plan = HEADER.replace("CHỈ THỊ", "KẾ HOẠCH").replace("/CT-UBND", "/KH-UBND")
    plan = plan[: plan.index("Chủ tịch")]
    found = {t.path: [d.meaning for d in t.deadlines] for t in directive(f"{plan}{body}").tasks}
    assert found["1/a"] == found["1/b"] == [NOVEMBER]


def test_each_of_a_sentence_has_its_own_day() -> None:
    body = """\
1. Phòng Nội vụ hoàn thành trước ngày 15/6/2024, Phòng Tư pháp hoàn thành trước ngày 20/6/2024.

2. Trước ngày 15/6/2024, Phòng Nội vụ và Phòng Tư pháp báo cáo."""
    made = ordered(body).tasks
    assert [([u.text for u in t.lead], [d.meaning for d in t.deadlines]) for t in made] == [
        (["Phòng Nội vụ"], [OnDate("2024-06-15")]),
        (["Phòng Tư pháp"], [OnDate("2024-06-20")]),
        (["Phòng Nội vụ", "Phòng Tư pháp"], [OnDate("2024-06-15")]),
    ]


def test_the_heading_of_a_section_says_by_when_its_items_are_done() -> None:
    body = """\
I. NHIỆM VỤ HOÀN THÀNH TRƯỚC NGÀY 30/11/2024

1. Phòng Nội vụ bàn giao trụ sở.

II. KẾT QUẢ THỰC HIỆN TRONG THÁNG 11/2024

1. Phòng Tư pháp rà soát văn bản."""
    found = times(body)
    assert found["I/1"] == [OnDate("2024-11-30")]
    assert found.get("II/1", []) == []


def test_a_list_that_is_sent_in_has_its_own_day() -> None:
    body = """\
Phòng Nội vụ đề nghị UBND các xã cử người dự lớp bồi dưỡng (tổ chức từ ngày 02/5/2024 đến ngày 05/5/2024), \
báo cáo Phòng Nội vụ trước ngày 20/4/2024. Danh sách gửi về Phòng Nội vụ trước ngày 25/4/2024."""
    head = HEADER.replace("CHỈ THỊ\n\nVề việc", "V/v").replace("CT-UBND", "UBND-NV")
    letter = f"{head[: head.index('Chủ tịch')]}Kính gửi: UBND các xã.\n\n{body}"
    made = directive(letter).tasks
    assert [d.meaning for t in made for d in t.deadlines] == [
        OnDate("2024-04-20"),
        OnDate("2024-04-25"),
    ]


def test_the_hour_of_an_event_is_no_deadline_of_what_prepares_it() -> None:
    body = """\
1. Thời gian: Vào lúc 08 giờ 00 phút, ngày 09/11/2024.

2. Địa điểm: Hội trường huyện.

3. Phân công nhiệm vụ

a) Giao Phòng Nội vụ tổng hợp danh sách đại biểu.

b) Phòng Tư pháp gửi tài liệu trước ngày 01/11/2024."""
    found = times(body)
    assert found["3/a"] == []
    assert found["3/b"] == [OnDate("2024-11-01")]


@pytest.mark.parametrize(
    ("last", "due"),
    [
        ("Đơn vị thực hiện: Phòng Nội vụ.", [OnDate("2024-11-09")]),
        ("Thành phần: các cơ quan.", []),
    ],
)
def test_the_day_of_an_event_is_that_of_those_who_hold_it(last: str, due: list[OnDate]) -> None:
    body = f"""\
I. Lễ phát động

- Nội dung: Tổ chức mít tinh, trồng cây.

- Thời gian: ngày 09/11/2024.

- Địa điểm: Hội trường huyện.

- {last}"""
    assert times(body)["I/-1"] == due


@pytest.mark.parametrize(
    ("task", "due"),
    [
        ("Ngày “Chủ nhật xanh” (ngày 08/12/2024): Ra quân vệ sinh.", [OnDate("2024-12-08")]),
        ("Kỷ niệm ngày thành lập (ngày 08/12/1954): Tổ chức mít tinh.", []),
        ("Ra quân vệ sinh theo Kế hoạch (ngày 08/12/2024).", []),
        ("Tập huấn nghiệp vụ cho trưởng thôn: ngày 24/12/2024 tại Hội trường xã.", [OnDate("2024-12-24")]),
    ],
)  # fmt: skip
def test_the_day_that_a_title_names(task: str, due: list[OnDate]) -> None:
    assert times(f"1. {task}\n\n2. Rà soát.")["1"] == due


def test_a_task_with_a_place_keeps_the_time_in_which_it_is_done() -> None:
    body = """\
I. Tập huấn

1. Tập huấn cho cán bộ một cửa.

2. Thời gian thực hiện: Trong tháng 11/2024.

3. Địa điểm: Hội trường huyện."""
    assert times(body)["I/1"] == [NOVEMBER]


def test_a_day_printed_twice_is_one_deadline() -> None:
    body = "1. Phòng Nội vụ ban hành hướng dẫn trước ngày 25/11/2024, hoàn thành việc gửi hướng dẫn trước ngày 25 tháng 11 năm 2024."
    assert times(body)["1"] == [OnDate("2024-11-25")]


def test_a_plan_that_sets_the_time_elsewhere_is_no_deadline_under_a_label() -> None:
    body = """\
1. Bồi dưỡng kỹ năng cho công chức:

- Thời gian thực hiện: Theo kế hoạch bồi dưỡng cán bộ, công chức hằng năm.

2. Tập huấn cho viên chức:

- Thời gian thực hiện: Hằng năm."""
    found = times(body)
    assert found["1"] == []
    assert len(found["2"]) == 1


def test_a_time_that_opens_its_clause_sets_it() -> None:
    body = """\
1. Quý IV năm 2024 hoàn thành việc cắm mốc.

2. Tháng 10/2024: Khảo sát; tháng 11/2024: Trình phê duyệt.

3. Kế hoạch quý IV năm 2024 do Phòng Nội vụ xây dựng."""
    found = times(body)
    assert found["1"] == [WithinPeriod("2024-10-01", "2024-12-31")]
    assert found["2"] == [WithinPeriod("2024-10-01", "2024-10-31"), NOVEMBER]
    assert found["3"] == []


def test_the_time_of_reports_is_none_of_the_tasks_beside_it() -> None:
    body = """\
1. Phòng Nội vụ rà soát hồ sơ.

2. Thời gian báo cáo: Ngày 15 tháng cuối quý."""
    found = times(body)
    assert found["1"] == []
    assert len(found["2"]) == 1


def test_points_under_a_label_of_time_say_when_the_item_is_due() -> None:
    body = """\
1. Phòng Nội vụ chủ trì lập danh mục hồ sơ.
Thời gian hoàn thành việc lập danh mục hồ sơ:

- Năm 2025: Xong trước ngày 30/6/2025.

- Từ năm 2026: Xong trước ngày 30/01 hằng năm.

2. Phòng Tư pháp rà soát hồ sơ:

- Kiểm đếm xong trước ngày 20/5/2025."""
    found = times(body)
    assert found["1"] == [
        OnDate("2025-06-30"),
        Recurring("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30"),
    ]
    assert found["2/-1"] == [OnDate("2025-05-20")]
    assert found.get("2", []) == []


def test_a_year_in_front_of_its_day_is_no_deadline_of_its_own() -> None:
    body = """\
1. Năm 2025: Phòng Nội vụ hoàn thành trước ngày 30/6/2025.

2. Năm 2025: Hoàn thành việc số hóa hồ sơ."""
    found = times(body)
    assert found["1"] == [OnDate("2025-06-30")]
    assert found["2"] == [WithinPeriod("2025-01-01", "2025-12-31")]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Phòng Nội vụ tham mưu tổ chức lễ ra quân cấp huyện ngày 25/11/2024", "2024-11-25"),
        ("Phòng Nội vụ tổ chức hội nghị tổng kết ngày 05/12/2024; gửi giấy mời", "2024-12-05"),
        ("Tựu trường các cấp học: Ngày 26/8/2024 (thứ Hai)", "2024-08-26"),
        ("Riêng đối với lớp 1 tựu trường ngày 19/8/2024 (thứ Hai)", "2024-08-19"),
        ("Tổ chức kiểm tra sau lễ khai giảng ngày 05/9/2024", None),
        ("Tổng hợp số liệu tính đến: ngày 05/9/2024", None),
        ("Ngày cấp giấy phép: 05/9/2024", None),
        ("Phòng Nội vụ tổ chức hội thi chào mừng ngày 20/11/2024", None),
        ("Phòng Nội vụ tổ chức hội nghị theo Kế hoạch ngày 20/11/2024", None),
        ("Phòng Nội vụ rà soát kết quả hội nghị tổ chức ngày 25/11/2024", None),
        ("Phòng Nội vụ phổ biến kết luận tại buổi tổ chức hội nghị ngày 05/01/2024", None),
        ("Tổ chức diễn tập cứu nạn, phòng chống bão tại xã An Sơn ngày 25/11/2024", "2024-11-25"),
        ("Phòng Nội vụ kiểm tra thực địa tại xã An Sơn ngày 25/11/2024", "2024-11-25"),
        ("Phòng Nội vụ chuẩn bị tài liệu làm việc với Đoàn ngày 25/11/2024", None),
        ("Phòng Nội vụ mở 03 lớp tập huấn, khai giảng lớp đầu ngày 25/11/2024", "2024-11-25"),
        ("Phòng Nội vụ hiến máu trong Lễ hội, tổ chức ngày 25/11/2024 tại xã An Sơn", "2024-11-25"),
        ("Phòng Nội vụ cử người dự Tuần Văn hóa, diễn ra ngày 25/11/2024 tại xã An Sơn", None),
        ("Phòng Nội vụ cử người viếng nghĩa trang nhân Ngày 27/7 (27/7/1947 - 27/7/2025)", None),
        ("Sáng ngày 25/11/2024, Phòng Nội vụ khai mạc lớp bồi dưỡng", "2024-11-25"),
        ("Ngày 25/11/2024, Phòng Nội vụ đã tổ chức hội nghị", None),
        ("Hạn cuối nộp báo cáo là ngày 25/11/2024; Phòng Nội vụ gửi UBND huyện", "2024-11-25"),
    ],
)
def test_an_event_that_somebody_shall_hold_is_due_on_its_day(
    sentence: str, due: str | None
) -> None:
    assert times(f"1. {sentence}.\n\n2. Phòng Tư pháp báo cáo.")["1"] == (
        [OnDate(due)] if due else []
    )


def test_a_stage_from_a_month_to_a_day() -> None:
    body = """\
I. Các đợt tuyên truyền

1. Đợt 1: Từ tháng 11 đến ngày khai mạc 20/12/2024

- Tuyên truyền trên loa truyền thanh."""
    assert times(body)["I/1/-1"] == [WithinPeriod("2024-11-01", "2024-12-20")]


def test_a_stage_with_its_time_alone_is_no_task() -> None:
    body = """\
1. Thời gian tiêm phòng

1.1. Đợt 1: Từ ngày 10/3 đến hết ngày 15/4/2024.

1.2. Đợt 2: Tiêm bổ sung từ ngày 01/9 đến hết ngày 30/9/2024."""
    assert list(times(body)) == ["1/1.2"]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Thời gian hoàn thành các nội dung trên trước ngày 20/5/2024.", True),
        ("Các nhiệm vụ nêu trên hoàn thành trước ngày 20/5/2024.", True),
        ("Yêu cầu các phòng báo cáo kết quả trước ngày 20/5/2024.", False),
    ],
)
def test_a_sentence_behind_the_items_sets_the_time_of_all(said: str, due: bool) -> None:
    body = f"1. Phòng Nội vụ tổng hợp danh sách.\n\n2. Phòng Tư pháp rà soát văn bản.\n\n{said}"
    assert times(body)["1"] == ([OnDate("2024-05-20")] if due else [])


def test_the_opening_sets_the_time_of_all_items() -> None:
    head = HEADER.replace("sau:", "sau, xong trước ngày 30/11/2024:")
    body = "1. Phòng Nội vụ rà soát hồ sơ.\n\n2. Phòng Tư pháp báo cáo trước ngày 30/9/2024."
    made = directive(f"{head}\n{body}").tasks
    assert [[d.meaning for d in t.deadlines] for t in made] == [
        [OnDate("2024-11-30")],
        [OnDate("2024-09-30")],
    ]


def test_a_time_in_front_of_the_order_is_what_the_order_is_for() -> None:
    """``(hoàn thành trước ngày …), … yêu cầu``: the upper body's time for all, and none of the items'."""
    said = "Để bảo đảm tiến độ (hoàn thành trước ngày 30/11/2024), UBND huyện yêu cầu các phòng thực hiện:"
    assert times(f"1. {said}\n\na) Rà soát hồ sơ đất đai.\n\nb) Lập danh sách.")["1/a"] == []


def test_years_in_front_of_a_unit_say_when_it_acts() -> None:
    body = """\
1. Giai đoạn 2024 - 2026, Phòng Nội vụ tập trung hoàn thiện hồ sơ.

2. Giai đoạn 2024 - 2026, Phòng Nội vụ phấn đấu giảm 5% biên chế.

3. Giai đoạn 2024 - 2026, nhu cầu của Phòng Nội vụ là 5 biên chế."""
    found = times(body)
    assert found["1"] == [WithinPeriod("2024-01-01", "2026-12-31")]
    assert found["2"] == found.get("3", []) == []


def test_a_second_month_counts_as_the_first() -> None:
    body = "1. Phòng Nội vụ tổ chức kiểm tra vào tháng 9/2024 và tháng 12/2024."
    assert times(body)["1"] == [
        WithinPeriod("2024-09-01", "2024-09-30"),
        WithinPeriod("2024-12-01", "2024-12-31"),
    ]


def test_who_acts_behind_a_label_of_time_is_due_then_and_nobody_else() -> None:
    body = """\
1. Thời gian hoàn thành: trước ngày 20/9. Sở Y tế chủ trì kiểm tra các bếp ăn.

2. Rà soát hồ sơ."""
    (checks, reviews) = ordered(body).tasks
    assert [unit.text for unit in checks.lead] == ["Sở Y tế"]
    assert [deadline.meaning for deadline in checks.deadlines] == [OnDate("2024-09-20")]
    assert reviews.deadlines == ()

"""Deadlines: times that gave none, that can't be, or whose year is open."""

from dataclasses import replace

import pytest

from models.deadline import Deadline, OnDate
from models.text import Span
from pipeline.check import check
from pipeline.check.deadlines import check_deadlines
from tests.check.doubted import codes, found, whole
from tests.texts import FOOT, HEADER, directive, paragraphs, table


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế khắc phục các lỗi còn tồn tại trong quý II/2024", ["unread-time"]),
        ("Sở Y tế tổng hợp ý kiến, trình tại phiên họp thường kỳ tháng 7/2024", []),
        ("Sở Y tế đưa ý kiến ra phiên họp thường kỳ tháng 7/2024", ["unread-time"]),
        ("Sở Y tế trình hồ sơ tại kỳ họp thường lệ giữa năm 2024", ["unread-time"]),
        ("Sở Y tế di dời các hộ dân, xong trước mùa mưa bão", ["unread-time"]),
        ("Sở Y tế báo cáo chậm nhất 9 giờ ngày làm việc tiếp theo", ["unread-time"]),
        ("Sở Y tế hoàn thành hồ sơ trong tháng … năm 2024", ["unread-time"]),
        ("Sở Y tế mỗi quý lựa chọn một chủ đề", ["unread-time"]),
        ("Sở Y tế mỗi quý một chủ đề", []),
        ("Sở Y tế gửi hồ sơ lấy ý kiến trước khi trình", []),
        ("Sở Y tế khắc phục các lỗi còn tồn tại trong quý II/2023", []),
        ("Sở Y tế hoàn thành hồ sơ trong quý II/2024", []),
        ("Sở Y tế rà soát công việc hằng ngày", []),
    ],
)
def test_a_month_or_quarter_that_no_deadline_covers(sentence: str, told: list[str]) -> None:
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ báo cáo."))
    assert [f.code for f in check_deadlines(made) if f.code == "unread-time"] == told


@pytest.mark.parametrize(
    ("printed", "read", "told"),
    [
        ("trước ngày 15/12 hằng năm", "trước ngày 15/12", ["trước ngày 15/12 hằng năm"]),
        ("từ ngày 01/6/2024 đến ngày 30/6/2024", "ngày 01/6/2024", ["ngày 01/6/2024 đến ngày 3"]),
        ("trước 15/6 và ngày 15/12/2024", "ngày 15/12/2024", ["15/6 và ngày 15/12/2024"]),
        ("vào ngày 15 hằng tháng", "hằng tháng", ["ngày 15 hằng tháng"]),
        ("theo mẫu số 15 hằng tháng", "hằng tháng", []),
        ("trước ngày 15/12/2024", "trước ngày 15/12/2024", []),
        ("trước ngày 15/12/2024 đến các phòng", "trước ngày 15/12/2024", []),
    ],
)
def test_a_deadline_that_was_not_read_to_its_end(printed: str, read: str, told: list[str]) -> None:
    made = directive(whole(f"1. Sở Y tế gửi báo cáo {printed}.\n\n2. Sở Nội vụ báo cáo."))
    task, start = made.tasks[0], made.text.text.index(read)
    evidence = made.text.evidence(Span(start, start + len(read)), "deadline.day.by")
    deadline = Deadline(text=read, meaning=OnDate("2024-12-15"), evidence=evidence)
    made = replace(made, tasks=(replace(task, deadlines=(deadline,)),))
    cut = [
        f.evidence.quote for f in check_deadlines(made) if f.evidence and read in f.evidence.quote
    ]
    assert cut == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế tổ chức lễ ra quân cấp huyện ngày 25/11/2024; Sở Y tế rà soát", True),
        ("Sở Y tế tổng kết sau hội thi 05 ngày", True),
        ("Sở Y tế xử lý hồ sơ còn tồn đọng trong quý II/2024", True),
        ("Sở Y tế báo cáo tại phiên họp thường kỳ tháng 9", True),
        ("Sở Y tế đăng mỗi tuần ít nhất 02 tin, bài", True),
        ("Sở Y tế họp giao ban định kỳ hằng tuần", True),
        ("Sở Y tế thí điểm tại 02 xã (năm 2026)", True),
        ("Sở Y tế rà soát hồ sơ tiếp nhận trong quý II/2022", False),
        ("Sở Y tế rà soát sau cuộc họp ngày 05/01/2024", False),
        ("Sở Y tế thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2024", False),
    ],
)
def test_a_time_that_gave_no_deadline(sentence: str, told: bool) -> None:
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ báo cáo."))
    bare = replace(made, tasks=tuple(replace(task, deadlines=()) for task in made.tasks))
    assert ("unread-time" in {f.code for f in check(bare)}) is told


def test_cells_of_time() -> None:
    """One that gives several days, and one that gives nothing though it counts days."""
    made = directive(
        [
            *paragraphs(f"{HEADER}\n1. Sở Y tế rà soát.\n\n2. Nhiệm vụ cụ thể:"),
            table(
                ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
                ["1", "Rà soát hồ sơ", "Sở Y tế", "Trước ngày 30/6/2024; trước ngày 15/7/2024"],
                ["2", "Lập danh mục", "Sở Y tế", "≤ 45 ngày"],
                ["3", "Tổng kết", "Sở Y tế", "Trước ngày 30/9/2024"],
                ["4", "Báo cáo", "Sở Y tế", "Theo Kế hoạch số 12/KH-UBND ngày 02/01/2024"],
                ["5", "In tờ rơi", "Sở Y tế", "Khi có yêu cầu"],
                ["6", "Sơ kết", "Sở Y tế", "Năm thứ 2"],
                ["7", "Rà soát hằng tháng các hồ sơ tồn", "Sở Y tế", "31/12/2024"],
                ["8", "Tuyên truyền", "Sở Y tế", "Lúc nông nhàn"],
            ),
            *paragraphs(FOOT),
        ]
    )
    unread = (replace(t, deadlines=()) if t.path.endswith("row 2") else t for t in made.tasks)
    told = {(f.code, f.path) for f in check(replace(made, tasks=tuple(unread)))}
    times = {(code, path) for code, path in told if code in ("two-times", "unread-time")}
    unread_rows = {("unread-time", f"2/row {row}") for row in (2, 6, 7, 8)}
    assert times == {("two-times", "2/row 1"), *unread_rows}


@pytest.mark.parametrize(("past", "open_", "told"), [(3, 2, 3), (5, 4, 1), (8, 4, 1), (5, 6, 5)])
def test_a_table_of_overdue_work_is_told_once(past: int, open_: int, told: int) -> None:
    """From five on, where half of its tasks were due before the issue date."""
    rows = [[f"{n}", f"Rà soát nhóm {n}", "Sở Y tế", f"{n}/3/2024"] for n in range(1, past + 1)]
    rows += [[f"{n}", f"Rà soát nhóm {n}", "Sở Y tế", f"{n}/8/2024"] for n in range(20, 20 + open_)]
    head = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]
    opening = paragraphs(f"{HEADER}\n1. Sở Y tế rà soát.\n\n2. Nhiệm vụ chưa hoàn thành:")
    findings = found([*opening, table(head, *rows), *paragraphs(FOOT)])
    assert [f.code for f in findings].count("due-before-issue") == told


def test_a_column_of_times_whose_head_was_misread() -> None:
    made = directive(
        [
            *paragraphs(f"{HEADER}\n1. Sở Y tế rà soát.\n\n2. Nhiệm vụ cụ thể:"),
            table(
                ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thờl glan", "Ghi chú"],
                ["1", "Rà soát hồ sơ", "Sở Y tế", "Quý II/2024", "Báo cáo năm 2024"],
                ["2", "Lập danh mục", "Sở Y tế", "", "Theo Kế hoạch 2024"],
            ),
            *paragraphs(FOOT),
        ]
    )
    told = [
        (f.path, f.evidence.quote) for f in made.findings if f.evidence and f.code == "unread-time"
    ]
    assert told == [("2/row 1", "Quý II/2024")]


def test_a_rhythm_without_a_period() -> None:
    (finding,) = found(whole("1. Sở Y tế định kỳ báo cáo.\n\n2. Sở Nội vụ rà soát."))
    assert (finding.code, finding.path) == ("open-rhythm", "1")


@pytest.mark.parametrize(
    ("deadline", "code"),
    [
        ("trước ngày 31/02/2024", "impossible-date"),
        ("trước ngày 30/02/2025", "impossible-date"),
        ("trước ngày 15/4/2023", "due-before-issue"),
    ],
)
def test_a_deadline_that_can_not_be(deadline: str, code: str) -> None:
    body = f"1. Sở Y tế báo cáo {deadline}.\n\n2. Sở Nội vụ rà soát."
    (finding,) = found(whole(body))
    assert finding.code == code
    assert finding.evidence is not None
    assert finding.evidence.quote == deadline


def test_a_day_without_year_in_a_document_without_date() -> None:
    body = "1. Sở Y tế báo cáo trước ngày 15/4.\n\n2. Sở Nội vụ rà soát."
    assert "open-year" in codes(whole(body, date=""))


def test_a_day_without_year_in_a_plan_for_the_next_year() -> None:
    """Its year is taken, and where the year of issue would do as well somebody is asked."""
    made = directive(
        whole(
            "1. Sở Y tế báo cáo trước ngày 30/12.\n\n2. Sở Nội vụ rà soát trước ngày 15/6.",
            date="Sơn Hà, ngày 20 tháng 12 năm 2024",
            code="Số: 04/KH-UBND",
            kind="KẾ HOẠCH",
            title="Cải cách hành chính năm 2025",
        )
    )
    due = [deadline.meaning for task in made.tasks for deadline in task.deadlines]
    assert due == [OnDate("2025-12-30"), OnDate("2025-06-15")]
    (doubt,) = (finding for finding in made.findings if finding.code == "open-year")
    assert doubt.evidence is not None
    assert doubt.evidence.quote == "trước ngày 30/12"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế kiểm tra các trạm bị hỏng cuối tháng 01", True),
        ("Sở Y tế báo cáo trong tháng 4", False),
        ("Sở Y tế báo cáo trong tháng 01/2025", False),
    ],
)
def test_a_month_that_had_passed_when_it_was_named(sentence: str, told: bool) -> None:
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ rà soát."))
    assert made.tasks[0].deadlines
    assert ("open-year" in {f.code for f in made.findings}) == told

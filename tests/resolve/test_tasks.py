"""Tasks: what tells somebody to do something, whose it is, and the account of every leaf."""

import pytest

from models.deadline import OnDate, WithinPeriod
from models.directive import Directive
from models.task import Task
from tests.texts import FOOT, HEADER, LETTER, directive, item_at, ordered

LEAD_OF_ALL = "Thủ trưởng các cơ quan, đơn vị"
"""Whom the opening of `ordered` orders."""


def short(task: Task) -> tuple[str, list[str], list[str], list[str]]:
    """Path, lead, coordinate, report to."""
    units = (task.lead, task.coordinate, task.report_to)
    lead, coordinate, report_to = ([unit.text for unit in part] for part in units)
    return (task.path, lead, coordinate, report_to)


def tasks(body: str) -> list[tuple[str, list[str], list[str], list[str]]]:
    return [short(task) for task in ordered(body).tasks if task.path != "closing"]


def account(made: Directive, path: str) -> str:
    (entry,) = [entry for entry in made.ledger if entry.path == path]
    return entry.account


LABELS = "Cơ quan chủ trì: Sở Y tế.\n\nThời gian thực hiện: Quý III/2030."
"""Who and by when, on lines of their own."""


def test_labels_under_the_last_bullet_speak_for_all_of_them() -> None:
    made = ordered(f"1. Nhân lực\n\n- Mở các lớp tập huấn.\n\n- Cấp chứng chỉ.\n\n{LABELS}")
    told = {t.path: ([u.text for u in t.lead], len(t.deadlines)) for t in made.tasks}
    assert told["1/-1"] == told["1/-2"] == (["Sở Y tế"], 1)


def test_bullets_of_which_each_has_labels_keep_them_apart() -> None:
    other = LABELS.replace("Sở Y tế", "Sở Nội vụ")
    body = f"1. Nhân lực\n\n- Mở các lớp tập huấn.\n\n{other}\n\n- Cấp chứng chỉ.\n\n{LABELS}"
    told = {t.path: [u.text for u in t.lead] for t in ordered(body).tasks}
    assert (told["1/-1"], told["1/-2"]) == (["Sở Nội vụ"], ["Sở Y tế"])


def test_labels_on_one_line_under_the_last_point_speak_for_all_of_them() -> None:
    labels = "Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ; thời gian: Quý III/2030."
    made = ordered(f"1. Nhân lực\n\na) Mở các lớp tập huấn.\n\nb) Cấp chứng chỉ.\n\n{labels}")
    told = [
        (t.path, [u.text for u in t.lead], [u.text for u in t.coordinate], len(t.deadlines))
        for t in made.tasks
    ]
    assert told[:2] == [(path, ["Sở Y tế"], ["Sở Nội vụ"], 1) for path in ("1/a", "1/b")]


@pytest.mark.parametrize(
    ("over", "point", "lead"),
    [
        (
            "Ban Quản lý dự án (chủ đầu tư):",
            "Yêu cầu các nhà thầu huy động máy móc.",
            "Ban Quản lý dự án",
        ),
        ("Sở Y tế:", "Đề nghị UBND các xã ký cam kết.", "Sở Y tế"),
        ("Sở Y tế:", "Giao Chi cục Thú y kiểm tra.", "Chi cục Thú y"),  # its part is told by name
        ("Công tác tuyên truyền", "Yêu cầu Sở Y tế đưa tin.", "Sở Y tế"),
        (
            "Thủ trưởng các sở; Chủ tịch UBND các xã:",
            "Yêu cầu mỗi đơn vị phải kiểm tra.",
            "mỗi đơn vị",
        ),
    ],
)
def test_one_who_stands_above_asks_others(over: str, point: str, lead: str) -> None:
    assert tasks(f"1. {over}\n\na) {point}\n\nb) Rà soát.")[0][1] == [lead]


def test_a_part_over_points_that_names_nobody_goes_on_with_the_one_before() -> None:
    body = "1. Sở Y tế rà soát hồ sơ. Đối với các trạm mới, nghiệm thu trước ngày 20/4/2024, cụ thể:\n\na) Trạm A.\n\nb) Trạm B."
    made = directive(f"{HEADER}\n{body}\n\n2. Rà soát.\n\n{FOOT}")
    assert [[u.text for u in t.lead] for t in made.tasks if t.path == "1"] == [["Sở Y tế"]] * 2


def test_a_closing_asks_those_to_whom_the_letter_goes() -> None:
    opening = "Để kịp thời báo cáo, giao Phòng Nghiệp vụ Y làm đầu mối tổng hợp."
    letter = LETTER[: LETTER.index("Thực hiện Công văn số")]
    made = directive(
        f"{letter}{opening}\n\nBáo cáo gửi về Sở Y tế trước ngày 20/12/2023 để tổng hợp.\n\n{FOOT}"
    )
    assert "Phòng Nghiệp vụ Y" not in [u.text for u in made.tasks[-1].lead]


def test_to_whom_those_report_who_are_asked_below_is_kept() -> None:
    made = directive(
        f"{HEADER}\n1. Sở Y tế:\n\na) Yêu cầu các trạm ký cam kết; báo cáo UBND huyện kết quả.\n\nb) Rà soát.\n\n{FOOT}"
    )
    first = made.tasks[0]
    assert [u.text for u in first.lead] == ["Sở Y tế"]
    assert [u.text for u in first.report_to] == ["UBND huyện"]


@pytest.mark.parametrize("title", ["Phần Lễ (60 phút)", "Nội dung chương trình"])
def test_points_of_a_programme_are_no_tasks(title: str) -> None:
    body = f"1. {title}\n\n- Ôn lại truyền thống.\n\n- Sở Y tế đón tiếp đại biểu."
    assert [path for path, *_ in tasks(body)] == ["1/-2"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. Phần lễ\n\n- Ôn lại truyền thống của Mặt trận.\n\n- Trao nhà cho các hộ nghèo.", ["1/-1", "1/-2"]),
        ("1. Phần lễ\n\n- Chào cờ, hát Quốc ca.\n\n- Trao nhà cho các hộ nghèo.", []),
        ("1. Phần lễ\n\n- Diễn văn ôn lại truyền thống.\n\n- Trao nhà cho các hộ nghèo.", []),
        ("1. Phần hội: Tổ chức các trò chơi dân gian tại khu dân cư.", ["1"]),
        ("1. Phần hội: Thi kéo co, nhảy bao bố, văn nghệ.", []),
    ],
)  # fmt: skip
def test_what_is_to_be_done_for_a_ceremony(body: str, expected: list[str]) -> None:
    """Orders alone; one point of a programme among them shows that it is one."""
    assert [path for path, *_ in tasks(body)] == expected


def test_contents_beside_time_and_scope_are_work() -> None:
    body = "I. THỜI GIAN, QUY MÔ, NỘI DUNG\n\n1. Thời gian, quy mô\n\na) Quy mô: Cấp xã.\n\n2. Nội dung\n\na) Tổ chức tọa đàm tại các thôn.\n\n3. Vận động Nhân dân treo cờ."
    assert [path for path, *_ in tasks(body)] == ["I/2/a", "I/3"]


def test_what_an_order_includes_stands_under_it() -> None:
    """``…, trong đó tập trung:`` behind a whole order leaves it one; behind nothing but an introduction it is none."""
    points = "\n\n- Rà soát hộ nuôi.\n\n- Tiêm phòng đợt 1."
    whole = f"1. Chịu trách nhiệm trước UBND huyện về kết quả phòng, chống dịch, trong đó tập trung:{points}"
    assert [path for path, *_ in tasks(whole)] == ["1", "1/-1", "1/-2"]
    bare = f"1. Tập trung thực hiện các nhiệm vụ, trong đó chủ yếu là:{points}"
    assert [path for path, *_ in tasks(bare)] == ["1/-1", "1/-2"]


# --- whose it is ------------------------------------------------------------------------------------


def test_an_item_that_names_its_lead() -> None:
    assert tasks("1. Sở Y tế rà soát.\n\n2. Giao Sở Nội vụ tổng hợp, báo cáo UBND huyện.") == [
        ("1", ["Sở Y tế"], [], []),
        ("2", ["Sở Nội vụ"], [], ["UBND huyện"]),
    ]


def test_the_phrase_that_opens_the_list_leads_what_names_nobody() -> None:
    made = ordered("1. Rà soát thủ tục hành chính.\n\n2. Công khai kết quả giải quyết.")
    assert [short(t) for t in made.tasks] == [
        ("1", [LEAD_OF_ALL], [], []),
        ("2", [LEAD_OF_ALL], [], []),
    ]
    for task in made.tasks:
        assert task.inherited
        assert all(unit.inherited for unit in task.lead)
        assert task.lead_source is not None
        assert "yêu cầu" in task.lead_source.quote


def test_a_unit_over_its_points_leads_them() -> None:
    """Each point is a task; the line of the unit only introduces them."""
    made = ordered(
        "1. Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo:\n\na) Tổ chức tiêm chủng;\n\nb) Tuyên truyền phòng bệnh."
    )
    assert [short(t) for t in made.tasks] == [
        ("1/a", ["Sở Y tế"], ["Sở Giáo dục và Đào tạo"], []),
        ("1/b", ["Sở Y tế"], ["Sở Giáo dục và Đào tạo"], []),
    ]
    assert all(task.inherited for task in made.tasks)
    assert account(made, "1") == "heading"


def test_a_point_that_names_its_own_lead_inherits_none() -> None:
    body = "1. Sở Y tế:\n\na) Tổ chức tiêm chủng;\n\nb) Giao Chi cục Dân số báo cáo UBND huyện."
    assert tasks(body) == [
        ("1/a", ["Sở Y tế"], [], []),
        ("1/b", ["Chi cục Dân số"], [], ["UBND huyện"]),
    ]


def test_a_point_without_subject_inherits_the_lead_and_names_who_helps() -> None:
    body = "1. Sở Y tế:\n\na) Chủ trì, phối hợp với các đơn vị liên quan rà soát;\n\nb) Báo cáo UBND huyện."
    assert tasks(body) == [
        ("1/a", ["Sở Y tế"], ["các đơn vị liên quan"], []),
        ("1/b", ["Sở Y tế"], [], ["UBND huyện"]),
    ]


@pytest.mark.parametrize(
    ("heading", "leads"),
    [
        ("Ban Chấp hành cấp trên (Phòng Nội vụ, Phòng Tư pháp):", ["Phòng Nội vụ", "Phòng Tư pháp"]),
        ("Công đoàn cấp trên (LĐLĐ các huyện; Công đoàn Khu kinh tế)", ["LĐLĐ các huyện", "Công đoàn Khu kinh tế"]),
        ("Các phòng chuyên môn (trừ Phòng Nội vụ, Phòng Tư pháp):", ["Các phòng chuyên môn"]),
        ("Sở Y tế (Chi cục Dân số, Trung tâm Kiểm soát bệnh tật)", ["Sở Y tế"]),
        ("Văn phòng thường trực Ban Chỉ đạo (Sở Y tế)", ["Văn phòng thường trực Ban Chỉ đạo"]),
    ],
)  # fmt: skip
def test_a_heading_may_list_whom_it_means(heading: str, leads: list[str]) -> None:
    body = f"1. {heading}\n\na) Rà soát thủ tục;\n\nb) Báo cáo kết quả.\n\n2. Sở Nội vụ\n\na) Thẩm định."
    assert tasks(body)[0] == ("1/a", leads, [], [])


def test_the_nearest_lead_has_the_word() -> None:
    body = "I. Sở Y tế:\n\n1. Rà soát cơ sở vật chất.\n\n2. Trung tâm Y tế huyện:\n\na) Tổ chức tiêm chủng."
    assert tasks(body) == [
        ("I/1", ["Sở Y tế"], [], []),
        ("I/2/a", ["Trung tâm Y tế huyện"], [], []),
    ]


def test_a_unit_alone_over_its_paragraph_leads_it() -> None:
    """A unit's name alone on a line over its paragraph is one item with it."""
    made = ordered(
        "1. Sở Y tế\n\nTổ chức tiêm chủng mở rộng cho trẻ em.\n\n2. Sở Nội vụ\n\nTổng hợp kết quả."
    )
    assert [short(t) for t in made.tasks] == [
        ("1", ["Sở Y tế"], [], []),
        ("2", ["Sở Nội vụ"], [], []),
    ]
    assert item_at(made, "1").text == "Sở Y tế Tổ chức tiêm chủng mở rộng cho trẻ em."


def test_a_block_beside_gives_lead_coordinate_and_time() -> None:
    body = """\
I. Cải cách thể chế

1. Rà soát văn bản quy phạm pháp luật.

2. Theo dõi tình hình thi hành pháp luật.

3. Trách nhiệm thực hiện

- Đơn vị chủ trì: Phòng Tư pháp.

- Đơn vị phối hợp: Các phòng, ban chuyên môn.

- Thời gian thực hiện: Quý II/2024."""
    made = ordered(body)
    assert [short(t) for t in made.tasks] == [
        ("I/1", ["Phòng Tư pháp"], ["Các phòng, ban chuyên môn"], []),
        ("I/2", ["Phòng Tư pháp"], ["Các phòng, ban chuyên môn"], []),
    ]
    for task in made.tasks:
        assert task.inherited
        (deadline,) = task.deadlines
        assert deadline.meaning == WithinPeriod("2024-04-01", "2024-06-30")
        assert deadline.inherited


def test_all_behind_the_label_of_cooperation_cooperate() -> None:
    """Also behind a name that nobody knows, and a semicolon."""
    made = ordered(
        "1. Tập huấn cho phóng viên.\n\n- Chủ trì: Phòng Văn hóa và Thông tin.\n\n"
        "- Phối hợp: Nhóm tình nguyện truyền thông; Phòng Tư pháp huyện; Phòng Nội vụ huyện.\n\n2. Công khai kết quả."
    )
    _, lead, coordinate, _ = short(made.tasks[0])
    assert lead == ["Phòng Văn hóa và Thông tin"]
    assert coordinate == [
        "Nhóm tình nguyện truyền thông",
        "Phòng Tư pháp huyện",
        "Phòng Nội vụ huyện",
    ]


def test_labels_under_an_item_speak_for_it() -> None:
    body = """\
1. Rà soát văn bản quy phạm pháp luật:

- Đơn vị chủ trì: Phòng Tư pháp.

- Thời gian hoàn thành: trước ngày 30/6/2024.

2. Công khai kết quả."""
    first, second = ordered(body).tasks
    assert short(first) == ("1", ["Phòng Tư pháp"], [], [])
    assert [d.meaning for d in first.deadlines] == [OnDate("2024-06-30")]
    assert (short(second)[1], second.deadlines) == ([LEAD_OF_ALL], ())


def test_labels_behind_a_sentence_speak_for_it() -> None:
    """In one line with the task, as on lines of their own."""
    for gap in (" ", "\n\n"):
        labels = ["Đơn vị chủ trì: Phòng Tư pháp.", "Thời gian hoàn thành: trước ngày 30/6/2024."]
        body = gap.join(["1. Rà soát văn bản quy phạm pháp luật.", *labels])
        (task, _) = ordered(f"{body}\n\n2. Công khai kết quả.").tasks
        assert short(task) == ("1", ["Phòng Tư pháp"], [], [])
        assert [d.meaning for d in task.deadlines] == [OnDate("2024-06-30")]


def test_a_letter_addresses_its_tasks_to_those_it_goes_to() -> None:
    """Where no phrase orders anybody."""
    letter = LETTER.replace(
        "Sở Y tế đề nghị các đơn vị thực hiện:", "Sở Y tế hướng dẫn một số nội dung như sau:"
    )
    leads = {tuple(u.text for u in t.lead) for t in directive(letter).tasks if t.path in "12"}
    assert leads == {("Phòng Y tế các huyện, thành phố", "Trung tâm Y tế các huyện, thành phố")}


def test_a_letter_that_guides_somebody_is_for_him() -> None:
    letter = LETTER.replace(
        "Sở Y tế đề nghị các đơn vị thực hiện:",
        "Sở Y tế hướng dẫn các bệnh viện, Trung tâm Y tế các huyện triển khai như sau:",
    )
    leads = {tuple(u.text for u in t.lead) for t in directive(letter).tasks if t.path in "12"}
    assert leads == {("các bệnh viện", "Trung tâm Y tế các huyện")}


def test_an_item_on_time_may_hold_the_order_itself() -> None:
    head = LETTER[: LETTER.index("1. ")]
    content = f"{head}1. Rà soát danh mục.\n\n2. Thời gian thực hiện\n\nHồ sơ gửi về Sở Y tế trước ngày 05/7/2024.\n"
    task = next(t for t in directive(content).tasks if t.path == "2")
    assert [u.text for u in task.report_to] == ["Sở Y tế"]
    assert task.inherited
    assert [d.meaning for d in task.deadlines] == [OnDate("2024-07-05")]


# --- what is a task -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Tồn tại, hạn chế",
        "Kết quả đạt được",
        "Nguyên nhân",
        "Mục đích",
        "Quan điểm chỉ đạo",
        "Đánh giá chung",
    ],
)
def test_what_describes_holds_no_task(heading: str) -> None:
    made = ordered(
        f"I. {heading}\n\n1. Một số cơ quan, đơn vị báo cáo chưa kịp thời.\n\nII. Nhiệm vụ\n\n1. Sở Y tế rà soát."
    )
    assert [t.path for t in made.tasks] == ["II/1"]
    assert account(made, "I/1") == "shortcoming"


@pytest.mark.parametrize("heading", ["Yêu cầu", "Mục tiêu"])
def test_aims_hold_tasks_only_for_those_they_name(heading: str) -> None:
    body = f"I. {heading}\n\n1. Bảo đảm thiết thực, hiệu quả.\n\n2. Giao Sở Y tế báo cáo trước ngày 30/6/2024.\n\nII. Nhiệm vụ\n\n1. Rà soát thủ tục."
    assert [t.path for t in ordered(body).tasks] == ["I/2", "II/1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết quả thực hiện gửi về Phòng Nội vụ trước ngày 15/4/2024.",
        "Căn cứ tình hình thực tế, UBND các xã xây dựng kế hoạch trước ngày 15/4/2024.",
        "Đánh giá tình hình thực hiện, báo cáo UBND huyện trước ngày 15/4/2024.",
    ],
)
def test_a_sentence_that_orders_is_no_heading_that_describes(sentence: str) -> None:
    """Headings are known by their words, but a leaf with a deadline directs."""
    found = [t for t in ordered(f"1. {sentence}\n\n2. Sở Y tế rà soát.").tasks if t.path == "1"]
    assert [[d.meaning for d in t.deadlines] for t in found] == [[OnDate("2024-04-15")]]


def test_an_item_is_one_task() -> None:
    body = "1. Sở Y tế rà soát cơ sở vật chất. Tổng hợp nhu cầu. Báo cáo UBND huyện trước ngày 15/4/2024."
    (task,) = ordered(body).tasks
    assert task.text.startswith("Sở Y tế rà soát")
    assert [d.meaning for d in task.deadlines] == [OnDate("2024-04-15")]
    assert [u.text for u in task.report_to] == ["UBND huyện"]


def test_another_lead_is_another_task() -> None:
    body = "1. Sở Y tế rà soát cơ sở vật chất. Sở Nội vụ tổng hợp kết quả chung."
    assert tasks(body) == [("1", ["Sở Y tế"], [], []), ("1", ["Sở Nội vụ"], [], [])]


def test_a_label_of_several_is_no_task_beside_those_of_each() -> None:
    body = "1. Sở Y tế, Sở Nội vụ: Sở Y tế rà soát thủ tục; Sở Nội vụ tổng hợp kết quả chung."
    assert tasks(body) == [("1", ["Sở Y tế"], [], []), ("1", ["Sở Nội vụ"], [], [])]


def test_a_clause_that_names_nobody_goes_on_with_the_heading() -> None:
    body = "1. Sở Y tế\n\n- Phân công cán bộ trực chốt; giao Chi cục Dân số tổng hợp số liệu.\n\n- Rà soát."
    assert tasks(body)[:2] == [("1/-1", ["Sở Y tế"], [], []), ("1/-1", ["Chi cục Dân số"], [], [])]


@pytest.mark.parametrize(
    ("label", "leads"),
    [
        ("Trạm Thủy nông, VNPT", ["Trạm Thủy nông", "VNPT"]),
        ("Công an xã, Tổ Lễ tân", ["Công an xã", "Tổ Lễ tân"]),
    ],
)
def test_a_label_holds_several_names(label: str, leads: list[str]) -> None:
    found = tasks(f"1. {label}: di dời đường ống.\n\n2. Rà soát.")
    assert found[0] == ("1", leads, [], [])


def test_another_deadline_is_another_task() -> None:
    body = "1. Sở Y tế rà soát xong trước ngày 15/4/2024. Sở Y tế báo cáo UBND huyện trước ngày 30/6/2024."
    found = ordered(body).tasks
    assert [[d.meaning for d in t.deadlines] for t in found] == [
        [OnDate("2024-04-15")],
        [OnDate("2024-06-30")],
    ]
    assert {t.lead[0].text for t in found} == {"Sở Y tế"}


@pytest.mark.parametrize(
    "title",
    [
        "Sở Y tế:",
        "Trách nhiệm cụ thể:",
        "Văn phòng Sở Y tế có trách nhiệm:",
        "Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo:",
    ],
)
def test_what_only_introduces_its_points_is_a_heading(title: str) -> None:
    """It is no task, and its item says so."""
    made = ordered(f"1. {title}\n\na) Rà soát thủ tục;\n\nb) Báo cáo kết quả.")
    assert item_at(made, "1").heading
    assert [t.path for t in made.tasks] == ["1/a", "1/b"]


def test_what_orders_and_introduces_is_a_task_and_no_heading() -> None:
    made = ordered(
        "1. Sở Y tế khẩn trương kiểm tra toàn bộ cơ sở khám bệnh trên địa bàn, báo cáo trước ngày 15/4/2024, cụ thể:"
        "\n\na) Bệnh viện;\n\nb) Rà soát phòng khám tư nhân."
    )
    assert not item_at(made, "1").heading
    assert "1" in [t.path for t in made.tasks]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Chỉ thị này thay thế Chỉ thị số 03/CT-UBND ngày 01/02/2020.",
    ],
)
def test_what_orders_nobody(sentence: str) -> None:
    made = ordered(f"1. Sở Y tế rà soát.\n\n2. {sentence}")
    assert [t.path for t in made.tasks] == ["1"]


def test_a_day_with_other_partners_is_another_task() -> None:
    text = "1. Sở Y tế hướng dẫn các trạm y tế. Chủ trì, phối hợp với Sở Tài chính bố trí kinh phí, trình UBND tỉnh trước ngày 15/5/2024."
    assert tasks(text) == [
        ("1", ["Sở Y tế"], [], []),
        ("1", ["Sở Y tế"], ["Sở Tài chính"], ["UBND tỉnh"]),
    ]
    assert len(tasks(text.replace("trước ngày 15/5/2024", "trong năm 2024"))) == 1


def test_what_an_item_lists_is_no_task() -> None:
    """Things, where the item over them says that it lists some; orders stay orders there."""
    body = "1. Sở Y tế lập, gửi hồ sơ đề nghị khen thưởng gồm:\n\na) Tờ trình của đơn vị;\n\nb) Biên bản họp xét;\n\nc) Gửi kèm bản điện tử."
    assert [task[0] for task in tasks(body)] == ["1", "1/c"]
    body = body.replace("gồm:", "theo các bước:")
    assert [task[0] for task in tasks(body)] == ["1", "1/a", "1/b", "1/c"]


def test_an_outlook_over_points_is_no_task() -> None:
    body = "1. Thời gian tới, tình hình dịch bệnh tiếp tục diễn biến phức tạp, đòi hỏi các ngành phải làm tốt những việc:\n\na) Rà soát."
    assert "1" not in [task[0] for task in tasks(body)]


def test_a_product() -> None:
    body = "1. Sở Y tế xây dựng kế hoạch. Sản phẩm: Kế hoạch của Sở.\n\n2. Sở Nội vụ rà soát."
    first, second = ordered(body).tasks
    assert (first.product, second.product) == ("Kế hoạch của Sở", None)


# --- the account --------------------------------------------------------------------------------------

LONG = """\
I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Nâng cao hiệu quả quản lý.

2. Yêu cầu

- Bảo đảm đúng tiến độ.

II. NHIỆM VỤ

1. Sở Y tế:

a) Rà soát thủ tục hành chính;

b) Báo cáo UBND huyện trước ngày 15/4/2024.

2. Sở Nội vụ tổng hợp kết quả.

III. TỔ CHỨC THỰC HIỆN

1. Trách nhiệm thực hiện

- Đơn vị chủ trì: Phòng Nội vụ.

Trên đây là Chỉ thị về cải cách hành chính."""


def test_every_leaf_is_accounted_for_once() -> None:
    made = ordered(LONG)
    parents = {item.parent for item in made.items}
    leaves = [item.path for item in made.items if item.path not in parents]
    accounts = [entry.path for entry in made.ledger]
    assert sorted(accounts) == sorted(set(accounts))
    assert set(leaves) <= set(accounts)
    assert all(entry.rule for entry in made.ledger)


def test_a_task_stands_in_an_item_and_quotes_it() -> None:
    made = ordered(LONG)
    for task in made.tasks:
        item = item_at(made, task.path)
        assert task.evidence.span.within(item.evidence.span)
        assert task.text in item.text


def test_the_account_names_tasks_as_tasks() -> None:
    made = ordered(LONG)
    with_tasks = {task.path for task in made.tasks}
    for entry in made.ledger:
        if entry.account == "task":
            assert entry.path in with_tasks
        if entry.account in ("heading", "context", "shortcoming"):
            assert entry.path not in with_tasks


def test_a_document_without_items_has_its_tasks_in_the_opening() -> None:

    head = HEADER[: HEADER.index("Chủ tịch UBND huyện yêu cầu")]
    made = directive(
        f"{head}Thời gian qua, tình hình cháy rừng diễn biến phức tạp.\n\nGiao Hạt Kiểm lâm huyện báo cáo UBND huyện "
        f"trước ngày 15/4/2024.\n\n{FOOT}"
    )
    assert [(t.path, [u.text for u in t.lead]) for t in made.tasks] == [
        ("opening", ["Hạt Kiểm lâm huyện"])
    ]


@pytest.mark.parametrize(
    ("second", "tasks"),
    [("\n\nVăn bản gửi về UBND huyện trước ngày 20/4/2024.", 2), (" Văn bản gửi trước ngày 20/4/2024.", 1)],
)  # fmt: skip
def test_a_paragraph_of_a_letter_without_items_has_its_own_day(second: str, tasks: int) -> None:
    head = HEADER[: HEADER.index("Chủ tịch UBND huyện yêu cầu")]
    made = directive(f"{head}UBND huyện đề nghị Hạt Kiểm lâm huyện báo cáo.{second}\n\n{FOOT}")
    assert [[u.text for u in t.lead] for t in made.tasks] == [["Hạt Kiểm lâm huyện"]] * tasks
    last = made.tasks[-1]
    assert "20/4/2024" in last.text
    assert (last.inherited, last.lead_source is not None) == (tasks == 2, tasks == 2)


@pytest.mark.parametrize(
    ("last", "path"),
    [
        ("Công an huyện có trách nhiệm kiểm tra, xử lý vi phạm./.", "opening"),
        ("Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.", "closing"),
    ],
)
def test_the_last_paragraph_of_a_document_without_items(last: str, path: str) -> None:
    """A duty of somebody's own is no formula, though the sign of the end stands behind it."""
    head = HEADER[: HEADER.index("Chủ tịch UBND huyện yêu cầu")]
    content = f"{head}UBND huyện đề nghị các đơn vị treo cờ Tổ quốc.\n\n{last}\n\n{FOOT}"
    assert [t.path for t in directive(content).tasks][-1] == path


def test_a_label_in_the_item_names_who_helps_though_the_item_has_its_own_lead() -> None:
    body = (
        "1. Phòng Nội vụ rà soát biên chế. Đơn vị phối hợp: Phòng Tư pháp.\n\n2. Công khai kết quả."
    )
    assert tasks(body)[0] == ("1", ["Phòng Nội vụ"], ["Phòng Tư pháp"], [])


# --- letters of central bodies, times that open or close their item --------------------------------------


def test_a_letter_that_asks_for_an_answer_is_a_task_of_those_it_is_sent_to() -> None:
    letter = (
        "VĂN PHÒNG CHÍNH PHỦ\n\nSố: 1453/VPCP-KGVX\n\nV/v xin ý kiến\n\nHà Nội, ngày 09 tháng 3 năm 2024\n\nKính gửi:\n\n"
        "- Bộ Nội vụ;\n\n- Bộ Tài chính.\n\nVăn phòng Chính phủ xin gửi bản chụp báo cáo đến quý cơ quan để có ý kiến, "
        "gửi về Văn phòng Chính phủ trước ngày 16 tháng 3 năm 2024."
    )
    (task,) = directive(f"{letter}\n\n{FOOT}").tasks
    assert short(task) == (
        "opening",
        ["Bộ Nội vụ", "Bộ Tài chính"],
        [],
        ["Văn phòng Chính phủ"],
    )
    assert task.inherited


@pytest.mark.parametrize(
    ("item", "known"),
    [
        ("Sở Y tế xây dựng chương trình, hoàn thành quý II/2025.", True),
        ("Tháng 5/2025: Sở Y tế ban hành kế hoạch.", True),
        ("Sở Y tế tổng hợp số liệu quý II/2025.", False),
    ],
)
def test_a_quarter_or_month_is_a_time_behind_what_is_done_or_as_the_label(
    item: str, known: bool
) -> None:
    (task,) = [t for t in ordered(f"1. {item}\n\n2. Rà soát.").tasks if t.path == "1"]
    assert [isinstance(d.meaning, WithinPeriod) for d in task.deadlines] == [True] * known


def test_a_label_of_time_with_its_own_order_is_no_block() -> None:
    made = ordered(
        "1. Sở Y tế rà soát.\n\n2. Thời gian tổng kết: Công an các đơn vị, địa phương tổng kết, báo cáo trước ngày 25/12/2025."
    )
    assert [(t.path, len(t.deadlines)) for t in made.tasks] == [("1", 0), ("2", 1)]


def test_what_a_resolution_says_of_its_own_effect_is_no_task() -> None:
    made = ordered("1. Sở Y tế rà soát.\n\n2. Nghị quyết này có hiệu lực kể từ ngày ký.")
    assert [t.path for t in made.tasks] == ["1"]


def test_a_step_over_its_sentences_is_their_title() -> None:
    """Whatever ends it, it orders nothing itself."""
    body = "2.1. Bước 1: Kiểm tra hiện trạng nhà ở của từng hộ.\n\nBan Chỉ đạo xã tổ chức kiểm tra trước ngày 25/7/2030."
    made = ordered(body)
    assert [[unit.text for unit in task.lead] for task in made.tasks] == [["Ban Chỉ đạo xã"]]

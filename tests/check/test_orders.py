"""Tasks that may be none, or two, or another's."""

from dataclasses import replace

import pytest

from models.deadline import Deadline, Recurring
from models.text import Span
from models.unit import Unit
from pipeline.check.orders import check_orders
from tests.check.doubted import led_by, whole
from tests.texts import directive

OTHERS = "\n\n2. Sở Nội vụ báo cáo kết quả hằng tháng."


def orders_told(body: str) -> list[tuple[str, str | None]]:
    return [(f.code, f.path) for f in check_orders(directive(whole(body)))]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế đã ban hành Kế hoạch tiêm chủng", ["no-order"]),
        ("Sở Y tế nhận được Công văn số 15/BYT-DP", ["no-order"]),
        ("Sở Y tế ban hành Kế hoạch tiêm chủng", []),
        ("Sở Y tế đã được giao kinh phí thì báo cáo", []),
        ("Sở Y tế tiếp nhận hồ sơ", []),
    ],
)
def test_what_was_done_is_no_order(sentence: str, told: list[str]) -> None:
    made = led_by("Sở Y tế", sentence)
    made = replace(made, tasks=tuple(replace(task, inherited=False) for task in made.tasks))
    assert [f.code for f in check_orders(made)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghi chú: biểu mẫu gửi kèm theo văn bản.", ["no-order"]),
        ("Lưu ý: các phòng gửi báo cáo đúng mẫu.", []),
        ("Thời gỉan dự kiến: 8 giờ ngày 28/12/2024.", ["no-order"]),
        ("Đơn vị phối hơp: các phòng, ban.", ["no-order"]),
        ("Đơn vị tư vấn: lập hồ sơ.", []),
    ],
)
def test_a_remark_is_no_order(text: str, told: list[str]) -> None:
    made = directive(whole())
    made = replace(made, tasks=(replace(made.tasks[0], text=text),))
    assert [f.code for f in check_orders(made)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("UBND huyện Sơn Hà yêu cầu các phòng rà soát hồ sơ", ["issuer-leads"]),
        ("UBND huyện Sơn Hà chỉ đạo Trạm bơm mở cống", ["issuer-leads"]),
        ("UBND huyện Sơn Hà phối hợp với các phòng rà soát", []),
        ("UBND huyện Sơn Hà chỉ đạo thực hiện nghiêm quy định", []),
    ],
)
def test_the_issuing_body_gives_orders(sentence: str, told: list[str]) -> None:
    made = led_by("UBND huyện Sơn Hà", sentence)
    (task,) = made.tasks
    unit = replace(task.lead[0], unit="Ủy ban nhân dân huyện Sơn Hà")
    made = replace(made, tasks=(replace(task, lead=(unit,), inherited=False),))
    assert [f.code for f in check_orders(made)] == told


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("Cơ quan nhà nước làm gương.", [("no-order", "1")]),
        ("Sở Y tế rà soát, báo cáo trước ngày 20/6/2024.", []),
        ("Sở Y tế rà soát toàn bộ hồ sơ của các trạm.", []),
    ],
)
def test_a_title_that_has_a_subject(first: str, told: list[tuple[str, str]]) -> None:
    assert orders_told(f"1. {first} Sở Nội vụ gửi báo cáo trước ngày 25/6/2024.{OTHERS}") == told


def test_another_body_may_order_others() -> None:
    made = led_by("Sở Y tế", "Sở Y tế yêu cầu các trạm rà soát")
    made = replace(made, tasks=(replace(made.tasks[0], inherited=False),))
    assert not list(check_orders(made))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Đề nghị các nhóm bay gửi danh sách", ["two-leads"]),
        ("Gửi danh sách các nhóm bay", []),
    ],
)
def test_an_order_to_somebody_whose_lead_was_taken_over(sentence: str, told: list[str]) -> None:
    made = directive(whole(f"1. Sở Y tế rà soát.{OTHERS}"))
    task = made.tasks[0]
    taken_over = replace(
        task, text=sentence, inherited=True, evidence=replace(task.evidence, rule="task.leaf")
    )
    assert [f.code for f in check_orders(replace(made, tasks=(taken_over,)))] == told


@pytest.mark.parametrize(
    ("asks", "told"),
    [
        ("đề nghị các nhóm bay thực hiện các nội dung sau:", ["lead-by-address"]),
        ("đề nghị thực hiện các nội dung sau:", []),
    ],
)
def test_those_addressed_lead_though_others_are_asked(asks: str, told: list[str]) -> None:
    content = whole(f"1. Rà soát hồ sơ.{OTHERS}").replace(
        "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:",
        f"Chủ tịch UBND huyện {asks}",
    )
    made = directive(content)
    start = made.text.text.index("SƠN HÀ")
    evidence = made.text.evidence(Span(start, start + 6), "inherit.addressees")
    lead = (Unit(text="Các trạm", evidence=evidence, inherited=True),)
    made = replace(made, tasks=(replace(made.tasks[0], lead=lead, inherited=True),))
    assert [f.code for f in check_orders(made)] == told


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (
            "Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch này. Báo cáo UBND huyện trước ngày 20/6/2024",
            ["two-tasks"],
        ),
        ("Sở Y tế rà soát hồ sơ trước ngày 20/6/2024. Báo cáo UBND huyện bằng văn bản", []),
        ("Sở Y tế rà soát hồ sơ. Báo cáo UBND huyện trong năm 2024", []),
        ("Sở Y tế rà soát hồ sơ; báo cáo UBND huyện trước ngày 20/6/2024", []),
        ("Sở Y tế rà soát hồ sơ (theo mẫu) trước ngày 20/6/2024 để theo dõi", []),
    ],
)
def test_a_day_in_a_second_sentence(sentences: str, told: list[str]) -> None:
    """An item is one task unless a part of it has a deadline of its own; a year is set for the whole."""
    codes = [code for code, path in orders_told(f"1. {sentences}.{OTHERS}") if path == "1"]
    assert codes == told


def test_a_rhythm_that_opens_the_second_sentence() -> None:
    """Where both sentences are one task, since the name in front was misread."""
    sentences = "Sở Y tế rà soát hồ sơ. Trước ngày 25 hằng tháng báo cáo UBND huyện"
    made = led_by("Sở Y tế", sentences)
    start, printed = made.text.text.index("Trước ngày 25"), "Trước ngày 25 hằng tháng"
    evidence = made.text.evidence(Span(start, start + len(printed)), "deadline.monthly.day")
    deadline = Deadline(text=printed, meaning=Recurring("FREQ=MONTHLY"), evidence=evidence)
    first = made.tasks[0].evidence.span.start
    whole_item = made.text.evidence(Span(first, first + len(sentences)), "role.subject")
    task = replace(made.tasks[0], evidence=whole_item, deadlines=(deadline,), inherited=False)
    assert [f.code for f in check_orders(replace(made, tasks=(task,)))] == ["two-tasks"]


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Sở Y tế", "Sở Y tế chịu trách nhiệm thi hành Quyết định này", True),
        ("Sở Y tế", "Sở Y tế nghiêm túc triển khai thực hiện", True),
        ("Sở Y tế", "Sở Y tế chịu trách nhiệm thi hành án dân sự", False),
        ("Sở Y tế", "Sở Y tế chủ trì, phối hợp với các cơ quan liên quan:", True),
        ("Sở Y tế", "Sở Y tế chủ trì rà soát hồ sơ:", False),
        ("các phòng", "Nếu có vướng mắc, các phòng phản ánh về Sở Y tế", True),
        ("các phòng", "Tháo gỡ vướng mắc, các phòng phản ánh về Sở Y tế", False),
    ],
)
def test_formulas_and_introductions_are_no_orders(name: str, sentence: str, told: bool) -> None:
    made = led_by(name, sentence)
    task = replace(made.tasks[0], text=sentence, inherited=False)
    codes = [f.code for f in check_orders(replace(made, tasks=(task,)))]
    assert codes == ["no-order"] * told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế trước ngày 20/6/2024 2 Phê duyệt dự toán", ["no-order"]),
        ("Sở Y tế trước ngày 20/6/2024 Rà soát hồ sơ", ["no-order"]),
        ("Sở Y tế trước ngày 20/6/2024 rà soát hồ sơ", []),
        ("Sở Y tế báo cáo trước ngày 20/6/2024 Ban Chỉ đạo", []),
    ],
)
def test_rows_whose_cells_were_lost(sentence: str, told: list[str]) -> None:
    codes = [code for code, path in orders_told(f"1. {sentence}.{OTHERS}") if path == "1"]
    assert codes == told


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        ("Sở Y tế rà soát. Định kỳ hằng quý báo cáo kết quả", ["split-task"]),
        ("Sở Y tế rà soát. Sở Nội vụ thẩm định", []),
        ("Sở Y tế rà soát. Báo cáo kết quả", []),
    ],
)
def test_what_was_parted_may_be_one_task(sentences: str, told: list[str]) -> None:
    found = [code for code, _ in orders_told(f"1. {sentences}.{OTHERS}")]
    assert [code for code in found if code == "split-task"] == told

"""Rows of task tables: the cells say who, with whom, by when and what comes out."""

import pytest

from models.deadline import Meaning, OnDate, Ongoing, Recurring, WithinPeriod
from models.task import Task
from models.text import Table
from tests.texts import FOOT, HEADER, directive, item_at, merged, paragraphs, table

HEAD = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm"]


def rows(made: Table) -> dict[str, Task]:
    blocks = [*paragraphs(f"{HEADER}\n1. Rà soát.\n\n2. Nhiệm vụ cụ thể:"), made, *paragraphs(FOOT)]
    return {task.path: task for task in directive(blocks).tasks if "row" in task.path}


def names(units: tuple[object, ...]) -> list[str]:
    return [unit.text for unit in units]  # type: ignore[attr-defined]  # units, whatever their part


def test_a_row_is_a_task() -> None:
    (task,) = rows(
        table(HEAD, ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "Sở Tư pháp; các sở, ban, ngành", "Quý II/2024", "Kế hoạch"])
    ).values()  # fmt: skip
    assert (task.path, task.text) == ("2/row 1", "Xây dựng kế hoạch")
    assert names(task.lead) == ["Sở Nội vụ"]
    assert names(task.coordinate) == ["Sở Tư pháp", "các sở, ban, ngành"]
    assert task.product == "Kế hoạch"
    assert [d.meaning for d in task.deadlines] == [WithinPeriod("2024-04-01", "2024-06-30")]
    assert not task.inherited


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        ("Thường xuyên", Ongoing()),
        ("Hằng năm", Recurring("FREQ=YEARLY")),
        ("Năm 2025", WithinPeriod("2025-01-01", "2025-12-31")),
        ("2025-2030", WithinPeriod("2025-01-01", "2030-12-31")),
        ("Quý IV/2025", WithinPeriod("2025-10-01", "2025-12-31")),
        ("Tháng 12/2025", WithinPeriod("2025-12-01", "2025-12-31")),
        ("Trước ngày 30/6/2024", OnDate("2024-06-30")),
        ("Theo tiến độ", None),
        ("Theo quy định", None),
        ("", None),
    ],
)
def test_the_time_column(cell: str, meaning: Meaning | None) -> None:
    """There also a wording counts that elsewhere only names something."""
    (task,) = rows(table(HEAD, ["1", "Rà soát", "Sở Y tế", "", cell, ""])).values()
    assert [d.meaning for d in task.deadlines] == ([meaning] if meaning else [])


@pytest.mark.parametrize(
    ("cell", "leads"),
    [
        ("Sở Y tế, Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế; UBND các huyện, thành phố", ["Sở Y tế", "UBND các huyện, thành phố"]),
        ("Các sở, ban, ngành", ["Các sở, ban, ngành"]),
        ("- Sở Y tế\n- Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Ông Nguyễn Văn An", ["Ông Nguyễn Văn An"]),
        ("", []),
    ],
)
def test_the_lead_column(cell: str, leads: list[str]) -> None:
    (task,) = rows(table(HEAD, ["1", "Rà soát", cell, "", "", ""])).values()
    assert names(task.lead) == leads


def test_a_merged_lead_belongs_to_each_row() -> None:
    made = rows(
        merged(
            [
                (0, 0, "STT", 1, 1), (0, 1, "Nhiệm vụ", 1, 1), (0, 2, "Cơ quan chủ trì", 1, 1),
                (1, 0, "1", 1, 1), (1, 1, "Rà soát thủ tục", 1, 1), (1, 2, "Sở Y tế", 2, 1),
                (2, 0, "2", 1, 1), (2, 1, "Báo cáo kết quả", 1, 1),
            ]
        )
    )  # fmt: skip
    assert [names(task.lead) for task in made.values()] == [["Sở Y tế"], ["Sở Y tế"]]


def test_one_column_for_both_parts() -> None:
    made = rows(
        table(
            ["STT", "Nhiệm vụ", "Đơn vị chủ trì, phối hợp"],
            ["1", "Rà soát", "Sở Y tế chủ trì, phối hợp với Sở Nội vụ"],
        )
    )
    (task,) = made.values()
    assert (names(task.lead), names(task.coordinate)) == (["Sở Y tế"], ["Sở Nội vụ"])


def test_a_section_row_is_a_heading() -> None:
    """It opens the rows under it and is no task."""
    made = table(
        HEAD, ["I", "CẢI CÁCH THỂ CHẾ", "", "", "", ""], ["1", "Rà soát", "Sở Y tế", "", "", ""]
    )
    document = directive([*paragraphs(f"{HEADER}\n1. Nhiệm vụ cụ thể:"), made, *paragraphs(FOOT)])
    assert item_at(document, "1/row I").heading
    assert [task.path for task in document.tasks] == ["1/row I/row 1"]


def test_a_section_row_leads_where_the_cell_is_empty() -> None:
    made = rows(
        table(
            HEAD,
            ["I", "Sở Nội vụ", "", "", "", ""],
            ["1", "Rà soát", "", "Sở Tư pháp", "", ""],
            ["2", "Tổng hợp", "Sở Y tế", "", "", ""],
        )
    )
    assert [names(task.lead) for task in made.values()] == [["Sở Nội vụ"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    "name", ["Việc thuộc phạm vi của Bộ Y tế", "Đề xuất của UBND các xã với Sở Nội vụ"]
)
def test_a_section_row_that_says_more_than_names_leads_nothing(name: str) -> None:
    made = rows(table(HEAD, ["I", name, "", "", "", ""], ["1", "Rà soát", "", "", "", ""]))
    assert not {"Bộ Y tế", "Sở Nội vụ", name} & {
        lead for task in made.values() for lead in names(task.lead)
    }


@pytest.mark.parametrize(
    ("work", "cell", "kinds"),
    [
        ("Hằng năm công bố kết quả", "2021 - 2025", ["WithinPeriod", "Recurring"]),
        ("Hằng năm công bố kết quả", "Trước ngày 15/12", ["OnDate"]),
        ("Công bố kết quả hằng năm của các sở", "2021 - 2025", ["WithinPeriod"]),
    ],
)
def test_a_rhythm_of_the_work_beside_years_in_its_cell(
    work: str, cell: str, kinds: list[str]
) -> None:
    (task,) = rows(table(HEAD, ["1", work, "Sở Y tế", "", cell, ""])).values()
    assert [type(deadline.meaning).__name__ for deadline in task.deadlines] == kinds


def test_cells_are_quoted() -> None:
    (task,) = rows(table(HEAD, ["1", "Rà soát", "Sở Y tế", "", "Quý II/2024", ""])).values()
    assert task.lead[0].evidence.quote == "Sở Y tế"
    assert task.deadlines[0].evidence.quote == "Quý II/2024"


@pytest.mark.parametrize(
    ("cell", "leads"),
    [
        ("Sở KHCN, Tập đoàn Minh Long", ["Sở KHCN", "Tập đoàn Minh Long"]),
        ("Công ty Sông Xanh; Sở Y tế", ["Công ty Sông Xanh", "Sở Y tế"]),
        ("Sở Y tế (Đợt một, Đợt hai)", ["Sở Y tế"]),
        ("Sở Y tế, có liên quan", ["Sở Y tế"]),
        ("Sở Y tế, Trung ương", ["Sở Y tế"]),
    ],
)
def test_members_of_a_list_that_are_known_for_no_unit(cell: str, leads: list[str]) -> None:
    """A name between two marks of the list stands as printed; levels and asides are none."""
    (task,) = rows(table(HEAD, ["1", "Rà soát", cell, "", "", ""])).values()
    assert names(task.lead) == leads


BARE_HEAD = ["STT", "Nhiệm vụ", "Văn bản giao nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Kết quả thực hiện"]  # fmt: skip


def test_without_a_column_the_task_itself_says_with_whom() -> None:
    (task,) = rows(
        table(BARE_HEAD, ["1", "Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát nhân lực", "", "Sở Y tế", "", "Đang làm"])
    ).values()  # fmt: skip
    assert (names(task.lead), names(task.coordinate)) == (["Sở Y tế"], ["Sở Nội vụ"])
    assert task.product is None


def test_with_a_column_an_empty_cell_says_nobody() -> None:
    (task,) = rows(
        table(HEAD, ["1", "Phối hợp với Sở Nội vụ rà soát nhân lực", "Sở Y tế", "", "", ""])
    ).values()
    assert names(task.coordinate) == []


def test_the_document_that_gave_the_task_is_cited() -> None:
    made = table(BARE_HEAD, ["1", "Rà soát", "Công văn số 15/UBND-VX ngày 02/01/2024", "Sở Y tế", "", ""])  # fmt: skip
    document = directive([*paragraphs(f"{HEADER}\n1. Nhiệm vụ cụ thể:"), made, *paragraphs(FOOT)])
    assert [(c.path, c.code, c.basis) for c in document.citations] == [
        ("1/row 1", "15/UBND-VX", False)
    ]


MIXED = ["STT", "Nội dung công việc", "Thời gian", "Sản phẩm"]


@pytest.mark.parametrize(
    ("cell", "lead", "product"),
    [
        ("Sở Y tế", ["Sở Y tế"], None),
        ("Tổ thẩm định", ["Tổ thẩm định"], None),
        ("SYT", ["SYT"], None),
        ("Báo cáo của Sở Y tế", [], "Báo cáo của Sở Y tế"),
        ("Quyết định được ban hành", [], "Quyết định được ban hành"),
    ],
)
def test_a_column_for_who_and_what_comes_out(
    cell: str, lead: list[str], product: str | None
) -> None:
    (task,) = rows(table(MIXED, ["1", "Thẩm định hồ sơ", "Tháng 5/2024", cell])).values()
    assert (names(task.lead), task.product) == (lead, product)


def test_in_a_cell_a_clause_belongs_to_its_name() -> None:
    (task,) = rows(
        table(HEAD, ["1", "Khảo sát", "Sở Nội vụ", "Các doanh nghiệp đầu tư hạ tầng", "Quý II/2024", ""])
    ).values()  # fmt: skip
    assert names(task.coordinate) == ["Các doanh nghiệp đầu tư hạ tầng"]

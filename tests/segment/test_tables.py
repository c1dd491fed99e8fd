"""Task tables: which give items, what their columns say, and how their rows stand in the tree."""

import pytest

from models.outline import Outline
from models.text import Table
from tests.texts import FOOT, HEADER, item_at, merged, outline, paragraphs, recognised, table

HEAD = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"]


def with_table(made: Table, before: str = "1. Rà soát.\n\n2. Nhiệm vụ cụ thể:") -> Outline:
    return outline([*paragraphs(HEADER), *paragraphs(before), made, *paragraphs(FOOT)])


def paths(made: Outline) -> list[str]:
    return [item.path for item in made.items if "row" in item.path]


def test_rows_hang_under_the_item_that_holds_the_table() -> None:
    made = with_table(
        table(
            HEAD,
            ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "Sở Tư pháp", "Quý II/2024"],
            ["2", "Rà soát thủ tục", "Sở Tư pháp", "", "Thường xuyên"],
        )
    )
    assert paths(made) == ["2/row 1", "2/row 2"]
    assert item_at(made, "2/row 1").text == "Xây dựng kế hoạch"
    assert item_at(made, "2/row 1").parent == "2"


@pytest.mark.parametrize(
    "titles",
    [
        ["PHÂN CÔNG NHIỆM VỤ", "thực hiện Kế hoạch"],
        ["BIỂU PHÂN CÔNG NHIỆM VỤ NĂM 2024"],
        # what is written under it tells, where its lines run together
        ["DANH MỤC phân công nhiệm vụ (Kèm theo Công văn số 12-CV/TU, ngày 08/10/2024)"],
    ],
)
def test_a_task_table_behind_the_signature_is_attached(titles: list[str]) -> None:
    tasks = table(HEAD, ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "", "Quý II/2024"])
    body = paragraphs("1. Rà soát.\n\n2. Báo cáo.")
    behind = paragraphs("\n\n".join(titles))
    made = outline([*paragraphs(HEADER), *body, *paragraphs(FOOT), *behind, tasks])
    assert paths(made) == ["PL/row 1"]


def test_a_list_to_fill_in_behind_the_signature_is_no_task() -> None:
    form = table(["STT", "Họ và tên", "Chức vụ"], ["1", "", ""])
    body = paragraphs("1. Rà soát.\n\n2. Báo cáo.")
    made = outline(
        [*paragraphs(HEADER), *body, *paragraphs(FOOT), *paragraphs("DANH SÁCH CÁN BỘ"), form]
    )
    assert paths(made) == []


def test_columns_have_roles() -> None:
    made = with_table(
        table(
            ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn hoàn thành", "Ghi chú"],
            ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "Sở Tư pháp", "Kế hoạch", "Quý II/2024", ""],
        )
    )  # fmt: skip
    assert made.task_tables[0].roles == (
        "number", "task", "lead", "coordinate", "product", "deadline", "other"
    )  # fmt: skip
    assert made.task_tables[0].parent == "2"
    assert [role for role, _ in item_at(made, "2/row 1").row] == [
        "lead", "coordinate", "product", "deadline"
    ]  # fmt: skip


def test_section_rows_are_parents() -> None:
    made = with_table(
        table(
            HEAD,
            ["I", "CẢI CÁCH THỂ CHẾ", "", "", ""],
            ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "", "Quý II/2024"],
            ["2", "Rà soát thủ tục", "Sở Tư pháp", "", "Năm 2024"],
            ["II", "CHUYỂN ĐỔI SỐ", "", "", ""],
            ["1", "Xây dựng đề án", "Sở Khoa học và Công nghệ", "", "Năm 2024"],
        )
    )
    assert paths(made) == [
        "2/row I", "2/row I/row 1", "2/row I/row 2", "2/row II", "2/row II/row 1"
    ]  # fmt: skip
    assert item_at(made, "2/row I").text == "CẢI CÁCH THỂ CHẾ"
    assert item_at(made, "2/row I").row == ()


def test_a_section_whose_number_stands_in_front_of_its_name() -> None:
    made = with_table(
        table(
            HEAD,
            ["I. CẢI CÁCH THỂ CHẾ", "", "", "", ""],
            ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "", "Quý II/2024"],
        )
    )
    assert paths(made) == ["2/row I", "2/row I/row 1"]
    assert item_at(made, "2/row I").text == "CẢI CÁCH THỂ CHẾ"


def test_a_row_that_names_those_whose_numbers_begin_with_its_own() -> None:
    made = with_table(
        table(
            HEAD,
            ["1", "Công tác tuyên truyền", "", "", ""],
            ["1.1", "Xây dựng kế hoạch", "Sở Nội vụ", "", "Quý II/2024"],
            ["2", "Rà soát thủ tục", "Sở Tư pháp", "", "Năm 2024"],
            ["2.1", "Xây dựng đề án", "Sở Y tế", "", "Năm 2024"],
        )
    )
    assert paths(made) == ["2/row 1", "2/row 1/row 1.1", "2/row 2", "2/row 2.1"]
    assert (item_at(made, "2/row 1").heading, item_at(made, "2/row 2").heading) == (True, False)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Nhiệm vụ năm 2024", True),
        ("Các phòng chuyên môn", True),
        ("Sở Nội vụ kiểm tra các cơ sở lưu trú", False),
        ("Các trạm y tế rà soát tủ thuốc", False),
        ("Rà soát tủ thuốc trước ngày 10/5/2024", False),
    ],
)
def test_a_row_that_orders_names_no_others(name: str, heading: bool) -> None:
    below = ["1.1", "Xây dựng kế hoạch", "Sở Nội vụ", "", "Quý II/2024"]
    made = with_table(table(HEAD, ["1", name, "", "", ""], below))
    assert item_at(made, "2/row 1").heading is heading


@pytest.mark.parametrize("head", ["dit", ""])
def test_numbers_under_a_head_that_nobody_could_read(head: str) -> None:
    made = with_table(
        table(
            [head, *HEAD[1:]],
            ["A", "CẢI CÁCH THỂ CHẾ", "", "", ""],
            ["1", "Xây dựng kế hoạch", "Sở Nội vụ", "", "Quý II/2024"],
            ["B", "CHUYỂN ĐỔI SỐ", "", "", ""],
            ["2", "Xây dựng đề án", "Sở Khoa học và Công nghệ", "", "Năm 2024"],
        )
    )
    assert paths(made) == ["2/row A", "2/row A/row 1", "2/row B", "2/row B/row 2"]


@pytest.mark.parametrize(
    ("read", "numbers"),
    [
        (["1", "2", "Đi", "4", "I", "5", "6", "Z", "8"], ["1", "2", "3", "4", "5", "6", "7", "8"]),
        (["1", "2", "I", "1b", "4", "T7", "6"], ["1", "2", "3", "4", "5", "6"]),
        (["1", "2", "Đi", "I", "1", "2"], ["1", "2", "3", "1", "2"]),
        (["1", "2", "x", "7", "I", "1", "2"], ["1", "2", "x", "7", "1", "2"]),  # it fits nowhere
        (["E", "bội", "mã", "I", "R", "RB"], ["1", "2", "3", "1", "2"]),  # none was read
        (["Bị", "E", "mã", "I", "4", "x", "Z"], ["1", "2", "3", "4", "5", "6"]),
        # nothing is read of the first of a section, where others begin with theirs
        (["1", "2", "I", "1", "2", "I", "", "2"], ["1", "2", "1", "2", "1", "2"]),
        (["1", "2", "I", "3", "4", "I", "", "6"], ["1", "2", "3", "4", "5", "6"]),
    ],
)
def test_misread_numbers_are_told_by_the_count(read: list[str], numbers: list[str]) -> None:
    """Which goes on over a section row, or begins again behind it."""
    rows = [
        [number, "CHUYỂN ĐỔI SỐ", "", "", ""] if number == "I" else [number, "Rà soát", "Sở Y tế", "", ""]
        for number in read
    ]  # fmt: skip
    made = with_table(recognised(table(HEAD, *rows)))
    found = [path.rpartition("/row ")[2] for path in paths(made)]
    assert [number for number in found if set(number) != {"I"}] == numbers


def test_rows_without_numbers_are_counted() -> None:
    made = with_table(
        table(
            ["Nhiệm vụ", "Đơn vị thực hiện"],
            ["Rà soát thủ tục", "Sở Y tế"],
            ["Báo cáo kết quả", "Sở Nội vụ"],
        )
    )
    assert paths(made) == ["2/row 1", "2/row 2"]


def test_the_same_number_twice() -> None:
    made = with_table(
        table(HEAD, ["1", "Một", "Sở A", "", ""], ["2", "Hai", "Sở B", "", ""], ["2", "Ba", "Sở C", "", ""])
    )  # fmt: skip
    assert paths(made) == ["2/row 1", "2/row 2", "2/row 2#2"]


def test_a_row_of_column_numbers_is_no_item() -> None:
    made = with_table(
        table(HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)"], ["1", "Rà soát", "Sở Y tế", "", ""])
    )
    assert paths(made) == ["2/row 1"]


def test_a_lead_merged_over_rows_belongs_to_each() -> None:
    made = with_table(
        merged(
            [
                (0, 0, "STT", 1, 1), (0, 1, "Nhiệm vụ", 1, 1), (0, 2, "Cơ quan chủ trì", 1, 1),
                (1, 0, "1", 1, 1), (1, 1, "Rà soát thủ tục", 1, 1), (1, 2, "Sở Y tế", 2, 1),
                (2, 0, "2", 1, 1), (2, 1, "Báo cáo kết quả", 1, 1),
            ]
        )
    )  # fmt: skip
    first, second = (dict(item_at(made, f"2/row {n}").row)["lead"] for n in (1, 2))
    assert first == second


def test_a_head_of_two_rows() -> None:
    made = with_table(
        merged(
            [
                (0, 0, "STT", 2, 1), (0, 1, "Nhiệm vụ", 2, 1), (0, 2, "Phân công thực hiện", 1, 2),
                (1, 2, "Cơ quan chủ trì", 1, 1), (1, 3, "Cơ quan phối hợp", 1, 1),
                (2, 0, "1", 1, 1), (2, 1, "Rà soát thủ tục", 1, 1), (2, 2, "Sở Y tế", 1, 1), (2, 3, "Sở Nội vụ", 1, 1),
            ]
        )
    )  # fmt: skip
    assert paths(made) == ["2/row 1"]
    assert {"lead", "coordinate"} <= {role for role, _ in item_at(made, "2/row 1").row}


def test_a_section_over_the_whole_width() -> None:
    made = with_table(
        merged(
            [
                (0, 0, "STT", 1, 1), (0, 1, "Nhiệm vụ", 1, 1), (0, 2, "Cơ quan chủ trì", 1, 1),
                (1, 0, "I", 1, 1), (1, 1, "CẢI CÁCH THỂ CHẾ", 1, 2),
                (2, 0, "1", 1, 1), (2, 1, "Rà soát thủ tục", 1, 1), (2, 2, "Sở Y tế", 1, 1),
            ]
        )
    )  # fmt: skip
    assert paths(made) == ["2/row I", "2/row I/row 1"]


def test_tables_that_only_inform_give_no_items() -> None:
    """Figures, forms, steps of a procedure, timetables."""
    for informing in (
        table(["STT", "Đơn vị", "Số lượng", "Ghi chú"], ["1", "Sở Y tế", "12", ""]),
        table(["TT", "Tên thủ tục", "Mức điểm"], ["1", "Cấp giấy phép", "5"]),
        table(["Bước", "Nội dung", "Đơn vị thực hiện", "Thời gian"], ["1", "Tiếp nhận", "Bộ phận Một cửa", "1 ngày"]),
        table(["Thời gian", "Nội dung"], ["8h00", "Khai mạc"]),
    ):  # fmt: skip
        made = with_table(informing)
        assert paths(made) == []
        assert made.task_tables == ()
        assert len(made.tables) == 1


def test_a_table_before_the_first_item_stands_at_the_top() -> None:
    made = with_table(table(["Nhiệm vụ", "Đơn vị thực hiện"], ["Rà soát", "Sở Y tế"]), before="")
    assert paths(made) == ["row 1"]
    assert item_at(made, "row 1").parent is None


def test_text_goes_on_behind_a_table() -> None:
    made = outline(
        [
            *paragraphs(f"{HEADER}\n1. Nhiệm vụ cụ thể:"),
            table(HEAD, ["1", "Rà soát", "Sở Y tế", "", ""]),
            *paragraphs(f"2. Báo cáo.\n\n{FOOT}"),
        ]
    )
    assert [item.path for item in made.items] == ["opening", "1", "1/row 1", "2"]


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Kết quả thực hiện", "state"),
        ("Tình trạng xử lý", "state"),
        ("Kết quả dự kiến", "product"),
        ("Sản phẩm", "product"),
        ("Kết quả", "product"),
        ("Văn bản giao nhiệm vụ", "basis"),
    ],
)
def test_what_has_been_reached_is_no_product(head: str, role: str) -> None:
    made = with_table(
        table(["STT", head, "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"], ["1", "x", "Rà soát", "Sở Y tế", ""])
    )  # fmt: skip
    assert made.task_tables[0].roles == ("number", role, "task", "lead", "deadline")


def test_a_table_that_goes_on_without_its_head() -> None:
    """Cut in two by a converter, its numbers moved right by an empty cell."""
    blocks = [
        table(HEAD, ["1", "Rà soát thủ tục", "Sở Y tế", "", "Năm 2024"]),
        table(["", "2", "Xây dựng đề án", "Sở Nội vụ", ""], ["3", "Báo cáo kết quả", "Sở Nội vụ", "", ""]),
    ]  # fmt: skip
    made = outline([*paragraphs(HEADER), *paragraphs("1. Nhiệm vụ cụ thể:"), *blocks, *paragraphs(FOOT)])  # fmt: skip
    assert paths(made) == ["1/row 1", "1/row 2", "1/row 3"]
    assert item_at(made, "1/row 2").text == "Xây dựng đề án"


def test_another_table_behind_a_task_table() -> None:
    """One with a head of its own, or without numbers, is no more of it."""
    first = table(HEAD, ["1", "Rà soát thủ tục", "Sở Y tế", "", "Năm 2024"])
    figures = table(["STT", "Chỉ số", "2022", "2023", "2024"], ["1", "Dân số", "5", "6", "7"])
    foot = table(["Nơi nhận", "", "", "", "CHỦ TỊCH"])
    for second in (figures, foot):
        blocks = [*paragraphs("1. Nhiệm vụ cụ thể:"), first, second]
        made = outline([*paragraphs(HEADER), *blocks, *paragraphs(FOOT)])
        assert paths(made) == ["1/row 1"]

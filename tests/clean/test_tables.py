"""Tables over page breaks."""

import pytest

from models.text import Line, Table
from tests.texts import Block, clean_text, merged, printed, quoted, table

HEAD = ["TT", "Nhiệm vụ"]


def grids(*blocks: Block) -> list[list[tuple[int, int, str]]]:
    """(row, column, text) of every cell of every clean table."""
    text = clean_text(list(blocks))
    return [
        [(cell.row, cell.column, quoted(text, cell.span).replace("\n", " ")) for cell in one.cells]
        for one in text.tables
    ]


def rows(*blocks: Block) -> list[list[str]]:
    """The rows of the only table."""
    (grid,) = grids(*blocks)
    return [
        [text for row, _, text in grid if row == number]
        for number in range(max(row for row, _, _ in grid) + 1)
    ]


WHOLE = [HEAD, ["1", "Việc một"], ["2", "Việc hai"]]


def test_a_table_goes_on_over_the_page() -> None:
    assert rows(table(HEAD, ["1", "Việc một"]), table(["2", "Việc hai"], page=2)) == WHOLE


def test_a_repeated_head_is_left_out() -> None:
    assert rows(table(HEAD, ["1", "Việc một"]), table(HEAD, ["2", "Việc hai"], page=2)) == WHOLE


def test_a_repeated_head_is_on_record() -> None:
    """Nothing is lost silently."""
    text = clean_text([table(HEAD, ["1", "Việc một"]), table(HEAD, ["2", "Việc hai"], page=2)])
    taken = " ".join(removed.text for removed in text.removed)
    assert "Nhiệm vụ" in taken
    assert {removed.page for removed in text.removed} == {2}


def test_a_row_cut_in_two() -> None:
    """The rest of the row has no order number."""
    assert rows(
        table(HEAD, ["1", "Việc một"], ["2", "Việc hai"]),
        table(["", "và ba"], ["3", "Việc bốn"], page=2),
    ) == [HEAD, ["1", "Việc một"], ["2", "Việc hai và ba"], ["3", "Việc bốn"]]


def test_page_numbers_between_do_not_part_a_table() -> None:
    assert (
        rows(
            table(HEAD, ["1", "Việc một"]),
            printed("2", page=2, top=0.03),
            table(["2", "Việc hai"], page=2),
        )
        == WHOLE
    )


def test_three_pages() -> None:
    parts: list[Table] = [table(HEAD, ["1", "A"])]
    parts += [table([str(page), "B"], page=page) for page in (2, 3)]
    assert rows(*parts) == [HEAD, ["1", "A"], ["2", "B"], ["3", "B"]]


def test_other_columns_are_another_table() -> None:
    assert len(grids(table(HEAD, ["1", "A"]), table(["1", "B", "C"], page=2))) == 2


def test_text_between_parts_tables() -> None:
    between = printed("Các đơn vị báo cáo theo mẫu dưới đây.", page=2, top=0.2)
    assert len(grids(table(HEAD, ["1", "A"]), between, table(["1", "B"], page=2))) == 2


def test_two_tables_of_one_page_stay_two() -> None:
    assert len(grids(table(HEAD, ["1", "A"]), table(HEAD, ["1", "B"]))) == 2


def test_a_merged_cell_goes_on_with_its_row() -> None:
    """A lead cell over several rows appears once; its rest on the next page joins it."""
    first = merged([(0, 0, "TT", 1, 1), (0, 1, "Chủ trì", 1, 1), (1, 0, "1", 1, 1), (1, 1, "Sở Y tế,", 1, 1)])  # fmt: skip
    second = merged([(0, 0, "", 1, 1), (0, 1, "Sở Nội vụ", 1, 1)], page=2)
    assert rows(first, second) == [["TT", "Chủ trì"], ["1", "Sở Y tế, Sở Nội vụ"]]


def test_spans_are_kept() -> None:
    text = clean_text([merged([(0, 0, "I", 1, 1), (0, 1, "NHÓM MỘT", 1, 2), (1, 0, "1", 1, 1), (1, 1, "A", 2, 1), (1, 2, "B", 1, 1), (2, 0, "2", 1, 1), (2, 2, "C", 1, 1)])])  # fmt: skip
    spans = {quoted(text, c.span): (c.row_span, c.column_span) for c in text.tables[0].cells}
    assert spans["NHÓM MỘT"] == (1, 2)
    assert spans["A"] == (2, 1)


@pytest.mark.parametrize(
    "opener", ["Kính gửi:", "GIÁM ĐỐC SỞ Y TẾ điện:", "Chủ tịch Ủy ban nhân dân huyện điện:"]
)
def test_a_table_that_only_sets_the_addressees_in_place(opener: str) -> None:
    text = clean_text(
        [
            Line(text=opener, page=1, starts_paragraph=True),
            table(["", "- Các phòng, ban;\n- UBND các xã."], ["Đồng kính gửi:", "Huyện ủy."]),
        ]
    )
    lines = [opener, "- Các phòng, ban;", "- UBND các xã.", "Đồng kính gửi:", "Huyện ủy."]
    assert text.text.split("\n") == lines
    assert text.tables == ()


def test_a_table_may_hold_who_is_addressed_and_the_words_that_open_it() -> None:
    text = clean_text([table(["Kính gửi:", "- Các phòng, ban;\n- UBND các xã."])])
    assert text.text.split("\n") == ["Kính gửi:", "- Các phòng, ban;", "- UBND các xã."]
    assert text.tables == ()


def test_a_table_behind_another_line_stays() -> None:
    opener = Line(text="Danh mục thiết bị điện:", page=1, starts_paragraph=True)
    assert rows(opener, table(["Loại", "Số lượng"], ["Máy phát", "2"])) == [
        ["Loại", "Số lượng"],
        ["Máy phát", "2"],
    ]

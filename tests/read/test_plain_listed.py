"""Tables in plain text with a paragraph a cell."""

import pytest

from pipeline.read.plain.tables import find_grids

HEAD = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian")
FIRST = ("1", "Rà soát hồ sơ của các xã", "Sở Nội vụ", "Quý III/2024")
SECOND = ("2", "Tổng hợp, báo cáo", "Văn phòng", "Tháng 10/2024")


def text_of(*cells: str) -> list[str]:
    return "\n\n".join(cells).split("\n")


def test_numbers_part_the_rows() -> None:
    sections = ("I", "Thể chế", *FIRST, "II", "Thủ tục", *SECOND)
    lines = text_of("Phụ lục", *HEAD, *sections, "Nơi nhận:", "- Lưu: VT.")
    (grid,) = find_grids(lines)
    rows = [[" ".join(cell) for cell in row] for row in grid.rows]
    assert rows == [[*HEAD], ["I", "Thể chế"], [*FIRST], ["II", "Thủ tục"], [*SECOND]]
    assert lines[grid.end :] == ["", "Nơi nhận:", "", "- Lưu: VT."]


@pytest.mark.parametrize(
    "cells",
    [
        (*HEAD, *FIRST),  # one row tells nothing
        (*HEAD, *FIRST[:3], *SECOND),  # an empty cell was left out: which one?
        (*HEAD, *FIRST, "4", *SECOND[1:]),
        (*HEAD, *FIRST, *SECOND[:3], "Nơi nhận:", "- Lưu: VT."),
        (*HEAD, *FIRST, *SECOND[:3], "2. Sở Y tế báo cáo."),
        (
            "STT",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Kết quả",
            *FIRST,
            *SECOND,
        ),  # it says neither who nor when
        (*HEAD[1:], *FIRST, *SECOND),
        (*HEAD, "1. Sở Nội vụ rà soát", "2. Văn phòng tổng hợp"),
    ],
)
def test_what_is_not_certain_stays_text(cells: tuple[str, ...]) -> None:
    assert find_grids(text_of(*cells)) == []


def test_lines_that_run_on_are_no_cells() -> None:
    """In a text whose paragraphs nothing parts, a cell may take several lines: then no row is certain."""
    assert find_grids([*HEAD, *FIRST, "tại các xã", *SECOND]) == []

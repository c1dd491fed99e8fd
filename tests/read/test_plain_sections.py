"""Rows over others in the tables of text files: section heads, with and without a number, under the head or below."""

from pathlib import Path

import pytest

from pipeline.read import read
from pipeline.settings import Settings
from tests.read.files import rows_of, tables

HEAD = ["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"]
FIRST = ["1", "Rà soát hồ sơ", "Sở Y tế", "Quý II/2024"]
SECOND = ["2", "Kiểm tra cơ sở", "Sở Nội vụ", "30/6/2024"]


def rows(tmp_path: Path, text: str) -> list[list[str]]:
    path = tmp_path / "van-ban.txt"
    path.write_text(text, "utf-8")
    found = tables(read(path, Settings()))
    return [row for table in found for row in rows_of(table)]


def aligned(row: list[str]) -> str:
    return "".join(cell.ljust(wide) for cell, wide in zip(row, (8, 24, 20, 12), strict=False))


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("I       Công tác tuyên truyền", ["I", "Công tác tuyên truyền"]),
        ("I. Công tác tuyên truyền", ["I", "Công tác tuyên truyền"]),
        ("A - CÔNG TÁC TUYÊN TRUYỀN", ["A", "CÔNG TÁC TUYÊN TRUYỀN"]),
        ("        CÔNG TÁC TUYÊN TRUYỀN", ["", "CÔNG TÁC TUYÊN TRUYỀN"]),
    ],
)
def test_sections_of_a_table_whose_columns_stand_below_each_other(
    tmp_path: Path, printed: str, read_as: list[str]
) -> None:
    lines = [aligned(HEAD), printed, aligned(FIRST), printed, aligned(SECOND)]
    text = "\n".join(lines) + "\n\nIII. KINH PHÍ\n1. Từ ngân sách.\n"
    assert rows(tmp_path, text) == [HEAD, read_as, FIRST, read_as, SECOND]


def test_sections_between_tabs(tmp_path: Path) -> None:
    group = ["I", "Công tác tuyên truyền"]
    lines = ["\t".join(row) for row in (HEAD, group, ["1.1", "Ở xã"], FIRST, SECOND)]
    assert rows(tmp_path, "\n".join([*lines, "II\tMột dòng"])) == [
        HEAD, group, ["1.1", "Ở xã"], FIRST, SECOND
    ]  # fmt: skip


def test_a_line_a_cell_where_nothing_parts_them(tmp_path: Path) -> None:
    group = ["I", "Công tác tuyên truyền"]
    lines = [cell for row in (HEAD, group, FIRST, SECOND) for cell in row]
    assert rows(tmp_path, "\n".join([*lines, "III. KINH PHÍ"])) == [HEAD, group, FIRST, SECOND]
    assert rows(tmp_path, "\n".join([*lines, "của tỉnh", "III. KINH PHÍ"])) == []  # a cell goes on

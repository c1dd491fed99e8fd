"""Tables drawn with signs in plain text."""

import pytest

from pipeline.read.plain.tables import find_grids

TABLE = """\
+----+----------------------+-------------+
| TT | Nhiệm vụ             | Chủ trì     |
+====+======================+=============+
| 1  | Rà soát các hồ sơ    | Sở Nội vụ   |
|    | của xã               |             |
+----+----------------------+-------------+
| 2  | Tổng hợp             |             |
+----+----------------------+-------------+"""


@pytest.mark.parametrize("margin", ["", "  "])
def test_a_cell_runs_on_between_two_rules(margin: str) -> None:
    lines = [
        "Phụ lục",
        "",
        *(margin + line for line in TABLE.split("\n")),
        "",
        "2. Sở Y tế báo cáo.",
    ]
    (grid,) = find_grids(lines)
    assert (grid.start, grid.end) == (2, 10)
    assert grid.rows == [
        [["TT"], ["Nhiệm vụ"], ["Chủ trì"]],
        [["1"], ["Rà soát các hồ sơ", "của xã"], ["Sở Nội vụ"]],
        [["2"], ["Tổng hợp"], []],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "+ Sở Nội vụ;\n+ Sở Y tế;",
        "+---+\nPhụ lục\n+---+",
        "+-----+-----+\n| TT | Nhiệm vụ |\n\n1. Sở Y tế báo cáo.",
        "-----+-----\nSở Nội vụ",
    ],
)
def test_other_signs_draw_none(text: str) -> None:
    assert find_grids(text.split("\n")) == []

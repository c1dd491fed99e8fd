"""Tables without rules, from text layers and from pictures; and what only stands side by side."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.read import read
from pipeline.read.ocr.choice import engine_of
from pipeline.read.scan.page import read_scan
from pipeline.settings import Settings
from tests.read.files import BODY, FOOT, HEAD, Printed, pdf_of, picture_of, rows_of, tables, texts

SETTINGS = Settings(jobs=1)
LEFTS = (80, 130, 330, 450)


def row(top: float, *texts: str) -> list[Printed]:
    return [Printed(text, left, top) for left, text in zip(LEFTS, texts, strict=False) if text]


TIMETABLE = [
    *row(300, "TT", "Nội dung", "Chủ trì", "Thời hạn"),
    *row(320, "1", "Rà soát hồ sơ", "Phòng Nội vụ", "Tháng 3"),
    *row(340, "2", "Tổng hợp số liệu của", "Phòng Tài chính", "Tháng 4"),
    *row(356, "", "các xã, phường"),
    *row(376, "3", "Báo cáo kết quả", "Văn phòng", "Tháng 5"),
]
CELLS = [
    ["TT", "Nội dung", "Chủ trì", "Thời hạn"],
    ["1", "Rà soát hồ sơ", "Phòng Nội vụ", "Tháng 3"],
    ["2", "Tổng hợp số liệu của các xã, phường", "Phòng Tài chính", "Tháng 4"],
    ["3", "Báo cáo kết quả", "Văn phòng", "Tháng 5"],
]
BEFORE, BEHIND = (
    Printed("Lịch thực hiện như sau:", 110, 270),
    Printed("Trên đây là kế hoạch.", 110, 410),
)


def test_columns_of_a_text_layer_are_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of([*HEAD, *BODY, BEFORE, *TIMETABLE, BEHIND]))
    found = read(path, SETTINGS)
    (table,) = tables(found.pages[0])
    assert rows_of(table) == CELLS
    assert texts(found) == [piece.text for piece in (*HEAD, *BODY, BEFORE, BEHIND)]


def test_columns_of_a_scan_are_a_table() -> None:
    lines = [
        *row(300, *CELLS[0]),
        *row(320, *CELLS[1]),
        *row(340, *"3", "Tổng hợp số liệu", "Phòng Tài chính", "Tháng 4"),
        *row(360, *CELLS[3]),
    ]
    columns = [piece for piece in lines if piece.left > LEFTS[0]]
    picture = np.asarray(picture_of(pdf_of([BEFORE, *columns, BEHIND])))
    page = read_scan(picture, 1, (595.0, 842.0), engine_of(SETTINGS))
    (table,) = tables(page)
    assert rows_of(table) == [
        ["Nội dung", "Chủ trì", "Thời hạn"],
        ["Rà soát hồ sơ", "Phòng Nội vụ", "Tháng 3"],
        ["Tổng hợp số liệu", "Phòng Tài chính", "Tháng 4"],
        ["Báo cáo kết quả", "Văn phòng", "Tháng 5"],
    ]
    assert texts(page) == [BEFORE.text, BEHIND.text]


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param([*HEAD, *BODY, *FOOT], id="head and foot"),
        pytest.param(TIMETABLE[:12], id="three lines only"),
        pytest.param(
            [Printed(f"{left}", left, top) for top in range(300, 400, 20) for left in (80, 400)],
            id="two columns",
        ),
        pytest.param(
            [
                Printed(text, left + 55 * (line % 3), 300 + 18 * line)
                for line in range(5)
                for left, text in ((80, "một đoạn văn"), (250, "có chỗ trống"), (420, "do quét"))
            ],
            id="gaps that are not in line",
        ),
    ],
)
def test_what_stands_side_by_side_is_no_table(pieces: list[Printed], tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(pieces))
    assert tables(read(path, SETTINGS).pages[0]) == []

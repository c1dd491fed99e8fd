"""Footnotes in text taken from PDF: the mark stands on the line, the note where the page ended."""

from pathlib import Path

import pytest

from pipeline.clean import clean
from pipeline.read import read
from pipeline.read.plain.notes import with_raised_marks
from pipeline.settings import Settings

SENTENCE = "Ủy ban nhân dân tỉnh yêu cầu các sở khẩn trương thực hiện, báo cáo trước ngày 30/6."
NOTED = "1. Sở Y tế rà soát các vùng trọng điểm1 và phối hợp với các"


@pytest.mark.parametrize(
    ("foot", "note"),
    [
        ("\n\n1 Theo Quyết định số 15/QĐ-UBND\nngày 02/02/2023.\n\f", "Theo Quyết định số 15/QĐ-UBND ngày 02/02/2023."),
        ("\n\n  1 Theo Quyết định số 15/QĐ-UBND.\n                  2\n\n", "Theo Quyết định số 15/QĐ-UBND."),
        ("\n\n1 Quyết định số 15/QĐ-UBND\n\f2\n", "Quyết định số 15/QĐ-UBND"),
        ("\n\n(1) Quyết định số 15/QĐ-UBND.\n\n- 2 -\n", "Quyết định số 15/QĐ-UBND."),
        ("\n\n1 Sở Y tế đã ban hành Quyết định số 15/QĐ-SYT.\n\n", "Sở Y tế đã ban hành Quyết định số 15/QĐ-SYT."),
        ("\n\n1 Quyết định số 15/QĐ-UBND.\n\n--- PAGE BREAK ---\n", "Quyết định số 15/QĐ-UBND."),
    ],
)  # fmt: skip
def test_a_note_at_the_foot_of_a_page_is_no_part_of_the_point(
    tmp_path: Path, foot: str, note: str
) -> None:
    above = NOTED.replace("điểm1", "điểm(1)") if "(1)" in foot else NOTED
    path = tmp_path / "van-ban.txt"
    path.write_text(f"{above}{foot}địa phương trước ngày 30/4/2024.\n\n{SENTENCE}", "utf-8")
    text = clean(read(path, Settings()))
    point = "1. Sở Y tế rà soát các vùng trọng điểm và phối hợp với các địa phương trước ngày 30/4/2024."
    assert text.text.split("\n") == [point, SENTENCE, note]


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTED} xã.\n\n2 Sở Nội vụ",  # another number
        f"{NOTED} xã.\n1 Sở Nội vụ",  # not set apart
        "Quý1 và khoản1 đã xong.\n\n1 Sở Nội vụ",  # what is counted
        "Mẫu M1 của Sở.\n\n1 Sở Nội vụ",
        f"{NOTED} xã.\n\n1. Sở Nội vụ",  # a point
        f"{NOTED} xã.\n\n1 Sở Nội vụ kiểm tra việc thực hiện.",  # a point without its dot
        f"{NOTED} xã.\n\n1 Các phòng thuộc Sở rà soát, báo cáo theo Quyết định số 15/QĐ-UBND.",
        "Giảm phát thải CO2 và NO2, kiểm soát CoV2.\n\n2 Quyết định số 15/QĐ-UBND.",
        "Quản lý 120 km2 rừng, 500 dm2.\n\n2 Quyết định số 15/QĐ-UBND.",
        "Hộ ở mức2 và bậc2.\n\n2 Quyết định số 15/QĐ-UBND.",
        f"{NOTED} xã.\n\n1 Sở Nội vụ\n" + "Rà soát.\n" * 30,  # it would never end
    ],
)
def test_other_numbers_in_front_of_a_line_open_no_note(text: str) -> None:
    assert with_raised_marks(text.split("\n")) == text.split("\n")

"""Lists without their first points: what counts on is one all the same, a stray number is none."""

import pytest

from tests.texts import outline

HEAD = "ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ\n\nSố: 04/KH-UBND\n\nKẾ HOẠCH\n\nCải cách hành chính\n\n"


@pytest.mark.parametrize(
    ("body", "paths"),
    [
        (
            ["II. Phân công", "2. Sở Y tế", "- Rà soát.", "3. Sở Nội vụ", "- Báo cáo.", "4. Công an huyện rà soát."],
            ["II", "II/2", "II/2/-1", "II/3", "II/3/-1", "II/4"],
        ),
        (
            ["I. Phân công", "1. Các phòng", "g) Phòng Nội vụ rà soát.", "h) Phòng Y tế rà soát.", "i) Phòng Tư pháp rà soát."],
            ["I", "I/1", "I/1/g", "I/1/h", "I/1/i"],
        ),
        (
            ["II. Phân công", "2. Các phòng", "2.2. Phòng Nội vụ rà soát.", "III. Tổ chức thực hiện"],
            ["II", "II/2", "II/2/2.2", "III"],
        ),
        # a number at the head of a line, two of them, and those that don't count on
        (["I. Phân công", "Thực hiện theo", "2. Thông tư này."], ["I"]),
        (["I. Phân công", "2. Sở Y tế rà soát.", "3. Sở Nội vụ rà soát."], ["I"]),
        (["I. Phân công", "2. Sở Y tế.", "4. Sở Nội vụ.", "7. Công an huyện."], ["I"]),
        (["I. Phân công", "2. Sở Y tế.", "3. Sở Nội vụ.", "II. Kinh phí", "4. Công an huyện."], ["I", "II"]),
    ],
)  # fmt: skip
def test_points_that_count_on_are_a_list(body: list[str], paths: list[str]) -> None:
    made = outline(HEAD + "\n\n".join(body))
    assert [item.path for item in made.items if item.marker] == paths


def test_what_is_missing_is_told() -> None:
    made = outline(f"{HEAD}II. Phân công\n\n2. Sở Y tế.\n\n3. Sở Nội vụ.\n\n4. Công an huyện.")
    assert [code for code, _ in made.notes if code == "numbering"] == ["numbering"]

"""What clerks call things: every path has a wording, and what is typed as lists print it is known again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.names import FIELD_NAMES, STATUS_NAMES, item_wording, named, named_item
from models.status import STATUSES

WORDINGS = {
    "opening": "phần mở đầu",
    "closing": "phần kết",
    "closing#2": "phần kết (thứ 2)",
    "4": "mục 4",
    "II/1": "mục II.1",
    "3/a": "mục 3.a",
    "II/3/3.1/-3": "mục II.3.1, gạch đầu dòng 3",
    "II/1/-1/+1": "mục II.1, gạch đầu dòng 1, dấu cộng 1",
    "II/•2": "mục II, dấu đầu dòng 2",
    "C/II#2": "mục C.II (thứ 2)",
    "C/II#2/1": "mục C.II (thứ 2), mục 1",
    "PL": "Phụ lục",
    "PL2/II/1/a": "Phụ lục 2, mục II.1.a",
    "PL/III/row 7": "Phụ lục, mục III, dòng 7",
    "PL/row IV": "Phụ lục, dòng IV",
    "PL/row IV/row 2": "Phụ lục, mục IV, dòng 2",
    "Chương I/Điều 5a/2/đ": "Chương I, Điều 5a, khoản 2, điểm đ",
    "Điều 2/-1": "Điều 2, gạch đầu dòng 1",
    "Phần thứ hai/I": "Phần thứ hai, mục I",
    "Bước 1/(1)": "Bước 1, mục (1)",
    "footnote_1": "chú thích 1",
    "3/a~2": "mục 3.a (phần 2)",
    "3~+1": "mục 3 (bổ sung 1)",
}


@pytest.mark.parametrize(("path", "wording"), WORDINGS.items())
def test_a_path_as_clerks_read_it(path: str, wording: str) -> None:
    assert item_wording(path) == wording
    assert named_item(wording, WORDINGS) == path


def test_in_english() -> None:
    assert item_wording("PL/row IV/row 2", english=True) == "Annex, item IV, row 2"
    assert item_wording("II/1/-1", english=True) == "item II.1, dash 1"


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("3.a", "3/a"),
        ("3/a", "3/a"),
        ("Mục 3.a", "3/a"),
        ("phu luc, muc iv, dong 2", "PL/row IV/row 2"),
        ("phan ket", "closing"),
        ("3.c", None),
    ],
)
def test_an_item_that_somebody_types(typed: str, path: str | None) -> None:
    assert named_item(typed, WORDINGS) == path


def test_two_points_that_only_a_stroke_parts() -> None:
    both = ["1/d", "1/đ"]
    assert [named_item(typed, both) for typed in ("1.d", "1.đ")] == both
    assert named_item("1.d", ["1/đ"]) == "1/đ"


@given(st.text(max_size=20))
def test_any_path_has_a_wording(path: str) -> None:
    assert item_wording(path)
    assert named_item(path, [path]) == path


def test_every_status_has_a_name_by_which_it_is_known() -> None:
    assert tuple(STATUS_NAMES) == STATUSES
    for names in (dict[str, str](STATUS_NAMES.items()), FIELD_NAMES):
        for key, name in names.items():
            assert named(name.upper(), names) == named(key, names) == key
    assert named("qua-han", {"overdue": "quá hạn"}) == "overdue"
    assert named("số ký hiệu", FIELD_NAMES) == "code"
    assert named("", FIELD_NAMES) is None

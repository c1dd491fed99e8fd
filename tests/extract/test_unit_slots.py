"""Who stands where a directive puts a unit, though no list holds the name."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import RULE, in_slots
from pipeline.extract.units.words import Words
from pipeline.lexicon.folding import key
from pipeline.lexicon.unit_heads import is_head


def named(text: str) -> list[str]:
    line = line_of(text, 0)
    return [unit.text for unit in in_slots(Words.of(line), find_units(line))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giao Xưởng Mộc Bàu Sen chủ trì dựng cổng.", ["Xưởng Mộc Bàu Sen"]),
        ("Giao Sở Y tế chủ trì; Văn phòng bố trí hội trường.", ["Sở Y tế", "Văn phòng"]),
        ("Giao Sở Y tế chủ trì; Văn phòng hiện đại.", ["Sở Y tế"]),
        ("1. Tổ Lễ tân cổng chào bố trí người trực.", ["Tổ Lễ tân cổng chào"]),
        (
            "Phối hợp với Cụm Loa thông minh, Sở Y tế phát tin.",
            ["Cụm Loa thông minh", "Sở Y tế"],
        ),
        (
            "- Phối hợp: Nhóm Nghệ nhân làng nghề; Sở Y tế.",
            ["Nhóm Nghệ nhân làng nghề", "Sở Y tế"],
        ),
        (
            "Tổ giúp việc Ban Chỉ đạo chuyển đổi số của xã có trách nhiệm tổng hợp.",
            ["Tổ giúp việc Ban Chỉ đạo chuyển đổi số của xã"],
        ),
        (
            "Giám đốc các doanh nghiệp vận tải; chủ phương tiện:",
            ["Giám đốc các doanh nghiệp vận tải", "chủ phương tiện"],
        ),
        ("Sở Tài chính, kinh phí: 5 tỷ đồng", ["Sở Tài chính"]),
        (
            "Sở Y tế, lực lượng Dân phòng Bàu Sen tổ chức trực.",
            ["Sở Y tế", "lực lượng Dân phòng Bàu Sen"],
        ),
        # trade names, which no list need hold; and a place that shares the name before it
        ("Phối hợp với Bưu điện, Vietcombank mở tài khoản.", ["Bưu điện", "Vietcombank"]),
        ("Phối hợp với UBND xã Ea Trang, Krông Pa rà soát.", ["UBND xã Ea Trang"]),
        ("Gửi danh sách về Tổ Quản sinh Bàu Sen trước ngày 15/5/2025.", ["Tổ Quản sinh Bàu Sen"]),
    ],
)
def test_a_name_is_read_with_its_whole_length(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch Số hóa chủ trì bởi nhiều bên.",
        "Hằng năm, Quý IV chủ động rà soát.",
        "Tỷ lệ hồ sơ TTHC hoàn thành đạt 90%.",
        "Áp dụng mô hình Bàu Sen phối hợp nhiều bên.",
        "Báo cáo kết quả thi hành pháp luật về Y tế trước ngày 15/5/2025.",
        "CHỦ ĐỀ THÁNG HÀNH ĐỘNG",
        "Hợp tác giữa Nhà nước và Nhân dân:",
        "Yêu cầu nghiêm túc thực hiện.",
        "Cử cán bộ, công chức, viên chức, người lao động trực tiếp tham gia ứng phó đi tập huấn.",
        "Rà soát quân số. Bố trí bác sĩ, điều dưỡng trực cấp cứu.",
        "Đơn vị nào chậm thì tự chịu trách nhiệm.",
        "",
    ],
)
def test_clauses_times_and_things_are_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Xây dựng - cơ quan chủ trì tổng hợp.", ["Sở Xây dựng"]),
        ("Sở Y tế rà soát các cơ sở.", ["Sở Y tế"]),
        ("Chỉ đạo Sở Y tế rà soát.", ["Sở Y tế"]),
    ],
)
def test_what_follows_a_known_name_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert named(text)[: len(expected)] == expected


def test_who_was_found_by_his_place_says_so() -> None:
    """No dictionary gives it an official name, so that the clerk is told."""
    line = line_of("Giao Xưởng Mộc Bàu Sen chủ trì dựng cổng.", 10)
    (unit,) = in_slots(Words.of(line), find_units(line))
    assert (unit.rule, unit.unit) == (RULE, None)
    assert line.text[unit.span.start - 10 : unit.span.end - 10] == unit.text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tổ Lễ tân", True),
        ("Hợp tác xã", True),
        ("Hợp tác giữa", False),
        ("Tổ chức thực hiện", False),
        ("Phòng chống dịch", False),
        ("Cơ sở dữ liệu", False),
    ],
)
def test_with_what_names_begin(words: str, expected: bool) -> None:
    assert is_head([key(word) for word in words.split()]) is expected

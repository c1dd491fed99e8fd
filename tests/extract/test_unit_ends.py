"""Where the name of a unit ends that a clause, a place or a tier tells from others."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.unit_slots import in_slots
from pipeline.extract.unit_words import Words
from pipeline.extract.units import find_units


def named(text: str) -> list[str]:
    line = line_of(text, 0)
    return [unit.text for unit in in_slots(Words.of(line), find_units(line))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose people they are
        (
            "Các đơn vị có người được giới thiệu dự thi cung cấp hồ sơ.",
            "Các đơn vị có người được giới thiệu dự thi",
        ),
        # a list in the clause, up to the duty of those to whom its last word points back
        (
            "Cơ quan có thẩm quyền ra quyết định, thành lập tổ chức, đơn vị đó có trách nhiệm trả lời.",
            "Cơ quan có thẩm quyền ra quyết định, thành lập tổ chức, đơn vị đó",
        ),
        # the manner of a duty behind the clause
        (
            "Các sở, ngành quản lý chợ theo phân công nhiệm vụ có trách nhiệm công khai giá.",
            "Các sở, ngành quản lý chợ",
        ),
        # behind a preposition no predicate stands
        (
            "Gửi tài liệu đến cơ quan, đơn vị đã xác định độ mật và hiện còn hoạt động để rà soát.",
            "cơ quan, đơn vị đã xác định độ mật và hiện còn hoạt động",
        ),
        (
            "Phối hợp với đơn vị trực tiếp quản lý người đó hoặc Công an xã xác minh.",
            "đơn vị trực tiếp quản lý người đó",
        ),
        # a label, and the value of a label
        ("Các trạm y tế có giường bệnh: cử 02 cán bộ.", "Các trạm y tế có giường bệnh"),
        ("Các cơ sở y tế được thẩm định: Chuẩn bị hồ sơ.", "Các cơ sở y tế được thẩm định"),
        (
            "Cơ quan thực hiện: Các cơ quan, đơn vị theo quy định.",
            "Các cơ quan, đơn vị theo quy định",
        ),
        # of which body or place they are a part
        (
            "Phối hợp với các thành viên trong tiểu ban thực hiện.",
            "các thành viên trong tiểu ban",
        ),
        (
            "Phối hợp với các đơn vị tại khu vực cửa khẩu, bến cảng tuyên truyền.",
            "các đơn vị tại khu vực cửa khẩu, bến cảng",
        ),
        # the tier that does so
        (
            "Gửi biên bản về Ban Thường trực UBMTTQ cấp tổ chức hội nghị trước ngày 15/5/2025.",
            "Ban Thường trực UBMTTQ cấp tổ chức hội nghị",
        ),
        # a board in small letters behind its head
        ("báo cáo với Trưởng ban chỉ đạo Hội thi", "Trưởng ban chỉ đạo Hội thi"),
    ],
)
def test_what_tells_a_unit_from_others_belongs_to_its_name(text: str, expected: str) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các đơn vị có kế hoạch bố trí lực lượng.", "Các đơn vị"),
        ("Các đơn vị có trách nhiệm: rà soát", "Các đơn vị"),
        ("Các đơn vị có nhiệm vụ: rà soát", "Các đơn vị"),
        ("Các đơn vị theo chức năng, nhiệm vụ được giao, có trách nhiệm báo cáo.", "Các đơn vị"),
        ("Các đơn vị thực hiện theo quy định, có trách nhiệm báo cáo.", "Các đơn vị"),
        ("Các đơn vị theo quy định báo cáo.", "Các đơn vị"),
        ("Các đơn vị đã báo cáo.", "Các đơn vị"),
        ("Các đơn vị trực tiếp chỉ đạo, kiểm tra.", "Các đơn vị"),
        ("Các đơn vị trong quý II/2025 báo cáo kết quả.", "Các đơn vị"),
        ("Các đơn vị trong công tác phòng dịch cần chủ động.", "Các đơn vị"),
        ("Các thành viên trong tổ, rà soát danh sách.", "Các thành viên trong tổ"),
        ("Phối hợp với các đơn vị tại khu vực cửa khẩu, tuyên truyền.", "các đơn vị tại khu vực cửa khẩu"),
        ("UBND huyện cấp giấy phép", "UBND huyện"),
        ("Sở Tài chính cấp hỗ trợ kinh phí", "Sở Tài chính"),
    ],
)  # fmt: skip
def test_what_they_shall_do_does_not(text: str, expected: str) -> None:
    assert named(text)[0] == expected

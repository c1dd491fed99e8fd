"""Where the predicate of a sentence ends the name of its subject, and which verbs are the name's."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units


def named(text: str) -> list[str]:
    return [unit.text for unit in find_units(line_of(text, 0))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb of names is the predicate where no other follows, and the name's where one does
        ("Vụ Pháp chế kiểm soát thủ tục trong dự thảo.", ["Vụ Pháp chế"]),
        ("Trung tâm Bảo trợ xã hội nuôi dưỡng, chăm sóc người già.", ["Trung tâm Bảo trợ xã hội"]),
        (
            "Trung tâm Truyền thông giáo dục sức khỏe cấp phát tờ rơi.",
            ["Trung tâm Truyền thông giáo dục sức khỏe"],
        ),
        ("Trung tâm Văn hóa thông tin;", ["Trung tâm Văn hóa thông tin"]),
        (
            "Trường Cao đẳng Kỹ thuật công nghiệp đào tạo nghề cho lao động.",
            ["Trường Cao đẳng Kỹ thuật công nghiệp"],
        ),
        # two verbs at the beginning of a name
        (
            "Giao Trung tâm Quản lý bảo trì đường bộ sửa chữa cầu.",
            ["Trung tâm Quản lý bảo trì đường bộ"],
        ),
        ("Trung tâm Điều hành kiểm tra các hộ.", ["Trung tâm Điều hành"]),
        ("Đội Trật tự kiểm tra các hộ.", ["Đội Trật tự"]),
        # a verb in front of the mark, or behind a preposition, tells of a noun
        (
            "Trung tâm Phát triển quỹ đất tư vấn camera giám sát.",
            ["Trung tâm Phát triển quỹ đất"],
        ),
        # an office of a region in front of a verb
        ("Kho bạc Nhà nước khu vực hướng dẫn thủ tục", ["Kho bạc Nhà nước khu vực"]),
    ],
)
def test_a_predicate_ends_the_name(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ giám sát kiểm tra khẩn trương lập danh sách.", ["Tổ giám sát kiểm tra"]),
        ("Tổ giám sát kiểm tra các hộ.", ["Tổ giám sát"]),
        (
            "Tổ kiểm tra hành lang an toàn giao thông tháo dỡ mái che.",
            ["Tổ kiểm tra hành lang an toàn giao thông"],
        ),
        (
            "Tổ tự quản đường biên, cột mốc báo tin cho đồn.",
            ["Tổ tự quản đường biên, cột mốc"],
        ),
        ("Tổ phản ứng nhanh của xã có mặt tại hiện trường.", ["Tổ phản ứng nhanh của xã"]),
        ("Tổ tuyên truyền, vận động có trách nhiệm báo cáo.", ["Tổ tuyên truyền, vận động"]),
        ("Hội đồng đăng ký đất đai xã họp xét hồ sơ.", ["Hội đồng đăng ký đất đai xã"]),
        ("Hội đồng thẩm định hồ sơ bảo đảm khách quan.", ["Hội đồng"]),
        ("Tổ kiểm tra việc sử dụng vốn lập biên bản.", []),
        ("Tổ chức kiểm tra các hộ.", []),
    ],
)
def test_teams_are_called_by_their_task(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND các xã, phường có thôn đặc biệt khó khăn rà soát.",
            ["UBND các xã, phường có thôn đặc biệt khó khăn"],
        ),
        ("UBND các huyện có rừng đặc dụng cắm mốc.", ["UBND các huyện có rừng đặc dụng"]),
        (
            "UBND các xã thuộc vùng ảnh hưởng của dự án tổ chức họp dân.",
            ["UBND các xã thuộc vùng ảnh hưởng của dự án"],
        ),
        ("UBND các xã có văn bản báo cáo.", ["UBND các xã"]),
        ("UBND các xã có trách nhiệm rà soát.", ["UBND các xã"]),
        ("UBND các huyện, thành, thị khảo sát.", ["UBND các huyện, thành, thị"]),
    ],
)
def test_which_places_are_meant(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_of_a_list_those_with_a_level_in_their_name_pass_it_on() -> None:
    assert named("Hội Nông dân, Huyện đoàn, Hội Cựu chiến binh huyện tuyên truyền.") == [
        "Hội Nông dân huyện",
        "Huyện đoàn",
        "Hội Cựu chiến binh huyện",
    ]

"""Every province, district and commune of the tables is read whole, whatever words its name is made of."""

import pytest

from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units
from pipeline.lexicon.registry.areas import NATION, load_areas

NAMES = sorted(
    {(area.type, area.name) for area in load_areas().by_id.values() if area.id != NATION.id}
)
IN_LISTS = "Công an các {type} Tân Lập, {name} và Hòa Bình kiểm tra."


def texts(sentence: str) -> list[str]:
    return [unit.text for line in split_lines(sentence) for unit in find_units(line)]


def test_names_of_areas_are_whole_in_front_of_any_word() -> None:
    for type_, name in NAMES:
        committee, council = f"UBND {type_} {name}", f"HĐND {type_} {name}"
        sentence = f"Giao {committee} chủ trì, phối hợp với {council} báo cáo kết quả."
        assert texts(sentence) == [committee, council], sentence


@pytest.mark.parametrize("name", ["Phú Quý", "Hai Bà Trưng", "Vụ Bản", "Hội An", "Pleiku"])
def test_names_of_areas_are_whole_in_a_list(name: str) -> None:
    expected = [f"Công an phường {place}" for place in ("Tân Lập", name, "Hòa Bình")]
    assert texts(IN_LISTS.format(type="phường", name=name)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("UBND xã, Hội Nông dân xã rà soát", ["UBND xã", "Hội Nông dân xã"]),
        ("Tỉnh Đoàn, Hội Nông dân tỉnh rà soát", ["Tỉnh Đoàn", "Hội Nông dân tỉnh"]),
        ("UBND các xã Quý I/2025 báo cáo", ["UBND các xã"]),
        ("UBND xã Tân Lập Quý này báo cáo", ["UBND xã Tân Lập"]),
        ("UBND xã Tân Lập Triển khai báo cáo kết quả", ["UBND xã Tân Lập"]),
        ("UBND xã Tân Lập Công khai báo cáo quyết toán", ["UBND xã Tân Lập"]),
        ("UBND tỉnh Nghệ An Đồng chủ trì hội nghị", ["UBND tỉnh Nghệ An"]),
        ("Bảo hiểm xã hội tỉnh rà soát", ["Bảo hiểm xã hội tỉnh"]),
        ("UBND phường trung tâm rà soát", ["UBND phường"]),
    ],
)
def test_words_that_names_of_areas_share_stay_words(sentence: str, expected: list[str]) -> None:
    assert texts(sentence)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chủ tịch UBND các tỉnh, thành phố: Cần Thơ, Vĩnh Long và Cà Mau chỉ đạo rà soát",
            [
                "Chủ tịch UBND thành phố Cần Thơ",
                "Chủ tịch UBND tỉnh Vĩnh Long",
                "Chủ tịch UBND tỉnh Cà Mau",
            ],
        ),
        (
            "UBND các tỉnh, thành phố trực thuộc Trung ương: Hà Nội, Quảng Ninh rà soát",
            ["UBND thành phố Hà Nội", "UBND tỉnh Quảng Ninh"],
        ),
        (
            "UBND các tỉnh, thành phố Cần Thơ, Vĩnh Long rà soát",
            ["UBND thành phố Cần Thơ", "UBND tỉnh Vĩnh Long"],
        ),
        (
            "UBND các huyện, thị xã, thành phố: Bình Sơn, Đức Phổ, Quảng Ngãi rà soát",
            ["UBND huyện Bình Sơn", "UBND thị xã Đức Phổ", "UBND thành phố Quảng Ngãi"],
        ),
        (
            "UBND các tỉnh, thành phố: Hà Nội, Quảng Nam, thành phố Hồ Chí Minh và Đồng Nai rà soát",
            [
                "UBND thành phố Hà Nội",
                "UBND tỉnh Quảng Nam",
                "UBND thành phố Hồ Chí Minh",
                "UBND Đồng Nai",  # a province until 2026-04-29, a city since
            ],
        ),
        # too many communes share a name: which of them is a ward no table tells
        ("UBND các xã, phường: Minh Khai, Tân Lập rà soát", ["UBND các xã, phường"]),
        ("UBND CÁC HUYỆN, THÀNH PHỐ: CHỦ TRÌ, PHỐI HỢP", ["UBND CÁC HUYỆN, THÀNH PHỐ"]),
        (
            "Chủ tịch UBND các huyện, thành phố: Nguyễn Văn An, Trần Văn Bình rà soát",
            ["Chủ tịch UBND các huyện, thành phố"],
        ),
        (
            "UBND các huyện, thành phố Biên Hòa và Long Khánh rà soát",
            ["UBND các huyện, thành phố Biên Hòa và Long Khánh"],
        ),
        ("UBND các tỉnh, thành phố: Chỉ đạo các trường", ["UBND các tỉnh, thành phố"]),
        (
            "UBND các tỉnh, thành phố trực thuộc Trung ương rà soát",
            ["UBND các tỉnh, thành phố trực thuộc Trung ương"],
        ),
    ],
)
def test_places_of_several_levels_are_each_of_its_own(sentence: str, expected: list[str]) -> None:
    assert texts(sentence)[: len(expected)] == expected


@pytest.mark.parametrize(
    "name",
    [
        "Trường THPT Hai Bà Trưng",
        "Trường Tiểu học Lê Quý Đôn",
        "Trường Mầm non Bà Triệu",
        "Trường THPT Ông Ích Khiêm",
        "Trường Tiểu học Kim Đồng",
        "Trường Tiểu học Tân Lập 2",
        "Trường Tiểu học số 1 Tân Lập",
        "Trường THPT Số 3",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    ["{} chủ trì, phối hợp với Sở Y tế rà soát.", "Giao {} rà soát hồ sơ.", "Báo cáo {}."],
)
def test_schools_are_called_by_people_and_counted(name: str, sentence: str) -> None:
    assert name in texts(sentence.format(name))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các trường THPT tổ chức 2 đợt", ["Các trường THPT"]),
        ("Trường THPT Tân Lập 2 buổi/ngày", ["Trường THPT Tân Lập"]),
        ("các trường Hai buổi", ["các trường"]),
    ],
)
def test_numbers_behind_schools_that_count_something_else(
    sentence: str, expected: list[str]
) -> None:
    assert texts(sentence) == expected

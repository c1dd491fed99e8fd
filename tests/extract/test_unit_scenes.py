"""Subjects in small letters behind a scene, and several of a kind by their names or numbers."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import units_in
from pipeline.extract.units.scenes import behind_scene
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words


def named(text: str) -> list[str]:
    w = Words.of(line_of(text, 0))
    return [unit.text for unit in in_slots(w, units_in(w))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khi có dịch, chủ hộ chăn nuôi báo ngay.", "chủ hộ chăn nuôi"),
        ("Trong tháng 5, trưởng ban quản lý chợ niêm yết giá.", "trưởng ban quản lý chợ"),
        (
            "Khi nước lên, đơn vị vận hành hệ thống cống thông báo ngay.",
            "đơn vị vận hành hệ thống cống",
        ),
        ("Khi vào cua, người điều khiển xe phải giảm tốc độ.", "người điều khiển xe"),
        ("Trưởng bản Nà Tấu vận động bà con.", "Trưởng bản Nà Tấu"),
        ("Vụ Quản lý, bảo trì cầu đường lập kế hoạch.", "Vụ Quản lý, bảo trì cầu đường"),
        ("Các khoa thuộc Bệnh viện rà soát thuốc.", "Các khoa thuộc Bệnh viện"),
        ("Sở trình Hội đồng thẩm định giá đất trước ngày 15/6.", "Hội đồng thẩm định giá đất"),
    ],
)
def test_the_name_is_read_as_far_as_it_goes(text: str, expected: str) -> None:
    assert expected in named(text)


def subjects(text: str) -> list[str]:
    """The words behind commas that end a scene."""
    w = Words.of(line_of(text, 0))
    return [w.key(at) for at in range(len(w)) if behind_scene(w, at)]


def test_a_comma_within_a_scene_opens_nothing() -> None:
    assert subjects("Khi cá nhân, hộ kinh doanh nộp hồ sơ, chủ đầu tư kiểm tra.") == ["chủ"]


def test_the_scene_of_another_sentence_opens_nothing() -> None:
    long = "Trong tháng 5 họp. Sở Y tế " + "rà soát hồ sơ " * 30
    assert subjects(f"{long}, chủ đập kiểm tra.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các công ty thủy điện Sông Bua 2, Sông Bua 4 và Đắk Lin xả nước.",
            ["Sông Bua 2", "Sông Bua 4", "Đắk Lin"],
        ),
        ("Các Khu Quản lý đường bộ I, II, III duy tu cầu.", ["bộ I", "II", "III"]),
        ("Các Khu Quản lý đường bộ I, II và III duy tu cầu.", ["bộ I", "II", "III"]),
        ("Các Khu Quản lý đường bộ I và II duy tu cầu.", ["bộ I", "II"]),
        ("UBND hai xã Mường Hung, Chiềng Cang bàn giao đất.", ["Mường Hung", "Chiềng Cang"]),
    ],
)
def test_several_of_a_kind_are_as_many_units(text: str, expected: list[str]) -> None:
    found = named(text)
    assert len(found) == len(expected)
    assert all(name.endswith(end) for name, end in zip(found, expected, strict=True))

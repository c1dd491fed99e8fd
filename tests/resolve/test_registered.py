"""Units of a directive in the registry, from text to identity."""

import datetime

import pytest

from models.registry import RegisteredUnit, UnitGroup, Unresolved
from models.unit import Unit
from pipeline.resolve import registered
from pipeline.resolve.speaker import jurisdiction_of
from tests.texts import ordered

DAY = datetime.date(2024, 3, 15)


def units(body: str) -> dict[str, Unit]:
    """Units of all tasks by their text."""
    tasks = ordered(body).tasks
    return {u.text: u for t in tasks for u in (*t.lead, *t.coordinate, *t.report_to)}


def group(unit: Unit) -> UnitGroup:
    assert isinstance(unit.meant, UnitGroup)
    return unit.meant


def test_units_of_a_district_are_those_of_that_district() -> None:
    found = units(
        "1. Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND tỉnh.\n\n"
        "2. Giao Trưởng phòng Tư pháp kiểm tra."
    )
    meant = {name: unit.meant for name, unit in found.items()}
    ids = {name: m.id for name, m in meant.items() if isinstance(m, RegisteredUnit)}
    assert ids["Phòng Nội vụ"] == "phong-noi-vu@h529"
    assert ids["Công an huyện"] == "cong-an@h529"
    assert ids["UBND tỉnh"] == "ubnd@t51"
    assert found["Trưởng phòng Tư pháp"].head == "Trưởng"


def test_a_group_knows_who_is_left_out() -> None:
    found = units("1. UBND các xã, thị trấn (trừ xã Sơn Hạ) báo cáo kết quả trước ngày 20/4/2024.")
    meant = group(found["UBND các xã, thị trấn"])
    assert meant.exceptions == ("ubnd@~xa-son-ha@h529",)
    assert meant.narrowed is None


def test_an_exception_that_names_nobody_narrows_the_group() -> None:
    found = units("1. UBND các xã (trừ những nơi đã hoàn thành) báo cáo kết quả.")
    assert group(found["UBND các xã"]).narrowed == "trừ những nơi đã hoàn thành"


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("UBND các xã được đánh giá loại yếu báo cáo UBND huyện.", "được đánh giá loại yếu"),
        ("UBND các xã có trách nhiệm báo cáo UBND huyện.", None),
        ("UBND các xã báo cáo UBND huyện.", None),
    ],
)
def test_a_clause_behind_the_name_narrows_the_group(sentence: str, clause: str | None) -> None:
    narrowed = group(units(f"1. {sentence}")["UBND các xã"]).narrowed
    assert (narrowed or "").startswith(clause or "")
    assert (narrowed is None) == (clause is None)


@pytest.mark.parametrize(
    ("issuer", "place", "text", "area", "office"),
    [
        ("Ủy ban nhân dân huyện Cẩm Giàng", None, "", "h295", None),
        ("Sở Y tế tỉnh Kiên Giang", None, "", "t91", "so-y-te@t91"),
        ("Thanh tra Sở Y tế Kiên Giang", None, "", "t91", "~thanh-tra@so-y-te@t91"),
        ("Ban Thường vụ Tỉnh ủy Cao Bằng", None, "", "t04", None),
        ("Văn phòng Chính phủ", None, "", "vn", None),
        ("Sở Y té tỉnh Kiên Giang", None, "", "t91", "~so@t91"),
        (
            "Ủy ban nhân dân huyện Châu Thành",
            None,
            "theo đề nghị của UBND tỉnh Long An",
            "h808",
            None,
        ),
        ("Ủy ban nhân dân huyện Châu Thành", None, "", None, None),
        (None, "Cao Bằng", "", "t04", None),
        ("Sở Y tế tỉnh Tân Giang", "Tân Giang", "", None, None),  # no province, but a ward of one
        # a district that is in no table, and bears the name of a commune elsewhere
        ("Ủy ban nhân dân huyện Phú Khê", "Phú Khê", "", None, None),
        (None, None, "", None, None),
    ],
)
def test_where_a_document_speaks_from(
    issuer: str | None, place: str | None, text: str, area: str | None, office: str | None
) -> None:
    where = jurisdiction_of(issuer, place, DAY, text)
    assert (where.area.id if where.area else None) == area
    assert (where.office.id if where.office else None) == office


def test_the_date_chooses_the_table() -> None:
    before = jurisdiction_of("Ủy ban nhân dân tỉnh Quảng Trị", None, datetime.date(2025, 6, 30), "")
    after = jurisdiction_of("Ủy ban nhân dân tỉnh Quảng Trị", None, datetime.date(2025, 7, 1), "")
    assert before.area is not None
    assert after.area is not None
    assert (before.area.id, after.area.id) == ("t45", "t44-2025")


def test_what_stays_open_says_why() -> None:
    found = units("1. Giao UBND huyện Châu Thành rà soát.")
    meant = found["UBND huyện Châu Thành"].meant
    assert isinstance(meant, Unresolved)
    assert meant.reason == "ambiguous"
    assert len(meant.candidates) == 10
    assert registered.register_units.__doc__

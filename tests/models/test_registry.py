"""Groups as rules: whom they mean, and what never changes that."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.registry import (
    COUNTRY,
    KINDS,
    LEVELS,
    Range,
    RegisteredUnit,
    UnitGroup,
    means,
)

REFORM = datetime.date(2025, 7, 1)
PLACES = ("h295", "t30", "t51", COUNTRY)

units = st.builds(
    RegisteredUnit,
    id=st.sampled_from(["ubnd@h295", "so-y-te@t51", "thue@t30", "~tram-y-te@h295"]),
    kind=st.sampled_from(KINDS),
    name=st.just("đơn vị"),
    level=st.sampled_from(LEVELS),
    within=st.lists(st.sampled_from(PLACES), max_size=3).map(tuple),
    area_type=st.sampled_from(["", "xã", "huyện", "tỉnh"]),
    valid_to=st.sampled_from([None, datetime.date(2025, 6, 30)]),
)
ranges = st.builds(
    Range,
    kinds=st.lists(st.sampled_from(KINDS), max_size=4).map(tuple),
    levels=st.lists(st.sampled_from(LEVELS), max_size=2).map(tuple),
    area_types=st.lists(st.sampled_from(["xã", "huyện"]), max_size=2).map(tuple),
    words=st.sampled_from(["", "ubnd", "so", "*y te"]),
)
unit_groups = st.builds(
    UnitGroup,
    id=st.just("g1"),
    name=st.just("các đơn vị"),
    ranges=st.lists(ranges, max_size=3).map(tuple),
    within=st.sampled_from([None, *PLACES]),
    narrowed=st.sampled_from([None, "có liên quan"]),
    since=st.sampled_from([None, REFORM]),
)

COMMUNE = RegisteredUnit(
    id="ubnd@~xa-cam-hoang@h295",
    kind="government",
    name="UBND xã Cẩm Hoàng",
    level="commune",
    within=("~xa-cam-hoang@h295", "h295", "t30", COUNTRY),
    area_type="xã",
)
ALL_COMMUNES = UnitGroup(
    id="g",
    name="UBND các xã, thị trấn (huyện Cẩm Giàng)",
    ranges=(
        Range(
            kinds=("government",),
            levels=("commune",),
            area_types=("xã", "thị trấn"),
            words="ubnd",
        ),
    ),
    within="h295",
)


@pytest.mark.parametrize(
    ("group", "unit", "answer"),
    [
        (ALL_COMMUNES, COMMUNE, "yes"),
        (replace(ALL_COMMUNES, narrowed="được đánh giá loại xuất sắc"), COMMUNE, "perhaps"),
        (replace(ALL_COMMUNES, exceptions=(COMMUNE.id,)), COMMUNE, "no"),
        (replace(ALL_COMMUNES, within="h045"), COMMUNE, "no"),
        (replace(ALL_COMMUNES, within=None), COMMUNE, "perhaps"),
        (ALL_COMMUNES, replace(COMMUNE, area_type="phường"), "no"),
        (ALL_COMMUNES, replace(COMMUNE, level="district"), "no"),
        (ALL_COMMUNES, replace(COMMUNE, kind="party"), "no"),
        (ALL_COMMUNES, replace(COMMUNE, id="van-phong-ubnd@x"), "no"),
        (replace(ALL_COMMUNES, since=REFORM), replace(COMMUNE, valid_to=REFORM), "yes"),
        (
            replace(ALL_COMMUNES, since=REFORM),
            replace(COMMUNE, valid_to=datetime.date(2025, 6, 30)),
            "no",
        ),
        (ALL_COMMUNES, replace(COMMUNE, within=()), "yes"),  # of its name in whatever place
    ],
)
def test_whom_a_group_means(group: UnitGroup, unit: RegisteredUnit, answer: str) -> None:
    assert means(group, unit) == answer


def test_units_of_a_so_are_perhaps_those_of_its_province() -> None:
    own = UnitGroup(
        id="g",
        name="các đơn vị trực thuộc Sở Y tế",
        ranges=(Range(kinds=("health", "service")),),
        within="so-y-te@t91",
        around=("t91", COUNTRY),
    )
    centre = RegisteredUnit(
        id="~trung-tam-y-te@h905",
        kind="health",
        name="Trung tâm Y tế huyện Châu Thành",
        level="district",
        within=("h905", "t91", COUNTRY),
    )
    assert means(own, centre) == "perhaps"
    assert means(own, replace(centre, within=("h1", "t92", COUNTRY))) == "no"
    assert means(own, replace(centre, within=("so-y-te@t91", "t91", COUNTRY))) == "yes"


@given(unit_groups, units)
def test_who_is_excepted_is_never_meant(group: UnitGroup, unit: RegisteredUnit) -> None:
    assert means(replace(group, exceptions=(unit.id,)), unit) == "no"


@given(unit_groups, units)
def test_a_clause_never_makes_a_group_larger(group: UnitGroup, unit: RegisteredUnit) -> None:
    order = ("no", "perhaps", "yes")
    narrowed = means(replace(group, narrowed="có liên quan"), unit)
    assert order.index(narrowed) <= order.index(means(replace(group, narrowed=None), unit))
    assert narrowed != "yes"


@given(unit_groups, units, ranges)
def test_a_further_range_never_leaves_anybody_out(
    group: UnitGroup, unit: RegisteredUnit, more: Range
) -> None:
    order = ("no", "perhaps", "yes")
    larger = replace(group, ranges=(*group.ranges, more))
    assert order.index(means(larger, unit)) >= order.index(means(group, unit))


@given(unit_groups, units)
def test_who_lies_elsewhere_is_not_meant(group: UnitGroup, unit: RegisteredUnit) -> None:
    elsewhere = replace(unit, within=("t99",))
    assert means(replace(group, within="h295", around=()), elsewhere) == "no"

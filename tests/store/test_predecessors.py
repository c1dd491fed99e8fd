"""Tasks of units that are no more, asked for by those who took over their work."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from models.outcome import Outcome
from models.register import TaskFilter
from models.store.session import Store, open_store
from pipeline.lexicon.registry.lookup import Registry
from tests.store.conftest import NewDatabase
from tests.texts import ordered

AS_OF = date(2025, 8, 1)
BODY = (
    "1. Giao Sở Kế hoạch và Đầu tư tỉnh Quảng Ngãi rà soát danh mục.\n\n"
    "2. Giao Sở Tài chính tỉnh Quảng Ngãi bố trí kinh phí.\n\n"
    "3. Giao Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ngãi kiểm tra.\n\n"
    "4. Giao Sở Y tế tỉnh Quảng Ngãi báo cáo kết quả.\n\n"
    "5. UBND các xã, thị trấn niêm yết công khai."
)


@pytest.fixture(scope="module")
def store(new_database: NewDatabase) -> Iterator[Store]:
    directive = ordered(BODY)
    outcome = Outcome(
        path="chi-thi.txt", sha256=directive.source.sha256, status="ok", directives=(directive,)
    )
    with open_store(new_database(), naming=Registry()) as opened:
        opened.save(outcome)
        yield opened


def ways(store: Store, unit: str, *, predecessors: bool = True) -> Mapping[str, str | None]:
    asked = TaskFilter(unit=unit, predecessors=predecessors)
    return {row.task.path: row.through for row in store.tasks(asked, AS_OF)}


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        # The department that took over another, in a province that stayed and in the merged one.
        ("Sở Tài chính tỉnh Quảng Ngãi", {"1": "predecessor", "2": "direct"}),
        # What went to three departments went to each of them in a part that no table tells.
        ("Sở Nội vụ tỉnh Quảng Ngãi", {"3": "perhaps"}),
        ("Sở Y tế tỉnh Quảng Ngãi", {"3": "perhaps", "4": "direct"}),
        ("Sở Xây dựng tỉnh Quảng Ngãi", {}),
        ("Sở Tài chính thành phố Hải Phòng", {}),
        # No table tells which communes took over the work of a district's.
        ("UBND xã Sơn Hà, tỉnh Quảng Ngãi", {}),
    ],
)
def test_who_took_over_finds_what_was_given(store: Store, unit: str, found: dict[str, str]) -> None:
    assert ways(store, unit) == found


def test_without_being_asked_predecessors_are_not_meant(store: Store) -> None:
    found = ways(store, "Sở Tài chính tỉnh Quảng Ngãi", predecessors=False)
    assert found == {"2": "direct"}


def test_of_merged_provinces_each_came_before() -> None:
    registry = Registry()
    asked = [
        each
        for each in registry.find("UBND thành phố Hải Phòng")
        if each.unit.valid_from == date(2025, 7, 1)
    ]
    [before] = [registry.predecessors(each) for each in asked]
    assert {each.unit.unit.name for each in before} == {
        "UBND tỉnh Hải Dương",
        "UBND thành phố Hải Phòng",
    }
    assert all(each.wholly for each in before)


def test_whose_place_is_not_told_had_predecessors_in_any_place() -> None:
    registry = Registry()
    [asked] = registry.find("Sở Tài chính")
    [before] = registry.predecessors(asked)
    assert before.unit.anywhere
    assert before.unit.unit.name == "Sở Kế hoạch và Đầu tư"

"""What a unit owes: itself, by its head, and through the groups that mean it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models.outcome import Outcome
from models.register import TaskFilter
from models.store import named, tables_named
from models.store.errors import UnknownUnit
from models.store.session import Store, open_store
from pipeline.lexicon.registry.lookup import Registry
from tests.store.conftest import NewDatabase
from tests.texts import ordered

AS_OF = date(2024, 4, 1)
LONG = "Công ty TNHH một thành viên Khai thác công trình thủy lợi Suối Vàng"
"""Its id is longer than PostgreSQL takes in a column of 80 characters."""
BODY = (
    "1. Phòng Nội vụ rà soát thủ tục hành chính.\n\n"
    "2. Giao Trưởng phòng Nội vụ kiểm tra kết quả.\n\n"
    "3. UBND các xã, thị trấn (trừ xã Sơn Hạ) niêm yết công khai thủ tục.\n\n"
    "4. Các phòng, ban chuyên môn báo cáo kết quả.\n\n"
    "5. UBND các xã được đánh giá loại yếu khắc phục hạn chế.\n\n"
    "6. Giao Phòng Tư pháp theo dõi.\n\n"
    f"7. {LONG} vận hành các hồ chứa."
)


@pytest.fixture(scope="module")
def store(new_database: NewDatabase) -> Iterator[Store]:
    with open_store(new_database(), naming=Registry()) as opened:
        directive = ordered(BODY)
        outcome = Outcome(
            path="chi-thi.txt",
            sha256=directive.source.sha256,
            status="ok",
            directives=(directive,),
        )
        opened.save(outcome)
        yield opened


def ways(store: Store, unit: str, **asked: object) -> Mapping[str, str | None]:
    rows = store.tasks(TaskFilter(unit=unit, **asked), AS_OF)  # type: ignore[arg-type]
    return {row.task.path: row.through for row in rows if row.task.path[0].isdigit()}


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("Phòng Nội vụ huyện Sơn Hà", {"1": "direct", "2": "head", "4": "group"}),
        ("Phòng Nội vụ", {"1": "direct", "2": "head", "4": "group"}),
        ("Phòng Y tế huyện Sơn Hà", {"4": "group"}),
        ("UBND xã Sơn Thành, huyện Sơn Hà", {"3": "group", "5": "perhaps"}),
        ("UBND xã Sơn Hạ, huyện Sơn Hà", {"5": "perhaps"}),
        ("UBND thị trấn Di Lăng, huyện Sơn Hà", {"3": "group"}),
        ("UBND xã Cẩm Hoàng, huyện Cẩm Giàng", {}),
        ("Phòng Nội vụ huyện Cẩm Giàng", {}),
        ("phong tu phap", {"6": "direct"}),
        (LONG, {"7": "direct"}),
    ],
)
def test_what_a_unit_owes_and_how(store: Store, unit: str, found: dict[str, str]) -> None:
    assert ways(store, unit) == found


def test_the_part_is_asked_of_the_group_too(store: Store) -> None:
    assert ways(store, "Phòng Y tế huyện Sơn Hà", role="coordinate") == {}


def test_without_a_unit_nobody_asks_how(store: Store) -> None:
    assert {row.through for row in store.tasks(TaskFilter(), AS_OF)} == {None}


def test_an_unknown_unit_is_told_with_the_nearest_names(store: Store) -> None:
    with pytest.raises(UnknownUnit) as raised:
        store.tasks(TaskFilter(unit="Phòng Nội dụ huyện Sơn Hà"), AS_OF)
    assert raised.value.exit_code == 2
    assert "Phòng Nội vụ huyện Sơn Hà (tỉnh Quảng Ngãi)" in raised.value.nearest


def test_units_come_out_as_they_were_put_in(store: Store) -> None:
    [row] = store.documents()
    directive = store.directive(row.id)
    assert directive is not None
    assert directive.tasks == ordered(BODY).tasks


def test_names_that_nobody_bears_any_more_go(new_database: NewDatabase) -> None:
    directive = ordered(BODY)
    outcome = Outcome(
        path="x.txt", sha256=directive.source.sha256, status="ok", directives=(directive,)
    )
    fewer = replace(directive, tasks=directive.tasks[:1])
    with open_store(new_database()) as store:
        store.save(outcome)
        store.renew(replace(outcome, directives=(fewer,)))
        with store._engine.connect() as connection:
            ids = set(connection.scalars(select(tables_named.NamedUnit.id)))
        wanted = {
            named.named_id(unit) for unit in named.units_of(replace(outcome, directives=(fewer,)))
        }
    assert ids == wanted

"""The views for people with their own tools: what they promise in `docs/store.md`."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import create_engine, text

from models.register import TaskFilter
from models.status import today
from models.store.migrations.views_0003 import VIEWS as FIRST_VIEWS
from models.store.session import Store, open_store
from tests import builders
from tests.store.conftest import NewDatabase
from tests.store.test_validity import LAST, holding

VIEWS = (*FIRST_VIEWS, "v_vien_dan")
ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "store.md"


@pytest.fixture(scope="module")
def store(new_database: NewDatabase) -> Iterator[Store]:
    with open_store(new_database()) as opened:
        opened.save(builders.outcome())
        yield opened


def rows(store: Store, query: str) -> list[dict[str, Any]]:
    """As a stranger gets them: over a connection of the engine alone."""
    with create_engine(store._engine.url).connect() as connection:
        return [dict(row) for row in connection.execute(text(query)).mappings()]


def day(value: object) -> str:
    """SQLite has no type for days; it holds them in the form that it can reckon with."""
    return value.isoformat() if isinstance(value, date) else str(value)


def test_tasks_have_a_row_for_every_unit(store: Store) -> None:
    found = rows(store, "SELECT * FROM v_nhiem_vu WHERE muc = '1' ORDER BY vai_tro")
    assert [(row["vai_tro"], row["don_vi"]) for row in found] == [
        ("báo cáo về", "UBND huyện"),
        ("chủ trì", "Phòng Nội vụ"),
        ("phối hợp", "Công an huyện"),
    ]
    [row] = [row for row in found if row["vai_tro"] == "báo cáo về"]
    assert row["don_vi_chinh_thuc"] == "Ủy ban nhân dân huyện Sơn Hà"
    assert (day(row["han"]), day(row["ngay_ban_hanh"])) == ("2023-04-10", "2023-03-30")
    assert (row["so_ky_hieu"], row["thoi_han"]) == ("04/CT-UBND", "trước ngày 10/4/2023")
    assert row["ma_nhiem_vu"] == f"{row['ma_van_ban']}:1"
    assert not row["da_sua"]


def test_no_task_is_left_out(store: Store) -> None:
    [row] = rows(store, "SELECT count(DISTINCT ma_nhiem_vu) AS n FROM v_nhiem_vu")
    assert row["n"] == len(builders.tasks())


def test_deadlines_of_every_kind(store: Store) -> None:
    found = rows(store, "SELECT muc, loai_han, han, dinh_ky, con_lai_ngay FROM v_han ORDER BY muc")
    assert [(row["muc"], row["loai_han"]) for row in found] == [
        ("1", "ngày"),
        ("2", "khoảng thời gian"),
        ("3/a", "định kỳ"),
        ("3/b", "tính từ mốc"),
        ("3/c", "thường xuyên"),
    ]
    assert found[2]["dinh_ky"] == "FREQ=MONTHLY;BYMONTHDAY=15"
    assert found[0]["con_lai_ngay"] < 0
    assert found[4]["han"] is None


def test_overdue_tasks_say_for_how_long(store: Store) -> None:
    found = rows(store, "SELECT * FROM v_qua_han ORDER BY han")
    assert [(row["muc"], day(row["han"])) for row in found] == [
        ("1", "2023-04-10"),
        ("2", "2023-06-30"),
    ]
    assert found[0]["qua_han_ngay"] - found[1]["qua_han_ngay"] == 81


def test_what_was_closed_or_put_off_is_not_overdue(blank: str) -> None:
    """Done, withdrawn and opened again, extended, received: as `dondoc tasks` has it."""
    overdue = "SELECT muc, han, thoi_han, qua_han_ngay, trang FROM v_qua_han ORDER BY muc"
    with open_store(blank) as store:
        store.save(builders.outcome())
        [document] = store.documents()

        def found() -> dict[str, str]:
            listed = {row["muc"]: day(row["han"]) for row in rows(store, overdue)}
            assert list(listed) == sorted(
                row.ref for row in store.tasks(TaskFilter(status="overdue"), today())
            )
            return listed

        def task(item: str) -> str:
            return f"{document.id}:{item}"

        both = {"1": "2023-04-10", "2": "2023-06-30"}
        assert found() == both
        store.done(task("1"), date(2023, 4, 9), by="Lan")
        assert found() == {"2": "2023-06-30"}
        store.reopen(task("1"), date(2023, 4, 20), by="Lan")
        store.withdraw(task("2"), reason="trùng", by="Lan")
        assert found() == {"1": "2023-04-10"}
        store.extend(task("1"), date(2023, 5, 10), reason="mưa lũ", by="Lan")
        assert found() == {"1": "2023-05-10"}
        [row] = rows(store, overdue)
        assert row["thoi_han"] == "trước ngày 10/4/2023"
        assert row["qua_han_ngay"] == (today() - date(2023, 5, 10)).days
        store.extend(task("1"), today(), reason="mưa lũ", by="Lan")
        assert found() == {}
        store.received(task("3/b"), date(2023, 4, 14), due=date(2023, 4, 21), by="Lan")
        assert found() == {"3/b": "2023-04-21"}


def test_documents_say_until_when_they_hold(blank: str) -> None:
    with open_store(blank) as store:
        store.save(holding(None, LAST))
        [row] = rows(store, "SELECT hieu_luc_tu, hieu_luc_den FROM v_van_ban")
    assert (row["hieu_luc_tu"], day(row["hieu_luc_den"])) == (None, LAST.isoformat())


def test_grounds(store: Store) -> None:
    [row] = rows(store, "SELECT * FROM v_can_cu")
    assert (row["so_ky_hieu"], row["so_ky_hieu_can_cu"]) == ("04/CT-UBND", "61/2018/NĐ-CP")
    assert row["nguyen_van"] == builders.GROUND


def test_units_in_vietnamese_order(store: Store) -> None:
    query = "SELECT DISTINCT don_vi, thu_tu_don_vi FROM v_nhiem_vu ORDER BY thu_tu_don_vi"
    assert [row["don_vi"] for row in rows(store, query)] == [
        "Công an huyện",
        "Đài Truyền thanh huyện",
        "Phòng Nội vụ",
        "Phòng Tài chính - Kế hoạch",
        "UBND các xã, thị trấn",
        "UBND huyện",
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_the_documentation_names_every_column(store: Store, view: str) -> None:
    section = DOCS.read_text(encoding="utf-8").partition(f"### `{view}`")[2].partition("\n##")[0]
    named = set(re.findall(r"^\| `(\w+)`", section, re.M))
    with store._engine.connect() as connection:
        columns = set(connection.execute(text(f"SELECT * FROM {view}")).keys())
    assert named == columns


def test_the_queries_for_datasette_run() -> None:
    settings = yaml.safe_load((ROOT / "datasette.yaml").read_text(encoding="utf-8"))
    [(name, database)] = settings["databases"].items()
    assert name == "dondoc"
    assert set(database["tables"]) >= set(VIEWS)
    assert database["queries"]


def test_the_queries_for_datasette_answer(store: Store) -> None:
    if store._engine.dialect.name != "sqlite":
        pytest.skip("Datasette reads SQLite")
    settings = yaml.safe_load((ROOT / "datasette.yaml").read_text(encoding="utf-8"))
    for query in settings["databases"]["dondoc"]["queries"].values():
        with store._engine.connect() as connection:
            assert connection.execute(
                text(query["sql"]), {"don_vi": "phong noi vu", "tu": "ra soat"}
            ).keys()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("soat  ra", True),
        ("rà soát", True),
        ("SOÁT RÀ", True),
        ("04/CT-UBND", True),
        ("04/ct-ubnđ", True),
        ("", False),
        ('"', False),
        ("khong co", False),
    ],
)
def test_the_search_for_datasette_takes_what_people_type(
    store: Store, words: str, *, found: bool
) -> None:
    if store._engine.dialect.name != "sqlite":
        pytest.skip("Datasette reads SQLite")
    settings = yaml.safe_load((ROOT / "datasette.yaml").read_text(encoding="utf-8"))
    search = settings["databases"]["dondoc"]["queries"]["tim"]["sql"]
    with store._engine.connect() as connection:
        assert bool(connection.execute(text(search), {"tu": words}).all()) == found

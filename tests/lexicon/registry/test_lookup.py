"""Units that people ask for, and their own units."""

from pathlib import Path

import pytest

from pipeline.lexicon.registry import finding, overlay
from pipeline.lexicon.registry.lookup import Registry
from pipeline.lexicon.registry.overlay import BadUnits, add_units, own_units, rows_of

REGISTRY = Registry()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "units.csv"
    monkeypatch.setenv("DONDOC_UNITS", str(path))
    return path


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("UBND huyện Hà Quảng", ["ubnd@h045"]),
        ("ubnd huyện hà quảng", ["ubnd@h045"]),
        ("Sở Tài chính thành phố Hồ Chí Minh", ["so-tai-chinh@t79", "so-tai-chinh@t79-2025"]),
        ("Phòng Tư pháp huyện Hà Quảng, tỉnh Cao Bằng", ["phong-tu-phap@h045"]),
        ("UBND xã Cẩm Hoàng, huyện Cẩm Giàng", ["ubnd@~xa-cam-hoang@h295"]),
        ("Bộ Nội vụ", ["bo-noi-vu@vn"]),
        ("Sở Tài chính", ["so-tai-chinh@"]),
        ("UBND huyện", ["ubnd@"]),
        ("UBND huyện Cẩm Giang", []),
        ("UBND xã Cẩm Hoàng", []),
        ("nội vụ", []),
        ("", []),
    ],
)
def test_units_by_name(own: Path, name: str, ids: list[str]) -> None:
    assert [each.unit.id for each in REGISTRY.find(name)] == ids


def test_a_name_of_many_finds_them_all(own: Path) -> None:
    assert len(REGISTRY.find("UBND huyện Châu Thành")) == 10


def test_the_nearest_names_are_proposed_and_not_taken(own: Path) -> None:
    assert "UBND huyện Cẩm Giàng" in REGISTRY.nearest("UBND huyện Cẩm Giag")
    assert REGISTRY.nearest("So Ytee")[0] == "Sở Y tế"
    assert REGISTRY.find("UBND huyện Cẩm Giag") == finding.find_units("UBND huyện Cẩm Giag") == ()


def test_own_units_are_found_by_name_and_alias(own: Path) -> None:
    add_units([{"name": "UBND xã Cẩm Hoàng", "in": "huyện Cẩm Giàng", "aliases": "Xã nhà|CH"}])
    add_units([{"name": "Trạm Quan trắc", "in": "Sở Y tế tỉnh Kiên Giang", "kind": "service"}])
    for name in ("UBND xã Cẩm Hoàng", "Xã nhà", "ch"):
        assert [each.unit.id for each in REGISTRY.find(name)] == ["ubnd@~xa-cam-hoang@h295"]
    [station] = [each.unit for each in REGISTRY.find("Trạm Quan trắc")]
    assert (station.kind, station.basis) == ("service", "user")
    assert "so-y-te@t91" in station.within
    assert len(list(own_units())) == 2


def test_without_a_file_there_are_no_own_units(own: Path) -> None:
    assert list(own_units()) == []
    assert overlay.load_overlay().by_name == {}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",huyện Cẩm Giàng,,,,", "dòng 2: thiếu tên"),
        ("Đội X,huyện Y,,,,", "dòng 2: không rõ 'huyện Y'"),
        ("Đội X,huyện Châu Thành,,,,", "có thể là huyện Châu Thành (tỉnh Tây Ninh)"),
        ("Đội X,huyện Cẩm Giàng,,police,,", "dòng 2: kind = 'police'"),
        ("Đội X,huyện Cẩm Giàng,,,1/7/2025,", "dòng 2: ngày '1/7/2025' không đúng dạng"),
        ("Đội X,huyện Cẩm Giàng,,,2025-07-01,2025-06-30", "trước ngày bắt đầu"),
    ],
)
def test_a_wrong_line_is_named(own: Path, tmp_path: Path, row: str, said: str) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text(f"name,in,aliases,kind,from,to\n{row}\n", encoding="utf-8")
    with pytest.raises(BadUnits) as raised:
        rows_of(file)
    assert said in str(raised.value)
    assert not own.exists()


def test_files_of_excel_are_read(own: Path, tmp_path: Path) -> None:
    file = tmp_path / "excel.csv"
    file.write_text("\ufeffname;in\nĐội Cảnh sát;huyện Cẩm Giàng\n", encoding="utf-8")
    assert [row["name"] for row in rows_of(file)] == ["Đội Cảnh sát"]
    file.write_text("ten,in\nx,y\n", encoding="utf-8")
    with pytest.raises(BadUnits, match="thiếu cột name"):
        rows_of(file)

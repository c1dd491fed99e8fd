"""``dondoc units``: the registry is asked and added to from the command line."""

from pathlib import Path

import pytest

from dondoc.cli import units
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "own" / "units.csv"
    monkeypatch.setenv("DONDOC_UNITS", str(path))
    return path


def test_a_unit_is_found_with_its_time_and_those_who_took_over(run: Run) -> None:
    ran = run("units", "find", "Sở Tài chính thành phố Hồ Chí Minh")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Sở Tài chính thành phố Hồ Chí Minh  [so-tai-chinh@t79]  đến 30/06/2025",
        "Sở Tài chính thành phố Hồ Chí Minh  [so-tai-chinh@t79-2025]  từ 01/07/2025",
    ]
    assert "tiếp nhận: Sở Tài chính" in run("units", "find", "Sở KH&ĐT tỉnh Cao Bằng").out
    assert "[ở mọi nơi]" in run("units", "find", "Sở Tài chính").out


def test_an_unknown_unit_is_a_slip_of_who_asks(run: Run) -> None:
    ran = run("units", "find", "UBND huyện Cẩm Giag")
    assert ran.code == 2
    assert "UBND huyện Cẩm Giàng" in ran.err


def test_a_unit_is_added_and_found(run: Run, own: Path) -> None:
    name = "UBND xã Cẩm Hoàng"
    assert run("units", "find", name).code == 2
    added = run("units", "add", name, "--in", "huyện Cẩm Giàng", "--alias", "Xã nhà")
    assert (added.code, str(own) in added.err) == (0, True)
    assert "huyện Cẩm Giàng, tỉnh Hải Dương" in run("units", "find", "xã nhà").out


def test_a_file_is_taken_whole_or_not_at_all(run: Run, own: Path, tmp_path: Path) -> None:
    file = tmp_path / "ours.csv"
    file.write_text("name,in\nĐội A,huyện Cẩm Giàng\nĐội B,huyện Không Có\n", encoding="utf-8")
    ran = run("units", "import", str(file))
    assert ran.code == 8
    assert "dòng 3" in ran.err
    assert not own.exists()
    file.write_text("name,in\nĐội A,huyện Cẩm Giàng\n", encoding="utf-8")
    assert run("units", "import", str(file)).code == 0
    assert run("units", "find", "Đội A").code == 0
    assert units.units.name == "units"

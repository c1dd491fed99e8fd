"""``dondoc cache``: what is kept, and dropping it."""

import json
from pathlib import Path

import pytest

from dondoc.cli.cache import cache
from tests.cli.conftest import Run
from tests.read.files import BODY, file_of, pdf_of, picture_of


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "page.png"
    path.write_bytes(file_of(picture_of(pdf_of(BODY)), "PNG"))
    return path


def test_pages_are_kept_shown_and_dropped(
    run: Run, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_CACHE", str(tmp_path / "cache"))
    first = run("extract", str(scan))
    ran = run("cache", "info", "--format", "json")
    facts = json.loads(ran.out)
    assert ran.code == 0
    assert facts["folder"] == str(tmp_path / "cache")
    assert facts["entries"] >= 1
    assert 0 < facts["bytes"] < facts["max_bytes"]
    assert facts["oldest_use"] <= facts["latest_use"]
    assert run("extract", str(scan)).out == first.out
    assert "entries" in run("cache", "info").out
    assert run("cache", "prune").err.startswith("Đã xóa 0 ")
    assert run("cache", "prune", "--all").err.startswith(f"Đã xóa {facts['entries']} ")
    assert json.loads(run("cache", "info", "--format", "json").out)["oldest_use"] is None


def test_nothing_is_kept_where_it_is_switched_off(
    run: Run, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_CACHE", str(tmp_path / "cache"))
    run("extract", "--no-cache", str(scan))
    assert not (tmp_path / "cache").exists()
    monkeypatch.setenv("DONDOC_CACHE", "off")
    for command in cache.commands:
        ran = run("cache", command)
        assert (ran.code, ran.out) == (4, "")
        assert "DONDOC_CACHE" in ran.err


def test_extract_leaves_nothing_where_it_is_called(
    run: Run, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DONDOC_CACHE", raising=False)
    monkeypatch.chdir(tmp_path)
    run("extract", scan.name)
    assert [path.name for path in tmp_path.iterdir()] == [scan.name]

"""``dondoc doctor`` on a machine that has everything, and where something is missing."""

import json
from pathlib import Path

import pytest

from dondoc.doctor import Check, examine
from pipeline.read.ocr.tessdata import _found
from pipeline.settings import Settings
from tests.cli.conftest import Run


def checks(settings: Settings, name: str) -> list[Check]:
    return [check for check in examine(settings) if check.name == name]


def test_a_machine_that_has_everything(run: Run, tmp_path: Path) -> None:
    ran = run("doctor", "--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert (ran.code, ran.err) == (0, "")
    for said in ("tốt    nhận dạng chữ", "vie", "1 nhiệm vụ", "lưu ý  cơ sở dữ liệu: chưa có"):
        assert said in ran.out
    assert "hỏng" not in ran.out
    assert not (tmp_path / "a.sqlite3").exists()


def test_programs_get_json(run: Run, database: str) -> None:
    ran = run("doctor", "--db", database, "--format", "json")
    found = {check["name"]: check for check in json.loads(ran.out)["checks"]}
    assert ran.code == 0
    assert found["cơ sở dữ liệu"]["level"] == "ok"
    assert "văn bản" in found["cơ sở dữ liệu"]["found"]


def test_5_without_the_vietnamese_model(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    _found.cache_clear()
    ran = run("doctor", "--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert ran.code == 5
    assert "hỏng   nhận dạng chữ" in ran.out
    assert "apt-get install" in ran.out
    assert "tốt    quy tắc" in ran.out  # the other checks go on


def test_6_for_a_file_that_is_no_database(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.sqlite3").write_text("no database at all" * 100)
    ran = run("doctor", "--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert ran.code == 6
    assert "hỏng   cơ sở dữ liệu" in ran.out


def test_more_workers_than_memory_are_noted() -> None:
    [check] = checks(Settings(jobs=1, memory_mb=10**9), "bộ nhớ")
    assert check.level == "note"
    assert "DONDOC_MEMORY_MB" in check.mend


def test_a_language_that_is_not_installed_is_noted() -> None:
    levels = [check.level for check in checks(Settings(languages="vie+xyz"), "nhận dạng chữ")]
    assert levels == ["ok", "note"]

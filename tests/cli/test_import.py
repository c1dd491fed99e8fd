"""Copies of stores: out by one command, in by another."""

import json
from pathlib import Path

import pytest

from models.store.session import open_store
from tests import builders
from tests.cli.conftest import Run


@pytest.fixture
def at(tmp_path: Path) -> tuple[str, str]:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome(path="vao/chi-thi.pdf"))
        store.save(builders.failed(b"2", path="vao/hong.pdf"))
    return ("--db", url)


def test_a_store_goes_to_another_machine(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    run("correct", "04/CT-UBND:1", "lead=Sở Y tế", *at, "--by", "Lan")
    path = tmp_path / "kho.jsonl"
    ran = run("export", "--format", "store", "--out", str(path), *at)
    assert (ran.code, ran.out) == (0, "")
    assert "2 tệp" in ran.err
    there = ("--db", f"sqlite:///{tmp_path}/b.sqlite3")
    assert run("import", str(path), "--dry-run", *there).code == 6
    assert not (tmp_path / "b.sqlite3").exists()
    open_store(there[1]).close()
    ran = run("import", str(path), "--dry-run", *there)
    assert (ran.code, ran.out.split()) == (0, ["vao/chi-thi.pdf", "vao/hong.pdf"])
    assert "1 đính chính" in ran.err
    ran = run("import", str(path), *there)
    assert (ran.code, ran.out) == (0, "")
    assert "2 tệp mới, 1 đính chính mới" in ran.err
    asked = ("tasks", "--format", "json", "--as-of", "2023-04-05")
    assert run(*asked, *there).out == run(*asked, *at).out
    assert run("import", str(path), *there).code == 4
    assert run("import", str(path), *at).code == 4
    listed = json.loads(run("corrections", "list", "--format", "json", *there).out)
    assert listed["corrections"][0]["by"] == "Lan"


def test_what_extract_printed_is_stored(run: Run, directive_file: Path, tmp_path: Path) -> None:
    printed = run("extract", str(directive_file)).out
    path = tmp_path / "a.json"
    path.write_text(printed, encoding="utf-8")
    at = ("--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert run("import", str(path), *at).code == 0
    shown = json.loads(run("show", "04/CT-UBND", "--format", "json", *at).out)
    assert shown == json.loads(printed)


def test_a_copy_that_was_cut_off_changes_nothing(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "kho.jsonl"
    run("export", "--format", "store", "--out", str(path), *at)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    there = tmp_path / "b.sqlite3"
    ran = run("import", str(path), "--db", str(there))
    assert (ran.code, ran.out) == (2, "")
    assert "bị cắt" in ran.err
    assert not there.exists()


def test_lists_of_tasks_are_no_copy(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    run("export", "--out", str(path), *at)
    ran = run("import", str(path), *at)
    assert ran.code == 2
    assert "XLSX" in ran.err


def test_what_another_version_said(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "kho.jsonl"
    run("correct", "04/CT-UBND:1", "lead=Sở Y tế", *at)
    run("export", "--format", "store", "--out", str(path), *at)
    path.write_text(path.read_text("utf-8").replace('"said_by"', '"said_of"'), encoding="utf-8")
    ran = run("import", str(path), *at)
    assert ran.code == 2
    assert "phiên bản" in ran.err

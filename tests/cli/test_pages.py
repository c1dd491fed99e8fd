"""``dondoc extract --pages --image``: looking at what was read."""

import json
from pathlib import Path

import pytest

from dondoc.export.pages import SCHEMA
from tests.cli.conftest import Run
from tests.faults.pdf_faults import endless_form
from tests.read.files import BODY, pdf_of


def test_pages_are_printed_and_drawn(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "công văn.pdf"
    path.write_bytes(pdf_of(BODY))
    ran = run("extract", "--pages", str(path), "--image", str(tmp_path / "new" / "out"))
    found = json.loads(ran.out)
    assert (ran.code, ran.err, found["schema"]) == (0, "", SCHEMA)
    (page,) = found["pages"]
    assert [block["text"] for block in page["blocks"]] == [piece.text for piece in BODY]
    assert all(block["confidence"] is None for block in page["blocks"])
    assert page["image"] == str(tmp_path / "new" / "out" / "công văn-001.png")
    assert Path(page["image"]).read_bytes().startswith(b"\x89PNG")


def test_without_a_folder_nothing_is_drawn(run: Run, directive_file: Path) -> None:
    ran = run("extract", "--pages", str(directive_file))
    assert ran.code == 0
    assert {page["image"] for page in json.loads(ran.out)["pages"]} == {None}


def test_formats_without_pages_are_named(run: Run, directive_file: Path, tmp_path: Path) -> None:
    ran = run("extract", "--pages", str(directive_file), "--image", str(tmp_path / "out"))
    assert ran.code == 3
    assert "không có trang" in ran.err
    assert json.loads(ran.out)["pages"]
    assert not (tmp_path / "out").exists()


def test_a_folder_without_pages_is_a_slip(run: Run, directive_file: Path, tmp_path: Path) -> None:
    ran = run("extract", str(directive_file), "--image", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "--pages" in ran.err


def test_pictures_that_can_not_be_written_end_with_7(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(BODY))
    ran = run("extract", "--pages", str(path), "--image", str(path / "out"))
    assert (ran.code, ran.out) == (7, "")


def test_a_file_that_can_not_be_read_ends_with_3(run: Run, damaged_file: Path) -> None:
    ran = run("extract", "--pages", str(damaged_file))
    assert (ran.code, ran.out) == (3, "")


def test_a_file_that_takes_all_memory_ends_with_3(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_MEMORY_MB", "700")
    path = tmp_path / "bomb.pdf"
    path.write_bytes(endless_form())
    ran = run("extract", "--pages", str(path))
    assert (ran.code, ran.out) == (3, "")
    assert "bộ nhớ" in ran.err

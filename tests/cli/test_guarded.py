"""``dondoc extract`` reads by a guarded process: a file that takes all memory is a fault of the file."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.faults.pdf_faults import endless_form


def test_a_memory_bomb_ends_with_the_code_of_the_contract(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_MEMORY_MB", "500")
    monkeypatch.setenv("DONDOC_JOBS", "1")
    path = tmp_path / "bomb.pdf"
    path.write_bytes(endless_form())
    ran = run("extract", str(path))
    printed = json.loads(ran.out)
    assert (ran.code, printed["fault"]["code"]) == (3, "out-of-memory")
    assert printed["documents"] == []
    assert "quá nhiều bộ nhớ" in ran.err
    assert "DONDOC_MEMORY_MB" in ran.err

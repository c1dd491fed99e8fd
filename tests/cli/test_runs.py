"""What was done to a database, and how it ended."""

import json
import re
from pathlib import Path

import pytest

from dondoc.cli.runs import noted
from models.store.session import open_store
from tests.cli.conftest import Run


def test_runs_are_noted(run: Run, directive_file: Path, damaged_file: Path, tmp_path: Path) -> None:
    at = ("--db", f"sqlite:///{tmp_path}/a.sqlite3")
    run("ingest", str(directive_file), str(damaged_file), "--jobs", "1", *at)
    run("reextract", "--jobs", "1", *at)
    copy = tmp_path / "kho.jsonl"
    run("export", "--format", "store", "--out", str(copy), *at)
    run("import", str(copy), *at)
    listed = json.loads(run("runs", "--format", "json", *at).out)
    assert listed["schema"] == "dondoc-runs/1"
    third, second, first = listed["runs"]
    assert [each["kind"] for each in (first, second, third)] == ["ingest", "reextract", "import"]
    assert first["arguments"] == [str(directive_file), str(damaged_file)]
    assert (first["stored"], first["failed"], first["ended"]) == (1, 1, "done")
    assert (second["unchanged"], third["stored"]) == (1, 0)
    table = run("runs", *at).out
    # A long path goes over several lines of its cell.
    assert re.sub(r"\s", "", directive_file.name) in re.sub(r"[\s│]", "", table)
    assert "reextract" in table


@pytest.mark.parametrize(
    ("error", "ended"), [(KeyboardInterrupt, "interrupted"), (ZeroDivisionError, "error")]
)
def test_runs_that_do_not_end_well(error: type[BaseException], ended: str, tmp_path: Path) -> None:
    def fail() -> None:
        with open_store(f"{tmp_path}/a.sqlite3") as store, noted(store, "ingest", ["x"]):
            raise error

    with pytest.raises(error):
        fail()
    with open_store(f"{tmp_path}/a.sqlite3") as store:
        [only] = store.runs()
    assert only.ended == ended

"""Questions of an office and their answers, as data: what stands in the documents, not what the program printed."""

import json
import shlex
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from models.store.session import open_store
from pipeline.run import run as read
from pipeline.settings import Settings
from tests.cli.conftest import Run, run

__all__ = ["run"]

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "raw" / "samples"
SEEDS = ROOT.parent / "shared" / "seeds"
FILES = {
    # Those that need no OCR: reading a scan takes longer than all questions.
    "samples": [
        SAMPLES / "07-quyet-dinh-ke-hoach.pdf",
        SAMPLES / "08-thong-bao-ket-luan.docx",
    ],
    "seeds": sorted(SEEDS.glob("*.txt")),
}


def cases() -> list[Any]:
    return [
        pytest.param(name, case, id=f"{name}-{number}")
        for name in FILES
        for number, case in enumerate(yaml.safe_load((HERE / f"{name}.yaml").read_text()))
    ]


@cache
def database(name: str, folder: Path) -> str:
    url = f"sqlite:///{folder}/{name}.sqlite3"
    with open_store(url) as store:
        for path in FILES[name]:
            store.save(read(path, Settings()))
    return url


def test_there_are_many() -> None:
    assert len(cases()) >= 60


@pytest.mark.parametrize(("name", "case"), cases())
def test_answers(
    name: str, case: dict[str, Any], run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if not FILES[name]:
        pytest.skip("no seeds beside the project")
    url = database(name, tmp_path_factory.getbasetemp())
    ran = run(*shlex.split(case["ask"]), "--db", url, "--format", "json")
    assert ran.code == 0, ran.err
    answer = json.loads(ran.out)
    if "due" in answer:
        found = [f"{row['day']} {_ref(row['task'])}" for row in answer["due"]]
    else:
        way = case.get("through")
        wanted = [t for t in answer["tasks"] if way in (None, t["through"])]
        found = [_ref(row) for row in wanted]
    expected = [str(each) for each in case["found"]]
    if case.get("unordered"):
        found, expected = sorted(found), sorted(expected)
    assert found == expected


def _ref(task: dict[str, Any]) -> str:
    return str(task["id"]).partition(":")[2]

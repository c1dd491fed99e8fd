"""Commands in an environment that lacks what they need, as `make demo` leaves it."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pipeline.extras import EXTRAS
from tests.cli.conftest import Ran

ROOT = Path(__file__).parents[2]

BARE = """\
import sys
from importlib.machinery import PathFinder

class Bare(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] in sys.argv[1].split():
            return None
        return super().find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Bare
from dondoc.cli import main
sys.exit(main(sys.argv[2:]))
"""


def run_without(modules: str, *arguments: str, database: str) -> Ran:
    """Runs a command by a Python that finds none of these modules."""
    done = subprocess.run(
        [sys.executable, "-c", BARE, modules, *arguments],
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "DONDOC_DB": database},
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize(
    ("modules", "extra", "command"),
    [
        ("uvicorn", "web", "serve"),
        ("fastapi", "web", "serve"),
        ("argon2", "web", "user add Lan"),
        ("mcp", "mcp", "mcp"),
        ("procrastinate", "server", "worker"),
        ("procrastinate", "server", "queue status"),
        ("fsspec s3fs", "server", "ingest --queue README.md"),
        ("cobalt", "akn", "export --format akn --out a.zip"),
    ],
)
def test_5_without_an_extra(modules: str, extra: str, command: str, database: str) -> None:
    ran = run_without(modules, *command.split(), database=database)
    assert (ran.code, ran.out) == (5, "")
    assert f"Chưa cài gói Python {modules.replace(' ', ', ')} để " in ran.err
    assert ran.err.endswith(f"Cài bằng lệnh: {sys.executable} -m pip install 'dondoc[{extra}]'\n")


def test_the_doctor_tells_each_extra_and_calls_none_a_fault(database: str) -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert set(EXTRAS) == set(told["project"]["optional-dependencies"])
    ran = run_without("uvicorn cobalt", "doctor", database=database)
    assert ran.code == 0
    lines = {
        line.split()[4].rstrip(":"): line
        for line in ran.out.splitlines()
        if "gói thêm" in line and line.startswith("lưu ý")
    }
    assert "dondoc serve" in lines["web"]
    assert "-m pip install 'dondoc[akn]'" in lines["akn"]
    assert "mcp" not in lines
    assert "gói thêm: mcp: đã cài, để" in ran.out

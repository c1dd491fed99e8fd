"""A database made by hand, and commands run as people run them."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from dondoc.cli import main
from models.store.session import open_store
from tests import builders
from tests.batch.directives import write_damaged, write_directive

PROGRAM = [sys.executable, "-c", "import sys; from dondoc.cli import main; sys.exit(main())"]
# Where the tests were started in the background of a shell, Ctrl-C is ignored, and by what they start too.
HEEDING = ["env", "--default-signal=INT", *PROGRAM]


class Ran(NamedTuple):
    """What a command ended with and wrote."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs a command in this process."""

    def __call__(self, *arguments: str) -> Ran: ...


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("COLUMNS", raising=False)

    def command(*arguments: str) -> Ran:
        capsys.readouterr()
        code = main(arguments)
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return command


def run_apart(*arguments: str, env: Mapping[str, str] | None = None) -> Ran:
    """Runs a command in a process of its own."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **(env or {})},
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two documents of the same code and one of another."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome(b"1", path="vao/chi-thi.pdf"))
        store.save(builders.outcome(b"2", path="vao/bản sao [/quá hạn].pdf"))
        other = builders.outcome(b"3", path="vao/ke-hoach.docx")
        [directive] = other.directives
        header = replace(directive.header, code="9/KH-SYT", type="KH", date=None, issuer="Sở Y tế")
        directive = replace(directive, header=header, tasks=directive.tasks[:1])
        store.save(replace(other, status="partial", directives=(directive,)))
    return url


@pytest.fixture(scope="session")
def directive_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_directive(tmp_path_factory.mktemp("in") / "chỉ thị 4.txt")


@pytest.fixture(scope="session")
def damaged_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_damaged(tmp_path_factory.mktemp("in") / "damaged.pdf")

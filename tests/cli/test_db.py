"""``dondoc db``: tables up, back, and where they are."""

from pathlib import Path

import pytest

from dondoc.cli.db import db
from models.store.revisions import HEAD, REVISIONS
from tests.cli.conftest import Run


def test_tables_come_up_and_go_back(run: Run, tmp_path: Path) -> None:
    at = ("--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert run("db", "current", *at).code == 6
    assert run("db", "upgrade", REVISIONS[0], *at).code == 0
    ran = run("db", "current", *at)
    assert (ran.code, ran.out) == (0, f"{REVISIONS[0]}\n")
    assert "dondoc db upgrade" in ran.err
    assert run("db", "upgrade", *at).code == 0
    assert run("db", "current", *at) == (0, f"{HEAD}\n", "")
    assert run("db", "downgrade", REVISIONS[0], *at, "--yes").code == 0
    assert run("db", "current", *at).out == f"{REVISIONS[0]}\n"


def test_going_back_has_to_be_meant(run: Run, tmp_path: Path) -> None:
    at = ("--db", f"sqlite:///{tmp_path}/a.sqlite3")
    run("db", "upgrade", *at)
    assert run("db", "downgrade", REVISIONS[0], *at).code == 2
    assert run("db", "current", *at).out == f"{HEAD}\n"


def test_an_unknown_revision(run: Run, tmp_path: Path) -> None:
    ran = run("db", "upgrade", "0815", "--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert ran.code == 6
    assert ", ".join(REVISIONS) in ran.err


def test_where_it_lies(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder where one stands, a database a folder; in one place where the setting names it."""
    here, there = tmp_path / "a", tmp_path / "b"
    here.mkdir()
    there.mkdir()
    monkeypatch.delenv("DONDOC_DB", raising=False)
    monkeypatch.chdir(here)
    run("db", "upgrade")
    assert (here / "data" / "processed" / "dondoc.sqlite3").exists()
    monkeypatch.chdir(there)
    assert run("db", "current").code == 6
    monkeypatch.setenv("DONDOC_DB", str(tmp_path / "dondoc.sqlite3"))
    run("db", "upgrade")
    monkeypatch.chdir(here)
    assert run("db", "current") == (0, f"{HEAD}\n", "")


def test_commands_say_what_they_do() -> None:
    assert set(db.commands) == {"current", "upgrade", "downgrade"}

"""Better rules over what was read before: no page is looked at again."""

import os
import signal
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.correction import Change
from models.register import TaskFilter
from models.store.session import Store, open_store
from models.text import SourceText
from pipeline import run as one
from pipeline.reextract import _outcomes, reextract
from pipeline.run import OnStage
from pipeline.settings import Settings
from tests.batch.directives import write_directive
from tests.batch.test_ingest import Watcher
from tests.cli.conftest import Run, run
from tests.store.contents import rows

__all__ = ["run"]  # a fixture of the commands

ALONE = Settings(jobs=1)
DAY = date(2023, 4, 1)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    for number in (1, 2, 3):
        write_directive(tmp_path / "in" / f"{number}.txt", number)
    opened = open_store(f"sqlite:///{tmp_path}/a.sqlite3")
    for path in (tmp_path / "in").iterdir():
        opened.save(one.run(path, ALONE))
    return opened


def test_the_same_rules_give_the_same_rows_without_the_files(store: Store, tmp_path: Path) -> None:
    before = rows(store)
    for path in (tmp_path / "in").iterdir():
        path.unlink()
    watcher = Watcher()
    report = reextract(ALONE, store, progress=watcher)
    assert report.count("unchanged") == report.total == watcher.total == len(watcher.entries) == 3
    assert rows(store) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_rows_of_other_rules_are_made_anew(store: Store, jobs: int) -> None:
    before = rows(store)
    with store._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE tasks SET product = 'as worse rules had it'")
        connection.exec_driver_sql("UPDATE readings SET made = ''")
    report = reextract(Settings(jobs=jobs), store, progress=Watcher())
    assert report.count("stored") == report.total == 3
    assert rows(store) == before


def test_what_people_said_stays(store: Store) -> None:
    [row] = store.tasks(TaskFilter(document="02/CT-UBND", search="rà soát"), DAY)
    store.correct(
        [Change(document=row.document, task=row.ref, field="lead", value="Sở Y tế")], by="Lan"
    )
    with store._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE readings SET made = ''")
    assert reextract(ALONE, store, progress=Watcher()).count("stored") == 3
    [row] = store.tasks(TaskFilter(unit="Sở Y tế"), DAY)
    assert row.corrected


def test_a_file_that_was_stored_without_its_reading_is_read_again(
    store: Store, tmp_path: Path
) -> None:
    with store._writer.begin() as connection:
        connection.exec_driver_sql("DELETE FROM readings")
    (tmp_path / "in" / "2.txt").unlink()
    write_directive(tmp_path / "in" / "3.txt", 4)
    report = reextract(ALONE, store, progress=Watcher())
    assert {Path(entry.path).name: entry.result for entry in report.entries} == {
        "1.txt": "stored",  # from its path
        "2.txt": "failed",
        "3.txt": "failed",
    }
    assert {entry.fault.code for entry in report.faults() if entry.fault} == {"no-reading"}
    assert len(store.documents()) == 3
    assert sum(reading.source is not None for reading in store.readings()) == 1


def test_a_defect_in_one_file_leaves_its_rows(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows(store)
    whole = one.read_through

    def broken(source: SourceText, on_stage: OnStage | None = None) -> object:
        if source.path.endswith("2.txt"):
            raise ZeroDivisionError
        return whole(source, on_stage)

    monkeypatch.setattr(one, "read_through", broken)
    report = reextract(ALONE, store, progress=Watcher())
    assert [entry.fault.code for entry in report.faults() if entry.fault] == ["defect"]
    assert report.count("unchanged") == 2
    assert rows(store) == before


class Deadly:
    """A reading that kills the worker that takes it: always, or until it has left its mark."""

    def __init__(self, source: SourceText, mark: Path | None) -> None:
        self.source, self.mark = source, mark

    def __reduce__(self) -> tuple[object, ...]:
        return _die, (self.source, self.mark)


def _die(source: SourceText, mark: Path | None) -> SourceText:
    if mark is not None and mark.exists():
        return source
    if mark is not None:
        mark.touch()
    os.kill(os.getpid(), signal.SIGKILL)
    return source


@pytest.mark.parametrize("again", [True, False])
def test_a_worker_that_dies_costs_no_file_but_its_own(
    store: Store, tmp_path: Path, *, again: bool
) -> None:
    good, other, _ = store.readings()
    assert other.source
    deadly = replace(other, source=Deadly(other.source, None if again else tmp_path / "mark"))  # type: ignore[arg-type]  # it stands for its source
    readings = [good, deadly, *[good] * 6]
    made = list(_outcomes(readings, Settings(jobs=2)))
    assert [reading for reading, _ in made] == readings
    expected = ("failed", "crashed") if again else ("ok", None)
    for reading, outcome in made:
        fault = outcome.fault and outcome.fault.code
        assert (outcome.status, fault) == (expected if reading is deadly else ("ok", None))


def test_the_command(run: Run, store: Store) -> None:
    at = ("--db", store.name, "--jobs", "1")
    ran = run("reextract", *at)
    assert (ran.code, ran.out) == (4, "")
    assert "0 tệp có thay đổi, 3 không đổi, 0 lỗi" in ran.err
    with store._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE readings SET made = ''")
    assert run("reextract", *at).code == 0
    with store._writer.begin() as connection:
        connection.exec_driver_sql("DELETE FROM files")
    assert run("reextract", *at).code == 4

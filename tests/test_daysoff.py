"""Days on which offices are closed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dondoc.daysoff import DAYS_OFF, on_working_days
from models.register import DueRow, TaskFilter, TaskRow
from models.store.session import open_store
from pipeline.errors import SettingsError
from pipeline.settings import Settings
from tests import builders
from tests.cli.conftest import Run, run

__all__ = ["run"]

AS_OF = date(2023, 4, 20)


def rows(folder: Path) -> list[TaskRow]:
    with open_store(f"{folder}/a.sqlite3") as store:
        store.save(builders.outcome())
        return store.tasks(TaskFilter(), AS_OF)


def test_days_off_are_marked_or_moved(tmp_path: Path) -> None:
    task = rows(tmp_path)[0]
    day = date(2023, 4, 30)  # a Sunday and a holiday, as the three days behind it
    row = DueRow(task=task, day=day, status="due", recurring=False, named=day)
    assert on_working_days([row], "flag") == [replace(row, day_off=True)]
    [before] = on_working_days([row], "before")
    [after] = on_working_days([row], "after")
    assert (before.day, after.day) == (date(2023, 4, 28), date(2023, 5, 4))
    assert before.named == after.named == day


@pytest.mark.parametrize("days_off", DAYS_OFF)
def test_what_becomes_of_days_off_is_a_setting(days_off: str) -> None:
    assert Settings.from_environment({"DONDOC_DAYS_OFF": days_off}).days_off == days_off


def test_a_setting_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="days_off"):
        Settings(days_off="never")


@pytest.mark.parametrize(
    ("setting", "option", "day"),
    [
        ("flag", (), "2023-04-15"),
        ("before", (), "2023-04-14"),
        ("before", ("--days-off", "after"), "2023-04-17"),
    ],
)
def test_the_option_goes_over_the_setting(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    setting: str,
    option: tuple[str, ...],
    day: str,
) -> None:
    monkeypatch.setenv("DONDOC_DAYS_OFF", setting)
    rows(tmp_path)
    window = ("--from", "2023-04-11", "--to", "2023-04-30")
    ran = run("due", "--db", f"{tmp_path}/a.sqlite3", *window, *option, "--format", "json")
    # The 15th of April 2023, on which a report comes due, was a Saturday.
    assert [row["day"] for row in json.loads(ran.out)["due"]] == [day]

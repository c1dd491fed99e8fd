"""Saying what became of a task, as clerks do."""

import json
from pathlib import Path

import pytest

from models.store.session import open_store
from tests import builders
from tests.cli.conftest import Run


@pytest.fixture
def database(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome())
    return url


def overdue(run: Run, database: str) -> list[str]:
    ran = run(
        *("tasks", "--db", database, "--status", "overdue"),
        *("--as-of", "2023-04-20", "--format", "json"),
    )
    return [row["path"] for row in json.loads(ran.out)["tasks"]]


def test_a_task_is_done_and_open_again(run: Run, database: str) -> None:
    assert overdue(run, database) == ["1"]
    ran = run("done", "04/CT-UBND:1", "--on", "10/4/2023", "--by", "Lan", "--db", database)
    assert (ran.code, ran.err) == (0, "Đã ghi hoàn thành: ngày 10/04/2023.\n")
    assert overdue(run, database) == []
    again = run("done", "04/CT-UBND:1", "--on", "2023-04-10", "--db", database)
    assert (again.code, again.err) == (4, "Không có gì mới: điều này đã được ghi.\n")
    assert run("reopen", "04/CT-UBND:1", "--on", "12/4/2023", "--db", database).code == 0
    assert overdue(run, database) == ["1"]


def test_an_extension_says_which_day_it_moves(run: Run, database: str) -> None:
    ran = run(
        *("extend", "04/CT-UBND:1", "--to", "10/5/2023", "--reason", "mưa lũ"),
        *("--by", "Lan", "--db", database),
    )
    assert ran.err == "Đã gia hạn: ngày 10/05/2023, thay cho hạn 10/04/2023.\n"
    assert overdue(run, database) == []
    table = run("history", "04/CT-UBND:1", "--db", database)
    assert all(
        word in table.out for word in ("gia hạn", "10/05/2023", "10/04/2023", "mưa lũ", "Lan")
    )
    listed = json.loads(run("history", "04/CT-UBND:1", "--db", database, "--format", "json").out)
    assert listed["events"][0]["of"] == "2023-04-10"


def test_a_receipt_gives_the_day(run: Run, database: str) -> None:
    ran = run("received", "04/CT-UBND:3/b", "--on", "24/4/2026", "--db", database)
    assert ran.err.splitlines()[0] == "Hạn tính từ ngày nhận 24/04/2026: 06/05/2026."
    without = run("received", "04/CT-UBND:4", "--on", "24/4/2026", "--db", database)
    assert "không có thời hạn tính từ ngày nhận" in without.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("extend", "04/CT-UBND:1", "--to", "1/4/2023", "--reason", "x"), "phải sau hạn"),
        (("extend", "04/CT-UBND:1", "--to", "1/5/2023"), "--reason"),
        (("withdraw", "04/CT-UBND:1"), "--reason"),
        (("done", "04/CT-UBND"), "DOC:ITEM"),
        (("done", "04/CT-UBND:99"), "không có nhiệm vụ"),
        (("done", "99/CT-UBND:1"), "Không có văn bản"),
        (("reopen", "04/CT-UBND:1"), "đang mở"),
    ],
)
def test_slips_are_told(run: Run, database: str, arguments: tuple[str, ...], message: str) -> None:
    ran = run(*arguments, "--db", database)
    assert ran.code == 2
    assert message in ran.err

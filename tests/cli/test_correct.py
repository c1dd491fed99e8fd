"""Saying what is right, seeing what was said, and taking it back."""

import json
from pathlib import Path

import pytest

from dondoc.cli.correct import who
from models.store.session import open_store
from tests import builders
from tests.cli.conftest import Run
from tests.cli.test_json import VALIDATOR


@pytest.fixture
def at(tmp_path: Path) -> tuple[str, str]:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome(path="vao/chi-thi.pdf"))
    return ("--db", url)


def test_a_task_is_corrected_and_taken_back(run: Run, at: tuple[str, str]) -> None:
    ran = run(
        "correct", "04/CT-UBND:1", "lead=Sở Y tế; Sở Nội vụ", "due=20/5/2023", *at, "--by", "Lan"
    )
    assert (ran.code, ran.out) == (0, "")
    assert "2 đính chính" in ran.err
    [task] = json.loads(run("tasks", "--search", "so y te", "--format", "json", *at).out)["tasks"]
    assert [unit["text"] for unit in task["lead"]] == ["Sở Y tế", "Sở Nội vụ"]
    assert (task["due"], task["corrected"]) == ("2023-05-20", True)
    assert task["id"] == f"{task['document']['id']}:1"
    listed = json.loads(run("corrections", "list", "--format", "json", *at).out)
    assert listed["schema"] == "dondoc-corrections/1"
    assert [(row["field"], row["by"]) for row in listed["corrections"]] == [
        ("lead", "Lan"),
        ("due", "Lan"),
    ]
    assert run("corrections", "undo", "1", *at).code == 0
    assert run("corrections", "undo", "1", *at).code == 4
    assert run("corrections", "undo", "9", *at).code == 2
    table = run("corrections", "list", *at).out
    assert all(
        word in table for word in ("Phòng Nội vụ", "Sở Y tế", "đã hủy", "có hiệu lực", "Lan")
    )


def test_a_header_is_corrected(run: Run, at: tuple[str, str]) -> None:
    assert run("correct", "04/CT-UBND", "code=14/CT-UBND", "date=29/3/2023", *at).code == 0
    shown = json.loads(run("show", "14/CT-UBND", "--format", "json", *at).out)
    VALIDATOR.validate(shown)
    assert shown["documents"][0]["header"]["number"] == "14"
    assert run("correct", "14/CT-UBND", "code=14/CT-UBND", *at).code == 4


def test_a_task_is_added_and_another_rejected(run: Run, at: tuple[str, str]) -> None:
    ran = run("correct", "04/CT-UBND:3", "--add", "text=Báo cáo tuần.", "lead=Sở Y tế", *at)
    assert (ran.code, ran.out) == (0, "")
    assert run("correct", "04/CT-UBND:2", "--reject", *at).code == 0
    listed = json.loads(run("tasks", "--format", "json", *at).out)["tasks"]
    names = [task["id"].partition(":")[2] for task in listed]
    assert "3~+1" in names
    assert "2" not in names
    assert run("correct", "04/CT-UBND:3~+1", "due=20/5/2023", *at).code == 0
    shown = run("show", "04/CT-UBND", *at).out
    assert "Báo cáo tuần." in shown
    assert "20/05/2023" in shown
    assert run("correct", "04/CT-UBND:2", "--reject", *at).code == 4


def test_settled_findings_are_shown_as_such(run: Run, at: tuple[str, str]) -> None:
    assert "2 điểm cần xem lại" in run("show", "04/CT-UBND", *at).out
    run("correct", "04/CT-UBND:4", "--reject", *at)
    shown = run("show", "04/CT-UBND", *at).out
    assert "1 điểm cần xem lại" in shown
    assert "đã xử lý" in shown


def test_conflicts_alone(run: Run, at: tuple[str, str]) -> None:
    run("correct", "04/CT-UBND:1", "lead=Sở Y tế", *at)
    assert (
        json.loads(run("corrections", "list", "--conflicts", "--format", "json", *at).out)[
            "corrections"
        ]
        == []
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("04/CT-UBND:1", "leader=Sở Y tế"), "lead, coordinate"),
        (("04/CT-UBND:1", "lead"), "TRƯỜNG=GIÁ TRỊ"),
        (("04/CT-UBND:1", "due=sớm"), "2023-04-10"),
        (("04/CT-UBND", "lead=Sở Y tế"), "type, code"),
        (("04/CT-UBND:99", "lead=Sở Y tế"), "99"),
        (("99/CT-UBND:1", "lead=Sở Y tế"), "dondoc documents"),
        (("04/CT-UBND:1",), "--help"),
        (("04/CT-UBND", "--reject"), "nêu cả mục"),
        (("04/CT-UBND", "--add", "text=x"), "nêu cả mục"),
        (("04/CT-UBND:1", "--add", "lead=Sở Y tế"), "phải có nội dung"),
        (("04/CT-UBND:99", "--add", "text=x"), "99"),
    ],
)
def test_slips_change_nothing(
    run: Run, at: tuple[str, str], arguments: tuple[str, ...], said: str
) -> None:
    ran = run("correct", *arguments, *at)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert json.loads(run("corrections", "list", "--format", "json", *at).out)["corrections"] == []


def test_who_speaks_is_who_is_logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "lan")
    assert who(None) == "lan"
    assert who("Bình") == "Bình"

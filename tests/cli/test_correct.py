"""Saying what is right, seeing what was said, and taking it back."""

import json
from pathlib import Path

import pytest

from dondoc.cli.correct import who
from models.store import session
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


def test_fields_and_items_as_clerks_call_them(run: Run, at: tuple[str, str]) -> None:
    said = ("hạn=31/3/2026", "chu-tri=Sở Y tế", "Định kỳ=hằng quý, ngày 03")
    assert run("correct", "04/CT-UBND:mục 3.b", *said, *at).code == 0
    assert run("correct", "04/CT-UBND", "ngày ban hành=29/3/2023", *at).code == 0
    assert run("correct", "04/CT-UBND:1", "gộp=3.c", *at).code == 0
    added = ("correct", "04/CT-UBND:Mục 3", "--add", "nội dung=Báo cáo tuần.")
    assert run(*added, *at).code == 0
    assert run("done", "04/CT-UBND:3.a", "--of", "15/4/2023", *at).code == 0
    listed = json.loads(run("corrections", "list", "--format", "json", *at).out)["corrections"]
    assert [(row["task"], row["field"], row["value"]) for row in listed] == [
        ("3/b", "due", "2026-03-31"),
        ("3/b", "lead", "Sở Y tế"),
        ("3/b", "rrule", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3"),
        (None, "date", "2023-03-29"),
        ("1", "merge", "3/c"),
        ("3~+1", "text", "Báo cáo tuần."),
    ]
    table = run("corrections", "list", *at).out
    for words in ("31/03/2026", "29/03/2023", "hạn", "ngày ban hành", "mục 3.b", "mục 3.c"):
        assert words in table, words
    assert not any(word in table for word in ("2026-03", "due", "date", "3/b", "FREQ", "merge"))


def test_moments_are_those_of_vietnam(
    run: Run, at: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "now", lambda: "2026-11-22T23:52:10+00:00")
    run("correct", "04/CT-UBND:1", "lead=Sở Y tế", "--by", "Lan", *at)
    run("done", "04/CT-UBND:1", "--on", "10/4/2023", "--by", "Lan", *at)
    for asked in (("corrections", "list"), ("history", "04/CT-UBND:1")):
        assert "Lan, 23/11/2026 06:52" in " ".join(run(*asked, *at).out.split())
        assert "2026-11-22T23:52:10+00:00" in run(*asked, "--format", "json", *at).out


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
        (("04/CT-UBND:1", "leader=Sở Y tế"), "chủ trì (lead), phối hợp (coordinate)"),
        (("04/CT-UBND:1", "lead"), "TRƯỜNG=GIÁ TRỊ"),
        (("04/CT-UBND:1", "due=sớm"), "hạn = 'sớm': phải là ngày, ví dụ 2023-04-10"),
        (("04/CT-UBND", "lead=Sở Y tế"), "loại (type), số, ký hiệu (code)"),
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

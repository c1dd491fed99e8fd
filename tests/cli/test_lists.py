"""Lists of tasks and documents: tables, JSON, CSV."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dondoc.cli.tables import tasks_text
from dondoc.export.csv import escaped, tasks_to_csv
from dondoc.export.register import tasks_to_json
from models.register import TaskRow
from models.store.session import open_store
from tests import builders
from tests.cli.conftest import Run

DAY = ("--as-of", "2023-04-11")


def test_tasks_as_a_table(run: Run, database: str) -> None:
    ran = run("tasks", "--db", database, *DAY, "--document", "9/KH-SYT")
    assert ran.code == 0
    heads = ("Hạn", "Chủ trì", "Phối hợp", "Nội dung", "Số ký hiệu", "Mục", "Trang")
    assert all(head in ran.out for head in heads)
    cells = ("10/04/2023", "quá hạn", "Phòng Nội vụ", "Công an huyện", "9/KH-SYT")
    assert all(cell in ran.out for cell in cells)
    assert "1 nhiệm vụ" in ran.err
    assert "11/04/2023" in ran.err


def test_a_narrow_table_loses_nothing(
    run: Run, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("tasks", "--db", database, *DAY, "--document", "9/KH-SYT")
    assert max(map(len, ran.out.splitlines())) <= 80
    for word in ("10/04/2023", "Nội", "Công", "9/KH-SYT", "trang"):
        assert word in ran.out


def test_tasks_as_json(run: Run, database: str) -> None:
    ran = run("tasks", "--db", database, *DAY, "--document", "9/KH-SYT", "--format", "json")
    register = json.loads(ran.out)
    assert (register["schema"], register["as_of"]) == ("dondoc-tasks/1", "2023-04-11")
    [task] = register["tasks"]
    assert (task["due"], task["status"], task["path"]) == ("2023-04-10", "overdue", "1")
    assert task["lead"][0]["text"] == "Phòng Nội vụ"
    assert task["document"]["code"] == "9/KH-SYT"
    assert task["document"]["file"] == "vao/ke-hoach.docx"
    assert ran.err == ""


def test_tasks_as_csv(run: Run, database: str) -> None:
    ran = run("tasks", "--db", database, *DAY, "--unit", "phong noi vu", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert len(rows) == 3
    assert rows[0]["due"] == "2023-04-10"
    assert rows[0]["lead"] == "Phòng Nội vụ"
    assert {row["file"] for row in rows} >= {"vao/bản sao [/quá hạn].pdf"}


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), 13),
        (("--unit", "Phòng Nội vụ", "--role", "coordinate"), 0),
        (("--role", "report_to"), 3),
        (("--due-from", "1/4/2023", "--due-to", "30/4/2023"), 3),
        (("--due-from", "2023-06-30"), 2),
        (("--status", "overdue"), 3),
        (("--status", "quá hạn"), 3),
        (("--status", "Qua-Han"), 3),
        (("--unit", "Phòng Nội vụ", "--role", "phoi hop"), 0),
        (("--status", "no-date"), 2),
        (("--issuer", "sở y tế"), 1),
        (("--text", "kinh phi"), 2),
        (("--search", "phi kinh SƠN ha"), 2),
        (("--document", "ke-hoach.docx"), 1),
    ],
)
def test_options_narrow_the_list(
    run: Run, database: str, options: tuple[str, ...], found: int
) -> None:
    ran = run("tasks", "--db", database, *DAY, "--format", "json", *options)
    assert ran.code == 0
    assert len(json.loads(ran.out)["tasks"]) == found


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            "due --from 2031-01-01 --to 2031-01-02 --search zzz",
            "Không có việc nào đến hạn từ 01/01/2031 đến 02/01/2031.",
        ),
        (
            "tasks --search zzz --as-of 2023-04-11",
            "0 nhiệm vụ, tình trạng tính đến ngày 11/04/2023.",
        ),
        (
            "tasks --search zzz --group-by unit --as-of 2023-04-11",
            "0 nhóm, tình trạng tính đến ngày 11/04/2023.",
        ),
        ("citations --code 9999/ZZ", "0 văn bản viện dẫn 9999/ZZ."),
    ],
)
def test_where_there_is_nothing_no_empty_table_is_printed(
    run: Run, database: str, command: str, said: str
) -> None:
    assert run(*command.split(), "--db", database) == (0, "", f"{said}\n")


def test_documents(run: Run, database: str) -> None:
    table = run("documents", "--db", database)
    assert "3 văn bản" in table.err
    assert all(word in table.out for word in ("9/KH-SYT", "30/03/2023", "một phần"))
    listed = json.loads(run("documents", "--db", database, "--format", "json").out)
    assert [row["code"] for row in listed["documents"]] == ["04/CT-UBND", "04/CT-UBND", "9/KH-SYT"]
    assert [row["partial"] for row in listed["documents"]] == [False, False, True]
    rows = list(
        csv.DictReader(io.StringIO(run("documents", "--db", database, "--format", "csv").out))
    )
    assert [row["tasks"] for row in rows] == ["6", "6", "1"]


def test_a_long_title_is_two_lines_of_the_table(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome(path="a.pdf"))
    title = "TRIỂN KHAI THỰC HIỆN " * 12
    run("correct", "04/CT-UBND", f"title={title}", "--db", url)
    table = run("documents", "--db", url).out
    assert (table.count("TRIỂN KHAI"), table.count("…")) == (2, 1)
    listed = json.loads(run("documents", "--db", url, "--format", "json").out)
    assert listed["documents"][0]["title"] == title.strip()


def row(text: str) -> TaskRow:
    task = replace(builders.tasks()[0], text=text)
    return TaskRow(
        document="0123456789abcdef-1",
        ref="1",
        corrected=False,
        file="a.pdf",
        part=1,
        type=None,
        code=None,
        date=None,
        issuer=None,
        title=None,
        task=task,
        due=None,
        status="no-date",
    )


def test_names_and_texts_are_printed_as_they_are(run: Run, database: str) -> None:
    assert "[/quá hạn]" in run("documents", "--db", database).out


@pytest.mark.parametrize("text", ["=1+1", "+84 24", "- Chủ động", "@x", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    [found] = csv.DictReader(io.StringIO(tasks_to_csv([row(text)], date(2023, 1, 1))))
    assert found["text"] == f"'{text}"


def test_other_cells_are_left_alone() -> None:
    assert escaped("Sở Y tế - Nội vụ") == "Sở Y tế - Nội vụ"
    assert escaped(None) == ""
    assert escaped(3) == "3"


def test_any_text_is_quoted() -> None:
    text = 'dòng "một",\ndòng; hai'
    [found] = csv.DictReader(io.StringIO(tasks_to_csv([row(text)], date(2023, 1, 1)), newline=""))
    assert found["text"] == text
    [task] = json.loads(tasks_to_json([row(text)], date(2023, 1, 1)))["tasks"]
    assert task["text"] == text


def test_control_characters_do_nothing_to_a_terminal() -> None:
    assert "\x1b" not in tasks_text([row("đỏ \x1b[31m [red]")])
    assert "[red]" in tasks_text([row("đỏ \x1b[31m [red]")])

"""``dondoc show``: one document."""

import json

import pytest

from tests.cli.conftest import Run
from tests.cli.test_json import VALIDATOR


def test_header_tasks_and_findings(run: Run, database: str) -> None:
    ran = run("show", "9/kh-syt", "--db", database)
    assert ran.code == 0
    header = ("9/KH-SYT", "Sở Y tế", "Nguyễn Văn An, Chủ tịch", "vao/ke-hoach.docx", "2 trang")
    tasks = ("10/04/2023", "Phòng Nội vụ", "Phối hợp: Công an", "mục 1, trang 1")
    findings = ("Nhiệm vụ không có thời hạn.", "no-seal", "nghi ngờ")
    for words in (*header, *tasks, *findings):
        assert words in ran.out, words


def test_tree(run: Run, database: str) -> None:
    ran = run("show", "9/KH-SYT", "--tree", "--db", database)
    lines = ran.out.splitlines()
    assert lines[0].startswith("1. Phòng Nội vụ")
    assert lines[3].startswith("  a) Báo cáo")
    assert lines[3].endswith("tr. 2")
    (doubt,) = [line for line in lines if "Nhiệm vụ không có thời hạn." in line]
    assert lines[lines.index(doubt) - 1].startswith("4. Đài Truyền thanh")
    assert doubt.startswith("  ! 4: ")
    assert doubt.endswith("tr. 1")
    assert lines[-1].startswith("! Không thấy dấu.")


def test_ledger(run: Run, database: str) -> None:
    ran = run("show", "9/KH-SYT", "--ledger", "--db", database)
    assert all(word in ran.out for word in ("3/a", "heading", "task", "directs"))


def test_json_is_that_of_extract(run: Run, database: str) -> None:
    envelope = json.loads(run("show", "ke-hoach.docx", "--format", "json", "--db", database).out)
    VALIDATOR.validate(envelope)
    assert envelope["documents"][0]["header"]["code"] == "9/KH-SYT"


def test_one_of_several_must_be_chosen(run: Run, database: str) -> None:
    ran = run("show", "04/CT-UBND", "--db", database)
    assert (ran.code, ran.out) == (2, "")
    assert "vao/chi-thi.pdf" in ran.err
    chosen = ran.err.splitlines()[1].split()[0]
    assert run("show", chosen, "--db", database).code == 0
    assert run("show", "chi-thi.pdf", "--db", database).code == 0


@pytest.mark.parametrize("name", ["zzz", "", "%", "[bold]"])
def test_what_is_not_there(run: Run, database: str, name: str) -> None:
    ran = run("show", name, "--db", database)
    assert (ran.code, ran.out) == (2, "")
    assert "dondoc documents" in ran.err

"""``dondoc show``: one document."""

import json
from pathlib import Path

import pytest

from models.store.chains import LATER
from models.store.session import open_store
from tests import builders
from tests.cli.conftest import Run
from tests.cli.test_json import VALIDATOR
from tests.store.test_chains import upper
from tests.store.test_validity import FIRST, LAST, holding


def test_header_tasks_and_findings(run: Run, database: str) -> None:
    ran = run("show", "9/kh-syt", "--db", database)
    assert ran.code == 0
    header = ("9/KH-SYT", "Sở Y tế", "Nguyễn Văn An, Chủ tịch", "vao/ke-hoach.docx", "2 trang")
    tasks = ("10/04/2023", "Phòng Nội vụ", "Phối hợp: Công an", "mục 1, trang 1")
    findings = ("Nhiệm vụ không có thời hạn.", "no-seal", "nghi ngờ")
    for words in (*header, *tasks, *findings):
        assert words in ran.out, words


def test_when_a_document_holds_and_until_when_it_asks(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "800")
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(holding(FIRST, LAST))
    shown = run("show", "04/CT-UBND", "--db", url).out
    assert "từ 15/05/2023 (trang 1: “Phòng Nội vụ chủ trì" in shown
    assert "đến hết 15/07/2023" in shown
    ends = "hằng tháng, ngày 15 (đến hết 15/07/2023: văn bản hết hiệu lực)"
    assert ends in shown
    listed = " ".join(run("documents", "--db", url).out.split())
    assert "(hiệu lực đến 15/07/2023)" in listed
    asked = ("--as-of", "2023-07-01", "--within", "90d", "--db", url)
    due = run("due", *asked)
    assert "15/07/2023" in due.out
    assert "15/08/2023" not in due.out
    assert "văn bản hết hiệu lực" in due.out
    envelope = json.loads(run("show", "04/CT-UBND", "--format", "json", "--db", url).out)
    VALIDATOR.validate(envelope)
    validity = envelope["documents"][0]["validity"]
    assert [validity[bound]["day"] for bound in ("since", "until")] == ["2023-05-15", "2023-07-15"]


def test_what_is_due_later_than_the_upper_document(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(upper("2023-05-01"))
        store.save(builders.outcome())
    shown = " ".join(run("show", "04/CT-UBND", "--db", url).out.split())
    told = "Hạn 30/06/2023 muộn hơn hạn cuối 01/05/2023 của 61/2018/NĐ-CP"
    assert told in shown
    assert LATER in shown
    printed = run("show", "04/CT-UBND", "--format", "json", "--db", url).out
    [document] = json.loads(printed)["documents"]
    assert [f["path"] for f in document["findings"] if f["code"] == LATER] == ["2"]
    assert told in run("show", "04/CT-UBND", "--tree", "--db", url).out
    assert LATER not in run("show", "61/2018/NĐ-CP", "--db", url).out


def test_tree(run: Run, database: str) -> None:
    ran = run("show", "9/KH-SYT", "--tree", "--db", database)
    lines = ran.out.splitlines()
    assert lines[0].startswith("1. Phòng Nội vụ")
    assert lines[3].startswith("  a) Báo cáo")
    assert lines[3].endswith("tr. 2")
    (doubt,) = [line for line in lines if "Nhiệm vụ không có thời hạn." in line]
    assert lines[lines.index(doubt) - 1].startswith("4. Đài Truyền thanh")
    assert doubt.startswith("  ! mục 4: ")
    assert doubt.endswith("tr. 1")
    assert lines[-1].startswith("! Không thấy dấu.")


def test_ledger(run: Run, database: str) -> None:
    ran = run("show", "9/KH-SYT", "--ledger", "--db", database)
    assert all(word in ran.out for word in ("mục 3.a", "heading", "task", "directs"))


def test_json_is_that_of_extract(run: Run, database: str) -> None:
    envelope = json.loads(run("show", "ke-hoach.docx", "--format", "json", "--db", database).out)
    VALIDATOR.validate(envelope)
    assert envelope["documents"][0]["header"]["code"] == "9/KH-SYT"


@pytest.mark.parametrize("columns", ["200", "80"])
def test_one_of_several_must_be_chosen(
    run: Run, database: str, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ran = run("show", "04/CT-UBND", "--db", database)
    assert (ran.code, ran.out) == (2, "")
    head, *table = ran.err.splitlines()
    assert head.startswith("“04/CT-UBND” có thể là 2 văn bản")
    # What tells two of one number apart.
    for words in ("Cơ quan", "Ủy ban", "30/03/2023", "vao/chi-thi.pdf"):
        assert words in " ".join(table), words
    chosen = next(line for line in table if "vao/chi-thi.pdf" in line).split()[1]
    assert run("show", chosen, "--db", database).code == 0
    assert run("show", "chi-thi.pdf", "--db", database).code == 0


@pytest.mark.parametrize("name", ["zzz", "", "%", "[bold]"])
def test_what_is_not_there(run: Run, database: str, name: str) -> None:
    ran = run("show", name, "--db", database)
    assert (ran.code, ran.out) == (2, "")
    assert "dondoc documents" in ran.err

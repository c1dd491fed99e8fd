"""Files that could not be read: found, shown, tried again, handed on; and what verify finds."""

import json
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from models.store.session import open_store
from pipeline.batch.owner import own_name
from tests.batch.directives import text_of, write_damaged, write_directive
from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_directive(tmp_path / "in" / "good.txt", 1)
    write_damaged(tmp_path / "in" / "bad.pdf")
    with zipfile.ZipFile(tmp_path / "in" / "both.zip", "w") as archive:
        archive.writestr("good too.txt", text_of(2))
        archive.writestr("empty.txt", "")
    return tmp_path / "in"


@pytest.fixture
def database(folder: Path, tmp_path: Path, run: Run) -> str:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    assert run("ingest", str(folder), "--db", url, "--jobs", "1").code == 3
    return url


def events(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_quarantine_lists_shows_and_hands_on(
    database: str, folder: Path, tmp_path: Path, run: Run
) -> None:
    listed = json.loads(run("quarantine", "list", "--db", database, "--format", "json").out)
    assert {Path(each["path"]).name: each["code"] for each in listed} == {
        "bad.pdf": "damaged-pdf",
        "empty.txt": "empty-file",
    }
    shown = run("quarantine", "list", "--db", database)
    assert "PDF hỏng" in shown.out
    assert "quarantine retry" in shown.err
    assert "damaged-pdf" in run("quarantine", "show", "bad.pdf", "--db", database).out
    assert run("quarantine", "show", "good.txt", "--db", database).code == 2
    out = tmp_path / "out"
    assert run("quarantine", "export", "--out", str(out), "--db", database).code == 0
    assert len(list(out.glob("*.pdf"))) == 1
    assert len(json.loads((out / "quarantine.json").read_text())) == 2


def test_secret_files_are_not_handed_on(tmp_path: Path, run: Run) -> None:
    folder, url, out = tmp_path / "in", f"sqlite:///{tmp_path}/b.sqlite3", tmp_path / "out"
    write_directive(folder / "secret.txt", 1)
    (folder / "secret.txt").write_text(f"MẬT\n{text_of(1)}")
    # What has no key of its own keeps its own name too.
    for name in ("a.eml", "b.eml"):
        (folder / name).write_text("Subject: x\n\nNo attachment.\n")
    assert run("ingest", str(folder), "--db", url, "--jobs", "1").code == 3
    ran = run("quarantine", "export", "--out", str(out), "--db", url)
    assert "1 tệp có dấu mật không được chép" in ran.err
    assert sorted(path.name for path in out.iterdir()) == [
        "001-a.eml", "002-b.eml", "quarantine.json",
    ]  # fmt: skip
    listed = json.loads((out / "quarantine.json").read_text())
    assert [each["copy"] for each in listed] == ["001-a.eml", "002-b.eml", None]


def test_members_with_paths_are_found_again(tmp_path: Path, run: Run) -> None:
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.zip", "w") as archive:
        archive.writestr("../../up.txt", text_of(2))
        archive.writestr("../empty.txt", "")
    url = f"sqlite:///{tmp_path}/b.sqlite3"
    assert run("ingest", str(tmp_path / "in"), "--db", url, "--jobs", "1").code == 3
    assert run("verify", "--db", url).code == 0
    assert run("quarantine", "export", "--out", str(tmp_path / "out"), "--db", url).code == 0
    assert (tmp_path / "out" / "001-empty.txt").exists()


def test_what_is_in_quarantine_stays_there_until_it_is_tried_again(
    database: str, folder: Path, run: Run
) -> None:
    again = run("ingest", str(folder), "--db", database, "--jobs", "1", "--json")
    assert again.code == 3
    assert [each for each in events(again.out) if each["event"] == "page"] == []
    assert events(again.out)[-1] == {
        "event": "summary", "files": 4, "stored": 0, "unchanged": 2, "partial": 0, "failed": 2, "skipped": 0,
    }  # fmt: skip
    assert run("quarantine", "retry", "--db", database).code == 2
    assert run("quarantine", "retry", "--all", "--db", database, "--jobs", "1").code == 3
    write_directive(folder / "bad.pdf", 3)
    assert run("ingest", str(folder), "--db", database, "--jobs", "1").code == 3
    assert "bad.pdf" not in run("quarantine", "list", "--db", database).out


@pytest.fixture
def twins(tmp_path: Path, run: Run) -> tuple[Path, str]:
    """Three empty files, one of them in an archive beside a good one, and a damaged one with a copy."""
    folder = tmp_path / "twins"
    write_damaged(folder / "hỏng.pdf")
    shutil.copy(folder / "hỏng.pdf", folder / "hỏng (1).pdf")
    for name in ("rong.pdf", "rỗng.docx"):
        (folder / name).touch()
    with zipfile.ZipFile(folder / "hồ sơ.zip", "w") as archive:
        archive.writestr("tốt.txt", text_of(2))
        archive.writestr("rỗng.txt", "")
    url = f"sqlite:///{tmp_path}/twins.sqlite3"
    ran = run("ingest", str(folder), "--db", url, "--jobs", "1")
    assert (ran.code, "1 tệp đã lưu, 0 không đổi, 5 lỗi" in ran.err) == (3, True)
    assert "rỗng.docx – Giống “" in ran.err
    return folder, url


def test_every_name_of_the_same_bytes_is_in_quarantine(twins: tuple[Path, str], run: Run) -> None:
    folder, url = twins
    for _ in range(2):  # again, when all are known
        listed = json.loads(run("quarantine", "list", "--db", url, "--format", "json").out)
        names = ["hỏng (1).pdf", "hỏng.pdf", "rỗng.txt", "rong.pdf", "rỗng.docx"]
        assert sorted(Path(each["path"]).name for each in listed) == sorted(names)
        for name in names:
            shown = run("quarantine", "show", name, "--db", url)
            assert (shown.code, "path:" in shown.out) == (0, False)
            assert name in shown.out.splitlines()[0]
            other = f"Giống “{folder}/"
            assert f"“{name}”:" in shown.out or other in shown.out
        assert run("ingest", str(folder), "--db", url, "--jobs", "1").code == 3
    assert run("verify", "--db", url).code == 0


def test_retry_counts_what_was_asked_for(twins: tuple[Path, str], run: Run) -> None:
    _, url = twins
    ran = run("quarantine", "retry", "--all", "--db", url, "--jobs", "1")
    assert (ran.code, "0 không đổi, 5 lỗi; tổng số 5 tệp" in ran.err) == (3, True)
    for name in ("rỗng.txt", "rỗng.docx", "hỏng (1).pdf"):
        ran = run("quarantine", "retry", name, "--db", url, "--jobs", "1")
        assert (ran.code, "1 lỗi; tổng số 1 tệp" in ran.err) == (3, True)


def test_a_name_leaves_the_quarantine_with_its_bytes(twins: tuple[Path, str], run: Run) -> None:
    folder, url = twins
    write_directive(folder / "rỗng.docx", 7)
    (folder / "hỏng.pdf").write_text(text_of(2))  # as in the archive: known
    assert run("ingest", str(folder), "--db", url, "--jobs", "1").code == 3
    listed = json.loads(run("quarantine", "list", "--db", url, "--format", "json").out)
    assert {Path(each["path"]).name for each in listed} == {"hỏng (1).pdf", "rỗng.txt", "rong.pdf"}


def test_an_archive_that_was_mended_leaves_the_quarantine(tmp_path: Path, run: Run) -> None:
    path, url = tmp_path / "a.zip", f"sqlite:///{tmp_path}/b.sqlite3"
    path.write_bytes(b"PK nothing")
    assert run("ingest", str(path), "--db", url, "--jobs", "1").code == 3
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("good.txt", text_of(2))
    ran = run("quarantine", "retry", "--all", "--db", url, "--jobs", "1")
    assert (ran.code, "1 tệp đã lưu" in ran.err) == (0, True)
    assert "0 tệp bị cách ly" in run("quarantine", "list", "--db", url).err


def test_verify_finds_what_was_changed_behind_our_back(
    database: str, folder: Path, run: Run
) -> None:
    assert run("verify", "--db", database).code == 0
    write_directive(folder / "good.txt", 9)
    (folder / "both.zip").unlink()
    path = database.removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE tasks SET quote = 'x' || quote")
        connection.execute("UPDATE readings SET content = x'00' WHERE rowid = 1")
        connection.execute("DELETE FROM inputs WHERE state = 'stored' AND path LIKE '%good.txt'")
    found = json.loads(run("verify", "--db", database, "--format", "json").out)
    assert {problem["code"] for problem in found} == {"source", "quote", "reading", "state"}
    ran = run("verify", "--db", database, "--no-files")
    assert ran.code == 3
    assert "source" not in ran.out


def test_verify_mends_what_loses_nothing_and_says_how_to_mend_the_rest(
    database: str, folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_CACHE", str(tmp_path / "cache"))
    entry = tmp_path / "cache" / "ab" / "abc.words"
    entry.parent.mkdir(parents=True)
    entry.write_bytes(b"no words")
    dead = f"{own_name().rsplit('/', 2)[0]}/{2**22 + 1}/1"
    with sqlite3.connect(database.removeprefix("sqlite:///")) as connection:
        connection.execute(
            "INSERT INTO inputs (id, path, state, attempts, losses, worker, token, lease_until)"
            " VALUES ('1', 'left.txt', 'claimed', 1, 0, ?, 't', 9e9)",
            (dead,),
        )
    (folder / "good.txt").unlink()
    ran = run("verify", "--db", database)
    assert (ran.code, len(ran.out.splitlines())) == (3, 3)
    for code in ("abandoned", "cache", "source"):
        assert f"{code}: " in ran.out
        assert f"Cách chữa {code}: " in ran.err
    mended = run("verify", "--db", database, "--repair")
    assert (mended.code, "Đã chữa 2 chỗ" in mended.err) == (3, True)
    assert [line.partition(":")[0] for line in mended.out.splitlines()] == ["source"]
    assert not entry.exists()
    with open_store(database) as store:
        assert [each.path for each in store.intake.inputs("seen")] == ["left.txt"]


def test_a_missing_reader_for_old_files_does_not_stop_the_others(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Path(__file__).parents[1] / "read" / "old.doc"
    if not old.exists():
        old = tmp_path / "in" / "old.doc"
        old.write_bytes(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + bytes(504)
            + "WordDocument".encode("utf-16-le")
            + bytes(64)
        )
    monkeypatch.setenv("PATH", "")
    ran = run("ingest", str(folder), "--db", f"sqlite:///{tmp_path}/b.sqlite3", "--jobs", "1")
    assert ran.code == 3
    assert "antiword" in ran.err
    assert "2 tệp đã lưu" in ran.err
    assert shutil.which("antiword", path="") is None

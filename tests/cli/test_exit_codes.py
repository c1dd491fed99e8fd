"""What a command ends with, and that nobody sees a traceback."""

import json
import os
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from dondoc.cli.output import printable
from models.store.session import open_store
from pipeline.errors import SettingsError
from tests.cli.conftest import PROGRAM, Run, run_apart
from tests.cli.test_json import VALIDATOR

SAMPLES = Path(__file__).parents[2] / "data" / "raw" / "samples"


def test_0_and_3_for_a_file(run: Run, directive_file: Path, damaged_file: Path) -> None:
    good = run("extract", str(directive_file))
    assert (good.code, good.err) == (0, "")
    VALIDATOR.validate(json.loads(good.out))
    [document] = json.loads(good.out)["documents"]
    assert document["header"]["code"] == "04/CT-UBND"
    assert document["tasks"]
    bad = run("extract", str(damaged_file))
    assert bad.code == 3
    VALIDATOR.validate(envelope := json.loads(bad.out))
    assert envelope["documents"] == []
    assert envelope["fault"]["message"] in bad.err


def test_a_sample_keeps_to_the_schema(run: Run) -> None:
    ran = run("extract", str(SAMPLES / "08-thong-bao-ket-luan.docx"))
    assert ran.code == 0
    VALIDATOR.validate(json.loads(ran.out))


def test_3_0_4_for_a_batch(
    run: Run, directive_file: Path, damaged_file: Path, tmp_path: Path
) -> None:
    db = ("--db", f"sqlite:///{tmp_path}/new/a.sqlite3", "--jobs", "1")
    ran = run("ingest", str(directive_file), str(damaged_file), *db)
    assert (ran.code, ran.out) == (3, "")
    assert "1 tệp đã lưu, 0 không đổi, 1 lỗi" in ran.err
    assert f"lỗi: {damaged_file}" in ran.err
    again = run("ingest", str(directive_file), *db)
    assert again.code == 4
    assert "0 tệp đã lưu, 1 không đổi, 0 lỗi" in again.err
    (tmp_path / "empty").mkdir()
    nothing = run("ingest", str(tmp_path / "empty"), *db)
    assert nothing.code == 4
    assert "Không có tệp nào" in nothing.err
    assert run("tasks", *db[:2]).code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("ingest",),
        ("ingest", "no such folder"),
        ("extract", "no such file"),
        ("tasks", "--due-to", "31/2/2023"),
        ("tasks", "--role", "chief"),
        ("tasks", "--format", "pdf"),
        ("ingest", ".", "--jobs", "-1"),
    ],
)
def test_2_for_what_was_typed_wrong(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "--help" in ran.err


def test_5_where_a_program_is_missing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = str(SAMPLES / "01-chi-thi-huyen.pdf")
    db = f"sqlite:///{tmp_path}/a.sqlite3"
    # Nothing is installed there. A worker looks for itself what there is.
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    ran = run("ingest", scan, "--db", db, "--jobs", "1")
    assert (ran.code, ran.out) == (5, "")
    assert "apt-get install tesseract-ocr" in ran.err


def test_6_for_the_database(run: Run, tmp_path: Path) -> None:
    missing = run("tasks", "--db", f"sqlite:///{tmp_path}/a.sqlite3")
    assert missing.code == 6
    assert "dondoc ingest" in missing.err
    assert not (tmp_path / "a.sqlite3").exists()
    with sqlite3.connect(tmp_path / "a.sqlite3") as connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    assert run("documents", "--db", f"sqlite:///{tmp_path}/a.sqlite3").code == 6
    assert run("documents", "--db", "nothing://x").code == 6


def test_the_database_of_the_environment(
    run: Run, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DB", database)
    assert run("documents").code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_7_where_the_result_cannot_be_written(database: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "tasks", "--db", database],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 7
    assert "Không ghi được kết quả" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_who_had_enough_is_no_error(database: str) -> None:
    with subprocess.Popen(
        [*PROGRAM, "tasks", "--format", "json", "--db", database],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_8_for_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DONDOC_DPI", "many")
    ran = run("documents")
    assert ran.code == SettingsError.exit_code == 8
    assert "DONDOC_DPI" in ran.err


def test_1_for_our_own_defects(run: Run, database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("text of the document")

    monkeypatch.setattr("models.store.session.Store.documents", broken)
    ran = run("documents", "--db", database)
    assert ran.code == 1
    assert "ZeroDivisionError" in ran.err
    assert "text of the document" not in ran.err
    assert "Traceback" not in ran.err
    assert "Traceback" in run("--debug", "documents", "--db", database).err


def test_130_when_interrupted_and_what_was_stored_stays(
    run: Run, directive_file: Path, tmp_path: Path
) -> None:
    quick = tmp_path / "in" / "1.txt"
    quick.parent.mkdir()
    quick.write_bytes(directive_file.read_bytes())
    (tmp_path / "in" / "2.pdf").write_bytes((SAMPLES / "01-chi-thi-huyen.pdf").read_bytes())
    db = ("--db", f"sqlite:///{tmp_path}/a.sqlite3")
    # A shell that starts tests in the background makes their children deaf to the signal.
    heeding = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.default_int_handler)}
    with subprocess.Popen(
        [*PROGRAM, "ingest", str(tmp_path / "in"), "--jobs", "1", *db],
        stderr=subprocess.PIPE,
        text=True,
        **heeding,  # type: ignore[call-overload]  # one keyword, with its reason above
    ) as process:
        assert process.stderr is not None
        with open_store(db[1]) as store:
            for _ in range(300):
                if store.documents():
                    break
                time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert process.returncode == 130
    assert "chạy lại cùng lệnh" in rest
    assert "Traceback" not in rest
    listed = json.loads(run("documents", "--format", "json", *db).out)
    assert [row["code"] for row in listed["documents"]] == ["04/CT-UBND"]


def test_a_console_of_another_alphabet(database: str) -> None:
    ran = run_apart("tasks", "--db", database, env={"PYTHONIOENCODING": "cp1252"})
    assert ran.code == 0
    assert "Phòng Nội vụ" in ran.out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_workers_need_a_queue(jobs: str, database: str, run: Run) -> None:
    ran = run("worker", "--db", database, "--jobs", jobs)
    assert (ran.code, "PostgreSQL" in ran.err) == (8, True)
    away = "postgresql+psycopg://nobody@127.0.0.1:1/none"
    ran = run("worker", "--db", away, "--jobs", jobs)
    assert (ran.code, "hàng đợi" in ran.err) == (6, True)


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys; from dondoc.cli import main; main(['ingest', '--help']);"
        "sys.exit(sorted({'spacy', 'sqlalchemy', 'rich', 'numpy', 'pdfplumber'} & set(sys.modules)))"
    )
    command = [PROGRAM[0], "-c", script.replace("sys.exit(", "print(", 1)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_and_version(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for command in ("extract", "ingest", "tasks", "show", "documents", "score"):
        assert f"  {command} " in ran.out
        assert run(command, "--help").code == 0
    assert run("--version").out.startswith("dondoc ")


def test_control_characters_are_shown_as_such() -> None:
    assert printable("a\x1b[31m\nb") == "a�[31m�b"

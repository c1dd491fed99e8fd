"""What commands do with a document that is marked as secret."""

import sqlite3
from pathlib import Path

import pytest

from tests.batch.directives import write_directive
from tests.cli.conftest import Run

TEXT = "Phòng Nội vụ chủ trì"


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    path = write_directive(tmp_path / "in" / "a.txt")
    plain = path.read_text(encoding="utf-8")
    path.write_text(plain.replace("Sơn Hà, ngày", "MẬT\n\nSơn Hà, ngày"), encoding="utf-8")
    assert TEXT in plain
    return path


@pytest.mark.parametrize("options", [(), ("--pages",)])
def test_extract_refuses(run: Run, secret_file: Path, options: tuple[str, ...]) -> None:
    ran = run("extract", str(secret_file), *options)
    assert ran.code == 3
    assert "có dấu độ mật “MẬT”" in ran.err
    assert TEXT not in ran.out + ran.err


@pytest.mark.parametrize("options", [(), ("--pages",)])
def test_extract_reads_with_leave(run: Run, secret_file: Path, options: tuple[str, ...]) -> None:
    ran = run("extract", str(secret_file), "--allow-secret", *options)
    assert ran.code == 0
    assert TEXT in ran.out


def test_ingest_stores_the_refusal_alone(run: Run, secret_file: Path, tmp_path: Path) -> None:
    write_directive(tmp_path / "in" / "b.txt", 5)
    database = tmp_path / "a.sqlite3"
    command = ("ingest", str(tmp_path / "in"), "--db", f"sqlite:///{database}", "--jobs", "1")
    ran = run(*command)
    assert (ran.code, ran.out) == (3, "")
    assert "1 tệp đã lưu, 0 không đổi, 1 lỗi" in ran.err
    assert "(secret)" in ran.err
    with sqlite3.connect(database) as connection:
        dump = "\n".join(connection.iterdump())
    assert "'secret'" in dump
    assert "04/CT-UBND" not in dump
    assert "05/CT-UBND" in dump
    assert run(*command, "--allow-secret").code == 0
    with sqlite3.connect(database) as connection:
        assert "04/CT-UBND" in "\n".join(connection.iterdump())

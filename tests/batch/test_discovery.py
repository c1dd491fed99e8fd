"""Which files a batch is made of."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch import discover

_NOBODY = 65534


def make(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)


def test_folders_are_searched_and_hidden_files_skipped(tmp_path: Path) -> None:
    seen = [tmp_path / name for name in ("a.pdf", "b/2.docx", "b/c/Văn bản 1.pdf", "z.txt")]
    make(*reversed(seen))
    others = (
        ".x.pdf",
        ".git/config",
        "b/~$2.docx",
        "b/Thumbs.db",
        "b/so.sqlite3",
        "b/so.sqlite3-wal",
    )
    make(*(tmp_path / name for name in others))
    assert discover([tmp_path]) == (seen, [])


def test_what_is_given_by_name_is_taken(tmp_path: Path) -> None:
    make(tmp_path / ".hidden.pdf")
    assert discover([tmp_path / ".hidden.pdf"])[0] == [tmp_path / ".hidden.pdf"]


def test_a_file_given_twice_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "a.pdf")
    monkeypatch.chdir(tmp_path)
    given = [tmp_path, tmp_path / "a.pdf", Path("a.pdf"), Path("./a.pdf")]
    assert discover(given)[0] == [tmp_path / "a.pdf"]


def test_the_order_is_that_of_the_paths(tmp_path: Path) -> None:
    make(tmp_path / "b" / "1.pdf", tmp_path / "a" / "1.pdf")
    assert discover([tmp_path / "b", tmp_path / "a"])[0] == [
        tmp_path / "a" / "1.pdf",
        tmp_path / "b" / "1.pdf",
    ]


def test_an_endless_folder_ends(tmp_path: Path) -> None:
    make(tmp_path / "a.pdf")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [path.name for path in discover([tmp_path])[0]] == ["a.pdf"]


@pytest.fixture
def folder_of_a_user() -> Iterator[Path]:
    """A folder in which the test works as an ordinary user: root may open everything."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() != 0:
            yield Path(name)
            return
        os.chown(name, _NOBODY, -1)
        os.seteuid(_NOBODY)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)


def test_a_folder_that_cannot_be_opened_is_reported(folder_of_a_user: Path) -> None:
    make(folder_of_a_user / "a.pdf")
    (folder_of_a_user / "closed").mkdir(mode=0)
    found, [(folder, fault)] = discover([folder_of_a_user])
    assert (folder, fault.code) == (folder_of_a_user / "closed", "unreadable")
    assert len(found) == 1

"""Files of archives are files of the batch; what would fill the disk or leave its folder does not."""

import io
import zipfile
from pathlib import Path

import pytest

from models.outcome import Fault
from models.store.session import open_store
from pipeline.batch import ingest
from pipeline.batch.archives import Member, is_archive, members_of, unpack
from pipeline.settings import Settings
from tests.batch.directives import text_of
from tests.batch.test_ingest import Watcher


def archive(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def locked() -> bytes:
    """An archive that says of its file that it is encrypted."""
    content = bytearray(archive({"a.txt": b"text"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_files_of_an_archive_are_files_of_the_batch(tmp_path: Path) -> None:
    inner = archive({"x.txt": text_of(9).encode()})
    members = {
        "a.txt": text_of(1).encode(),
        "Phòng/b.txt": text_of(2).encode(),
        "../../../evil.txt": text_of(3).encode(),
        "/etc/evil.txt": text_of(4).encode(),
        "Phòng/again.txt": text_of(1).encode(),
        "bomb.txt": b"1" * 30_000_000,
        "inner.zip": inner,
        "__MACOSX/._a.txt": b"x",
        "empty.pdf": b"",
    }
    path = write(tmp_path / "in" / "văn bản.ZIP", archive(members))
    (tmp_path / "in" / "half.zip").write_bytes(inner[: len(inner) // 2])
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store:
        report = ingest([tmp_path / "in"], Settings(jobs=2), store, progress=Watcher())
        sources = [store.directive(row.id) for row in store.documents()]
        again = ingest([path], Settings(jobs=1), store, progress=Watcher())
    became = {
        entry.path.removeprefix(f"{path}/"): entry.fault.code if entry.fault else entry.result
        for entry in report.entries
    }
    assert became.pop(str(tmp_path / "in" / "half.zip")) == "damaged-archive"
    assert became == {
        "a.txt": "stored",
        "Phòng/b.txt": "stored",
        "evil.txt": "stored",
        "etc/evil.txt": "stored",
        "Phòng/again.txt": "unchanged",
        "bomb.txt": "archive-limit",
        "inner.zip": "archive-limit",
        "empty.pdf": "empty-file",
    }
    assert str(path / "Phòng" / "b.txt") in {each.source.path for each in sources if each}
    assert again.count("stored") == 0
    assert sorted(each.name for each in tmp_path.rglob("*")) == [
        "a.sqlite3", "half.zip", "in", "văn bản.ZIP",
    ]  # fmt: skip
    assert not Path("/etc/evil.txt").exists()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (archive({f"{number}.txt": b"" for number in range(2001)}), "archive-limit"),
        (archive({"a.txt": b"x"})[:-5], "damaged-archive"),
        (b"PK\x03\x04", "damaged-archive"),
    ],
)
def test_an_archive_may_be_refused_whole(tmp_path: Path, content: bytes, code: str) -> None:
    found = members_of(write(tmp_path / "a.zip", content))
    assert isinstance(found, Fault)
    assert found.code == code
    assert found.advice


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (locked(), "a.txt", "password"),
        (archive({"a.txt": b"0" * 5_000_000}), "a.txt", "archive-limit"),
        (archive({"a.txt": b"x"}), "gone.txt", "damaged-archive"),
        (archive({"a.txt": b"abc" * 99}).replace(b"KLJ", b"KLK"), "a.txt", "damaged-archive"),
    ],
)
def test_a_file_of_it_may_be_refused(tmp_path: Path, content: bytes, name: str, code: str) -> None:
    (tmp_path / "out").mkdir()
    fault = unpack(Member(write(tmp_path / "a.zip", content), name), tmp_path / "out")
    assert isinstance(fault, Fault)
    assert fault.code == code
    assert list((tmp_path / "out").iterdir()) == []


def test_office_files_are_no_archives(tmp_path: Path) -> None:
    assert not is_archive(write(tmp_path / "a.docx", archive({"word/document.xml": b"x"})))
    assert not is_archive(write(tmp_path / "b.zip", b"%PDF"))
    assert not is_archive(tmp_path / "gone.zip")

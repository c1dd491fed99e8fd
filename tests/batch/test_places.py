"""Files of the queue lie in folders, archives and stores that are asked by URL."""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from models.outcome import Fault
from pipeline.batch import lies_in
from pipeline.errors import SettingsError
from pipeline.queue.jobs import conninfo_of
from pipeline.queue.places import Place, bytes_at, key_of, place_of, places

CONTENT = "Chỉ thị".encode()
KEY = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket of a server that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    url = f"http://127.0.0.1:{port}"
    for name, value in {
        "AWS_ENDPOINT_URL": url,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    client = boto3.client("s3", endpoint_url=url)
    client.create_bucket(Bucket="van-ban")
    client.put_object(Bucket="van-ban", Key="2023/chỉ thị.txt", Body=CONTENT)
    client.put_object(Bucket="van-ban", Key="2023/.DS_Store", Body=b"x")
    yield "s3://van-ban"
    server.stop()


def test_files_of_a_bucket_are_found_and_fetched(bucket: str, tmp_path: Path) -> None:
    [found] = places([bucket])
    assert found == Place(location="s3://van-ban/2023/chỉ thị.txt")
    assert isinstance(found, Place)
    assert key_of(found, tmp_path) == KEY
    at = bytes_at(found, tmp_path)
    assert isinstance(at, Path)
    assert at.read_bytes() == CONTENT
    assert place_of(found.path) == found


def test_a_name_that_is_no_utf_8_can_be_written_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    named = Path(os.fsdecode(os.fsencode(folder) + b"/c\xf4ng van.txt"))
    named.write_bytes(CONTENT)
    [found] = places([str(folder)])
    assert found == Place(location=f"{folder}/c\\xf4ng van.txt")
    assert isinstance(found, Place)
    assert key_of(found, tmp_path) == KEY
    assert bytes_at(found, tmp_path) == lies_in(found.path) == named
    assert place_of(found.path) == found
    named.unlink()
    assert place_of(found.path) is None
    literal = Path(found.location)  # this name may be one, too
    literal.write_bytes(CONTENT)
    assert bytes_at(found, tmp_path) == literal


def test_what_is_gone_from_a_bucket_is_a_fault(bucket: str, tmp_path: Path) -> None:
    fault = bytes_at(Place(location=f"{bucket}/nothing.txt"), tmp_path)
    assert isinstance(fault, Fault)
    assert (fault.code, bool(fault.advice)) == ("unreadable", True)


def test_members_of_an_archive_are_found_again_by_their_path(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("thu muc/b.txt", CONTENT)
    [found] = places([str(tmp_path)])
    assert isinstance(found, Place)
    assert found.path == f"{tmp_path}/a.zip/thu muc/b.txt"
    assert key_of(found, tmp_path) == KEY
    assert not (tmp_path / "b.txt").exists()
    assert place_of(found.path) == found
    assert place_of(f"{tmp_path}/nowhere/b.txt") is None


def test_a_folder_is_the_same_for_every_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(CONTENT)
    monkeypatch.chdir(tmp_path)
    assert list(places(["a.txt"])) == [Place(location=str(tmp_path / "a.txt"))]


def test_a_queue_needs_postgresql() -> None:
    with pytest.raises(SettingsError, match="PostgreSQL"):
        conninfo_of("sqlite:///a.sqlite3")
    with pytest.raises(SettingsError, match="nonsense"):
        list(places(["nonsense://a"]))
    assert conninfo_of("postgresql+psycopg://u@h/d") == "postgresql://u@h/d"

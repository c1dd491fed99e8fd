"""Archives that come in through the page: each file in them has its end, and none of them ends the reading."""

import logging
import tempfile
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pipeline.batch import ingest
from pipeline.settings import Settings
from tests.batch.directives import text_of, write_damaged, write_directive
from tests.web.conftest import NewDesk, Silent


def archive(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """An archive of files by their names."""
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return path


def test_an_archive_of_known_files_ends_nothing(
    new_desk: NewDesk, page: Page, tmp_path: Path
) -> None:
    desk = new_desk(empty=True)
    known = [write_directive(tmp_path / "vào" / f"{number}.txt", number) for number in (1, 2)]
    ingest(known, Settings(jobs=1), desk.desk, progress=Silent())
    both = archive(tmp_path / "hai.zip", {"A.txt": text_of(1), "B.txt": text_of(2)})
    page.goto(f"{desk.url}/upload")
    page.set_input_files("#files", [str(both), str(write_directive(tmp_path / "mới.txt", 3))])
    expect(page.locator(".upload-unchanged")).to_contain_text("2 tệp đã có từ trước.")
    expect(page.locator(".upload-stored")).to_contain_text("mới.txt")
    # What is stored elsewhere is not kept a second time.
    assert [path.name for path in desk.options.folder.rglob("files/*/*")] == ["mới.txt"]


def test_an_archive_tells_of_each_of_its_files(
    new_desk: NewDesk, page: Page, tmp_path: Path
) -> None:
    desk = new_desk(empty=True)
    known = write_directive(tmp_path / "cũ.txt", 1)
    ingest([known], Settings(jobs=1), desk.desk, progress=Silent())
    members: dict[str, str | bytes] = {
        "A.txt": text_of(1),
        "B.txt": text_of(2),
        "trong/hỏng.pdf": write_damaged(tmp_path / "hỏng.pdf").read_bytes(),
        "z.docx": b"",
    }
    page.goto(f"{desk.url}/upload")
    page.set_input_files("#files", str(archive(tmp_path / "công văn.zip", members)))
    row = page.locator(".upload-partial", has_text="công văn.zip")
    expect(row).to_contain_text("1 tệp đã lưu, 1 tệp đã có từ trước, 2 tệp không đọc được.")
    expect(row).to_contain_text("“trong/hỏng.pdf”: PDF hỏng")
    expect(row).to_contain_text("“z.docx”: tệp rỗng")
    assert len(desk.desk.documents()) == 2

    # Each of them stands below, under the name that its archive has, and they are counted.
    expect(page.locator("h2", has_text="cách ly").locator(".count")).to_have_text("2")
    faulty = page.locator(".uploads").last.locator("tbody tr")
    expect(faulty.locator(".file")).to_have_text(
        ["công văn.zip › trong/hỏng.pdf", "công văn.zip › z.docx"]
    )

    # One of its files is tried again: the row still tells of all.
    faulty.first.locator("button").click()
    expect(row).to_contain_text("2 tệp đã có từ trước, 2 tệp không đọc được.")


def test_the_quarantine_counts_what_it_shows(new_desk: NewDesk, page: Page, tmp_path: Path) -> None:
    desk = new_desk(empty=True)
    elsewhere = write_damaged(tmp_path / "ở chỗ khác.pdf")
    ingest([elsewhere], Settings(jobs=1), desk.desk, progress=Silent())
    (empty := tmp_path / "rỗng.docx").touch()
    page.goto(f"{desk.url}/upload")
    page.set_input_files("#files", str(empty))
    # What was sent here stands above, with its own button.
    expect(page.locator(".upload-failed")).to_contain_text("rỗng.docx")
    expect(page.locator("h2", has_text="cách ly").locator(".count")).to_have_text("1")
    expect(page.locator(".uploads").last.locator("tbody tr")).to_have_count(1)
    expect(page.locator("#uploads")).not_to_contain_text("tệp đầu tiên")


def test_a_mail_is_taken_as_the_page_says(new_desk: NewDesk, page: Page, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Gửi chỉ thị"
    mail.add_attachment(text_of(5), filename="chỉ thị.txt")
    (path := tmp_path / "thư.eml").write_bytes(bytes(mail))
    desk = new_desk(empty=True)
    page.goto(f"{desk.url}/upload")
    for kind in ("TXT", "Markdown", "EML"):
        expect(page.locator(".drop")).to_contain_text(kind)
    endings = (page.locator("#files").get_attribute("accept") or "").split(",")
    assert {".txt", ".md", ".eml"} <= set(endings)
    page.set_input_files("#files", str(path))
    expect(page.locator(".upload-stored", has_text="thư.eml")).to_contain_text("1 tệp đã lưu.")


def test_an_archive_of_nothing_is_told(new_desk: NewDesk, page: Page, tmp_path: Path) -> None:
    desk = new_desk(empty=True)
    page.goto(f"{desk.url}/upload")
    page.set_input_files("#files", str(archive(tmp_path / "không.zip", {})))
    expect(page.locator(".upload-failed")).to_contain_text("không có tệp nào")


def test_an_error_that_nobody_foresaw_ends_no_more_than_one_file(
    new_desk: NewDesk,
    page: Page,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk = new_desk(empty=True)
    first, second = (write_directive(tmp_path / f"{number}.txt", number) for number in (1, 2))
    page.goto(f"{desk.url}/upload")
    with monkeypatch.context() as machine, caplog.at_level(logging.ERROR):
        # The folder for unpacked files is away.
        machine.setattr(tempfile, "tempdir", str(tmp_path / "không có"))
        page.set_input_files("#files", str(first))
        row = page.locator(".upload-failed", has_text="1.txt")
        expect(row).to_contain_text("Lỗi của chương trình (FileNotFoundError")
    assert "FileNotFoundError" in caplog.text
    page.set_input_files("#files", str(second))
    expect(page.locator(".upload-stored", has_text="2.txt")).to_be_visible()
    row.locator("button").click()
    expect(page.locator(".upload-stored", has_text="1.txt")).to_be_visible()

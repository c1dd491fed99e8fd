"""Files that come in through the page."""

import time
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from models.intake import Arrival
from pipeline.batch import ingest
from pipeline.settings import Settings
from tests.batch.directives import write_damaged, write_directive
from tests.web.conftest import NewDesk, Silent

SECRET = (
    "UBND TỈNH LAM SƠN\nMẬT\nSố: 1/KH-UBND\nKẾ HOẠCH\n1. Sở Y tế báo cáo trước ngày 1/2/2026.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    (secret := tmp_path / "mật.txt").write_text(SECRET, encoding="utf-8")
    return [
        write_directive(tmp_path / "chỉ thị <b>.txt"),
        write_damaged(tmp_path / "hỏng.pdf"),
        secret,
    ]


def test_a_good_a_broken_and_a_secret_file(
    new_desk: NewDesk, page: Page, files: list[Path]
) -> None:
    desk = new_desk(empty=True)
    page.goto(f"{desk.url}/upload")
    page.set_input_files("#files", [str(path) for path in files])
    expect(page.locator(".upload-stored, .upload-failed")).to_have_count(3, timeout=60_000)
    expect(page.locator(".upload-stored")).to_contain_text("chỉ thị _b_.txt")
    broken = page.locator(".upload-failed", has_text="hỏng.pdf")
    expect(broken).to_contain_text("PDF hỏng")
    expect(broken.locator("button")).to_have_text("Thử lại")
    secret = page.locator(".upload-failed", has_text="mật.txt")
    expect(secret).to_contain_text("độ mật")
    expect(secret.locator("button")).to_have_count(0)

    # Nothing of the secret document is kept.
    kept = [path.name for path in desk.options.folder.rglob("*") if path.is_file()]
    assert "mật.txt" not in kept
    assert len(desk.desk.documents()) == 1

    with page.expect_response("**/retry") as answer:
        broken.locator("button").click()
    assert answer.value.ok
    assert "upload-failed" in answer.value.text()
    expect(page.locator(".upload-failed", has_text="hỏng.pdf")).to_contain_text("PDF hỏng")
    page.goto(desk.url)
    expect(page.locator("tbody tr").first).to_be_visible()


def test_a_file_that_is_too_large_is_stopped(new_desk: NewDesk, page: Page, tmp_path: Path) -> None:
    desk = new_desk(empty=True, max_file=1000)
    (large := tmp_path / "lớn.txt").write_text("dài " * 1000)
    page.goto(f"{desk.url}/upload")
    page.set_input_files("#files", str(large))
    expect(page.locator("#sending")).to_contain_text("Tệp lớn hơn")
    assert desk.desk.uploads() == []
    assert not [path for path in desk.options.folder.rglob("*") if path.is_file()]


def test_a_file_in_quarantine_is_read_again(new_desk: NewDesk, page: Page, tmp_path: Path) -> None:
    desk = new_desk(empty=True)
    path = write_damaged(tmp_path / "quét hỏng.pdf")
    ingest([path], Settings(jobs=1), desk.desk, progress=Silent())
    page.goto(f"{desk.url}/upload")
    row = page.locator("tr", has_text="quét hỏng.pdf")
    expect(row).to_contain_text("PDF hỏng")
    # The faulty bytes come back as they were; the row stays until it was tried.
    with page.expect_response("**/retry") as answer:
        row.get_by_text("Thử lại").click()
    assert "Đã xếp hàng" in answer.value.text()
    expect(page.locator(".notice")).to_contain_text("Đã xếp hàng")
    # The button is gone; who pressed it by keyboard goes on with what became of it.
    expect(page.locator("#uploads")).to_be_focused()
    for _ in range(200):
        [left] = desk.desk.inputs("seen", "claimed", "read", "quarantined", most=9)
        if left.state == "quarantined":
            break
        time.sleep(0.1)
    assert left.state == "quarantined"

    path.unlink()
    page.goto(f"{desk.url}/upload")
    expect(row).to_contain_text("không còn ở chỗ cũ")
    expect(row.locator("button")).to_have_count(0)


def test_a_batch_of_the_command_line_is_seen(new_desk: NewDesk, page: Page, tmp_path: Path) -> None:
    desk = new_desk(empty=True)
    path = write_directive(tmp_path / "đợt 1.txt")
    key = sha256(path.read_bytes()).hexdigest()
    intake = desk.desk.intake
    intake.see([Arrival(key=key, path=str(path)), Arrival(key="0" * 64, path="đợt 2.txt")])
    [claim] = intake.claim([key], "máy-1:77", 600)
    page.goto(f"{desk.url}/upload")
    row = page.locator("tr", has_text="đợt 1.txt")
    expect(row).to_contain_text("đang đọc")
    expect(row).to_contain_text("máy-1:77")
    expect(page.locator("#uploads")).to_contain_text("1 tệp đang chờ, 1 tệp đang đọc")
    # The page looks by itself how far they are.
    intake.release([claim])
    expect(row).to_have_count(0)

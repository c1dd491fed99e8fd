"""What a clerk sees while a batch runs, and at its end."""

import io
import json
import time
from dataclasses import replace

import pytest
from rich.console import Console
from rich.progress import Progress

from dondoc.cli.ingest import summary
from dondoc.cli.pace import Pace
from dondoc.cli.progress import BarProgress, LineProgress, chosen_progress, described, write_summary
from models.outcome import Fault
from pipeline.batch import Entry, Report

GOOD = Entry(path="vao/a.pdf", result="stored")
TWIN = Entry(path="vao/b.pdf", result="unchanged", same_as="vao/a.pdf")
FAULT = Fault(code="empty-file", message="Tệp rỗng.", advice="Hãy quét lại.", stage="read")
BAD = Entry(path="vao/[bold]\n.pdf", result="failed", fault=FAULT)


def test_one_line_a_file() -> None:
    assert described(GOOD) == "đã lưu: vao/a.pdf"
    assert described(TWIN) == "không đổi: vao/b.pdf – trùng nội dung với vao/a.pdf"
    assert described(BAD) == "lỗi: vao/[bold]�.pdf – Tệp rỗng. Hãy quét lại. (empty-file)"


def test_lines_say_what_is_wrong_and_count_everything(capsys: pytest.CaptureFixture[str]) -> None:
    with chosen_progress() as progress:
        assert isinstance(progress, LineProgress)
        progress.started(2)
        progress.page_read("vao/a.pdf", 1, 2)
        progress.finished(GOOD)
        progress.finished(BAD)
    lines = capsys.readouterr().err.splitlines()
    assert [line[:12] for line in lines] == ["[2/2] lỗi: v"]


def test_a_line_a_minute_says_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    progress = LineProgress(Pace())
    progress.started(5)
    progress.page_read(GOOD.path, 30, 30)
    progress.finished(GOOD)
    progress.finished(TWIN)
    now = 59.0
    progress.waited()
    assert capsys.readouterr().err == ""
    now = 60.0
    progress.page_read("vao/c.pdf", 10, 25)
    progress.waited()
    assert capsys.readouterr().err == (
        "[2/5 tệp] 40 trang đã đọc, 15 trang đang chờ, 40 trang/phút, còn khoảng 3 phút\n"
    )


def test_programs_get_an_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with chosen_progress(as_json=True) as progress:
        progress.started(2)
        progress.page_read("vao/\udce9.pdf", 1, 2)
        progress.finished(GOOD)
        progress.finished(BAD)
    write_summary(Report(entries=(GOOD, BAD)))
    started, page, good, bad, end = map(json.loads, capsys.readouterr().out.splitlines())
    assert started == {"event": "started", "files": 2}
    assert (page["done"], page["total"]) == (1, 2)
    assert (good["result"], good["code"]) == ("stored", None)
    assert (bad["code"], bad["stage"], bad["advice"]) == ("empty-file", "read", "Hãy quét lại.")
    assert (end["event"], end["stored"], end["failed"]) == ("summary", 1, 1)


def test_bars_for_files_and_their_pages() -> None:
    screen = io.StringIO()
    with Progress(console=Console(file=screen, width=120)) as bars:
        progress = BarProgress(bars, Pace())
        progress.started(2)
        progress.page_read(BAD.path, 1, 3)
        progress.page_read(BAD.path, 2, 3)
        [files, pages] = bars.tasks
        assert (files.total, pages.completed, pages.total) == (2, 2, 3)
        progress.finished(GOOD)
        progress.finished(BAD)
        [files] = bars.tasks
        assert files.completed == 2
    assert "[bold]" in screen.getvalue()
    assert "đã lưu" not in screen.getvalue()


def test_thesummary_names_every_class() -> None:
    partial = replace(BAD, path="c", result="partial")
    assert summary(Report(entries=(GOOD, TWIN, BAD, partial))) == (
        "1 tệp đã lưu, 1 lưu một phần, 1 không đổi, 1 lỗi; tổng số 4 tệp."
    )
    assert summary(Report(entries=())) == "Không có tệp nào để nạp."

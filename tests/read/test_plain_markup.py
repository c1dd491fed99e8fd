"""Markdown whose tables are HTML, as programs write it that read scans with a language model; tags around words."""

from pathlib import Path

import pytest

from models.text import Table
from pipeline.read import read
from pipeline.read.plain.markup import parts_of, without_tags
from pipeline.settings import Settings
from tests.read.files import rows_of

BEFORE = """\
ỦY BAN NHÂN DÂN
HUYỆN SƠN HÀ

KẾ HOẠCH
Cải cách hành chính năm 2024

1. Sở Nội vụ theo dõi việc thực hiện theo bảng sau:
"""
AFTER = """\
2. Các đơn vị báo cáo trước ngày 15/12/2024.

**Nơi nhận:**
- Như trên;
- Lưu: VT.
"""
ROWS = [["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát hồ sơ", "Sở Nội vụ"]]
BODY = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in ROWS)


def read_text(tmp_path: Path, text: str) -> tuple[str, list[str], list[list[list[str]]]]:
    """The media type of a file with ``text``, its lines outside tables, its tables."""
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    found = read(path, Settings())
    blocks = [block for page in found.pages for block in page.blocks]
    tables = [rows_of(block) for block in blocks if isinstance(block, Table)]
    return found.media_type, [b.text for b in blocks if not isinstance(b, Table)], tables


@pytest.mark.parametrize(
    "table",
    [
        f"<table>\n{BODY}</table>",
        f'<table border="1" class="x">{BODY}</table>',
        f"<html><body><table>{BODY}</table></body></html>",
        f"<TABLE><TBODY>{BODY}</TBODY></TABLE>",
    ],
)
def test_tables_in_html_and_lines_of_markdown(tmp_path: Path, table: str) -> None:
    media_type, lines, tables = read_text(tmp_path, f"{BEFORE}\n{table}\n\n{AFTER}")
    assert media_type == "text/plain"
    assert tables == [ROWS]
    assert lines[:3] == ["ỦY BAN NHÂN DÂN", "HUYỆN SƠN HÀ", "KẾ HOẠCH"]
    assert lines[-1] == "- Lưu: VT."


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><p>KẾ HOẠCH</p>\n<table>{BODY}</table>\n<p>1. Rà soát.</p></body></html>",
        f"<div>KẾ HOẠCH\n\n1. Rà soát các hồ sơ\n\n2. Báo cáo\n\n3. Tổng kết\n\n<table>{BODY}</table></div>",
        f"<table>{BODY}</table>",
        "<!DOCTYPE html>\n<title>Kế hoạch</title>\nKẾ HOẠCH\n\n1. Rà soát\n\n<p>2. Báo cáo</p>\n\n3. Tổng kết\n\n4. Gửi",
        "KẾ HOẠCH<br>1. Rà soát hồ sơ.<p>2. Báo cáo.</p>",
    ],
)
def test_a_web_page_is_none(tmp_path: Path, page: str) -> None:
    assert read_text(tmp_path, page)[0] == "text/html"


def test_a_table_without_an_end_stays_text() -> None:
    text = f"{BEFORE}<table>{BODY}"
    assert list(parts_of(text)) == [(text, False)]
    whole = f"{BEFORE}<table>{BODY}</table>{AFTER}"
    assert "".join(part for part, _ in parts_of(whole)) == whole


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("<signature>\nCHỦ TỊCH\n</signature>", "\nCHỦ TỊCH\n"),
        ('<p align="center"><b>KẾ HOẠCH</b></p>', "KẾ HOẠCH"),
        ("Rà soát hồ sơ.<br>Báo cáo kết quả.", "Rà soát hồ sơ.\nBáo cáo kết quả."),
        ("| 1 | Rà soát<br>hồ sơ | Sở A |", "| 1 | Rà soát<br>hồ sơ | Sở A |"),
        ("<page_number>2</page_number>", ""),
        ("<watermark>SAO Y</watermark>Điều 1. <u>Sở A</u> rà soát", "Điều 1. Sở A rà soát"),
        ("Sở Nội vụ<sup>1</sup> rà soát", "Sở Nội vụ¹ rà soát"),
        ("A&nbsp;<b>B</b> &amp; C", "A\N{NO-BREAK SPACE}B & C"),
        ("số lượng < 5 hoặc > 10; R&D", "số lượng < 5 hoặc > 10; R&D"),
        ("gửi về <vanthu@sonha.gov.vn>", "gửi về <vanthu@sonha.gov.vn>"),
    ],
)
def test_tags_around_words_go(printed: str, meant: str) -> None:
    assert without_tags(printed) == meant


def test_a_break_ends_a_line_of_a_cell(tmp_path: Path) -> None:
    rows = "| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát<br>- hồ sơ;<br/>- văn bản | Sở A |\n"
    _, _, ((_, row),) = read_text(tmp_path, f"{BEFORE}\n{rows}\n{AFTER}")
    assert row == ["1", "Rà soát - hồ sơ; - văn bản", "Sở A"]

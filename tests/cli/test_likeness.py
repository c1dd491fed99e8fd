"""What can't be a directive is refused; every directive is read, however badly it came."""

import json
import random
import unicodedata
from pathlib import Path

import pytest

from pipeline.read import read
from pipeline.read.likeness import require_likeness
from pipeline.settings import Settings
from tests.batch.directives import text_of
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
ENGLISH = (
    "The committee will publish a report on the state of the roads in each district by May. " * 9
)

REFUSED = {
    "letter.txt": ENGLISH,
    "licence.txt": (ROOT / "LICENSE").read_text("utf-8"),
    "names.txt": f"{ENGLISH} Nguyễn Văn An, Hà Nội",
    "rows.csv": "id,name,due,amount\n"
    + "".join(f"{n},unit {n},2025-01-{n},77\n" for n in range(10, 28)),
    "object.json": '{"a":1}',
    "objects.json": json.dumps([{"identifier": n, "status": "open"} for n in range(40)]),
    "two letters.txt": "ok",
    "one line.txt": "Kính gửi quý cơ quan.",
    "page.html": f"<html><body><p>{ENGLISH}</p></body></html>",
}


def test_what_holds_no_vietnamese_or_hardly_a_word_is_quarantined(tmp_path: Path, run: Run) -> None:
    (tmp_path / "in").mkdir()
    for name, text in REFUSED.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    (tmp_path / "in" / "directive.txt").write_text(text_of(1), encoding="utf-8")
    at = ("--db", f"sqlite:///{tmp_path}/a.sqlite3")
    ran = run("ingest", str(tmp_path / "in"), "--jobs", "1", *at)
    assert (ran.code, f"1 tệp đã lưu, 0 không đổi, {len(REFUSED)} lỗi" in ran.err) == (3, True)
    listed = json.loads(run("quarantine", "list", "--format", "json", *at).out)
    assert {Path(each["path"]).name for each in listed} == set(REFUSED)
    assert {each["code"] for each in listed} == {"not-a-directive"}
    assert all("không giống văn bản chỉ đạo: " in each["message"] for each in listed)


def unmarked(text: str) -> str:
    """As typed without tones and other marks."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def misread(text: str) -> str:
    """One letter in six read as another."""
    chance = random.Random(4)
    wrong = "lI1tf]rnceoagqvuwăêđ;."
    return "".join(
        chance.choice(wrong) if letter.isalpha() and chance.random() < 1 / 6 else letter
        for letter in text
    )


@pytest.mark.parametrize(
    "text",
    [
        text_of(1),
        unmarked(text_of(1)),
        misread(text_of(1)),
        misread(unmarked(text_of(1))),
        f"{text_of(1)}\n\n{ENGLISH * 9}",
        "CÔNG ĐIỆN\nYêu cầu các sở báo cáo trước 17 giờ.",
    ],
    ids=["as typed", "no marks", "misread", "misread, no marks", "with an English annex", "short"],
)
def test_directives_are_read_however_they_came(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    require_likeness(read(path, Settings()))


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests/samples/documents").glob("*.md")), ids=lambda path: path.stem
)
def test_samples_are_read_without_marks_too(path: Path, tmp_path: Path) -> None:
    for make in (str, unmarked, misread):
        at = tmp_path / "a.txt"
        at.write_text(make(path.read_text("utf-8")), encoding="utf-8")
        require_likeness(read(at, Settings()))

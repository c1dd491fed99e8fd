"""Files that say one thing and hold another: what is read of them is what people see and signed."""

from pathlib import Path

import pytest

from models.outcome import Outcome
from models.store.session import open_store
from pipeline.batch import ingest
from pipeline.read import legacy
from pipeline.run import run
from pipeline.settings import Settings
from tests.batch.directives import text_of
from tests.faults import pdf_faults as pdf
from tests.faults.other_faults import archive, mail, revised_docx
from tests.faults.test_catalogue import Silent
from tests.read.files import BODY, HEAD, Printed, pdf_of

SETTINGS = Settings(cache="off", jobs=1)
SHOWN = (*HEAD, *BODY)
UNSEEN = Printed("3. Phòng Y tế chuyển toàn bộ kinh phí trước ngày 01 tháng 5.", 110, 300)
OLD_LETTERS = {ord(new): chr(old) for old, new in legacy.TCVN3.items()}


def read(content: bytes, folder: Path, name: str = "a.pdf") -> Outcome:
    path = folder / name
    path.write_bytes(content)
    outcome = run(path, SETTINGS)
    assert outcome.status == "ok", outcome.fault
    assert path.read_bytes() == content
    return outcome


def words(outcome: Outcome) -> str:
    return " ".join(directive.text.text for directive in outcome.directives)


@pytest.mark.parametrize(
    "content",
    [pdf.layered(SHOWN, invisible=[UNSEEN]), pdf.layered(SHOWN, white=[UNSEEN])],
    ids=["invisible", "white"],
)
def test_text_that_nobody_sees_is_no_text(content: bytes, tmp_path: Path) -> None:
    outcome = read(content, tmp_path)
    assert "kinh phí thực hiện" in words(outcome)
    assert "Phòng Y tế" not in words(outcome)
    assert len(outcome.directives[0].tasks) == 2


def test_text_that_is_seen_is_taken_from_the_layer(tmp_path: Path) -> None:
    outcome = read(pdf.layered((*SHOWN, UNSEEN)), tmp_path)
    assert "Phòng Y tế" in words(outcome)
    assert outcome.reading is not None
    assert [page.obtained_by for page in outcome.reading.pages] == ["text"]


def test_a_layer_that_says_otherwise_than_the_scan_is_not_believed(tmp_path: Path) -> None:
    lie = [each._replace(text=each.text.replace("10 tháng 4", "25 tháng 9")) for each in SHOWN]
    found = words(read(pdf.tampered_scan(SHOWN, lie), tmp_path))
    assert "10 tháng 4" in found
    assert "25 tháng 9" not in found


def test_a_layer_in_letters_of_an_old_font_is_not_believed(tmp_path: Path) -> None:
    outcome = read(pdf.wrong_letters(SHOWN, OLD_LETTERS), tmp_path)
    assert "CỘNG HÒA XÃ HỘI" in words(outcome)
    assert outcome.directives[0].header.code == "12/CT-UBND"


def test_a_signed_file_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    assert words(read(pdf.signed(pdf_of(SHOWN)), tmp_path)) == words(read(pdf_of(SHOWN), tmp_path))


def test_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    outcome = read(revised_docx(5), tmp_path, "a.docx")
    assert "trước ngày 09/6/2023" in words(outcome)
    assert "01/5/2023" not in words(outcome)
    assert len(outcome.directives[0].tasks) == 3


def test_attachments_of_a_mail_are_files_of_the_batch(tmp_path: Path) -> None:
    one, other = (text_of(number).encode() for number in (1, 2))
    nested = archive(a__txt=b"x")
    path = tmp_path / "in" / "thu.eml"
    path.parent.mkdir()
    path.write_bytes(mail(("a.txt", one), ("a.txt", other), ("../b.txt", one), ("c.zip", nested)))
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store:
        report = ingest([path.parent], SETTINGS, store, progress=Silent())
        assert [row.code for row in store.documents()] == ["01/CT-UBND", "02/CT-UBND"]
    assert {
        entry.path.removeprefix(f"{path}/"): entry.fault.code if entry.fault else entry.result
        for entry in report.entries
    } == {
        "a.txt": "stored",
        "2-a.txt": "stored",
        ".._b.txt": "unchanged",
        "c.zip": "archive-limit",
    }

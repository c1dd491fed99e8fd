"""No exception is not success: what was read is held against what there is."""

import shutil
from pathlib import Path

import pytest

from pipeline.errors import MissingProgram
from pipeline.read.ocr.tessdata import find_models
from pipeline.read.pdf.count import second_count
from pipeline.run import run
from pipeline.settings import Settings
from tests.read.files import BODY, HEAD, Printed, file_of, pdf_of, picture_of

THREE_PAGES = pdf_of(
    (*HEAD, *BODY), (Printed("Trang hai", 110, 60),), (Printed("Trang ba", 110, 60),)
)


def test_pages_that_the_file_does_not_admit_are_missed(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(THREE_PAGES.replace(b"/Count 3", b"/Count 2"))
    outcome = run(tmp_path / "a.pdf", Settings())
    assert outcome.status == "partial"
    assert outcome.fault is not None
    assert (outcome.fault.code, outcome.fault.page) == ("failed-page", 3)
    assert outcome.directives[0].source.obtained_by == ("text", "text", "failed")


def test_two_libraries_agree_on_a_good_file() -> None:
    assert second_count(THREE_PAGES) == 3
    assert second_count(THREE_PAGES[:-60]) is None
    assert second_count(b"") is None


@pytest.mark.parametrize("engine", ["tesserocr", "pytesseract"])
@pytest.mark.parametrize("broken", ["vie", "script/Vietnamese"])
def test_a_model_that_cannot_be_loaded_stops_everything(
    engine: str, broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = find_models()
    assert models is not None
    (tmp_path / "script").mkdir()
    names = [
        name for name in ("vie", "script/Vietnamese", "Vietnamese") if name in models.languages
    ]
    for name in names:
        shutil.copy(models.folder / f"{name}.traineddata", tmp_path / f"{name}.traineddata")
    if broken not in names:
        broken = "Vietnamese"
    (tmp_path / f"{broken}.traineddata").write_bytes(b"broken")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    (tmp_path / "a.png").write_bytes(file_of(picture_of(pdf_of((*HEAD, *BODY))), "PNG"))
    with pytest.raises(MissingProgram, match=broken):
        run(tmp_path / "a.png", Settings(ocr=engine))

"""The engines that recognise: they read the same, keep to their time, and are chosen by what is installed."""

import difflib
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from models.text import SourceText, Table
from pipeline.errors import MissingProgram, SettingsError
from pipeline.read import read
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import ONE_BLOCK, OcrEngine, words_of_table
from pipeline.read.ocr.tessdata import chosen, find_models
from pipeline.read.ocr.tesseract import TesseractEngine
from pipeline.read.source import PageUnread
from pipeline.settings import Settings
from tests.read.files import BODY, file_of, pdf_of, picture_of, scan_of

SAMPLES = Path(__file__).parents[2] / "data" / "raw" / "samples"
A_PAGE = np.asarray(picture_of(pdf_of(BODY)))
needs_library = pytest.mark.skipif(
    find_spec("tesserocr") is None, reason="tesserocr has no wheel for this machine"
)
both = pytest.mark.parametrize(
    "name", [pytest.param("tesserocr", marks=needs_library), "pytesseract"]
)


def engine(name: str, *, seconds: int = 60) -> OcrEngine:
    return engine_of(Settings(ocr=name, page_seconds=seconds))


def words_of(found: SourceText) -> list[str]:
    lines = []
    for page in found.pages:
        for block in page.blocks:
            if isinstance(block, Table):
                lines += [line for cell in block.cells for line in cell.lines]
            else:
                lines.append(block)
    return [word for line in lines for word in line.text.split()]


@needs_library
@pytest.mark.parametrize("name", ["01-chi-thi-huyen.pdf"])
def test_both_read_the_same_words(name: str) -> None:
    inside, program = (
        words_of(read(SAMPLES / name, Settings(ocr=engine)))
        for engine in ("tesserocr", "pytesseract")
    )
    # The library may be newer than the program (5.5 and 5.3 when this was written): releases differ in
    # how they round the places of lines, which turns a mark or a sign here and there.
    assert difflib.SequenceMatcher(None, inside, program, autojunk=False).ratio() >= 0.99
    assert len(inside) > 800


@both
def test_places_and_lines_are_those_of_the_picture(name: str) -> None:
    found = engine(name).recognise([A_PAGE, A_PAGE[:200]], 200)
    first = [word for word in found if word.picture == 0]
    assert " ".join(word.text for word in first) == " ".join(piece.text for piece in BODY)
    assert len({word.line for word in first}) == len(BODY)
    assert all(0 <= word.confidence <= 1 for word in found)
    for word in first:
        ink = A_PAGE[round(word.box.top) : round(word.box.bottom)]
        assert (ink[:, round(word.box.left) : round(word.box.right)] < 128).any()


@both
def test_empty_and_tiny_pictures_hold_no_words(name: str) -> None:
    white = np.full((300, 400), 255, dtype=np.uint8)
    pictures = [white, np.zeros((1, 1), dtype=np.uint8), white[:12, :12]]
    assert engine(name).recognise(pictures, 200, mode=ONE_BLOCK) == []
    assert engine(name).recognise([], 200) == []


@both
def test_a_page_that_takes_too_long_is_unread_and_the_next_is_read(name: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (3000, 2400)).astype(np.uint8)
    pages = np.vstack([A_PAGE] * 4)
    slow = engine(name, seconds=1)
    with pytest.raises(PageUnread, match="more than 1 s"):
        slow.recognise([pages, pages, noise, pages, pages, pages] * 3, 200)
    assert engine(name).recognise([A_PAGE], 200)


@both
def test_threads_get_the_same_as_one(name: str) -> None:
    asked = engine(name)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: asked.recognise([A_PAGE[:800]], 200), range(6)))
    assert answers[0]
    assert answers == [asked.recognise([A_PAGE[:800]], 200)] * 6


@both
def test_identity_tells_program_and_models(name: str) -> None:
    identity = engine(name).identity
    assert "tesseract 5" in identity
    assert "vie:" in identity
    assert "Vietnamese:" in identity
    assert engine_of(Settings(ocr=name, languages="vie")).identity != identity


@needs_library
def test_auto_is_the_library_and_stays_open() -> None:
    assert engine("auto").identity == engine("tesserocr").identity
    assert engine("auto") is engine("auto")


def test_without_the_library_the_program_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)  # as if it were not installed
    found = engine("auto", seconds=41)
    assert found.identity == engine("pytesseract").identity
    assert found.recognise([A_PAGE[:800]], 200)
    with pytest.raises(MissingProgram, match="tesserocr") as caught:
        engine("tesserocr", seconds=41)
    assert "DONDOC_OCR" in caught.value.advice


def test_without_the_vietnamese_model_the_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(picture_of(pdf_of(BODY))))
    for name in ("auto", "tesserocr", "pytesseract"):
        with pytest.raises(MissingProgram, match="vie") as caught:
            read(path, Settings(ocr=name))
        assert caught.value.exit_code == 5
    assert "tesseract-ocr-vie" in str(caught.value)


@needs_library
def test_only_the_program_needs_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = find_models()
    assert models is not None
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("TESSDATA_PREFIX", str(models.folder))
    path = tmp_path / "page.png"
    path.write_bytes(file_of(picture_of(pdf_of(BODY[:1])), "PNG"))
    assert words_of(read(path, Settings())) == BODY[0].text.split()
    with pytest.raises(MissingProgram, match="tesseract-ocr-vie"):
        TesseractEngine("vie", 10)


@needs_library
def test_models_are_found_where_the_variable_or_the_system_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = find_models()
    assert found is not None
    assert {"vie", "Vietnamese"} <= {name.removeprefix("script/") for name in found.languages}
    (tmp_path / "tessdata" / "script").mkdir(parents=True)
    for name in ("vie", "script/Vietnamese"):
        (tmp_path / "tessdata" / f"{name}.traineddata").write_bytes(b"x")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    found = find_models()
    assert found is not None
    assert found.folder == tmp_path / "tessdata"
    assert chosen("vie+Vietnamese+eng", found.languages) == ("vie", "script/Vietnamese")
    # A model that is none is no defect of ours, nor of the page.
    with pytest.raises(MissingProgram, match="vie"):
        engine("tesserocr").recognise([A_PAGE], 200)


def test_languages_that_are_not_installed_are_left_out() -> None:
    assert chosen("vie+Klingon", frozenset({"vie", "eng"})) == ("vie",)
    assert chosen("Klingon", frozenset({"vie", "eng"})) == ("vie",)
    with pytest.raises(MissingProgram):
        chosen("vie", frozenset({"eng"}))


def test_an_engine_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="tesserocr, pytesseract"):
        Settings(ocr="abbyy")


def test_rows_that_are_no_words_are_passed_over() -> None:
    table = "level\tpage\n4\t1\t1\t1\t1\t0\t5\t5\t9\t9\t-1\t\n5\t1\t1\t1\t2\t1\t5\t6\t10\t20\t96.5\tVề\n"
    table += "5\t1\t1\t1\t2\t2\t5\t6\t10\t20\t95\t \n"
    (word,) = words_of_table(table, 3)
    assert (word.text, word.picture, word.line, word.confidence) == ("Về", 3, (1, 1, 2), 0.965)
    assert tuple(word.box) == (5, 6, 15, 26)

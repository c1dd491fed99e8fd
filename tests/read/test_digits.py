"""A second look at digits: what it agrees with stays, what it reads otherwise is kept beside the first reading."""

from importlib.util import find_spec

import numpy as np
import pytest

from models.text import Box
from pipeline.read.layout import Placed
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import ONE_LINE, OcrEngine
from pipeline.read.preprocess import Prepared
from pipeline.read.scan.digits import with_second_look
from pipeline.read.scan.page import read_scan
from pipeline.settings import Settings
from tests.read.engines import SecondEngine, word
from tests.read.files import BODY, HEAD, Printed, lines, pdf_of, picture_of

WHITE = np.full((2339, 1654), 255, dtype=np.uint8)
PAGE = Prepared(image=WHITE, dpi=200, turned=0.0, is_bilevel=False)
PRINTED = (
    Printed("Quyết định số 186/QĐ-UBND", 75, 100),
    Printed("trước ngày 15/9/2024", 75, 130),
    Printed("Tân Khê, ngày 05 tháng 3 năm 2024", 75, 160),
)
engines = pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            "tesserocr",
            marks=pytest.mark.skipif(find_spec("tesserocr") is None, reason="no wheel"),
        ),
        "pytesseract",
    ],
)


def placed(text: str, confidence: float | None = 0.85, left: float = 100) -> Placed:
    box = Box(left, 100, left + 18 * len(text), 130)
    return Placed(text=text, box=box, level=115, size=30, confidence=confidence)


def looked(first: str, second: str, sure: float = 0.9) -> tuple[str | None, bool]:
    ((found,),) = with_second_look(PAGE, [[placed(first)]], SecondEngine([], [(second, sure)]))
    assert (found.text, found.confidence) == (first, 0.85)
    return found.other, found.confirmed


AGREED = [
    ("15/9/2024", "15/9/2024"),
    ("15/9/2024.", "15/9/2024,"),
    ("186/KH-UBND", "186/KH-U8ND"),
    ("186/KH-UBND", "186/KH-"),
    ("1123/BYT-MT", "1123/8YT-MT"),
    ("l5/11", "15/11"),
    ("20]7,", "2017,"),
    ("1O/12", "10/12"),
    ("II/2024", "11/2024"),
]
DIFFERENT = [
    ("15/9/2024", "13/9/2024"),
    ("15/9/2024", "15/9/20"),
    ("186/KH-UBND", "166/KH-UBND"),
    ("313/UBND-NC", "1313/UBND-NC"),
    (":552/KH-SYT", ":352/KH-SYT"),
    ("45", "15"),
    ("1/2025", "II/2025"),
    ("05", "5"),
]


@pytest.mark.parametrize(("first", "second"), AGREED)
def test_the_same_digits_are_agreement(first: str, second: str) -> None:
    assert looked(first, second) == (None, True)


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_other_digits_are_kept_beside_the_first(first: str, second: str) -> None:
    assert looked(first, second) == (second, False)


def test_what_is_not_seen_for_sure_says_nothing() -> None:
    assert looked("15/9/2024", "") == (None, False)
    assert looked("15/9/2024", "13/9/2024", sure=0.3) == (None, False)
    assert looked("15/9/2024", "15/9/2024", sure=0.3) == (None, False)
    assert looked("ngày4†tháng", "") == (None, False)


def test_only_unsure_digits_are_looked_at() -> None:
    engine = SecondEngine([], [("13/9/2024", 0.9), ("42/KH-UBND", 0.9)])
    groups = [
        [placed("tổ", 0.3), placed("15/9/2024", 0.97), placed("186/KH-UBND", 0.8)],
        [],
        [placed("15/9/2024", 0.8), placed("15/9/2024", None)],
    ]
    found = with_second_look(PAGE, groups, engine)
    assert [[word.text for word in words] for words in found] == [
        [word.text for word in words] for words in groups
    ]
    assert [word.other for word in found[0]] == [None, None, "42/KH-UBND"]
    assert [word.other for word in found[2]] == ["13/9/2024", None]
    assert [(pictures, mode) for pictures, _, mode in engine.asked] == [(1, ONE_LINE)] * 2
    assert with_second_look(PAGE, [[placed("tổ", 0.3)]], engine)[0][0].other is None
    assert len(engine.asked) == 2


@engines
def test_both_engines_look_again(name: str) -> None:
    engine: OcrEngine = engine_of(Settings(ocr=name))
    image = np.asarray(picture_of(pdf_of(PRINTED)))
    page = Prepared(image=image, dpi=200, turned=0.0, is_bilevel=False)
    boxes = {found.text: found.box for found in engine.recognise([image], 200)}
    claims = [
        ("186/QĐ-UBND", "186/QĐ-UBND", None),
        ("186/QĐ-UBND", "166/QĐ-UBND", "186/QĐ-UBND"),
        ("15/9/2024", "15/9/2024", None),
        ("15/9/2024", "15/9/2014", "15/9/2024"),
        ("05", "05", None),
        ("05", "03", "05"),
    ]
    words = [
        Placed(text=told, box=boxes[there], level=0, size=20, confidence=0.7)
        for there, told, _ in claims
    ]
    (found,) = with_second_look(page, [words], engine)
    assert [one.other for one in found] == [other for _, _, other in claims]


@engines
def test_only_the_signs_that_are_asked_for(name: str) -> None:
    image = np.asarray(picture_of(pdf_of([*HEAD, *BODY])))
    found = engine_of(Settings(ocr=name)).recognise([image], 200, only="0123456789")
    text = "".join(one.text for one in found)
    assert text.isdigit()
    whole = engine_of(Settings(ocr=name)).recognise([image], 200)
    assert any(one.text == "HUYỆN" for one in whole)


def test_a_line_carries_both_readings() -> None:
    engine = SecondEngine(
        [
            word("trước", 200, 300),
            word("ngày", 320, 300),
            word("15/9/2024", 420, 300, confidence=0.8),
        ],
        [("13/9/2024", 0.9)],
    )
    (line,) = lines(read_scan(WHITE, 1, (595.0, 842.0), engine))
    assert [one.other for one in line.words] == [None, None, "13/9/2024"]
    assert line.text == "trước ngày 15/9/2024"

"""Roman numerals are counted by their strokes; what only looks like one is left alone."""

from dataclasses import replace

import numpy as np
import pytest

from models.text import Box
from pipeline.read.layout import Placed
from pipeline.read.preprocess import Prepared, prepared
from pipeline.read.scan.roman import with_counted_numerals
from tests.read.files import Printed, pdf_of, picture_of

DPI = 200
LEFT, TOP, SIZE = 100.0, 200.0, 14.0


def shown(text: str, face: str = "Regular") -> tuple[Prepared, Box]:
    """A page with ``text`` alone on it, and the box of its ink in pixels."""
    picture = np.asarray(picture_of(pdf_of([Printed(text, LEFT, TOP, SIZE, face)]), DPI))
    page = prepared(picture, DPI)
    rows, columns = np.nonzero(page.image < 128)
    box = Box(float(columns.min()), float(rows.min()), columns.max() + 1.0, rows.max() + 1.0)
    return page, box


def counted(printed: str, read: str, face: str = "Regular") -> str:
    """What becomes of ``read`` where ``printed`` stands."""
    page, box = shown(printed, face)
    word = Placed(text=read, box=box, level=0.0, size=30.0, confidence=0.9)
    (after,) = with_counted_numerals(page, [word])
    assert after == replace(word, text=after.text)
    return after.text


@pytest.mark.parametrize("face", ["Regular", "Bold"])
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("III/2018.", "II/2018."),
        ("II/2018.", "I/2018."),
        ("III.", "II."),
        ("III.", "IH."),
        ("III-", "HI-"),
        ("II.", "H."),
        ("II", "ll"),
    ],
)
def test_strokes_are_counted(printed: str, read: str, face: str) -> None:
    assert counted(printed, read, face) == printed


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("I.", "I."),
        ("II/2018", "II/2018"),
        ("III.", "III."),
        ("H.", "H."),  # huyện: a bar joins the strokes
        ("HI.", "HI."),
        ("11", "II"),  # tháng 11
        ("IV.", "IV."),
        ("VI.", "VI."),
        ("Hội", "Hội"),
        ("l,", "l,"),
    ],
)
def test_what_is_no_run_of_strokes_stays(printed: str, read: str) -> None:
    assert counted(printed, read) == read


def test_an_empty_place_changes_nothing() -> None:
    page, _ = shown("III.")
    word = Placed(text="II.", box=Box(900, 900, 960, 930), level=0.0, size=30.0)
    outside = replace(word, box=Box(5000, 5000, 5060, 5030))
    assert with_counted_numerals(page, [word, outside]) == [word, outside]

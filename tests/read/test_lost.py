"""Text that the first look leaves out is seen, read again, or told."""

from collections.abc import Sequence

import numpy as np
import pytest

from models.text import Page
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import WHOLE_PAGE, OcrEngine, Recognised
from pipeline.read.preprocess import Picture
from pipeline.read.scan.letters import letters_of, rows_in
from pipeline.read.scan.page import read_scan
from pipeline.settings import Settings
from tests.read.files import BODY, FOOT, HEAD, Printed, pdf_of, picture_of, texts

A4_POINTS = (595.0, 842.0)
ENGINE = engine_of(Settings(jobs=1))
LOST = "2. Phòng Tài chính bố trí kinh phí thực hiện trong quý II năm 2024."


class Overlooking:
    """The real engine, but for lines that it leaves out of whole pages, and of crops too if so told."""

    identity = "overlooking"

    def __init__(self, engine: OcrEngine, word: str, *, always: bool) -> None:
        self._engine = engine
        self._word = word
        self._always = always

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = WHOLE_PAGE, only: str = ""
    ) -> list[Recognised]:
        words = self._engine.recognise(pictures, dpi, mode=mode, only=only)
        if mode != WHOLE_PAGE and not self._always:
            return words
        lines = {(word.picture, word.line) for word in words if word.text == self._word}
        return [word for word in words if (word.picture, word.line) not in lines]


def read_page(engine: OcrEngine, pieces: Sequence[Printed] = (*HEAD, *BODY, *FOOT)) -> Page:
    return read_scan(np.asarray(picture_of(pdf_of(pieces))), 1, A4_POINTS, engine)


def test_a_line_that_was_left_out_is_read_again_in_its_place() -> None:
    page = read_page(Overlooking(ENGINE, "kinh", always=False))
    assert texts(page) == [piece.text for piece in (*HEAD, *BODY, *FOOT)]
    assert page.unread == ()


def test_a_line_that_stays_unread_is_told() -> None:
    page = read_page(Overlooking(ENGINE, "kinh", always=True))
    assert LOST not in texts(page)
    (row,) = page.unread
    assert row.top < 246 / 842 < row.bottom + 0.005
    assert 0.05 < page.unread_share < 0.25
    assert "of its letters unread" in (page.note or "")


def test_nothing_is_lost_on_a_page_that_was_read() -> None:
    page = read_page(ENGINE)
    assert (page.unread, page.unread_share) == ((), 0.0)


@pytest.mark.parametrize("shape", [(400, 300), (2339, 1654)])
def test_an_empty_page_has_no_letters(shape: tuple[int, int]) -> None:
    blank = np.full(shape, 255, dtype=np.uint8)
    assert len(letters_of(blank, 200)) == 0
    assert rows_in(letters_of(blank, 200)) == []


def test_strokes_and_dirt_stand_in_no_rows() -> None:
    rng = np.random.default_rng(7)
    dirty = np.full((2339, 1654), 255, dtype=np.uint8)
    for y, x in rng.integers((10, 10), (2300, 1600), size=(120, 2)):
        dirty[y : y + rng.integers(8, 40), x : x + rng.integers(8, 40)] = 0
    assert rows_in(letters_of(dirty, 200)) == []

"""Words read with doubt are looked at again; the surer reading stays, and numbers are left alone."""

from collections.abc import Sequence

import numpy as np
import pytest

from models.text import Box
from pipeline.read.layout import Placed
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import ONE_LINE, Recognised
from pipeline.read.preprocess import Picture, Prepared, prepared
from pipeline.read.scan.doubtful import looked_again
from pipeline.settings import Settings
from tests.read.engines import RecordedEngine
from tests.read.files import Printed, pdf_of, picture_of, width_of

DPI = 200
WIDE = 60.0
"""Pixels from one word to the next; a word is 50 wide."""
SURE, DOUBTFUL = 0.96, 0.6


class ClosestLook(RecordedEngine):
    """Answers the first crop with words that stand where the words of the page do."""

    def __init__(self, words: Sequence[tuple[str, float]]) -> None:
        super().__init__([])
        self._answer = words

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = ONE_LINE, only: str = ""
    ) -> list[Recognised]:
        super().recognise(pictures, dpi, mode=mode)
        border = round(0.08 * dpi) + round(0.03 * dpi)
        return [
            Recognised(
                text,
                Box(border + place * WIDE, border, border + place * WIDE + 50, border + 30),
                sure,
                0,
                (1, 1, 1),
            )
            for place, (text, sure) in enumerate(self._answer)
            if text
        ]


def line(*words: tuple[str, float]) -> list[Placed]:
    return [
        Placed(
            text=text,
            box=Box(100 + place * WIDE, 100, 150 + place * WIDE, 130),
            level=115.0,
            size=30.0,
            confidence=sure,
        )
        for place, (text, sure) in enumerate(words)
    ]


def blank() -> Prepared:
    return Prepared(image=np.full((300, 900), 255, np.uint8), dpi=DPI, turned=0.0, is_bilevel=False)


def read_again(first: list[tuple[str, float]], second: list[tuple[str, float]]) -> list[str]:
    return [word.text for word in looked_again(blank(), line(*first), ClosestLook(second))]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        # the surer reading
        ([("thực", SURE), ("hiện...", 0.59)], [("thực", SURE), ("hiện./.", 0.93)], "thực hiện./."),
        ([("đạo", SURE), ("Chuyến", 0.6)], [("đạo", SURE), ("Chuyển", 0.9)], "đạo Chuyển"),
        # a word that fell apart
        (
            [("ban", SURE), ("1t", 0.68), ("ồ", 0.72), ("chức", SURE)],
            [("ban", SURE), ("Tổ", 0.95), ("", 0.0), ("chức", SURE)],
            "ban Tổ chức",
        ),
        # word by word: the second one is no surer
        (
            [("a@b.vn", 0.5), ("tử", 0.7)],
            [("ab@b.vn", 0.8), ("từ", 0.3)],
            "ab@b.vn tử",
        ),
        # no surer, or hardly
        ([("đạo", SURE), ("Chuyển", 0.8)], [("đạo", SURE), ("Chuyên", 0.82)], "đạo Chuyển"),
        # what can't be said must be much surer
        ([("đạo", SURE), ("kết", 0.8)], [("đạo", SURE), ("kêt", 0.9)], "đạo kết"),
        # numbers have a look of their own
        ([("ngày", SURE), ("15/3/2024", 0.5)], [("ngày", SURE), ("16/3/2024", 0.9)], "ngày 15/3/2024"),
        ([("ngày", SURE), ("l5", 0.5)], [("ngày", SURE), ("16", 0.9)], "ngày l5"),
        # dirt behind a word; before one it may be a bullet
        ([("tỉnh;", SURE), ("`", 0.6)], [("tỉnh;", SURE)], "tỉnh;"),
        ([("-", 0.5), ("Sở", SURE)], [("", 0.0), ("Sở", SURE)], "- Sở"),
        # and a dash between two years belongs to them
        (
            [("2023", SURE), ("-", 0.6), ("2025", SURE)],
            [("2023", SURE), ("", 0.0), ("2025", SURE)],
            "2023 - 2025",
        ),
        # what a second look can't find at all stays
        ([("thực", SURE), ("hiện", 0.7)], [("thực", SURE)], "thực hiện"),
    ],
)  # fmt: skip
def test_of_two_readings_the_surer_one(
    first: list[tuple[str, float]], second: list[tuple[str, float]], kept: str
) -> None:
    assert read_again(first, second) == kept.split()


def test_marks_stay_doubtful_and_letters_are_as_sure_as_their_reading() -> None:
    first = line(("đạo", SURE), ("Chuyến", 0.6))
    second = [("đạo", SURE), ("Chuyển", 0.9), ("cấp", SURE), ("lũ;", 0.9)]
    words = looked_again(blank(), first, ClosestLook(second[:2]))
    assert [(word.text, word.confidence) for word in words] == [("đạo", SURE), ("Chuyển", 0.6)]
    words = looked_again(blank(), line(("cấp", SURE), ("H;", 0.5)), ClosestLook(second[2:]))
    assert [(word.text, word.confidence) for word in words] == [("cấp", SURE), ("lũ;", 0.9)]


def test_both_readings_agree() -> None:
    first = line(("Sở", SURE), ("Y", 0.6))
    assert looked_again(blank(), first, ClosestLook([("Sở", SURE), ("Y", 0.9)])) == first


def test_nothing_doubtful_asks_nothing() -> None:
    engine = ClosestLook([])
    words = line(("Sở", SURE), ("Y", SURE), ("2024", 0.3), ("¬", 0.1))
    assert looked_again(blank(), words, engine) == words
    assert engine.asked == []


def test_a_poor_page_is_looked_at_in_part_only() -> None:
    engine = ClosestLook([])
    words = [word for _ in range(30) for word in line(("Sở", SURE), ("Y", DOUBTFUL), ("tế", SURE))]
    apart = [
        Placed(
            text=word.text,
            box=word.box,
            level=float(index // 3),
            size=word.size,
            confidence=word.confidence,
        )
        for index, word in enumerate(words * 2)
    ]
    assert looked_again(blank(), apart, engine) == apart
    ((pictures, dpi, mode),) = engine.asked
    assert (pictures, dpi, mode) == (40, DPI, ONE_LINE)


def test_the_real_engine_finds_a_word_in_its_place() -> None:
    """Words whose boxes are known, the middle one misread: Tesseract reads it right between its neighbours."""
    texts = ("Phòng", "Nội", "vụ", "tổng", "hợp,", "báo", "cáo")
    lefts = [80 + width_of(" ".join((*texts[:i], ""))) for i in range(len(texts))]
    page = prepared(np.asarray(picture_of(pdf_of([Printed(" ".join(texts), 80, 100)]), DPI)), DPI)
    scale = DPI / 72
    words = [
        Placed(
            text=text if text != "tổng" else "tồng",
            box=Box(left * scale, 88 * scale, (left + width_of(text)) * scale, 104 * scale),
            level=96 * scale,
            size=16 * scale,
            confidence=SURE if text != "tổng" else 0.5,
        )
        for text, left in zip(texts, lefts, strict=True)
    ]
    again = looked_again(page, words, engine_of(Settings()))
    assert [word.text for word in again] == list(texts)


class WideLook(ClosestLook):
    """Answers with one word that covers all of the crop."""

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = ONE_LINE, only: str = ""
    ) -> list[Recognised]:
        (found,) = super().recognise(pictures, dpi, mode=mode, only=only)
        height, width = pictures[0].shape
        border = found.box.left
        return [found._replace(box=Box(border, border, width - border, height - border))]


@pytest.mark.parametrize(
    "words",
    [[("Y", SURE), ("TẾ", DOUBTFUL)], [("SỞ", DOUBTFUL), ("Y", SURE)]],
    ids=["the one before", "the one behind"],
)
def test_a_reading_that_takes_a_neighbour_in_is_none(words: list[tuple[str, float]]) -> None:
    page = Prepared(
        image=np.full((400, 900), 255, dtype=np.uint8), dpi=DPI, turned=0.0, is_bilevel=False
    )
    found = looked_again(page, line(*words), WideLook([("YTẾ", SURE)]))
    assert [word.text for word in found] == [text for text, _ in words]

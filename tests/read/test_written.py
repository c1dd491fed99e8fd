"""Numbers that a hand wrote: read where they are sure, left as they are elsewhere; drawn here by a hand of its own."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.text import Box
from pipeline.read.layout import Placed
from pipeline.read.ocr.choice import engine_of
from pipeline.read.preprocess import Picture, Prepared
from pipeline.read.scan.page import read_scan
from pipeline.read.written import numbers
from pipeline.read.written.examples import examples
from pipeline.read.written.forms import FORMS
from pipeline.read.written.numbers import read_number
from pipeline.read.written.places import with_written_numbers
from pipeline.read.written.shapes import opinion
from pipeline.read.written.training import accuracy, trained
from pipeline.settings import Settings
from tests.read.files import BODY, HEAD, Printed, lines, pdf_of, picture_of

SIZE = 36.0
"""Pixels of 13 points at 200 dpi."""
# Strokes of points, to the right and downwards in a box of 1 by 1.
HAND = {
    "0": [[(0.5, 0.0), (0.1, 0.3), (0.1, 0.75), (0.45, 1.0), (0.85, 0.75), (0.9, 0.3), (0.5, 0.0)]],
    "1": [[(0.1, 0.5), (0.6, 0.0), (0.5, 1.0)]],
    "4": [[(0.4, 0.0), (0.05, 0.6), (0.95, 0.6)], [(0.75, 0.25), (0.65, 1.0)]],
    "5": [[(0.25, 0.05), (0.2, 0.4), (0.65, 0.42), (0.85, 0.7), (0.6, 0.97), (0.1, 0.95)], [(0.25, 0.03), (0.9, 0.0)]],
    "7": [[(0.1, 0.05), (0.9, 0.0), (0.45, 1.0)], [(0.25, 0.5), (0.85, 0.5)]],
}  # fmt: skip


def written(page: Picture, digits: str, left: float, top: float, tall: float = 30) -> Picture:
    """``page`` with ``digits`` written on it, a step of a third of their height between them."""
    for place, digit in enumerate(digits):
        for stroke in HAND[digit]:
            points = np.asarray(stroke) * [0.6 * tall, tall] + [left + 0.95 * tall * place, top]
            places = np.rint(points).astype(np.int32).reshape(-1, 1, 2)
            cv2.polylines(page, [places], False, 40, 3, cv2.LINE_AA)
    return page


def paper(height: int = 60, width: int = 220) -> Picture:
    return np.full((height, width), 255, dtype=np.uint8)


def any_number(digits: str) -> bool:
    return 1 <= len(digits) <= 5


@pytest.mark.parametrize("digits", ["0", "14", "05", "517", "1047", "75014"])
def test_numbers_are_read(digits: str) -> None:
    found = read_number(written(paper(), digits, 12, 14), SIZE, any_number)
    assert found is not None
    assert found.digits == digits
    assert 0 < found.sure <= 1


def test_a_day_is_none_that_no_month_has() -> None:
    cut = written(paper(), "75", 12, 14)
    assert read_number(cut, SIZE, lambda digits: digits == "75") is not None
    assert read_number(cut, SIZE, lambda digits: digits in {"1", "30"}) is None


def test_a_faint_pen_writes_the_same() -> None:
    strong = written(paper(), "174", 12, 14)
    faint = (255 - (255 - strong.astype(np.float32)) * 0.3).astype(np.uint8)
    found = read_number(faint, SIZE, any_number)
    assert found is not None
    assert found.digits == "174"


def test_neither_rules_nor_specks_nor_neighbours_are_digits() -> None:
    cut = written(paper(), "51", 40, 14)
    cut[4:6, 20:200] = 0
    cut[30:33, 150:153] = 0
    cut[20:50, :3] = 0
    found = read_number(cut, SIZE, any_number)
    assert found is not None
    assert found.digits == "51"


def test_empty_paper_and_scribbles_say_nothing() -> None:
    assert read_number(paper(), SIZE, any_number) is None
    scribble = paper()
    rng = np.random.default_rng(3)
    ends = rng.integers(5, 55, (40, 2)) * [3, 1]
    cv2.polylines(scribble, [ends.astype(np.int32).reshape(-1, 1, 2)], False, 0, 3)
    assert read_number(scribble, SIZE, any_number) is None


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**31))
def test_nothing_makes_it_raise(height: int, width: int, seed: int) -> None:
    cut = np.random.default_rng(seed).integers(0, 256, (height, width), dtype=np.uint8)
    found = read_number(cut, SIZE, any_number)
    assert found is None or any_number(found.digits)


def test_the_networks_tell_drawings_that_they_never_saw() -> None:
    rows, classes = examples(np.random.default_rng(2026), 400)
    assert (opinion(rows).mean.argmax(axis=1) == classes).mean() > 0.92


def test_every_digit_has_forms_that_fill_their_box() -> None:
    assert sorted(FORMS) == list(range(10))
    for form in (form for forms in FORMS.values() for form in forms):
        high = [down for stroke in form for _, down in stroke.points]
        assert min(high) < 0.2
        assert max(high) > 0.8


def test_digits_can_be_learnt_from_drawings() -> None:
    rows, classes = examples(np.random.default_rng(1), 700)
    layers = trained(rows[:600], classes[:600], seed=0)
    assert accuracy(rows[600:], classes[600:], layers) > 0.5


# --- where they stand ------------------------------------------------------------


def head(code: str = "Số:          /CT-UBND", day: str = "         ") -> Picture:
    """A page whose head waits to be filled in, as a picture."""
    blank = [
        replace_text(each, code, day)
        for each in HEAD
        if each.text[:2] == "Số" or "ngày" in each.text
    ]
    rest = [each for each in HEAD if each.text[:2] != "Số" and "ngày" not in each.text]
    return np.array(picture_of(pdf_of([*rest, *blank, *BODY])))


def replace_text(piece: Printed, code: str, day: str) -> Printed:
    text = code if piece.text[:2] == "Số" else piece.text.replace("05", day)
    return piece._replace(text=text)


def by_hand(page: Picture) -> tuple[list[str], list[str]]:
    """The lines of a page that hold a number or a date, and the words in them that a hand wrote."""
    found = lines(read_scan(page, 1, (595.0, 842.0), engine_of(Settings())))
    told = [line.text for line in found if "Số" in line.text or "Khê, ngày" in line.text]
    return told, [
        line.text[word.start : word.end] for line in found for word in line.words if word.by_hand
    ]


def test_number_and_day_of_a_scan() -> None:
    page = head()
    written(page, "157", 286, 252, 25)
    written(page, "14", 1115, 250)
    told, hands = by_hand(page)
    assert sorted(hands) == ["14", "157"]
    assert "Số: 157 /CT-UBND" in told
    assert "Tân Khê, ngày 14 tháng 3 năm 2024" in told


def test_what_is_printed_is_left_alone() -> None:
    told, hands = by_hand(head("Số: 12/CT-UBND", "05"))
    assert hands == []
    assert told == ["Số: 12/CT-UBND", "Tân Khê, ngày 05 tháng 3 năm 2024"]


def test_what_is_blank_stays_blank() -> None:
    told, hands = by_hand(head())
    assert hands == []
    assert not any(sign.isdigit() for sign in told[0])


def placed(*words: tuple[str, float, float]) -> list[Placed]:
    return [
        Placed(text=text, box=Box(left, 100, right, 130), level=115, size=30, confidence=0.9)
        for text, left, right in words
    ]


SENTENCE = placed(
    ("Khê,", 820, 890), ("ngày", 900, 970), ("5", 980, 1000), ("tháng", 1010, 1090), ("5", 1100, 1115), ("năm", 1125, 1187)
)  # fmt: skip


def test_a_code_in_a_sentence_is_none_of_the_head() -> None:
    page = Prepared(
        image=written(paper(400, 1400), "17", 160, 102), dpi=200, turned=0, is_bilevel=False
    )
    code = placed(("số", 100, 140), ("4?", 150, 230), ("/QĐ-UBND", 240, 400), ("của", 412, 460))
    code[1] = replace(code[1], confidence=0.3)
    assert with_written_numbers(page, [*code, *SENTENCE]) == [*code, *SENTENCE]
    found = with_written_numbers(page, [*code[:3], *SENTENCE])
    assert [word.text for word in found if word.by_hand] == ["17"]


@pytest.mark.parametrize(("room", "hands"), [(2.25, []), (3.4, ["1047"])])
def test_digits_that_take_the_room_of_print_are_print(room: float, hands: list[str]) -> None:
    """Read as ``1041`` with 0.9: four digits of Times New Roman are two sizes wide, a hand needs more."""
    tall = 8.5 * room
    image = written(paper(400, 1400), "1047", 156, 130 - tall, tall)
    page = Prepared(image=image, dpi=200, turned=0, is_bilevel=False)
    behind = 150 + (room + 1.96) * 36.5
    code = placed(("Số:", 100, 150), ("1041/QĐ", 151, behind))
    found = with_written_numbers(page, [*code, *SENTENCE])
    assert [word.text for word in found if word.by_hand] == hands


def test_a_hand_that_runs_into_the_slash_leaves_the_symbol() -> None:
    """Where nothing tells how far the hand goes, the number stays unread; the printed symbol is known."""
    page = Prepared(image=paper(400, 1400), dpi=200, turned=0, is_bilevel=False)
    for joined, symbol in [("Số:20ÿSYT-NVY", "/SYT-NVY"), ("Số: 7ýCT/TU", "-CT/TU")]:
        head = placed((joined.replace(" ", ""), 100, 330))
        found = [word.text for word in with_written_numbers(page, [*head, *SENTENCE])]
        assert found[1] == symbol
        assert found[0] + symbol[1:] == joined.replace(" ", "")
    sentence = placed(("số20QĐ-UBND", 100, 330), ("của", 340, 390))
    assert with_written_numbers(page, [*sentence, *SENTENCE]) == [*sentence, *SENTENCE]


@pytest.mark.parametrize(
    ("readings", "digits"),
    [
        ([("4", -1.0, 0.9), ("7", -3.0, 0.1)], "4"),
        ([("4", -1.0, 0.2), ("7", -3.0, 0.1)], None),
        # as likely, because a digit costs: the one whose digits are sure, and no other is
        ([("1", -2.25, 0.25), ("01", -2.28, 0.75), ("7", -2.5, 0.16)], "01"),
        ([("1", -2.25, 0.45), ("01", -2.28, 0.75)], None),
        ([("247", -4.6, 0.22), ("2307", -4.7, 0.5)], None),
        ([], None),
    ],
)
def test_which_reading_counts(
    readings: list[tuple[str, float, float]], digits: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [numbers._Reading(likely, read, sure) for read, likely, sure in readings]
    monkeypatch.setattr(numbers, "_readings", lambda *_: found)
    read = numbers.read_number(np.full((30, 30), 255, dtype=np.uint8), 30.0, lambda _: True)
    assert (read and read.digits) == digits

"""The deputy's office under that of the head: looked for where nothing was read, taken where it is like one."""

from collections.abc import Sequence

import numpy as np
import pytest

from models.text import Box
from pipeline.lexicon.offices import deputy_like, deputy_of, nearly
from pipeline.read.layout import Placed, rows_of
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import Recognised
from pipeline.read.preprocess import Picture, Prepared
from pipeline.read.scan.office import with_deputy
from pipeline.settings import Settings
from tests.read.files import Printed, pdf_of, picture_of

PLACE = Box(300, 100, 1200, 700)


class Below:
    """An engine that reads the same in each view, and counts them."""

    identity = "below"

    def __init__(self, read: str) -> None:
        self.read = read
        self.asked = 0

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = 3, only: str = ""
    ) -> list[Recognised]:
        self.asked += len(pictures)
        return [
            Recognised(word, Box(20 + 90 * at, 5, 100 + 90 * at, 30), 0.4, picture, (1, 1, 1))
            for picture in range(len(pictures))
            for at, word in enumerate(self.read.split())
        ]


def page(picture: Picture | None = None) -> Prepared:
    image = np.full((800, 1300), 255, dtype=np.uint8) if picture is None else picture
    return Prepared(image=image, dpi=200, turned=0.0, is_bilevel=False)


def row(text: str, top: float = 200.0, high: float = 36.0) -> list[Placed]:
    return [
        Placed(text=word, box=Box(500 + 120 * at, top, 600 + 120 * at, top + high), level=top + high / 2, size=high, confidence=0.95)
        for at, word in enumerate(text.split())
    ]  # fmt: skip


def read_as(words: list[Placed], below: str) -> list[str]:
    found = with_deputy(page(), PLACE, words, Below(below))
    return [" ".join(word.text for word in line) for line in rows_of(found)]


@pytest.mark.parametrize("below", ["PHÓ GIÁM ĐỐC", "HÓ GIẢM ĐỚC", "PHOSEÁM ĐÓC", "”^Hó GIÁM ĐỐC."])
def test_what_is_like_the_deputy_s_office_is_put_in(below: str) -> None:
    first, second = read_as(row("GIÁM ĐÓC"), below)
    assert first == "GIÁM ĐÓC"
    assert deputy_of("GIÁM ĐỐC", second) == "PHÓ GIÁM ĐỐC"


@pytest.mark.parametrize(
    "below",
    ["", "GIÁM ĐỐC", "„ GIÁM ĐÓC", "Nguyễn Văn Hải", "CỘNG HÒA XHCN", "SỞ Y TẾ", "KHO GIANG"],
)
def test_what_is_not_stays_away(below: str) -> None:
    assert read_as(row("GIÁM ĐÓC"), below) == ["GIÁM ĐÓC"]


@pytest.mark.parametrize(
    "above",
    ["KT. GIÁM ĐỐC", "TM. ỦY BAN", "K/T CHỦ TỊCH", "TUQ. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn An"],
)
def test_who_signs_on_whose_authority_is_not_asked_again(above: str) -> None:
    engine = Below("PHÓ GIÁM ĐỐC")
    words = row(above)
    assert with_deputy(page(), PLACE, words, engine) == words
    assert engine.asked == 0


def test_a_deputy_who_was_read_is_not_asked_again() -> None:
    engine = Below("PHÓ GIÁM ĐỐC")
    words = row("GIÁM ĐỐC") + row("PHÓ GIÁM ĐÓC", top=250)
    assert with_deputy(page(), PLACE, words, engine) == words
    assert engine.asked == 0


def test_two_lines_that_were_read_as_one() -> None:
    assert read_as(row("GIÁM BỘ", high=72.0), "PHÓ GIÁM ĐỐC") == ["GIÁM BỘ", "PHÓ GIÁM ĐỐC"]
    assert read_as(row("GIÁM BỘ", high=72.0), "PHƠI GIÓ BỘ") == ["GIÁM BỘ"]


def test_a_stamp_set_into_the_line_above() -> None:
    """Drawn: the lower line begins where the upper one ends."""
    print_ = picture_of(
        pdf_of(
            [Printed("GIÁM ĐỐC", 220, 80, 14, "Bold"), Printed("PHÓ GIÁM ĐỐC", 190, 92, 14, "Bold")]
        )
    )
    image = np.array(print_)[:800, :1300]
    head = [
        Placed(text=text, box=Box(left, 190, right, 224), level=207, size=34, confidence=0.9)
        for text, left, right in (("GIÁM", 612, 720), ("ĐỐC", 735, 820))
    ]
    found = with_deputy(page(image), PLACE, head, engine_of(Settings()))
    assert deputy_like(" ".join(word.text for word in found[2:]), "GIÁM ĐỐC") > 0


@pytest.mark.parametrize(
    ("head", "rest", "office"),
    [
        ("GIÁM ĐỐC", "GIẢN ĐỐC SÀ", "PHÓ GIÁM ĐỐC"),
        ("GIÁM ĐỐC", "PHỚÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("CHỦ TỊCH", "O CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("CHỦ TỊCH", "HỒ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("GIÁM ĐỐC", "PHẠM HOÀNG ĐỨC", None),
        ("GIÁM ĐỐC", "SỞ Y TẾ", None),
        ("HIỆU TRƯỞNG", "TRƯỜNG TIỂU HỌC", None),
    ],
)
def test_what_a_seal_leaves_of_the_deputy_s_office(
    head: str, rest: str, office: str | None
) -> None:
    assert deputy_of(head, rest) == office


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("NH THANH TRA", (None, "CHÁNH THANH TRA")),
        ("GIÁM BỘ HÓ GIẢM ĐỚC SỞ YT", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("SỞ Y TẾ", None),
        ("THANH TRA SỞ XÂY DỰNG", None),
    ],
)
def test_lines_that_are_nearly_an_office(line: str, said: tuple[str | None, str] | None) -> None:
    assert nearly(line) == said

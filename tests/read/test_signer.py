"""The signer's name under a seal: what the views agree on, and nothing else."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from models.text import Box
from pipeline.lexicon.people import is_whole_name
from pipeline.read.layout import Placed
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import Recognised
from pipeline.read.preprocess import Picture, Prepared, turned
from pipeline.read.scan.signer import with_name
from pipeline.read.scan.strips import strips_in, views_of_strip, without_flourishes
from pipeline.read.scan.uncovered import bare_view
from pipeline.settings import Settings
from tests.read.files import Printed, pdf_of, picture_of

PLACE = Box(300, 100, 1200, 700)


class Views:
    """An engine that reads in each of the nine views what it is told to."""

    identity = "views"

    def __init__(self, *read: str) -> None:
        self.read = [*read, *[""] * (9 - len(read))]

    def recognise(
        self, pictures: Sequence[Picture], dpi: int, *, mode: int = 3, only: str = ""
    ) -> list[Recognised]:
        assert len(pictures) == len(self.read)
        return [
            Recognised(word, Box(100 + 90 * at, 300, 180 + 90 * at, 330), 0.8, picture, (1, 1, 1))
            for picture, text in enumerate(self.read)
            for at, word in enumerate(text.split())
        ]


def page(picture: Picture | None = None) -> Prepared:
    image = np.full((800, 1300), 255, dtype=np.uint8) if picture is None else picture
    return Prepared(image=image, dpi=200, turned=0.0, is_bilevel=False)


def placed(*texts: str) -> list[Placed]:
    return [
        Placed(text=text, box=Box(420 + 90 * at, 400, 500 + 90 * at, 430), level=415, size=30, confidence=0.9)
        for at, text in enumerate(texts)
    ]  # fmt: skip


def named(views: Sequence[str], *first: str) -> list[str]:
    return [word.text for word in with_name(page(), PLACE, placed(*first), Views(*views))]


@pytest.mark.parametrize(
    ("views", "name"),
    [
        (["Hà Văn Phúc", "Hà Văn Phúc"], ["Hà", "Văn", "Phúc"]),
        (["“Hà Văn Phúc", "x Hà Văn Phúc.", "đà Văn Phúc"], ["Hà", "Văn", "Phúc"]),
        (["Trần Hoàng Tuấn", "Trần Hoàng Tuần", "Trần Hoàng Tuấn"], ["Trần", "Hoàng", "Tuấn"]),
        (["Hà Thị Lê Vân"] * 5 + ["Hà Thị Lê Vận"], ["Hà", "Thị", "Lê", "Vân"]),
        # one view alone, two names as often, a name without its beginning: none of them counts
        (["Hà Văn Phúc"], []),
        (["Nguyễn Văn Hải", "Nguyễn Văn Hải", "Nguyễn Văn Mai", "Nguyễn Văn Mai"], []),
        (["Hoàng Anh"] * 4, []),
        (["Tấn Văn Phúc"] * 4, []),
        ([], []),
    ],
)
def test_views_vote(views: list[str], name: list[str]) -> None:
    assert named(views) == name


def test_a_name_that_was_read_is_not_asked_again() -> None:
    assert named(["Hà Văn Phúc"] * 9, "Lê", "Hoàng", "Anh") == ["Lê", "Hoàng", "Anh"]


def test_what_was_read_at_its_place_goes() -> None:
    assert named(["Hà Văn Phúc"] * 2, "tà", "Vận") == ["Hà", "Văn", "Phúc"]


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn Hải", "Giàng A Páo", "Trần Hà", "Hà Thị Lê Vân", "Y Thanh Hà Niê"]
)
def test_names_that_are_whole(name: str) -> None:
    assert is_whole_name(name.split())


@pytest.mark.parametrize(
    "name", ["Văn Phúc", "Hoàng Anh", "Đức Đam", "Tấn Văn Phúc", "Lê", "NGUYỄN VĂN HẢI", ""]
)
def test_names_that_may_have_lost_something(name: str) -> None:
    assert not is_whole_name(name.split())


def test_a_stamp_of_a_name_beside_a_seal() -> None:
    """Drawn: a faint name that is not level, the ring of a seal over it, a hand above."""
    print_ = picture_of(pdf_of([Printed("Nguyễn Văn Khải", 150, 180, 14, "Bold")]))
    image = turned(np.array(print_)[:900, :1300], -3.0)
    image = (255 - (255 - image.astype(np.float32)) * 0.35).astype(np.uint8)
    cv2.circle(image, (400, 310), 145, 60, 4)
    cv2.circle(image, (400, 310), 115, 60, 2)
    hand = np.array([(380, 330), (500, 440), (560, 300), (900, 440)])
    cv2.polylines(image, [hand], False, 30, 3)
    place = Box(250, 150, 1200, 800)
    found = with_name(page(image), place, [], engine_of(Settings()))
    assert [word.text for word in found] == ["Nguyễn", "Văn", "Khải"]
    assert all(430 < word.level < 560 for word in found)
    assert bare_view(page(image), place).shape == (650, 950)


def signed(*strokes: tuple[int, int, int, int]) -> Picture:
    """A printed name, crossed by straight strokes of a pen."""
    drawn = np.array(
        picture_of(pdf_of([Printed("Lê Hoàng Khải", 150, 180, 14, "Bold")])), dtype=np.uint8
    )
    image = np.ascontiguousarray(drawn[:900, :1300] if drawn.ndim == 2 else drawn[:900, :1300, 0])
    for left, top, right, bottom in strokes:
        cv2.line(image, (left, top), (right, bottom), 0, 2)
    return image


def test_of_a_flourish_through_a_name_the_letters_stay() -> None:
    plain, crossed = signed(), signed((345, 578, 800, 123))
    cleared = without_flourishes(crossed, 200)
    print_, stroke = plain < 128, (crossed < 128) & (plain >= 128)
    assert (cleared[stroke] < 128).mean() < 0.15
    assert (cleared[print_] < 128).mean() > 0.85


def test_rows_are_found_with_or_without_strokes() -> None:
    plain = signed()
    (row,) = strips_in([plain], 200)
    assert abs(row.slope) < 1
    flourished = signed((300, 300, 1200, 560))
    assert (without_flourishes(flourished, 200) != flourished).any()
    assert (without_flourishes(plain, 200) == plain).all()


def test_no_view_counts_twice() -> None:
    plain = signed()
    (row,) = strips_in([plain], 200)
    once, twice = (views_of_strip(pictures, row, 200) for pictures in ([plain], [plain, plain]))
    assert len(once) == len(twice)
    assert 2 <= len(once) <= 6


def test_paper_and_seals_hold_no_rows() -> None:
    blank = np.full((600, 900), 255, dtype=np.uint8)
    assert strips_in([blank], 200) == []
    cv2.circle(blank, (400, 300), 145, 0, 4)
    assert strips_in([blank], 200) == []


def test_an_office_of_which_a_part_was_read() -> None:
    block = [
        Printed("GIÁM ĐỐC", 150, 120, 13, "Bold"),
        Printed("Trần Thị Bình", 150, 180, 14, "Bold"),
    ]
    drawn = np.array(picture_of(pdf_of(block)), dtype=np.uint8)
    image = np.ascontiguousarray(drawn[:900, :1300] if drawn.ndim == 2 else drawn[:900, :1300, 0])
    place = Box(250, 150, 1200, 800)
    (office,) = [row for row in strips_in([image], 200) if row.box.bottom < 400]
    left, top, right, bottom = office.box
    last = Placed(
        text="ĐỐC", box=Box((left + right) / 2, top, right, bottom), level=(top + bottom) / 2, size=bottom - top, confidence=0.9
    )  # fmt: skip
    found = with_name(page(image), place, [last], engine_of(Settings()))
    assert [word.text for word in found][:2] == ["GIÁM", "ĐỐC"]
    assert [word.text for word in found][2:] == ["Trần", "Thị", "Bình"]

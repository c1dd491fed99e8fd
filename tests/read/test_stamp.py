"""Stamps of arrival: taken off colour scans before these are read, and nothing else is."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from pipeline.clean import clean
from pipeline.errors import BadDocument
from pipeline.read import read
from pipeline.read.ocr.choice import engine_of
from pipeline.read.preprocess import Picture
from pipeline.read.scan.framed import framed, search_of
from pipeline.read.scan.page import read_scan
from pipeline.read.scan.stamp import ARRIVAL, is_arrival, without_stamp
from pipeline.read.secrecy import find_secrecy_mark
from pipeline.settings import Settings
from tests.read.engines import RecordedEngine
from tests.read.files import BODY, HEAD, pdf_of, picture_of, scan_of, texts
from tests.samples.fonts import font_file
from tests.samples.stamps import BLUE, RED, arrival_stamp, handwriting, seal, signature

SETTINGS = Settings(jobs=2, cache="off")
ENGINE = engine_of(SETTINGS)
A4_POINTS = (595.0, 842.0)
MM = 200 / 25.4
"""Pixels."""
VIOLET = (110, 50, 160)
STAMP = ("TRƯỜNG TIỂU HỌC NÀ PHÁT", "ĐẾN", "Số: 88", "Ngày: 08/4/2024", "Chuyển: ...............")
PIECES = (*HEAD, *(piece._replace(top=piece.top + 95) for piece in BODY))
"""Between 38 and 80 millimetres from its top the page is free."""
PRINTED = {piece.text for piece in PIECES}

Colour = tuple[int, int, int]


def sheet() -> Image.Image:
    """The page without anything in colour."""
    return picture_of(pdf_of(PIECES)).convert("RGB")


def laid(page: Image.Image, mark: Image.Image, across: float, down: float) -> None:
    """Lays a mark upon the page as ink is, which hides no print; its upper left corner in millimetres."""
    ink = Image.new("RGB", page.size, "white")
    ink.paste(mark, (round(across * MM), round(down * MM)), mark)
    page.paste(ImageChops.multiply(page, ink))


def stamped(
    across: float, down: float, ink: Colour = BLUE, turn: float = 6, width: float = 50
) -> Image.Image:
    page = sheet()
    laid(page, arrival_stamp(STAMP, round(width * MM), ink, turn), across, down)
    return page


def boxed(page: Image.Image, text: str, place: tuple[float, float, float, float]) -> None:
    """A double frame in red with capitals in it; ``place`` is left, top, width and height in millimetres."""
    left, top, wide, tall = (length * MM for length in place)
    pen = ImageDraw.Draw(page)
    pen.rectangle((left, top, left + wide, top + tall), outline=RED, width=5)
    pen.rectangle((left + 8, top + 8, left + wide - 8, top + tall - 8), outline=RED, width=2)
    font = ImageFont.truetype(str(font_file("Bold")), round(0.6 * tall))
    pen.text((left + wide / 2, top + tall / 2), text, font=font, fill=RED, anchor="mm")


def scanned(page: Image.Image, quality: int = 75) -> Picture:
    """The page as a scanner gives it: blue comes first, and colours are stored coarsely."""
    stored = io.BytesIO()
    page.save(stored, "JPEG", quality=quality)
    return np.ascontiguousarray(np.asarray(Image.open(stored))[:, :, ::-1])


@pytest.mark.parametrize(
    ("ink", "turn", "width"), [(BLUE, 6, 50), (RED, -8, 50), (VIOLET, 0, 60), (RED, 3, 35)]
)
@pytest.mark.parametrize(("across", "down"), [(2, 40), (140, 38), (70, 38)])
def test_what_stands_beside_a_stamp_is_read_as_without_it(
    ink: Colour, turn: float, width: float, across: float, down: float
) -> None:
    picture = scanned(stamped(across, down, ink, turn, width))
    page = read_scan(picture, 1, A4_POINTS, ENGINE)
    assert set(texts(page)) == PRINTED
    assert "with a stamp read by itself" in (page.note or "")
    assert {"ĐẾN", "Số: 88"} <= {line.text for line in page.stamps}
    for line in page.stamps:
        assert line.box is not None
        assert across / 210 - 0.01 < line.box.left < line.box.right < (across + 66) / 210
        assert down / 297 - 0.01 < line.box.top < line.box.bottom < (down + 55) / 297


@pytest.mark.parametrize("ink", [BLUE, RED, VIOLET])
@pytest.mark.parametrize(("across", "down", "turn"), [(15, 31, 5), (72, 32, -4), (120, 50, 7)])
def test_print_under_a_stamp_stays(ink: Colour, across: float, down: float, turn: float) -> None:
    picture = scanned(stamped(across, down, ink, turn), quality=85)
    page = read_scan(picture, 1, A4_POINTS, ENGINE)
    assert set(texts(page)) == PRINTED
    assert "ĐẾN" in {line.text for line in page.stamps}


def test_lines_of_the_stamp_are_named_as_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(stamped(140, 38), dpi=200))
    cleaned = clean(read(path, SETTINGS))
    taken = [(each.text, each.page) for each in cleaned.removed if each.reason == "stamp"]
    assert ("ĐẾN", 1) in taken
    assert ("Số: 88", 1) in taken
    assert "88" not in cleaned.text


def test_a_stamp_filled_in_by_hand_goes_with_the_hand() -> None:
    page = stamped(140, 40, RED)
    laid(page, handwriting("417", 45, np.random.default_rng(1)), 158, 55)
    assert set(texts(read_scan(scanned(page), 1, A4_POINTS, ENGINE))) == PRINTED


def test_stamps_are_looked_for_on_the_first_page_in_colour() -> None:
    picture = scanned(stamped(140, 38))
    for other, number in ((picture, 2), (picture[:, :, :1], 1), (picture.min(axis=2), 1)):
        same, lines = without_stamp(other, 200, number, ENGINE)
        assert same is other
        assert lines == ()


def test_a_page_upside_down_loses_its_stamp_once_it_is_turned() -> None:
    picture = np.ascontiguousarray(np.rot90(scanned(stamped(140, 38)), 2))
    page = read_scan(picture, 1, A4_POINTS, ENGINE)
    assert set(texts(page)) == PRINTED
    assert "ĐẾN" in {line.text for line in page.stamps}
    assert all(line.box is not None and line.box.top > 0.7 for line in page.stamps)


def round_seal(page: Image.Image) -> None:
    laid(
        page, seal(("ỦY BAN NHÂN DÂN", "TÂN KHÊ"), round(36 * MM), np.random.default_rng(1)), 80, 40
    )


def signed(page: Image.Image) -> None:
    laid(page, signature(round(60 * MM), np.random.default_rng(1)), 80, 40)


def numbered(page: Image.Image) -> None:
    laid(page, handwriting("2417", round(6 * MM), np.random.default_rng(1)), 80, 40)


def urgent(page: Image.Image) -> None:
    boxed(page, "HỎA TỐC", (30, 45, 40, 12))


def table(page: Image.Image) -> None:
    pen = ImageDraw.Draw(page)
    for row in range(4):
        for column in range(3):
            left, top = (25 + 25 * column) * MM, (40 + 9 * row) * MM
            pen.rectangle((left, top, left + 25 * MM, top + 9 * MM), outline=BLUE, width=3)
            font = ImageFont.truetype(str(font_file("Regular")), 34)
            pen.text((left + 20, top + 15), f"Cột {row}{column}", font=font, fill=BLUE)


def field(page: Image.Image) -> None:
    ImageDraw.Draw(page).rectangle((25 * MM, 40 * MM, 75 * MM, 72 * MM), fill=RED)


def letterhead(page: Image.Image) -> None:
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(font_file("Bold")), 60)
    for row, text in enumerate(("TRUNG TÂM Y TẾ", "HUYỆN TÂN KHÊ", "Số: 12/TTYT")):
        pen.text((25 * MM, (38 + 9 * row) * MM), text, font=font, fill=BLUE)
    pen.line((25 * MM, 66 * MM, 185 * MM, 66 * MM), fill=BLUE, width=5)


def slogan(page: Image.Image) -> None:
    pen = ImageDraw.Draw(page)
    pen.rectangle((25 * MM, 40 * MM, 95 * MM, 65 * MM), outline=BLUE, width=4)
    font = ImageFont.truetype(str(font_file("Bold")), 60)
    pen.text((30 * MM, 45 * MM), "TẦM NHÌN\nĐẾN NĂM 2030", font=font, fill=BLUE)


Mark = Callable[[Image.Image], None]


@pytest.mark.parametrize(
    "mark", [round_seal, signed, numbered, urgent, table, field, letterhead, slogan]
)
def test_what_else_is_in_colour_stays(mark: Mark) -> None:
    page = sheet()
    mark(page)
    picture = scanned(page)
    same, lines = without_stamp(picture, 200, 1, ENGINE)
    assert same is picture
    assert lines == ()


@pytest.mark.parametrize("mark", [round_seal, signed, numbered, urgent, field, letterhead])
def test_no_engine_is_asked_for_what_is_no_frame(mark: Mark) -> None:
    page = sheet()
    mark(page)
    search = search_of(scanned(page), 200)
    assert framed(search, ARRIVAL, search.masks) == []


def test_a_number_by_hand_under_a_stamp_of_another_colour_stays() -> None:
    page = sheet()
    laid(page, handwriting("2417", 45, np.random.default_rng(1)), 60, 28)
    alone = scanned(page)
    laid(page, arrival_stamp(STAMP, round(50 * MM), RED), 30, 24)
    found, _ = without_stamp(scanned(page), 200, 1, ENGINE)
    hand = (slice(round(28 * MM), round(36 * MM)), slice(round(60 * MM), round(80 * MM)))
    written = alone[hand].max(axis=2) < 190
    assert (found[hand].max(axis=2) < 215)[written].mean() > 0.9


@pytest.mark.parametrize(("left", "top"), [(136, 27), (150, 75), (88, 46), (120, 78)])
@pytest.mark.parametrize("ink", [BLUE, RED])
def test_a_mark_of_secrecy_by_the_stamp_refuses_and_nothing_is_kept(
    ink: Colour, left: float, top: float, tmp_path: Path
) -> None:
    page = stamped(112, 40, ink, 4)
    boxed(page, "MẬT", (left, top, 22, 10))
    path, cache = tmp_path / "scan.pdf", tmp_path / "cache"
    path.write_bytes(scan_of(page, dpi=200))
    with pytest.raises(BadDocument, match="độ mật “MẬT”"):
        read(path, Settings(jobs=2, cache=str(cache)))
    assert [each for each in cache.rglob("*") if each.is_file()] == []


@pytest.mark.parametrize("text", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_a_mark_in_red_alone_is_seen_and_stays_on_the_page(text: str) -> None:
    page = sheet()
    boxed(page, text, (30, 45, 10 + 4.5 * len(text), 10))
    picture = scanned(page)
    same, lines = without_stamp(picture, 200, 1, ENGINE)
    assert same is picture
    assert [line.text for line in lines] == [text]
    found = read_scan(picture, 1, A4_POINTS, ENGINE)
    assert find_secrecy_mark([found]) == (text, 1)


def test_a_mark_that_was_read_in_the_stamp_refuses() -> None:
    page = stamped(140, 40, BLUE, 0)
    boxed(page, "MẬT", (166, 58, 20, 9))
    found = read_scan(scanned(page), 1, A4_POINTS, ENGINE)
    assert found.stamps
    assert find_secrecy_mark([found]) == ("MẬT", 1)


def test_nothing_is_bleached_where_the_words_are_others() -> None:
    engine = RecordedEngine([])
    picture = scanned(stamped(140, 38))
    same, lines = without_stamp(picture, 200, 1, engine)
    assert same is picture
    assert lines == ()


@pytest.mark.parametrize(
    ("text", "is_stamp"),
    [
        ("UBND XÃ AN PHƯỚC\nĐẾN\nSố: 96", True),
        ("CÔNG VĂN ĐÉN\nSố: .....", True),
        ("Số. 287\nNgày 07/02/2026", True),
        ("Số đến: 12\nChuyển: ........", True),
        ("Giờ: 8:30\nLưu hồ sơ số: .....", True),
        ("TẦM NHÌN ĐẾN NĂM 2030", False),
        ("Số: 12/KH-UBND\nNgày: 12/3/2024", False),
        ("Người ký: Ủy ban nhân dân\nNgày ký: 12.3.2024", False),
        ("ĐÃ THẨM ĐỊNH\nKèm theo Quyết định số: 15\nngày 12/3/2024", False),
        ("", False),
    ],
)
def test_what_a_stamp_of_arrival_says(text: str, is_stamp: bool) -> None:
    assert is_arrival(text) is is_stamp

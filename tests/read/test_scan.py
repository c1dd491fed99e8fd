"""Pictures of pages, read by the real Tesseract; what it may say and fail with, by engines for tests."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from models.text import Line
from pipeline.errors import BadDocument
from pipeline.read import read
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import WHOLE_PAGE, Recognised
from pipeline.read.preprocess import prepared, skew
from pipeline.read.scan.page import read_scan
from pipeline.read.scan.ruled import ruled_tables
from pipeline.settings import Settings
from tests.read.engines import FailingEngine, RecordedEngine, word
from tests.read.files import (
    BODY,
    FOOT,
    HEAD,
    Printed,
    file_of,
    grid,
    lines,
    pdf_of,
    picture_of,
    rows_of,
    scan_of,
    tables,
    texts,
)

SETTINGS = Settings(jobs=2)
ENGINE = engine_of(SETTINGS)
SAMPLES = Path(__file__).parents[2] / "data" / "raw" / "samples"
A4_POINTS = (595.0, 842.0)


def test_scan_gives_the_same_lines_as_the_text_layer(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(picture_of(pdf_of([*HEAD, *BODY, *FOOT]), 300), dpi=300))
    found = read(path, SETTINGS)
    assert texts(found) == [piece.text for piece in (*HEAD, *BODY, *FOOT)]
    (page,) = found.pages
    assert page.obtained_by == "ocr"
    assert "mean confidence 0.9" in (page.note or "")
    words = [word for line in lines(found) for word in line.words]
    assert all(word.confidence is not None and 0 <= word.confidence <= 1 for word in words)
    assert all(0 <= word.box.left < word.box.right <= 1 for word in words)


def test_crooked_page_is_read_and_its_places_stay_on_the_paper() -> None:
    level = picture_of(pdf_of([*HEAD, *BODY]))
    crooked = level.rotate(2.0, fillcolor=255, resample=Image.Resampling.BICUBIC)
    page = read_scan(np.asarray(crooked), 1, A4_POINTS, ENGINE)
    assert texts(page) == [piece.text for piece in (*HEAD, *BODY)]
    assert "turned -2.0 degrees" in (page.note or "")
    (title,) = [line for line in lines(page) if line.text == "CHỈ THỊ"]
    box = title.words[0].box
    ink = np.asarray(crooked)[
        round(box.top * crooked.height) : round(box.bottom * crooked.height),
        round(box.left * crooked.width) : round(box.right * crooked.width),
    ]
    assert (ink < 128).mean() > 0.1


def test_ruled_table_in_a_scan_keeps_its_cells() -> None:
    cells = [
        Printed("TT", 80, 115, face="Bold"),
        Printed("Nội dung công việc", 130, 115, face="Bold"),
        Printed("Đơn vị chủ trì", 330, 115, face="Bold"),
        Printed("Nhiệm vụ chung của các đơn vị", 130, 145),
        Printed("1", 88, 175),
        Printed("Rà soát hồ sơ, thủ tục", 130, 175),
        Printed("hành chính năm 2024", 130, 191),
        Printed("Phòng Nội vụ", 330, 175),
    ]
    rules = [
        *grid([75, 120, 320, 480], [100, 125]),
        *grid([75, 480], [125, 155]),
        *grid([75, 120, 320, 480], [155, 200]),
    ]
    page = read_scan(
        np.asarray(picture_of(pdf_of([*cells, Printed("Sau bảng có chữ.", 75, 240)], rules=rules))),
        1,
        A4_POINTS,
        ENGINE,
    )
    (table,) = tables(page)
    assert rows_of(table) == [
        ["TT", "Nội dung công việc", "Đơn vị chủ trì"],
        ["Nhiệm vụ chung của các đơn vị"],
        ["1", "Rà soát hồ sơ, thủ tục hành chính năm 2024", "Phòng Nội vụ"],
    ]
    assert [cell.column_span for cell in table.cells if cell.row == 1] == [3]
    assert texts(page) == ["Sau bảng có chữ."]


def test_grey_rules_draw_a_table_too() -> None:
    """Fainter than any letter: the ink of the page does not hold them."""
    cells = [
        Printed(text, left, top)
        for top, row in (
            (118, ("TT", "Tên cơ sở", "Thời gian")),
            (146, ("1", "Phòng khám số 1", "Tháng 3")),
        )
        for left, text in zip((84, 142, 342), row, strict=True)
    ]
    picture = picture_of(pdf_of(cells))
    pen = ImageDraw.Draw(picture)
    for left, top, right, bottom in grid([75, 120, 320, 480], [100, 127, 157]):
        place = [round(points * 200 / 72) for points in (left, top, right, bottom)]
        pen.line(place, fill=205, width=3)
    page = read_scan(np.asarray(picture), 1, A4_POINTS, ENGINE)
    assert [rows_of(table) for table in tables(page)] == [
        [["TT", "Tên cơ sở", "Thời gian"], ["1", "Phòng khám số 1", "Tháng 3"]]
    ]
    assert texts(page) == []


def test_text_in_an_open_field_is_not_lost() -> None:
    """A rule that is missing opens a field to the outside; its text stays on the page."""
    rows = [
        ("TT", "Tên cơ sở", "Thời gian"),
        ("1", "Bệnh viện", "Tháng 3"),
        ("2", "Trường học", "Tháng 4"),
    ]
    tops = [100, 125, 175, 200]
    cells = [
        Printed(text, left, top + 17)
        for top, row in zip(tops, rows, strict=False)
        for left, text in zip((80, 130, 330), row, strict=True)
    ]
    right_rule = (480.0, 100.0, 480.0, 200.0)
    rules = [rule for rule in grid([75, 120, 320, 480], tops) if rule != right_rule]
    rules += [(480, 100, 480, 125), (480, 175, 480, 200)]
    page = read_scan(np.asarray(picture_of(pdf_of(cells, rules=rules))), 1, A4_POINTS, ENGINE)
    found = " ".join([*texts(page), *(cell.text for table in tables(page) for cell in table.cells)])
    assert all(text in found for row in rows for text in row)


def test_red_seal_does_not_hide_the_text_below() -> None:
    grey = np.asarray(picture_of(pdf_of([*BODY])))
    colour = np.repeat(grey[:, :, None], 3, axis=2).copy()
    height, width = grey.shape
    rows, columns = np.ogrid[:height, :width]
    distance = np.hypot(rows - 0.25 * height, columns - 0.4 * width)
    ring = (distance < 170) & (distance > 160) & (grey > 200)
    colour[ring] = (220, 40, 40)
    page = read_scan(colour, 1, A4_POINTS, ENGINE)
    assert texts(page) == [piece.text for piece in BODY]


def test_a_row_one_line_high_is_a_table() -> None:
    sheet = np.full((400, 1200), 255, np.uint8)
    for y in (100, 155):  # at 200 dpi: 0.27 inches
        sheet[y : y + 2, 100:1100] = 0
    for x in (100, 400, 700, 1098):
        sheet[100:157, x : x + 2] = 0
    assert [len(cells) for cells in ruled_tables(sheet, 200)] == [3]


def test_rules_that_lean_part_every_row() -> None:
    """A pixel thick, half a degree off: each breaks into pieces, and one ends short of the edge."""
    sheet = np.full((600, 1400), 255, np.uint8)
    for y in range(100, 501, 80):
        for x in range(100, 1300 if y != 260 else 1294):
            sheet[y + x // 115, x] = 0
    for x in (100, 400, 800, 1300):
        sheet[100:513, x : x + 2] = 0
    assert [len(cells) for cells in ruled_tables(sheet, 200)] == [15]


def test_a_frame_around_the_sheet_does_not_make_its_table_two() -> None:
    sheet = np.full((1000, 1200), 255, np.uint8)
    sheet[:20], sheet[-20:], sheet[:, :20], sheet[:, -20:] = 0, 0, 0, 0
    for y in (300, 400, 500):
        sheet[y : y + 2, 200:1000] = 0
    for x in (200, 600, 998):
        sheet[300:502, x : x + 2] = 0
    assert [len(cells) for cells in ruled_tables(sheet, 200)] == [4]


def test_empty_sheet_is_blank() -> None:
    page = read_scan(np.full((1169, 827), 250, dtype=np.uint8), 1, A4_POINTS, ENGINE)
    assert page.obtained_by == "blank"
    assert page.blocks == ()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_picture_files_are_pages(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "page.bin"
    path.write_bytes(file_of(picture_of(pdf_of(BODY[:2])), kind))
    found = read(path, SETTINGS)
    assert texts(found) == [piece.text for piece in BODY[:2]]
    assert found.media_type == f"image/{kind.lower()}"
    assert round(found.pages[0].width) == pytest.approx(595, abs=2)


def test_every_frame_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    first, second = (picture_of(pdf_of([piece])) for piece in BODY[1:3])
    path = tmp_path / "pages.tif"
    path.write_bytes(file_of(first, "TIFF", save_all=True, append_images=[second]))
    found = read(path, SETTINGS)
    assert [page.number for page in found.pages] == [1, 2]
    assert texts(found) == [piece.text for piece in BODY[1:3]]


def test_white_on_black_is_read_as_well() -> None:
    picture = 255 - np.asarray(picture_of(pdf_of(BODY)))
    assert texts(read_scan(picture, 1, A4_POINTS, ENGINE)) == [piece.text for piece in BODY]


@pytest.mark.parametrize("angle", [-3.0, -0.7, 0.0, 1.4])
def test_skew_is_measured(angle: float) -> None:
    page = picture_of(pdf_of([*HEAD, *BODY, *FOOT]))
    crooked = np.asarray(page.rotate(-angle, fillcolor=255))
    assert skew(crooked, 200) == pytest.approx(angle, abs=0.15)


def test_specks_go_and_marks_stay() -> None:
    """On a black and white page: dots far from letters are dirt, dots below letters are marks."""
    clean = np.where(np.asarray(picture_of(pdf_of(BODY))) < 140, 0, 255).astype(np.uint8)
    dirty = clean.copy()
    dirty[1500:1503, 300:303] = 0
    assert prepared(dirty, 200).image[1490:1510, 290:310].min() == 255
    assert np.array_equal(prepared(clean, 200).image, prepared(dirty, 200).image)


def test_a_text_file_needs_no_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Điều 1. Ban hành kế hoạch.", encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert texts(read(path, SETTINGS)) == ["Điều 1. Ban hành kế hoạch."]


def test_pages_without_a_word_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "white.png"
    path.write_bytes(file_of(Image.new("L", (827, 1169), 255), "PNG"))
    with pytest.raises(BadDocument) as caught:
        read(path, SETTINGS)
    assert caught.value.code == "no-text"


RECORDED = [
    word("Điều", 200, 300),
    word("1.", 300, 300),
    word("Giao", 360, 300),
    word("Sở", 460, 300),
    word("Nội", 530, 300),
    word("vụ", 610, 300),
]


def test_what_the_engine_says_is_what_stands_on_the_page() -> None:
    engine = RecordedEngine(RECORDED)
    page = read_scan(np.full((2339, 1654), 250, dtype=np.uint8), 1, A4_POINTS, engine)
    assert texts(page) == ["Điều 1. Giao Sở Nội vụ"]
    assert engine.asked == [(1, 200, WHOLE_PAGE)]
    (line,) = page.blocks
    assert isinstance(line, Line)
    assert [word.confidence for word in line.words] == [0.95] * 6
    assert line.words[0].box.left == pytest.approx(200 / 1654, abs=0.001)


@pytest.mark.parametrize(
    ("junk", "kept"),
    [
        (word("vết", 200, 400, confidence=0.2, line=2), False),  # no word of the line is sure
        (word("~", 200, 400, confidence=0.5, line=2), False),  # a sign alone
        (word("|", 700, 300), False),  # a rule
        (word("7", 200, 400, confidence=0.5, line=2), False),  # a speck
        (word("7", 200, 400, confidence=0.9, line=2), True),  # a page's number
        (word("theo", 700, 300, confidence=0.1), True),  # in a line that is read well
        (word("/", 1500, 300, confidence=0.5), False),  # a stroke of the pen far behind the end
    ],
)
def test_dirt_is_left_out_and_doubtful_words_stay(junk: Recognised, kept: bool) -> None:
    engine = RecordedEngine([*RECORDED, junk])
    page = read_scan(np.full((2339, 1654), 250, dtype=np.uint8), 1, A4_POINTS, engine)
    assert (junk.text in " ".join(texts(page)).split()) is kept


def test_a_page_that_fails_leaves_the_others_standing(tmp_path: Path) -> None:
    pages = [picture_of(pdf_of([piece])) for piece in BODY[:3]]
    path = tmp_path / "pages.tif"
    path.write_bytes(file_of(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    # The second question is about what the engine left out of the first page.
    engine = FailingEngine(RECORDED, {3}, why="more than 60 s", seconds=0.1)
    found = read(path, SETTINGS, engine=engine)
    assert [page.obtained_by for page in found.pages] == ["ocr", "failed", "ocr"]
    assert found.pages[1].note == "more than 60 s"
    assert [len(page.blocks) for page in found.pages] == [1, 0, 1]


def test_side_by_side_one_failure_leaves_the_others_standing() -> None:
    path = SAMPLES / "01-chi-thi-huyen.pdf"
    found = read(path, SETTINGS, engine=FailingEngine(RECORDED, {1}))
    assert sorted(page.obtained_by for page in found.pages) == ["failed", "ocr", "ocr"]


def test_an_engine_that_always_fails_makes_a_bad_document() -> None:
    path = SAMPLES / "01-chi-thi-huyen.pdf"
    with pytest.raises(BadDocument) as caught:
        read(path, SETTINGS, engine=FailingEngine([], set(range(1, 99))))
    assert caught.value.code == "no-text"
    assert "broken" in str(caught.value)

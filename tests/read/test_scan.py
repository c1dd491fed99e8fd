"""Pictures of pages, read by the real Tesseract."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.text import Box
from pipeline.errors import BadDocument, MissingProgram
from pipeline.read import read, scan, tesseract
from pipeline.read.preprocess import prepared, skew
from pipeline.read.ruled import ruled_tables
from pipeline.read.scan import read_scan
from pipeline.settings import Settings
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
    page = read_scan(np.asarray(crooked), 1, A4_POINTS, SETTINGS)
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
        SETTINGS,
    )
    (table,) = tables(page)
    assert rows_of(table) == [
        ["TT", "Nội dung công việc", "Đơn vị chủ trì"],
        ["Nhiệm vụ chung của các đơn vị"],
        ["1", "Rà soát hồ sơ, thủ tục hành chính năm 2024", "Phòng Nội vụ"],
    ]
    assert [cell.column_span for cell in table.cells if cell.row == 1] == [3]
    assert texts(page) == ["Sau bảng có chữ."]


def test_red_seal_does_not_hide_the_text_below() -> None:
    grey = np.asarray(picture_of(pdf_of([*BODY])))
    colour = np.repeat(grey[:, :, None], 3, axis=2).copy()
    height, width = grey.shape
    rows, columns = np.ogrid[:height, :width]
    distance = np.hypot(rows - 0.25 * height, columns - 0.4 * width)
    ring = (distance < 170) & (distance > 160) & (grey > 200)
    colour[ring] = (220, 40, 40)
    page = read_scan(colour, 1, A4_POINTS, SETTINGS)
    assert texts(page) == [piece.text for piece in BODY]


def test_blue_stamp_fades_and_black_letters_below_it_stay() -> None:
    paper = np.full((400, 400, 3), 248, np.uint8)
    paper[100:300, 100:300] = (40, 60, 170)  # dark blue, as stamps of offices are
    paper[180:220, 50:350] = (20, 20, 40)
    grey = prepared(paper, 200).image
    assert grey[130:160, 130:270].min() > 240
    assert grey[190:210, 110:290].max() < 60


def _recognised(*words: tuple[str, float, float]) -> list[tesseract.Recognised]:
    """A line 28 pixels high of words, each with its left edge and confidence; a letter is 14 wide."""
    return [
        tesseract.Recognised(text, Box(left, 0, left + 14 * len(text), 28), sure, 0, (1, 1, 1))
        for text, left, sure in words
    ]


def test_recipients_stay_where_the_hand_that_signs_runs_into_their_line() -> None:
    line = _recognised(
        ("~", 0, 0.8),
        ("Trưởng", 30, 0.96),
        ("thôn;", 130, 0.96),
        ("\\", 500, 0.3),
        ("/0V", 530, 0.1),
        ("2/2", 580, 0.2),
        ("NZ", 640, 0.0),
    )
    assert [word.text for word in scan._readable(line, in_cell=False)] == ["-", "Trưởng", "thôn;"]


def test_a_word_read_badly_stays_in_its_column() -> None:
    line = _recognised(
        ("Số:", 0, 0.5), ("12/KH-UBND", 60, 0.3), ("ngày", 500, 0.96), ("3", 580, 0.9)
    )
    assert len(scan._readable(line, in_cell=False)) == 4


def test_a_row_one_line_high_is_a_table() -> None:
    sheet = np.full((400, 1200), 255, np.uint8)
    for y in (100, 155):  # at 200 dpi: 0.27 inches
        sheet[y : y + 2, 100:1100] = 0
    for x in (100, 400, 700, 1098):
        sheet[100:157, x : x + 2] = 0
    assert [len(cells) for cells in ruled_tables(sheet, 200)] == [3]


def test_a_frame_around_the_sheet_does_not_make_its_table_two() -> None:
    sheet = np.full((1000, 1200), 255, np.uint8)
    sheet[:20], sheet[-20:], sheet[:, :20], sheet[:, -20:] = 0, 0, 0, 0
    for y in (300, 400, 500):
        sheet[y : y + 2, 200:1000] = 0
    for x in (200, 600, 998):
        sheet[300:502, x : x + 2] = 0
    assert [len(cells) for cells in ruled_tables(sheet, 200)] == [4]


def test_empty_sheet_is_blank() -> None:
    page = read_scan(np.full((1169, 827), 250, dtype=np.uint8), 1, A4_POINTS, SETTINGS)
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
    assert texts(read_scan(picture, 1, A4_POINTS, SETTINGS)) == [piece.text for piece in BODY]


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


def test_without_tesseract_the_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(picture_of(pdf_of(BODY))))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingProgram, match="tesseract-ocr-vie") as caught:
        read(path, SETTINGS)
    assert caught.value.exit_code == 5


def test_without_the_vietnamese_model_the_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(MissingProgram, match="tesseract-ocr-vie"):
        tesseract.installed_languages("vie")


def test_languages_that_are_not_installed_are_left_out() -> None:
    assert tesseract.installed_languages("vie+Klingon") == ("vie",)


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

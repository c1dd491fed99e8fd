"""Pages with what was read drawn on them."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.text import Box, Cell, Line, Page, Table, Word
from pipeline.errors import BadDocument
from pipeline.read import read
from pipeline.read.drawing import confidence_of, draw_pages, drawn, plain_page
from pipeline.read.pdf.file import PdfFile
from pipeline.read.source import Source
from pipeline.settings import Settings
from tests.read.engines import FailingEngine, RecordedEngine, word
from tests.read.files import BODY, HEIGHT, WIDTH, file_of, pdf_of, picture_of, scan_of, stamped

SETTINGS = Settings()
WHITE = np.full((1000, 800), 255, dtype=np.uint8)


def line(text: str, box: Box, confidence: float | None) -> Line:
    words = (Word(start=0, end=len(text), box=box, confidence=confidence),)
    return Line(text=text, page=1, box=box, words=words)


def page(*blocks: Line | Table) -> Page:
    return Page(number=1, blocks=blocks, obtained_by="ocr", width=595, height=842)


def colour_in(picture: np.ndarray, box: Box) -> str:
    """The strongest of the three parts in the middle of a box, or white."""
    height, width = picture.shape[:2]
    row = round((box.top + box.bottom) / 2 * height)
    blue, green, red = (
        int(part) for part in picture[row, round((box.left + box.right) / 2 * width)]
    )
    if blue == green == red:
        return "white"
    if red > blue and green > blue and red - green < 60:
        return "orange"
    return max((("blue", blue), ("green", green), ("red", red)), key=lambda part: part[1])[0]


@pytest.mark.parametrize(
    ("confidence", "colour"),
    [(0.95, "green"), (0.8, "orange"), (0.3, "red"), (None, "blue")],
)
def test_the_colour_of_a_word_tells_how_sure_it_is(confidence: float | None, colour: str) -> None:
    box = Box(0.1, 0.1, 0.5, 0.15)
    picture = drawn(WHITE, page(line("Điều", box, confidence)))
    assert colour_in(picture, box) == colour
    assert colour_in(picture, Box(0.6, 0.6, 0.7, 0.7)) == "white"


def test_cells_have_thicker_frames_than_lines() -> None:
    inside, alone = Box(0.1, 0.1, 0.5, 0.15), Box(0.1, 0.5, 0.5, 0.55)
    table = Table(page=1, cells=(Cell(row=0, column=0, lines=(line("a", inside, 0.9),)),))
    picture = drawn(WHITE, page(table, line("b", alone, 0.9)))
    widths = [
        int(
            (picture[round(box.top * 1000) - 6 : round(box.top * 1000), 200] < 200)
            .any(axis=1)
            .sum()
        )
        for box in (inside, alone)
    ]
    assert widths[0] > widths[1] >= 1


def test_the_confidence_of_lines_is_the_mean_of_their_words() -> None:
    box = Box(0, 0, 1, 1)
    assert confidence_of([line("a", box, 0.5), line("b", box, 1.0)]) == 0.75
    assert confidence_of([line("a", box, None)]) is None


def test_pages_of_text_and_of_pictures_are_drawn_where_the_ink_is(tmp_path: Path) -> None:
    text, scan = tmp_path / "a.pdf", tmp_path / "a.png"
    text.write_bytes(pdf_of(BODY))
    scan.write_bytes(file_of(picture_of(pdf_of(BODY)), "PNG"))
    for path, colour in ((text, "blue"), (scan, "green")):
        found = read(path, SETTINGS)
        ((number, content),) = draw_pages(path, found, SETTINGS)
        assert number == 1
        picture = np.asarray(Image.open(io.BytesIO(content)).convert("RGB"))[:, :, ::-1]
        first = found.pages[0].blocks[0]
        assert isinstance(first, Line)
        space = Box.around(w.box for w in first.words[:1])
        assert space is not None
        height, width = picture.shape[:2]
        inside = picture[
            round(space.top * height) : round(space.bottom * height),
            round(space.left * width) : round(space.right * width),
        ]
        assert (inside < 128).any()
        parts = dict(zip(("blue", "green", "red"), inside.reshape(-1, 3).mean(axis=0), strict=True))
        assert max(parts, key=lambda part: parts[part]) == colour


@pytest.mark.parametrize("kind", ["text", "scan"])
def test_people_see_what_stands_in_the_fields_of_a_page(kind: str, tmp_path: Path) -> None:
    bare = pdf_of(BODY) if kind == "text" else scan_of(picture_of(pdf_of(BODY)))
    path = tmp_path / "a.pdf"
    # Below all that is printed: there is ink only where the field is drawn.
    path.write_bytes(stamped(bare, "6582", 300, 780))

    def is_inked(picture: np.ndarray) -> bool:
        height, width = picture.shape[:2]
        down, across = height / HEIGHT, width / WIDTH
        field = picture[round(765 * down) : round(785 * down), round(300 * across) :]
        return bool((field < 128).any())

    seen = plain_page(path, 1, SETTINGS)
    assert is_inked(np.asarray(Image.open(io.BytesIO(seen)).convert("L")))
    # What OCR reads stays as it is.
    source = Source(name=path.name, content=path.read_bytes(), settings=SETTINGS)
    assert not is_inked(PdfFile(source).picture(1, 150))


def test_white_on_black_is_drawn_black_on_white() -> None:
    assert drawn(255 - WHITE, page()).min() == 255


def test_large_pictures_become_smaller() -> None:
    assert drawn(np.full((4800, 3000, 3), 255, dtype=np.uint8), page()).shape == (2400, 1500, 3)


def test_a_page_that_failed_is_drawn_bare(tmp_path: Path) -> None:
    pages = [picture_of(pdf_of([piece])) for piece in BODY[:2]]
    path = tmp_path / "pages.tif"
    path.write_bytes(file_of(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    engine = FailingEngine([word("Điều", 200, 300)], {2})
    found = read(path, SETTINGS, engine=engine)
    assert [number for number, _ in draw_pages(path, found, SETTINGS)] == [1, 2]


def test_a_format_without_pages_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Điều 1. Ban hành kế hoạch.", encoding="utf-8")
    found = read(path, SETTINGS, engine=RecordedEngine([]))
    with pytest.raises(BadDocument, match="không có trang") as caught:
        list(draw_pages(path, found, SETTINGS))
    assert caught.value.code == "no-pages"

"""Pages that lie on their side or upside down are read upright; their places stay on the page as it is shown."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.clean import clean
from pipeline.read import read
from pipeline.read.ocr.choice import engine_of
from pipeline.read.scan.page import read_scan
from pipeline.settings import Settings
from tests.read.files import (
    BODY,
    FOOT,
    HEAD,
    Printed,
    grid,
    lines,
    pdf_of,
    picture_of,
    scan_of,
    texts,
)

SETTINGS = Settings(jobs=1)
ENGINE = engine_of(SETTINGS)
PIECES = (*HEAD, *BODY, *FOOT)
UPRIGHT = picture_of(pdf_of(PIECES))


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_page_is_read_upright(quarters: int) -> None:
    turned = UPRIGHT.rotate(90 * quarters, expand=True)  # counter-clockwise
    size = (595.0, 842.0) if quarters == 2 else (842.0, 595.0)
    page = read_scan(np.asarray(turned), 1, size, ENGINE)
    assert page.quarters == quarters
    assert f"upright after {90 * quarters} degrees clockwise" in (page.note or "")
    assert texts(page) == [piece.text for piece in PIECES]
    (title,) = [line for line in lines(page) if line.text == "CHỈ THỊ"]
    box = title.words[0].box
    ink = np.asarray(turned)[
        round(box.top * turned.height) : round(box.bottom * turned.height),
        round(box.left * turned.width) : round(box.right * turned.width),
    ]
    assert (ink < 128).mean() > 0.1


def test_the_text_of_a_turned_page_is_whole_and_knows_its_place(tmp_path: Path) -> None:
    path = tmp_path / "turned.pdf"
    path.write_bytes(scan_of(UPRIGHT, UPRIGHT.rotate(180)))
    first, second = (
        [place for place in clean(read(path, SETTINGS)).places if place.page == number]
        for number in (1, 2)
    )
    assert len(first) == len(second) > 50
    for upright, upside_down in zip(first, second, strict=True):
        assert upright.box is not None
        assert upside_down.box is not None
        assert upside_down.box.left == pytest.approx(1 - upright.box.right, abs=0.01)
        assert upside_down.box.top == pytest.approx(1 - upright.box.bottom, abs=0.01)


def test_a_wide_table_lies_as_it_should() -> None:
    """A landscape page has its lines level: nothing is to be turned."""
    cells = [
        Printed(text, left, top)
        for top in (120, 150, 180, 210)
        for left, text in ((80, "Rà soát hồ sơ"), (250, "Phòng Nội vụ"), (420, "Tháng 3"))
    ]
    picture = picture_of(pdf_of(cells, rules=grid([70, 240, 410, 500], [105, 130, 160, 190, 220])))
    wide = Image.new("L", (2339, 1654), 255)
    wide.paste(picture.crop((0, 0, 1654, 900)), (300, 200))
    page = read_scan(np.asarray(wide), 1, (842.0, 595.0), ENGINE)
    assert page.quarters == 0
    assert "Phòng Nội vụ" in " ".join(
        cell.text for b in page.blocks if not hasattr(b, "words") for cell in b.cells
    )


def test_an_empty_page_is_not_turned() -> None:
    page = read_scan(np.full((2339, 1654), 255, dtype=np.uint8), 1, (595.0, 842.0), ENGINE)
    assert (page.obtained_by, page.quarters) == ("blank", 0)

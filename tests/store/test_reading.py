"""A reading that is packed for keeping is the same when it is unpacked."""

import pytest

from models.store.reading import packed, unpacked
from models.text import Box, Cell, Line, Page, SourceText, Table, Word

BOX = Box(0.1, 0.2, 0.3, 0.4)
LINE = Line(
    text="ngày l6 15",
    page=1,
    box=BOX,
    words=(
        Word(start=0, end=4, box=BOX, confidence=0.97, confirmed=True),
        Word(start=5, end=7, box=BOX, confidence=0.6, other="16"),
        Word(start=8, end=10, box=BOX, confidence=0.5, by_hand=True),
    ),
    starts_paragraph=False,
    bold=True,
)
TABLE = Table(page=1, cells=(Cell(row=0, column=1, lines=(LINE,), column_span=2),), box=BOX)


def source(*pages: Page) -> SourceText:
    return SourceText(path="a.pdf", sha256="0" * 64, media_type="application/pdf", pages=pages)


@pytest.mark.parametrize(
    "page",
    [
        Page(number=1, blocks=(LINE, TABLE), obtained_by="ocr", width=595.0, height=842.0),
        Page(
            number=1,
            blocks=(LINE,),
            obtained_by="ocr",
            note="upright after 180 degrees clockwise",
            quarters=2,
            unread=(BOX, BOX),
            unread_share=0.12,
        ),
        Page(number=1, blocks=(LINE,), obtained_by="ocr", stamps=(LINE, LINE)),
        Page(number=1, blocks=(), obtained_by="failed", note="more than 60 s"),
    ],
)
def test_packed_and_unpacked(page: Page) -> None:
    assert unpacked(packed(source(page))) == source(page)


@pytest.mark.parametrize("content", [b"", b"abc", packed(source())[:-5], packed(source())[:20]])
def test_what_is_no_reading_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a reading"):
        unpacked(content)

"""What holds of a clean text, whatever lines and tables it was made of."""

import unicodedata
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from models.places import Place
from models.text import Box, CleanText, Line, Word, one_line
from pipeline.clean import clean
from tests.texts import Block, clean_text, source_of, table

WORDS = (
    "Sở Y tế chủ trì , phối hợp với UBND huyện . ; : 1. a) II. - * + • (1) Điều 2 Số: 04/CT-UBND 186/KH- UBND ¹ ² [1] m² ** **Giao** "
    "## __ CHỈ THỊ KẾ HOẠCH Nơi nhận: ngày 15 tháng 3 năm 2024 ----- Trang 2 báo cáo; huyện. ./. “ ” … | \u00d0i\u1ec1u"
)
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join) | st.text(max_size=30)
# Letters that have a place of their own: no marks for `clean` to take out, none that only half of readers call a letter.
PLAIN_WORDS = "Sở Y tế UBND huyện 12 15/3 báo cáo Điều kế hoạch, rà soát. 2) A"


@st.composite
def printed_lines(draw: st.DrawFn) -> Line:
    """A line of a page, each word with a box that no other word has."""
    words = draw(st.lists(st.sampled_from(PLAIN_WORDS.split()), min_size=1, max_size=8))
    page = draw(st.integers(1, 3))
    top = draw(st.floats(0.0, 0.98))
    left = draw(st.floats(0.05, 0.5))
    placed, start = [], 0
    for number, word in enumerate(words):
        box = Box(left + number * 0.01, top, left + number * 0.01 + 0.009, top + 0.015)
        placed.append(Word(start=start, end=start + len(word), box=box, confidence=0.9))
        start += len(word) + 1
    right = left + draw(st.floats(0.1, 0.45))
    return Line(
        text=" ".join(words),
        page=page,
        box=Box(left, top, right, top + 0.015),
        words=tuple(placed),
        bold=draw(st.booleans()),
    )


LINES = st.builds(
    Line,
    text=TEXTS,
    page=st.integers(1, 3),
    starts_paragraph=st.sampled_from([None, None, True, False]),
    bold=st.booleans(),
)
TABLES = st.builds(
    lambda rows, page: table(*rows, page=page),
    st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3),
    st.integers(1, 3),
)
FILES = st.lists(LINES | printed_lines() | TABLES, max_size=8)
# A file takes longer to make up than to clean.
few = settings(max_examples=60)


def in_page_order(blocks: list[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: block.page)


def letters(text: str) -> Counter[str]:
    """The letters as they count: composed, and ``Đ`` for what is drawn like it."""
    composed = unicodedata.normalize("NFC", text).replace("\u00d0", "Đ").replace("\u00f0", "đ")
    return Counter(c for c in unicodedata.normalize("NFD", composed) if c.isalpha())


def texts_of(blocks: list[Block]) -> str:
    lines: list[Line] = []
    for block in blocks:
        lines += [block] if isinstance(block, Line) else [x for c in block.cells for x in c.lines]
    return " ".join(line.text for line in lines)


@few
@given(FILES)
def test_the_text_is_normal(blocks: list[Block]) -> None:
    text = clean_text(in_page_order(blocks)).text
    assert unicodedata.is_normalized("NFC", text)
    assert "\n".join(one_line(paragraph) for paragraph in text.split("\n")) == text
    assert all(text.split("\n")) or not text


@few
@given(FILES)
def test_paragraphs_are_the_lines_of_the_text(blocks: list[Block]) -> None:
    text = clean_text(in_page_order(blocks))
    assert "\n".join(text.text[p.span.start : p.span.end] for p in text.paragraphs) == text.text
    kinds = [p.kind == "footnote" for p in text.paragraphs]
    assert kinds == sorted(kinds), "footnotes stand behind everything else"


@few
@given(FILES)
def test_places_are_in_order_inside_and_apart(blocks: list[Block]) -> None:
    text = clean_text(in_page_order(blocks))
    assert all(0 <= p.start < p.end <= len(text.text) for p in text.places)
    assert all(a.end <= b.start for a, b in pairwise(text.places))


@few
@given(FILES)
def test_every_letter_knows_its_page(blocks: list[Block]) -> None:
    text = clean_text(in_page_order(blocks))
    placed = {i for place in text.places for i in range(place.start, place.end)}
    assert all(i in placed for i, c in enumerate(text.text) if not c.isspace())


@few
@given(FILES)
def test_no_letter_is_lost(blocks: list[Block]) -> None:
    text = clean_text(in_page_order(blocks))
    kept = letters(text.text) + letters(" ".join(removed.text for removed in text.removed))
    assert kept == letters(texts_of(blocks))


@few
@given(FILES)
def test_tables_and_footnotes_are_inside_the_text(blocks: list[Block]) -> None:
    text = clean_text(in_page_order(blocks))
    cells = {p.span for p in text.paragraphs if p.kind == "cell"}
    for one in text.tables:
        for cell in one.cells:
            assert cell.span in cells or cell.span.start == cell.span.end
    assert all(note.span.start < note.span.end <= len(text.text) for note in text.footnotes)


@few
@given(st.lists(printed_lines(), max_size=8))
def test_a_place_holds_the_word_that_is_printed_there(lines: list[Line]) -> None:
    """Joined, moved or behind something that was taken out: a word's characters stay with its box."""
    blocks = in_page_order(list(lines))
    printed = {
        (line.page, word.box, line.text[word.start : word.end])
        for line in lines
        for word in line.words
    }
    text = clean_text(blocks)
    assert {(p.page, p.box, text.text[p.start : p.end]) for p in text.places} <= printed


@few
@given(FILES)
def test_cleaning_is_a_function_of_the_file(blocks: list[Block]) -> None:
    source = source_of(in_page_order(blocks))
    assert clean(source) == clean(source)


def test_a_file_without_text_gives_an_empty_text() -> None:
    assert clean_text([]) == CleanText(text="")
    assert clean_text("").text == ""


def test_a_line_without_words_has_one_place() -> None:
    assert [*clean_text("Sở Y tế").places] == [Place(start=0, end=7, page=1)]

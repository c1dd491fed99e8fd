"""Spans, boxes and passages of a clean text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.places import Places
from models.text import Box, Cell, CleanText, Line, Span, Table, Word, one_line

BOX = Box(0.1, 0.5, 0.9, 0.52)
SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(*sorted(pair)))


@given(SPANS, SPANS)
def test_spans_as_sets_of_characters(first: Span, second: Span) -> None:
    one, other = set(range(*first)), set(range(*second))
    if one and other:
        assert first.overlaps(second) == bool(one & other)
        assert first.within(second) == (one <= other)


def test_the_smallest_box_around_boxes() -> None:
    boxes = [Box(0.1, 0.2, 0.3, 0.4), Box(0.2, 0.1, 0.5, 0.3)]
    assert Box.around(boxes) == Box(0.1, 0.1, 0.5, 0.4)
    assert Box.around([]) is None


def test_a_table_is_as_large_as_its_cells_reach() -> None:
    cells = (
        Cell(row=0, column=0, lines=(Line(text="A", page=1), Line(text="B", page=1)), column_span=3),
        Cell(row=1, column=0, lines=(), row_span=2),
    )  # fmt: skip
    table = Table(page=1, cells=cells)
    assert (table.rows, table.columns) == (3, 3)
    assert cells[0].text == "A B"
    assert (Table(page=1, cells=()).rows, Table(page=1, cells=()).columns) == (0, 0)


def text() -> CleanText:
    """``Sở Y tế`` at the foot of page 1, ``báo cáo`` on page 2."""
    first = Line(
        text="Sở Y tế",
        page=1,
        words=(
            Word(start=0, end=2, box=Box(0.1, 0.9, 0.2, 0.92), confidence=0.9),
            Word(start=3, end=7, box=Box(0.3, 0.9, 0.5, 0.92), confidence=0.7),
        ),
    )
    second = Line(
        text="báo cáo",
        page=2,
        words=(Word(start=0, end=7, box=Box(0.1, 0.1, 0.4, 0.12), confidence=0.5),),
    )
    return CleanText(text="Sở Y tế báo cáo", places=Places((0, 8), (first, second)))


@pytest.mark.parametrize(
    ("span", "places"),
    [
        (Span(0, 15), [0, 3, 8]),
        (Span(0, 2), [0]),
        (Span(1, 4), [0, 3]),
        (Span(2, 3), []),
        (Span(5, 9), [3, 8]),
        (Span(14, 15), [8]),
        (Span(0, 0), []),
    ],
)
def test_places_that_a_passage_touches(span: Span, places: list[int]) -> None:
    assert [place.start for place in text().places_of(span)] == places


def test_evidence_has_its_first_page_and_its_lowest_confidence() -> None:
    evidence = text().evidence(Span(3, 15), "by-hand")
    assert (evidence.quote, evidence.page, evidence.rule) == ("Y tế báo cáo", 1, "by-hand")
    assert evidence.box == Box(0.3, 0.9, 0.5, 0.92)
    assert evidence.confidence == 0.5


def test_evidence_of_what_has_no_place() -> None:
    evidence = CleanText(text="Sở").evidence(Span(0, 2), "by-hand")
    assert (evidence.quote, evidence.page, evidence.box, evidence.confidence) == ("Sở", 1, None, None)  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "shown"), [("Sở\nY  tế", "Sở Y tế"), (" a\t b ", "a b"), ("", "")]
)
def test_one_line(printed: str, shown: str) -> None:
    assert one_line(printed) == shown


@pytest.mark.parametrize(
    ("span", "read"),
    [
        (Span(0, 22), "các nhiệmcủa tông hợp"),
        (Span(4, 13), "nhiệmcủa"),
        (Span(14, 16), "tô"),
        (Span(15, 18), "ông"),
        (Span(17, 22), None),
        (Span(0, 3), None),
    ],
)
def test_a_passage_as_it_was_read(span: Span, read: str | None) -> None:
    """Also where a space was put in; a part of a word with as many letters is that part."""
    readings = ((0, 3, None), (4, 13, "nhiệmcủa"), (14, 18, "tông"), (19, 22, None))
    words = tuple(
        Word(start=start, end=end, box=BOX, confidence=0.9, read=read)
        for start, end, read in readings
    )
    line = Line(text="các nhiệm của tổng hợp", page=1, words=words)
    text = CleanText(text=line.text, places=Places((0,), (line,)))
    assert text.evidence(span, "test").quote_ocr == read

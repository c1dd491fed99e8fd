"""Places kept line by line are those that a list of all words would give."""

from hypothesis import given
from hypothesis import strategies as st

from models.places import Place, Places
from models.text import Box, CleanText, Line, Span, Word

BOX = Box(0.1, 0.5, 0.9, 0.52)


@st.composite
def texts(draw: st.DrawFn) -> CleanText:
    """Lines one behind the other, some with places of their words, some recognised."""
    lines, starts, start = [], [], 0
    for page in range(1, draw(st.integers(1, 4)) + 1):
        words = draw(st.lists(st.sampled_from(["Sở", "Y", "tế", "tổng"]), min_size=1, max_size=4))
        text, placed = " ".join(words), []
        sure = draw(st.sampled_from([None, 0.9, 0.5]))
        if draw(st.booleans()):
            end = -1
            for word in words:
                begin, end = end + 1, end + 1 + len(word)
                read = "tông" if word == "tổng" and sure else None
                placed.append(Word(start=begin, end=end, box=BOX, confidence=sure, read=read))
        lines.append(Line(text=text, page=page, box=BOX, words=tuple(placed)))
        starts.append(start)
        start += len(text) + draw(st.integers(0, 1))
    text = "".join(
        line.text.ljust(end - begin)
        for line, begin, end in zip(lines, starts, [*starts[1:], start], strict=True)
    )
    return CleanText(text=text, places=Places(tuple(starts), tuple(lines)))


def touched(text: CleanText, span: Span) -> list[Place]:
    return [place for place in text.places if place.end > span.start and place.start < span.end]


@given(texts(), st.data())
def test_the_places_of_a_passage(text: CleanText, data: st.DataObject) -> None:
    ends = st.integers(0, len(text.text))
    span = Span(*sorted((data.draw(ends), data.draw(ends))))
    places = touched(text, span)
    assert list(text.places_of(span)) == places
    assert text.recognised(span) == any(place.confidence for place in places)
    evidence = text.evidence(span, "by-hand")
    assert evidence.page == (places[0].page if places else 1)
    assert evidence.box == (BOX if places else None)
    assert evidence.confidence == min(
        (place.confidence for place in places if place.confidence), default=None
    )


@given(texts())
def test_words_put_in_place_of_others_say_what_was_read(text: CleanText) -> None:
    written = text.text.replace("tế", "té").replace("tổng", "tòng")
    after = text.places.with_readings(text.text, written)
    for old, new in zip(text.places, after, strict=True):
        changed = text.text[old.start : old.end] != written[old.start : old.end]
        worded = changed and old.box is not None and new.read is not None
        assert new == (old._replace(read=new.read) if worded else old)
        if worded:
            assert new.read == (old.read or text.text[old.start : old.end])

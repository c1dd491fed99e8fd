"""Stage ``extract``: what the passages of a document mention - units, wordings of time, cited documents.

Local reading, no context: what a sentence says by itself. The finders read each paragraph where it stands in the text;
for spaCy's tools the same finders are the components of the pipeline ``vi_directive`` (`pipeline.extract.nlp`).
"""

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from models.mention import Mentions, UnitMention
from models.outline import Outline
from models.text import CleanText, Span

if TYPE_CHECKING:
    from pipeline.extract.tokens import Line

__all__ = ["extract"]


def extract(text: CleanText, outline: Outline) -> Mentions:
    """The mentions in every passage of ``outline``, in the order of the text.

    Args:
        text: The clean text of the file.
        outline: One of its documents.

    Returns:
        Mentions with spans in ``text``.
    """
    # their patterns take a third of a second to compile; reading a file to the end must not wait for that
    from pipeline.extract.citations.finder import find_citations  # noqa: PLC0415
    from pipeline.extract.citations.repeated import with_repeated  # noqa: PLC0415
    from pipeline.extract.deadlines.finder import find_deadlines  # noqa: PLC0415
    from pipeline.extract.sentences import find_sentences  # noqa: PLC0415
    from pipeline.extract.tokens import line_of  # noqa: PLC0415
    from pipeline.extract.validity import find_validity  # noqa: PLC0415

    lines = [line_of(text.text[start:end], start) for start, end in _passages(text, outline)]
    titles = {item.evidence.span.start for item in outline.items if item.heading}
    return Mentions(
        units=tuple(_units(lines, titles)),
        deadlines=tuple(found for ln in lines for found in find_deadlines(ln.text, ln.start)),
        citations=with_repeated(
            [(ln.text, ln.start) for ln in lines],
            [found for ln in lines for found in find_citations(ln.text, ln.start)],
        ),
        sentences=tuple(span for line in lines for span in find_sentences(line.text, line.start)),
        validity=tuple(found for ln in lines for found in find_validity(ln.text, ln.start)),
    )


def _units(lines: "Sequence[Line]", titles: Container[int]) -> list[UnitMention]:
    """Units by their names and by the abbreviations given to them, and who else stands where a unit must.

    A title over its points, which begins at one of ``titles``, is read as a label: it has its mark in the line break.
    """
    from pipeline.extract.tokens import as_label  # noqa: PLC0415
    from pipeline.extract.units.abbreviations import find_abbreviated  # noqa: PLC0415
    from pipeline.extract.units.finder import units_in  # noqa: PLC0415
    from pipeline.extract.units.recurring import as_elsewhere, with_verbs  # noqa: PLC0415
    from pipeline.extract.units.slots import in_slots  # noqa: PLC0415
    from pipeline.extract.units.words import Words  # noqa: PLC0415

    words = [Words.of(as_label(line) if line.start in titles else line) for line in lines]
    named = with_verbs(words, [unit for w in words for unit in units_in(w)])
    known = find_abbreviated(lines, named)
    found, first = list["UnitMention"](), 0
    for line, w in zip(lines, words, strict=True):
        behind = first
        while behind < len(known) and known[behind].span.start < line.start + len(line.text):
            behind += 1
        found += in_slots(w, known[first:behind])
        first = behind
    found = as_elsewhere(words, found)
    return find_abbreviated(lines, found)  # also those that were given to a name found by its place


def _passages(text: CleanText, outline: Outline) -> list[Span]:
    """Everything that is read, paragraph by paragraph, in order and each once."""
    spans = {*outline.addressees, *(note.span for note in outline.footnotes)}
    for item in outline.items:
        spans.add(item.evidence.span)
        spans.update(cell for _, cell in item.row)
    return sorted({line for span in spans for line in _lines(text.text, span)})


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        if text[start:end].strip():
            yield Span(start, end)
        start = end + 1

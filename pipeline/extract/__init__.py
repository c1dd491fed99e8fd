"""Stage ``extract``: what the passages of a document mention - units, wordings of time, cited documents.

Local reading: what a sentence says by itself. Only names are also known by other lines (``… (ACV)``, later ``ACV``).
The finders read each paragraph where it stands in the text; for spaCy's tools the same finders are the components of
the pipeline ``vi_directive`` (`pipeline.extract.nlp`).
"""

from collections.abc import Iterator

from models.mention import Mentions
from models.outline import Outline
from models.text import CleanText, Span

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
    from pipeline.extract.units.document import units_of_lines  # noqa: PLC0415
    from pipeline.extract.validity import find_validity  # noqa: PLC0415

    lines = [line_of(text.text[start:end], start) for start, end in _passages(text, outline)]
    titles = {item.evidence.span.start for item in outline.items if item.heading}
    return Mentions(
        units=tuple(units_of_lines(lines, titles)),
        deadlines=tuple(found for ln in lines for found in find_deadlines(ln.text, ln.start)),
        citations=with_repeated(
            [(ln.text, ln.start) for ln in lines],
            [found for ln in lines for found in find_citations(ln.text, ln.start)],
        ),
        sentences=tuple(span for line in lines for span in find_sentences(line.text, line.start)),
        validity=tuple(found for ln in lines for found in find_validity(ln.text, ln.start)),
    )


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

"""Stage ``extract``: what the passages of a document mention - units, wordings of time, cited documents.

Local reading, no context: what a sentence says by itself. The finders run in the spaCy pipeline ``vi_directive``
(`pipeline.extract.nlp`), one passage at a time.
"""

from collections.abc import Iterator
from dataclasses import replace

from models.mention import CitationMention, DeadlineMention, Mentions, UnitMention
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
    # spaCy and underthesea take a second to import; reading a file to the end must not wait for them
    from pipeline.extract.nlp import (  # noqa: PLC0415
        build_pipeline,
        citations_of,
        deadlines_of,
        units_of,
    )
    from pipeline.extract.sentences import find_sentences  # noqa: PLC0415

    nlp = build_pipeline()
    units: list[UnitMention] = []
    deadlines: list[DeadlineMention] = []
    citations: list[CitationMention] = []
    sentences: list[Span] = []
    for passage in _passages(text, outline):
        passage_text = text.text[passage.start : passage.end]
        doc = nlp(passage_text)
        units += [replace(m, span=_moved(m.span, passage.start)) for m in units_of(doc)]
        deadlines += [replace(m, span=_moved(m.span, passage.start)) for m in deadlines_of(doc)]
        citations += [replace(m, span=_moved(m.span, passage.start)) for m in citations_of(doc)]
        sentences += find_sentences(passage_text, passage.start)
    return Mentions(
        units=tuple(units),
        deadlines=tuple(deadlines),
        citations=tuple(citations),
        sentences=tuple(sentences),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


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

"""The spaCy pipeline ``vi_directive``: units, deadlines and citations as span groups.

The finders are plain functions; their components put what they find where spaCy's tools look for it
(displacy, `DocBin`), labelled with the rule that found it. The mentions themselves go along in
``doc.user_data``, so that nothing is searched twice.
"""

from collections.abc import Callable
from functools import cache
from typing import Protocol, TypeVar

import spacy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from models.mention import CitationMention, DeadlineMention, UnitMention
from models.text import Span
from pipeline.extract.citations import find_citations
from pipeline.extract.deadlines import find_deadlines
from pipeline.extract.tokenizer import NAME as TOKENIZER
from pipeline.extract.units import find_units

NAME = "directive"
COMPONENTS = ("vi_directive_units", "vi_directive_deadlines", "vi_directive_citations")
UNITS, DEADLINES, CITATIONS = "units", "deadlines", "citations"


class _Mention(Protocol):
    @property
    def span(self) -> Span: ...
    @property
    def rule(self) -> str: ...


_Found = TypeVar("_Found", bound=_Mention)
_Component = Callable[[Doc], Doc]


@cache
def build_pipeline() -> Language:
    """The pipeline, built once."""
    nlp = spacy.blank(
        "vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}}, meta={"name": NAME}
    )
    # A file of a hundred pages holds fewer characters; a runaway text is the reader's concern.
    nlp.max_length = 20_000_000
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def units_of(doc: Doc) -> tuple[UnitMention, ...]:
    """The units that the pipeline found in ``doc``."""
    found: tuple[UnitMention, ...] = doc.user_data[UNITS]
    return found


def deadlines_of(doc: Doc) -> tuple[DeadlineMention, ...]:
    """The wordings of time that the pipeline found in ``doc``."""
    found: tuple[DeadlineMention, ...] = doc.user_data[DEADLINES]
    return found


def citations_of(doc: Doc) -> tuple[CitationMention, ...]:
    """The documents that the pipeline found cited in ``doc``."""
    found: tuple[CitationMention, ...] = doc.user_data[CITATIONS]
    return found


def _mark(doc: Doc, group: str, mentions: tuple[_Found, ...]) -> Doc:
    # A number's edge may lie inside a token ("108/2014"): the span takes the token whole.
    spans = (doc.char_span(*m.span, label=m.rule, alignment_mode="expand") for m in mentions)
    doc.spans[group] = SpanGroup(
        doc, name=group, spans=[span for span in spans if span is not None]
    )
    doc.user_data[group] = mentions
    return doc


def _mark_units(doc: Doc) -> Doc:
    return _mark(doc, UNITS, find_units(doc))


def _mark_deadlines(doc: Doc) -> Doc:
    return _mark(doc, DEADLINES, find_deadlines(doc.text))


def _mark_citations(doc: Doc) -> Doc:
    return _mark(doc, CITATIONS, find_citations(doc.text))


@Language.factory("vi_directive_units", assigns=["doc.spans"])
def create_units(nlp: Language, name: str) -> _Component:  # noqa: ARG001  # spaCy's signature
    """The component that marks units."""
    return _mark_units


@Language.factory("vi_directive_deadlines", assigns=["doc.spans"])
def create_deadlines(nlp: Language, name: str) -> _Component:  # noqa: ARG001  # spaCy's signature
    """The component that marks wordings of time."""
    return _mark_deadlines


@Language.factory("vi_directive_citations", assigns=["doc.spans"])
def create_citations(nlp: Language, name: str) -> _Component:  # noqa: ARG001  # spaCy's signature
    """The component that marks cited documents."""
    return _mark_citations

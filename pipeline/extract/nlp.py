"""The spaCy pipeline ``vi_directive``: units, roles, deadlines, citations and products as span groups.

The finders are plain functions; their components put what they find where spaCy's tools look for it
(displacy, `DocBin`), labelled with the rule that found it and with ``span._.confidence``. The mentions themselves
go along in ``doc.user_data``, so that nothing is searched twice. A `Doc` holds all passages of a document, each as a
line: what one of them says of a name (``… (ACV)``) holds for the others.

The stage itself calls the finders without spaCy: making a `Doc` and its spans, which nothing behind it reads, took a
quarter of its time, and importing spaCy most of a second. Both ask the same functions and find the same
(`tests/extract/test_nlp.py`), with one difference: a text alone doesn't tell which of its lines are titles.

`build_pipeline` finds what the stage finds; `build_full_pipeline` adds roles and products.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as Tokens

from models.mention import CitationMention, DeadlineMention, UnitMention
from models.text import Span
from pipeline.extract.citations.finder import find_citations
from pipeline.extract.citations.repeated import with_repeated
from pipeline.extract.deadlines.finder import find_deadlines
from pipeline.extract.sentences import find_sentences
from pipeline.extract.tokenizer import NAME as TOKENIZER
from pipeline.extract.tokenizer import lines_of
from pipeline.extract.units.document import units_of_lines
from pipeline.lexicon.products import RULE as PRODUCT
from pipeline.lexicon.products import find_products
from pipeline.lexicon.roles.finder import Assigned, Role, assign_roles

NAME = "directive"
COMPONENTS = ("vi_directive_units", "vi_directive_deadlines", "vi_directive_citations")
"""What the stage finds."""
FURTHER_COMPONENTS = ("vi_directive_roles", "vi_directive_products")
"""Roles and products are read again where they stand in the tree; here they are for spaCy's tools."""
UNITS, DEADLINES, CITATIONS = "units", "deadlines", "citations"
ROLES, PRODUCTS = "roles", "products"

_SURE, _BY_SHAPE, _BY_LABEL = 1.0, 0.8, 0.5
"""An order, no probability: by the dictionary or a whole wording; by its shape; only where a label allows it."""

_Component = Callable[[Doc], Doc]


class _Mark(NamedTuple):
    span: Span
    label: str
    confidence: float


@cache
def build_pipeline() -> Language:
    """The pipeline that finds what the stage finds, built once."""
    return _built(COMPONENTS)


@cache
def build_full_pipeline() -> Language:
    """The pipeline with all span groups, built once."""
    return _built(COMPONENTS + FURTHER_COMPONENTS)


def units_of(doc: Doc) -> list[UnitMention]:
    """The units that the pipeline found in ``doc``."""
    found: list[UnitMention] = doc.user_data[UNITS]
    return found


def deadlines_of(doc: Doc) -> list[DeadlineMention]:
    """The wordings of time that the pipeline found in ``doc``."""
    found: list[DeadlineMention] = doc.user_data[DEADLINES]
    return found


def citations_of(doc: Doc) -> list[CitationMention]:
    """The documents that the pipeline found cited in ``doc``."""
    found: list[CitationMention] = doc.user_data[CITATIONS]
    return found


def sentences_of(doc: Doc) -> list[Span]:
    """The sentences of the lines of ``doc``."""
    return [span for line in lines_of(doc) for span in find_sentences(line.text, line.start)]


def roles_of(doc: Doc) -> tuple[Assigned, ...]:
    """The units of ``doc`` with the roles that their sentences give them; finds units where none were looked for."""
    units = doc.user_data.get(UNITS)
    if units is None:
        units = units_of_lines(lines_of(doc))
    found: list[Assigned] = []
    for sentence in sentences_of(doc):
        inside = [unit for unit in units if sentence.start <= unit.span.start < sentence.end]
        found += assign_roles(doc.text, sentence, inside)
    return tuple(found)


def _built(components: Iterable[str]) -> Language:
    nlp = spacy.blank(
        "vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}}, meta={"name": NAME}
    )
    # A file of a hundred pages holds fewer characters; a runaway text is the reader's concern.
    nlp.max_length = 20_000_000
    for component in components:
        nlp.add_pipe(component)
    return nlp


def _mark(doc: Doc, group: str, marks: Iterable[_Mark]) -> None:
    if not Tokens.has_extension("confidence"):
        Tokens.set_extension("confidence", default=None)
    spans = []
    for mark in marks:
        # A number's edge may lie inside a token ("108/2014"): the span takes the token whole.
        span = doc.char_span(*mark.span, label=mark.label, alignment_mode="expand")
        if span is not None:
            span._.confidence = mark.confidence
            spans.append(span)
    doc.spans[group] = SpanGroup(doc, name=group, spans=spans)


def _mark_units(doc: Doc) -> Doc:
    doc.user_data[UNITS] = found = units_of_lines(lines_of(doc))
    _mark(doc, UNITS, (_Mark(m.span, m.rule, _SURE if m.unit else _BY_SHAPE) for m in found))
    return doc


def _mark_deadlines(doc: Doc) -> Doc:
    found = [time for line in lines_of(doc) for time in find_deadlines(line.text, line.start)]
    doc.user_data[DEADLINES] = found
    marks = (_Mark(m.span, m.rule, _BY_LABEL if m.bare else _SURE) for m in found)
    _mark(doc, DEADLINES, marks)
    return doc


def _mark_citations(doc: Doc) -> Doc:
    lines = [(line.text, line.start) for line in lines_of(doc)]
    found = list(with_repeated(lines, [cited for line in lines for cited in find_citations(*line)]))
    doc.user_data[CITATIONS] = found
    _mark(doc, CITATIONS, (_Mark(m.span, m.rule, _SURE if m.code else _BY_SHAPE) for m in found))
    return doc


def _mark_roles(doc: Doc) -> Doc:
    given = (entry for entry in roles_of(doc) if entry.role is not Role.NONE)
    marks = (
        _Mark(entry.mention.span, entry.role.value, _SURE if entry.mention.unit else _BY_SHAPE)
        for entry in given
    )
    _mark(doc, ROLES, marks)
    return doc


def _mark_products(doc: Doc) -> Doc:
    _mark(doc, PRODUCTS, (_Mark(span, PRODUCT, _SURE) for span in find_products(doc.text)))
    return doc


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


@Language.factory("vi_directive_roles", assigns=["doc.spans"])
def create_roles(nlp: Language, name: str) -> _Component:  # noqa: ARG001  # spaCy's signature
    """The component that marks units with their role in the sentence, which is the label: ``lead``."""
    return _mark_roles


@Language.factory("vi_directive_products", assigns=["doc.spans"])
def create_products(nlp: Language, name: str) -> _Component:  # noqa: ARG001  # spaCy's signature
    """The component that marks products."""
    return _mark_products

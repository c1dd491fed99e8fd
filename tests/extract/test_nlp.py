"""The spaCy pipeline: what spaCy's tools see is what the finders found."""

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy import displacy

from models.outline import Outline
from models.text import CleanText
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.extract.nlp import (
    CITATIONS,
    COMPONENTS,
    DEADLINES,
    FURTHER_COMPONENTS,
    PRODUCTS,
    ROLES,
    UNITS,
    build_full_pipeline,
    build_pipeline,
    citations_of,
    deadlines_of,
    sentences_of,
    units_of,
)
from pipeline.extract.tokenizer import NAME
from pipeline.segment import segment
from tests.texts import FOOT, HEADER, paragraphs, source_of

TEXT = (
    "Giao Sở Nội vụ chủ trì, phối hợp với UBND các huyện thực hiện Nghị định số 63/2010/NĐ-CP, "
    "báo cáo UBND tỉnh trước ngày 15/11/2024."
)
FULL = "Giao Sở Nội vụ chủ trì, phối hợp với Công an tỉnh rà soát, báo cáo UBND tỉnh. Sản phẩm: Báo cáo rà soát."
Spans = dict[str, list[tuple[int, int, str]]]


def spans(nlp: spacy.language.Language) -> Spans:
    doc = nlp(TEXT)
    return {k: [(s.start_char, s.end_char, s.label_) for s in doc.spans[k]] for k in doc.spans}


def test_groups_and_records_agree() -> None:
    doc = build_pipeline()(TEXT)
    assert [s.text for s in doc.spans[UNITS]] == ["Sở Nội vụ", "UBND các huyện", "UBND tỉnh"]
    assert [s.label_ for s in doc.spans[UNITS]] == [m.rule for m in units_of(doc)]
    assert len(doc.spans[DEADLINES]) == len(deadlines_of(doc)) == 1
    assert len(doc.spans[CITATIONS]) == len(citations_of(doc)) == 1


def test_a_pipeline_from_disk_finds_the_same(tmp_path: Path) -> None:
    build_pipeline().to_disk(tmp_path)
    assert spans(spacy.load(tmp_path)) == spans(build_pipeline())


def test_a_pipeline_put_together_by_config_finds_the_same() -> None:
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    for component in COMPONENTS:
        nlp.add_pipe(component)
    assert spans(nlp) == spans(build_pipeline())


BODIES = {
    "local": f"1. {TEXT} {FULL}\n\na) {TEXT}\n\n2. Sở Y tế:",
    "abbreviation": (
        "1. Tổng công ty Cảng hàng không Việt Nam (ACV) rà soát số liệu.\n\n"
        "2. Sở Xây dựng tổng hợp số liệu do ACV cung cấp."
    ),
    "recurring": (
        "1. Văn phòng tổng hợp chủ trì, phối hợp với các phòng rà soát.\n\n"
        "2. Phòng Nội vụ có trách nhiệm gửi kết quả về bộ phận của Văn phòng tổng hợp.\n\n"
        "3. Các đơn vị gửi Văn phòng tổng hợp trước ngày 15/11/2024."
    ),
}
"""Names that a line shows by itself, and names that are known by other lines."""


def passages_of(body: str) -> tuple[CleanText, Outline]:
    text = clean(source_of(paragraphs(f"{HEADER}\n{body}\n\n{FOOT}")))
    return text, segment(text)[0]


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_the_pipeline_finds_what_the_stage_finds(body: str) -> None:
    """The stage calls the finders without spaCy; whoever loads the pipeline must see the same."""
    text, outline = passages_of(body)
    mentions = extract(text, outline)
    doc = build_pipeline()("\n".join(item.evidence.quote for item in outline.items))

    assert [(m.text, m.unit) for m in units_of(doc)] == [(m.text, m.unit) for m in mentions.units]
    assert [m.reading for m in deadlines_of(doc)] == [m.reading for m in mentions.deadlines]
    assert [m.code for m in citations_of(doc)] == [m.code for m in mentions.citations]
    printed = [doc.text[start:end] for start, end in sentences_of(doc)]
    assert printed == [text.text[start:end] for start, end in mentions.sentences]


def test_names_known_by_other_lines_are_marked() -> None:
    found = {
        name: [unit.text for unit in units_of(build_pipeline()(body))]
        for name, body in BODIES.items()
    }
    assert found["abbreviation"][1:] == ["Sở Xây dựng", "ACV"]
    assert found["recurring"].count("Văn phòng tổng hợp") == 3


def test_displacy_shows_the_spans() -> None:
    page = displacy.render(
        build_pipeline()(TEXT), style="span", options={"spans_key": UNITS}, jupyter=False
    )
    assert "unit.department" in page
    assert "<script" not in page


def test_empty_text() -> None:
    assert units_of(build_pipeline()("")) == []


def test_the_full_pipeline_marks_roles_and_products() -> None:
    doc = build_full_pipeline()(FULL)
    assert [(s.text, s.label_) for s in doc.spans[ROLES]] == [
        ("Sở Nội vụ", "lead"),
        ("Công an tỉnh", "coordinate"),
        ("UBND tỉnh", "report_to"),
    ]
    assert [s.text for s in doc.spans[PRODUCTS]] == ["Báo cáo rà soát"]


def test_every_span_says_how_sure_its_reading_is() -> None:
    doc = build_full_pipeline()(f"{FULL} Giao Trung tâm Vũ trụ Liên hành tinh theo dõi.")
    sure = {span.text: span._.confidence for span in doc.spans[UNITS]}
    assert sure["Sở Nội vụ"] > sure["Trung tâm Vũ trụ Liên hành tinh"]
    for group in doc.spans.values():
        assert all(0 < span._.confidence <= 1 for span in group)


def test_displacy_shows_every_group() -> None:
    doc = build_full_pipeline()(f"{FULL} {TEXT}")
    for group in doc.spans:
        options = {"spans_key": group}
        page = displacy.render(doc, style="span", options=options, jupyter=False)
        assert all(span.label_ in page for span in doc.spans[group])


def test_roles_find_their_units_themselves() -> None:
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    nlp.add_pipe("vi_directive_roles")
    doc = nlp(FULL)
    assert [s.label_ for s in doc.spans[ROLES]] == ["lead", "coordinate", "report_to"]


def test_every_component_is_an_entry_point() -> None:
    """`spacy.blank("vi")` finds factories of an installed package by its entry points alone."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    points = project["project"]["entry-points"]["spacy_factories"]
    assert set(points) == {*COMPONENTS, *FURTHER_COMPONENTS}
    for place in points.values():
        module, _, name = place.partition(":")
        assert callable(getattr(import_module(module), name))

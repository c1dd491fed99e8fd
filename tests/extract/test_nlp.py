"""The spaCy pipeline: what spaCy's tools see is what the finders found."""

from pathlib import Path

import spacy
from spacy import displacy

from pipeline.extract.nlp import (
    CITATIONS,
    COMPONENTS,
    DEADLINES,
    UNITS,
    build_pipeline,
    citations_of,
    deadlines_of,
    units_of,
)
from pipeline.extract.tokenizer import NAME

TEXT = (
    "Giao Sở Nội vụ chủ trì, phối hợp với UBND các huyện thực hiện Nghị định số 63/2010/NĐ-CP, "
    "báo cáo UBND tỉnh trước ngày 15/11/2024."
)
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


def test_displacy_shows_the_spans() -> None:
    page = displacy.render(
        build_pipeline()(TEXT), style="span", options={"spans_key": UNITS}, jupyter=False
    )
    assert "unit.department" in page
    assert "<script" not in page


def test_empty_text() -> None:
    assert units_of(build_pipeline()("")) == ()

from datetime import date

import pytest

from dondoc.score.alignment import align_tasks
from dondoc.score.answers import Json, first_document, read_expected, read_found
from dondoc.score.citations import compare_citations
from dondoc.score.header import compare_fields
from dondoc.score.items import compare_items
from dondoc.score.tasks import compare_www, normal_form

DOCUMENT = {"header": {"type": "CT"}, "items": []}


@pytest.mark.parametrize(
    "export",
    [
        DOCUMENT,
        {"schema": "dondoc/1", "source": {}, "documents": [DOCUMENT, {"header": {"type": "KH"}}]},
        {"document": DOCUMENT},
    ],
    ids=["the document itself", "an envelope of several", "an envelope of one"],
)
def test_the_first_document_of_an_export_is_scored(export: Json) -> None:
    assert read_found(first_document(export)).header.fields["type"] == "CT"


def test_an_envelope_may_be_empty() -> None:
    assert read_found(first_document({"documents": []})) == read_found({})


def test_what_is_left_out_reads_as_empty() -> None:
    assert read_expected({}).tasks == ()
    assert read_found({"header": None, "items": None, "tasks": [{"path": "1"}]}).items == ()


def test_a_unit_is_text_or_an_object_with_text() -> None:
    task = {"path": "1", "lead": ["Sở A", {"text": "Sở B", "unit": "so-b"}, {"text": None}]}
    assert read_found({"tasks": [task]}).tasks[0].units["lead"] == ("Sở A", "Sở B", "")


def test_yaml_may_take_a_date_for_one() -> None:
    expected = read_expected({"header": {"date": date(2024, 3, 5)}}).header
    found = read_found({"header": {"date": "2024-03-05"}}).header
    assert [field.differs for field in compare_fields(expected, found)] == [False]


def test_a_long_item_is_told_by_both_ends() -> None:
    found = read_found({"items": [{"path": "1", "text": "đầu " + "giữa " * 50 + "cuối"}]}).items
    (told,) = compare_items((), found)
    assert told.found.startswith("đầu")
    assert told.found.endswith("cuối")
    assert len(told.found) < 100


def test_a_kind_that_is_not_known_is_its_own_form() -> None:
    task = {"path": "1", "deadlines": [{"kind": "someday"}, {}]}
    (found,) = read_found({"tasks": [task]}).tasks
    assert [normal_form(deadline) for deadline in found.deadlines] == [("someday",), (None,)]


def test_nothing_compared_gives_nothing() -> None:
    assert list(compare_citations((), (), with_path=True)) == []
    assert list(compare_www(align_tasks((), ()))) == []

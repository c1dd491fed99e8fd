"""The JSON of a document, and its schema."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

import dondoc
from dondoc.export.json import directive_to_json, outcome_to_json
from dondoc.export.json_back import outcome_of_json
from models.citation import Citation
from models.header import Header
from models.outline import Item
from models.task import Task
from models.validity import UNSAID
from tests import builders
from tests.store.test_validity import FIRST, LAST, holding

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schema" / "dondoc-1.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def exported() -> dict[str, Any]:
    """An export as a program receives it."""
    written = json.dumps(outcome_to_json(builders.outcome()), ensure_ascii=False)
    return dict(json.loads(written))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_document_keeps_to_the_schema() -> None:
    VALIDATOR.validate(exported())


def test_a_failed_file_keeps_to_the_schema() -> None:
    for outcome in (builders.failed(), builders.failed(None)):
        VALIDATOR.validate(envelope := outcome_to_json(outcome))
        assert envelope["documents"] == []
        assert envelope["fault"]["code"] == "damaged"


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every description of an object in the schema."""
    if isinstance(schema, list):
        return [found for part in schema for found in objects(part)]
    if not isinstance(schema, dict):
        return []
    here = [schema] if schema.get("type") == "object" and "properties" in schema else []
    return here + [found for part in schema.values() for found in objects(part)]


def test_the_schema_is_strict() -> None:
    for described in objects(SCHEMA):
        assert described["additionalProperties"] is False
        # Keys that may be missing: the fault of the envelope, what OCR read instead of a quote, and what older versions
        # did not read.
        missing = set(described["properties"]) - set(described["required"])
        assert missing in (set(), {"fault"}, {"quote_ocr"}, {"validity"})


@pytest.mark.parametrize(
    ("place", "key", "value"),
    [
        ("header", "date", "30/3/2023"),
        ("header", "invented", None),
        ("source", "sha256", "abc"),
        ("source", "obtained_by", ["magic"]),
    ],
)
def test_the_schema_refuses(place: str, key: str, value: object) -> None:
    envelope = exported()
    envelope["documents"][0][place][key] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(envelope)


def test_a_deadline_has_the_keys_of_its_kind_alone() -> None:
    [document] = exported()["documents"]
    deadlines = [each for task in document["tasks"] for each in task["deadlines"]]
    common = {"text", "kind", "inherited"} | {"page", "box", "confidence", "rule", "span", "quote"}
    assert {each["kind"]: set(each) - common for each in deadlines} == {
        "date": {"due"},
        "period": {"start", "due"},
        "recurring": {"rrule"},
        "relative": {"duration", "working_days", "anchor", "due"},
        "ongoing": set(),
    }
    envelope = exported()
    envelope["documents"][0]["tasks"][0]["deadlines"][0]["rrule"] = None
    with pytest.raises(ValidationError):
        VALIDATOR.validate(envelope)


@pytest.mark.parametrize(
    ("record", "key"),
    [(Header, "header"), (Item, "items"), (Task, "tasks"), (Citation, "citations")],
)
def test_no_field_of_a_record_is_forgotten(record: type[Any], key: str) -> None:
    [document] = exported()["documents"]
    found = document[key] if key == "header" else document[key][0]
    assert {field.name for field in fields(record)} - {"evidence"} <= set(found)


def test_when_a_document_holds_goes_out_and_comes_back() -> None:
    made = holding(FIRST, LAST)
    envelope = outcome_to_json(made)
    VALIDATOR.validate(envelope)
    [document] = envelope["documents"]
    assert document["validity"]["until"]["day"] == "2023-07-15"
    assert document["validity"]["until"]["quote"] == builders.ITEMS[5][2]
    assert outcome_of_json(envelope).directives[0].validity == made.directives[0].validity
    # As older versions wrote it.
    del document["validity"]
    VALIDATOR.validate(envelope)
    assert outcome_of_json(envelope).directives[0].validity == UNSAID


def test_values_are_those_of_the_document() -> None:
    document = directive_to_json(builders.directive())
    assert document["header"]["signer"]["title"] == "Chủ tịch"
    assert document["header_evidence"]["date"]["rule"] == "date-line"
    assert document["tasks"][0]["lead"][0]["text"] == "Phòng Nội vụ"
    assert document["tasks"][0]["report_to"][0]["unit"] == "Ủy ban nhân dân huyện Sơn Hà"
    assert document["tasks"][2]["inherited"] is True
    assert document["tasks"][2]["lead_source"]["page"] == 2
    assert document["citations"][0]["basis"] is True
    assert document["footnotes"][0]["text"] == builders.NOTE
    assert [cell["text"] for cell in document["tables"][0]["cells"]] == list(builders.TABLE)
    assert [finding["code"] for finding in document["findings"]] == ["no-deadline", "no-seal"]
    assert document["ledger"][0] == {"path": "1", "account": "task", "rule": "directs"}


def test_every_span_holds_its_quote() -> None:
    [document] = exported()["documents"]

    def check(value: Any) -> int:
        if isinstance(value, list):
            return sum(map(check, value))
        if not isinstance(value, dict):
            return 0
        if "quote" in value:
            start, end = value["span"]
            assert document["text"][start:end] == value["quote"]
        return ("quote" in value) + sum(map(check, value.values()))

    assert check(document) > 30


def test_what_ocr_read_stands_beside_the_quote_where_the_two_differ() -> None:
    [document] = exported()["documents"]
    ground, *others = document["citations"]
    assert ground["quote_ocr"] == builders.GROUND_AS_READ != ground["quote"]
    assert len(ground["quote_ocr"]) == len(ground["quote"])
    assert not any("quote_ocr" in each for each in [*others, *document["items"]])


def test_the_interface_for_programs(directive_file: Path, tmp_path: Path) -> None:
    outcome = dondoc.extract(directive_file)
    assert outcome.directives[0].header.code == "04/CT-UBND"
    with dondoc.open(str(tmp_path / "a.sqlite3")) as store:
        assert store.save(outcome)
        assert store.tasks(dondoc.TaskFilter(), dondoc.today())
    assert all(getattr(dondoc, name) for name in dondoc.__all__)
    with pytest.raises(AttributeError):
        _ = dondoc.nothing

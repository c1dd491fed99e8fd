"""`dondoc score`: what it prints and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from dondoc.score import command
from dondoc.score.report import shortened
from dondoc.score.sources import NotScorable, find_document, find_gold, load_found, load_gold
from models.outcome import Fault, Outcome

ANSWERS: dict[str, Any] = {
    "source": "texts/one.txt",
    "header": {"type": "CT", "number": "04", "signer": {"name": None, "title": None}},
    "items": [],
    "tasks": [{"path": "1", "starts": "Rà soát", "lead": ["Sở Y tế"]}],
    "citations": [],
}
EXPORT = {
    "header": {"type": "CT", "number": "05"},
    "tasks": [{"path": "1", "text": "Rà soát thủ tục", "lead": ["Sở Y tế"]}],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "one.yaml").write_text(yaml.safe_dump(ANSWERS), encoding="utf-8")
    return folder


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "one.json").write_text(json.dumps(EXPORT), encoding="utf-8")
    return folder


def score(
    gold: Path,
    export: Path | None,
    *,
    as_json: bool = False,
    errors: bool = False,
    per_document: bool = False,
) -> int:
    return command.main(gold, export, as_json, errors, per_document)


def test_a_line_a_figure(gold: Path, export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score(gold, export) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["F1", "tp", "fp", "fn"]
    assert ["header", "0.500", "1", "1", "1"] in [line.split() for line in lines]
    assert ["www", "1.000", "1", "0", "0"] in [line.split() for line in lines]


def test_errors_are_told_like_a_diff(
    gold: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(gold, export, errors=True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == ["== one", "header number", "    - 04", "    + 05"]


def test_a_line_a_document(gold: Path, export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score(gold, export, per_document=True) == 0
    assert capsys.readouterr().out.splitlines()[1].split()[:3] == ["one", "0.50", "1.00"]


def test_json_for_programs(gold: Path, export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score(gold, export, as_json=True, errors=True, per_document=True) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["figures"]["header"] == {"f1": 0.5, "tp": 1, "fp": 1, "fn": 1}
    assert report["documents"]["one"]["figures"]["tasks"]["f1"] == 1
    assert report["documents"]["one"]["differences"] == [
        {"figure": "header", "place": "number", "expected": "04", "found": "05"}
    ]


def test_json_without_documents(
    gold: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(gold, export, as_json=True) == 0
    assert list(json.loads(capsys.readouterr().out)) == ["figures", "trust"]


def test_a_missing_export_counts_as_missed_and_is_named(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert score(gold, empty) == 0
    out, err = capsys.readouterr()
    assert "one.json" in err
    assert ["tasks", "0.000", "0", "0", "1"] in [line.split() for line in out.splitlines()]


@pytest.mark.parametrize(
    ("folder", "said"), [("nowhere", "thư mục"), ("export", "không có đáp án nào")]
)
def test_no_gold_is_a_usage_error(
    folder: str, said: str, tmp_path: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(tmp_path / folder, export) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("content", ["{", "[]", "1"])
def test_an_export_of_another_kind_is_a_usage_error(
    content: str, gold: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (export / "one.json").write_text(content, encoding="utf-8")
    assert score(gold, export) == 2
    assert "one.json" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["a: [", "just words", "items: []"])
def test_a_gold_file_of_another_kind_is_a_usage_error(
    content: str, gold: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (gold / "two.yaml").write_text(content, encoding="utf-8")
    assert score(gold, export) == 2
    assert "two.yaml" in capsys.readouterr().err


def test_a_missing_export_folder_is_a_usage_error(gold: Path, tmp_path: Path) -> None:
    assert score(gold, tmp_path / "nowhere") == 2


def test_a_missing_document_is_a_usage_error(
    gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(gold, None) == 2
    assert "texts/one.txt" in capsys.readouterr().err


def test_without_an_export_the_documents_are_read(
    gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = gold.parent / "texts" / "one.txt"
    text.parent.mkdir()
    text.touch()
    fault = Fault(code="empty", message="Tệp rỗng.", advice="", stage="read")
    unread = Outcome(path=str(text), sha256=None, status="failed", fault=fault)
    monkeypatch.setattr(command, "extract", lambda path: unread)
    assert score(gold, None) == 0
    out, err = capsys.readouterr()
    assert "Tệp rỗng." in err
    assert ["tasks", "0.000", "0", "0", "1"] in [line.split() for line in out.splitlines()]


def test_a_document_lies_in_a_folder_around_its_answers(gold: Path) -> None:
    text = gold.parent / "texts" / "one.txt"
    text.parent.mkdir()
    text.touch()
    assert find_document(load_gold(gold / "one.yaml")) == text


@pytest.mark.parametrize("name", ["doc.pdf", "text.txt"])
def test_a_document_may_be_named_by_its_folder(gold: Path, name: str) -> None:
    folder = gold / "texts" / "one.txt"
    folder.mkdir(parents=True)
    (folder / name).touch()
    (folder / "page.png").touch()
    assert find_document(load_gold(gold / "one.yaml")) == folder / name


def test_answers_without_a_source_name_no_document(gold: Path) -> None:
    (gold / "one.yaml").write_text("header: {}", encoding="utf-8")
    with pytest.raises(NotScorable, match="source"):
        find_document(load_gold(gold / "one.yaml"))


def test_gold_files_come_by_name(gold: Path) -> None:
    (gold / "0.yaml").touch()
    assert [file.name for file in find_gold(gold)] == ["0.yaml", "one.yaml"]


def test_an_export_is_read_from_its_file(export: Path) -> None:
    assert load_found(export / "one.json").header.fields["number"] == "05"


def test_a_long_answer_is_shortened() -> None:
    assert len(shortened("dài " * 100)) <= 110
    assert shortened("ngắn") == "ngắn"

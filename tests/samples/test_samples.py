"""The samples and their expected answers fit each other; rendering gives the same bytes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.samples.render import file_name, render
from tests.samples.source import Document, Table, Text, document_paths, read_document

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "corpus"
RENDERED = ROOT / "data" / "raw" / "samples"
PATHS = [pytest.param(path, id=path.stem) for path in document_paths()]


def plain_text(document: Document) -> str:
    """All words of the body in the order of the source, marks and emphasis out."""
    pieces: list[str] = []
    for block in document.blocks:
        if isinstance(block, Text):
            pieces.append(block.text)
        elif isinstance(block, Table):
            pieces += [cell.text for row in block.rows for cell in row if cell]
    text = re.sub(r"\[\^\d+\]|\*+", "", " ".join(pieces))
    return re.sub(r"\s+", " ", text)


def expected(path: Path) -> dict[str, Any]:
    """The expected answer of a document."""
    read: dict[str, Any] = yaml.safe_load((GOLD / f"{path.stem}.yaml").read_text("utf-8"))
    return read


@pytest.mark.parametrize("path", PATHS)
def test_expected_words_stand_in_the_source(path: Path) -> None:
    """An expected answer speaks of words that its document has."""
    text = plain_text(read_document(path))
    gold = expected(path)
    for item in gold["items"]:
        assert item["starts"] in text, item
        assert item["ends"] in text, item
    for task in gold["tasks"]:
        assert task["starts"] in text, task
        for deadline in task["deadlines"]:
            assert deadline["text"] in text, task


@pytest.mark.parametrize("path", PATHS)
def test_tasks_stand_in_items(path: Path) -> None:
    """A task's path is the path of an item, and no item is named twice."""
    gold = expected(path)
    paths = [item["path"] for item in gold["items"]]
    assert len(paths) == len(set(paths))
    assert {task["path"] for task in gold["tasks"]} <= {*paths, "opening"}


@pytest.mark.parametrize("path", PATHS)
def test_every_sample_is_rendered(path: Path) -> None:
    """The rendered file is there, under the name that the expected answer gives."""
    document = read_document(path)
    assert (RENDERED / file_name(document)).is_file()
    assert expected(path)["source"] == f"data/raw/samples/{file_name(document)}"


def test_a_cheap_sample_is_rendered_the_same_twice() -> None:
    """Samples are drawn from seeds and carry no dates of their making."""
    document = next(d for d in map(read_document, document_paths()) if d.rendering.form == "docx")
    assert render(document) == render(document)

"""The same document in other forms gives the same tasks."""

from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.run import run
from pipeline.settings import Settings
from tests.forms import FORMS, Piece, as_html, pieces_of
from tests.samples.source import document_paths, read_document

DOCUMENTS = {path.stem: pieces_of(read_document(path)) for path in document_paths()}
FORMLESS = "\n\n"
MISSED = {"wrapped at 100, without blank lines": 4}
"""Tasks that a form changes: where a full line ends a sentence, nothing tells whether its paragraph ends too."""


class Said(NamedTuple):
    """Who shall do what by when, without the place in the tree that a bullet's sign names."""

    opens: str
    lead: tuple[str, ...]
    deadlines: tuple[str, ...]


def said(path: Path, text: str) -> list[Said]:
    path.write_bytes(text.encode())
    return [
        Said(
            task.text[:30],
            tuple(unit.text for unit in task.lead),
            tuple(deadline.text for deadline in task.deadlines),
        )
        for directive in run(path, Settings()).directives
        for task in directive.tasks
    ]


def plain(pieces: list[Piece]) -> str:
    return FORMLESS.join(piece.text for piece in pieces)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_changes_nothing(form: str, tmp_path: Path) -> None:
    changed = []
    for name, pieces in DOCUMENTS.items():
        before = said(tmp_path / "goc.txt", plain(pieces))
        after = said(tmp_path / "khac.txt", FORMS[form](pieces))
        assert before, name
        changed += [(name, task) for task in before if task not in after]
    assert len(changed) <= MISSED.get(form, 0), changed


def test_a_web_page_says_the_same(tmp_path: Path) -> None:
    for name, pieces in DOCUMENTS.items():
        running = [piece for piece in pieces if not piece.text.startswith("| ")]
        before = said(tmp_path / "goc.txt", plain(running))
        after = said(tmp_path / "khac.html", as_html(running))
        assert [task for task in before if task not in after] == [], name

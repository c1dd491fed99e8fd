"""The table that `make score` shows and keeps."""

from pathlib import Path

from dondoc.score.comparison import Counts
from dondoc.score.figures import FIGURES, Figures
from dondoc.score.sources import load_gold
from tests import score_table, scoreboard
from tests.score_table import Row, Table
from tests.scoreboard import Document


def figures(**www: int) -> Figures:
    return dict.fromkeys(FIGURES, Counts()) | {"www": Counts(**www)}


BEFORE: Table = {
    "samples/one": Row("samples", figures(tp=8, fn=2)),
    "corpus/two": Row("corpus scans", figures(tp=5, fp=5)),
}


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    score_table.write_table(path, BEFORE)
    assert score_table.read_table(path) == BEFORE
    # One line a document and a group.
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2 + 2 + 2 + 4


def test_no_table_is_an_empty_one(tmp_path: Path) -> None:
    assert score_table.read_table(tmp_path / "scores.json") == {}


def test_gains_and_losses_are_shown_by_group_and_document() -> None:
    now = {
        "samples/one": Row("samples", figures(tp=9, fn=1)),
        "corpus/two": Row("corpus scans", figures(tp=4, fp=6)),
    }
    table = list(scoreboard.groups_table(BEFORE, now))
    assert table[0].split() == ["samples", "(1)", "corpus", "scans", "(1)"]
    assert table[-1].split() == ["www", "0.947", "▲0.058", "0.571", "▼0.095"]
    assert list(scoreboard.documents_changed(BEFORE, now)) == [
        "samples/one: www ▲0.058",
        "corpus/two: www ▼0.095",
    ]
    assert score_table.fallen(score_table.changes(BEFORE, now)) == ["corpus scans www ▼0.095"]


def test_a_new_document_is_no_loss() -> None:
    now = {**BEFORE, "samples/new": Row("samples", figures(fn=10))}
    assert score_table.fallen(score_table.changes(BEFORE, now)) == []
    assert list(scoreboard.documents_changed(BEFORE, now)) == ["samples/new: new, www 0.000"]


def test_a_part_is_compared_with_the_same_part() -> None:
    now = {"corpus/two": BEFORE["corpus/two"]}
    assert score_table.fallen(score_table.changes(BEFORE, now)) == []


def test_a_document_read_in_another_way_changes_its_group() -> None:
    now = {"corpus/two": Row("corpus text", figures(tp=5, fp=4))}
    assert list(score_table.changes(BEFORE, now)) == ["corpus text"]


def test_writing_keeps_what_was_not_measured() -> None:
    new = {"samples/one": Row("samples", figures(tp=10))}
    assert score_table.renewed(BEFORE, new, known=["samples/one"]) == {**BEFORE, **new}


def test_writing_forgets_documents_that_are_gone() -> None:
    new = {"samples/other": Row("samples", figures(tp=10))}
    known = ["samples/other"]
    assert score_table.renewed(BEFORE, new, known) == {
        "corpus/two": BEFORE["corpus/two"],
        "samples/other": new["samples/other"],
    }


def document(folder: Path, name: str, path: str) -> Document:
    gold_file = folder / f"{name.rpartition('/')[2]}.yaml"
    gold_file.write_text("header: {}", encoding="utf-8")
    return Document(name, load_gold(gold_file), Path(path))


def test_documents_are_chosen_by_name_and_kind(tmp_path: Path) -> None:
    several = [
        document(tmp_path, "samples/one", "one.pdf"),
        document(tmp_path, "samples/note", "note.txt"),
        document(tmp_path, "corpus/born-digital", "doc.pdf"),
        document(tmp_path, "corpus/two", "doc.pdf"),
    ]
    committed = {**BEFORE, "corpus/born-digital": Row("corpus text", figures())}

    def chosen(*only: str, scans: bool = True) -> list[str]:
        found = scoreboard.selected(several, list(only), scans=scans, committed=committed)
        return [document.name for document in found]

    assert chosen("samples/*") == ["samples/one", "samples/note"]
    assert chosen("two") == ["corpus/two"]
    assert chosen(scans=False) == ["samples/note", "corpus/born-digital"]


def test_a_document_that_breaks_the_program_has_figures(tmp_path: Path) -> None:
    broken = document(tmp_path, "corpus/broken", str(tmp_path / "nothing.pdf"))
    measured = scoreboard.measure(broken)
    assert measured.fault
    assert measured.row.group == "corpus scans"

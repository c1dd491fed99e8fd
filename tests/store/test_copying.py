"""A store that goes out and comes in again is the same store, from either engine to either."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dondoc.export.copies import BadCopy, copy_lines, read_copies
from dondoc.export.json import directive_to_json, outcome_to_json
from dondoc.export.json_back import directive_of_json, outcome_of_json
from dondoc.export.sheet import edits, read_sheet
from dondoc.export.xlsx import Register, write_xlsx
from models.copy import FileCopy, SaidCopy
from models.correction import Change
from models.outcome import Outcome
from models.register import TaskFilter
from models.registry import Range, RegisteredUnit, Resolution, UnitGroup, Unresolved
from models.registry_records import resolution_from
from models.store.columns import Base
from models.store.session import Store, open_store
from tests import builders
from tests.store.conftest import NewDatabase
from tests.store.test_round_trip import kept, reworded
from tests.store.test_saving import SHARED

DAY = date(2023, 4, 5)
WORDS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20),
    st.sampled_from(
        ["-x", "=1+1", '"q"', "a\r\nb", "\u202eabc", "\x1b\x7f", " a ", "_x0041_", "đ" * 40_000]
    ),
)


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the database but names, which stay when nothing bears them any more."""
    with store._engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=str)
            for table in Base.metadata.sorted_tables
            if table.name not in SHARED
        }


def fill(store: Store, made: Outcome | None = None) -> None:
    """Files of every fate, and corrections that hold, were replaced and taken back."""
    made = made or builders.outcome()
    store.save(made)
    store.save(builders.failed(b"2"))
    store.save(builders.failed(None, path="mất.pdf"))
    unread = builders.directive(b"3", path="ba.pdf")
    source = replace(unread.source, unread=((1, 0.25),))
    part = replace(builders.outcome(b"3", path="ba.pdf"), status="partial")
    fault = builders.failed().fault
    store.save(replace(part, directives=(replace(unread, source=source),), fault=fault))
    document = store.documents("ba.pdf")[0].id
    for said in ("Sở Y tế", "Sở Nội vụ"):
        store.correct([Change(document=document, task="1", field="lead", value=said)], by="Lan")
    store.correct([Change(document=document, task=None, field="title", value="khác")], by="Bình")
    store.correct([Change(document=document, task="2", field="product", value="")], by="Bình")
    store.undo(4, by="Lan")
    store.done(f"{document}:1", DAY, by="Lan")
    store.extend(f"{document}:2", date(2023, 12, 1), reason="lũ", by="Lan")


def written(store: Store, path: Path) -> Path:
    path.write_text("".join(copy_lines(store.copies(), store.said())), encoding="utf-8")
    return path


def take(store: Store, path: Path) -> tuple[int, int]:
    """Files and sayings that were new."""
    copies = list(read_copies(path))
    files = sum(store.take_file(each) for each in copies if isinstance(each, FileCopy))
    return files, store.take_said([each for each in copies if isinstance(each, SaidCopy)])


@pytest.fixture
def other(new_database: NewDatabase) -> Iterator[Store]:
    with open_store(new_database()) as opened:
        yield opened


def test_the_same_store(store: Store, other: Store, tmp_path: Path) -> None:
    fill(store)
    path = written(store, tmp_path / "a.jsonl")
    assert take(other, path) == (4, 6)
    assert rows(other) == rows(store)
    assert written(other, tmp_path / "b.jsonl").read_bytes() == path.read_bytes()
    # A second time nothing is new, and what is said next has a number of its own.
    assert take(other, path) == (0, 0)
    document = other.documents("ba.pdf")[0].id
    other.correct([Change(document=document, task="2", field="text", value="khác")], by="Lan")
    assert [each.number for each in other.corrections()] == [1, 2, 3, 4, 5]


def test_the_same_store_on_the_other_engine(
    store: Store, tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    if kind == "sqlite":
        pytest.skip("from PostgreSQL to SQLite is enough")
    fill(store)
    with open_store(f"{tmp_path}/a.sqlite3") as there:
        take(there, written(store, tmp_path / "a.jsonl"))
        found, expected = rows(there), rows(store)
        # Both order and type their booleans alike.
        assert found == expected


def test_into_a_store_that_has_something(store: Store, other: Store, tmp_path: Path) -> None:
    fill(store)
    other.save(builders.outcome(b"9", path="chín.pdf"))
    document = other.documents()[0].id
    other.correct([Change(document=document, task="1", field="lead", value="Sở Y tế")], by="An")
    assert take(other, written(store, tmp_path / "a.jsonl")) == (4, 6)
    assert len(other.corrections()) == 5
    assert other.corrections()[0].by == "An"
    assert {each.state for each in other.corrections()} == {"holds", "replaced", "undone"}


def test_what_was_corrected_without_the_file_waits_for_it(
    store: Store, other: Store, tmp_path: Path
) -> None:
    fill(store)
    copies = list(read_copies(written(store, tmp_path / "a.jsonl")))
    assert other.take_said([each for each in copies if isinstance(each, SaidCopy)]) == 6
    for each in copies:
        if isinstance(each, FileCopy):
            other.take_file(each)
    assert rows(other) == rows(store)


def test_what_another_version_said_is_refused(other: Store) -> None:
    rows_of_others: list[dict[str, str | int | None]] = [{}, {"number": 1}]
    for table in ("corrections", "invented"):
        for row in rows_of_others:
            with pytest.raises(LookupError):
                other.take_said([SaidCopy(table=table, row=row)])


def test_json_of_one_file(other: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(outcome_to_json(builders.outcome()), indent=2), encoding="utf-8")
    assert take(other, path) == (1, 0)
    [row] = other.documents()
    assert other.directive(row.id) == kept(builders.directive())


@pytest.mark.parametrize("made", [builders.outcome(), builders.failed(), builders.failed(None)])
def test_an_outcome_comes_back(made: Outcome) -> None:
    found = outcome_of_json(json.loads(json.dumps(outcome_to_json(made))))
    assert found == replace(made, reading=None, directives=tuple(map(kept, made.directives)))


MEANT: list[Resolution] = [
    RegisteredUnit(
        id="so-y-te@t51",
        kind="department",
        name="Sở Y tế",
        level="province",
        within=("t51",),
        area_type="tỉnh",
        valid_to=DAY,
        successors=("Sở khác",),
    ),
    UnitGroup(
        id="g",
        name="các xã",
        ranges=(Range(levels=("commune",), area_types=("xã",), words="ban"),),
        within="h291",
        around=("t30",),
        exceptions=("x1",),
        since=DAY,
    ),
    Unresolved(reason="ambiguous", candidates=("a", "b")),
]


@pytest.mark.parametrize("meant", MEANT)
def test_whom_a_name_means_comes_back(
    meant: Resolution, store: Store, other: Store, tmp_path: Path
) -> None:
    task, *tasks = builders.tasks()
    task = replace(task, lead=(replace(task.lead[0], head="Giám đốc", meant=meant),))
    made = builders.outcome()
    [read] = made.directives
    store.save(replace(made, directives=(replace(read, tasks=(task, *tasks)),)))
    take(other, written(store, tmp_path / "a.jsonl"))
    assert other.directive(other.documents()[0].id) == store.directive(store.documents()[0].id)
    found = other.directive(other.documents()[0].id)
    assert found is not None
    assert found.tasks[0] == task


def test_a_resolution_has_a_known_form() -> None:
    fields = {"reason": "unknown", "candidates": ["a"]}
    assert resolution_from("open", fields) == Unresolved(reason="unknown", candidates=("a",))


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[:-1],
        lambda lines: lines[:1] + lines[2:],
        lambda lines: [*lines, lines[1]],
        lambda lines: [line[:-9] for line in lines],
        lambda lines: [lines[0].replace("store/1", "store/0"), *lines[1:]],
        lambda lines: ['{"schema": "dondoc-tasks/1", "tasks": []}'],
        lambda lines: ['{"schema": "dondoc/1", "documents": [{}]}'],
        lambda lines: [lines[0], '{"file": {"schema": "dondoc/2"}}', lines[-1]],
        lambda lines: [lines[0], lines[1].replace('"sha256":"6', '"sha256":"7', 1), lines[2]],
        lambda lines: ["[]"],
        lambda lines: [],
    ],
)
def test_what_is_no_whole_copy_is_refused(
    change: Callable[[list[str]], list[str]], tmp_path: Path
) -> None:
    lines = list(copy_lines([FileCopy(outcome=builders.outcome())], []))
    path = tmp_path / "a.jsonl"
    path.write_text("".join(change(lines)), encoding="utf-8")
    with pytest.raises(BadCopy, match=r"a\.jsonl"):
        list(read_copies(path))


@settings(max_examples=50)
@given(words=st.lists(WORDS, min_size=1, max_size=5))
def test_any_text_comes_back(words: list[str]) -> None:
    directive = reworded(builders.directive(), cycle(words).__next__)
    # Passages of the header are named by their fields, of which each is there once.
    found = json.loads(json.dumps(directive_to_json(directive), ensure_ascii=False))
    assert directive_of_json(found) == kept(directive)


@pytest.fixture(scope="module")
def pair(new_database: NewDatabase) -> Iterator[tuple[Store, Store]]:
    with open_store(new_database()) as one, open_store(new_database()) as two:
        yield one, two


numbers = iter(range(10**6))


@settings(max_examples=5)
@given(words=st.lists(WORDS, min_size=1, max_size=5))
def test_any_store_goes_out_and_comes_in(
    pair: tuple[Store, Store], words: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    one, two = pair
    content = f"x{next(numbers)}".encode()
    directive = reworded(builders.directive(content), cycle(words).__next__)
    source = replace(builders.directive(content).source, path=directive.source.path)
    directive = replace(directive, source=source)
    made = Outcome(path=source.path, sha256=source.sha256, status="ok", directives=(directive,))
    assert one.save(made)
    text = next((word for word in words if word.strip()), "x")
    change = Change(document=f"{source.sha256[:16]}-1", task=None, field="title", value=text)
    one.correct([change], by=text)
    take(two, written(one, tmp_path_factory.mktemp("out") / "a.jsonl"))
    assert rows(two) == rows(one)


def test_a_workbook_that_goes_out_and_comes_in_changes_nothing(
    store: Store, tmp_path: Path
) -> None:
    fill(store)
    before = rows(store)
    path = tmp_path / "a.xlsx"
    tasks = store.tasks(TaskFilter(), DAY)
    write_xlsx(path, Register(tasks, store.units(DAY), [], {}, DAY), on_row=lambda _: None)
    found: Any = edits(read_sheet(path), {row.id: row for row in tasks})
    assert found == []
    assert store.correct([edit.change for edit in found], by="Lan") == 0
    assert rows(store) == before

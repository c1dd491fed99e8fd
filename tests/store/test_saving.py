"""Keeping what became of a file: once, whole, and without touching others."""

import os
from dataclasses import replace

import pytest
from sqlalchemy import create_engine

from models.intake import Arrival
from models.outcome import Outcome
from models.store import tables_desk
from models.store.errors import RowsRefused
from models.store.mapping import printable_path
from models.store.session import Store, open_store
from tests import builders
from tests.store.conftest import NewDatabase
from tests.store.contents import rows

SHARED = {"units", "unit_aliases", "unit_names", "issuer_words", "rules"}


def test_the_same_bytes_twice_change_nothing(store: Store) -> None:
    assert store.save(builders.outcome())
    before = rows(store)
    of_the_desk = {
        cls.__tablename__ for cls in vars(tables_desk).values() if hasattr(cls, "__tablename__")
    }
    followed = {"progress", "task_events", "turned_tasks"}
    by_people = {"corrections", "said_headers", "runs", *followed, *of_the_desk}
    assert {name for name, found in before.items() if not found} == by_people
    assert not store.save(builders.outcome())
    assert not store.save(builders.outcome(path="other-name.pdf"))
    assert rows(store) == before


def test_the_order_of_files_makes_no_difference(store: Store, new_database: NewDatabase) -> None:
    outcomes = [builders.outcome(bytes([n]), path=f"{n}.pdf") for n in range(4)]
    for outcome in outcomes:
        store.save(outcome)
    with open_store(new_database()) as other:
        for outcome in reversed(outcomes):
            other.save(outcome)
        assert rows(other) == rows(store)


def test_a_failed_file_leaves_its_fault_and_nothing_of_its_text(store: Store) -> None:
    failed = replace(builders.failed(), directives=(builders.directive(),))
    assert store.save(failed)
    kept = {name: found for name, found in rows(store).items() if found}
    assert list(kept) == ["files", "inputs"]
    assert store.path_of_known(failed.sha256 or "") is None


def test_a_failed_file_that_is_read_at_last_is_no_failure_any_more(store: Store) -> None:
    store.save(builders.failed(b"1", path="a.pdf"))
    assert store.save(builders.outcome(b"1", path="a.pdf"))
    assert [(row.path, row.status) for row in store.files()] == [("a.pdf", "ok")]


def test_a_failed_file_that_was_replaced_is_no_failure_any_more(store: Store) -> None:
    store.save(builders.failed(None, path="a.pdf"))
    store.save(builders.failed(b"half", path="a.pdf"))
    assert len(store.files()) == 1
    assert store.save(builders.outcome(b"whole", path="a.pdf"))
    assert [(row.path, row.status) for row in store.files()] == [("a.pdf", "ok")]


def test_failing_again_changes_nothing(store: Store) -> None:
    store.save(builders.failed())
    before = rows(store)
    store.save(builders.failed())
    assert rows(store) == before


def test_a_stored_file_is_not_replaced_by_a_failure(store: Store) -> None:
    store.save(builders.outcome())
    before = rows(store)
    assert not store.save(builders.failed(path="chi-thi.pdf"))
    assert rows(store) == before


def test_refused_rows_leave_nothing_behind(store: Store) -> None:
    outcome = builders.outcome()
    [directive] = outcome.directives
    header = replace(directive.header, title="lone surrogate \ud800")
    with pytest.raises(RowsRefused):
        store.save(replace(outcome, directives=(replace(directive, header=header),)))
    source = replace(directive.source, obtained_by=("magic",))  # type: ignore[arg-type]  # on purpose
    with pytest.raises(RowsRefused, match="ck_pages_obtained_by"):
        store.save(replace(outcome, directives=(replace(directive, source=source),)))
    assert not any(rows(store).values())
    assert store.save(outcome)


def test_a_nul_is_kept_or_refused_whole(store: Store) -> None:
    outcome = builders.outcome()
    [directive] = outcome.directives
    header = replace(directive.header, title="a\0b")
    outcome = replace(outcome, directives=(replace(directive, header=header),))
    if store._engine.dialect.name == "sqlite":
        assert store.save(outcome)
        return
    with pytest.raises(RowsRefused, match="Unicode"):
        store.save(outcome)
    assert not any(rows(store).values())


def test_a_name_that_is_no_utf8_is_kept_readable(store: Store) -> None:
    path = os.fsdecode(b"ch\xed th\xed.pdf")
    assert printable_path(path) == r"ch\xed th\xed.pdf"
    assert store.save(builders.outcome(path=path))
    assert [row.path for row in store.files()] == [r"ch\xed th\xed.pdf"]


def test_deleting_a_file_takes_its_rows_along(store: Store) -> None:
    store.save(builders.outcome())
    engine = create_engine(store._engine.url)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.exec_driver_sql("DELETE FROM files")
    # Names and rules are shared with other documents.
    assert {name for name, left in rows(store).items() if left} == SHARED | {"inputs"}
    # Whoever sees it again reads it again.
    key = builders.outcome().sha256 or ""
    assert store.intake.see([Arrival(key=key, path="a.pdf")])[key].state == "seen"


def test_an_outcome_needs_no_documents(store: Store) -> None:
    assert store.save(Outcome(path="blank.pdf", sha256="0" * 64, status="ok"))
    assert store.documents() == []

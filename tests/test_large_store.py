"""The store that is made in bulk is the one that the program makes, and is asked through indexes."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.event import listen
from sqlalchemy.orm import Session

from benchmarks.large_store import TODAY, fill
from benchmarks.questions import FILTERS
from models.store.entering import enter_all
from models.store.session import Store, open_store
from models.store.tables_register import RegisterRow


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    url = f"sqlite:///{tmp_path_factory.mktemp('large')}/a.sqlite3"
    fill(url, 2000)
    return open_store(url)


def register(session: Session) -> set[tuple[object, ...]]:
    return set(map(tuple, session.execute(select(*RegisterRow.__table__.columns))))


def test_its_register_is_that_of_the_program(store: Store) -> None:
    with Session(store._writer) as session:
        made = register(session)
        enter_all(session)
        assert register(session) == made
        session.rollback()


def test_no_question_scans_the_largest_tables(store: Store, tmp_path: Path) -> None:
    statements: list[tuple[str, object]] = []
    listen(store._engine, "before_cursor_execute", lambda *call: statements.append(call[2:4]))
    for asked in FILTERS.values():
        store.page(asked, TODAY, limit=20)
        store.count(asked, TODAY)
    with store._engine.connect() as connection:
        plans = {
            str(step[3])
            for statement, values in {s: v for s, v in statements if s.startswith("SELECT")}.items()
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)  # type: ignore[arg-type]
        }
    scans = (plan for plan in plans if plan.startswith("SCAN ") and "CONSTANT ROW" not in plan)
    scanned = {plan.split()[1] for plan in scans}
    assert not scanned & {"register", "assignments", "deadlines", "task_words", "citations"}

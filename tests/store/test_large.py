"""A store large enough to tell ways of asking apart: short cuts give what going through everything gives, by indexes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, inspect, make_url
from sqlalchemy.event import listen, remove

from benchmarks.large_store import TODAY, fill
from benchmarks.questions import questions
from models.grouping import GROUPINGS, NONE, Grouping
from models.register import TaskFilter, TaskRow
from models.status import STATUSES, Status
from models.store.session import Store, open_store
from tests.store.conftest import NewDatabase

TASKS = 1200
A_MONTH_AGO, YEARS_AGO = TODAY - timedelta(days=30), TODAY - timedelta(days=1500)


@pytest.fixture(scope="module")
def store(new_database: NewDatabase) -> Iterator[Store]:
    url = new_database()
    fill(url, TASKS)
    with open_store(url) as opened:
        yield opened


FILTERS = {
    "everything": TaskFilter(),
    "a department": TaskFilter(unit="Sở Nội vụ"),
    "many units": TaskFilter(unit="Hoàng"),
    "a window": TaskFilter(due_from=YEARS_AGO, due_to=TODAY),
    "words": TaskFilter(search="cai cach hanh chinh"),
    "words of a department": TaskFilter(text="chuyển đổi số", unit="Sở Y tế", role="lead"),
    "two names": TaskFilter(issuer="nhân dân tỉnh", owed_to="Sở Tài chính"),
}


@cache
def every_row(store: Store, name: str, as_of: date) -> list[TaskRow]:
    return store.tasks(FILTERS[name], as_of)


@pytest.mark.parametrize("as_of", [TODAY, A_MONTH_AGO, YEARS_AGO])
@pytest.mark.parametrize("name", FILTERS)
def test_a_status_finds_those_that_have_it(store: Store, name: str, as_of: date) -> None:
    assert every_row(store, name, as_of)
    for status in STATUSES:
        asked = replace(FILTERS[name], status=status)
        expected = [row.id for row in every_row(store, name, as_of) if row.status == status]
        assert [row.id for row in store.tasks(asked, as_of)] == expected
        assert store.count(asked, as_of) == min(len(expected), 1000)


@pytest.mark.parametrize("by", GROUPINGS)
@pytest.mark.parametrize("as_of", [TODAY, A_MONTH_AGO])
@pytest.mark.parametrize("status", [None, "overdue"])
@pytest.mark.parametrize("name", FILTERS)
def test_groups_are_those_of_the_rows(
    store: Store, name: str, by: Grouping, as_of: date, status: Status | None
) -> None:
    expected: dict[str, Counter[str]] = {}
    for row in every_row(store, name, as_of):
        for group in _groups(row, by) if status in (None, row.status) else ():
            counts = expected.setdefault(group, Counter())
            counts.update(tasks=1, soon=row.status == "due-soon", late=row.status == "overdue")
    found: dict[str, Counter[str]] = {}
    for each in store.groups(replace(FILTERS[name], status=status), as_of, by):
        counts = found.setdefault(_without_id(each.name), Counter())
        counts.update(tasks=each.tasks, soon=each.due_soon, late=each.classes["open-late"])
    assert found == expected


def test_the_largest_groups_alone(store: Store) -> None:
    every = store.groups(TaskFilter(unit="Sở Y tế"), TODAY, "document")
    some = store.groups(TaskFilter(unit="Sở Y tế"), TODAY, "document", limit=3)
    assert [group.tasks for group in some] == [group.tasks for group in every[:3]]


def _groups(row: TaskRow, by: Grouping) -> list[str]:
    match by:
        case "unit":
            return list({unit.unit or unit.text for unit in row.task.lead}) or [NONE]
        case "document":
            return [row.code or row.file]
        case "week":
            return [f"{row.due:%G-W%V}" if row.due else NONE]
        case "status":
            return [row.status]


def _without_id(name: str) -> str:
    return re.sub(r" \([0-9a-f]{16}-\d+\)$", "", name)


# --- plans ---------------------------------------------------------------------

BOUNDED = {"units", "unit_aliases", "unit_names", "issuer_words", "rules"}
"""Names and rules: thousands, however many tasks there are. Some words of a name are looked for in all of them."""


@pytest.fixture(scope="module")
def larger(new_database: NewDatabase) -> Iterator[Store]:
    """Large, but not to PostgreSQL: its planner reads a table of some thousands of rows as a whole, and is told not to.

    Where it can't do without, it does so nevertheless.
    """
    url = new_database()
    fill(url, 20_000)
    if make_url(url).get_backend_name() == "postgresql":
        engine = create_engine(url)
        with engine.begin() as connection:
            for way in ("enable_seqscan", "enable_hashjoin", "enable_mergejoin"):
                command = f'ALTER DATABASE "{engine.url.database}" SET {way} = off'
                connection.exec_driver_sql(command)
        engine.dispose()
    with open_store(url) as opened:
        yield opened


def test_a_walk_would_be_seen(larger: Store) -> None:
    assert _walked(larger, larger.grounds) == {"citations"}


def test_no_question_walks_a_whole_table(larger: Store) -> None:
    asked = {**questions(larger), **_further(larger)}
    walked = {name: found for name, ask in asked.items() if (found := _walked(larger, ask))}
    assert walked == {}


def test_units_are_counted_without_sorting(larger: Store) -> None:
    """Their rows stand by their names already; to sort millions of them takes longer than to count them."""
    if _is_postgresql(larger):
        pytest.skip("PostgreSQL sorts nothing: it puts them together by the number of their name")
    statements = _asked(larger, lambda: larger.units(TODAY))
    with larger._engine.connect() as connection:
        plans = [
            str(line[-1])
            for statement, values in statements.items()
            for line in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert any("SEARCH register USING PRIMARY KEY" in line for line in plans)
    assert not [line for line in plans if "TEMP B-TREE" in line]


def _further(store: Store) -> dict[str, Callable[[], object]]:
    """What the pages and commands ask besides."""
    row = store.page(TaskFilter(), TODAY, limit=1).rows[0]
    return {
        "a document by its code": lambda: store.documents(row.code),
        "a document by its path": lambda: store.documents(row.file),
        "a document by the beginning of its code": lambda: store.documents("12/KH"),
        "a document by the end of its path": lambda: store.documents("123.pdf"),
        "a document by words that no code or path has": lambda: store.documents("12/tau vu tru"),
        "a document whole": lambda: store.directive(row.document),
        "a document beside the others": lambda: store.in_context(row.document),
        "what was said": lambda: store.history(row.id),
    }


def _walked(store: Store, ask: Callable[[], object]) -> set[str]:
    """Tables that the statements of a question read from one end to the other."""
    statements = _asked(store, ask)
    of_engine = _walked_on_postgresql if _is_postgresql(store) else _walked_on_sqlite
    with store._engine.connect() as connection:
        found = {
            table
            for statement, values in statements.items()
            for table in of_engine(connection, statement, values)
        }
        return {table for table in found - BOUNDED if _has_rows(connection, table)}


def _asked(store: Store, ask: Callable[[], object]) -> dict[str, Any]:
    """The statements of a question, with what is given to them."""
    statements: dict[str, Any] = {}

    def keep(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            statements[statement] = values

    listen(store._engine, "before_cursor_execute", keep)
    ask()
    remove(store._engine, "before_cursor_execute", keep)
    assert statements
    return statements


def _has_rows(connection: Connection, table: str) -> bool:
    return bool(connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").fetchall())


def _walked_on_sqlite(connection: Connection, statement: str, values: Any) -> Iterator[str]:
    names = set(inspect(connection).get_table_names())
    for line in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values):
        scan = re.match(r"SCAN (\w+)\b(?! VIRTUAL)", str(line[-1]))
        if scan is not None and re.sub(r"_\d+$", "", scan[1]) in names:
            yield re.sub(r"_\d+$", "", scan[1])


def _walked_on_postgresql(connection: Connection, statement: str, values: Any) -> Iterator[str]:
    plan = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values).scalar_one()
    nodes = [plan[0]["Plan"]]
    for node in nodes:
        nodes += node.get("Plans", ())
        by_index = "Index Cond" in node or node["Node Type"] == "Bitmap Heap Scan"
        by_index = by_index or "TID Cond" in node  # the first pages alone
        if "Relation Name" in node and not by_index:
            yield node["Relation Name"]


def _is_postgresql(store: Store) -> bool:
    return store._engine.dialect.name == "postgresql"

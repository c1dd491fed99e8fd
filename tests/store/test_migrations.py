"""Tables of every released revision come up to date with their rows, on both engines."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, text

from models.correction import Change
from models.register import TaskFilter
from models.store import revisions
from models.store.columns import Base
from models.store.engine import engine_of
from models.store.errors import StoreError
from models.store.session import open_store
from tests import builders
from tests.store.conftest import NewDatabase
from tests.store.test_validity import LAST, holding

RELEASED = Path(__file__).parent / "released"
"""Dumps of databases as the program of that revision made them: a directive of `builders` and a failed file."""
MIGRATIONS = Path(revisions.__file__).parent / "migrations"


def restore(url: str, revision: str) -> None:
    """Make the database that a program of this revision left."""
    engine, _ = engine_of(url)
    script = (RELEASED / f"{revision}.{engine.dialect.name}.sql").read_text(encoding="utf-8")
    raw = engine.raw_connection()
    if engine.dialect.name == "sqlite":
        raw.driver_connection.executescript(script)  # type: ignore[union-attr]
    else:
        raw.cursor().execute(script)
        raw.commit()
    raw.close()
    engine.dispose()


def row_counts(connection: Connection) -> dict[str, int]:
    tables = set(inspect(connection).get_table_names()) & Base.metadata.tables.keys()
    return {
        name: connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0
        for name in sorted(tables)
    }


@pytest.mark.parametrize("revision", sorted({path.name[:4] for path in RELEASED.glob("*.sql")}))
def test_a_released_database_comes_up_to_date_with_its_rows(blank: str, revision: str) -> None:
    restore(blank, revision)
    with create_engine(blank).connect() as connection:
        before = row_counts(connection)
    with open_store(blank) as store:
        with store._engine.connect() as connection:
            after = row_counts(connection)
        assert {name: after[name] for name in before} == before
        [row] = store.documents()
        found = store.directive(row.id)
    assert before["files"] == 2
    expected = builders.directive(path="vao/chi-thi.pdf")
    assert found is not None
    assert (found.header, found.tasks) == (expected.header, expected.tasks)
    assert (found.items, found.tables) == (expected.items, expected.tables)
    assert revisions.revision_of(blank) == revisions.HEAD


RUN = (
    "INSERT INTO runs (number, kind, version, arguments, began_at, ended_at, ended, stored, unchanged, partial, failed)"
    " VALUES ({}, 'ingest', '1', '[]', '2026-01-0{}T08:00:00+00:00', '2026-01-09T08:00:00+00:00', 'done', {}, 0, 0, 1)"
)
UPLOAD = (
    "INSERT INTO uploads (id, name, path, size, said_by, at, state, pages_done, pages, sha256)"
    " SELECT 'a', 'a', 'a', 1, 'lan', '2026-02-01T08:00:00.123+00:00', '{}', 1, 1, sha256 FROM files"
    " WHERE status = 'ok'"
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], None),
        ([RUN.format(1, 1, 0), RUN.format(2, 2, 1)], "2026-01-02T08:00:00+00:00"),
        # The file may be of either, or one that they read is gone.
        ([RUN.format(1, 1, 1), RUN.format(2, 2, 1)], None),
        ([RUN.format(1, 1, 2)], None),
        ([UPLOAD.format("stored"), RUN.format(1, 1, 0)], "2026-02-01T08:00:00+00:00"),
        ([UPLOAD.format("failed")], None),
    ],
)
def test_when_a_file_was_read_is_known_as_far_as_it_was_told(
    blank: str, told: list[str], expected: str | None
) -> None:
    restore(blank, "0010")
    with create_engine(blank).begin() as connection:
        for statement in told:
            connection.exec_driver_sql(statement)
    with open_store(blank) as store:
        [row] = store.documents()
        assert row.read_at == expected


def test_every_revision_but_the_newest_has_its_dump() -> None:
    dumps = {path.name for path in RELEASED.glob("*.sql")}
    earlier = revisions.REVISIONS[:-1]
    assert {f"{r}.{engine}.sql" for r in earlier for engine in ("sqlite", "postgresql")} <= dumps


@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based")
def test_migrations_make_the_tables_that_the_program_uses(blank: str) -> None:
    with open_store(blank) as store, store._engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": not_of_fts5}
        )
        assert compare_metadata(context, Base.metadata) == []


def not_of_fts5(_object: object, name: str | None, *_: object) -> bool:
    """FTS5 has tables of its own behind its index, and the one of PostgreSQL is an expression."""
    own = (
        "task_words_index",
        "document_words_index",
        "ix_task_words_words",
        "ix_document_words_words",
    )
    return not (name or "").startswith(own)


def test_migrations_make_the_constraints_that_the_program_expects(
    blank: str, new_database: NewDatabase
) -> None:
    open_store(blank).close()
    made, _ = engine_of(new_database())
    Base.metadata.create_all(made)
    assert constraints(create_engine(blank).connect()) == constraints(made.connect())


def constraints(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """Name and condition of the constraints of each table."""
    inspector = inspect(connection)
    found = {}
    for table in Base.metadata.tables:
        every = [
            inspector.get_pk_constraint(table),
            *inspector.get_foreign_keys(table),
            *inspector.get_unique_constraints(table),
            *inspector.get_check_constraints(table),
        ]
        found[table] = sorted((str(each["name"]), _condition(each)) for each in every)
    connection.close()
    return found


def _condition(constraint: object) -> str:
    return re.sub(r"\s+", " ", str(constraint))


def test_every_constraint_has_a_name(blank: str) -> None:
    open_store(blank).close()
    named = constraints(create_engine(blank).connect())
    assert set(named) == Base.metadata.tables.keys()
    assert not [name for names in named.values() for name, _ in names if name in ("", "None")]


def test_tables_go_back_and_come_again_with_their_rows(blank: str) -> None:
    with open_store(blank) as store:
        store.save(builders.outcome())
    for revision in reversed(revisions.REVISIONS[:-1]):
        revisions.migrate(blank, revision)
        assert revisions.revision_of(blank) == revision
    columns = {each["name"] for each in inspect(create_engine(blank)).get_columns("tasks")}
    assert "quote_ocr" not in columns
    with open_store(blank) as store:
        [row] = store.documents()
        directive = store.directive(row.id)
    assert directive is not None
    assert directive.tasks == builders.tasks()


@pytest.mark.parametrize("revision", ["0005", "0009"])
def test_what_was_said_is_known_after_going_back(blank: str, revision: str) -> None:
    """Also where the register is made anew: older tables know no rejected tasks."""
    asked, as_of = TaskFilter(status="done"), date(2023, 4, 20)
    with open_store(blank) as store:
        store.save(holding(None, LAST))
        [row] = store.documents()
        store.done(f"{row.id}:1", date(2023, 4, 12), by="Lan")
        store.reopen(f"{row.id}:1", date(2023, 5, 2), by="Lan")
        store.correct([Change(document=row.id, task="4", field="rejected", value="x")], by="Lan")
        before = [each.ref for each in store.tasks(TaskFilter(status="done-late"), as_of)]
    revisions.migrate(blank, revision)
    with open_store(blank) as store:
        assert store.tasks(asked, as_of) == []
        found = [each.ref for each in store.tasks(TaskFilter(status="done-late"), as_of)]
        assert found == before == ["1"]
        [named] = store.documents("04/ct")
        # Passages of columns that older tables lack go with them: `reextract` reads them anew.
        assert named.valid_until is None
        with store._engine.connect() as connection:
            turned = connection.exec_driver_sql("SELECT count(*) FROM turned_tasks").scalar_one()
    assert turned == 1


def test_a_revision_that_is_none_is_refused(blank: str) -> None:
    with pytest.raises(StoreError, match="0815"):
        revisions.migrate(blank, "0815")


def test_several_programs_may_open_an_empty_database(blank: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(open_store, [blank] * 4))
    assert [store.documents() for store in stores] == [[]] * 4
    for store in stores:
        store.close()


def test_the_program_knows_its_migrations() -> None:
    assert tuple(sorted(path.name[:4] for path in MIGRATIONS.glob("versions/*.py"))) == (
        revisions.REVISIONS
    )

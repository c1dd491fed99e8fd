"""Every test of the store runs on SQLite and on PostgreSQL."""

import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, make_url

from models.store.session import Store, open_store
from tests.store.servers import GIVEN, server

NewDatabase = Callable[[], str]
"""Makes a database without tables and gives its URL."""
NewTables = Callable[[], str]
"""The same with empty tables; on PostgreSQL the one of before, emptied."""


@pytest.fixture(scope="session")
def admin() -> Iterator[Engine]:
    """A connection to the PostgreSQL server on which databases can be made."""
    with server() as url:
        if url is None:
            pytest.skip(f"no PostgreSQL: neither initdb nor {GIVEN}")
        engine = create_engine(make_url(url).set(database="postgres"), isolation_level="AUTOCOMMIT")
        yield engine
        engine.dispose()


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite3"
    open_store(str(path)).close()
    return path


@pytest.fixture(scope="session")
def postgres_with_tables(admin: Engine) -> Iterator[Engine]:
    url = _make(admin)
    open_store(_shown(url)).close()
    engine = create_engine(url)
    yield engine
    engine.dispose()
    _drop(admin, url)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def new_database(
    kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[NewDatabase]:
    if kind == "sqlite":
        folder = tmp_path_factory.mktemp("sqlite")
        yield lambda: f"sqlite:///{folder}/{uuid.uuid4().hex}.sqlite3"
        return
    admin: Engine = request.getfixturevalue("admin")
    made: list[URL] = []

    def make() -> str:
        made.append(_make(admin))
        return _shown(made[-1])

    yield make
    for url in made:
        _drop(admin, url)


@pytest.fixture
def blank(new_database: NewDatabase) -> str:
    """URL of a database without tables."""
    return new_database()


@pytest.fixture(scope="module")
def new_tables(
    kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> NewTables:
    if kind == "sqlite":
        template: Path = request.getfixturevalue("sqlite_with_tables")
        folder = tmp_path_factory.mktemp("sqlite")
        return lambda: f"sqlite:///{shutil.copy(template, folder / f'{uuid.uuid4().hex}.sqlite3')}"
    engine: Engine = request.getfixturevalue("postgres_with_tables")

    def empty() -> str:
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "TRUNCATE files, inputs, corrections, progress, runs, units, unit_names, rules"
                " RESTART IDENTITY CASCADE"
            )
        return _shown(engine.url)

    return empty


@pytest.fixture
def database(new_tables: NewTables) -> str:
    """URL of a database with empty tables."""
    return new_tables()


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with open_store(database) as opened:
        yield opened


def _make(admin: Engine) -> URL:
    name = f"dondoc_test_{uuid.uuid4().hex}"
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    return admin.url.set(database=name)


def _drop(admin: Engine, url: URL) -> None:
    with admin.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {url.database} WITH (FORCE)")


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=False)

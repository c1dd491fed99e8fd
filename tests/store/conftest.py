"""Every test of the store runs on SQLite and on PostgreSQL."""

import uuid
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import URL, create_engine, make_url

from models.store.session import Store, open_store
from tests.store.servers import GIVEN, server

NewDatabase = Callable[[], str]
"""Makes an empty database and gives its URL."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    with server() as url:
        if url is None:
            pytest.skip(f"no PostgreSQL: neither initdb nor {GIVEN}")
        yield make_url(url)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def new_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[NewDatabase]:
    if request.param == "sqlite":
        folder = tmp_path_factory.mktemp("sqlite")
        yield lambda: f"sqlite:///{folder}/{uuid.uuid4().hex}.sqlite3"
        return
    yield from _on_postgres(request.getfixturevalue("postgres"))


def _on_postgres(server: URL) -> Iterator[NewDatabase]:
    names: list[str] = []
    admin = create_engine(server.set(database="postgres"), isolation_level="AUTOCOMMIT")

    def make() -> str:
        names.append(f"dondoc_test_{uuid.uuid4().hex}")
        with admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {names[-1]} TEMPLATE template0")
        return server.set(database=names[-1]).render_as_string(hide_password=False)

    yield make
    with admin.connect() as connection:
        for name in names:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    admin.dispose()


@pytest.fixture
def database(new_database: NewDatabase) -> str:
    return new_database()


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with open_store(database) as opened:
        yield opened

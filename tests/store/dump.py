"""Writes the dumps of a revision, the newest unless one is named, which are kept when the next one is made.

    python -m tests.store.dump [REVISION]

From then on every later program must bring these databases up to date.
"""

import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from sqlalchemy import create_engine, make_url

from models.store import revisions
from models.store.session import open_store
from tests import builders
from tests.store.servers import programs, server
from tests.store.test_migrations import RELEASED

REVISION = sys.argv[1] if len(sys.argv) > 1 else revisions.HEAD
INDEXES = ("task_words_index", "document_words_index")
"""Tables of FTS5: they make their own tables, and their content stands in ``task_words`` and ``document_words``."""


def fill(url: str) -> None:
    """Make a database that holds a directive and a failed file."""
    with open_store(url) as store:
        store.save(builders.outcome(path="vao/chi-thi.pdf"))
        store.save(builders.failed(b"2", path="vao/hong.pdf"))
    if REVISION != revisions.HEAD:
        revisions.migrate(url, REVISION)


def sqlite_dump() -> Iterator[str]:
    """What makes the SQLite database again, statement by statement."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/store.sqlite3"
        fill(f"sqlite:///{path}")
        connection = sqlite3.connect(path)
        made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        own = [name for name in INDEXES if name in made]
        for statement in connection.iterdump():
            if statement == "COMMIT;":
                for name in own:
                    yield f"{made[name]};"
                    yield f"INSERT INTO {name}({name}) VALUES('rebuild');"
            # Triggers fill the indexes from now on.
            if statement.startswith("CREATE TRIGGER") or not any(name in statement for name in own):
                yield statement
        connection.close()


def postgresql_dump() -> Iterator[str]:
    """What makes the PostgreSQL database again, without comments and settings of the session."""
    folder = programs()
    with server() as url:
        if folder is None or url is None:
            raise SystemExit("no PostgreSQL here: its dump needs pg_dump and a server")
        admin = create_engine(make_url(url).set(database="postgres"), isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.exec_driver_sql("DROP DATABASE IF EXISTS dondoc_dump")
            connection.exec_driver_sql("CREATE DATABASE dondoc_dump TEMPLATE template0")
        target = admin.url.set(database="dondoc_dump")
        fill(target.render_as_string(hide_password=False))
        plain = target.set(drivername="postgresql").render_as_string(hide_password=False)
        command = [str(folder / "pg_dump"), "--inserts", "--no-owner", "--no-privileges", plain]
        script = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        with admin.connect() as connection:
            connection.exec_driver_sql("DROP DATABASE dondoc_dump WITH (FORCE)")
        admin.dispose()
    yield "SELECT pg_catalog.set_config('search_path', '', false);"
    for line in script.splitlines():
        if line and not re.match(r"--|SET |SELECT pg_catalog\.set_config|\\", line):
            yield line


if __name__ == "__main__":
    for engine, dump in (("sqlite", sqlite_dump), ("postgresql", postgresql_dump)):
        path = RELEASED / f"{REVISION}.{engine}.sql"
        path.write_text("\n".join(dump()) + "\n", encoding="utf-8")
        print(path)

"""A real PostgreSQL server for the tests: the one that is given, or one of our own for as long as they run."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

GIVEN = "DONDOC_TEST_POSTGRES"
"""URL of a server on which the tests may make databases: ``postgresql+psycopg://postgres@127.0.0.1``."""

# What a power cut would lose is nobody's: nothing waits for the disk.
_SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")
_DEBIAN = "/usr/lib/postgresql"


class Server(NamedTuple):
    """A server of our own."""

    url: str
    """Without the name of a database."""
    call: Callable[..., None]
    """Runs one of its programs."""

    def stop(self) -> None:
        """Pull the plug."""
        self.call("pg_ctl", "stop", "--mode=immediate")

    def start(self) -> None:
        """Put it in again."""
        self.call("pg_ctl", "start", "--wait", *_start_options(self.url.rpartition("=")[2]))


@contextmanager
def server() -> Iterator[str | None]:
    """URL of a server without the name of a database; None where there is no PostgreSQL."""
    if GIVEN in os.environ:
        yield os.environ[GIVEN].rstrip("/")
        return
    with own_server() as own:
        yield own and own.url


@contextmanager
def own_server() -> Iterator[Server | None]:
    """A server that nobody else uses; None where there is no PostgreSQL."""
    found = programs()
    if found is None:
        yield None
        return
    # Paths of sockets are short, hence not under pytest's folder.
    with tempfile.TemporaryDirectory(prefix="dondoc-pg-") as name:
        folder, user = Path(name), _user()
        if user is not None:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)

        def call(program: str, *arguments: str) -> None:
            subprocess.run(
                [str(found / program), *arguments, "-D", str(folder / "data")],
                check=True,
                cwd=folder,
                stdout=subprocess.DEVNULL,
                user=user,
                group=user and pwd.getpwnam(user).pw_gid,
                extra_groups=user and (),
            )

        call("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8")
        call("pg_ctl", "start", "--wait", *_start_options(name))
        try:
            yield Server(f"postgresql+psycopg://postgres@/?host={folder}", call)
        finally:
            call("pg_ctl", "stop", "--mode=immediate")


def _start_options(folder: str) -> tuple[str, ...]:
    options = " ".join(f"-c {setting}" for setting in _SETTINGS)
    return ("--log", f"{folder}/log", "-o", f"{options} -k {folder}")


def programs() -> Path | None:
    """Folder of the newest server there is; Debian keeps them out of the PATH."""
    found = sorted(Path(_DEBIAN).glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _user() -> str | None:
    """Who runs the server: it refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"

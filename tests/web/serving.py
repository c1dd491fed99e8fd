"""A desk that runs for a test: a real server with a database of its own, and browsers to look at it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from dondoc.web.application import create_app
from dondoc.web.login import hash_of
from dondoc.web.options import MB, Options
from models.desk import Role
from models.store.desk import Desk, open_desk
from pipeline.lexicon.registry.lookup import Registry
from pipeline.settings import Settings

PASSWORD = "mật khẩu đủ dài"
BROWSER = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Running:
    """A desk that answers."""

    url: str
    desk: Desk
    options: Options

    def account(self, name: str, role: Role) -> None:
        self.desk.save_account(name, hash_of(PASSWORD), role, by="test")

    def token(self, name: str, role: Role) -> dict[str, str]:
        """The header of a program that speaks for an account of this role."""
        self.account(name, role)
        key = self.desk.new_token(name, "test", ("read", "review", "upload", "admin"), by="test")
        return {"authorization": f"Bearer {key}"}


@contextmanager
def running(database: str, folder: Path, **chosen: object) -> Iterator[Running]:
    settings = Settings(db=database)
    values = {"folder": folder, "max_file": 5 * MB, **chosen}
    options = Options(settings=settings, **values)  # type: ignore[arg-type]
    with open_desk(database, naming=Registry()) as desk:
        config = uvicorn.Config(create_app(desk, options), port=0, log_level="warning")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield Running(f"http://127.0.0.1:{port}", desk, options)
        server.should_exit = True
        thread.join(10)

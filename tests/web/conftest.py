"""Samples in a database, desks over copies of it, and a headless Chromium."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from models.store.session import open_store
from pipeline.batch import Entry, ingest
from pipeline.settings import Settings
from tests.web.serving import ARGUMENTS, BROWSER, Running, running

SAMPLES = Path(__file__).parents[2] / "data" / "raw" / "samples"
FILES = ("09-ke-hoach-phuong.pdf", "08-thong-bao-ket-luan.docx")

# A machine that does other work too takes its time.
expect.set_options(timeout=20_000)

NewDesk = Callable[..., Running]


class Silent:
    """Nobody looks how far it is."""

    def started(self, total: int) -> None: ...
    def page_read(self, path: str, done: int, total: int) -> None: ...
    def finished(self, entry: Entry) -> None: ...
    def waited(self) -> None: ...


@pytest.fixture(scope="session")
def read_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with samples: a scan and a file of Word."""
    path = tmp_path_factory.mktemp("samples") / "samples.sqlite3"
    with open_store(f"sqlite:///{path}") as store:
        report = ingest(
            [SAMPLES / name for name in FILES], Settings(jobs=2), store, progress=Silent()
        )
        assert report.count("stored") == len(FILES)
    return path


@pytest.fixture
def new_desk(read_samples: Path, tmp_path: Path) -> Iterator[NewDesk]:
    """Makes a desk over a copy of the samples, or over an empty database."""
    with ExitStack() as stack:

        def made(*, empty: bool = False, **options: object) -> Running:
            database = tmp_path / "desk.sqlite3"
            if not empty:
                shutil.copy(read_samples, database)
            return stack.enter_context(
                running(f"sqlite:///{database}", tmp_path / "files", **options)
            )

        yield made


@pytest.fixture
def desk(new_desk: NewDesk) -> Running:
    return new_desk()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Makes pages of browsers that know nothing of one another; what a page complains about fails the test."""
    complaints: list[str] = []
    with ExitStack() as stack:

        def made() -> Page:
            context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(30_000)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on(
                "console",
                lambda said: (
                    complaints.append(said.text) if "Content Security Policy" in said.text else None
                ),
            )
            return page

        yield made
    assert complaints == []


@pytest.fixture
def page(new_page: Callable[[], Page]) -> Page:
    return new_page()

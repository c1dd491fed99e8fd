"""The notebooks run from top to bottom, and are kept without what they showed."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import nbclient
import nbformat
import pytest

from models.store.session import open_store
from tests import builders

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A directive a month, for a year."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/a.sqlite3"
    with open_store(url) as store:
        for month in range(1, 13):
            made = builders.outcome(str(month).encode(), path=f"{month}.pdf")
            [directive] = made.directives
            header = replace(directive.header, date=f"2023-{month:02}-05", code=f"{month}/CT-UBND")
            store.save(replace(made, directives=(replace(directive, header=header),)))
    return url


def test_notebooks_run(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DONDOC_DB", database)
    monkeypatch.setenv("MPLBACKEND", "agg")
    # Kernels take seconds to start, one beside the other.
    with ThreadPoolExecutor(len(NOTEBOOKS)) as pool:
        ran = dict(
            zip([path.name for path in NOTEBOOKS], pool.map(execute, NOTEBOOKS), strict=True)
        )
    assert len(ran) == 3
    shown = {name: "".join(outputs(book)) for name, book in ran.items()}
    assert 'class="spans"' in shown["1_one_directive.ipynb"]
    assert shown["2_a_year.ipynb"].startswith("72 tasks of 12 documents")
    assert "(0, 24)" in shown["3_asking.ipynb"]


def opened(path: Path) -> nbformat.NotebookNode:
    book: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return book


def execute(path: Path) -> nbformat.NotebookNode:
    book = opened(path)
    client = nbclient.NotebookClient(
        book, timeout=100, resources={"metadata": {"path": str(FOLDER)}}
    )
    return client.execute()


def outputs(book: nbformat.NotebookNode) -> Iterator[str]:
    for cell in book.cells:
        for output in cell.get("outputs", ()):
            yield output.get("text", "")
            yield from (str(each) for each in output.get("data", {}).values())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_are_kept_without_outputs(path: Path) -> None:
    book = opened(path)
    nbformat.validate(book)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert code
    assert not any(cell.outputs or cell.execution_count for cell in code)
    assert all(len(cell.source.splitlines()) <= 20 for cell in code)

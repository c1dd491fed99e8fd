"""A document as it lies on the desk: what only the other documents of the store tell stands there too."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from dondoc.web.pages.document import laid_out
from models.store.chains import LATER
from models.store.session import open_store
from tests import builders
from tests.store.test_chains import names, upper
from tests.store.test_validity import FIRST, LAST, holding
from tests.web.serving import Running, running

TOLD = "Hạn 30/06/2023 muộn hơn hạn cuối 01/05/2023 của 61/2018/NĐ-CP"


@pytest.fixture
def late(tmp_path: Path) -> Iterator[tuple[Running, str]]:
    """A desk over a document with a task that is due later than its upper document, and the document's id."""
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    with open_store(url) as store:
        store.save(upper("2023-05-01"))
        store.save(builders.outcome())
        _, below = names(store)
    with running(url, tmp_path / "files") as desk:
        yield desk, below


def test_a_task_that_is_due_too_late_is_told(late: tuple[Running, str]) -> None:
    desk, document = late
    shown = httpx.get(f"{desk.url}/documents/{document}").raise_for_status().text
    assert TOLD in shown
    found = httpx.get(f"{desk.url}/api/v1/documents/{document}").raise_for_status().json()
    assert [each["path"] for each in found["findings"] if each["code"] == LATER] == ["2"]


def test_an_extension_settles_it_and_no_button_does(late: tuple[Running, str]) -> None:
    desk, document = late
    sheet = laid_out(desk.desk, document)
    assert sheet is not None
    [look] = [each for each in sheet.looks if each.finding.code == LATER]
    assert (look.number, look.entry) == (None, sheet.entry_of(path="2").id)  # type: ignore[union-attr]
    others = [each for each in sheet.looks if each is not look]
    shown = httpx.get(f"{desk.url}/documents/{document}").text
    assert shown.count("data-settle") == len(others) > 0
    desk.desk.withdraw(f"{document}:2", reason="CV 4", by="Lan")
    assert TOLD not in httpx.get(f"{desk.url}/documents/{document}").text


def test_when_a_document_holds(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    with open_store(url) as store:
        store.save(holding(FIRST, LAST))
        [row] = store.documents()
    with running(url, tmp_path / "files") as desk:
        shown = httpx.get(f"{desk.url}/documents/{row.id}").raise_for_status().text
        assert "từ 15/05/2023 đến hết 15/07/2023" in shown
        assert 'id="h-validity"' in shown
        listed = httpx.get(f"{desk.url}/documents").raise_for_status().text
        assert "đến hết 15/07/2023" in listed
        tasks = httpx.get(f"{desk.url}/", params={"as_of": "2023-04-01"}).raise_for_status().text
        assert "đến hết 15/07/2023: văn bản hết hiệu lực" in tasks
        asked = {"due_from": "2023-04-01", "due_to": "2023-12-31"}
        found = httpx.get(f"{desk.url}/api/v1/occurrences", params=asked).json()["items"]
        days = [each["day"] for each in found if each["recurring"]]
        assert days == ["2023-05-15", "2023-06-15", "2023-07-15"]

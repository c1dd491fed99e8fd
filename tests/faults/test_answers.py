"""Hostile text on its way into questions and calendars, and a paper that comes twice."""

import re
from contextlib import nullcontext, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import icalendar
import pytest

from dondoc.export.ics import calendar_lines
from models.register import TaskFilter, TaskRow
from models.store.chains import AGAIN
from models.store.errors import StoreError, UnknownUnit
from models.store.session import Store, open_store
from pipeline.batch import ingest
from pipeline.lexicon.registry.lookup import Registry
from pipeline.settings import Settings
from tests import builders
from tests.faults.test_catalogue import Silent
from tests.read.files import BODY, HEAD, pdf_of, picture_of, scan_of

DAY = date(2023, 4, 5)
HOSTILE = (
    "'; DROP TABLE tasks; --",
    '" OR "1"="1',
    "' OR 1=1 --",
    "') UNION SELECT password, 1 FROM accounts --",
    "%",
    "_",
    "%' ESCAPE '",
    "\\",
    "*",
    '"tasks" NEAR *',
    "x\x00y",
    "a" * 10_000,
)
SMUGGLED = "Báo cáo\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(str(tmp_path / "a.sqlite3"), naming=Registry())


def test_a_paper_that_was_scanned_twice_is_two_documents_that_know_of_each_other(
    tmp_path: Path, store: Store
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for dpi in (200, 240):
        picture = picture_of(pdf_of((*HEAD, *BODY)), dpi)
        (folder / f"{dpi}.pdf").write_bytes(scan_of(picture, dpi=dpi))
    report = ingest([folder], Settings(jobs=2), store, progress=Silent())
    assert report.count("stored") == 2
    first, second = store.documents()
    for one, other in ((first, second), (second, first)):
        [finding] = [each for each in store.compared(one.id) if each.code == AGAIN]
        assert other.file in finding.message
        assert other.id in finding.message


@pytest.mark.parametrize("changed", [{"date": "2023-03-31"}, {"issuer": "UBND xã Bình An"}])
def test_a_document_of_the_same_number_elsewhere_or_of_another_day_is_another(
    changed: dict[str, str], store: Store
) -> None:
    made = builders.outcome(b"other", path="other.pdf")
    [directive] = made.directives
    other = replace(directive, header=replace(directive.header, **changed))  # type: ignore[arg-type]  # strings all
    store.save(builders.outcome())
    store.save(replace(made, directives=(other,)))
    assert not [each for row in store.documents() for each in store.compared(row.id)]


def test_line_breaks_in_tasks_are_no_lines_of_a_calendar(store: Store) -> None:
    store.save(builders.outcome())
    rows = [hostile(row) for row in store.tasks(as_of=DAY)]
    written = "".join(calendar_lines(rows, DAY, name=SMUGGLED))
    unfolded = written.replace("\r\n ", "").split("\r\n")
    assert not [line for line in unfolded if line.startswith("ATTENDEE")]
    events = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert len(events) == unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") > 0
    assert all("ATTENDEE:mailto" in str(event["summary"]) for event in events)


def hostile(row: TaskRow) -> TaskRow:
    return replace(row, task=replace(row.task, text=SMUGGLED))


def test_an_event_whose_day_was_moved_is_the_same_event_and_newer(store: Store) -> None:
    store.save(builders.outcome())
    before = events(store)
    [task] = [row for row in store.tasks(as_of=DAY) if row.ref == "1"]
    store.extend(task.id, date(2023, 5, 20), reason="xin lùi", by="Lan")
    after = events(store)
    assert before.keys() == after.keys()
    moved = {uid for uid in after if after[uid] != before[uid]}
    assert len(moved) == 1
    [uid] = moved
    assert after[uid] == (date(2023, 5, 20), before[uid][1] + 1)


def events(store: Store) -> dict[str, tuple[date, int]]:
    """Day and number of each event by its UID."""
    written = "".join(calendar_lines(store.tasks(as_of=DAY), DAY, name="a"))
    found = icalendar.Calendar.from_ical(written).events
    return {str(each["uid"]): (each.start, int(str(each["sequence"]))) for each in found}


@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize("field", ["unit", "text", "search", "issuer", "document"])
def test_what_is_asked_for_is_never_a_statement(field: str, word: str, store: Store) -> None:
    store.save(builders.outcome())
    everything = store.tasks(as_of=DAY)
    asked = replace(TaskFilter(), **{field: word})  # type: ignore[arg-type]  # strings all
    # An unknown unit is told, with its name as it was typed.
    with pytest.raises(UnknownUnit, match=re.escape(word)) if field == "unit" else nullcontext():
        assert store.tasks(asked, DAY) == []
    assert store.tasks(as_of=DAY) == everything
    assert not list(store.problems())


def test_what_no_text_can_hold_is_refused_in_words(store: Store) -> None:
    store.save(builders.outcome())
    with suppress(StoreError):
        assert store.tasks(document="\ud800") == []

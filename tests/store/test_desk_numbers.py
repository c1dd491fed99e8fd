"""Numbers beside a list are those of its rows."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from benchmarks.large_store import RARE, TODAY, fill
from benchmarks.questions import FILTERS
from models.register import TaskFilter, TaskRow
from models.status import STATUSES, Status
from models.store import desk_numbers, places, ranges
from models.store.desk import Desk, open_desk
from models.store.desk_numbers import SHOWN, DayTasks
from tests.store.conftest import NewDatabase

LATER = TODAY + timedelta(days=400)
_FEWER = 3
WINDOW = (TODAY - timedelta(days=40), TODAY + timedelta(days=70))


@pytest.fixture(scope="module")
def desk(new_database: NewDatabase) -> Iterator[Desk]:
    url = new_database()
    fill(url, 1500)
    with open_desk(url) as opened:
        yield opened


def rows_of(desk: Desk, asked: TaskFilter, as_of: date) -> list[TaskRow]:
    return _rows(desk, asked, as_of, ranges.FEW)


@cache
def _rows(desk: Desk, asked: TaskFilter, as_of: date, few: int) -> list[TaskRow]:
    """By how many are ``few`` they are found one way or the other."""
    return desk.tasks(asked, as_of)


@pytest.fixture(params=["few words", "many words"])
def _words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "many words":
        monkeypatch.setattr(ranges, "FEW", _FEWER)


@pytest.mark.usefixtures("_words")
@pytest.mark.parametrize("name", FILTERS)
def test_counts_are_those_of_the_rows(desk: Desk, name: str) -> None:
    asked = FILTERS[name]
    if asked.unit and not desk.ask().unit_names(asked.unit):
        pytest.skip("so small a store has no such unit")
    found = desk.counts(asked, LATER)
    rows = Counter(row.status for row in rows_of(desk, replace(asked, status=None), LATER))
    assert all(found.numbers[each] <= rows[each] for each in STATUSES)
    counted = [each for each in STATUSES if each not in found.more]
    assert [found.numbers[each] for each in counted] == [rows[each] for each in counted]
    assert not found.more or ranges.FEW == _FEWER


def test_common_words_are_counted_as_far_as_it_matters(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rare, common = TaskFilter(search=RARE), TaskFilter(search="cai cach hanh chinh")
    rows = Counter(row.status for row in rows_of(desk, common, LATER))
    found = desk.counts(common, LATER)
    assert (found.more, found.numbers["done"]) == (frozenset(), rows["done"])
    monkeypatch.setattr(desk_numbers, "_WORDED", 20)
    monkeypatch.setattr(ranges, "FEW", rows["done"])
    assert desk.counts(TaskFilter(), LATER).more == desk.counts(rare, LATER).more == frozenset()
    every = Counter(row.status for row in rows_of(desk, TaskFilter(), LATER))
    found = desk.counts(common, LATER)
    assert found.more == {status for status, number in every.items() if number >= 20}
    assert 0 < found.numbers["done"] < min(20, rows["done"])
    assert all(found.numbers[each] == rows[each] for each in STATUSES if each not in found.more)


COMMON = [
    TaskFilter(search="cai cach hanh chinh"),
    TaskFilter(text="an toàn thực phẩm"),
    TaskFilter(search="thuc pham", status="done"),
    TaskFilter(search="2020 thuc pham", unit="Sở Nội vụ"),
    TaskFilter(search="chinh", role="coordinate", due_from=date(2020, 1, 1)),
]


@pytest.mark.parametrize("asked", COMMON)
@pytest.mark.parametrize(("looked_at", "indexed"), [(1, 1), (9, 5), (50, 400), (5000, 1)])
def test_common_words_are_found_in_order_wherever_they_stand(
    desk: Desk, asked: TaskFilter, looked_at: int, indexed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shown() -> list[tuple[str, str]]:
        found, after = [], None
        while True:
            page = desk.page(asked, LATER, limit=60, after=after)
            found += [(row.document, row.ref) for row in page.rows]
            if (after := page.next) is None:
                return found

    few = shown()
    assert few == [(row.document, row.ref) for row in rows_of(desk, asked, LATER)]
    monkeypatch.setattr(ranges, "FEW", 0)
    monkeypatch.setattr(ranges, "_LITTLE", 0)
    monkeypatch.setattr(places, "LOOKED_AT", looked_at)
    monkeypatch.setattr(places, "_INDEXED", indexed)
    assert shown() == few
    assert [(row.document, row.ref) for row in desk.tasks(asked, LATER)] == few


@pytest.mark.usefixtures("_words")
@pytest.mark.parametrize(
    "asked",
    [
        TaskFilter(),
        TaskFilter(unit="Sở Nội vụ"),
        TaskFilter(status="overdue"),
        TaskFilter(search="cai cach hanh chinh"),
        TaskFilter(text="an toàn thực phẩm"),
        TaskFilter(issuer="nhân dân tỉnh Bắc Hà", role="lead"),
    ],
)
def test_days_and_weeks_hold_the_rows(desk: Desk, asked: TaskFilter) -> None:
    within = replace(asked, due_from=WINDOW[0], due_to=WINDOW[1])
    rows = rows_of(desk, within, LATER)
    assert rows
    by_day: dict[date, list[TaskRow]] = defaultdict(list)
    by_week: Counter[tuple[date, str | None]] = Counter()
    for row in rows:
        assert row.due is not None
        by_day[row.due].append(row)
        unit = (row.task.lead[0].unit or row.task.lead[0].text) if row.task.lead else None
        by_week[row.due - timedelta(row.due.weekday()), unit] += 1
    days = desk.days(within, LATER)
    assert days.cut is None
    assert {day: due.number for day, due in days.by_day.items() if due.number} == {
        day: len(each) for day, each in by_day.items()
    }
    for day, due in days.by_day.items():
        shown = [(each.document, each.ref, each.status) for each in due.first]
        assert shown == [(each.document, each.ref, each.status) for each in by_day[day][:SHOWN]]
    weeks = desk.weeks(within, LATER)
    assert {(each.monday, each.unit): each.number for each in weeks.numbers} == by_week


@pytest.mark.parametrize("asked", [TaskFilter(), TaskFilter(role="coordinate")])
def test_recurring_tasks_stand_on_the_days_on_which_they_come_again(
    desk: Desk, asked: TaskFilter, monkeypatch: pytest.MonkeyPatch
) -> None:
    within = replace(asked, due_from=WINDOW[0], due_to=WINDOW[1])
    monkeypatch.setattr(desk_numbers, "RECURRING", 10_000)
    due = Counter(each.day for each in desk.due(within, LATER) if each.recurring)
    assert due
    found = desk.days(within, LATER)
    assert {day: each.again for day, each in found.by_day.items() if each.again} == due
    assert all(len(each.first_again) == min(SHOWN, each.again) for each in found.by_day.values())
    assert not any(each.again for each in _with(desk, within, status="overdue").values())
    alone = _with(desk, within, status="recurring")
    assert {day: (each.number, each.again) for day, each in alone.items()} == {
        day: (0, number) for day, number in due.items()
    }
    assert found.cut_again is None
    monkeypatch.setattr(desk_numbers, "RECURRING", 1)
    assert desk.days(within, LATER).cut_again == 1


def _with(desk: Desk, asked: TaskFilter, status: Status) -> dict[date, DayTasks]:
    return desk.days(replace(asked, status=status), LATER).by_day


def test_of_an_earlier_day_they_are_worked_out_from_the_rows(desk: Desk) -> None:
    then = TODAY - timedelta(days=30)
    asked = TaskFilter(unit="Sở Nội vụ", due_from=WINDOW[0], due_to=WINDOW[1])
    rows = rows_of(desk, asked, then)
    assert desk.counts(asked, then).numbers == {
        status: sum(row.status == status for row in rows) for status in STATUSES
    }
    assert desk.counts(asked, then).more == frozenset()
    assert sum(due.number for due in desk.days(asked, then).by_day.values()) == len(rows)
    assert sum(each.number for each in desk.weeks(asked, then).numbers) == len(rows)


def test_a_document_is_counted_by_itself(desk: Desk) -> None:
    [row] = rows_of(desk, TaskFilter(), LATER)[:1]
    asked = TaskFilter(document=row.document)
    assert sum(desk.counts(asked, LATER).numbers.values()) == len(rows_of(desk, asked, LATER))


def test_the_stamp_changes_with_the_store_and_never_without(desk: Desk) -> None:
    before = desk.stamp()
    desk.counts(TaskFilter(), LATER)
    desk.ask().statistics()
    assert desk.stamp() == before
    desk.save_account("lan", "a hash", "viewer", by="test")
    after = desk.stamp()
    assert after.own > before.own
    with open_desk(desk._engine.url.render_as_string(hide_password=False)) as other:
        other.save_account("minh", "a hash", "viewer", by="test")
    assert desk.stamp().own == after.own
    assert desk.stamp().database != after.database

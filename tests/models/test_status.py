"""Where a task stands on a day."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest

from models import status
from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.status import STATUSES, Status, due_day, status_of, today

DUE = OnDate("2023-04-10")


@pytest.mark.parametrize(
    ("meanings", "status"),
    [
        ((), "no-date"),
        ((DUE,), "due-soon"),
        ((OnDate("2023-04-05"),), "due-soon"),
        ((OnDate("2023-04-04"),), "overdue"),
        ((OnDate("2023-04-05T07:00"),), "due-soon"),
        ((OnDate("2023-04-13"),), "due"),
        ((OnDate("2023-04"),), "no-date"),
        ((OnDate("2023-02-30"),), "no-date"),
        ((WithinPeriod("2023-04-01", "2023-06-30"),), "due"),
        ((Relative("P5D", True, "receipt"),), "waiting"),
        ((Relative("P5D", True, "issue", "2023-04-04"),), "overdue"),
        ((Recurring(None),), "recurring"),
        ((Ongoing(),), "ongoing"),
        ((Ongoing(), Recurring(None), OnDate("2023-12-31"), OnDate("2023-01-31")), "overdue"),
    ],
)
def test_status_on_5_april_2023(meanings: tuple[Meaning, ...], status: Status) -> None:
    assert status_of(meanings, date(2023, 4, 5)) == status


def test_the_day_of_the_deadline_is_in_time() -> None:
    assert status_of([DUE], date(2023, 4, 10)) == "due-soon"
    assert status_of([DUE], date(2023, 4, 11)) == "overdue"


def test_when_soon_begins_can_be_set() -> None:
    assert status_of([DUE], date(2023, 4, 5), soon=timedelta(days=3)) == "due"


def test_due_days() -> None:
    assert due_day(OnDate("2023-04-10T17:00")) == date(2023, 4, 10)
    assert due_day(WithinPeriod("2023-04-01", "2023-06-30")) == date(2023, 6, 30)
    assert due_day(Ongoing()) is None
    assert due_day(Relative("P5D", True, "event")) is None


def test_today_is_that_of_vietnam() -> None:
    now = datetime.now(timezone(timedelta(hours=7)))
    assert today() in {now.date(), (now - timedelta(minutes=1)).date()}


def test_a_day_begins_when_it_begins_in_vietnam(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(2024, 2, 28, 17, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setattr(status, "datetime", Clock)
    assert today() == date(2024, 2, 29)


def test_most_pressing_first() -> None:
    assert STATUSES[0] == "overdue"
    assert STATUSES[-1] == "withdrawn"

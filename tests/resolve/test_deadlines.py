"""What a wording of time means in a document of a certain date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.mention import (
    CalendarReading,
    DateReading,
    DeadlineReading,
    PartialDate,
    PeriodReading,
    RelativeReading,
)
from pipeline.lexicon.workdays import add_working_days, is_working_day, next_working_day
from pipeline.resolve.deadlines import precedes_issue, resolve_deadline

ISSUED = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (CalendarReading("month", 0, 20), OnDate("2024-03-20")),
        (CalendarReading("month", 1, 5, "17:00"), OnDate("2024-04-05T17:00")),
        (CalendarReading("month", 1, 31), None),
        (CalendarReading("month", 1), WithinPeriod("2024-04-01", "2024-04-30")),
        (CalendarReading("week", 0), WithinPeriod("2024-03-11", "2024-03-17")),
        (CalendarReading("week", 1), WithinPeriod("2024-03-18", "2024-03-24")),
        (CalendarReading("quarter", 0), WithinPeriod("2024-01-01", "2024-03-31")),
        (CalendarReading("quarter", 1, -1), OnDate("2024-06-30")),
        (CalendarReading("year", 0, -1), OnDate("2024-12-31")),
        (CalendarReading("year", 1), WithinPeriod("2025-01-01", "2025-12-31")),
        (CalendarReading("day", 1, -1, "10:00"), OnDate("2024-03-16T10:00")),
    ],
)
def test_what_is_named_from_the_day_of_issue(
    reading: CalendarReading, expected: Meaning | None
) -> None:
    assert resolve_deadline(reading, ISSUED) == expected
    assert resolve_deadline(reading, None) is None


def test_open_years_are_those_of_the_plan() -> None:
    first = date(2025, 1, 1)
    assert resolve_deadline(
        DateReading(PartialDate(None, 12, 20)), date(2024, 12, 10), first
    ) == OnDate("2025-12-20")


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (PartialDate(2023, 4, 10), "2023-04-10"),
        (PartialDate(None, 12, 20), "2024-12-20"),
        (PartialDate(None, 3, 15), "2024-03-15"),
        (PartialDate(None, 1, 15), "2025-01-15"),
        (PartialDate(2024, 2, -1), "2024-02-29"),
        (PartialDate(2025, 9, -1), "2025-09-30"),
        (PartialDate(None, 6, -1), "2024-06-30"),
        (PartialDate(2022, 8, 5, "17:00"), "2022-08-05T17:00"),
        (PartialDate(2024, 2, 31), None),
        (PartialDate(2024, 13, 1), None),
        (PartialDate(None, 2, 31), None),
        (PartialDate(2024, 0, 1), None),
        (PartialDate(0, 1, 1), None),
    ],
)
def test_day(due: PartialDate, expected: str | None) -> None:
    assert resolve_deadline(DateReading(due), ISSUED) == (OnDate(expected) if expected else None)


@pytest.mark.parametrize(
    ("start", "due", "expected"),
    [
        (PartialDate(2024, 7, 1), PartialDate(2024, 9, -1), ("2024-07-01", "2024-09-30")),
        (PartialDate(None, 4, 1), PartialDate(None, 6, -1), ("2024-04-01", "2024-06-30")),
        (PartialDate(None, 1, 1), PartialDate(None, 3, -1), ("2024-01-01", "2024-03-31")),
        (PartialDate(None, 1, 1), PartialDate(None, 2, -1), ("2025-01-01", "2025-02-28")),
        (PartialDate(None, 12, 15), PartialDate(2025, 1, 15), ("2024-12-15", "2025-01-15")),
        (PartialDate(2024, 11, 1), PartialDate(None, 2, -1), ("2024-11-01", "2025-02-28")),
        (PartialDate(2021, 1, 1), PartialDate(2025, 12, 31), ("2021-01-01", "2025-12-31")),
        (PartialDate(2025, 1, 1), PartialDate(2021, 12, 31), None),
        (PartialDate(2024, 2, 30), PartialDate(2024, 3, 1), None),
    ],
)
def test_period(start: PartialDate, due: PartialDate, expected: tuple[str, str] | None) -> None:
    meaning = WithinPeriod(*expected) if expected else None
    assert resolve_deadline(PeriodReading(start, due), ISSUED) == meaning


def test_open_year_needs_an_issue_date() -> None:
    assert resolve_deadline(DateReading(PartialDate(None, 12, 20)), None) is None
    assert (
        resolve_deadline(PeriodReading(PartialDate(None, 1, 1), PartialDate(None, 3, -1)), None)
        is None
    )
    assert resolve_deadline(DateReading(PartialDate(2024, 12, 20)), None) == OnDate("2024-12-20")


@pytest.mark.parametrize(
    ("issued", "duration", "working", "due"),
    [
        # Over Giỗ Tổ, 30/4, 1/5 and two weekends.
        (date(2026, 4, 24), "P5D", True, "2026-05-06"),
        # New year's day and the bridge day that the Government gave off.
        (date(2025, 12, 31), "P2D", True, "2026-01-06"),
        # The Saturday that is worked instead.
        (date(2026, 1, 7), "P3D", True, "2026-01-10"),
        # The term ends on a Sunday before National Day.
        (date(2026, 8, 20), "P10D", False, "2026-09-03"),
        # No 31 February; its last day is a Sunday.
        (date(2026, 8, 31), "P6M", False, "2027-03-01"),
        (date(2024, 2, 29), "P1Y", False, "2025-02-28"),
        (date(2024, 3, 15), "P2W", False, "2024-03-29"),
        # Hours run from a moment that is not printed.
        (date(2024, 3, 15), "PT24H", False, None),
        (date(2024, 3, 15), "P2M", True, None),
    ],
)
def test_term_from_the_issue(issued: date, duration: str, working: bool, due: str | None) -> None:
    reading = RelativeReading(duration, working, "issue")
    assert resolve_deadline(reading, issued) == Relative(duration, working, "issue", due)


def test_term_from_what_is_not_known_has_no_day() -> None:
    assert resolve_deadline(RelativeReading("P5D", True, "receipt"), ISSUED) == Relative(
        "P5D", True, "receipt"
    )
    begun = RelativeReading("P45D", False, "event", PartialDate(2024, 4, 1))
    assert resolve_deadline(begun, ISSUED) == Relative("P45D", False, "event", "2024-05-16")
    open_year = RelativeReading("P45D", False, "event", PartialDate(None, 4, 1))
    assert resolve_deadline(open_year, ISSUED) == Relative("P45D", False, "event", None)
    assert resolve_deadline(RelativeReading("P5D", True, "issue"), None) == Relative(
        "P5D", True, "issue"
    )


@pytest.mark.parametrize("reading", [Recurring("FREQ=WEEKLY"), Recurring(None), Ongoing()])
def test_what_repeats_or_goes_on_means_what_it_says(reading: DeadlineReading) -> None:
    assert resolve_deadline(reading, None) == reading


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (OnDate("2024-03-14"), True),
        (OnDate("2024-03-15T08:00"), False),
        (WithinPeriod("2023-01-01", "2023-12-31"), True),
        (WithinPeriod("2024-01-01", "2024-12-31"), False),
        (Recurring("FREQ=YEARLY"), False),
        (Relative("P5D", False, "issue"), False),
        (Ongoing(), False),
    ],
)
def test_what_was_over_before_the_issue_is_told(meaning: Meaning, expected: bool) -> None:
    assert precedes_issue(meaning, ISSUED) is expected
    assert precedes_issue(meaning, None) is False


def test_a_day_off_moves_on_and_a_working_day_stays() -> None:
    assert not is_working_day(date(2025, 9, 2))
    assert next_working_day(date(2025, 9, 1)) == date(2025, 9, 3)
    assert next_working_day(date(2025, 9, 3)) == date(2025, 9, 3)


def test_endless_terms_are_misreadings() -> None:
    assert add_working_days(ISSUED, 100_000) is None


PARTIAL = st.builds(
    PartialDate,
    st.none() | st.integers(0, 12000),
    st.none() | st.integers(-2, 20),
    st.none() | st.integers(-2, 40),
    st.none() | st.just("17:00"),
)
READINGS = st.one_of(
    st.builds(DateReading, PARTIAL),
    st.builds(PeriodReading, PARTIAL, PARTIAL),
    st.builds(
        RelativeReading,
        st.sampled_from(["P5D", "P999D", "P999Y", "P3W", "P18M", "PT5H", "P0D", ""]),
        st.booleans(),
        st.sampled_from(["issue", "receipt", "event"]),
    ),
)


@given(READINGS, st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_never_raises_and_periods_run_forward(
    reading: DeadlineReading, issued: date | None
) -> None:
    meaning = resolve_deadline(reading, issued)
    if isinstance(meaning, WithinPeriod):
        assert meaning.start <= meaning.due

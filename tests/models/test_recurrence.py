"""Which days an office reads in a rule, and how it writes it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.recurrence import explicit_rule, rule_of_wording, rule_wording
from models.store.occurrences import occurrences

ISSUED = date(2022, 3, 31)
DAYS = [
    # A quarter's report some days behind the quarter; a later day still lies in its last month.
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3", "03/04 03/07 03/10 03/01"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "15/04 15/07 15/10 15/01"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25", "25/06 25/09 25/12 25/03"),
    ("FREQ=MONTHLY;INTERVAL=3", "30/06 30/09 31/12 31/03"),
    ("FREQ=MONTHLY;INTERVAL=6", "30/06 31/12"),
    ("FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=10", "10/07 10/01"),
    ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", "15/11"),
    ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25", "25/06 25/09 25/12 25/03"),
    ("FREQ=YEARLY", "31/12"),
    ("FREQ=YEARLY;BYMONTH=2", "28/02"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ""),
    # Every month has its last day, some of them no 31st.
    ("FREQ=MONTHLY", "30/04 31/05 30/06 31/07 31/08 30/09 31/10 30/11 31/12 31/01 28/02 31/03"),
    (
        "FREQ=MONTHLY;BYMONTHDAY=30",
        "30/04 30/05 30/06 30/07 30/08 30/09 30/10 30/11 30/12 30/01 28/02 30/03",
    ),
    # What is to be done every day is at all times.
    ("FREQ=DAILY", ""),
    ("no rule", ""),
    ("FREQ=MONTHLY;BYMONTHDAY=x", ""),
    ("", ""),
    (None, ""),
]


@pytest.mark.parametrize(("rrule", "days"), DAYS)
def test_days_of_a_year(rrule: str | None, days: str) -> None:
    found = occurrences(rrule, ISSUED, date(2022, 4, 1), date(2023, 3, 31))
    assert [f"{day:%d/%m}" for day in found] == days.split()


def test_weeks_end_on_friday_and_are_counted_from_the_issue() -> None:
    window = date(2022, 4, 1), date(2022, 4, 30)
    assert [d.day for d in occurrences("FREQ=WEEKLY", ISSUED, *window)] == [1, 8, 15, 22, 29]
    every_other = "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
    assert [d.day for d in occurrences(every_other, ISSUED, *window)] == [1, 15, 29]
    assert [d.day for d in occurrences(every_other, date(2022, 4, 4), *window)] == [8, 22]


def test_nothing_is_due_on_the_day_of_issue_or_before() -> None:
    monthly = "FREQ=MONTHLY;BYMONTHDAY=15"
    window = date(2022, 3, 1), date(2022, 4, 30)
    assert list(occurrences(monthly, date(2022, 3, 15), *window)) == [date(2022, 4, 15)]
    assert list(occurrences(monthly, None, *window)) == [date(2022, 3, 15), date(2022, 4, 15)]


@given(
    st.sampled_from([rule for rule, _ in DAYS if rule]),
    st.dates(date(2000, 1, 1), date(2050, 1, 1)),
    st.integers(0, 400),
    st.integers(0, 400),
)
def test_a_window_gives_the_days_of_its_parts(rule: str, first: date, one: int, two: int) -> None:
    def day(count: int) -> date:
        return date.fromordinal(first.toordinal() + count)

    whole = list(occurrences(rule, ISSUED, first, day(one + two)))
    parts = [
        *occurrences(rule, ISSUED, first, day(one)),
        *occurrences(rule, ISSUED, day(one + 1), day(one + two)),
    ]
    assert whole == parts == sorted(set(whole))


@pytest.mark.parametrize(
    ("rrule", "wording"),
    [
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3", "hằng quý, ngày 03"),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", "hằng năm, ngày 15 tháng 11"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20", "hằng năm, ngày 20 tháng 06, 12"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "02 tuần một lần, thứ Sáu"),
        ("FREQ=WEEKLY", "hằng tuần"),
        ("FREQ=MONTHLY;INTERVAL=6", "6 tháng một lần"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "hằng tháng, ngày cuối"),
        ("FREQ=DAILY", "hằng ngày"),
        ("FREQ=HOURLY;INTERVAL=2", "02 giờ một lần"),
        ("FREQ=MONTHLY;BYDAY=1SA", "hằng tháng, thứ Bảy tuần 1"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "hằng tháng, ngày làm việc cuối"),
        ("FREQ=YEARLY;INTERVAL=5", "05 năm một lần"),
        (None, "định kỳ"),
        ("nonsense", "định kỳ"),
    ],
)
def test_rules_in_words(rrule: str | None, wording: str) -> None:
    assert rule_wording(rrule) == wording


@pytest.mark.parametrize(
    "rrule",
    [
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3",
        "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20",
        "FREQ=YEARLY;BYMONTH=6",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=YEARLY;INTERVAL=5",
        "FREQ=DAILY",
        "FREQ=HOURLY",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ],
)
def test_words_are_read_as_the_rule_that_they_were_made_of(rrule: str) -> None:
    assert rule_of_wording(rule_wording(rrule)) == rrule


@pytest.mark.parametrize(
    ("wording", "rrule"),
    [
        ("Hàng tháng, ngày 25", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
        ("định kỳ", None),
        ("khi có yêu cầu", None),
        ("hằng tháng, ngày hai", None),
        ("hằng tuần, thứ Hai, thứ Tám", None),
        ("", None),
    ],
)
def test_words_that_clerks_type(wording: str, rrule: str | None) -> None:
    assert rule_of_wording(wording) == rrule


def test_an_explicit_rule_says_itself() -> None:
    for rule, _ in DAYS:
        explicit = explicit_rule(rule) if rule else None
        if explicit is not None:
            assert explicit_rule(explicit) == explicit

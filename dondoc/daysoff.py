"""What is due while offices are closed: marked, or moved to a working day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal, get_args

from models.register import DueRow

DaysOff = Literal["flag", "before", "after"]
DAYS_OFF: tuple[DaysOff, ...] = get_args(DaysOff)


def on_working_days(rows: Iterable[DueRow], days_off: DaysOff) -> list[DueRow]:
    """Rows with ``day_off`` told; moved to the working day before or after, if asked, and put in order again.

    The law moves the end of a term, not a day that is fixed in the text (Civil Code, article 148): marking is the
    default, and a row that is moved still says which day was named.
    """
    from pipeline.lexicon.workdays import is_working_day

    found = []
    for row in rows:
        off = not is_working_day(row.day)
        day = _moved(row.day, days_off) if off and days_off != "flag" else row.day
        found.append(replace(row, day=day, day_off=off))
    return sorted(found, key=lambda row: row.day) if days_off != "flag" else found


def _moved(day: date, days_off: DaysOff) -> date:
    from pipeline.lexicon.workdays import is_working_day

    step = timedelta(days=1 if days_off == "after" else -1)
    while not is_working_day(day):
        day += step
    return day

"""The sheet of a month."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Month:
    """Whole weeks from Monday on."""

    name: str
    number: int
    previous: str
    next: str
    weeks: list[list[date]]

    @property
    def first(self) -> date:
        """The first day of the sheet."""
        return self.weeks[0][0]

    @property
    def last(self) -> date:
        """The last day of the sheet."""
        return self.weeks[-1][-1]


def month_of(first: date) -> Month:
    """The month that begins on ``first``."""
    return Month(
        name=f"{first:%m/%Y}",
        number=first.month,
        previous=f"{first - timedelta(days=1):%Y-%m}",
        next=f"{first + timedelta(days=31):%Y-%m}",
        weeks=calendar.Calendar().monthdatescalendar(first.year, first.month),
    )

"""Working days of Vietnam: the only module that imports ``holidays``.

Offices work from Monday to Friday. Public holidays and the Saturdays that are worked instead of a bridge day come
from the package; what the Government has announced since its release stands in `_ANNOUNCED`.
"""

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from holidays import HolidayBase

_ANNOUNCED: Final = {
    # Swaps of the new year's bridge day (công văn 12729/VPCP-KGVX of 25/12/2025).
    date(2026, 1, 2): False,
    date(2026, 1, 10): True,
    # Ngày Văn hóa Việt Nam is a public holiday since 2026 (Nghị quyết 28/2026/QH16); on a weekend it moves on.
    date(2026, 11, 24): False,
    date(2027, 11, 24): False,
}
"""Day to whether it is worked."""
_LONGEST: Final = 3660
"""Days that are looked through at most: a term of more than ten years of working days is a misreading."""


@cache
def _holidays() -> "HolidayBase":
    # Loaded when first asked: most directives count no working days.
    from holidays import country_holidays  # noqa: PLC0415

    return country_holidays("VN")


def is_working_day(day: date) -> bool:
    """Whether offices work on ``day``."""
    announced = _ANNOUNCED.get(day)
    return _holidays().is_working_day(day) if announced is None else announced


def add_working_days(day: date, count: int) -> date | None:
    """The last of ``count`` working days after ``day``, which is not counted itself (Civil Code, article 147)."""
    left = count
    for step in range(1, _LONGEST):
        later = day + timedelta(days=step)
        left -= is_working_day(later)
        if left <= 0:
            return later
    return None


def next_working_day(day: date) -> date:
    """``day`` itself or the working day that follows: where a term ends on a day off (Civil Code, article 148)."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day

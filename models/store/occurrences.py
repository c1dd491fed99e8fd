"""Days on which a recurring deadline comes due within a window: the rule is read by `models.recurrence`."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from dateutil.rrule import rrulestr

from models.recurrence import explicit_rule

MOST = 400
"""Occurrences that one rule gives in a window at most."""


def occurrences(
    rrule: str | None,
    issued: date | None,
    first: date,
    last: date,
    valid: tuple[date | None, date | None] = (None, None),
) -> Iterator[date]:
    """The due days of a rule from ``first`` to ``last``, in their order, none on or before the day of issue.

    Nor is there any outside of the days on which the document is ``valid``, first and last, as far as it says. A rule
    that is none, or names no day, gives none. Rhythms of several weeks are counted from the issue.
    """
    rule = explicit_rule(rrule) if rrule else None
    if rule is None:
        return
    first, last = max(first, valid[0] or first), min(last, valid[1] or last)
    if last < first:
        return
    start = first
    if issued is not None:
        start = issued if "INTERVAL" in rule else max(first, issued + timedelta(days=1))
    for day in _days(rule, start, last):
        if day >= first and (issued is None or day > issued):
            yield day


@lru_cache(4096)
def _days(rule: str, start: date, last: date) -> tuple[date, ...]:
    since, until = datetime.combine(start, time()), datetime.combine(last, time())
    # Without an end a rule that never comes true would be tried until the year 9999.
    bounded = rule if "UNTIL" in rule or "COUNT" in rule else f"{rule};UNTIL={until:%Y%m%dT%H%M%S}"
    try:
        found = rrulestr(bounded, dtstart=since, ignoretz=True)
        return tuple(each.date() for each in islice(found, MOST) if each <= until)
    except (ValueError, TypeError):
        return ()  # a rule that somebody typed may be none

"""Terms that begin with the receipt of a directive: known once somebody says when it arrived."""

from collections.abc import Iterable
from datetime import date

from models.deadline import Meaning, Relative


def term_end(duration: str, start: date, *, working_days: bool) -> date | None:
    """The last day of a term (ISO 8601: ``P5D``) that begins on a day, itself not counted (Civil Code, article 147).

    One that ends on a day off ends on the next working day. None for hours, and for what is no term.
    """
    from pipeline.resolve.deadlines import term_end as end

    return end(duration, working_days, start)


def receipt_due(meanings: Iterable[Meaning], received: date) -> date | None:
    """The first last day among the terms that run from the receipt; None where none does."""
    ends = [
        term_end(each.duration, received, working_days=each.working_days)
        for each in meanings
        if isinstance(each, Relative) and each.anchor == "receipt"
    ]
    return min(filter(None, ends), default=None)

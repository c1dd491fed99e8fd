"""The role that the words in front of a unit give it: ``giao X``, ``phối hợp với X``, ``báo cáo X``; `finder` asks.

The words are `words.BEFORE`; whether they speak of this task is decided here.
"""

import re
from functools import lru_cache

from pipeline.lexicon.roles import order_signs, orders, signs
from pipeline.lexicon.roles.clauses import is_between, is_label_of_duties, is_way, works_along
from pipeline.lexicon.roles.reading import REACH, Reading
from pipeline.lexicon.roles.statements import is_done_by
from pipeline.lexicon.roles.subjects import is_subject
from pipeline.lexicon.roles.words import BEFORE, Assigned, Role
from pipeline.lexicon.wording import Wording, last_word


def governed(
    reading: Reading, before: str, gap: str, previous: Assigned | None, list_end: int
) -> tuple[Role, str] | None:
    """The role that the words right before a unit give it; None where they give none."""
    if works_along(gap) and (reading.led() or (previous and previous.role is Role.LEAD)):
        return Role.COORDINATE, "role.together-with"
    for role, wording in ending_in(last_word(before)):
        match = _found(reading, wording, before, gap, previous)
        if match is None:
            continue
        if not is_way(reading.unit, wording.id, before, reading.behind(list_end), previous):
            continue
        if wording.id == "role.order" and not _is_order(reading, match, before, gap, list_end):
            continue
        if wording.id == "role.of-another":
            if is_subject(reading, before, list_end):
                return None
            if order_signs.DUTY_OF.match(before) or is_label_of_duties(
                before, reading.behind(list_end)
            ):
                return Role.LEAD, "role.duty-of"
            if is_done_by(before, reading.behind(list_end)):
                return Role.LEAD, "role.led-by"
        return role, wording.id
    return None


@lru_cache(maxsize=2048)
def ending_in(last: str) -> tuple[tuple[Role, Wording], ...]:
    """Those of `BEFORE` that may end so."""
    return tuple(entry for entry in BEFORE if entry[1].may_end(last))


def _found(
    reading: Reading, wording: Wording, before: str, gap: str, previous: Assigned | None
) -> re.Match[str] | None:
    """Where ``wording`` stands right before a unit.

    Between ``phối hợp`` and its ``với`` stands no unit: ``phối hợp với A, B làm việc với …`` works with the second.
    """
    match = wording.regex.search(before, max(0, len(before) - (wording.reach or REACH)))
    if match is None or previous is None or wording.id != "role.together-with":
        return match
    if is_between(reading.before(previous.mention), gap):
        return None
    behind = max(0, len(before) - len(gap))
    if match.start() >= behind or signs.AND_WITH.match(gap):
        return match
    return wording.regex.search(before, behind)


def _is_order(reading: Reading, order: re.Match[str], before: str, gap: str, list_end: int) -> bool:
    """Whether ``order`` at the end of ``before`` is an order to this unit, and no part of another's work."""
    previous = reading.previous()
    if (
        orders.leads_itself(previous, gap)
        or orders.shares_out(order, before, reading.unit)
        or orders.asks_others(previous, gap, order[0], reading.unit)
        or orders.asks_below(
            reading.assigned,
            reading.before(reading.unit),
            order[0],
            reading.unit,
            reading.behind(list_end),
        )
        or orders.hands_over(order[0], reading.before(reading.unit), reading.behind(list_end))
        or orders.asks_on(
            order[0], reading.before(reading.unit), reading.unit, reading.behind(list_end), previous
        )
    ):
        return False
    words = before[: order.start()]
    position = reading.clause + len(words.rstrip())
    ordered_by = previous is not None and previous.mention.span.end >= position
    advised = bool(
        previous and ordered_by and order_signs.ADVISED.search(reading.before(previous.mention))
    )
    ordered = any(a.rule == "role.order" for a in reading.assigned)
    return orders.is_own_verb(words, ordered_by=ordered_by, advised=advised, ordered=ordered)

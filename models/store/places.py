"""The places of the tasks of a list, one after the other: by ranges of the register, or by what was looked up.

Where common words are asked for, rows are gone through as long as that finds some; then the index of words is asked.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from sqlalchemy import Select, tuple_
from sqlalchemy.orm import Session

from models.store import ranges, since
from models.store.ranges import (
    Question,
    in_steps,
    rows_among,
    rows_in_range,
    rows_meant,
    selections,
)
from models.store.tables_register import RegisterRow
from models.store.worded import all_with_words

LOOKED_AT = 5_000
"""Rows that are gone through for common words. Where these have little to do with what stands there, those of a past
year with what is open now, going on would take seconds: the index of words is asked."""
_STEP = 500
_SMALLEST = 64
_INDEXED = 256


class Key(NamedTuple):
    """The place of a task in the list."""

    standing: int
    urgency: int
    task: int


FIRST = Key(-1, 0, 0)


def keys(session: Session, wanted: Question, after: Key = FIRST) -> Iterator[Key]:
    """The places of the tasks that are meant, in their order, each once, behind that one."""
    if wanted.documents is not None or wanted.few is not None:
        looked_up = {key for each in selections(wanted) for key in _rows(session, each)}
        yield from (key for key in sorted(looked_up) if key > after)
        return
    if wanted.many_words and not wanted.past:
        yield from _with_common_words(session, wanted, after)
        return
    others = cache(partial(_others, session, wanted))
    for standing in wanted.standings:
        if standing >= after.standing:
            start = after if standing == after.standing else Key(standing, 0, 0)
            if wanted.changed_since(standing) and (tasks := others()) is not None:
                selection = rows_in_range(wanted, sought=False)
                found = _those(session, selection, tasks, (standing,))
                yield from (key for key in sorted(set(found)) if key > start)
            else:
                yield from _gone_through(session, wanted, start)


def _others(session: Session, wanted: Question) -> list[int] | None:
    """The tasks that may have stood otherwise then, and perhaps more; None where they are many."""
    if wanted.closed_then:
        return since.turned(session, ranges.FEW)
    return since.changed(session, wanted.as_of, ranges.FEW)


def _with_common_words(session: Session, wanted: Question, after: Key) -> Iterator[Key]:
    """The places of tasks with words that many have: as far as it pays by going through, then by their index."""
    standings = [standing for standing in wanted.standings if standing >= after.standing]
    for standing in standings:
        start = after if standing == after.standing else Key(standing, 0, 0)
        last = _last_looked_at(session, wanted, start)
        yield from _gone_through(session, wanted, start, last)
        if last is not None:
            found = _indexed(session, wanted, last)
            break
    else:
        return
    yield from found
    if len(found) == _INDEXED:
        # Somebody wants the whole list: in its order that takes less than asking for one part after the other.
        for standing in standings[standings.index(found[-1].standing) :]:
            start = max(found[-1], Key(standing, 0, 0))
            yield from _gone_through(session, wanted, start)


def _last_looked_at(session: Session, wanted: Question, after: Key) -> Key | None:
    """The place behind which no more rows of a standing are looked at for words; None where there are not so many."""
    row = RegisterRow
    rows = rows_meant(wanted).where(
        row.standing == after.standing,
        tuple_(row.urgency, row.task_id) > tuple_(after.urgency, after.task),
    )
    ordered = rows.order_by(row.urgency, row.task_id).offset(LOOKED_AT - 1).limit(1)
    return next(_rows(session, ordered), None)


def _indexed(session: Session, wanted: Question, after: Key) -> list[Key]:
    """The next places of tasks that have the words, found by the index of words: so many at most."""
    row = RegisterRow
    place = (row.standing, row.urgency, row.task_id)
    having = row.task_id.in_(all_with_words(session, wanted.asked))
    rows = rows_among(session, wanted, having).where(tuple_(*place) > tuple_(*after))
    return list(_rows(session, rows.distinct().order_by(*place).limit(_INDEXED)))


def _gone_through(
    session: Session, wanted: Question, after: Key, last: Key | None = None
) -> Iterator[Key]:
    row, size = RegisterRow, _SMALLEST
    place = tuple_(row.urgency, row.task_id)
    selection = rows_in_range(wanted).where(row.standing == after.standing)
    if wanted.closed_then:
        selection = selection.where(since.was_closed(wanted.as_of))
    if wanted.changed_since(after.standing):
        selection = selection.where(
            since.was_turned() if wanted.closed_then else since.was_changed(wanted.as_of)
        )
    if last is not None:
        selection = selection.where(place <= tuple_(last.urgency, last.task))
    selection = selection.order_by(row.urgency, row.task_id)
    while True:
        batch = session.execute(
            selection.where(place > tuple_(after.urgency, after.task)).limit(size)
        ).all()
        for found in batch:
            # A task stands under several of the names: these rows follow each other.
            if found != after:
                after = Key(*found)
                yield after
        if len(batch) < size:
            return
        size = min(4 * size, 10 * _STEP)


def _those(
    session: Session,
    selection: Select[int, int, int],
    tasks: Sequence[int],
    standings: Iterable[int],
) -> Iterator[Key]:
    row = RegisterRow
    selection = selection.where(row.standing.in_(standings))
    for some in in_steps(tasks):
        yield from _rows(session, selection.where(row.task_id.in_(some)))


def _rows(session: Session, selection: Select[int, int, int]) -> Iterator[Key]:
    return (Key(*found) for found in session.execute(selection))

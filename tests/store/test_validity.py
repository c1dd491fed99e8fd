"""When documents hold: kept with the passage, and the end of what comes again."""

from dataclasses import replace
from datetime import date

import pytest

from models.outcome import Outcome
from models.register import TaskFilter
from models.store.session import Store
from models.validity import Bound, Validity
from tests import builders

FIRST, LAST = date(2023, 5, 15), date(2023, 7, 15)
AS_OF = date(2023, 4, 1)


def holding(since: date | None, until: date | None, content: bytes = b"holding") -> Outcome:
    """The directive of the builders, whose task 3/a comes again on the 15th of each month."""
    outcome = builders.outcome(content)
    [directive] = outcome.directives

    def bound(day: date | None, item: str) -> Bound | None:
        if day is None:
            return None
        return Bound(day.isoformat(), builders.evidence(item, rule="validity.to-day"))

    validity = Validity(bound(since, builders.ITEMS[0][2]), bound(until, builders.ITEMS[5][2]))
    return replace(outcome, directives=(replace(directive, validity=validity),))


def days(store: Store) -> list[date]:
    asked = TaskFilter(due_from=AS_OF, due_to=date(2023, 12, 31))
    return [row.day for row in store.due(asked, AS_OF) if row.recurring]


@pytest.mark.parametrize("since", [None, FIRST])
@pytest.mark.parametrize("until", [None, LAST])
def test_what_was_read_comes_back(store: Store, since: date | None, until: date | None) -> None:
    outcome = holding(since, until)
    store.save(outcome)
    [row] = store.documents()
    assert (row.valid_from, row.valid_until) == (since, until)
    found = store.directive(row.id)
    [expected] = outcome.directives
    assert found is not None
    assert found.validity == expected.validity
    assert found.header == expected.header
    task = store.tasks(TaskFilter(document=row.id), AS_OF)[0]
    assert (task.valid_from, task.valid_until) == (since, until)


def test_what_comes_again_ends_with_its_document(store: Store) -> None:
    store.save(holding(FIRST, LAST))
    assert days(store) == [date(2023, month, 15) for month in (5, 6, 7)]


def test_the_day_before_the_last_occurrence_leaves_it_out(store: Store) -> None:
    store.save(holding(None, date(2023, 7, 14)))
    assert days(store) == [date(2023, month, 15) for month in (4, 5, 6)]


def test_a_document_that_says_nothing_goes_on(store: Store) -> None:
    store.save(builders.outcome())
    assert len(days(store)) == 9


def test_days_of_tasks_themselves_stay(store: Store) -> None:
    """A report that is due behind the end is due nevertheless: the text says so."""
    store.save(holding(None, date(2023, 4, 5)))
    asked = TaskFilter(due_from=AS_OF, due_to=date(2023, 12, 31))
    assert [row.day for row in store.due(asked, AS_OF)] == [date(2023, 4, 10), date(2023, 6, 30)]

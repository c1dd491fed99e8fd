"""What became of a task: said, kept, and holding after the file is read anew."""

from dataclasses import replace
from datetime import date

import pytest

from models.correction import Change
from models.register import TaskFilter, TaskRow
from models.status import STATUSES, today
from models.store import ranges
from models.store.errors import BadEvent, UnknownTarget
from models.store.session import Store
from tests import builders

AS_OF = date(2023, 4, 20)


@pytest.fixture
def first(store: Store) -> str:
    """The task that is due on 10 April."""
    store.save(builders.outcome())
    return task(store, "1")


def task(store: Store, ref: str) -> str:
    [document] = store.documents()
    return f"{document.id}:{ref}"


def found(store: Store, status: str, as_of: date = AS_OF) -> list[str]:
    rows = store.tasks(TaskFilter(status=status), as_of)  # type: ignore[arg-type]
    assert all(row.status == status for row in rows)
    return [row.ref for row in rows]


def test_done_in_time_and_late(store: Store, first: str) -> None:
    assert found(store, "overdue") == ["1"]
    event = store.done(first, date(2023, 4, 10), by="Lan", reason="CV 12")
    assert event is not None
    assert (event.act, event.by, event.reason) == ("done", "Lan", "CV 12")
    assert (found(store, "overdue"), found(store, "done")) == ([], ["1"])
    assert store.done(first, date(2023, 4, 10), by="Lan") is None
    assert store.done(first, date(2023, 4, 12), by="Lan") is not None
    assert (found(store, "done"), found(store, "done-late")) == ([], ["1"])
    # On the day before, nobody knew.
    assert found(store, "overdue", date(2023, 4, 11)) == ["1"]


def test_what_is_closed_stands_last(store: Store, first: str) -> None:
    store.done(first, date(2023, 4, 10), by="Lan")
    store.withdraw(task(store, "2"), reason="văn bản khác thay", by="Lan")
    rows = store.tasks(TaskFilter(), today())
    assert [row.ref for row in rows[-2:]] == ["1", "2"]
    assert [row.status for row in rows[-2:]] == ["done", "withdrawn"]


def test_an_extension_moves_the_day_and_keeps_the_old_one(store: Store, first: str) -> None:
    store.extend(first, date(2023, 5, 10), reason="mưa lũ", by="Lan")
    [row] = store.tasks(TaskFilter(due_from=date(2023, 5, 1), due_to=date(2023, 5, 31)), AS_OF)
    assert (row.ref, row.due, row.status) == ("1", date(2023, 5, 10), "due")
    assert row.task.deadlines == builders.tasks()[0].deadlines
    assert [(e.of, e.reason) for e in row.progress.extensions] == [(date(2023, 4, 10), "mưa lũ")]
    assert store.tasks(TaskFilter(due_to=date(2023, 4, 30)), AS_OF) == []
    store.extend(first, date(2023, 6, 10), reason="lần 2", by="Lan")
    assert [e.of for e in store.history(first).extensions] == [
        date(2023, 4, 10),
        date(2023, 5, 10),
    ]


def test_a_task_without_a_day_can_be_given_one(store: Store, first: str) -> None:
    store.extend(task(store, "4"), date(2023, 4, 25), reason="giao hạn", by="Lan")
    assert "4" in found(store, "due-soon")


def test_withdrawn_and_opened_again(store: Store, first: str) -> None:
    store.withdraw(first, date(2023, 4, 11), reason="trùng", by="Lan")
    assert (found(store, "withdrawn"), found(store, "overdue")) == (["1"], [])
    assert store.withdraw(first, reason="trùng", by="Lan") is None
    store.reopen(first, date(2023, 4, 15), by="Hùng")
    assert (found(store, "withdrawn"), found(store, "overdue")) == ([], ["1"])
    assert [each.act for each in store.history(first).events] == ["withdrawn", "reopened"]


def test_a_term_begins_with_the_receipt(store: Store, first: str) -> None:
    received = task(store, "3/b")
    assert "3/b" in found(store, "waiting")
    store.received(received, date(2023, 4, 14), due=date(2023, 4, 21), by="Lan")
    assert "3/b" in found(store, "due-soon")
    assert "3/b" not in found(store, "waiting")


def test_one_occurrence_of_a_recurring_task(store: Store, first: str) -> None:
    store.done(task(store, "3/a"), date(2023, 4, 14), of=date(2023, 4, 15), by="Lan")
    assert "3/a" in found(store, "recurring")
    assert store.history(task(store, "3/a")).done_occurrence(date(2023, 4, 15), AS_OF)


def said_in_turns(store: Store) -> None:
    """Everything that can be said of tasks, one after the other, from April to July."""
    one, two, again, open_one = (task(store, ref) for ref in ("1", "2", "3/a", "4"))
    store.done(one, date(2023, 4, 12), by="Lan")
    store.reopen(one, date(2023, 5, 2), by="Lan")
    store.done(one, date(2023, 6, 2), by="Lan")
    store.withdraw(two, date(2023, 4, 20), reason="trùng", by="Lan")
    store.reopen(two, date(2023, 5, 20), by="Lan")
    store.done(two, date(2023, 6, 30), of=date(2023, 6, 30), by="Lan")
    store.done(two, date(2023, 7, 10), by="Lan")
    store.done(again, date(2023, 4, 15), of=date(2023, 4, 15), by="Lan")
    store.done(again, date(2023, 5, 16), of=date(2023, 5, 15), by="Lan")
    store.done(again, date(2023, 6, 20), by="Lan")
    store.extend(open_one, date(2023, 5, 5), reason="giao hạn", by="Lan")
    store.done(open_one, date(2023, 5, 4), by="Lan")
    store.extend(task(store, "3/c"), date(2023, 5, 5), reason="giao hạn", by="Lan")


@pytest.mark.parametrize("month", range(4, 9))
@pytest.mark.parametrize("most", [0, 1000])
def test_a_status_of_the_past_finds_those_that_had_it(
    store: Store, first: str, month: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever way they are looked for: all that were closed by then, or one after the other."""
    said_in_turns(store)
    monkeypatch.setattr(ranges, "FEW", most)
    for day in (1, 11, 21, 30):
        as_of = date(2023, month, day)
        for asked in (TaskFilter(), TaskFilter(due_to=date(2023, 5, 31))):
            stood = {row.ref: row.status for row in store.tasks(asked, as_of)}
            for status in STATUSES:
                rows = store.tasks(replace(asked, status=status), as_of)
                expected = [ref for ref, then in stood.items() if then == status]
                assert [row.ref for row in rows] == expected, (as_of, status)


def test_only_what_was_closed_otherwise_before_is_looked_at_twice(store: Store, first: str) -> None:
    said_in_turns(store)
    with store._engine.connect() as connection:
        turned = connection.exec_driver_sql(
            "SELECT t.ref FROM turned_tasks u JOIN task_words w ON w.id = u.task_id"
            " JOIN tasks t ON t.document_id = w.document_id AND t.position = w.task ORDER BY t.ref"
        )
        assert [row.ref for row in turned] == ["1", "2", "3/a"]


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda s, t: s.extend(t, date(2023, 4, 9), reason="x", by="L"), "sau hạn đang có"),
        (lambda s, t: s.extend(t, date(2023, 5, 9), reason=" ", by="L"), "lý do"),
        (lambda s, t: s.withdraw(t, reason="", by="L"), "lý do"),
        (lambda s, t: s.reopen(t, by="L"), "đang mở"),
        (lambda s, t: s.done(t, date(9999, 1, 1), by="L"), "chưa đến"),
        (lambda s, t: s.done(t, date(2023, 4, 9), of=date(2023, 4, 11), by="L"), "10/04/2023"),
    ],
)
def test_what_cannot_have_happened_is_refused(store: Store, first: str, act, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadEvent, match=message):
        act(store, first)
    assert store.history(first).events == ()


def test_extending_what_is_done_or_comes_again_is_refused(store: Store, first: str) -> None:
    store.done(first, date(2023, 4, 9), by="L")
    with pytest.raises(BadEvent, match="mở lại"):
        store.extend(first, date(2023, 5, 9), reason="x", by="L")
    with pytest.raises(BadEvent, match="--of"):
        store.extend(task(store, "3/a"), date(2023, 5, 9), reason="x", by="L")


@pytest.mark.parametrize("name", ["nowhere:1", "1", "", "{}:99"])
def test_what_is_not_stored_is_refused(store: Store, first: str, name: str) -> None:
    [document] = store.documents()
    with pytest.raises(UnknownTarget):
        store.done(name.format(document.id), by="L")


def test_it_holds_after_the_file_is_read_anew(store: Store, first: str) -> None:
    store.done(first, date(2023, 4, 10), by="Lan")
    store.correct(
        [Change(document=first.partition(":")[0], task="1", field="lead", value="Sở Y tế")],
        by="Lan",
    )
    assert found(store, "done") == ["1"]
    outcome = builders.outcome()
    [directive] = outcome.directives
    # Better rules give the item another number and find another task before it.
    moved = replace(directive.tasks[0], path="2/x")
    tasks = (directive.tasks[1], moved, *directive.tasks[2:])
    assert store.renew(replace(outcome, directives=(replace(directive, tasks=tasks),)))
    assert found(store, "done") == ["2/x"]
    [row] = store.tasks(TaskFilter(status="done"), AS_OF)
    assert [unit.text for unit in row.task.lead] == ["Sở Y tế"]
    # Where it is read as before, all is as before.
    assert store.renew(outcome)
    assert found(store, "done") == ["1"]


def test_statuses_part_all_tasks_on_every_day(store: Store, first: str) -> None:
    store.done(first, date(2023, 4, 12), by="Lan")
    store.withdraw(task(store, "4"), date(2023, 4, 15), reason="x", by="Lan")
    store.reopen(task(store, "4"), date(2023, 4, 18), by="Lan")
    everything = sorted(row.ref for row in store.tasks(TaskFilter(), AS_OF))
    for day in (4, 10, 11, 12, 15, 16, 18, 30):
        as_of = date(2023, 4, day)
        parts = [ref for status in STATUSES for ref in found(store, status, as_of)]
        assert sorted(parts) == everything


def test_pages_follow_each_other(store: Store, first: str) -> None:
    store.save(builders.outcome(b"2", path="b.pdf"))
    store.done(f"{store.documents('b.pdf')[0].id}:1", date(2023, 4, 10), by="Lan")
    whole = store.tasks(TaskFilter(), AS_OF)
    for limit in (1, 2, 5, 12, 13):
        rows: list[TaskRow] = []
        after = None
        while True:
            page = store.page(TaskFilter(), AS_OF, limit=limit, after=after)
            assert len(page.rows) <= limit
            rows += page.rows
            if page.next is None:
                break
            after = page.next
        assert rows == whole
    assert store.count(TaskFilter(), AS_OF) == len(whole) == 12
    assert store.count(TaskFilter(), AS_OF, most=5) == 5
    assert store.count(TaskFilter(status="done"), AS_OF) == 1
    with pytest.raises(ValueError, match="no place"):
        store.page(TaskFilter(), AS_OF, after="x")

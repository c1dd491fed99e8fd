"""Where a task stands after all that was said about it: every state, as a table."""

from datetime import date

import pytest

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative
from models.progress import Act, Event, Progress
from models.status import NATIONAL_CLASSES, STATUSES, Status, due_days, national_class, status_of

DUE, LATER = OnDate("2023-04-10"), OnDate("2023-06-30")
RECEIPT = Relative("P5D", True, "receipt")


def on(day: str) -> date:
    """``10/4`` of 2023."""
    number, _, month = day.partition("/")
    return date(2023, int(month), int(number))


def event(act: Act, day: str, *, of: str = "", due: str = "") -> Event:
    return Event(
        act=act,
        day=on(day),
        of=on(of) if of else None,
        due=on(due) if due else None,
        reason="vì bão",
    )


DONE, LATE = event("done", "10/4"), event("done", "11/4")
MOVED = event("extended", "20/4", of="10/4")
AGAIN = event("extended", "30/4", of="20/4")
WITHDRAWN, REOPENED = event("withdrawn", "1/4"), event("reopened", "15/4")


@pytest.mark.parametrize(
    ("meanings", "said", "as_of", "status"),
    [
        # done on the very day is in time
        ((DUE,), (DONE,), "12/4", "done"),
        ((DUE,), (LATE,), "12/4", "done-late"),
        ((), (LATE,), "12/4", "done"),
        ((Recurring("FREQ=MONTHLY"),), (LATE,), "12/4", "done"),
        ((Ongoing(),), (LATE,), "12/4", "done"),
        # what was finished later was open then
        ((DUE,), (LATE,), "10/4", "due-soon"),
        ((DUE,), (DONE,), "9/4", "due-soon"),
        # the last day counts for the whole
        ((DUE, LATER), (LATE,), "12/4", "done"),
        # an extension
        ((DUE,), (MOVED,), "15/4", "due-soon"),
        ((DUE,), (MOVED,), "11/4", "due"),
        ((DUE,), (MOVED,), "20/4", "due-soon"),
        ((DUE,), (MOVED,), "21/4", "overdue"),
        ((DUE,), (MOVED, AGAIN), "21/4", "due"),
        ((DUE,), (MOVED, LATE), "12/4", "done"),
        ((), (event("extended", "20/4"),), "21/4", "overdue"),
        # withdrawn, and open again
        ((DUE,), (WITHDRAWN,), "12/4", "withdrawn"),
        ((DUE,), (WITHDRAWN,), "31/3", "due"),
        ((DUE,), (WITHDRAWN, REOPENED), "12/4", "withdrawn"),
        ((DUE,), (WITHDRAWN, REOPENED), "15/4", "overdue"),
        ((DUE,), (DONE, REOPENED), "12/4", "done"),
        ((DUE,), (DONE, REOPENED), "16/4", "overdue"),
        ((DUE,), (DONE, REOPENED, event("done", "17/4")), "18/4", "done-late"),
        # a term that runs from the receipt
        ((RECEIPT,), (), "5/4", "waiting"),
        ((RECEIPT,), (event("received", "3/4", due="10/4"),), "5/4", "due-soon"),
        ((RECEIPT,), (event("received", "3/4", due="10/4"),), "11/4", "overdue"),
        (
            (RECEIPT,),
            (event("received", "3/4", due="10/4"), event("received", "5/4", due="12/4")),
            "11/4",
            "due-soon",
        ),
        ((RECEIPT,), (event("received", "3/4", due="10/4"), MOVED), "11/4", "due"),
        # an occurrence, and one day of two
        ((Recurring("FREQ=MONTHLY"),), (event("done", "9/4", of="30/4"),), "5/5", "recurring"),
        ((DUE, LATER), (event("done", "9/4", of="10/4"),), "11/4", "due"),
        ((DUE, LATER), (), "11/4", "overdue"),
        ((DUE,), (event("done", "12/4", of="10/4"),), "13/4", "done-late"),
        (
            (DUE,),
            (event("done", "8/4", of="10/4"), event("reopened", "9/4", of="10/4")),
            "13/4",
            "overdue",
        ),
    ],
)
def test_status(
    meanings: tuple[Meaning, ...], said: tuple[Event, ...], as_of: str, status: Status
) -> None:
    assert status_of(meanings, on(as_of), progress=Progress(said)) == status


def test_a_window_asks_for_its_own_days() -> None:
    done = Progress((event("done", "9/4", of="10/4"),))
    april = {"due_from": on("1/4"), "due_to": on("30/4")}
    assert status_of((DUE, LATER), on("1/5"), **april) == "overdue"  # type: ignore[arg-type]
    assert status_of((DUE, LATER), on("1/5"), progress=done, **april) == "done"  # type: ignore[arg-type]
    assert status_of((DUE, LATER), on("1/5"), progress=done, due_from=on("1/6")) == "due"


def test_old_days_are_kept() -> None:
    said = Progress((MOVED, AGAIN))
    assert due_days((DUE,), said) == (on("30/4"),)
    assert [(each.of, each.day, each.reason) for each in said.extensions] == [
        (on("10/4"), on("20/4"), "vì bão"),
        (on("20/4"), on("30/4"), "vì bão"),
    ]


@pytest.mark.parametrize(
    ("status", "counted"),
    [
        ("overdue", "open-late"),
        ("due-soon", "open-in-time"),
        ("due", "open-in-time"),
        ("recurring", "open-in-time"),
        ("waiting", "open-in-time"),
        ("ongoing", "open-in-time"),
        ("no-date", "open-in-time"),
        ("done-late", "done-late"),
        ("done", "done-on-time"),
        ("withdrawn", None),
    ],
)
def test_every_status_has_its_class_in_the_national_reports(
    status: Status, counted: str | None
) -> None:
    assert national_class(status) == counted


def test_no_status_is_left_out() -> None:
    counted = {national_class(status) for status in STATUSES}
    assert counted == {*NATIONAL_CLASSES, None}

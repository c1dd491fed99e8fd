"""A server that goes away: its steps are taken again, and one that was taken unheard does no harm twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from models.intake import Arrival
from models.store.engine import translated
from models.store.errors import ServerAway, StoreError, is_away
from models.store.intake import Intake
from models.store.patience import AT_ONCE, Patience
from models.store.session import Store
from tests import builders

KEY = builders.outcome().sha256 or ""


class Step:
    """Fails so many times before it succeeds."""

    def __init__(self, fails: int) -> None:
        self.left = fails

    def __call__(self) -> str:
        if self.left:
            self.left -= 1
            raise ServerAway("away")
        return "done"


@contextmanager
def unheard() -> Iterator[None]:
    """The server goes away after it has written, and before it says so."""

    def go_away(_session: Session) -> None:
        event.remove(Session, "after_commit", go_away)
        raise ServerAway("away")

    event.listen(Session, "after_commit", go_away)
    yield
    assert not event.contains(Session, "after_commit", go_away)


@pytest.fixture
def intake(store: Store) -> Intake:
    store.patience = Patience(60)
    return store.intake


def test_a_step_is_taken_again_until_the_server_is_back() -> None:
    heard: list[float] = []
    patience = Patience(60, lambda _, left: heard.append(left))
    assert patience.over(Step(3)) == "done"
    assert heard == sorted(heard, reverse=True)
    assert all(0 < left <= 60 for left in heard)


def test_nobody_hears_of_a_connection_that_was_lost_a_while_ago() -> None:
    heard: list[float] = []
    assert Patience(60, lambda _, left: heard.append(left)).over(Step(1)) == "done"
    assert heard == []


@pytest.mark.parametrize("patience", [AT_ONCE, Patience(0.3)])
def test_patience_comes_to_an_end(patience: Patience) -> None:
    with pytest.raises(ServerAway):
        patience.over(Step(1000))


def test_who_hears_of_it_may_end_the_waiting() -> None:
    def stop(_error: ServerAway, _left: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Patience(60, stop).over(Step(1000))


def test_other_errors_are_not_waited_for() -> None:
    def refused() -> None:
        raise StoreError("full")

    with pytest.raises(StoreError, match="full"):
        Patience(60).over(refused)


@pytest.mark.parametrize(
    ("state", "away"),
    [
        (None, True),  # on the way
        ("08006", True),
        ("57P01", True),  # shut down
        ("57P03", True),  # starts
        ("53300", True),  # no connection left
        ("40P01", True),  # two who wait for each other
        ("53100", False),  # disk full
        ("57014", False),  # took too long
        ("42P01", False),  # no such table
    ],
)
def test_what_may_pass_by_itself(state: str | None, away: bool) -> None:
    class Said(Exception):
        sqlstate = state

    assert is_away(Said()) is away
    with pytest.raises(StoreError) as caught, translated("x"):
        raise OperationalError(None, None, Said("words"))
    assert isinstance(caught.value, ServerAway) is away


def test_a_file_that_is_locked_is_no_server() -> None:
    with pytest.raises(StoreError) as caught, translated("x"):
        create_engine("sqlite:////nowhere/x").connect()
    assert not isinstance(caught.value, ServerAway)


def test_a_server_that_is_not_there_is_one_that_is_away() -> None:
    with pytest.raises(ServerAway), translated("x"):
        create_engine("postgresql+psycopg://postgres@127.0.0.1:1/x").connect()


def test_a_claim_that_was_made_unheard_is_made_again(intake: Intake) -> None:
    intake.see([Arrival(key=KEY, path="a.pdf")])
    with unheard():
        [claim] = intake.claim([KEY], "a", 60)
    assert intake.claim([KEY], "b", 60) == []
    assert intake.settle(claim, builders.outcome())[0] == "new"


def test_a_file_that_was_written_unheard_is_written_once(intake: Intake, store: Store) -> None:
    second = replace(builders.outcome(b"2"), path="b.pdf")
    intake.see([Arrival(key=KEY, path="a.pdf"), Arrival(key=second.sha256 or "", path="b.pdf")])
    [claim] = intake.claim([KEY], "a", 60)
    with unheard():
        settled, [following] = intake.settle(
            claim, builders.outcome(), [second.sha256 or ""], "a", 60
        )
    assert settled == "overtaken"  # who asks the intake then, hears that it is stored
    assert intake.of([KEY])[KEY].state == "stored"
    assert len(store.documents()) == 1
    assert intake.settle(following, second)[0] == "new"


def test_without_patience_a_step_fails_at_once(store: Store) -> None:
    with unheard(), pytest.raises(ServerAway):
        store.intake.see([Arrival(key=KEY, path="a.pdf")])

"""The way of a file through its states: who may take a step, and what is left when nobody does."""

import time

import pytest

from models.intake import Arrival, Claim, Input, State
from models.outcome import Fault, Outcome
from models.store.errors import RowsRefused
from models.store.intake import Intake
from models.store.session import Store
from tests import builders

LEASE = 60.0


@pytest.fixture
def intake(store: Store) -> Intake:
    return store.intake


def arrival(content: bytes = b"1", path: str = "chi-thi.pdf") -> Arrival:
    return Arrival(key=builders.outcome(content).sha256 or "", path=path)


def seen(intake: Intake, *contents: bytes) -> list[str]:
    arrivals = [arrival(content, f"{content.decode()}.pdf") for content in contents]
    return list(intake.see(arrivals))


def claim(intake: Intake, key: str, worker: str = "a", seconds: float = LEASE) -> Claim:
    [claim] = intake.claim([key], worker, seconds)
    return claim


def state(intake: Intake, key: str) -> State:
    return intake.of([key])[key].state


def nobody(_worker: str) -> bool:
    return False


def go_on(_input: Input) -> None:
    return None


def test_a_file_is_seen_once(intake: Intake) -> None:
    [first] = intake.see([arrival(path="a.pdf"), arrival(path="b.pdf")]).values()
    assert (first.path, first.state, first.attempts) == ("a.pdf", "seen", 0)
    assert intake.see([arrival(path="c.pdf")])[first.key] == first


def test_one_claims_what_two_want(intake: Intake) -> None:
    [key] = seen(intake, b"1")
    assert len(intake.claim([key], "a", LEASE)) == 1
    assert intake.claim([key], "b", LEASE) == []
    assert intake.of([key])[key].worker == "a"


def test_an_attempt_counts_before_it_is_made(intake: Intake) -> None:
    [key] = seen(intake, b"1")
    claim(intake, key)
    assert (state(intake, key), intake.of([key])[key].attempts) == ("claimed", 1)


def test_a_file_goes_from_claim_to_rows(intake: Intake, store: Store) -> None:
    [key] = seen(intake, b"1")
    mine = claim(intake, key)
    intake.read(mine)
    assert state(intake, key) == "read"
    assert intake.settle(mine, builders.outcome()) == ("new", [])
    known = intake.of([key])[key]
    assert (known.state, known.attempts, known.worker) == ("stored", 0, None)
    assert len(store.documents()) == 1


def test_keeping_one_claims_the_next(intake: Intake) -> None:
    first, second = seen(intake, b"1", b"2")
    _, claims = intake.settle(claim(intake, first), builders.outcome(), [second], "a", LEASE)
    assert [each.key for each in claims] == [second]


def test_rows_that_are_refused_change_nothing(intake: Intake, store: Store) -> None:
    first, second = seen(intake, b"1", b"2")
    mine = claim(intake, first)
    bad = builders.outcome()
    twice = Outcome(
        path=bad.path, sha256=bad.sha256, status="ok", directives=bad.directives + bad.directives
    )
    with pytest.raises(RowsRefused):
        intake.settle(mine, twice, [second], "a", LEASE)
    assert (state(intake, first), state(intake, second)) == ("claimed", "seen")
    assert store.documents() == []
    assert intake.settle(mine, builders.outcome())[0] == "new"


def test_who_has_been_overtaken_writes_nothing(intake: Intake, store: Store) -> None:
    [key] = seen(intake, b"1")
    late = claim(intake, key, "late", seconds=-1)
    assert [each.key for each in intake.sweep(nobody, go_on)] == [key]
    other = claim(intake, key, "other")
    assert intake.settle(late, builders.failed(b"1")) == ("overtaken", [])
    intake.lost(late)
    intake.read(late)
    assert (state(intake, key), store.files()) == ("claimed", [])
    assert intake.settle(other, builders.outcome())[0] == "new"
    assert intake.settle(late, builders.failed(b"1")) == ("overtaken", [])
    assert state(intake, key) == "stored"


def test_a_claim_holds_while_it_is_renewed(intake: Intake) -> None:
    [key] = seen(intake, b"1")
    mine = claim(intake, key, seconds=0.05)
    intake.renew([mine], LEASE)
    time.sleep(0.1)
    assert intake.sweep(nobody, go_on) == []


def test_files_of_a_worker_that_is_gone_are_free_at_once(intake: Intake) -> None:
    first, second = seen(intake, b"1", b"2")
    claim(intake, first, "dead")
    claim(intake, second, "alive")
    [free] = intake.sweep(lambda worker: worker == "dead", go_on)
    assert (free.key, free.attempts) == (first, 1)
    assert (state(intake, first), state(intake, second)) == ("seen", "claimed")


def test_what_was_tried_often_enough_is_quarantined(intake: Intake, store: Store) -> None:
    [key] = seen(intake, b"1")
    claim(intake, key, "dead")
    fault = Fault(code="crashed", message="dừng", advice="xem", stage="batch")
    assert intake.sweep(lambda _: True, lambda _: fault) == []
    assert (state(intake, key), intake.of([key])[key].fault) == ("quarantined", fault)
    assert [file.status for file in store.files()] == ["failed"]


def test_a_loss_counts_and_the_claim_stays(intake: Intake) -> None:
    [key] = seen(intake, b"1")
    mine = claim(intake, key)
    intake.lost(mine)
    assert (intake.of([key])[key].losses, intake.of([key])[key].is_suspect) == (1, True)
    assert intake.settle(mine, builders.outcome())[0] == "new"


def test_who_lets_go_is_not_to_blame(intake: Intake) -> None:
    [key] = seen(intake, b"1")
    intake.release([claim(intake, key)])
    known = intake.of([key])[key]
    assert (known.state, known.attempts) == ("seen", 0)


def test_quarantine_is_left_by_retry_alone(intake: Intake, store: Store) -> None:
    [key] = seen(intake, b"1")
    intake.settle(claim(intake, key), builders.failed(b"1"))
    assert intake.claim([key], "a", LEASE) == []
    assert [each.key for each in intake.inputs("quarantined")] == [key]
    assert intake.retry([key]) == 1
    intake.settle(claim(intake, key), builders.outcome())
    assert [file.status for file in store.files()] == ["ok"]
    assert intake.counts() == {"stored": 1}


def test_other_bytes_under_a_path_end_its_quarantine(intake: Intake, store: Store) -> None:
    old, new = (builders.failed(b"1", path="a.pdf"), builders.outcome(b"2", path="a.pdf"))
    store.save(old)
    assert intake.counts() == {"quarantined": 1}
    store.save(new)
    assert intake.counts() == {"stored": 1}
    assert [file.sha256 for file in store.files()] == [new.sha256]


def test_bytes_that_were_never_read_are_forgotten_with_their_path(intake: Intake) -> None:
    intake.see([arrival(b"1", "a.pdf")])
    intake.see([arrival(b"2", "a.pdf")])
    assert intake.counts() == {"seen": 1}


def test_skipped_files_say_why_and_change_nothing(intake: Intake) -> None:
    intake.skip("pipe", "không phải là tệp")
    intake.skip("pipe", "không phải là tệp")
    [skipped] = intake.inputs("skipped")
    assert (skipped.path, skipped.reason) == ("pipe", "không phải là tệp")

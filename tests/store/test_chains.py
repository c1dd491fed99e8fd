"""Who names a document, who carries it out, and which tasks of these are due too late."""

from dataclasses import replace
from datetime import date

from models.deadline import OnDate
from models.outcome import Outcome
from models.store.chains import LATER
from models.store.session import Store
from tests import builders

CODE, DAY = "61/2018/NĐ-CP", "2018-04-23"
"""What the directives of the builders rest on, by its date."""


def upper(due: str, *, code: str = CODE, day: str = DAY, content: bytes = b"upper") -> Outcome:
    """The document that others rest on, with one task."""
    made = builders.outcome(content, path="nghi-dinh.pdf")
    [directive] = made.directives
    task = replace(
        directive.tasks[0], deadlines=(builders.deadline("trước ngày 10/4/2023", OnDate(due)),)
    )
    header = replace(directive.header, code=code, date=day)
    directive = replace(directive, header=header, citations=(), tasks=(task,))
    return replace(made, directives=(directive,))


def names(store: Store) -> tuple[str, str]:
    """Ids of the upper document and of the one that rests on it."""
    ids = {row.file: row.id for row in store.documents()}
    return ids["nghi-dinh.pdf"], ids["chi-thi.pdf"]


def test_who_rests_on_a_document(store: Store) -> None:
    store.save(builders.outcome())
    [row] = store.citing("61/2018/nd-cp", basis=True)
    assert (row.cited, row.basis, row.page, row.quote) == (CODE, True, 1, builders.GROUND)
    assert store.citing(CODE) == [row]
    assert store.citing(CODE, basis=False) == []
    assert store.citing("62/2018/NĐ-CP") == []


def test_a_chain_tells_who_carries_a_document_out(store: Store) -> None:
    store.save(upper("2023-05-01"))
    store.save(builders.outcome())
    above, below = names(store)
    first, second = store.chain(above)
    assert (first.document, first.depth, first.carries_out, first.late) == (above, 0, None, ())
    assert (second.document, second.depth, second.carries_out) == (below, 1, above)
    assert (first.last_due, second.last_due) == (date(2023, 5, 1), date(2023, 6, 30))
    assert [row.document for row in store.chain(below)] == [below]
    assert store.chain("nothing") == []


def test_a_task_due_later_than_the_upper_document_is_a_finding(store: Store) -> None:
    store.save(upper("2023-05-01"))
    store.save(builders.outcome())
    above, below = names(store)
    assert store.chain(above)[1].late == ("2",)
    [finding] = store.compared(below)
    assert (finding.code, finding.severity, finding.path) == (LATER, "doubt", "2")
    for told in ("30/06/2023", "01/05/2023", CODE):
        assert told in finding.message
    assert store.compared(above) == []


def test_what_is_due_in_time_is_none(store: Store) -> None:
    store.save(upper("2023-06-30"))
    store.save(builders.outcome())
    above, below = names(store)
    assert store.chain(above)[1].late == ()
    assert store.compared(below) == []


def test_an_extension_makes_a_task_late_and_withdrawing_it_mends_that(store: Store) -> None:
    store.save(upper("2023-06-30"))
    store.save(builders.outcome())
    _, below = names(store)
    store.extend(f"{below}:2", date(2023, 7, 15), reason="CV 3", by="Lan")
    assert [finding.path for finding in store.compared(below)] == ["2"]
    store.withdraw(f"{below}:2", date(2023, 7, 1), reason="CV 4", by="Lan")
    assert store.compared(below) == []


def test_the_same_code_of_another_day_is_another_document(store: Store) -> None:
    store.save(upper("2023-05-01", day="2019-01-01"))
    store.save(builders.outcome())
    above, below = names(store)
    assert [row.document for row in store.chain(above)] == [above]
    assert store.compared(below) == []


def test_a_code_without_its_number_names_nothing(store: Store) -> None:
    store.save(upper("2023-05-01", code="/NĐ-CP"))
    store.save(builders.outcome())
    assert store.compared(names(store)[1]) == []

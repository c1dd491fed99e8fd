"""What people said goes over what was read, stays when that is read anew, and can be taken back."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import create_engine, select, text

from models.correction import CONFLICTS, RULE, BadValue, Change
from models.deadline import OnDate
from models.directive import Directive
from models.outcome import Outcome
from models.register import TaskFilter
from models.store.columns import Base
from models.store.errors import UnknownTarget
from models.store.session import Store, open_store
from models.store.tables_said import StoredCorrection
from models.task import Task
from tests import builders
from tests.store.conftest import NewDatabase
from tests.store.contents import rows

AS_OF = date(2023, 4, 5)
WHO = "văn thư"


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with open_store(database) as opened:
        opened.save(builders.outcome())
        yield opened


def document(store: Store) -> str:
    [row] = store.documents()
    return row.id


def say(store: Store, task: str | None, **said: str) -> int:
    at = document(store)
    changes = [Change(document=at, task=task, field=field, value=v) for field, v in said.items()]
    return store.correct(changes, by=WHO)


def directive(store: Store) -> Directive:
    found = store.directive(document(store))
    assert found is not None
    return found


def task(store: Store, path: str) -> Task:
    [found] = [task for task in directive(store).tasks if task.path == path]
    return found


def paths(store: Store, **asked: Any) -> list[str]:
    return [row.task.path for row in store.tasks(TaskFilter(**asked), AS_OF)]


def states(store: Store) -> list[str]:
    return [each.state for each in store.corrections()]


def reread(store: Store, **changed: Any) -> None:
    """The same bytes by other rules: with other tasks or another header."""
    made = builders.outcome()
    store.renew(replace(made, directives=(replace(made.directives[0], **changed),)))


def machine_rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """What the machine read; ``superseded`` says what became of it and is left out."""
    rows = {}
    with store._engine.connect() as connection:
        for name in ("documents", "tasks", "assignments", "deadlines", "lead_sources"):
            table = Base.metadata.tables[name]
            columns = [column for column in table.columns if column.name != "superseded"]
            query = select(*columns)
            if name == "tasks":
                query = query.where(table.c.corrects.is_(None))
            elif name != "documents":
                query = query.where(table.c.task < len(builders.tasks()))
            rows[name] = sorted(map(tuple, connection.execute(query)), key=str)
    return rows


# --- saying --------------------------------------------------------------------------


def test_what_is_said_holds_wherever_one_asks(store: Store) -> None:
    assert say(store, "1", lead="Sở Y tế\nSở Nội vụ", due="2023-05-20", product="Báo cáo") == 3
    found = task(store, "1")
    assert [unit.text for unit in found.lead] == ["Sở Y tế", "Sở Nội vụ"]
    assert {unit.evidence.rule for unit in found.lead} == {RULE}
    assert found.deadlines[0].meaning == OnDate("2023-05-20")
    assert found.product == "Báo cáo"
    assert found.coordinate == builders.tasks()[0].coordinate
    assert [each.path for each in directive(store).tasks] == [t.path for t in builders.tasks()]
    assert paths(store, unit="so y te") == ["1"]
    assert paths(store, unit="Phòng Nội vụ") == []
    assert paths(store, due_to=date(2023, 4, 30)) == []
    assert paths(store, due_to=date(2023, 5, 20)) == ["1"]
    assert paths(store, search="báo cáo sở y tế") == ["1"]
    assert store.documents()[0].tasks == len(builders.tasks())
    with create_engine(store._engine.url).connect() as connection:
        query = "SELECT don_vi, da_sua FROM v_nhiem_vu WHERE muc = '1' AND vai_tro = 'chủ trì'"
        found_rows = {(name, bool(said)) for name, said in connection.execute(text(query))}
        assert found_rows == {("Sở Y tế", True), ("Sở Nội vụ", True)}


def test_headers_are_found_as_people_say(store: Store) -> None:
    said = {"code": "14/CT-UBND", "date": "2023-03-29", "issuer": "UBND xã Đông Hà", "title": ""}
    assert say(store, None, **said) == 4
    header = directive(store).header
    assert (header.code, header.number, header.symbol) == ("14/CT-UBND", "14", "CT-UBND")
    assert (header.date, header.issuer, header.title) == ("2023-03-29", "UBND xã Đông Hà", None)
    assert header.signer == builders.directive().header.signer
    [row] = store.documents("14/ct-ubnd")
    assert (row.code, row.title) == ("14/CT-UBND", None)
    assert store.documents("04/CT-UBND") == []
    assert len(paths(store, issuer="dong ha")) == len(builders.tasks())
    assert paths(store, issuer="Sơn Hà") == []
    assert paths(store, search="14 CT UBND kinh phí") == ["2"]
    first = store.tasks(TaskFilter(), AS_OF)[0]
    assert (first.code, first.date) == ("14/CT-UBND", "2023-03-29")
    with create_engine(store._engine.url).connect() as connection:
        query = "SELECT so_ky_hieu, ngay_ban_hanh, trich_yeu FROM v_van_ban"
        [found] = connection.execute(text(query)).all()
        assert (found[0], str(found[1]), found[2]) == ("14/CT-UBND", "2023-03-29", None)


def test_what_the_machine_read_stays_as_it_was(store: Store) -> None:
    before = machine_rows(store)
    say(store, "1", lead="Sở Y tế", text="Rà soát", deadline="sớm", due="2024-01-01")
    say(store, None, code="14/CT-UBND")
    assert machine_rows(store) == before


def test_what_holds_already_is_nothing_new(store: Store) -> None:
    assert say(store, "1", lead="Phòng Nội vụ") == 0
    assert say(store, "1", lead="Sở Y tế") == 1
    assert say(store, "1", lead="Sở Y tế") == 0
    assert say(store, None, code="04/CT-UBND") == 0
    assert len(store.corrections()) == 1


def test_who_said_what_and_when_is_kept(store: Store) -> None:
    say(store, "1", lead="Sở Y tế")
    [said] = store.corrections()
    assert (said.task, said.field, said.value) == ("1", "lead", "Sở Y tế")
    assert (said.read_then, said.read_now) == ("Phòng Nội vụ", "Phòng Nội vụ")
    assert (said.by, said.where, said.state) == (WHO, "cli", "holds")
    assert said.at.endswith("+00:00")


def test_nothing_is_kept_of_a_slip(store: Store) -> None:
    at = document(store)
    good = Change(document=at, task="1", field="lead", value="Sở Y tế")
    for slip in (replace(good, task="99"), replace(good, document="0" * 16 + "-1")):
        with pytest.raises(UnknownTarget):
            store.correct([good, slip], by=WHO)
    assert store.corrections() == []
    assert "Sở Y tế" not in [unit.name for unit in store.units(AS_OF)]


def test_a_value_that_cannot_be_is_refused(store: Store) -> None:
    for slip in ({"due": "sớm"}, {"leader": "Sở Y tế"}, {"code": "14/CT-UBND"}):
        with pytest.raises(BadValue):
            say(store, "1", product="Báo cáo", **slip)
    assert store.corrections() == []
    assert say(store, "1", due="20/5/2023") == 1
    assert store.corrections()[0].value == "2023-05-20"


def test_several_people_may_correct_one_document_at_once(store: Store) -> None:
    refs = [row.ref for row in store.tasks(TaskFilter(), AS_OF)] * 2

    def correct(numbered: tuple[int, str]) -> int:
        number, ref = numbered
        return say(store, ref, product=f"Báo cáo {number}")

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(correct, enumerate(refs))) == [1] * len(refs)
    assert len(store.corrections()) == len(refs)
    assert sorted(states(store)) == ["holds"] * (len(refs) // 2) + ["replaced"] * (len(refs) // 2)
    said = {each.task: each.value for each in store.corrections() if each.state == "holds"}
    assert {row.ref: row.task.product for row in store.tasks(TaskFilter(), AS_OF)} == said


# --- taking back -----------------------------------------------------------------------


def test_taking_back_brings_what_was_said_before_and_then_what_was_read(store: Store) -> None:
    before = store.tasks(TaskFilter(), AS_OF)
    say(store, "1", lead="Sở Y tế")
    say(store, "1", lead="Sở Nội vụ")
    assert states(store) == ["replaced", "holds"]
    first, second = store.corrections()
    assert store.undo(second.number, by=WHO)
    assert [unit.text for unit in task(store, "1").lead] == ["Sở Y tế"]
    assert states(store) == ["holds", "undone"]
    assert not store.undo(second.number, by=WHO)
    assert store.undo(first.number, by=WHO)
    assert store.tasks(TaskFilter(), AS_OF) == before
    assert paths(store, search="sở y tế") == []


def test_a_header_is_taken_back(store: Store) -> None:
    before = directive(store)
    say(store, None, code="14/CT-UBND")
    assert store.undo(store.corrections()[0].number, by=WHO)
    assert directive(store) == before


def test_what_was_never_said_cannot_be_taken_back(store: Store) -> None:
    with pytest.raises(UnknownTarget, match="7"):
        store.undo(7, by=WHO)


# --- reading anew ------------------------------------------------------------------------


def test_what_was_said_survives_better_rules(store: Store) -> None:
    say(store, "1", lead="Sở Y tế")
    say(store, None, code="14/CT-UBND")
    reread(store)
    assert [unit.text for unit in task(store, "1").lead] == ["Sở Y tế"]
    assert directive(store).header.code == "14/CT-UBND"
    assert states(store) == ["holds", "holds"]


def test_a_machine_that_reads_the_same_now_agrees(store: Store) -> None:
    say(store, "1", product="Báo cáo")
    first, *rest = builders.tasks()
    reread(store, tasks=(replace(first, product="Báo cáo"), *rest))
    assert states(store) == ["agreed"]
    assert task(store, "1").product == "Báo cáo"


def test_a_machine_that_changed_its_mind_is_listed_and_loses(store: Store) -> None:
    say(store, "1", product="Báo cáo")
    first, *rest = builders.tasks()
    reread(store, tasks=(replace(first, product="Kế hoạch"), *rest))
    [said] = store.corrections()
    assert (said.state, said.read_then, said.read_now) == ("changed", "", "Kế hoạch")
    assert said.state in CONFLICTS
    assert task(store, "1").product == "Báo cáo"


def test_a_task_is_found_by_its_text_under_another_number(store: Store) -> None:
    say(store, "1", lead="Sở Y tế")
    first, *rest = builders.tasks()
    reread(store, tasks=(*rest, replace(first, path="I/1")))
    assert [unit.text for unit in task(store, "I/1").lead] == ["Sở Y tế"]
    assert states(store) == ["holds"]
    # What is said of it now is about the same task.
    say(store, "I/1", lead="Sở Nội vụ")
    assert states(store) == ["replaced", "holds"]


def test_a_task_is_found_by_its_number_with_another_text(store: Store) -> None:
    say(store, "1", lead="Sở Y tế")
    first, *rest = builders.tasks()
    reread(store, tasks=(replace(first, text="Rà soát thủ tục hành chính."), *rest))
    assert [unit.text for unit in task(store, "1").lead] == ["Sở Y tế"]


def test_what_was_said_of_a_task_that_is_gone_is_listed(store: Store) -> None:
    say(store, "1", lead="Sở Y tế")
    reread(store, tasks=builders.tasks()[1:])
    assert states(store) == ["lost"]
    reread(store)
    assert states(store) == ["holds"]
    assert paths(store, unit="Sở Y tế") == ["1"]


def test_the_second_task_of_an_item_has_a_name_of_its_own(database: str) -> None:
    made = builders.outcome()
    first, *rest = builders.tasks()
    tasks = (first, replace(first, text="Báo cáo UBND huyện."), *rest)
    with open_store(database) as store:
        store.save(replace(made, directives=(replace(made.directives[0], tasks=tasks),)))
        say(store, "1#2", lead="Sở Y tế")
        found = [(t.text, t.lead[0].text) for t in directive(store).tasks if t.path == "1"]
        assert found == [(first.text, "Phòng Nội vụ"), ("Báo cáo UBND huyện.", "Sở Y tế")]


def test_what_was_said_outlives_the_file(store: Store) -> None:
    say(store, "1", lead="Sở Y tế")
    with store._writer.begin() as connection:
        connection.execute(text("DELETE FROM files"))
    assert states(store) == ["lost"]
    store.save(builders.outcome())
    assert states(store) == ["holds"]
    assert paths(store, unit="Sở Y tế") == ["1"]


def test_rows_do_not_depend_on_when_it_was_said(store: Store, new_database: NewDatabase) -> None:
    say(store, "2", lead="Sở Y tế")
    say(store, "1", due="2024-01-01")
    reread(store)
    with open_store(new_database()) as other:
        other.save(builders.outcome())
        say(other, "1", due="2024-01-01")
        say(other, "2", lead="Sở Y tế")
        assert other.tasks(TaskFilter(), AS_OF) == store.tasks(TaskFilter(), AS_OF)
        # Names stay once they were met, as those of the machine beneath a correction.
        but = {StoredCorrection.__tablename__, "unit_names", "issuer_words"}
        assert rows(other, leave_out=but) == rows(store, leave_out=but)


def test_readings_come_back_as_they_went_in(store: Store) -> None:
    store.save(replace(builders.outcome(b"2", path="b.pdf"), reading=None))
    store.save(builders.failed(b"3"))
    found = list(store.readings())
    made: list[Outcome] = [builders.outcome(), builders.outcome(b"2", path="b.pdf")]
    assert [each.file_id for each in found] == sorted(m.sha256 or "" for m in made)
    sources = {each.path: each.source for each in found}
    assert sources == {"chi-thi.pdf": builders.reading(), "b.pdf": None}

"""Tasks that a person adds or rejects, and findings that are settled by what is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.correction import BadValue, Change, added_at, new_ref
from models.finding import Finding
from models.register import TaskFilter
from models.run import Run
from models.settling import OF_HEADER, OF_TASK, is_settled
from models.store import revisions
from models.store.errors import UnknownTarget
from models.store.session import Store, open_store
from tests import builders

AS_OF = date(2023, 4, 5)
ADDED = "Rà soát thêm hồ sơ tồn đọng."


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with open_store(database) as opened:
        opened.save(builders.outcome())
        yield opened


def document(store: Store) -> str:
    return store.documents()[0].id


def say(store: Store, task: str | None, **said: str) -> int:
    at = document(store)
    changes = [Change(document=at, task=task, field=field, value=v) for field, v in said.items()]
    return store.correct(changes, by="Lan")


def refs(store: Store, **asked: Any) -> list[str]:
    return sorted(row.ref for row in store.tasks(TaskFilter(**asked), AS_OF))


def reread(store: Store, **changed: Any) -> None:
    made = builders.outcome()
    store.renew(replace(made, directives=(replace(made.directives[0], **changed),)))


def open_findings(store: Store) -> list[str]:
    found = store.directive(document(store))
    assert found is not None
    return [finding.code for finding in found.findings if not finding.settled]


# --- adding -------------------------------------------------------------------------


def test_a_task_is_added_at_its_item(store: Store) -> None:
    assert say(store, new_ref("3"), text=ADDED, lead="Sở Y tế", due="2023-05-20") == 3
    [row] = store.tasks(TaskFilter(unit="so y te"), AS_OF)
    assert (row.ref, row.task.path, row.task.text, row.due) == (
        "3~+1",
        "3",
        ADDED,
        date(2023, 5, 20),
    )
    assert row.corrected
    assert row.task.evidence.page == 2
    assert row.task.evidence.quote == "UBND các xã, thị trấn:"
    assert refs(store, search="hồ sơ tồn đọng") == ["3~+1"]
    assert store.documents()[0].tasks == len(builders.tasks()) + 1
    found = store.directive(document(store))
    assert found is not None
    assert found.tasks[-1].text == ADDED
    # A second one has a name of its own, and each may be corrected as any other.
    assert say(store, new_ref("3"), text="Khác.") == 1
    assert say(store, "3~+1", product="Báo cáo") == 1
    assert say(store, "3~+1", product="Báo cáo") == 0
    assert [row.task.product for row in store.tasks(TaskFilter(text="rà soát thêm"), AS_OF)] == [
        "Báo cáo"
    ]
    assert {each.state for each in store.corrections()} == {"holds"}


def test_several_tasks_are_added_at_once(store: Store) -> None:
    at = document(store)
    changes = [
        Change(document=at, task=new_ref("1", number), field="text", value=f"Việc {number}.")
        for number in (12, 13)
    ]
    assert store.correct(changes, by="Lan") == 2
    assert [ref for ref in refs(store) if added_at(ref)] == ["1~+1", "1~+2"]


def test_an_added_task_stays_when_its_file_is_read_anew(store: Store) -> None:
    say(store, new_ref("3"), text=ADDED)
    reread(store, tasks=builders.tasks()[:1])
    assert refs(store) == ["1", "3~+1"]
    # Also where its item is gone.
    reread(store, tasks=builders.tasks()[:1], items=builders.items()[:1])
    assert refs(store) == ["1", "3~+1"]


def test_what_the_machine_finds_by_itself_is_not_there_twice(store: Store) -> None:
    say(store, new_ref("4"), text=ADDED, lead="Sở Y tế")
    late = replace(builders.tasks()[0], path="4", text=ADDED, lead=())
    reread(store, tasks=(*builders.tasks(), late))
    found = store.tasks(TaskFilter(text="rà soát thêm"), AS_OF)
    assert [(row.ref, [unit.text for unit in row.task.lead]) for row in found] == [
        ("4#2", ["Sở Y tế"])
    ]
    assert [each.state for each in store.corrections()] == ["agreed", "holds"]


def test_an_added_task_is_taken_back(store: Store) -> None:
    before = refs(store)
    say(store, new_ref("3"), text=ADDED, lead="Sở Y tế")
    store.undo(1, by="Lan")
    assert refs(store) == before
    say(store, new_ref("3"), text="Khác.")
    assert say(store, "3~+2", rejected="x") == 1
    assert refs(store) == before
    assert say(store, "3~+2", rejected="") == 1
    assert refs(store) == sorted([*before, "3~+2"])


def test_what_cannot_be_added(store: Store) -> None:
    with pytest.raises(UnknownTarget, match="99"):
        say(store, new_ref("99"), text=ADDED)
    with pytest.raises(BadValue):
        say(store, new_ref("3"), lead="Sở Y tế")
    with pytest.raises(BadValue):
        say(store, new_ref("3"), text=ADDED, code="1/CT-UBND")
    assert store.corrections() == []


# --- rejecting ----------------------------------------------------------------------


def test_what_is_no_task_is_taken_out(store: Store) -> None:
    assert say(store, "2", rejected="có") == 1
    assert "2" not in refs(store)
    assert store.documents()[0].tasks == len(builders.tasks()) - 1
    assert say(store, "2", rejected="x") == 0
    assert [each.state for each in store.corrections()] == ["holds"]
    reread(store, citations=())
    assert "2" not in refs(store)
    store.undo(1, by="Lan")
    assert "2" in refs(store)
    with pytest.raises(BadValue):
        say(store, "2", rejected="hay là")


def test_a_rejected_task_may_be_one_again(store: Store) -> None:
    say(store, "2", rejected="x", product="Báo cáo")
    assert say(store, "2", rejected="") == 1
    [row] = store.tasks(TaskFilter(text="bố trí kinh phí"), AS_OF)
    assert row.task.product == "Báo cáo"


# --- together with splitting and merging -------------------------------------------


def test_an_added_task_and_a_part_have_names_of_their_own(store: Store) -> None:
    say(store, "1", split="Rà soát.\nBáo cáo.")
    say(store, new_ref("1"), text=ADDED)
    say(store, new_ref("1"), text="Khác.")
    assert {"1", "1~2", "1~+1", "1~+2"} <= set(refs(store))
    say(store, "1~2", product="Tờ trình")
    [row] = [row for row in store.tasks(TaskFilter(), AS_OF) if row.ref == "1~2"]
    assert (row.task.text, row.task.product) == ("Báo cáo.", "Tờ trình")
    for ref in ("1~+1", "1~2"):
        for field, value in (("split", "a\nb"), ("merge", "2")):
            with pytest.raises(BadValue):
                say(store, ref, **{field: value})
    for value in ("1~+1", "1~2", "1"):
        with pytest.raises(BadValue):
            say(store, "1", merge=value)


def test_a_part_is_rejected_and_is_one_again(store: Store) -> None:
    say(store, "1", split="Rà soát.\nBáo cáo.")
    assert say(store, "1~2", rejected="x") == 1
    assert say(store, "1~2", rejected="x") == 0
    assert {"1", "1~2"} & set(refs(store)) == {"1"}
    assert say(store, "1", rejected="x") == 1
    assert {"1", "1~2"} & set(refs(store)) == set()
    assert say(store, "1~2", rejected="") == 1
    assert {"1", "1~2"} & set(refs(store)) == {"1~2"}


def test_what_was_taken_in_is_spoken_of_no_more(store: Store) -> None:
    say(store, "1", merge="2")
    with pytest.raises(UnknownTarget):
        say(store, "2", rejected="x")
    say(store, "1", rejected="x")
    assert not {"1", "2"} & set(refs(store))
    assert say(store, "1", rejected="") == 1
    assert {"1", "2"} & set(refs(store)) == {"1"}


def test_an_added_task_is_followed(store: Store) -> None:
    say(store, new_ref("3"), text=ADDED, lead="Sở Y tế", due="2023-05-20")
    at = f"{document(store)}:3~+1"
    store.done(at, AS_OF, by="Lan")
    assert [row.ref for row in store.tasks(TaskFilter(status="done"), AS_OF)] == ["3~+1"]
    # What else is said moves its row, and another one is added beside it.
    say(store, "1", product="Tờ trình")
    say(store, new_ref("3"), text="Khác.")
    assert [row.ref for row in store.tasks(TaskFilter(status="done"), AS_OF)] == ["3~+1"]
    assert [event.act for event in store.history(at).events] == ["done"]


def test_older_tables_hold_what_they_can(database: str) -> None:
    with open_store(database) as opened:
        opened.save(builders.outcome())
        say(opened, "1", split="Rà soát.\nBáo cáo.")
        say(opened, "2", rejected="x")
        say(opened, new_ref("3"), text=ADDED)
        whole = sorted({*refs(opened), "2"} - {"1~2", "3~+1"})
    revisions.migrate(database, "0006")
    with open_store(database) as opened:
        assert refs(opened) == sorted([*(ref for ref in whole if ref != "2"), "3~+1"])
    revisions.migrate(database, "0005")
    with open_store(database) as opened:
        assert refs(opened) == whole
        assert opened.corrections() == []


# --- findings -----------------------------------------------------------------------


def test_findings_about_what_was_said_are_settled(store: Store) -> None:
    assert open_findings(store) == ["no-deadline", "no-seal"]
    made = builders.directive()
    no_lead = Finding(code="no-lead", severity="doubt", message="x", path="4", page=1)
    missed = Finding(code="no-task", severity="doubt", message="x", path="3", page=2)
    reread(store, findings=(*made.findings, no_lead, missed))
    assert store.documents()[0].findings == 4
    say(store, "4", lead="Sở Y tế")
    say(store, new_ref("3"), text=ADDED)
    assert open_findings(store) == ["no-deadline", "no-seal"]
    assert store.documents()[0].findings == 2
    say(store, "4", rejected="x")
    assert open_findings(store) == ["no-seal"]
    for number in (1, 2, 3):
        store.undo(number, by="Lan")
    assert len(open_findings(store)) == 4


@pytest.mark.parametrize(
    ("code", "said", "settled"),
    [
        ("no-title", {"title"}, True),
        ("no-title", {"code"}, False),
        ("other-number", {"code"}, True),
        ("low-confidence", {"date"}, True),
        ("low-confidence", {"code"}, False),
        ("no-seal", {"code", "date"}, False),
    ],
)
def test_findings_of_the_header(code: str, said: set[str], settled: bool) -> None:
    header = builders.directive().header
    [(_, where)] = header.evidence
    finding = Finding(code=code, severity="doubt", message="x", evidence=where)
    assert is_settled(finding, header, frozenset(said), {}) == settled


def test_codes_that_are_settled_are_codes_of_findings() -> None:
    from tests.test_docs import ROOT  # noqa: PLC0415

    listed = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert all(f"| `{code}` |" in listed for code in {*OF_HEADER, *OF_TASK})


# --- runs and cited documents ---------------------------------------------------------


def test_runs(store: Store) -> None:
    first = store.begin_run("ingest", version="1.0", arguments=["vào/\udcff", "b"])
    second = store.begin_run("reextract", version="1.0", arguments=[])
    store.end_run(first, "done", {"stored": 2, "unchanged": 0, "partial": 0, "failed": 1})
    later, earlier = store.runs()
    assert isinstance(later, Run)
    assert (later.number, later.ended, later.ended_at, later.stored) == (second, None, None, None)
    assert (earlier.arguments, earlier.stored, earlier.failed) == (("vào/?", "b"), 2, 1)
    assert earlier.ended == "done"
    assert earlier.began_at <= (earlier.ended_at or "")


def test_cited_documents(store: Store) -> None:
    made = builders.directive(b"2")
    [ground] = made.citations
    again = replace(ground, basis=False)
    plan = replace(again, code="12/KH-UBND", date="2023-01-05", type="KH")
    law = replace(again, code=None, name="Luật Phòng cháy và chữa cháy năm 2013", date="2013")
    unknown = replace(again, code=None, name=None)
    citations = (again, again, plan, replace(plan, date="2024-01-05"), law, unknown)
    store.save(replace(builders.outcome(b"2"), directives=(replace(made, citations=citations),)))
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT * FROM v_vien_dan ORDER BY ma_vien_dan"
        ).mappings()
        counted = ("so_lan", "so_van_ban", "so_van_ban_lam_can_cu")
        found = [(row["ma_vien_dan"], *(row[name] for name in counted)) for row in rows]
    assert found == [
        ("12 kh ubnd 2023-01-05", 1, 1, 0),
        ("12 kh ubnd 2024-01-05", 1, 1, 0),
        ("61 2018 nd cp", 3, 2, 1),
        ("luat phong chay va chua chay nam 2013", 1, 1, 0),
    ]

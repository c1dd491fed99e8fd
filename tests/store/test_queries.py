"""Who must do what by when, as the store answers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from models.register import TaskFilter
from models.store import queries
from models.store.errors import UnknownUnit
from models.store.matching import with_words
from models.store.session import Store, open_store
from tests import builders
from tests.store.conftest import NewDatabase

AS_OF = date(2023, 4, 5)


@pytest.fixture(scope="module")
def store(new_database: NewDatabase) -> Iterator[Store]:
    with open_store(new_database()) as opened:
        opened.save(builders.outcome(path="vao/2023/chi-thi.pdf"))
        other = builders.outcome(b"other", path="vao/2024/Quyết định số 7.pdf")
        [directive] = other.directives
        header = replace(
            directive.header,
            code="7/QĐ-SYT",
            type="QĐ",
            date="2024-02",
            issuer="Sở Y tế tỉnh Bắc Hà",
        )
        directive = replace(directive, header=header, tasks=directive.tasks[5:])
        opened.save(replace(other, directives=(directive,)))
        opened.save(builders.failed(b"broken"))
        yield opened


def paths(store: Store, **asked: object) -> list[str]:
    """Code and item of the tasks that are found."""
    rows = store.tasks(TaskFilter(**asked), AS_OF)  # type: ignore[arg-type]
    return [f"{row.code} {row.task.path}" for row in rows]


def test_tasks_stand_in_the_order_in_which_they_are_due(store: Store) -> None:
    rows = store.tasks(TaskFilter(), AS_OF)
    assert [row.due for row in rows[:2]] == [date(2023, 4, 10), date(2023, 6, 30)]
    assert [row.task.path for row in rows] == ["1", "2", "3/a", "3/b", "3/c", "4", "4"]


def test_a_row_holds_the_task_and_its_document(store: Store) -> None:
    [row] = store.tasks(TaskFilter(due_to=date(2023, 4, 30)), AS_OF)
    assert row.task == builders.tasks()[0]
    assert (row.code, row.issuer, row.date) == (
        "04/CT-UBND",
        "Ủy ban nhân dân huyện Sơn Hà",
        "2023-03-30",
    )
    assert row.file == "vao/2023/chi-thi.pdf"


def test_statuses_are_those_of_the_day(store: Store) -> None:
    def statuses(day: date) -> list[str]:
        return [row.status for row in store.tasks(TaskFilter(document="04/CT-UBND"), day)]

    undated = ["recurring", "waiting", "ongoing", "no-date"]
    assert statuses(date(2023, 3, 1)) == ["due", "due", *undated]
    assert statuses(date(2023, 4, 10)) == ["due-soon", "due", *undated]
    assert statuses(date(2023, 4, 11)) == ["overdue", "due", *undated]


@pytest.mark.parametrize("unit", ["Phòng Nội vụ", "phong noi vu", "PHONG NOI", "nội vụ"])
def test_units_are_found_however_they_are_typed(store: Store, unit: str) -> None:
    assert paths(store, unit=unit) == ["04/CT-UBND 1"]


def test_units_are_found_by_their_official_name(store: Store) -> None:
    assert paths(store, unit="Ủy ban nhân dân huyện Sơn Hà") == ["04/CT-UBND 1"]


@pytest.mark.parametrize("unit", ["phong noi v", "nội_vụ", "%", "_", "'", '"', ""])
def test_a_unit_that_nobody_knows_is_said_to_be_unknown(store: Store, unit: str) -> None:
    with pytest.raises(UnknownUnit, match="Không có đơn vị nào"):
        paths(store, unit=unit)


@pytest.mark.parametrize(
    ("role", "unit", "found"),
    [
        ("lead", "Phòng Nội vụ", ["04/CT-UBND 1"]),
        ("coordinate", "Phòng Nội vụ", []),
        ("coordinate", "Công an huyện", ["04/CT-UBND 1"]),
        ("report_to", "UBND huyện", ["04/CT-UBND 1"]),
        ("report_to", None, ["04/CT-UBND 1"]),
        ("lead", "Đài Truyền thanh", ["04/CT-UBND 4", "7/QĐ-SYT 4"]),
    ],
)
def test_roles(store: Store, role: str, unit: str | None, found: list[str]) -> None:
    assert paths(store, role=role, unit=unit) == found


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2023, 4, 10), date(2023, 4, 10), ["04/CT-UBND 1"]),
        (date(2023, 4, 11), None, ["04/CT-UBND 2"]),
        (None, date(2023, 4, 9), []),
        (date(2000, 1, 1), date(2100, 1, 1), ["04/CT-UBND 1", "04/CT-UBND 2"]),
    ],
)
def test_due_days(store: Store, first: date | None, last: date | None, found: list[str]) -> None:
    assert paths(store, due_from=first, due_to=last) == found


def test_paths_of_known_bytes(store: Store) -> None:
    with Session(store._engine) as session:
        stored, broken = builders.outcome().sha256, builders.failed(b"broken").sha256
        assert queries.path_of_known(session, stored or "") == "vao/2023/chi-thi.pdf"
        assert queries.path_of_known(session, broken or "") is None


def test_other_questions(store: Store) -> None:
    assert paths(store, issuer="so y te") == ["7/QĐ-SYT 4"]
    assert paths(store, document="chi-thi.pdf", status="recurring") == ["04/CT-UBND 3/a"]
    assert paths(store, text="kinh phí") == ["04/CT-UBND 2"]
    assert paths(store, text="kinh phí", unit="Phòng Nội vụ") == []
    assert paths(store, document="no such") == []


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("bố trí kinh phí", ["04/CT-UBND 2"]),
        ("kinh phi bo tri", ["04/CT-UBND 2"]),
        ("KINH PHÍ tài chính", ["04/CT-UBND 2"]),
        ("ra soat so noi", []),
        ("công an rà soát", ["04/CT-UBND 1"]),
        ("đài truyền thanh", ["04/CT-UBND 4", "7/QĐ-SYT 4"]),
        ("dai truyen thanh QĐ-SYT", ["7/QĐ-SYT 4"]),
        ("quý II/2023", ["04/CT-UBND 2"]),
        ("truyen than", []),
        ("kinh phi' OR \"a* NEAR (", []),
        ("% _", []),
        ("", []),
    ],
)
def test_searching_takes_words_in_any_order_with_and_without_tones(
    store: Store, wording: str, found: list[str]
) -> None:
    assert paths(store, search=wording) == found


def test_searching_uses_the_index_of_the_engine(store: Store) -> None:
    with Session(store._engine) as session:
        sought = with_words(session, "kinh phí").compile(
            store._engine, compile_kwargs={"literal_binds": True}
        )
        if store._engine.dialect.name == "sqlite":
            plan = session.execute(text(f"EXPLAIN QUERY PLAN {sought}"))
        else:
            # The planner would scan a table of a few rows.
            session.execute(text("SET enable_seqscan = off"))
            plan = session.execute(text(f"EXPLAIN {sought}".replace(":", r"\:")))
        shown = "\n".join(map(str, plan))
    assert "VIRTUAL TABLE INDEX" in shown or "ix_task_words_words" in shown


def test_what_is_gone_is_not_found(database: str) -> None:
    with open_store(database) as store:
        store.save(builders.outcome())
        assert len(paths(store, search="kinh phí")) == 1
        with store._writer.begin() as connection:
            connection.exec_driver_sql("DELETE FROM files")
        assert paths(store, search="kinh phí") == []
        store.save(builders.outcome())
        assert len(paths(store, search="kinh phí")) == 1
        if store._engine.dialect.name == "sqlite":
            with store._writer.begin() as connection:
                connection.exec_driver_sql(
                    "INSERT INTO task_words_index(task_words_index) VALUES ('integrity-check')"
                )


def test_a_task_with_two_days_is_shown_by_the_one_asked_for(database: str) -> None:
    outcome = builders.outcome()
    [directive] = outcome.directives
    first, second, *_ = directive.tasks
    both = replace(first, deadlines=(*second.deadlines, *first.deadlines))
    directive = replace(directive, tasks=(both,))
    with open_store(database) as store:
        store.save(replace(outcome, directives=(directive,)))
        as_of = date(2023, 5, 1)
        [row] = store.tasks(TaskFilter(), as_of)
        assert (row.due, row.status) == (date(2023, 4, 10), "overdue")
        [row] = store.tasks(TaskFilter(due_from=as_of), as_of)
        assert (row.due, row.status) == (date(2023, 6, 30), "due")


@pytest.mark.parametrize(
    "name",
    ["7/QĐ-SYT", "7/qd-syt", "QĐ-SYT", "quyet dinh so 7.pdf", "vao/2024/Quyết định số 7.pdf"],
)
def test_documents_are_found_by_code_and_file(store: Store, name: str) -> None:
    assert [row.code for row in store.documents(name)] == ["7/QĐ-SYT"]


def test_documents_are_found_by_id_and_its_beginning(store: Store) -> None:
    for row in store.documents():
        for name in (row.id, row.id.upper(), row.sha256, row.id[:6]):
            assert store.documents(name) == [row]
        assert store.directive(row.id) is not None
    assert store.documents("0") == []
    assert store.directive("no such") is None


def test_documents_newest_first(store: Store) -> None:
    rows = store.documents()
    assert [(row.code, row.tasks, row.findings) for row in rows] == [
        ("7/QĐ-SYT", 1, 2),
        ("04/CT-UBND", 6, 2),
    ]


def test_files_with_the_fault_of_those_that_failed(store: Store) -> None:
    assert [(row.path, row.status, row.fault_code, row.documents) for row in store.files()] == [
        ("hong.pdf", "failed", "damaged", 0),
        ("vao/2023/chi-thi.pdf", "ok", None, 1),
        ("vao/2024/Quyết định số 7.pdf", "ok", None, 1),
    ]


def test_tasks_are_counted_by_class(store: Store) -> None:
    store.save(builders.outcome())
    [first] = [row.id for row in store.documents() if row.tasks == 6][:1]
    every, as_of = TaskFilter(document=first), date(2023, 4, 20)
    by_status = store.groups(every, as_of, "status")
    assert [(each.name, each.tasks) for each in by_status][:2] == [("overdue", 1), ("due", 1)]
    assert by_status[0].classes["open-late"] == 1
    [document] = store.groups(every, as_of, "document")
    assert (document.tasks, sum(document.classes.values())) == (6, 6)
    weeks = store.groups(every, as_of, "week")
    assert [each.name for each in weeks] == ["2023-W15", "2023-W26", "–"]
    assert store.groups(every, as_of, "unit")[0].name == "UBND các xã, thị trấn"

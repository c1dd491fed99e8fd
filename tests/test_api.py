"""The interface for other programs: what `import dondoc` promises."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas
import pytest

import dondoc
from dondoc.frames import to_frame
from tests import builders
from tests.batch.directives import write_directive
from tests.faults.pdf_faults import endless_form


@pytest.fixture
def database(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with dondoc.open(url) as store:
        store.save(builders.outcome())
    return url


def test_a_file_is_read(tmp_path: Path) -> None:
    outcome = dondoc.extract(write_directive(tmp_path / "a.txt"), settings=dondoc.Settings())
    assert outcome.status == "ok"
    assert [len(directive.tasks) for directive in outcome.directives] == [2]


def test_a_file_is_read_in_this_process(tmp_path: Path) -> None:
    path = write_directive(tmp_path / "a.txt")
    apart = dondoc.extract(path, settings=dondoc.Settings())
    assert dondoc.extract(path, settings=dondoc.Settings(), guarded=False) == apart


def test_a_script_is_not_run_again_by_the_process_that_reads(tmp_path: Path) -> None:
    path = write_directive(tmp_path / "a.txt")
    script = tmp_path / "script.py"
    script.write_text(
        f"import dondoc\nprint('begun')\nprint(dondoc.extract({str(path)!r}).status)\n"
    )
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert ran.stdout == "begun\nok\n"


def test_what_takes_all_memory_leaves_the_caller_alone(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(endless_form())
    outcome = dondoc.extract(path, settings=dondoc.Settings(memory_mb=700, cache="off"))
    assert outcome.fault is not None
    assert outcome.fault.code == "out-of-memory"


def test_tasks_are_asked_for_by_fields(database: str) -> None:
    with dondoc.open(database, create=False) as store:
        as_of = date(2023, 4, 5)
        assert len(store.tasks()) == len(builders.tasks())
        [row] = store.tasks(unit="phong noi vu", due_to=date(2023, 12, 31), as_of=as_of)
        assert (row.ref, row.due, row.status) == ("1", date(2023, 4, 10), "due-soon")
        assert store.tasks(dondoc.TaskFilter(unit="phong noi vu"), as_of) == [row]
        assert store.tasks(dondoc.TaskFilter(unit="phong noi vu"), role="coordinate") == []


def test_what_a_person_says_is_said(database: str) -> None:
    with dondoc.open(database) as store:
        [row] = store.tasks(unit="phong noi vu")
        change = dondoc.Change(document=row.document, task=row.ref, field="due", value="2023-05-01")
        assert store.correct([change], by="Lan") == 1
        [row] = store.tasks(unit="phong noi vu")
        assert (row.due, row.corrected) == (date(2023, 5, 1), True)


def test_tasks_as_a_frame(database: str) -> None:
    with dondoc.open(database) as store:
        frame = dondoc.to_frame(store.tasks(as_of=date(2023, 4, 5)))
    assert len(frame) == len(builders.tasks())
    first = frame.iloc[0]
    assert (first["due"], first["date"]) == (
        pandas.Timestamp("2023-04-10"),
        pandas.Timestamp("2023-03-30"),
    )
    assert first["lead"] == ["Phòng Nội vụ"]
    assert frame["due"].isna().sum() == 4
    counts = frame.explode("lead")["lead"].value_counts()
    assert counts["UBND các xã, thị trấn"] == 3


def test_no_tasks_are_an_empty_frame() -> None:
    frame = to_frame([])
    assert len(frame) == 0
    assert frame["due"].dtype.kind == "M"


def test_everything_that_is_promised_is_there() -> None:
    for name in dondoc.__all__:
        assert getattr(dondoc, name) is not None
    with pytest.raises(AttributeError):
        _ = dondoc.nothing
    assert set(dondoc.__all__) <= set(dir(dondoc))

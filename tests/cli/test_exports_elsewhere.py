"""What other programs make of exports: LibreOffice of workbooks, another library of calendars; and what a kill leaves."""

import csv
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import ics
import pytest

from dondoc.export.columns import COLUMNS
from dondoc.export.ics import calendar_lines
from dondoc.export.xlsx import Register, write_xlsx
from models.register import TaskFilter, TaskRow
from models.store.session import open_store
from tests import builders
from tests.cli.conftest import PROGRAM, Run
from tests.cli.test_export import AS_OF, DAY, HEADINGS, hostile_row

HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "-1+1",
    "@SUM(A1)",
    "+84 123",
    "a\nb",
    '"q";',
    "\u202eabc",
    "1/2",
    "007",
]


@pytest.fixture(scope="module")
def office() -> str:
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("no LibreOffice here: Debian's libreoffice-calc-nogui")
    return found


def as_csv(office: str, path: Path) -> list[list[str]]:
    """The first sheet of a workbook as LibreOffice shows it."""
    out = path.parent / "csv"
    # UTF-8, cells as they are shown.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true"
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    with (out / f"{path.stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_libreoffice_shows_the_cells_as_they_are(office: str, tmp_path: Path) -> None:
    rows = [hostile_row([word]) for word in HOSTILE]
    with open_store(f"{tmp_path}/a.sqlite3") as store:
        store.save(builders.outcome())
        rows += store.tasks(TaskFilter(), DAY)
    path = tmp_path / "a.xlsx"
    write_xlsx(path, Register(rows, [], [], {}, DAY), on_row=lambda _: None)
    head, *shown = as_csv(office, path)
    assert head == HEADINGS
    texts = [dict(zip(head, row, strict=True)) for row in shown]
    assert [row["Nội dung"] for row in texts] == [row.task.text for row in rows]
    assert [row["Chủ trì"] for row in texts[: len(HOSTILE)]] == HOSTILE
    own = texts[len(HOSTILE) :]
    assert own[0]["Hạn"] == "10/04/2023"
    assert own[0]["Ngày ban hành"] == "30/03/2023"
    assert [row["STT"] for row in texts] == [str(n) for n in range(1, len(texts) + 1)]
    assert len(COLUMNS) == len(HEADINGS)


def rows_of(tmp_path: Path) -> list[TaskRow]:
    with open_store(f"{tmp_path}/a.sqlite3") as store:
        store.save(builders.outcome())
        return store.tasks(TaskFilter(), DAY)


def test_another_library_reads_the_calendar(tmp_path: Path) -> None:
    rows = [*rows_of(tmp_path), hostile_row(["=1+1\n;,\\", "\x00\x1b", "đ" * 200])]
    calendar = ics.Calendar("".join(calendar_lines(rows, DAY, name="Hạn; của, tôi")))
    events = sorted(calendar.events, key=lambda event: event.begin)
    assert [event.begin.date() for event in events] == [
        date(2023, 4, 10),
        date(2023, 4, 10),
        date(2023, 4, 15),
        date(2023, 6, 30),
    ]
    assert all(event.all_day for event in events)
    assert all(event.alarms for event in events)
    names = {event.name for event in events}
    assert any(name.startswith("Phòng Nội vụ: ") for name in names)
    assert any("=1+1" in name for name in names)
    assert len({event.uid for event in events}) == 4
    [monthly] = [event for event in events if event.begin.date() == date(2023, 4, 15)]
    assert "RRULE:FREQ=MONTHLY;BYMONTHDAY=15" in {str(line) for line in monthly.extra}


# --- whole or not at all ---------------------------------------------------------------


SLOW = """
import sys, time
from dondoc.cli import main
from models.store.session import Store
def slowly(every):
    def rows(self, *asked):
        for number, row in enumerate(every(self, *asked)):
            if number == 2:
                print("half", flush=True)
                time.sleep(60)
            yield row
    return rows
for name in ("each_task", "each_directive", "copies"):
    setattr(Store, name, slowly(getattr(Store, name)))
sys.exit(main())
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/a.sqlite3"
    with open_store(url) as store:
        for number in range(4):
            store.save(builders.outcome(str(number).encode(), path=f"{number}.pdf"))
    return url


@pytest.mark.parametrize("form", ["xlsx", "csv", "ics", "akn", "store"])
def test_a_killed_export_leaves_the_old_file(form: str, filled: str, tmp_path: Path) -> None:
    path = tmp_path / ("a.zip" if form == "akn" else "a.out")
    path.write_text("old")
    command = [
        PROGRAM[0],
        "-c",
        SLOW,
        "export",
        "--format",
        form,
        "--out",
        str(path),
        "--db",
        filled,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"half\n"
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert path.read_text() == "old"


# --- streams --------------------------------------------------------------------------


def peak(make: Callable[[Iterator[TaskRow]], object], rows: int, row: TaskRow) -> int:
    """Bytes at most in use while so many rows go out."""
    import tracemalloc  # noqa: PLC0415

    tracemalloc.start()
    make(row for _ in range(rows))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    from dondoc.export import csv as sheets  # noqa: PLC0415
    from dondoc.export import register  # noqa: PLC0415

    [row, *_] = rows_of(tmp_path)
    makers: dict[str, Callable[[Iterator[TaskRow]], object]] = {
        "csv": lambda rows: sum(map(len, sheets.task_lines(rows))),
        "csv-excel": lambda rows: sum(map(len, sheets.excel_lines(rows, {}))),
        "jsonl": lambda rows: sum(map(len, register.task_lines(rows))),
        "json": lambda rows: sum(map(len, register.tasks_in_pieces(rows, DAY))),
        "ics": lambda rows: sum(map(len, calendar_lines(rows, DAY, name="x"))),
        "xlsx": lambda rows: write_xlsx(
            tmp_path / "a.xlsx", Register(rows, [], [], {}, DAY), on_row=lambda _: None
        ),
    }
    for name, make in makers.items():
        make(iter([row]))
        few, many = peak(make, 100, row), peak(make, 500, row)
        assert many < few + 500_000, name


def test_progress_is_told(
    run: Run, filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dondoc.cli import export  # noqa: PLC0415

    monkeypatch.setattr(export, "_EVERY", 2)
    for form, named in (("xlsx", "nhiệm vụ"), ("jsonld", "văn bản"), ("store", "tệp")):
        out = tmp_path / form
        ran = run(
            "export",
            "--format",
            form,
            "--out",
            str(out),
            *AS_OF[: 2 * (form != "store")],
            "--db",
            filled,
        )
        assert ran.code == 0, ran.err
        assert f"2 {named} …" in ran.err

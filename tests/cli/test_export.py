"""Tasks for other programs: what goes out is whole, and what comes back is what was edited."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import tempfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from dondoc.export.columns import COLUMNS, EDITABLE, MAX_CELL, cell_text, check_of, read_cell
from dondoc.export.files import whole_file
from dondoc.export.ics import calendar_lines
from dondoc.export.report import write_report
from dondoc.export.sheet import BadSheet, edits, read_sheet
from dondoc.export.xlsx import Register, write_xlsx
from models.deadline import Recurring
from models.register import TaskFilter, TaskRow
from models.store.session import open_store
from pipeline.errors import OutputError
from tests import builders
from tests.cli.conftest import PROGRAM, Run
from tests.store.test_validity import holding

DAY = date(2023, 4, 5)
AS_OF = ("--as-of", "2023-04-05")
HEADINGS = [column.heading for column in COLUMNS]
hostile = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "=1+1",
            "-x",
            "+y",
            "@z",
            "'a",
            '"q"',
            "a\nb",
            "a\r\nb",
            "_x0041_",
            "\u202eabc",
            "\x00\x1b",
            "\ud800",
            " a ",
            "\ufffe",
        ]
    ),
)


@pytest.fixture
def at(tmp_path: Path) -> tuple[str, str]:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome(path="vao/chi-thi.pdf"))
    return ("--db", url)


def tasks(at: tuple[str, str]) -> list[TaskRow]:
    with open_store(at[1]) as store:
        return store.tasks(TaskFilter(), DAY)


def export(run: Run, at: tuple[str, str], path: Path, *more: str) -> Path:
    ran = run("export", "--out", str(path), *AS_OF, *at, *more)
    assert (ran.code, ran.out) == (0, ""), ran.err
    return path


def edit(path: Path, **cells: Any) -> Path:
    """Edit cells of the first rows by heading, as ``Chủ_trì_2="Sở Y tế"`` for row 2."""
    book = load_workbook(path)
    sheet = book["Nhiệm vụ"]
    for place, value in cells.items():
        heading, row = re.fullmatch(r"(.*)_(\d+)", place).groups()  # type: ignore[union-attr]
        sheet.cell(int(row), HEADINGS.index(heading.replace("_", " ")) + 1).value = value
    book.save(path)
    return path


# --- workbooks -----------------------------------------------------------------------


def test_a_workbook_is_as_clerks_keep_it(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    book = load_workbook(export(run, at, tmp_path / "a.xlsx"))
    assert book.sheetnames == ["Nhiệm vụ", "Theo đơn vị", "Văn bản", "dondoc"]
    assert book["dondoc"].sheet_state == "hidden"
    sheet = book["Nhiệm vụ"]
    head, first, *_ = sheet.values
    assert list(head) == HEADINGS
    row = dict(zip(head, first, strict=True))
    assert (row["Số, ký hiệu"], row["Chủ trì"], row["Tình trạng"]) == (
        "04/CT-UBND",
        "Phòng Nội vụ",
        "sắp đến hạn",
    )
    assert read_cell(row["Hạn"]) == date(2023, 4, 10)
    assert (row["Căn cứ"], row["Trang"], row["Độ tin cậy"]) == ("61/2018/NĐ-CP", 1, 0.875)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert sheet.print_title_rows == "$1:$1"
    units = [row[0] for row in book["Theo đơn vị"].values]
    assert units[1:4] == ["Công an huyện", "Đài Truyền thanh huyện", "Phòng Nội vụ"]
    [heads, document] = book["Văn bản"].values
    of = dict(zip(heads, document, strict=True))
    assert (of["Số, ký hiệu"], of["Loại"]) == ("04/CT-UBND", "Chỉ thị")
    assert read_cell(of["Ngày ban hành"]) == date(2023, 3, 30)


def test_a_workbook_is_ready_to_be_printed(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    title = "ĐẨY MẠNH CÔNG TÁC CẢI CÁCH HÀNH CHÍNH " * 8
    run("correct", "04/CT-UBND", f"title={title}", "date=2023-03", *at)
    sheets = load_workbook(export(run, at, tmp_path / "a.xlsx"))
    sheet = sheets["Nhiệm vụ"]
    columns = {heading: get_column_letter(n) for n, heading in enumerate(HEADINGS, 1)}

    def cell(heading: str) -> Any:
        return sheet[f"{columns[heading]}2"]

    days = [cell(heading) for heading in ("Hạn", "Ngày ban hành")]
    assert [day.number_format for day in days] == ["dd/mm/yyyy"] * 2
    assert [read_cell(day.value) for day in days] == [date(2023, 4, 10), "03/2023"]
    assert sheets["Văn bản"]["D2"].value == "03/2023"
    for heading in ("STT", "Hạn", "Ngày ban hành", "Tình trạng"):
        assert cell(heading).alignment.horizontal == "center"
    # The title is whole, in small letters, and makes no row higher than what there is to do.
    assert cell("Trích yếu").value == title.strip()
    assert cell("Trích yếu").font.sz < cell("Nội dung").font.sz
    assert max(row.height for row in sheet.row_dimensions.values()) < 5 * 15
    assert sheet.print_area == f"'Nhiệm vụ'!$A$1:${columns['Tình trạng']}$7"
    page: Any = sheet
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToHeight == 0
    assert "05/04/2023" in page.oddHeader.center.text
    assert run("import", str(tmp_path / "a.xlsx"), *at).code == 4


def test_a_workbook_of_some_tasks_lists_their_units_and_documents_alone(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    with open_store(at[1]) as store:
        store.save(builders.outcome(b"2", path="vao/khac.pdf"))
    [some, other] = sorted({row.document for row in tasks(at)})

    def listed(path: Path) -> tuple[list[tuple[Any, ...]], list[str]]:
        book = load_workbook(path)
        units = list(book["Theo đơn vị"].values)[1:]
        return units, [str(row[0]) for row in list(book["Văn bản"].values)[1:]]

    units, documents = listed(export(run, at, tmp_path / "some.xlsx", "--document", some))
    every, both = listed(export(run, at, tmp_path / "all.xlsx"))
    assert (documents, both) == ([some], [some, other])
    assert [unit[0] for unit in units] == [unit[0] for unit in every]
    assert [2 * sum(unit[1:]) for unit in units] == [sum(unit[1:]) for unit in every]


def test_an_untouched_workbook_says_nothing(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    path = export(run, at, tmp_path / "a.xlsx")
    ran = run("import", str(path), *at)
    assert (ran.code, ran.out) == (4, "")
    # Nor one that another program has written anew.
    load_workbook(path).save(path)
    assert run("import", str(path), *at).code == 4


def test_edited_cells_come_back_as_corrections(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    path = edit(
        export(run, at, tmp_path / "a.xlsx"),
        Chủ_trì_2="Sở Y tế; Sở Nội vụ",
        Hạn_2=date(2023, 5, 20),
        Sản_phẩm_3=None,
        Hạn_4="15/6/2023",
    )
    book = load_workbook(path)
    sheet = book["Nhiệm vụ"]
    for line in range(2, sheet.max_row + 1):
        sheet.cell(line, HEADINGS.index("Số, ký hiệu") + 1).value = "14/CT-UBND"
    book.save(path)
    before = tasks(at)
    ran = run("import", str(path), "--dry-run", *at)
    assert ran.code == 0
    assert "Sở Y tế; Sở Nội vụ" in ran.out
    assert tasks(at) == before
    ran = run("import", str(path), *at, "--by", "Lan")
    assert ran.code == 0
    assert "5 đính chính" in ran.err
    found = {row.ref: row for row in tasks(at)}
    assert [unit.text for unit in found["1"].task.lead] == ["Sở Y tế", "Sở Nội vụ"]
    assert (found["1"].due, found["1"].code) == (date(2023, 5, 20), "14/CT-UBND")
    assert found["2"].task.product is None
    listed = json.loads(run("corrections", "list", "--format", "json", *at).out)["corrections"]
    assert {(row["by"], row["where"]) for row in listed} == {("Lan", "a.xlsx")}
    # What is there now goes out and comes back as nothing new.
    assert run("import", str(export(run, at, tmp_path / "b.xlsx")), *at).code == 4


RULE = HEADINGS.index("Định kỳ") + 1


def with_raw_rules(path: Path, rows: list[TaskRow]) -> Path:
    """A workbook as before recurrences were put into words: rules stand in their cells as RFC 5545 writes them."""
    book = load_workbook(path)
    sheet = book["Nhiệm vụ"]
    raw = {
        row.id: "\n".join(
            each.meaning.rrule or ""
            for each in row.task.deadlines
            if isinstance(each.meaning, Recurring)
        )
        for row in rows
    }
    for line in range(2, sheet.max_row + 1):
        name = sheet.cell(line, HEADINGS.index("Mã") + 1).value
        sheet.cell(line, RULE).value = raw[str(name)] or None
    assert any(raw.values())
    book.save(path)
    return path


def test_a_workbook_of_before_rules_were_words_says_nothing(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    path = with_raw_rules(export(run, at, tmp_path / "a.xlsx"), tasks(at))
    ran = run("import", str(path), *at)
    assert (ran.code, ran.out) == (4, "")


def test_what_was_edited_in_a_workbook_of_before_comes_back(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    """Another cell of a row with a raw rule, a raw rule for another, for words, and in a new row."""
    path = with_raw_rules(export(run, at, tmp_path / "a.xlsx"), tasks(at))
    book = load_workbook(path)
    sheet = book["Nhiệm vụ"]
    lines = {sheet.cell(n, HEADINGS.index("Mục") + 1).value: n for n in range(2, sheet.max_row + 1)}
    sheet.cell(lines["mục 3.a"], HEADINGS.index("Sản phẩm") + 1).value = "Báo cáo tháng"
    sheet.cell(lines["mục 3.c"], RULE).value = "FREQ=WEEKLY;BYDAY=FR"
    sheet.cell(lines["mục 4"], RULE).value = "hằng quý, ngày 03"
    new = {"Số, ký hiệu": "04/CT-UBND", "Mục": "mục 4", "Nội dung": "Tổng hợp, báo cáo."}
    for heading, value in {**new, "Định kỳ": "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"}.items():
        sheet.cell(sheet.max_row + (heading == "Số, ký hiệu"), HEADINGS.index(heading) + 1, value)
    book.save(path)
    ran = run("import", str(path), *at, "--by", "Lan")
    assert ran.code == 0, ran.err
    found = {
        row.task.text: [each.meaning for each in row.task.deadlines]
        for row in tasks(at)
        if row.corrected
    }
    rules = [
        meaning.rrule
        for meanings in found.values()
        for meaning in meanings
        if isinstance(meaning, Recurring)
    ]
    assert sorted(map(str, rules)) == [
        "FREQ=MONTHLY;BYMONTHDAY=15",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3",
        "FREQ=WEEKLY;BYDAY=FR",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
    ]
    [product] = [row.task.product for row in tasks(at) if row.ref == "3/a"]
    assert product == "Báo cáo tháng"


def test_the_check_of_a_row_is_that_of_earlier_versions() -> None:
    assert check_of({field: field for field in EDITABLE.values()}) == "70540651ebcd"


def test_rows_and_columns_may_be_moved_and_left_out(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    path = export(run, at, tmp_path / "a.xlsx")
    head, *rows = load_workbook(path)["Nhiệm vụ"].values
    book = load_workbook(path)
    del book["Nhiệm vụ"]
    sheet = book.create_sheet("Nhiệm vụ", 0)
    wanted = ["Mã", "Sản phẩm", "Ghi chú", "Đối chiếu"]
    sheet.append(wanted)
    for row in reversed(rows[:3]):
        cells = {**dict(zip(head, row, strict=True)), "Sản phẩm": "Báo cáo"}
        sheet.append([cells.get(heading) for heading in wanted])
    book.save(path)
    assert run("import", str(path), *at).code == 0
    assert [row.task.product for row in tasks(at)[:3]] == ["Báo cáo"] * 3
    assert tasks(at)[3].task.product is None


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Hạn_2": "sớm"}, "dòng 2, cột Hạn"),
        ({"Nội_dung_3": None}, "dòng 3, cột Nội dung"),
        ({"Mã_2": "0000000000000000-1:1"}, "dòng 2: không có nhiệm vụ"),
        ({"Mã_2": None}, "dòng 2: thiếu mã"),
        ({"Trích_yếu_2": "a", "Trích_yếu_3": "b"}, "dòng 2 và 3: cột Trích yếu"),
    ],
)
def test_a_row_that_does_not_fit_stops_all(
    run: Run, at: tuple[str, str], tmp_path: Path, cells: dict[str, Any], said: str
) -> None:
    path = edit(export(run, at, tmp_path / "a.xlsx"), Sản_phẩm_4="Báo cáo", **cells)
    before = tasks(at)
    ran = run("import", str(path), *at)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert tasks(at) == before


def test_a_new_row_is_a_new_task_and_a_mark_takes_one_out(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    path = edit(export(run, at, tmp_path / "a.xlsx"), **{"Bỏ_(x)_3": "x"})
    book = load_workbook(path)
    sheet = book["Nhiệm vụ"]
    wanted = {"Số, ký hiệu": "04/CT-UBND", "Mục": 3, "Chủ trì": "Sở Y tế", "Hạn": "20/5/2023"}
    for text in ("Việc thứ nhất.", "Việc thứ hai."):
        cells = {**wanted, "Nội dung": text}
        sheet.append([cells.get(heading) for heading in HEADINGS])
    book.save(path)
    rejected = tasks(at)[1].ref
    before = tasks(at)
    ran = run("import", str(path), "--dry-run", *at)
    assert (ran.code, "7 ô" in ran.err) == (0, True)
    assert tasks(at) == before
    ran = run("import", str(path), *at)
    assert ran.code == 0, ran.err
    assert "7 đính chính" in ran.err
    found = {row.ref: row for row in tasks(at)}
    assert rejected not in found
    added = [found["3~+1"], found["3~+2"]]
    assert [row.task.text for row in added] == ["Việc thứ nhất.", "Việc thứ hai."]
    assert all(row.due == date(2023, 5, 20) and row.task.path == "3" for row in added)
    # Out again and in: nothing new.
    assert run("import", str(export(run, at, tmp_path / "b.xlsx")), *at).code == 4


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Mục": "3", "Nội dung": "x"}, "không có văn bản ''"),
        ({"Số, ký hiệu": "9/KH", "Mục": "3", "Nội dung": "x"}, "không có văn bản '9/KH'"),
        ({"Số, ký hiệu": "04/CT-UBND", "Nội dung": "x"}, "thiếu cột Mục"),
        ({"Số, ký hiệu": "04/CT-UBND", "Mục": "3"}, "cột Nội dung"),
        ({"Số, ký hiệu": "04/CT-UBND", "Mục": "99", "Nội dung": "x"}, "99"),
    ],
)
def test_a_new_row_that_does_not_fit_stops_all(
    run: Run, at: tuple[str, str], tmp_path: Path, cells: dict[str, str], said: str
) -> None:
    path = edit(export(run, at, tmp_path / "a.xlsx"), Sản_phẩm_4="Báo cáo")
    book = load_workbook(path)
    book["Nhiệm vụ"].append([cells.get(heading) for heading in HEADINGS])
    book.save(path)
    before = tasks(at)
    for ran in (run("import", str(path), "--dry-run", *at), run("import", str(path), *at)):
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
        assert tasks(at) == before


def test_what_changed_in_the_store_since_is_not_overwritten(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    path = edit(export(run, at, tmp_path / "a.xlsx"), Sản_phẩm_2="Báo cáo")
    run("correct", "04/CT-UBND:1", "lead=Sở Y tế", *at)
    ran = run("import", str(path), *at)
    assert ran.code == 2
    assert "dòng 2: nhiệm vụ đã thay đổi" in ran.err


def test_files_that_are_no_workbook_of_ours(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("không phải")
    Workbook().save(tmp_path / "other.xlsx")
    older = load_workbook(export(run, at, tmp_path / "older.xlsx"))
    older["dondoc"]["B1"] = "dondoc-xlsx/0"
    older.save(tmp_path / "older.xlsx")
    for name in ("text.xlsx", "other.xlsx", "older.xlsx"):
        ran = run("import", str(tmp_path / name), *at)
        assert (ran.code, ran.out) == (2, ""), name
        assert name in ran.err
    with pytest.raises(BadSheet):
        list(read_sheet(tmp_path / "text.xlsx"))


def hostile_row(words: list[str]) -> TaskRow:
    task = builders.tasks()[0]
    one, two, three = (words * 3)[:3]
    task = replace(task, text=one, product=two, lead=(replace(task.lead[0], text=three or "x"),))
    return TaskRow(
        document="0123456789abcdef-1",
        ref=three,
        corrected=False,
        file="a.pdf",
        part=1,
        type="CT",
        code=one,
        date="2022-03",
        issuer=two,
        title=three,
        task=task,
        due=None,
        status="due",
    )


@settings(max_examples=30)
@given(words=st.lists(hostile, min_size=1, max_size=3))
@example(words=["<r>&</r>"])
@example(words=[" hai đầu trống ", "<t>", "a\n\nb"])
def test_any_text_goes_out_as_text_and_comes_back_untouched(words: list[str]) -> None:
    row = hostile_row(words)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        write_xlsx(path, Register([row], [], [], {}, DAY), on_row=lambda _: None)
        [read] = read_sheet(path)
        assert edits(iter([read]), {row.id: row}) == []
        cell = load_workbook(path)["Nhiệm vụ"].cell(2, HEADINGS.index("Nội dung") + 1)
        assert cell.data_type in ("s", "n")
        assert (cell.value or "") == cell_text(row.task.text)


@pytest.mark.parametrize("day", ["1900-02-28", "1900-03-01", "2023-04-10", "9999-12-31"])
def test_days_stand_in_cells_as_days(day: str, tmp_path: Path) -> None:
    row = replace(hostile_row(["x"]), date=day)
    write_xlsx(tmp_path / "a.xlsx", Register([row], [], [], {}, DAY), on_row=lambda _: None)
    [read] = read_sheet(tmp_path / "a.xlsx")
    assert isinstance(read.cells["Ngày ban hành"], date)
    assert str(read_cell(read.cells["Ngày ban hành"])) == day


def test_a_cell_that_is_too_long_is_cut_and_still_known(tmp_path: Path) -> None:
    row = hostile_row(["đ" * 40_000])
    write_xlsx(tmp_path / "a.xlsx", Register([row], [], [], {}, DAY), on_row=lambda _: None)
    [read] = read_sheet(tmp_path / "a.xlsx")
    assert len(read.cells["Nội dung"]) == MAX_CELL
    assert edits(iter([read]), {row.id: row}) == []


# --- other formats -----------------------------------------------------------------------


def test_lines_of_json(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    lines = export(run, at, tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    whole = json.loads(run("tasks", "--format", "json", *AS_OF, *at).out)
    assert [json.loads(line) for line in lines] == whole["tasks"]
    assert json.loads(export(run, at, tmp_path / "a.json").read_text("utf-8")) == whole


def test_csv_for_programs_and_for_excel(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    same = run("tasks", "--format", "csv", *AS_OF, *at).out
    written = export(run, at, tmp_path / "a.csv").read_bytes().decode()
    assert list(csv.reader(io.StringIO(written))) == list(csv.reader(io.StringIO(same)))
    raw = export(run, at, tmp_path / "b.csv", "--format", "csv-excel").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    [first, *_] = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";")
    assert (first["STT"], first["Hạn"], first["Chủ trì"]) == ("1", "10/04/2023", "Phòng Nội vụ")


def day_of(event: icalendar.Component) -> date:
    found = event.decoded("DTSTART")
    assert isinstance(found, date)
    return found


def test_calendars(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    content = export(run, at, tmp_path / "a.ics").read_bytes()
    calendar = icalendar.Calendar.from_ical(content)
    events = calendar.walk("VEVENT")
    assert [day_of(event) for event in events] == [
        date(2023, 4, 10),
        date(2023, 6, 30),
        date(2023, 4, 15),
    ]
    monthly = events[2]
    assert monthly["RRULE"] == {"FREQ": ["MONTHLY"], "BYMONTHDAY": [15]}
    assert all(event.walk("VALARM") for event in events)
    assert len({event["UID"] for event in events}) == 3
    assert str(events[0]["SUMMARY"]).startswith("Phòng Nội vụ: ")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    # A second export moves events and doesn't double them.
    run("correct", "04/CT-UBND:1", "due=2023-05-20", *at)
    again = icalendar.Calendar.from_ical(export(run, at, tmp_path / "a.ics").read_bytes())
    moved = {event["UID"]: day_of(event) for event in again.walk("VEVENT")}
    assert moved.keys() == {event["UID"] for event in events}
    assert moved[events[0]["UID"]] == date(2023, 5, 20)


@pytest.mark.parametrize(
    ("last", "days"), [(date(2023, 6, 20), 3), (date(2023, 6, 15), 3), (date(2023, 4, 14), 0)]
)
def test_a_calendar_ends_with_its_document(last: date, days: int, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store:
        store.save(holding(None, last))
        rows = store.tasks(TaskFilter(), DAY)
    calendar = icalendar.Calendar.from_ical("".join(calendar_lines(rows, DAY, name="x")))
    found: list[Any] = [event for event in calendar.walk("VEVENT") if "RRULE" in event]
    assert len(found) == min(days, 1)
    for event in found:
        [until] = event["RRULE"]["UNTIL"]
        assert until == last
        rule = event["RRULE"].to_ical().decode()
        assert len(list(rrulestr(rule, dtstart=datetime(2023, 4, 15)))) == days  # noqa: DTZ001
        assert f"đến hết {last:%d/%m/%Y}: văn bản hết hiệu lực" in event["DESCRIPTION"]


def test_a_calendar_of_one_unit(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    path = export(run, at, tmp_path / "a.ics", "--unit", "phong noi vu")
    assert path.read_bytes().count(b"BEGIN:VEVENT") == 1


@settings(max_examples=50)
@given(words=st.lists(hostile, min_size=1, max_size=3))
def test_any_text_is_a_calendar(words: list[str]) -> None:
    written = "".join(calendar_lines([hostile_row(words)], DAY, name="x"))
    [event] = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert day_of(event) == date(2023, 4, 10)


def test_a_report(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    report = docx.Document(str(export(run, at, tmp_path / "a.docx")))
    said = "\n".join(paragraph.text for paragraph in report.paragraphs)
    assert "BÁO CÁO" in said
    assert "1. Phòng Nội vụ (1 nhiệm vụ)" in said
    cells = [cell.text for table in report.tables for row in table.rows for cell in row.cells]
    assert any("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in cell for cell in cells)
    assert "Tuần 15 (10/04/2023 – 16/04/2023)" in cells
    assert any(cell.startswith("10/04/2023\ntrước ngày 10/4/2023") for cell in cells)
    # LibreOffice takes the widths of the table, Word those of its cells; both must say the same.
    tasks = report.tables[1]
    assert [column.width for column in tasks.columns] == [c.width for c in tasks.rows[2].cells]
    assert len({column.width for column in tasks.columns}) > 1
    section = report.sections[0]
    width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    assert abs(sum(column.width for column in tasks.columns) - width) < width / 1000


@settings(max_examples=10)
@given(words=st.lists(hostile, min_size=1, max_size=3))
def test_any_text_is_a_report(words: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        assert write_report(path, [hostile_row(words)], DAY) == 1
        assert docx.Document(str(path)).tables


# --- whole or not at all -------------------------------------------------------------------


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    def fail() -> None:
        with whole_file(path) as unfinished:
            unfinished.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_killed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    script = (
        "import os, signal, sys; from pathlib import Path; from dondoc.export.files import whole_file\n"
        "with whole_file(Path(sys.argv[1])) as unfinished:\n"
        "    unfinished.write_text('half'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([PROGRAM[0], "-c", script, str(path)], check=False, env=os.environ)
    assert done.returncode == -signal.SIGKILL
    assert path.read_text() == "old"


def test_a_place_that_cannot_be_written_ends_with_7(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    ran = run("export", "--out", str(tmp_path / "file" / "a.csv"), *at)
    assert ran.code == OutputError.exit_code == 7
    assert run("export", "--out", str(tmp_path / "a.pdf"), *at).code == 2


def test_units(run: Run, at: tuple[str, str]) -> None:
    listed = json.loads(run("units", "--format", "json", "--as-of", "2023-04-11", *at).out)
    assert listed["schema"] == "dondoc-units/1"
    first, *_ = (row for row in listed["units"] if row["name"] == "Phòng Nội vụ")
    assert (first["lead"], first["overdue"], first["coordinate"]) == (1, 1, 0)
    table = run("units", *at)
    assert "Đài Truyền thanh huyện" in table.out
    assert "6 đơn vị" in table.err

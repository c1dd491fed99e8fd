"""What a person says goes over what was read, and nothing else does."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dondoc.export.columns import field_cell
from models.correction import (
    HEADER_FIELDS,
    RULE,
    TASK_FIELDS,
    BadValue,
    clean_value,
    corrected_header,
    corrected_task,
    header_values,
    task_values,
)
from models.deadline import OnDate, Ongoing, Recurring
from models.header import Header
from models.names import FIELD_NAMES
from models.task import Task
from tests import builders

TASKS = builders.tasks()
names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=20)
lists = st.lists(names.filter(lambda name: ";" not in name), unique=True, max_size=3).map("\n".join)
days = st.dates(date(1990, 1, 1), date(2099, 1, 1)).map(date.isoformat)


def test_every_field_has_a_value() -> None:
    for task in TASKS:
        assert tuple(task_values(task)) == TASK_FIELDS
    assert tuple(header_values(Header())) == HEADER_FIELDS


def test_nothing_said_changes_nothing() -> None:
    for task in TASKS:
        assert corrected_task(task, {}) == task
    header = builders.directive().header
    assert corrected_header(header, {}) == header


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.path)
@settings(max_examples=40)
@given(
    said=st.fixed_dictionaries(
        {},
        optional={
            "text": names,
            "lead": lists,
            "coordinate": lists,
            "report_to": lists,
            "product": st.just("") | names,
            "due": st.just("") | days,
            "rrule": st.sampled_from(
                ["", "FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=15\nFREQ=YEARLY"]
            ),
        },
    )
)
def test_what_is_said_holds_and_the_rest_stays(task: Task, said: dict[str, str]) -> None:
    said = {field: clean_value(field, value) for field, value in said.items()}
    before, after = task_values(task), task_values(corrected_task(task, said))
    for field in TASK_FIELDS:
        if field in said:
            assert after[field] == said[field]
        elif field != "deadline":
            assert after[field] == before[field]


@given(date=days, code=names, title=st.just("") | names)
def test_headers(date: str, code: str, title: str) -> None:
    said = {"date": date, "code": code, "title": title}
    header = corrected_header(builders.directive().header, said)
    assert {field: header_values(header)[field] for field in said} == said
    assert header.issuer == "Ủy ban nhân dân huyện Sơn Hà"


@pytest.mark.parametrize(
    ("code", "number", "symbol"),
    [("15/CT-UBND", "15", "CT-UBND"), ("12-CT/HU", "12", "CT/HU"), ("/KH-UBND", None, "KH-UBND")],
)
def test_number_and_symbol_follow_the_code(code: str, number: str | None, symbol: str) -> None:
    header = corrected_header(builders.directive().header, {"code": code})
    assert (header.code, header.number, header.symbol) == (code, number, symbol)


def test_a_unit_that_stands_in_the_text_keeps_its_passage() -> None:
    task = corrected_task(TASKS[0], {"lead": "Công an huyện\nSở Y tế", "coordinate": ""})
    known, new = task.lead
    assert known == TASKS[0].coordinate[0]
    assert (new.text, new.evidence.rule, new.evidence.span) == (
        "Sở Y tế",
        RULE,
        task.evidence.span,
    )
    assert task.coordinate == ()


def test_who_names_a_lead_inherits_it_no_more() -> None:
    task = corrected_task(TASKS[2], {"lead": "Sở Y tế"})
    assert (task.inherited, task.lead_source) == (False, None)


def test_a_day_goes_over_a_wording_that_leaves_it_open() -> None:
    [deadline] = corrected_task(TASKS[3], {"due": "2023-04-20"}).deadlines
    assert deadline.meaning == OnDate("2023-04-20")
    assert deadline.text == "trong 05 ngày làm việc kể từ ngày nhận được"
    [deadline] = corrected_task(TASKS[5], {"due": "2023-04-20", "deadline": "trước 20/4"}).deadlines
    assert (deadline.text, deadline.meaning) == ("trước 20/4", OnDate("2023-04-20"))


def test_a_day_and_a_rule_stand_beside_each_other() -> None:
    task = corrected_task(TASKS[2], {"due": "2023-05-15"})
    assert [type(each.meaning) for each in task.deadlines] == [OnDate, Recurring]


def test_a_wording_alone_keeps_its_meaning() -> None:
    [deadline] = corrected_task(TASKS[4], {"deadline": "hằng ngày"}).deadlines
    assert (deadline.text, deadline.meaning) == ("hằng ngày", Ongoing())
    assert corrected_task(TASKS[4], {"deadline": ""}).deadlines == ()


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("lead", " Sở  Y tế; Sở Nội vụ ;Sở Y tế\n", "Sở Y tế\nSở Nội vụ"),
        ("due", "10/4/2023", "2023-04-10"),
        ("due", "", ""),
        ("date", "4/2023", "2023-04"),
        ("date", "2023", "2023"),
        ("title", "dòng một\ndòng hai", "dòng một dòng hai"),
        ("rrule", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ],
)
def test_values_take_the_form_of_their_field(field: str, typed: str, value: str) -> None:
    assert clean_value(field, typed) == value


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("due", "31/2/2023"),
        ("due", "2023-04"),
        ("due", "sớm"),
        ("date", "30/3/23"),
        ("rrule", "khi cần"),
        ("text", "  "),
    ],
)
def test_values_that_make_no_sense_are_refused(field: str, typed: str) -> None:
    with pytest.raises(BadValue, match=f"^{FIELD_NAMES[field]} = "):
        clean_value(field, typed)


def test_a_rhythm_may_be_typed_in_words() -> None:
    assert clean_value("rrule", "hằng quý, ngày 03") == "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3"
    assert clean_value("rrule", "FREQ=WEEKLY") == "FREQ=WEEKLY"


def test_sheets_show_a_rhythm_in_words() -> None:
    two = "FREQ=MONTHLY;BYMONTHDAY=15\nFREQ=YEARLY"
    assert field_cell("rrule", two) == "hằng tháng, ngày 15\nhằng năm"
    assert field_cell("rrule", "") == ""

"""One document while it is resolved: quick answers about its text, tree and mentions."""

import datetime

import pytest

from models.text import Span
from pipeline.resolve.context import Context
from pipeline.resolve.inherited.inheritance import Inheritance
from tests.texts import FOOT, HEADER, context_of, item_at, quoted

BODY = "1. Sở Y tế:\n\na) Rà soát, báo cáo UBND huyện trước ngày 15/4/2024. Theo Nghị định số 30/2020/NĐ-CP.\n\n2. Sở Nội vụ tổng hợp."


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of(f"{HEADER}\n{BODY}\n\n{FOOT}")


def test_items_by_path_and_children(context: Context) -> None:
    assert context.items["1/a"].marker == "a)"
    assert [item.path for item in context.children["1"]] == ["1/a"]
    assert "1/a" not in [item.path for item in context.children[None]]


def test_mentions_of_a_passage(context: Context) -> None:
    span = context.items["1/a"].evidence.span
    assert [u.text for u in context.units_in(span)] == ["UBND huyện"]
    assert [quoted(context.text, d.span) for d in context.deadlines_in(span)] == [
        "trước ngày 15/4/2024"
    ]
    assert [c.code for c in context.citations_in(span)] == ["30/2020/NĐ-CP"]
    assert len(context.sentences_in(span)) == 2
    assert [u.text for u in context.units_in(context.items["2"].evidence.span)] == ["Sở Nội vụ"]


def test_a_passage_cuts_off_what_reaches_over_its_end(context: Context) -> None:
    span = context.items["2"].evidence.span
    assert context.units_in(Span(span.start, span.start + 3)) == []


def test_a_passage_without_sentences_is_one(context: Context) -> None:
    nowhere = Span(len(context.text.text), len(context.text.text) + 5)
    assert context.sentences_in(nowhere) == [nowhere]


@pytest.mark.parametrize(
    ("printed", "issued"),
    [
        ("ngày 15 tháng 3 năm 2024", datetime.date(2024, 3, 15)),
        ("ngày … tháng 3 năm 2024", datetime.date(2024, 3, 1)),
        ("ngày 31 tháng 02 năm 2024", datetime.date(2024, 2, 1)),
    ],
)
def test_the_issue_date(printed: str, issued: datetime.date) -> None:
    """The first of the month where the day was left blank or is on no calendar."""
    content = f"{HEADER}\n1. Sở Y tế rà soát.\n\n{FOOT}"
    made = context_of(content.replace("ngày 15 tháng 3 năm 2024", printed))
    assert made.issued == issued


def test_inheritance_answers_once_for_each_item(context: Context) -> None:
    inheritance = Inheritance(context)
    item = item_at(context.outline, "1/a")
    first, second = inheritance.for_item(item), inheritance.for_item(item)
    assert [u.text for u in first.lead] == [u.text for u in second.lead] == ["Sở Y tế"]
    assert inheritance.lead_of(item_at(context.outline, "1")) is inheritance.lead_of(
        item_at(context.outline, "1")
    )

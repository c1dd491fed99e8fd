"""Who shall act where no list of units knows the name."""

import pytest

from pipeline.resolve.unknown_units import name_of_heading, name_of_subject
from tests.texts import ordered


def leads(body: str) -> dict[str, list[str]]:
    """The leads of every task of a directive with these items."""
    return {task.path: [unit.text for unit in task.lead] for task in ordered(body).tasks}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Chủ đầu tư có trách nhiệm:", "Chủ đầu tư"),
        ("Cán bộ phụ trách tiếp công dân:", "Cán bộ phụ trách tiếp công dân"),
        ("Cơ quan chủ trì giải quyết hồ sơ", "Cơ quan chủ trì giải quyết hồ sơ"),
        ("Tăng cường kỷ luật, kỷ cương", None),
    ],
)
def test_name_of_a_heading(heading: str, name: str | None) -> None:
    found = name_of_heading(heading, 0)
    assert (found and heading[found.start : found.end]) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Chủ đầu tư chỉ đạo các nhà thầu.", "Chủ đầu tư"),
        ("Cơ quan phối hợp có trách nhiệm trả lời.", "Cơ quan phối hợp"),
        ("Chủ động rà soát, báo cáo.", None),
        ("Chủ trì, phối hợp rà soát.", None),
    ],
)
def test_name_of_a_subject(sentence: str, name: str | None) -> None:
    found = name_of_subject(sentence, 0)
    assert (found and sentence[found.start : found.end]) == name


def test_an_unknown_heading_among_units_leads_what_stands_under_it() -> None:
    assert leads(
        "1. Sở Y tế:\n\na) Rà soát.\n\n2. Chủ các công trình hồ chứa:\n\na) Kiểm tra đập."
    ) == {
        "1/a": ["Sở Y tế"],
        "2/a": ["Chủ các công trình hồ chứa"],
    }


def test_a_topic_among_units_leads_nothing() -> None:
    found = leads(
        "1. Sở Y tế:\n\na) Rà soát.\n\n2. Công tác truyền thông:\n\na) Phát thanh hằng ngày."
    )
    assert found["2/a"] != ["Công tác truyền thông"]

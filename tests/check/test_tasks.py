"""Tasks: who leads them may not be who is meant."""

from dataclasses import replace

import pytest

from pipeline.check.tasks import check_tasks
from tests.check.doubted import found, led_by, whole
from tests.texts import directive


def test_who_only_cooperates_may_be_anybody() -> None:
    body = (
        "1. Sở Y tế chủ trì, phối hợp với Công ty Cây xanh Hồng Hà tỉa cành.\n\n2. Sở Y tế báo cáo."
    )
    assert "unknown-unit" not in {finding.code for finding in found(whole(body))}


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Công ty Cây xanh Hồng Hà", "Công ty Cây xanh Hồng Hà có trách nhiệm tỉa cành", []),
        ("Công ty Cây xanh Hồng Hà", "Công ty Cây xanh Hồng Hà: Tỉa cành", []),
        ("Công ty Cây xanh", "Công ty Cây xanh Hồng Hà tỉa cành", ["unknown-unit"]),
        ("công ty cây xanh", "công ty cây xanh phải tỉa cành", ["unknown-unit"]),
        ("Nhóm bay", "Nhóm bay phải tỉa cành", ["unknown-unit"]),
        ("Trưởng Ban Chỉ huy", "Trưởng Ban Chỉ huy phải báo cáo", ["unknown-unit"]),
        ("Công ty Cây xanh chủ trì", "Công ty Cây xanh chủ trì phải tỉa cành", ["unknown-unit"]),
        ("Sở Vũ trụ tỉnh", "Sở Vũ trụ tỉnh có trách nhiệm tỉa cành", ["unknown-unit"]),
    ],
)
def test_a_name_of_sure_form_needs_no_list(name: str, sentence: str, told: list[str]) -> None:
    """A capital, the noun of a kind of body, no verb in it, and a sure end; a sở is in the list all the same."""
    codes = [f.code for f in check_tasks(led_by(name, sentence))]
    assert [code for code in codes if code == "unknown-unit"] == told


@pytest.mark.parametrize(("confidence", "told"), [(0.97, False), (0.7, True)])
def test_a_name_that_ocr_was_not_sure_of_is_told(confidence: float, told: bool) -> None:
    made = led_by("Công ty Cây xanh Hồng Hà", "Công ty Cây xanh Hồng Hà có trách nhiệm tỉa cành")
    made = replace(made, source=replace(made.source, obtained_by=("ocr",)))
    (task,) = made.tasks
    read = tuple(
        replace(unit, evidence=replace(unit.evidence, confidence=confidence)) for unit in task.lead
    )
    made = replace(made, tasks=(replace(task, lead=read),))
    assert ("unknown-unit" in {f.code for f in check_tasks(made)}) is told


def test_a_unit_in_two_roles() -> None:
    task = directive(whole()).tasks[0]
    both = replace(task, coordinate=task.lead)
    (finding,) = check_tasks(replace(directive(whole()), tasks=(both,)))
    assert (finding.code, finding.path) == ("two-roles", "1")


def test_a_point_under_those_with_whom_to_cooperate() -> None:
    body = "1. Công an huyện chủ trì, phối hợp với:\n\na) Sở Y tế rà soát hồ sơ.\n\nb) Sở Nội vụ lập danh sách.\n\n2. Sở Tài chính báo cáo."
    told = [(f.code, f.path) for f in found(whole(body)) if f.code == "two-roles"]
    leads = {task.path: task.inherited for task in directive(whole(body)).tasks}
    assert told == [
        ("two-roles", path) for path, inherited in leads.items() if "/" in path and not inherited
    ]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Dự án 1: “Nâng cấp hồ chứa nước vùng cao”.", {"no-order"}),
        ("Tuyên truyền “Tuần lễ áo dài” đến người dân.", set()),
    ],
)
def test_a_title_that_was_taken_for_a_task(point: str, told: set[str]) -> None:
    task = directive(whole()).tasks[0]
    made = replace(directive(whole()), tasks=(replace(task, text=point),))
    assert {f.code for f in check_tasks(made)} & {"no-order"} == told


def test_leads_taken_from_two_items() -> None:
    made = directive(whole("1. Sở Y tế rà soát.\n\n2. Công an huyện:\n\na) Tăng cường tuần tra."))
    first, last = made.tasks[0], made.tasks[-1]
    assert "two-leads" not in {f.code for f in check_tasks(made)}
    both = replace(last, lead=(first.lead[0], last.lead[0]), inherited=True)
    (told,) = (f for f in check_tasks(replace(made, tasks=(both, both))) if f.code == "two-leads")
    assert told.message == "Chủ trì lấy từ hai mục khác nhau: “Sở Y tế” và “Công an huyện”."


def test_leads_in_two_places_of_a_sentence() -> None:
    made = directive(whole("1. Sở Y tế, Sở Nội vụ rà soát.\n\n2. Sở Tài chính báo cáo Sở Tư pháp."))
    first, second = made.tasks
    assert not [f for f in check_tasks(made) if f.code == "two-leads"]
    far = replace(first, lead=(first.lead[0], second.lead[0]))
    told = [f.message for f in check_tasks(replace(made, tasks=(far,))) if f.code == "two-leads"]
    assert told == ["Chủ trì nêu ở hai chỗ trong một nhiệm vụ: “Sở Y tế” và “Sở Tài chính”."]

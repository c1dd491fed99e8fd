"""Subjects: names that were read as nobody's, and tasks that say little."""

from dataclasses import replace

import pytest

from pipeline.check.subjects import check_subjects
from pipeline.check.tasks import check_tasks
from tests.check.doubted import led_by, whole
from tests.texts import directive


def subjects_told(body: str) -> list[tuple[str, str]]:
    """(code, first word of the passage) of what is found about the subjects of tasks."""
    made = directive(whole(body))
    return [
        (f.code, f.evidence.quote.split()[0])
        for f in (*check_tasks(made), *check_subjects(made))
        if f.evidence and f.code in ("unknown-unit", "two-leads", "no-order", "open-name")
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rà soát hồ sơ (nơi nhận: Phòng Kỹ nghệ số).", [("unknown-unit", "Phòng")]),
        ("Theo đề nghị của Phòng Kỹ nghệ số rà soát hồ sơ.", []),
        ("Các nhóm zalo đăng tin mỗi tối.", [("unknown-unit", "Các")]),
        ("Các báo cáo phải đúng mẫu.", []),
        ("Sở Y tế rà soát.", []),
        ("Sở Y tế làm đầu mối.", [("no-order", "Sở")]),
        ("Sở Y tế làm đầu mối tổng hợp hồ sơ.", []),
    ],
)
def test_subjects_that_may_be_misread(sentence: str, told: list[tuple[str, str]]) -> None:
    assert subjects_told(f"1. {sentence}\n\n2. Sở Nội vụ báo cáo kết quả hằng tháng.") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sở Y tế; Công an huyện, Kho bạc", ["no-order"]),
        ("Sở Y tế cấp phát thuốc", []),
        ("Bệnh tả;", ["no-order"]),
        ("Trácb nhiệm thực hiện:", ["no-order"]),
        ("Phun hóa chất;", []),
    ],
)
def test_a_fragment_without_a_verb(text: str, told: list[str]) -> None:
    made = led_by("Sở Y tế", "Sở Y tế rà soát")
    task = replace(made.tasks[0], text=text, inherited="Sở" not in text)
    assert [f.code for f in check_subjects(replace(made, tasks=(task,)))] == told


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Tham mưu cấp trên trực tiếp đề nghị", ["two-leads"]),
        ("Theo dõi tiến độ; đề nghị", []),
        ("Đề nghị", []),
    ],
)
def test_who_is_asked_in_the_middle_of_a_sentence(before: str, told: list[str]) -> None:
    made = led_by("Sở Y tế", f"{before} Sở Y tế sớm thống nhất")
    (task,) = made.tasks
    asked = tuple(replace(u, evidence=replace(u.evidence, rule="role.order")) for u in task.lead)
    made = replace(made, tasks=(replace(task, lead=asked, inherited=False),))
    assert [f.code for f in check_subjects(made)] == told


@pytest.mark.parametrize(
    ("name", "told"),
    [("Cơ sở", ["open-name"]), ("phường", ["open-name"]), ("Các cơ sở", []), ("Cơ sở đào tạo", [])],
)
def test_a_bare_noun_says_nobody(name: str, told: list[str]) -> None:
    assert [f.code for f in check_subjects(led_by(name, f"{name} rà soát hồ sơ"))] == told

"""Tasks that nobody leads: told each, or once for a part of the document."""

from dataclasses import replace

import pytest

from pipeline.check.no_lead import check_no_lead
from tests.check.doubted import OPEN, ORDERED, found, whole
from tests.texts import directive


def test_a_task_without_lead() -> None:
    content = whole("1. Rà soát thủ tục hành chính.\n\n2. Sở Y tế báo cáo.").replace(
        "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:",
        "Trong thời gian tới cần thực hiện tốt các nội dung sau:",
    )
    (finding,) = [f for f in found(content) if f.code == "no-lead"]
    assert finding.path == "1"


def test_a_part_that_names_nobody_is_told_once() -> None:
    body = (
        "1. Tuyên truyền\n\na) Phát thanh hai buổi.\n\nb) Treo băng rôn.\n\nc) In tờ rơi.\n\n"
        "2. Tổ chức thực hiện\n\na) Sở Y tế báo cáo.\n\nb) Sở Nội vụ rà soát."
    )
    told = [f for f in found(whole(body).replace(ORDERED, OPEN)) if f.code.startswith("no-lead")]
    assert [(f.code, f.path) for f in told] == [("no-lead-in-part", "1")]
    assert "3 nhiệm vụ" in told[0].message


def test_a_part_that_names_hardly_anybody_is_told_once() -> None:
    points = [f"{letter}) Phát thanh buổi {n}." for n, letter in enumerate("abcđ")]
    named = [f"{letter}) Sở Y tế in tờ rơi đợt {n}." for n, letter in enumerate("eg")]
    body = "\n\n".join(["1. Tuyên truyền", *points, *named, "2. Sở Nội vụ báo cáo."])
    told = [f for f in found(whole(body).replace(ORDERED, OPEN)) if f.code.startswith("no-lead")]
    assert [(f.code, f.path) for f in told] == [("no-lead-in-part", "1")]
    assert "4 nhiệm vụ" in told[0].message


def test_a_task_that_names_nobody_beside_others_that_do_is_told_itself() -> None:
    body = "1. Tuyên truyền\n\na) Phát thanh hai buổi.\n\nb) Sở Y tế in tờ rơi.\n\n2. Sở Nội vụ báo cáo."
    told = [f for f in found(whole(body).replace(ORDERED, OPEN)) if f.code.startswith("no-lead")]
    assert [(f.code, f.path) for f in told] == [("no-lead", "1/a")]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Đề nghị Hội những người yêu chim", [("no-lead", "3/a"), ("no-lead", "3/b")]),
        ("Người chơi chim (nhóm quản lý)", [("no-lead", "3/a"), ("no-lead", "3/b")]),
        ("Bầy chim câu", [("no-lead", "3/a"), ("no-lead", "3/b")]),
    ],
)
def test_a_heading_among_names_is_one(heading: str, told: list[tuple[str, str]]) -> None:
    """The last by its place alone: the headings beside it all name who leads."""
    body = (
        "1. Sở Y tế\n\na) Rà soát.\n\nb) Báo cáo.\n\n2. Sở Nội vụ\n\na) Rà soát.\n\nb) Báo cáo.\n\n"
        f"3. {heading}\n\na) Phát thanh hai buổi.\n\nb) Treo băng rôn."
    )
    made = directive(whole(body).replace(ORDERED, OPEN))
    bare = tuple(
        replace(t, lead=(), inherited=False) if t.path[0] == "3" else t for t in made.tasks
    )
    assert [(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))] == told


def test_tasks_under_a_name_or_an_order_that_was_not_read_are_told_each() -> None:
    """There it is no plan that leaves open who leads: somebody was named."""
    made = directive(
        whole(
            "1. Nhóm bay số ba\n\na) Phát thanh hai buổi.\n\nb) Treo băng rôn.\n\n2. Sở Y tế báo cáo."
        ).replace(ORDERED, OPEN)
    )
    bare = tuple(
        replace(t, lead=(), inherited=False) if t.path[0] == "1" else t for t in made.tasks
    )
    told = [(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))]
    assert [one for one in told if one[0].startswith("no-lead")] == [
        ("no-lead", "1/a"),
        ("no-lead", "1/b"),
    ]
    asks = OPEN.replace("cần thực hiện", "đề nghị các nhóm bay thực hiện")
    made = directive(
        whole("1. Tuyên truyền\n\na) Phát thanh.\n\nb) Treo băng rôn.").replace(ORDERED, asks)
    )
    bare = tuple(replace(t, lead=(), inherited=False) for t in made.tasks)
    told = [(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))]
    assert [one for one in told if one[0].startswith("no-lead")] == [
        ("no-lead", "1/a"),
        ("no-lead", "1/b"),
    ]


def test_a_label_beside_says_that_somebody_is_in_charge() -> None:
    """Each task is told, not the part once: who leads stands there, misread."""
    body = "1. Tuyên truyền\n\na) Phát thanh.\n\nb) Treo băng rôn.\n\nc) Trácb nhiệm thực hiện: bộ ba.\n\n2. Sở Y tế báo cáo."
    made = directive(whole(body.replace("Trácb", "Trạch")).replace(ORDERED, OPEN))
    bare = tuple(
        replace(t, lead=(), inherited=False) if t.path[0] == "1" else t for t in made.tasks
    )
    told = {(f.code, f.path) for f in check_no_lead(replace(made, tasks=bare))}
    assert {("no-lead", "1/a"), ("no-lead", "1/b")} <= told

"""The tree: numbers that begin again, and markers within a text."""

from dataclasses import replace

import pytest

from pipeline.check import check
from tests.check.doubted import codes, whole
from tests.texts import directive


def test_a_list_that_begins_again() -> None:
    """From there to its end it is told once: the points of a misread heading stand beside it."""
    made = directive(
        whole(
            "1. QUAN ĐIỂM\n\n1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.\n\n3. Sở Tài chính rà soát."
        )
    )
    (told,) = (f for f in made.findings if f.code == "broken-numbering")
    assert told.path == "1#2"
    assert told.evidence is not None
    assert told.evidence.quote.endswith("Sở Tài chính rà soát.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rà soát hồ sơ. b) Lập danh sách", True),
        ("8) Sơ tán các hộ dân", True),
        ("Thực hiện các việc sau: - Rà soát hồ sơ", True),
        ("Rà soát hồ sơ theo điểm b) Điều 5", False),
        ("Rà soát, gồm: (1) Hồ sơ cũ; (2) Hồ sơ mới", False),
    ],
)
def test_a_marker_within_a_task(text: str, told: bool) -> None:
    made = directive(whole())
    made = replace(made, tasks=(replace(made.tasks[0], text=text),))
    assert ("lost-marker" in {f.code for f in check(made)}) == told


def test_a_number_printed_twice_is_a_slip() -> None:
    body = "1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.\n\n2. Sở Tài chính rà soát."
    assert "broken-numbering" not in codes(whole(body))

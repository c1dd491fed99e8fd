"""Findings as a whole: none in a clean document, each where it belongs, in words for a clerk."""

import re
from pathlib import Path

import pytest

from pipeline.check import check
from tests.check.doubted import CLEAN, found, whole
from tests.texts import ordered

DOCUMENTED = Path(__file__).parents[2] / "docs" / "findings.md"


def test_a_clean_document_has_none() -> None:
    assert found(whole()) == []


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ("1. Sở Y tế rà soát.\n\n2. Sở Nội vụ báo cáo.\n\n4. Công an huyện kiểm tra.", "numbering", "4"),
        ("1. Giao Sở Vũ trụ Liên hành tinh rà soát.\n\n2. Sở Y tế báo cáo.", "unknown-unit", "1"),
        ("1. Giao Nhóm bay tỉa cành.\n\n2. Sở Y tế báo cáo.", "unknown-unit", "1"),
        ("1. Sở Y tế phối hợp với Sở Vũ trụ rà soát.\n\n2. Sở Y tế báo cáo.", "unknown-unit", "1"),
    ],
)  # fmt: skip
def test_items_and_units(body: str, code: str, path: str) -> None:
    (finding,) = [f for f in found(whole(body)) if f.code == code]
    assert finding.path == path
    assert finding.evidence is not None


def test_findings_come_in_the_order_of_the_text() -> None:
    body = "1. Sở Y tế báo cáo trước ngày 31/02/2024.\n\n3. Giao Sở Vũ trụ rà soát trước ngày 15/4/2023."
    starts = [f.evidence.span.start if f.evidence else -1 for f in found(whole(body))]
    assert len(starts) >= 3
    assert starts == sorted(starts)


def test_a_finding_speaks_to_a_clerk() -> None:
    body = "1. Rà soát trước ngày 31/02/2024.\n\n3. Giao Sở Vũ trụ báo cáo."
    for finding in found(whole(body, code="", date="")):
        assert re.match(r"^[A-ZĐ]", finding.message)
        assert finding.message.endswith((".", "”."))
        assert finding.severity in ("note", "doubt", "fault")


def test_findings_are_a_function_of_the_directive() -> None:
    made = ordered(CLEAN)
    assert check(made) == made.findings == check(made)


def test_every_code_is_documented() -> None:
    """What the checks can say stands in the list that a clerk looks it up in."""
    listed = set(re.findall(r"^\| `([a-z-]+)`", DOCUMENTED.read_text(encoding="utf-8"), re.M))
    room = Path(__file__).parents[2] / "pipeline" / "check"
    code = "\n".join(path.read_text(encoding="utf-8") for path in room.glob("*.py"))
    said = set(re.findall(r'code="([a-z-]+)"', code)) | set(re.findall(r'"([a-z]+-[a-z-]+)"', code))
    assert said <= listed

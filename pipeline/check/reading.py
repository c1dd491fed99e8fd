"""Reading: pages that failed, and digits that the OCR engine was not sure of where they matter."""

from collections.abc import Iterator

from models.directive import Directive
from models.finding import Finding
from models.text import Evidence

_SURE = 0.80
"""Below this word confidence, two words in five are wrong on scans (measured on rendered pages)."""


def check_reading(directive: Directive) -> Iterator[Finding]:
    """Findings on how well the passages were read that hold a code or a deadline."""
    for number, obtained_by in enumerate(directive.source.obtained_by, start=1):
        if obtained_by == "failed":
            yield Finding(
                code="failed-page",
                severity="fault",
                message=f"Không đọc được trang {number}.",
                page=number,
            )
    header = dict(directive.header.evidence)
    for field, name in (("code", "Số, ký hiệu"), ("date", "Ngày ban hành")):
        if field in header and _unsure(header[field]):
            yield _finding(
                header[field], f"{name} đọc chưa chắc chắn: “{header[field].quote}”.", None
            )
    for task in directive.tasks:
        for deadline in task.deadlines:
            if _unsure(deadline.evidence):
                yield _finding(
                    deadline.evidence, f"Thời hạn đọc chưa chắc chắn: “{deadline.text}”.", task.path
                )


def _unsure(evidence: Evidence) -> bool:
    return evidence.confidence is not None and evidence.confidence < _SURE


def _finding(evidence: Evidence, message: str, path: str | None) -> Finding:
    return Finding(
        code="low-confidence",
        severity="doubt",
        message=message,
        path=path,
        page=evidence.page,
        evidence=evidence,
    )

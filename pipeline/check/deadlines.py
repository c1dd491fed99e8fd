"""Deadlines: wordings of time that gave none, and why a person should look at them."""

from collections.abc import Iterator

from models.deadline import Recurring
from models.directive import Directive
from models.finding import Finding, Severity

_DOUBTS: dict[str, tuple[Severity, str]] = {
    "impossible-date": ("fault", "Ngày không có trên lịch: “{quote}”."),
    "due-before-issue": (
        "doubt",
        "Mốc thời gian “{quote}” trước ngày ban hành {issued}: chuyện đã qua, hoặc đọc sai ngày.",
    ),
    "open-year": ("doubt", "Không rõ năm của “{quote}” vì không đọc được ngày ban hành."),
}


def check_deadlines(directive: Directive) -> Iterator[Finding]:
    """Findings on when a task is due."""
    for code, evidence in directive.notes:
        if code in _DOUBTS:
            severity, message = _DOUBTS[code]
            yield Finding(
                code=code,
                severity=severity,
                message=message.format(quote=evidence.quote, issued=directive.header.date),
                page=evidence.page,
                evidence=evidence,
            )
    for task in directive.tasks:
        for deadline in task.deadlines:
            if deadline.meaning == Recurring(None):
                yield Finding(
                    code="open-rhythm",
                    severity="note",
                    message=f"“{deadline.text}” nhưng không nêu chu kỳ (tháng, quý, năm).",
                    path=task.path,
                    page=deadline.evidence.page,
                    evidence=deadline.evidence,
                )

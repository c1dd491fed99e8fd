"""Deadlines: dates that don't exist, and deadlines before the directive was issued."""

from collections.abc import Iterator

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.directive import Directive
from models.finding import Finding


def last_day(meaning: Meaning) -> str | None:
    """The last day on which a task is in time, ISO 8601; None where its wording names none."""
    match meaning:
        case OnDate(due) | WithinPeriod(_, due):
            return due[:10]
        case Relative(due=due):
            return due
        case Recurring() | Ongoing():
            return None


def check_deadlines(directive: Directive) -> Iterator[Finding]:
    """Findings on when a task is due."""
    issued = directive.header.date
    for task in directive.tasks:
        for deadline in task.deadlines:
            due = last_day(deadline.meaning)
            if issued and due and due < issued:
                yield Finding(
                    code="due-before-issue",
                    severity="fault",
                    message=f"Thời hạn {due} ({deadline.text}) trước ngày ban hành {issued}.",
                    path=task.path,
                    page=deadline.evidence.page,
                    evidence=deadline.evidence,
                )
    for code, evidence in directive.notes:
        if code == "impossible-date":
            yield Finding(
                code=code,
                severity="fault",
                message=f"Ngày không có trên lịch: “{evidence.quote}”.",
                page=evidence.page,
                evidence=evidence,
            )

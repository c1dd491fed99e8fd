"""Deadlines: wordings of time that gave none, and why a person should look at them."""

from collections.abc import Iterator

from models.deadline import Recurring
from models.directive import Directive
from models.finding import Finding, Severity
from models.task import Task
from models.text import Span
from pipeline.lexicon.wording import Wording

_DOUBTS: dict[str, tuple[Severity, str]] = {
    "impossible-date": ("fault", "Ngày không có trên lịch: “{quote}”."),
    "due-before-issue": (
        "doubt",
        "Mốc thời gian “{quote}” trước ngày ban hành {issued}: chuyện đã qua, hoặc đọc sai ngày.",
    ),
    "open-year": ("doubt", "Không rõ năm của “{quote}” vì không đọc được ngày ban hành."),
}

UNREAD = Wording(
    "time.unread",
    r"\b(?:(?:chậm|muộn|trễ)\s+nhất|hạn\s+(?:cuối|chót)|trước|xong\s+trong|(?<!chưa\s)hoàn\s+thành\s+trong)\b[^.;,\n]{0,14}?\b"
    r"(?:ngày|tháng|quý|thứ)\s+(?:\d|[IV]{1,3}\b|hai\b|ba\b|tư\b|năm\b|sáu\b|bảy\b)[^.;,\n\s]*",
    ("chậm nhất vào ngày 20 tháng cuối kỳ", "hoàn thành trong quý III", "trước thứ Sáu"),
    ("trước ngày Quốc khánh", "chưa hoàn thành trong quý I", "ngày 20 tháng 11"),
)
"""A time that is set, however it is said."""


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
    yield from _unread(directive)


def _unread(directive: Directive) -> Iterator[Finding]:
    """Wordings that set a time by all appearance, in which no deadline was read."""
    read = [evidence.span for _, evidence in directive.notes]
    read += [deadline.evidence.span for task in directive.tasks for deadline in task.deadlines]
    read += [citation.evidence.span for citation in directive.citations]
    for task in directive.tasks:
        start = task.evidence.span.start
        known = task.deadlines
        if any(not d.evidence.span.overlaps(task.evidence.span) for d in known):
            continue  # its time column or its label says when
        for match in UNREAD.regex.finditer(task.evidence.quote):
            span = Span(start + match.start(), start + match.end())
            again = any(match.group().lower() in d.text.lower() for d in known)
            if not again and not any(span.overlaps(other) for other in read):
                yield _unread_time(directive, task, span)


def _unread_time(directive: Directive, task: Task, span: Span) -> Finding:
    evidence = directive.text.evidence(span, UNREAD.id)
    return Finding(
        code="unread-time",
        severity="doubt",
        message=f"Có mốc thời gian chưa đọc được thành thời hạn: “{evidence.quote}”.",
        path=task.path,
        page=evidence.page,
        evidence=evidence,
    )

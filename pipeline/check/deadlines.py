"""Deadlines: wordings of time that gave none, and why a person should look at them."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from models.deadline import Deadline, OnDate, Recurring
from models.directive import Directive
from models.finding import Finding, Severity
from models.task import Task
from models.text import Evidence, Span
from pipeline.check.misread import misread_times
from pipeline.check.time_words import (
    BEGINS_BEFORE,
    DAY,
    GOES_ON,
    RHYTHM,
    SAID,
    TERM,
    TIME_ALONE,
    TIME_OPEN,
    UNREAD,
)
from pipeline.lexicon.dates import iso
from pipeline.lexicon.wording import Wording

_DOUBTS: dict[str, tuple[Severity, str]] = {
    "impossible-date": ("fault", "Ngày không có trên lịch: “{quote}”."),
    "due-before-issue": (
        "doubt",
        "Mốc thời gian “{quote}” trước ngày ban hành {issued}: chuyện đã qua, hoặc đọc sai ngày.",
    ),
    "open-year": ("doubt", "Không rõ năm của “{quote}” vì không đọc được ngày ban hành."),
}
_NEXT_YEAR = "Không rõ năm của “{quote}”: mốc này của năm ban hành đã qua, nên lấy năm sau; có thể chỉ kể việc đã qua."
_OF_TABLE = (
    "Bảng có {number} mốc thời gian trước ngày ban hành {issued}, đầu tiên là “{quote}”: "
    "bảng theo dõi việc đã giao, hoặc đọc sai ngày ban hành."
)
_OTHER_YEAR = "Không rõ năm của “{quote}”: năm ban hành ({issued}) hay năm của kế hoạch?"

_BEHIND = 30
"""Letters behind a wording of time that may belong to it."""
_ANYHOW = (DAY, TERM)
_YEAR_SAID = re.compile(r"20\d\d")
_LONG = 8
"""Months ahead for which a document seldom sets a day without its year."""
_MANY = 5
"""Past times in a table, from which on they are no slips where half of its tasks have one."""


def check_deadlines(directive: Directive) -> Iterator[Finding]:
    """Findings on when a task is due."""
    of_tables = [past for table in directive.tables if (past := _past_times(directive, table.span))]
    for past in of_tables:
        said = _OF_TABLE.format(number=len(past), issued=directive.header.date, quote=past[0].quote)
        yield Finding.at(past[0], "due-before-issue", said)
    told = {evidence.span for past in of_tables for evidence in past}
    for code, evidence in directive.notes:
        if code in _DOUBTS and evidence.span not in told:
            severity, message = _DOUBTS[code]
            if code == "open-year" and directive.header.date:
                message = _OTHER_YEAR
            yield Finding.at(
                evidence,
                code,
                message.format(quote=evidence.quote, issued=directive.header.date),
                severity=severity,
            )
    noted = {evidence.span for _, evidence in directive.notes}
    for task in directive.tasks:
        for deadline in task.deadlines:
            if deadline.meaning == Recurring(None):
                yield Finding.at(
                    deadline.evidence,
                    "open-rhythm",
                    f"“{deadline.text}” nhưng không nêu chu kỳ (tháng, quý, năm).",
                    path=task.path,
                    severity="note",
                )
            elif deadline.evidence.span not in noted and _put_off(directive, deadline):
                said = _NEXT_YEAR.format(quote=deadline.text)
                yield Finding.at(deadline.evidence, "open-year", said, path=task.path)
    yield from _times_of_rows(directive)
    yield from _times_of_other_columns(directive)
    yield from _unread(directive)


def _past_times(directive: Directive, table: Span) -> Sequence[Evidence]:
    """The times before the issue date in a table that keeps track of orders given before; none in another.

    Lists of overdue work are attached to conclusions and reminders: half of their times and more have passed.
    """
    past = [
        evidence
        for code, evidence in directive.notes
        if code == "due-before-issue" and evidence.span.within(table)
    ]
    if len(past) < _MANY:
        return ()
    tasks = sum(task.evidence.span.within(table) for task in directive.tasks)
    return past if 2 * len(past) >= tasks else ()


def _put_off(directive: Directive, deadline: Deadline) -> bool:
    """Whether a day or month without a year was taken for one of the next year, long after the issue date.

    A month that has just passed is told of more often than it is set for the next year.
    """
    due, issued = getattr(deadline.meaning, "due", None), directive.header.date
    if not isinstance(due, str) or issued is None or _YEAR_SAID.search(deadline.text):
        return False
    months = [12 * int(day[:4]) + int(day[5:7] or 12) for day in (due, issued)]
    return due[:4] > issued[:4] and months[0] - months[1] >= _LONG


def _times_of_rows(directive: Directive) -> Iterator[Finding]:
    """Cells of time that give several days, or say a time beside those that were read, or one that was not read."""
    cells = {item.path: dict(item.row).get("deadline") for item in directive.items if item.row}
    for task in directive.tasks:
        cell = cells.get(task.path)
        days = [d for d in task.deadlines if isinstance(d.meaning, OnDate)]
        if cell is not None and len(days) > 1:
            listed = "; ".join(day.text for day in days)
            said = f"Ô thời gian có nhiều ngày ({listed}): từng mốc hay một khoảng thời gian?"
            yield Finding.at(days[0].evidence, "two-times", said, path=task.path)
        elif cell is not None and (
            _says_more(directive, cell, task) or _unread_cell(directive, cell, task)
        ):
            yield _unread_time(directive, task, cell)


def _times_of_other_columns(directive: Directive) -> Iterator[Finding]:
    """Cells that say a time and nothing else, in rows without a column of times: its head may be misread."""
    rows = {item.path: item.row for item in directive.items if item.row}
    for task in directive.tasks:
        roles = dict(rows.get(task.path, ()))
        if not roles or "deadline" in roles or task.deadlines:
            continue
        for span in _row_around(directive, next(iter(roles.values()))):
            if span not in roles.values() and TIME_ALONE.find(
                directive.text.text[span.start : span.end]
            ):
                yield _unread_time(directive, task, span)
                break


def _row_around(directive: Directive, cell: Span) -> list[Span]:
    """The cells of the row in which ``cell`` stands."""
    for table in directive.tables:
        at = next((one.row for one in table.cells if one.span == cell), None)
        if at is not None:
            return [one.span for one in table.cells if one.row <= at < one.row + one.row_span]
    return []


def _says_more(directive: Directive, cell: Span, task: Task) -> bool:
    """Whether figures stand in a cell of time beside the deadlines that were read and the documents that it cites."""
    read = [deadline.evidence.span for deadline in task.deadlines]
    read += [citation.evidence.span for citation in directive.citations]
    figures = re.finditer(r"\d+", directive.text.text[cell.start : cell.end])
    places = (Span(cell.start + at.start(), cell.start + at.end()) for at in figures)
    return any(not any(place.overlaps(span) for span in read) for place in places)


def _unread_cell(directive: Directive, cell: Span, task: Task) -> bool:
    """Whether a cell of time sets one by all appearance, and the task has no deadline."""
    said = directive.text.text[cell.start : cell.end]
    said_something = any(letter.isalnum() for letter in said)
    return said_something and not task.deadlines and TIME_OPEN.find(said) is None


def _unread(directive: Directive) -> Iterator[Finding]:
    """Wordings that set a time by all appearance, in which no deadline was read."""
    read = [evidence.span for _, evidence in directive.notes]
    read += [deadline.evidence.span for task in directive.tasks for deadline in task.deadlines]
    read += [citation.evidence.span for citation in directive.citations]
    for task in directive.tasks:
        known = task.deadlines
        for span in _cut_short(directive, task):
            if span not in read:
                yield _unread_time(directive, task, span)
                read.append(span)
        if (rhythm := _rhythm_of_row(directive, task)) is not None:
            yield _unread_time(directive, task, rhythm)
        if any(not d.evidence.span.overlaps(task.evidence.span) for d in known):
            continue  # its time column or its label says when
        times = _times_in(directive, task.evidence.span, (UNREAD, *_ANYHOW, *SAID))
        for span in chain(times, misread_times(directive.text.text, task.evidence.span)):
            printed = directive.text.text[span.start : span.end].lower()
            again = any(printed in d.text.lower() for d in known)
            if not again and not any(span.overlaps(other) for other in read):
                yield _unread_time(directive, task, span)
                read.append(span)


def _rhythm_of_row(directive: Directive, task: Task) -> Span | None:
    """How often a row's work is done, where only its cell of time was read: ``… hằng năm`` beside ``2021 - 2025``."""
    if not task.is_row or not task.deadlines:
        return None
    if any(isinstance(deadline.meaning, Recurring) for deadline in task.deadlines):
        return None
    found = RHYTHM.regex.search(directive.text.text, *task.evidence.span)
    if found is None:
        return None
    span = Span(found.start(), found.end())
    cited = any(span.overlaps(citation.evidence.span) for citation in directive.citations)
    return None if cited else span


def _cut_short(directive: Directive, task: Task) -> Iterator[Span]:
    """Deadlines of a task behind or in front of which their wording goes on, with what stands there."""
    text = directive.text.text
    starts = [deadline.evidence.span.start for deadline in task.deadlines]
    for deadline in task.deadlines:
        start, end = deadline.evidence.span
        more = GOES_ON.find(text[end : end + _BEHIND])
        if more is not None and not any(end <= other < end + more.end() for other in starts):
            yield Span(start, end + more.end())
        first = max(task.evidence.span.start, start - _BEHIND)
        less = BEGINS_BEFORE.find(text[first:start]) if first < start else None
        if less is not None and first + less.start() not in starts:
            yield Span(first + less.start(), end)


def _times_in(directive: Directive, passage: Span, wordings: tuple[Wording, ...]) -> Iterator[Span]:
    """Where a time stands in ``passage``; what is before the document's own day or year tells of what was."""
    text = directive.text.text
    for wording in wordings:
        for found in wording.regex.finditer(text, passage.start, passage.end):
            if not _tells_of_past(wording, found, directive.header.date):
                yield Span(found.start(), found.end())


def _tells_of_past(wording: Wording, found: re.Match[str], issued: str | None) -> bool:
    if wording is DAY:
        return _is_past(found, issued)
    year = found.groupdict().get("year")
    return year is not None and issued is not None and year < issued[: len(year)]


def _is_past(found: re.Match[str], issued: str | None) -> bool:
    day = iso(int(found["year"]), int(found["month"]), int(found["day"]))
    return day is None or issued is None or day <= issued


def _unread_time(directive: Directive, task: Task, span: Span) -> Finding:
    evidence = directive.text.evidence(span, UNREAD.id)
    said = f"Có mốc thời gian chưa đọc được thành thời hạn: “{evidence.quote}”."
    return Finding.at(evidence, "unread-time", said, path=task.path)

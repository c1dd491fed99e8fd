"""Deadlines as a calendar (RFC 5545): an event for each day that is due, and one that repeats for each rule.

An event keeps its UID from export to export, and its SEQUENCE grows with what is said of its task, so that a calendar
that takes the file in again moves it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from dateutil.rrule import rrulestr
from icalendar import Alarm, Calendar, Event, vRecur

from dondoc.export.columns import cell_text
from dondoc.wordings import ending_wording
from models.deadline import Deadline, Recurring
from models.names import item_wording
from models.recurrence import explicit_rule, parts_of
from models.register import TaskRow
from models.status import CLOSED, due_day

ALARM_DAYS = 3
_WINDOW = timedelta(days=400)
"""A rule that gives no day in so long a time gives none."""


def calendar_lines(rows: Iterable[TaskRow], as_of: date, *, name: str) -> Iterator[str]:
    """The file, piece by piece: head, one event each, foot. Tasks without a day are left out."""
    calendar = Calendar()
    calendar.add("prodid", "-//dondoc//dondoc//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    # Not escaped by the library: a line break would end the line.
    calendar.add("x-wr-calname", " ".join(cell_text(name).split()))
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    head, _, foot = calendar.to_ical().decode().partition("END:VCALENDAR")
    yield head
    for row in rows:
        for number, deadline in enumerate(row.task.deadlines):
            event = _event(row, number, deadline, as_of)
            if event is not None:
                yield event.to_ical().decode()
    yield f"END:VCALENDAR{foot}"


def _event(row: TaskRow, number: int, deadline: Deadline, as_of: date) -> Event | None:
    # A rule with its days named, so that every calendar reads it as the lists do.
    rule = (
        explicit_rule(deadline.meaning.rrule or "")
        if isinstance(deadline.meaning, Recurring)
        else None
    )
    day = due_day(deadline.meaning) or (_first_day(rule, row, as_of) if rule else None)
    if day is None or row.status in CLOSED:
        return None
    if rule and row.valid_until and day > row.valid_until:
        return None
    day = row.progress.moved(day)
    event = Event()
    event.add(
        "uid", f"{sha256(f'{row.id}:{number}'.encode('utf-8', 'replace')).hexdigest()[:32]}@dondoc"
    )
    # A calendar that has the event takes it again for what is newer.
    event.add("sequence", len(row.progress.events))
    # The day of the export, so that the same export is the same file.
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    if rule:
        event.add("rrule", vRecur.from_ical(_ended(rule, row.valid_until)))
    leads = cell_text(", ".join(unit.text for unit in row.task.lead))
    event.add("summary", ": ".join(filter(None, (leads, _shortened(row.task.text)))))
    event.add("description", _described(row, deadline))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Sắp đến hạn: {_shortened(row.task.text)}")
    alarm.add("trigger", timedelta(days=-ALARM_DAYS))
    event.add_component(alarm)
    return event


def _ended(rule: str, last: date | None) -> str:
    """The rule with its end: a document that does not hold any more asks for nothing."""
    return (
        f"{rule};UNTIL={last:%Y%m%d}"
        if last and not {"UNTIL", "COUNT"} & parts_of(rule).keys()
        else rule
    )


def _first_day(rule: str, row: TaskRow, as_of: date) -> date | None:
    """The first day of a rule from the day of its document on, or from when that holds, else from ``as_of``."""
    try:
        start = date.fromisoformat(row.date or "")
    except ValueError:
        start = as_of
    since = datetime.combine(max(start, row.valid_from or start), time())
    try:
        found = rrulestr(rule, dtstart=since).xafter(since, count=1, inc=True)
        first = next(iter(found), None)
    except (ValueError, TypeError):
        return None
    if first is None or first - since > _WINDOW:
        return None
    return first.date()


def _described(row: TaskRow, deadline: Deadline) -> str:
    lines = [
        row.task.text,
        f"Thời hạn: {deadline.text}",
        f"Phối hợp: {', '.join(unit.text for unit in row.task.coordinate)}"
        if row.task.coordinate
        else "",
        f"Định kỳ {ending_wording(row.valid_until)}"
        if row.valid_until and isinstance(deadline.meaning, Recurring)
        else "",
        f"Theo: {row.code or row.file}, {item_wording(row.ref)}, trang {row.task.evidence.page}",
    ]
    return cell_text("\n".join(filter(None, lines)))


def _shortened(text: str, length: int = 120) -> str:
    text = cell_text(text)
    return text if len(text) <= length else f"{text[: length - 1]}…"

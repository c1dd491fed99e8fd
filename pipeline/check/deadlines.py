"""Deadlines: wordings of time that gave none, and why a person should look at them."""

import re
from collections.abc import Iterator
from itertools import chain

from models.deadline import Deadline, OnDate, Recurring
from models.directive import Directive
from models.finding import Finding, Severity
from models.task import Task
from models.text import Span
from pipeline.check.misread import misread_times
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
_OTHER_YEAR = "Không rõ năm của “{quote}”: năm ban hành ({issued}) hay năm của kế hoạch?"

UNREAD = Wording(
    "time.unread",
    r"\b(?:(?:chậm|muộn|trễ)\s+nhất|hạn\s+(?:cuối|chót)|trước|xong\s+trong|(?<!chưa\s)hoàn\s+thành\s+trong)\b[^.;,\n]{0,14}?\b"
    r"(?:ngày|tháng|quý|thứ)\s+(?:\d|[…._]{1,9}\s?(?:/|tháng\b)|[IV]{1,3}\b|hai\b|ba\b|tư\b|năm\b|sáu\b|bảy\b)[^.;,\n\s]*",
    (
        "chậm nhất vào ngày 20 tháng cuối kỳ",
        "hoàn thành trong quý III",
        "trước thứ Sáu",
        "trước ngày …/8/2025",
        "trước ngày .... tháng 6 năm 2025",
    ),
    ("trước ngày Quốc khánh", "chưa hoàn thành trong quý I", "ngày 20 tháng 11"),
)
"""A time that is set, however it is said."""

DAY = Wording(
    "time.day",
    r"(?<![\d/.-])(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(?P<year>20\d\d)\b",
    ("ngày 25/11/2027", "ngày 25 tháng 11 năm 2027"),
    ("24/24 giờ", "Nghị định số 12/2025/NĐ-CP", "tháng 11/2027"),
)
"""A day, whatever is said of it."""

TERM = Wording(
    "time.term",
    r"(?<!ngày\s)(?<!tháng\s)(?<![\d/.,-])\b\d{1,3}\s?(?:\([^()\d]{2,20}\)\s?)?ngày\b(?!\s+(?:công|tuổi|\d))",
    ("sau hội nghị 01 ngày", "≤ 45 ngày", "15 (mười lăm) ngày làm việc"),
    ("ngày 15 tháng 4", "05 ngày công", "trẻ 7 ngày tuổi"),
)
"""Days that are counted."""

_MONTH = r"(?:tháng|quý)\s+(?:\d{1,2}|[IV]{1,3})\b(?!\s?[/.]\s?\d{1,2}[/.])"
_YEAR = r"(?:(?:\s?/\s?|\s+năm\s+)(?P<year>20\d\d))?"

SAID = (
    Wording(
        "time.said-month",
        rf"(?<!\d\s)(?<!\bmưa\s)(?<!\bbão\s)(?<!\blũ\s)\b(?:trong|vào|đến|trước|hết|cuối|đầu)\s+(?:hết\s+|cuối\s+|đầu\s+|các\s+)?{_MONTH}{_YEAR}",
        (
            "xong trong quý II",
            "đến hết tháng 11/2026",
            "trong tháng 10 năm 2026",
            "xử lý hồ sơ tồn đọng trong quý II/2024",
        ),
        (
            "trong tháng tới",
            "tháng 10/2026",
            "theo quý",
            "ngày 11 tháng 9 năm 2022",
            "sau đợt mưa cuối tháng 9",
        ),
    ),
    Wording(
        "time.said-session",
        rf"\b(?:phiên|kỳ)\s+họp\s+(?:(?:thường\s+kỳ|thường\s+lệ|định\s+kỳ)\s+)?(?:{_MONTH}|(?:đầu|giữa|cuối)\s+năm\b){_YEAR}"
        rf"|\b(?:thường\s+kỳ|thường\s+lệ|kỳ|họp)\s+{_MONTH}(?:(?:\s?/\s?|\s+năm\s+)20\d\d)?"
        r"|\b(?:tại|trước)\s+(?:phiên|kỳ)\s+họp\s+(?:gần\s+nhất|tới|tiếp\s+theo|sau|thứ\s+\w{1,6})\b",
        (
            "báo cáo tại phiên họp thường kỳ tháng 7/2026",
            "trình tại kỳ họp thường lệ giữa năm 2026",
            "báo cáo tại phiên họp tới",
        ),
        ("phiên họp ngày 12/7", "nghị quyết của kỳ họp", "họp định kỳ hằng tháng"),
    ),
    Wording(
        "time.said-blank",
        r"\b(?:trong|vào|trước|hết|nhất|đến)\s+(?:là\s+)?(?:ngày|tháng|quý)\s?(?:…|\.{2,9}|_{2,9})",
        ("hoàn thành trong tháng ... năm 2026", "trước ngày …", "chậm nhất là ngày ....."),
        ("trước ngày 15", "trong tháng."),
    ),
    Wording(
        "time.said-event",
        r"\b(?:hoàn\s+thành|hoàn\s+tất|xong|kết\s+thúc|chi\s+trả|đến\s+hết)\b[^.;:\n]{0,80}?\b"
        r"(?:trước\s+(?:(?:dịp\s+|thềm\s+)?Tết\b|mùa\b|kỳ\s+họp|(?:dịp\s+)?khai\s+giảng|Đại\s+hội|năm\s+học|ngày\s+(?:khai|bầu|diễn|tổ|lễ|hội|đại)"
        r"|khi\s+(?:kết\s+thúc|bão|mưa|lũ|vào|khai|bước|diễn|năm))|(?<=hết\s)năm\s+học)",
        (
            "hoàn thành việc chi trả trước Tết Nguyên đán",
            "di dời xong trước mùa mưa bão năm 2026",
            "hoàn thành gia cố đê trước khi bão đổ bộ",
            "tuyên truyền từ nay đến hết năm học",
        ),
        (
            "hoàn thành hồ sơ trước khi trình",
            "hoàn thành trước ngày 15/6",
            "chúc mừng trước thềm năm mới",
        ),
    ),
    Wording(
        "time.said-hour",
        r"\b(?:chậm\s+nhất|muộn\s+nhất|trước)\s+(?:là\s+|vào\s+)?\d{1,2}\s?(?:giờ|h)(?:\s?\d\d)?(?:\s?phút)?\b(?!\s?[,(]?\s?(?:sáng|trưa|chiều)?\s?(?:ngày|hôm)\s+\d)",
        ("chậm nhất 9 giờ ngày làm việc tiếp theo", "báo cáo trước 16 giờ"),
        ("trước 16 giờ ngày 15/6", "trực 24/24 giờ"),
    ),
    Wording(
        "time.said-reports",
        r"\b(?:báo\s+cáo|gửi|giao\s+ban)\s(?:[^\s.;,]+\s){0,3}?(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý)\b",
        ("gửi báo cáo nhanh hằng ngày", "báo cáo mỗi tuần", "họp giao ban hàng tháng"),
        ("công việc hằng ngày", "chỉ số giá hằng tháng", "báo cáo đột xuất"),
    ),
    Wording(
        "time.said-rhythm",
        r"\b(?:theo\s+định\s+kỳ\b(?!\s+của)|(?:định\s+kỳ|thường\s+kỳ)\s+(?:(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\s+(?:tuần|tháng))\b"
        r"|mỗi\s+(?:ngày|tuần|tháng|quý|năm)\s+(?:ít\s+nhất|tối\s+thiểu|\d))",
        ("họp giao ban định kỳ hằng tuần", "sơ kết định kỳ 6 tháng", "mỗi năm ít nhất 02 lớp"),
        ("báo cáo định kỳ", "công việc hằng ngày", "theo định kỳ của ngành", "mỗi tuần một khác"),
    ),
    Wording(
        "time.said-each",
        r"\bmỗi\s+(?:tuần|tháng|quý|năm)\s+(?:lựa\s+chọn|chọn|tổ\s+chức|báo\s+cáo|rà\s+soát|kiểm\s+tra|lập|họp|gửi|tổng\s+hợp|thực\s+hiện|đăng|phát|có\s+(?:ít\s+nhất|tối\s+thiểu))\b",
        ("mỗi quý lựa chọn ít nhất 02 vụ", "mỗi tháng họp một lần"),
        ("mỗi năm một chủ đề", "mỗi tuần", "mỗi năm học tổ chức"),
    ),
    Wording(
        "time.said-years-at-end",
        r"\((?:(?:giai\s+đoạn|từ\s+năm|năm|xuyên\s+suốt|trong|thực\s+hiện)\s+){0,3}20\d\d(?:\s?[-–]\s?20\d\d)?\)[\s.;,]{0,4}$",
        (
            "vận hành cổng dữ liệu (2027 - 2030).",
            "đào tạo nhân lực (xuyên suốt 2025 - 2035).",
            "thí điểm tại 02 xã (năm 2026);",
        ),
        ("Luật Đất đai (2024) và các nghị định", "(Kế hoạch 2025-2030 kèm theo)"),
    ),
)
"""A month, a session, an event, an hour, years or a rhythm: what bounds a task, or tells of what was."""

TIME_ALONE = Wording(
    "time.alone",
    r"^\W{0,3}(?:(?:(?:hoàn\s+thành|xong)\s+)?(?:trước|trong|đến|từ|chậm\s+nhất)?\s{0,2}(?:hết|cuối|đầu)?\s{0,2}(?:quý|tháng|năm|ngày|giai\s+đoạn)\s{1,2}[\dIVX][^\n]{0,40}"
    r"|(?:thường\s+xuyên|(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm))[^\n]{0,12}|(?:\d{1,2}\s?/\s?){0,2}20\d\d(?:\s?[-–]\s?20\d\d)?)\W{0,3}$",
    ("Quý II/2026", "Hoàn thành trước ngày 30/6/2026", "Hằng năm", "2026-2030", "Tháng 9/2025"),
    (
        "Quyết định",
        "Báo cáo năm 2025",
        "12/KH-UBND",
        "Năm học mới",
        "Thường xuyên rà soát, báo cáo",
    ),
)
"""A cell that says when, and nothing else."""

GOES_ON = Wording(
    "time.goes-on",
    r"^[^\S\n]{0,3}(?:(?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)\b|[-–][^\S\n]?\d|(?:đến|tới)\s(?:hết\s|cuối\s)?(?:ngày|tháng|quý|năm)\s[\dIV]"
    r"|(?:của\s)?(?:tháng|quý|năm)\s[\dIV]|\s?(?:,|và)\s(?:trước\s)?(?:ngày\s)?\d{1,2}\s?(?:/|\stháng\s)\s?\d{1,2}\b)",
    (
        " hằng năm.",
        "-2030",
        " - 2026",
        " đến hết tháng 6",
        " của quý II",
        " năm 2027",
        " và ngày 15/12",
    ),
    (" báo cáo hằng năm", ", đến nay", " - Sở Y tế", " đến các đơn vị", " mỗi người"),
)
"""A rhythm, the end of a period or a year right behind a wording of time: it was not read to its end."""

BEGINS_BEFORE = Wording(
    "time.begins-before",
    r"(?:\bngày\s+\d{1,2}(?:\s?/\s?\d{1,2})?|\b\d{1,2}\s?/\s?\d{1,2}|\btháng\s+\d{1,2}|\btuần\s+(?:đầu|cuối)|\bngày\s+(?:đầu|cuối))(?:\s?(?:,|và|đến|[-–])(?:\s(?:ngày|tháng))?)?\s{1,2}$",
    ("vào ngày 15 ", "Ngày 26, ", "tuần cuối ", "trước ngày 15/6 và "),
    ("báo cáo ", "ngày 15. ", "Nghị định số 15 "),
)
"""A day, or a part of a month, right in front of a wording of time: it was not read from its beginning."""

_BEHIND = 30
"""Letters behind a wording of time that may belong to it."""
_ANYHOW = (DAY, TERM)
_YEAR_SAID = re.compile(r"20\d\d")
_LONG = 8
"""Months ahead for which a document seldom sets a day without its year."""


def check_deadlines(directive: Directive) -> Iterator[Finding]:
    """Findings on when a task is due."""
    for code, evidence in directive.notes:
        if code in _DOUBTS:
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
    """Cells of time that give several days, or say a time beside those that were read."""
    cells = {item.path: dict(item.row).get("deadline") for item in directive.items if item.row}
    for task in directive.tasks:
        cell = cells.get(task.path)
        days = [d for d in task.deadlines if isinstance(d.meaning, OnDate)]
        if cell is not None and len(days) > 1:
            listed = "; ".join(day.text for day in days)
            said = f"Ô thời gian có nhiều ngày ({listed}): từng mốc hay một khoảng thời gian?"
            yield Finding.at(days[0].evidence, "two-times", said, path=task.path)
        elif cell is not None and _says_more(directive, cell, task):
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
        if any(not d.evidence.span.overlaps(task.evidence.span) for d in known):
            continue  # its time column or its label says when
        times = _times_in(directive, task.evidence.span, (UNREAD, *_ANYHOW, *SAID))
        for span in chain(times, misread_times(directive.text.text, task.evidence.span)):
            printed = directive.text.text[span.start : span.end].lower()
            again = any(printed in d.text.lower() for d in known)
            if not again and not any(span.overlaps(other) for other in read):
                yield _unread_time(directive, task, span)
                read.append(span)


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

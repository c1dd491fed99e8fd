"""Times that a passage states: which of its wordings set a deadline here, and which only name something.

A bare time (``quý II/2025``, ``ngày 25/11``) counts where a label, a verb or its place in the sentence says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from models.deadline import Deadline, OnDate, Ongoing, Recurring, WithinPeriod
from models.mention import (
    CalendarReading,
    DateReading,
    DeadlineMention,
    DeadlineReading,
    PeriodReading,
    RelativeReading,
)
from models.text import Evidence, Span, one_line
from pipeline.lexicon.bullets import SIGNS
from pipeline.resolve.context import Context
from pipeline.resolve.deadlines import precedes_issue, resolve_deadline

# What says a time of a task.

_TIME_LABEL = re.compile(
    r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hạn)(?:\s+(?:thực\s+hiện|hoàn\s+thành|triển\s+khai|tổ\s+chức|báo\s+cáo|dự\s+kiến))*\s*:[^.;\n]{0,80}$",
    re.I,
)
"""``Thời gian thực hiện: `` + ``quý II/2025``: a label in front of the time."""
_DONE = re.compile(r"\b(?:hoàn\s+thành|hoàn\s+tất|xong)\s*+[:(]?\s*+$", re.I)
"""``hoàn thành `` + ``quý II/2025``: what is to be done by then stands in front of it."""
_TIMED_VERB = re.compile(
    r"\s*+,?\s*+(?:phải\s++|cơ\s+bản\s++)?(?:hoàn\s+thành|hoàn\s+tất|trình|ban\s+hành|khởi\s+công|bàn\s+giao|triển\s+khai|tổ\s+chức)\b",
    re.I,
)
"""``Quý IV năm 2024`` + `` hoàn thành …``: behind a time that opens its clause, what is to be done then."""
_NAMED_MONTH = re.compile(r"\b(?:trong|vào|dịp|nhân)\s[^.;:,()\n]{3,60}\s\($", re.I)
"""``trong Tháng Công nhân (`` + ``tháng 5/2024)``: the brackets say when that is."""
_IN_BRACKET = re.compile(r"\([^();\n]{3,200};\s*+$")
"""``(Sở Xây dựng; `` + ``quý III/2025)``: in a bracket behind who does a task, its time."""
_AT_THE_STROKE = re.compile(r"\b(?:đúng|vào\s+lúc|lúc|vào)\s+$", re.I)
"""``đúng `` + ``8 giờ 00 ngày 15/4``: in front of an hour, and no part of the clause."""
_COMMA = re.compile(r"(?:\s\([^()\n]{2,40}\))?,\s+")
"""``Từ tháng 4 đến tháng 9/2024`` + ``, `` + ``Sở Y tế khảo sát``: between a time and who is told, brackets too."""
_TELLS_OR_AIMS = re.compile(
    r"[^.;:,\n]{0,12}?\b(?:đã|chưa|vẫn|sẽ)\b|[^.;:\n]{0,200}?(?:\b(?:phấn\s+đấu|đạt|chỉ\s+tiêu|mục\s+tiêu|t[ỷỉ]\s+lệ)\b|(?<!\b100)(?<!\b100\s)%)",
    re.I,
)
"""``Sở Y tế`` + `` đã khảo sát``, `` phấn đấu đạt 80%``: it tells of something, or names a share to be reached."""
_AND = re.compile(r"\s*+(?:,|và|&)\s*+")
"""``tháng 12/2024`` + `` và `` + ``tháng 02/2025``: between two periods, of which the first counts."""
_CASE = re.compile(r"\s{0,3}:[^.;:\n]{0,80}")
"""``Năm 2027`` + ``: Hoàn thành `` + ``trước ngày 30/6/2027``: between a year and its day."""

# Days of events: what stands in front of a bare day, and behind it.

_HELD = re.compile(
    r"\btổ\s+chức\s+(?:(?!(?:sau|trước|từ|khi)\s)[^\s.;:,]++\s++){0,4}?(?:lễ|mít\s*+t[iỉ]nh|diễu\s+hành|ra\s+quân|hội\s+(?:nghị|thi|thao|thảo|diễn)|cuộc\s+họp|phiên\s+họp"
    r"|tập\s+huấn|đối\s+thoại|tọa\s+đàm|khai\s+mạc|diễn\s+tập)\b(?![^.;:\n]{0,60}?\b(?:kỷ\s+niệm|chào\s+mừng|hưởng\s+ứng|theo|tại\s+(?:cuộc|phiên|buổi|hội\s+nghị|kỳ\s+họp|văn|công|kết|thông|quyết|kế)|từ|đến|đã)\s)[^.;:\n]{0,60}$"
    r"|(?:^|[.;]\s+)(?:(?!(?:sau|từ|trước|chuẩn\s+bị|phục\s+vụ|để|đã)\b)[^\s.;:,]++\s+){0,20}?(?:kiểm\s+tra|khảo\s+sát|làm\s+việc|đối\s+thoại|diễn\s+tập|tập\s+huấn)\s+"
    r"(?:[^\s.;:,]++\s+){0,6}?(?:tại|với)\s+(?!(?:cuộc|phiên|buổi|hội\s+nghị|văn|công\s+văn|kết|thông|quyết|kế)\b)(?:[^\s.;:,]++\s+){1,6}$",
    re.I,
)
"""``tổ chức lễ ra quân cấp tỉnh `` + ``ngày 25/11``: an event that somebody shall hold, up to its day."""
_BEGINS = re.compile(
    r"(?:^|[.;:,]\s+)\W{0,3}(?:(?!(?:sau|từ|trước|chuẩn\s+bị|phục\s+vụ|chào\s+mừng|kỷ\s+niệm|tại|khi|đã)\b)[^\s.;:,]++\s+){0,8}?"
    r"(?:tựu\s+trường|(?:khai\s+giảng|bế\s+giảng|khai\s+mạc)(?:\s+(?:lớp|khóa|đợt|giải)(?:\s+[^\s.;:,]++){1,6}?)?|bế\s+mạc|khởi\s+công|khánh\s+thành|trao\s+giải"
    r"|thông\s+xe(?:\s+kỹ\s+thuật)?|công\s+bố\s+kết\s+quả|công\s+bố\s+(?:quyết\s+định|kết\s+luận)(?:\s+[^\s.;:,]++){1,4}?\s+tại(?:\s+[^\s.;:,]++){1,6}?)\s+$",
    re.I,
)
"""``đối với lớp 1 tựu trường `` + ``ngày 19/8/2024.``: what begins or ends on a day that closes the clause."""
_TIMETABLE = re.compile(
    r"^\W{0,3}(?!(?:Số|Ngày|Tính|Hiệu|Báo|Kèm|Sinh)\b)(?:[^\s.;:]++\s+){1,14}?(?!(?:sinh|cấp|ký|nhận|đến|từ|hành|duyệt|tra|vào)\s?:)[^\s.;:]++:\s*$",
    re.I,
)
"""``Tựu trường các cấp học: `` + ``Ngày 26/8/2024.``: a line of a timetable up to its day."""
_TITLE_UP_TO_DAY = re.compile(r"[^.;:\n]{3,120}\(")
"""``Ngày Chủ nhật xanh (`` + ``ngày 08/3/2026): Ra quân …``: a title up to its day, in front of its text."""
_CLAUSE_OF_ITS_OWN = re.compile(r",\s+(?:họp|tổ\s+chức|khai\s+mạc)\s+$", re.I)
"""``…, tổ chức `` + ``ngày 17/3/2024 tại Nhà thi đấu``: the clause says nothing but when."""
_ENDS = re.compile(r"\s*+(?:[.;,)]|$)")
"""``ngày 25/11`` + ``.``: the clause ends behind its day."""
_ENDS_OR_PLACE = re.compile(r"\s*+(?:[.;,)]|$|tại\s)")
"""``ngày 17/3/2024`` + `` tại Nhà thi đấu``: the clause ends there, or says where."""

# Times of documents.

_IN_TITLE = re.compile(
    r"[^.;:,\n]{0,80}?\s(?:về\s+việc|v/v)\s(?:(?!\b(?:đề\s+nghị|yêu\s+cầu|giao)\s+(?:các|sở|ubnd|phòng|ban|thủ\s+trưởng)\b)[^.;,\n]){1,250}",
    re.I,
)
"""``Quyết định số 12`` + `` về việc phê duyệt kế hoạch `` + ``năm 2025``: from a citation to a time in its title.

Behind a comma the sentence goes on.
"""

_BEFORE = 120
"""Letters in front of a time that tell whether it counts."""
_BEHIND = 40
"""Letters behind it."""
_LONGEST_TITLE = 320
"""Letters of a title, or of a clause that a time opens."""
_LONGEST_LINE = 160
"""Letters of what a line of a timetable is about."""
_ANNIVERSARY = 5
"""Years."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A wording of time that gave no deadline, and the code of the finding that tells why."""

    code: str
    evidence: Evidence


def resolve_deadlines(
    context: Context, span: Span, *, stated: bool = False
) -> tuple[list[Deadline], list[Doubt]]:
    """(deadlines, wordings that gave none) of ``span``.

    ``stated`` says that the passage is the stated time of a task (a table's cell): then also wordings count that
    otherwise only name something (``Quý II/2025``, ``thường xuyên``).
    """
    deadlines: list[Deadline] = []
    doubts: list[Doubt] = []
    for mention in context.deadlines_in(span):
        before = context.between(max(span.start, mention.span.start - _BEFORE), mention.span.start)
        further = _is_further(context, mention, deadlines)
        if mention.bare and not (stated or further or _sets_time(context, span, mention, before)):
            continue
        if _is_of_document(context, mention.span):
            continue
        evidence = context.text.evidence(mention.span, mention.rule)
        meaning = resolve_deadline(mention.reading, context.issued, context.counted_from)
        if meaning != resolve_deadline(mention.reading, context.issued):
            doubts.append(Doubt("open-year", evidence))
        if meaning is None:
            code = (
                "impossible-date" if context.issued or _has_year(mention.reading) else "open-year"
            )
            doubts.append(Doubt(code, evidence))
            continue
        if precedes_issue(meaning, context.issued):
            # told of the past, or misread: a task can't have been due before it was given;
            # but the time column of a list of overdue tasks says what it says
            doubts.append(Doubt("due-before-issue", evidence))
            if not stated:
                continue
        if any(known.meaning == meaning for known in deadlines):
            continue  # the same day printed again is the same deadline
        deadlines.append(
            Deadline(text=one_line(evidence.quote), meaning=meaning, evidence=evidence)
        )
    return _without_cases(context, deadlines), doubts


def _is_further(context: Context, mention: DeadlineMention, deadlines: Sequence[Deadline]) -> bool:
    """Whether a period stands behind one that counts: ``vào tháng 12/2024`` + ``và tháng 02/2025``."""
    if not deadlines or not isinstance(mention.reading, PeriodReading):
        return False
    last = deadlines[-1]
    between = _AND.fullmatch(context.text.text, last.evidence.span.end, mention.span.start)
    return isinstance(last.meaning, WithinPeriod) and between is not None


def _is_of_document(context: Context, span: Span) -> bool:
    """Whether a time says how long a document holds, or stands in the title of one that is cited."""
    if any(span.within(said.span) for said in context.mentions.validity):
        return True
    text = context.text.text
    cited = context.citations_in(Span(max(0, span.start - _LONGEST_TITLE), span.start))
    return any(_IN_TITLE.fullmatch(text, each.span.end, span.start) for each in cited)


def _without_cases(context: Context, deadlines: list[Deadline]) -> list[Deadline]:
    """Without a year in front of a colon behind which its day stands: ``Năm 2027: Hoàn thành trước ngày 30/6/2027``."""
    text = context.text.text
    return [
        one
        for one, following in zip_longest(deadlines, deadlines[1:])
        if following is None
        or not isinstance(one.meaning, WithinPeriod)
        or not isinstance(following.meaning, OnDate | Recurring)
        or not _CASE.fullmatch(text, one.evidence.span.end, following.evidence.span.start)
    ]


def _sets_time(context: Context, span: Span, mention: DeadlineMention, before: str) -> bool:
    """Whether a wording that may only name something sets the time here.

    A label stands before it, what is to be done by then (``hoàn thành quý II/2025``), or it opens its clause as a label
    (``- Tháng 3/2025: Ban hành kế hoạch``) or as an adverb (``Quý IV/2025 hoàn thành …``).
    """
    if _TIME_LABEL.search(before) or _DONE.search(before):
        return True
    behind = context.between(mention.span.end, min(mention.span.end + _BEHIND, span.end))
    opened = context.between(span.start, mention.span.start)
    if mention.rule == "deadline.day" and (
        ((_HELD.search(before) or _BEGINS.search(before)) and _ENDS.match(behind))
        or (_TIMETABLE.match(opened[:_LONGEST_LINE]) and _ENDS_OR_PLACE.match(behind))
    ):
        return _is_to_come(context, mention)
    if behind.startswith("):") and _TITLE_UP_TO_DAY.fullmatch(opened):
        return _is_to_come(context, mention)
    own = mention.rule == "deadline.day" and _CLAUSE_OF_ITS_OWN.search(before)
    if own and _ENDS_OR_PLACE.match(behind):
        return _is_to_come(context, mention)
    if _is_anniversary(mention.reading):
        return False
    if behind.startswith(")") and (_NAMED_MONTH.search(before) or _IN_BRACKET.search(before)):
        return True
    before = _AT_THE_STROKE.sub("", before)
    if before.strip(f" \n{SIGNS}") and not _ends_clause(before):
        return False
    return (
        behind.startswith(":")
        or _TIMED_VERB.match(behind) is not None
        or _opens_for_unit(context, span, mention)
    )


def _is_to_come(context: Context, mention: DeadlineMention) -> bool:
    meaning = resolve_deadline(mention.reading, context.issued)
    return meaning is not None and not precedes_issue(meaning, context.issued)


def _is_anniversary(reading: DeadlineReading) -> bool:
    """``(27/7/1947 - 27/7/2024)``: the same day of two years, further apart than any term."""
    if not isinstance(reading, PeriodReading) or reading.start.year is None:
        return False
    start, due = reading
    years = (due.year or reading.start.year) - reading.start.year
    return years >= _ANNIVERSARY and (start.day, start.month) == (due.day, due.month)


def _opens_for_unit(context: Context, span: Span, mention: DeadlineMention) -> bool:
    """Whether a time opens its sentence and a unit is told behind it what to do then.

    ``Từ tháng 4 đến tháng 9/2024, Sở Y tế khảo sát …``; not where it tells of something or names a share to be reached.
    """
    text = context.text.text
    comma = _COMMA.match(text, mention.span.end, span.end)
    if comma is None or not _is_to_come(context, mention):
        return False
    units = context.units_in(Span(comma.end(), min(span.end, comma.end() + _LONGEST_TITLE)))
    if not units or units[0].span.start != comma.end():
        return False
    return _TELLS_OR_AIMS.match(text, units[0].span.end, span.end) is None


def _ends_clause(before: str) -> bool:
    """Whether a clause or a line ends there, a bullet behind it or not."""
    words = before.rstrip()
    if words.endswith(tuple(SIGNS)):
        words = words[:-1].rstrip()
    return words.endswith((".", ";")) or "\n" in before[len(words) :]


def _has_year(reading: DeadlineReading) -> bool:
    match reading:
        case DateReading(due) | PeriodReading(_, due):
            return due.year is not None
        case CalendarReading():
            return False
        case RelativeReading() | Recurring() | Ongoing():
            return True

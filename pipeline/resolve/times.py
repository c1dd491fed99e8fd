"""Times that an item gives to those under it or beside it, and times that are an event's alone."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from models.deadline import Deadline, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.outline import Item
from models.text import Span
from pipeline.lexicon.wording import Wording
from pipeline.resolve.context import Context
from pipeline.resolve.inherited.labels import label_in
from pipeline.resolve.parts.part import Part
from pipeline.resolve.stated_times import resolve_deadlines

_EVENT = Wording(
    "time.event",
    r"^\W*(?:thành\s+phần|địa\s+điểm)(?:\s+(?:tham\s+(?:gia|dự)|mời(?:\s+dự)?|tổ\s+chức|dự\s+kiến))*\s*(?::|,|và\b|$)",
    ("Thành phần", "Địa điểm: Hội trường tầng 2", "Thành phần mời dự:"),
    ("Thành phần hồ sơ gồm", "Thời gian thực hiện: Quý II/2025"),
)
_HOUR = Wording(
    "time.hour",
    r"^\W*thời\s+gian(?:\s+(?:tổ\s+chức|dự\s+kiến|họp|khai\s+mạc))*\s*:",
    ("Thời gian: 08 giờ 00, ngày 09/11/2024", "Thời gian tổ chức: dự kiến ngày 05/12/2025"),
    ("Thời gian thực hiện: Quý II/2025", "Thời hạn hoàn thành: trước ngày 30/6"),
)
_DONE = Wording(
    "time.done",
    r"\b(?:hoàn\s+thành|hoàn\s+tất|xong)\b[^.;:,]{0,20}\s$",
    ("khắc phục các lỗi, hoàn thành ", "thực hiện xong "),
    ("được tiến hành ", "báo cáo kết quả hoàn thành nhiệm vụ, gửi "),
)
_ORDERED_BEHIND = Wording(
    "time.ordered-behind",
    r"\b(?:yêu\s+cầu|đề\s+nghị|giao|chỉ\s+đạo)\s",
    ("), UBND xã yêu cầu các thôn thực hiện:", ", Sở đề nghị các đơn vị:"),
    (" các nội dung sau:", ", cụ thể như sau:"),
)
"""Behind a time it is said of what the order is for: ``Để kịp tiến độ (xong trước ngày 30/11), UBND yêu cầu``."""
_STAGE = Wording(
    "time.stage",
    r"^\W*(?:(?:đợt|giai\s+đoạn|bước|kỳ|lần)(?:\s+thứ)?\s+\w{1,4}\W*)?"
    r"(?:(?:(?:bao\s+)?gồm|tập\s+trung|thực\s+hiện|triển\s+khai)\s+){0,2}(?:(?:các|những|một\s+số)\s+(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|việc)"
    r"(?:\s+(?:trọng\s+tâm|chủ\s+yếu|chính|cụ\s+thể|công\s+việc|sau(?:\s+đây)?)){0,3})?\W*$",
    ("Đợt 1: ", "Giai đoạn II (", "Bước 3 - ", ": ", "Đợt 2: gồm các nội dung trọng tâm"),
    ("Nhiệm vụ trọng tâm ", "Đợt 1: Tuyên truyền ", "Đợt 1: gồm các xã"),
)
_BRACKETED = Wording(
    "time.bracketed",
    r"(?:[(:–-]|(?<!quả\s)(?<!hình\s)\b(?:hoàn\s+thành|thực\s+hiện)\b)\s*(?:(?:thời\s+gian|dự\s+kiến|thực\s+hiện|hoàn\s+thành|xong)\s*:?\s*){0,3}$",
    (
        "Giai đoạn chuẩn bị (",
        "Tổ chức thực hiện: ",
        "Nhiệm vụ hoàn thành ",
        "Chuẩn bị (hoàn thành ",
    ),
    ("Nhiệm vụ trọng tâm ", "Kết quả thực hiện ", "Kế hoạch (từ "),
)
"""What stands in front of a time that closes a heading: brackets, a colon, or what is to be done by then."""
_LONGEST = 100
"""Days of a stage's period; a longer one mostly tells of which plan the heading speaks."""
_OF_THOSE_ABOVE = Wording(
    "time.of-those-above",
    r"^\W*(?:thời\s+(?:gian|hạn)\s+)?(?:(?:hoàn\s+thành|thực\s+hiện)\s+)?(?:các|những|toàn\s+bộ)\s+(?:các\s+)?"
    r"(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|phần\s+việc)\s+(?:(?:đã\s+)?nêu\s+)?(?:ở\s+)?trên\b",
    (
        "Thời gian hoàn thành các nội dung trên trước ngày 20/5",
        "Các nhiệm vụ nêu trên hoàn thành trước ngày 20/5",
    ),
    ("Sở Y tế thực hiện các nội dung trên", "Trên cơ sở các nội dung trên, xây dựng kế hoạch"),
)
"""A sentence behind the last item whose subject is all of them, and nobody's in particular."""

_TERM_ALONE = Wording(
    "time.term-alone",
    r"^\W*(?:về\s+thời\s+(?:gian|hạn)\s*:\s*(?:hoàn\s+thành|thực\s+hiện|xong|trước|trong|chậm)\b"
    r"|(?:thời\s+hạn|hạn\s+(?:cuối(?:\s+cùng)?|chót)|hạn(?=\s+(?:nộp|gửi|hoàn\s+thành|báo\s+cáo)))\s+[^.;:,\n]{0,120}?\blà\s)",
    (
        "Về thời gian: hoàn thành trước 20/9/2024.",
        "Thời hạn nộp hồ sơ là ngày 20/3/2024;",
        "Hạn cuối nộp báo cáo là ngày 21/3/2024.",
    ),
    (
        "Hạn chế tình trạng đơn thư là nhiệm vụ",
        "Về thời gian tới: các xã tập trung",
        "Thời gian làm việc là 8 giờ",
    ),
)
"""A sentence that says nothing but the term of what stands behind it."""


def with_terms_in_front(context: Context, parts: list[Part]) -> list[Part]:
    """``parts``; one that only states a term gives it to the part behind it, which names who does the work."""
    kept: list[Part] = []
    for part in reversed(parts):
        text = context.printed(part.span)
        behind = kept[-1] if kept else None
        alone = part.deadlines and not part.roles and _TERM_ALONE.find(text)
        if alone and behind is not None and behind.leads and not behind.deadlines:
            behind.deadlines = part.deadlines
            continue
        kept.append(part)
    return kept[::-1]


def is_hour_of_event(item: Item, brothers: Sequence[Item]) -> bool:
    """Whether ``Thời gian: …`` is an event's hour and no task's: beside it stand its place or its guests.

    ``Thời gian thực hiện`` and ``Thời hạn hoàn thành`` are said of tasks alone; so is an hour beside those who hold
    the event (``Đơn vị thực hiện: …``).
    """
    if not _HOUR.find(item.text):
        return False
    told = {label[0].id for brother in brothers if (label := label_in(brother.text)) is not None}
    return "block.lead" not in told and any(_EVENT.find(b.text) for b in brothers)


def time_for_children(context: Context, item: Item) -> list[Deadline]:
    """The time that ``item`` sets for those under it.

    It is a stage's heading (``Đợt 1: Trong tháng 12/2025``), or introduces them with the day by which all of them
    are to be done (``…, hoàn thành trong tháng 11 năm 2025, cụ thể:``).
    """
    span = item.evidence.span
    text = context.text.text
    if item.heading or text[span.start : span.end].rstrip().endswith(":"):
        found = resolve_deadlines(context, span, stated=True)[0]
        if found and (_is_stage(context, span, found) or _closes(context, span, found)):
            return found
    last = context.sentences_in(span)[-1]
    if not text[last.start : span.end].rstrip().endswith(":"):
        return []
    return [
        deadline
        for deadline in resolve_deadlines(context, last)[0]
        if (
            _DONE.find(text[last.start : deadline.evidence.span.start])
            or deadline.text.lower().startswith("xong ")
        )
        and not _ORDERED_BEHIND.find(text[deadline.evidence.span.end : last.end])
    ]


def time_for_those_above(context: Context) -> list[Deadline]:
    """The time that a sentence behind the last items sets for all of them; an appendix is not among them."""
    items = [item for item in context.outline.items if not item.path.startswith("PL")]
    for item in items[-2:]:
        for sentence in context.sentences_in(item.evidence.span):
            if _OF_THOSE_ABOVE.find(context.printed(sentence)):
                return resolve_deadlines(context, sentence)[0]
    return []


def _closes(context: Context, span: Span, deadlines: list[Deadline]) -> bool:
    """Whether a heading ends in a time of its own: ``Giai đoạn chuẩn bị (xong trước ngày 31/01)``.

    A day with no word before it is an event's (``Lễ phát động (ngày 15/5)``), years are a plan's.
    """
    first, last = deadlines[0].evidence, deadlines[-1].evidence
    text = context.text.text
    if text[last.span.end : span.end].strip(" .:;)") or not _BRACKETED.find(
        text[span.start : first.span.start]
    ):
        return False
    return all(_is_of_work(deadline) for deadline in deadlines)


def _is_of_work(deadline: Deadline) -> bool:
    match deadline.meaning:
        case OnDate():
            return deadline.evidence.rule == "deadline.day.by"
        case WithinPeriod(start, due):
            return (date.fromisoformat(due) - date.fromisoformat(start)).days <= _LONGEST
        case Recurring() | Relative() | Ongoing():
            return False
        case _:
            assert_never(deadline.meaning)


def time_of_stage(context: Context, title: Span) -> list[Deadline]:
    """The time of a title that says nothing else: ``Đợt 1: Trong tháng 12/2025``, ``Trước ngày 01/5/2025``."""
    found = resolve_deadlines(context, title, stated=True)[0]
    return found if found and _is_stage(context, title, found) else []


def _is_stage(context: Context, title: Span, found: list[Deadline]) -> bool:
    times = (deadline.evidence.span for deadline in found)
    return bool(_STAGE.find(context.said_beside(title, times).strip(" .:;)")))

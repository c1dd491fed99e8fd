"""Deadlines named from the day of issue (``tháng này``, ``từ nay đến cuối năm``), and parts of months."""

from calendar import monthrange
from typing import Final

import regex

from models.mention import (
    CalendarReading,
    CalendarUnit,
    DateReading,
    PartialDate,
    PeriodReading,
)
from pipeline.extract.deadlines import day_context, period_context
from pipeline.extract.deadlines.entry import (
    BY_WORDS,
    ON_WORDS,
    Entry,
    always,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadlines.patterns import (
    BY,
    DAY_WORD,
    DAYS,
    HEAD,
    HOUR,
    MONTHS,
    ON,
    WEEKDAY,
    YEAR_TAIL,
)
from pipeline.extract.deadlines.readers import (
    WEEKDAYS,
    Match,
    Read,
    group,
    on_day,
    time_of,
    weekday,
    whole,
    year_of,
)
from pipeline.lexicon.dates import date, digits

_UNITS: Final[dict[str, CalendarUnit]] = {
    "ngày": "day",
    "tuần": "week",
    "tháng": "month",
    "quý": "quarter",
    "quí": "quarter",
    "năm": "year",
}
_WHICH: Final = r"(?P<which>này|nay|tới)(?!\p{L})"
"""This one or the next; ``sau`` is mostly the one behind what is reported on, as every month has it."""
_SIGN: Final = sign(r"(?:tuần|tháng|quý|quí|năm)\s(?:này|nay|tới)")
_WEEKS: Final = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
_TENS: Final = {"thượng": (1, 10), "trung": (11, 20), "hạ": (21, -1)}
_WEEK: Final = 7
_MONTHS: Final = 12
_COMMON_YEAR: Final = 2025


def _ahead(match: Match) -> int:
    return 1 if (match["which"] or "").lower() in ("tới", "sau", "mai") else 0


def _unit(match: Match) -> CalendarUnit:
    return _UNITS[match["unit"].lower()]


def _on_day(match: Match) -> tuple[Read, ...]:
    """``trước ngày 15 tháng này``."""
    reading = CalendarReading("month", _ahead(match), digits(match["d"]), time_of(match))
    return whole(match, reading)


def _weekday(match: Match) -> tuple[Read, ...]:
    """``trước thứ Sáu tuần này``."""
    day = 1 + list(dict.fromkeys(WEEKDAYS.values())).index(weekday(match["wd"]))
    return whole(match, CalendarReading("week", _ahead(match), day, time_of(match)))


def _today(match: Match) -> tuple[Read, ...]:
    """``trước 17 giờ hôm nay``: no day of a unit, but the day itself; a day printed beside it says which that is."""
    if group(match, "d"):
        return on_day(match)
    return whole(match, CalendarReading("day", _ahead(match), -1, time_of(match)))


def _by_end(match: Match) -> tuple[Read, ...]:
    """``từ nay đến hết năm``, ``trước cuối tháng này``."""
    return whole(match, CalendarReading(_unit(match), _ahead(match), -1))


def _within(match: Match) -> tuple[Read, ...]:
    """``trong tháng tới``."""
    return whole(match, CalendarReading(_unit(match), _ahead(match)))


def _part_of_month(match: Match) -> tuple[Read, ...]:
    """``tuần 3 tháng 5``: seven days each from the first on; ``nửa đầu tháng 6`` ends with the fifteenth.

    ``Trung tuần`` is the second ten days.
    """
    year, month = year_of(match), digits(match["m"])
    if not 1 <= month <= _MONTHS:
        return ()
    if match["ten"]:
        first, last = _TENS[match["ten"].lower()]
    elif match["half"]:
        first, last = (1, 15) if match["half"].lower() == "đầu" else (16, -1)
    elif match["end"]:
        days = int(match["days"] or _WEEK)
        length = monthrange(year or _COMMON_YEAR, month)[1]
        first, last = (1, days) if match["end"].lower() == "đầu" else (length - days + 1, -1)
    else:
        said = match["week"].lower()
        week = _WEEKS.get(said) or int(said)
        first, last = _WEEK * (week - 1) + 1, _WEEK * week
    return whole(
        match, PeriodReading(PartialDate(year, month, first), PartialDate(year, month, last))
    )


_PART: Final = (
    r"(?:(?P<ten>thượng|trung|hạ)\stuần|tuần\s(?:lễ\s)?(?:thứ\s)?(?P<week>[1-4]|nhất|đầu|hai|ba|tư|bốn)|nửa\s(?P<half>đầu|cuối)"
    r"|(?:tuần\s(?P<end>cuối)|(?P<days>[1-9]|1\d|20)\sngày\s(?P<end>đầu|cuối)))"
    rf"\s(?:của\s)?tháng\s{MONTHS}(?:{YEAR_TAIL})?"
)
_PARTS: Final = (("tuần", "nửa", "ngày"), ("đầu", "cuối", "tuần"), ("tháng",))

_PART_OF_DAY: Final = r"(?:sáng|trưa|chiều|tối)"
_TODAY_SIGN: Final = sign(r"hôm\snay|ngày\smai|(?:sáng|trưa|chiều|tối|đêm)\s(?:nay|mai|ngày\smai)")
_THAT_DAY: Final = rf"(?:\s?,?\s?(?:\((?:ngày\s)?{date()}\)|(?:ngày\s)?{date()}))?"
"""``sáng mai 27/9``, ``hôm nay (27/9/2025)``."""

_SAME_DAY: Final = regex.compile(rf"(?<![\p{{L}}\d/])ngày\s{date()}", regex.IGNORECASE)
_CODE_BEFORE: Final = regex.compile(r"\d[^\s/]{0,3}[/-]\p{Lu}\S{1,40}\s?,?\s?\(?\s?$")
"""Behind the code of a document stands the day of that document."""
_REACH: Final = 400
_CODE: Final = 60


def _same_day(match: Match) -> tuple[Read, ...]:
    """``trước 16 giờ cùng ngày``: the day named before, in this sentence or the last; none where there is none."""
    text = match.string
    named = [
        day
        for day in _SAME_DAY.finditer(text, max(0, match.start() - _REACH), match.start())
        if not _CODE_BEFORE.search(text[max(0, day.start() - _CODE) : day.start()])
    ]
    if not named or text.count(". ", named[-1].end(), match.start()) > 1:
        return ()
    (read,) = on_day(named[-1])
    assert isinstance(read.reading, DateReading)
    return whole(match, DateReading(read.reading.due._replace(time=time_of(match))))


CALENDAR: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.calendar.same-day",
        needs=(BY_WORDS + ON_WORDS, ("cùng",), ("ngày",)),
        signs=(sign(r"(?:giờ|h|\d|phút|trong)\s(?:của\s)?cùng\sngày"),),
        why="An hour of the day that is named before.",
        pattern=compiled(rf"(?:(?:{BY}|{ON}){HOUR}\s?,?\s|trong\s)(?:của\s)?cùng\sngày(?!\s\d)"),
        read=_same_day,
        bare=day_context.day_is_told,
        examples=(
            (
                "sơ tán xong trước 19 giờ ngày 14/10/2022; riêng 12 điểm trước 16 giờ 00 cùng ngày",
                ("date 2022-10-14T16:00",),
            ),
        ),
        counterexamples=("xong trước 17 giờ cùng ngày", "cùng ngày 14/10/2022"),
    ),
    Entry(
        id="deadline.calendar.day",
        needs=(BY_WORDS + ON_WORDS, ("ngày",), ("này", "nay", "tới")),
        signs=(_SIGN,),
        why="A day of the month of issue, or of the next.",
        pattern=compiled(rf"(?:{BY}|{ON}){HEAD}{DAY_WORD}{DAYS}\s(?:của\s)?tháng\s{_WHICH}"),
        read=_on_day,
        bare=never,
        examples=(
            ("hoàn thành trước ngày 15 tháng này", ("date this month-15",)),
            ("gửi về Sở chậm nhất ngày 05 tháng tới.", ("date next month-05",)),
            ("trước 16 giờ ngày 20 tháng này", ("date this month-20T16:00",)),
        ),
        counterexamples=("trước ngày 05 tháng sau", "ngày 15 tháng này"),
    ),
    Entry(
        id="deadline.calendar.weekday",
        needs=(BY_WORDS + ON_WORDS, ("tuần",), ("này", "tới", "sau")),
        signs=(sign(r"tuần\s(?:này|tới|sau)"),),
        why="A weekday of the week of issue, or of the next.",
        pattern=compiled(
            rf"(?:{BY}|{ON})(?:{HOUR}\s?,?\s?)?(?:(?:sáng|chiều|cuối|ngày)\s)?{WEEKDAY}\s(?:của\s)?tuần\s(?P<which>này|tới|sau)(?!\p{{L}})"
        ),
        read=_weekday,
        bare=never,
        examples=(
            ("trình phương án trước thứ Sáu tuần này", ("date this week-05",)),
            ("báo cáo vào chiều thứ Hai tuần tới", ("date next week-01",)),
            ("trước 16 giờ thứ Ba tuần sau", ("date next week-02T16:00",)),
        ),
        counterexamples=("vào thứ Sáu hằng tuần", "trong tuần này"),
    ),
    Entry(
        id="deadline.calendar.today",
        needs=(BY_WORDS + ON_WORDS, ("nay", "mai")),
        signs=(_TODAY_SIGN,),
        why="The day of issue, or the day behind it, as urgent dispatches set it.",
        pattern=compiled(
            rf"(?:{BY}|{ON}){HEAD}(?:(?:ngày\s)?hôm\s(?P<which>nay)|ngày\s(?P<which>mai)"
            rf"|(?:(?<={_PART_OF_DAY}\s)|đêm\s)(?P<which>nay|mai))(?!\p{{L}}){_THAT_DAY}"
        ),
        read=_today,
        bare=day_context.day_is_told,
        examples=(
            ("báo cáo trước 17 giờ 00 ngày hôm nay", ("date this day-endT17:00",)),
            ("xong trong ngày mai", ("date next day-end",)),
            ("báo cáo trước 15 giờ chiều nay", ("date this day-endT15:00",)),
            ("sơ tán xong trong sáng mai 27/9", ("date ?-09-27",)),
            ("xong trước 10 giờ sáng mai (27/9/2025)", ("date 2025-09-27T10:00",)),
        ),
        counterexamples=("cho đến nay", "tương lai ngày mai", "từ chiều mai trời có mưa"),
    ),
    Entry(
        id="deadline.calendar.tomorrow",
        needs=(("mai",), ("sáng", "trưa", "chiều", "tối", "ngày")),
        signs=(_TODAY_SIGN,),
        why="Without a preposition, as dispatches in haste have it: a time where it closes what is handed in or done.",
        pattern=compiled(rf"(?:{_PART_OF_DAY}\s(?:ngày\s)?|ngày\s)(?P<which>mai){_THAT_DAY}"),
        read=_today,
        bare=day_context.day_is_no_end,
        examples=(
            ("báo cáo Chủ tịch UBND tỉnh sáng mai 27/9.", ("date ?-09-27",)),
            ("hoàn thành việc chằng chống nhà cửa chiều mai.", ("date next day-end",)),
            ("Dự báo sáng mai 27/9 bão vào đất liền", ("bare date ?-09-27",)),
        ),
        counterexamples=("xong trong sáng mai 27/9", "trước ngày mai"),
    ),
    Entry(
        id="deadline.calendar.end",
        needs=((*BY_WORDS, "vào"), ("hết", "cuối", "nay"), ("tuần", "tháng", "quý", "quí", "năm")),
        signs=(
            sign(
                r"(?:cuối|hết)\snăm|(?:hết|cuối|đến|tới|trước)\s(?:tuần|tháng|quý|quí|năm)\s(?:này|nay|tới)"
            ),
        ),
        why="By the end of the unit of the calendar in which the document is issued; năm with no number is its year.",
        pattern=compiled(
            rf"(?:{BY}(?:cuối\s)?(?<=(?:hết|cuối)\s)(?P<unit>năm)(?!\s(?:này|nay|\d|học|sau|trước|tới|kế|ngoái))"
            rf"|(?:{BY}|vào\s)(?:cuối\s)?(?<=(?:hết|cuối)\s)(?P<unit>tuần|tháng|quý|quí|năm)\s{_WHICH})"
        ),
        read=_by_end,
        bare=period_context.end_is_target,
        examples=(
            ("Từ nay đến hết năm, mở đợt cao điểm tuần tra", ("date this year-end",)),
            ("hoàn thành trước cuối tháng này", ("date this month-end",)),
            ("xong trước cuối năm nay", ("date this year-end",)),
            ("báo cáo vào cuối tuần này", ("date this week-end",)),
            ("kéo dài đến hết quý tới", ("date next quarter-end",)),
            ("nhiệm vụ trọng tâm từ nay đến cuối năm", ("bare date this year-end",)),
        ),
        counterexamples=(
            "trước kỳ họp cuối năm",
            "báo cáo cuối năm",
            "đến hết năm 2026",
            "từ nay đến hết năm học",
        ),
    ),
    Entry(
        id="deadline.calendar.within",
        needs=(ON_WORDS, ("này", "nay", "tới"), ("tuần", "tháng", "quý", "quí", "năm")),
        signs=(_SIGN,),
        why="Within the unit of the calendar in which the document is issued, or the next.",
        pattern=compiled(rf"{ON}(?P<unit>tuần|tháng|quý|quí|năm)\s{_WHICH}"),
        read=_within,
        bare=period_context.year_is_scope,
        examples=(
            ("trình phương án trong tuần này", ("period this week",)),
            ("hoàn thành kiểm đếm ngay trong tháng tới", ("period next month",)),
            ("khởi công trong năm nay", ("period this year",)),
            ("báo cáo kết quả xử lý trong năm nay", ("bare period this year",)),
        ),
        counterexamples=("trong thời gian tới", "trong những năm tới", "trong năm 2025"),
    ),
    Entry(
        id="deadline.month.part-within",
        needs=(*_PARTS, ON_WORDS),
        why="Weeks of a month are counted from its first day, seven days each (Civil Code, article 146).",
        pattern=compiled(rf"{ON}{_PART}"),
        read=_part_of_month,
        bare=period_context.period_is_scope,
        examples=(
            ("tổ chức ra quân trong tuần 3 tháng 5/2026", ("period 2026-05-15/2026-05-21",)),
            ("diễn tập vào trung tuần tháng 7", ("period ?-07-11/?-07-20",)),
            ("họp vào tuần đầu của tháng 9", ("period ?-09-01/?-09-07",)),
            ("hoàn thành trong nửa đầu tháng 6/2025", ("period 2025-06-01/2025-06-15",)),
            ("ra quân trong 10 ngày đầu tháng 4/2026", ("period 2026-04-01/2026-04-10",)),
            ("họp trong tuần cuối tháng 3/2026", ("period 2026-03-25/2026-03-end",)),
        ),
        counterexamples=("trong tháng 5/2026", "trong tuần lễ tháng 5"),
    ),
    Entry(
        id="deadline.month.part",
        needs=_PARTS,
        why="A week of a month alone: the cell of a time column.",
        pattern=compiled(_PART),
        read=_part_of_month,
        bare=always,
        examples=(
            ("Tuần 2 tháng 9/2026", ("bare period 2026-09-08/2026-09-14",)),
            ("Nửa cuối tháng 10", ("bare period ?-10-16/?-10-end",)),
        ),
        counterexamples=("02 tuần một lần", "tuần tra tháng 5"),
    ),
)
"""They stand in front of the rhythms: ``ngày 05 tháng tới`` is a day of one month."""

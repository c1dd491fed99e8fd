"""Periods and ends of periods that set no deadline by themselves (``kế hoạch năm 2025``, ``đạt 90% đến hết năm 2030``).

Each function answers: does the wording set a deadline only where a table or a label makes it one (``bare``)?
"""

from typing import Final

import regex

from pipeline.extract.deadlines.clauses import (
    AT_MEETING,
    BY_THEN,
    COUNTED_UP_TO,
    DONE,
    HAPPENED,
    OPENS,
    SENTENCE_END,
    SETTLES,
    after,
    before,
)
from pipeline.extract.deadlines.patterns import AT_LEAST
from pipeline.lexicon.bullets import SIGNS

_STATE_OF_THINGS: Final = regex.compile(
    r"(?<!\p{L})(?:đã|đạt\sđược|chưa(?!\sđủ\stuổi)|thành\stích|hạn\schế(?!\s(?:tối\sđa|đến\smức|thấp\snhất|tải\strọng|tốc\sđộ|chiều\scao|khổ\sgiới|(?:các\s)?(?:phương\stiện|xe)\s))|vi\sphạm|xảy\sra|phát\ssinh|ghi\snhận|vừa\squa|còn(?!\slại)|(?<!(?:thiết|trang|chuẩn)\s)bị)"
    r"(?:\s[^\s,;]{1,12}){0,9}+\s$",
    regex.IGNORECASE,
)
_TOLD_OF: Final = regex.compile(
    r"(?:(?:(?<!công\sbố\s)(?<!công\skhai\s)(?<!thông\sbáo\s)(?<!nghiệm\sthu\s)(?<!bàn\sgiao\s)kết\squả"
    r"|tình\shình|hoạt\sđộng)(?:\s[^\s,;]{1,12}){0,9}+|được(?:\s[^\s,;]{1,12}){1,4}+|được(?:\s[^\s,;]{1,12}){1,6}?\s(?:giao|phê\sduyệt)(?:\s[^\s,;]{1,12}){0,3}+)\s$",
    regex.IGNORECASE,
)
_SUMS_UP: Final = regex.compile(
    r"(?<!\p{L})(?:sơ\skết|tổng\skết|đánh\sgiá)(?:,?\s[^\s.;:,]{1,12}){1,14}\s$", regex.IGNORECASE
)
"""``tổng kết kết quả thực hiện Chiến lược`` + ``vào năm 2025``: when that is to be done, and not which results."""
_AND_LATER: Final = regex.compile(
    r"\s?(?:và\s(?:những|các)\snăm|và\sthời\sgian|trở\sđi|trở\slại|đến\snay|tới\snay|,\sđịnh\shướng|,\stầm\snhìn)",
    regex.IGNORECASE,
)
_TARGET: Final = regex.compile(
    r"%|phấn\sđấu|mục\stiêu|chỉ\stiêu|(?<!\p{L})đạt(?!\p{L})|tối\sthiểu|ít\snhất|tỷ\slệ|tỉ\slệ",
    regex.IGNORECASE,
)
_SHARE: Final = regex.compile(
    r"%|phấn\sđấu|mục\stiêu|chỉ\stiêu|(?<!\p{L})đạt(?!\p{L})|tỷ\slệ|tỉ\slệ", regex.IGNORECASE
)
"""A target said as a share or as what one strives for; ``tối thiểu 50 hộ`` may be what is to be done."""
_EVENTS: Final = regex.compile(
    r"(?<!\p{L})(?:tổ\schức|mở|tiến\shành|thực\shiện|kiểm\stra|thanh\stra|giám\ssát|tập\shuấn|khảo\ssát|đối\sthoại|thành\slập|cấp\s(?:mã|giấy)|lắp\sđặt|trồng|đăng\ský|đảm\snhận|hoàn\sthành\s(?:hồ\ssơ|việc|xây)|sửa\schữa)"
    r"(?:\s[^\s.;:%]{1,13}){0,14}?\s(?:ít\snhất|tối\sthiểu)\s(?:\d|một\s|hai\s|ba\s)",
    regex.IGNORECASE,
)
_OF_PLANS: Final = regex.compile(
    r"(?<!\p{L})(?:phương\shướng|nhiệm\svụ|giải\spháp|kế\shoạch|chương\strình|chiến\slược)(?:\strọng\stâm)?(?:\scông\stác)?\s$",
    regex.IGNORECASE,
)
"""``nhiệm vụ từ nay đến tháng 6/2027`` is what a plan is called, unless something is to be done by then."""
_PLANNED: Final = regex.compile(
    r"(?<!\p{L})(?:kế\shoạch|chương\strình|đề\sán|dự\sán|chiến\slược|quy\shoạch|nghị\squyết|nhiệm\svụ|phương\shướng|định\shướng"
    r"|phong\strào|cuộc\svận\sđộng|vốn|ngân\ssách|dự\stoán|kinh\sphí|biên\schế|nhu\scầu|lộ\strình|chính\ssách)(?!\p{L})",
    regex.IGNORECASE,
)
_EXPLAINS: Final = regex.compile(
    r"(?<!\p{L})(?:các\s)?(?:tháng|mùa|vụ|thời\skỳ|đợt)\s(?:cao\sđiểm|mưa|khô|nắng\snóng|hè|lũ|bão|rét|cháy|Đông\sXuân|Hè\sThu|trọng\sđiểm)[^\W\d_]*(?:\s[^\s,;()]{1,12}){0,3}\s?\($",
    regex.IGNORECASE,
)
"""``trong các tháng cao điểm (từ tháng 4 đến tháng 7)``: the brackets say which months those are."""
_BEHIND_EVENT: Final = regex.compile(
    r"(?<!\p{L})(?:sau|hậu\squả|thiệt\shại|khắc\sphục|(?:trận|cơn|đợt)\s(?:mưa|bão|lũ|dịch|rét)|(?:vụ|đám)\scháy)\s(?:[^\s,;:()]{1,12}\s){0,7}+$",
    regex.IGNORECASE,
)
"""Up to a part of a month that tells when that was."""
_FALLS_DUE: Final = regex.compile(
    r"(?<!\p{L})(?:(?:đến|tới|hết|đáo)\shạn|tròn\s[^.;:]{2,30}\stuổi|đến\stuổi(?:\s[^\s.;:]{1,12}){0,4})\s$",
    regex.IGNORECASE,
)
"""Of whom or what is spoken: ``rà soát các món vay đến hạn`` + ``trong năm 2024``."""
_PURPOSE: Final = regex.compile(
    r"^\W*để\s(?:phục\svụ|chuẩn\sbị|đón|tiếp|chào\smừng)\s[^.;:]{3,80}$", regex.IGNORECASE
)
"""``Để phục vụ kiểm tra của Trung ương`` + ``vào tháng 8, các xã …``: when that comes."""
_DONE_WHOLLY: Final = regex.compile(
    r"\s?,?\s(?:(?!đạt\s)[^\s.;:%]{1,20}\s){0,14}?hoàn\s(?:thành|tất)\s(?:(?!đạt\s)[^\s.;:%]{1,20}\s){0,10}?100\s?%",
    regex.IGNORECASE,
)
"""``hoàn thành việc chuyển đổi 100% hồ sơ``: all of it is to be done, no share to be reached."""


_EACH_TIME: Final = regex.compile(
    r"mỗi\s(?:ngày|tuần|tháng|quý)\s(?:có\s)?(?:ít\snhất|tối\sthiểu)\s", regex.IGNORECASE
)
"""``mỗi tuần ít nhất 02 chuyên mục``: so often it is to be done, nothing is reached."""


def period_is_scope(text: str, start: int, end: int) -> bool:
    """Whether ``trong quý I`` says what is told about (what was done, what is lacking), not when to act."""
    left = before(text, start, 90)
    told = _STATE_OF_THINGS.search(left) and not SETTLES.search(left)
    if told or _AND_LATER.match(text, end):
        return True
    if _FALLS_DUE.search(left) or (_PURPOSE.search(left) and text.startswith(",", end)):
        return True
    return bool(OPENS.fullmatch(left) and BY_THEN.match(text, end))


def days_to_come_are_told(text: str, start: int, end: int) -> bool:
    """Whether ``trong 10 ngày tới`` is a forecast's; what lacks or was done before it is not of days to come."""
    return bool(_FORECAST.search(before(text, start)) or _AND_LATER.match(text, end))


_FORECAST: Final = regex.compile(
    r"(?<!\p{L})(?:dự\sbáo|khả\snăng|nguy\scơ|xu\sthế|diễn\sbiến|nhu\scầu)(?!\p{L})(?!\s(?:cao|tỉnh))",
    regex.IGNORECASE,
)


def year_is_scope(text: str, start: int, end: int) -> bool:
    """The same of a year or half year, which also bounds reports (``kết quả … trong năm 2024``) and targets."""
    left = before(text, start, 90)
    sums_up = text[start:end].lower().startswith("vào ") and _SUMS_UP.search(left)
    return bool(
        period_is_scope(text, start, end)
        or (_TOLD_OF.search(left) and not sums_up)
        or (
            _TARGET.search(_EACH_TIME.sub("", left[-60:]))
            and not _counts_events(before(text, start))
        )
        or _TARGET.match(text, end, end + 12)
    )


def _counts_events(left: str) -> bool:
    """``tổ chức ít nhất 02 đoàn thanh tra`` + ``trong năm 2018``: so often it is to be done."""
    return _EVENTS.search(left) is not None and _SHARE.search(left) is None


def range_is_scope(text: str, start: int, end: int) -> bool:
    """The same of a range of months or quarters, which without ``từ`` or ``trong`` is a cell's or an attribute."""
    begins = regex.match(r"(?:từ|trong)\s", text[start:end], regex.IGNORECASE)
    left = before(text, start, 90)
    return (
        begins is None
        or not left.strip(f" ({SIGNS}")
        or bool(HAPPENED.search(left) or COUNTED_UP_TO.search(left) or _EXPLAINS.search(left))
        or year_is_scope(text, start, end)
    )


def years_are_scope(text: str, start: int, end: int) -> bool:
    """The same of several years: behind the name of a plan they say which one is meant."""
    return bool(_PLANNED.search(before(text, start)) or year_is_scope(text, start, end))


_EACH_HAS: Final = regex.compile(
    r"(?<!\p{L})mỗi\s[^.,;:]{2,40}\s(?:có|đạt)\s(?:(?:ít\snhất|tối\sthiểu|trên)\s)?\d[^.,;:]{0,100}$",
    regex.IGNORECASE,
)
"""``mỗi chi hội có ít nhất 05 hội viên biết sử dụng … vào cuối năm``: a target."""


def end_is_target(text: str, start: int, end: int) -> bool:
    """Whether ``đến hết năm 2030`` belongs to a target (``đạt 90%``) or a name rather than to a task."""
    left = AT_LEAST.sub("", before(text, start, 60))
    until = regex.match(r"từ\snay|đến|tới|hết|kéo", text[start:end], regex.IGNORECASE)
    if _EACH_HAS.search(before(text, start)):
        return True
    if until and _OF_PLANS.search(left) and not DONE.search(left):
        return True
    behind = after(text, end)
    if until and left.endswith(", ") and not behind.strip() and not _SHARE.search(left):
        return False  # "đối soát tối thiểu 500 thửa, đến hết tháng 11/2026.": so many, by then
    if not left.strip(f" {SIGNS}") and _DONE_WHOLLY.match(text, end):
        return False
    # "Từ nay đến hết quý III, tổ chức ít nhất 01 đợt …": so much is to be done, no share is reached
    aims = _TARGET if left.strip(f" {SIGNS}") else _SHARE
    return bool(aims.search(left + behind) or _AND_LATER.match(text, end))


def part_is_told(text: str, start: int, end: int) -> bool:
    """``sau đợt mưa cuối tháng 9``: when something was, where no preposition makes a day of it by which to act."""
    alone = regex.match(r"đầu|giữa|cuối", text[start:end], regex.IGNORECASE)
    if alone and _BEHIND_EVENT.search(before(text, start, 90)):
        return True
    return end_is_target(text, start, end)


_BRACKET_OPENS: Final = regex.compile(r"\p{L}{2}[.,;]?\s?\(\s?$")
_REPORTED: Final = regex.compile(
    r"(?<!\p{L})(?:báo\scáo|số\sliệu|tình\shình|kết\squả|thống\skê|tổng\shợp)(?!\p{L})",
    regex.IGNORECASE,
)
"""In front of a period in brackets that a report is about: ``Báo cáo tình hình biên chế (Quý I/2024).``"""
_BRACKET_CLOSES: Final = regex.compile(
    r"\s?(?:(?:,|;|và)\s[^()\n]{1,60})?\)\s?(?:[.;]|$)", regex.IGNORECASE
)


def no_time_of_item(text: str, start: int, end: int) -> bool:
    """A quarter or half alone is a cell's, but for one in the brackets that close an item of a plan.

    ``Tổ chức quán triệt Chỉ thị (Quý IV/2025 và thường xuyên).``
    """
    closes = _BRACKET_OPENS.search(before(text, start)) and _BRACKET_CLOSES.match(text, end)
    return closes is None or _REPORTED.search(before(text, start, 90)) is not None


_TIME_OPENS: Final = regex.compile(r"\p{L}{2}[.,;]?\s?\((?:[^()\n]{3,60}?\d{4}\s?(?:,|và)\s)?$")


def no_term_of_item(text: str, start: int, end: int) -> bool:
    """``thường xuyên`` alone is a cell's, but for one in brackets like these: ``(Quý I và thường xuyên)``."""
    left = text[max(start - 90, 0) : start]
    return not (_TIME_OPENS.search(left) and _BRACKET_CLOSES.match(text, end))


def month_is_name(text: str, start: int, end: int) -> bool:
    """Whether a month alone names something, and is no time of a task.

    One that closes its sentence behind a meeting is when to report to it, one in brackets when to act.

    ``…, trình Ban Thường vụ tại phiên họp tháng 5/2024.``; ``Sơ kết phong trào (tháng 8/2025).``
    """
    meets = AT_MEETING.search(before(text, start)) and SENTENCE_END.match(text[end : end + 60])
    return not meets and no_time_of_item(text, start, end)


def years_close_item(text: str, start: int, end: int) -> bool:
    """A span of years in brackets that closes a roadmap's item is its time: ``Hoàn thiện hạ tầng (2025 - 2026)``.

    So it is behind ``theo lộ trình``.
    """
    if text[:start].lower().endswith("theo lộ trình ") and SENTENCE_END.match(text[end : end + 60]):
        return False
    bracket = regex.match(r"\)\s?[.;]?\s?$", text[end : end + 8])
    return not (
        bracket and text[:start].rstrip().endswith("(") and "giai" not in text[start:end].lower()
    )

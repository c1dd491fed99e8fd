"""The pieces of a wording of time: prepositions, hours, weekdays, quarters, rhythms.

All are matched without regard to case. Every repetition is bounded.
"""

from typing import Final

import regex

from pipeline.lexicon.dates import DAY, MONTH, PERIOD_YEAR, SPELLED, YEAR, date

EACH: Final = r"(?:h[àằ]ng|mỗi)"
"""Both spellings are current, often in one document."""
HALF: Final = r"(?:0?6|sáu)\stháng(?!\s(?:tuổi|đầu|cuối|\d|năm\s\d|đến)|\p{L})"
"""A half-yearly rhythm; not an age, nor ``6 tháng đầu năm``, which is one half of one year."""
RHYTHM: Final = rf"(?:tuần|tháng|quý|quí|(?:0?1\s|một\s|cả\s)?năm(?!\shọc|\s\d)|ngày|nửa\snăm|{HALF})(?!\p{{L}})"
REGULAR: Final = r"(?:(?:theo\s)?định\skỳ\s?,?\s?)?+"
"""``Định kỳ`` in front of the rhythm or its day."""

HOUR: Final = (
    r"(?:(?P<h>\d{1,2})\s?(?:giờ|h|g)\s?(?:(?P<mi>\d\d)(?!\d)\s?(?:phút|p(?!\p{L}))?)?['’′]?"
    r"|(?P<h>\d{1,2}):(?P<mi>\d\d)(?!\d)|(?P<h>\d{1,2})\.(?P<mi>\d\d)(?=,?\sngày\s))"
)
_HOURS: Final = rf"(?:{HOUR.replace('?P<h>', '?:').replace('?P<mi>', '?:')}\s?[-–]\s?)?{HOUR}"
"""``8h00-10h00``: the last hour counts."""
_PART: Final = (
    r"(?:(?:trong\s)?(?:buổi\s)?(?:sáng|trưa|chiều|tối|đêm)|giờ\s(?:làm\sviệc|hành\schính)|(?:cuối|hết)\s(?:giờ\schiều|giờ\slàm\sviệc|giờ\shành\schính|ngày"
    r"|giờ)(?:\slàm\sviệc)?|cả)"
)
WEEKDAY: Final = r"(?:(?:thứ\s(?P<wd>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<wd>chủ\snhật))(?!\p{L}))"
_ANY_WEEKDAY: Final = WEEKDAY.replace("?P<wd>", "?:")

HEAD: Final = (
    rf"(?:(?=\d{{1,2}}\s?[gh:.])(?>{_HOURS})\s?,?\s?)?"
    rf"(?:\(?{_PART}\)?\s?,?\s?)?(?:\(?(?:ngày\s)?{_ANY_WEEKDAY}\)?\s?,?\s?)?"
)
"""What may stand between a preposition and its day: hour, part of the day, weekday. Most numbers are no hour, which the
sign behind them tells first."""
DAY_BEGINS: Final = (
    r"(?:[\dOolI(]|ngày|m[ùồ]ng|thứ|chủ|trong|buổi|sáng|trưa|chiều|tối|đêm|giờ|cuối|hết|cả)"
)
"""With what `HEAD` and its day begin. A look at it spares most words all the ways in which they might go on."""
DAY_WORD: Final = r"(?:ngày\s?(?:m[ùồ]ng\s)?|m[ùồ]ng\s)"

FIRST_DAY: Final = (
    rf"(?:ngày\s?)?(?<!giờ\s)(?P<d1>{DAY})(?:(?P<dash>[-.])(?P<m1>{MONTH})(?:(?P=dash)(?P<y1>{YEAR})|(?=\s(?:đến|tới)\s))"
    rf"|(?:\s?/\s?|\s?tháng\s?)(?P<m1>{MONTH})(?![\dOolI])(?:(?:\s?/\s?|,?\s?năm\s)(?P<y1>{YEAR}))?)?"
)
"""The Party parts day, month and year with dashes."""
NO_HOUR: Final = HEAD.replace("?P<h>", "?:").replace("?P<mi>", "?:")
"""Hours of the first day are passed over."""

_FIGURES: Final = r"(?=[\dOolI]{1,2}\s?[/.\-])"
_NOT_COUNTED: Final = (
    r"(?!\s(?:xã|phường|huyện|số|đơn\svị|chỉ\stiêu|tiêu\schí|tổng|hộ|trường|thôn))"
)


_IN_BRACKETS: Final = r"(?<=(?:hai|ba|tư|năm|sáu|bảy|nhật|[2-7])\s)\((?:ngày\s)?"
"""``trước thứ Hai (19/5/2025)``: the brackets say which."""


def when(mark: str = "", *, loose: bool = False) -> str:
    """A day with its hour.

    Without the word ``ngày`` it needs a year; ``loose`` goes without the year where it has a slash (``trước 15/11``).
    """
    bare = rf"{_FIGURES}{date(mark)}{_NOT_COUNTED}|" if loose else ""
    whole = date(mark, year="needed")
    day = rf"(?:{DAY_WORD}{date(mark)}|{bare}{whole}|{_IN_BRACKETS}{whole}\))"
    return rf"{HEAD}{day}(?:\s?\({_ANY_WEEKDAY}\))?"


_AT_LATEST: Final = (
    r"(?:(?:không\s(?:(?:được|để)\s)?(?:chậm|muộn|trễ)\s(?:hơn|quá)|không\s(?:(?:được|để)\s)?(?:kéo\sdài\s)?quá(?=\sngày)|xong|trễ\snhất|chậm\snhất|muộn\snhất|hạn\scuối(?:\scùng)?|hạn\schót)\s?:?\s"
    r"(?:(?:là|vào|trước|đến|hết)\s?:?\s){0,3}"
    r"|hạn\s(?:(?:cuối(?:\scùng)?|chót)\s)?(?:nộp|gửi|báo\scáo|hoàn\sthành|đăng\ský|góp\sý|tiếp\snhận)\s(?:[^\s.,;:()\d]{1,8}\s){0,16}?là\s"
    r"|hạn\s(?:(?:cuối(?:\scùng)?|chót)\s)?(?:(?!trên|quy|sử)[^\s.,;:()\d]{1,8}\s){0,5}?(?:là|đến)\s(?:hết\s)?)"
)
BY: Final = (
    rf"(?:{_AT_LATEST}|(?:chậm|muộn)\snhất\s(?:là\s)?trong\s(?=(?:ngày|buổi|sáng|chiều|hôm)\s)"
    r"|(?:từ\snay\s|kéo\sdài\s)?(?:trước|đến|tới)\s(?:hết\s|trước\s|thời\sđiểm\s)?|hết\s)"
)
"""On or before: ``trước``, ``chậm nhất là``, ``đến hết``, ``xong trước``."""
BY_BEGINS: Final = r"(?:không|xong|trễ|chậm|muộn|hạn|từ|kéo|trước|đến|tới|hết)"
"""With what `BY` and `BEFORE` begin; as quick a look as `DAY_BEGINS`."""
BEFORE: Final = rf"(?:{_AT_LATEST}|trước\s(?:thời\sđiểm\s)?|từ\snay\s(?:đến|tới)\s(?:hết\s)?)"
"""What goes before a day without the word ``ngày`` and without a year."""
ON: Final = (
    r"(?:(?:(?:chậm|muộn)\snhất\s(?:là\s)?|ngay\s)?trong\s(?:(?:các|suốt|cả)\s)?|vào\s(?:lúc\s|hồi\s)?"
    r"|(?<=(?:tập\strung|có\smặt|khai\smạc)\s)lúc\s)"
)
"""Within: ``trong``, ``vào``."""

# Behind "quý", a numeral of strokes: OCR reads them as 1, l, H (two of them) and so on.
QUARTER: Final = (
    r"(?:IV|[1l|T]V|[I1l|TH]{3}|H[I1l|]|[I1l|]H|H|[I1l|T]{2}|I|[1-4]|[l|])"
    r"(?![\p{L}\d%|]|\.\d|/\d{1,2}(?!\d))"
)
QUARTER_WORD: Final = r"qu[ýí]\s"
YEAR_TAIL: Final = rf"(?:\s?/\s?|\s?[-–]\s?|,?\s?năm\s)(?P<y>{PERIOD_YEAR})(?!\d)"
"""``/2024``, ``-2024``, ``năm 2024`` behind a quarter or month."""
THE_YEAR: Final = rf"(?P<y>{PERIOD_YEAR})(?!\d)"
"""A year by itself: ``2024``."""
MONTHS: Final = rf"(?P<m>{MONTH})(?![\dOolI])"

COUNT: Final = rf"(?P<n>\d{{1,3}}(?!\d)|{SPELLED})(?:\s?\([^()\d]{{2,25}}\))?"
"""``05``, ``15 (mười lăm)``, ``mười lăm``."""
DAYS: Final = rf"(?P<d>{DAY})(?![\dOolI])"

DASH: Final = r"(?:\s?[-–—÷→]\s?|\s?(?:đến|tới)\s(?:hết\s)?)"
AND: Final = r"(?:\s?[,+]\s?|\s?(?:và|hoặc|&)\s)"
SPAN_OF_YEARS: Final = rf"{THE_YEAR}{DASH}(?:năm\s)?{THE_YEAR}"
AT_LEAST: Final = regex.compile(r"(?:ít\snhất|tối\sthiểu)\s$", regex.IGNORECASE)
"""``…, tối thiểu`` + ``đến hết tháng 12``: the least of the time itself."""

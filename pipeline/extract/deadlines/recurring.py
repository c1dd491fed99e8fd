"""Deadlines that come again: the entries of the table for days that repeat."""

from typing import Final

from pipeline.extract.deadlines import readers
from pipeline.extract.deadlines.entry import (
    BY_WORDS,
    DATE_SIGN,
    DAY_SIGN,
    DAY_WORDS,
    EACH_WORDS,
    EACH_YEAR_SIGN,
    QUARTER_WORDS,
    Entry,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadlines.patterns import (
    AND,
    BY,
    DAY_WORD,
    DAYS,
    EACH,
    HALF,
    HEAD,
    HOUR,
    MONTHS,
    ON,
    QUARTER,
    QUARTER_WORD,
    REGULAR,
    WEEKDAY,
)
from pipeline.lexicon.dates import DAY, MONTH, date

_PREPOSITION: Final = rf"(?:{BY}|{ON})?"
_DASHED: Final = rf"ngày\s?(?P<d>{DAY})[-.](?P<m>{MONTH})(?![\dOolI]|[-./]\d)"
"""``ngày 15-11``: with the word for a day and the rhythm behind it no range and no number of a section."""
_DAY_MONTH: Final = rf"(?:{HEAD}(?:{_DASHED}|(?:ngày\s?)?{date(year='absent')}))"
_DAY_MONTHS: Final = (
    rf"(?:các\s)?{_DAY_MONTH}"
    rf"(?:{AND}(?:(?:trước|vào)\s)?(?:{_DASHED}|(?:ngày\s?)?{date(year='absent')})){{0,3}}+"
)

_WHICH_WEEK: Final = ("đầu", "nhất", "hai", "ba", "tư", "bốn", "cuối")

RECURRING: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.days.of-one-year",
        needs=(("tháng",), ("năm",), BY_WORDS),
        signs=(DATE_SIGN,),
        why="Two reports of one year: the year that is printed with the second is the first's too.",
        pattern=compiled(
            rf"{HALF}\s?[,(:]?\s?{BY}(?:ngày\s?)?{date(year='absent')}(?P<and>\s?\)?\s?[,;]?\s?(?:và\s)?(?:báo\scáo\s)?(?:cả\s)?năm\s?[,(:]?\s?{BY}(?:ngày\s?)?)"
            rf"{date('2', year='needed')}"
        ),
        read=readers.on_two_days,
        bare=never,
        examples=(
            (
                "báo cáo 6 tháng trước ngày 10/6, cả năm trước ngày 05/12/2024",
                ("date 2024-06-10", "date 2024-12-05"),
            ),
        ),
        counterexamples=("báo cáo 6 tháng trước ngày 10/6, cả năm trước ngày 05/12",),
    ),
    Entry(
        id="deadline.yearly.day",
        needs=((*EACH_WORDS, "liền"), ("năm",)),
        signs=(DATE_SIGN, EACH_YEAR_SIGN),
        why="A day and month of every year; the office counts the day itself.",
        pattern=compiled(
            rf"{REGULAR}{_PREPOSITION}{_DAY_MONTHS}\s?,?\s?(?:của\s)?(?:{EACH}\snăm|năm\s(?:trước|sau)\sliền\skề)"
        ),
        read=readers.yearly_days,
        bare=never,
        examples=(
            (
                "báo cáo UBND tỉnh trước ngày 25/12 hàng năm.",
                ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",),
            ),
            ("báo cáo năm trước 15/11 hàng năm", ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",)),
            ("gửi trước ngày 15-11 hằng năm", ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",)),
            (
                "gửi trước ngày 15-6 và ngày 15-11 hằng năm",
                ("FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=15",),
            ),
            (
                "định kỳ trước ngày 30 tháng 11 hằng năm báo cáo",
                ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30",),
            ),
            ("gửi trước ngày 20/6 và 20/12 hằng năm", ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20",)),
            (
                "vào các ngày 20/3, 20/6, 20/9 và 20/12 hằng năm",
                ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",),
            ),
            (
                "gửi trước ngày 10/6 và ngày 05/12 hằng năm",
                ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5"),
            ),
            ("gửi trước ngày 05/7 và 05/01 hằng năm", ("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=5",)),
            (
                "gửi Sở thẩm định trước ngày 31/10 của năm trước liền kề",
                ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31",),
            ),
        ),
        counterexamples=(
            "trước ngày 25/12/2025",
            "ngày 20/11",
            "ngày 20-11-2025 hằng năm",
        ),
    ),
    Entry(
        id="deadline.yearly.day-after",
        needs=((*EACH_WORDS, "tháng"), (*BY_WORDS, "vào")),
        signs=(DATE_SIGN,),
        why="The rhythm may come first and its day in brackets: hằng năm (trước ngày 15 tháng 11).",
        pattern=compiled(
            rf"{REGULAR}(?:báo\scáo\s)?(?:{EACH}\s(?:năm|{HALF})|{HALF})\s?[,(:]?\s?(?:{BY}|vào\s){_DAY_MONTHS}(?!\s?/|\s?,?\snăm\s\d)"
        ),
        read=readers.yearly_days,
        bare=never,
        examples=(
            (
                "kết quả thực hiện hằng năm (trước ngày 15 tháng 11)",
                ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",),
            ),
            (
                "Hàng năm, trước ngày 05/12, báo cáo kết quả",
                ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5",),
            ),
            ("định kỳ 6 tháng (trước ngày 10/6) báo cáo", ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10",)),
        ),
        counterexamples=("Hằng năm, trước ngày 05/12/2025",),
    ),
    Entry(
        id="deadline.yearly.month",
        needs=(EACH_WORDS, ("năm",), ("tháng", *QUARTER_WORDS)),
        signs=(EACH_YEAR_SIGN,),
        why="A month or quarter of every year; a quarter is written by its last month.",
        pattern=compiled(
            rf"{REGULAR}{_PREPOSITION}(?:(?:đầu|giữa|cuối)\s)?(?:tháng\s{MONTHS}(?:{AND}(?:tháng\s)?{MONTHS}){{0,2}}"
            rf"|{QUARTER_WORD}(?P<q>{QUARTER})(?:{AND}(?:{QUARTER_WORD})?(?P<q>{QUARTER})){{0,2}})\s?,?\s?(?:của\s)?{EACH}\snăm"
            rf"|{REGULAR}{EACH}\snăm\s?[,(]?\s?{ON}(?:tháng\s{MONTHS}(?:{AND}(?:tháng\s)?{MONTHS}){{0,2}}(?!\s?[/-]|,?\snăm\s\d)"
            rf"|{QUARTER_WORD}(?P<q>{QUARTER})(?:{AND}(?:{QUARTER_WORD})?(?P<q>{QUARTER})){{0,2}}(?!\s?[/-]|,?\snăm\s\d))"
        ),
        read=readers.yearly_months,
        bare=never,
        examples=(
            ("hoàn thành trong tháng 12 hằng năm", ("FREQ=YEARLY;BYMONTH=12",)),
            ("vào tháng 6 và tháng 12 hàng năm", ("FREQ=YEARLY;BYMONTH=6,12",)),
            ("trong quý I hằng năm", ("FREQ=YEARLY;BYMONTH=3",)),
            ("hằng năm, vào tháng 12 tổ chức tổng kết", ("FREQ=YEARLY;BYMONTH=12",)),
        ),
        counterexamples=("trong tháng 12/2025", "hằng năm, trong tháng 12/2025"),
    ),
    Entry(
        id="deadline.quarterly.day",
        needs=(QUARTER_WORDS, ("tháng",), ("ngày",)),
        signs=(DAY_SIGN,),
        why="The last month of a quarter is a month of the calendar: March, June, September, December.",
        pattern=compiled(
            rf"{REGULAR}(?:{EACH}\s(?:quý|quí)\s?[,(]?\s?)?{_PREPOSITION}{HEAD}{DAY_WORD}{DAYS}\s(?:của\s)?"
            rf"tháng\s(?:cuối(?:\scùng)?|đầu(?:\stiên)?|thứ\s(?P<nth>nhất|hai|ba))\s?(?:của\s)?(?:(?:{EACH}|các)\s)?(?:quý|quí)(?:\s(?:sau|tiếp\stheo|kế\stiếp))?"
        ),
        read=readers.quarter_days,
        bare=never,
        examples=(
            ("gửi báo cáo ngày 25 tháng cuối quý", ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25",)),
            (
                "hằng quý (trước ngày 20 của tháng cuối quý)",
                ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",),
            ),
            ("ngày 20 tháng thứ hai của quý", ("FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=20",)),
            ("trước ngày 05 tháng đầu quý sau", ("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5",)),
        ),
        counterexamples=("ngày 25 tháng 3",),
    ),
    Entry(
        id="deadline.monthly.day",
        needs=(
            (*DAY_WORDS, "trước", "nhất"),
            ("tháng", *QUARTER_WORDS),
            (*EACH_WORDS, "sau", "tiếp", "kế", "liền"),
        ),
        signs=(
            sign(r"(?:ngày\s?|m[ùồ]ng\s|trước\s|nhất\s|là\s)[\doli]"),
            sign(r"(?:h[àằ]ng|mỗi)\s(?:tháng|qu[ýí])|tháng\s(?:liền|sau|tiếp|kế)"),
        ),
        why="A day of every month or quarter; which month of the quarter is meant stays open, as printed.",
        pattern=compiled(
            rf"{REGULAR}(?:(?:theo\s)?{EACH}\s(?:tháng|quý|quí)\s?[,(]?\s?)?+(?:từ\s(?:ngày\s)?{DAY}\s(?:đến|tới)\s(?:hết\s)?)?{_PREPOSITION}{HEAD}(?:các\s)?{DAY_WORD}(?:{DAY}\s?[-–]\s?(?:ngày\s)?)?{DAYS}"
            rf"(?:{AND}(?:ngày\s)?{DAYS}){{0,2}}+\s?,?\s?(?:của\s)?"
            rf"(?:{EACH}\s(?P<unit>tháng|quý|quí)|(?:tháng\s)(?:liền\s)?(?:sau|tiếp\s(?:theo|sau)|kế\stiếp|liền\skề))"
            rf"|{REGULAR}(?:trước|chậm\snhất(?:\slà)?)\s{DAYS}\s{EACH}\s(?P<unit>tháng|quý|quí)"
        ),
        read=readers.month_days,
        bare=never,
        examples=(
            ("báo cáo trước 25 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=25",)),
            ("trước ngày 15 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=15",)),
            ("báo cáo trước mùng 5 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=5",)),
            ("theo hàng quý trước ngày 03 hàng quý", ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3",)),
            ("ngày 15 và ngày 30 hàng tháng", ("FREQ=MONTHLY;BYMONTHDAY=15,30",)),
            ("báo cáo tháng gửi trước ngày 05 tháng sau", ("FREQ=MONTHLY;BYMONTHDAY=5",)),
            ("chậm nhất ngày 30 của tháng tiếp sau tháng báo cáo", ("FREQ=MONTHLY;BYMONTHDAY=30",)),
            ("từ ngày 01 đến ngày 05 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=5",)),
            ("chi trả vào ngày 10 - 12 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=12",)),
        ),
        counterexamples=("trước ngày 15 tháng 6",),
    ),
    Entry(
        id="deadline.last-day",
        needs=(("cuối",), ("tháng", "tuần", *QUARTER_WORDS)),
        signs=(
            sign(
                r"(?:ngày|việc)\scuối(?:\scùng)?\s(?:của\s)?(?:mỗi\s|hàng\s|hằng\s)?(?:tháng|tuần|qu[ýí])"
            ),
        ),
        why="The last day of every month or quarter, working or any; a week's last working day is its Friday.",
        pattern=compiled(
            rf"{REGULAR}{_PREPOSITION}(?:ngày\s{DAYS}{AND})?ngày\s(?:làm\sviệc\s)?cuối(?:\scùng)?\s(?:của\s)?(?:{EACH}\s)?(?P<unit>tháng|quý|quí)(?!\s?\d|\s(?:này|sau|tới|[IV]))"
            rf"|{REGULAR}{_PREPOSITION}ngày\slàm\sviệc\scuối(?:\scùng)?\s(?:của\s)?(?:{EACH}\s)?(?P<unit>tuần)(?!\s?\d|\s(?:này|sau|tới))"
        ),
        read=readers.last_day,
        bare=never,
        examples=(
            ("gửi báo cáo vào ngày cuối cùng của tháng", ("FREQ=MONTHLY;BYMONTHDAY=-1",)),
            (
                "chốt trước ngày làm việc cuối cùng hằng quý",
                ("FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",),
            ),
            (
                "Vào ngày làm việc cuối cùng của mỗi tháng, kế toán đối chiếu",
                ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",),
            ),
            ("báo cáo vào ngày làm việc cuối tuần", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("Định kỳ vào ngày 15 và ngày cuối tháng, báo cáo", ("FREQ=MONTHLY;BYMONTHDAY=15,-1",)),
        ),
        counterexamples=(
            "ngày cuối tuần",
            "ngày cuối tháng 6/2026",
            "ngày cuối cùng của tháng này",
        ),
    ),
    Entry(
        id="deadline.monthly.weekday",
        needs=(("tháng",), ("thứ", "chủ"), _WHICH_WEEK),
        signs=(
            sign(
                rf"(?:{'|'.join(_WHICH_WEEK)})(?:\s(?:tiên|cùng))?\s(?:của\s)?(?:h[àằ]ng\s|mỗi\s)?tháng"
            ),
        ),
        why="A weekday of one week of every month: RFC 5545 counts it (1SA).",
        pattern=compiled(
            rf"{REGULAR}{_PREPOSITION}(?:{HOUR}\s?,?\s?)?(?:(?:buổi\s)?(?:sáng|chiều|tối)\s)?(?:ngày\s)?{WEEKDAY}\s(?:(?:của\s)?tuần\s(?:lễ\s)?)?"
            rf"(?:thứ\s)?(?P<nth>{'|'.join(_WHICH_WEEK)})(?:\s(?:tiên|cùng))?\s(?:của\s)?(?:{EACH}\s)?tháng(?!\s?\d|\s(?:này|sau|tới))"
        ),
        read=readers.monthly_weekday,
        bare=never,
        examples=(
            ("tổ chức vào thứ Bảy tuần đầu tiên hằng tháng", ("FREQ=MONTHLY;BYDAY=1SA",)),
            ("họp vào thứ Sáu tuần cuối của tháng", ("FREQ=MONTHLY;BYDAY=-1FR",)),
            ("sinh hoạt thứ Tư tuần thứ hai mỗi tháng", ("FREQ=MONTHLY;BYDAY=2WE",)),
        ),
        counterexamples=("thứ Bảy tuần đầu tháng 6/2026", "vào thứ Sáu hằng tuần"),
    ),
    Entry(
        id="deadline.monthly.first-days",
        needs=(("ngày",), ("đầu",), ("tháng", *QUARTER_WORDS)),
        signs=(sign(r"\d\sngày\sđầu"),),
        why="Within the first days of every month the last of them is the day.",
        pattern=compiled(
            rf"{REGULAR}(?:{BY}|{ON})(?P<d>0?[1-9]|1\d)\sngày\sđầu(?:\stiên)?\s(?:của\s)?"
            rf"(?:{EACH}\s(?P<unit>tháng|quý|quí)|tháng\s(?:liền\s)?(?:sau|tiếp\s(?:theo|sau)|kế\stiếp|liền\skề))"
        ),
        read=readers.month_days,
        bare=never,
        examples=(
            ("gửi chậm nhất trong 05 ngày đầu tháng sau", ("FREQ=MONTHLY;BYMONTHDAY=5",)),
            ("nộp trong 10 ngày đầu của mỗi quý", ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10",)),
        ),
        counterexamples=("trong 10 ngày đầu tháng 4/2026", "trong 05 ngày đầu ra quân"),
    ),
    Entry(
        id="deadline.weekly.day",
        needs=(("tuần",), (*EACH_WORDS, "báo"), ("thứ", "chủ")),
        why="A weekday of every week, in either order; a weekly report (báo cáo tuần) is of every week too.",
        pattern=compiled(
            rf"{REGULAR}{_PREPOSITION}(?:{HOUR}\s?,?\s?)?(?:(?:sáng|chiều|cuối\sngày)\s)?(?:(?:các\s)?(?:ngày|buổi|sáng|chiều)\s)?{WEEKDAY}(?:{AND}(?:(?:sáng|chiều|ngày)\s)?{WEEKDAY}){{0,2}}\s?,?\s?(?:của\s)?{EACH}\stuần"
            rf"|{REGULAR}(?:{EACH}\s|(?<=báo\scáo\s))tuần\s?[,(:]?\s?{_PREPOSITION}(?:{HOUR}\s?,?\s?)?(?:(?:buổi\s)?(?:sáng|chiều|tối|trưa)\s)?(?:ngày\s)?{WEEKDAY}"
            rf"|{REGULAR}{EACH}\stuần\s(?=(?:báo|gửi|tổng|cập|họp|thông|về|cho|đến|tư|phát|mở|kiểm|trực|tiếp|dọn|ra|sinh|giao)\s)(?:[^\s.,;:()]{{1,10}}\s){{1,14}}?(?:{BY}|vào\s)(?:{HOUR}\s?,?\s?)?(?:(?:buổi\s)?(?:sáng|chiều|tối|trưa)\s)?(?:ngày\s)?{WEEKDAY}"
        ),
        read=readers.weekly_day,
        bare=never,
        examples=(
            ("gửi trước thứ Sáu hằng tuần", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("trước 15 giờ thứ Năm hàng tuần", ("FREQ=WEEKLY;BYDAY=TH",)),
            ("hằng tuần (vào chiều thứ 6)", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("vào thứ Hai và thứ Năm hằng tuần", ("FREQ=WEEKLY;BYDAY=MO,TH",)),
            ("trước 15 giờ các ngày thứ Ba, thứ Năm hằng tuần", ("FREQ=WEEKLY;BYDAY=TU,TH",)),
            ("báo cáo tuần trước 11 giờ thứ Sáu", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("báo cáo tuần: trước 11 giờ thứ Sáu", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("Hằng tuần báo cáo tình hình dịch bệnh về Sở vào thứ Năm", ("FREQ=WEEKLY;BYDAY=TH",)),
            ("báo cáo hằng tuần về Sở Y tế trước 16 giờ 30 ngày thứ Tư", ("FREQ=WEEKLY;BYDAY=WE",)),
            ("mỗi tuần tư vấn 01 buổi vào tối thứ Tư", ("FREQ=WEEKLY;BYDAY=WE",)),
            ("phát sóng hằng tuần vào tối thứ Sáu", ("FREQ=WEEKLY;BYDAY=FR",)),
        ),
        counterexamples=("thứ Sáu, ngày 20/12/2025",),
    ),
    Entry(
        id="deadline.weekly.named",
        needs=(("tuần",), ("thứ",), ("đầu", "cuối")),
        signs=(sign(r"thứ\s\w{1,4}\s(?:đầu|cuối)\stuần"),),
        why="The weekday that opens or closes the week is one of every week, where no week is named.",
        pattern=compiled(
            rf"{_PREPOSITION}(?:{HOUR}\s?,?\s?)?(?:(?:sáng|chiều)\s)?(?:ngày\s)?{WEEKDAY}\s(?:đầu|cuối)\stuần(?!\s(?:này|sau|tới|thứ|lễ|của|\d))"
        ),
        read=readers.weekly_day,
        bare=never,
        examples=(("tổ chức chào cờ vào sáng thứ Hai đầu tuần", ("FREQ=WEEKLY;BYDAY=MO",)),),
        counterexamples=("vào thứ Hai đầu tuần này", "họp giao ban đầu tuần"),
    ),
    Entry(
        id="deadline.daily.hour",
        needs=((*EACH_WORDS, "báo"), ("ngày",)),
        signs=(sign(r"(?:h[àằ]ng|mỗi|báo\scáo)\sngày"),),
        why="An hour of every day; the day is what counts.",
        pattern=compiled(
            rf"{REGULAR}{_PREPOSITION}{HOUR}(?:{AND}(?:trước\s|vào\s)?{HOUR}){{0,3}}\s?,?\s?{EACH}\sngày"
            rf"|{REGULAR}{EACH}\sngày\s?(?:\([^()\n]{{1,80}}\)\s)?[,(]?\s?(?:trước|vào)\s(?:lúc\s)?{HOUR}(?!\s?,?\sngày\s\d)"
            rf"|(?<=báo\scáo\s)ngày\s?[,(:]?\s?(?:trước|vào)\s(?:lúc\s)?{HOUR}(?!\s?,?\sngày\s\d)"
        ),
        read=readers.daily,
        bare=never,
        examples=(
            ("báo cáo trước 15 giờ hằng ngày về Sở Y tế", ("FREQ=DAILY",)),
            ("báo cáo nhanh trước 07 giờ và 16 giờ hàng ngày", ("FREQ=DAILY",)),
            ("báo cáo hằng ngày (trước 16 giờ)", ("FREQ=DAILY",)),
            ("Báo cáo ngày: trước 16 giờ; báo cáo tổng kết", ("FREQ=DAILY",)),
            ("cập nhật giá hằng ngày (gạo, thịt, cá) trước 10 giờ", ("FREQ=DAILY",)),
        ),
        counterexamples=("trước 15 giờ ngày 20/12/2025", "trực 24/24 giờ"),
    ),
)

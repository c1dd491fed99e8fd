"""Deadlines that come again: the entries of the table for days and rhythms that repeat."""

from typing import Final

from pipeline.extract import deadline_context as context
from pipeline.extract import deadline_readers as readers
from pipeline.extract.deadline_entry import (
    BY_WORDS,
    DATE_SIGN,
    DAY_SIGN,
    DAY_WORDS,
    EACH_WORDS,
    QUARTER_WORDS,
    Entry,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadline_patterns import (
    AND,
    BY,
    COUNT,
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
    RHYTHM,
    WEEKDAY,
)
from pipeline.lexicon.dates import date

_PREPOSITION: Final = rf"(?:{BY}|{ON})?"
_REGULAR: Final = r"(?:(?:theo\s)?định\skỳ\s?,?\s?)?+"
_DAY_MONTH: Final = rf"(?:{HEAD}(?:ngày\s?)?{date(year='absent')})"
_DAY_MONTHS: Final = (
    rf"(?:các\s)?{_DAY_MONTH}(?:{AND}(?:(?:trước|vào)\s)?(?:ngày\s?)?{date(year='absent')}){{0,3}}+"
)

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
        needs=(EACH_WORDS, ("năm",)),
        signs=(DATE_SIGN,),
        why="A day and month of every year; the office counts the day itself.",
        pattern=compiled(rf"{_REGULAR}{_PREPOSITION}{_DAY_MONTHS}\s?,?\s?(?:của\s)?{EACH}\snăm"),
        read=readers.yearly_days,
        bare=never,
        examples=(
            (
                "báo cáo UBND tỉnh trước ngày 25/12 hàng năm.",
                ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",),
            ),
            ("báo cáo năm trước 15/11 hàng năm", ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",)),
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
        ),
        counterexamples=(
            "trước ngày 25/12/2025",
            "ngày 20/11",
        ),
    ),
    Entry(
        id="deadline.yearly.day-after",
        needs=((*EACH_WORDS, "tháng"), (*BY_WORDS, "vào")),
        signs=(DATE_SIGN,),
        why="The rhythm may come first and its day in brackets: hằng năm (trước ngày 15 tháng 11).",
        pattern=compiled(
            rf"{_REGULAR}(?:báo\scáo\s)?(?:{EACH}\s(?:năm|{HALF})|{HALF})\s?[,(:]?\s?(?:{BY}|vào\s){_DAY_MONTHS}(?!\s?/|\s?,?\snăm\s\d)"
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
        why="A month or quarter of every year; a quarter is written by its last month.",
        pattern=compiled(
            rf"{_REGULAR}{_PREPOSITION}(?:(?:đầu|giữa|cuối)\s)?(?:tháng\s{MONTHS}(?:{AND}(?:tháng\s)?{MONTHS}){{0,2}}"
            rf"|{QUARTER_WORD}(?P<q>{QUARTER})(?:{AND}(?:{QUARTER_WORD})?(?P<q>{QUARTER})){{0,2}})\s?,?\s?(?:của\s)?{EACH}\snăm"
            rf"|{_REGULAR}{EACH}\snăm\s?[,(]?\s?{ON}(?:tháng\s{MONTHS}(?:{AND}(?:tháng\s)?{MONTHS}){{0,2}}(?!\s?[/-]|,?\snăm\s\d)"
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
            rf"{_REGULAR}(?:{EACH}\s(?:quý|quí)\s?[,(]?\s?)?{_PREPOSITION}{HEAD}{DAY_WORD}{DAYS}\s(?:của\s)?"
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
        needs=(DAY_WORDS, ("tháng", *QUARTER_WORDS), (*EACH_WORDS, "sau", "tiếp", "kế", "liền")),
        signs=(DAY_SIGN,),
        why="A day of every month or quarter; which month of the quarter is meant stays open, as printed.",
        pattern=compiled(
            rf"{_REGULAR}(?:(?:theo\s)?{EACH}\s(?:tháng|quý|quí)\s?[,(]?\s?)?+{_PREPOSITION}{HEAD}(?:các\s)?{DAY_WORD}{DAYS}"
            rf"(?:{AND}(?:ngày\s)?{DAYS}){{0,2}}+\s?,?\s?(?:của\s)?"
            rf"(?:{EACH}\s(?P<unit>tháng|quý|quí)|(?:tháng\s)(?:sau|tiếp\stheo|kế\stiếp|liền\skề))"
        ),
        read=readers.month_days,
        bare=never,
        examples=(
            ("trước ngày 15 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=15",)),
            ("báo cáo trước mùng 5 hằng tháng", ("FREQ=MONTHLY;BYMONTHDAY=5",)),
            ("theo hàng quý trước ngày 03 hàng quý", ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3",)),
            ("ngày 15 và ngày 30 hàng tháng", ("FREQ=MONTHLY;BYMONTHDAY=15,30",)),
            ("báo cáo tháng gửi trước ngày 05 tháng sau", ("FREQ=MONTHLY;BYMONTHDAY=5",)),
        ),
        counterexamples=("trước ngày 15 tháng 6",),
    ),
    Entry(
        id="deadline.weekly.day",
        needs=(("tuần",), EACH_WORDS, ("thứ", "chủ")),
        why="A weekday of every week, in either order.",
        pattern=compiled(
            rf"{_REGULAR}{_PREPOSITION}(?:{HOUR}\s?,?\s?)?(?:(?:sáng|chiều|cuối\sngày)\s)?(?:ngày\s)?{WEEKDAY}(?:{AND}(?:(?:sáng|chiều|ngày)\s)?{WEEKDAY}){{0,2}}\s?,?\s?(?:của\s)?{EACH}\stuần"
            rf"|{_REGULAR}{EACH}\stuần\s?[,(]?\s?{_PREPOSITION}(?:{HOUR}\s?,?\s?)?(?:(?:sáng|chiều)\s)?(?:ngày\s)?{WEEKDAY}"
            rf"|{_REGULAR}{EACH}\stuần\s(?=(?:báo|gửi|tổng|cập|họp|thông|về|cho|đến)\s)(?:[^\s.,;:()]{{1,10}}\s){{1,14}}?(?:{BY}|vào\s)(?:{HOUR}\s?,?\s?)?(?:(?:sáng|chiều)\s)?(?:ngày\s)?{WEEKDAY}"
        ),
        read=readers.weekly_day,
        bare=never,
        examples=(
            ("gửi trước thứ Sáu hằng tuần", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("trước 15 giờ thứ Năm hàng tuần", ("FREQ=WEEKLY;BYDAY=TH",)),
            ("hằng tuần (vào chiều thứ 6)", ("FREQ=WEEKLY;BYDAY=FR",)),
            ("vào thứ Hai và thứ Năm hằng tuần", ("FREQ=WEEKLY;BYDAY=MO,TH",)),
            ("Hằng tuần báo cáo tình hình dịch bệnh về Sở vào thứ Năm", ("FREQ=WEEKLY;BYDAY=TH",)),
            ("báo cáo hằng tuần về Sở Y tế trước 16 giờ 30 ngày thứ Tư", ("FREQ=WEEKLY;BYDAY=WE",)),
        ),
        counterexamples=("thứ Sáu, ngày 20/12/2025",),
    ),
    Entry(
        id="deadline.daily.hour",
        needs=(EACH_WORDS, ("ngày",)),
        why="An hour of every day; the day is what counts.",
        pattern=compiled(
            rf"{_REGULAR}{_PREPOSITION}{HOUR}(?:{AND}(?:trước\s|vào\s)?{HOUR}){{0,3}}\s?,?\s?{EACH}\sngày"
            rf"|{_REGULAR}{EACH}\sngày\s?(?:\([^()\n]{{1,80}}\)\s)?[,(]?\s?(?:trước|vào)\s(?:lúc\s)?{HOUR}(?!\s?,?\sngày\s\d)"
        ),
        read=readers.daily,
        bare=never,
        examples=(
            ("báo cáo trước 15 giờ hằng ngày về Sở Y tế", ("FREQ=DAILY",)),
            ("báo cáo nhanh trước 07 giờ và 16 giờ hàng ngày", ("FREQ=DAILY",)),
            ("báo cáo hằng ngày (trước 16 giờ)", ("FREQ=DAILY",)),
            ("cập nhật giá hằng ngày (gạo, thịt, cá) trước 10 giờ", ("FREQ=DAILY",)),
        ),
        counterexamples=("trước 15 giờ ngày 20/12/2025", "trực 24/24 giờ"),
    ),
    Entry(
        id="deadline.every",
        needs=(("lần",),),
        why="So many units of time for one time: 02 tuần một lần.",
        pattern=compiled(
            rf"{_REGULAR}(?:cứ\s)?(?:{EACH}\s)?(?:{COUNT}\s)?(?P<unit>nửa\snăm|(?<!nửa\s)(?:tuần|tháng|quý|quí|năm|ngày))"
            r"(?:\s?/\s?(?:(?:0?1|một)\s)?|\s(?:(?:tổ\schức|họp|kiểm\stra|thực\shiện|sơ\skết|tổng\skết)\s)?(?:0?[1Il]|một)\s)lần"
        ),
        read=readers.every,
        bare=never,
        examples=(
            ("giao ban 02 tuần một lần", ("FREQ=WEEKLY;INTERVAL=2",)),
            ("họp ba tháng/1 lần", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("báo cáo 2 tuần/lần", ("FREQ=WEEKLY;INTERVAL=2",)),
            ("mỗi quý một lần", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("sơ kết nửa năm một lần", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("Hội thao (hai năm tổ chức một lần)", ("FREQ=YEARLY;INTERVAL=2",)),
        ),
        counterexamples=("cung cấp thông tin một lần", "02 tuần"),
    ),
    Entry(
        id="deadline.times",
        needs=(("lần",),),
        why="So many times in a unit of time, as even steps: twice a year is every six months.",
        pattern=compiled(
            rf"{_REGULAR}(?:(?:ít\snhất|tối\sthiểu)\s)?{COUNT}\slần\s?(?:/|trong|mỗi|một|trên|h[àằ]ng)\s?(?:(?:0?1|một|mỗi)\s)?"
            r"(?P<unit>tuần|tháng|quý|quí|năm|ngày)(?!\s\d)"
            rf"|{_REGULAR}{EACH}\s(?P<unit>tuần|tháng|quý|quí|năm)\s(?:(?:tổ\schức|họp|kiểm\stra|ít\snhất|tối\sthiểu)\s){{0,2}}{COUNT}\slần"
        ),
        read=readers.times,
        bare=never,
        examples=(
            ("kiểm tra hai lần một năm", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("diễn tập tối thiểu một lần/năm", ("FREQ=YEARLY",)),
            ("mỗi năm ít nhất 02 lần", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("họp 01 lần/quý", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("05 lần/năm", ("FREQ=?",)),
        ),
        counterexamples=("tăng 2 lần so với năm trước",),
    ),
    Entry(
        id="deadline.rhythm.ordered",
        needs=(("định",), ("kỳ",)),
        why="With định kỳ the rhythm is an order to repeat; in a list each member is a rhythm of its own.",
        pattern=compiled(
            rf"(?:theo\s)?định\skỳ\s?[,:(]?\s?(?:theo\s)?(?P<r>(?:{EACH}\s)?{RHYTHM})"
            rf"(?:{AND}(?:0?9\stháng{AND})?(?P<r>(?:{EACH}\s)?{RHYTHM})){{0,4}}"
        ),
        read=readers.rhythms,
        bare=never,
        examples=(
            (
                "định kỳ hàng quý, 6 tháng, hàng năm hoặc đột xuất báo cáo",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
            ("định kỳ 6 tháng báo cáo Lãnh đạo Bộ", ("FREQ=MONTHLY;INTERVAL=6",)),
            ("báo cáo định kỳ hằng quý về tiến độ", ("FREQ=MONTHLY;INTERVAL=3",)),
            (
                "báo cáo định kỳ quý, 6 tháng, 9 tháng và năm",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
            (
                "chế độ báo cáo định kỳ (quý, 6 tháng, năm) về Sở",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
        ),
        counterexamples=("định kỳ báo cáo kết quả", "định kỳ năm học 2025-2026"),
    ),
    Entry(
        id="deadline.rhythm.counted",
        needs=(("mỗi", "/"),),
        why="So much of it every year orders to repeat; in a target it is counted by a share, not by a number.",
        pattern=compiled(
            r"(?P<r>mỗi\s(?:năm|quý|tháng|tuần))(?=\s(?:tổ\schức\s|mở\s|thực\shiện\s)?(?:ít\snhất|tối\sthiểu|không\sít\shơn)\s(?:\d{1,3}|một|hai|ba)\s(?!%)"
            r"|\s(?:\d{1,2}|một|hai|ba)\s(?:số|kỳ|bản\stin|buổi|cuộc|đợt|phiên|lớp|chuyên\smục|hội\snghị)(?!\p{L}))"
            r"|(?<=\d\s)(?:kỳ|bản\stin|buổi|cuộc|đợt|phiên|lớp|chuyên\smục|hội\snghị)\s?/\s?(?P<r>năm|quý|tháng|tuần)"
        ),
        read=readers.rhythms,
        bare=never,
        examples=(
            ("mở mỗi năm ít nhất 02 lớp bồi dưỡng", ("FREQ=YEARLY",)),
            ("mỗi quý tổ chức tối thiểu một buổi đối thoại", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("phát hành mỗi tuần 01 số", ("FREQ=WEEKLY",)),
            ("mở 02 lớp/năm cho công chức", ("FREQ=YEARLY",)),
        ),
        counterexamples=(
            "mỗi năm giảm ít nhất 5 %",
            "mỗi năm 20 hộ thoát nghèo",
            "hằng năm ít nhất 02 lớp",
        ),
    ),
    Entry(
        id="deadline.rhythm",
        needs=((*EACH_WORDS, "tháng"),),
        signs=(sign(rf"{EACH}\s|(?:0?6|sáu)\stháng"),),
        why="A rhythm alone: an order where its place in the sentence makes it an adverb, else an attribute.",
        pattern=compiled(
            rf"(?P<r>{EACH}\s{RHYTHM})(?:{AND}(?:0?9\stháng{AND})?(?P<r>(?:{EACH}\s)?{RHYTHM})){{0,4}}"
            rf"|(?:(?<=báo\scáo\s(?:định\skỳ\s)?)(?P<r>quý|quí){AND})?(?P<r>{HALF})(?:{AND}(?:{EACH}\s)?(?P<r>(?:cả\s)?năm(?!\s\d|\shọc)))"
        ),
        read=readers.rhythms,
        bare=context.rhythm_is_attribute,
        examples=(
            ("Hằng năm, tổ chức kiểm tra việc thực hiện.", ("FREQ=YEARLY",)),
            ("theo dõi; hằng năm tổ chức đánh giá kết quả", ("FREQ=YEARLY",)),
            ("Các trạm y tế báo cáo hằng ngày.", ("FREQ=DAILY",)),
            ("gửi báo cáo nhanh hằng ngày từ ngày ra quân", ("bare FREQ=DAILY",)),
            ("Tổ chức tập huấn cho giáo viên hàng năm.", ("FREQ=YEARLY",)),
            ("dạy hát trong trường (Sở Y tế chủ trì; thực hiện hằng năm).", ("FREQ=YEARLY",)),
            ("Chỉ số CCHC hàng năm được công bố", ("bare FREQ=YEARLY",)),
            ("xếp loại cán bộ, công chức hàng năm.", ("bare FREQ=YEARLY",)),
            ("dự toán ngân sách hàng năm.", ("bare FREQ=YEARLY",)),
            ("báo cáo 6 tháng, hàng năm gửi Sở", ("FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY")),
            ("báo cáo 6 tháng và cả năm gửi Sở", ("FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY")),
            (
                "báo cáo quý, 6 tháng và năm gửi Sở",
                ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"),
            ),
        ),
        counterexamples=("trẻ em từ 06 tháng đến 36 tháng tuổi", "năm 2025"),
    ),
    Entry(
        id="deadline.rhythm.by",
        needs=(("theo",), ("tuần", "tháng", *QUARTER_WORDS)),
        why="Reports by the month or quarter come with each of them.",
        pattern=compiled(
            r"(?<!\p{L})theo\s(?:từng\s)?(?P<r>tuần|tháng|quý|quí)(?!\s(?:\d|[IV]+\b|học|của))"
        ),
        read=readers.rhythms,
        bare=context.rhythm_is_unreported,
        examples=(
            ("các phòng gửi báo cáo kết quả theo quý.", ("FREQ=MONTHLY;INTERVAL=3",)),
            ("sản lượng điện theo tháng", ("bare FREQ=MONTHLY",)),
        ),
        counterexamples=("theo tháng 6/2025", "theo tuần học"),
    ),
    Entry(
        id="deadline.rhythm.unsaid",
        needs=(("định",), ("kỳ",)),
        why="Định kỳ with no period: the task repeats, how often is settled elsewhere.",
        pattern=compiled(r"(?:theo\s)?định\skỳ"),
        read=readers.unsaid_rhythm,
        bare=context.rhythm_is_unsaid,
        examples=(
            ("tổng hợp và định kỳ báo cáo Chủ tịch UBND huyện.", ("FREQ=?",)),
            ("thực hiện báo cáo định kỳ theo quy định.", ("FREQ=?",)),
            ("chế độ kiểm tra định kỳ và tổ chức diễn tập", ("bare FREQ=?",)),
        ),
        counterexamples=("định kỳ hằng quý báo cáo",),
    ),
)

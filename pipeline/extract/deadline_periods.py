"""Deadlines that come once: the entries of the table for quarters, months, halves, years and work without end."""

from typing import Final

from pipeline.extract import deadline_context as context
from pipeline.extract import deadline_period_readers as readers
from pipeline.extract.deadline_entry import (
    BY_WORDS,
    ON_WORDS,
    QUARTER_WORDS,
    YEAR_SIGN,
    Entry,
    always,
    compiled,
    sign,
)
from pipeline.extract.deadline_patterns import (
    AND,
    BY,
    COUNT,
    DASH,
    MONTHS,
    ON,
    QUARTER,
    QUARTER_WORD,
    YEAR_TAIL,
)
from pipeline.extract.deadline_readers import ongoing
from pipeline.lexicon.dates import PERIOD_YEAR

_YEAR: Final = rf"(?P<y>{PERIOD_YEAR})(?!\d)"
_SPAN_OF_YEARS: Final = rf"{_YEAR}{DASH}(?:năm\s)?{_YEAR}"
_HALF: Final = rf"(?:(?:0?6|sáu)\stháng|nửa|quý)\s(?P<half>đầu|cuối)\snăm(?:\s{_YEAR})?"
_MORE_YEARS: Final = rf"(?:(?:{AND}|{DASH})(?:năm\s)?{_YEAR})"

PERIODS: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.quarters.range",
        needs=(QUARTER_WORDS,),
        why="From a quarter to a quarter is one period.",
        pattern=compiled(
            rf"(?:từ\s|trong\s)?{QUARTER_WORD}(?P<q1>{QUARTER})(?:\s?/\s?(?P<y1>{PERIOD_YEAR})|\snăm\s(?P<y1>{PERIOD_YEAR}))?{DASH}"
            rf"(?:{QUARTER_WORD})?(?P<q2>{QUARTER})(?:(?:\s?/\s?|\s?[-–]\s?|,?\s?năm\s)(?P<y2>{PERIOD_YEAR}))?"
        ),
        read=readers.quarter_range,
        bare=context.range_is_scope,
        examples=(
            ("Quý II-IV/2024", ("bare period 2024-04-01/2024-12-end",)),
            ("Quý IV/2025- Quý II/2026", ("bare period 2025-10-01/2026-06-end",)),
            ("số hóa hồ sơ từ quý IV/2025 đến hết quý I/2026", ("period 2025-10-01/2026-03-end",)),
            ("kết quả đạt được từ quý I đến quý III/2025", ("bare period 2025-01-01/2025-09-end",)),
        ),
        counterexamples=("quý III/2024",),
    ),
    Entry(
        id="deadline.months.range",
        needs=(("tháng",),),
        why="From a month to a month is one period.",
        pattern=compiled(
            rf"(?:từ\s|trong\s)?tháng\s{MONTHS}(?:(?:\s?/\s?|\snăm\s)(?P<y>{PERIOD_YEAR}))?{DASH}"
            rf"(?:tháng\s{MONTHS}(?:{YEAR_TAIL})?|{MONTHS}(?:{YEAR_TAIL}|(?=\s?(?:[.,;)\n]|$))))"
        ),
        read=readers.months,
        bare=context.range_is_scope,
        examples=(
            ("Tháng 7-8", ("bare period ?-07-01/?-08-end",)),
            ("Từ tháng 11/2025 đến tháng 3/2026", ("bare period 2025-11-01/2026-03-end",)),
            ("Tháng 6-8/2025", ("bare period 2025-06-01/2025-08-end",)),
            ("tuần tra từ tháng 12/2024 đến tháng 02/2025", ("period 2024-12-01/2025-02-end",)),
            ("tổ chức hội chợ từ tháng 9 - 12/2025", ("period 2025-09-01/2025-12-end",)),
            (
                "số vụ phát sinh từ tháng 3 đến tháng 5/2025",
                ("bare period 2025-03-01/2025-05-end",),
            ),
        ),
        counterexamples=("tháng 6/2025", "tháng 6 - 10 xã tham gia"),
    ),
    Entry(
        id="deadline.quarter.end",
        needs=(QUARTER_WORDS, (*BY_WORDS, "đầu", "cuối")),
        why="By the end of a quarter; before a quarter is by the end of the one before it.",
        pattern=compiled(
            rf"(?:{BY}|(?:{ON})?(?:đầu|cuối)\s){QUARTER_WORD}(?P<q>{QUARTER})(?:{YEAR_TAIL})?"
        ),
        read=readers.quarter_end,
        bare=context.end_is_target,
        examples=(
            ("hết quý II/2025", ("date 2025-06-end",)),
            ("hoàn thành trước quý III năm 2025", ("date 2025-06-end",)),
        ),
        counterexamples=("trong quý II/2025",),
    ),
    Entry(
        id="deadline.quarter.within",
        needs=(QUARTER_WORDS, ON_WORDS),
        why="Within a quarter; in a list of quarters each is a period of its own, since each has work of its own.",
        pattern=compiled(
            rf"{ON}{QUARTER_WORD}(?P<q>{QUARTER})(?:{AND}(?:{QUARTER_WORD})?(?P<q>{QUARTER})){{0,3}}(?:{YEAR_TAIL})?"
        ),
        read=readers.quarters,
        bare=context.period_is_scope,
        examples=(
            ("Trong quý 3/2022 phải hoàn tất", ("period 2022-07-01/2022-09-end",)),
            ("trình ban hành trong quý IV.", ("period ?-10-01/?-12-end",)),
            ("hoàn thành trong quý H/2024", ("period 2024-04-01/2024-06-end",)),
            ("hoàn thành trong quý IHI/2024", ("period 2024-07-01/2024-09-end",)),
            (
                "nhiệm vụ được giao trong quý II, III, IV",
                ("period ?-04-01/?-06-end", "period ?-07-01/?-09-end", "period ?-10-01/?-12-end"),
            ),
            (
                "nội dung chưa hoàn thành trong quý I năm 2024",
                ("bare period 2024-01-01/2024-03-end",),
            ),
        ),
        counterexamples=("báo cáo quý III/2024", "quý vị"),
    ),
    Entry(
        id="deadline.quarter",
        needs=(QUARTER_WORDS,),
        why="A quarter alone: the cell of a time column.",
        pattern=compiled(
            rf"{QUARTER_WORD}(?P<q>{QUARTER})(?:{AND}(?:{QUARTER_WORD})?(?P<q>{QUARTER})){{0,3}}(?:{YEAR_TAIL})?"
        ),
        read=readers.quarters,
        bare=always,
        examples=(
            ("Thời gian kiểm tra: Quý III/2018.", ("period 2018-07-01/2018-09-end",)),
            ("Quý IV/2025", ("bare period 2025-10-01/2025-12-end",)),
            ("Quý III Năm 2026", ("bare period 2026-07-01/2026-09-end",)),
            (
                "Quý I+II/2026",
                ("bare period 2026-01-01/2026-03-end", "bare period 2026-04-01/2026-06-end"),
            ),
            ("Quí lll/2018", ("bare period 2018-07-01/2018-09-end",)),
        ),
        counterexamples=("quý 15", "Quý khách"),
    ),
    Entry(
        id="deadline.month.end",
        needs=(("tháng",), (*BY_WORDS, "đầu", "giữa", "cuối")),
        why="By the end of a month; before a month is by the end of the one before it.",
        pattern=compiled(
            rf"(?:{BY}(?:(?:đầu|giữa|cuối)\s)?|(?:{ON})?(?<!ngày\s)(?<!tuần\s)(?:đầu|giữa|cuối)\s)tháng\s{MONTHS}(?:{YEAR_TAIL})?"
        ),
        read=readers.month_end,
        bare=context.end_is_target,
        examples=(
            ("từ nay đến tháng 6/2027", ("date 2027-06-end",)),
            ("xong trước tháng 6/2025", ("date 2025-05-end",)),
            ("hết tháng 12 năm 2025", ("date 2025-12-end",)),
            ("giữa tháng 10/2026", ("date 2026-10-15",)),
            (
                "nêu trong phương hướng, nhiệm vụ từ nay đến tháng 6/2027",
                ("bare date 2027-06-end",),
            ),
            ("hoàn thành nhiệm vụ đến hết tháng 6/2027", ("date 2027-06-end",)),
            ("đo đạc tối thiểu 500 thửa, đến hết tháng 6/2027.", ("date 2027-06-end",)),
            ("đạt tối thiểu 50% hộ, đến hết tháng 6/2027.", ("bare date 2027-06-end",)),
        ),
        counterexamples=("trong tháng 6/2025", "tuần đầu tháng 12"),
    ),
    Entry(
        id="deadline.month.within",
        needs=(("tháng",), ON_WORDS),
        why="Within a month; months beside one another are one period, others a period each.",
        pattern=compiled(
            rf"{ON}(?:(?:0?[2-4]|hai|ba|bốn)\s)?tháng\s{MONTHS}(?:(?:(?P<range>{DASH})|{AND})(?:tháng\s)?{MONTHS}){{0,3}}(?:{YEAR_TAIL})?"
        ),
        read=readers.listed_months,
        bare=context.period_is_scope,
        examples=(
            ("hoàn thành trong tháng 11 năm 2025", ("period 2025-11-01/2025-11-end",)),
            (
                "báo cáo kết quả Ủy ban nhân dân tỉnh trong tháng 11/2025",
                ("period 2025-11-01/2025-11-end",),
            ),
            (
                "xử lý dứt điểm các vụ việc còn tồn đọng trong tháng 11/2025",
                ("period 2025-11-01/2025-11-end",),
            ),
            (
                "số hồ sơ còn tồn đọng trong tháng 11/2025",
                ("bare period 2025-11-01/2025-11-end",),
            ),
            ("Trong tháng 10/2025, Trung tâm đã thu thập", ("bare period 2025-10-01/2025-10-end",)),
            ("xong trong tháng 12/2025", ("period 2025-12-01/2025-12-end",)),
            ("vào tháng 3/2010", ("period 2010-03-01/2010-03-end",)),
            ("trong các tháng 6, 7, 8 năm 2024", ("period 2024-06-01/2024-08-end",)),
            (
                "khám sức khỏe vào tháng 4 và tháng 10/2025",
                ("period 2025-04-01/2025-04-end", "period 2025-10-01/2025-10-end"),
            ),
            ("ra quân trong hai tháng 5 và 6 năm 2025", ("period 2025-05-01/2025-06-end",)),
        ),
        counterexamples=("trong tháng hành động",),
    ),
    Entry(
        id="deadline.month",
        needs=(("tháng",),),
        why="A month alone: the cell of a time column. Behind a day it belongs to that day, which is read before.",
        pattern=compiled(
            rf"tháng\s{MONTHS}(?:{AND}(?:tháng\s)?{MONTHS}){{1,4}}(?:{YEAR_TAIL}|(?=\s?(?:[.;)\n]|$)))"
            rf"|(?<!\d\s)tháng\s{MONTHS}(?:{YEAR_TAIL})?"
        ),
        read=readers.listed_months,
        bare=always,
        examples=(
            ("Tháng 12/2025", ("bare period 2025-12-01/2025-12-end",)),
            ("Tháng 6, 7/2025", ("bare period 2025-06-01/2025-07-end",)),
            (
                "Tháng 4, 8, 12",
                (
                    "bare period ?-04-01/?-04-end",
                    "bare period ?-08-01/?-08-end",
                    "bare period ?-12-01/?-12-end",
                ),
            ),
        ),
        counterexamples=("ngày 20 tháng 11 năm 2025",),
    ),
    Entry(
        id="deadline.month.short",
        needs=(("20",),),
        why="All that a cell says: narrow columns shorten tháng.",
        pattern=compiled(rf"^\s?T\.?\s?{MONTHS}{YEAR_TAIL}\s?\.?\s?$"),
        read=readers.months,
        bare=always,
        examples=(("T3/2026", ("bare period 2026-03-01/2026-03-end",)),),
        counterexamples=("T3", "TT3/2026", "T3/2026/TT-BYT"),
    ),
    Entry(
        id="deadline.quarter.short",
        needs=(("20",),),
        why="All that a cell says: narrow columns shorten quý.",
        pattern=compiled(rf"^\s?Q\.?\s?(?P<q>{QUARTER}){YEAR_TAIL}\s?\.?\s?$"),
        read=readers.quarters,
        bare=always,
        examples=(
            ("Q2/2026", ("bare period 2026-04-01/2026-06-end",)),
            ("Q.IV/2026", ("bare period 2026-10-01/2026-12-end",)),
        ),
        counterexamples=("Q7", "QĐ/2026"),
    ),
    Entry(
        id="deadline.half.within",
        needs=(("tháng", "nửa", "quý"), ("đầu", "cuối"), ON_WORDS),
        why="Within a half of the year.",
        pattern=compiled(rf"{ON}{_HALF}"),
        read=readers.half,
        bare=context.year_is_scope,
        examples=(
            ("hoàn thành trong 6 tháng đầu năm 2026", ("period 2026-01-01/2026-06-end",)),
            ("kiểm tra trong nửa cuối năm 2026", ("period 2026-07-01/2026-12-end",)),
            ("nghiệm thu trong quý cuối năm", ("period ?-10-01/?-12-end",)),
        ),
        counterexamples=("báo cáo 6 tháng đầu năm 2024",),
    ),
    Entry(
        id="deadline.half",
        needs=(("tháng", "nửa", "quý"), ("đầu", "cuối")),
        why="A half of the year alone: a report's period in a sentence, a time in a time column.",
        pattern=compiled(_HALF),
        read=readers.half,
        bare=always,
        examples=(("sơ kết 6 tháng đầu năm 2026", ("bare period 2026-01-01/2026-06-end",)),),
        counterexamples=("định kỳ 6 tháng",),
    ),
    Entry(
        id="deadline.years.within",
        needs=(ON_WORDS, ("giai", "năm")),
        signs=(YEAR_SIGN, sign(r"(?:đoạn|năm)\s[12]")),
        why="Work set within several years, where they are neither a plan's name nor what is told of.",
        pattern=compiled(
            rf"{ON}(?:(?:cả\s|suốt\s)?giai\sđoạn\s|(?:cả\s|suốt\s)?(?:(?:các|{COUNT})\s)?năm\s){_YEAR}{_MORE_YEARS}{{1,3}}"
        ),
        read=readers.years,
        bare=context.years_are_scope,
        examples=(
            ("lập hồ sơ rừng trong giai đoạn 2026 - 2028", ("period 2026-01-01/2028-12-31",)),
            ("xây xong nhà trong 02 năm 2024, 2025", ("period 2024-01-01/2025-12-31",)),
            (
                "thực hiện mục tiêu của kế hoạch trong giai đoạn 2021-2025",
                ("bare period 2021-01-01/2025-12-31",),
            ),
        ),
        counterexamples=("giai đoạn 2021-2025", "trong năm 2025"),
    ),
    Entry(
        id="deadline.years.span",
        signs=(YEAR_SIGN, sign(r"[12][09o][0-9oli]{2}\s?(?:[-–—]|(?:đến|tới)\s)")),
        why="A programme's years: they name plans, and are a time only in a time column.",
        pattern=compiled(
            rf"(?:(?:trong\s)?giai\sđoạn\s|từ\snăm\s|từ\s|các\snăm\s|năm\s|xuyên\ssuốt\s)?(?:từ\s)?(?:năm\s)?{_SPAN_OF_YEARS}"
        ),
        read=readers.years,
        bare=context.years_close_item,
        examples=(
            ("giai đoạn 2021-2025", ("bare period 2021-01-01/2025-12-31",)),
            ("Năm 2025 - 2026", ("bare period 2025-01-01/2026-12-31",)),
            (
                "Mở rộng dịch vụ công trực tuyến (xuyên suốt 2027 - 2030).",
                ("period 2027-01-01/2030-12-31",),
            ),
            ("từ năm 2025 đến năm 2030", ("bare period 2025-01-01/2030-12-31",)),
        ),
        counterexamples=("năm học 2024-2025", "năm 2025"),
    ),
    Entry(
        id="deadline.year.by",
        needs=(("năm",), ("hết", "cuối", "trước", "nay")),
        signs=(YEAR_SIGN,),
        why="By the end of a year as a task's time; đến năm alone mostly belongs to a plan's name or target.",
        pattern=compiled(
            rf"(?:từ\snay\s(?:đến|tới)\s(?:hết\s|cuối\s)?|(?:xong\s|trước\s|đến\s|tới\s)?hết\s"
            rf"|(?:xong\s|trước\s|đến\s|tới\s|vào\s)cuối\s|xong\strước\s(?:hết\s)?|trước\skhi\skết\sthúc\s)năm\s{_YEAR}"
        ),
        read=readers.year_end,
        bare=context.end_is_target,
        examples=(
            ("Từ nay đến năm 2020, hoàn thành việc sắp xếp", ("date 2020-12-31",)),
            ("hết năm 2010, tổ chức tổng kết", ("date 2010-12-31",)),
            ("trình trước cuối năm 2026", ("date 2026-12-31",)),
            ("xử lý dứt điểm trước khi kết thúc năm 2025", ("date 2025-12-31",)),
            ("đến hết năm 2030 đạt 50% xã", ("bare date 2030-12-31",)),
        ),
        counterexamples=("đến năm 2030", "hộ nghèo cuối năm 2025"),
    ),
    Entry(
        id="deadline.year.to",
        needs=(("năm",), ("đến", "tới", "đầu", "giữa", "trước")),
        signs=(YEAR_SIGN,),
        why="Đến năm names plans and targets; it is a time in a time column.",
        pattern=compiled(
            rf"(?:đến|tới|(?<!kỳ\shọp\s)(?<!thường\slệ\s)(?:đầu|giữa)|trước)\snăm\s{_YEAR}"
        ),
        read=readers.year_end,
        bare=always,
        examples=(("Chương trình đến năm 2030", ("bare date 2030-12-31",)),),
        counterexamples=("từ nay đến năm 2030", "trước kỳ họp giữa năm 2030 của HĐND tỉnh"),
    ),
    Entry(
        id="deadline.year.within",
        needs=(("năm",), ON_WORDS),
        signs=(YEAR_SIGN,),
        why="Within a year, where an action is set and not a state told.",
        pattern=compiled(rf"{ON}(?:(?:cả|suốt)\s)?năm\s{_YEAR}"),
        read=readers.years,
        bare=context.year_is_scope,
        examples=(
            ("các nhiệm vụ được giao trong năm 2025", ("bare period 2025-01-01/2025-12-31",)),
            ("đạt 90% vào năm 2026", ("bare period 2026-01-01/2026-12-31",)),
            ("hoàn thành trong năm 2025", ("period 2025-01-01/2025-12-31",)),
            ("kiện toàn tổ chức, xong trong năm 2025", ("period 2025-01-01/2025-12-31",)),
            ("công khai kết quả xếp loại trong năm 2026", ("period 2026-01-01/2026-12-31",)),
            ("báo cáo kết quả thực hiện trong năm 2024", ("bare period 2024-01-01/2024-12-31",)),
            (
                "bị trừ điểm trong năm 2024 và những năm tiếp theo",
                ("bare period 2024-01-01/2024-12-31",),
            ),
        ),
        counterexamples=("Kế hoạch CCHC năm 2022",),
    ),
    Entry(
        id="deadline.year",
        needs=(("năm", "trở", "19", "20", "1o", "2o"),),
        signs=(sign(r"năm\s[12]|(?:trong|vào|các|lúc|hồi)\snăm|\strở\s|^\s?[12]"),),
        why="A year alone names plans and indicators; it is a time in a time column. Trong năm is the document's year.",
        pattern=compiled(
            rf"(?<!kỳ\shọp\s(?:giữa|đầu|cuối)\s)(?:từ\s)?năm\s{_YEAR}(?:\strở\sđi)?|{_YEAR}\strở\sđi|(?<!xuyên\s)(?<!tục\s){ON}năm(?!\s(?:\d|học|tới|sau|qua|trước|nay))|^\s?{_YEAR}\s?$"
        ),
        read=readers.years,
        bare=always,
        examples=(
            ("Năm 2026", ("bare period 2026-01-01/2026-12-31",)),
            ("Kế hoạch CCHC năm 2022", ("bare period 2022-01-01/2022-12-31",)),
            ("2026 trở đi", ("bare period 2026-01-01/2026-12-31",)),
            ("2026", ("bare period 2026-01-01/2026-12-31",)),
            ("Trong năm", ("bare period ?-01-01/?-12-31",)),
        ),
        counterexamples=("năm học 2024-2025", "2026 tỷ đồng"),
    ),
    Entry(
        id="deadline.ongoing",
        needs=(("xuyên", "tục", "năm"),),
        signs=(sign(r"thường\sxuyên|liên\stục|(?:cả|quanh)\snăm"),),
        why="With no end; in a sentence an adverb of manner.",
        pattern=compiled(
            r"(?<!chi\s)(?<!vốn\s)(?<!phí\s)(?:thường\sxuyên(?:\s?,\s?liên\stục)?(?:\strong\s(?:cả\s)?năm(?!\s\d))?|liên\stục|cả\snăm|quanh\snăm)"
        ),
        read=ongoing,
        bare=always,
        examples=(
            ("Thường xuyên", ("bare ongoing",)),
            ("Thường xuyên, liên tục.", ("bare ongoing",)),
            ("Thường xuyên trong năm.", ("bare ongoing",)),
        ),
        counterexamples=("chi thường xuyên", "trực 24/24 giờ", "kịp thời"),
    ),
)

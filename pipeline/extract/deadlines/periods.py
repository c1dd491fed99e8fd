"""Deadlines that come once: the entries of the table for quarters, months and halves of the year."""

from typing import Final

from pipeline.extract.deadlines import period_context
from pipeline.extract.deadlines import period_readers as readers
from pipeline.extract.deadlines.entry import (
    BY_WORDS,
    ON_WORDS,
    QUARTER_WORDS,
    YEAR_SIGN,
    Entry,
    always,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadlines.patterns import (
    AND,
    BY,
    DASH,
    MONTHS,
    ON,
    QUARTER,
    QUARTER_WORD,
    THE_YEAR,
    YEAR_TAIL,
)
from pipeline.extract.deadlines.readers import ongoing
from pipeline.lexicon.dates import MONTH, PERIOD_YEAR

_HALF: Final = rf"(?:(?:0?(?P<n>[369])|(?P<n>ba|sáu|chín))\stháng|nửa|quý)\s(?P<half>đầu|cuối)\snăm(?:\s{THE_YEAR})?"
_QUARTERS: Final = (
    rf"{QUARTER_WORD}(?P<q>{QUARTER})(?:(?:{YEAR_TAIL})?{AND}(?:{QUARTER_WORD})?(?P<q>{QUARTER})){{0,3}}"
    rf"(?:{YEAR_TAIL})?"
)
_MONTH_OF_NEXT: Final = (
    rf"(?:{YEAR_TAIL}(?:\s?[,+]\s?(?=\d\d?\s?/|tháng\s\d\d?\s?/\s?\d{{4}}\s?(?:[.;)]|$))|\s(?:và|&)\s)(?:tháng\s)?"
    rf"{MONTHS}{YEAR_TAIL})"
)
"""``/2016, 01/2017``, ``/2016 và tháng 01/2017``: another month with a year of its own."""
_NEXT: Final = r"(?:tiếp\stheo|kế\stiếp|sau|tới)"

PERIODS: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.onwards",
        needs=(("trở", "tiếp", "sau", "tới"), ("đi", "năm")),
        signs=(sign(r"trở\sđi|(?:các|những)\snăm\s(?:tiếp|kế|sau|tới)"), YEAR_SIGN),
        why="What begins in a year and goes on in those behind it has no last day; a span of years keeps its own.",
        pattern=compiled(
            rf"(?<!(?:[-–—]|đến|tới)\s?(?:năm\s)?)(?:{ON}|từ\s)?(?:(?:{QUARTER_WORD}{QUARTER}|tháng\s{MONTH})(?:\s?/\s?|\snăm\s)|năm\s)?"
            rf"(?:{THE_YEAR}{AND}){{0,2}}{THE_YEAR}\s?(?:trở\sđi|và\s(?:những|các)\snăm\s{_NEXT}|,\s(?:những|các)\snăm\s{_NEXT}(?=\s?(?:[.;)]|$)))"
        ),
        read=ongoing,
        bare=always,
        examples=(
            ("Năm 2026 và các năm tiếp theo", ("bare ongoing",)),
            ("Từ quý II/2026 trở đi", ("bare ongoing",)),
            ("2026 trở đi", ("bare ongoing",)),
            ("bố trí kinh phí trong năm 2024 và những năm tiếp theo", ("bare ongoing",)),
        ),
        counterexamples=("Giai đoạn 2026-2030 và những năm tiếp theo", "trong năm 2026"),
    ),
    Entry(
        id="deadline.quarters.range",
        needs=(QUARTER_WORDS,),
        why="From a quarter to a quarter is one period.",
        pattern=compiled(
            rf"(?:từ\s|trong\s)?{QUARTER_WORD}(?P<q1>{QUARTER})(?:\s?/\s?(?P<y1>{PERIOD_YEAR})|\snăm\s(?P<y1>{PERIOD_YEAR}))?{DASH}"
            rf"(?:{QUARTER_WORD})?(?P<q2>{QUARTER})(?:(?:\s?/\s?|\s?[-–]\s?|,?\s?năm\s)(?P<y2>{PERIOD_YEAR}))?"
        ),
        read=readers.quarter_range,
        bare=period_context.range_is_scope,
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
        bare=period_context.range_is_scope,
        examples=(
            ("Tháng 7-8", ("bare period ?-07-01/?-08-end",)),
            ("Từ tháng 11/2025 đến tháng 3/2026", ("bare period 2025-11-01/2026-03-end",)),
            ("Tháng 6-8/2025", ("bare period 2025-06-01/2025-08-end",)),
            ("Tháng 3 ÷ tháng 5/2026", ("bare period 2026-03-01/2026-05-end",)),
            ("tuần tra từ tháng 12/2024 đến tháng 02/2025", ("period 2024-12-01/2025-02-end",)),
            (
                "mở chuyên trang, mỗi tuần ít nhất 02 chuyên mục trong suốt thời gian từ tháng 4 đến tháng 7/2024",
                ("period 2024-04-01/2024-07-end",),
            ),
            ("tổ chức hội chợ từ tháng 9 - 12/2025", ("period 2025-09-01/2025-12-end",)),
            (
                "số vụ phát sinh từ tháng 3 đến tháng 5/2025",
                ("bare period 2025-03-01/2025-05-end",),
            ),
            (
                "vận hành trong các tháng cao điểm (từ tháng 4 đến tháng 7)",
                ("bare period ?-04-01/?-07-end",),
            ),
            ("tuần tra rừng (từ tháng 4 đến tháng 7)", ("period ?-04-01/?-07-end",)),
        ),
        counterexamples=("tháng 6/2025", "tháng 6 - 10 xã tham gia"),
    ),
    Entry(
        id="deadline.months.figures",
        signs=(YEAR_SIGN, sign(r"/\s?[12][\doli]{3}\s?(?:[-–—÷→]|đến|tới)")),
        why="From a month to a month, in figures alone: the year behind each says that they are months.",
        pattern=compiled(
            rf"(?:từ\s|trong\s)?{MONTHS}\s?/\s?(?P<y>{PERIOD_YEAR}){DASH}{MONTHS}\s?/\s?(?P<y>{PERIOD_YEAR})"
        ),
        read=readers.months,
        bare=period_context.range_is_scope,
        examples=(
            ("11/2025 - 3/2026", ("bare period 2025-11-01/2026-03-end",)),
            ("sửa chữa từ 4/2026 đến 9/2026", ("period 2026-04-01/2026-09-end",)),
        ),
        counterexamples=("từ 01/4/2026 đến 30/9/2026", "Nghị quyết 11/2025-NQ/TW"),
    ),
    Entry(
        id="deadline.quarter.end",
        needs=(QUARTER_WORDS, (*BY_WORDS, "đầu", "cuối")),
        why="By the end of a quarter; before a quarter is by the end of the one before it.",
        pattern=compiled(
            rf"(?:trước\skhi\skết\sthúc\s|{BY}|(?:{ON})?(?<!từ\s)(?:đầu|cuối)\s){QUARTER_WORD}(?P<q>{QUARTER})(?:{YEAR_TAIL})?"
        ),
        read=readers.quarter_end,
        bare=period_context.end_is_target,
        examples=(
            ("hết quý II/2025", ("date 2025-06-end",)),
            ("hoàn thành trước quý III năm 2025", ("date 2025-06-end",)),
            ("báo cáo trước khi kết thúc quý III/2025", ("date 2025-09-end",)),
        ),
        counterexamples=("trong quý II/2025", "đưa vào sử dụng từ đầu quý III"),
    ),
    Entry(
        id="deadline.quarter.within",
        needs=(QUARTER_WORDS, ON_WORDS),
        why="Within a quarter; two beside one another are one period, others one each, having work of their own.",
        pattern=compiled(rf"{ON}{_QUARTERS}"),
        read=readers.quarters,
        bare=period_context.period_is_scope,
        examples=(
            ("Trong quý 3/2022 phải hoàn tất", ("period 2022-07-01/2022-09-end",)),
            ("cắm mốc xong chậm nhất trong quý I/2025.", ("period 2025-01-01/2025-03-end",)),
            ("trình ban hành trong quý IV.", ("period ?-10-01/?-12-end",)),
            ("hoàn thành trong quý H/2024", ("period 2024-04-01/2024-06-end",)),
            ("hoàn thành trong quý IHI/2024", ("period 2024-07-01/2024-09-end",)),
            (
                "nhiệm vụ được giao trong quý II, III, IV",
                ("period ?-04-01/?-06-end", "period ?-07-01/?-09-end", "period ?-10-01/?-12-end"),
            ),
            ("kiểm tra trong quý II và quý III năm 2024", ("period 2024-04-01/2024-09-end",)),
            (
                "lắp biển báo hạn chế tải trọng trong quý II và quý III năm 2024",
                ("period 2024-04-01/2024-09-end",),
            ),
            ("rà soát trong quý IV/2025 và quý I/2026", ("period 2025-10-01/2026-03-end",)),
            (
                "họp trong quý I, quý III/2026",
                ("period 2026-01-01/2026-03-end", "period 2026-07-01/2026-09-end"),
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
        why="A quarter alone: the cell of a time column, or the brackets that close an item.",
        pattern=compiled(_QUARTERS),
        read=readers.quarters,
        bare=period_context.no_time_of_item,
        examples=(
            (
                "Tổ chức quán triệt (Quý IV/2025 và thường xuyên).",
                ("period 2025-10-01/2025-12-end",),
            ),
            ("Tổng kết (Quý I/2026);", ("period 2026-01-01/2026-03-end",)),
            ("Báo cáo tình hình biên chế (Quý I/2026).", ("bare period 2026-01-01/2026-03-end",)),
            ("Số liệu (quý I/2026) cho thấy", ("bare period 2026-01-01/2026-03-end",)),
            ("Thời gian kiểm tra: Quý III/2018.", ("period 2018-07-01/2018-09-end",)),
            ("Quý IV/2025", ("bare period 2025-10-01/2025-12-end",)),
            ("Quý III Năm 2026", ("bare period 2026-07-01/2026-09-end",)),
            ("Quý I+II/2026", ("bare period 2026-01-01/2026-06-end",)),
            ("Quý II, quý III/2026", ("bare period 2026-04-01/2026-09-end",)),
            ("Quí lll/2018", ("bare period 2018-07-01/2018-09-end",)),
        ),
        counterexamples=("quý 15", "Quý khách"),
    ),
    Entry(
        id="deadline.month.last-day",
        needs=(("tháng",), ("cuối",), ("ngày",)),
        why="The last day of a month that is named, a working day or not, is its end.",
        pattern=compiled(
            rf"(?:{BY}|{ON})?ngày\s(?:làm\sviệc\s)?cuối(?:\scùng)?\s(?:của\s)?tháng\s{MONTHS}(?:{YEAR_TAIL})?"
        ),
        read=readers.month_end,
        bare=never,
        examples=(
            ("gửi trước ngày cuối cùng của tháng 3/2024", ("date 2024-03-end",)),
            ("nộp vào ngày cuối tháng 6", ("date ?-06-end",)),
        ),
        counterexamples=("ngày cuối cùng của tháng", "10 ngày cuối tháng 6", "cuối tháng 6"),
    ),
    Entry(
        id="deadline.month.end",
        needs=(("tháng",), (*BY_WORDS, "đầu", "giữa", "cuối")),
        why="By the end of a month; before a month is by the end of the one before it.",
        pattern=compiled(
            rf"(?:{BY}(?:(?:đầu|giữa|cuối)\s)?|(?:{ON})?(?<!ngày\s)(?<!tuần\s)(?<!từ\s)(?:đầu|giữa|cuối)\s)tháng\s{MONTHS}(?:{YEAR_TAIL})?"
        ),
        read=readers.month_end,
        bare=period_context.part_is_told,
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
            ("bao tiêu nông sản, tối thiểu đến hết tháng 12/2024.", ("date 2024-12-end",)),
            ("gia cố các điểm sạt lở sau đợt mưa cuối tháng 9", ("bare date ?-09-end",)),
            ("sau khi rà soát, tổ chức tập huấn cuối tháng 9", ("date ?-09-end",)),
        ),
        counterexamples=("trong tháng 6/2025", "tuần đầu tháng 12", "vận hành từ đầu tháng 6"),
    ),
    Entry(
        id="deadline.month.within",
        needs=(("tháng",), ON_WORDS),
        why="Within a month; months beside one another are one period, others a period each.",
        pattern=compiled(
            rf"{ON}(?:(?:0?[2-4]|hai|ba|bốn)\s)?tháng\s{MONTHS}"
            rf"(?:{_MONTH_OF_NEXT}|(?:(?:(?P<range>{DASH})|{AND})(?:tháng\s)?{MONTHS}){{0,3}}(?:{YEAR_TAIL})?)"
        ),
        read=readers.listed_months,
        bare=period_context.period_is_scope,
        examples=(
            ("hoàn thành trong tháng 11 năm 2025", ("period 2025-11-01/2025-11-end",)),
            (
                "báo cáo kết quả Ủy ban nhân dân tỉnh trong tháng 11/2025",
                ("period 2025-11-01/2025-11-end",),
            ),
            ("chọn xong nhà thầu gói thiết bị trong tháng 7", ("period ?-07-01/?-07-end",)),
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
            ("tuyên truyền trong suốt tháng 5/2025", ("period 2025-05-01/2025-05-end",)),
            ("vào tháng 3/2010", ("period 2010-03-01/2010-03-end",)),
            ("trong các tháng 6, 7, 8 năm 2024", ("period 2024-06-01/2024-08-end",)),
            (
                "khám sức khỏe vào tháng 4 và tháng 10/2025",
                ("period 2025-04-01/2025-04-end", "period 2025-10-01/2025-10-end"),
            ),
            ("ra quân trong hai tháng 5 và 6 năm 2025", ("period 2025-05-01/2025-06-end",)),
            ("tiêm trong tháng 12/2016 và tháng 01/2017", ("period 2016-12-01/2017-01-end",)),
            (
                "kiểm tra trong tháng 5/2025 và tháng 10/2025",
                ("period 2025-05-01/2025-05-end", "period 2025-10-01/2025-10-end"),
            ),
        ),
        counterexamples=("trong tháng hành động",),
    ),
    Entry(
        id="deadline.month",
        needs=(("tháng",),),
        why="A month alone: the cell of a time column. Behind a day it belongs to that day, which is read before.",
        pattern=compiled(
            rf"(?<!\d\s)tháng\s{MONTHS}{_MONTH_OF_NEXT}"
            rf"|tháng\s{MONTHS}(?:{AND}(?:tháng\s)?{MONTHS}){{1,4}}(?:{YEAR_TAIL}|(?=\s?(?:[.;)\n]|$)))"
            rf"|(?<!\d\s)tháng\s{MONTHS}(?:{YEAR_TAIL})?"
        ),
        read=readers.listed_months,
        bare=period_context.month_is_name,
        examples=(
            ("Tháng 12/2025", ("bare period 2025-12-01/2025-12-end",)),
            ("Sơ kết phong trào (tháng 8/2025).", ("period 2025-08-01/2025-08-end",)),
            ("Tháng 6, 7/2025", ("bare period 2025-06-01/2025-07-end",)),
            (
                "xây dựng Đề án, trình Ban Thường vụ tại phiên họp tháng 5/2024.",
                ("period 2024-05-01/2024-05-end",),
            ),
            (
                "xây dựng Đề án, trình Ban Thường vụ trong phiên họp thường kỳ tháng 5/2024.",
                ("period 2024-05-01/2024-05-end",),
            ),
            ("Tháng 12/2016, tháng 01/2017", ("bare period 2016-12-01/2017-01-end",)),
            ("Tháng 12/2016, 01/2017", ("bare period 2016-12-01/2017-01-end",)),
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
        cell=True,
        signs=(YEAR_SIGN,),
        why="All that a cell says: narrow columns shorten tháng, or leave it out.",
        pattern=compiled(
            rf"^\s?T\.?\s?{MONTHS}{YEAR_TAIL}\s?\.?\s?$"
            rf"|^\s?{MONTHS}(?:{DASH}{MONTHS})?\s?/\s?(?P<y>{PERIOD_YEAR})\s?\.?\s?$"
        ),
        read=readers.months,
        bare=always,
        examples=(
            ("T3/2026", ("bare period 2026-03-01/2026-03-end",)),
            ("06/2026", ("bare period 2026-06-01/2026-06-end",)),
            ("3-5/2026", ("bare period 2026-03-01/2026-05-end",)),
        ),
        counterexamples=("T3", "TT3/2026", "T3/2026/TT-BYT", "15/3/2026", "đạt 6/2026"),
    ),
    Entry(
        id="deadline.quarter.short",
        cell=True,
        signs=(YEAR_SIGN,),
        why="All that a cell says: narrow columns shorten quý, or leave it out before a Roman number.",
        pattern=compiled(
            rf"^\s?Q\.?\s?(?P<q>{QUARTER})(?:{DASH}(?P<q>{QUARTER}))?{YEAR_TAIL}\s?\.?\s?$"
            rf"|^\s?(?P<q>IV|I{{1,3}})(?:{DASH}(?P<q>IV|I{{1,3}}))?\s?/\s?(?P<y>{PERIOD_YEAR})\s?\.?\s?$"
        ),
        read=readers.quarters_through,
        bare=always,
        examples=(
            ("Q2/2026", ("bare period 2026-04-01/2026-06-end",)),
            ("Q.IV/2026", ("bare period 2026-10-01/2026-12-end",)),
            ("Q.I-II/2026", ("bare period 2026-01-01/2026-06-end",)),
            ("III/2026", ("bare period 2026-07-01/2026-09-end",)),
        ),
        counterexamples=("Q7", "QĐ/2026"),
    ),
    Entry(
        id="deadline.half.within",
        needs=(("tháng", "nửa", "quý"), ("đầu", "cuối"), ON_WORDS),
        why="Within a half of the year.",
        pattern=compiled(rf"{ON}{_HALF}"),
        read=readers.half,
        bare=period_context.year_is_scope,
        examples=(
            ("hoàn thành trong 6 tháng đầu năm 2026", ("period 2026-01-01/2026-06-end",)),
            ("hoàn thành trong 9 tháng đầu năm 2026", ("period 2026-01-01/2026-09-end",)),
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
        bare=period_context.no_time_of_item,
        examples=(("sơ kết 6 tháng đầu năm 2026", ("bare period 2026-01-01/2026-06-end",)),),
        counterexamples=("định kỳ 6 tháng",),
    ),
)

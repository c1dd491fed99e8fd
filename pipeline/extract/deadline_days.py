"""Deadlines that come once: the entries of the table for what is no deadline, for what is counted and for days."""

from typing import Final

from pipeline.extract import deadline_context as context
from pipeline.extract import deadline_readers as readers
from pipeline.extract.deadline_entry import (
    BY_WORDS,
    DATE_SIGN,
    DAY_SIGN,
    DAYS_SIGN,
    ON_WORDS,
    TERM_SIGN,
    YEAR_SIGN,
    Entry,
    always,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadline_patterns import (
    AND,
    BEFORE,
    BY,
    COUNT,
    DASH,
    DAY_WORD,
    DAYS,
    HEAD,
    ON,
    when,
)
from pipeline.lexicon.dates import DAY, MONTH, PERIOD_YEAR, SPELLED, YEAR, date

_YEAR: Final = rf"(?P<y>{PERIOD_YEAR})(?!\d)"
_SPAN_OF_YEARS: Final = rf"{_YEAR}{DASH}(?:năm\s)?{_YEAR}"
_FIRST_DAY: Final = (
    rf"(?:ngày\s?)?(?<!giờ\s)(?P<d1>{DAY})(?:(?P<dash>[-.])(?P<m1>{MONTH})(?:(?P=dash)(?P<y1>{YEAR})|(?=\s(?:đến|tới)\s))"
    rf"|(?:\s?/\s?|\s?tháng\s?)(?P<m1>{MONTH})(?![\dOolI])(?:(?:\s?/\s?|,?\s?năm\s)(?P<y1>{YEAR}))?)?"
)
"""The Party parts day, month and year with dashes."""
_NO_HOUR: Final = HEAD.replace("?P<h>", "?:").replace("?P<mi>", "?:")
"""Hours of the first day are passed over."""
_UNIT: Final = r"(?P<unit>ngày\slàm\sviệc|giờ\slàm\sviệc|ngày|tuần|tháng|giờ|năm)"
_RANGE: Final = r"(?:\d{1,3}\s?[-–]\s?)?"
"""``24-48 giờ``: the longer term counts."""
_FROM: Final = (
    r"(?:,?\s?(?:kể\stừ|tính\stừ|từ|sau)\s(?:ngày|khi|lúc|thời\sđiểm)\s(?:khi\s)?"
    r"(?P<anchor>[^.,;:()\d]{2,70}|\d[\d/]{3,9}))"
)

NOT_DEADLINES: Final[tuple[Entry, ...]] = (
    Entry(
        id="none.cited-date",
        signs=(DATE_SIGN,),
        why="The date behind a code is the cited document's.",
        pattern=compiled(
            rf"\d{{1,5}}[^\s\d]{{0,3}}\s?/\s?(?=[\d&.,/–-]{{0,9}}\p{{L}})[\p{{L}}\d&.,/–-]{{2,40}}(?:\s?-\s?[\p{{L}}&]{{2,12}})?\s?,?\s?(?:\(\s?)?ngày\s?{date()}"
        ),
        read=readers.nothing,
        bare=always,
        examples=(("Quyết định số 90/QĐ-UBND ngày 25/01/2022 của UBND tỉnh", ()),),
    ),
    Entry(
        id="none.effect",
        needs=(("tính", "liệu", "chốt", "hiệu", "thông", "bắt", "áp", "từ"),),
        signs=(DATE_SIGN,),
        why="When something takes effect, happened or was counted is told, not ordered.",
        pattern=compiled(
            r"(?:tính|số\sliệu|dữ\sliệu|chốt|hiệu\slực(?:\sthi\shành)?|thông\squa|bắt\sđầu|áp\sdụng)\s(?:kể\s)?(?:từ|đến|tới|vào|trước)?\s?"
            rf"(?:hết\s)?{HEAD}ngày\s?{date()}|(?:kể\s)?từ\s(?:ngày\s)?{date()}(?!\s?(?:đến|tới|-|–))"
        ),
        read=readers.nothing,
        bare=always,
        examples=(
            ("Quyết định này có hiệu lực từ ngày 01/7/2025", ()),
            ("số liệu tính đến ngày 14/12/2025", ()),
            ("kể từ ngày 01 tháng 01 năm 2026", ()),
            ("Thời gian thực hiện: Từ 01/7/2025.", ()),
        ),
    ),
    Entry(
        id="none.named-years",
        needs=(("năm học", "niên", "nhiệm", "thời", "khóa", "mùa", "tầm", "định", "vụ"),),
        signs=(YEAR_SIGN,),
        why="School years, terms of office, planning horizons and visions are names.",
        pattern=compiled(
            rf"(?:năm\shọc|niên\skhóa|niên\skhoá|nhiệm\skỳ|nhiệm\skì|thời\skỳ|thời\skì|khóa|mùa)\s(?:\p{{L}}{{1,6}},?\s)?{_SPAN_OF_YEARS}"
            rf"|(?:tầm\snhìn|định\shướng)(?:\sđến)?(?:\snăm)?\s{_YEAR}|(?:năm\shọc|vụ)\s{_YEAR}"
        ),
        read=readers.nothing,
        bare=always,
        examples=(("năm học 2024-2025", ()), ("thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", ())),
    ),
)

RELATIVE: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.relative",
        needs=(("từ", "sau"),),
        signs=(TERM_SIGN,),
        why="Days counted from a day that is named; the first day is not counted (Civil Code, article 147).",
        pattern=compiled(
            rf"(?:(?:chậm\snhất|muộn\snhất|trong|không\squá|tối\sđa|sau|trước)\s(?:(?:là|trong|sau|không\squá|tối\sđa|vòng|thời\shạn"
            rf"|thời\sgian)\s){{0,3}})?{_RANGE}{COUNT}\s{_UNIT}{_FROM}"
        ),
        read=readers.relative,
        bare=context.term_of_effect,
        examples=(
            (
                "trong 05 ngày làm việc kể từ ngày nhận được văn bản",
                ("relative P5D working receipt",),
            ),
            ("trong thời hạn 15 (mười lăm) ngày kể từ ngày ký", ("relative P15D calendar issue",)),
            (
                "chậm nhất sau mười lăm ngày kể từ ngày Kế hoạch này được ban hành",
                ("relative P15D calendar issue",),
            ),
            ("trong vòng 24 giờ kể từ khi tiếp nhận", ("relative PT24H calendar receipt",)),
            (
                "không quá 02 tháng, kể từ khi kết thúc đợt kiểm tra",
                ("relative P2M calendar event",),
            ),
            ("trong 12-24 giờ sau khi bão tan", ("relative PT24H calendar event",)),
        ),
        counterexamples=("có hiệu lực kể từ ngày ký", "trong 5 năm qua"),
    ),
    Entry(
        id="deadline.relative.short",
        needs=(("trong", "quá", "đa", "nhất"), ("vòng", "hạn", "việc", "nhất")),
        signs=(sign(rf"(?:vòng|hạn|trong|quá|đa|nhất|là|sau)\s(?:\d|{SPELLED})"),),
        why="A limit with no anchor counts from its sentence's event; without vòng, thời hạn, làm việc it is a length.",
        pattern=compiled(
            rf"(?:trong|không\squá|tối\sđa|chậm\snhất|muộn\snhất)\s(?:(?:là|sau|trong|không\squá)\s)?(?:vòng|thời\shạn)\s{_RANGE}{COUNT}\s{_UNIT}"
            r"(?!\s(?:qua|tới|gần|đầu|cuối|vừa))"
            rf"|(?:trong|không\squá|chậm\snhất|muộn\snhất|tối\sđa)\s(?:(?:là|sau|trong)\s){{0,2}}{_RANGE}{COUNT}\s(?P<unit>ngày\slàm\sviệc|giờ\slàm\sviệc)"
            rf"|(?:chậm\snhất|muộn\snhất)\s(?:(?:là|sau|trong)\s){{0,2}}{_RANGE}{COUNT}\s(?P<unit>ngày|tuần|tháng|giờ)(?!\s\d|,?\s(?:ngày|h[àằ]ng|mỗi|thứ|sáng|chiều))"
        ),
        read=readers.relative,
        bare=never,
        examples=(
            ("trả lời trong vòng 24 giờ", ("relative PT24H calendar event",)),
            ("trong 03 ngày làm việc phải trả lời", ("relative P3D working event",)),
            ("chậm nhất 05 ngày sau hội nghị", ("relative P5D calendar event",)),
        ),
        counterexamples=(
            "trực 24/24 giờ",
            "trong 5 năm qua",
            "trong 6 tháng đầu năm 2025",
            "chậm nhất 16 giờ hằng ngày",
        ),
    ),
    Entry(
        id="deadline.relative.after",
        needs=(("sau",), ("ngày", "tuần")),
        signs=(sign(rf"(?:\d|{SPELLED})\s(?:\([^()]{{2,25}}\)\s)?(?:ngày|tuần)"),),
        why="An event and behind it how many days later; of a course of some days it would be its length.",
        pattern=compiled(
            r"sau\skhi\s(?:kết\sthúc|hoàn\sthành|bế\smạc|tổ\schức|họp|ban\shành|nhận\sđược|có\skết\squả|xảy\sra)\s"
            rf"(?:(?!(?:trong|chậm|không|tối|khóa|lớp|đợt)\s)[^\s.,;:()\d]{{1,12}}\s){{0,8}}?{COUNT}\s(?P<unit>ngày\slàm\sviệc|ngày|tuần)(?!\s(?:\d|đêm))"
        ),
        read=readers.relative,
        bare=context.term_of_effect,
        examples=(
            (
                "gửi biên bản ngay sau khi kết thúc hội nghị 02 ngày.",
                ("relative P2D calendar event",),
            ),
            ("báo cáo sau khi hoàn thành 05 ngày làm việc", ("relative P5D working event",)),
        ),
        counterexamples=("ngay sau khi kết thúc hội nghị", "sau khi tổ chức lớp tập huấn 03 ngày"),
    ),
    Entry(
        id="deadline.term",
        signs=(sign(r"^\W{0,4}(?:không\squá\s|tối\sđa\s)?\d"),),
        why="All that a cell says: a limit, or working days. Days without either are how long something lasts.",
        pattern=compiled(
            rf"^\s?[≤<]\s?{COUNT}\s{_UNIT}\s?\.?\s?$"
            rf"|^\s?(?:không\squá\s|tối\sđa\s)?{_RANGE}{COUNT}\s(?P<unit>ngày\slàm\sviệc|giờ\slàm\sviệc)\s?\.?\s?$"
            rf"|^\s?(?:không\squá|tối\sđa)\s{_RANGE}{COUNT}\s{_UNIT}\s?\.?\s?$"
        ),
        read=readers.relative,
        bare=always,
        examples=(
            ("≤ 5 ngày làm việc", ("bare relative P5D working event",)),
            ("< 45 ngày", ("bare relative P45D calendar event",)),
            ("07 ngày làm việc.", ("bare relative P7D working event",)),
            ("Không quá 10 ngày", ("bare relative P10D calendar event",)),
        ),
        counterexamples=("≥ 20 ngày", "18 tháng", "02 ngày", "Hội nghị 05 ngày làm việc"),
    ),
)

DAY_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.days.range",
        needs=(("từ",),),
        signs=(DATE_SIGN,),
        why="From a day to a day: both belong to the period; the last day gives the first its month and year.",
        pattern=compiled(
            rf"từ\s{_NO_HOUR}{_FIRST_DAY}{DASH}{when('2')}"
            rf"|từ\s{_NO_HOUR}(?=ngày){_FIRST_DAY}{DASH}{when('2', loose=True)}"
        ),
        read=readers.days,
        bare=context.day_is_told,
        examples=(
            ("từ ngày 01 đến ngày 31 tháng 5 năm 2018", ("period 2018-05-01/2018-05-31",)),
            ("Từ ngày 01/12/2025 đến hết ngày 30/11/2026", ("period 2025-12-01/2026-11-30",)),
            ("từ ngày 05-4-2021 đến ngày 16-4-2021", ("period 2021-04-05/2021-04-16",)),
            ("từ ngày 05-4 đến ngày 16-4-2021", ("period 2021-04-05/2021-04-16",)),
            ("từ 15/12 đến 15/01/2026", ("period 2025-12-15/2026-01-15",)),
            ("từ ngày 05 đến 20/7", ("period ?-07-05/?-07-20",)),
            (
                "cử người tham dự lớp bồi dưỡng (tổ chức từ ngày 02/12/2025 đến ngày 05/12/2025)",
                ("bare period 2025-12-02/2025-12-05",),
            ),
        ),
        counterexamples=("từ ngày 01/7/2025", "từ 1/2 đến 2/3 số phiếu"),
    ),
    Entry(
        id="deadline.days.from-month",
        needs=(("từ",), ("tháng",)),
        signs=(DATE_SIGN,),
        why="From a month to a day, which may be named by what takes place on it: the first day of the month begins.",
        pattern=compiled(
            rf"từ\s(?:đầu\s)?tháng\s(?P<m1>{MONTH})(?![\dOolI])(?:(?:\s?/\s?|\snăm\s)(?P<y1>{YEAR}))?{DASH}"
            rf"(?:ngày\s(?:\p{{L}}{{2,8}}\s){{0,4}})?{date('2')}"
        ),
        read=readers.days_from_month,
        bare=context.day_is_told,
        examples=(
            ("từ tháng 02 đến ngày 20/5/2027", ("period 2027-02-01/2027-05-20",)),
            ("Từ tháng 11 đến ngày khai giảng 05/3/2027", ("period 2026-11-01/2027-03-05",)),
        ),
        counterexamples=("từ tháng 02 đến tháng 5/2027",),
    ),
    Entry(
        id="deadline.day.by-two",
        needs=(BY_WORDS, ("và",)),
        signs=(DATE_SIGN,),
        why="Two days behind one preposition are two deadlines, as of two reports a year.",
        pattern=compiled(
            rf"(?:{BY}{HEAD}{DAY_WORD}{date()}|{BEFORE}{date()})(?P<and>\s?,?\s?và\s(?:trước\s)?(?:ngày\s)?){date('2')}"
        ),
        read=readers.on_two_days,
        bare=context.day_is_told,
        examples=(
            (
                "gửi báo cáo trước ngày 10/6/2025 và ngày 10/12/2025",
                ("date 2025-06-10", "date 2025-12-10"),
            ),
            ("gửi báo cáo trước ngày 05/6 và 05/12", ("date ?-06-05", "date ?-12-05")),
            (
                "Định kỳ 6 tháng, một năm báo cáo trước ngày 10/6 và 10/12.",
                ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
            ),
        ),
        counterexamples=("trước ngày 10/6/2025 và 5 đơn vị", "ngày 10/6 và 10/12"),
    ),
    Entry(
        id="deadline.days.several",
        needs=((*BY_WORDS, *ON_WORDS),),
        signs=(DATE_SIGN, DAYS_SIGN),
        why="Days of several months behind one preposition are a deadline each, as of the reports of a year.",
        pattern=compiled(
            rf"(?:{BY}|{ON})(?:các\s)?{DAY_WORD}{date(year='absent')}(?:{AND}(?:trước\s)?(?:ngày\s)?{date(year='absent')}){{1,4}}"
            rf"{AND}(?:trước\s)?(?:ngày\s)?{date('2')}"
        ),
        read=readers.on_several_days,
        bare=context.day_is_told,
        examples=(
            (
                "báo cáo trước ngày 20/3, 20/6, 20/9 và 20/12/2025",
                ("date 2025-03-20", "date 2025-06-20", "date 2025-09-20", "date 2025-12-20"),
            ),
            (
                "báo cáo vào các ngày 15/4, ngày 15/8 và ngày 15/12",
                ("date ?-04-15", "date ?-08-15", "date ?-12-15"),
            ),
        ),
        counterexamples=("trước ngày 10/6 và 10/12", "trước ngày 10/6/2025, 5 xã và 3 phường"),
    ),
    Entry(
        id="deadline.day.by",
        needs=(BY_WORDS,),
        signs=(DATE_SIGN,),
        why="On or before a day: trước ngày D is due on D as offices count it.",
        pattern=compiled(rf"{BY}{when()}|{BEFORE}{when(loose=True)}"),
        read=readers.on_day,
        bare=context.day_is_told,
        examples=(
            ("trước ngày 10 tháng 4 năm 2023", ("date 2023-04-10",)),
            ("trước ngày 20/12", ("date ?-12-20",)),
            ("trước 17 giờ 00 ngày 05/8/2022", ("date 2022-08-05T17:00",)),
            ("Đến 17h00, ngày 20/7/2026", ("date 2026-07-20T17:00",)),
            ("chậm nhất là 30 tháng 11 năm 2025", ("date 2025-11-30",)),
            ("chậm nhất là ngày 30/9/2026", ("date 2026-09-30",)),
            ("hạn cuối nộp hồ sơ là ngày 10/12/2025", ("date 2025-12-10",)),
            ("Thời hạn gửi báo cáo đến hết ngày 20/6", ("date ?-06-20",)),
            ("đến hết ngày 31/12/2026", ("date 2026-12-31",)),
            ("hoàn thành trước l5/11", ("date ?-11-15",)),
            ("trước ngày 22/ 12/ 2011", ("date 2011-12-22",)),
            ("Trước ngày 31. tháng 8 năm 2024", ("date 2024-08-31",)),
            ("trước ngày 31/02/2024", ("date 2024-02-31",)),
            (
                "hằng năm báo cáo Sở Y tế trước ngày 15/12",
                ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",),
            ),
            ("trình Hội đồng thông qua trước 14/11", ("date ?-11-14",)),
            ("xử lý các hợp đồng đã ký trước ngày 15/6/2025", ("bare date 2025-06-15",)),
            ("Đến ngày 20/7/2026, Sở đã nhận được 75 văn bản", ("bare date 2026-07-20",)),
        ),
        counterexamples=(
            "giải quyết trước hạn 14/16 hồ sơ",
            "trước ngày Nghị định này có hiệu lực",
        ),
    ),
    Entry(
        id="deadline.day.of-rhythm",
        needs=(("ngày",), (*BY_WORDS, *ON_WORDS)),
        signs=(DAY_SIGN,),
        why="A day with no month belongs to the rhythm that its sentence has named; with no rhythm it says nothing.",
        pattern=compiled(
            rf"(?:{BY}|{ON}){HEAD}{DAY_WORD}{DAYS}(?!\s?[/.\-–,]\s?\d|\s?(?:của\s)?tháng|\s(?:và|đến))"
        ),
        read=readers.on_day,
        bare=never,
        examples=(
            (
                "Định kỳ hằng tháng, báo cáo Sở Nội vụ trước ngày 25.",
                ("FREQ=MONTHLY;BYMONTHDAY=25",),
            ),
            ("báo cáo quý gửi trước ngày 20", ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",)),
        ),
        counterexamples=("hoàn thành trước ngày 25.", "hằng tháng báo cáo trước ngày 25/12/2025"),
    ),
    Entry(
        id="deadline.day.on",
        needs=(ON_WORDS,),
        signs=(DATE_SIGN,),
        why="Within or on a day, as meetings are set.",
        pattern=compiled(rf"{ON}{when()}"),
        read=readers.on_day,
        bare=context.day_is_told,
        examples=(
            ("xong trong ngày 20 tháng 11 năm 2025", ("date 2025-11-20",)),
            ("họp vào lúc 14 giờ 30, thứ Hai, ngày 05/5/2025", ("date 2025-05-05T14:30",)),
            ("tập trung lúc 07.00 ngày 14/8/2024", ("date 2024-08-14T07:00",)),
        ),
        counterexamples=("trong 3/4 số xã", "tâm bão lúc 08 giờ ngày 25/12/2017"),
    ),
    Entry(
        id="deadline.days.list",
        signs=(DATE_SIGN, DAYS_SIGN),
        why="Days beside one another are one period; a timetable's days need its label.",
        pattern=compiled(
            rf"{_NO_HOUR}{_FIRST_DAY}(?:{DASH}|{AND}(?:{DAY}{AND}){{0,3}}+)"
            rf"(?:cả\s)?(?:(?:sáng|chiều)\s)?(?:ngày\s?)?{date('2')}"
        ),
        read=readers.days,
        bare=always,
        examples=(
            ("Ngày 26, 27/12/2011", ("bare period 2011-12-26/2011-12-27",)),
            ("Chiều ngày 28/12 và cả ngày 29/12/2011", ("bare period 2011-12-28/2011-12-29",)),
            ("25-27/11/2025", ("bare period 2025-11-25/2025-11-27",)),
        ),
        counterexamples=("mức độ 3, 4",),
    ),
    Entry(
        id="deadline.day",
        signs=(DATE_SIGN,),
        why="A day alone: the cell of a timetable; in a sentence it mostly tells when something was.",
        pattern=compiled(when()),
        read=readers.on_day,
        bare=context.day_alone,
        examples=(
            ("31/10/2025", ("bare date 2025-10-31",)),
            ("lập phương án, báo cáo Giám đốc ngày 10/11.", ("date ?-11-10",)),
            ("rà soát, báo cáo tại phiên họp giao ban ngày 12/6.", ("date ?-06-12",)),
            ("Theo báo cáo của Sở Y tế ngày 10/11/2025", ("bare date 2025-11-10",)),
            ("Tờ trình của Sở, gửi Bộ ngày 10/11/2025 và", ("bare date 2025-11-10",)),
            ("8h00-10h00 ngày 28/12/2011", ("bare date 2011-12-28T10:00",)),
            ("8h00’, ngày 31/7/2023", ("bare date 2023-07-31T08:00",)),
            ("Ngày 02/01/2012 (thứ 2)", ("bare date 2012-01-02",)),
        ),
        counterexamples=("tiêu chí 3.4", "14.5 điểm"),
    ),
)

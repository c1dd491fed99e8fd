"""Deadlines that come once: the entries of the table for days, and for spans of unlike ends."""

from typing import Final

from pipeline.extract.deadlines import day_context, period_context, readers
from pipeline.extract.deadlines import period_readers as periods
from pipeline.extract.deadlines.entry import (
    BY_WORDS,
    DATE_SIGN,
    DAY_WORDS,
    DAYS_SIGN,
    ON_WORDS,
    QUARTER_WORDS,
    Entry,
    always,
    compiled,
    never,
    sign,
)
from pipeline.extract.deadlines.named import NAMED_DAYS
from pipeline.extract.deadlines.patterns import (
    AND,
    BEFORE,
    BY,
    BY_BEGINS,
    COUNT,
    DASH,
    DAY_BEGINS,
    DAY_WORD,
    DAYS,
    FIRST_DAY,
    HEAD,
    NO_HOUR,
    ON,
    QUARTER,
    QUARTER_WORD,
    when,
)
from pipeline.lexicon.dates import DAY, MONTH, PERIOD_YEAR, YEAR, date

_FROM_DAY: Final = rf"{NO_HOUR}{FIRST_DAY}"
_FROM_YEAR: Final = rf"(?:đầu\s)?năm\s(?P<y1>{PERIOD_YEAR})"
_OF_YEAR: Final = rf"(?:(?:\s?/\s?|,?\snăm\s)(?P<y1>{PERIOD_YEAR})(?!\d))?"
_FROM_MONTH: Final = rf"(?:đầu\s|giữa\s|cuối\s)?tháng\s(?P<m1>{MONTH})(?![\dOolI]){_OF_YEAR}"
_FROM_QUARTER: Final = rf"(?:đầu\s)?{QUARTER_WORD}(?P<q1>{QUARTER}){_OF_YEAR}"
_TO_YEAR: Final = rf"(?P<y2>{PERIOD_YEAR})(?!\d)"

DAY_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.days.range",
        needs=(("từ",),),
        signs=(DATE_SIGN,),
        why="From a day to a day: both belong to the period; the last day gives the first its month and year.",
        pattern=compiled(
            rf"từ\s{NO_HOUR}{FIRST_DAY}{DASH}{when('2')}"
            rf"|từ\s{NO_HOUR}(?=ngày){FIRST_DAY}{DASH}{when('2', loose=True)}"
            rf"|từ\s(?=\d\d/\d){FIRST_DAY}{DASH}(?=\d\d/\d){when('2', loose=True)}"
            rf"|từ\s{NO_HOUR}(?=ngày){FIRST_DAY}{DASH}{DAY_WORD}(?P<d2>{DAY})[-.](?P<m2>{MONTH})(?![\dOolI]|[-./]\d)"
        ),
        read=readers.days,
        bare=day_context.day_is_told,
        examples=(
            ("từ ngày 01 đến ngày 31 tháng 5 năm 2018", ("period 2018-05-01/2018-05-31",)),
            ("Từ ngày 01/12/2025 đến hết ngày 30/11/2026", ("period 2025-12-01/2026-11-30",)),
            ("từ ngày 05-4-2021 đến ngày 16-4-2021", ("period 2021-04-05/2021-04-16",)),
            (
                "trực gác từ ngày 01 tháng 4 năm 2017 đến ngày 31 tháng 7 năm 2017",
                ("period 2017-04-01/2017-07-31",),
            ),
            ("từ ngày 05-4 đến ngày 16-4-2021", ("period 2021-04-05/2021-04-16",)),
            ("từ 15/12 đến 15/01/2026", ("period 2025-12-15/2026-01-15",)),
            ("từ ngày 05 đến 20/7", ("period ?-07-05/?-07-20",)),
            ("thẩm định từ 26/11 - 05/12.", ("period ?-11-26/?-12-05",)),
            ("từ ngày 10-6 đến ngày 12-6", ("period ?-06-10/?-06-12",)),
            (
                "cử người tham dự lớp bồi dưỡng (tổ chức từ ngày 02/12/2025 đến ngày 05/12/2025)",
                ("bare period 2025-12-02/2025-12-05",),
            ),
        ),
        counterexamples=("từ ngày 01/7/2025", "từ 1/2 đến 2/3 số phiếu"),
    ),
    Entry(
        id="deadline.span",
        needs=(("từ",), ("tháng", "năm", *QUARTER_WORDS)),
        why="From a day, month, quarter or year to the end of what is longer or shorter: one period.",
        pattern=compiled(
            rf"từ\s(?:(?:{_FROM_DAY}|{_FROM_QUARTER}|{_FROM_YEAR}){DASH}(?:cuối\s)?tháng\s(?P<m2>{MONTH})(?![\dOolI])"
            rf"(?:(?:\s?/\s?|,?\s?năm\s){_TO_YEAR})?"
            rf"|(?:{_FROM_DAY}|{_FROM_MONTH}|{_FROM_YEAR}){DASH}(?:cuối\s)?{QUARTER_WORD}(?P<q2>{QUARTER})"
            rf"(?:(?:\s?/\s?|,?\s?năm\s){_TO_YEAR})?"
            rf"|(?:{_FROM_DAY}|{_FROM_MONTH}|{_FROM_QUARTER}){DASH}(?:cuối\s)?năm\s{_TO_YEAR})"
        ),
        read=periods.span,
        bare=period_context.range_is_scope,
        examples=(
            ("tuần tra từ 15/02 đến hết tháng 3/2027", ("period 2027-02-15/2027-03-end",)),
            ("diễn tập từ ngày 15/11/2026 đến tháng 02/2027", ("period 2026-11-15/2027-02-end",)),
            ("kiểm tra từ tháng 4 đến hết năm 2026", ("period 2026-04-01/2026-12-end",)),
            ("đo đạc từ quý III/2026 đến năm 2028", ("period 2026-07-01/2028-12-end",)),
            ("lấy mẫu từ tháng 11 đến quý I/2027", ("period 2026-11-01/2027-03-end",)),
            ("số vụ xảy ra từ tháng 4 đến hết năm 2026", ("bare period 2026-04-01/2026-12-end",)),
        ),
        counterexamples=(
            "từ tháng 02 đến tháng 5/2027",
            "từ ngày 15/02 đến 15/3/2027",
            "từ nay đến năm 2030",
            "từ quý II đến quý III/2026",
        ),
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
        bare=day_context.day_is_told,
        examples=(
            ("từ tháng 02 đến ngày 20/5/2027", ("period 2027-02-01/2027-05-20",)),
            ("Từ tháng 11 đến ngày khai giảng 05/3/2027", ("period 2026-11-01/2027-03-05",)),
        ),
        counterexamples=("từ tháng 02 đến tháng 5/2027",),
    ),
    Entry(
        id="deadline.day.by-two",
        needs=((*BY_WORDS, *ON_WORDS), ("và",)),
        signs=(DATE_SIGN,),
        why="Two days behind one preposition are two deadlines, as of two reports a year.",
        pattern=compiled(
            rf"(?={BY_BEGINS}|vào\s)(?:{BY}{HEAD}{DAY_WORD}{date()}|{BEFORE}{date()}|vào\scác\sngày\s{date()})"
            rf"(?P<and>(?:\sđối\svới\s[^.,;/]{{2,40}}?(?=\svà\sngày\s))?\s?,?\s?và\s(?:trước\s)?(?:ngày\s)?){date('2')}"
        ),
        read=readers.on_two_days,
        bare=day_context.day_is_told,
        examples=(
            (
                "gửi báo cáo trước ngày 10/6/2025 và ngày 10/12/2025",
                ("date 2025-06-10", "date 2025-12-10"),
            ),
            ("gửi báo cáo trước ngày 05/6 và 05/12", ("date ?-06-05", "date ?-12-05")),
            ("ra quân vào các ngày 08/3 và 22/3/2026", ("date 2026-03-08", "date 2026-03-22")),
            (
                "gửi chậm nhất ngày 03/4/2026 đối với đợt 1 và ngày 04/9/2026 đối với đợt 2",
                ("date 2026-04-03", "date 2026-09-04"),
            ),
            (
                "Báo cáo 02 lần/năm, trước ngày 10/6 và 10/12.",
                ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
            ),
            (
                "Báo cáo 02 lần/năm (trước ngày 10/6 và trước ngày 10/12).",
                ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
            ),
            (
                "Báo cáo 02 lần trong năm 2026, trước ngày 10/6 và 10/12.",
                ("date ?-06-10", "date ?-12-10"),
            ),
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
            rf"(?:{BY}|{ON})(?:các\s)?(?:{DAY_WORD})?{date(year='absent')}(?:{AND}(?:trước\s)?(?:ngày\s)?{date(year='absent')}){{1,4}}"
            rf"{AND}(?:trước\s)?(?:ngày\s)?{date('2')}"
        ),
        read=readers.on_several_days,
        bare=day_context.day_is_told,
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
        pattern=compiled(
            rf"(?={BY_BEGINS}|thời\s)(?:{BY}{when()}|{BEFORE}{when(loose=True)}"
            rf"|{BY}{HEAD}{DAY_WORD}(?P<d>{DAY})\s?[-.]\s?(?P<m>{MONTH})(?![\dOolI]|\s?[-./]\s?\d)"
            rf"|(?<=[,;]\s)(?:thời\s)?hạn\s(?:hoàn\sthành\s)?(?:{DAY_WORD})?{date(year='needed')}(?=\s?(?:[.,;)]|$))"
            rf"|{BEFORE}(?P<d>{DAY})\stháng\s(?P<m>{MONTH})(?![\dOolI])(?=\s?(?:[.,;)]|$)))"
        ),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("trước ngày 10 tháng 4 năm 2023", ("date 2023-04-10",)),
            ("gửi kết luận cho Thanh tra Bộ trước 30 tháng 8.", ("date ?-08-30",)),
            ("không để kéo dài quá ngày 30/6/2024", ("date 2024-06-30",)),
            ("cập nhật dữ liệu hồ sơ của cán bộ, xong trước 25/4", ("date ?-04-25",)),
            ("cập nhật số liệu các dự án đến ngày 25/4/2024", ("bare date 2024-04-25",)),
            (
                "Hạn cuối nộp phiếu lấy ý kiến dự thảo Nghị định là 11h30 ngày 21/3/2024",
                ("date 2024-03-21T11:30",),
            ),
            (
                "đơn vị nợ bảo hiểm xã hội từ 6 tháng trở lên, kết thúc trước ngày 31/10",
                ("date ?-10-31",),
            ),
            ("trước ngày 20/12", ("date ?-12-20",)),
            (
                "Tiêm phòng 02 lần/năm, hoàn thành đợt này trước ngày 30/6.",
                ("date ?-06-30",),
            ),
            ("từ nay đến 30/6 tập trung xử lý", ("date ?-06-30",)),
            ("giao Trung tâm thực hiện, thời hạn 15/5/2026.", ("date 2026-05-15",)),
            ("gửi góp ý trước giờ làm việc ngày 16/3/2026.", ("date 2026-03-16",)),
            (
                "nộp số tiền phát sinh trước ngày 29/3/2024, quá thời hạn trên sẽ xử lý",
                ("date 2024-03-29",),
            ),
            ("xử lý xong các bãi không phép trước ngày 25 tháng 4.", ("date ?-04-25",)),
            ("nếu đến hết ngày 30/4/2026 không khởi công, Sở báo cáo", ("bare date 2026-04-30",)),
            (
                "thanh toán dứt điểm khoản nợ đã phát sinh trước ngày 01/01/2025",
                ("bare date 2025-01-01",),
            ),
            ("nếu có vướng mắc báo cáo Sở trước ngày 30/4/2026", ("date 2026-04-30",)),
            ("phấn đấu đến ngày 01/7/2026 có 95% đạt yêu cầu", ("bare date 2026-07-01",)),
            ("phấn đấu hoàn thành đến ngày 01/7/2026, đạt chất lượng", ("date 2026-07-01",)),
            ("các dự án đến hết ngày 30/6/2024 giải ngân dưới 30%", ("bare date 2024-06-30",)),
            ("xong trước ngày 30-6.", ("date ?-06-30",)),
            ("nuôi cấy tại Khoa Vi sinh trước ngày 20/7/2020", ("date 2020-07-20",)),
            ("trẻ em sinh trước ngày 20/7/2020", ("bare date 2020-07-20",)),
            ("giải tỏa các bãi tại xã Trường Sinh trước ngày 20/7/2020", ("date 2020-07-20",)),
            (
                "Đến ngày 20/7/2026, UBND xã Chợ Mới có báo cáo tổng kết.",
                ("date 2026-07-20",),
            ),
            ("trình không muộn hơn ngày 10/4/2026", ("date 2026-04-10",)),
            ("đề xuất trước thứ Hai (19/5/2025)", ("date 2025-05-19",)),
            ("chậm nhất: 30/6/2025", ("date 2025-06-30",)),
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
            ("niêm yết tại bộ phận tiếp nhận trước ngày 22/10", ("date ?-10-22",)),
            ("xử lý các hợp đồng đã ký trước ngày 15/6/2025", ("bare date 2025-06-15",)),
            ("Đến ngày 20/7/2026, Sở đã nhận được 75 văn bản", ("bare date 2026-07-20",)),
        ),
        counterexamples=(
            "giải quyết trước hạn 14/16 hồ sơ",
            "trước ngày Nghị định này có hiệu lực",
            "trẻ trước 24 tháng 7 ngày tuổi",
        ),
    ),
    *NAMED_DAYS,
    Entry(
        id="deadline.day.of-rhythm",
        needs=(DAY_WORDS,),
        signs=(
            sign(  # for this entry alone: what others have taken behind a day may leave it without its month
                r"(?:ngày\s?|m[ùồ]ng\s)[\doli]{1,2}(?![\doli]|\s?[/.\-–,]\s?\d|\s?(?:của\s)?tháng)"
            ),
        ),
        why="A day with no month belongs to the rhythm that its sentence has named; with no rhythm it says nothing.",
        pattern=compiled(
            rf"(?:{BY}|{ON}|(?<=\()){HEAD}{DAY_WORD}{DAYS}(?!\s?[/.\-–,]\s?\d|\s?(?:của\s)?tháng|\s(?:và|đến|tết|giêng|chạp|âm\slịch)(?!\p{{L}}))"
        ),
        read=readers.on_day,
        bare=never,
        examples=(
            (
                "Định kỳ hằng tháng, báo cáo Sở Nội vụ trước ngày 25.",
                ("FREQ=MONTHLY;BYMONTHDAY=25",),
            ),
            ("báo cáo quý gửi trước ngày 20", ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",)),
            ("Định kỳ hằng tháng (ngày 25), Sở Y tế báo cáo", ("FREQ=MONTHLY;BYMONTHDAY=25",)),
            ("Định kỳ hằng tháng (ngày 25)", ("FREQ=MONTHLY;BYMONTHDAY=25",)),
            ("họp định kỳ 01 tháng/lần vào ngày 25.", ("FREQ=MONTHLY;BYMONTHDAY=25",)),
        ),
        counterexamples=(
            "hoàn thành trước ngày 25.",
            "báo cáo hằng tháng; báo cáo Tết gửi muộn nhất (mùng 8 Tết)",
            "hằng tháng báo cáo trước ngày 25/12/2025",
        ),
    ),
    Entry(
        id="deadline.day.on",
        needs=(ON_WORDS,),
        signs=(DATE_SIGN,),
        why="Within or on a day, as meetings are set.",
        pattern=compiled(rf"{ON}{when()}"),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("xong trong ngày 20 tháng 11 năm 2025", ("date 2025-11-20",)),
            ("báo cáo ngay trong đêm 14/10/2022", ("date 2022-10-14",)),
            ("họp vào lúc 14 giờ 30, thứ Hai, ngày 05/5/2025", ("date 2025-05-05T14:30",)),
            ("tập trung lúc 07.00 ngày 14/8/2024", ("date 2024-08-14T07:00",)),
        ),
        counterexamples=("trong 3/4 số xã", "tâm bão lúc 08 giờ ngày 25/12/2017"),
    ),
    Entry(
        id="deadline.days.list-on",
        needs=(ON_WORDS, DAY_WORDS),
        signs=(DATE_SIGN, DAYS_SIGN),
        why="Days beside one another on which something takes place are one period.",
        pattern=compiled(
            rf"{ON}(?:{COUNT}\s)?(?=ngày){FIRST_DAY}(?:{DASH}|(?P<and>{AND})(?:{DAY}{AND}){{0,3}}+)(?:ngày\s?)?{date('2')}"
        ),
        read=readers.listed_days,
        bare=day_context.day_is_told,
        examples=(
            ("tập huấn trong các ngày 03, 04, 05/9/2025", ("period 2025-09-03/2025-09-05",)),
            ("họp trong hai ngày 20 và 21/10/2025", ("period 2025-10-20/2025-10-21",)),
        ),
        counterexamples=("ngày 03, 04/9/2025", "trong ngày 03/9/2025"),
    ),
    Entry(
        id="deadline.days.list",
        signs=(DATE_SIGN, DAYS_SIGN),
        why="Days beside one another are one period; a timetable's days need its label.",
        pattern=compiled(
            rf"(?={DAY_BEGINS}){NO_HOUR}{FIRST_DAY}(?:{DASH}|(?P<and>{AND})(?:{DAY}{AND}){{0,3}}+)"
            rf"(?:cả\s)?(?:(?:sáng|chiều)\s)?(?:ngày\s?)?{date('2')}"
        ),
        read=readers.listed_days,
        bare=always,
        examples=(
            ("Ngày 26, 27/12/2011", ("bare period 2011-12-26/2011-12-27",)),
            ("Chiều ngày 28/12 và cả ngày 29/12/2011", ("bare period 2011-12-28/2011-12-29",)),
            ("25-27/11/2025", ("bare period 2025-11-25/2025-11-27",)),
            ("Ngày 15/4 và 15/10/2026", ("bare date 2026-04-15", "bare date 2026-10-15")),
        ),
        counterexamples=("mức độ 3, 4",),
    ),
    Entry(
        id="deadline.day",
        signs=(DATE_SIGN,),
        why="A day alone: the cell of a timetable; in a sentence it mostly tells when something was.",
        pattern=compiled(
            rf"(?={DAY_BEGINS})(?:{when()}|(?<=(?:^|[.;]\s))(?:sáng|chiều|tối|đêm)\s{date(year='absent')}(?=,\s))"
        ),
        read=readers.on_day,
        bare=day_context.day_alone,
        examples=(
            ("31/10/2025", ("bare date 2025-10-31",)),
            ("lập phương án, báo cáo Giám đốc ngày 10/11.", ("date ?-11-10",)),
            ("trồng cây, bắt đầu ra quân ngày 24/3/2024.", ("date 2024-03-24",)),
            ("xét chọn giải thưởng, trao giải nhân ngày 18/5/2024.", ("date 2024-05-18",)),
            (
                "chuẩn bị các điều kiện trao thưởng tại hội nghị giao ban ngày 31/10/2025.",
                ("date 2025-10-31",),
            ),
            (
                "tập luyện, báo cáo phương án sửa mái nhà (đã dột) với Giám đốc Sở ngày 20/8.",
                ("date ?-08-20",),
            ),
            ("rà soát, báo cáo tại phiên họp giao ban ngày 12/6.", ("date ?-06-12",)),
            (
                "Cử 01 cán bộ đến nhận đề thi tại trường lúc 14 giờ 00 ngày 07/5/2019; bảo mật đề.",
                ("date 2019-05-07T14:00",),
            ),
            (
                "UBND phường mời các chức sắc, chức việc dự hội nghị lúc 8 giờ ngày 27/3/2024.",
                ("date 2024-03-27T08:00",),
            ),
            ("Tối 19/3, Đội Cảnh sát giải tỏa hàng quán", ("bare date ?-03-19",)),
            ("tâm bão ở phía Đông lúc 08 giờ ngày 25/12/2017", ("bare date 2017-12-25T08:00",)),
            ("Theo báo cáo của Sở Y tế ngày 10/11/2025", ("bare date 2025-11-10",)),
            ("Tờ trình của Sở, gửi Bộ ngày 10/11/2025 và", ("bare date 2025-11-10",)),
            ("8h00-10h00 ngày 28/12/2011", ("bare date 2011-12-28T10:00",)),
            ("8h00’, ngày 31/7/2023", ("bare date 2023-07-31T08:00",)),
            ("Ngày 02/01/2012 (thứ 2)", ("bare date 2012-01-02",)),
        ),
        counterexamples=("tiêu chí 3.4", "14.5 điểm"),
    ),
)

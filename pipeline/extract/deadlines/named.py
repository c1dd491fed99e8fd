"""Deadlines that come once: the entries for days that a feast, an event or another calendar names."""

from typing import Final

from pipeline.extract.deadlines import day_context, readers
from pipeline.extract.deadlines.entry import (
    BY_WORDS,
    DATE_SIGN,
    DAY_WORDS,
    YEAR_SIGN,
    Entry,
    compiled,
    sign,
)
from pipeline.extract.deadlines.patterns import BY, DAY_WORD, HEAD
from pipeline.lexicon.dates import DAY, MONTH, date

NAMED_DAYS: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.day.named",
        needs=(BY_WORDS, (*DAY_WORDS, "dịp", "lễ", "tết", "khi", "kỳ", "hội")),
        signs=(
            YEAR_SIGN,
            sign(
                r"[^\W\d_]\s?\((?:dự\skiến\s)?(?:vào\s)?(?:ngày\s)?[\doli]{1,2}\s?[/.\-]\s?[\doli]"
            ),
        ),
        why="A day that is named by what takes place on it, and printed in brackets.",
        pattern=compiled(
            rf"{BY}(?:ngày|dịp|lễ|tết|khi|kỳ\shọp|đại\shội)\s(?:[^\s.,;:()\d]{{1,12}}\s){{1,9}}?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?\s)?"
            rf"\((?:dự\skiến\s)?(?:vào\s)?(?:ngày\s)?{date(year='needed')}\)"
        ),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("hoàn thành trước ngày khai giảng năm học mới (05/9/2026)", ("date 2026-09-05",)),
            ("xong trước kỳ họp thường lệ (dự kiến ngày 10/7/2026)", ("date 2026-07-10",)),
        ),
        counterexamples=("trước ngày 15/6 (thứ Hai)", "trước khi họp (Quyết định số 12/QĐ-UBND)"),
    ),
    Entry(
        id="deadline.day.beside-name",
        needs=(BY_WORDS, ("ngày", "dịp", "lễ", "tết", "kỳ", "hội", "quốc")),
        signs=(
            DATE_SIGN,
            sign(
                r"(?:ngày|dịp|lễ|tết|kỳ\shọp|hội|quốc)\s[^\W\d_][^.,;:()\d]{1,70}\s[\doli]{1,2}\s?[/.\-]"
            ),
        ),
        why="A feast or an event in front of its day: trước ngày Quốc khánh 02/9.",
        pattern=compiled(
            rf"{BY}(?:quốc\skhánh\s|(?:ngày|dịp|lễ|tết|kỳ\shọp|(?:đại\s)?hội)\s(?:(?!(?:số|theo|tại|nhận|ký|ban)\s)[^\s.,;:()\d]{{1,12}}\s){{1,7}}?)"
            rf"(?:(?=\d{{1,2}}\s?[/.\-]){date()}|ngày\s{date()})"
        ),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("chuyển quà xong trước ngày Quốc khánh 02/9/2025", ("date 2025-09-02",)),
            ("hoàn thành trước dịp khai giảng 05/9", ("date ?-09-05",)),
            ("ngầm hóa cáp trước Quốc khánh 02/9, theo khung giá", ("date ?-09-02",)),
            ("trình chậm nhất trước kỳ họp giữa năm ngày 30/6/2026", ("date 2026-06-30",)),
        ),
        counterexamples=(
            "trước ngày ký Quyết định 02/9/2025",
            "trước ngày 02/9/2025",
            "chào mừng ngày Quốc khánh 02/9",
            "trước ngày khai mạc, 02/9/2025",
        ),
    ),
    Entry(
        id="deadline.day.namely",
        needs=(("trước",), ("cụ", "tức"), DAY_WORDS),
        signs=(DATE_SIGN,),
        why="A season in front of the day that it means: trước mùa mưa bão, cụ thể là ngày 15/9.",
        pattern=compiled(
            rf"trước\s(?:[^\s.,;:()\d]{{1,12}}\s?){{1,7}}?,?\s(?:cụ\sthể|tức)\s(?:là\s)?(?:trước\s)?{DAY_WORD}{date()}"
        ),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("xong trước mùa di cư, cụ thể là ngày 15/9/2024", ("date 2024-09-15",)),
            ("xong trước Tết Độc lập, tức ngày 02/9", ("date ?-09-02",)),
        ),
        counterexamples=("trước mùa di cư, cụ thể: ngày 15/9/2024", "trước ngày 15/9/2024"),
    ),
    Entry(
        id="deadline.day.over",
        needs=(("quá", "sau"), ("coi", "xem"), DAY_WORDS),
        signs=(DATE_SIGN,),
        why="The day behind which silence counts as consent is the last one to answer.",
        pattern=compiled(
            rf"(?:quá|sau)\s(?:(?:thời\s)?(?:hạn|điểm|gian)\s(?:trên\s)?)?{HEAD}{DAY_WORD}{date()}(?=[^.;:]{{0,80}}?\s(?:coi|xem)\snhư\s)"
        ),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("quá thời hạn ngày 18/3/2024 coi như đồng ý", ("date 2024-03-18",)),
            ("sau ngày 18/3 nếu không trả lời thì xem như thống nhất", ("date ?-03-18",)),
        ),
        counterexamples=("sau ngày 18/3/2024 sẽ kiểm tra", "quá hạn ngày 18/3/2024"),
    ),
    Entry(
        id="deadline.day.lunar",
        needs=(BY_WORDS, ("tức", "giêng", "chạp", "âm", "tết")),
        signs=(YEAR_SIGN,),
        why="A day of the lunar calendar says in brackets which day of the other it is.",
        pattern=compiled(
            rf"{BY}{HEAD}{DAY_WORD}{DAY}(?:\s?/\s?{MONTH})?(?:\stháng\s(?:giêng|chạp|{MONTH}))?(?:\s(?:năm\s)?(?!tức)[^\W\d_]{{2,6}}){{0,4}}"
            rf"\s\((?:tức\s)?(?:là\s)?(?:ngày\s)?{date(year='needed')}\)"
        ),
        read=readers.on_day,
        bare=day_context.day_is_told,
        examples=(
            ("chậm nhất là ngày mùng 6 tháng Giêng (tức ngày 03/02/2025)", ("date 2025-02-03",)),
            ("trước ngày 23 tháng Chạp năm Giáp Thìn (22/01/2025)", ("date 2025-01-22",)),
        ),
        counterexamples=("trước ngày 23 tháng Chạp", "trước ngày 15/6 (thứ Hai)"),
    ),
)

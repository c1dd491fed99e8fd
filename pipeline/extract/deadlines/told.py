"""What is no deadline: the entries of the table for days and years that belong to something else."""

from typing import Final

from pipeline.extract.deadlines import readers
from pipeline.extract.deadlines.entry import DATE_SIGN, YEAR_SIGN, Entry, always, compiled
from pipeline.extract.deadlines.patterns import DASH, HEAD, SPAN_OF_YEARS, THE_YEAR
from pipeline.lexicon.dates import date

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
            rf"(?:(?:số|dữ)\sliệu|hiệu\slực(?:\sthi\shành)?|áp\sdụng)\s(?:tính\s)?(?:kể\s)?từ\s(?:ngày\s)?{date()}{DASH}(?:ngày\s)?{date()}"
            r"|(?:tính|số\sliệu|dữ\sliệu|chốt|hiệu\slực(?:\sthi\shành)?|thông\squa|bắt\sđầu(?!\stừ)|áp\sdụng)\s(?:kể\s)?(?:từ|đến|tới|vào|trước)?\s?"
            rf"(?:hết\s)?{HEAD}ngày\s?{date()}|(?:kể\s)?từ\s(?:ngày\s)?{date()}(?!\s?(?:đến|tới|-|–)|,?\s?năm\s\d|\s?/\s?\d)"
        ),
        read=readers.nothing,
        bare=always,
        examples=(
            ("Quyết định này có hiệu lực từ ngày 01/7/2025", ()),
            ("số liệu tính đến ngày 14/12/2025", ()),
            ("kể từ ngày 01 tháng 01 năm 2026", ()),
            ("Thời gian thực hiện: Từ 01/7/2025.", ()),
            ("báo cáo kết quả (số liệu từ ngày 01/10/2018 đến ngày 30/11/2018)", ()),
        ),
    ),
    Entry(
        id="none.named-years",
        needs=(("học", "niên", "nhiệm", "thời", "khóa", "mùa", "tầm", "định", "vụ"),),
        signs=(YEAR_SIGN,),
        why="School years, terms of office, planning horizons and visions are names.",
        pattern=compiled(
            rf"(?:năm\shọc|niên\skhóa|niên\skhoá|nhiệm\skỳ|nhiệm\skì|thời\skỳ|thời\skì|khóa|mùa)\s(?:\p{{L}}{{1,6}},?\s)?{SPAN_OF_YEARS}"
            rf"|(?:tầm\snhìn|định\shướng)(?:\sđến)?(?:\snăm)?\s{THE_YEAR}|(?:năm\shọc|vụ)\s{THE_YEAR}"
        ),
        read=readers.nothing,
        bare=always,
        examples=(("năm học 2024-2025", ()), ("thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", ())),
    ),
)

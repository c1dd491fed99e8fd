"""Deadlines that come once: the entries of the table for years and for work without end."""

from typing import Final

from pipeline.extract.deadlines import period_context
from pipeline.extract.deadlines import period_readers as readers
from pipeline.extract.deadlines.entry import (
    FIGURE,
    ON_WORDS,
    YEAR_SIGN,
    Entry,
    always,
    compiled,
    sign,
)
from pipeline.extract.deadlines.patterns import AND, COUNT, DASH, ON, SPAN_OF_YEARS, THE_YEAR
from pipeline.extract.deadlines.readers import ongoing

_MORE_YEARS: Final = rf"(?:(?:{AND}|{DASH})(?:năm\s)?{THE_YEAR})"

YEARS: Final[tuple[Entry, ...]] = (
    Entry(
        id="deadline.years.within",
        needs=(ON_WORDS, ("giai", "năm")),
        signs=(YEAR_SIGN, sign(r"(?:đoạn|năm)\s[12]")),
        why="Work set within several years, where they are neither a plan's name nor what is told of.",
        pattern=compiled(
            rf"{ON}(?:(?:cả\s|suốt\s)?giai\sđoạn\s|(?:cả\s|suốt\s)?(?:(?:các|{COUNT})\s)?năm\s){THE_YEAR}{_MORE_YEARS}{{1,3}}"
        ),
        read=readers.years,
        bare=period_context.years_are_scope,
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
        signs=(YEAR_SIGN, sign(r"[12][09o][0-9oli]{2}\s?(?:[-–—÷→]|(?:đến|tới)\s)")),
        why="A programme's years: they name plans, and are a time only in a time column.",
        pattern=compiled(
            rf"(?:(?:trong\s)?giai\sđoạn\s|từ\snăm\s|từ\s|các\snăm\s|năm\s|xuyên\ssuốt\s)?(?:từ\s)?(?:năm\s)?{SPAN_OF_YEARS}"
        ),
        read=readers.years,
        bare=period_context.years_close_item,
        examples=(
            ("giai đoạn 2021-2025", ("bare period 2021-01-01/2025-12-31",)),
            ("Năm 2025 - 2026", ("bare period 2025-01-01/2026-12-31",)),
            (
                "Mở rộng dịch vụ công trực tuyến (xuyên suốt 2027 - 2030).",
                ("period 2027-01-01/2030-12-31",),
            ),
            (
                "di dời các cơ sở theo lộ trình từ năm 2024 đến năm 2026.",
                ("period 2024-01-01/2026-12-31",),
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
            rf"|(?:xong\s|trước\s|đến\s|tới\s|vào\s)cuối\s|xong\strước\s(?:hết\s)?|trước\skhi\skết\sthúc\s)năm\s{THE_YEAR}"
        ),
        read=readers.year_end,
        bare=period_context.end_is_target,
        examples=(
            ("Từ nay đến năm 2020, hoàn thành việc sắp xếp", ("date 2020-12-31",)),
            ("hết năm 2010, tổ chức tổng kết", ("date 2010-12-31",)),
            ("trình trước cuối năm 2026", ("date 2026-12-31",)),
            ("xử lý dứt điểm trước khi kết thúc năm 2025", ("date 2025-12-31",)),
            ("đến hết năm 2030 đạt 50% xã", ("bare date 2030-12-31",)),
            (
                "mỗi chi hội có ít nhất 05 hội viên nòng cốt biết dùng điện thoại thông minh vào cuối năm 2026.",
                ("bare date 2026-12-31",),
            ),
            ("Đến hết năm 2025, 100% hồ sơ được số hóa", ("bare date 2025-12-31",)),
            (
                "Từ nay đến hết năm 2025, Sở hoàn thành việc chuyển đổi 100% hồ sơ",
                ("date 2025-12-31",),
            ),
        ),
        counterexamples=("đến năm 2030", "hộ nghèo cuối năm 2025"),
    ),
    Entry(
        id="deadline.year.to",
        needs=(("đến", "tới", "đầu", "giữa", "cuối", "trước"),),
        signs=(YEAR_SIGN,),
        why="Đến năm names plans and targets; it is a time in a time column.",
        pattern=compiled(
            rf"(?:đến|tới|(?<!kỳ\shọp\s)(?<!thường\slệ\s)(?:đầu|giữa|cuối)|trước)\snăm\s{THE_YEAR}"
            rf"|^\s?(?:từ\snay\s)?(?:đến|tới)\s(?:hết\s)?{THE_YEAR}\s?\.?\s?$"
        ),
        read=readers.year_end,
        bare=always,
        examples=(
            ("Chương trình đến năm 2030", ("bare date 2030-12-31",)),
            ("Đến 2030", ("bare date 2030-12-31",)),
            ("Cuối năm 2026", ("bare date 2026-12-31",)),
        ),
        counterexamples=("từ nay đến năm 2030", "trước kỳ họp giữa năm 2030 của HĐND tỉnh"),
    ),
    Entry(
        id="deadline.year.within",
        needs=(("năm",), ON_WORDS),
        signs=(YEAR_SIGN,),
        why="Within a year, where an action is set and not a state told.",
        pattern=compiled(rf"(?<!(?:bước|đoàn)\s){ON}(?:(?:cả|suốt)\s)?năm\s{THE_YEAR}"),
        read=readers.years,
        bare=period_context.year_is_scope,
        examples=(
            (
                "giao đồng chí Lê Văn Đạt hoàn thành trong năm 2026",
                ("period 2026-01-01/2026-12-31",),
            ),
            ("các nhiệm vụ được giao trong năm 2025", ("bare period 2025-01-01/2025-12-31",)),
            ("đạt 90% vào năm 2026", ("bare period 2026-01-01/2026-12-31",)),
            ("hoàn thành trong năm 2025", ("period 2025-01-01/2025-12-31",)),
            (
                "tổ chức ít nhất 02 đoàn thanh tra trong năm 2025",
                ("period 2025-01-01/2025-12-31",),
            ),
            ("kiện toàn tổ chức, xong trong năm 2025", ("period 2025-01-01/2025-12-31",)),
            ("công khai kết quả xếp loại trong năm 2026", ("period 2026-01-01/2026-12-31",)),
            (
                "cấp mã số vùng trồng cho ít nhất 30 ha trong năm 2024",
                ("period 2024-01-01/2024-12-31",),
            ),
            (
                "hoàn thành hồ sơ của ít nhất 03 sản phẩm trong năm 2024",
                ("period 2024-01-01/2024-12-31",),
            ),
            ("rà soát các món vay đến hạn trong năm 2024", ("bare period 2024-01-01/2024-12-31",)),
            ("các cụ tròn 90 và 100 tuổi trong năm 2024", ("bare period 2024-01-01/2024-12-31",)),
            ("báo cáo kết quả thực hiện trong năm 2024", ("bare period 2024-01-01/2024-12-31",)),
            (
                "tổng kết kết quả thực hiện Chiến lược vào năm 2025",
                ("period 2025-01-01/2025-12-31",),
            ),
        ),
        counterexamples=("Kế hoạch CCHC năm 2022", "trước khi bước vào năm 2025"),
    ),
    Entry(
        id="deadline.year",
        needs=(("năm",),),
        signs=(sign(r"năm\s[12]|(?:trong|vào|các|lúc|hồi)\snăm"),),
        why="A year alone names plans and indicators; it is a time in a time column. Trong năm is the document's year.",
        pattern=compiled(
            rf"(?<!kỳ\shọp\s(?:giữa|đầu|cuối)\s)(?:từ\s)?năm\s{THE_YEAR}|(?<!xuyên\s)(?<!tục\s){ON}năm(?!\s(?:\d|học|tới|sau|qua|trước|nay))"
        ),
        read=readers.years,
        bare=always,
        examples=(
            ("Năm 2026", ("bare period 2026-01-01/2026-12-31",)),
            ("Kế hoạch CCHC năm 2022", ("bare period 2022-01-01/2022-12-31",)),
            ("Trong năm", ("bare period ?-01-01/?-12-31",)),
        ),
        counterexamples=("năm học 2024-2025", "2026"),
    ),
    Entry(
        id="deadline.year.cell",
        cell=True,
        needs=((FIGURE,),),
        why="All that a cell says: years, in figures alone.",
        pattern=compiled(rf"^\s?{THE_YEAR}(?:{AND}{THE_YEAR}){{0,3}}\s?$"),
        read=readers.years,
        bare=always,
        examples=(
            ("2026", ("bare period 2026-01-01/2026-12-31",)),
            ("2026, 2027", ("bare period 2026-01-01/2027-12-31",)),
        ),
        counterexamples=("2026 tỷ đồng", "1250"),
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
        bare=period_context.no_term_of_item,
        examples=(
            ("Thường xuyên", ("bare ongoing",)),
            ("Thường xuyên, liên tục.", ("bare ongoing",)),
            ("Thường xuyên trong năm.", ("bare ongoing",)),
            ("Tuyên truyền (thường xuyên);", ("ongoing",)),
            ("Kiểm tra (thường xuyên, đột xuất) các cơ sở", ("bare ongoing",)),
        ),
        counterexamples=("chi thường xuyên", "trực 24/24 giờ", "kịp thời"),
    ),
)

"""Dates as directives print them: the pieces of their patterns, and one isolated date to ISO 8601.

The only module that imports dateparser. It is asked for nothing but an isolated absolute date with a full year:
in running text it takes numbers for dates, and with an open day it fills in today's.
"""

import calendar
from typing import Any, Final, Literal, assert_never

import regex

Year = Literal["optional", "needed", "absent"]

LOOKALIKES: Final = str.maketrans("OolLIi|][", "001111111")
"""What scanners put for the digits 0 and 1: ``l5/11``, ``O5/12``, ``tháng 1]``."""

DAY: Final = r"(?:[0-3OolI][0-9OolI]|[0-9])"
MONTH: Final = r"(?:[01OolI][0-9OolI]|[0-9])"
YEAR: Final = r"(?:[12][0-9OolI]{3})"
PERIOD_YEAR: Final = r"(?:[12][09Oo][0-9OolI]{2})"
"""A year that may stand alone: 19xx, 20xx."""

_SPELLED: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mươi": 10, "mốt": 1,
}  # fmt: skip
SPELLED: Final = rf"(?:(?!(?:tư|lăm|nhăm|mươi|mốt)\s)(?:{'|'.join(_SPELLED)})(?:\s(?:{'|'.join(_SPELLED)})){{0,2}})"
"""A number up to 99 in words; some stand behind others only: ``chủ đầu tư hai tuần một lần`` is every two weeks."""


def date(mark: str = "", *, year: Year = "optional") -> str:
    """Pattern of a day and month, with the groups ``d``, ``m`` and ``y`` followed by ``mark``.

    A dot or a hyphen between numbers makes a date only with a year, since ``3.4`` and ``2-3`` are something else.
    """
    d, m = f"(?P<d{mark}>{DAY})", f"(?P<m{mark}>{MONTH})(?![\\dOolI])"
    dotted = rf"{d}\s?[.\-]\s?{m}\s?[.\-]\s?(?P<y{mark}>{YEAR})(?!\d)"
    # "31. tháng 8": a speck of the paper is read as a full stop
    day = rf"{d}(?:\s?/\s?|\.?\s?tháng\s?){m}"
    long, short = rf"(?P<y{mark}>{YEAR})(?!\d)", rf"(?P<y{mark}>\d\d)(?![\d/])"
    tail = rf"(?:\s?/\s?(?:{long}|{short})|(?:,|\scủa)?\s?năm\s?{long})"
    open_ended = r"(?!\s?/\s?\d)"
    match year:
        case "absent":
            return rf"(?:{day}{open_ended})"
        case "needed":
            return rf"(?:{day}{tail}|{dotted})"
        case "optional":
            return rf"(?:{day}(?:{tail}|{open_ended})|{dotted})"
        case _:
            assert_never(year)


def digits(text: str) -> int:
    """The number that ``text`` prints, look-alike letters read as digits."""
    return int(text.translate(LOOKALIKES))


def number_of(text: str) -> int | None:
    """A number in figures or in words: ``05``, ``mười lăm``; None where it is neither."""
    tidy = text.strip().lower()
    if regex.fullmatch(r"\d{1,4}", tidy):
        return int(tidy)
    total = 0
    for word in tidy.split():
        value = _SPELLED.get(word)
        if value is None:
            return None
        total = total * 10 if word == "mươi" else total + value
    return total or None


def full_year(text: str) -> int:
    """A printed year: ``2025``, ``2O25``, ``25``."""
    value = digits(text)
    return value + 2000 if value < 100 else value


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """ISO 8601 with the precision given; None where there is no such day."""
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


_PLAIN: Final = regex.compile(rf"(?:ngày\s)?{date(year='needed')}", regex.IGNORECASE)
_OPEN_DAY: Final = regex.compile(
    rf"(?:ngày\s?[.…_ ]{{0,12}},?\s?)?tháng\s?(?P<m>{MONTH})(?:\s?/\s?|,?\s?năm\s)(?P<y>{PERIOD_YEAR})"
    rf"|ngày\s?[.…_ ]{{0,12}}/\s?(?P<m>{MONTH})\s?/\s?(?P<y>{PERIOD_YEAR})",
    regex.IGNORECASE,
)
_OPEN_MONTH: Final = regex.compile(
    rf"(?:ngày\s?[.…_ ]{{0,12}}tháng\s?[.…_ ]{{0,12}})?năm\s(?P<y>{PERIOD_YEAR})|(?P<y>{PERIOD_YEAR})",
    regex.IGNORECASE,
)
_NEEDS: Final = regex.compile(r"[12]\d{3}")
_SETTINGS: Final[Any] = {
    "DATE_ORDER": "DMY",
    "STRICT_PARSING": True,
    "PARSERS": ["absolute-time"],
    "PREFER_DATES_FROM": "current_period",
}


def parse_date(text: str) -> str | None:
    """An isolated absolute date as ISO 8601, with the precision that is printed.

    ``ngày 10 tháng 4 năm 2023`` gives ``2023-04-10``, ``tháng 3 năm 2022`` and ``ngày … tháng 3 năm 2022`` give
    ``2022-03``, ``năm 2015`` gives ``2015``. None for anything else and for a day that does not exist.
    """
    isolated = " ".join(text.split()).strip(" .,;()")
    for pattern in (_PLAIN, _OPEN_DAY, _OPEN_MONTH):
        found = pattern.fullmatch(isolated)
        if found:
            parts = found.groupdict()
            month, day = parts.get("m"), parts.get("d")
            return iso(
                full_year(parts["y"]),
                digits(month) if month is not None else None,
                digits(day) if day is not None else None,
            )
    return _other_date(isolated) if _NEEDS.search(isolated) and len(isolated) < 80 else None


def _other_date(text: str) -> str | None:
    """Forms that our own patterns leave out: a weekday in front, other separators, months in words."""
    # It loads its language tables on import, which most runs never need.
    from dateparser.date import DateDataParser  # noqa: PLC0415

    found = DateDataParser(languages=["vi"], settings=_SETTINGS).get_date_data(text)
    if found.date_obj is None or found.period != "day":
        return None
    return found.date_obj.date().isoformat()

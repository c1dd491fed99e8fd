"""From a matched wording to what it means by itself: one small reader for each shape of wording."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import regex

from models.deadline import Anchor, Ongoing, Recurring
from models.mention import (
    DateReading,
    DeadlineReading,
    PartialDate,
    PeriodReading,
    RelativeReading,
)
from pipeline.lexicon.dates import digits, full_year, number_of

Match = regex.Match[str]


class Read(NamedTuple):
    """A reading and the characters that it was read from."""

    start: int
    end: int
    reading: DeadlineReading


Reader = Callable[[Match], Sequence[Read]]

WEEKDAYS: Final = {
    "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "bẩy": "SA", "7": "SA", "chủ nhật": "SU",
}  # fmt: skip
UNITS: Final = {"tuần": "FREQ=WEEKLY", "tháng": "FREQ=MONTHLY", "quý": "FREQ=MONTHLY;INTERVAL=3",
                 "quí": "FREQ=MONTHLY;INTERVAL=3", "năm": "FREQ=YEARLY", "nửa năm": "FREQ=MONTHLY;INTERVAL=6",
                 "ngày": "FREQ=DAILY", "giờ": "FREQ=HOURLY"}  # fmt: skip
HALF_YEARLY: Final = "FREQ=MONTHLY;INTERVAL=6"
_TIMES_A_YEAR: Final = {1: "FREQ=YEARLY", 2: HALF_YEARLY, 3: "FREQ=MONTHLY;INTERVAL=4",
                        4: "FREQ=MONTHLY;INTERVAL=3", 6: "FREQ=MONTHLY;INTERVAL=2", 12: "FREQ=MONTHLY"}  # fmt: skip


def whole(match: Match, reading: DeadlineReading) -> tuple[Read, ...]:
    """One reading of all that was matched."""
    return (Read(match.start(), match.end(), reading),)


def nothing(_: Match) -> tuple[Read, ...]:
    """A wording of time that is none of a task; its characters are not looked at again."""
    return ()


def ongoing(match: Match) -> tuple[Read, ...]:
    """``Thường xuyên``."""
    return whole(match, Ongoing())


def group(match: Match, name: str) -> str | None:
    """What a group matched; None where the pattern has no such group or it matched nothing."""
    value = match.groupdict().get(name)
    return value if isinstance(value, str) else None


def time_of(match: Match) -> str | None:
    """The hour of a wording as ``17:00``; None where it gives none."""
    hour, minute = group(match, "h"), group(match, "mi")
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return None  # 24 giờ is the end of the day, which is what a day without an hour means
    return f"{int(hour):02d}:{int(minute or 0):02d}"


def _day(match: Match, mark: str = "") -> PartialDate:
    """The day of the groups ``d``, ``m``, ``y``; impossible ones are kept, for a finding."""
    d, m, y = (group(match, f"{part}{mark}") for part in "dmy")
    return PartialDate(
        full_year(y) if y else None, digits(m) if m else None, digits(d) if d else None
    )


def on_day(match: Match) -> tuple[Read, ...]:
    """``trước ngày 20/12``: the year may stay open, and the month too (``trước ngày 25``)."""
    return whole(match, DateReading(_day(match)._replace(time=time_of(match))))


def on_two_days(match: Match) -> tuple[Read, ...]:
    """``trước ngày 10/6 và 10/12``: each is a deadline; the second's year is the first's where that is open."""
    first, second = _day(match), _day(match, "2")
    first = first._replace(year=first.year or second.year, time=time_of(match))
    return (
        Read(match.start(), match.start("and"), DateReading(first)),
        Read(match.end("and"), match.end(), DateReading(second._replace(time=None))),
    )


def on_several_days(match: Match) -> tuple[Read, ...]:
    """``vào các ngày 20/3, 20/6 và 20/12/2025``: the year of the last is that of all."""
    last = _day(match, "2")
    starts = [match.start(), *(start for start, _ in match.spans("d")[1:]), match.start("d2")]
    ends = [end for _, end in match.spans("m")] + [match.end()]
    days = [
        PartialDate(last.year, digits(m), digits(d))
        for d, m in zip(match.captures("d"), match.captures("m"), strict=True)
    ]
    return tuple(
        Read(start, end, DateReading(day))
        for start, end, day in zip(starts, ends, [*days, last], strict=True)
    )


def days(match: Match) -> tuple[Read, ...]:
    """``Ngày 26, 27/12/2011``, ``từ ngày 01 đến ngày 31 tháng 5 năm 2018``: the last day fills in the first."""
    due, start = _day(match, "2"), _day(match, "1")
    month = start.month or due.month
    year = start.year or (
        due.year - 1 if due.year and month and due.month and month > due.month else due.year
    )
    return whole(match, PeriodReading(PartialDate(year, month, start.day), due._replace(time=None)))


def listed_days(match: Match) -> tuple[Read, ...]:
    """``Ngày 26, 27/12/2011`` is one period; ``ngày 15/4 và 15/10`` are two days, and not all between."""
    (read,) = days(match)
    assert isinstance(read.reading, PeriodReading)
    start, due = read.reading
    if group(match, "and") is None or group(match, "m1") is None or start.month == due.month:
        return (read,)
    if (due.month or 0) - (start.month or 0) in (1, -11) and (due.day or 0) < (start.day or 0):
        return (read,)  # the days around the end of a month
    return (
        Read(match.start(), match.start("and"), DateReading(start)),
        Read(match.end("and"), match.end(), DateReading(due)),
    )


def days_from_month(match: Match) -> tuple[Read, ...]:
    """``từ tháng 01 đến ngày 15/3/2026``: the month's first day begins it."""
    (read,) = days(match)
    assert isinstance(read.reading, PeriodReading)
    start = read.reading.start._replace(day=1)
    return (read._replace(reading=read.reading._replace(start=start)),)


def yearly(months: Sequence[int], month_days: Sequence[int]) -> str:
    """The rule of what comes every year in these months, on these days of them."""
    rule = f"FREQ=YEARLY;BYMONTH={','.join(map(str, sorted(months)))}"
    return f"{rule};BYMONTHDAY={','.join(map(str, month_days))}" if month_days else rule


def yearly_days(match: Match) -> tuple[Read, ...]:
    """``trước ngày 25/12 hàng năm``, ``trước ngày 15/6 và 15/12 hàng năm``: one rule where the day is the same."""
    pairs = [
        (digits(m), digits(d))
        for m, d in zip(match.captures("m"), match.captures("d"), strict=True)
    ]
    if len({d for _, d in pairs}) == 1:
        return whole(match, Recurring(yearly([m for m, _ in pairs], [pairs[0][1]])))
    begins = [match.start(), *(s for s, _ in match.spans("d")[1:])]
    ends = [*(e for _, e in match.spans("m")[:-1]), match.end()]
    return tuple(
        Read(s, e, Recurring(yearly([m], [d])))
        for s, e, (m, d) in zip(begins, ends, pairs, strict=True)
    )


def yearly_months(match: Match) -> tuple[Read, ...]:
    """``trong tháng 6 và tháng 12 hằng năm``; a quarter's last month stands for it."""
    months = [digits(m) for m in match.captures("m")]
    months += [3 * quarter_number(q) for q in match.captures("q")]
    return whole(match, Recurring(yearly(months, [])))


def quarter_days(match: Match) -> tuple[Read, ...]:
    """``ngày 25 tháng cuối quý``: of each quarter's last (or first, or second) month."""
    opens = regex.search(r"tháng\s(?:đầu|thứ\snhất)", match[0], regex.IGNORECASE)
    first = 1 if opens else 2 if (group(match, "nth") or "").lower() == "hai" else 3
    months = [first, first + 3, first + 6, first + 9]
    return whole(match, Recurring(yearly(months, [digits(match["d"])])))


def month_days(match: Match) -> tuple[Read, ...]:
    """``trước ngày 15 hằng tháng``, ``ngày 03 hàng quý``, ``ngày 15 và ngày 30 hằng tháng``."""
    rule = UNITS[match["unit"].lower()] if group(match, "unit") else "FREQ=MONTHLY"
    listed = ",".join(str(digits(d)) for d in match.captures("d"))
    return whole(match, Recurring(f"{rule};BYMONTHDAY={listed}"))


def last_day(match: Match) -> tuple[Read, ...]:
    """``ngày cuối cùng của tháng``, ``của quý``; the last working day of a week is its Friday."""
    unit = match["unit"].lower()
    if unit == "tuần":
        return whole(match, Recurring("FREQ=WEEKLY;BYDAY=FR"))
    if not match.captures("d") and "làm việc" in " ".join(match[0].lower().split()):
        return whole(match, Recurring(f"{UNITS[unit]};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"))
    rule = "FREQ=MONTHLY" if unit == "tháng" else "FREQ=YEARLY;BYMONTH=3,6,9,12"
    days = [str(digits(d)) for d in match.captures("d")]
    return whole(match, Recurring(f"{rule};BYMONTHDAY={','.join([*days, '-1'])}"))


def weekly_day(match: Match) -> tuple[Read, ...]:
    """``thứ Sáu hằng tuần``, ``thứ Hai và thứ Năm hằng tuần``."""
    days = [weekday(day) for day in match.captures("wd")]
    return whole(match, Recurring(f"FREQ=WEEKLY;BYDAY={','.join(days)}"))


def monthly_weekday(match: Match) -> tuple[Read, ...]:
    """``thứ Bảy tuần đầu tiên hằng tháng``: the first of its kind in the month."""
    which = _ORDINALS[match["nth"].lower()]
    return whole(match, Recurring(f"FREQ=MONTHLY;BYDAY={which}{weekday(match['wd'])}"))


_ORDINALS: Final = {"đầu": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "cuối": -1}


def weekday(word: str) -> str:
    """``thứ`` what, as RFC 5545 writes it: ``Sáu`` is ``FR``."""
    return WEEKDAYS[" ".join(word.lower().split())]


def daily(match: Match) -> tuple[Read, ...]:
    """``15 giờ hằng ngày``: a deadline is due on a day, whatever the hour."""
    return whole(match, Recurring("FREQ=DAILY"))


def every(match: Match) -> tuple[Read, ...]:
    """``02 tuần một lần``, ``hai tháng/lần``."""
    n, unit = number_of(group(match, "n") or "1") or 1, match["unit"].lower()
    rule = UNITS[" ".join(unit.split())]
    if unit in ("quý", "quí"):
        rule, n = "FREQ=MONTHLY", 3 * n
    return whole(match, Recurring(f"{rule};INTERVAL={n}" if n > 1 else rule))


def times(match: Match) -> tuple[Read, ...]:
    """``hai lần một năm``, ``01 lần/quý``: as even steps; those that don't divide a year evenly stay open.

    However often a day, a week, a month or a quarter, it is due in every one of them.
    """
    n, unit = number_of(match["n"]), match["unit"].lower()
    rule: str | None = UNITS[unit]
    if unit == "năm" and n is not None:
        rule = _TIMES_A_YEAR.get(n)
    elif unit in ("quý", "quí") and n == 3:
        rule = "FREQ=MONTHLY"
    return whole(match, Recurring(rule))


def rhythms(match: Match) -> tuple[Read, ...]:
    """``định kỳ hàng quý, 6 tháng, hàng năm``: each member is a rhythm of its own."""
    spans = match.spans("r")
    return tuple(
        Read(match.start() if i == 0 else s, e, Recurring(_rhythm(match.string[s:e])))
        for i, (s, e) in enumerate(spans)
    )


def _rhythm(text: str) -> str:
    if regex.search(r"6|sáu|nửa", text, regex.IGNORECASE):
        return HALF_YEARLY
    *before, unit = text.lower().split()
    count = number_of(before[-1]) if before else None
    return f"{UNITS[unit]};INTERVAL={count}" if count and count > 1 else UNITS[unit]


def unsaid_rhythm(match: Match) -> tuple[Read, ...]:
    """``định kỳ`` with no period."""
    return whole(match, Recurring(None))


_STROKES: Final = str.maketrans(
    {"l": "I", "|": "I", "1": "I", "T": "I", "H": "II", "i": "I", "L": "I"}
)


def quarter_number(text: str) -> int:
    """``III``, ``3`` and what scanners make of the strokes: ``lll``, ``H``, ``II1``, ``IHI``."""
    return {"I": 1, "II": 2, "III": 3, "IIII": 3, "IV": 4}.get(
        text.translate(_STROKES).upper()
    ) or int(text)


def year_of(match: Match) -> int | None:
    """The last year that a wording prints."""
    years = match.captures("y")
    return full_year(years[-1]) if years else None


_DURATIONS: Final = {
    "ngày": "P{}D",
    "tuần": "P{}W",
    "tháng": "P{}M",
    "năm": "P{}Y",
    "giờ": "PT{}H",
    "phút": "PT{}M",
}
_ANCHORS: Final[tuple[tuple[str, Anchor], ...]] = (
    (r"nhận|tiếp\snhận", "receipt"),
    (r"này|ban\shành|phát\shành|ký(?!\skết|\shợp)", "issue"),
)
"""In order: ``kể từ ngày nhận được Công văn này`` counts from the receipt."""


def to_come(match: Match) -> tuple[Read, ...]:
    """``trong 10 ngày tới``: from the issue."""
    return tuple(
        read._replace(reading=read.reading._replace(anchor="issue"))
        for read in relative(match)
        if isinstance(read.reading, RelativeReading)
    )


def relative(match: Match) -> tuple[Read, ...]:
    """``trong 05 ngày làm việc kể từ ngày nhận được``; with nothing said, it counts from the event it speaks of."""
    number = number_of(match["n"])
    if number is None:
        return ()
    unit = match["unit"].lower().split()[0]
    working = bool(regex.search(r"làm\sviệc", match["unit"], regex.IGNORECASE))
    anchor: Anchor = "event"
    said = group(match, "anchor") or ""
    for pattern, kind in _ANCHORS:
        if regex.search(pattern, said, regex.IGNORECASE):
            anchor = kind
            break
    since = _day(match) if said[:1].isdigit() else None
    return whole(match, RelativeReading(_DURATIONS[unit].format(number), working, anchor, since))

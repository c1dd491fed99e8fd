"""From a matched wording to the quarters, months, halves or years that it means."""

from collections.abc import Sequence
from itertools import pairwise

from models.mention import DateReading, PartialDate, PeriodReading
from pipeline.extract.deadlines.readers import Match, Read, group, quarter_number, whole, year_of
from pipeline.lexicon.dates import digits, full_year, number_of


def _quarter(
    year: int | None, first: int, last: int, last_year: int | None = None
) -> PeriodReading:
    return PeriodReading(
        PartialDate(year, 3 * first - 2, 1), PartialDate(last_year or year, 3 * last, -1)
    )


def quarters(match: Match) -> tuple[Read, ...]:
    """``quý II, quý III/2026`` is one period; ``quý I và quý III`` and ``quý II, III, IV`` are as many as are named."""
    spans = match.spans("q")
    numbers = [quarter_number(q) for q in match.captures("q")]
    years = _rising(numbers, _years_of(match, "q"))
    if len(numbers) == 2 and _adjoin(numbers, years, 4):
        first = years[0] if years[0] != years[-1] else _year_begun(numbers, years[-1])
        return whole(match, _quarter(first, numbers[0], numbers[-1], years[-1]))
    starts = [match.start(), *(start for start, _ in spans[1:])]
    ends = [*(end for _, end in spans[:-1]), match.end()]
    return tuple(
        Read(start, end, _quarter(year, number, number))
        for start, end, year, number in zip(starts, ends, years, numbers, strict=True)
    )


def _years_of(match: Match, name: str) -> list[int | None]:
    """The year of each listed quarter or month: the first that is printed behind it, else the last before it."""
    printed = list(zip(match.starts("y"), match.captures("y"), strict=True))
    behind = [
        next((full_year(year) for at, year in printed if at >= end), None)
        for end in match.ends(name)
    ]
    return [year_of(match) if year is None else year for year in behind]


def _rising(numbers: Sequence[int], years: Sequence[int | None]) -> list[int | None]:
    """``quý III/2024, quý IV, quý I/2025``: the year before, where that behind would let the list fall back."""
    found = list(years)
    for at in range(1, len(found) - 1):
        if found[at] == found[at + 1] != found[at - 1] and numbers[at] > numbers[at + 1]:
            found[at] = found[at - 1]
    return found


def _adjoin(numbers: Sequence[int], years: Sequence[int | None], in_year: int) -> bool:
    """Whether quarters or months lie beside one another, over the end of a year too: ``tháng 12/2016, 01/2017``."""
    for (a, b), (y, z) in zip(pairwise(numbers), pairwise(years), strict=True):
        step = b - a + in_year * (z - y if y and z else 0)
        if step not in (0, 1) and not (y == z and step == 1 - in_year):
            return False
    return True


def _year_begun(numbers: Sequence[int], year: int | None) -> int | None:
    """``quý IV và quý I năm 2025``: the year is that of the last."""
    return year - 1 if year is not None and numbers[0] > numbers[-1] else year


def quarters_through(match: Match) -> tuple[Read, ...]:
    """``Q.I-II/2026``: from the first to the last of them."""
    numbers = [quarter_number(q) for q in match.captures("q")]
    return whole(match, _quarter(year_of(match), numbers[0], numbers[-1]))


def quarter_range(match: Match) -> tuple[Read, ...]:
    """``Quý II-IV/2024``, ``Quý IV/2025 - Quý II/2026``: one period."""
    first, last = quarter_number(match["q1"]), quarter_number(match["q2"])
    last_year = full_year(match["y2"]) if group(match, "y2") else None
    year = full_year(match["y1"]) if group(match, "y1") else last_year
    if year is not None and year == last_year and first > last:
        year -= 1
    return whole(match, _quarter(year, first, last, last_year))


def quarter_end(match: Match) -> tuple[Read, ...]:
    """``hết quý II/2025``; ``trước quý III`` ends the day before it begins."""
    year, month = year_of(match), 3 * quarter_number(match["q"])
    return whole(match, DateReading(_month_end(match, year, month, 3)))


def month_end(match: Match) -> tuple[Read, ...]:
    """``hết tháng 6/2025``, ``cuối tháng 12/2025``; ``trước tháng 6`` ends the day before it begins."""
    return whole(match, DateReading(_month_end(match, year_of(match), digits(match["m"]), 1)))


def span(match: Match) -> tuple[Read, ...]:
    """``từ tháng 4/2026 đến hết năm 2026``: from the first day of what begins it to the last of what ends it."""
    first, last = group(match, "q1"), group(match, "q2")
    start, due = group(match, "m1"), group(match, "m2")
    begins = 3 * quarter_number(first) - 2 if first else digits(start) if start else 1
    ends = 3 * quarter_number(last) if last else digits(due) if due else 12
    year, last_year = group(match, "y1"), group(match, "y2")
    until = full_year(last_year) if last_year else None
    since = full_year(year) if year else until - (begins > ends) if until else None
    day = digits(match["d1"]) if group(match, "d1") else 1
    return whole(
        match, PeriodReading(PartialDate(since, begins, day), PartialDate(until, ends, -1))
    )


def _month_end(match: Match, year: int | None, month: int, months: int) -> PartialDate:
    """Civil Code, article 146: đầu is the first day, giữa the fifteenth, cuối the last."""
    wording = match[0].lower()
    if "đầu" in wording:
        return PartialDate(year, month - months + 1, 1)
    if "giữa" in wording and months == 1:
        return PartialDate(year, month, 15)
    if "trước" in wording and not any(word in wording for word in ("cuối", "hết", "kết thúc")):
        month -= months
        if month < 1:
            return PartialDate(year - 1 if year else None, month + 12, -1)
    return PartialDate(year, month, -1)


def months(match: Match) -> tuple[Read, ...]:
    """``trong tháng 11/2025``; ``tháng 6, 7/2025`` and ``tháng 3 - tháng 5/2025`` are one period."""
    listed, year = [digits(m) for m in match.captures("m")], year_of(match)
    years = [full_year(y) for y in match.captures("y")]
    start_year = years[0] if years else None
    if year is not None and len(years) == 1 and listed[0] > listed[-1]:
        start_year = year - 1
    return whole(
        match,
        PeriodReading(PartialDate(start_year, listed[0], 1), PartialDate(year, listed[-1], -1)),
    )


def listed_months(match: Match) -> tuple[Read, ...]:
    """``vào tháng 4 và tháng 10/2025``: what lies between is not meant; those beside one another are one period."""
    listed, years = [digits(m) for m in match.captures("m")], _years_of(match, "m")
    if group(match, "range") or _adjoin(listed, years, 12):
        return months(match)
    starts = [match.start(), *(start for start, _ in match.spans("m")[1:])]
    ends = [*(end for _, end in match.spans("m")[:-1]), match.end()]
    return tuple(
        Read(start, end, PeriodReading(PartialDate(year, month, 1), PartialDate(year, month, -1)))
        for start, end, year, month in zip(starts, ends, years, listed, strict=True)
    )


def half(match: Match) -> tuple[Read, ...]:
    """``6 tháng đầu năm 2026``, ``9 tháng đầu năm``, ``nửa cuối năm``, ``quý cuối năm``."""
    said = group(match, "n")
    year, months = year_of(match), 3 if "quý" in match[0].lower() else 6
    months = (number_of(said) if said else None) or months
    start, due = (1, months) if match["half"].lower() == "đầu" else (13 - months, 12)
    return whole(match, PeriodReading(PartialDate(year, start, 1), PartialDate(year, due, -1)))


def years(match: Match) -> tuple[Read, ...]:
    """``năm 2025``, ``giai đoạn 2021-2025``, ``trong năm`` (the year of the document)."""
    listed = [full_year(y) for y in match.captures("y")]
    first, last = (listed[0], listed[-1]) if listed else (None, None)
    return whole(match, PeriodReading(PartialDate(first, 1, 1), PartialDate(last, 12, 31)))


def year_end(match: Match) -> tuple[Read, ...]:
    """``đến hết năm 2020``; ``giữa năm`` and ``đầu năm`` by the Civil Code, article 146."""
    wording, year = match[0].lower(), year_of(match)
    if "giữa" in wording:
        return whole(match, DateReading(PartialDate(year, 6, 30)))
    if "đầu" in wording:
        return whole(match, DateReading(PartialDate(year, 1, 1)))
    return whole(match, DateReading(PartialDate(year, 12, 31)))

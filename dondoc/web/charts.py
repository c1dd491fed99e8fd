"""Tasks due by week and unit: numbers for a table, and where the bars of a chart stand."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from dondoc.web.language import Speaker
from models.store.desk_numbers import WeekNumber

FIRST_WEEK, LAST_WEEK = timedelta(weeks=-6), timedelta(weeks=14)
_SERIES = 5
"""Units that have a colour of their own; all others are one."""
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 960, 300, 44, 12, 28


@dataclass(frozen=True, slots=True)
class Bar:
    """A unit's part of a week."""

    series: int
    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Week:
    """The numbers of a week, one for each series."""

    first: date
    last: date
    numbers: list[int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.numbers)


@dataclass(slots=True)
class Chart:
    """What is drawn."""

    series: list[str]
    weeks: list[Week]
    width: int = _WIDTH
    height: int = _HEIGHT
    left: int = _LEFT
    bars: list[Bar] = field(default_factory=list)
    lines: list[dict[str, float]] = field(default_factory=list)
    labels: list[dict[str, object]] = field(default_factory=list)
    today_x: float | None = None


def chart_of(found: Iterable[WeekNumber], as_of: date, say: Speaker) -> Chart:
    """The weeks from the first to the last in which something is due, and this one."""
    weeks = [(each.monday, each.unit or say("tasks.no_unit"), each.number) for each in found]
    by_unit: Counter[str] = Counter()
    for _, unit, number in weeks:
        by_unit[unit] += number
    series = [name for name, _ in by_unit.most_common(_SERIES)]
    places = {name: place for place, name in enumerate(series)}
    if len(by_unit) > _SERIES:
        series.append(say("tasks.other_units"))
    numbers: Counter[tuple[date, int]] = Counter()
    for monday, unit, number in weeks:
        numbers[monday, places.get(unit, len(series) - 1)] += number
    mondays = {monday for monday, _ in numbers}
    chart = Chart(series, [])
    if not mondays:
        return chart
    monday, last = min(mondays | {_monday(as_of)}), max(mondays | {_monday(as_of)})
    while monday <= last:
        counts = [numbers[monday, place] for place in range(len(series))]
        chart.weeks.append(Week(monday, monday + timedelta(days=6), counts))
        monday += timedelta(weeks=1)
    _draw(chart, as_of, say)
    return chart


def _draw(chart: Chart, as_of: date, say: Speaker) -> None:
    most = max(week.total for week in chart.weeks)
    step = next(s for s in _steps() if most / s <= 5)
    top = (most // step + 1) * step
    room, height = _WIDTH - _LEFT, _HEIGHT - _TOP - _BOTTOM
    chart.lines = [
        {"value": value, "y": round(_TOP + height * (1 - value / top), 1)}
        for value in range(0, top + 1, step)
    ]
    wide = room / len(chart.weeks)
    every = -(-len(chart.weeks) // 12)
    for number, week in enumerate(chart.weeks):
        x = _LEFT + number * wide
        base = 0
        for series, count in enumerate(week.numbers):
            if not count:
                continue
            base += count
            chart.bars.append(
                Bar(
                    series=series,
                    x=round(x + wide * 0.14, 1),
                    y=round(_TOP + height * (1 - base / top), 1),
                    width=round(wide * 0.72, 1),
                    height=round(height * count / top, 1),
                    title=f"{say.day(week.first)}: {chart.series[series]}, {count}",
                )
            )
        if number % every == 0:
            chart.labels.append({"x": round(x + wide / 2, 1), "text": f"{week.first:%d/%m}"})
        if week.first <= as_of <= week.last:
            chart.today_x = round(x + wide * ((as_of - week.first).days + 0.5) / 7, 1)


def _steps() -> Iterator[int]:
    """Of how many tasks the lines of a chart may be apart: 1, 2, 5, 10, 20, 50 and so on."""
    return (figure * 10**power for power in itertools.count() for figure in (1, 2, 5))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())

"""Units by the abbreviation that the document itself gives them: ``Tổng công ty Đường sắt (VNR)``, later ``VNR``."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.mention import UnitMention
from models.text import Span
from pipeline.extract.tokens import Line
from pipeline.lexicon.wording import Wording

GIVEN = Wording(
    "unit.abbreviation",
    r"^\s*\(\s*(?:(?:sau\s+đây\s+)?(?:gọi|viết)\s+tắt\s+là\s*:?\s*)?[\"“']?(?P<short>[A-ZĐ][A-ZĐ&]{1,9})[\"”']?\s*\)",
    ("(ACV) hoàn thành", " (sau đây gọi tắt là “VNR”)", "(viết tắt là BMC)"),
    ("(để báo cáo)", "(A)", "(EVN, PVN)", "ACV"),
    case=True,
)
"""Behind the name of a body: what the text calls it from there on."""


def find_abbreviated(lines: Sequence[Line], units: Sequence[UnitMention]) -> list[UnitMention]:
    """``units``, which ``lines`` name in full, and those that they name by an abbreviation given before, in order."""
    given = dict(_given(lines, units))
    if not given:
        return list(units)
    taken = [unit.span for unit in units]
    shorter = re.compile(rf"(?<![\w/.(“\"-])(?:{'|'.join(map(re.escape, given))})(?![\w/)]|-\w)")
    found = list(units)
    for line in lines:
        for match in shorter.finditer(line.text):
            unit = given[match[0]]
            span = Span(line.start + match.start(), line.start + match.end())
            if span.start > unit.span.end and _free(span, taken):
                name = unit.unit or unit.text
                found.append(replace(unit, span=span, rule=GIVEN.id, text=match[0], unit=name))
    return sorted(found, key=lambda unit: unit.span.start)


def _given(
    lines: Sequence[Line], units: Sequence[UnitMention]
) -> Iterator[tuple[str, UnitMention]]:
    """Each abbreviation with the unit that it is given to."""
    starts = [line.start for line in lines]
    for unit in units:
        line = lines[bisect_right(starts, unit.span.start) - 1]
        match = GIVEN.find(line.text[unit.span.end - line.start :])
        if match is not None and unit.kind == "body":
            yield match["short"], unit


def _free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether ``span`` lies in none of ``taken``, which are in order."""
    at = bisect_right(taken, span.end, key=lambda other: other.start)
    return at == 0 or taken[at - 1].end <= span.start

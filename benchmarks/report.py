"""The report of a benchmark: tables for people, bounds that hold or are broken, figures for the manual."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.metrics import Share

_FIGURES = re.compile(r"(<!-- reading:begin -->\n).*(<!-- reading:end -->)", re.DOTALL)


class Bound(NamedTuple):
    """A promise about a figure."""

    name: str
    value: float
    limit: float
    at_least: bool

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of its limit."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def percent(share: Share) -> str:
    """A share as per cent with two digits."""
    return f"{100 * share.value:.2f}"


class Report:
    """Collects tables and bounds and prints them as they come."""

    def __init__(self) -> None:
        self.peak = 0.0
        """Most memory of a worker, in MB."""
        self._tables: list[str] = []
        self._bounds: list[Bound] = []

    def say(self, what: str) -> None:
        """Tell people who wait; not part of the figures."""
        print(what, file=sys.stderr, flush=True)

    def table(self, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table: a name in the first column, a figure in each of the others."""
        grid = [[title, *columns], *rows]
        widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
        lines = [_line(row, widths) for row in grid]
        rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
        lines.insert(1, _line(rule, widths))
        self._tables.append("\n".join(lines))
        print(self._tables[-1], end="\n\n", flush=True)

    def check(self, name: str, value: float, limit: float, *, at_least: bool = False) -> None:
        """Note that ``value`` should be at most ``limit``, or at least."""
        self._bounds.append(Bound(name, value, limit, at_least))

    @property
    def is_broken(self) -> bool:
        """Whether any bound is broken."""
        return not all(bound.holds for bound in self._bounds)

    def bounds(self) -> None:
        """Print all bounds with their figures."""
        rows = [
            [
                bound.name,
                f"{bound.value:.4g}",
                f"{'≥' if bound.at_least else '≤'} {bound.limit:.4g}",
                "" if bound.holds else "broken",
            ]
            for bound in self._bounds
        ]
        self.table("Bounds", ["measured", "bound", ""], rows)

    def write(self, page: Path) -> None:
        """Put the tables between the markers of ``page``."""
        told = "\n\n".join(self._tables)
        text = page.read_text("utf-8")
        page.write_text(_FIGURES.sub(lambda m: f"{m[1]}{told}\n{m[2]}", text), "utf-8")


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first = row[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
    return f"| {' | '.join([first, *rest])} |"

"""The committed figures of all documents with answers, and what changed against them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dondoc.score.comparison import Counts
from dondoc.score.figures import FIGURES, Figure, Figures, total

GROUPS = ("samples", "seeds", "corpus text", "corpus scans")
MAY_FALL = 0.01
"""F1 that a group's figure may lose before ``--check`` fails: one unit in a hundred is chance."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document's figures in the table."""

    group: str
    figures: Figures


Table = Mapping[str, Row]


# --- the committed table -----------------------------------------------------------


def read_table(path: Path) -> dict[str, Row]:
    """The committed figures by document; none where no table was committed yet."""
    if not path.exists():
        return {}
    stored = json.loads(path.read_text(encoding="utf-8"))["documents"]
    return {name: _row(row) for name, row in stored.items()}


def _row(stored: Mapping[str, Any]) -> Row:
    counts = stored["counts"]
    return Row(stored["group"], {figure: Counts(*counts[figure]) for figure in FIGURES})


def write_table(path: Path, table: Table) -> None:
    """Writes the figures by group, for readers, and the counts by document, one a line for diffs."""
    groups = {
        group: {figure: round(counts.f1, 3) for figure, counts in figures.items()}
        for group, figures in by_group(table).items()
    }
    counted = {
        name: {
            "group": row.group,
            "counts": {f: [c.tp, c.fp, c.fn] for f, c in row.figures.items()},
        }
        for name, row in sorted(table.items())
    }
    sections: dict[str, Mapping[str, Any]] = {"groups": groups, "documents": counted}
    text = ",\n".join(f'  "{name}": {_one_a_line(lines)}' for name, lines in sections.items())
    path.write_text(f"{{\n{text}\n}}\n", encoding="utf-8")


def _one_a_line(entries: Mapping[str, Any]) -> str:
    if not entries:
        return "{}"
    lines = [f"    {json.dumps(name)}: {json.dumps(entry)}" for name, entry in entries.items()]
    return "{\n" + ",\n".join(lines) + "\n  }"


def renewed(committed: Table, measured: Table, known: Iterable[str]) -> dict[str, Row]:
    """The committed table with what was measured now.

    What was left out this time stays, and so does a collection that isn't here; a document that is gone
    from a collection that is here goes.
    """
    names = set(known)
    here = {name.partition("/")[0] for name in names}
    kept = {
        name: row
        for name, row in committed.items()
        if name in names or name.partition("/")[0] not in here
    }
    return kept | dict(measured)


def by_group(table: Table) -> dict[str, Figures]:
    """The figures of each group's documents together."""
    return {
        group: total(row.figures for row in table.values() if row.group == group)
        for group in GROUPS
        if any(row.group == group for row in table.values())
    }


# --- what changed ------------------------------------------------------------------


def changes(before: Table, now: Table) -> dict[str, dict[Figure, float]]:
    """What each group's F1 gained or lost, over the documents that both tables know.

    A new document moves a group's figure without anything having become better or worse.
    """
    common = before.keys() & now.keys()
    # By today's groups: a document that is read in another way now has not left its group before.
    then = by_group({name: Row(now[name].group, before[name].figures) for name in common})
    today = by_group({name: now[name] for name in common})
    return {group: gained(then[group], today[group]) for group in today}


def gained(then: Figures, today: Figures) -> dict[Figure, float]:
    """F1 won or lost, figure by figure."""
    return {figure: today[figure].f1 - then[figure].f1 for figure in FIGURES}


def fallen(changed: Mapping[str, Mapping[Figure, float]]) -> list[str]:
    """The figures that lost more than they may."""
    return [
        f"{group} {figure} {arrow(won)}"
        for group, figures in changed.items()
        for figure, won in figures.items()
        if won < -MAY_FALL
    ]


def arrow(won: float) -> str:
    """A gain or a loss of F1, for readers; nothing for one that can't be seen."""
    if abs(won) < 0.0005:
        return ""
    return f"{'▲' if won > 0 else '▼'}{abs(won):.3f}"

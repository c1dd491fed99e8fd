"""``python -m benchmarks.extraction``: what the extraction finds, and how fast, against libraries that are for all texts.

Deadlines against ``dateparser.search_dates``, units against underthesea's ``ner``; all read the same passages of the
documents that have answers, in one run. Days are compared as sets, a document at a time; names of units as the scores
compare them. Neither library knows what a deadline or a unit's part in a task is, and both may find dates and names that are
right and not asked for: look at what they miss rather than at what they find besides.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from dondoc.score.comparison import Counts
from dondoc.score.matching import count_same
from models.deadline import OnDate, WithinPeriod
from models.directive import Source
from models.outline import Outline
from models.text import CleanText
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.extract.deadlines.finder import find_deadlines
from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units
from pipeline.read import read
from pipeline.resolve import resolve
from pipeline.segment import segment
from pipeline.settings import Settings
from tests.scoreboard import Document, documents

DOCS = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_FIGURES = re.compile(r"(<!-- extraction:begin -->\n).*(<!-- extraction:end -->)", re.DOTALL)
_UNREAD = Source(path="", sha256="", part=1, pages=0, obtained_by=())
_T = TypeVar("_T")
READINGS = 3
"""Of so many readings of a document the best counts: what is loaded once, and a busy machine, only add to it."""
WISHED = 250_000
"""Characters a second that extract and resolve together should read on one core."""


@dataclass(slots=True)
class Reader:
    """One who takes part: what it found, and the processor time that it took."""

    name: str
    seconds: float = 0.0
    characters: int = 0
    counts: Counts = field(default_factory=Counts)

    @property
    def speed(self) -> float:
        """Characters a second."""
        return self.characters / self.seconds if self.seconds else 0.0

    def line(self) -> str:
        """Its line in a table: right, surplus, missed, recall, precision, speed."""
        c = self.counts
        recall = c.tp / (c.tp + c.fn) if c.tp + c.fn else 1.0
        precision = c.tp / (c.tp + c.fp) if c.tp + c.fp else 1.0
        return (
            f"| {self.name} | {c.tp} | {c.fn} | {c.fp} | {recall:.3f} | {precision:.3f} | {c.f1:.3f} "
            f"| {self.speed:,.0f} |"
        )


def passages(text: CleanText, outline: Outline) -> list[str]:
    """The paragraphs of a document's items."""
    items = [item.evidence.span for item in outline.items]
    whole = "\n".join(text.text[span.start : span.end] for span in items)
    return [line for line in whole.split("\n") if line.strip()]


def timed(reader: Reader, read_one: Callable[[str], _T], lines: Iterable[str]) -> list[_T]:
    """What ``read_one`` makes of every passage, with the processor time on ``reader``'s account."""
    results = []
    for line in lines:
        begun = time.process_time()
        results.append(read_one(line))
        reader.seconds += time.process_time() - begun
        reader.characters += len(line)
    return results


def days_right(document: Document) -> set[str]:
    """The last days of all deadlines with a day that the answers give."""
    tasks = (task for task in document.gold.expected.tasks if not task.optional)
    times = (time_ for task in tasks for time_ in task.deadlines if not time_.optional)
    return {t.due[:10] for t in times if t.due and t.kind in ("date", "period")}


def units_right(document: Document) -> list[str]:
    """The names of all units with a part in a task, each once."""
    tasks = (task for task in document.gold.expected.tasks if not task.optional)
    return sorted({name for task in tasks for names in task.units.values() for name in names})


def compared(right: set[str], found: set[str]) -> Counts:
    """Two sets of days."""
    same = len(right & found)
    return Counts(tp=same, fp=len(found) - same, fn=len(right) - same)


def entities(tagged: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The names of bodies and places among the tagged words of a sentence."""
    words: list[str] = []
    for word, *_, tag in tagged:
        if not tag.startswith("I-") and words:
            yield " ".join(words)
            words = []
        if tag.endswith(("ORG", "LOC")):
            words.append(word)
    if words:
        yield " ".join(words)


def dates_of_others(line: str) -> set[str]:
    """What ``dateparser.search_dates`` finds in a passage."""
    from dateparser.search import search_dates  # noqa: PLC0415  # slow to load, and ours is timed alone too

    found = search_dates(line, languages=["vi"], settings={"DATE_ORDER": "DMY"}) or []
    return {day.date().isoformat() for _, day in found}


def names_of_others(line: str) -> list[str]:
    """What underthesea's ``ner`` finds in a passage."""
    from underthesea import ner  # noqa: PLC0415  # slow to load

    return list(entities(ner(line)))


@dataclass(slots=True)
class Run:
    """All who take part."""

    whole: Reader = field(default_factory=lambda: Reader("extract + resolve"))
    deadlines: Reader = field(default_factory=lambda: Reader("dondoc"))
    dateparser: Reader = field(default_factory=lambda: Reader("dateparser.search_dates"))
    units: Reader = field(default_factory=lambda: Reader("dondoc"))
    underthesea: Reader = field(default_factory=lambda: Reader("underthesea ner"))

    def add(self, document: Document) -> list[str]:
        """Have ours read a document; its passages."""
        source = read(document.path, Settings.from_environment())
        text = clean(source)
        outline = segment(text)[0]
        lines = passages(text, outline)
        times = []
        for _ in range(READINGS):
            begun = time.process_time()
            directive = resolve(_UNREAD, text, outline, extract(text, outline))
            times.append(time.process_time() - begun)
        self.whole.seconds += min(times)
        self.whole.characters += sum(map(len, lines))
        meanings = [d.meaning for task in directive.tasks for d in task.deadlines]
        days = {m.due[:10] for m in meanings if isinstance(m, OnDate | WithinPeriod)}
        timed(self.deadlines, find_deadlines, lines)
        self.deadlines.counts += compared(days_right(document), days)
        mentions = timed(self.units, lambda line: find_units(next(split_lines(line))), lines)
        names = (m.text for found in mentions for m in found)
        self._names(self.units, units_right(document), names)
        return lines

    def add_others(self, document: Document, lines: list[str]) -> None:
        """Have the others read the passages of a document."""
        dates = timed(self.dateparser, dates_of_others, lines)
        self.dateparser.counts += compared(days_right(document), set().union(*dates))
        found = timed(self.underthesea, names_of_others, lines)
        names = (name for in_line in found for name in in_line)
        self._names(self.underthesea, units_right(document), names)

    @staticmethod
    def _names(reader: Reader, right: list[str], found: Iterable[str]) -> None:
        unique = sorted(set(found))
        same = count_same(right, unique)
        reader.counts += Counts(tp=same, fp=len(unique) - same, fn=len(right) - same)

    def report(self, number: int, *, alone: bool) -> list[str]:
        """Tables in Markdown."""
        head = "right | missed | besides | recall | precision | F1 | characters a second |"
        rule = "|---|---:|---:|---:|---:|---:|---:|---:|"
        rivals = [] if alone else [self.dateparser.line()]
        names = [] if alone else [self.underthesea.line()]
        return [
            f"{number} documents with answers, {self.whole.characters:,} characters; processor time of one core.",
            "",
            f"| Last days of deadlines | {head}",
            *(rule, self.deadlines.line(), *rivals),
            "",
            f"| Names of units with a part | {head}",
            *(rule, self.units.line(), *names),
            "",
            f"`extract` and `resolve` together: {self.whole.speed:,.0f} characters a second (wished: {WISHED:,}).",
        ]


def main(arguments: list[str] | None = None) -> int:
    """Measures and prints; 1 where there are no documents."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--alone", action="store_true", help="without the others")
    parser.add_argument(
        "--write", action="store_true", help="put the tables into docs/benchmarks.md"
    )
    asked = parser.parse_args(arguments)
    chosen = documents()
    if not chosen:
        return 1
    Run().add(chosen[0])  # loads what is loaded once
    run = Run()
    read_by_us = []
    for document in chosen:
        print(document.name, file=sys.stderr)
        read_by_us.append((document, run.add(document)))
    # Afterwards: what the others keep in memory would be on our account whenever Python looks for garbage.
    for document, lines in [] if asked.alone else read_by_us:
        print(document.name, "(others)", file=sys.stderr)
        run.add_others(document, lines)
    lines = run.report(len(chosen), alone=asked.alone)
    print("\n".join(lines))
    if asked.write:
        told = "\n".join(lines)
        page = DOCS.read_text(encoding="utf-8")
        DOCS.write_text(_FIGURES.sub(lambda m: f"{m[1]}{told}\n{m[2]}", page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

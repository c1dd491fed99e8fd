"""``python -m benchmarks.shape``: how fast lines become the clean text, and the text its parts.

``clean`` and ``segment`` read the ten pages of `benchmarks.startup` (a text layer, each word with its place) made into
files of 30 and of 300 pages, and the same words as a plain text without places. The yardstick is pdfplumber's text
extraction of the ten pages. Processor time; reading the file is off the clock.
"""

import argparse
import gc
import io
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

import pdfplumber

from benchmarks.startup import ten_pages
from models.text import Cell, Line, Page, SourceText, Table
from pipeline.clean import clean
from pipeline.read import read
from pipeline.segment import segment
from pipeline.settings import Settings

LIMIT = 2_000_000
"""Characters a second that both stages together should reach."""
GROWTH = 12.0
"""Times that a file of ten times the pages may take."""
SHORT, LONG = 30, 300


Result = TypeVar("Result")


class Timed(NamedTuple):
    """What one run over a file took, in seconds of the processor."""

    characters: int
    clean: float
    segment: float

    @property
    def rate(self) -> float:
        """Characters a second, through both stages."""
        return self.characters / self.both

    @property
    def both(self) -> float:
        """Seconds of both stages."""
        return self.clean + self.segment


def directive() -> SourceText:
    """The ten pages as ``read`` gives them."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "ten-pages.pdf"
        file.write_bytes(ten_pages())
        return read(file, Settings())


def long_file(source: SourceText, pages: int) -> SourceText:
    """One directive of so many pages: the first page, then the others again and again, the last page last."""
    first, *inner, last = source.pages
    chosen = [first, *islice(cycle(inner), pages - 2), last]
    return replace(source, pages=tuple(_numbered(p, n) for n, p in enumerate(chosen, start=1)))


def _numbered(page: Page, number: int) -> Page:
    blocks = tuple(_on(block, number) for block in page.blocks)
    return replace(page, number=number, blocks=blocks)


def _on(block: Line | Table, page: int) -> Line | Table:
    if isinstance(block, Line):
        return replace(block, page=page)
    return replace(block, page=page, cells=tuple(_cell_on(cell, page) for cell in block.cells))


def _cell_on(cell: Cell, page: int) -> Cell:
    return replace(cell, lines=tuple(replace(line, page=page) for line in cell.lines))


def without_places(source: SourceText) -> SourceText:
    """The same lines as a format without positions gives them: one page, paragraphs told by the format."""
    text = clean(source)
    lines = tuple(
        Line(text=text.text[p.span.start : p.span.end], page=1, starts_paragraph=True)
        for p in text.paragraphs
    )
    return replace(source, pages=(Page(number=1, blocks=lines, obtained_by="file"),))


def run(source: SourceText) -> Timed:
    """Both stages over a file, once."""
    begun = time.process_time()
    text = clean(source)
    between = time.process_time()
    segment(text)
    ended = time.process_time()
    return Timed(len(text.text), between - begun, ended - between)


def measured(source: SourceText, rounds: int) -> Timed:
    """The medians of several runs."""
    runs = [run(source) for _ in range(rounds)]
    return Timed(runs[0].characters, median(r.clean for r in runs), median(r.segment for r in runs))


def pdfplumber_rate(content: bytes) -> float:
    """Characters a second that pdfplumber takes out of a PDF."""
    begun = time.process_time()
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        characters = sum(len(page.extract_text()) for page in pdf.pages)
    return characters / (time.process_time() - begun)


def without_collector(measure: Callable[[], Result]) -> Result:
    """What ``measure`` gives while no garbage is collected."""
    gc.collect()
    gc.disable()  # else one has to clear up what another left
    try:
        return measure()
    finally:
        gc.enable()


def main(arguments: list[str] | None = None) -> int:
    """Prints the medians; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shape", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run [5]")
    asked = parser.parse_args(arguments)
    source, content = directive(), ten_pages()
    yardstick = median(pdfplumber_rate(content) for _ in range(asked.rounds))
    heads = (
        f"{'characters':>11}{'clean, s':>10}{'segment, s':>12}{'million/s':>11}{'pdfplumber':>12}"
    )
    print(f"{f'median of {asked.rounds}':<34}{heads}")
    taken: list[Timed] = []
    for name, file in (
        (f"{SHORT} pages, words with places", long_file(source, SHORT)),
        (f"{LONG} pages, words with places", long_file(source, LONG)),
        (f"{LONG} pages, paragraphs alone", without_places(long_file(source, LONG))),
    ):
        timed = without_collector(partial(measured, file, asked.rounds))
        taken.append(timed)
        print(
            f"{name:<34}{timed.characters:>11}{timed.clean:>10.3f}{timed.segment:>12.3f}"
            f"{timed.rate / 1e6:>11.2f}{timed.rate / yardstick:>10.0f} ×"
        )
    growth = taken[1].both / taken[0].both
    print(f"{LONG} pages take {growth:.1f} times as long as {SHORT} (limit {GROWTH:.0f})")
    return int(growth > GROWTH or taken[1].rate < LIMIT)


if __name__ == "__main__":
    sys.exit(main())

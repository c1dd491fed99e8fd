"""``python -m benchmarks.pdf_text``: how fast the text layer of a page becomes lines.

pdfplumber's own ``extract_words`` of the same page is the yardstick: it gives words and no lines. Files are
opened off the clock; ours is finding out what the page holds and reading it, to lines in reading order.
"""

import argparse
import gc
import io
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pdfplumber

from models.text import Table
from pipeline.read.pdf.file import PdfFile
from pipeline.read.pdf.text import read_layer
from pipeline.read.source import Source
from pipeline.settings import Settings
from tests.samples.layout import lay_out
from tests.samples.source import DOCUMENTS, read_document

LIMIT = 0.5
_FEW_WORDS = 50


class Timed(NamedTuple):
    """A page and the seconds that it took."""

    file: str
    page: int
    words: int
    has_table: bool
    ours: float
    pdfplumber: float

    @property
    def ratio(self) -> float:
        """Our time for one second of pdfplumber's."""
        return self.ours / self.pdfplumber


def samples() -> dict[str, bytes]:
    """The project's own samples with a text layer, before they are made scans."""
    return {path.stem: lay_out(read_document(path)).pdf for path in sorted(DOCUMENTS.glob("*.md"))}


def measured(files: Mapping[str, bytes], rounds: int) -> list[Timed]:
    """The median of ``rounds`` for every page with text; both read a page in turns."""
    taken: dict[tuple[str, int], list[Timed]] = {}
    gc.collect()
    gc.disable()  # else one has to clear up what the other left
    try:
        for _ in range(rounds):
            for name, content in files.items():
                for page in _once(name, content):
                    taken.setdefault((name, page.page), []).append(page)
            gc.collect()
    finally:
        gc.enable()
    return [_median(pages) for pages in taken.values() if pages[0].words >= _FEW_WORDS]


def _once(name: str, content: bytes) -> Iterable[Timed]:
    document = PdfFile(Source(name=name, content=content, settings=Settings(), on_page=None))
    with pdfplumber.open(io.BytesIO(content)) as other:
        for number in range(1, document.pages + 1):
            begun = time.process_time()
            document.facts(number)
            ((_, blocks),) = read_layer(document, [number], {})
            between = time.process_time()
            words = other.pages[number - 1].extract_words()
            ended = time.process_time()
            has_table = any(isinstance(block, Table) for block in blocks or ())
            yield Timed(name, number, len(words), has_table, between - begun, ended - between)
    document.close()


def _median(rounds: Sequence[Timed]) -> Timed:
    return rounds[0]._replace(
        ours=median(page.ours for page in rounds),
        pdfplumber=median(page.pdfplumber for page in rounds),
    )


def main(arguments: list[str] | None = None) -> int:
    """Prints the medians; 1 where a page without a table is over the limit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pdf_text", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="PDF files [the samples of the tests]")
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is read [5]")
    parser.add_argument("--pages", action="store_true", help="a line for every page")
    asked = parser.parse_args(arguments)
    files = {str(path): path.read_bytes() for path in asked.files} or samples()
    pages = measured(files, asked.rounds)
    if asked.pages:
        for page in pages:
            kind = "table" if page.has_table else ""
            print(f"{page.file[-40:]:<40}{page.page:>4}{page.ratio:>7.2f} {kind}")
    print(
        f"{f'median of {asked.rounds}, ms a page':<22}{'pages':>6}{'dondoc':>8}{'pdfplumber':>12}"
        f"{'ratio':>7}{'worst':>7}{'limit':>7}"
    )
    for name, limit, chosen in (
        ("without a table", LIMIT, [page for page in pages if not page.has_table]),
        ("with a table", None, [page for page in pages if page.has_table]),
    ):
        if chosen:
            ours, other = (
                1000 * sum(times) / len(chosen)
                for times in zip(*((page.ours, page.pdfplumber) for page in chosen), strict=True)
            )
            print(
                f"{name:<22}{len(chosen):>6}{ours:>8.1f}{other:>12.1f}{ours / other:>7.2f}"
                f"{max(page.ratio for page in chosen):>7.2f}{limit or '':>7}"
            )
    return int(any(page.ratio > LIMIT for page in pages if not page.has_table))


if __name__ == "__main__":
    sys.exit(main())

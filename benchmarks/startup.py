"""``python -m benchmarks.startup``: how long a clerk waits for the help and for a PDF of ten pages.

Every figure is the wall time of a whole process, start of the interpreter included. The ten pages are a
directive with a text layer, so that nothing waits for OCR. pdfplumber alone over the same file is the
yardstick: it reads the text and does nothing else.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pypdfium2

from tests.samples.layout import lay_out
from tests.samples.source import DOCUMENTS, Block, Text, read_document

HELP_LIMIT = 0.5
EXTRACT_LIMIT = 3.0
PAGES = 10

_DONDOC = str(Path(sys.executable).parent / "dondoc")
HELP = (_DONDOC, "--help")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_NUMERAL = re.compile(r"^[IVX]+\. ")
# As many blocks of the sample's tasks and timetable fill ten pages.
_BLOCKS = 104
# Modules are compiled once and kept, as for everybody who has not forbidden it.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
_PDFPLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    print(sum(len(page.extract_text()) for page in pdf.pages))
"""

Command = Sequence[str]


def ten_pages() -> bytes:
    """A directive of ten pages: sample 07, its sections of tasks and its timetable again and again."""
    sample = read_document(DOCUMENTS / "07-quyet-dinh-ke-hoach.md")
    start = next(i for i, block in enumerate(sample.blocks) if _opens(block, "II. "))
    end = next(i for i, block in enumerate(sample.blocks) if _opens(block, "IV. "))
    middle = islice(cycle(sample.blocks[start:end]), _BLOCKS)
    plan = _numbered_on([*middle, *sample.blocks[end:]])
    pdf = lay_out(replace(sample, blocks=(*sample.blocks[:start], *plan))).pdf
    if (pages := len(pypdfium2.PdfDocument(pdf))) != PAGES:
        raise ValueError(f"{pages} pages, not {PAGES}: set _BLOCKS anew")
    return pdf


def _opens(block: Block, numeral: str) -> bool:
    return isinstance(block, Text) and block.text.startswith(numeral)


def _numbered_on(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, their sections numbered from II on without a gap."""
    section = 1
    for block in blocks:
        if isinstance(block, Text) and block.style == "heading" and _NUMERAL.match(block.text):
            section += 1
            numeral = "X" * (section // 10) + _ONES[section % 10]
            yield block._replace(text=_NUMERAL.sub(f"{numeral}. ", block.text))
        else:
            yield block


def extracting(file: Path) -> Command:
    """The command that reads ``file`` through all stages."""
    return (_DONDOC, "extract", str(file))


def reading_alone(file: Path) -> Command:
    """The command that only takes the text out of ``file``."""
    return (sys.executable, "-c", _PDFPLUMBER, str(file))


class Taken(NamedTuple):
    """What one run took: by the clock on the wall, and of the processor."""

    wall: float
    processor: float

    @property
    def own(self) -> float:
        """The run's own time: where others work too, the wall's clock says more of them."""
        return min(self)


def run(command: Command) -> Taken:
    """Run a command to its end; raises where it fails."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run(
        command,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    wall, after = time.perf_counter() - begun, os.times()
    user = after.children_user - before.children_user
    return Taken(wall, user + after.children_system - before.children_system)


def measured(commands: Sequence[Command], runs: int) -> list[Taken]:
    """The medians of each command; the commands take turns, so that a busy moment hits all alike."""
    for command in commands:
        run(command)  # caches of the disk and compiled modules are warm from here on
    rounds = [[run(command) for command in commands] for _ in range(runs)]
    return [Taken(*map(median, zip(*taken, strict=True))) for taken in zip(*rounds, strict=True)]


def main(arguments: list[str] | None = None) -> int:
    """Prints the medians; 1 where a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often each is run [5]")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ten-pages.pdf"
        file.write_bytes(ten_pages())
        shown, read, alone = measured([HELP, extracting(file), reading_alone(file)], asked.runs)
    rows: tuple[tuple[str, Taken, float | None], ...] = (
        ("dondoc --help", shown, HELP_LIMIT),
        (f"dondoc extract, {PAGES} pages of text", read, EXTRACT_LIMIT),
        ("pdfplumber alone, the same file", alone, None),
    )
    print(f"{f'median of {asked.runs}, in seconds':<34}{'wall':>8}{'processor':>11}{'limit':>7}")
    for name, taken, limit in rows:
        print(f"{name:<34}{taken.wall:>8.2f}{taken.processor:>11.2f}{limit or '':>7}")
    ratio = Taken(read.wall / alone.wall, read.processor / alone.processor)
    print(f"{'extract : pdfplumber':<34}{ratio.wall:>8.2f}{ratio.processor:>11.2f}")
    return int(any(limit and taken.wall > limit for _, taken, limit in rows))


if __name__ == "__main__":
    sys.exit(main())

"""The readers that are compared: dondoc's `read` and `clean`, bare Tesseract, OCRmyPDF; two processes each."""

import multiprocessing
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

import pypdfium2

from pipeline.check.reading import is_unsure
from pipeline.clean import clean
from pipeline.read import read
from pipeline.settings import Settings

PROCESSES = 2
BARE_DPI = 300
_LOOK = 0.05
"""Seconds between two looks at the memory."""
_PAGE = os.sysconf("SC_PAGE_SIZE")
_ENVIRONMENT = {**os.environ, "OMP_THREAD_LIMIT": "1"}


class Reading(NamedTuple):
    """What dondoc made of a file."""

    text: str
    cells: tuple[tuple[int, str], ...]
    """Column and text of each cell of its tables."""
    doubted: tuple[tuple[int, int], ...]
    """Where the text's words stand whose digits a finding points at, if a code, a date or a deadline holds them."""
    recognised: int
    """Pages read by OCR."""
    peak: float
    """Most memory meanwhile, in MB: of the worker and the programs that it runs together."""


class _Memory:
    """Looks from time to time how much memory this process and its programs hold.

    What the system keeps of programs that ended (`RUSAGE_CHILDREN`) won't do: it counts for a program what
    its caller held when it was started.
    """

    def __enter__(self) -> Self:
        self.peak = 0.0
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while True:
            own = {os.getpid(), *_programs(os.getpid())}
            self.peak = max(self.peak, sum(map(_held, own)))
            if self._over.wait(_LOOK):
                return


def _programs(pid: int) -> list[int]:
    """Processes that ``pid`` has started and that run a program of their own by now."""
    found = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # threads and programs come and go
            found += [one for one in listed.read_text().split() if _program(one) != _program(pid)]
    return [int(one) for one in found]


def _program(pid: int | str) -> str:
    return str(Path(f"/proc/{pid}/exe").readlink())


def _held(pid: int) -> float:
    """Resident memory of a process in MB; 0 once it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / 2**20
    except (OSError, IndexError):
        return 0.0


def ours(path: Path) -> Reading:
    """``path`` through `read` and `clean`."""
    with _Memory() as memory:
        source = read(path, Settings(jobs=1))  # as in a batch: one page at a time in each process
        made = clean(source)
    told = [(cell.column, cell.span) for table in made.tables for cell in table.cells]
    return Reading(
        text=made.text,
        cells=tuple((column, made.text[span.start : span.end]) for column, span in told),
        doubted=tuple(
            (place.start, place.end)
            for place in made.places
            if place.other is not None or is_unsure(place)
        ),
        recognised=sum(page.obtained_by == "ocr" for page in source.pages),
        peak=memory.peak,
    )


def workers() -> ProcessPoolExecutor:
    """Processes for `ours`, started afresh: what this process holds must not count as theirs."""
    return ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn"))


def pictures(pdf: Path, folder: Path) -> list[Path]:
    """The pages of a PDF as pictures of 300 dpi, as `pdftoppm` makes them."""
    made = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        made.append(folder / f"{pdf.parent.name}-{pdf.stem}-{number}.ppm")
        page.render(scale=BARE_DPI / 72).to_pil().convert("RGB").save(made[-1])
    return made


def bare(images: Sequence[Path]) -> list[str]:
    """The text of each picture as ``tesseract -l vie`` alone reads it, two at a time."""
    with ThreadPoolExecutor(PROCESSES) as pool:
        return list(pool.map(_tesseract, images))


def _tesseract(image: Path) -> str:
    command = ["tesseract", str(image), "stdout", "-l", "vie", "--psm", "3"]
    command += ["--dpi", str(BARE_DPI)]
    said = subprocess.run(command, env=_ENVIRONMENT, capture_output=True, text=True, check=True)
    return said.stdout


def has_ocrmypdf() -> bool:
    """Whether OCRmyPDF can be compared: it is no dependency."""
    return shutil.which("ocrmypdf") is not None


def ocrmypdf(pdf: Path) -> list[str]:
    """The text of each page as OCRmyPDF's sidecar has it."""
    with tempfile.TemporaryDirectory() as folder:
        sidecar = Path(folder) / "text.txt"
        command = ["ocrmypdf", "-l", "vie", "--jobs", str(PROCESSES), "--deskew", "--force-ocr"]
        # It refuses signed files, which are the rule here, unless told that a copy is no original.
        command += ["--invalidate-digital-signatures"]
        command += ["--quiet", "--output-type", "pdf", "--sidecar", str(sidecar)]
        command += [str(pdf), str(Path(folder) / "out.pdf")]
        subprocess.run(command, env=_ENVIRONMENT, capture_output=True, check=True)
        return sidecar.read_text("utf-8").split("\f")


def joined(pdfs: Sequence[Path], target: Path) -> Path:
    """The pages of ``pdfs`` as one file."""
    whole = pypdfium2.PdfDocument.new()
    for pdf in pdfs:
        whole.import_pages(pypdfium2.PdfDocument(pdf))
    whole.save(target)
    return target
